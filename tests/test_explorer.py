"""The explorer: what the page holds, that it runs nothing and asks for nothing, and that its controls work."""

import base64
import csv
import hashlib
import io
import json
import os
import random
import re
import struct
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
from click.testing import CliRunner

import corridors as co
from corridors.atlas import Atlas
from corridors.cli import main
from corridors.errors import CorridorsError, TooLarge, UnreadableInput
from corridors.explorer import (
    Excerpt,
    build,
    html,
    minify,
    model,
    notebook,
    places,
    renderer,
    with_disputed,
    write_html,
)
from corridors.explorer.backbone import backbone
from corridors.explorer.lanes import LANES, timeline
from corridors.explorer.model import view_model
from corridors.explorer.pack import _column
from corridors.explorer.places import kept_positions
from corridors.explorer.plain_table import plain_table
from corridors.explorer.renderer import picture
from corridors.explorer.stories import find_story, read_story, stories, told
from corridors.explorer.texts import https, plain
from corridors.layout import positions
from corridors.names import PREFIXES
from corridors.turtle import read_graph
from corridors.view import network

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
HEAD = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())


# -- graphs to look at


def source(name: str, title: str, extra: str = "") -> str:
    return f"source:{name} a cor:Source ; dcterms:title {json.dumps(title)} ; cor:kind cor:officialRecord {extra}.\n"


def entity(name: str, label: str, kind: str, extra: str = "") -> str:
    return f"{name} a cor:{kind} ; skos:prefLabel {json.dumps(label)}@en {extra}.\n"


def claim(
    start: str, relation: str, end: str, *, at: str = "minutes", line: int = 1, extra: str = "", tail: str = ""
) -> str:
    dotted = ".".join(text.replace(":", ".") for text in (start, relation, end if ":" in end else "v-text"))
    gist, target = f"gist of line {line}", f"cor:object {end}" if ":" in end else f'cor:value "{end}"'
    status = "" if "cor:status" in extra else "cor:status cor:accepted ;"
    basis = "" if "cor:basis" in extra else "cor:basis cor:stated ;"
    return (
        f"claim:{dotted}{tail} a cor:Claim ; cor:subject {start} ; cor:relation cor:{relation} ; {target} ; "
        f"{status} {basis} {extra} cor:evidence passage:{at}.{line}-{line + 1} .\n"
        f"passage:{at}.{line}-{line + 1} a cor:Passage ; cor:source source:{at} ; cor:start {line} ; "
        f'cor:end {line + 1} ; cor:line {line} ; cor:gist "{gist}"@en .\n'
    )


def opened(turtle: str, **options: Any) -> Atlas:
    return Atlas(read_graph(Path("test.ttl"), (HEAD + turtle).encode()), **options)


DISPUTED = """
    cor:status cor:disputed ; cor:verdict "The minutes do not bear it out."@en ;
    cor:contradicts claim:person.bo-lind.supported.process.harbour ;
"""
SMALL = (
    source("minutes", "Minutes of the Harbour Talks", "; cor:url <https://example.org/minutes> ")
    + source("press", "Press note", "; cor:url <http://example.org/plain> ")
    + entity("person:ada-brook", "Ada Brook", "Person", '; skos:altLabel "A. Brook" ')
    + entity("person:bo-lind", "Bo Lind", "Person")
    + entity("organisation:tide", "Tide Institute", "ResearchOrganisation", '; skos:notation "TIDE" ')
    + entity(
        "event:harbour-1", "First Harbour Talk", "Conference", "; cor:heldIn place:port ; dcterms:source source:press "
    )
    + entity("process:harbour", "Harbour Process", "Forum")
    + entity("place:port", "Port Town", "Place")
    + entity("state:zz", "Zedland", "State")
    + claim("person:ada-brook", "spokeAt", "event:harbour-1", line=3, extra="cor:onBehalfOf organisation:tide ;")
    + claim("person:ada-brook", "organised", "event:harbour-1", line=4)
    + claim("person:bo-lind", "spokeAt", "event:harbour-1", line=5, extra="cor:basis cor:inferred ;")
    + claim("person:ada-brook", "affiliatedWith", "organisation:tide", at="press", line=6)
    + claim("organisation:tide", "engagedIn", "process:harbour", line=7)
    + claim("event:harbour-1", "about", "process:harbour", line=8)
    + claim("event:harbour-1", "startDate", "2024-03-01", line=9)
    + claim("organisation:tide", "supported", "process:harbour", line=13, extra="cor:validFrom 2021 ;")
    + claim("event:harbour-1", "mentions", "person:bo-lind", line=10, extra="cor:saidBy person:ada-brook ;")
    + claim(
        "person:bo-lind",
        "opposed",
        "process:harbour",
        line=11,
        extra=DISPUTED,
    )
    + claim("person:bo-lind", "supported", "process:harbour", at="press", line=12)
)

SPOKEN = "Ada Brook spoke."


def quoting(folder: Path) -> Atlas:
    """Open the small graph with a claim whose words stand in a text of the folder."""
    (folder / "talk.txt").write_text(SPOKEN, encoding="utf-8")
    digest = hashlib.sha256(SPOKEN.encode()).hexdigest()
    turtle = SMALL.replace("cor:url <https://example.org/minutes>", 'cor:fileName "talk.txt"')
    turtle += claim("person:bo-lind", "attended", "event:harbour-1", line=0)
    turtle = turtle.replace("minutes.0-1", "minutes.0-16").replace(
        "cor:start 0 ; cor:end 1 ;", f'cor:start 0 ; cor:end 16 ; cor:sha256 "{digest}" ;'
    )
    return opened(turtle, sources=folder)


HOSTILE = (
    "<img src=x onerror=window.pwned=1>",
    "</script><script>window.pwned=1</script>",
    '"><a href="javascript:window.pwned=1">href</a>',
    "a\u2028b\u2029window.pwned=1//",
    '=HYPERLINK("http://x")',
    "{{ 7*7 }} ${window.pwned=1} <!-- ]]>",
    "x\u202egnp.exe",
    "＝1+1",
)


def hostile_graph() -> str:
    lines = [source("minutes", HOSTILE[0], "; cor:url <javascript:window.pwned=1> ")]
    for n, text in enumerate(HOSTILE):
        names = f"; skos:altLabel {json.dumps(text)} ; skos:exactMatch <javascript:window.pwned={n}> "
        lines.append(entity(f"person:p{n}", text, "Person", names))
        note = f"cor:roleNote {json.dumps(text)} ; cor:verdict {json.dumps(text)} ;"
        lines.append(claim(f"person:p{n}", "affiliatedWith", f"person:p{(n + 1) % len(HOSTILE)}", line=n, extra=note))
    return "".join(lines)


def busy_graph() -> str:
    """About 120 entities and 400 claims, as lopsided as real ones: a few hubs, many leaves, parallel relations."""
    draw = random.Random(7)  # noqa: S311 - a test graph, no secret
    kinds = {
        "person": ("Person", 40),
        "organisation": ("Company", 25),
        "event": ("Session", 20),
        "process": ("Forum", 10),
    }
    kinds |= {"document": ("Resolution", 15), "topic": ("Topic", 10)}
    names = {kind: [f"{kind}:n{n}" for n in range(count)] for kind, (_, count) in kinds.items()}
    lines = [source("minutes", "Minutes"), source("press", "Press note")]
    for kind, every in names.items():
        lines += [
            entity(name, f"{kind.title()} number {n} of the long list", kinds[kind][0]) for n, name in enumerate(every)
        ]
    plans = [
        ("person", "spokeAt", "event"),
        ("person", "organised", "event"),
        ("person", "affiliatedWith", "organisation"),
    ]
    plans += [
        ("organisation", "engagedIn", "process"),
        ("process", "produced", "document"),
        ("event", "about", "topic"),
    ]
    plans += [("event", "mentions", "process"), ("event", "about", "process")]
    seen = set()
    while len(seen) < 400:
        start, relation, end = draw.choice(plans)
        pair = (draw.choice(names[start]), relation, names[end][int(draw.paretovariate(1.2)) % len(names[end])])
        if pair not in seen:
            seen.add(pair)
            basis = "cor:basis cor:inferred ;" if draw.random() < 0.2 else ""
            lines.append(claim(*pair, at=draw.choice(("minutes", "press")), line=len(seen), extra=basis))
    return "".join(lines)


