"""Records of speech in the layouts of meeting tools, caption files, hearings and UN meetings. All are invented."""

# ruff: noqa: E501 - paragraphs of records and of pages are long lines

from functools import partial

import pytest

from corridors.claims import Entity
from corridors.documents import document_of
from corridors.proposals import propose
from corridors.readers.talk.tags import read_tag
from telling import proposed, who

OEWG = Entity(
    "process:oewg-2021-2025",
    "Open-ended Working Group on ICT security 2021–2025",
    ("cor:OpenEndedWorkingGroup",),
    acronyms=("OEWG",),
)
told = partial(proposed, known=[OEWG])


ZOOM = """WEBVTT

1
00:00:03.120 --> 00:00:07.000
Ada Okafor: Good morning. I am Ada Okafor, the director of the Lake Trust, and I will be moderating.

2
00:00:07.500 --> 00:00:12.000
Ada Okafor: To my left is Tomas Lind of Water Lab.

3
00:00:12.500 --> 00:00:18.000
Tomas Lind: Thank you. Water Lab was denied accreditation to the open-ended working group 2021-2025.

4
00:00:19.000 --> 00:00:22.000
Ada Okafor: We take questions from the floor.

5
00:00:23.000 --> 00:00:28.000
iPhone (2): Hi, Omar Said from the Delta Observatory. My question is who pays for it?
"""
VOICES = """WEBVTT - Lake talks

NOTE
Recorded 14 March 2031. Automatic captions.

00:00:02.100 --> 00:00:06.900
<v Ada Okafor>Good morning. I am Ada Okafor, director of the
Lake Trust, and I will be your moderator.

00:00:07.000 --> 00:00:12.400
<v Ada Okafor>This talk, hosted together with the Permanent Mission of Kenya,
is short. Next is Tomas Lind from Water Lab.

00:00:13.000 --> 00:00:19.000
<v H.E. Omar Said (Kenya)>Thank you. We never objected to anybody.

00:00:20.000 --> 00:00:24.000
<v Unknown>Can we close the door please?
"""
OTTER = """Lake Forum webinar 12 May 2031

Ada Okafor  00:02
Good morning, everyone. My name is Ada Okafor and I'm the head of policy at the Lake Trust. I will moderate today.

Tomas Lind  00:45
Thanks, Ada. I'm speaking in place of Eva Berg of Water Lab, who could not come today.

Speaker 3  01:30
Hi, I'm Lina Haddad, I work for the Delta Observatory. I wanted to ask about the ports.

Tomas Lind  02:10
It is a good question.
"""
TEAMS = """Breakfast on norms, 12 May 2031
Transcript

Okafor, Ada   0:03
Good morning everyone, I am Ada Okafor from the Lake Trust.

Lind, Tomas (Water Lab)   0:41
Thank you. I'm with Water Lab as its legal counsel.

Okafor, Ada   5:12
Thanks Tomas.
"""
LABELS = """1
00:00:01,000 --> 00:00:05,500
[Ada Okafor] Welcome everybody to this panel.

2
00:00:06,000 --> 00:00:10,000
[Tomas Lind] Thank you, Ada.

3
00:00:10,500 --> 00:00:14,000
[Ada Okafor] Thank you all.

4
00:00:21,000 --> 00:00:22,000
[applause]
"""
UNMARKED = """1
00:00:01,000 --> 00:00:05,500
welcome everybody my name is Ada Okafor and I'm the director of the Lake Trust

2
00:00:05,500 --> 00:00:10,000
and I will moderate this panel to my left is Tomas Lind from

3
00:00:10,000 --> 00:00:14,000
Water Lab Tomas the floor is yours

4
00:00:15,000 --> 00:00:21,000
thank you Ada so the working group ends next year and nobody in the industry knows what comes
"""
HEADS = """Session 8-2 Transcript
(OEWG 2021-25)

Ambassador Lind

Good morning. The second meeting of the eighth session of the open-ended working group is now called to order.

Kenya

Thank you, Chair. Chile was right, and so was Lake Lab.

Chair

I thank Kenya. We now hear from UNIDIR.

UNIDIR Ada Okafor

Thank you, Mr. Chair. It is my pleasure to be here.

Lake Observatory (Omar Said)

Mr. Chair, thank you. We were accredited this year.

Kenya

We agree with that.
"""
SUMMARY = """United Nations A/AC.999/SR.4
Summary record of the 4th meeting
Held on Tuesday, 1 March 2022, at 3 p.m.

1. Ms. Okafor (Kenya) said that her delegation supported a short text.

2. Mr. Lind (Sweden), speaking on behalf of the Nordic countries, said that rights mattered.

3. Mr. Haddad (Observer for the Lake Trust) said that the lakes should be heard.
"""
ORAL = """Committee on Lakes
Oral evidence, 4 March 2031
Transcript

Witnesses: Ada Okafor, Director, Lake Trust; Professor Tomas Lind, University of Tarn

Q1 Chair: Welcome. Could you introduce yourselves to the Committee?

Ada Okafor: Thank you. I am Ada Okafor, director of the Lake Trust.

Professor Lind: I am Tomas Lind, professor of law at the University of Tarn.

Q2 Chair: What comes next, in your view?
"""
PODCAST = """# Ripples, episode 12

Published 4 March 2031

## Transcript

**Ada Okafor:** Welcome. I'm Ada Okafor of the Lake Trust, and with me is Tomas Lind, legal counsel at Water Lab.

**Tomas Lind:** Thanks for having me, Ada.

**Ada Okafor:** Let us begin, then.
"""
DASHES = """Side event on lakes, 3 October 2031
Transcript

- ADA OKAFOR (LAKE TRUST): Good morning. I will moderate.
- H.E. MR. OMAR SAID (KENYA): Kenya is pleased to host this event together with Sweden.
- QUESTION: I'm Lina Haddad with Radio Tarn. Who pays?
- ADA OKAFOR (LAKE TRUST): That is all. The next event is on 9 November in Geneva.
"""
ARROWS = """Lake talks, 12 May 2031
Transcript

>> Good morning. I am Ada Okafor from the Lake Trust, and I am your moderator. To my left is Mei Tanaka, who heads the Harbour Institute. To my right, Ambassador Omar Said of Kenya. Eva Berg is stuck at the airport and sends her apologies, so Lars Holm will speak instead.

>> Mei, you have the floor.

>> Thank you so much. It is good to be here, and we at the institute have waited for this talk for a long time.

>> Ambassador, please.

>> Thank you. At home we think that everybody should be heard, and that is what we have always said and shall say.

>> Hello, I'm Lars. I am with the Ministry of Lakes of Sweden.
"""

