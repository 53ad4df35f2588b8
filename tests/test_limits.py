"""Queries at the command line are held to time and memory, and names in them that lead nowhere are said."""

import os
import signal
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from corridors.cli import main
from corridors.cli.limits import within
from corridors.errors import CorridorsError, TooLarge
from corridors.names import PREFIXES

HEAD = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
ANN = 'person:ann a cor:Person ; skos:prefLabel "Ann"@en .\n'
CARTESIAN = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    file = tmp_path / "ann.ttl"
    file.write_text(HEAD + ANN, "utf-8")
    return file


def query(graph: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["-g", str(graph), "query", *arguments])


def test_a_query_without_end_is_given_up_with_a_word_on_the_mend(graph: Path) -> None:
    found = query(graph, CARTESIAN, "--timeout", "1")
    assert (found.exit_code, found.stdout) == (1, "")
    assert found.stderr.startswith("Error: the query took more than 1 second; narrow it")
    assert "--timeout 0" in found.stderr
    assert found.stderr.count("\n") == 1


@pytest.mark.parametrize("seconds", ["0", "20"])
def test_the_answer_is_the_same_with_a_limit_and_without(graph: Path, seconds: str) -> None:
    found = query(graph, "SELECT ?p { ?p a cor:Person }", "--format", "csv", "--timeout", seconds)
    assert (found.exit_code, found.stdout) == (0, f"p\n{PREFIXES['person']}ann\n")


@pytest.mark.parametrize("seconds", ["0", "20"])
def test_an_error_in_the_query_is_told_with_a_limit_and_without(graph: Path, seconds: str) -> None:
    found = query(graph, "DROP ALL", "--timeout", seconds)
    assert (found.exit_code, found.stdout) == (1, "")
    assert found.stderr.startswith("Error: query:1: DROP is an update")


def test_a_negative_time_is_wrong_usage(graph: Path) -> None:
    assert query(graph, "ASK {}", "--timeout", "-1").exit_code == 2


def test_a_child_that_crashes_is_an_error_of_ours() -> None:
    def crash(start: object) -> None:  # noqa: ARG001 - the clock is never started
        os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(TooLarge, match="MB of memory"):
        within(5, crash)


def test_what_a_child_writes_and_what_goes_wrong_in_it_come_out_here(capsys: pytest.CaptureFixture[str]) -> None:
    def work(start: object) -> None:  # noqa: ARG001 - the clock is never started
        print("said", file=sys.stdout)
        raise CorridorsError("went wrong")

    with pytest.raises(CorridorsError, match="went wrong"):
        within(5, work)
    assert capsys.readouterr().out == "said\n"


@pytest.mark.parametrize(
    ("sparql", "hint"),
    [
        ("SELECT ?e { ?p cor:spokAt ?e }", "cor:spokAt is no term of the vocabulary; did you mean cor:spokeAt"),
        (f"SELECT ?e {{ ?p <{PREFIXES['cor']}spokAt> ?e }}", "cor:spokAt is no term"),
        ("SELECT ?e { person:an cor:spokeAt ?e }", "nothing held is called person:an; did you mean person:ann?"),
        ("SELECT ?e { ?p corr:spokeAt ?e }", "a prefix is not known"),
    ],
)
def test_a_name_that_leads_nowhere_is_said_with_the_nearest(graph: Path, sparql: str, hint: str) -> None:
    assert hint in query(graph, sparql).stderr


@pytest.mark.parametrize(
    "sparql",
    [
        "PREFIX cor: <http://example.org/> SELECT ?e { ?p cor:spokAt ?e }",
        'SELECT ?p { ?p a cor:Person FILTER(STR(?p) != "cor:spokAt") } # cor:spokAt',
    ],
)
def test_what_is_no_name_of_ours_is_not_complained_of(graph: Path, sparql: str) -> None:
    assert "no term" not in query(graph, sparql).stderr


def test_an_empty_graph_is_called_empty(tmp_path: Path) -> None:
    file = tmp_path / "empty.ttl"
    file.write_text("", "utf-8")
    assert "the graph opened is empty" in query(file, "ASK { ?s ?p ?o }").stderr
    for command in (
        ("show", "Ann"),
        ("path", "Ann", "Bob"),
        ("timeline", "Ann"),
        ("cite", "Ann"),
        ("bridge", "A", "B"),
    ):
        found = CliRunner().invoke(main, ["-g", str(file), *command])
        assert (found.exit_code, found.stdout) == (1, "")
        assert found.stderr.endswith("; the graph opened is empty\n")
    assert "The graph opened is empty." in CliRunner().invoke(main, ["-g", str(file), "ask", "organisers"]).stdout
