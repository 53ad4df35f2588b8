"""Note who is listed for an event, in which role: people with employer and post, bodies, states, sponsors."""

import re
from dataclasses import replace

from corridors.lexicon import body_named, state_named
from corridors.patterns import wording
from corridors.readers.lines.headings import AWAY
from corridors.readers.names.bodynames import organisation, state_called
from corridors.readers.names.offices import tell_employer
from corridors.readers.names.people import Entry, looks_like_name
from corridors.readers.names.posts import is_body
from corridors.readers.names.several import SURNAME
from corridors.readers.names.words import is_uncased
from corridors.readers.notes import Named, Reading
from corridors.readers.pages.deeds import tell_support
from corridors.readers.pages.rolls import SPONSORS, Listed

_ROLE_GIST = {
    "cor:organised": "listed as organiser",
    "cor:announcedAt": "listed as speaker",
    "cor:spokeAt": "listed in the report as speaker",
    "cor:moderated": "listed as moderator",
    "cor:moderatedOnline": "listed as online moderator",
    "cor:rapporteurOf": "listed as rapporteur",
    "cor:hosted": "listed as host",
    "cor:chaired": "listed as chair",
    "cor:attended": "listed as there",
}
#: Behind these stands who gives a talk, or what it is called; and how what it is called begins.
_TALK = wording(
    r"\W*(?:keynote(?:\s+(?:speech|address|lecture))?|(?:title\s+of\s+)?(?:talk|lecture|speech)|topic)\W*:", re.I
)
_ASKS = wording(r"(?:what|how|why|when|where|who|which|towards?|from|beyond|between)\b", re.I)
#: How names of bodies go on, or end: no person's does.
_ORGAN = wording(
    r"\s(?:of|for|de)\s|(?:Forum|Institute?|Foundation|University|Authority|Association|Federation|Secretariat|Academy|Society|Network|"
    r"Alliance|Coalition|Council|Commission|Ministry|Agency|Initiative|Cent(?:re|er)|Union|Trust|IGF|Observatory)\Z"
)


def tell_role(reading: Reading, listed: Listed) -> None:
    """Note one listed person or body: the role, and the employer and post where they are given."""
    one, event = listed.entry, reading.event
    if event is not None and listed.role in SPONSORS:
        if one.post and one.employer and looks_like_name(one.name):  # a person for the body; only partners take part
            who = Named("person", one.name)
            if listed.role == "partner":
                more = {"role_note": "named as partner", "doubt": "a partner: an organiser of the event?"}
                reading.say(who, "cor:organised", event, listed.line, "named as partner", **more)
            tell_employer(reading, who, one, listed.line)
        else:
            how = "listed" if listed.role == "partner" else listed.role
            tell_support(reading, how, [one.written or one.name], event, listed.line)
    if listed.role == AWAY and (who := who_is(one, "cor:announcedAt")).kind == "person":
        tell_employer(reading, who, one, listed.line)
    if event is None or listed.role not in _ROLE_GIST:
        return
    uncased = (
        "a name in a script without capitals: a person or a body?"
        if is_uncased(one.name) and not (one.grouped or one.post)
        else ""
    )
    doubt = "; ".join(part for part in (listed.doubt, one.uncertain, uncased) if part)
    who = who_is(one, listed.role)
    if _TALK.match(listed.line.text) and (
        _ASKS.match(one.name) or (who.kind == "organisation" and not body_named(who.name))
    ):
        reading.doubt(f"“{one.name}”: the title of a talk, or who gives it?", listed.line)
        return
    if listed.role == "cor:hosted" and who.kind == "person" and one.post:  # no owner of a house
        listed = replace(listed, role="cor:moderated")
    note = "announced as speaker" if listed.role == "cor:announcedAt" else ""
    groups = {"stakeholder_group": one.stakeholder_group, "regional_group": one.regional_group}
    more = {"doubt": doubt, "role_note": note, **groups}
    reading.say(who, listed.role, event, listed.line, _gist(listed.role, one), **more)
    if who.kind == "person":
        tell_employer(reading, who, one, listed.line)


def who_is(one: Entry, role: str) -> Named:
    """Tell a person from a body that organises or speaks.

    >>> who_is(Entry("Example Trust"), "cor:organised").kind
    'organisation'
    """
    may_be_body = role in ("cor:organised", "cor:hosted", "cor:attended", "cor:announcedAt")
    organ = is_body(one.name) and _ORGAN.search(one.name)  # no person is called so
    alone = " " not in one.name or not (one.employer or one.grouped)  # "Lakesoft, Private Sector"
    known = body_named(one.name) and alone and not one.post
    plain = bool(known) or not (one.grouped or one.post or looks_like_name(one.name) or is_uncased(one.name))
    plain = plain and not SURNAME.fullmatch(one.written)
    plain = plain and (is_body(one.name) or not (one.hidden or (one.employer and role == "cor:announcedAt")))
    if may_be_body and (state := state_named(one.name)):
        return state_called(state)
    if may_be_body and (organ or plain):
        return organisation(one.written or one.name, one.state)
    return Named("person", one.name)


def _gist(role: str, one: Entry) -> str:
    groups = ", ".join(curie.partition(":")[2] for curie in (one.stakeholder_group, one.regional_group) if curie)
    return f"{_ROLE_GIST[role]}{f' ({groups})' if groups else ''}"
