"""Gain: what a note shows its writer to receive, and whether it says so."""
