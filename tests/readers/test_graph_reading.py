"""Read graphs of others into proposed claims that cite the file's lines."""

import pytest

from corridors.atlas import Atlas
from corridors.documents import document_of
from corridors.errors import UnreadableInput
from corridors.names import PREFIXES
from corridors.proposals import propose
from corridors.readers import read_as
from corridors.readers.triples import statements

HEAD = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items()) + (
    "@prefix org: <http://www.w3.org/ns/org#> .\n@prefix ex: <https://example.org/> .\n"
)
PEOPLE = """
ex:ann a foaf:Person ; foaf:name "Ann; a \\"b\\" . Okafor"@en ;
    org:memberOf ex:trust ,
        ex:what ;
    schema:unheardOf 1.5 .
ex:trust a org:Organization ; schema:name '''The
Lakes Trust''' .   # a comment; with . marks , in it
ex:talk a schema:Event ; schema:name "Lakes 2030" ;
    schema:performer ex:ann , [ a foaf:Person ; foaf:name "Tomas Lind" ] .
person:ada-moe cor:spokeAt ex:talk .
"""


def reading(text: str, name: str = "x.ttl"):
    return read_as(document_of(name, HEAD + text))


def test_each_direct_statement_is_a_claim_that_cites_its_own_line():
    found = reading(PEOPLE)
    said = {
        (one.subject.name, one.relation, one.object.name): found.document.line_of(one.places[0][0]) - HEAD.count("\n")
        for one in found.said
    }
    assert said == {
        ('Ann; a "b" . Okafor', "cor:memberOf", "The Lakes Trust"): 3,
        ('Ann; a "b" . Okafor', "cor:spokeAt", "Lakes 2030"): 9,
        ("Tomas Lind", "cor:spokeAt", "Lakes 2030"): 9,
        ("ada moe", "cor:spokeAt", "Lakes 2030"): 10,
    }


def test_a_thing_of_unknown_kind_is_a_question_and_no_claim():
    (doubt,) = reading(PEOPLE).doubts
    assert "https://example.org/what" in doubt.question


def test_a_kind_that_only_the_relation_gives_is_a_question_beside_the_claim():
    found = reading('ex:ann a foaf:Person ; foaf:name "Ann" ; org:holds ex:chair .')
    assert [one.relation for one in found.said] == ["cor:holdsPost"]
    assert "does not say what chair is" in found.doubts[0].question


TRUST = 'ex:ann a foaf:Person ; foaf:name "Ann" . ex:trust a org:Organization ; foaf:name "Trust" .\n'
DATED = ("Ann", "cor:memberOf", "Trust", "2001-02-03", "2004", "Chair")


@pytest.mark.parametrize(
    "membership",
    [
        'ex:m a org:Membership ; org:member ex:ann ; org:organization ex:trust ; org:role "Chair" ;'
        ' schema:validFrom "2001-02-03T00:00:00" ; schema:validThrough "2004" .',
        "ex:ann org:hasMembership [ org:organization ex:trust ; org:role ex:chair ; org:memberDuring ["
        ' time:hasBeginning [ time:inXSDDate "2001-02-03" ] ; time:hasEnd [ time:inXSDgYear "2004" ] ] ] .'
        'ex:chair a org:Role ; skos:prefLabel "Chair" .',
        'ex:ann org:memberOf ex:m . ex:m a org:Membership ; skos:prefLabel "Chair" ; org:organization ex:trust .'
        ' ex:m <http://schema.org/startDate> "2001-02-03" ; <http://schema.org/endDate> "2004" .',
    ],
)
def test_a_membership_is_a_claim_with_its_role_and_its_dates(membership):
    found = reading("@prefix time: <http://www.w3.org/2006/time#> .\n" + TRUST + membership)
    assert [
        (one.subject.name, one.relation, one.object.name, one.valid_from, one.valid_until, one.role_note)
        for one in found.said
    ] == [DATED]
    assert found.doubts == []
    (claim,) = Atlas(propose([found.document]).triples, include=["proposed"]).ledger.claims.values()
    assert (claim.valid_from, claim.valid_until, claim.role_note) == DATED[3:]
    assert claim.name == "claim:person.ann.memberOf.organisation.trust.2001-02-03"


