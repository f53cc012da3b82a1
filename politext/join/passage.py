"""What each passage of a report is about: a review of which years, or the tasks of which.

``join.turns`` makes the passages; here is what they are, and what a time means in one.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from politext.record import record

if TYPE_CHECKING:
    from politext.model import Status, Time

_SUMMER = 5  # month from which on the year of a report is half over


@record
class Passage:
    """From ``start`` on: what is said is so (``actual``) or aimed at, and the years it is said of.

    ``year`` is the year in which the report is given, ``reviewed`` the last year that it looks back on; both are
    None where nothing tells them. ``told`` is the span that says so.
    """

    start: int
    status: Status
    first: int | None
    last: int | None
    year: int | None
    reviewed: int | None
    told: tuple[int, int] | None = None
    mixed: bool = False  # its heading names two spans, or a plan: “十四五”时期和2025年工作回顾
    month: int | None = None  # in which the report is given
    congress: bool = False  # of a report to a party congress, whose years are whole ones
    loose: bool = False  # of a report in prose, which never turns to tasks and tells the year only now and then
    both: bool = False  # its heading names a review and tasks: “十三五”时期发展成就和“十四五”时期主要目标任务


@record
class Passages:
    """The passages of one flow in text order."""

    starts: list[int]
    passages: list[Passage]

    def at(self, offset: int) -> Passage:
        """Return the passage that ``offset`` stands in."""
        return self.passages[max(0, bisect_right(self.starts, offset) - 1)]


def resolve(time: Time, year: int | None, reviewed: int | None) -> tuple[int, int] | None:
    """Return the first and last year that ``time`` means in a report given in ``year``, or None.

    >>> from politext.model import Time
    >>> resolve(Time(0, 3, "duration", "past", None, 5, None, ""), 2023, 2022)
    (2018, 2022)
    """
    if time.sense in ("absolute", "plan") and time.first is not None and time.last is not None:
        return time.first, time.last
    if year is None or reviewed is None:
        return None
    if time.sense == "relative" and time.first is not None:
        return year + time.first, year + (time.first if time.last is None else time.last)
    if time.sense == "past" and time.last:
        return reviewed - time.last + 1, reviewed
    if time.sense == "coming" and time.last:
        return reviewed + 1, reviewed + time.last
    if time.sense == "since" and time.first is not None:
        return min(time.first, reviewed), reviewed
    if time.sense == "previous":
        return reviewed, reviewed
    return None


def resolve_here(view: str, time: Time, passage: Passage) -> tuple[int, int] | None:
    """Return the years that ``time`` means in its passage: in summer what lasts up to now lasts into the year of the report.

    三十三年来, １９７９年以来, said in a report of June 1983.
    """
    years = resolve(time, passage.year, passage.reviewed)
    if not years or (passage.month or 0) < _SUMMER or passage.congress or not passage.year:
        return years
    if time.sense == "since":
        return years[0], passage.year
    own = passage.first, passage.last
    if time.sense != "past" or own == years or not view.startswith("来", time.end - 1):
        return years
    return passage.year - (time.last or 1), passage.year
