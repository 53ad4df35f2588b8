"""Ask the named questions that come with the package, each a parameterised query with a title and a caveat."""

from corridors.questions.answers import Answer, Row
from corridors.questions.asking import ask
from corridors.questions.catalogue import Parameter, Question, catalogue

__all__ = ["Answer", "Parameter", "Question", "Row", "ask", "catalogue"]