#: By layout: the text, the name of its file, who spoke as far as named, and claims that it holds.
LAYOUTS = {
    "names in every cue": (
        ZOOM,
        "talk.vtt",
        {"ada-okafor", "tomas-lind", "omar-said"},
        {("water-lab", "deniedAccessTo", "oewg-2021-2025"), ("omar-said", "affiliatedWith", "delta-observatory")},
    ),
    "voices of WebVTT": (
        VOICES,
        "talk.vtt",
        {"ada-okafor", "omar-said"},
        {("ada-okafor", "holdsPost", "director-lake-trust"), ("omar-said", "represents", "ke")},
    ),
    "names with a time, as of meeting tools": (
        OTTER,
        "talk.txt",
        {"ada-okafor", "tomas-lind", "lina-haddad"},
        {("lina-haddad", "affiliatedWith", "delta-observatory"), ("ada-okafor", "affiliatedWith", "lake-trust")},
    ),
    "family names first, with a time": (
        TEAMS,
        "talk.txt",
        {"ada-okafor", "tomas-lind"},
        {("tomas-lind", "holdsPost", "legal-counsel-water-lab")},
    ),
    "names in square brackets": (LABELS, "talk.srt", {"ada-okafor", "tomas-lind"}, set()),
    "captions that mark nobody": (
        UNMARKED,
        "talk.srt",
        {"ada-okafor", "tomas-lind"},
        {("ada-okafor", "affiliatedWith", "lake-trust"), ("tomas-lind", "affiliatedWith", "water-lab")},
    ),
    "states and bodies on lines of their own": (
        HEADS,
        "session.txt",
        {"lind", "ke", "ada-okafor", "omar-said"},
        {("ada-okafor", "affiliatedWith", "unidir"), ("lake-observatory", "accreditedTo", "oewg-2021-2025")},
    ),
    "a summary record": (
        SUMMARY,
        "sr.txt",
        {"okafor", "lind", "haddad"},
        {("okafor", "represents", "ke"), ("haddad", "represents", "lake-trust")},
    ),
    "numbered questions": (
        ORAL,
        "hearing.txt",
        {"ada-okafor", "tomas-lind"},
        {("tomas-lind", "affiliatedWith", "university-of-tarn")},
    ),
    "bold names": (
        PODCAST,
        "episode.md",
        {"ada-okafor", "tomas-lind"},
        {("ada-okafor", "affiliatedWith", "lake-trust"), ("tomas-lind", "holdsPost", "legal-counsel-water-lab")},
    ),
    "names behind dashes": (
        DASHES,
        "event.txt",
        {"ada-okafor", "omar-said", "lina-haddad"},
        {("lina-haddad", "affiliatedWith", "radio-tarn")},
    ),
    "arrows without names": (
        ARROWS,
        "talk.txt",
        {"ada-okafor", "mei-tanaka", "omar-said", "lars-holm"},
        {("mei-tanaka", "affiliatedWith", "harbour-institute"), ("omar-said", "represents", "ke")},
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_who_spoke_and_for_whom_is_found_in_the_layout(layout: str) -> None:
    text, name, speakers, claims = LAYOUTS[layout]
    found = told(text, name)
    assert who(found, "spokeAt") == speakers
    assert claims <= found, claims - found


def test_one_who_is_replaced_was_announced_and_spoke_not() -> None:
    assert "eva-berg" in who(told(OTTER), "announcedAt")
    assert "eva-berg" not in who(told(OTTER), "spokeAt") | who(told(ARROWS), "spokeAt")


def test_only_those_from_the_room_ask() -> None:
    assert who(told(ZOOM, "talk.vtt"), "askedQuestionAt") == {"omar-said"}
    assert not who(told(ORAL), "askedQuestionAt")


def test_those_who_do_the_event_together_organise_it_and_the_next_event_dates_nothing() -> None:
    found = told(DASHES)
    assert who(found, "hosted") == {"ke", "se"}
    assert {day for _, relation, day in found if relation == "startDate"} == {"2031-10-03"}
    assert who(told(VOICES, "talk.vtt"), "hosted") == {"lake-trust", "permanent-mission-of-kenya"}


def test_one_who_opens_the_meeting_chairs_it_also_where_the_record_says_chair_alone() -> None:
    assert who(told(HEADS), "chaired") == {"lind"}


def test_a_meeting_of_a_process_is_part_of_it() -> None:
    found = propose([document_of("session.txt", HEADS)], known=[OEWG]).turtle()
    assert "cor:meetingOf process:oewg-2021-2025" in found


def test_the_day_of_publication_is_not_the_day_of_the_talk() -> None:
    assert not who(told(PODCAST, "episode.md"), "startDate")
    assert ("2031-03-14") in {day for _, relation, day in told(VOICES, "talk.vtt") if relation == "startDate"}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("We regret that 27 organisations were vetoed from the OEWG.", set()),
        ("The ad hoc committee let us in, the OEWG did not.", set()),
        ("The OEWG accredited us in 2023.", {("lake-trust", "accreditedTo", "oewg-2021-2025")}),
        ("Our network was denied accreditation to the OEWG.", {("lake-trust", "deniedAccessTo", "oewg-2021-2025")}),
        ("We were accredited to the lakes committee.", set()),
    ],
)
def test_only_what_is_said_of_the_own_side_is_taken_as_access(said: str, expected: set[tuple[str, str, str]]) -> None:
    head = (
        "Talk on the OEWG, 4 May 2023\n\nTranscript\n\n>> TOMAS LIND: The OEWG meets.\n\n>> ADA OKAFOR (LAKE TRUST): "
    )
    found = told(f"{head}{said}\n")
    assert {
        row for row in found if row[1] in ("accreditedTo", "deniedAccessTo") and row[2].startswith("oewg")
    } == expected