def large_graph() -> str:
    """Build some 1,600 entities: a handful of processes and bodies that hold together crowds of people, and votes."""
    draw = random.Random(11)  # noqa: S311 - a test graph, no secret
    kinds = {"process": ("Forum", 8), "organisation": ("Company", 60), "event": ("Session", 120)}
    kinds |= {"person": ("Person", 1300), "state": ("State", 60), "document": ("Resolution", 60)}
    names = {kind: [f"{kind}:n{n}" for n in range(count)] for kind, (_, count) in kinds.items()}
    lines = [source("minutes", "Minutes")]
    for kind, every in names.items():
        lines += [entity(name, f"{kind.title()} {n}", kinds[kind][0]) for n, name in enumerate(every)]
    told = [(name, "spokeAt", names["event"][int(draw.paretovariate(0.8)) % 120]) for name in names["person"]]
    told += [(name, "affiliatedWith", names["organisation"][n % 60]) for n, name in enumerate(names["person"])]
    told += [(name, "about", names["process"][n % 8]) for n, name in enumerate(names["event"])]
    told += [(name, "engagedIn", names["process"][n % 7]) for n, name in enumerate(names["organisation"])]
    told += [(a, "votedFor", b) for a in names["state"] for b in names["document"][:5]]
    told += [(name, "cites", names["document"][n // 2]) for n, name in enumerate(names["document"]) if n]
    told += [(name, "memberOf", names["process"][n % 3]) for n, name in enumerate(names["state"])]
    lines += [claim(*one, line=n) for n, one in enumerate(told)]
    return "".join(lines)


@pytest.fixture(scope="module")
def bundled() -> Atlas:
    return Atlas.open(include=["disputed"])


@pytest.fixture(scope="module")
def large() -> Atlas:
    return opened(large_graph())


@pytest.fixture(scope="module")
def small() -> Atlas:
    return opened(SMALL, include=["disputed"])


@pytest.fixture(scope="module")
def busy() -> Atlas:
    return opened(busy_graph())


# -- the view model


def test_each_relation_of_the_network_is_one_edge(small: Atlas, busy: Atlas, bundled: Atlas) -> None:
    for atlas in (small, busy, bundled):
        shown, graph = view_model(atlas), network(atlas, mentions=True)
        edges, nodes, relations = shown.edges, shown.nodes["id"], shown.relations["id"]
        ends = zip(edges["from"], edges["relation"], edges["to"], strict=True)
        found = Counter((nodes[a], relations[r], nodes[b]) for a, r, b in ends)
        assert found == Counter((a, data["relation"], b) for a, b, data in graph.edges(data=True))
        assert nodes == sorted(graph)
        assert len(set(edges["id"])) == len(edges["id"])


def test_entities_without_a_relation_are_left_out(small: Atlas) -> None:
    assert "state:zz" not in view_model(small).nodes["id"]


def test_an_edge_leads_to_its_passage_and_source(small: Atlas) -> None:
    shown = view_model(small)
    edge = shown.edges["id"].index("claim:person.ada-brook.affiliatedWith.organisation.tide")
    (passage,) = shown.claims["evidence"][shown.edges["claim"][edge]]
    assert (shown.passages["place"][passage], shown.passages["gist"][passage]) == ("line 6", "gist of line 6")
    assert shown.sources["title"][shown.passages["source"][passage]] == "Press note"


def test_structure_has_no_claim_but_a_source(small: Atlas) -> None:
    shown = view_model(small)
    edge = shown.edges["id"].index("event:harbour-1 cor:heldIn place:port")
    assert (shown.edges["claim"][edge], shown.edges["status"][edge]) == (-1, "structure")
    assert [shown.sources["title"][n] for n in shown.edges["sources"][edge]] == ["Press note"]


def test_what_contradicts_a_claim_is_known_from_both_sides(small: Atlas) -> None:
    shown = view_model(small)
    against, for_it = (
        shown.claims["id"].index(f"claim:person.bo-lind.{r}.process.harbour") for r in ("opposed", "supported")
    )
    assert shown.claims["more"][against]["contradicts"] == [for_it]
    assert shown.claims["more"][for_it]["contradicts"] == [against]


def test_a_contradicting_claim_that_is_not_taken_in_is_told_but_not_drawn() -> None:
    shown = view_model(opened(SMALL))
    told = shown.claims["id"].index("claim:person.bo-lind.opposed.process.harbour")
    assert told not in shown.edges["claim"]
    assert shown.about["statuses"] == ["accepted"]


def test_dates_are_claims_without_an_edge(small: Atlas) -> None:
    shown = view_model(small)
    date = shown.claims["to"].index("2024-03-01")
    assert date not in shown.edges["claim"]


@pytest.mark.trust
@pytest.mark.parametrize(
    "url",
    [
        "javascript:x",
        "http://a.org",
        "https://a.org/ b",
        'https://a.org/"',
        "https://a\u202e.org/",
        "https://un.org:pw@a.org/",
        "data:x",
        "",
        None,
    ],
)
def test_other_than_plain_https_is_no_link(url: str | None) -> None:
    assert https(url) == ""


@pytest.mark.trust
def test_hidden_characters_are_shown() -> None:
    assert plain("a\u200bb\x07 e\u0301") == "a⟨U+200B⟩b⟨U+0007⟩ é"
    for hidden in "\u061c\u115f\u2028\u2029\u3164\U000e0041":
        assert plain(f"a{hidden}b") == f"a⟨U+{ord(hidden):04X}⟩b"


@pytest.mark.trust
def test_hidden_characters_of_a_story_are_shown(tmp_path: Path) -> None:
    path = tmp_path / "s.md"
    path.write_text("# A\u202eb\n\nC\u200bd\n\n## E\u202ef\n\ng\u0007h\n\n- place:port\n", "utf-8")
    (story, *_), _ = told({"place:port": 0}, {}, wanted=str(path))
    step = story["steps"][0]
    assert (story["title"], story["intro"]) == ("A⟨U+202E⟩b", "C⟨U+200B⟩d")
    assert (step["title"], step["text"]) == ("E⟨U+202E⟩f", "g⟨U+0007⟩h")


@pytest.mark.trust
def test_a_story_is_read_from_an_ordinary_file_alone(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "waiting.md")
    with pytest.raises(UnreadableInput, match="is no regular file"):
        find_story(str(tmp_path / "waiting.md"))


def test_an_entity_without_a_label_is_called_by_its_name() -> None:
    shown = view_model(opened(SMALL.replace('"Tide Institute"', '" "')))
    assert shown.nodes["label"][shown.nodes["id"].index("organisation:tide")] == "organisation:tide"


def test_more_than_a_browser_draws_is_refused(small: Atlas, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model, "MOST_NODES", 3)
    with pytest.raises(TooLarge, match=r"can show 3 entities, this graph joins 6; narrow it: --focus ENTITY .*--as-of"):
        html(small)


def test_words_are_quoted_only_when_asked_for(tmp_path: Path) -> None:
    atlas = quoting(tmp_path)
    assert SPOKEN in html(atlas, passages=True)
    assert SPOKEN not in html(atlas)


# -- dates, backbone, excerpts, stories


def test_a_relation_is_dated_by_its_claim_else_by_its_event(small: Atlas) -> None:
    shown = view_model(small)
    found = {
        name: (first, last)
        for name, first, last in zip(*(shown.edges[key] for key in ("id", "first", "last")), strict=True)
    }
    assert found["claim:organisation.tide.supported.process.harbour"] == (2021, 9999)
    assert found["claim:person.bo-lind.spokeAt.event.harbour-1"] == (2024, 2024)
    assert found["claim:person.ada-brook.affiliatedWith.organisation.tide"] == (0, 0)


def test_a_graph_that_can_be_looked_at_whole_has_no_backbone(busy: Atlas) -> None:
    assert view_model(busy).about["backbone"] == []


def test_a_large_graph_opens_on_at_most_300_that_hang_together(large: Atlas) -> None:
    shown = view_model(large)
    backbone = set(shown.about["backbone"])
    assert 20 <= len(backbone) <= 300
    ends = zip(shown.edges["from"], shown.edges["to"], strict=True)
    assert backbone == {end for pair in ends if backbone.issuperset(pair) for end in pair}
    assert {n for n, kind in enumerate(shown.nodes["kind"]) if kind == "process"} <= backbone


def test_what_is_disputed_belongs_to_the_backbone() -> None:
    quarrel = (("person:n7", "spokeAt", "event:n3"), ("person:n1201", "engagedIn", "process:n2"))
    told = "".join(
        claim(*one, line=9000 + n, tail=".x", extra="cor:status cor:disputed ;") for n, one in enumerate(quarrel)
    )
    shown = view_model(opened(large_graph() + told, include=["disputed"]))
    backbone = {shown.nodes["id"][i] for i in shown.about["backbone"]}
    assert {"person:n7", "event:n3", "person:n1201", "process:n2"} <= backbone
    assert len(backbone) <= 300


def test_what_is_disputed_and_joins_nobody_is_left_out_of_the_backbone() -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from((f"person:n{n}" for n in range(1_600)), kind="person")
    graph.add_node("post:p", kind="post")
    graph.add_edge("person:n1", "post:p", relation="cor:holdsPost", status="disputed")
    links = [("person:n1", "post:p", "cor:holdsPost"), ("person:n1", "person:n2", "cor:about")]
    assert backbone(graph, links) == ["person:n1", "person:n2"]


def test_votes_are_off_at_first_in_a_large_graph_alone(large: Atlas, busy: Atlas) -> None:
    def off(atlas: Atlas) -> set[str]:
        relations = view_model(atlas).relations
        return {name for name, is_off in zip(relations["id"], relations["off"], strict=True) if is_off}

    assert off(large) == {"cor:votedFor"}
    assert off(busy) == {"cor:mentions"}


def test_a_page_about_one_entity_holds_what_is_near_it(small: Atlas) -> None:
    near = view_model(small, excerpt=Excerpt(focus="TIDE")).nodes["id"]
    assert near == ["event:harbour-1", "organisation:tide", "person:ada-brook", "process:harbour"]
    assert "person:bo-lind" in view_model(small, excerpt=Excerpt(focus="TIDE", depth=2)).nodes["id"]


def test_a_page_about_two_holds_the_paths_between_them(small: Atlas) -> None:
    cut = view_model(small, excerpt=Excerpt(path=("TIDE", "Bo Lind")))
    assert {"organisation:tide", "person:bo-lind"} < set(cut.nodes["id"])
    assert cut.about["start"] == {"from": "organisation:tide", "to": "person:bo-lind"}


def test_an_entity_without_relations_makes_no_page(small: Atlas) -> None:
    with pytest.raises(CorridorsError, match="would be empty"):
        html(small, excerpt=Excerpt(focus="Zedland"))


STORY = """# Ada's day

A short one.

## She speaks

Ada Brook spoke for her institute.

- claim:person.ada-brook.spokeAt.event.harbour-1

## Its roof

* `place:port`
- claim:event.harbour-1.startDate.v-text
"""


def test_a_story_is_read_from_markdown() -> None:
    story = read_story(STORY, where="adas-day.md")
    assert (story.name, story.title, story.intro) == ("adas-day", "Ada's day", "A short one.")
    assert [step.title for step in story.steps] == ["She speaks", "Its roof"]
    assert story.steps[1].entities == ("place:port",)


@pytest.mark.parametrize("text", ["", "# Only a title", "## Only a step"])
def test_a_story_without_title_or_steps_is_refused(text: str) -> None:
    with pytest.raises(UnreadableInput, match="a story has a title"):
        read_story(text)


def test_the_stories_that_come_with_the_data_point_at_what_is_held(bundled: Atlas) -> None:
    shown = view_model(bundled)
    held = {*shown.nodes["id"], *shown.claims["id"]}
    named = [(story.name, name) for story in stories() for step in story.steps for name in step.points]
    assert len({story for story, _ in named}) == 3
    assert [(story, name) for story, name in named if name not in held] == []


def test_a_story_that_cannot_be_told_is_left_out_or_refused(small: Atlas) -> None:
    assert view_model(small).stories == []
    with pytest.raises(CorridorsError, match="cannot be told"):
        view_model(small, story="kept-out")


def test_an_unknown_story_is_answered_with_those_there_are() -> None:
    with pytest.raises(CorridorsError, match="there are: global-mechanism"):
        find_story("nothing")


# -- the layout


def test_a_layout_is_kept_in_the_cache_and_is_the_one_that_would_be_computed(
    busy: Atlas, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.delenv("CORRIDORS_CACHE", raising=False)
    first = html(busy)
    (kept,) = (tmp_path / "corridors" / "layouts").iterdir()
    monkeypatch.setattr(places, "positions", None)  # calling it would fail
    assert html(busy) == first
    monkeypatch.undo()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    for damage in ("", "[[1, 2]]", '{"a": 1}', kept.read_text("utf-8")[:-9]):
        kept.write_text(damage, encoding="utf-8")
        assert html(busy) == first
    monkeypatch.setenv("CORRIDORS_CACHE", "off")
    assert html(busy) == first


def test_only_so_many_layouts_are_kept_and_none_where_nothing_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(places, "MOST_KEPT", 2)
    for name in ("a", "b", "c"):
        assert kept_positions([f"place:{name}"], []) == {f"place:{name}": (0, 0)}
    assert len(list((tmp_path / "corridors" / "layouts").iterdir())) == 2
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert kept_positions(["place:a"], []) == {"place:a": (0, 0)}


def test_a_change_of_the_graph_is_another_layout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    nodes = ["person:a", "person:b", "person:c"]
    apart, joined = (
        kept_positions(nodes, []),
        kept_positions(nodes, [("person:a", "person:b"), ("person:b", "person:c")]),
    )
    assert apart != joined
    assert len(list((tmp_path / "corridors" / "layouts").iterdir())) == 2


def test_the_timeline_has_a_lane_a_kind_and_columns_a_year(small: Atlas) -> None:
    shown = view_model(small)
    axis, spots = shown.about["axis"], zip(shown.nodes["column"], shown.nodes["row"], strict=True)
    assert [title for *_, title in axis["years"]] == ["2021", "2024"]
    lanes = ["Processes", "Events", "Organisations", "People", "Places"]
    assert [title for *_, title in axis["lanes"]] == lanes
    found = dict(zip(shown.nodes["id"], spots, strict=True))
    assert len(set(found.values())) == len(found)

    def band(name: str, bands: list[tuple[int, int, str]], at: int) -> str:
        return next(title for start, end, title in bands if start <= found[name][at] < end)

    told = {name: (band(name, axis["lanes"], 1), band(name, axis["years"], 0)) for name in found}
    assert told["event:harbour-1"] == ("Events", "2024")
    assert told["organisation:tide"] == ("Organisations", "2021")  # by its first dated relation
    assert told["place:port"] == ("Places", "2024")


def test_every_kind_has_a_lane_and_a_crowd_gets_a_block_of_places() -> None:
    assert {kind for kinds in LANES.values() for kind in kinds.split()} == set(model.KIND_LABELS)
    nodes = {"kind": ["person"] * 200, "start": [""] * 200, "end": [""] * 200}
    along = timeline(nodes, {"from": [], "to": [], "relation": [], "first": []}, first=[150])
    spots = list(zip(along.columns, along.rows, strict=True))
    assert len(set(spots)) == 200
    assert spots[150] == (0, 0)
    assert (max(along.rows), along.lanes, along.years) == (8, [(0, 9, "People")], [(0, 23, "undated")])


def test_a_vote_dates_nobody_and_a_relation_dates_no_document() -> None:
    nodes = {"kind": ["state", "document"], "start": ["", ""], "end": ["", ""]}
    edges = {"from": [0, 0], "to": [1, 1], "relation": [0, 1], "first": [2005, 2019]}
    along = timeline(nodes, edges, told_of=[False, True])
    assert [title for *_, title in along.years] == ["undated", "2019"]
    assert along.columns == [1, 0]


def test_places_are_whole_numbers_apart_from_each_other(busy: Atlas) -> None:
    graph = network(busy)
    places = positions(graph, [(a, b) for a, b, _ in graph.edges(keys=True)])
    assert sorted(places) == sorted(graph)
    spots = list(places.values())
    assert all(isinstance(number, int) for spot in spots for number in spot)
    nearest = min((ax - bx) ** 2 + (ay - by) ** 2 for n, (ax, ay) in enumerate(spots) for bx, by in spots[:n])
    assert nearest >= 22**2


def test_places_do_not_depend_on_the_order_of_what_is_given(busy: Atlas) -> None:
    graph = network(busy)
    edges = [(a, b) for a, b, _ in graph.edges(keys=True)]
    assert positions(reversed(list(graph)), [(b, a) for a, b in reversed(edges)]) == positions(graph, edges)


def test_an_empty_graph_and_a_lone_node_have_places() -> None:
    assert positions([], []) == {}
    assert positions(["place:a"], [("place:a", "place:a")]) == {"place:a": (0, 0)}


def test_a_large_part_seats_none_upon_another(large: Atlas) -> None:
    graph = network(large)
    spots = list(positions(graph, list(graph.edges())).values())
    assert len(set(spots)) == len(spots)
    cells = Counter((x // 20, y // 20) for x, y in spots)
    assert max(cells.values()) <= 2


# -- the file


def test_the_same_graph_gives_the_same_bytes_under_any_hash_seed_and_locale(tmp_path: Path) -> None:
    graph = tmp_path / "graph.ttl"
    graph.write_text(HEAD + busy_graph(), encoding="utf-8")
    digests = set()
    for seed, locale in (("1", "C"), ("2", "C.UTF-8")):
        page = tmp_path / f"{seed}.html"
        code = f"import corridors as co; co.write_html(co.open({str(graph)!r}), {str(page)!r})"
        env = os.environ | {"PYTHONHASHSEED": seed, "LC_ALL": locale, "PYTHONPATH": os.pathsep.join(sys.path)}
        env["CORRIDORS_CACHE"] = "off"  # else the second would take the first one's layout
        subprocess.run([sys.executable, "-c", code], check=True, env=env, cwd=tmp_path, timeout=60)
        digests.add(hashlib.sha256(page.read_bytes()).hexdigest())
    assert len(digests) == 1


def test_the_fixed_part_stays_small() -> None:
    assert len(html(Atlas([])).encode()) <= 520_000


def test_every_column_comes_back_as_it_was() -> None:
    rows = [
        ["a"] * 30 + ["b"],
        ["long text"] * 5 + ["other text"] * 9,
        list(range(20)),
        [{}] * 9,
        [[1], [2]] * 8,
        ["x"],
    ]
    for values in rows:
        packed = _column(values)
        if isinstance(packed, list):
            found = packed
        elif "of" in packed:
            found = [packed["of"][n] for n in packed["n"]]
        else:
            exceptions = dict(zip(packed["at"], packed["else"], strict=True))
            found = [exceptions.get(n, packed["most"]) for n in range(len(values))]
        assert found == values


@pytest.mark.parametrize(
    ("script", "short"),
    [
        ("a = b / c; // d", "a=b/c;"),
        ("x = /[/\\]]+ /g.test(`a  ${b + `  ${c}`}  `)", "x=/[/\\]]+ /g.test(`a  ${b + `  ${c}`}  `)"),
        ("return /a b/.test(c)", "return/a b/.test(c)"),
        ("a + ++b - -c", "a+ ++b- -c"),
        ("a.map((b) => [b, c(b)],);", "a.map(b=>[b,c(b)]);"),
        ("return 0.5 + 10.5 + a[0].b", "return.5+10.5+a[0].b"),
        ("async (b) => {\n  c(b);\n};", "async(b)=>{c(b)};"),
        ("if (a)\n  b();\nc()", "if(a)\nb();c()"),
        ("'a  //b' + \"c /* d */\" /* e */", "'a  //b'+\"c /* d */\""),
    ],
)
def test_scripts_are_shortened_without_a_change_of_meaning(script: str, short: str) -> None:
    assert minify.script(script) == short


def test_the_table_for_readers_without_scripts_cites_every_passage(busy: Atlas) -> None:
    shown = view_model(busy)
    table = str(plain_table(shown))
    assert table.count("<tr>") == len(shown.edges["id"])
    cited = {p for claim in shown.edges["claim"] for p in shown.claims["evidence"][claim]}
    assert all(f"{shown.passages['place'][p]}: {shown.passages['gist'][p]}" in table for p in cited)


@pytest.mark.trust
def test_only_scripts_and_style_of_ours_may_run(small: Atlas) -> None:
    page = html(small)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    allowed = set(re.findall(r"sha256-([A-Za-z0-9+/=]+)", policy.group(1)))
    ours = re.findall(r"<(?:script|style)>(.*?)</(?:script|style)>", page, re.DOTALL)
    assert {base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in ours} == allowed
    assert policy.group(1).startswith("default-src &#39;none&#39;;")
    assert "unsafe" not in policy.group(1)


@pytest.mark.trust
def test_data_cannot_leave_its_element() -> None:
    page = html(opened(hostile_graph()), title=HOSTILE[1])
    data = re.search(r'<script id="data" type="application/json">(.*?)</script>', page, re.DOTALL)
    assert data
    assert not re.search(r"[<>&\u2028\u2029]", data.group(1))
    assert json.loads(data.group(1))["nodes"]["label"][0] == HOSTILE[0]
    assert "<img" not in page.replace(renderer.library(), "")
    assert "<script>window.pwned" not in page


@pytest.mark.trust
def test_another_vis_network_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(renderer, "_LIBRARY_SHA256", "0" * 64)
    with pytest.raises(CorridorsError, match=r"pyvis==0\.3\.2"):
        renderer.library()


def test_disputed_inferred_and_structural_relations_look_unlike_stated_ones() -> None:
    looks = [(width, str(dashes)) for width, dashes in picture()["lines"].values()]
    assert set(picture()["lines"]) >= {"accepted", "inferred", "disputed", "structure", "mentions"}
    assert len(set(looks)) == len(looks)


def test_no_two_kinds_share_shape_and_filling() -> None:
    assert len(set(renderer.SHAPES.values())) == len(renderer.SHAPES)
    assert set(renderer.SHAPES) == set(model.KIND_LABELS)


def test_building_leaves_nothing_behind(small: Atlas, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert write_html(small, "page.html") == Path("page.html")
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]
    assert build.html(small) == Path("page.html").read_text("utf-8")


def test_a_notebook_shows_the_page_in_a_frame_and_writes_nothing(
    small: Atlas, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    atlas = co.Atlas(small.triples(claims_only=True))
    shown = atlas._repr_html_()
    assert "<iframe srcdoc=" in shown
    assert "<script" not in shown
    assert list(tmp_path.iterdir()) == []


def test_a_page_for_the_public_marks_what_is_disputed_unless_statuses_were_chosen(small: Atlas) -> None:
    assert "accepted or disputed claims" in html(with_disputed(opened(SMALL)))
    assert with_disputed(small) is small
    proposed = opened(SMALL, include=["proposed"])
    assert with_disputed(proposed) is proposed


def test_a_page_as_of_a_day_says_so_and_leaves_out_what_was_not_yet(tmp_path: Path) -> None:
    (tmp_path / "g.ttl").write_text(HEAD + SMALL, encoding="utf-8")
    out = tmp_path / "page.html"
    command = ["-g", str(tmp_path / "g.ttl"), "export", "html", str(out), "--as-of"]
    shown = []
    for day in ("2020-01-01", "2022-01-01", "2024-06-01"):
        assert CliRunner().invoke(main, [*command, day]).exit_code == 0
        page = out.read_text("utf-8")
        assert f"as of {day}" in page
        shown.append(page.count("<td>supported<td>Harbour Process"))
    assert shown == [0, 1, 2]  # the institute since 2021; of the other it is not known, and the first word is of 2024


def test_the_command_cuts_a_page_out_and_reports_its_sizes(tmp_path: Path) -> None:
    (tmp_path / "g.ttl").write_text(HEAD + SMALL, encoding="utf-8")
    out = tmp_path / "tide.html"
    run = lambda *options: CliRunner().invoke(  # noqa: E731 - asked five times
        main, ["-g", str(tmp_path / "g.ttl"), "export", "html", str(out), *options]
    )
    found = run("--focus", "TIDE", "--depth", "2")
    assert found.exit_code == 0, found.output
    assert "KB page" in found.output
    assert "6 entities" in found.output
    assert "<title>Tide Institute</title>" in out.read_text("utf-8")
    assert "accepted or disputed claims" in out.read_text("utf-8")
    assert run("--path", "TIDE", "Bo Lind").exit_code == 0
    assert "Tide Institute – Bo Lind" in out.read_text("utf-8")
    story = tmp_path / "adas-day.md"
    story.write_text(STORY, encoding="utf-8")
    assert run("--story", str(story), "--title", "For Ada").exit_code == 0
    assert run("--depth", "2").exit_code == run("--focus", "TIDE", "--path", "TIDE", "Bo Lind").exit_code == 2
    wrong_kind = ["export", "turtle", "-", "--focus", "TIDE"]
    assert CliRunner().invoke(main, wrong_kind).exit_code == 2


# -- in the browser


class Reader:
    """A page opened from the disk, with all it asked for and complained about."""

    def __init__(self, browser: Any, path: Path, at: str = "", **options: Any) -> None:
        self.context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **options})
        self.context.set_default_timeout(5000)
        self.page = self.context.new_page()
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.goto(f"file://{path}{at}")

    def details(self) -> str:
        return str(self.page.inner_text("#details"))

    def address(self) -> str:
        return str(self.page.evaluate("() => location.hash"))

    def counts(self) -> tuple[int, int]:
        numbers = re.findall(r"[\d,]+", self.page.inner_text("#counts"))
        return int(numbers[0].replace(",", "")), int(numbers[1].replace(",", ""))

    def drawn(self) -> tuple[int, int]:
        found = self.page.evaluate(
            "() => { const b = corridors.drawing.network.body; return [b.nodeIndices.length, b.edgeIndices.length]; }"
        )
        return tuple(found)

    def overlapping_labels(self) -> int:
        """Count the pairs of labels in the picture that lie upon each other."""
        return int(
            self.page.evaluate(
                "() => { const l = corridors.drawing.sketch().labels; let n = 0;"
                "for (let i = 0; i < l.length; i++) for (let j = 0; j < i; j++) {"
                "const [a, b] = [l[i], l[j]];"
                "if (a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h) n++; } return n; }"
            )
        )

    def saved(self, control: str) -> Path:
        """Press a control and give the file that it saves."""
        with self.page.expect_download() as download:
            self.page.click(control)
        return Path(download.value.path())

    def table_rows(self) -> int:
        self.page.click("#see-table")
        rows = self.page.locator("#sheet tbody tr").count()
        self.page.click("#see-picture")
        return int(rows)

    def csv_rows(self) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO(self.saved("#save-csv").read_text("utf-8-sig"))))

    def find(self, name: str) -> None:
        self.page.fill("#query", name)
        self.page.press("#query", "Enter")


#: Open a page made beforehand by its name, one of a file, or one made of a graph, at an address in it.
Read = Callable[..., Reader]


@pytest.fixture(scope="module")
def browser(require: Callable[[object, str], None]) -> Iterator[Any]:
    require(CHROMIUM.exists(), f"no browser at {CHROMIUM}")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        require(False, "playwright is not installed")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory, small: Atlas, busy: Atlas, large: Atlas) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    atlases = {"small": small, "busy": busy, "large": large, "hostile": opened(hostile_graph())}
    made = {name: write_html(atlas, folder / f"{name}.html") for name, atlas in atlases.items()}
    story = folder / "adas-day.md"
    story.write_text(STORY, encoding="utf-8")
    return made | {"story": write_html(small, folder / "story.html", story=str(story))}


@pytest.fixture
def read(browser: Any, pages: dict[str, Path], tmp_path: Path) -> Iterator[Read]:
    readers: list[Reader] = []

    def open_page(what: str | Path | Atlas = "small", at: str = "", **options: Any) -> Reader:
        if isinstance(what, Atlas):
            what = write_html(what, tmp_path / "page.html")
        path = pages[what] if isinstance(what, str) else what
        readers.append(Reader(browser, path, at, **options))
        return readers[-1]

    yield open_page
    for reader in readers:
        reader.context.close()
        assert reader.complaints == []
        assert [url for url in reader.requests if not url.startswith(("file:", "blob:"))] == []
        assert len({url for url in reader.requests if url.startswith("file:")}) == 1


@pytest.mark.browser
@pytest.mark.parametrize("name", ["small", "busy"])
def test_counts_are_equal_in_picture_table_file_and_graph(
    read: Read, name: str, request: pytest.FixtureRequest
) -> None:
    atlas = request.getfixturevalue(name)
    for at, mentions in (("", False), ("#hide-relations=", True)):
        reader, graph = read(name, at), network(atlas, mentions=mentions)
        assert reader.counts() == reader.drawn() == (len(graph), graph.number_of_edges())
        assert reader.table_rows() == len(reader.csv_rows()) == graph.number_of_edges()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("tide inst", "Tide Institute"),
        ("TIDE", "Tide Institute"),
        ("institute tide", "Tide Institute"),
        ("A. Brook", "Ada Brook"),
    ],
)
def test_search_finds_an_entity_by_name_acronym_and_alias(read: Read, text: str, name: str) -> None:
    reader = read()
    reader.find(text)
    assert reader.page.inner_text("#details h2") == name


