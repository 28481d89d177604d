"""Wording that deceives buyers: ``worded`` by its usual words, ``frames`` by who gives what to whom and why, ``trade`` in headlines."""

ROOMS = ("worded", "frames", "trade")
