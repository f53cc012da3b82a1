"""The nouns: what a report is made of once it has been read.

Everything is frozen and holds spans, not copies. Two kinds of offsets occur, and a class says
which it uses: *source* offsets count code points of ``Source.text``; *flow* offsets count those of
``Flow.text``, the reading text of one article. ``locate.map_back`` maps the second to the first, once,
when the ``Report`` is made.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from typing import TYPE_CHECKING, Literal, NamedTuple, overload

from politext.record import record

if TYPE_CHECKING:
    from politext.span import Span

Role = Literal["main", "foreign", "furniture"]
SectionKind = Literal["heading", "item", "unnumbered", "topic"]
Measure = Literal["level", "change", "rank"]
Direction = Literal["up", "down"]
Status = Literal["actual", "target"]
Qualifier = Literal["about", "over", "nearly", "at_least", "at_most"]
SloganKind = Literal[
    "numeral", "code", "plan", "compound", "campaign", "initiative", "theory", "formulation"
]
NumeralKind = Literal[
    "indicator",
    "date",
    "duration",
    "ordinal",
    "enumerator",
    "slogan",
    "identifier",
    "vague",
    "idiom",
]


@record
class Source:
    """A text as read: decoded, a byte order mark dropped, nothing else changed."""

    text: str
    path: str | None = None
    encoding: str = "utf-8"
    sha256: str = ""

    @property
    def characters(self) -> int:
        """Return the length of the text in code points."""
        return len(self.text)


@record
class Join:
    """A sentence cut at ``left`` goes on at ``right`` (source offsets)."""

    left: int
    right: int


@record
class Article:
    """One article of a page, its blocks (source offsets) in reading order."""

    id: str
    role: Role
    title: str | None
    blocks: tuple[Span, ...]
    joins: tuple[Join, ...] = ()


@record
class Flow:
    """The reading text of an article, and the way back to the source.

    ``text`` is built of pieces of the source, in reading order, with the cuts inside sentences
    healed; a paragraph break is one ``\\n``. ``starts[i]`` is the flow offset at which piece ``i`` begins and
    ``origins[i]`` the source offset that it came from; ``locate.map_back`` reads them. ``view`` is ``view.fold(text)``.
    """

    article: str
    text: str
    view: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]


@record
class Header:
    """What the opening of the main article says of the report as a whole."""

    title: str | None = None
    subtitle: str | None = None
    date: str | None = None
    speaker: str | None = None
    salutation: str | None = None
    place: str | None = None
    year: int | None = None


@record
class Section:
    """A heading, item or topic and the text that it governs.

    Offsets are flow offsets while the outline is being read and source offsets in a ``Report``.
    """

    id: str
    parent: str | None
    article: str
    level: int
    kind: SectionKind
    label: str | None
    number: int | None
    title: str
    start: int
    end: int
    title_end: int = 0


@record
class Word:
    """A word of the flow with its part of speech in jieba's dictionary (``n``, ``v``, ``vn``, …)."""

    start: int
    end: int
    text: str
    tag: str


@record
class Words(Sequence[Word]):
    """The words of a text in order, as columns: thousands of ``Word`` would cost more than the cut.

    ``pairs[i]`` is word and tag, ``starts[i]`` where it begins (flow offset); ``starts`` has one offset more, the
    end of the text.
    """

    pairs: list[tuple[str, str]]
    starts: list[int]

    def __len__(self) -> int:
        return len(self.pairs)

    @overload
    def __getitem__(self, at: int) -> Word: ...
    @overload
    def __getitem__(self, at: slice) -> list[Word]: ...
    def __getitem__(self, at: int | slice) -> Word | list[Word]:
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(len(self.pairs)))]
        text, tag = self.pairs[at]
        if at < 0:
            at += len(self.pairs)
        return Word(self.starts[at], self.starts[at + 1], text, tag)


class Quantity(NamedTuple):
    """A numeral with its unit, as found: flow offsets of numeral, multiplier and unit.

    ``value`` and ``high`` are in base units. ``unit`` is canonical or null. ``unit_kind`` is one of
    ``measure``, ``currency``, ``physical``, ``percent``, ``point``, ``times`` (倍 番 成), ``rank``, ``fraction``, ``bare``.
    ``qualifier`` is what stands inside the span (余 多), else null. ``numeral_end`` is where the unit
    begins.
    """

    start: int
    end: int
    value: float
    high: float | None
    unit: str | None
    unit_kind: str
    qualifier: Qualifier | None
    numeral_end: int
    rule: str


