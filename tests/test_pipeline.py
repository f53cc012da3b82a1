"""The whole of extract, on small texts."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from politext import Source, extract, to_dict
from politext.show.schema import build_schema

PIECES = [
    *"一二三十百万亿两第0159０％%.，。、；：\n\r　（）“”《》的和年月个件元",
    "一、", "（一）", "一是", "二是", "2025年", "去年", "五年来", "增长", "达到", "分别", "由60%提高到67%", "党组会议",
    "“两个确立”", "（下转第3版）", "（上接第1版）", "各位代表：", "政府工作报告", "\u200b", "\udcff", "🀄",
]  # fmt: skip
SCHEMA = jsonschema.Draft202012Validator(build_schema())
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=60)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_any_text_gives_the_contract(text: str) -> None:
    """Any text at all is read: what is printed fits the schema, spans quote the text, numerals add up."""
    report = to_dict(extract(Source(text)))
    SCHEMA.validate(report)
    json.dumps(report)
    for record in [*report["indicators"], *(m for s in report["slogans"] for m in s["mentions"])]:
        assert record["text"] == text[record["start"] : record["end"]] != ""
    starts = [record["start"] for record in report["indicators"]]
    assert all(one <= other for one, other in pairwise(starts))
    assert report["numerals"].pop("total") == sum(report["numerals"].values())
    assert report["numerals"]["indicator"] == len(report["indicators"])


def test_the_keys_stand_in_the_contracts_order() -> None:
    """Scripts that print what they get have it in the order in which it is told."""
    keys = "schema source header articles sections indicators slogans numerals problems"
    assert list(to_dict(extract(Source("一、工作回顾\n党组会议50次。")))) == keys.split()


def test_the_same_input_gives_the_same_output() -> None:
    """What was read before leaves no trace in what is read after."""
    first, other = (Source(f"{name}办好{n}件实事。") for name, n in (("甲县", 3), ("乙县", 5)))
    before = extract(first)
    extract(other)
    assert extract(first) == before


def test_read_is_the_verb_and_not_the_room() -> None:
    """politext.read is a function, also after a module of the room has been imported."""
    import politext
    import politext.read.source

    assert callable(politext.read)
    assert politext.extract is extract


@pytest.mark.parametrize("wrong", ["报告.txt", b"x", None])
def test_what_is_no_source_is_told_as_that(wrong: Any) -> None:
    """A path or a text given to ``extract`` outright: the next step is said."""
    with pytest.raises(TypeError, match=r"politext\.read"):
        extract(wrong)
