"""The territory of the body that reports, by its official name.

The opening's session (在河南省第十四届人民代表大会…) or title says it, or the body that the speaker stands for (我代表盐城市
人民政府). Where only its kind is said (我代表市人民政府) the name of that kind that the text says most often is it.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from politext.forms import Forms
from politext.record import record

if TYPE_CHECKING:
    from politext.entries import PlaceEntry
    from politext.lexicon import Lexicon

_KIND = r"(?:特别行政区|(?:[一-鿿]{1,3}族){0,4}自治[区州县旗]|维吾尔自治区|地区|林区|省|市|州|盟|县|区|旗)"
_SESSION = re.compile(
    rf"([一-鿿]{{2,14}}?{_KIND})(?:第 ?)?[一二三四五六七八九十]{{1,3}} ?届 ?(?:人民代表大会|人大|委员会)"
)
_TITLE = re.compile(rf"(?:[12]\d{{3}} ?年?)?([一-鿿]{{2,14}}?{_KIND})(?:人民)?政府工作报告")
_SHORT_TITLE = re.compile(
    r"(?:[12]\d{3} ?年?)?([一-鿿]{2,5}?)(?:[12]\d{3} ?年)?(?:人民)?政府工作报告"
)
_SPEAKER = re.compile(
    r"(?:代表|受) ?([一-鿿]{0,12}?)(自治区|自治州|自治县|自治旗|省|市|州|盟|地区|县|区|旗) ?(?:人民)?政府"
)
_NATION = re.compile(
    r"全国人民代表大会|全国人大|(?:代表|受) ?国务院|国务院(?:代|副)?总理|最高人民(?:法院|检察院)|中国共产党第[一二三四五六七八九十]+(?:次全国代表大会|届中央委员会)"
    r"|政协全国委员会|^中共中央|中华人民共和国国民经济|国务院的委托"
)
_NO_COUNTY = frozenset(
    "全我本各城园社辖景小灾库老新街片校厂发范护牧农林矿商市郊开县区省旗超都的和自治"
)
# what the texts say of their own territory, by its kind, the lowest first: a city's report says 全省 as well
_OWN = {
    "县": ("全县", "我县"),
    "旗": ("全旗", "我旗"),
    "州": ("全州", "我州"),
    "盟": ("全盟", "我盟"),
    "区": ("全区", "我区"),
    "市": ("全市", "我市"),
    "省": ("全省", "我省"),
}


@record
class Place:
    """An official name, the short form that texts use, and its kind (省 自治区 市 州 盟 地区)."""

    name: str
    short: str
    kind: str


class Gazetteer:
    """The places of a lexicon, and their short forms."""

    def __init__(self, entries: tuple[PlaceEntry, ...]) -> None:
        """Read provinces and prefectures from ``entries``."""
        self.places = [Place(e.id, e.forms[0] if e.forms else e.id, _kind(e.id)) for e in entries]
        for e in entries:
            for city in e.cities:
                short, _, rest = city.partition("/")
                if not rest:
                    short = re.sub(r"(?:地区|[市盟])$", "", city)
                self.places.append(Place(short + rest if rest else city, short, _kind(city)))
        self.shorts = sorted({p.short for p in self.places})
        self.forms = Forms(self.shorts)
        self.official = {p.name: p for p in self.places}

    def name(self, text: str) -> str | None:
        """Return the official name of the place that ``text`` names, in full or in short, a larger one before it left off."""
        if text in self.official:
            return text
        for p in self.places:
            if text == p.short or (text == p.short + "州" and p.name.endswith("自治州")):
                return p.name
        for end in range(len(text) - 2, 2, -1):
            # 呼伦贝尔市海拉尔区: the place that it lies in is no part of the name
            if text[:end] in self.official and self.official[text[:end]].kind != "自治区":
                return self.name(text[end:]) or text[end:]
        for end in range(len(text) - 2, 3, -1):
            if text[:end] in self.official:
                return self.name(text[end:]) or text[end:]
        return None

    def commonest(self, view: str, kinds: tuple[str, ...]) -> tuple[int, Place] | None:
        """Return the place of one of ``kinds`` that ``view`` names most often, with how often."""
        counts = Counter(self.shorts[m[0]] for m in self.forms.find(view))
        ranked = [
            (counts[p.short], p) for p in self.places if p.kind in kinds and counts[p.short] > 1
        ]
        return max(ranked, key=lambda r: r[0], default=None)


@cache
def gazetteer(entries: tuple[PlaceEntry, ...]) -> Gazetteer:
    """Return the gazetteer of ``entries``, made once."""
    return Gazetteer(entries)


def _kind(name: str) -> str:
    for kind in ("自治区", "地区", "林区", "特别行政区"):
        if name.endswith(kind):
            return kind
    return name[-1]


def read_place(view: str, stop: int, title: str | None, lexicon: Lexicon) -> str | None:
    """Return the official name of the territory, or None where the text does not say.

    ``stop`` is where the opening ends.

    >>> from politext.lexicon import load_lexicon
    >>> text = "——2025年1月18日在河南省第十四届人民代表大会第三次会议上"
    >>> read_place(text, len(text), None, load_lexicon())
    '河南省'
    """
    places = gazetteer(lexicon.places)
    session = _SESSION.search(view, 0, stop)
    if session:
        name = re.split("[在日]", session[1])[-1]
        return places.name(name) or name
    if _NATION.search(view, 0, stop + 200):
        return "全国"
    flat = "".join((title or "").split())
    for pattern in (_TITLE, _SHORT_TITLE):
        m = pattern.match(flat)
        if m:
            known = places.name(m[1]) or (m[1] if pattern is _TITLE else None)
            if known:
                return known
    m = _SPEAKER.search(view, 0, stop + 400)
    if m and m[1]:
        name = m[1] + m[2]
        return places.name(name) or name
    return _by_count(view, m[2] if m else _own_kind(view), places)


def _own_kind(view: str) -> str | None:
    """Return the kind of territory that the text calls its own (全市, 我市): the lowest that it does often."""
    counts = {kind: sum(view.count(w) for w in words) for kind, words in _OWN.items()}
    kind = next((kind for kind, n in counts.items() if n > 3), None)
    # a city's report says 全区 of the autonomous region
    return "市" if kind == "区" and counts["市"] >= counts["区"] else kind


def _by_count(view: str, kind: str | None, places: Gazetteer) -> str | None:
    """Return the place of ``kind`` that the text names most often."""
    if kind in ("省", "自治区"):
        best = places.commonest(view, (kind,))
        return best[1].name if best else None
    if kind in ("州", "自治州", "盟", "地区"):
        best = places.commonest(view, (kind[-1], kind))
        return best[1].name if best else None
    if kind == "市":
        best = places.commonest(view, ("市", "州"))
        county = _county(view, kind)
        if county and (best is None or county[0] > 2 * best[0]):
            return county[1]
        return best[1].short + "市" if best else None
    if kind:
        county = _county(view, kind[-1])
        if county:
            return county[1]
        best = places.commonest(view, ("自治区",)) if kind == "区" else None
        return best[1].name if best else None
    return None


def _county(view: str, kind: str) -> tuple[int, str] | None:
    """Return the county, district or city of ``kind`` that the text names most often, with how often."""
    names: Counter[str] = Counter()
    done = 0  # what stands before one is not looked at for the next
    at = view.find(kind)
    while at >= 0:
        low = max(done, at - 3)
        start = at
        while start > low and "一" <= view[start - 1] <= "鿿":
            start -= 1
        for short in (view[at - 2 : at], view[at - 3 : at])[: max(0, at - start - 1)]:
            done = at
            if not _NO_COUNTY.intersection(short):
                names[short] += 1
        at = view.find(kind, at + 1)
    scored = [(view.count(short), len(short), short) for short, n in names.most_common(12) if n > 2]
    if not scored:
        return None
    best = max(scored)
    return best[0], best[2] + kind
