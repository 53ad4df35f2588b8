"""Tell how the states of rows voted, on which texts; totals and lists of votes."""

import re

from corridors.patterns import wording
from corridors.readers.names.bodynames import state_of_row
from corridors.readers.sheets.cut import IS_MARK
from corridors.readers.sheets.rows import Row, bodies_of
from corridors.readers.sheets.titles import text_named

_VOTES = (
    ("cor:votedFor", r"y|yes|yea|in favou?r|for|oui|pour|si|sí|a favor|favou?r|ja|sim"),
    ("cor:votedAgainst", r"n|no|nay|against|non|contre|en contra|nein|não|contra"),
    ("cor:abstainedOn", r"a|abs|abst\.?|abstain(?:ed|ing|s)?|abstentions?|abstenci[óo]n|abstenção|enthaltung"),
)
_LISTS = {"yes": "cor:votedFor", "against": "cor:votedAgainst", "abstained": "cor:abstainedOn"}
#: "119-46-14" in a column of votes.
_TOTALS = wording(r"(\d{1,3})\s*[-–:/]\s*(\d{1,3})\s*[-–:/]\s*(\d{1,3})")
#: What was said of a vote later, or a mark behind it.
_ASIDE = wording(r"(?<=\w)\s*[(\[*†‡].*\Z", re.S)
_NOT_VOTED = wording(r"|-+|–|—|x|nv|did not vote|non-?voting|not present|absent|np|n/a|dnv|no vote", re.I)


def tell_votes(row: Row) -> None:
    """Note how the state of a row voted, or the totals or lists of votes on the text of the row; when it was adopted.

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
    if (whole := _TOTALS.fullmatch(row.cells.get("vote", ""))) is not None:
        counts = list(whole.groups())
    if all(re.fullmatch(r"\d{1,3}", count) for count in counts):
        value = "-".join(counts)
        row.reading.say(text, "cor:voteTotals", "", row.place, "how many voted how", value=value, as_of=row.span.day)
    voter = state_of_row(row.cells.get("state", ""))
    for what, relation in _LISTS.items():
        if voter is not None and IS_MARK.fullmatch(row.cells.get(what, "")):
            row.say(voter, relation, text)
        for name in bodies_of(row.cells.get(what, "")):
            if (one := state_of_row(name)) is not None:
                row.say(one, relation, text)


def _tell_calls(row: Row) -> None:
    for key, cell in row.cells.items():
        what, _, of = key.partition(" ")
        if what != "vote" or (not of and "state" not in row.cells):
            continue
        written = of.removeprefix("by ") if of.startswith("by ") else row.cells.get("state", "")
        voter, text = state_of_row(written), row.things.get("document")
        relation, on = vote_of(cell), text_named(of) if of and not of.startswith("by ") else text
        if not is_vote(cell):
            row.ask(f"“{cell[:40]}”: how did the state vote?")
        elif relation and voter is None:
            row.ask(f"“{written[:60]}”: which state is that?")
        elif relation and on is None:
            row.ask("a vote on which text? the table names none")
        elif relation and voter is not None and on is not None:
            row.say(voter, relation, on)


def is_vote(words: str) -> bool:
    """Tell whether a cell says how somebody voted, or that nobody did.

    >>> is_vote("Y"), is_vote("X"), is_vote("Lake")
    (True, True, False)
    """
    return bool(vote_of(words) or _NOT_VOTED.fullmatch(words.strip()))


def vote_of(words: str) -> str:
    """Give the relation that a word in a column of votes means.

    >>> vote_of("Yes"), vote_of("Abst."), vote_of("n/a")
    ('cor:votedFor', 'cor:abstainedOn', '')
    """
    plain = _ASIDE.sub("", words.strip())
    return next((relation for relation, form in _VOTES if re.fullmatch(form, plain, re.I)), "")