@pytest.mark.browser
def test_search_reaches_every_entity_and_says_how_many_more_there_are(read: Read) -> None:
    reader = read("large")
    reader.page.fill("#query", "person")
    assert "1270 more; type on" in reader.page.inner_text("#hits")
    reader.find("Person 1299")
    assert reader.page.inner_text("#details h2") == "Person 1299"


@pytest.mark.browser
def test_a_name_that_reads_like_a_question_is_a_name(read: Read) -> None:
    name = "Tide Institute and Harbour Process 2024"
    reader = read(opened(SMALL.replace("First Harbour Talk", name)))
    for written in (name, "Tide Institute and Harbour Process"):
        reader.find(written)
        assert reader.page.inner_text("#details h2") == name
        assert "years=" not in reader.address()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("everything Tide Institute did in 2024", "focus=1:organisation:tide&years=2024-2024"),
        ("what did TIDE do in 2024?", "focus=1:organisation:tide&years=2024-2024"),
        ("path from Bo Lind to Port Town", "from=person:bo-lind&to=place:port"),
        ("between Bo Lind and Port Town", "from=person:bo-lind&to=place:port"),
        ("all that Tide Institute did", "entity=organisation:tide"),
    ],
)
def test_a_question_may_be_written_in_words(read: Read, asked: str, found: str) -> None:
    reader = read()
    reader.find(asked)
    assert found in reader.address()


