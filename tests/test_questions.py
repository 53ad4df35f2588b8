"""The named questions: their list, their answers through every door, and what they say when they do not know."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from rdflib import Graph

import corridors as co
from corridors.atlas import Atlas
from corridors.cli import main
from corridors.errors import AmbiguousName, CorridorsError, UnknownName
from corridors.names import PREFIXES
from corridors.questions import catalogue, process_status
from corridors.questions.answers import Answer, Cell, Row
from corridors.questions.catalogue import read_question
from corridors.turtle import read_graph

ROOT = Path(__file__).parents[1]
NAMES = sorted(catalogue())
HEAD = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
WORLD = """
person:ann a cor:Person ; skos:prefLabel "Ann"@en .
person:bob a cor:Person ; skos:prefLabel "Bob"@en .
person:cy a cor:Person ; skos:prefLabel "Cy"@en .
organisation:works a cor:Company ; skos:prefLabel "Works"@en .
organisation:shop a cor:Company ; skos:prefLabel "Shop"@en .
event:hearing a cor:Session ; skos:prefLabel "Hearing"@en ; cor:meetingOf process:talks ; dcterms:source source:page .
process:talks a cor:OpenEndedWorkingGroup ; skos:prefLabel "Talks"@en ; skos:notation "OEWG" ;
    dcterms:source source:page .
process:more-talks a cor:OpenEndedWorkingGroup ; skos:prefLabel "More talks"@en ; skos:notation "OEWG" .
document:act a cor:Resolution ; skos:prefLabel "Act"@en .
source:page a cor:Source ; dcterms:title "Page" ; cor:publishedOn "2020-05"^^xsd:gYearMonth .
source:book a cor:Source ; dcterms:title "Book" .
"""


def claim(subject: str, relation: str, target: str, *, source: str = "page", **said: str) -> str:
    status = said.pop("status", "accepted")
    value = f'cor:value "{target[1:]}"' if target.startswith("=") else f"cor:object {target}"
    slug = re.sub(r"[^\w.-]", ".", f"{subject}.{relation}.{target}.{status}".replace(":", "."))
    extra = "".join(f"cor:{key} {value} ; " for key, value in said.items())
    return (
        f"<https://w3id.org/corridors/claim/{slug}> a cor:Claim ; cor:subject {subject} ; "
        f"cor:relation cor:{relation} ; {value} ; cor:basis cor:stated ; cor:status cor:{status} ; {extra} "
        f"cor:evidence passage:{source}.1-5 .\n"
        f"passage:{source}.1-5 a cor:Passage ; cor:source source:{source} ; cor:start 1 ; cor:end 5 ; cor:line 2 .\n"
    )


def world(*parts: str, **options: object) -> Atlas:
    return Atlas(read_graph(Path("x.ttl"), (HEAD + WORLD + "".join(parts)).encode()), **options)


@pytest.fixture(scope="module")
def run() -> Callable[..., Result]:
    def call(*arguments: str) -> Result:
        return CliRunner().invoke(main, list(arguments))

    return call


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory, five: Atlas) -> Path:
    """The five documents' graph, written as one Turtle file."""
    path = tmp_path_factory.mktemp("graph") / "five.ttl"
    five.write(path)
    return path


# -- the list ---------------------------------------------------------------------------------------------------------


def test_there_are_the_fifteen_and_at_least_ten_more() -> None:
    assert len(NAMES) >= 25


@pytest.mark.parametrize("name", NAMES)
def test_every_question_says_what_it_asks_takes_and_leaves_open(name: str) -> None:
    question = catalogue()[name]
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name)
    assert question.title.endswith("?")
    assert question.explanation.endswith(".")
    assert question.caveat.endswith(".")
    named = set(re.findall(r"\{(\w+)\}", question.title))
    assert named <= {parameter.name for parameter in question.parameters}
    for parameter in question.parameters:
        computed = "computed" in question.settings
        assert computed or f"VALUES ?{parameter.name} {{" in question.sparql, parameter.name


