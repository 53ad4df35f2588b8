"""The command line: what the commands print, where, and with which exit code."""

import csv
import hashlib
import io
import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from corridors.assets import data_folder
from corridors.claims import claim_name
from corridors.cli import main
from corridors.names import PREFIXES

PAGE = "Ada Byron, Civil Society\nBob Cray, Government\n"
TALK = "Chair: welcome to the LD.\nADA BYRON: Thanks to the host.\n"
HEADER = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
ENTITIES = """
person:ada-byron a cor:Person ; skos:prefLabel "Ada Byron"@en, "Ada de Byron"@fr ; skos:altLabel "Ada Lovelace" ;
    skos:exactMatch wd:Q7259 .
person:bob-cray a cor:Person ; skos:prefLabel "Bob Cray"@en .
organisation:engine-house a cor:ResearchOrganisation ; skos:prefLabel "Engine House"@en ; skos:notation "EH" ;
    cor:stakeholderGroup sg:civil-society ; dcterms:source source:page .
organisation:east-hall a cor:Company ; skos:prefLabel "East Hall"@en .
event:round-table a cor:Session ; skos:prefLabel "Round Table"@en ; cor:partOf event:fair ; dcterms:source source:page .
event:fair a cor:Conference ; skos:prefLabel "The Fair"@en ; dcterms:source source:page .
event:next-fair a cor:Conference ; skos:prefLabel "The Next Fair"@en .
process:long-talks a cor:OpenEndedWorkingGroup ; skos:prefLabel "Long Talks"@en ; skos:notation "LT" .
"""


def sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def source(name: str, title: str, kind: str, text: str, event: str) -> str:
    return (
        f'source:{name} a cor:Source ; dcterms:title "{title}" ; cor:kind cor:{kind} ; cor:fileName "{name}.txt" ; '
        f'cor:url <https://example.org/{name}_1> ; cor:sha256 "{sha(text)}" ; cor:textOf {event} ; '
        'cor:publishedOn "2023-10-11"^^xsd:date ; cor:retrievedOn "2024-01-02"^^xsd:date .\n'
    )


def passage(name: str, text: str, words: str, gist: str) -> tuple[str, str]:
    start = text.index(words)
    end, line = start + len(words), text.count("\n", 0, start) + 1
    place = f"passage:{name}.{start}-{end}"
    return place, (
        f"{place} a cor:Passage ; cor:source source:{name} ; cor:start {start} ; cor:end {end} ; cor:line {line} ; "
        f'cor:sha256 "{sha(words)}" ; cor:gist "{gist}"@en .\n'
    )


ADA, ADA_TEXT = passage("page", PAGE, "Ada Byron, Civil Society", "first speaker announced")
BOB, BOB_TEXT = passage("page", PAGE, "Bob Cray, Government", "second speaker announced")
THANKS, THANKS_TEXT = passage("talk", TALK, "ADA BYRON: Thanks to the host.", "thanks the host")
WELCOME, WELCOME_TEXT = passage("talk", TALK, "Chair: welcome to the LD.", "welcomes all to the talks")
SOURCES = (
    source("page", "Programme page", "programmePage", PAGE, "event:round-table")
    + source("talk", "Captions", "automaticCaptions", TALK, "event:round-table")
    + 'source:report a cor:Source ; dcterms:title "Annual report" ; cor:kind cor:officialRecord ; cor:symbol "A/1" .\n'
    + 'passage:report.at-whole a cor:Passage ; cor:source source:report ; cor:locator "all" ; cor:gist "sum"@en .\n'
    + (ADA_TEXT + BOB_TEXT + THANKS_TEXT + WELCOME_TEXT)
)


def claim(subject: str, relation: str, target: str, evidence: str, more: str = "", **options: str) -> str:
    literal = target.startswith('"')
    name = claim_name(subject, relation, target.split('"')[1] if literal else target, literal=literal, **options)
    status = "" if "cor:status" in more else "cor:status cor:accepted ; "
    basis = "" if "cor:basis" in more else "cor:basis cor:stated ; "
    return (
        f"{name} a cor:Claim ; cor:subject {subject} ; cor:relation {relation} ; "
        f"{'cor:value' if literal else 'cor:object'} {target} ; {status}{basis}{more} cor:evidence {evidence} .\n"
    )


