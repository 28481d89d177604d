"""Lures known by their usual words, by kind."""

ROOMS = ("prizes", "prices", "sources", "authority", "papers", "jobs", "money")
