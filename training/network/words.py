"""What the network sees of a word. The run-time computes the same in src/language/network/attributes.ts."""

import re

ATTRIBUTES = ("word", "suffix3", "prefix3", "suffix2", "shape")
LONGEST_WORD = 64

OPENING, CLOSING = "``", "''"
ROOT, UNKNOWN, PADDING = "<root>", "<unk>", "<pad>"
SPECIAL = (PADDING, UNKNOWN, ROOT)

_APOSTROPHES = re.compile("[’‘ʼ`´]")
_DASHES = re.compile("^(?:[–—―]|-{2,3})$")


def normal_form(form: str) -> str:
    """Lower case, digits as 0, one spelling for apostrophes and dashes; quotation marks by their side."""
    short = form[:LONGEST_WORD]
    if short in ("“", "«", "„", "``"):
        return OPENING
    if short in ("”", "»", "''", '"'):
        return CLOSING
    short = _DASHES.sub("—", _APOSTROPHES.sub("'", short))
    return re.sub("[0-9]", "0", short.lower())


def shape(form: str) -> str:
    """The pattern of capitals, small letters and digits, runs shortened: "Xx", "XX", "d-x"."""
    short = re.sub("[a-z]+", "x", form[:LONGEST_WORD])
    short = re.sub("[A-Z]+", lambda run: "XX" if len(run.group()) > 1 else "X", short)
    return re.sub("[0-9]+", "d", short)[:12]


def attributes(form: str) -> tuple[str, str, str, str, str]:
    """In the order of ATTRIBUTES."""
    norm = normal_form(form)
    return norm, norm[-3:], norm[:3], norm[-2:], shape(form)
