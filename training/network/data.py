"""Vocabularies, and sentences as tensors in batches."""

import collections
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy
import torch
from torch import Tensor

from .entities import LABELS
from .treebank import Sentence
from .words import ATTRIBUTES, ROOT, SPECIAL, UNKNOWN, attributes

IGNORE = -100
LEAST_COUNTS = {"suffix3": 3, "prefix3": 3, "suffix2": 2, "shape": 3}


@dataclass
class Vocabulary:
    values: list[list[str]]
    """By attribute; the special values first, then, of the words, those of the treebanks."""
    trained_words: int
    """How many of the words, special values counted, stand in the treebanks."""
    tags: list[str]
    relations: list[str]
    entities: list[str]

    def __post_init__(self) -> None:
        self.numbers = [{value: number for number, value in enumerate(list_)} for list_ in self.values]
        self.tag_numbers = {tag: number for number, tag in enumerate(self.tags)}
        self.relation_numbers = {relation: number for number, relation in enumerate(self.relations)}
        self.entity_numbers = {label: number for number, label in enumerate(self.entities)}

    def encode(self, forms: list[str]) -> list[list[int]]:
        unknown, root = SPECIAL.index(UNKNOWN), SPECIAL.index(ROOT)
        rows = [[root] * len(ATTRIBUTES)]
        for form in forms:
            rows.append([numbers.get(value, unknown) for numbers, value in zip(self.numbers, attributes(form))])
        return rows


def build_vocabulary(sentences: list[Sentence], pretrained: list[str], size: int) -> Vocabulary:
    """Words seen twice, and the most frequent pretrained words up to `size` in all."""
    counts = [collections.Counter() for _ in ATTRIBUTES]
    tags, relations = collections.Counter(), collections.Counter()
    for sentence in sentences:
        for form in sentence.forms:
            for counter, value in zip(counts, attributes(form)):
                counter[value] += 1
        tags.update(sentence.tags)
        relations.update(sentence.deprels)
    known = set(pretrained)
    words = [w for w, n in counts[0].most_common() if n >= 3 or (n >= 2 and w in known)]
    chosen, trained_words = set(words), len(SPECIAL) + len(words)
    for word in pretrained:
        if len(chosen) >= size:
            break
        if word not in chosen:
            chosen.add(word)
            words.append(word)
    values = [[*SPECIAL, *words]]
    for name, counter in list(zip(ATTRIBUTES, counts))[1:]:
        values.append([*SPECIAL, *(v for v, n in counter.most_common() if n >= LEAST_COUNTS[name])])
    return Vocabulary(
        values,
        trained_words,
        [tag for tag, n in tags.most_common() if n >= 6],
        [relation for relation, n in relations.most_common() if n >= 4],
        list(LABELS),
    )


def read_vectors(folder: Path) -> tuple[list[str], numpy.ndarray]:
    """Words by falling frequency, and their vectors, as training/vectors.ts writes them."""
    words = json.loads((folder / "words.json").read_text())
    return words, numpy.fromfile(folder / "vectors.f32", dtype="<f4").reshape(len(words), -1)


def vectors_for(values: list[str], words: list[str], vectors: numpy.ndarray) -> Tensor:
    """Zero for words without one."""
    at = {word: index for index, word in enumerate(words)}
    table = numpy.zeros((len(values), vectors.shape[1]), dtype="f4")
    for number, value in enumerate(values):
        if value in at:
            table[number] = vectors[at[value]]
    return torch.from_numpy(table / vectors.std())


@dataclass
class Soft:
    """An ensemble's probabilities for one sentence, as float16 arrays over its words and the root."""

    tags: Tensor
    arcs: Tensor
    heads: Tensor
    """Those that the relations are of."""
    relations: Tensor


@dataclass
class Example:
    attributes: Tensor
    tags: Tensor
    heads: Tensor
    relations: Tensor
    entities: Tensor
    sentence: Sentence
    soft: Soft | None = None

    def __len__(self) -> int:
        return len(self.attributes)


def encode(sentences: list[Sentence], vocabulary: Vocabulary) -> list[Example]:
    def numbers(values: list, table: dict) -> Tensor:
        return torch.tensor([IGNORE] + [table.get(value, IGNORE) for value in values])

    return [
        Example(
            torch.tensor(vocabulary.encode(s.forms)),
            numbers(s.tags, vocabulary.tag_numbers),
            torch.tensor([IGNORE] + s.heads),
            numbers(s.deprels, vocabulary.relation_numbers),
            numbers(s.entities or [None] * len(s.forms), vocabulary.entity_numbers),
            s,
        )
        for s in sentences
    ]


@dataclass
class Batch:
    examples: list[Example]
    attributes: Tensor
    lengths: Tensor
    tags: Tensor
    heads: Tensor
    relations: Tensor
    entities: Tensor


def batches(examples: list[Example], tokens: int, shuffle: bool) -> Iterator[Batch]:
    """Sentences of like length together, at most about `tokens` with padding."""
    order = sorted(
        range(len(examples)), key=lambda i: len(examples[i]) + (random.random() * 4 if shuffle else 0)
    )
    groups, group = [], []
    for index in order:
        if group and (len(group) + 1) * len(examples[index]) > tokens:
            groups.append(group)
            group = []
        group.append(index)
    groups.append(group)
    if shuffle:
        random.shuffle(groups)
    for group in groups:
        yield collate([examples[i] for i in group])


def collate(examples: list[Example]) -> Batch:
    length = max(map(len, examples))
    inputs = torch.zeros(len(examples), length, len(ATTRIBUTES), dtype=torch.long)
    labels = [torch.full((len(examples), length), IGNORE) for _ in range(4)]
    for row, example in enumerate(examples):
        inputs[row, : len(example)] = example.attributes
        gold = (example.tags, example.heads, example.relations, example.entities)
        for table, values in zip(labels, gold):
            table[row, : len(example)] = values
    return Batch(examples, inputs, torch.tensor([len(e) for e in examples]), *labels)