YEAR, OTHER_YEAR = '"2021"^^xsd:gYear', '"2020"^^xsd:gYear'
OTHER = claim_name("process:long-talks", "cor:startDate", "2020", literal=True)
CLAIMS = (
    claim("person:ada-byron", "cor:announcedAt", "event:round-table", ADA, 'cor:asOf "2023-10-10"^^xsd:date ;')
    + claim("person:bob-cray", "cor:announcedAt", "event:round-table", BOB, 'cor:asOf "2023-10-10"^^xsd:date ;')
    + claim("person:bob-cray", "cor:announcedAt", "event:next-fair", BOB)
    + claim(
        "person:ada-byron",
        "cor:spokeAt",
        "event:round-table",
        f"{THANKS}, passage:report.at-whole",
        "cor:onBehalfOf organisation:engine-house ; cor:basis cor:inferred ;",
        on_behalf_of="organisation:engine-house",
    )
    + claim(
        "person:ada-byron",
        "cor:affiliatedWith",
        "organisation:engine-house",
        "passage:report.at-whole",
        "cor:status cor:proposed ;",
    )
    + claim("process:long-talks", "cor:startDate", YEAR, "passage:report.at-whole", f"cor:contradicts {OTHER} ;")
    + claim(
        "process:long-talks",
        "cor:startDate",
        OTHER_YEAR,
        WELCOME,
        'cor:status cor:disputed ; cor:verdict "the report gives 2021"@en ;',
    )
    + claim(
        "event:round-table",
        "cor:mentions",
        "process:long-talks",
        THANKS,
        "cor:saidBy person:ada-byron ;",
        said_by="person:ada-byron",
    )
)
WORDS = (
    f'mention:talk.22-24 a cor:Mention ; cor:inPassage {WELCOME} ; cor:surfaceForm "LD" ; cor:reading "LT" ; '
    'cor:mentionOf process:long-talks ; cor:reason "heard wrongly"@en ; cor:status cor:accepted .\n'
)
GRAPH = HEADER + ENTITIES + SOURCES + CLAIMS + WORDS

Run = Callable[..., Result]


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    file = tmp_path / "graph.ttl"
    file.write_text(GRAPH, encoding="utf-8")
    return file


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "page.txt").write_text(PAGE, encoding="utf-8", newline="")
    (folder / "talk.txt").write_text(TALK, encoding="utf-8", newline="")
    return folder


@pytest.fixture
def run(graph: Path) -> Run:
    def call(*arguments: str, code: int = 0, text: str | None = None, terminal: str = "100") -> Result:
        before = [] if "-g" in arguments else ["-g", str(graph)]
        done = CliRunner(env={"COLUMNS": terminal}).invoke(main, [*before, *arguments], input=text)
        assert done.exit_code == code, (done.output, done.exception)
        return done

    return call


# -- starting --------------------------------------------------------------------------------------------------------


