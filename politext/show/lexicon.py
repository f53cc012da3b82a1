"""The entries of the slogan lexicon as text: one a line, or one in full."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable


# An entry is anything with these fields: this room knows no lexicon.
FIELDS = ("name", "kind", "variants", "expansion", "level", "place", "since", "source", "bare")


def render_list(entries: Iterable[Any]) -> str:
    """Return a line an entry: name, kind and components, parted by tabs."""
    return "".join(f"{e.name}\t{e.kind}\t{'、'.join(e.expansion)}".rstrip() + "\n" for e in entries)


def render_entry(entry: Any) -> str:
    """Return an entry in full, a key a line; keys that say nothing are left out."""
    lines = []
    for key in FIELDS:
        value: Any = getattr(entry, key)
        if value in ("", (), None):
            continue
        said = "；".join(value) if isinstance(value, tuple) else value
        if isinstance(value, bool):
            said = "yes" if value else "no"
        label = "unquoted" if key == "bare" else key
        lines.append(f"{label:<10} {said}\n")
    return "".join(lines)