@pytest.mark.parametrize("name", NAMES)
def test_every_query_runs_as_it_stands_in_its_file(name: str, five: Atlas) -> None:
    text = (ROOT / f"ontology/questions/{name}.rq").read_text("utf-8")
    assert "FILTER NOT EXISTS" not in text
    assert five.query(text).variables


def test_a_header_that_lacks_something_is_named(tmp_path: Path) -> None:
    file = tmp_path / "half.rq"
    file.write_text("# title: What?\nSELECT ?x WHERE { ?x ?y ?z }\n", "utf-8")
    with pytest.raises(CorridorsError, match=r"half\.rq: the header lacks explanation, caveat, group"):
        read_question(file)
    file.write_text("# title: What?\n# explanation: It.\n# caveat: No.\n# group: Time\n# parameter: x | y\n", "utf-8")
    with pytest.raises(CorridorsError, match="written as name"):
        read_question(file)


def test_the_list_is_given_as_name_title_and_parameters(run: Callable[..., Result]) -> None:
    listed = json.loads(run("ask", "--format", "json").stdout)
    assert [one["name"] for one in listed] == NAMES
    assert all({"name", "title", "parameters"} <= set(one) for one in listed)
    told = run("ask").stdout
    assert all(name in told for name in NAMES)


# -- the answers ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_every_row_cites_or_says_why_not(name: str, five: Atlas) -> None:
    for row in co.ask(five, name):
        data = row.data()
        if data["evidence"]:
            keys = {"source", "title", "line", "start", "end", "gist"}
            assert all(keys <= set(one) for one in data["evidence"])
            assert "uncited" not in data
        else:
            assert len(data["uncited"].split()) > 2


def test_every_row_of_all_data_cites_or_says_why_not(whole: Atlas) -> None:
    for name in NAMES:
        assert [r for r in co.ask(whole, name) if not r.evidence and not r.why] == [], name


@pytest.mark.parametrize("name", NAMES)
def test_the_command_gives_what_python_gives_from_an_exported_file_too(
    name: str, five: Atlas, files: Path, run: Callable[..., Result]
) -> None:
    found = run("-g", str(files), "ask", name, "--format", "json")
    assert found.exit_code == 0, found.stderr
    assert found.stdout == co.ask(five, name).json()
    data = json.loads(found.stdout)
    assert {"question", "rows", "caveat"} <= set(data)


def test_the_same_bytes_under_another_hash_seed(files: Path) -> None:
    asked = [["ask", name] for name in ("introduction", "path-through-events", "bridges", "new-between", "rests-on")]
    asked += [["timeline", "OEWG II"], ["compare", "OEWG II", "AHC"], ["rank", "communities"]]

    def output(seed: str, command: list[str]) -> bytes:
        line = [sys.executable, "-m", "corridors", "-g", str(files), *command, "--format", "json"]
        environment = {"PYTHONHASHSEED": seed, "PATH": "", "PYTHONPATH": str(ROOT / "graph")}
        return subprocess.run(line, check=True, capture_output=True, env=environment).stdout

    for command in asked:
        assert output("1", command) == output("2", command), command


@pytest.fixture(scope="module")
def both() -> tuple[Atlas, Graph]:
    """The same tiny world here and in rdflib."""
    atlas = world(
        claim("person:ann", "spokeAt", "event:hearing", asOf='"2020-05-01"^^xsd:date'),
        claim("person:bob", "announcedAt", "event:hearing", regionalGroup="rg:weog", stakeholderGroup="sg:government"),
        claim("organisation:works", "deniedAccessTo", "process:talks", saidBy="person:ann"),
        claim("process:talks", "startDate", "=2019"),
        claim("process:more-talks", "succeeds", "process:talks", source="book"),
        claim("process:more-talks", "startDate", "=2021-06", source="book"),
        claim("event:hearing", "startDate", "=2020-05-01"),
        claim("document:act", "established", "process:talks"),
    )
    return atlas, atlas.rdf()


