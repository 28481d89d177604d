"""Bytes to text: byte-order marks, UTF-8, and what Windows programs write: GB18030 in China, Big5 in Hong Kong and Taiwan."""

from __future__ import annotations

import codecs
import contextlib

from checker.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_COMMON = {"gb18030": ("gb2312", 0xB0, 0xD7), "big5hkscs": ("big5", 0xA4, 0xC6)}
"""Where the everyday characters stand (GB/T 2312 level 1, Big5 level 1): their codec, and their first bytes."""
_MOST, _FEW = 0.7, 0.6
"""A text has at least so large a share of everyday characters in its own encoding, and less than that in the other. Of 6,000
notes, in simplified and traditional characters, one or two were told wrong; of single lines in Big5 one in twenty is."""
_TELLING = 4
"""Fewest Chinese characters that tell one encoding from the other."""


def text_of(data: bytes, *, where: str) -> str:
    """The text of a whole file, without its byte-order mark.

    Raises InputError for bytes that are neither UTF-8 nor GB18030 nor Big5 (with the place of the first wrong byte) and for
    NUL bytes, which a text file does not hold.
    """
    mark, encoding = marked(data)
    if encoding is None and b"\0" in data:
        raise InputError("holds NUL bytes: not a text file, or UTF-16 without a byte-order mark", where=where)
    try:
        return data[len(mark) :].decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        if encoding is None:
            with contextlib.suppress(UnicodeDecodeError):
                return data.decode(windows(data))
        name = (encoding or "utf-8").upper()
        others = " nor GB18030 nor Big5" if encoding is None else ""
        message = f"not {name}{others}: wrong byte at {error.start + len(mark)}"
        raise InputError(message, where=where) from error


def marked(data: bytes) -> tuple[bytes, str | None]:
    """``(mark, encoding)`` told by a byte-order mark at the start; ``(b"", None)`` when there is none."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return mark, encoding
    return b"", None


def windows(sample: bytes) -> str:
    """``gb18030`` or ``big5hkscs``: in which of them bytes that are no UTF-8 are a text of everyday characters."""
    common = {encoding: _common(sample, encoding) for encoding in _COMMON}
    return "big5hkscs" if common["big5hkscs"] >= _MOST and common["gb18030"] < _FEW else "gb18030"


def _common(sample: bytes, encoding: str) -> float:
    """The share of everyday ones among the Chinese characters of ``sample``, whose end may be cut off."""
    text = sample.decode(encoding, "ignore")
    codec, low, high = _COMMON[encoding]
    leading = [one.encode(codec, "replace")[0] for one in text if one > "\u2fff" and not "\uff00" <= one <= "\uffef"]
    return (
        sum(low <= byte <= high for byte in leading) / len(leading)
        if len(leading) >= _TELLING
        else float(encoding == "gb18030")
    )


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
    """``utf-8`` or what Windows writes, whichever more of the non-ASCII lines can be; None when all are ASCII."""
    *lines, last = sample.split(b"\n")
    if not lines:
        lines = [last]  # an unfinished line counts only when it is alone
    spoken = [line for line in lines if not line.isascii()]
    if not spoken:
        return None
    utf8 = sum(1 for line in spoken if _is(line, "utf-8"))
    other = windows(b"\n".join(spoken))
    return "utf-8" if utf8 * 2 >= len(spoken) or not any(_is(line, other) for line in spoken) else other


def _is(line: bytes, encoding: str) -> bool:
    """Whether the line can be in this encoding; its last character may be cut off."""
    try:
        codecs.getincrementaldecoder(encoding)().decode(line)
    except UnicodeDecodeError:
        return False
    return True
