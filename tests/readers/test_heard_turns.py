"""What records of speech say by the way: who moderates, whose question it is, what is meant. All is invented."""

# ruff: noqa: E501 - paragraphs of records are long lines

import pytest
from tests.readers.telling import Told, proposed, read, told, who

import telling
from corridors.claims import Entity
from corridors.documents import document_of
from corridors.ledger import Ledger
from corridors.proposals import propose

NOTICE = "IGF 2030 WS #7 Lakes and law\n\nThe following are the outputs of the captioning taken during the session.\n\n"
OPENS = ">> MODERATOR: Good morning. My name is Ada Okafor. {}\n\n>> TOM LIND: Thank you all for having me here.\n\n"


def heard(words: str, rest: str = "", *relations: str) -> Told:
    """Tell what a record says whose moderator opens with some words."""
    return told(read(NOTICE + OPENS.format(words) + rest, "x.txt"), *relations)


def test_who_moderates_the_next_session_does_not_moderate_this_one() -> None:
    found = heard("The next session in this room is moderated by Jan Kos.", "", "moderated")
    assert who(found, "moderated") == {"Ada Okafor"}


@pytest.mark.parametrize(
    "words", ["My colleague Tom Lind takes care of our online room.", "Tom Lind follows the Zoom."]
)
def test_who_cares_for_those_online_moderates_online(words: str) -> None:
    assert who(heard(words, "", "moderatedOnline"), "moderatedOnline") == {"Tom Lind"}


def test_a_title_within_brackets_ends_no_tag() -> None:
    record = "".join(
        f"{tag}: Thank you. Let us go on with this talk.\n\n"
        for tag in ("Moderator (Ms. Ada Okafor)", "Mr. Tom Lind") * 2
    )
    assert who(told(read(f"Lake talks\nRaw transcript\n\n{record}", "x.txt")), "spokeAt") == {"Ada Okafor", "Tom Lind"}


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        (
            "Two questions online. The first from Mei Tanaka, she is with the Lake Trust in Velda: who pays?",
            {"Mei Tanaka"},
        ),
        ("There is another one. It comes from Eva Berg in Velda, and she asks who pays.", {"Eva Berg"}),
        ("We have one online from Eva Berg, who is a student. She asks who pays.", {"Eva Berg"}),
        ("Yes, this is from Eva Berg at the Lake Trust in Velda. She asks who pays.", {"Eva Berg"}),
        ("A comment in the chat. Also Mei asks who pays.", set()),
        ("No question. I read what Eva Berg wrote to me last night: it will be wet.", set()),
        ("The question is who pays. The first from Costa Rica is here.", set()),
    ],
)
def test_whose_question_is_read_out(words: str, asked: set[str]) -> None:
    assert who(heard("Hello.", f">> TOM LIND: {words}\n\n"), "askedQuestionAt") == asked


def test_the_body_behind_the_one_whose_question_it_is_may_need_no_word_before_it() -> None:
    found = heard("This one is from Eva Berg, Lake Ministry of Water. Who pays?", "", "affiliatedWith")
    assert ("Eva Berg", "affiliatedWith", "Lake Ministry of Water") in found


def test_who_asks_in_writing_is_told_of_as_those_who_are_there() -> None:
    found = heard("A question from Eva Berg, who is a lecturer at the Lake University. Who pays?", "", "holdsPost")
    assert found == {("Eva Berg", "holdsPost", "Lecturer, Lake University")}


def test_the_next_sentence_may_tell_of_whoever_asks() -> None:
    words = "In the chat, Eva Berg is asking about water. She's with the Lake Trust in Velda."
    assert heard(words, "", "affiliatedWith") == {("Eva Berg", "affiliatedWith", "Lake Trust")}


def test_what_is_said_to_be_no_question_is_none() -> None:
    assert not heard(
        "Any questions?", ">> Hi, I'm Eva Berg from the Lake Trust. I don't have a question.", "askedQuestionAt"
    )