@pytest.mark.parametrize("name", NAMES)
def test_rdflib_answers_every_query_alike(name: str, both: tuple[Atlas, Graph]) -> None:
    atlas, graph = both
    text = catalogue()[name].sparql
    native = atlas.query(text)
    other = {tuple(_plain(row[variable]) for variable in native.variables) for row in graph.query(text)}
    assert other == {tuple(map(str, row.values())) for row in native.rows}


def _plain(term: object) -> str:
    from corridors.names import compact

    return "None" if term is None else compact(str(term))


def test_show_prints_the_query_with_the_arguments_in_place(run: Callable[..., Result], files: Path) -> None:
    shown = run("-g", str(files), "ask", "organisers", "SICW 2022", "--show").stdout
    assert "VALUES ?event { <https://w3id.org/corridors/id/event/sicw-2022> }" in shown
    assert run("-g", str(files), "query", shown).exit_code == 0


def test_nothing_a_user_types_reaches_the_query_as_syntax(five: Atlas) -> None:
    for hostile in ("x } UNION { ?s ?p ?o", '" } #', "event:igf> } #", "<http://x> } ASK {"):
        with pytest.raises(UnknownName):
            co.ask(five, "organisers", hostile)
    with pytest.raises(CorridorsError, match="is no date"):
        co.ask(five, "processes-under-way", '2023" } #')


# -- knowing and not knowing ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("parts", "finding", "words"),
    [
        ([claim("organisation:works", "accreditedTo", "process:talks")], "yes", "Yes, a source says so."),
        (
            [claim("organisation:works", "deniedAccessTo", "process:talks")],
            "no",
            "No: a source says that it is not so.",
        ),
        ([], "not held", "Not in what we hold. That is not “no”"),
        ([claim("organisation:works", "accreditedTo", "process:talks", status="disputed")], "disputed", "Disputed:"),
        (
            [
                claim("organisation:works", "accreditedTo", "process:talks"),
                claim("organisation:works", "deniedAccessTo", "process:talks", source="book"),
            ],
            "disputed",
            "Disputed:",
        ),
        (
            [claim("organisation:works", "accreditedTo", "process:talks", status="proposed")],
            "not held",
            "proposed claim",
        ),
        ([claim("organisation:works", "accreditedTo", "process:talks", status="rejected")], "not held", "Not in what"),
    ],
)
def test_no_and_not_held_and_disputed_are_three_answers(parts: list[str], finding: str, words: str) -> None:
    found = co.ask(world(*parts), "admitted", "Works", "process:talks")
    assert (found.finding, found.data()["finding"]) == (finding, finding)
    assert words in found.prose()


def test_other_statuses_and_other_days_are_looked_at_when_asked() -> None:
    parts = (
        claim("person:ann", "spokeAt", "event:hearing", asOf='"2020-05-01"^^xsd:date'),
        claim("person:bob", "spokeAt", "event:hearing", status="proposed"),
    )
    assert [row["person"] for row in co.ask(world(*parts), "speakers", "Hearing")] == ["person:ann"]
    both = co.ask(world(*parts, include=["proposed"]), "speakers", "Hearing")
    assert [row["person"] for row in both] == ["person:ann", "person:bob"]
    assert co.ask(world(*parts, as_of="2019"), "speakers", "Hearing").finding == "not held"


@pytest.mark.parametrize(
    ("day", "status"),
    [("2018", "not begun"), ("2019", "active"), ("2021-06-01", "concluded (superseded)"), ("2022-05", "concluded")],
)
def test_the_status_of_a_process_is_the_first_that_fits(day: str, status: str) -> None:
    atlas = world(
        claim("process:talks", "startDate", "=2019"),
        claim("process:talks", "endDate", "=2022-03"),
        claim("process:more-talks", "succeeds", "process:talks"),
        claim("process:more-talks", "startDate", "=2021-06"),
    )
    assert process_status(atlas, "Talks", day)["status"] == status


