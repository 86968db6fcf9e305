"""What is on this disk: one GeoPackage per département and the national store. sqlite3 only."""
