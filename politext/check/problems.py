"""All questions of this room asked in turn.

To add one: a file here with ``check(report) -> list[Problem]`` and its line in ``CHECKS``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from politext.check import damaged, numbering, repeated

if TYPE_CHECKING:
    from politext.model import Problem, Report

CHECKS = (numbering.check, repeated.check, damaged.check)


def find_problems(report: Report) -> tuple[Problem, ...]:
    """Return what a reader of ``report`` should look at, in text order."""
    found = [problem for check in CHECKS for problem in check(report)]
    return tuple(sorted(found, key=lambda p: (p.start, p.end, p.code)))