@pytest.mark.parametrize(
    ("parts", "status"),
    [
        ([claim("process:talks", "mandatedBy", "document:act")], "pending (mandated)"),
        (
            [
                claim("process:talks", "mandatedBy", "document:act"),
                claim("document:act", "adoptedOn", "=2030-01-01"),
            ],
            "not begun",
        ),
        ([claim("process:talks", "startDate", "=2031", stage="cor:planned")], "pending (announced)"),
        ([claim("process:more-talks", "established", "process:talks", stage="cor:agreed")], "agreed"),
        ([claim("person:ann", "proposed", "process:talks")], "proposed"),
        ([claim("event:hearing", "startDate", "=2020-05-01")], "active (it has met)"),
        ([], "unknown"),
    ],
)
def test_a_process_that_has_not_begun(parts: list[str], status: str) -> None:
    assert process_status(world(*parts), "Talks", "2025")["status"] == status


@pytest.mark.parametrize(
    ("parts", "day", "status"),
    [
        ([], "2025", "proposed"),
        ([], "2027", "concluded (superseded)"),
        ([claim("process:talks", "startDate", "=2024")], "2027", "active"),
    ],
)
def test_a_proposal_ends_where_what_it_led_to_has_begun(parts: list[str], day: str, status: str) -> None:
    atlas = world(
        claim("person:ann", "proposed", "process:talks"),
        claim("process:talks", "precursorOf", "process:more-talks"),
        claim("process:more-talks", "startDate", "=2026-03"),
        *parts,
    )
    assert process_status(atlas, "Talks", day)["status"] == status


def test_without_a_day_a_process_stands_as_on_the_last_day_a_source_was_published() -> None:
    assert process_status(world(claim("process:talks", "startDate", "=2020-04")), "Talks")["status"] == "active"
    assert process_status(world(claim("process:talks", "startDate", "=2020-06")), "Talks")["status"] == "not begun"


def test_a_disputed_start_counts_only_beside_an_accepted_claim_that_somebody_took_part() -> None:
    start = claim("process:talks", "startDate", "=2020", status="disputed")
    part = claim("person:ann", "engagedIn", "process:talks", asOf='"2021"^^xsd:gYear')
    follows = claim("process:talks", "succeeds", "process:more-talks")
    alone, both = world(start, follows), world(start, follows, part)
    assert process_status(alone, "Talks", "2025")["status"] == "unknown"
    assert process_status(alone, "process:more-talks", "2025")["status"] == "unknown"
    assert process_status(both, "Talks", "2020-12")["status"] == "unknown"
    assert process_status(both, "Talks", "2025")["status"] == "active (somebody takes part)"
    assert process_status(both, "process:more-talks", "2025")["status"] == "concluded (superseded)"
    assert process_status(world(part), "Talks", "2025")["status"] == "unknown"
    assert process_status(world(start, include=["disputed"]), "Talks", "2025")["status"] == "active"


def test_show_says_how_a_process_stands(run: Callable[..., Result], files: Path) -> None:
    assert "status on 2023-10-10: active" in run("-g", str(files), "show", "OEWG II", "--as-of", "2023-10-10").stdout


# -- clear words ------------------------------------------------------------------------------------------------------


