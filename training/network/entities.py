"""Entity labels for words, from the nested spans of GUM's `Entity=` annotation.

Names are flat runs, "B-" and "I-" with person, organization, place or state; a state is a place that carries a country's name.
The head of a described person, organization or place ("the minister") is labelled "N-" with its type.
"""

import re
from dataclasses import dataclass

OUTSIDE = "O"
NAMED = ("person", "organization", "place", "state")
DESCRIBED = ("person", "organization", "place")
LABELS = (OUTSIDE, *(f"{edge}-{kind}" for kind in NAMED for edge in "BI"), *(f"N-{kind}" for kind in DESCRIBED))

_BRACKET = re.compile(r"\((\d+)-([a-z]+)-([^()]*)(\))?|(\d+)\)")
_JOINING = ("of", "the", "for", "de", "del", "al", "van", "von", "'s", "’s")

STATE_NAMES: set[str] = set()
"""Lower-case names of countries; filled by the caller from the gazetteer."""


@dataclass
class _Mention:
    kind: str
    start: int
    end: int = -1


def entity_labels(sentences: list[list[list[str]]]) -> list[list[str]]:
    """`sentences`: CoNLL-U rows of one file in order. Mentions that cross a sentence's end are left out."""
    return [_label(rows) for rows in sentences]


def _label(rows: list[list[str]]) -> list[str]:
    labels = [OUTSIDE] * len(rows)
    mentions = sorted(_mentions(rows), key=lambda m: (m.start, -m.end))
    for mention in mentions:
        if mention.kind not in DESCRIBED:
            continue
        head = _head(rows, mention)
        if rows[head][3] == "PROPN":
            _label_name(rows, labels, mention, head)
        elif rows[head][3] == "NOUN" and labels[head] == OUTSIDE:
            labels[head] = f"N-{mention.kind}"
    return labels


def _mentions(rows: list[list[str]]) -> list[_Mention]:
    opened: dict[str, list[_Mention]] = {}
    closed = []
    for index, row in enumerate(rows):
        field = next((part[7:] for part in row[9].split("|") if part.startswith("Entity=")), "")
        for group, kind, _, is_single, ending in _BRACKET.findall(field):
            if group:
                mention = _Mention(kind, index)
                if is_single:
                    mention.end = index
                    closed.append(mention)
                else:
                    opened.setdefault(group, []).append(mention)
            elif opened.get(ending):
                mention = opened[ending].pop()
                mention.end = index
                closed.append(mention)
    return closed


def _head(rows: list[list[str]], mention: _Mention) -> int:
    for index in range(mention.start, mention.end + 1):
        head = int(rows[index][6]) - 1
        if not mention.start <= head <= mention.end:
            return index
    return mention.end


def _label_name(rows: list[list[str]], labels: list[str], mention: _Mention, head: int) -> None:
    first, last = head, head
    while (before := _next_proper(rows, first, -1, mention.start)) is not None:
        first = before
    while (after := _next_proper(rows, last, 1, mention.end)) is not None:
        last = after
    if any(label != OUTSIDE for label in labels[first : last + 1]):
        return
    name = " ".join(row[1] for row in rows[first : last + 1]).lower()
    kind = "state" if mention.kind in ("place", "organization") and name in STATE_NAMES else mention.kind
    labels[first] = f"B-{kind}"
    for index in range(first + 1, last + 1):
        labels[index] = f"I-{kind}"


def _is_name(row: list[str], index: int) -> bool:
    """Proper nouns, and the capitalised other words of names: the "United" of "United Nations"."""
    if row[3] == "PROPN" or row[4].startswith("NNP"):
        return True
    return index > 0 and row[1][:1].isupper() and row[3] in ("ADJ", "NOUN", "VERB")


def _next_proper(rows: list[list[str]], at: int, step: int, limit: int) -> int | None:
    """The next proper noun in a name, over at most two joining words."""
    for distance in range(1, 4):
        index = at + step * distance
        if (index - limit) * step > 0:
            return None
        if _is_name(rows[index], index):
            return index
        if rows[index][1].lower() not in _JOINING:
            return None
    return None
