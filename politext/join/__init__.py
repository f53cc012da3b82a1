"""Findings related to each other: settle, bind, qualify. No patterns here: of the text no more is asked than which words stand beside a finding."""
