"""From a flow to spans: one kind of thing a file. Finders do not know each other."""
