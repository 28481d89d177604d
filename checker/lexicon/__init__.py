"""Packs: read, validate, hash, compile."""

from checker.lexicon.compiled import CompiledLexicon
from checker.lexicon.types import Category, Entry, Example, Industry, Lexicon, Pack, Rule, SeverityPair

__all__ = ["Category", "CompiledLexicon", "Entry", "Example", "Industry", "Lexicon", "Pack", "Rule", "SeverityPair"]