@pytest.mark.browser
def test_search_says_so_when_nothing_bears_the_name(read: Read) -> None:
    reader = read()
    reader.page.fill("#query", "nobody")
    assert "No entity" in reader.page.inner_text("#hits")


@pytest.mark.browser
def test_the_legend_filters_and_counts(read: Read) -> None:
    reader = read()
    before = reader.counts()
    reader.page.uncheck("#kinds [data-name=person] input")
    assert reader.page.inner_text("#kinds [data-name=person] output") == "0 of 2"
    assert reader.counts() == reader.drawn() != before
    assert reader.table_rows() == reader.counts()[1] == 5
    reader.page.click("#reset")
    assert reader.counts() == before


@pytest.mark.browser
def test_relations_and_standings_filter(read: Read) -> None:
    reader = read()
    reader.page.check("#relations [data-name='cor:mentions'] input")
    assert reader.counts()[1] == network(opened(SMALL, include=["disputed"]), mentions=True).number_of_edges()
    reader.page.uncheck("#standings [data-name=disputed] input")
    assert "opposed" not in {row["relation label"] for row in reader.csv_rows()}
    reader.page.hover("#relations [data-name='cor:spokeAt']")
    reader.page.click("#relations [data-name='cor:spokeAt'] .plain")
    assert {row["relation label"] for row in reader.csv_rows()} == {"spoke at"}


@pytest.mark.browser
def test_a_relation_is_two_clicks_from_its_passage(read: Read) -> None:
    reader = read()
    reader.find("Ada Brook")
    assert "gist of line 4" in reader.details()
    reader.page.click("[aria-label='evidence: Ada Brook organised First Harbour Talk']")
    details = reader.details()
    assert "Minutes of the Harbour Talks" in details
    assert "line 4: gist of line 4" in details
    assert reader.page.get_attribute("#details .evidence a", "href") == "https://example.org/minutes"


@pytest.mark.browser
def test_clicking_a_line_of_the_picture_shows_its_evidence(read: Read) -> None:
    reader = read()
    edge = view_model(opened(SMALL, include=["disputed"])).edges["id"].index("event:harbour-1 cor:heldIn place:port")
    spot = reader.page.evaluate(
        "(e) => { const n = corridors.drawing.network;"
        "const at = n.canvasToDOM(n.body.edges[e].edgeType.getPoint(0.5));"
        "const box = document.getElementById('canvas').getBoundingClientRect(); return [box.x + at.x, box.y + at.y]; }",
        edge,
    )
    reader.page.mouse.click(*spot)
    reader.page.wait_for_selector("#details .evidence")
    assert "Press note" in reader.page.inner_text("#details .evidence")
    assert "cor:heldIn" in reader.address()


