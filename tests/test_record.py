"""Records are dataclasses to all who ask."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, fields, is_dataclass, replace

import pytest

from politext import model
from politext.model import Numeral, Section, Time

SECTION = Section("s1", None, "a1", 1, "heading", "一、", 1, "回顾", 0, 9)


def test_it_is_a_dataclass() -> None:
    """Fields in order with their defaults, and what the standard library does with them."""
    assert is_dataclass(SECTION)
    assert [f.name for f in fields(Numeral)] == ["start", "end", "kind", "rule", "quantity"]
    assert replace(SECTION, level=2).level == 2
    assert asdict(SECTION)["title"] == "回顾"
    assert copy.copy(SECTION) == pickle.loads(pickle.dumps(SECTION)) == SECTION
    match SECTION:
        case Section(id=name, level=1):
            assert name == "s1"


def test_it_is_a_value() -> None:
    """Equal where class and fields are, hashed alike, and shown as it is made."""
    same = Section("s1", None, "a1", 1, "heading", "一、", 1, "回顾", 0, end=9, title_end=0)
    assert same == SECTION
    assert hash(same) == hash(SECTION)
    assert replace(same, end=8) != SECTION
    assert eval(repr(SECTION), vars(model)) == SECTION


def test_it_is_frozen_and_slotted() -> None:
    """Nothing can be set, and there is no dictionary to set it in."""
    time = Time(0, 5, "date", "absolute", 2025, 2025, None, "year")
    with pytest.raises(FrozenInstanceError):
        time.start = 1  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del time.start
    assert not hasattr(time, "__dict__")


def test_a_wrong_call_is_refused() -> None:
    """Too few values, too many, and names that there are not."""
    for args, kwargs in [((1,), {}), ((1, 2, "date", "r", None, 6), {}), ((1, 2), {"colour": 3})]:
        with pytest.raises(TypeError):
            Numeral(*args, **kwargs)  # type: ignore[arg-type]
