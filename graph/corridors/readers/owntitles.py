"""Find the title that a session page bears at its head, on one line or on several."""

import re
from collections.abc import Sequence
from dataclasses import replace

from corridors.documents import Line
from corridors.readers.bodies import spelt
from corridors.readers.dates import days_in
from corridors.readers.headings import heading
from corridors.readers.sessions import SessionTitle, bare_code, forum_in, session_title

_HEAD = 12
_PLACES = ("room", "venue", "location", "where", "place")
_TITLES = re.compile(r"(?:(?:session|workshop|event|proposal)\s+)?titles?(?:\s+of\s+(?:the\s+)?\w+)?")
#: The title of a part of a site, or of a form, not of a session.
_OF_SITE = re.compile(
    r"(?:all\s+)?(?:sessions?|programme|program|schedule|agenda|home|workshops?|events?)(?:\s+list)?"
    r"|(?:workshop|session|event)?\s*report(?:ing)?(?:\s+(?:template|form))?",
    re.I,
)
#: How sites greet, and what their menus say.
_GREETING = re.compile(
    r"\W*(?:welcome\s+to|sign\s+(?:up|in)|log\s+in|skip\s+to|register|menu|search|back\s+to)\b", re.I
)
#: The forum of a country or region, by its long name.
_FORUM = re.compile(
    r"(?P<which>\w[\w ,-]{2,40}?)\s+Internet\s+Governance\s+Forum\W*(?:(?P<short>\w*IGF)\W+)?(?P<year>20\d\d)\W*", re.I
)
_WORLD = ("the", "united nations", "un", "annual", "global")
#: Where a page speaks of the forum, a session's number is one of its programme.
_WORLDS = re.compile(r"\bIGF\b|\bInternet\s+Governance\s+Forum\b")
_NUMBER = re.compile(r"\d+")
_LEAST = 12


def own_title(lines: Sequence[Line]) -> tuple[SessionTitle | None, Line | None]:
    r"""Give the title near the top of a page, and the line on which it stands.

    A number on one line and the subject on the next belong together; so do a forum and, below it, the session.

    >>> from corridors.documents import document_of
    >>> title, _ = own_title(list(document_of("x.txt", "WSIS FORUM 2030\n\nSESSION 24\n\nLAKES AND TRUST\n").lines()))
    >>> title.forum, title.number, title.subject
    ('WSIS Forum', '24', 'Lakes and Trust')
    """
    above = ("", "")
    for n, line in enumerate(lines[:_HEAD]):
        found = heading(line.text)
        words = found.value if found is not None and _TITLES.fullmatch(found.name) else line.text
        title = _titled(words, above, named=words != line.text)
        above = above if above[1] else forum_in(line.text) if forum_in(line.text)[1] else _own_forum(line.text)
        under = heading(lines[n - 1].text) if n else None
        if (
            title is None
            or _GREETING.match(words)
            or (not title.number and (not title.year or _OF_SITE.fullmatch(title.subject)))
            or (under and not under.value and under.name in _PLACES)
            or (not title.number and not title.subject and any(bare_code(one.text) for one in lines[n + 1 : n + 4]))
        ):
            continue
        behind = lines[n + 1].text if n + 1 < len(lines) else ""
        if not title.subject and len(behind) > _LEAST and not days_in(behind) and heading(behind) is None:
            joined = session_title(f"{title.forum} {title.year} {line.text} {behind}") if above[1] else None
            title = joined or session_title(f"{line.text} {behind}") or title
        return replace(title, subject=spelt(title.subject)), line
    if any(_WORLDS.search(line.text) for line in lines):
        for line in lines[:_HEAD]:
            if bare_code(line.text) and ":" in line.text:
                return session_title(_NUMBER.sub(r"#\g<0>", line.text, count=1)), line
    return None, None


def _titled(words: str, above: tuple[str, str], *, named: bool) -> SessionTitle | None:
    """Read a line as a title: of the forum that stands above it where it names none."""
    title = session_title(words)
    if title is not None and title.year:
        return title
    if above[1] and (named or title is not None or bare_code(words)):
        return session_title(f"{above[0]} {above[1]} {words}")
    return title


def _own_forum(words: str) -> tuple[str, str]:
    match = _FORUM.fullmatch(words)
    if match is None:
        return "", ""
    which = match["which"].strip(" ,")
    short = match["short"] or ("IGF" if which.lower() in _WORLD else f"{spelt(which)} IGF")
    return short, match["year"]
