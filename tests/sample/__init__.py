"""A generated département in exactly the shape IGN delivers, for the demo, the tests and the benchmarks."""
