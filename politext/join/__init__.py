"""Findings related to each other: settle, bind, qualify. Nothing here matches text."""
