"""Trains a network: python3 -m training.network.train --help"""

import argparse
import copy
import json
import math
import random
import time
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from . import entities
from .checkpoint import save
from .data import IGNORE, Batch, Example, Vocabulary, batches, build_vocabulary, encode, read_vectors, vectors_for
from .evaluate import evaluate
from .model import Config, Network, Output
from .treebank import Sentence, news_forms, read_treebank

SEED = 20220915
ENTITY_WEIGHT = 0.5
WARM_UP = 300


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--vectors", type=Path, help="folder written by training/vectors.ts")
    parser.add_argument("--out", type=Path, required=True, help="checkpoint to write")
    parser.add_argument("--epochs", type=int, default=30)
    parser.add_argument("--rate", type=float, default=2e-3, help="of learning, at its highest")
    parser.add_argument("--tokens", type=int, default=2500, help="a batch's")
    parser.add_argument("--vocabulary", type=int, default=20000, help="number of words with a vector")
    parser.add_argument("--width", type=int, default=192)
    parser.add_argument("--word-width", type=int, default=80)
    parser.add_argument("--attention-heads", type=int, default=4)
    parser.add_argument("--layers", default="conv,conv,conv,conv,attention,attention")
    parser.add_argument("--dropout", type=float, default=0.25)
    parser.add_argument("--word-dropout", type=float, default=0.05)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--evaluate-every", type=int, default=5)


def load_treebanks(shared: Path, part: str, names: tuple[str, ...]) -> dict[str, list[Sentence]]:
    if not entities.STATE_NAMES:
        for line in (shared / "data/world/countries.jsonl").read_text(encoding="utf8").splitlines():
            country = json.loads(line)
            entities.STATE_NAMES.update(
                name.lower() for name in [country["name"], country.get("official") or "", *country["aliases"]]
            )
        entities.STATE_NAMES.update(("us", "u.s.", "usa", "u.s.a.", "uk", "u.k.", "america", "the united states"))
    return {name: read_treebank(shared / f"data/ud/{name}-{part}.conllu") for name in names}


def loss_of(network: Network, output: Output, batch: Batch) -> Tensor:
    def cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
        return F.cross_entropy(scores.flatten(0, 1).float(), gold.flatten(), ignore_index=IGNORE)

    loss = cross_entropy(output.tags, batch.tags) + cross_entropy(output.arcs, batch.heads)
    loss = loss + cross_entropy(network.relations(output, batch.heads), batch.relations)
    if (batch.entities != IGNORE).any():
        loss = loss + ENTITY_WEIGHT * cross_entropy(output.entities, batch.entities)
    return loss


def drop_words(attributes: Tensor, rates: Tensor) -> Tensor:
    """Some words become unknown, and of some of these the spelling too, so that the net learns from the rest."""
    words = attributes[..., 0]
    dropped = (torch.rand(words.shape) < rates[words]) & (words > 2)
    attributes = attributes.clone()
    attributes[..., 0] = torch.where(dropped, torch.ones_like(words), words)
    spelling = torch.rand(attributes[..., 1:].shape) < 0.03
    attributes[..., 1:] = torch.where(
        spelling & (words > 2)[..., None], torch.ones_like(attributes[..., 1:]), attributes[..., 1:]
    )
    return attributes


def drop_rates(vocabulary: Vocabulary, sentences: list[Sentence], vectors: Tensor | None, least: float) -> Tensor:
    """Rare words are dropped more often; words with a pretrained vector less."""
    counts = torch.zeros(len(vocabulary.values[0]))
    for sentence in sentences:
        for row in vocabulary.encode(sentence.forms)[1:]:
            counts[row[0]] += 1
    rates = least + 0.25 / (1 + counts)
    return rates if vectors is None else torch.where(vectors.abs().sum(1) > 0, rates * 0.5, rates)


class Average:
    """A running mean of the weights; it generalises better than the last step."""

    def __init__(self, network: Network, decay: float = 0.998):
        self.network, self.decay = copy.deepcopy(network), decay

    @torch.no_grad()
    def update(self, network: Network, step: int) -> None:
        decay = min(self.decay, (1 + step) / (10 + step))
        for mean, value in zip(self.network.parameters(), network.parameters()):
            mean.lerp_(value, 1 - decay)


def train(network, examples, rates, options, develop, loss_function=loss_of) -> Network:
    optimizer = torch.optim.AdamW(network.parameters(), lr=options.rate, betas=(0.9, 0.95), weight_decay=0.01)
    steps = options.epochs * sum(1 for _ in batches(examples, options.tokens, shuffle=True))
    average, step, started = Average(network), 0, time.time()
    for epoch in range(1, options.epochs + 1):
        total = 0.0
        for batch in batches(examples, options.tokens, shuffle=True):
            rate = min(1, (step + 1) / WARM_UP) * (0.5 + 0.5 * math.cos(math.pi * min(1, step / steps)))
            for group in optimizer.param_groups:
                group["lr"] = options.rate * (rate + 0.01)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                output = network(drop_words(batch.attributes, rates), batch.lengths)
                loss = loss_function(network, output, batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            average.update(network, step)
            total += loss.item()
            step += 1
        line = f"epoch {epoch} loss {total * options.epochs / steps:.3f} {time.time() - started:.0f} s"
        if epoch % options.evaluate_every == 0 or epoch == options.epochs:
            line += " " + " ".join(f"{name} {scores}" for name, scores in develop(average.network).items())
        print(line, flush=True)
    return average.network


def configure(vocabulary: Vocabulary, vectors: Tensor | None, options: argparse.Namespace) -> Config:
    return Config(
        sizes=tuple(map(len, vocabulary.values)),
        trained_words=vocabulary.trained_words,
        tags=len(vocabulary.tags),
        relations=len(vocabulary.relations),
        entities=len(vocabulary.entities),
        vector_size=vectors.shape[1] if vectors is not None else 0,
        dimensions=(options.word_width, 48, 24, 24, 16),
        width=options.width,
        layers=tuple(options.layers.split(",")),
        attention_heads=options.attention_heads,
        dropout=options.dropout,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    add_options(parser)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    torch.set_num_threads(options.threads)
    train_sets = load_treebanks(options.shared, "train", ("ewt", "gum", "pud"))
    sentences = [sentence for part in train_sets.values() for sentence in part]
    words, table = read_vectors(options.vectors) if options.vectors else ([], None)
    vocabulary = build_vocabulary(sentences, words, options.vocabulary)
    vectors = vectors_for(vocabulary.values[0], words, table) if options.vectors else None
    network = Network(configure(vocabulary, vectors, options), vectors)
    count = sum(p.numel() for p in network.parameters())
    print(f"{len(sentences)} sentences, {count} parameters, {network.config}", flush=True)
    developed = {name: encode(part, vocabulary) for name, part in development(options.shared).items()}
    examples = encode(sentences + news_forms(sentences), vocabulary)
    rates = drop_rates(vocabulary, sentences, vectors, options.word_dropout)
    develop = lambda net: {name: evaluate(net, part, vocabulary) for name, part in developed.items()}
    save(train(network, examples, rates, options, develop), vocabulary, options.out)


def development(shared: Path) -> dict[str, list[Sentence]]:
    parts = load_treebanks(shared, "dev", ("ewt", "gum"))
    return {**parts, "news": [s for s in parts["gum"] if "_news_" in s.document]}


if __name__ == "__main__":
    main()