def python(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.parametrize("module", ["corridors", "corridors.cli"])
def test_help_runs_as_a_module_and_loads_nothing_but_click(module: str) -> None:
    done = python("-X", "importtime", "-m", module, "--help")
    assert done.returncode == 0
    assert done.stdout.startswith("Usage: corridors [OPTIONS] COMMAND")
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert "click" in loaded
    assert (
        loaded & {"rdflib", "networkx", "scipy", "numpy", "pyoxigraph", "rustworkx", "jinja2", "pyvis", "slugify"}
        == set()
    )


@pytest.mark.parametrize(
    "command", [["show"], ["show", "Ada Byron"], ["query", "SELECT ?s { ?s a cor:Person }"], ["prefixes"]]
)
def test_looking_and_asking_load_no_measures(graph: Path, command: list[str]) -> None:
    code = (
        "import sys\nfrom corridors.cli import main\n"
        "main(sys.argv[1:], standalone_mode=False)\n"
        "heavy = [m for m in ('networkx', 'scipy', 'numpy', 'rdflib', 'pandas', 'rustworkx') if m in sys.modules]\n"
        "sys.exit(str(heavy) if heavy else 0)"
    )
    done = python("-c", code, "-g", str(graph), *command)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_version_is_the_packages() -> None:
    assert re.fullmatch(r"corridors, version \d+\.\d+\.\d+\n", CliRunner().invoke(main, ["--version"]).output)


@pytest.mark.parametrize("name", list(main.commands))
def test_every_help_text_is_a_sentence_and_ends_in_lines_to_paste(name: str) -> None:
    text = CliRunner().invoke(main, [name, "--help"]).output
    paste = text.rstrip().rpartition("\n\n")[2].splitlines()[1:]
    assert any(re.match(rf" +corridors {name}\b", line) for line in paste)
    assert all(line.startswith("    corridors ") for line in paste)
    command = main.commands[name]
    assert re.match(r"[A-Z].*\.\Z", (command.help or "").split("\n\n")[0], re.DOTALL)
    options = [option for option in command.params if isinstance(option, click.Option) and not option.hidden]
    assert [option.name for option in options if not option.help] == []


def test_the_list_of_commands_is_not_cut() -> None:
    assert "..." not in CliRunner().invoke(main, ["--help"]).output.partition("Commands:")[2]


@pytest.mark.parametrize("name", ["show", "query", "path", "rank", "check", "export", "cite"])
def test_time_and_status_are_taken_after_the_command_too(name: str) -> None:
    text = CliRunner().invoke(main, [name, "--help"]).output
    assert "--as-of" in text
    assert "--include" in text


# -- errors ----------------------------------------------------------------------------------------------------------


def test_an_error_of_ours_is_one_line_on_standard_error(run: Run) -> None:
    done = run("show", "Ada", code=1)
    assert done.stdout == ""
    assert done.stderr == "Error: no entity is called “Ada”; did you mean Ada Byron (person:ada-byron)?\n"


def test_an_ambiguous_name_lists_the_candidates(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "two.ttl"
    file.write_text(f'{GRAPH}organisation:east-hall skos:notation "EH" .', encoding="utf-8")
    stderr = run("-g", str(file), "show", "EH", code=1).stderr
    assert "organisation:east-hall" in stderr
    assert "organisation:engine-house" in stderr


@pytest.mark.parametrize("arguments", [("--debug", "show", "Nobody"), ("show", "Nobody", "--debug")])
def test_debug_shows_the_traceback(run: Run, arguments: tuple[str, ...]) -> None:
    stderr = run(*arguments, code=1).stderr
    assert stderr.startswith("Traceback")
    assert stderr.splitlines()[-1].startswith("Error: no entity is called “Nobody”")


def test_a_file_that_is_missing_or_broken_is_named_with_its_line(run: Run, tmp_path: Path) -> None:
    assert "missing.ttl: " in run("-g", str(tmp_path / "missing.ttl"), "show", code=1).stderr
    broken = tmp_path / "broken.ttl"
    broken.write_text("<urn:a> <urn:b> 1 .\n<urn:a> <urn:b .\n", encoding="utf-8")
    assert "broken.ttl:2: " in run("-g", str(broken), "show", code=1).stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("show", "--nonsense"),
        ("query",),
        ("query", "ASK {}", "-f", "x.rq"),
        ("query", "ASK {}", "--format", "nonsense"),
        ("path", "a"),
        ("path", "a", "b", "-k", "0"),
        ("--sources", "nowhere", "show"),
        ("export", "html", "-"),
        ("export", "turtle", "x.ttl", "--passages"),
        ("export", "graphml", "x.graphml", "--claims-only"),
        ("export", "html", "x.html", "--passages"),
    ],
)
def test_wrong_usage_exits_with_2(run: Run, arguments: tuple[str, ...]) -> None:
    assert "Error: " in run(*arguments, code=2).stderr


@pytest.mark.parametrize(("option", "text", "code"), [("--as-of", "2023-13", 2), ("--include", "doubted", 1)])
def test_a_date_or_status_that_is_none_is_an_error(run: Run, option: str, text: str, code: int) -> None:
    assert f"“{text}” is no" in run(option, text, "show", code=code).stderr
    assert f"“{text}” is no" in run("show", option, text, code=code).stderr