@pytest.mark.browser
def test_who_did_what_stands_before_what_is_about_it_and_long_lists_give_names_alone(read: Read) -> None:
    turtle = SMALL
    for n in range(14):
        turtle += entity(f"person:guest-{n}", f"Guest {n}", "Person") + entity(f"topic:t{n}", f"Topic {n}", "Topic")
        turtle += claim(f"person:guest-{n}", "attended", "event:harbour-1", line=100 + n)
        turtle += claim("event:harbour-1", "about", f"topic:t{n}", line=200 + n)
    reader = read(opened(turtle), "#entity=event:harbour-1")
    titles = [text.partition(" ·")[0] for text in reader.page.locator("#details summary").all_inner_texts()]
    assert titles[:2] == ["organised by", "had as speaker"]
    assert titles[-1] == "about"
    reader.page.click("#details summary >> text=attended by")
    attended = reader.page.locator("#details details", has_text="attended by")
    attended.locator("text=Guest 13").wait_for()
    assert "gist of line 113" not in attended.inner_text()
    reader.page.emulate_media(media="print")
    assert "gist of line 113" in attended.inner_text()


@pytest.mark.browser
def test_a_relation_without_a_source_is_marked(read: Read) -> None:
    turtle = SMALL + "person:ada-brook cor:memberOf organisation:tide .\n"
    reader = read(opened(turtle), "#entity=person:ada-brook")
    assert reader.page.inner_text("#details .chip.rejected") == "no source"
    assert "1" in reader.page.inner_text("#standings [data-name=unsourced] output")
    reader.page.click("[aria-label='more: Ada Brook member of Tide Institute']")
    assert "No source is given for this relation." in reader.page.inner_text("#details .warn")
    assert "no source given" in [row["evidence"] or "no source given" for row in reader.csv_rows()]


@pytest.mark.browser
def test_a_disputed_relation_stands_beside_what_contradicts_it(read: Read) -> None:
    reader = read("small", "#relation=claim:person.bo-lind.opposed.process.harbour")
    details = reader.details()
    assert "The minutes do not bear it out." in details
    assert "Contradicted by: Bo Lind supported Harbour Process" in details


@pytest.mark.browser
def test_details_drop_what_the_filters_hide(read: Read) -> None:
    reader = read("small", "#entity=person:ada-brook")
    assert "organised" in reader.details()
    reader.page.uncheck("#relations [data-name='cor:organised'] input")
    details = reader.details()
    assert "organised" not in details
    assert "1 relation is hidden" in details


@pytest.mark.browser
def test_a_path_cites_every_hop(read: Read) -> None:
    reader = read("small", "#from=person:bo-lind&to=place:port")
    first, second = reader.page.locator("#details .hops > li").all_inner_texts()
    assert "line 5: gist of line 5" in first
    assert "Press note" in second
    assert "the weakest hop" in reader.page.inner_text("#details .weakest")


@pytest.mark.browser
def test_a_path_may_go_through_what_the_filters_hide(read: Read) -> None:
    turtle = SMALL + claim("event:harbour-1", "mentions", "state:zz", line=20)
    reader = read(opened(turtle), "#from=state:zz&to=place:port")
    assert "Nothing that passes the filters connects the two." in reader.details()
    reader.page.click("text=Go through votes and mentions")
    assert reader.page.locator("#details .hops > li").count() == 2
    assert reader.counts() == reader.drawn()
    assert sorted(reader.page.evaluate("() => corridors.drawing.captions()")) == ["held in", "mentions"]
    reader.page.reload()
    assert reader.page.locator("#details .hops > li").count() == 2


@pytest.mark.browser
def test_a_page_about_a_path_is_read_from_left_to_right_and_lists_other_ways(read: Read, tmp_path: Path) -> None:
    at = "(id) => { const d = JSON.parse(document.getElementById('data').textContent);"
    at += "return corridors.drawing.network.body.nodes[d.nodes.id.indexOf(id)].x; }"
    ends = ("Ada Brook", "Harbour Process")
    for n, pair in enumerate((ends, ends[::-1])):
        reader = read(write_html(opened(SMALL), tmp_path / f"path-{n}.html", excerpt=Excerpt(path=pair)))
        ada, harbour = (reader.page.evaluate(at, name) for name in ("person:ada-brook", "process:harbour"))
        assert (ada < harbour) == (n == 0)
        ways = reader.page.inner_text("#details section")
        assert "Other ways" in ways
        hops = reader.page.inner_text("#details .hops")
        assert ("Tide Institute" in ways) != ("Tide Institute" in hops)
        assert ("First Harbour Talk" in ways) != ("First Harbour Talk" in hops)
        reader.page.click("#details section .name >> nth=0")
        assert "Evidence" in reader.details()


@pytest.mark.browser
def test_two_ends_are_chosen_by_search(read: Read) -> None:
    reader = read()
    reader.page.click("#find-path")
    for end, name in (("from", "Port"), ("to", "TIDE")):
        reader.page.fill(f"#path-{end}", name)
        reader.page.press(f"#path-{end}", "Enter")
    assert reader.page.locator("#details .hops > li").count() == 2


@pytest.mark.browser
def test_focus_leaves_the_neighbourhood_alone(read: Read) -> None:
    reader = read("small", "#entity=place:port")
    reader.page.click("text=Only its neighbours")
    assert reader.counts() == reader.drawn() == (2, 1)
    reader.page.click("text=Two steps")
    assert reader.counts()[0] == 6


@pytest.mark.browser
@pytest.mark.trust
def test_an_address_restores_the_view_and_nonsense_in_it_is_ignored(read: Read) -> None:
    reader = read("small", "#view=table&entity=organisation:tide&hide-kinds=state,person")
    assert reader.page.inner_text("#details h2") == "Tide Institute"
    assert reader.page.locator("#sheet tbody tr").count() == 5
    assert read("small", "#entity=<img>&focus=9:x&view=x&hide-kinds=__proto__&from=%").counts() == read().counts()


@pytest.mark.browser
def test_the_keyboard_goes_everywhere(read: Read) -> None:
    reader = read()
    reader.page.keyboard.press("/")
    reader.page.keyboard.type("brook")
    reader.page.keyboard.press("Enter")
    assert reader.page.inner_text("#details h2") == "Ada Brook"
    reader.page.focus("#canvas")
    seen = set()
    for key in ("ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown") * 2:
        reader.page.keyboard.press(key)
        seen.add(reader.page.inner_text("#details h2"))
    assert len(seen) > 2
    reader.page.keyboard.press("Enter")
    assert reader.page.evaluate("() => document.activeElement.id") == "details"
    reader.page.keyboard.press("Escape")
    assert "Click a dot" in reader.details()


@pytest.mark.browser
def test_the_keyboard_keeps_its_place_and_what_opens_is_announced(read: Read) -> None:
    reader = read()
    active = lambda: reader.page.evaluate("() => document.activeElement.id || document.activeElement.tagName")  # noqa: E731 - asked often

    def press(target: str) -> None:
        reader.page.focus(target)
        reader.page.keyboard.press("Enter")

    assert reader.page.text_content("#said") == ""
    press("#details .asks button >> nth=0")
    assert active() == "H2"
    assert reader.page.text_content("#said") == "First Harbour Talk"
    press("#focus")
    assert (active(), reader.page.inner_text("#focus")) == ("focus", "Show everything")
    press("#depth")
    assert (active(), reader.page.inner_text("#depth")) == ("depth", "One step")
    press("#details .who .plain >> nth=0")
    assert active() == "H2"
    reader.page.click("#see-table")
    press("#sheet tbody tr:nth-child(3) td:nth-child(1) button")
    assert reader.page.evaluate("() => document.activeElement.closest('tr').rowIndex") == 3
    reader.page.click("#find-path")
    reader.page.fill("#path-from", "Bo Lind")
    reader.page.press("#path-from", "Enter")
    assert active() == "path-to"
    reader.page.fill("#path-to", "Port")
    reader.page.press("#path-to", "Enter")
    assert active() == "path-to"


@pytest.mark.browser
def test_the_table_sorts(read: Read) -> None:
    reader = read("busy", "#view=table")
    first = lambda: reader.page.inner_text("#sheet tbody tr:first-child td:nth-child(3)")  # noqa: E731 - asked twice
    reader.page.click("#sheet th:nth-child(3) button")
    lowest = first()
    reader.page.click("#sheet th:nth-child(3) button")
    assert reader.page.get_attribute("#sheet th:nth-child(3)", "aria-sort") == "descending"
    assert first() > lowest


@pytest.mark.browser
def test_the_way_back_leads_through_what_was_looked_at(read: Read) -> None:
    reader = read()
    title = lambda: reader.page.inner_text("#details h2 >> nth=0")  # noqa: E731 - asked four times
    reader.find("TIDE")
    reader.find("Bo Lind")
    reader.page.uncheck("#kinds [data-name=place] input")
    reader.page.go_back()
    reader.page.wait_for_function("() => location.hash.includes('tide')")
    assert title() == "Tide Institute"
    reader.page.go_forward()
    reader.page.wait_for_function("() => location.hash.includes('bo-lind')")
    assert title() == "Bo Lind"
    assert not reader.page.is_checked("#kinds [data-name=place] input")
    reader.page.focus("#canvas")
    for key in ("ArrowLeft", "ArrowUp", "ArrowRight"):
        reader.page.keyboard.press(key)
    reader.page.go_back()
    reader.page.wait_for_function("() => location.hash.includes('tide')")
    reader.page.go_back()
    reader.page.wait_for_function("() => !location.hash.includes('entity')")
    assert "Click a dot" in reader.details()


@pytest.mark.browser
def test_a_page_about_one_can_be_left_and_comes_back_as_it_was(read: Read, small: Atlas, tmp_path: Path) -> None:
    reader = read(write_html(small, tmp_path / "about.html", excerpt=Excerpt(focus="TIDE", depth=3)))
    assert "focus=3:organisation:tide" in reader.address()
    reader.page.click("text=One step")
    assert "focus=1:organisation:tide" in reader.address()
    assert reader.counts() == reader.drawn() == (4, 7)
    reader.page.click("#reset")
    reader.page.reload()
    assert "Click a dot" in reader.details()


@pytest.mark.browser
def test_the_way_back_does_not_begin_a_closed_story_again(read: Read) -> None:
    reader = read("story")
    reader.page.click("#details >> text=Close")
    reader.find("TIDE")
    reader.page.go_back()
    reader.page.wait_for_function("() => !location.hash.includes('entity')")
    assert "Stories, step by step" in reader.details()


