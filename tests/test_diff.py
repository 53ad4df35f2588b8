"""Compare and merge graphs claim by claim."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from corridors.cli import main
from corridors.diff import difference, merged
from corridors.names import PREFIXES, compact
from corridors.turtle import read_graph, write_turtle

HEAD = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
BASE = """
person:ann a cor:Person ; skos:prefLabel "Ann"@en .
event:hearing a cor:Session ; skos:prefLabel "Hearing"@en .
source:page a cor:Source ; dcterms:title "Page" .
passage:page.at-a a cor:Passage ; cor:source source:page ; cor:locator "a" ; cor:gist "says so"@en .
passage:page.at-b a cor:Passage ; cor:source source:page ; cor:locator "b" ; cor:gist "again"@en .
claim:person.ann.spokeAt.event.hearing a cor:Claim ; cor:subject person:ann ; cor:relation cor:spokeAt ;
    cor:object event:hearing ; cor:basis cor:stated ; cor:status cor:proposed ; cor:evidence passage:page.at-a .
claim:person.ann.attended.event.hearing a cor:Claim ; cor:subject person:ann ; cor:relation cor:attended ;
    cor:object event:hearing ; cor:basis cor:stated ; cor:status cor:accepted ; cor:evidence passage:page.at-a .
"""
SPOKE = "claim:person.ann.spokeAt.event.hearing"


def graph(text: str):
    return read_graph(Path("x.ttl"), (HEAD + text).encode())


def edited(*changes: tuple[str, str]) -> str:
    text = BASE
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text


ACCEPTED = ("cor:status cor:proposed", "cor:status cor:accepted")
REJECTED = ("cor:status cor:proposed", "cor:status cor:rejected")


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        (ACCEPTED, "status"),
        (("cor:evidence passage:page.at-a .\nclaim", "cor:evidence passage:page.at-b .\nclaim"), "re-sourced"),
        (("cor:status cor:proposed", 'cor:status cor:proposed ; cor:asOf "2023"^^xsd:gYear'), "changed"),
    ],
)
def test_a_changed_claim_is_told_by_its_kind_of_change(change, kind):
    found = difference(graph(BASE), graph(edited(change)))
    assert [(c.kind, c.what, c.name, c.label) for c in found.changes] == [
        (kind, "claim", SPOKE, "Ann spoke at Hearing")
    ]


def test_added_and_removed_claims_are_told():
    less = BASE[: BASE.index("claim:person.ann.attended")]
    assert [c.kind for c in difference(graph(BASE), graph(less)).changes] == ["removed"]
    assert [c.kind for c in difference(graph(less), graph(BASE)).changes] == ["added"]


def test_prose_tells_the_turn_of_a_status_and_turtle_names_the_statements():
    found = difference(graph(BASE), graph(edited(ACCEPTED)))
    assert f"! Ann spoke at Hearing ({SPOKE}): status proposed → accepted" in found.prose()
    turtle = read_graph(Path("x.ttl"), found.turtle().encode())
    assert {compact(t.object.value) for t in turtle if t.predicate.value.endswith("subjectOfChange")} == {SPOKE}


def test_order_layout_and_derived_relations_are_no_difference(tmp_path):
    (tmp_path / "a.ttl").write_text(HEAD + BASE)
    (tmp_path / "b.ttl").write_text(HEAD + BASE + "person:ann cor:attended event:hearing ; a cor:Actor .")
    done = CliRunner().invoke(main, ["diff", str(tmp_path / "a.ttl"), str(tmp_path / "b.ttl")])
    assert (done.exit_code, done.stdout) == (0, "No claim differs.\n")


def test_diff_exits_with_one_where_something_differs(tmp_path):
    (tmp_path / "a.ttl").write_text(HEAD + BASE)
    (tmp_path / "b.ttl").write_text(HEAD + edited(ACCEPTED))
    done = CliRunner().invoke(main, ["diff", str(tmp_path / "a.ttl"), str(tmp_path / "b.ttl"), "--format", "json"])
    assert done.exit_code == 1
    assert '"counts": {\n    "status": 1' in done.stdout


def test_edits_of_both_sides_are_merged():
    ours = edited(ACCEPTED)
    theirs = BASE + 'person:bo a cor:Person ; skos:prefLabel "Bo"@en .'
    found = merged(graph(ours), graph(theirs), graph(BASE))
    assert found.conflicts == ()
    assert set(found.triples) == set(graph(ours + 'person:bo a cor:Person ; skos:prefLabel "Bo"@en .'))


def test_merging_with_the_common_copy_gives_the_edited_copy():
    assert set(merged(graph(BASE), graph(edited(ACCEPTED)), graph(BASE)).triples) == set(graph(edited(ACCEPTED)))


def test_a_conflict_keeps_both_claims_and_says_that_they_contradict():
    found = merged(graph(edited(ACCEPTED)), graph(edited(REJECTED)), graph(BASE))
    (conflict,) = found.conflicts
    assert (conflict.name, conflict.properties, conflict.kept_as) == (SPOKE, ("cor:status",), f"{SPOKE}.2")
    said = {str(t) for t in found.triples}
    for name, status in ((SPOKE, "accepted"), (f"{SPOKE}.2", "rejected")):
        iri = f"<{PREFIXES['claim']}{name.partition(':')[2]}>"
        assert f"{iri} <{PREFIXES['cor']}status> <{PREFIXES['cor']}{status}>" in said
        assert any(text.startswith(f"{iri} <{PREFIXES['cor']}contradicts>") for text in said)


def test_merging_again_changes_nothing():
    ours, theirs = graph(edited(ACCEPTED)), graph(edited(REJECTED))
    for base in (graph(BASE), None):
        once = merged(ours, theirs, base)
        again = merged(once.triples, theirs, base)
        assert set(again.triples) == set(once.triples)
        assert again.conflicts[0].kept_as == f"{SPOKE}.2"


def test_a_third_version_gets_a_name_of_its_own():
    once = merged(graph(edited(ACCEPTED)), graph(edited(REJECTED)), graph(BASE))
    disputed = graph(edited(("cor:status cor:proposed", "cor:status cor:disputed")))
    assert merged(once.triples, disputed, graph(BASE)).conflicts[0].kept_as == f"{SPOKE}.3"


def test_without_the_common_copy_every_difference_is_a_conflict_and_nothing_is_lost():
    found = merged(graph(BASE), graph(edited(ACCEPTED)))
    assert len(found.conflicts) == 1
    assert set(graph(BASE)) <= set(found.triples)


def test_what_one_side_removed_is_removed_unless_the_other_changed_it():
    less = BASE[: BASE.index("claim:person.ann.attended")]
    assert set(merged(graph(less), graph(BASE), graph(BASE)).triples) == set(graph(less))
    changed = edited(("cor:status cor:accepted", "cor:status cor:disputed"))
    found = merged(graph(less), graph(changed), graph(BASE))
    assert set(found.triples) == set(graph(changed))
    assert found.conflicts[0].prose().endswith("removed in one copy, changed in the other; the change is kept")


def test_what_a_kept_claim_rests_on_comes_back_with_it_and_a_claim_still_cited_is_shown():
    without = BASE[: BASE.index("claim:person.ann.attended")]
    bare = "\n".join(line for line in without.splitlines() if not line.startswith("passage:"))
    changed = edited(("cor:status cor:accepted", "cor:status cor:disputed"))
    found = merged(graph(bare), graph(changed), graph(BASE))
    cited = {t.object for t in found.triples if t.predicate.value == f"{PREFIXES['cor']}evidence"}
    assert cited
    assert cited <= {t.subject for t in found.triples}
    told = "claim:x a cor:Claim ; cor:contradicts claim:person.ann.attended.event.hearing ."
    assert merged(graph(without + told), graph(BASE + told), graph(BASE + told)).conflicts == ()
    again = merged(graph(without), graph(BASE + told), graph(BASE))
    assert [conflict.prose().partition("): ")[2] for conflict in again.conflicts] == [
        "removed in one copy, still named in the other; it is kept"
    ]


def test_values_that_were_several_before_are_no_conflict():
    twice = edited(('"says so"@en', '"says so"@en, "so it says"@en'))
    assert merged(graph(twice), graph(twice), graph(twice)).conflicts == ()


def test_merge_writes_the_file_with_the_comments_of_the_first(tmp_path):
    (tmp_path / "a.ttl").write_text("# Ours.\n" + HEAD + edited(ACCEPTED))
    (tmp_path / "b.ttl").write_text(HEAD + BASE)
    out = tmp_path / "out.ttl"
    paths = [str(tmp_path / "a.ttl"), str(tmp_path / "b.ttl"), "--base", str(tmp_path / "b.ttl"), "-o", str(out)]
    assert CliRunner().invoke(main, ["merge", *paths]).exit_code == 0
    assert out.read_text() == write_turtle(graph(edited(ACCEPTED)), header="Ours.")


def test_merge_calls_the_file_by_its_name_and_promises_no_finding_that_check_does_not_show(tmp_path):
    changed = edited(("cor:status cor:accepted", "cor:status cor:disputed"))
    less = BASE[: BASE.index("claim:person.ann.attended")]
    one, two = (edited((ACCEPTED[0], f'{ACCEPTED[1]} ; cor:roleNote "{note}"@en')) for note in ("Chair", "Guest"))
    texts = {"base": BASE, "a": changed, "b": less, "c": edited(ACCEPTED), "d": edited(REJECTED), "e": one, "f": two}
    for name, text in texts.items():
        (tmp_path / f"{name}.ttl").write_text(HEAD + text)

    def told(a: str, b: str) -> str:
        paths = [str(tmp_path / f"{name}.ttl") for name in (a, b, "base", "out")]
        done = CliRunner().invoke(
            main, ["merge", *paths[:2], "--base", paths[2], "-o", paths[3], "--called", "my c.ttl"]
        )
        assert done.exit_code == 1
        return done.stderr

    assert "1 conflict to settle in my c.ttl." in told("a", "b")
    assert "check" not in told("a", "b") + told("c", "d")
    assert "`corridors check 'my c.ttl'` finds claims of which both versions are accepted" in told("e", "f")
    found = CliRunner().invoke(main, ["check", str(tmp_path / "out.ttl")])
    assert "accepted" in found.output
    assert f"{SPOKE}.2" in found.output


def test_git_merges_and_compares_with_the_two_lines_of_the_readme(tmp_path, root):
    readme = (root / "README.md").read_text("utf-8")
    lines = [line for line in readme.splitlines() if line.startswith("git config ")]
    assert len(lines) == 2

    def run(command: str, code: int = 0) -> str:
        path = f"export PATH={Path(sys.executable).parent}:$PATH; "
        done = subprocess.run(path + command, shell=True, cwd=tmp_path, capture_output=True, text=True, check=False)  # noqa: S602 - our own lines
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout

    run("git init -q -b main . && git config user.name T && git config user.email t@example.org")
    for line in lines:
        run(line)
    (tmp_path / ".gitattributes").write_text("*.ttl merge=corridors diff=corridors\n")

    def commit(text: str, message: str) -> None:
        (tmp_path / "claims.ttl").write_text(write_turtle(graph(text)))
        run(f"git add -A && git commit -qm {message}")

    commit(BASE, "base")
    run("git checkout -qb other")
    commit(BASE + 'person:bo a cor:Person ; skos:prefLabel "Bo"@en .', "other")
    run("git checkout -q main")
    commit(edited(ACCEPTED), "ours")
    assert "status proposed → accepted" in run("git diff HEAD~1 HEAD")
    run("git merge -q other -m merged")
    assert set(read_graph(tmp_path / "claims.ttl")) == set(
        graph(edited(ACCEPTED) + 'person:bo a cor:Person ; skos:prefLabel "Bo"@en .')
    )
