"""Inducement by set words: ``hurry`` to buy, ``engage`` for likes and the like."""

ROOMS = ("hurry", "engage")
