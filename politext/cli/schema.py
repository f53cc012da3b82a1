"""``politext schema``: the output contract for machines."""

from __future__ import annotations


def schema() -> None:
    """Print the JSON Schema of what `extract --format json` prints."""
    from politext.cli.deliver import deliver  # noqa: PLC0415
    from politext.show.schema import render  # noqa: PLC0415

    deliver(render(), None)
