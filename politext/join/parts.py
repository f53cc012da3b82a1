"""The part that a word can play in a name, by its mark, by the lexicon and by its tag.

A part is one letter, so that the parts of a sentence are a string and boundaries are found by ``str.find``:

``N`` noun · ``I`` idiom · ``H`` noun that takes a verb before it (率 额 面积) · ``W`` verb used as a noun, by the dictionary · ``b`` verb
that is a noun as often (改造 建设) · ``A`` attribute · ``F`` place word (以上 境内) · ``P`` place name · ``U`` 的 · ``C`` 和 与 及 · ``E`` 等 ·
``G`` governing verb · ``B`` verb that is counted (审结) · ``V`` other verb · ``g`` growth verb · ``k`` link (达到 约) · ``D`` 分别 依次 ·
``Y`` 其中 · ``Z`` scope (全省) · ``T`` time · ``Q`` quantity · ``d`` adverb · ``p`` preposition · ``r`` pronoun · ``m`` numeral · ``q`` measure word ·
``L`` 、 · ``K`` ， · ``S`` ； · ``O`` ： · ``(`` ``)`` parentheses that hold a quantity · ``.`` end of a sentence · ``x`` anything else. A word such as 价格上涨 is cut in two.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from politext.lexicon import Lexicon

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
# Roles that ask for the word itself, not for its part.
WORD_ROLES = (
    "agent", "frame", "grade", "pace", "reach", "money", "person", "court", "limit", "relational", "deed", "actor",
    "fore", "fore_land", "either", "event", "counted", "lifeless", "several", "hand",
    "kind", "body", "extent", "place", "adverb", "abstract", "plan", "each", "basis", "create", "predicate", "attribute",
    "inside", "task", "compare", "above", "exceed", "region", "inner", "within", "as_for", "origin",
    "empty", "suffix", "phase", "amounting", "instance", "include",
    "reckoned", "all", "bench", "shall", "likened", "pointing", "serve", "verb", "cause", "tally",
)  # fmt: skip
NONE: frozenset[str] = frozenset()
MOVING = frozenset({"link", "growth", "govern"})


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