def test_who_has_the_hand_up_and_is_then_heard_asks() -> None:
    rest = ">> MODERATOR: I see a hand up. Eva, please.\n\n>> EVA BERG: Hello. Who will pay for all the water here?\n\n"
    assert who(heard("Hello.", rest), "askedQuestionAt") == {"Eva Berg"}


@pytest.mark.parametrize(
    ("words", "standing"),
    [
        ("Good morning from the Lake Institute in Velda, where I am a senior fellow.", {"Lake Institute"}),
        ("Good morning from Velda.", set()),
        ("I work at lakeCERT, the one of Kenya.", {"lakeCERT"}),
        ("I am in the Lake Union annual conference.", set()),
        ("I am from the Ministry of Law, Water and Trade of Kenya.", {"Ministry of Law, Water and Trade of Kenya"}),
        ("Eva Berg, student, Lake University, I came with the youth delegation.", {"Lake University"}),
        ("I am a researcher in the Water Law Programme of the Lake Institute.", {"Lake Institute"}),
        ("I am the chair of the POND working group.", set()),
        ("I work with the Asociación por los Lagos.", {"Asociación por los Lagos"}),
        ("I have been the director of the Lake Registry since last year.", {"Lake Registry"}),
    ],
)
def test_where_speakers_are_at_home(words: str, standing: set[str]) -> None:
    found = heard("Hello.", f">> EVA BERG: {words} So to the lakes.\n\n", "affiliatedWith")
    assert {row[2] for row in found if row[0] == "Eva Berg"} == standing


def test_captions_may_make_another_body_of_the_working_group() -> None:
    words = "Let us talk of the OECD, the working group in New York." + 40 * " Go on."
    assert not {row for row in proposed(NOTICE + OPENS.format(words), "x.txt") if row[2] == "oecd"}
    words = "Let us talk of the OECD and its work for the economies." + 40 * " Go on."
    assert {row for row in proposed(NOTICE + OPENS.format(words), "x.txt") if row[2] == "oecd"}


def test_resolutions_go_by_their_numbers() -> None:
    words = "It began with resolution 73/27 of the Assembly." + 40 * " Go on."
    known = [Entity("document:a-res-73-27", "A text", ("cor:Resolution",), acronyms=("A/RES/73/27",))]
    assert {row[2] for row in proposed(NOTICE + OPENS.format(words), "x.txt", known) if row[1] == "mentions"} >= {
        "a-res-73-27"
    }


@pytest.mark.parametrize(
    ("rest", "spoke"),
    [
        (">> AUDIENCE: My name is Kofi from Velda. I have a question. Who pays?", {"Kofi (line 9)"}),
        (">> MODERATOR: Then Jan, you have ten minutes.\n\n>> JAN RASKOLD: So.\n\n>> MODERATOR: Jan, you wanted to say "
         "more?\n\n>> IAN RASKOLT: More.", {"Jan Raskold"}),
        (">> MODERATOR: Jan, you said so?\n\n>> JAN RASK: I did.\n\n>> MODERATOR: Jan, what of Kenya?\n\n>> KENYA: "
         "It says so too.", {"Jan Rask"}),
        (">> AUDIENCE: I have a question. Who pays?\n\n>> TOM LIND: Great question, Kofi. We do.", {"Kofi (line 9)"}),
        (">> ADA OKAFER: Again it is me.", set()),
        (">> EVA RASK LUND: I am here.\n\n>> EVA RASK: I am.", {"Eva Rask Lund"}),
    ],
)  # fmt: skip
def test_who_speaks_under_an_odd_tag(rest: str, spoke: set[str]) -> None:
    assert who(heard("Hello.", rest), "spokeAt") == spoke | {"Ada Okafor", "Tom Lind"}


def test_bodies_known_from_nowhere_are_mentioned_by_their_kind() -> None:
    words = (
        "I'm Eva Berg, the director of the Lake Clinic. The Pond Protection Society met the Open Forum, and so did we."
    )
    found = proposed(NOTICE + OPENS.format("Hello.") + f">> EVA BERG: {words}", "x.txt")
    assert {row[2] for row in found if row[2].startswith(("pond", "open"))} == {"pond-protection-society"}


