"""What an entry of each table of words may say: a class a table, its fields the keys, their types what is allowed.

``yes`` and ``no`` are example sentences in which ``⟦…⟧`` marks the span; the tests run all of them, and ``politext lexicon
check`` those of a user's own.
"""

from __future__ import annotations

from typing import get_args

from politext.model import NumeralKind, SloganKind
from politext.record import record


@record
class Unit:
    """A measure word, currency or physical unit: the forms that it is written in, and its kind."""

    id: str  # the canonical form: 件, 平方公里
    kind: str = "measure"  # measure | currency | physical | percent | point | times | time
    strict: bool = False  # no unit behind a single Han digit: 三方协议, 四环, but 3.5亿方
    forms: tuple[str, ...] = ()  # other ways to write it
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    valued: bool = True  # may be the value of a named measure: 寿命79岁, but never 70周年


@record
class IdiomEntry:
    """Words that hold a numeral and count nothing, all of one class (统一, 两岸, 一等奖, 百强县)."""

    id: str
    kind: str = "idiom"  # a class of numerals, or number: left to the grammar
    forms: tuple[str, ...] = ()
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


@record
class CueEntry:
    """Words that say how a quantity is to be read, all of one sense.

    ``sense`` is one of ``find.cues.SENSES``; ``none`` is a pseudo-cue, which only blocks the shorter
    cues inside it (贡献率达到, 重要). ``side`` says whether the word stands before the quantity, after it, or both.
    """

    id: str
    sense: str
    forms: tuple[str, ...]
    side: str = "before"  # before | after | both
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


@record
class SloganEntry:
    """A named slogan: its canonical name, kind, variants and, where sure, its components."""

    id: str
    name: str
    kind: SloganKind
    variants: tuple[str, ...] = ()
    expansion: tuple[str, ...] = ()
    level: str = "national"  # national, provincial or city, the last two with their place
    place: str = ""
    since: int | None = None
    source: str = ""
    bare: bool = False  # established enough to count without quotation marks
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


@record
class HeadingEntry:
    """A style of heading or a phrase that is known to head a section."""

    id: str
    kind: str
    forms: tuple[str, ...] = ()
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


@record
class NameEntry:
    """Words that begin, end, govern or are names of indicators; ``role`` says which."""

    id: str
    role: str
    forms: tuple[str, ...] = ()
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


@record
class QuotationEntry:
    """Words inside or beside quotation marks that tell a name from other quoting; ``role`` says how."""

    id: str
    role: str
    kind: str = ""
    forms: tuple[str, ...] = ()
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


@record
class PlaceEntry:
    """A province: its official name, the short forms that texts use, and its prefectures."""

    id: str
    forms: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()  # 郑州市; a slash parts the short form: 恩施/土家族苗族自治州
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


TABLES: dict[str, type] = {
    "units": Unit,
    "idioms": IdiomEntry,
    "cues": CueEntry,
    "slogans": SloganEntry,
    "headings": HeadingEntry,
    "indicators": NameEntry,
    "places": PlaceEntry,
    "quotations": QuotationEntry,
}

# Keys whose value is one of a few words.
CHOICES: dict[tuple[type, str], tuple[str, ...]] = {
    (SloganEntry, "kind"): get_args(SloganKind),
    (SloganEntry, "level"): ("national", "provincial", "city"),
    (CueEntry, "side"): ("before", "after", "both"),
    (IdiomEntry, "kind"): ("number", *get_args(NumeralKind)),
}
# Keys whose value a reader looks for by name, by table: a word that none of ours has would be silent.
SENSES = {
    "units": "kind", "cues": "sense", "headings": "kind", "indicators": "role", "quotations": "role",
}  # fmt: skip
