"""Live scripts: out of the platform, names and numbers collected, cures, prices and crowds that are not real.

elsewhere · goods · sale · seller
"""

from __future__ import annotations

from checker.rules.patterns.live import elsewhere, goods, sale, seller
from checker.rules.patterns.pattern import Pattern

PATTERNS: tuple[Pattern, ...] = (*elsewhere.PATTERNS, *goods.PATTERNS, *sale.PATTERNS, *seller.PATTERNS)
