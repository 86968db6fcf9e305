"""Qt models that sort and filter themselves."""
