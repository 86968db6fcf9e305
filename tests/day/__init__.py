"""The day of a photo-interpreter, in a real QGIS with the packaged plugin: what ``make run`` shows.

With a display the person takes over. Without one, the day runs by itself under Xvfb, by real keys and clicks, and
leaves pictures and a summary behind.
"""
