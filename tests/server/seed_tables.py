from __future__ import annotations
def seed_tables(store): pass
