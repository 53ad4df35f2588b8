"""Make proposed claims of what readers noted: names decided, pages and records of one event joined, Turtle written."""

from corridors.proposals.assemble import Proposals, propose
from corridors.proposals.report import Report

__all__ = ["Proposals", "Report", "propose"]