def test_names_that_lead_nowhere_or_to_several_are_said(run: Callable[..., Result], files: Path) -> None:
    graph = ("-g", str(files))
    for arguments, words in (
        (("ask", "organizers"), "did you mean organisers"),
        (("ask", "organisers", "IGF 2032"), "no entity is called"),
        (("ask", "participants", "OEWG"), "names 2 entities: process:oewg-2019-2021, process:oewg-2021-2025"),
        (("ask", "organisers", "Joyce Hakmeh"), "is a person; “organisers” takes an event"),
        (("ask", "speakers", "Joyce Hakmeh"), "“speakers” takes an event, event series or process"),
        (("ask", "members", "Chile"), "“members” takes an organisation or process"),
        (("bridge", "OEWG II", "OEWG II"), "are the same entity"),
        (("introduce", "Chatham House", "Chatham House"), "are the same entity"),
        (("compare", "Chatham House", "Chatham House"), "are the same entity"),
        (("compare", "--at", "2023", "--and", "2023-12-31"), "are the same day"),
        (("introduce", "Amir Mokabberi", "state:zw"), "no path from Amir Mokabberi"),
        (("timeline", "Nobody"), "no entity is called"),
        (("ask", "rests-on", "source:nowhere"), "no source is called “source:nowhere”"),
    ):
        found = run(*graph, *arguments)
        assert (found.exit_code, found.stdout) == (1, ""), arguments
        assert words in found.stderr
        assert found.stderr.count("\n") == 1
    for arguments, words in (
        (("ask", "organisers", "SICW 2022", "more"), "takes at most 1"),
        (("ask", "happened", "2023-10-10T10:00"), "is no date"),
        (("show", "--as-of", ""), "is no date"),
        (("path", "a", "b", "--since", "soon"), "is no date"),
        (("rank", "degree", "--from", "Chatham House"), "cannot be seen from one entity"),
        (("rank", "greatness"), "k-core, constraint – and communities"),
        (("rank", "degree", "--years", "2025"), "is no span of years"),
    ):
        found = run(*graph, *arguments)
        assert (found.exit_code, found.stdout) == (2, ""), arguments
        assert words in found.stderr
    for arguments in (("compare", "Chatham House"), ("compare", "a", "b", "--at", "2023"), ("introduce", "a")):
        assert run(*graph, *arguments).exit_code == 2


def test_an_empty_graph_answers_that_nothing_is_held(tmp_path: Path, run: Callable[..., Result]) -> None:
    file = tmp_path / "empty.ttl"
    file.write_text("", "utf-8")
    for name in NAMES:
        found = run("-g", str(file), "ask", name)
        if "computed" in catalogue()[name].settings and found.exit_code:
            assert "no entity is called" in found.stderr
        elif found.exit_code == 0:
            assert "ot in what we hold" in found.stdout or "0 rows" in found.stdout or "absence" in found.stdout, name
        else:
            assert re.search("no (entity|source) is called", found.stderr), name
    found = run("-g", str(file), "rank", "communities")
    assert (found.exit_code, found.stderr) == (0, "Note: the graph opened is empty.\n")
    assert run("-g", str(file), "show").stderr == "Note: the graph opened is empty.\n"


def test_ambiguous_names_list_their_candidates() -> None:
    with pytest.raises(AmbiguousName, match="process:more-talks, process:talks"):
        co.ask(world(), "participants", "OEWG")


# -- python -----------------------------------------------------------------------------------------------------------


def test_answers_can_be_cited_read_and_framed(five: Atlas) -> None:
    found = co.ask(five, "organisers")
    told = [found, co.bridge(five, "OEWG II", "AHC"), co.compare(five, "OEWG II", "AHC"), co.timeline(five, "OEWG II")]
    told += [co.introduce(five, "Chatham House", "Microsoft"), co.path(five, "Chatham House", "Microsoft")]
    told += [co.rank(five, "degree", limit=3), co.compare(five, at="2023-10-10", and_="2025-10-23")]
    for one in told:
        assert str(one) == repr(one) == one.prose().rstrip("\n")
        assert one.cite()
        assert json.loads(one.json()) == one.data()
        assert len(one.frame()) > 0
        shown = one._repr_html_()
        assert shown.startswith("<p>")
        assert shown.count("<tr>") > 1
        assert one.page().startswith("<!doctype html>")
        assert all(row.cite() for row in one)
    assert "line 15" in found.rows[0].cite()


def test_each_row_of_a_ranking_says_what_its_links_rest_on(five: Atlas) -> None:
    first = next(row for row in co.rank(five, "degree", of="Event") if row.entity == "event:igf-2023-ws-107")
    linked = [c.name for c in five.claims(about=first.entity) if c.object and c.relation != "cor:mentions"]
    assert set(first.claims) <= set(linked)
    assert first.cite().startswith(f"{first.label} is linked by {len(first.claims)} claims in ")
    assert "IGF 2023 WS #107: transcript from live captions" in first.cite()
    assert list(first.data()) == ["entity", "label", "score", "stability"]


