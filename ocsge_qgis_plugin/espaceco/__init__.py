"""The client of IGN's Espace collaboratif: one session, one error hierarchy, typed records. Requests only, no Qt."""
