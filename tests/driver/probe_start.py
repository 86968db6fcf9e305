"""Starts the probe; QGIS executes this file (``--code``) when it has come up."""

import probe

probe.start()
