"""Promised results, refunds and freedom from loss: ``worded`` by their usual words, ``frames`` by who owes what when, ``stock`` and
``plain`` in headlines."""

ROOMS = ("worded", "frames", "stock", "plain")
