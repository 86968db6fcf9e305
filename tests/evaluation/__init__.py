"""How right suggestions are, on sample départements whose truth is known: ``python -m tests.evaluation``."""
