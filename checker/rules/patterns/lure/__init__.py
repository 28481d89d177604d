"""Wording that deceives buyers: ``worded`` by its usual words, ``frames`` by who gives what to whom and why."""

ROOMS = ("worded", "frames")
