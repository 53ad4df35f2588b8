"""Draw the view model with pyvis and vis-network, which nothing else in the package knows of."""

import hashlib
import json
import math
from importlib.resources import files
from typing import Any

from corridors.errors import CorridorsError
from corridors.explorer.model import STRUCTURE, UNSOURCED, Model

#: The copy of vis-network 9.1.2 in the wheel of pyvis 0.3.2.
_LIBRARY = "lib/vis-9.1.2/vis-network.min.js"
_LIBRARY_SHA256 = "1f20f0736f32cb9bedf8f6383b25cfea2f839e1abe80d6e8040b4d5bea378c69"

#: The mark of each kind: its shape, and whether it is filled. No two kinds share both, so colour is never needed.
SHAPES = {
    "person": ("dot", True),
    "post": ("dot", False),
    "organisation": ("square", True),
    "document": ("square", False),
    "state": ("hexagon", True),
    "place": ("hexagon", False),
    "process": ("diamond", True),
    "topic": ("diamond", False),
    "event": ("triangle", True),
    "series": ("triangle", False),
    "cbm": ("triangleDown", True),
    "norm": ("triangleDown", False),
    "programme": ("star", True),
    "other": ("star", False),
}
#: The line of each standing: its width, and its dashes and gaps.
LINES: dict[str, tuple[float, list[int]]] = {
    "accepted": (1.2, []),
    "inferred": (1.2, [7, 5]),
    "disputed": (2.2, [2, 4]),
    "proposed": (1.2, [10, 4, 2, 4]),
    "rejected": (1.0, [2, 8]),
    STRUCTURE: (0.8, []),
    UNSOURCED: (0.8, [1, 3]),
    "mentions": (0.6, []),
}
#: Nothing moves by itself: places are computed beforehand, and what a click means is decided by the page's script.
_OPTIONS: dict[str, Any] = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"randomSeed": 1, "improvedLayout": False},
    "interaction": {"hover": True, "hoverConnectedEdges": False, "selectConnectedEdges": False, "tooltipDelay": 10**8},
    "nodes": {"borderWidth": 2, "borderWidthSelected": 2, "labelHighlightBold": False},
    "edges": {
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.35}},
        "selectionWidth": 1.5,
        "hoverWidth": 0.8,
        "smooth": False,
        "selfReference": {"size": 14},
    },
}


def picture(model: Model) -> dict[str, Any]:
    """Build the nodes, edges and options that vis-network draws, one edge a relation of the model.

    >>> empty = Model({}, {"id": [], "kind": []}, {"from": [], "to": []}, {}, {}, {}, {})
    >>> picture(empty)["edges"]
    []
    """
    from pyvis.network import Network

    builder = Network(directed=True)
    builder.options = _OPTIONS
    sizes = _sizes(model)
    for number, kind in enumerate(model.nodes["kind"]):
        x, y = model.nodes["x"][number], model.nodes["y"][number]
        builder.add_node(number, label=" ", shape=SHAPES[kind][0], group=kind, size=sizes[number], x=x, y=y)
    pairs = list(zip(model.edges["from"], model.edges["to"], strict=True))
    for number, bend in enumerate(_bends(pairs)):
        line = _line(model, number)
        width, dashes = LINES[line]
        style: dict[str, Any] = {"id": number, "line": line, "width": width}
        style |= {"dashes": dashes} if dashes else {}
        builder.add_edge(*pairs[number], **style, **bend)
    nodes, edges, _, _, _, options = builder.get_network_data()
    return {
        "nodes": [{key: value for key, value in node.items() if key != "label"} for node in nodes],
        "edges": [{key: value for key, value in edge.items() if key != "arrows"} for edge in edges],
        "options": json.loads(options),
        "shapes": SHAPES,
        "lines": LINES,
    }


def _sizes(model: Model) -> list[int]:
    """Give each node a size by its relations, mentions aside."""
    degree = [0] * len(model.nodes["kind"])
    for number in range(len(model.edges["from"])):
        if _line(model, number) != "mentions":
            degree[model.edges["from"][number]] += 1
            degree[model.edges["to"][number]] += 1
    return [min(26, 7 + round(2 * math.sqrt(count))) for count in degree]


def _line(model: Model, number: int) -> str:
    """Choose the line that shows an edge's standing."""
    status = str(model.edges["status"][number])
    if status != "accepted":
        return status
    if model.relations["off"][model.edges["relation"][number]]:
        return "mentions"
    return "inferred" if model.edges["basis"][number] == "inferred" else status


def _bends(pairs: list[tuple[int, int]]) -> list[dict[str, Any]]:
    """Bend parallel relations apart, so that each can be seen and clicked; a single one is straight."""
    together: dict[tuple[int, int], list[int]] = {}
    for number, (start, end) in enumerate(pairs):
        together.setdefault((min(start, end), max(start, end)), []).append(number)
    bends: list[dict[str, Any]] = [{} for _ in pairs]
    for (low, high), numbers in together.items():
        if len(numbers) == 1:
            continue
        if low == high:
            for rank, number in enumerate(numbers):
                bends[number] = {"selfReference": {"size": 12 + 5 * rank}}
            continue
        step = min(0.14, 0.8 / (len(numbers) - 1))
        for rank, number in enumerate(numbers):
            amount = (rank - (len(numbers) - 1) / 2) * step * (1 if pairs[number] == (low, high) else -1)
            if abs(amount) > 1e-9:
                turn = "curvedCW" if amount > 0 else "curvedCCW"
                bends[number] = {"smooth": {"enabled": True, "type": turn, "roundness": round(abs(amount), 3)}}
    return bends


def library() -> str:
    """Give the text of vis-network as pyvis carries it, once its checksum is found right.

    >>> "vis-network" in library()[:40]
    True
    """
    data = files("pyvis").joinpath(_LIBRARY).read_bytes()
    if hashlib.sha256(data).hexdigest() != _LIBRARY_SHA256:
        raise CorridorsError("pyvis carries another vis-network than 0.3.2 did; run: pip install 'pyvis==0.3.2'")
    text = data.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    return "\n".join(line for line in text.split("\n") if not line.startswith("//# sourceMappingURL="))