@pytest.mark.parametrize(
    ("words", "row"),
    [
        (
            "This is Open Forum 73, organised by the Pond Trust together with the Reed Society.",
            {("Pond Trust", "organised"), ("Reed Society", "organised")},
        ),
        (
            "Thanks to the Pond Trust and the Reed Society, who organised this workshop together.",
            {("Pond Trust", "organised"), ("Reed Society", "organised")},
        ),
        ("Thanks to our hosts here in Velda.", {("Lakes and law", "heldIn")}),
        ("The report of this session will be written by Mei Rask.", {("Mei Rask", "rapporteurOf")}),
        ("I would like to thank my panelists.", {("Tom Lind", "moderated")}),
    ],
)
def test_what_is_said_by_the_way_of_the_session(words: str, row: set[tuple[str, str]]) -> None:
    found = heard("Hello.", f">> TOM LIND: {words}", "organised", "heldIn", "rapporteurOf", "moderated")
    assert {(a.partition(" #7 ")[2] or a, b) for a, b, _ in found} - {("Ada Okafor", "moderated")} == row


@pytest.mark.parametrize(
    ("words", "standing"),
    [
        ("Eva Berg, for the record, from Medisist, Kenya, private sector.", "Medisist"),
        ("Eva Berg, from Lakera. I look after the water policy there.", "Lakera"),
        ("Eva Berg, from Velda.", ""),
        ("I am a reporter with Lakehap.", "Lakehap"),
    ],
)
def test_a_body_of_one_word_is_told_from_a_place(words: str, standing: str) -> None:
    found = heard("Hello.", f">> EVA BERG: Hello. {words} Who pays for it all?", "affiliatedWith")
    assert {row[2] for row in found if row[0] == "Eva Berg"} == ({standing} if standing else set())


def test_the_government_of_a_state_is_named_in_small_letters_and_the_host_country_is_nobodys_name() -> None:
    rest = ">> HOST COUNTRY: We are glad to be the host.\n\n>> EVA BERG: Eva Berg, government of Kenya, member. Hello."
    found = heard("Hello.", rest, "represents", "spokeAt", "moderated")
    assert ("Eva Berg", "represents", "state:ke") in found
    assert not {row for row in found if row[0] == "Host Country"}


def test_captions_that_mark_nobody_part_where_somebody_thanks_for_the_invitation() -> None:
    said = (
        "welcome all my name is Ada Okafor and with me are Dr Mei Rask who is legal adviser at the Lake Trust",
        "Professor Jan Kos from the Pond University so let us start Mei you were there",
        "thank you Ada thank you for the invitation so in the lake",
        "we had water from the start and it was all the water that there was",
    )
    captions = "\n".join(f"0:{5 * n:02}\n{words}" for n, words in enumerate(said))
    found = told(read(captions, "x.txt"), "spokeAt", "holdsPost")
    assert who(found, "spokeAt") == {"Ada Okafor", "Mei Rask"}
    assert {row[2] for row in found if row[1] == "holdsPost"} == {"Legal adviser, Lake Trust"}


def test_a_city_alone_stands_before_the_day_and_a_title_below_what_the_text_is() -> None:
    head = "Lake Institute\n\nEVENT TRANSCRIPT\nLakes after the flood\n\nGeneva, 3 May 2030\n\n"
    found = told(read(f"{head}>> ADA OKAFOR: Hello all.\n\n>> TOM LIND: Hello.\n", "x.txt"), "heldIn")
    assert found == {("Lakes after the flood", "heldIn", "Geneva")}


def test_menus_and_feet_of_a_site_are_no_part_of_a_record() -> None:
    head = "Lake Forum\nHome | Events | Transcripts\nEvent\n“Lakes and law: who decides?”\n3 May 2030\n\nTranscript\n\n"
    record = ">> ADA OKAFOR: Hello all.\n\n>> TOM LIND: Hello.\n\nContact information\nLake Forum\n"
    found = told(read(head + record, "x.txt"), "startDate")
    assert found == {("Lakes and law: who decides?", "startDate", "2030-05-03")}


