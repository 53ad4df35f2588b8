"""The explorer: what the page holds, that it runs nothing and asks for nothing, and that its controls work."""

import base64
import csv
import hashlib
import io
import json
import os
import random
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from corridors.atlas import Atlas
from corridors.errors import CorridorsError, TooLarge
from corridors.explorer import build, html, model, renderer, write_html
from corridors.explorer.model import https, plain, view_model
from corridors.explorer.renderer import picture
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

HOSTILE = (
    "<img src=x onerror=window.pwned=1>",
    "</script><script>window.pwned=1</script>",
    '"><a href="javascript:window.pwned=1">href</a>',
    "a\u2028b\u2029window.pwned=1//",
    '=HYPERLINK("http://x")',
    "{{ 7*7 }} ${window.pwned=1} <!-- ]]>",
    "x\u202egnp.exe",
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


@pytest.fixture(scope="module")
def small() -> Atlas:
    return opened(SMALL, include=["disputed"])


@pytest.fixture(scope="module")
def busy() -> Atlas:
    return opened(busy_graph())


# -- the view model


def test_each_relation_of_the_network_is_one_edge(small: Atlas, busy: Atlas) -> None:
    for atlas in (small, busy, Atlas.open()):
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
    "url", ["javascript:x", "http://a.org", "https://a.org/ b", 'https://a.org/"', "data:x", "", None]
)
def test_other_than_plain_https_is_no_link(url: str | None) -> None:
    assert https(url) == ""


@pytest.mark.trust
def test_hidden_characters_are_shown() -> None:
    assert plain("a\u200bb\x07 e\u0301") == "a⟨U+200B⟩b⟨U+0007⟩ é"


def test_more_than_a_browser_draws_is_refused(small: Atlas, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model, "MOST_NODES", 3)
    with pytest.raises(TooLarge, match="can show 3 entities"):
        html(small)


def test_words_are_quoted_only_when_asked_for(tmp_path: Path) -> None:
    text = "Ada Brook spoke."
    (tmp_path / "talk.txt").write_text(text, encoding="utf-8")
    digest = hashlib.sha256(text.encode()).hexdigest()
    turtle = SMALL.replace("cor:url <https://example.org/minutes>", 'cor:fileName "talk.txt"')
    turtle += claim("person:bo-lind", "attended", "event:harbour-1", line=0)
    turtle = turtle.replace("minutes.0-1", "minutes.0-16").replace(
        "cor:start 0 ; cor:end 1 ;", f'cor:start 0 ; cor:end 16 ; cor:sha256 "{digest}" ;'
    )
    atlas = opened(turtle, sources=tmp_path)
    assert text in html(atlas, passages=True)
    assert text not in html(atlas)


# -- the layout


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


# -- the file


def test_the_same_graph_gives_the_same_bytes_under_any_hash_seed_and_locale(tmp_path: Path) -> None:
    graph = tmp_path / "graph.ttl"
    graph.write_text(HEAD + busy_graph(), encoding="utf-8")
    digests = set()
    for seed, locale in (("1", "C"), ("2", "C.UTF-8")):
        page = tmp_path / f"{seed}.html"
        code = f"import corridors as co; co.write_html(co.open({str(graph)!r}), {str(page)!r})"
        env = os.environ | {"PYTHONHASHSEED": seed, "LC_ALL": locale, "PYTHONPATH": os.pathsep.join(sys.path)}
        subprocess.run([sys.executable, "-c", code], check=True, env=env, cwd=tmp_path, timeout=60)
        digests.add(hashlib.sha256(page.read_bytes()).hexdigest())
    assert len(digests) == 1


def test_the_fixed_part_stays_small() -> None:
    assert len(html(Atlas([])).encode()) <= 520 * 1024


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


def test_parallel_relations_are_bent_apart(small: Atlas) -> None:
    drawn = picture(view_model(small))["edges"]
    pair = Counter((edge["from"], edge["to"]) for edge in drawn).most_common(1)[0][0]
    bends = [json.dumps(edge.get("smooth")) for edge in drawn if (edge["from"], edge["to"]) == pair]
    assert len(bends) == len(set(bends)) > 1


def test_disputed_inferred_and_structural_relations_look_unlike_stated_ones(small: Atlas) -> None:
    looks = {(edge["line"], edge["width"], str(edge.get("dashes"))) for edge in picture(view_model(small))["edges"]}
    assert {line for line, *_ in looks} == {"accepted", "inferred", "disputed", "structure", "mentions"}
    assert len({look[1:] for look in looks}) == len(looks)


def test_no_two_kinds_share_shape_and_filling() -> None:
    assert len(set(renderer.SHAPES.values())) == len(renderer.SHAPES)
    assert set(renderer.SHAPES) == set(model.KIND_LABELS)


def test_building_leaves_nothing_behind(small: Atlas, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert write_html(small, "page.html") == Path("page.html")
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]
    assert build.html(small) == Path("page.html").read_text("utf-8")


# -- in the browser


