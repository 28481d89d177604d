"""How much is taken in, and why no more.

A note on the platform holds 1,000 characters. The bounds leave room for three orders of magnitude of somebody's mistake
and none for a file that would fill the memory.
"""

from __future__ import annotations

# Of all texts of one note together. The engine is linear, but keeps several copies of the text at a time.
MAX_NOTE_CHARACTERS = 5_000_000
# Topics, pictures and proofs of one note; the platform takes ten topics and eighteen pictures.
MAX_ITEMS = 1_000
# A text file is one note: every character takes at most four bytes, and the front matter takes some.
MAX_TEXT_FILE_BYTES = 4 * MAX_NOTE_CHARACTERS + 1_000_000
# A JSON file is read whole, and its values take a multiple of its size. JSONL is read line by line, at any length.
MAX_JSON_FILE_BYTES = 64_000_000
# One line of JSONL is one note; written as \\uXXXX a character takes six bytes.
MAX_LINE_BYTES = 6 * MAX_NOTE_CHARACTERS + 1_000_000
