"""Write docs/questions.md, the list of named questions, from the files in ontology/questions."""

from pathlib import Path

from corridors.questions import Question, grouped


def listing() -> str:
    """Give the page: every question with what it asks, takes and leaves open."""
    parts = [
        "# Questions",
        "",
        "Made from `ontology/questions/` by `make docs`. Each is one command: `corridors ask NAME`.",
    ]
    for group, questions in grouped().items():
        parts += ["", f"## {group}", *(line for one in questions for line in _entry(one))]
    return "\n".join(parts) + "\n"


def _entry(question: Question) -> list[str]:
    lines = ["", f"### {question.name}", "", f"**{question.asked()}** {question.explanation}", ""]
    if question.parameters:
        lines += ["| takes | a | left out, it is |", "| --- | --- | --- |"]
        for one in question.parameters:
            default = "anything" if one.default == "-" else f"`{one.default}`"
            lines.append(f"| {one.name.upper()} | {one.cls} | {default} |")
        lines.append("")
    return [*lines, f"_{question.caveat}_", "", f"```sh\n{question.example}\n```"]


if __name__ == "__main__":
    Path(__file__).with_name("questions.md").write_text(listing(), encoding="utf-8")
