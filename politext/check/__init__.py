"""Questions asked of a finished report, one a file, each returning ``Problem`` records."""