@pytest.mark.browser
def test_a_year_that_nothing_bears_is_kept_and_explained(read: Read) -> None:
    reader = read()
    for _ in range(2):
        reader.find("Tide Institute 1998")
        assert "Nothing that passes the filters is dated 1998." in reader.details()
        assert reader.page.input_value("#year-from") == reader.page.input_value("#year-to") == "1998"
        reader.page.reload()
        assert "years=1998-1998" in reader.address()
    reader.page.click("#see-table")
    assert "Nothing passes the filters" in reader.page.inner_text("#sheet")
    reader.page.click("#details >> text=Show everything")
    assert "years" not in reader.address()
    assert reader.page.locator("#sheet tbody tr").count() > 5


@pytest.mark.browser
def test_the_opening_panel_asks_questions_and_shows_what_is_disputed(read: Read) -> None:
    reader = read()
    reader.page.click("#details .asks button >> nth=0")
    assert reader.page.inner_text("#details h2") == "First Harbour Talk"
    reader.page.click("#reset")
    reader.page.click("text=Tide Institute in 2024")
    assert "years=2024-2024" in reader.address()
    reader.page.click("#reset")
    reader.page.click("text=Tide Institute to Harbour Process")
    assert reader.page.locator("#details .hops > li").count() == 1
    reader.page.click("#reset")
    reader.page.click("text=show the 1 disputed relation")
    assert [row["relation label"] for row in reader.csv_rows()] == ["opposed"]
    assert reader.counts() == reader.drawn() == (2, 1)


@pytest.mark.browser
def test_what_is_shown_is_drawn_after_it_was_moved(read: Read) -> None:
    reader = read("large")
    reader.find("Process 1")
    reader.page.click("text=Only its neighbours")
    reader.page.click("#see-timeline")
    reader.page.click("#see-picture")
    boxed = (
        "() => { const { nodes, nodeIndices } = corridors.drawing.network.body;"
        "const outside = ({ x, y, shape: { boundingBox: b } }) =>"
        "  x < b.left || x > b.right || y < b.top || y > b.bottom;"
        "return nodeIndices.filter((i) => outside(nodes[i])).length; }"
    )
    assert reader.page.evaluate(boxed) == 0


@pytest.mark.browser
def test_the_hint_goes_once_it_is_taken(read: Read) -> None:
    reader = read()
    assert reader.page.is_visible("#hint")
    reader.page.mouse.click(560, 600)
    assert not reader.page.is_visible("#hint")


@pytest.mark.browser
def test_every_button_of_the_path_and_of_the_zoom_works(read: Read) -> None:
    reader = read("small", "#entity=person:bo-lind")
    scale = lambda: reader.page.evaluate("() => corridors.drawing.network.getScale()")  # noqa: E731 - asked four times
    before = scale()
    reader.page.click("#zoom-in")
    assert scale() > before
    reader.page.click("#zoom-out")
    reader.page.click("#zoom-out")
    assert scale() < before
    reader.page.click("#zoom-fit")
    reader.page.wait_for_function(f"() => Math.abs(corridors.drawing.network.getScale() - {before}) < 0.01")
    reader.page.click("text=Path from here")
    reader.page.fill("#path-to", "port")
    reader.page.press("#path-to", "ArrowDown")
    reader.page.press("#path-to", "Enter")
    assert reader.page.input_value("#path-from") == "Bo Lind"
    reader.page.click("text=Turn round")
    assert reader.page.input_value("#path-from") == "Port Town"
    assert reader.page.locator("#details .hops > li").count() == 2
    reader.page.click("text=all its evidence >> nth=0")
    assert "Evidence" in reader.details()
    reader.page.click("text=Back to the path")
    reader.page.click("#details >> text=Close")
    assert "Click a dot" in reader.details()


@pytest.mark.browser
def test_a_row_of_the_table_leads_to_its_evidence_and_back_to_the_picture(read: Read) -> None:
    reader = read()
    reader.page.focus("#skip")
    reader.page.keyboard.press("Enter")
    assert reader.page.evaluate("() => document.activeElement.id") == "sheet"
    reader.page.click("#sheet tbody tr:nth-child(2) td:nth-child(2) button")
    assert "Evidence" in reader.details()
    assert reader.page.locator("#sheet tr.chosen").count() == 1
    reader.page.click("#sheet tbody tr:nth-child(2) td:nth-child(1) button")
    assert reader.page.locator("#details h2").count() == 1
    reader.page.click("#see-picture")
    assert reader.page.is_visible("#canvas")


@pytest.mark.browser
def test_a_path_says_on_its_lines_what_they_stand_for(read: Read) -> None:
    reader = read("small", "#from=person:bo-lind&to=place:port")
    assert reader.page.evaluate("() => corridors.drawing.captions()") == ["spoke at", "held in"]


@pytest.mark.browser
def test_dark_and_light_follow_the_system_and_the_button(read: Read) -> None:
    shade = "() => getComputedStyle(document.body).backgroundColor"
    dark, light = read(color_scheme="dark"), read()
    assert dark.page.evaluate(shade) != light.page.evaluate(shade)
    dark.page.click("#theme")
    assert dark.page.evaluate(shade) == light.page.evaluate(shade)


@pytest.mark.browser
def test_the_picture_can_be_saved(read: Read) -> None:
    reader = read()
    with reader.page.expect_download() as download:
        reader.page.click("#save-png")
    assert Path(download.value.path()).read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"


@pytest.mark.browser
@pytest.mark.trust
def test_hostile_texts_are_shown_and_never_run(read: Read) -> None:
    reader = read("hostile")
    for name in [f"person:p{n}" for n in range(len(HOSTILE))]:
        reader.page.evaluate("(name) => { location.hash = `entity=${name}`; }", name)
        reader.page.wait_for_selector("#details .claims")
        reader.page.click("#details .who .plain >> nth=0")
        reader.page.mouse.move(600, 400)
    reader.page.fill("#query", "img")
    assert "<img src=x onerror" in reader.page.inner_text("#hits")
    assert reader.table_rows() == len(HOSTILE)
    assert reader.page.locator("img, iframe, a[href^='javascript' i], main script").count() == 0
    assert reader.page.evaluate("() => window.pwned") is None
    labels = {row["subject label"] for row in reader.csv_rows()}
    assert '\'=HYPERLINK("http://x")' in labels
    assert "'＝1+1" in labels
    assert not any(label.startswith(("=", "+", "-", "@", "＝")) for label in labels)


@pytest.mark.browser
def test_without_scripts_there_is_a_table(read: Read, small: Atlas) -> None:
    reader = read(java_script_enabled=False)
    assert reader.page.locator("tbody tr").count() == network(small, mentions=True).number_of_edges()
    assert "[2] line 4: gist of line 4" in reader.page.inner_text("table")
    assert "Minutes of the Harbour Talks" in reader.page.inner_text("ol > li:nth-child(2)")
    assert "Where “Standing” is empty" in reader.page.inner_text("noscript")
    assert "UN cyber diplomacy" not in reader.page.inner_text("body")
    assert not reader.page.is_visible("#canvas")


LONG = "The Very Long Name of a Commission on the Responsible Conduct of " + "States and Others " * 12


@pytest.mark.browser
def test_long_names_are_shortened_in_the_picture_and_whole_in_the_details(read: Read) -> None:
    turtle = SMALL.replace("Tide Institute", LONG.strip()).replace('; skos:notation "TIDE"', "")
    turtle = turtle.replace("Harbour Process", "Supercalifragilistic" * 9)
    reader = read(opened(turtle))
    reader.page.wait_for_function("() => corridors.drawing.labels() > 3")
    outside = (
        "() => { const s = corridors.drawing.sketch();"
        "return s.labels.filter((l) => l.x < 0 || l.y < 0 || l.x + l.w > s.width || l.y + l.h > s.height).length; }"
    )
    assert reader.page.evaluate(outside) == 0
    assert reader.overlapping_labels() == 0
    for name in ("very long name", "supercali"):
        reader.find(name)
        assert reader.page.evaluate(outside) == 0
        width = "() => { const d = document.getElementById('details'); return d.scrollWidth - d.clientWidth; }"
        assert reader.page.evaluate(width) <= 0
    reader.page.evaluate("() => { location.hash = 'relation=claim:organisation.tide.engagedIn.process.harbour'; }")
    reader.page.wait_for_selector("#details .sentence")
    assert reader.page.evaluate(width) <= 0
    reader.find("very long name")
    assert reader.page.inner_text("#details h2") == LONG.strip()


@pytest.mark.browser
def test_passages_are_quoted_in_the_details_where_they_came_along(read: Read, tmp_path: Path) -> None:
    path = write_html(quoting(tmp_path), tmp_path / "words.html", passages=True)
    reader = read(path, "#relation=claim:person.bo-lind.attended.event.harbour-1")
    assert reader.page.inner_text("#details q") == SPOKEN


@pytest.mark.browser
@pytest.mark.trust
def test_a_hostile_story_stays_text(read: Read, small: Atlas, tmp_path: Path) -> None:
    story = tmp_path / "s.md"
    story.write_text(f"# {HOSTILE[0]}\n\n{HOSTILE[1]}\n\n## {HOSTILE[2]}\n\n{HOSTILE[5]}\n\n- place:port\n", "utf-8")
    reader = read(write_html(small, tmp_path / "p.html", story=str(story), title=HOSTILE[1]))
    assert reader.page.inner_text("#details h2") == HOSTILE[0]
    assert reader.page.title() == HOSTILE[1]
    assert HOSTILE[5] in reader.details()
    assert reader.page.evaluate("() => window.pwned") is None


@pytest.mark.browser
def test_a_phone_shows_it_without_scrolling_sideways(read: Read) -> None:
    reader = read("busy")
    reader.page.set_viewport_size({"width": 360, "height": 740})
    assert reader.page.evaluate("() => document.documentElement.scrollWidth") <= 360


