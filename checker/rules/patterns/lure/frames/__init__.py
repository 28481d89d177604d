"""Lures by their frame: who says what of whose goods, prize, job or paper, whatever the words are."""

ROOMS = ("prizes", "prices", "sources", "authority", "papers", "jobs", "money")
