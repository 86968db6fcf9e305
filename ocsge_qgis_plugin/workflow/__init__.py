"""What people do: triage, decide, validate, synchronise, move a vintage on. Joins domain, server, disk and layers."""
