"""Docks, dialogs, models and map tools: they show state and emit intentions."""
