"""Every entry of units.toml keeps the promise of its examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from politext.lexicon import load_lexicon
from politext.prove import prove_unit

if TYPE_CHECKING:
    from politext.entries import Unit

LEXICON = load_lexicon()


@pytest.mark.parametrize("unit", LEXICON.units, ids=lambda u: u.id)
def test_examples_hold(unit: Unit) -> None:
    """A marked span of ``yes`` is a quantity in this unit, what touches one of ``no`` is none."""
    assert unit.yes or unit.no
    assert all("⟦" in example for example in (*unit.yes, *unit.no))
    assert not prove_unit(unit, LEXICON)
