"""Reads CoNLL-U treebanks for training."""

from dataclasses import dataclass, replace
from pathlib import Path

from .entities import OUTSIDE, entity_labels


@dataclass(frozen=True)
class Sentence:
    """All lists run over the words."""

    forms: list[str]
    tags: list[str]
    """UPOS and XPOS: "NOUN/NN"."""
    heads: list[int]
    """From 1; 0 for the root."""
    deprels: list[str]
    entities: list[str] | None
    """None where the treebank has no entities."""
    document: str


def read_treebank(path: Path) -> list[Sentence]:
    """Words only: multiword tokens and empty nodes are left out."""
    sentences, rows, document, with_entities = [], [], "", False
    for line in path.read_text(encoding="utf8").split("\n"):
        if line.startswith("# newdoc"):
            document = line.split("=", 1)[1].strip()
        elif line.startswith("# global.Entity"):
            with_entities = True
        elif line[:1].isdigit():
            row = line.split("\t")
            if row[0].isdigit():
                rows.append(row)
        elif not line and rows:
            sentences.append((rows, document))
            rows = []
    labels = entity_labels([rows for rows, _ in sentences]) if with_entities else None
    return [
        _sentence(rows, document, labels[index] if labels else None)
        for index, (rows, document) in enumerate(sentences)
    ]


def _sentence(rows: list[list[str]], document: str, entities: list[str] | None) -> Sentence:
    return Sentence(
        forms=with_sides([row[1] for row in rows], [row[4] for row in rows]),
        tags=[f"{row[3]}/{row[4]}" for row in rows],
        heads=[int(row[6]) for row in rows],
        deprels=[row[7] for row in rows],
        entities=entities,
        document=document,
    )


def with_sides(forms: list[str], xpos: list[str] | None = None) -> list[str]:
    """Straight double marks open and close by turns, as the run-time reads them; single ones as they are tagged."""
    sided, is_open = [], False
    for index, form in enumerate(forms):
        if form == '"':
            is_open = not is_open
            form = "“" if is_open else "”"
        elif xpos and form in ("'", "‘", "’", "`") and xpos[index] in ("``", "''"):
            form = "“" if xpos[index] == "``" else "”"
        sided.append(form)
    return sided


LONGEST_HEADLINE = 20
UPPER_CASE_EVERY, TITLE_CASE_EVERY, WITHOUT_STOP_EVERY, WITHOUT_CAPITAL_EVERY = 24, 16, 8, 24


def news_forms(sentences: list[Sentence]) -> list[Sentence]:
    """Copies of some sentences as news also writes them: in capitals, in title case, without a full stop."""
    copies = []
    for index, sentence in enumerate(sentences):
        if not 3 <= len(sentence.forms) <= LONGEST_HEADLINE:
            continue
        if index % UPPER_CASE_EVERY == 0:
            copies.append(replace(sentence, forms=[form.upper() for form in sentence.forms]))
        elif index % TITLE_CASE_EVERY == 1:
            copies.append(replace(_without_stop(sentence), forms=[_title(f) for f in _without_stop(sentence).forms]))
        elif index % WITHOUT_STOP_EVERY == 2:
            copies.append(_without_stop(sentence))
    return copies


def _title(form: str) -> str:
    return form[0].upper() + form[1:] if len(form) > 3 else form


def _without_stop(sentence: Sentence) -> Sentence:
    last = len(sentence.forms)
    if sentence.forms[-1] != "." or last in sentence.heads or sentence.heads[-1] == 0:
        return sentence
    cut = {name: getattr(sentence, name)[:-1] for name in ("forms", "tags", "heads", "deprels")}
    return replace(sentence, **cut, entities=sentence.entities and sentence.entities[:-1])


__all__ = ["OUTSIDE", "Sentence", "news_forms", "read_treebank", "with_sides"]
