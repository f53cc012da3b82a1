"""Many sources to a stream of outcomes, in the order of the input.

``walk`` finds the inputs, ``work`` is what is done to one of them, ``pool`` does it in several processes and
survives their death, ``ledger`` keeps what is done so that a broken run can be taken up again, ``write`` lets a file appear whole or not
at all.
"""

from __future__ import annotations
