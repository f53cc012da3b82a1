"""Build hook: make what a cold run would otherwise make each time.

The lexicon's TOML is kept as Python reads it soonest (see politext/lexicon.py), the patterns the engine's code (see
politext/patterns.py), jieba's dictionary a file that need not be read whole (see politext/dictionary.py). ``python
hatch_build.py`` does the same in a checkout; there, and for an editable install, the modules are compiled too, as pip does
when it installs a wheel: where ``PYTHONDONTWRITEBYTECODE`` is set nothing else would.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent


def compile_data() -> None:
    """Write ``lexicon.bin``, ``patterns.bin`` and, where jieba is installed, ``words.bin`` into ``politext/data``."""
    sys.path.insert(0, str(ROOT))
    # Patterns first: a room that has been imported has compiled its own already.
    from politext.patterns import keep_patterns  # noqa: PLC0415 - the source tree, not an install

    keep_patterns(work)
    from politext.lexicon import COMPILED, compile_tables  # noqa: PLC0415

    (ROOT / "politext" / "data" / COMPILED).write_bytes(compile_tables())
    from politext.dictionary import KEPT, pack_jieba  # noqa: PLC0415

    try:
        KEPT.write_bytes(pack_jieba())
    except ImportError as error:
        sys.stderr.write(f"politext: {error}; a cold run will be 100 ms slower\n")


def work() -> None:
    """Do what a command does, as far as it can be done where politext is built."""
    with suppress(ImportError):  # typer is no part of the build
        import_module("politext.cli")
    source, pipeline = map(import_module, ("politext.read.source", "politext.pipeline"))
    sample = ROOT / "samples" / "qinghe-2026.txt"
    if sample.exists():
        with suppress(ImportError):  # neither rjieba nor jieba
            import_module("politext.show.json").to_dict(pipeline.extract(source.read(sample)))


def compile_modules() -> None:
    """Compile the modules of the checkout."""
    import compileall  # noqa: PLC0415 - it would have compiled patterns that are to be kept

    compileall.compile_dir(ROOT / "politext", quiet=1)


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
            if version == "editable":
                compile_modules()


if __name__ == "__main__":
    compile_data()
    compile_modules()
