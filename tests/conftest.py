"""Settings of the tests as a whole."""

from __future__ import annotations

from hypothesis import settings

# A busy machine is slow, and no law of ours speaks of time.
settings.register_profile("politext", deadline=None)
settings.load_profile("politext")