@pytest.mark.parametrize(
    ("words", "name", "stands_for"),
    [
        ("Lake Observatory (Ada Okafor)", "Ada Okafor", "Lake Observatory"),
        ("Kenya (Ada Okafor)", "Ada Okafor", "state:ke"),
        ("Ada Okafor (Observer for the Lake Trust)", "Ada Okafor", "Lake Trust"),
        ("Okafor, Ada", "Ada Okafor", ""),
        ("Professor Okafor", "Okafor", ""),
        ("iPhone (2)", "", ""),
        ("Ada Okafor (she/her) | Lake Trust", "Ada Okafor", "Lake Trust"),
        ("MODERATOR - ADA OKAFOR, LAKE TRUST", "Ada Okafor", "LAKE TRUST"),
        ("Ada Okafor (Lake Trust), moderator", "Ada Okafor", "Lake Trust"),
        ("Audience question, Ada Okafor (Lake Trust)", "Ada Okafor", "Lake Trust"),
        ("MS. ADA OKAFOR, LAKE TRUST (OBSERVER)", "Ada Okafor", "LAKE TRUST"),
        ("M. le président Ada Okafor", "Ada Okafor", ""),
        ("Ada Okafor, Lake Trust (Kenya)", "Ada Okafor", "Lake Trust"),
    ],
)
def test_a_tag_gives_the_name_and_for_whom_it_stands(words: str, name: str, stands_for: str) -> None:
    tag = read_tag(words)
    assert tag is not None
    assert (tag.name, tag.state or tag.body or tag.stands_for) == (name, stands_for)