def test_two_terms_of_one_member_are_two_claims_and_a_post_is_held_on_behalf_of_a_body():
    terms = "".join(
        f"[] a org:Membership ; org:member ex:ann ; org:organization ex:trust ; schema:startDate '{year}' .\n"
        for year in (2001, 2009)
    )
    post = (
        "@prefix og: <http://www.w3.org/ns/opengov#> . ex:seat a org:Post ; foaf:name 'Seat' .\n"
        "[] a org:Membership ; org:member ex:ann ; og:post ex:seat ; og:onBehalfOf ex:trust .\n"
    )
    found = reading(TRUST + terms + post)
    assert [(one.relation, one.valid_from) for one in found.said] == [
        ("cor:memberOf", "2001"), ("cor:memberOf", "2009"), ("cor:holdsPost", ""),
    ]  # fmt: skip
    assert found.said[2].on_behalf_of.name == "Trust"
    assert len(Atlas(propose([found.document]).triples).ledger.claims) == 3


def test_a_membership_that_lacks_an_end_or_has_no_date_that_can_be_read_is_a_question():
    found = reading(TRUST + "ex:m a org:Membership ; org:member ex:ann ; schema:startDate 'soon' .")
    assert found.said == []
    assert [doubt.question.partition(":")[0] for doubt in found.doubts] == [
        "a membership",
        "from when or until when? soon is no date that can be read",
    ]


def test_what_claims_in_the_file_say_already_is_left_out():
    claim = (
        "claim:x a cor:Claim ; cor:subject person:ann ; cor:relation cor:spokeAt ; cor:object event:e ;"
        " cor:status cor:proposed ; cor:onBehalfOf organisation:o .\n"
    )
    direct = (
        "person:ann cor:spokeAt event:e ; cor:involvedIn event:e ; cor:chaired event:e ."
        " organisation:o cor:representedAt event:e .\n"
    )
    assert [(one.subject.slug, one.relation) for one in reading(claim + direct).said] == [("ann", "cor:chaired")]


def test_the_proposals_are_in_order_and_point_to_the_other_addresses():
    document = document_of("x.ttl", HEAD + PEOPLE)
    proposals = propose([document])
    assert proposals.turtle() == propose([document]).turtle()
    atlas = Atlas(proposals.triples)
    assert [finding for finding in atlas.check() if finding.severity == "violation"] == []
    assert all(claim.status == "proposed" and claim.evidence[0].line for claim in atlas.ledger.claims.values())
    assert atlas.ledger.entities["organisation:the-lakes-trust"].same_as == ("https://example.org/trust",)


def test_the_pieces_of_a_file_say_together_what_the_file_says():
    import pyoxigraph as ox

    text = HEAD + PEOPLE.replace('[ a foaf:Person ; foaf:name "Tomas Lind" ]', "_:b")
    text += "[] ex:a 1 ; ex:b .5 .ex:c ex:d [ ex:e 'f' ] .[ ex:g 2 ; ex:h [] ] ex:i 3 , 4 ; ex:j 5 .[ ex:k 6 ] .\n"
    whole = ox.Dataset(ox.parse(text, format=ox.RdfFormat.TURTLE))
    pieces = ox.Dataset(q for piece, _ in statements(text) for q in ox.parse(piece, format=ox.RdfFormat.TURTLE))
    for found in (whole, pieces):
        found.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    assert pieces == whole


@pytest.mark.trust
def test_a_broken_graph_is_refused_with_its_line():
    with pytest.raises(UnreadableInput, match=r"x\.ttl:\d+"):
        reading("ex:a ex:b .\n")
