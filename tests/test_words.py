"""Words: rjieba and jieba hold the same, spans that are solid are cut round, nothing is written."""

import random
from pathlib import Path

import pytest

from politext import words
from politext.model import Word

SHARED = Path(__file__).parents[1].parent / "shared"
OURS = [
    "全年召开党组会议50次，城镇新增就业1256万人，PM2.5浓度29微克/立方米。",
    "“十四五”时期，规模以上工业增加值年均增长5．8％；AAA级景区12家、5G基站3.2万个。\n　　一、2024年工作回顾",
    "㉑ ① a1b2 3.5G 𠀀𠮷 \u200b\xa0国发〔2024〕3号",
    "",
]


def test_rust_and_python_agree_on_ours() -> None:
    """Both taggers give the same words and the same tags."""
    rust = words.tag_with_rust()
    if rust is None:
        pytest.skip("rjieba is not installed")
    python = words.tag_with_python()
    for text in OURS:
        assert rust(text) == python(text)


@pytest.mark.skipif(not SHARED.exists(), reason="the corpus is not at hand")
def test_rust_and_python_agree_on_the_corpus() -> None:
    """Both taggers give the same words and tags over a sample of real reports."""
    rust = words.tag_with_rust()
    if rust is None:
        pytest.skip("rjieba is not installed")
    python = words.tag_with_python()
    paths = sorted((SHARED / "corpus" / "texts").rglob("*.txt"))
    for path in random.Random(7).sample(paths, 6):
        text = path.read_bytes().decode("utf-8", errors="replace")[:8000]
        assert rust(text) == python(text), path.name


def test_words_tile_the_text() -> None:
    """Words stand one after another, from the first character to the last."""
    for text in OURS:
        cut = words.cut(text)
        assert "".join(w.text for w in cut) == text
        assert [w.end for w in cut][:-1] == [w.start for w in cut][1:]


@pytest.mark.parametrize(
    ("text", "solid", "want"),
    [
        ("引进5个人才", (2, 4), ["引进", "00", "人才"]),
        ("培育10家庭农场", (2, 5), ["培育", "000", "庭", "农场"]),
        ("达到3万人均为", (2, 5), ["达到", "000", "均", "为"]),
    ],
)
def test_no_word_crosses_a_solid_span(text: str, solid: tuple[int, int], want: list[str]) -> None:
    """A numeral and its unit are read before words are."""
    assert [w.text for w in words.cut(text, [solid])] == want


def test_nothing_is_written(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither a word on stderr nor a cache in the temporary folder."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert words.tag_with_python()("党组会议")
    assert capfd.readouterr() == ("", "")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("text", OURS)
def test_a_kept_tag_is_the_tag(text: str) -> None:
    """A word has the same tag wherever it stands: asking once a word gives what tagging the text gives."""
    rjieba = pytest.importorskip("rjieba")
    rust = words.tag_with_rust()
    assert rust is not None
    assert rust(text) == rjieba.tag(text, False)


@pytest.mark.parametrize(
    ("text", "solid"),
    [
        ("深化改革。引进5个人才，增长6%！各位代表\n办结3件", [(7, 9), (14, 16), (24, 26)]),
        ("5个。6个", [(0, 2), (3, 5)]),
        ("没有数字。", []),
        ("", []),
    ],
)
def test_sentences_are_cut_as_the_whole_is(text: str, solid: list[tuple[int, int]]) -> None:
    """Where a sentence holds a span, its words are those of the whole text; the rest is filled, and all tiles."""
    whole = [_columns(w) for w in words.cut(text, solid)]
    some = list(words.cut_sentences(text, solid))
    assert [w.end for w in some][:-1] == [w.start for w in some][1:]
    assert sum(w.end - w.start for w in some) == len(text)
    kept = [_columns(w) for w in some if w.text != "。"]
    assert set(kept) <= set(whole)
    for a, b in solid:
        stop = min([i for c in "。！？\n" if (i := text.find(c, b)) >= 0] or [len(text)])
        assert [w for w in kept if a <= w[0] < stop] == [w for w in whole if a <= w[0] < stop]


def _columns(word: Word) -> tuple[int, int, str, str]:
    return word.start, word.end, word.text, word.tag
