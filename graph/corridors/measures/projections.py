"""Join those of one kind by what they share: people by events, organisations by processes, states by votes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import networkx as nx

from corridors.errors import CorridorsError
from corridors.view import actors, did_you_mean

_VOTES = ("votedFor", "votedAgainst", "abstainedOn")


@dataclass(frozen=True, slots=True)
class Projection:
    """A way of joining entities of one kind: what it says, by which relations, and how the joined graph is made.

    >>> projection("people").meaning
    'people are joined by each event that both took part in or were announced at'
    """

    name: str
    meaning: str
    relations: tuple[str, ...]
    join: Callable[[nx.MultiDiGraph[str]], nx.Graph[str]]


def projection(name: str) -> Projection:
    """Find a projection by its name.

    >>> projection("States").name
    'states'
    """
    word = name.strip().casefold()
    if word not in PROJECTIONS:
        hint = did_you_mean(word, PROJECTIONS)
        raise CorridorsError(f"“{name}” is no projection{hint}; there are {', '.join(PROJECTIONS)}")
    return PROJECTIONS[word]


def _people(graph: nx.MultiDiGraph[str]) -> nx.Graph[str]:
    return actors(graph, kind="person", by="event")


def _organisations(graph: nx.MultiDiGraph[str]) -> nx.Graph[str]:
    return actors(graph, kind="organisation", by="process")


def _states(graph: nx.MultiDiGraph[str]) -> nx.Graph[str]:
    """Join states that voted alike: a thing shared is a document and a way of voting on it."""
    ballots: nx.MultiDiGraph[str] = nx.MultiDiGraph(**graph.graph)
    for state, document, key, data in graph.edges(keys=True, data=True):
        ballots.add_node(state, **graph.nodes[state])
        ballot = f"{document} {data['relation']}"
        ballots.add_node(ballot, **{**graph.nodes[document], "kind": "document"})
        ballots.add_edge(state, ballot, key=key, **data)
    return actors(ballots, kind="state", by="document")


PROJECTIONS = {
    one.name: one
    for one in (
        Projection(
            "people",
            "people are joined by each event that both took part in or were announced at",
            ("involvedIn",),
            _people,
        ),
        Projection(
            "organisations",
            "organisations are joined by each process that both take part in",
            ("involvedIn", "accreditedTo", "submittedTo", "authored"),
            _organisations,
        ),
        Projection("states", "states are joined by each document on which both voted alike", _VOTES, _states),
    )
}