BODY = ("Thank you all for coming to this talk.", "It is good to be here with you.", "We agree with that, I think.")


@pytest.mark.parametrize(
    "labels",
    [
        ("    Ms. Okafor. ", "    Mr. Lind. ", "    Ms. Okafor. "),
        ("M. le président Tom Lind. ", "Mme Ada Okafor, ambassadrice. ", "M. le président Tom Lind. "),
        ("[ADA OKAFOR, LAKE TRUST]\n", "[MODERATOR - TOM LIND]\n", "[ADA OKAFOR]\n"),
        ("MS. ADA OKAFOR, CHAIRPERSON\n", "MR. TOM LIND, KENYA\n", "MS. ADA OKAFOR, CHAIRPERSON\n"),
        ("[00:05] **Ada Okafor:** ", "[00:09] **Tom Lind:** ", "[00:11] **Ada Okafor:** "),
        ("The Chair (Hon. Ada Okafor (South, Lib.)):\n", "Mr. Tom Lind (Head, Lake Trust):\n", "The Chair:\n"),
        ("AO – ", "TL – ", "AO – "),
        ("AO: ", "TL: ", "AO: "),
        ("Speaker 1: ", "Speaker 2: ", "Speaker 1: "),
    ],
)
def test_a_label_is_read_in_any_type_that_a_record_keeps_to(labels: tuple[str, ...]) -> None:
    cast = "Lake talk, transcript\n3 May 2030\n\nSpeaker 1: Ada Okafor, Lake Trust\nSpeaker 2: Tom Lind, Water Lab\n\n"
    turns = "\n\n".join(label + words for label, words in zip(labels * 2, BODY * 2, strict=True))
    assert who(told(cast + turns), "spokeAt") == {"ada-okafor", "tom-lind"}


def test_a_sentence_that_calls_somebody_up_is_no_label() -> None:
    assert read_tag("Ms. Okafor, you are recognized for five minutes") is None
    assert read_tag("Guest: Ada Okafor") is None


CFR = """Lake Studies Center

Symposium on Lake Diplomacy

Tuesday, March 14, 2031

Speaker

Nathan Ficker

Ambassador at Large, Lake Agency

Presider

Amina Newaz

Chief Correspondent, Delta Observatory

Transcript

NEWAZ: Good afternoon, everyone. Thank you so much for joining us. Ambassador, what have you learnt?

FICKER: Well, thank you, Amina. It is good to be back.

NEWAZ: We have a question from the room.
"""


