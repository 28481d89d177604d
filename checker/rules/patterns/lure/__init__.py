"""Wording that deceives buyers: ``worded`` by its usual words, ``frames`` by who gives what to whom and why, ``trade`` in headlines, ``plain`` in short clauses."""

ROOMS = ("worded", "frames", "trade", "plain")
