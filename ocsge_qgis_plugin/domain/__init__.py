"""What things are: nomenclatures, reports, decisions, production. Standard library only, no input or output."""