def test_an_interrupt_ends_without_a_word(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("corridors.open", interrupted)
    assert run("show", code=130).output == ""


def test_a_reader_that_stops_reading_is_no_error(graph: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "corridors",
        "-g",
        str(graph),
        "query",
        "SELECT * { ?s ?p ?o . ?a ?b ?o }",
        "--format",
        "csv",
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.trust
def test_names_cannot_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "hostile.ttl"
    name = "Eve\\u001B[2J\\u202Egnitte\\u0007"
    file.write_text(f'{HEADER}person:eve a cor:Person ; skos:prefLabel "{name}"@en .', encoding="utf-8")
    stdout = run("-g", str(file), "show", "person:eve").stdout
    assert "\\u001b[2J" in stdout
    assert "\\u202e" in stdout
    assert re.findall("[\x00-\x09\x0b-\x1f\u202e]", stdout) == []


def test_letters_that_the_terminal_lacks_are_spelt_plainly(graph: Path) -> None:
    done = CliRunner(charset="ascii").invoke(main, ["-g", str(graph), "show", "Ada Byron"])
    assert done.exit_code == 0
    assert "----" in done.stdout
    assert "- Programme page, line 1: first speaker announced" in done.stdout


# -- which graph -----------------------------------------------------------------------------------------------------


def test_graphs_are_merged_and_other_files_of_a_folder_are_noted(run: Run, graph: Path, tmp_path: Path) -> None:
    folder = tmp_path / "more"
    folder.mkdir()
    (folder / "more.ttl").write_text(f'{HEADER}state:xx a cor:State ; skos:prefLabel "Utopia"@en .', encoding="utf-8")
    (folder / "notes.md").write_text("no graph", encoding="utf-8")
    done = run("-g", str(graph), "-g", str(folder), "query", "SELECT ?s { ?s a cor:State }")
    assert "state:xx" in done.stdout
    assert done.stderr == f"Note: {folder}: skipped notes.md: no RDF files\n"
    assert run("-g", str(graph), "query", "-g", str(folder), "ASK { state:xx a cor:State }").stdout == "yes\n"


def test_a_graph_comes_from_standard_input(run: Run) -> None:
    assert run("-g", "-", "query", "ASK { event:fair a cor:Event }", text=GRAPH).stdout == "yes\n"


def test_labels_come_in_the_language_asked_for(run: Run) -> None:
    assert run("--lang", "fr", "show", "person:ada-byron").stdout.startswith("Ada de Byron")


# -- show ------------------------------------------------------------------------------------------------------------


def test_show_says_what_the_graph_holds(run: Run) -> None:
    stdout = run("show").stdout
    assert stdout.startswith("This graph holds 8 claims about 8 entities, resting on 5 passages of 3 sources.")
    assert re.search(r"^organisations +2 +1 company, 1 research organisation$", stdout, re.MULTILINE)
    assert re.search(r"^announced at +cor:announcedAt +3 +0$", stdout, re.MULTILINE)
    assert re.search(r"^start date +cor:startDate +1 +1$", stdout, re.MULTILINE)
    assert re.search(r"^disputed +1$", stdout, re.MULTILINE)
    assert re.search(r"^Annual report +official record +3 +2 +0$", stdout, re.MULTILINE)
    assert "Words as written: 1 place annotated, 1 of them read otherwise" in stdout


def test_show_says_what_stands_out_and_all_of_it_is_computed(run: Run) -> None:
    shown = " ".join(run("show").stdout.partition("What stands out")[2].split())
    assert "1 claim is corroborated by two or more independent sources: Ada Byron spoke at Round Table" in shown
    assert "Of 2 speakers announced for events with a record, 1 spoke by that record" in shown
    sides = [f"Long Talks has the start date {year}" for year in (2020, 2021)]
    assert f"In dispute: {sides[0]} (Captions, line 1); against it: {sides[1]}" in shown
    assert "Verdict: the report gives 2021." in shown
    assert "such as “LD” as LT" in shown


def test_show_gives_the_same_as_data(run: Run) -> None:
    data = json.loads(run("show", "--format", "json").stdout)
    assert (data["claims"], data["claimsLookedAt"], data["byStatus"]) == (
        8,
        6,
        {"accepted": 6, "disputed": 1, "proposed": 1},
    )
    assert {each["class"]: each["count"] for each in data["entities"]}["cor:Person"] == 2


def test_show_of_an_empty_graph_says_so(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "empty.ttl"
    file.write_text("", encoding="utf-8")
    assert run("-g", str(file), "show").stdout == (
        "This graph holds 0 claims about 0 entities, resting on 0 passages of 0 sources.\n"
    )


def test_show_lists_an_entitys_claims_by_relation_with_citations(run: Run) -> None:
    lines = run("show", "ada lovelace").stdout.splitlines()
    assert lines[0] == "Ada Byron (person:ada-byron)"
    assert "also called: Ada Lovelace" in lines
    assert "identifiers: http://www.wikidata.org/entity/Q7259" in lines
    at = lines.index("announced at")
    assert lines[at + 1 : at + 3] == [
        "  Round Table; as of 2023-10-10",
        "    — Programme page, line 1: first speaker announced",
    ]
    at = lines.index("spoke at")
    assert lines[at + 1] == "  Round Table; inferred; on behalf of Engine House; 2 independent sources"
    assert "Not shown: 1 proposed claim (--include proposed)." in lines


def test_show_reads_relations_backwards_from_their_object(run: Run) -> None:
    stdout = run("show", "Round Table").stdout
    assert "had as speaker\n  Ada Byron" in stdout
    assert "part of: The Fair — Programme page" in stdout
    assert "Announced, but in no record held here: Bob Cray." in stdout
    assert "has part: Round Table" in run("show", "The Fair").stdout


def test_show_says_how_many_are_announced_where_no_record_shows_a_speaker(run: Run) -> None:
    stdout = run("show", "The Next Fair").stdout
    assert "Nothing held here says that anyone spoke; 1 speaker announced." in stdout


def test_show_lists_what_was_done_on_behalf_of_a_body(run: Run) -> None:
    stdout = run("show", "Engine House").stdout
    assert "on whose behalf others spoke at\n  Ada Byron spoke at Round Table" in stdout
    assert "stakeholder group: Civil society" in stdout


@pytest.mark.parametrize(
    "order", [("--include", "proposed", "show", "Engine House"), ("show", "Engine House", "--include", "proposed")]
)
def test_show_marks_what_is_not_accepted(run: Run, order: tuple[str, ...]) -> None:
    assert "has affiliate\n  Ada Byron; PROPOSED\n" in run(*order).stdout


def test_show_puts_contradictions_and_verdicts_beside_a_claim(run: Run) -> None:
    stdout = run("show", "LT").stdout
    assert "start date\n  2021\n" in stdout
    disputed = "contradicted (disputed): Long Talks has the start date 2020"
    assert f"{disputed}\n      — Captions, line 1: welcomes all" in stdout
    assert "verdict: the report gives 2021" in stdout
    both = run("show", "LT", "--include", "disputed").stdout
    assert "  2020; DISPUTED\n" in both
    assert "contradicted (accepted): Long Talks has the start date 2021" in both


def test_show_counts_mentions_and_lists_garbled_words(run: Run) -> None:
    stdout = run("show", "LT").stdout
    assert "mentioned by\n  Ada Byron (1 passage)" in stdout
    assert "“LD” read as LT — Captions, line 1: heard wrongly" in stdout
    assert "mentions\n  Long Talks (1 passage)" in run("show", "Ada Byron").stdout


def test_show_gives_the_words_of_passages_where_the_texts_are_at_hand(run: Run, texts: Path) -> None:
    assert "Thanks to the host" not in run("show", "Ada Byron").stdout
    assert "        “ADA BYRON: Thanks to the host.”" in run("--sources", str(texts), "show", "Ada Byron").stdout
    assert "“ADA BYRON: Thanks to the host.”" in run("show", "Ada Byron", "--sources", str(texts)).stdout


def test_show_looks_at_a_date(run: Run) -> None:
    stdout = run("show", "Ada Byron", "--as-of", "2020").stdout
    assert "announced at" not in stdout
    # Announced for 2023 and heard there; a mention, in words nobody dates, of talks that began in 2021.
    assert "Not shown: 3 claims not in force on 2020-12-31 (--as-of)." in stdout


def test_show_gives_an_entity_as_data(run: Run) -> None:
    data = json.loads(run("show", "Ada Byron", "--format", "json").stdout)
    spoke = next(group for group in data["groups"] if group["relation"] == "cor:spokeAt")
    (told,) = spoke["claims"]
    assert (told["other"], told["basis"], told["onBehalfOf"]["name"]) == (
        "event:round-table",
        "inferred",
        "organisation:engine-house",
    )
    assert {each["source"]: each["line"] for each in told["evidence"]} == {"source:report": None, "source:talk": 2}


def test_show_warns_of_relations_without_a_claim(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "direct.ttl"
    file.write_text(f"{GRAPH}person:bob-cray cor:memberOf process:long-talks .\n", encoding="utf-8")
    assert "Warning: 1 relation without a claim behind" in run("-g", str(file), "show").stdout
    assert "without a claim behind\n  member of: Long Talks" in run("-g", str(file), "show", "Bob Cray").stdout


def test_pages_and_tables_fit_the_terminal(run: Run) -> None:
    for arguments in (["show"], ["show", "Round Table"], ["query", "SELECT * { ?s a cor:Claim ; ?p ?o } LIMIT 20"]):
        assert max(map(len, run(*arguments, terminal="60").stdout.splitlines())) <= 60


# -- query -----------------------------------------------------------------------------------------------------------

SPEAKERS = "SELECT ?p WHERE { ?p cor:spokeAt event:round-table }"


def test_query_answers_for_people_and_for_programs(run: Run) -> None:
    assert run("query", SPEAKERS).stdout.splitlines() == ["p", "────────────────", "person:ada-byron"]
    iri = "https://w3id.org/corridors/id/person/ada-byron"
    found = json.loads(run("query", SPEAKERS, "--format", "json").stdout)
    assert found == {"head": {"vars": ["p"]}, "results": {"bindings": [{"p": {"type": "uri", "value": iri}}]}}
    assert run("query", SPEAKERS, "--format", "csv").stdout_bytes == f"p\r\n{iri}\r\n".encode()
    assert run("query", SPEAKERS, "--format", "tsv").stdout == f"?p\n<{iri}>\n"
    assert f"<uri>{iri}</uri>" in run("query", SPEAKERS, "--format", "xml").stdout


def test_query_says_yes_or_no_and_writes_triples_as_turtle(run: Run) -> None:
    assert run("query", "ASK { person:ada-byron cor:spokeAt ?e }").stdout == "yes\n"
    assert run("query", "ASK { person:bob-cray cor:spokeAt ?e }").stdout == "no\n"
    built = run("query", "CONSTRUCT { ?p cor:attended ?e } WHERE { ?p cor:spokeAt ?e }").stdout
    assert "person:ada-byron cor:attended event:round-table ." in built
    assert run("query", "ASK {}", "--format", "csv", code=1).stdout == ""


def test_query_reads_a_file_or_standard_input_and_names_it_in_errors(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "q.rq"
    file.write_text(SPEAKERS, encoding="utf-8")
    assert "ada-byron" in run("query", "-f", str(file)).stdout
    assert "ada-byron" in run("query", "-", text=SPEAKERS).stdout
    assert "ada-byron" in run("query", "-f", "-", text=SPEAKERS).stdout
    file.write_text("SELECT ?p WHERE {", encoding="utf-8")
    assert run("query", "-f", str(file), code=1).stderr.startswith(f"Error: {file}: line 1: ")


@pytest.mark.trust
@pytest.mark.parametrize(
    "text", ["DROP ALL", "SELECT ?s { SERVICE <https://example.org/> { ?s ?p ?o } }", "LOAD <file:///x>"]
)
def test_query_only_reads_and_only_here(run: Run, text: str) -> None:
    assert run("query", text, code=1).stderr.startswith("Error: query:1: ")


def test_query_says_what_proposals_would_add_where_nothing_is_accepted(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "proposed.ttl"
    file.write_text(GRAPH.replace("cor:status cor:accepted", "cor:status cor:proposed"), encoding="utf-8")
    stderr = run("-g", str(file), "query", "SELECT ?p { ?p cor:spokeAt ?e }").stderr
    assert "nothing is accepted yet; --include proposed would add 7 proposed claims" in stderr
    shown = run("-g", str(file), "query", SPEAKERS, "--include", "proposed")
    assert ("person:ada-byron" in shown.stdout, shown.stderr) == (True, "")
    assert run("query", "SELECT ?p { ?p cor:chaired ?e }").stderr == "No rows.\n"


@pytest.mark.parametrize("relation", ["cor:spokeAt", f"<{PREFIXES['cor']}spokeAt>"])
def test_query_says_how_many_are_announced_where_nobody_spoke(run: Run, relation: str) -> None:
    stderr = run("query", f"SELECT ?p {{ ?p {relation} event:next-fair }}").stderr
    assert "no record held here says that anyone spoke; 1 is announced (cor:announcedAt)" in stderr


def test_query_takes_statuses_and_dates_into_derived_relations(run: Run) -> None:
    text = "ASK { person:ada-byron cor:affiliatedWith organisation:engine-house }"
    assert run("query", text).stdout == "no\n"
    assert run("query", text, "--include", "disputed,proposed").stdout == "yes\n"
    announced = "ASK { person:ada-byron cor:announcedAt event:round-table }"
    assert run("query", announced).stdout == "yes\n"
    assert run("query", announced, "--as-of", "2023-10-09").stdout == "no\n"


# -- path and rank ---------------------------------------------------------------------------------------------------


def test_path_gives_cited_arguments(run: Run) -> None:
    stdout = run("path", "Ada Byron", "Bob Cray").stdout
    assert "Ada Byron" in stdout
    assert "Programme page, line 2: second speaker announced" in stdout
    (found,) = json.loads(run("path", "Ada Byron", "Bob Cray", "--format", "json").stdout)["paths"]
    assert (found["length"], len(found["hops"])) == (2, 2)
    assert {"from", "relation", "to", "direction", "claim", "status", "basis", "evidence"} <= found["hops"][0].keys()


def test_path_keeps_to_the_kinds_asked_for(run: Run) -> None:
    assert "Round Table" in run("path", "Ada Byron", "Bob Cray", "--through", "event,organisation").stdout
    assert run("path", "Ada Byron", "Bob Cray", "--avoid", "event", code=1).stderr.startswith("Error: no path from ")
    assert run("path", "Ada Byron", "Long Talks", code=1).stderr.startswith("Error: no path from ")
    assert "Long Talks" in run("path", "Ada Byron", "Long Talks", "--mentions").stdout


def test_rank_says_what_the_order_means(run: Run) -> None:
    stdout = run("rank", "degree", "--of", "Event", "--limit", "1").stdout
    assert re.search(r"^1  Round Table +[\d.]+ +\d+%$", stdout, re.MULTILINE)
    assert "What it means: " in stdout
    data = json.loads(run("rank", "degree", "--no-stability", "--format", "json").stdout)
    assert data.keys() == {"measure", "rows", "coverage"}
    assert {row["stability"] for row in data["rows"]} == {None}
    rows = list(
        csv.reader(io.StringIO(run("rank", "degree", "--relation", "cor:announcedAt", "--format", "csv").stdout))
    )
    assert rows[0] == ["entity", "label", "score", "stability"]
    assert {row[0] for row in rows[1:]} == {
        "person:ada-byron",
        "person:bob-cray",
        "event:round-table",
        "event:next-fair",
    }


def test_the_help_of_rank_names_every_measure(run: Run) -> None:
    from corridors.measures.scores import MEASURES

    text = run("rank", "--help").stdout
    assert [name for name in MEASURES if name not in text] == []
    assert "is no measure" in run("rank", "nonsense", code=2).stderr


# -- check -----------------------------------------------------------------------------------------------------------


def test_check_lists_findings_with_their_line_and_ends_with_the_sums(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "planted.ttl"
    planted = GRAPH + claim("person:ada-byron", "cor:spokeAt", "event:fair", BOB).replace(f"cor:evidence {BOB}", "")
    file.write_text(planted.replace("cor:stated ;  .", "cor:stated ."), encoding="utf-8")
    lines = run("check", str(file), code=1).stdout.splitlines()
    assert re.fullmatch(r"[1-9]\d* violations, \d+ warnings", lines[-1])
    number = planted.count("\n")
    assert [line for line in lines if re.match(rf"{re.escape(str(file))}:{number}: violation: .* \[.+\] — .+", line)]


def test_check_exits_with_1_for_violations_and_if_strict_for_warnings(run: Run) -> None:
    done = run("check")
    violations, warnings = map(int, re.findall(r"\d+", done.stdout.splitlines()[-1]))
    assert violations == 0, done.stdout
    assert warnings > 0
    assert run("check", "--strict", code=1).stdout == done.stdout


def test_check_shows_remarks_only_if_asked(run: Run) -> None:
    assert ": info: " not in run("check").stdout
    assert ": info: " in run("check", "--info").stdout


def test_check_knows_what_the_graph_beside_a_file_declares(run: Run, graph: Path, tmp_path: Path) -> None:
    file = tmp_path / "added.ttl"
    added = claim("person:ada-byron", "cor:attended", "event:round-table", "passage:report.at-whole")
    file.write_text(HEADER + added, encoding="utf-8")
    assert "[entity-undeclared]" in CliRunner().invoke(main, ["check", str(file)]).stdout
    assert run("-g", str(graph), "check", str(file)).stdout.endswith("0 violations, 1 warnings\n")
    file.write_text(HEADER + added.replace(".attended.", ".hosted."), encoding="utf-8")
    lines = run("-g", str(graph), "check", str(file), code=1).stdout.splitlines()
    assert [line.partition(" [")[2].partition("]")[0] for line in lines] == ["claim-iri", "event-undated", ""]
    assert "(claim:person.ada-byron.attended.event.round-table)" in lines[0]


def test_check_compares_passages_with_their_texts(run: Run, texts: Path) -> None:
    assert run("--sources", str(texts), "check").stdout.splitlines()[-1].startswith("0 violations")
    (texts / "talk.txt").write_text("x" + TALK, encoding="utf-8")
    stdout = run("--sources", str(texts), "check", code=1).stdout
    assert "[passage against its source]" in stdout
    assert "[source text changed]" in stdout


# -- export, cite, prefixes ------------------------------------------------------------------------------------------


def test_export_turtle_gives_the_same_bytes_and_reads_back(run: Run, tmp_path: Path) -> None:
    first, second = tmp_path / "a.ttl", tmp_path / "b.ttl"
    assert run("export", "turtle", str(first)).stderr.startswith(f"Wrote {first} (")
    run("-g", str(first), "export", "turtle", str(second))
    assert first.read_bytes() == second.read_bytes()
    assert run("export", "turtle", "-").stdout_bytes == first.read_bytes()
    assert "cor:spokeAt event:round-table" in first.read_text("utf-8")
    assert "cor:spokeAt event:round-table" not in run("export", "turtle", "-", "--claims-only").stdout


def test_export_writes_graphml_and_a_page(run: Run, tmp_path: Path) -> None:
    run("export", "graphml", str(tmp_path / "a.graphml"))
    assert "Round Table" in (tmp_path / "a.graphml").read_text("utf-8")
    run("export", "html", str(tmp_path / "a.html"), "--title", "Ways <in>")
    page = (tmp_path / "a.html").read_text("utf-8")
    assert "Ways &lt;in&gt;" in page
    assert "Round Table" in page


def test_export_into_a_place_that_cannot_be_written_is_an_error(run: Run, graph: Path) -> None:
    assert run("export", "turtle", str(graph / "a.ttl"), code=1).stderr.startswith("Error: ")


def test_cite_lists_sources_with_places(run: Run) -> None:
    lines = run("cite", "Bob Cray").stdout.splitlines()
    assert lines == [
        "Programme page. 2023-10-11. https://example.org/page_1. Retrieved 2024-01-02. Line 2. [source:page]"
    ]
    name = "claim:person.bob-cray.announcedAt.event.next-fair"
    assert run("cite", name).stdout.splitlines() == lines
    assert "year = {2023}" in run("cite", name, "--format", "bibtex").stdout
    assert "url = {https://example.org/page_1}" in run("cite", name, "--format", "bibtex").stdout
    (entry,) = json.loads(run("cite", name, "--format", "csl-json").stdout)
    assert (entry["id"], entry["issued"]) == ("source:page", {"date-parts": [[2023, 10, 11]]})
    assert "did you mean claim:" in run("cite", name + "x", code=1).stderr


def test_prefixes_can_be_pasted_into_queries_and_files(run: Run) -> None:
    lines = run("prefixes").stdout.splitlines()
    assert "PREFIX cor: <https://w3id.org/corridors/ns#>" in lines
    assert len(lines) == len(PREFIXES)
    assert run("prefixes", "--format", "turtle").stdout.startswith("@prefix ")
    assert json.loads(run("prefixes", "--format", "json").stdout) == PREFIXES


# -- the data that comes with the package ----------------------------------------------------------------------------


def test_the_bundled_data_answers(require: Callable[[object, str], None]) -> None:
    files = data_folder().rglob("*.ttl")
    require(any("a cor:Claim" in file.read_text("utf-8") for file in files), "the package's data holds no claims yet")
    shown = CliRunner().invoke(main, ["show", "Joyce Hakmeh"])
    assert shown.exit_code == 0, shown.output
    assert "announced at" in shown.stdout
    stock = CliRunner().invoke(main, ["show"])
    assert stock.stdout.startswith("This graph holds ")
