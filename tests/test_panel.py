"""The panel of growth targets over the provincial reports of the corpus."""

from __future__ import annotations

import pytest

from tests.panel import FOLDER, read_panel


@pytest.mark.slow
@pytest.mark.skipif(not FOLDER.is_dir(), reason="the corpus is not here")
def test_every_provincial_report_has_one_target_for_its_growth() -> None:
    """One record, or several that say the same; the table was checked by reading the sentences."""
    panel = {
        (place, year): {(i.value, i.high, i.qualifier) for i in found}
        for place, year, found, _ in read_panel()
    }
    assert len(panel) == 62
    assert not {key: cells for key, cells in panel.items() if len(cells) != 1}
    # three cells of each shape, read by eye
    assert panel["上海市", 2025] == {(5, None, "about")}
    assert panel["四川省", 2025] == {(5.5, None, "at_least")}
    assert panel["山西省", 2026] == {(4.5, 5, None)}
