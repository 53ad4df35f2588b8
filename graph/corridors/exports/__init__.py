"""Write the graph for other programs."""
