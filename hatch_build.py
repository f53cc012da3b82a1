"""Build hook: compile the lexicon's TOML to the columns of JSON that a run reads (see politext/lexicon.py).

``python hatch_build.py`` does the same in a checkout.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent


def compile_lexicon() -> None:
    """Write ``politext/data/lexicon.json``."""
    sys.path.insert(0, str(ROOT))
    from politext.lexicon import COMPILED, compile_tables  # noqa: PLC0415 - the source tree, not an install

    (ROOT / "politext" / "data" / COMPILED).write_text(compile_tables(), encoding="utf-8")


try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # run as a script, outside a build
    pass
else:

    class LexiconBuildHook(BuildHookInterface):  # type: ignore[type-arg,misc]
        """Compile the lexicon before the files of a wheel are gathered."""

        def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
            """Write the compiled tables; hatchling calls this first."""
            compile_lexicon()


if __name__ == "__main__":
    compile_lexicon()
