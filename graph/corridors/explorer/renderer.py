"""Draw the view model with pyvis and vis-network, which nothing else in the package knows of."""

import hashlib
import json
from importlib.resources import files
from typing import Any

from corridors.errors import CorridorsError
from corridors.explorer.model import STRUCTURE, UNSOURCED

#: The copy of vis-network 9.1.2 in the wheel of pyvis 0.3.2.
_LIBRARY = "lib/vis-9.1.2/vis-network.min.js"
_LIBRARY_SHA256 = "1f20f0736f32cb9bedf8f6383b25cfea2f839e1abe80d6e8040b4d5bea378c69"

_LABEL_METHODS = ("update", "differentState", "visible", "draw", "getTextSize", "calculateLabelSize")
#: Parts of it that the page never uses, from where to where, and what stands in their place: texts in other
#: languages, the editor of nodes and edges, the colour picker, the options that a panel of controls would offer, and
#: its labels, of which each node and edge would hold one: the page writes its own.
_UNUSED = (
    (",de:{addDescription", "});var Mb=", ""),
    ("mT={nodes:{borderWidth:[1,0,10,1]", ",bT=", "mT={physics:{}}"),
    (
        "lT=function(){function t(e,i,n,o){",
        "}]),t}(),dT=",
        'lT=function(){function t(){this.options={}}return Kd(t,[{key:"setOptions",value:function(){}',
    ),
    (
        "Dm=function(){function t(){var e=arguments",
        "}]),t}();function Im(",
        'Dm=function(){function t(){}return Kd(t,[{key:"insertTo",value:function(){}',
    ),
    (
        "OE=function(){function t(e,i){var n=",
        ",CE=function(){",
        "OE=function(){function t(){this.size={}}return Kd(t,["
        + ",".join(f'{{key:"{name}",value:function(){{return 0}}}}' for name in _LABEL_METHODS)
        + "]),t}()",
    ),
)

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


def picture() -> dict[str, Any]:
    """Build what vis-network draws with: options, a mark for each kind, a line for each standing.

    The page's script sets a mark of its kind for each entity and a line of its standing for each relation.

    >>> picture()["shapes"]["person"]
    ['dot', True]
    """
    from pyvis.network import Network

    builder = Network(directed=True)
    builder.options = _OPTIONS
    for kind, (shape, _) in SHAPES.items():
        builder.add_node(kind, label=" ", shape=shape, group=kind)
    for line, (width, dashes) in LINES.items():
        builder.add_edge(*list(SHAPES)[:2], id=line, width=width, dashes=dashes or False)
    nodes, edges, _, _, _, options = builder.get_network_data()
    return {
        "shapes": {node["id"]: [node["shape"], SHAPES[node["id"]][1]] for node in nodes},
        "lines": {edge["id"]: [edge["width"], edge["dashes"] or []] for edge in edges},
        "options": json.loads(options),
    }


def library() -> str:
    """Give vis-network as pyvis carries it, once its checksum is found right, without the parts that are never used.

    >>> "vis-network" in library()[:40]
    True
    """
    data = files("pyvis").joinpath(_LIBRARY).read_bytes()
    if hashlib.sha256(data).hexdigest() != _LIBRARY_SHA256:
        raise CorridorsError("pyvis carries another vis-network than 0.3.2 did; run: pip install 'pyvis==0.3.2'")
    text = data.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    for start, end, instead in _UNUSED:
        before, _, after = text.partition(start)
        text = before + instead + end + after.partition(end)[2]
    return "\n".join(line for line in text.split("\n") if not line.startswith("//# sourceMappingURL="))
