"""Trains a small network on what an ensemble of larger ones thinks, on the treebanks and on raw news:

python3 -m training.network.distil --teachers A.pt B.pt --raw sentences.jsonl --out student.pt [options of train]
"""

import argparse
import json
import random
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional as F

from .augment import Phrases, augmented
from .checkpoint import load, save
from .data import IGNORE, Batch, Example, Soft, Vocabulary, batches, build_vocabulary, encode, read_vectors, vectors_for
from .decode import best_tree
from .evaluate import evaluate
from .model import Network, Output
from .train import (
    ENTITY_WEIGHT, add_options, configure, development, drop_rates, load_treebanks, train,
)  # fmt: skip
from .treebank import Sentence, news_forms

GOLD_SHARE = 0.5
"""Weight of the treebanks' own labels beside the ensemble's."""


def read_raw(path: Path) -> list[Sentence]:
    """Sentences without labels."""
    sentences = []
    for line in path.read_text(encoding="utf8").splitlines():
        words = json.loads(line)
        blank = [""] * len(words)
        sentences.append(Sentence(words, blank, [IGNORE] * len(words), blank, None, ""))
    return sentences


@torch.no_grad()
def soften(teachers: list[tuple[Network, Vocabulary]], sentences: list[Sentence]) -> list[Soft]:
    """The mean of the teachers' probabilities; relations are those to the best tree's heads, or to the gold heads."""
    encoded = [encode(sentences, vocabulary) for _, vocabulary in teachers]
    order = {id(example): index for index, example in enumerate(encoded[0])}
    softened: list[Soft | None] = [None] * len(sentences)
    for batch in batches(encoded[0], 5000, shuffle=False):
        rows = [order[id(example)] for example in batch.examples]
        outputs = [
            (network, network(_inputs([examples[row] for row in rows], batch), batch.lengths))
            for (network, _), examples in zip(teachers, encoded)
        ]
        tags = _mean([output.tags for _, output in outputs])
        arcs = _mean([output.arcs for _, output in outputs])
        heads = _heads(arcs, batch)
        relations = _mean([network.relations(output, heads) for network, output in outputs])
        for at, row in enumerate(rows):
            n = len(batch.examples[at])
            softened[row] = Soft(
                tags[at, :n].half(), arcs[at, :n, :n].half(), heads[at, :n].clone(), relations[at, :n].half()
            )
    return softened


def _inputs(examples: list[Example], like: Batch) -> Tensor:
    inputs = torch.zeros_like(like.attributes)
    for row, example in enumerate(examples):
        inputs[row, : len(example)] = example.attributes
    return inputs


def _mean(scores: list[Tensor]) -> Tensor:
    return torch.stack([one.float().softmax(-1) for one in scores]).mean(0)


def _heads(arcs: Tensor, batch: Batch) -> Tensor:
    heads = batch.heads.clamp(min=0)
    for row, example in enumerate(batch.examples):
        if (example.heads[1:] == IGNORE).all():
            n = len(example)
            scores = arcs[row, :n, :n].clamp(min=1e-9).log().tolist()
            heads[row, :n] = torch.tensor([max(0, head) for head in best_tree(scores)])
    return heads


def certain(example: Example, vocabulary: Vocabulary) -> Soft:
    """The labels themselves, for sentences that the teachers know less of than their makers."""

    def one_hot(numbers: Tensor, size: int) -> Tensor:
        table = F.one_hot(numbers.clamp(min=0), size)
        return (table * (numbers >= 0)[:, None]).half()

    return Soft(
        one_hot(example.tags, len(vocabulary.tags)),
        one_hot(example.heads, len(example)),
        example.heads.clamp(min=0),
        one_hot(example.relations, len(vocabulary.relations)),
    )


def distillation_loss(network: Network, output: Output, batch: Batch) -> Tensor:
    length = batch.attributes.shape[1]
    rows = len(batch.examples)
    soft = [example.soft for example in batch.examples]
    tags = torch.zeros(rows, length, output.tags.shape[-1])
    arcs = torch.zeros(rows, length, length)
    heads = torch.zeros(rows, length, dtype=torch.long)
    relations = torch.zeros(rows, length, network.config.relations)
    words = torch.zeros(rows, length)
    for row, one in enumerate(soft):
        n = len(one.heads)
        tags[row, :n], arcs[row, :n, :n], heads[row, :n], relations[row, :n] = one.tags, one.arcs, one.heads, one.relations
        words[row, 1:n] = 1
    count = words.sum()
    scores = network.relations(output, heads)

    def soft_loss(scores: Tensor, target: Tensor) -> Tensor:
        return -((target * scores.float().log_softmax(-1)).sum(-1) * words).sum() / count

    def gold_loss(scores: Tensor, gold: Tensor) -> Tensor:
        total = F.cross_entropy(scores.flatten(0, 1).float(), gold.flatten(), ignore_index=IGNORE, reduction="sum")
        return total / count

    from_teachers = soft_loss(output.tags, tags) + soft_loss(output.arcs, arcs) + soft_loss(scores, relations)
    # On the treebanks `heads` are the gold heads, so one table of relation scores serves both.
    from_gold = (
        gold_loss(output.tags, batch.tags) + gold_loss(output.arcs, batch.heads) + gold_loss(scores, batch.relations)
    )
    loss = (1 - GOLD_SHARE) * from_teachers + GOLD_SHARE * from_gold
    return loss + ENTITY_WEIGHT * gold_loss(output.entities, batch.entities)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    add_options(parser)
    parser.add_argument("--teachers", type=Path, nargs="+", required=True)
    parser.add_argument("--raw", type=Path, required=True, help="written by training/raw-sentences.ts")
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    torch.set_num_threads(options.threads)
    gold = [s for part in load_treebanks(options.shared, "train", ("ewt", "gum", "pud")).values() for s in part]
    pretrained, table = read_vectors(options.vectors)
    vocabulary = build_vocabulary(gold, pretrained, options.vocabulary)
    vectors = vectors_for(vocabulary.values[0], pretrained, table)
    sentences = gold + news_forms(gold) + read_raw(options.raw)
    examples = encode(sentences, vocabulary)
    made = encode(augmented(gold, Phrases(options.shared)), vocabulary)
    teachers = [load(path) for path in options.teachers]
    if any((t.tags, t.relations) != (vocabulary.tags, vocabulary.relations) for _, t in teachers):
        raise SystemExit("the teachers were trained on other treebanks: their tags or relations differ")
    for example, soft in zip(examples, soften(teachers, sentences)):
        example.soft = soft
    for example in made:
        example.soft = certain(example, vocabulary)
    examples += made
    print(f"{len(examples)} sentences, {len(made)} of them made, {len(teachers)} teachers", flush=True)
    developed = {name: encode(part, vocabulary) for name, part in development(options.shared).items()}
    network = Network(configure(vocabulary, vectors, options), vectors)
    rates = drop_rates(vocabulary, gold, vectors, options.word_dropout)
    develop = lambda net: {name: evaluate(net, part, vocabulary) for name, part in developed.items()}
    save(train(network, examples, rates, options, develop, distillation_loss), vocabulary, options.out)


if __name__ == "__main__":
    main()
