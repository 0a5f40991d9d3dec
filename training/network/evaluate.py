"""Tags, heads and relations against a treebank."""

import torch

from .data import Example, Vocabulary, batches
from .decode import best_tree
from .model import Network


@torch.no_grad()
def predict(network: Network, examples: list[Example]) -> list[tuple[Example, list[int], list[int], list[int]]]:
    """For each sentence its tags, heads and relations; lists run over the root and the words."""
    network.eval()
    predicted = []
    for batch in batches(examples, 6000, shuffle=False):
        output = network(batch.attributes, batch.lengths)
        scores = output.arcs.float().log_softmax(-1)
        heads = torch.zeros(batch.attributes.shape[:2], dtype=torch.long)
        for row, example in enumerate(batch.examples):
            length = len(example)
            heads[row, :length] = torch.tensor(best_tree(scores[row, :length, :length].tolist()))
        relations = network.relations(output, heads).argmax(-1).tolist()
        tags = output.tags.argmax(-1).tolist()
        for row, example in enumerate(batch.examples):
            predicted.append((example, tags[row], heads[row].tolist(), relations[row]))
    network.train()
    return predicted


def evaluate(network: Network, examples: list[Example], vocabulary: Vocabulary) -> dict[str, float]:
    """Percent; LAS leaves out the subtypes of relations."""
    words = upos = attached = labelled = 0
    for example, tags, heads, relations in predict(network, examples):
        gold = example.sentence
        for index in range(len(gold.forms)):
            words += 1
            upos += vocabulary.tags[tags[index + 1]].split("/")[0] == gold.tags[index].split("/")[0]
            if heads[index + 1] == gold.heads[index]:
                attached += 1
                relation = vocabulary.relations[relations[index + 1]]
                labelled += relation.split(":")[0] == gold.deprels[index].split(":")[0]
    return {name: round(100 * n / words, 2) for name, n in (("upos", upos), ("uas", attached), ("las", labelled))}
