"""The growth target of the region's GDP in every provincial report of 2025 and 2026: ``python -m tests.panel``.

A row is the report, how many records say so, value, range and qualifier, period, and the words around, to be checked by reading. A
report is right with one record: change up, status target, the report's own year. The last line counts.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import politext
from politext.view import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from politext.model import Indicator, Report

FOLDER = Path(__file__).parents[1].parent / "shared/corpus/texts/gov-work-report"
_PROVINCIAL = re.compile(r"(.+(?:省|市|自治区))-(202[56])-gov-work-report\.txt")
# The region's own product or the economy, and nothing between it and its growth.
_SUBJECT = re.compile(
    r"(?:(?<!海洋)生产总值|GDP|经济|经济总量)(?:预期|按)?(?:实际|年均|比上年|同比)?(?:增长|增速|增幅)(?:预期)?(?:目标)?(?:设定|确定|定|安排|保持|力争|达到|达|为|在|按|高于|超过|达到)*$"
)


def find_targets(report: Report, year: int) -> list[Indicator]:
    """Return the records that tell the growth of the region's product aimed at in ``year``."""
    view = fold(report.source.text)
    return [
        i
        for i in report.indicators
        if i.unit == "%"
        and (i.measure, i.direction, i.status, i.period) == ("change", "up", "target", str(year))
        and _SUBJECT.search(view, max(0, i.start - 24), i.start)
    ]


def read_panel(folder: Path = FOLDER) -> Iterator[tuple[str, int, list[Indicator], Report]]:
    """Yield place, year, the records and the report, for each provincial report under ``folder``."""
    for path in sorted(folder.glob("*.txt")):
        m = _PROVINCIAL.fullmatch(path.name)
        if m:
            report = politext.extract(politext.read(path))
            yield m[1], int(m[2]), find_targets(report, int(m[2])), report


def main() -> int:
    """Print the table, and return 1 where a report has no record or records that differ."""
    total = wrong = 0
    for place, year, found, report in read_panel():
        total += 1
        cells = {(i.value, i.high, i.qualifier) for i in found}
        wrong += len(cells) != 1
        mark = " " if len(cells) == 1 else "!"
        print(f"{mark} {place} {year}: {len(found)} record(s) {sorted(cells, key=str)}")
        for i in found:
            text = report.source.text
            around = text[max(0, i.start - 30) : i.start] + f"⟦{i.text}⟧" + text[i.end : i.end + 12]
            print("      " + around.replace("\n", "⏎"))
    print(f"{total - wrong} of {total} reports with one target for the growth of their product")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