def test_the_day_of_recording_goes_before_the_day_of_streaming() -> None:
    page = (
        "Lake lunch #7\n412 views  Streamed live on 18 Mar 2030\n\nDescription\n"
        "Recorded on Wednesday 13 March 2030 at the Reed House.\n\nTranscript\n\n"
        ">> ADA OKAFOR: Welcome to the lunch.\n\n>> TOMAS LIND: Thank you, Ada, for having me.\n"
    )
    found = telling.told(telling.read(page), "startDate")
    assert {when for _, _, when in found} == {"2030-03-13"}


def test_captions_below_a_page_name_by_the_list_above_who_is_called_and_thanked() -> None:
    page = (
        "# Lakes and law\n\nDate: 3 May 2030\n\n## Speakers\n\n- Ada Okafor, Lake Trust\n- Tomas Lind, Open River\n"
        "- Mei Rask, Lake Post\n\n## Transcript\n\nwe are glad to be here at the lake with so many of you, and to "
        "talk about the law. Ada, I'm going to come to you, Ada. It is a long question that goes on a while.\n\n"
        "&gt;&gt; So the lakes have no law, and um there is nobody who could make one for all of us today, as we see, "
        "and that is why we came here. &gt;&gt; Thank you Ada. Uh Tomas, you saw the river: what did you find in all "
        "these years of work there, and what is to be done &gt;&gt; we found that the river is a lake now, and it "
        "will stay so for a long time, and the fish know it too. &gt;&gt; Yes. &gt;&gt; Hello, I'm Mei Rusk and I "
        "write on lakes. I thank all of you for coming here today."
    )
    assert who(told(read(page)), "spokeAt") >= {"Ada Okafor", "Tomas Lind", "Mei Rask"}


def test_one_of_whom_a_speaker_tells_does_not_speak() -> None:
    record = "Press call\n3 May 2030\n\nMR. LIND: Go ahead.\n\nQ    Thanks. On the levy. Ada Okafor, head of the Lake "
    record += "Trust, has said it is too high. Is it?\n\nMR. LIND: It is not.\n\nQ    Why not?\n\nMR. LIND: It is low."
    assert "Ada Okafor" not in who(told(read(record, kind="transcript")), "spokeAt")


def test_reporters_bear_the_names_by_which_others_call_them() -> None:
    found = told(
        read(
            "Press call on lakes\n(3 May 2030)\n\nMODERATOR: Welcome to the call. Our first question will go to Tomas "
            "Lind from the Lake Post.\n\nQ    Thanks. Is the lake safe for people?\n\nMR. RASK: It is safe, and we "
            "have tested it for a year now.\n\nQ    Hi. How deep is the lake in the north?\n\nMR. RASK: It is forty "
            "metres deep, and deeper in winter. Thank you, Ada.\n\nMR. RASK: Hi, Mei.\n\nQ    Hey, how are you?\n\n"
            "MR. RASK: Good.\n\nQ    I wanted to ask who pays for it?\n\nMR. RASK: Sure.\n\nQ    — and when?\n\n"
            "MR. RASK: We pay for it all from the levy that was agreed."
        )
    )
    assert {name.partition(" (")[0] for name in who(found, "askedQuestionAt")} == {"Tomas Lind", "Ada", "Mei"}
    assert ("Tomas Lind", "affiliatedWith", "Lake Post") in found


def test_what_a_state_names_whose_speaker_has_no_name_the_state_names() -> None:
    record = "Lake talks\nUnofficial transcript\n3 May 2030\n\nCHAIR: Kenya, please.\n\nKENYA: Thank you, "
    record += "Chair. We thank the ITU for its help.\n\nCHAIR: I thank Kenya.\n\nCHILE: Thank you, Chair. We agree."
    ledger = Ledger(propose([document_of("x.txt", record)], known=[]).triples)
    named = {(one.said_by, one.object) for one in ledger.claims.values() if one.relation == "cor:mentions"}
    assert ("state:ke", "organisation:itu") in named


