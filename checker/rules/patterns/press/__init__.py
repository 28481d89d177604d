"""Hurry: ``frames`` by what is scarce, ends or rises, ``plain`` by the short clauses in which sellers put it."""

ROOMS = ("frames", "plain")