@pytest.mark.browser
def test_a_phone_goes_to_what_was_searched_with_a_year(read: Read) -> None:
    reader = read("small", viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    assert "Tap a dot" in reader.details()
    reader.find("tide in 2022")
    box = reader.page.locator("#details").bounding_box()
    assert box is not None
    assert box["y"] < 500


@pytest.mark.browser
def test_a_small_screen_leaves_the_picture_room(read: Read) -> None:
    box = read("busy", viewport={"width": 640, "height": 400}).page.locator("#canvas").bounding_box()
    assert box is not None
    assert box["height"] > 250


@pytest.mark.browser
def test_a_phone_held_upright_fills_its_height(read: Read) -> None:
    reader = read("busy", viewport={"width": 390, "height": 844})
    reach = reader.page.evaluate(
        "() => { const n = corridors.drawing.network;"
        "const ys = n.body.nodeIndices.map((i) => n.canvasToDOM(n.body.nodes[i]).y);"
        "return (Math.max(...ys) - Math.min(...ys)) / document.getElementById('canvas').clientHeight; }"
    )
    assert reach > 0.6


# -- large graphs


@pytest.mark.browser
def test_a_large_graph_opens_on_its_backbone_with_readable_names(read: Read) -> None:
    reader = read("large")
    shown, relations = reader.counts()
    assert shown <= 300
    assert reader.counts() == reader.drawn()
    assert reader.table_rows() == len(reader.csv_rows()) == relations
    reader.page.wait_for_function("() => corridors.drawing.labels() >= 25")
    assert reader.overlapping_labels() == 0


@pytest.mark.browser
def test_everything_beyond_the_backbone_is_reached_by_search_filter_and_button(read: Read, large: Atlas) -> None:
    reader = read("large")
    reader.find("Person 1203")
    assert "affiliated with" in reader.details()
    assert reader.counts() == reader.drawn()
    assert reader.page.evaluate("() => corridors.drawing.network.getSelectedNodes().length") == 1
    reader.page.click("#reset")
    reader.page.hover("#kinds [data-name=state]")
    reader.page.click("#kinds [data-name=state] .plain")
    assert reader.counts() == (0, 0)
    reader.page.click("#empty-reset")
    reader.page.click("#whole")
    graph = network(
        large,
        relations=["cor:spokeAt", "cor:affiliatedWith", "cor:about", "cor:engagedIn", "cor:memberOf", "cor:cites"],
    )
    assert reader.counts() == reader.drawn() == (len(graph), graph.number_of_edges())
    reader.page.click("#whole")
    assert reader.counts()[0] <= 300


@pytest.mark.browser
def test_families_of_relations_unfold_and_filter_together(read: Read) -> None:
    reader = read("small", "#hide-relations=")
    reader.page.click("[aria-label='Relations of taking part']")
    assert not reader.page.is_visible("#relations [data-name='cor:spokeAt']")
    reader.page.uncheck("[data-family='taking part'] input")
    assert {"spoke at", "organised", "represented at"}.isdisjoint(row["relation label"] for row in reader.csv_rows())
    reader.page.click("[aria-label='Relations of taking part']")
    reader.page.check("#relations [data-name='cor:spokeAt'] input")
    assert reader.page.evaluate("() => document.querySelector(\"[data-family='taking part'] input\").indeterminate")


@pytest.mark.browser
def test_those_with_a_role_are_drawn_beside_one_with_many_relations(read: Read) -> None:
    reader = read("large")
    reader.find("Event 1")
    speakers = re.search(r"had as speaker · (\d+)", reader.details())
    assert speakers is not None
    assert int(speakers[1]) > 40
    assert "beyond what is drawn" not in reader.details()
    assert reader.counts() == reader.drawn()


# -- years, groups, roles


@pytest.mark.browser
def test_years_are_chosen_by_bar_and_list_and_undated_ones_can_be_left_out(read: Read) -> None:
    reader = read()
    every = reader.counts()
    reader.page.click("#years [data-year='2022']")
    reader.page.uncheck("#undated")
    assert [row["subject label"] for row in reader.csv_rows()] == ["Tide Institute"]
    assert reader.counts() == reader.drawn() == (2, 1)
    assert "years=2022-2022" in reader.address()
    reader.page.select_option("#year-to", "2024")
    assert {row["object label"] for row in reader.csv_rows()} >= {"First Harbour Talk", "Harbour Process"}
    reader.find("Ada Brook")
    assert "affiliated with" not in reader.page.inner_text("#details .claims")
    reader.page.click("#years legend button")
    assert reader.counts() == every


@pytest.mark.browser
def test_a_search_takes_a_year_or_a_second_name(read: Read) -> None:
    reader = read()
    reader.page.fill("#query", "tide")
    assert "Add a year, or “to” and a second name" in reader.page.inner_text("#hits")
    reader.find("tide in 2022")
    assert reader.page.inner_text("#details h2") == "Tide Institute"
    assert reader.counts() == (2, 1)
    assert "focus=1:organisation:tide" in reader.address()
    reader.page.click("#reset")
    reader.find("Bo Lind to Port Town")
    assert reader.page.locator("#details .hops > li").count() == 2


@pytest.mark.browser
def test_years_grow_with_shift_and_what_they_hide_leaves_the_details(read: Read) -> None:
    reader = read("small", "#entity=organisation:tide")
    assert "supported" in reader.details()
    reader.page.uncheck("#undated")
    reader.page.select_option("#year-from", "2024")
    reader.page.select_option("#year-to", "2024")
    assert "supported" in reader.details()  # since 2021, and not ended
    reader.page.select_option("#year-from", "2021")
    reader.page.select_option("#year-to", "2023")
    assert "engaged in" not in reader.details()
    reader.page.click("#years [data-year='2022']")
    assert "years=2022-2022" in reader.address()
    reader.page.click("#years [data-year='2024']", modifiers=["Shift"])
    assert "years=2022-2024" in reader.address()
    reader.page.click("#details .note >> text=Show all")
    assert "engaged in" in reader.details()


GROUPS = "; cor:stakeholderGroup sg:civil-society ; dcterms:source source:press "


@pytest.mark.browser
def test_stakeholder_groups_filter_by_entity_and_by_claim(read: Read) -> None:
    declared = "cor:stakeholderGroup sg:government ; cor:regionalGroup rg:african ;"
    turtle = SMALL.replace('; skos:notation "TIDE"', GROUPS + '; skos:notation "TIDE"')
    turtle += claim("person:bo-lind", "announcedAt", "event:harbour-1", line=14, extra=declared)
    reader = read(opened(turtle))
    reader.page.click("#stakeholder [data-name='Government'] .plain", force=True)
    assert [row["relation label"] for row in reader.csv_rows()] == ["announced at"]
    assert reader.counts() == reader.drawn() == (2, 1)
    reader.page.click("#stakeholder legend button")
    reader.page.uncheck("#regional [data-name='not stated'] input")
    assert [row["relation label"] for row in reader.csv_rows()] == ["announced at"]
    reader.page.reload()
    assert [row["relation label"] for row in reader.csv_rows()] == ["announced at"]
    reader.page.check("#regional [data-name='not stated'] input")
    reader.page.uncheck("#stakeholder [data-name='not stated'] input")
    assert {row["subject label"] for row in reader.csv_rows()} >= {"Tide Institute", "Ada Brook", "Bo Lind"}


@pytest.mark.browser
def test_a_group_whose_name_holds_a_comma_stays_hidden_after_a_reload(read: Read) -> None:
    turtle = SMALL.replace('; skos:notation "TIDE"', "; cor:stakeholderGroup sg:own ; dcterms:source source:press ")
    turtle += 'sg:own a skos:Concept ; skos:prefLabel "Ports, harbours"@en .\n'
    reader = read(opened(turtle))
    reader.page.uncheck("#stakeholder [data-name='Ports, harbours'] input")
    before = reader.counts()
    reader.page.reload()
    assert not reader.page.is_checked("#stakeholder [data-name='Ports, harbours'] input")
    assert reader.counts() == before


# -- ways to look


@pytest.mark.browser
def test_the_timeline_orders_by_year_and_kind(read: Read) -> None:
    reader = read()
    reader.page.click("#see-timeline")
    at = reader.page.evaluate(
        "() => { const b = corridors.drawing.network.body;"
        "const d = JSON.parse(document.getElementById('data').textContent);"
        "return Object.fromEntries(b.nodeIndices.map((i) => [d.nodes.id[i], [b.nodes[i].x, b.nodes[i].y]])); }"
    )
    assert at["person:ada-brook"][1] > at["organisation:tide"][1] > at["event:harbour-1"][1] > at["process:harbour"][1]
    assert at["event:harbour-1"][0] > at["process:harbour"][0] == at["organisation:tide"][0]
    assert "layout=timeline" in reader.address()
    assert "at its first dated relation" in reader.page.inner_text("#frame")
    svg = reader.saved("#save-svg").read_text("utf-8")
    assert ">2024<" in svg
    assert ">Events<" in svg
    assert reader.counts() == reader.drawn()


@pytest.mark.browser
def test_parallel_relations_bend_apart_or_become_one_line_that_leads_to_each(read: Read) -> None:
    reader = read()
    bent = "() => Object.values(corridors.drawing.network.body.edges).filter((e) => e.options.smooth.enabled).length"
    before, counts = reader.page.evaluate(bent), reader.counts()
    assert before > 1
    reader.page.check("#merge")
    assert reader.page.evaluate(bent) == 0
    assert reader.counts() == reader.drawn() == counts
    reader.page.evaluate("() => { location.hash = 'merge=yes&relation=claim:person.bo-lind.opposed.process.harbour'; }")
    reader.page.wait_for_selector("text=Between the same two")
    assert "Bo Lind supported Harbour Process" in reader.details()
    reader.page.uncheck("#merge")
    assert reader.page.evaluate(bent) == before


@pytest.mark.browser
def test_groups_that_hold_together_are_coloured_on_demand(read: Read) -> None:
    reader = read("busy")
    inks = (
        "() => { const all = Object.values(corridors.drawing.network.body.nodes).map((n) => n.options.color);"
        "return new Set(all.map((c) => c.border + c.background)).size; }"
    )
    before = reader.page.evaluate(inks)
    reader.page.select_option("#look", "outlines")
    assert reader.page.locator("#details .swatch").count() > 1
    assert reader.page.evaluate(inks) != before
    assert "look=outlines" in reader.address()
    reader.page.select_option("#look", "kinds")
    assert reader.page.evaluate(inks) == before


@pytest.mark.browser
def test_figures_are_saved_as_svg_and_as_png_of_twice_the_size(read: Read) -> None:
    reader = read("busy")
    svg = reader.saved("#save-svg").read_text("utf-8")
    root = ET.fromstring(svg)  # noqa: S314 - made by our own page
    marks = [one.tag.rpartition("}")[2] for one in root.iter()]
    nodes, edges = reader.counts()
    (legend,) = (one for one in root.iter() if one.get("class") == "legend")
    signs = [one.tag.rpartition("}")[2] for one in legend]
    assert marks.count("path") == edges
    drawn = [marks.count(mark) - signs.count(mark) for mark in ("polygon", "circle")]
    assert sum(drawn) == nodes  # so many lines bear no arrows
    assert {"People", "Processes", "stated", "inferred"} <= {one.text for one in legend}
    assert marks.count("text") > 10
    png = reader.saved("#save-png").read_bytes()
    size = reader.page.evaluate(
        "() => { const c = document.getElementById('canvas'); return [c.clientWidth, c.clientHeight]; }"
    )
    wide, high = struct.unpack(">II", png[16:24])
    assert wide == 2 * size[0]
    assert 0 < high - 2 * size[1] < 200  # the legend stands below


@pytest.mark.browser
def test_a_figure_is_light_and_keeps_what_its_lines_say(read: Read) -> None:
    at = "#from=person:bo-lind&to=place:port"
    light, dark = read("small", at), read("small", at, color_scheme="dark")
    svg = light.saved("#save-svg").read_text("utf-8")
    assert ">spoke at<" in svg
    assert ">held in<" in svg
    assert dark.saved("#save-svg").read_text("utf-8") == svg
    shade = "() => getComputedStyle(document.body).backgroundColor"
    assert dark.page.evaluate(shade) != light.page.evaluate(shade)


@pytest.mark.browser
@pytest.mark.trust
def test_a_hostile_name_stays_text_in_the_figure(read: Read) -> None:
    svg = read("hostile").saved("#save-svg").read_text("utf-8")
    names = {one.tag.rpartition("}")[2] for one in ET.fromstring(svg).iter()}  # noqa: S314 - ditto
    assert names <= {"svg", "title", "rect", "path", "polygon", "circle", "text", "tspan", "line", "g"}


@pytest.mark.browser
def test_a_story_is_walked_step_by_step(read: Read) -> None:
    reader = read("story")
    details = reader.details()
    assert "step 1 of 2" in details
    assert "Minutes of the Harbour Talks, line 3: gist of line 3" in details
    reader.page.keyboard.press("Tab")
    reader.page.click("#story-next")
    assert "2024-03-01" not in reader.page.inner_text("#details h3")
    assert "story=2:adas-day" in reader.address()
    reader.page.click("text=Port Town")
    reader.page.click("text=Back to the story")
    reader.page.click("#details >> text=Back")
    reader.page.click("#details >> text=Ada Brook spoke at First Harbour Talk")
    assert "Evidence" in reader.details()
    reader.page.click("text=Back to the story")
    reader.page.click("#details >> text=Close")
    assert "Stories, step by step" in reader.details()


@pytest.mark.browser
def test_printing_shows_the_page_without_its_controls(read: Read) -> None:
    reader = read("small", "#view=table")
    reader.page.evaluate("() => { window.print = () => { window.printed = true; }; }")
    reader.page.click("#print")
    assert reader.page.evaluate("() => window.printed")
    reader.page.emulate_media(media="print")
    assert not reader.page.is_visible("#tools")
    assert not reader.page.is_visible("#filters")
    assert reader.page.is_visible("#sheet table")
    sheet_wide, sources = (reader.page.locator(one).bounding_box() for one in ("#sheet", "#sheet th:nth-child(6)"))
    assert sheet_wide is not None
    assert sources is not None
    assert sources["width"] > 0.4 * sheet_wide["width"]
    assert not reader.page.is_visible("text=Ask, for example")
    reader.page.emulate_media(media="screen")
    reader.page.click("#see-picture")
    reader.find("First Harbour Talk")
    reader.page.evaluate("() => document.querySelectorAll('#details details').forEach((box) => { box.open = false; })")
    shade = "() => getComputedStyle(document.body).backgroundColor"
    screen = reader.page.evaluate(shade)
    reader.page.click("#theme")
    dark = reader.page.evaluate(shade)
    reader.page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    assert reader.page.locator("#details details:not([open])").count() == 0
    reader.page.emulate_media(media="print")
    assert reader.page.evaluate(shade) == screen != dark
    box, sheet = reader.page.locator("#paper svg").bounding_box(), reader.page.viewport_size
    assert box is not None
    assert sheet is not None
    assert box["height"] > 300
    assert box["width"] <= sheet["width"]
    assert reader.page.locator("#paper .legend text").count() > 3
    assert reader.page.locator("#paper svg > path").count() == reader.counts()[1]
    reader.page.emulate_media(media="screen")
    reader.page.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
    assert reader.page.locator("#paper *").count() == 0
    assert reader.page.evaluate(shade) == dark


@pytest.mark.browser
def test_a_page_inside_a_frame_works(read: Read, small: Atlas, tmp_path: Path) -> None:
    path = tmp_path / "notebook.html"
    path.write_text(f"<!doctype html><title>n</title>{notebook(small)}", encoding="utf-8")
    reader = read(path)
    frame = reader.page.frame_locator("iframe")
    frame.locator("#query").fill("TIDE")
    frame.locator("#query").press("Enter")
    assert frame.locator("#details h2").inner_text() == "Tide Institute"
    frame.locator("#print").click()


# -- everybody


STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def axe(require: Callable[[object, str], None]) -> str:
    path = Path(os.environ.get("CORRIDORS_AXE") or "axe.min.js")
    require(path.is_file(), "CORRIDORS_AXE does not name axe-core's axe.min.js")
    return path.read_text("utf-8")


@pytest.mark.browser
@pytest.mark.parametrize(
    ("at", "scheme"),
    [
        ("", "light"),
        ("", "dark"),
        ("#view=table&hide-kinds=person", "light"),
        ("#view=table&hide-kinds=person", "dark"),
        ("#layout=timeline&entity=person:n3", "light"),
        ("#from=person:n3&to=process:n1&look=colours", "dark"),
        ("#from=person:n3&to=process:n1", "light"),
        ("#relation=claim:person.bo-lind.opposed.process.harbour", "light"),
        ("#story=adas-day", "light"),
        ("#story=2:adas-day", "dark"),
        ("phone", "light"),
        ("phone", "dark"),
    ],
)
def test_axe_finds_nothing_that_keeps_anybody_out(read: Read, axe: str, at: str, scheme: str) -> None:
    name = "story" if "story" in at else "small" if "bo-lind" in at or not at else "busy"
    phone = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True} if at == "phone" else {}
    reader = read(name, at if at[:1] == "#" else "", color_scheme=scheme, **phone)
    session = reader.context.new_cdp_session(reader.page)
    session.send("Runtime.evaluate", {"expression": axe})  # over the protocol: the page's own policy forbids it
    run = f"axe.run({{runOnly: {json.dumps(STANDARDS)}}}).then((r) => JSON.stringify(r.violations.map((v) => v.id)))"
    found = session.send("Runtime.evaluate", {"expression": run, "awaitPromise": True, "returnByValue": True})
    assert json.loads(found["result"]["value"]) == []


