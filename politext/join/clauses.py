"""Sentences as tokens: words, quantities and times, each with the part that it can play in a name.

A part is one letter, so that the parts of a sentence are a string and boundaries are found by ``str.find``:

``N`` noun · ``I`` idiom · ``H`` noun that takes a verb before it (率 额 面积) · ``W`` verb used as a noun, by the dictionary · ``b`` verb
that is a noun as often (改造 建设) · ``A`` attribute · ``F`` place word (以上 境内) · ``P`` place name · ``U`` 的 · ``C`` 和 与 及 · ``E`` 等 ·
``G`` governing verb · ``B`` verb that is counted (审结) · ``V`` other verb · ``g`` growth verb · ``k`` link (达到 约) · ``D`` 分别 依次 ·
``Y`` 其中 · ``Z`` scope (全省) · ``T`` time · ``Q`` quantity · ``d`` adverb · ``p`` preposition · ``r`` pronoun · ``m`` numeral · ``q`` measure word ·
``L`` 、 · ``K`` ， · ``S`` ； · ``O`` ： · ``(`` ``)`` parentheses that hold a quantity · ``.`` end of a sentence · ``x`` anything else. A word such as 价格上涨 is cut in two.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from politext.lexicon import Lexicon
    from politext.model import Flow, Quantity, Words

MARKS = {
    "、": "L", "，": "K", ",": "K", "；": "S", ";": "S", "：": "O", ":": "O", "。": ".", "！": ".", "？": ".",
    "\n": ".", "\r": ".", "(": "(", "（": "(", ")": ")", "）": ")", "“": '"', "”": "”", "‘": "'", "《": "<", "》": ">",
    "的": "U", "之": "U", "等": "E", "其中": "Y", "分别": "D", "依次": "D", "和": "C", "与": "C", "及": "C", "以及": "C",
    "或": "C", "暨": "C", "中": "r", "内": "F", "并": "d", "或者": "C", "同": "p", "—": "O", "…": "x", "-": "N", "/": "N", "·": "N",
    "+": "x", "＋": "x", "%": "x", "％": "x", "～": "x", "~": "x", "=": "x", "[": "x", "]": "x", "【": "x", "】": "x",
}  # fmt: skip
TAGS = {
    "n": "N", "v": "V", "a": "A", "b": "A", "z": "A", "f": "F", "s": "N", "t": "T", "m": "m", "q": "q",
    "p": "p", "c": "d", "d": "d", "r": "r", "u": "d", "j": "N", "l": "I", "i": "I", "e": "N", "g": "N",
    "y": "d", "o": "d", "h": "A", "k": "N",
}  # fmt: skip
QUOTES = {'"': "”", "'": "’", "<": "》"}
# Roles that ask for the word itself, not for its part.
WORD_ROLES = (
    "agent", "frame", "grade", "pace", "reach", "money", "person", "court", "limit", "relational", "deed", "actor",
    "fore", "fore_land", "either", "event", "counted", "lifeless", "several", "hand",
    "kind", "body", "extent", "place", "adverb", "abstract", "plan", "each", "basis", "create", "predicate", "attribute",
    "inside", "task", "compare", "above", "exceed", "region", "inner", "within", "as_for", "origin",
    "empty", "suffix", "phase", "amounting", "instance", "include",
    "reckoned", "all", "bench", "shall", "likened", "pointing", "serve", "verb", "cause", "tally",
)  # fmt: skip
ASCII_WORD = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.&_")
LANDS = frozenset("省市区县州盟旗院")
NONE: frozenset[str] = frozenset()
MOVING = frozenset({"link", "growth", "govern"})
OURS = frozenset({"我", "本", "全"})
LONGEST_QUOTE = 40
# Parts that are no token as they stand; nine tokens of ten are none of them.
ODD = frozenset((*QUOTES, *" (/\\”>'"))
_ODD_PART = re.compile(f"[{re.escape(''.join(sorted(ODD)))}]")
# What makes a word of the text no token, or one with its neighbour: Latin letters, 我|区.
_ODD_TEXT = re.compile(f"[\x00-\x7f]|[{''.join(sorted(OURS))}][{''.join(sorted(LANDS))}]")


class Parts(dict[tuple[str, str], str]):
    """Word and tag to part, made from the lexicon's roles and kept from then on."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        roles: dict[str, set[str]] = {}
        words: dict[str, set[str]] = {}
        for entry in lexicon.indicators:
            words.setdefault(entry.role, set()).update(entry.forms)
            for form in entry.forms:
                roles.setdefault(form, set()).add(entry.role)
        self.roles = roles
        self.of_role = words
        # The known terms, and how long those are that begin or end with two characters, the longest first.
        self.terms = self.words_with("term")
        self.ahead = _lengths((form[:2], len(form)) for form in self.terms)
        self.behind = _lengths((form[-2:], len(form)) for form in self.terms)
        self.light = self.words_with("link") & self.words_with("govern")
        self.double = self.words_with("head") & self.words_with("govern")
        self.tallies = tuple(word for word in self.words_with("bench") if word[-1] == "数")
        self.words = {role: self.words_with(role) for role in WORD_ROLES}

    def words_with(self, role: str) -> frozenset[str]:
        """Return the words that have ``role``."""
        return frozenset(self.of_role.get(role, ()))

    def __missing__(self, pair: tuple[str, str]) -> str:
        part = self[pair] = self.find_part(*pair)
        return part

    def find_part(self, word: str, tag: str) -> str:
        """Return the part of ``word``: by its mark, by the lexicon, by its tag."""
        mark = MARKS.get(word)
        if mark:
            return mark
        given = self.roles.get(word)
        if given and (part := _part_of_roles(given)):
            return part
        if len(word) > 2 and word[-1] in "到至为" and self.roles.get(word[:-1], set()) & MOVING:
            return "k"  # 缩减|到
        if word.isspace() or "①" <= word <= "⓿" or "㉑" <= word <= "㊿":
            return " "
        if word[1:] and "scope" in self.roles.get(word[1:], ()):
            return "\\"
        if len(word) == 3 and "growth" in self.roles.get(word[1:], ()):
            if "head" in self.roles.get(word[0], ()):
                return "/"  # 盖|度提高
        elif len(word) > 3:
            front, back = self.roles.get(word[:-2], NONE), self.roles.get(word[-2:], NONE)
            if "growth" in back and "link" in front:
                return "g"
            if "growth" in back or ("govern" in back and "noun" not in back):
                return "/"
            if len(word) == 4 and not front.isdisjoint(("govern", "link")) and "noun" not in front:
                return "/"
        if tag == "v" and len(word) > 1 and word[-1] in "到至为":
            return "k"
        if tag == "ad":
            return "d"
        if len(word) > 1 and word[-1] in "率额" and tag[0] == "n":
            return "H"
        if tag in ("vn", "an"):
            return "W"
        if tag == "ns":
            return "P"
        if tag == "x":
            return "N" if word.isalnum() else "x"
        if tag in ("l", "i") and len(word) == 3:
            return "N"
        return TAGS.get(tag[0], "N")


