"""A report, or its records of one kind, one JSON object a line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from politext.show.json import list_records, printable, to_dict

if TYPE_CHECKING:
    from politext.model import Report


def render(report: Report, records: str | None = None) -> str:
    """Return one line for ``report``, or one for each record of a kind, the path first in each."""
    if records is None:
        return json.dumps(to_dict(report), ensure_ascii=False) + "\n"
    path = printable(report.source.path)
    return "".join(
        json.dumps({"path": path, **record}, ensure_ascii=False) + "\n"
        for record in list_records(report, records)
    )
