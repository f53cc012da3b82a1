"""How a record is said to a person: a value with its qualifier and unit, a change, the words around.

Control characters never get through: a report must not be able to steer a terminal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from politext.show.json import number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from politext.model import Indicator, Report, Section

_QUALIFIERS = {"about": "约", "over": "超", "nearly": "近", "at_least": "≥", "at_most": "≤"}
_SCALES = ((10**12, "万亿"), (10**8, "亿"), (10**4, "万"))
# Marks that turn the direction of writing are dropped, for the same reason.
_TURNS = (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_CONTROLS: dict[int, str | None] = {
    **dict.fromkeys([*range(32), *range(127, 160), 0x2028, 0x2029, 0xFEFF], " "),
    **dict.fromkeys(_TURNS),
}


def clean(text: str | None) -> str:
    r"""Return ``text`` on one line, control characters made spaces and runs of spaces one.

    >>> clean("一是\x1b[31m强化\n创新")
    '一是 [31m强化 创新'
    """
    if not text:
        return ""
    if text.isprintable() and "  " not in text and "　" not in text:
        return text
    return " ".join(text.translate(_CONTROLS).split())


def say_number(value: float) -> str:
    """Return ``value`` as people write it: with 万 or 亿 where two decimals say it, else in full.

    >>> say_number(134900000000000), say_number(11000), say_number(38650), say_number(0.6667)
    ('134.9万亿', '1.1万', '38650', '0.6667')
    >>> say_number(-21400000), say_number(12345678)
    ('-2140万', '12,345,678')
    """
    for scale, sign in _SCALES:
        part = value / scale
        if abs(part) >= 1 and abs(part - round(part, 2)) < 1e-9:
            return f"{number(round(part, 2))}{sign}"
    return f"{number(value):,}" if abs(value) >= 100_000 else str(number(value))


def say_value(indicator: Indicator) -> str:
    """Return qualifier, value or range, and unit: ``约5%``, ``2%—3%``, ``第2位``."""
    unit = indicator.unit or ""
    if unit == "百分点":
        unit = "个百分点"
    said = say_number(indicator.value)
    if indicator.high is not None:
        said = f"{said}—{say_number(indicator.high)}"
    if indicator.measure == "rank":
        said = f"第{said}"
    return f"{_QUALIFIERS.get(indicator.qualifier or '', '')}{said}{clean(unit)}"


def say_change(indicator: Indicator) -> str:
    """Return ``↑`` or ``↓`` for a change, ``±`` where its direction is not known, else nothing or ``rank``."""
    if indicator.measure == "change":
        return {"up": "↑", "down": "↓"}.get(indicator.direction or "", "±")
    return "rank" if indicator.measure == "rank" else ""


def surround(text: str, start: int, end: int, reach: int = 16) -> tuple[str, str, str]:
    """Return the words before a span, the span and the words after it, within its paragraph.

    >>> surround("工作回顾\\n全年召开党组会议50次，形成意见。", 13, 16, reach=4)
    ('…党组会议', '50次', '，形成意…')
    """
    # looked for no farther than is shown: a report may be one line
    left = max(start - reach, 0)
    left = max(text.rfind("\n", left, start) + 1, left)
    right = min(end + reach, len(text))
    stop = text.find("\n", end, right)
    right = right if stop < 0 else stop
    before, after = clean(text[left:start]), clean(text[end:right])
    if left == start - reach and left > 0 and text[left - 1] != "\n":
        before = "…" + before
    if right == end + reach and right < len(text) and text[right] != "\n":
        after += "…"
    return before, clean(text[start:end]), after


def count_by_section(report: Report) -> dict[str, int]:
    """Return the number of indicators in each section, those of its subsections among them.

    An indicator counts for the section that it names and for all above that; a topic, which no
    indicator names, counts those inside its span.
    """
    counts = {s.id: 0 for s in report.sections}
    parents = {s.id: s.parent for s in report.sections}
    for i in report.indicators:
        at = i.section
        while at is not None and at in counts:
            counts[at] += 1
            at = parents[at]
    for s in report.sections:
        if s.kind == "topic":
            counts[s.id] = sum(
                s.start <= i.start < s.end and i.article == s.article for i in report.indicators
            )
    return counts


def name_section(section: Section | None) -> str:
    """Return a section's label and title on one line."""
    if section is None:
        return ""
    return clean(f"{section.label or ''}{section.title}")


def list_facts(report: Report) -> list[tuple[str, str]]:
    """Return what stands at the head: what the header says, and what was found."""
    h, s = report.header, report.source
    facts = [
        ("title", clean(h.title)),
        ("occasion", clean(h.subtitle)),
        ("date", clean(h.date)),
        ("speaker", clean(h.speaker)),
        ("place", clean(h.place)),
        ("year", "" if h.year is None else str(h.year)),
        ("characters", f"{s.characters:,}"),
        ("sections", f"{len(report.sections):,}"),
        ("indicators", f"{len(report.indicators):,}"),
        ("slogans", f"{len(report.slogans):,} ({sum(x.count for x in report.slogans):,} mentions)"),
    ]
    return [(key, value or "—") for key, value in facts]


def list_places(sections: Iterable[str | None], known: dict[str, Section]) -> list[str]:
    """Return where the sections of these ids stand, each once, in order: ``一·二``."""
    return list(dict.fromkeys(trace(at, known) for at in sections if at in known))


def trace(section: str | None, known: dict[str, Section]) -> str:
    """Return where a section stands, from the top, its labels without their marks: ``一·二·一是``."""
    labels: list[str] = []
    while section is not None and section in known and len(labels) < 6:
        here = known[section]
        label = clean(here.label).strip("、（）()．.，,：: ")
        labels.insert(0, label or clean(here.title))
        section = here.parent
    return "·".join(labels)