def test_a_comparison_is_walked_by_its_rows(five: Atlas) -> None:
    found = co.compare(five, "OEWG II", "AHC")
    assert [*found] == [row for rows in found.parts().values() for row in rows]
    assert len(found.frame()) == len([*found])
    assert repr(five).startswith("<Atlas of ")


@pytest.mark.parametrize("command", ["ask", "introduce", "bridge", "compare", "timeline"])
def test_csv_has_a_head_and_a_line_a_row(command: str, files: Path, run: Callable[..., Result]) -> None:
    arguments = {
        "ask": ["organisers"],
        "introduce": ["Chatham House", "Microsoft"],
        "timeline": ["OEWG II"],
    }.get(command, ["OEWG II", "AHC"])
    lines = run("-g", str(files), command, *arguments, "--format", "csv").stdout.splitlines()
    assert "cited" in lines[0]
    assert len(lines) > 1


def test_csv_names_claims_and_lines_and_keeps_its_head_without_a_row(files: Path, run: Callable[..., Result]) -> None:
    lines = run("-g", str(files), "ask", "organisers", "--format", "csv").stdout.splitlines()
    assert lines[0] == "organiser,organiserId,claimStatus,basis,cited,claims,source,line"
    assert lines[1].startswith("Edoardo Ravaioli,person:edoardo-ravaioli,")
    claim = "claim:person.edoardo-ravaioli.organised.event.igf-2023-ws-107"
    assert lines[1].endswith(f",{claim},source:igf-2023-ws-107-page,15")
    nothing = run("-g", str(files), "ask", "spoke", "Pavel Mraz", "--format", "csv")
    assert nothing.stdout == "answer,at,claimStatus,basis,cited,claims,source,line\n"
    assert "Not in what we hold" in nothing.stderr


def test_long_answers_are_cut_on_a_terminal_alone(files: Path, run: Callable[..., Result]) -> None:
    ask = ("-g", str(files), "ask", "rests-on")
    whole = json.loads(run(*ask, "--format", "json").stdout)
    more = len(whole["rows"]) - 20
    assert more > 0
    assert f"And {more} rows more; --limit 0 gives all of them." in run(*ask).stdout
    assert f"{len(whole['rows'])} rows in what we hold" in run(*ask).stdout
    assert "rows more" not in run(*ask, "--limit", "0").stdout
    short = json.loads(run(*ask, "--limit", "3", "--format", "json").stdout)
    assert (short["rows"], short["leftOut"]) == (whole["rows"][:3], len(whole["rows"]) - 3)


def test_a_shortened_answer_lets_each_kind_take_its_turn_in_the_answers_own_order() -> None:
    rows = tuple(Row((Cell("who", str(at)), Cell("kind", kind))) for at, kind in enumerate(["a", "a", "a", "b", "c"]))
    shorter = Answer("bridges", "Who?", rows, "A caveat.", each="kind").first(4)
    assert [row["who"] for row in shorter] == ["0", "1", "3", "4"]
    assert shorter.left == 1


def test_a_tally_begins_with_whom_it_counts_most_often() -> None:
    chaired = [("person:ann", "talks"), ("person:bob", "talks"), ("person:bob", "more-talks")]
    found = co.ask(world(*(claim(who, "chaired", f"process:{what}") for who, what in chaired)), "tally", "chaired")
    assert [row["who"] for row in found] == ["person:bob", "person:bob", "person:ann"]


def test_a_body_bridges_also_through_those_who_act_on_its_behalf() -> None:
    spoke = claim("person:ann", "spokeAt", "event:hearing", onBehalfOf="organisation:works")
    (row,) = co.ask(
        world(spoke, claim("organisation:works", "engagedIn", "process:more-talks")),
        "bridges",
        "process:talks",
        "process:more-talks",
    )
    assert (row["bridge"], len(row.claims)) == ("organisation:works", 2)


@pytest.mark.parametrize("command", ["ask", "introduce", "bridge", "compare", "timeline", "path", "rank"])
def test_help_ends_in_a_line_to_paste(command: str, run: Callable[..., Result]) -> None:
    last = run(command, "--help").stdout.rstrip().splitlines()[-1]
    assert last.strip().startswith(f"corridors {command}")


