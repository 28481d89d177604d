"""The option parser: argparse, naming the nearest option for a misspelt one."""

from __future__ import annotations

import argparse
from functools import partial
from typing import NoReturn

from checker.errors import nearest

_UNKNOWN = "unrecognized arguments: "


class Parser(argparse.ArgumentParser):
    """An argument parser that takes no abbreviated options, which would change meaning with the next release."""

    def __init__(self, **settings: object) -> None:
        settings.setdefault("allow_abbrev", False)
        # A fixed width: asking the terminal for its own loads shutil, for every option, whether help is shown or not.
        settings.setdefault("formatter_class", partial(argparse.RawDescriptionHelpFormatter, width=100))
        super().__init__(**settings)  # type: ignore[arg-type]

    def error(self, message: str) -> NoReturn:
        """Print the message with the nearest option and leave with exit code 2."""
        if message.startswith(_UNKNOWN):
            first = message.removeprefix(_UNKNOWN).split()[0].split("=", 1)[0]
            options = [option for option in self._option_string_actions if option.startswith("--")]
            hint = nearest(first, options)
            message += hint if "did you mean" in hint else ""
        super().error(message)
