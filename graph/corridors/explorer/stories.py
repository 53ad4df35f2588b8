"""Read stories: walks through the graph in steps, each a sentence and what it points at, written as Markdown.

A story has a title (``# ...``), an introduction, and steps: a heading (``## ...``), a text, and a list of the claims
and entities that the step is about (``- claim:...``, ``- process:...``). The claims bring their citations.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corridors.assets import data_folder
from corridors.errors import CorridorsError, UnreadableInput
from corridors.explorer.texts import plain
from corridors.guard import decode, read_bytes
from corridors.names import slug

_LONGEST = 200_000
_POINT = re.compile(r"[-*] +`?([a-z]+:[^\s`]+)`?\Z")


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a story: a heading, a text, the names of the claims and entities it points at.

    >>> Step("Where it began", "A resolution.", ("claim:a", "process:b")).claims
    ('claim:a',)
    """

    title: str
    text: str
    points: tuple[str, ...] = ()

    @property
    def claims(self) -> tuple[str, ...]:
        """Give the claims among what the step points at."""
        return tuple(name for name in self.points if name.startswith("claim:"))

    @property
    def entities(self) -> tuple[str, ...]:
        """Give the entities among what the step points at."""
        return tuple(name for name in self.points if not name.startswith("claim:"))


@dataclass(frozen=True, slots=True)
class Story:
    r"""A walk through the graph.

    >>> read_story("# A walk\n\nHello.\n\n## First\n\nSee.\n\n- claim:a\n").steps[0].points
    ('claim:a',)
    """

    name: str
    title: str
    intro: str
    steps: tuple[Step, ...]


def read_story(text: str, *, where: str = "story") -> Story:
    r"""Read a story from Markdown. Raises UnreadableInput where the title or the steps are missing.

    >>> read_story("# A walk\n\n## First\n\nSee.\n").title
    'A walk'
    """
    head, *parts = re.split(r"^## +", text.replace("\r\n", "\n"), flags=re.MULTILINE)
    title = re.search(r"^# +(.+)$", head, re.MULTILINE)
    if not title or not parts:
        reason = "a story has a title (a line that begins with #) and steps (lines that begin with ##)"
        raise UnreadableInput(reason, where=where)
    intro = _flowing(head.replace(title.group(0), "", 1).split("\n"))
    return Story(slug(Path(where).stem), title.group(1).strip(), intro, tuple(_step(part) for part in parts))


def _step(part: str) -> Step:
    title, *lines = part.split("\n")
    points = [_POINT.match(line.strip()) for line in lines]
    texts = [line for line, point in zip(lines, points, strict=True) if not point]
    return Step(title.strip(), _flowing(texts), tuple(point.group(1) for point in points if point))


def _flowing(lines: list[str]) -> str:
    return " ".join(word for line in lines for word in line.split())


def stories() -> list[Story]:
    """List the stories that come with the data.

    >>> all(story.steps for story in stories())
    True
    """
    files = sorted((data_folder() / "stories").glob("*.md"))
    return [read_story(path.read_text(encoding="utf-8"), where=path.name) for path in files if path.stem != "README"]


def find_story(name: str) -> Story:
    """Give the story that a name, a title or a file leads to.

    >>> find_story("no such story")
    Traceback (most recent call last):
    corridors.errors.CorridorsError: no story is called “no such story”; ...
    """
    if name.endswith(".md"):
        return read_story(decode(read_bytes(Path(name), most=_LONGEST), where=name), where=Path(name).name)
    known = stories()
    for story in known:
        if name.casefold() in (story.name, story.title.casefold()):
            return story
    listed = ", ".join(story.name for story in known) or "none in this installation"
    raise CorridorsError(f"no story is called “{name}”; there are: {listed}, or name a file that ends in .md")


def told(
    nodes: Mapping[str, int], claims: Mapping[str, int], *, wanted: str | None = None
) -> tuple[list[dict[str, Any]], str]:
    """Give the stories that a page can tell, with positions for names, and the name of the one it opens with.

    A story is told when the graph holds something of what each of its steps points at.

    >>> told({}, {})
    ([], '')
    """
    first = find_story(wanted) if wanted else None
    if first and (missing := next((step for step in first.steps if not _held(step, nodes, claims)), None)):
        held = f"nothing of step “{missing.title}” is held here; open the graph that holds it with -g"
        raise CorridorsError(f"the story “{first.title}” cannot be told: {held}")
    others = [story for story in stories() if not first or story.name != first.name]
    known = [story for story in others if all(_held(step, nodes, claims) for step in story.steps)]
    return [
        _numbered(story, nodes, claims) for story in ([first] if first else []) + known
    ], first.name if first else ""


def _held(step: Step, nodes: Collection[str], claims: Collection[str]) -> bool:
    return any(name in claims or name in nodes for name in step.points)


def _numbered(story: Story, nodes: Mapping[str, int], claims: Mapping[str, int]) -> dict[str, Any]:
    steps = [
        {
            "title": plain(step.title),
            "text": plain(step.text),
            "nodes": [nodes[name] for name in step.entities if name in nodes],
            "claims": [claims[name] for name in step.claims if name in claims],
        }
        for step in story.steps
    ]
    return {"id": story.name, "title": plain(story.title), "intro": plain(story.intro), "steps": steps}
