"""Where the data and the server lie: inside the installed package, or beside it in a working copy."""

from __future__ import annotations

from pathlib import Path
from typing import Any

SERVER = "checker._server"
"""The one name of the server's package, wherever its folder lies."""


def lexicon_root() -> Path:
    """The folder of the packs that come with notegate.

    In the wheel they lie at ``checker/_lexicons`` (a top-level ``lexicons`` in site-packages would collide with other
    people's); in an editable install or a checkout that folder does not exist and the repository's is used.
    """
    return _folder("_lexicons", "lexicons")


def server(module: str) -> Any:
    """A module of the server, such as ``app``. Raises ImportError where what it needs is not installed.

    It is loaded by its place and never searched for: a folder ``api`` where the user stands is theirs.
    """
    import importlib.util  # noqa: PLC0415 - a check has no use for it
    import sys  # noqa: PLC0415 - likewise

    if SERVER not in sys.modules:
        root = _folder("_server", "api")
        spec = importlib.util.spec_from_file_location(
            SERVER, root / "__init__.py", submodule_search_locations=[str(root)]
        )
        if spec is None or spec.loader is None:
            raise ImportError(f"the server is not at {root}")
        package = importlib.util.module_from_spec(spec)
        sys.modules[SERVER] = package
        spec.loader.exec_module(package)
    return importlib.import_module(f"{SERVER}.{module}")


def _folder(packaged: str, beside: str) -> Path:
    here = Path(__file__).resolve().parent
    found = here / packaged
    return found if found.is_dir() else here.parent / beside