def test_the_cast_above_a_record_says_who_presides_and_for_whom_each_stands() -> None:
    found = told(CFR)
    assert ("amina-newaz", "moderated", "2031-03-14-symposium-on-lake-diplomacy") in found
    assert ("nathan-ficker", "affiliatedWith", "lake-agency") in found
    assert ("amina-newaz", "affiliatedWith", "delta-observatory") in found


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Lake Studies Center\n\nWater Disrupt\n3 May 2031", "water-disrupt"),
        ("Panel II: Lakes and law - Transcript | Lake Site\n3 May 2031", "panel-ii-lakes-and-law"),
    ],
)
def test_a_record_is_named_for_what_it_is_of(head: str, name: str) -> None:
    said = "ADA OKAFOR: Good day, this is Tuesday, the 3rd of May 2031, 09:00 local time, and this is the joint session on lakes and law.\n\nTOM LIND: Thank you, Ada, it is a pleasure to be here.\n\nADA OKAFOR: And now let us turn to the law of the lake.\n\nTOM LIND: It is what we all live by here."
    found = told(f"{head}\n\n{said}")
    assert {event for _, relation, event in found if relation == "spokeAt"} == {f"2031-05-03-{name}"}


def test_the_day_and_the_hour_said_first_date_the_meeting_and_its_host_asks_nothing() -> None:
    found = told(
        "RECORDING STARTS\n\nADA OKAFOR (LAKE TRUST):\nGood day, this is Tuesday, the 3rd of May 2031, 09:00 local time, "
        "and this is the joint session on lakes and law. Online we have my colleague Mei Tanaka, as the moderator.\n\n"
        "TOM LIND (WATER LAB):\nThank you, Ada, I will be short, as I always am.\n\nADA OKAFOR (LAKE TRUST):\nThank you, Tom, for that."
    )
    assert {value for _, relation, value in found if relation == "startDate"} == {"2031-05-03T09:00:00"}
    assert who(found, "moderatedOnline") == {"mei-tanaka"}
    assert not who(found, "moderated") | who(found, "askedQuestionAt")


CALL = """---
title: "On-the-Record Call on the Lake Initiative to Guard Ports"
date: 2030-02-21
---
Via Teleconference
(February 20, 2030)

5:38 P.M. EST

MODERATOR: Good afternoon. This will be attributable to Ada Okafor, Deputy Lake Advisor for Cyber and Emerging Technologies; and Rear Admiral Tomas Lind, who is the Commander of Lake Command.

MS. OKAFOR: Thank you so much, Sam. As Deputy Lake Advisor Okafor I am glad to be here.

ADMIRAL LIND: Thank you, Ada. We guard the ports of the lake.

MODERATOR: Thank you. Our first question will go to Mei.

Q    Hey, thanks for doing this call. What will it cost: one million?

MS. OKAFOR: Thank you, Mei. It will cost two.
"""


def test_a_family_name_behind_an_honorific_is_who_bears_it_in_full_and_a_letter_alone_opens_a_question() -> None:
    found = told(CALL, "call.md")
    assert who(found, "spokeAt") == {"ada-okafor", "tomas-lind"}
    assert {post.partition(",")[0] for _, named, post in found if named == "holdsPost"} == {
        "deputy-lake-advisor-for-cyber-and-emerging-technologies-ada-okafor",
        "commander-lake-command",
    }


@pytest.mark.parametrize(
    ("label", "name", "body", "post"),
    [
        ("LKEP | Ada Okafor | Executive Director", "Ada Okafor", "LKEP", "Executive Director"),
        ("Ada Okafor | Director | Lake Trust", "Ada Okafor", "Lake Trust", "Director"),
        ("LKWG | Co-Chair", "", "LKWG", ""),
    ],
)
def test_between_bars_stand_body_name_and_post_in_any_order(label: str, name: str, body: str, post: str) -> None:
    tag = read_tag(label)
    assert tag is not None
    assert (tag.name, tag.body, tag.post) == (name, body, post)


