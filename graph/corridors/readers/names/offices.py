"""Note for whom somebody named works and in which post; an office of state has no body but the state."""

import re

from corridors.lexicon import body_named, state_label
from corridors.patterns import wording
from corridors.readers.names.bodynames import employers, organisation
from corridors.readers.names.groups import state_of_office
from corridors.readers.names.people import Entry
from corridors.readers.names.plainwords import is_elsewhere
from corridors.readers.names.posts import is_body
from corridors.readers.notes import Named, Reading, Spot

_OF_STATE = wording(
    r"\b(?:(?<!vice )(?<!vice-)president|"
    r"minister|ambassador|high commissioner|consul|permanent representative|state secretary|secretary of state|"
    r"envoy|attach[eé]|(?:chief|lord)\s+justice|attorney[- ]general|member of parliament|senator|"
    r"(?:chief|head) of mission|charg[eé] d|under-?\s?secretary|(?:under|assistant|deputy)[- ]secretary[- ]general|"
    r"(?:permanent|cabinet|foreign) secretary|(?:national security|special) advis[eo]r|"
    r"national (?:\w+ ){0,2}(?:co-?ordinator|director)|assistant to the (?:president|prime minister))\b",
    re.I,
)
#: A part of the body under which somebody is listed.
_UNIT = wording(r"\b(?:division|unit|section|branch|department|directorate|bureau|team)\b", re.I)
#: Whose title is of an office: "H.E. Ms. Ada Okafor (Kenya)".
_TITLED = wording(r"(?:(?:The|Mr|Ms|Mrs|Dr)\.?\s+)*(?:H\.?\s?E\b|Amb(?:assador)?\b|Minister\b)")
_FORMER = wording(r"(?:former(?:ly)?|ex-|past|previous(?:ly)?|erstwhile|retired)\b", re.I)
#: Whoever is sent by a state holds by that no post; nor who does something at the event.
_SENT = wording(r"(?:\w+\s+)?(?:delegate|representative)", re.I)
_AT_EVENT = wording(
    r"(?:(?:keynote|guest|on-?line|on-?site|panel|session|plenary)\s+)*(?:(?:co-)?(?:chair\w*|moderator|organi[sz]er|facilitator)|"
    r"speaker|member|expert|partner|student|participant|panell?ist|representatives?|delegates?|deputy|chief|lead)s?",
    re.I,
)


def _tell_office(reading: Reading, who: Named, one: Entry, line: Spot) -> None:
    """Note an office of state, and for which state where the line names it."""
    sent = (
        _SENT.fullmatch(one.post)
        or (not one.post and _TITLED.match(one.written))
        or (one.stakeholder_group == "sg:government" and not one.post)
    )
    if one.state and sent:
        reading.say(who, "cor:represents", one.state, line, "named with the state")
    if not one.post or _SENT.fullmatch(one.post) or _AT_EVENT.fullmatch(one.post):
        return
    # Without its state an office is told apart by who holds it: many states have one of that name.
    label = f"{one.post}, {state_label(one.state)}" if one.state and not state_of_office(one.post) else one.post
    slug = "" if one.state else f"{one.post} {who.name}"
    post = Named("post", label, slug=slug)
    reading.say(who, "cor:holdsPost", post, line, "post as listed")
    if one.state and _OF_STATE.search(one.post):
        reading.say(who, "cor:represents", one.state, line, "post and state as listed")
        reading.say(post, "cor:postIn", one.state, line, "post as listed")


