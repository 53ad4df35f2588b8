"""Pages about UN processes and their meetings: whose report is meant, what set a body up, of what a meeting is one."""

from telling import read, told

HEAD = (
    "United Nations  A/RES/90/53\nGeneral Assembly\nResolution adopted by the General Assembly on 1 December 2035\n"
    "90/53. Lakes\n\nThe General Assembly,\n"
)


def test_a_report_on_a_report_is_not_the_bodys_own_and_a_mark_may_stand_apart() -> None:
    text = (
        f"{HEAD}Recalling the report of the Panel of Government Experts on lakes, including law, 2 and the report of "
        "the Lake Commission on fish,3\n"
        "Recalling also the report of the Secretary-General containing views on the report of the Group of Lake "
        "Experts on ponds,4\n1. Decides to remain seized of the matter.\n\n2 A/61/10.\n\n3 A/61/11.\n\n4 A/79/93.\n"
    )
    assert {(who, what) for who, _, what in told(read(text), "produced")} == {
        ("Panel of Government Experts on lakes", "Report (A/61/10)")
    }
