"""Live scripts: out of the platform, names and numbers collected, cures, prices and crowds that are not real.

elsewhere · goods · sale · seller
"""

ROOMS = ("elsewhere", "goods", "sale", "seller")