def test_whoever_interviews_has_turns_below_heads_of_the_role() -> None:
    talk = "# 2030-05-03 Interview with Lakepost\n\n"
    talk += "### Interviewer:\nWhat does the ITU do?\n\n### Ada Okafor:\nI do not know.\n\n" * 3
    found = told(read(talk, kind="transcript"))
    assert "Unnamed moderator (line 3)" in who(found, "moderated")
    assert ("2030-05-03 Interview with Lakepost", "startDate", "2030-05-03") in found


def test_whose_question_is_read_out_asked_and_nothing_more() -> None:
    found = heard("", ">> EVA KOS: Two. One is from Rosa Reyes, she is with the Reed Trust. She asks who pays.\n")
    assert {(r, o) for s, r, o in found if s == "Rosa Reyes"} == {
        ("askedQuestionAt", "IGF 2030 WS #7 Lakes and law"),
        ("affiliatedWith", "Reed Trust"),
    }


@pytest.mark.parametrize(
    ("words", "relation"),
    [
        ("Online my colleague Tom Lind will be looking after the chat.", "moderatedOnline"),
        ("Thanks to Tom Lind for taking care of our remote friends.", "moderatedOnline"),
        ("And as moderator, I would like to introduce you to Tom Lind, a former judge.", "moderated"),
    ],
)
def test_who_is_named_for_the_room_or_those_online_moderates(words: str, relation: str) -> None:
    assert "Tom Lind" in who(heard(words, "", relation), relation)


def test_whoever_is_asked_to_chair_the_talk_moderates_also_under_the_tag_of_the_chair() -> None:
    record = "ADA OKAFOR (LAKE): Good morning. I have been asked to chair this round table. I teach law at Lake University.\n\n"
    record += "CHAIR: We have Bob Lind, and Dave Kos from the Reed Trust, on the panel.\n\nDAVID KOS (Reed Trust): I'm a director for law."
    found = told(
        read(NOTICE + record + "\n\nBOB LIND (ESTONIAN MFA): Robert Lind, call me Bob. Thank you all.\n", "x.txt")
    )
    assert who(found, "spokeAt") == {"Ada Okafor", "David Kos", "Robert Lind"}
    assert (who(found, "moderated"), who(found, "attended")) == ({"Ada Okafor"}, set())
    bodies = {(s, o) for s, r, o in found if r == "affiliatedWith"}
    assert {("Ada Okafor", "Lake University"), ("Robert Lind", "Ministry of Foreign Affairs of Estonia")} <= bodies
    assert ("David Kos", "holdsPost", "Director for law, Reed Trust") in found


@pytest.mark.parametrize(
    ("words", "group"),
    [
        ("Thank you, Chair. I have the honour to deliver this statement on behalf of the group of 77 and China.", True),
        ("Kenya speaks on behalf of the members of the Lake Forum with a seat here.", True),
        ("Chair, Kenya aligns itself with the statement delivered on behalf of the Lake Forum.", False),
        ("I do not speak on behalf of the Lake Forum.", False),
    ],
)
def test_a_state_speaks_for_the_group_that_it_names(words: str, group: bool) -> None:
    record = f"Lake talks\nUnofficial transcript\n\nCHAIR: Good morning.\n\nKENYA: {words}\n\nFIJI: I am Eva Tui, thank you.\n"
    found = told(read(record, "x.txt"))
    assert bool({o for s, r, o in found if (s, r) == ("Kenya", "represents")}) == group
    assert {"Kenya", "Fiji", "Eva Tui"} <= who(found, "spokeAt")


def test_an_edited_transcript_is_of_the_day_on_which_it_was_made() -> None:
    head = "Transcript\n\nPublished 22 June 2031 | 48 min read\n\nThis is an edited transcript of an event which took place online "
    head += "on 8 June, 5.00 – 6.15 pm (BST). The next is on 6 July.\n\nSpeakers\n\n* **Ada Okafor** (Kenya) – unable to attend\n\n"
    found = told(
        read(head + "**Tom Lind:** Good evening to all of you.\n\n**Eva Kos:** Thank you, Tom, and all.\n", "x.txt")
    )
    assert {o[:16] for _, r, o in found if r in ("startDate", "endDate")} == {"2031-06-08T17:00", "2031-06-08T18:15"}
    assert not {s for s, _, _ in found if "Okafor" in s}


