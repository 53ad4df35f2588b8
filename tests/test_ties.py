"""Ties: why an entity connects others, in a sentence; and a page for a process of which little is known."""

from click.testing import CliRunner

from corridors.cli import main
from corridors.measures import reasons


def test_a_reason_counts_others_documents_and_the_commonest_relations(whole):
    (said,) = reasons(whole, ["organisation:cyberpeace-institute"])
    assert said.startswith("CyberPeace Institute is linked with ")
    assert " documents: " in said
    assert said.endswith(".")


def test_an_entity_outside_the_network_has_no_reason(whole):
    assert reasons(whole, ["topic:norms", "person:nobody"]) == []


def test_a_process_that_has_not_begun_is_shown_and_said_not_to_be_there():
    shown = CliRunner().invoke(main, ["show", "process:global-mechanism", "--as-of", "1990"])
    assert shown.exit_code == 0, shown.output
    assert "not begun" in shown.output
    assert "Not in the graph of 1990" in shown.output
