"""Records of one kind as Parquet, by pyarrow (``pip install 'politext[table]'``).

Types are ours, not guessed of the rows, so that files of different runs have one schema.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from politext.errors import OptionError
from politext.show.rows import COLUMNS, list_rows

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from politext.model import Report

INTEGERS = {"year", "start", "end", "name_start", "name_end", "count", "level", "number"}
GROUP = 10_000  # rows written at a time, and held in memory


def import_arrow() -> tuple[Any, Any]:
    """Return pyarrow and its Parquet module; raise ``OptionError`` naming the extra without them."""
    try:
        import pyarrow  # noqa: PLC0415, ICN001 - only for this format
        import pyarrow.parquet  # noqa: PLC0415
    except ImportError:
        raise OptionError(
            "--format parquet: needs pyarrow; pip install 'politext[table]'"
        ) from None
    return pyarrow, pyarrow.parquet


def draw(report: Report, records: str | None = None) -> list[tuple[Any, ...]]:
    """Return the rows of one report."""
    return list(list_rows(report, records or "indicators"))


def check() -> None:
    """Raise ``OptionError`` where the format cannot be written here."""
    import_arrow()


def write(path: Path, pieces: Iterable[Iterable[Any]], records: str | None = None) -> None:
    """Write the rows of all reports to ``path``."""
    arrow, parquet = import_arrow()
    columns = COLUMNS[records or "indicators"]
    kinds = {"value": arrow.float64(), "high": arrow.float64(), "quoted": arrow.bool_()}
    schema = arrow.schema(
        [
            (name, kinds.get(name, arrow.int64() if name in INTEGERS else arrow.string()))
            for name in columns
        ]
    )
    rows = (row for piece in pieces for row in piece)
    with parquet.ParquetWriter(str(path), schema, compression="zstd") as writer:
        while group := list(islice(rows, GROUP)):
            arrays = [
                arrow.array(
                    [None if v is None else float(v) for v in values]
                    if field.type == arrow.float64()
                    else values,
                    field.type,
                )
                for field, values in zip(schema, zip(*group, strict=True), strict=True)
            ]
            writer.write_table(arrow.Table.from_arrays(arrays, schema=schema))
