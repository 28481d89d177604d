"""Bytes to text: byte-order marks, UTF-8, and the GB18030 that Chinese Windows programs write."""

from __future__ import annotations

import codecs

from checker.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def text_of(data: bytes, *, where: str) -> str:
    """The text of a whole file, without its byte-order mark.

    Raises InputError for bytes that are neither UTF-8 nor GB18030 (with the place of the first wrong byte) and for NUL
    bytes, which a text file does not hold.
    """
    mark, encoding = marked(data)
    if encoding is None and b"\0" in data:
        raise InputError("holds NUL bytes: not a text file, or UTF-16 without a byte-order mark", where=where)
    try:
        return data[len(mark) :].decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        if encoding is None:
            found = _as_gb18030(data)
            if found is not None:
                return found
        name = (encoding or "utf-8").upper()
        message = f"not {name}{' nor GB18030' if encoding is None else ''}: wrong byte at {error.start + len(mark)}"
        raise InputError(message, where=where) from error


def marked(data: bytes) -> tuple[bytes, str | None]:
    """``(mark, encoding)`` told by a byte-order mark at the start; ``(b"", None)`` when there is none."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return mark, encoding
    return b"", None


class LineDecoder:
    """Decodes a file line by line, so that one broken line costs one line.

    ``sample`` is the beginning of the file. The encoding is decided by vote of its lines, because one wrong byte must
    not turn a UTF-8 file into GB18030 gibberish; while only ASCII has been seen the decision stays open.
    """

    def __init__(self, sample: bytes) -> None:
        self._encoding = _vote(sample)

    @classmethod
    def known(cls, encoding: str) -> LineDecoder:
        """One for a file whose encoding has been decided."""
        decoder = cls(b"")
        decoder._encoding = encoding
        return decoder

    def decode(self, line: bytes) -> str:
        """The text of one line. Raises UnicodeDecodeError when it is not in the file's encoding."""
        return line.decode(self.encoding_after(line))

    def encoding_after(self, line: bytes) -> str:
        """The file's encoding, as far as it shows up to this line."""
        if self._encoding is None and not line.isascii():
            self._encoding = _vote(line)
        return self._encoding or "utf-8"


def _vote(sample: bytes) -> str | None:
    """``utf-8`` or ``gb18030``, whichever more of the non-ASCII lines can be; None when all are ASCII."""
    *lines, last = sample.split(b"\n")
    if not lines:
        lines = [last]  # an unfinished line counts only when it is alone
    spoken = [line for line in lines if not line.isascii()]
    if not spoken:
        return None
    utf8 = sum(1 for line in spoken if _is(line, "utf-8"))
    return "utf-8" if utf8 * 2 >= len(spoken) or not any(_is(line, "gb18030") for line in spoken) else "gb18030"


def _is(line: bytes, encoding: str) -> bool:
    """Whether the line can be in this encoding; its last character may be cut off."""
    try:
        codecs.getincrementaldecoder(encoding)().decode(line)
    except UnicodeDecodeError:
        return False
    return True


def _as_gb18030(data: bytes) -> str | None:
    try:
        return data.decode("gb18030")
    except UnicodeDecodeError:
        return None
