"""The command line: the only place that prints and exits.

A command is a line in ``COMMANDS`` and a module with ``HELP``, ``register(parser)`` and ``run(args) -> int``; it is
imported only when it is called, because starting fast is a feature of a hook.

Exit codes: 0 all checked, nothing at or above ``--fail-on``; 1 findings; 2 something could not be checked, wrong usage
included; 3 a bug; 130 interrupted.
"""

from __future__ import annotations

import errno
import gc
import io
import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from types import MappingProxyType
from typing import BinaryIO, NamedTuple, cast

from checker.errors import ConfigError, NotegateError, nearest

DONE, FOUND, UNCHECKED, BUG, INTERRUPTED = 0, 1, 2, 3, 130
_LONG_TO_COMPILE = frozenset({"check", "serve", "lsp", "mcp"})
"""Commands that read drafts, and would have to compile the expressions of the rules at every start."""


class Command(NamedTuple):
    """Where a command lives, and what the overview says about it."""

    module: str
    summary: str


COMMANDS: Mapping[str, Command] = MappingProxyType(
    {
        "check": Command("checker.cli.check", "check drafts: files, folders, patterns, or - for standard input"),
        "explain": Command("checker.cli.explain", "what a rule forbids, on which basis, and what would pass"),
        "rules": Command("checker.cli.rules", "all rules, by category"),
        "industries": Command("checker.cli.industries", "what an industry may not do, and which papers it needs"),
        "lexicon": Command("checker.cli.lexicon", "lint, test and compare the word lists"),
        "accounts": Command("checker.cli.accounts", "the inactivity timeline of ad accounts"),
        "orders": Command("checker.cli.orders", "the rules of co-creation orders"),
        "eval": Command("checker.cli.eval", "accuracy on labelled notes"),
        "baseline": Command("checker.cli.baseline", "start with the findings that are there, let nothing new in"),
        "serve": Command("checker.cli.serve", "the web form and the HTTP API"),
        "keys": Command("checker.cli.keys", "keys for the server's callers"),
        "lsp": Command("checker.cli.lsp", "serve an editor over standard input and output"),
        "mcp": Command("checker.cli.mcp", "serve an agent over standard input and output"),
        "init": Command(
            "checker.cli.init", "write a commented notegate.toml and a word list of your own to start from"
        ),
        "schema": Command("checker.cli.schema", "JSON Schema of the report"),
    }
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code. Never raises, and never shows a draft in an error."""
    _open_what_is_closed()
    _speak_utf8()
    gc.disable()  # what a start makes is there to stay; see Session
    try:
        code = _dispatch(list(sys.argv[1:] if argv is None else argv))
        sys.stdout.flush()
    except SystemExit as leaving:  # argparse has spoken already
        return leaving.code if isinstance(leaving.code, int) else UNCHECKED
    except NotegateError as error:
        return _fail(str(error))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader has gone; nothing more can be said to it, and Python would try again while it shuts down.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNCHECKED
    except OSError as error:
        return _fail(f"{error.filename}: {error.strerror}" if error.filename else str(error.strerror or error))
    except Exception as error:
        return _bug(error)
    finally:
        gc.enable()
    return code


def _dispatch(argv: list[str]) -> int:
    """Import the command that is named, let it read its options, and run it."""
    if not argv:
        sys.stderr.write(overview())
        return UNCHECKED
    name, *rest = argv
    if name in ("-h", "--help", "help"):
        sys.stdout.write(overview())
        return DONE
    if name in ("-V", "--version"):
        from checker.version import VERSION  # noqa: PLC0415 - only here

        sys.stdout.write(f"notegate {VERSION}\n")
        return DONE
    command = COMMANDS.get(name)
    if command is None:
        hint = f"; did you mean 'notegate check {name}'?" if os.path.exists(name) else nearest(name, COMMANDS)  # noqa: PTH110 - pathlib is not loaded yet
        raise ConfigError(f"unknown command {name!r}{hint}")
    from checker.cli import expressions  # noqa: PLC0415 - only for a command

    if name in _LONG_TO_COMPILE and command.module not in sys.modules:
        expressions.load()
    from checker.cli.parser import Parser  # noqa: PLC0415 - the standard library's compiles expressions, too

    module = import_module(command.module)
    expressions.drafts_follow()  # what is asked for from here on may hold a user's words
    parser = Parser(prog=f"notegate {name}", description=module.HELP)
    module.register(parser)
    return int(module.run(parser.parse_args(rest)))


def overview() -> str:
    """What ``notegate --help`` shows."""
    lines = [f"  {name:<10} {command.summary}" for name, command in COMMANDS.items()]
    return "\n".join(
        [
            "notegate: checks Xiaohongshu drafts against advertising law and platform rules.",
            "",
            "usage: notegate COMMAND [OPTIONS]",
            "",
            *lines,
            "",
            "notegate COMMAND --help shows the options of a command.",
            "exit: 0 nothing found, 1 findings, 2 something could not be checked, 3 a bug in notegate",
            "",
        ]
    )


class _Closed(io.RawIOBase):
    """A standard stream that the caller has closed. Who reads or writes it is told so, as of any file."""

    def __init__(self, name: str) -> None:
        self._name = name

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        raise self._refused()

    def write(self, data: object) -> int:
        raise self._refused()

    def _refused(self) -> OSError:
        return OSError(errno.EBADF, "is closed", self._name)


def _open_what_is_closed() -> None:
    """Python has no stream at all where a descriptor is closed (``>&-``), and everything here counts on the three."""
    if None not in (sys.stdin, sys.stdout, sys.stderr):
        return
    while os.open(os.devnull, os.O_RDWR) < 2:
        pass  # or the next file that is opened would be taken for standard output
    if sys.stdin is None:
        sys.stdin = io.TextIOWrapper(io.BufferedReader(_Closed("standard input")))
    if sys.stdout is None:
        sys.stdout = io.TextIOWrapper(cast("BinaryIO", _Closed("standard output")), write_through=True)
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - as long as the program


def _speak_utf8() -> None:
    """UTF-8 whatever the locale says, ``\\n`` on every system, lone surrogates as ``\\ud83d`` (which JSON reads)."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _fail(message: str) -> int:
    from checker.cli.terminal import say  # noqa: PLC0415 - only when something is wrong

    say(message)
    return UNCHECKED


def _bug(error: BaseException) -> int:
    from checker.cli.terminal import say  # noqa: PLC0415 - only when something is wrong

    say(bug_in_words(error))
    return BUG


def bug_in_words(error: BaseException) -> str:
    """Where it happened, not what was in it: an exception's message may hold the draft."""
    if os.environ.get("NOTEGATE_TRACEBACK"):
        import traceback  # noqa: PLC0415 - only when asked for

        traceback.print_exception(error)
    place, trace = "", error.__traceback__
    while trace is not None:
        module = trace.tb_frame.f_globals.get("__name__", "")
        place = f" in {module}, line {trace.tb_lineno}" if str(module).startswith("checker") else place
        trace = trace.tb_next
    return (
        f"a bug in notegate: {type(error).__name__}{place}. NOTEGATE_TRACEBACK=1 shows more (and may show the draft)."
    )
