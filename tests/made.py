"""A report made by hand, so that what draws it can be tested without what reads it."""

from __future__ import annotations

from politext.model import (
    Article,
    Evidence,
    Header,
    Indicator,
    Join,
    Mention,
    Numeral,
    Report,
    Section,
    Slogan,
    Source,
)
from politext.span import Span

TEXT = (
    "青禾县政府工作报告\n一、过去一年工作回顾\n（一）经济运行稳中有进。地区生产总值增长约5.2%，"
    "达到134.9亿元，居全市第2位。落实“三农[bold]”部署。\n二、今年安排\n新建\x1b[31m公路28公里以上。"
)


def at(words: str, start: int = 0) -> tuple[int, int]:
    """Return the span of ``words`` in the text."""
    left = TEXT.index(words, start)
    return left, left + len(words)


def make_report() -> Report:
    """Return a small report with a record of every kind."""

    def indicator(words: str, name: str | None, section: str, **fields: object) -> Indicator:
        left, right = at(words)
        name_at = at(name) if name else (None, None)
        values: dict[str, object] = {
            "value": 0.0, "high": None, "unit": None, "qualifier": None, "measure": "level",
            "direction": None, "status": "actual", "period": "2025",
        } | fields  # fmt: skip
        return Indicator(
            start=left, end=right, text=words, name=name, name_start=name_at[0], name_end=name_at[1],
            section=section, article="a1", rule="percent name-before",
            evidence=(Evidence("name", *at(name or words)),), **values,  # type: ignore[arg-type]
        )  # fmt: skip

    def section(key: str, parent: str | None, words: str, title: str, **fields: object) -> Section:
        left, right = at(words)
        values: dict[str, object] = {"level": 1, "kind": "heading", "number": 1, "end": right}
        return Section(
            id=key, parent=parent, article="a1", label=words.removesuffix(title) or None, title=title,
            start=left, title_end=right, **(values | fields),  # type: ignore[arg-type]
        )  # fmt: skip

    second = TEXT.index("二、")
    mention = Mention(*at("三农[bold]"), "三农[bold]", True, "s2", "a1", "quoted")
    return Report(
        Source(TEXT, "青禾.txt", "utf-8", "0" * 64),
        Header("青禾县政府工作报告", "在县人大会议上", "2026-01-20", None, None, "青禾县", 2026),
        (Article("a1", "main", None, (Span(0, 40), Span(41, len(TEXT))), (Join(40, 41),)),),
        (
            section("s1", None, "一、过去一年工作回顾", "过去一年工作回顾", end=second),
            section("s2", "s1", "（一）经济运行稳中有进", "经济运行稳中有进", level=2, end=second),
            section("s3", None, "二、今年安排", "今年安排", number=2, end=len(TEXT)),
        ),
        (
            indicator("5.2%", "地区生产总值", "s2", value=5.2, unit="%", qualifier="about",
                      measure="change", direction="up"),
            indicator("134.9亿元", "地区生产总值", "s2", value=13490000000.0, unit="元"),
            indicator("第2位", None, "s2", value=2.0, unit="位", measure="rank"),
            indicator("28公里", "公路", "s3", value=28.0, unit="公里", qualifier="at_least",
                      status="target", period="2026"),
        ),
        (Slogan("三农[bold]", "numeral", ("农业", "农村", "农民"), (mention,)),),
        (
            Numeral(*at("一、"), "enumerator", "label"),
            Numeral(*at("5.2%"), "indicator", "percent"),
            Numeral(*at("134.9亿元"), "indicator", "currency"),
        ),
    )  # fmt: skip
