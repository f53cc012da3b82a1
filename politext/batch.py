"""Many sources to a stream of outcomes, in the order of the input."""

from __future__ import annotations
