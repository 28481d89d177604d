"""Promises by their frame: a condition that makes a result certain, a result by a date, a failure somebody pays for."""

ROOMS = ("refunds", "results", "returns", "surety", "vows")