def test_where_the_forum_is_and_who_organises_the_session_is_heard_in_many_words() -> None:
    rest = (
        "Greetings to all joining us here in the room in Addis Ababa. This is organised by the Government of Sweden. "
    )
    rest += "I thank the Government of Brazil for hosting this IGF, convened under the auspices of the Open-ended Working Group."
    found = heard(f"Our remote moderation is Eva Kos. {rest}", ">> Petra: Hello, I'm Petra Lind.\n\n>> Petra: So.\n")
    event = "IGF 2030 WS #7 Lakes and law"
    assert {
        (event, "heldIn", "Addis Ababa"),
        ("Eva Kos", "moderatedOnline", event),
        ("Government of Sweden", "organised", event),
    } <= found
    assert not {s for s, r, o in found if r in ("hosted", "supported")}
    assert who(found, "spokeAt") == {"Ada Okafor", "Tom Lind", "Petra Lind"}


def test_a_list_of_names_and_posts_is_no_talk() -> None:
    record = "WS 111 Lakes and law of the north\n3 November 2030\n\nParticipants:\n"
    record += "Eva Kos: Policy Director at the Lake Trust\n\nADA OKAFOR: Hello, with me is Eva Kos from the Cook Islands. Can you hear us?\n\n"
    found = told(read(record + "TOM LIND: Hello to all of you.\n\nADA OKAFOR: Let us begin.\n", "x.txt", "transcript"))
    assert {o for s, r, o in found if r == "spokeAt"} == {"WS 111 Lakes and law of the north"}
    assert who(found, "spokeAt") == {"Ada Okafor", "Tom Lind"}
    assert {(s, o) for s, r, o in found if r == "affiliatedWith"} == {("Eva Kos", "Lake Trust")}


def test_captions_without_stops_tell_who_begins_with_a_listed_name_and_the_list_ends_with_its_sentence() -> None:
    page = (
        "Lake lunch #7\n\nRecorded on 3 May 2030. With Tomas Lind (Lake Trust) and Mei Rask. Moderated by Ada Okafor. "
    )
    page += (
        "The lunch is paid for by all.\n\nTranscript\n\n0:02\nwelcome all my name is ada okafur I run the lunch\n0:06\n"
    )
    page += "\n".join(
        f"0:{n}\n{words}"
        for n, words in (
            (11, ">> good morning Tomas Lind senior fellow at the"),
            (15, "university of Velda I have one remark on the lakes"),
            (19, "and all of it is on the water that we have seen"),
            (24, ">> thank you I'm Mei Rask I'm second secretary at the"),
            (28, "permanent mission of Kenya here I follow the lakes"),
            *((n, "and the water of the lakes is what all of us see") for n in range(30, 59)),
        )
    )
    found = told(read(page, kind="transcript"))
    assert who(found, "moderated") == {"Ada Okafor"}
    assert who(found, "spokeAt") == {"Ada Okafor", "Tomas Lind", "Mei Rask"}
    assert {("Tomas Lind", "affiliatedWith", "University of Velda")} <= found
    assert {what for _, how, what in found if how == "holdsPost"} >= {"Senior fellow, University of Velda"}


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        (
            "Tom Lind, from the Reed Law Staff at the Lake Office.",
            {("affiliatedWith", "Lake Office")},
        ),
        (
            "I'm Tom Lind. I work at the Lake Authority. I head the section for river law.",
            {("affiliatedWith", "Lake Authority"), ("holdsPost", "Head of the section for river law, Lake Authority")},
        ),
        ("Tom Lind, I'm from Portugal, from the Casa do Lago, that is small.", {("affiliatedWith", "Casa do Lago")}),
        (
            "I'm Tom Lind, I work at UNITAR, the United Nations Institute for Disarmament Research, in Geneva.",
            {("affiliatedWith", "UNIDIR")},
        ),
    ],
)
def test_where_somebody_works_is_heard_at_the_end_of_what_he_says_of_it(words: str, rows: set[tuple[str, str]]) -> None:
    found = told(read(NOTICE + f">> ADA OKAFOR: Hello, who are you?\n\n>> TOM LIND: {words}\n", "x.txt"))
    said = {(r, o) for s, r, o in found if s == "Tom Lind" and r in ("affiliatedWith", "holdsPost", "represents")}
    assert {(r, o.replace("United Nations Institute for Disarmament Research", "UNIDIR")) for r, o in said} == rows


