"""What the slogans of a lexicon are called: every name and variant once, ranked by what it needs outside quotation marks.

It says nothing of a text, so that it is worked out when politext is built and kept with the compiled tables.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politext.entries import SloganEntry

# names led by a number, which outside marks are names only where a verb governs them; five-year plans have their own form
_LED = re.compile("[一二三四五六七八九十两双](?!五$)[\u4e00-\u9fff]")
# a form is a bare name: quoting is the finder's business
_MARKS = frozenset("“”‘’「」『』")


class Naming(NamedTuple):
    """The forms of all slogans; ``owners[i]`` is the place of the entry that ``forms[i]`` belongs to.

    The first ``established`` of them may stand outside marks, those up to ``outside`` only where a verb governs
    them, the others never.
    """

    forms: tuple[str, ...] = ()
    owners: tuple[int, ...] = ()
    established: int = 0
    outside: int = 0


def rank_names(entries: Sequence[SloganEntry]) -> Naming:
    """Return the names and variants of ``entries``, a form that several have as the last of them.

    >>> from types import SimpleNamespace as Entry
    >>> rows = [("三北", (), False), ("新质生产力", (), True), ("两个确立", ("二个确立",), False), ("阳光办", (), False)]
    >>> rank_names([Entry(name=n, variants=v, bare=b) for n, v, b in rows])
    Naming(forms=('新质生产力', '三北', '两个确立', '二个确立', '阳光办'), owners=(1, 0, 2, 2, 3), established=1, outside=4)
    """
    owners = {
        form: place
        for place, entry in enumerate(entries)
        for form in (entry.name, *entry.variants)
        if _MARKS.isdisjoint(form)
    }
    established = [form for form, place in owners.items() if entries[place].bare]
    others = [form for form, place in owners.items() if not entries[place].bare]
    guarded = [form for form in others if _LED.match(form)]
    forms = (*established, *guarded, *(form for form in others if not _LED.match(form)))
    ends = len(established), len(established) + len(guarded)
    return Naming(forms, tuple(owners[form] for form in forms), *ends)
