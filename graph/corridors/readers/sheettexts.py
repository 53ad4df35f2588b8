"""Tell what tables say of access and of votes: who was accredited, who objected, which state voted how."""

import re

from corridors.readers.admitted import verdict_of
from corridors.readers.groups import regional_group, stakeholder_group
from corridors.readers.notes import Named
from corridors.readers.parties import parties
from corridors.readers.sheetrows import Row, bodies_of, state_of_row
from corridors.readers.sheettitles import text_named

_VOTES = (
    ("cor:votedFor", r"y|yes|yea|in favou?r|for|oui|pour|si|sí|a favor|favou?r"),
    ("cor:votedAgainst", r"n|no|nay|against|non|contre|en contra"),
    ("cor:abstainedOn", r"a|abs|abst\.?|abstain(?:ed|ing|s)?|abstentions?|abstención|abstencion"),
)
_LISTS = {"yes": "cor:votedFor", "against": "cor:votedAgainst", "abstained": "cor:abstainedOn"}
_REMARKED = re.compile(r"\bobject(?:ions?|ed)\b[^.;]{0,40}?\b(?:by|from)\s+(?P<by>[^.;()]+)", re.I)
_NOT_VOTED = re.compile(r"|-+|–|—|x|nv|did not vote|non-?voting|not present|absent|np|n/a|dnv|no vote", re.I)
#: One word that settles a status; what says more is judged as the words of reports are.
_STATUS = (
    (
        "cor:deniedAccessTo",
        r"no|non|not? accredited|non[- ]accr[eé]dit[eé]e?|refus[eé]e?|rejet[eé]e?|rechazad[oa]|denegad[oa]|"
        r"no acreditad[oa]|objected(?: to)?|blocked",
    ),
    (
        "cor:accreditedTo",
        r"yes|oui|s[ií]|accr[eé]dit[eé]e?|acreditad[oa]|approuv[eé]e?|admis|aprobad[oa]|no objections?|non-?objection",
    ),
)


def status_of(words: str) -> str:
    """Tell what a status says of a body's access; nothing where it is open, “unclear” where it may be either.

    >>> status_of("Accredited"), status_of("rejetée"), status_of("Pending"), status_of("Blue")
    ('cor:accreditedTo', 'cor:deniedAccessTo', 'open', '')
    """
    plain = " ".join(words.split()).strip(" .")
    return next((relation for relation, form in _STATUS if re.fullmatch(form, plain, re.I)), "") or verdict_of(plain)


def tell_access(row: Row, body: Named) -> None:
    """Note whether a body was accredited, and which states objected to it.

    >>> from corridors.documents import document_of
    >>> from corridors.readers.notes import Reading
    >>> reading = Reading(document_of("x.csv", "Lake Watch;objection;Kenya"), "table", "dataSet", "")
    >>> cells = {"status": "Not accredited", "objectors": "Kenya"}
    >>> row = Row(reading, cells, (0, 26), {"process": Named("process", "Lake group")})
    >>> tell_access(row, Named("organisation", "Lake Watch")); [said.relation for said in reading.said]
    ['cor:deniedAccessTo', 'cor:objectedTo']
    """
    groups = {
        "stakeholder_group": stakeholder_group(row.cells.get("group", "")),
        "regional_group": regional_group(row.cells.get("region", "")),
    }
    written = row.cells.get("status", "")
    verdict = written if written.startswith("cor:") else status_of(written)
    if verdict.startswith("cor:"):
        row.relate(body, verdict, **groups)
    elif verdict == "unclear" or (row.cells.get("status") and not verdict):
        row.ask(f"“{row.cells['status'][:60]}”: was the body accredited?")
    remark = _REMARKED.search(row.cells.get("note", ""))
    written = row.cells.get("objectors", "") or (remark["by"] if remark else "")
    context = row.things.get("process") or row.things.get("event")
    states = [one for one in parties(written.replace("\n", "; ")) if one.kind == "state"]
    if (
        written
        and not states
        and not re.fullmatch(r"\d+|no(?:ne)?|yes|nil|non|oui|sí|si|aucune?|ninguno", written.strip(), re.I)
    ):
        row.ask(f"“{written[:60]}”: which state objected?")
    for state in states:
        doubt = "" if context is not None else "an objection in which process? the table names none"
        row.say(state, "cor:objectedTo", body, in_context_of=context, doubt=doubt)


def tell_votes(row: Row) -> None:
    """Note how the state of a row voted, or the totals or lists of votes on the text of the row; when it was adopted.

    >>> from corridors.documents import document_of
    >>> from corridors.readers.notes import Reading
    >>> reading = Reading(document_of("x.csv", "Kenya,Y"), "table", "dataSet", "")
    >>> tell_votes(Row(reading, {"state": "Kenya", "vote A/RES/90/1": "Y"}, (0, 7)))
    >>> [(said.subject.name, said.relation, said.object.slug) for said in reading.said]
    [('Kenya', 'cor:votedFor', 'A/RES/90/1')]
    """
    _tell_calls(row)
    text = row.things.get("document")
    if text is None:
        return
    counts = [row.cells.get(what, "") for what in _LISTS]
    if all(re.fullmatch(r"\d{1,3}", count) for count in counts):
        value = "-".join(counts)
        row.reading.say(text, "cor:voteTotals", "", row.place, "how many voted how", value=value, as_of=row.span.day)
    for what, relation in _LISTS.items():
        for name in bodies_of(row.cells.get(what, "")):
            if (one := state_of_row(name)) is not None:
                row.say(one, relation, text)


def _tell_calls(row: Row) -> None:
    voter = state_of_row(row.cells.get("state", ""))
    for key, cell in row.cells.items() if voter is not None else ():
        what, _, symbol = key.partition(" ")
        if what != "vote" or voter is None:
            continue
        relation, on = vote_of(cell), text_named(symbol) if symbol else row.things.get("document")
        if relation and on is not None:
            row.say(voter, relation, on)
        elif relation:
            row.ask("a vote on which text? the table names none")
        elif not _NOT_VOTED.fullmatch(cell.strip()):
            row.ask(f"“{cell[:40]}”: how did the state vote?")


def vote_of(words: str) -> str:
    """Give the relation that a word in a column of votes means.

    >>> vote_of("Yes"), vote_of("Abst."), vote_of("n/a")
    ('cor:votedFor', 'cor:abstainedOn', '')
    """
    return next((relation for relation, form in _VOTES if re.fullmatch(form, words.strip(), re.I)), "")