def test_minutes_tell_the_post_behind_the_brackets() -> None:
    said = [f"Ms. {name} (Kenya), Vice-Chair, said that it rained." for name in ("Okafor", "Mutua", "Otieno", "Abebe")]
    said.append("Mr. Lind (Lake Secretariat), chief of the water section, said that it did.")
    assert {
        (s, o) for s, r, o in told(read("Minutes of the lake group\n\n" + "\n\n".join(said))) if r == "holdsPost"
    } == {("Lind", "Chief of the water section, Lake Secretariat")}


@pytest.mark.parametrize(("title", "moderated"), [("Lake talks", {"Ada Okafor"}), ("Lake Committee", set())])
def test_whoever_chairs_a_talk_moderates_it_and_a_committee_is_no_talk(title: str, moderated: set[str]) -> None:
    record = (
        f"{title}\nTranscript\n\nChair: Ada Okafor\n\nADA OKAFOR: Good morning, all.\n\nTOM LIND: Thank you, Ada.\n"
    )
    found = told(read(record, "x.txt", "transcript"))
    assert (who(found, "chaired"), who(found, "moderated")) == ({"Ada Okafor"}, moderated)


def test_captions_of_a_forum_tell_room_city_and_day_and_who_speaks_under_a_states_tag() -> None:
    said = (
        "IGF 2030 - Day 2 - Workshop Room 4 - OF #7 Lakes and law\n\nCaptioning provided live.\n\n"
        ">> TECHNICIAN: Testing, one, two.\n\n"
        ">> MODERATOR: Good morning from Geneva to all. Today is Wednesday, 12 June. I am Ada Okafor and I will be your "
        "moderator. Next to me sits Ben Mutua, who takes the questions from online.\n\n"
        ">> KENYA: Thank you. Joy Otieno, I am Deputy Lake Ambassador at the Ministry of Water. We met.\n\n"
        ">> MODERATOR: Thank you, and what of the fish in all this?\n\n>> KENYA: We count the fish each year, all of us.\n"
    )
    found = told(read(said, "x.txt"))
    assert who(found, "spokeAt") == {"Ada Okafor", "Joy Otieno"}
    assert who(found, "moderatedOnline") == {"Ben Mutua"}
    assert {o for _, r, o in found if r == "heldIn"} == {"Workshop Room 4, IGF 2030", "Geneva"}
    assert ("startDate", "2030-06-12") in {(r, o) for _, r, o in found}


def test_letters_spelt_one_by_one_put_right_what_captions_heard() -> None:
    said = "The OECD meets each May. I say it again, the O-E-W-G, I see it on the screen. The ITU meets as well."
    found = proposed(f"{NOTICE}>> ADA OKAFOR: {said}\n\n>> TOM LIND: Thank you all.\n\n>> ADA OKAFOR: Yes.\n", "x.txt")
    assert {o for _, r, o in found if r == "mentions"} == {"itu"}


def test_a_press_call_is_of_its_pages_day_where_it_prints_the_hour_alone_and_names_who_is_to_ask() -> None:
    call = (
        "---\ndate: '2030-06-12'\ntitle: Press Call on Lakes\n---\n\nLake Council\n\nVia Teleconference\n\n9:02 A.M. EDT\n\n"
        "MODERATOR: Hello, everyone. First up, we'll go with Joy Otieno. You should be able to unmute yourself.\n\n"
        "Q Thanks for the call. I wanted to ask you: how deep is the lake this year?\n\n"
        "LAKE OFFICIAL: Thanks, Joy. It is very deep, as everybody who has been there will have seen.\n\n"
        "MODERATOR: Thanks. If there are no more \u2014 oh, Ben Mutua from Lake News. Please, if you like.\n\n"
        "Q Yes, thank you for taking it. What do the boats say, and what do you say to them?\n\n"
        "LAKE OFFICIAL: They say what we say, and that will have to be all for today.\n"
    )
    found = told(read(call, "x.md"))
    assert {o[:16] for _, r, o in found if r == "startDate"} == {"2030-06-12T09:02"}
    assert who(found, "askedQuestionAt") == {"Joy Otieno", "Ben Mutua"}
    assert ("Ben Mutua", "affiliatedWith", "Lake News") in found


