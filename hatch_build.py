"""Build hook: make what a cold run would otherwise make each time, the lexicon's columns and the patterns.

The lexicon's TOML becomes JSON (see politext/lexicon.py), the patterns the engine's code (see
politext/patterns.py). ``python hatch_build.py`` does the same in a checkout.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent


def compile_data() -> None:
    """Write ``politext/data/lexicon.json`` and ``patterns.bin``."""
    sys.path.insert(0, str(ROOT))
    # Patterns first: a room that has been imported has compiled its own already.
    from politext.patterns import keep_patterns  # noqa: PLC0415 - the source tree, not an install

    keep_patterns(lambda: import_module("politext.pipeline"))
    from politext.lexicon import COMPILED, compile_tables  # noqa: PLC0415

    (ROOT / "politext" / "data" / COMPILED).write_text(compile_tables(), encoding="utf-8")


try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # run as a script, outside a build
    pass
else:

    class DataBuildHook(BuildHookInterface):  # type: ignore[type-arg,misc]
        """Compile the data before the files of a wheel are gathered."""

        def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
            """Write the compiled data; hatchling calls this first."""
            compile_data()


if __name__ == "__main__":
    compile_data()
