"""What holds for the forms of our tables, whatever they are of."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from politext.lexicon import load_lexicon
from politext.view import fold

if TYPE_CHECKING:
    from collections.abc import Callable

LEXICON = load_lexicon()
# by table: which forms an entry has, and the key that may give one form to several entries
FORMS: dict[str, tuple[Callable[[Any], tuple[str, ...]], str | None]] = {
    "units": (lambda e: (e.id, *e.forms), None),
    "idioms": (lambda e: (e.id, *e.forms), None),
    "cues": (lambda e: e.forms, None),
    "headings": (lambda e: e.forms, "kind"),
    "indicators": (lambda e: e.forms, "role"),
    "quotations": (lambda e: e.forms, "role"),
}


@pytest.mark.parametrize("table", FORMS)
def test_no_form_stands_twice(table: str) -> None:
    """Of two entries with one form the first is found and the second is silent."""
    list_forms, key = FORMS[table]
    entries = getattr(LEXICON, table)
    forms = Counter((form, key and getattr(e, key)) for e in entries for form in list_forms(e))
    assert not [form for form, count in forms.items() if count > 1]


@pytest.mark.parametrize("table", FORMS)
def test_every_form_is_a_view(table: str) -> None:
    """Forms are looked for in the view: one that is written in full width or in traditional characters stands in none."""
    list_forms, _ = FORMS[table]
    assert not [f for e in getattr(LEXICON, table) for f in list_forms(e) if fold(f) != f]