def test_a_state_between_bars_speaks_and_nobody_is_called_colleagues() -> None:
    text = (
        "# Lake talks, transcript (Nov 14, 2030)\n\n**LKWG | Co-Chair**\n\nI call to order this meeting of the Working Group on Lakes.\n\n"
        "**Kenya | Representative**\n\nCo Chairs Colleagues, Kenya aligns itself with that.\n\n"
        "**LKWG | Co-Chair**\n\nI thank Kenya.\n\n**Norway | Representative**\n\nI thank the Co-Chairs for this.\n"
    )
    found = told(text, "talks.md")
    assert {"ke", "no"} == who(found, "spokeAt")


def test_who_turns_over_holds_no_such_post_and_member_states_are_none() -> None:
    text = (
        "Transcript\n\n>> ADA OKAFOR: I'm Ada Okafor. I direct the Digital and Lake Policy Program here at the Lake "
        "Council. I'm going to turn it over to Ambassador Rask.\n\n"
        ">> TOMAS LIND: I speak on behalf of the European Union and its member States. We are glad."
    )
    posts = {post for _, named, post in told(text) if named == "holdsPost"}
    assert posts == {"director-of-the-digital-and-lake-policy-program-lake-council"}


MEMBERS = """Lake law in future frontiers

Members event
19 May 2030

Ada Okafor CMG KC
Good evening, and welcome. In May 2028, we welcomed the then Attorney General of Kenya, Jan Kos, to this hall. The meeting is not under the Chatham House Rule.
Let me now welcome The Right Honourable Eva Lind KC MP, Attorney General for Lakes and Reeds.
The Rt Hon Eva Lind KC MP
Thank you, Ada, for that kind introduction to all of you here.
Ada Okafor CMG KC
Thank you very much, Attorney.
"""


def test_letters_behind_names_on_lines_alone_make_them_speakers():
    found = told(MEMBERS)
    assert who(found, "spokeAt") == {"ada-okafor", "eva-lind"}
    assert {s for s, r, _ in found if r in ("announcedAt", "holdsPost", "accessRule")} == {"eva-lind"}


def test_a_question_mark_of_the_captioner_asks_nothing():
    record = "IGF 2030 WS #7 Lakes\n\n>> Welcome to all of you. Next is (?) of the Lake Trust, and you may ask (?) later.\n\n"
    record += ">> ADA OKAFOR: Thank you. I work for LAKENIC the Internet registry for lakes.\n"
    found = told(record)
    assert not who(found, "askedQuestionAt")
    assert ("ada-okafor", "affiliatedWith", "lakenic") in {(s, r, o.partition(":")[2] or o) for s, r, o in found}


SITTING = """Session 3-7 Transcript
(OEWG 2021-25)

This is an unofficial transcript

Ambassador Lind

Good morning. The seventh meeting is called to order. I give the floor to the delegation of Kenya. You have the floor, please.

Thank you Chair. Kenya speaks on behalf of the Group of Latin American and Caribbean States today.

Fiji

{}we shall go on with the work that we

Letter dated 28 February 2014 from the Permanent Representative of Kenya
"""


def test_a_head_above_a_long_paragraph_that_breaks_off_is_one_and_a_lost_one_is_heard() -> None:
    found = told(SITTING.format("Thank you, Chair. We agree with what was said by Kenya before us, and " * 4))
    assert who(found, "spokeAt") == {"lind", "ke", "fj"}
    assert not who(found, "startDate")
    assert ("ke", "represents") in {(s, r) for s, r, o in found if o.startswith("group-of-latin")}


def test_the_office_before_a_family_name_is_no_given_name() -> None:
    record = "United Nations Lake Council Meeting 8974\n\nLetter dated 28 February 2014 from the Permanent Representative of Kenya\n\n"
    record += "The President: I call the meeting to order. I thank Under-Secretary-General Kos.\n\n"
    found = told(record + "Ms. Kos: I thank you.\n\nMr. Lind (Kenya): I thank you.\n\nThe President: So.\n")
    assert "kos" in who(found, "spokeAt")
    assert not who(found, "startDate")