def tell_employer(reading: Reading, who: Named, one: Entry, line: Spot, how: str = "as listed") -> None:
    """Note the employer, and the post held there; without one, an office of state; nothing of former posts.

    >>> page = Reading(document_of("x.txt", "Ada Okafor, Judge, Lake Court"), "f", "k", "t")
    >>> one = Entry("Ada Okafor", "Lake Court", "Judge")
    >>> tell_employer(page, Named("person", one.name), one, next(page.document.lines()))
    >>> [said.relation for said in page.said]
    ['cor:affiliatedWith', 'cor:holdsPost', 'cor:postIn']
    """
    former = _FORMER.match(one.post) or _FORMER.match(one.employer) or _FORMER.match(one.written.lstrip(" ("))
    when = reading.day or (reading.event.name if reading.event is not None else "")
    if former or any(is_elsewhere(told, when) for told in (one.post, one.employer) if told):
        return
    if not one.employer:
        _tell_office(reading, who, one, line)
        return
    body, *others = (organisation(name, one.state) for name in (*employers(one.employer), *filter(None, [one.also])))
    note = "the page shows a lock sign on this line" if one.hidden else ""
    doubt = "the field bears a lock sign: may the employer be used?" if one.hidden else ""
    more = {"role_note": note, "doubt": doubt}
    for each in (body, *others):
        reading.say(who, "cor:affiliatedWith", each, line, f"employer {how}", **more)
    if one.then and others:
        second = Named("post", f"{one.then}, {others[-1].name}")
        reading.holds(who, second, others[-1], line, f"second post {how}")
    if one.state and _SENT.fullmatch(one.post):
        reading.say(who, "cor:represents", one.state, line, "named with the state")
    elif one.post:
        post = Named("post", f"{one.post}, {body.name}")
        reading.holds(who, post, body, line, f"post {how}")


def tell_at(
    reading: Reading, who: Named, at: Named | str, post: str, *, place: Spot, gist: str, doubt: str = ""
) -> None:
    """Note the body for which somebody works, or the State, and the post held there, if one is told.

    >>> page = Reading(document_of("x.txt", "I am a judge at Lake Court"), "f", "k", "t")
    >>> tell_at(page, Named("person", "A"), Named("organisation", "Lake Court"), "judge", place=(0, 9), gist="says so")
    >>> [(said.relation, said.object.name) for said in page.said][1]
    ('cor:holdsPost', 'Judge, Lake Court')
    """
    relation = "cor:affiliatedWith" if isinstance(at, Named) else "cor:represents"
    reading.say(who, relation, at, place, gist, doubt=doubt if isinstance(at, Named) else "")
    if post and not who.anonymous:
        of = at.name if isinstance(at, Named) else state_label(at)
        label = f"{post[:1].upper()}{post[1:]}" + ("" if state_of_office(post) else f", {of}")
        reading.holds(who, Named("post", label), at, place, gist, doubt=doubt)


def tell_standing(
    reading: Reading, person: Named, one: Entry, line: Spot, *, state: str = "", listed: Named | None = None
) -> None:
    """Note for whom somebody in a list works, and the post; under a state, or under the body that sent them.

    >>> found = Reading(document_of("x.txt", "Ada Okafor, Judge, Ministry of Justice"), "f", "k", "t")
    >>> one = Entry("Ada Okafor", "Ministry of Justice", "Judge")
    >>> tell_standing(found, Named("person", one.name), one, next(found.document.lines()), state="state:ke")
    >>> [s.object.name for s in found.said][:2]
    ['Ministry of Justice of Kenya', 'Judge, Ministry of Justice of Kenya']
    """
    body = organisation(one.employer, state) if one.employer else None
    named = body_named(re.sub(r"\s*\([^)]*\)\s*\Z", "", one.employer)) or (
        listed is not None and is_body(one.employer) and not is_body(listed.name)
    )
    if body is not None and (listed is None or (named and body.name != listed.name)):
        reading.say(person, "cor:affiliatedWith", body, line, "the body beside the name")
    at = body if body is not None and named else listed or body
    if one.post and (at is not None or state):
        within = body if body is not None and listed is at and _UNIT.search(body.name) else at
        post = Named("post", f"{one.post}, {within.name if within is not None else state_label(state)}")
        reading.holds(person, post, at or state, line, "post as listed")