class Reader:
    """A page opened from the disk, with all it asked for and complained about."""

    def __init__(self, browser: Any, path: Path, at: str = "", **options: Any) -> None:
        self.context = browser.new_context(viewport={"width": 1280, "height": 800}, **options)
        self.context.set_default_timeout(5000)
        self.page = self.context.new_page()
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.goto(f"file://{path}{at}")

    def counts(self) -> tuple[int, int]:
        numbers = re.findall(r"[\d,]+", self.page.inner_text("#counts"))
        return int(numbers[0].replace(",", "")), int(numbers[1].replace(",", ""))

    def drawn(self) -> tuple[int, int]:
        found = self.page.evaluate(
            "() => { const b = corridors.drawing.network.body; return [b.nodeIndices.length, b.edgeIndices.length]; }"
        )
        return tuple(found)

    def table_rows(self) -> int:
        self.page.click("#see-table")
        rows = self.page.locator("#sheet tbody tr").count()
        self.page.click("#see-picture")
        return int(rows)

    def csv_rows(self) -> list[dict[str, str]]:
        with self.page.expect_download() as download:
            self.page.click("#save-csv")
        text = Path(download.value.path()).read_text("utf-8-sig")
        return list(csv.DictReader(io.StringIO(text)))

    def find(self, name: str) -> None:
        self.page.fill("#query", name)
        self.page.press("#query", "Enter")


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
def pages(tmp_path_factory: pytest.TempPathFactory, small: Atlas, busy: Atlas) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    atlases = {"small": small, "busy": busy, "hostile": opened(hostile_graph())}
    return {name: write_html(atlas, folder / f"{name}.html") for name, atlas in atlases.items()}


@pytest.fixture
def read(browser: Any, pages: dict[str, Path]) -> Iterator[Callable[..., Reader]]:
    readers: list[Reader] = []

    def open_page(name: str = "small", at: str = "", **options: Any) -> Reader:
        readers.append(Reader(browser, pages[name], at, **options))
        return readers[-1]

    yield open_page
    for reader in readers:
        reader.context.close()
        assert reader.complaints == []
        assert [url for url in reader.requests if not url.startswith(("file:", "blob:"))] == []
        assert len([url for url in reader.requests if url.startswith("file:")]) == 1


@pytest.mark.browser
@pytest.mark.parametrize("name", ["small", "busy"])
def test_counts_are_equal_in_picture_table_file_and_graph(
    read: Callable[..., Reader], name: str, request: pytest.FixtureRequest
) -> None:
    atlas = request.getfixturevalue(name)
    for at, mentions in (("", False), ("#hide-relations=", True)):
        reader, graph = read(name, at), network(atlas, mentions=mentions)
        assert reader.counts() == reader.drawn() == (len(graph), graph.number_of_edges())
        assert reader.table_rows() == len(reader.csv_rows()) == graph.number_of_edges()


@pytest.mark.browser
@pytest.mark.parametrize("text", ["tide inst", "TIDE", "institute tide"])
def test_search_finds_an_entity_by_name_and_acronym(read: Callable[..., Reader], text: str) -> None:
    reader = read()
    reader.find(text)
    assert reader.page.inner_text("#details h2") == "Tide Institute"


@pytest.mark.browser
def test_search_says_so_when_nothing_bears_the_name(read: Callable[..., Reader]) -> None:
    reader = read()
    reader.page.fill("#query", "nobody")
    assert "No entity" in reader.page.inner_text("#hits")


@pytest.mark.browser
def test_the_legend_filters_and_counts(read: Callable[..., Reader]) -> None:
    reader = read()
    before = reader.counts()
    reader.page.uncheck("#kinds [data-name=person] input")
    assert reader.page.inner_text("#kinds [data-name=person] output") == "0 of 2"
    assert reader.counts() == reader.drawn() != before
    assert reader.table_rows() == reader.counts()[1] == 4
    reader.page.click("#reset")
    assert reader.counts() == before


@pytest.mark.browser
def test_relations_and_standings_filter(read: Callable[..., Reader]) -> None:
    reader = read()
    reader.page.check("#relations [data-name='cor:mentions'] input")
    assert reader.counts()[1] == network(opened(SMALL, include=["disputed"]), mentions=True).number_of_edges()
    reader.page.uncheck("#standings [data-name=disputed] input")
    assert "opposed" not in {row["relation label"] for row in reader.csv_rows()}
    reader.page.hover("#relations [data-name='cor:spokeAt']")
    reader.page.click("#relations [data-name='cor:spokeAt'] .plain")
    assert {row["relation label"] for row in reader.csv_rows()} == {"spoke at"}


@pytest.mark.browser
def test_a_relation_is_two_clicks_from_its_passage(read: Callable[..., Reader]) -> None:
    reader = read()
    reader.find("Ada Brook")
    assert "gist of line 4" in reader.page.inner_text("#details")
    reader.page.click("[aria-label='evidence: Ada Brook organised First Harbour Talk']")
    details = reader.page.inner_text("#details")
    assert "Minutes of the Harbour Talks" in details
    assert "line 4: gist of line 4" in details
    assert reader.page.get_attribute("#details .evidence a", "href") == "https://example.org/minutes"


