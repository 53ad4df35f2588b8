"""Ask the named questions that come with the package, and compare what the graph holds of two things or dates."""

from corridors.questions.answers import Answer, Row
from corridors.questions.asking import ask, bridge
from corridors.questions.catalogue import Parameter, Question, catalogue, find_question, grouped
from corridors.questions.comparing import Comparison, compare
from corridors.questions.stages import process_status

__all__ = [
    "Answer",
    "Comparison",
    "Parameter",
    "Question",
    "Row",
    "ask",
    "bridge",
    "catalogue",
    "compare",
    "find_question",
    "grouped",
    "process_status",
]
