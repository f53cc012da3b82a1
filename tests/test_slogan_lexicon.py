"""What is checked of the words in ``politext/data/slogans``: one name one entry, lists as long as their name says.

The examples of every entry are run with the finder: what ``⟦…⟧`` marks is found under the entry's name in
``yes`` and not found in ``no``. Other names in the same sentence are not asked about.
"""

from __future__ import annotations

import re
from collections import Counter
from importlib.resources import files
from itertools import accumulate
from typing import TYPE_CHECKING

import pytest

from politext.entries import SloganEntry
from politext.find.slogans import find_slogans
from politext.lexicon import load_lexicon
from politext.prove import make_flow, unmark
from politext.tables import parse_tables
from politext.view import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

DIGITS = dict(zip("一二三四五六七八九十", range(1, 11), strict=True)) | {"两": 2, "双": 2}
NUMERAL = re.compile(r"十[一二三四五六七八九]|[一二三四五六七八九十两双]|\d+")
MARK = re.compile(r"⟦(.+?)⟧")
QUOTES = str.maketrans("", "", "“”‘’「」")
# 一 in these is no number of anything.
IDIOM = re.compile("统一|一体|一张蓝图|第[一二三]")


def read_count(numeral: str) -> int:
    """Return the value of a Han or Arabic numeral up to 19 (or any Arabic one)."""
    if numeral.isdigit():
        return int(numeral)
    return 10 + DIGITS[numeral[1]] if len(numeral) > 1 else DIGITS[numeral]


def key(form: str) -> str:
    """Return ``form`` as two forms are compared: folded, without quotation marks."""
    return fold(form).translate(QUOTES)


ENTRIES = load_lexicon().slogans


def raw_rows() -> list[tuple[str, dict[str, object]]]:
    """Return (file, row) of every slogan of ours before one replaces another by its id."""
    folder = files("politext") / "data" / "slogans"
    return [
        (item.name, row)
        for item in folder.iterdir()
        if item.name.endswith(".toml")
        for row in parse_tables(item.read_text(encoding="utf-8"), item.name).get("slogans", [])
    ]


def test_no_entry_replaces_another() -> None:
    """An id stands once in all files together: nothing of ours is merged away unseen."""
    ids = Counter(str(row.get("id")) for _, row in raw_rows())
    assert [i for i, n in ids.items() if n > 1] == []
    assert len(ids) == len(ENTRIES)


def test_every_form_points_to_one_name() -> None:
    """A name or variant belongs to one entry, so that a mention has one canonical form."""
    forms = Counter(form for e in ENTRIES for form in {key(f) for f in (e.name, *e.variants)})
    assert [form for form, n in forms.items() if n > 1] == []


def find_mistakes(entry: SloganEntry) -> Iterator[str]:
    """Yield what is wrong with the form of ``entry``."""
    if bool(entry.place) != (entry.level != "national"):
        yield "a place stands with a level that is not national, and only there"
    if entry.name != fold(entry.name).strip():
        yield "the name has full-width signs or spaces around it"
    if entry.since is not None and not 1920 <= entry.since <= 2030:
        yield f"since {entry.since}"
    if not entry.yes:
        yield "no example"
    forms = {key(f) for f in (entry.name, *entry.variants)}
    for example in (*entry.yes, *entry.no):
        marked = MARK.findall(example)
        if not marked or not {key(m) for m in marked} <= forms:
            yield f"the mark in {example!r} is no form of the name"


def test_entries_are_well_formed() -> None:
    """Kind, level, place and the marks of the examples of every entry are in order."""
    mistakes = [f"{e.id}: {text}" for e in ENTRIES for text in find_mistakes(e)]
    assert mistakes == []


def counts_agree(entry: SloganEntry) -> bool:
    """Return whether the parts are as many as a numeral of the name says, or as the first of them together (一主六双: seven)."""
    numerals = [read_count(n) for n in NUMERAL.findall(IDIOM.sub("", entry.name))]
    return not numerals or len(entry.expansion) in {numerals[-1], *accumulate(numerals)}


def test_the_number_in_the_name_counts_the_parts() -> None:
    """One numeral in a name is the number of its components; of several, one of them or their sum.

    Where a figure in a name of another kind (1+4+5, 三北) counts something else, it is not asked.
    """
    counted = [e for e in ENTRIES if e.expansion and e.kind in {"numeral", "campaign"}]
    assert [e.name for e in counted if not counts_agree(e)] == []
    assert [e.name for e in ENTRIES if len(set(e.expansion)) < len(e.expansion)] == []


@pytest.mark.parametrize(
    ("name", "parts", "agrees"),
    [
        ("四个意识", 4, True),
        ("四个意识", 3, False),
        ("双碳", 2, True),
        ("两不愁三保障", 5, True),
        ("十四个坚持", 14, True),
        ("五统一、一开放", 6, True),
        ("三会一课", 3, True),
        ("三会一课", 2, False),
    ],
)
def test_counts_agree(name: str, parts: int, *, agrees: bool) -> None:
    """The law above can fail: made pairs of a name and a number of parts."""
    entry = SloganEntry(name, name, "numeral", expansion=tuple(map(str, range(parts))))
    assert counts_agree(entry) is agrees


def read_mentions(text: str) -> dict[tuple[int, int], str]:
    """Return the name of the slogan at every span where ``text`` mentions one."""
    flow = make_flow(text)
    return {
        (m.start, m.end): s.name for s in find_slogans(flow, load_lexicon()) for m in s.mentions
    }


def test_the_finder_agrees_with_the_examples() -> None:
    """A ``yes`` mark is a mention under the entry's name, a ``no`` mark is none."""
    missed, false = [], []
    for entry in ENTRIES:
        for example in entry.yes:
            text, spans = unmark(example)
            found = read_mentions(text)
            missed += [example for span in spans if found.get(span) != entry.name]
        for example in entry.no:
            text, spans = unmark(example)
            found = read_mentions(text)
            false += [example for span in spans if span in found]
    assert (missed, false) == ([], [])


def test_no_name_is_a_metaphor_too() -> None:
    """What ``quotations.toml`` says is never a name (店小二, 回头看) has no entry here."""
    never = {
        f for e in load_lexicon().quotations if e.role in {"never", "hotline"} for f in e.forms
    }
    assert [e.name for e in ENTRIES if never & {e.name, *e.variants}] == []
