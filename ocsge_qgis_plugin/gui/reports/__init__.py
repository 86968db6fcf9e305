"""The report dock, where photo-interpreters spend their day."""
