"""Hold a graph's claims and what follows from them: in memory, in a folder on disk, or at an endpoint."""

from corridors.engines.inputs import graph_files
from corridors.engines.memory import Memory, base_store
from corridors.engines.opening import Engine, open_engine

__all__ = ["Engine", "Memory", "base_store", "graph_files", "open_engine"]
