"""Promised results, refunds and freedom from loss: ``worded`` by their usual words, ``frames`` by who owes what when."""

ROOMS = ("worded", "frames")