def test_asking_loads_no_network_library() -> None:
    code = (
        "import sys, corridors as co; co.ask(co.open(), 'organisers'); "
        "print([m for m in ('networkx', 'scipy', 'rdflib', 'pandas', 'rustworkx') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_what_has_not_begun_on_the_day_looked_at_is_left_out() -> None:
    parts = (claim("event:hearing", "startDate", "=2020-05-01"),)
    assert [row["begins"] for row in co.ask(world(*parts), "meetings", "Talks")] == ["2020-05-01"]
    assert co.ask(world(*parts, as_of="2020-04"), "meetings", "Talks").finding == "not held"


def test_answers_that_are_counted_say_how_many_of_each() -> None:
    votes = [
        claim(f"state:{s}", how, "document:act")
        for s, how in (("x", "votedFor"), ("y", "votedFor"), ("z", "abstainedOn"))
    ]
    found = co.ask(world(*votes), "votes", "Act")
    assert dict(found.more)["counts"] == {"voted for": 2, "abstained on": 1}
    assert "Counted – voted for: 2; abstained on: 1." in found.prose()


def test_a_group_is_missing_only_where_a_programme_declares_groups() -> None:
    announced = claim("person:ann", "announcedAt", "event:hearing")
    for question in ("missing-groups", "missing-stakeholders"):
        found = co.ask(world(announced), question, "Hearing")
        assert (len(found), found.finding) == (0, "not held")
    declared = claim("person:ann", "announcedAt", "event:hearing", regionalGroup="rg:weog")
    found = co.ask(world(declared), "missing-groups", "Hearing")
    assert [row["group"] for row in found if row["missing"] == "no"] == ["rg:weog"]
    assert len(found) == 5


def test_totals_are_told_where_no_vote_of_a_state_is_held() -> None:
    totals = claim("document:act", "voteTotals", "=156-7-14")
    assert [row["totals"] for row in co.ask(world(totals), "votes", "Act")] == ["156-7-14"]
    (row,) = co.ask(world(totals, claim("state:xx", "votedFor", "document:act")), "votes", "Act")
    assert row["vote"] == "cor:votedFor"


def test_a_text_adopted_without_a_vote_says_so_in_each_question_on_it() -> None:
    mandate = claim("process:talks", "mandatedBy", "document:act")
    day, without = (
        claim("document:act", "adoptedOn", "=2030-01-01"),
        claim("document:act", "voteTotals", "=without a vote"),
    )
    atlas = world(mandate, day, without)
    assert [row["totals"] for row in co.ask(atlas, "votes", "Act")] == ["without a vote"]
    for question in (["mandates", "Talks"], ["adopted", "2030", "2031"]):
        assert [(row["adopted"], row["votes"]) for row in co.ask(atlas, *question)] == [
            ("2030-01-01", "without a vote")
        ]


def test_a_text_is_told_by_its_most_precise_day_and_without_what_is_only_proposed_of_it() -> None:
    days = [claim("document:act", "adoptedOn", value) for value in ("=2030", "=2030-01-01")]
    mandate = claim("process:talks", "mandatedBy", "document:act")
    doubted = claim("document:act", "voteTotals", "=without a vote", status="proposed")
    for question in (["mandates", "Talks"], ["adopted", "2030", "2031"]):
        (row,) = co.ask(world(*days, mandate, doubted), *question)
        assert (row["adopted"], "votes" in row.values()) == ("2030-01-01", False)
    parts = [*days[1:], claim("process:talks", "mandatedBy", "document:act", status="proposed"), doubted]
    (row,) = co.ask(world(*parts), "adopted", "2030", "2031")
    assert {"process", "votes"}.isdisjoint(row.values())
    (row,) = co.ask(world(*parts, include=["proposed"]), "adopted", "2030", "2031")
    assert (row["process"], row["votes"]) == ("process:talks", "without a vote")