def test_the_head_of_captions_gives_form_venue_and_partners_and_their_lines_are_one_call() -> None:
    said = (
        "IGF 2030 Open Forum #7 Lakes and law\n\n| Venue | Lake House |\n\n## Partners\n\n- Lake Trust\n\n## Transcript\n\n"
        "The following are the outputs of the captioning taken during the session.\n\n>> ADA OKAFOR: Good morning. Ben Mutua, from River House in Velda, is looking after everyone "
        "who is online.\n\nLet me turn now to Dr. Joy Otieno.\n\nUm Joy, may I ask you how deep it is,\n\nin the north of it, please?\n\n"
        ">> Uh thank you. It has been measured for years by many people, and all of them found that it is deep, very deep, in fact "
        "so deep that we stopped.\n\n"
        ">> BEN MUTUA: I have two.  One is from Mia Lind, University of Osten.  She asks why.\n\n>> ADA OKAFOR: Thank you all.\n"
    )
    found = told(read(said, "x.txt"))
    assert {"fmt:open-forum"} == {o for _, r, o in found if r == "format"}
    assert (who(found, "supported"), who(found, "moderatedOnline")) == ({"Lake Trust"}, {"Ben Mutua"})
    assert "Lake House" in {o for _, r, o in found if r == "heldIn"}
    assert who(found, "spokeAt") == {"Ada Okafor", "Ben Mutua", "Joy Otieno"}
    assert (who(found, "askedQuestionAt"), ("Mia Lind", "affiliatedWith", "University of Osten") in found) == (
        {"Mia Lind"},
        True,
    )


def test_a_name_in_full_is_no_two_speakers_where_each_part_of_it_tags_turns_too() -> None:
    turns = ("SVEN AARD", "Hello to all of Kenya."), ("TOM LIND", "Hello."), ("SVEN", "One more."), ("MS. AARD", "Bye.")
    reading = read(NOTICE + "".join(f">> {tag}: {words}\n\n" for tag, words in turns))
    assert "Sven Aard" in {turn.speaker.name for turn in reading.turns[:1] if turn.speaker}
    both = NOTICE + ">> ADA: Hello to all.\n\n>> TOM: Hello.\n\n>> Ada, Tom: Good morning.\n\n>> ADA: So be it.\n"
    assert "a turn tagged with two names; nobody is counted for it" in {one.question for one in read(both).doubts}


def test_who_writes_in_the_chat_has_not_spoken_and_may_have_asked() -> None:
    asks = ">> [Chat] Lena Fuchs: How do small states take part in this?\n\n"
    found = heard(
        "", f"{asks}>> JAN KOS (in chat): I agree with this.\n\n>> TOM LIND: By law.\n", "spokeAt", "askedQuestionAt"
    )
    assert who(found, "spokeAt") == {"Ada Okafor", "Tom Lind"}
    assert who(found, "askedQuestionAt") == {"Lena Fuchs"}


@pytest.mark.parametrize(
    "name",
    ["\u05d9\u05e2\u05dc \u05db\u05d4\u05df", "\u0644\u064a\u0644\u0649 \u062d\u062f\u0627\u062f", "\u674e\u660e"],
)
def test_a_tag_in_a_script_without_capitals_is_read_with_a_doubt(name: str) -> None:
    reading = read(NOTICE + OPENS.format("") + f">> {name}: I wish to add one point.\n")
    (said,) = [one for one in reading.said if one.relation == "cor:spokeAt" and one.subject.name == name]
    assert said.doubt
