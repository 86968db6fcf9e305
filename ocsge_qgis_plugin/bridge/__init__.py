"""What joins the plain layers to QGIS without a widget: network, login, tasks, layers, styles, settings, the desk."""
