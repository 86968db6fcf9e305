"""Layers as data: recognise deliveries, import, join, look up, export. GDAL, numpy and the standard library."""