def _part_of_roles(given: set[str]) -> str | None:
    """Return the part of a word of the lexicon, by the first of its roles that tells one."""
    for role, part in (
        ("mark", "x"),
        ("adverb", "d"),
        ("scope", "Z"),
        ("growth", "g"),
        ("act", "B"),
    ):
        if role in given:
            return part
    if "head" in given:
        return "H"
    if "noun" in given:
        return "b" if "govern" in given else "N"
    if "agent" in given:
        return "N"
    if "grade" in given:
        return "A"
    for role, part in (("modifier", "A"), ("govern", "G"), ("link", "k")):
        if role in given:
            return part
    return None


def _lengths(pairs: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    found: dict[str, set[int]] = {}
    for two, length in pairs:
        found.setdefault(two, set()).add(length)
    return {two: sorted(some, reverse=True) for two, some in found.items()}


@cache
def read_parts(lexicon: Lexicon) -> Parts:
    """Return the parts of words by ``lexicon``, made once."""
    return Parts(lexicon)


@dataclass(slots=True)
class Sentence:
    """The tokens of one sentence as columns; ``parts[i]`` is the part of token ``i``.

    ``quantities`` are the tokens that are quantities, in order, with the place of each in the report's list.
    """

    view: str
    starts: list[int]
    ends: list[int]
    parts: str
    quantities: list[tuple[int, int]]

    def text(self, at: int) -> str:
        """Return the characters of token ``at``."""
        return self.view[self.starts[at] : self.ends[at]]


def read_sentences(
    flow: Flow,
    words: Words,
    quantities: Sequence[Quantity],
    times: Sequence[tuple[int, int]],
    parts_of: Parts,
) -> Iterator[Sentence]:
    """Yield the sentences that hold a quantity, in order, as tokens."""
    starts = words.starts
    parts = "".join(map(parts_of.__getitem__, words.pairs))
    solid = sorted(
        [(q.start, q.end, "Q", i) for i, q in enumerate(quantities)]
        + [(a, b, "T", -1) for a, b in times]
    )
    edges = [s[0] for s in solid]
    at = 0
    while at < len(quantities):
        word = bisect_right(starts, quantities[at].start) - 1
        low = parts.rfind(".", 0, word) + 1
        high = parts.find(".", word)
        if high < 0:
            high = len(parts)
        end = max(starts[high], quantities[at].end)
        stop = at + 1
        while stop < len(quantities) and quantities[stop].start < end:
            stop += 1
        inside = solid[bisect_left(edges, starts[low]) : bisect_left(edges, end)]
        yield read_tokens(flow.view, parts, starts, low, high, inside, parts_of)
        at = stop


def read_tokens(
    view: str,
    parts: str,
    starts: list[int],
    low: int,
    high: int,
    solid: list[tuple[int, int, str, int]],
    parts_of: Parts,
) -> Sentence:
    """Return the sentence of the words from ``low`` to ``high``, with ``solid`` spans as one token each.

    A quotation without a quantity is one noun, parentheses without one are passed over, and so are blanks
    and reference marks.
    """
    begins: list[int] = []
    ends: list[int] = []
    kinds: list[str] = []
    quantities: list[tuple[int, int]] = []
    limit = starts[high]
    after = 0  # nothing before this offset is read again
    j = 0
    next_solid = solid[0][0] if solid else limit
    i = low
    plain = -1  # the words up to this one are looked at one by one
    while i < high:
        if i >= plain:
            # Of the words up to the next solid span most are tokens as they stand.
            plain = bisect_right(starts, next_solid, i + 1, high + 1) - 1
            start = starts[i]
            if (
                plain > i
                and start >= after
                and view[start] not in LANDS
                and not _ODD_PART.search(parts, i, plain)
                and not _ODD_TEXT.search(view, start, starts[plain])
            ):
                begins += starts[i:plain]
                ends += starts[i + 1 : plain + 1]
                kinds += parts[i:plain]
                i = plain
                continue
            plain = max(plain, i + 1)
        start = starts[i]
        end = starts[i + 1]
        i += 1
        while end > next_solid:
            a, b, kind, place = solid[j]
            if a >= after:
                if start < a and start >= after:
                    begins.append(start)
                    ends.append(a)
                    kinds.append(parts[i - 1])
                if kind == "Q":
                    quantities.append((len(begins), place))
                begins.append(a)
                ends.append(b)
                kinds.append(kind)
                after = b
            j += 1
            next_solid = solid[j][0] if j < len(solid) else limit
        if end <= after:
            continue
        part = parts[i - 1]
        if part == " ":
            continue
        start = max(start, after)
        first = view[start]
        if part not in ODD and first > "\x7f" and (end - start > 1 or first not in LANDS):
            begins.append(start)
            ends.append(end)
            kinds.append(part)
            continue
        if part in QUOTES:
            close = view.find(QUOTES[part], start, min(start + LONGEST_QUOTE, limit))
            if 0 < close < next_solid:
                if ends and ends[-1] == start and view[start - 1] == "”":
                    begins.append(start)  # two quotations side by side are a row
                    ends.append(start)
                    kinds.append("L")
                end = after = close + 1
                part = "N"
            else:
                continue
        elif part == "(":
            close = min(
                (c for c in (view.find("）", start, limit), view.find(")", start, limit)) if c > 0),
                default=-1,
            )
            if 0 < close < next_solid:
                after = close + 1
                continue
        elif part in "/\\":
            middle = end - 2 if part == "/" else start + 1
            begins.append(start)
            ends.append(middle)
            kinds.append(parts_of[view[start:middle], "l"])
            start = middle
            part = parts_of[view[start:end], "n"]
        elif part in "”>'":
            continue
        elif (
            end - start == 1
            and view[start] in LANDS
            and begins
            and ends[-1] == start
            and view[begins[-1] : start] in OURS
        ):
            ends[-1] = end  # 我|区 is a scope
            kinds[-1] = "Z"
            continue
        elif joins_ascii(view, start, ends):
            ends[-1] = end  # PM|2|.|5
            continue
        begins.append(start)
        ends.append(end)
        kinds.append(part)
    return Sentence(view, begins, ends, "".join(kinds), quantities)


def joins_ascii(view: str, start: int, ends: list[int]) -> bool:
    """Return whether the character at ``start`` goes on a word in Latin letters: PM2.5, R&D."""
    if not ends or ends[-1] != start or view[start] not in ASCII_WORD:
        return False
    return view[start - 1] in ASCII_WORD