# -- a person who has never seen it, with the data that comes with the package


@pytest.fixture(scope="module")
def bundled_page(bundled: Atlas, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_html(bundled, tmp_path_factory.mktemp("bundled") / "page.html")


@pytest.mark.browser
@pytest.mark.parametrize(
    ("asked", "answers"),
    [
        ("WS #107", ["organised by", "Pavel Mraz", "Joyce Hakmeh", "John Hering", "Edoardo Ravaioli", "Baravilala"]),
        ("Microsoft in 2023", ["Stronger together", "John Hering"]),
        ("Chatham House to Global Mechanism", ["2 hops", "the weakest hop", "was denied access to"]),
    ],
)
def test_a_newcomer_finds_it_with_one_search(read: Read, bundled_page: Path, asked: str, answers: list[str]) -> None:
    reader = read(bundled_page)
    reader.find(asked)
    details = reader.details()
    assert [answer for answer in answers if answer not in details] == []
    assert reader.counts() == reader.drawn()


@pytest.mark.browser
def test_a_newcomer_finds_the_passage_behind_a_relation_with_two_clicks(read: Read, bundled_page: Path) -> None:
    reader = read(bundled_page)
    reader.page.click("#details .asks button >> nth=0")
    reader.page.click("#details .who >> text=evidence >> nth=0")
    evidence = reader.page.inner_text("#details .evidence")
    assert re.search(r"(line|paragraph|section|page|turn|programme|results)", evidence)


@pytest.mark.browser
def test_something_disputed_and_something_inferred_are_seen_at_the_opening(read: Read, bundled_page: Path) -> None:
    reader = read(bundled_page)
    for standing in ("disputed", "inferred"):
        assert not reader.page.inner_text(f"#standings [data-name={standing}] output").startswith("0")
    drawn = "() => [...new Set(corridors.drawing.sketch().edges.map((e) => e.dashes.join()))].length"
    assert reader.page.evaluate(drawn) >= 3
    shown = int(re.sub(r"\D", "", reader.page.inner_text("#details .invite button")))
    reader.page.click("#details .invite button")
    assert len(reader.csv_rows()) == reader.counts()[1] == shown


@pytest.mark.browser
@pytest.mark.parametrize(
    ("at", "kinds", "standings"),
    [
        ("#show=all&hide-kinds=person,event", {"person", "event"}, set()),
        (
            "#show=all&hide-kinds=person,topic,post&hide-standings=structure,inferred",
            {"person", "topic", "post"},
            {"structure", "inferred"},
        ),
    ],
)
def test_parallel_relations_pass_the_filters_each_for_itself(
    read: Read, bundled: Atlas, bundled_page: Path, at: str, kinds: set[str], standings: set[str]
) -> None:
    shown = view_model(bundled)
    edges, nodes, relations = shown.edges, shown.nodes, shown.relations
    expected = Counter(
        (nodes["id"][start], relations["id"][relation], nodes["id"][end])
        for start, end, relation, status, basis in zip(
            *(edges[key] for key in ("from", "to", "relation", "status", "basis")), strict=True
        )
        if not relations["off"][relation]
        and kinds.isdisjoint((nodes["kind"][start], nodes["kind"][end]))
        and ("inferred" if (status, basis) == ("accepted", "inferred") else status) not in standings
    )
    pairs = Counter((start, end) for start, _, end in expected.elements())
    assert max(pairs.values()) > 1
    reader = read(bundled_page, at)
    rows = reader.csv_rows()
    assert Counter((row["subject"], row["relation"], row["object"]) for row in rows) == expected
    assert reader.counts()[1] == reader.drawn()[1] == reader.table_rows() == len(rows) == expected.total()


@pytest.mark.browser
def test_the_bundled_data_open_readably(read: Read, bundled_page: Path) -> None:
    reader = read(bundled_page)
    assert reader.counts() == reader.drawn()
    assert reader.counts()[0] <= 300
    reader.page.wait_for_function("() => corridors.drawing.labels() >= 25")
    assert reader.overlapping_labels() == 0
    assert reader.requests == [f"file://{bundled_page}"]