@pytest.mark.browser
def test_clicking_a_line_of_the_picture_shows_its_evidence(read: Callable[..., Reader]) -> None:
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
    assert "cor:heldIn" in reader.page.evaluate("() => location.hash")


@pytest.mark.browser
def test_a_disputed_relation_stands_beside_what_contradicts_it(read: Callable[..., Reader]) -> None:
    reader = read("small", "#relation=claim:person.bo-lind.opposed.process.harbour")
    details = reader.page.inner_text("#details")
    assert "The minutes do not bear it out." in details
    assert "Contradicted by: Bo Lind supported Harbour Process" in details


@pytest.mark.browser
def test_details_drop_what_the_filters_hide(read: Callable[..., Reader]) -> None:
    reader = read("small", "#entity=person:ada-brook")
    assert "organised" in reader.page.inner_text("#details")
    reader.page.uncheck("#relations [data-name='cor:organised'] input")
    details = reader.page.inner_text("#details")
    assert "organised" not in details
    assert "1 relation is hidden" in details


@pytest.mark.browser
def test_a_path_cites_every_hop(read: Callable[..., Reader]) -> None:
    reader = read("small", "#from=person:bo-lind&to=place:port")
    first, second = reader.page.locator("#details .hops > li").all_inner_texts()
    assert "line 5: gist of line 5" in first
    assert "Press note" in second
    assert "the weakest hop" in reader.page.inner_text("#details .weakest")


@pytest.mark.browser
def test_two_ends_are_chosen_by_search(read: Callable[..., Reader]) -> None:
    reader = read()
    reader.page.click("#find-path")
    for end, name in (("from", "Port"), ("to", "TIDE")):
        reader.page.fill(f"#path-{end}", name)
        reader.page.press(f"#path-{end}", "Enter")
    assert reader.page.locator("#details .hops > li").count() == 2


@pytest.mark.browser
def test_focus_leaves_the_neighbourhood_alone(read: Callable[..., Reader]) -> None:
    reader = read("small", "#entity=place:port")
    reader.page.click("text=Only its neighbours")
    assert reader.counts() == reader.drawn() == (2, 1)
    reader.page.click("text=Two steps")
    assert reader.counts()[0] == 6


@pytest.mark.browser
@pytest.mark.trust
def test_an_address_restores_the_view_and_nonsense_in_it_is_ignored(read: Callable[..., Reader]) -> None:
    reader = read("small", "#view=table&entity=organisation:tide&hide-kinds=state,person")
    assert reader.page.inner_text("#details h2") == "Tide Institute"
    assert reader.page.locator("#sheet tbody tr").count() == 4
    assert read("small", "#entity=<img>&focus=9:x&view=x&hide-kinds=__proto__&from=%").counts() == read().counts()


@pytest.mark.browser
def test_the_keyboard_goes_everywhere(read: Callable[..., Reader]) -> None:
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
    assert "Click a dot" in reader.page.inner_text("#details")


@pytest.mark.browser
def test_the_table_sorts(read: Callable[..., Reader]) -> None:
    reader = read("busy", "#view=table")
    first = lambda: reader.page.inner_text("#sheet tbody tr:first-child td:nth-child(3)")  # noqa: E731 - asked twice
    reader.page.click("#sheet th:nth-child(3) button")
    lowest = first()
    reader.page.click("#sheet th:nth-child(3) button")
    assert reader.page.get_attribute("#sheet th:nth-child(3)", "aria-sort") == "descending"
    assert first() > lowest


@pytest.mark.browser
def test_dark_and_light_follow_the_system_and_the_button(read: Callable[..., Reader]) -> None:
    shade = "() => getComputedStyle(document.body).backgroundColor"
    dark, light = read(color_scheme="dark"), read()
    assert dark.page.evaluate(shade) != light.page.evaluate(shade)
    dark.page.click("#theme")
    assert dark.page.evaluate(shade) == light.page.evaluate(shade)


@pytest.mark.browser
def test_the_picture_can_be_saved(read: Callable[..., Reader]) -> None:
    reader = read()
    with reader.page.expect_download() as download:
        reader.page.click("#save-png")
    assert Path(download.value.path()).read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"


@pytest.mark.browser
@pytest.mark.trust
def test_hostile_texts_are_shown_and_never_run(read: Callable[..., Reader]) -> None:
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
    assert not any(label.startswith(("=", "+", "-", "@")) for label in labels)


@pytest.mark.browser
def test_without_scripts_there_is_a_table(read: Callable[..., Reader], small: Atlas) -> None:
    reader = read(java_script_enabled=False)
    assert reader.page.locator("tbody tr").count() == network(small, mentions=True).number_of_edges()
    assert "Minutes of the Harbour Talks, line 4: gist of line 4" in reader.page.inner_text("table")
    assert not reader.page.is_visible("#canvas")


@pytest.mark.browser
def test_a_phone_shows_it_without_scrolling_sideways(read: Callable[..., Reader]) -> None:
    reader = read("busy")
    reader.page.set_viewport_size({"width": 360, "height": 740})
    assert reader.page.evaluate("() => document.documentElement.scrollWidth") <= 360
