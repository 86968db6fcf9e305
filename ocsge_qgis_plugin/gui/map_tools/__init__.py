"""Map tools: one click on the canvas, one answer."""