@record
class Numeral:
    """A finding that holds one numeral or more, and its one class (flow offsets)."""

    start: int
    end: int
    kind: NumeralKind
    rule: str
    quantity: Quantity | None = None


# The rule of a time that is a quantity, the value of a named measure (办理时限压缩至3个工作日): it outranks a ``Time``.
NAMED_TIME = "quantity.named-time"


@record
class Time:
    """A time expression of the flow, as found.

    ``kind`` is ``date`` or ``duration``. ``sense`` says how a period is to be had of it: ``absolute``
    (``first``/``last`` are years, ``month`` a month or null, ``upto`` the last where it is of several), ``relative`` (``first``/``last`` count from the
    year in which the report is given: 去年 is -1), ``head`` (the first ``last`` years of the plan spoken of: 前三年), ``past`` (the ``last`` years up to the year reviewed: 五年来),
    ``coming`` (the next ``last`` years: 今后五年), ``plan`` (a five-year plan: absolute years), ``since`` (from ``first`` to
    the year reviewed), ``previous`` (上年), ``part`` (a part of the year spoken of: 上半年, 9月), ``span`` (a length of
    ``last`` years that stands at no place: 三年行动) and ``length`` (a length that is none of years).

    ``role`` says how it stands: ``time``, ``basis`` (compared with: 比上年), ``until`` (到2030年) or ``name`` (a part of a
    name: “十四五”规划).
    """

    start: int
    end: int
    kind: Literal["date", "duration"]
    sense: str
    first: int | None
    last: int | None
    month: int | None
    rule: str
    role: Literal["time", "basis", "until", "name"] = "time"
    upto: int | None = None


class Cue(NamedTuple):
    """A word of the flow that says how a quantity is to be read; ``sense`` names what it says.

    ``side`` is where the quantity stands as seen from the word that it is told by: the word stands
    ``before`` it, ``after`` it, or on ``both`` sides.
    """

    start: int
    end: int
    sense: str
    entry: str
    side: str = "before"


class Name(NamedTuple):
    """The name bound to a quantity: its text and the flow span that tells it apart."""

    text: str
    start: int
    end: int
    rule: str


class Evidence(NamedTuple):
    """A span that a finding was decided on, and the part that it played (``name``, ``period``, …)."""

    role: str
    start: int
    end: int


@record
class Indicator:
    """One quantity that the text states, as in the output contract (source offsets)."""

    start: int
    end: int
    text: str
    value: float
    high: float | None
    unit: str | None
    qualifier: Qualifier | None
    measure: Measure
    direction: Direction | None
    status: Status
    period: str | None
    name: str | None
    name_start: int | None
    name_end: int | None
    section: str | None
    article: str
    rule: str = ""
    evidence: tuple[Evidence, ...] = ()


@record
class Mention:
    """One place where a slogan stands (source offsets in a ``Report``, else flow offsets)."""

    start: int
    end: int
    text: str
    quoted: bool
    section: str | None
    article: str
    rule: str = ""
    evidence: tuple[Evidence, ...] = ()


@record
class Slogan:
    """A named slogan, its components where they are known, and its mentions in text order."""

    name: str
    kind: SloganKind
    expansion: tuple[str, ...] | None
    mentions: tuple[Mention, ...]

    @property
    def count(self) -> int:
        """Return how often the slogan is mentioned."""
        return len(self.mentions)


@record
class ContextLine:
    """A line of a concordance: a match and the words on both sides of it (source offsets)."""

    path: str | None
    start: int
    end: int
    left: str
    match: str
    right: str


@record
class Problem:
    """Something a reader should look at (source offsets)."""

    code: str
    message: str
    start: int
    end: int


@record
class Report:
    """A report read: the contract's object as dataclasses, in source offsets and text order."""

    source: Source
    header: Header
    articles: tuple[Article, ...]
    sections: tuple[Section, ...]
    indicators: tuple[Indicator, ...]
    slogans: tuple[Slogan, ...]
    numerals: tuple[Numeral, ...]
    problems: tuple[Problem, ...] = field(default=())
