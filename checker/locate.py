"""Where the data lie: inside the installed package, or beside it in a working copy."""

from __future__ import annotations

from pathlib import Path


def lexicon_root() -> Path:
    """The folder of the packs that come with notegate.

    In the wheel they lie at ``checker/_lexicons`` (a top-level ``lexicons`` in site-packages would collide with other
    people's); in an editable install or a checkout that folder does not exist and the repository's is used.
    """
    here = Path(__file__).resolve().parent
    packaged = here / "_lexicons"
    return packaged if packaged.is_dir() else here.parent / "lexicons"
