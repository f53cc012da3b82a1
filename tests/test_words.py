"""Words: all cuts are jieba's, spans that are solid are cut round, nothing is written."""

from __future__ import annotations

import functools
import logging
import random
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from politext import words
from politext.dictionary import KEPT, Dictionary, find_jieba, open_kept, pack_jieba

if TYPE_CHECKING:
    from collections.abc import Callable

    from politext.model import Word

SHARED = Path(__file__).parents[1].parent / "shared"
OURS = [
    "全年召开党组会议50次，城镇新增就业1256万人，PM2.5浓度29微克/立方米。",
    "“十四五”时期，规模以上工业增加值年均增长5．8％；AAA级景区12家、5G基站3.2万个。\n　　一、2024年工作回顾",
    "㉑ ① a1b2 3.5G 𠀀𠮷 \u200b\xa0国发〔2024〕3号",
    "",
]


@pytest.fixture(scope="module")
def dictionary() -> Dictionary:
    """Jieba's dictionary as it is installed."""
    return Dictionary(packed())


@functools.cache
def packed() -> bytes:
    """Return jieba's dictionary as it would be kept, made once."""
    return pack_jieba()


def compare(text: str, dictionary: Dictionary) -> None:
    """Our own cut, jieba's and rjieba's, where it is installed, give the same words and tags."""
    ours = words.tag_with_dictionary(dictionary)(text)
    assert [word for word, _ in ours] == jieba_cut()(text)
    rust = words.tag_with_rust()
    if rust is not None:
        assert ours == rust(text)


@functools.cache
def jieba_cut() -> Callable[[str], list[str]]:
    """Return jieba's own cut; its cache goes where it is thrown away."""
    import jieba

    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    with tempfile.TemporaryDirectory() as folder:
        tokenizer.tmp_dir = folder
        tokenizer.initialize()
    return lambda text: list(tokenizer.lcut(text, HMM=False))


@pytest.mark.parametrize("text", OURS)
def test_all_cuts_agree_on_ours(text: str, dictionary: Dictionary) -> None:
    """Odd characters, numbers and Latin words."""
    compare(text, dictionary)


@pytest.mark.skipif(not SHARED.exists(), reason="the corpus is not at hand")
def test_all_cuts_agree_on_the_corpus(dictionary: Dictionary) -> None:
    """A sample of real reports."""
    paths = sorted((SHARED / "corpus" / "texts").rglob("*.txt"))
    for path in random.Random(7).sample(paths, 6):
        compare(path.read_bytes().decode("utf-8", errors="replace")[:8000], dictionary)


@given(st.text(alphabet="一中国人民共和工业增加值万亿元ABab90+-.%#& \n\r，。γ射线", max_size=60))
@settings(max_examples=300, deadline=None)
def test_all_cuts_agree_on_anything(text: str) -> None:
    """Characters of many long words in any order, and marks that runs end at."""
    compare(text, Dictionary(packed()))


def test_a_tag_is_the_dictionarys(dictionary: Dictionary) -> None:
    """Every hundredth word of the dictionary, where it is cut as one, has the dictionary's tag."""
    lines = find_jieba().read_text("utf-8").splitlines()
    tag = words.tag_with_dictionary(dictionary)
    for line in lines[::100]:
        word, _, want = line.split()
        said = tag(word)
        assert said == [(word, want)] or len(said) > 1


def test_the_kept_dictionary_is_that_of_today() -> None:
    """What was packed when politext was built is what would be packed now."""
    if not KEPT.exists():
        pytest.skip("not built: python hatch_build.py")
    assert KEPT.read_bytes() == packed()


@pytest.mark.parametrize("data", [b"", b"x" * 40, b"ptw1"])
def test_no_dictionary(data: bytes, tmp_path: Path) -> None:
    """A file that is none is as none at all."""
    path = tmp_path / "words.bin"
    path.write_bytes(data)
    assert open_kept(path) is None
    assert open_kept(tmp_path / "missing") is None


def test_a_long_run_goes_over_to_rjieba(dictionary: Dictionary) -> None:
    """After so many characters the words come from rjieba, and are the same."""
    pytest.importorskip("rjieba")
    tagger = words.Thrifty(dictionary)
    first = tagger.tag
    assert tagger(OURS[0]) == first(OURS[0])
    assert tagger.tag is first
    tagger.left = 1
    assert tagger(OURS[0]) == first(OURS[0])
    assert tagger.tag is not first


def test_a_command_begins_thriftily() -> None:
    """Where it was asked for, the first words come from the packed dictionary; a library has rjieba."""
    if not KEPT.exists():
        pytest.skip("not built: python hatch_build.py")
    assert isinstance(words._tagger(thrifty=True), words.Thrifty)
    assert not isinstance(words._tagger(thrifty=False), words.Thrifty)


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
    assert words.tag_with_dictionary(Dictionary(pack_jieba()))("党组会议")
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
