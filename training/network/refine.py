"""Goes on with a trained network at a low rate, on the treebanks and on what was made of them, and writes the mean of the
weights before and after, which is better than either:

python3 -m training.network.refine CHECKPOINT --out network.pt [options of train]
"""

import argparse
import copy
import random
from pathlib import Path

import torch

from .augment import Phrases, augmented, with_named_subjects
from .checkpoint import load, save
from .data import encode
from .evaluate import evaluate
from .train import add_options, development, drop_rates, load_treebanks, train
from .treebank import news_forms


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("checkpoint", type=Path)
    add_options(parser)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    torch.set_num_threads(options.threads)
    network, vocabulary = load(options.checkpoint)
    network.train()
    gold = [s for part in load_treebanks(options.shared, "train", ("ewt", "gum", "pud")).values() for s in part]
    phrases = Phrases(options.shared)
    made = augmented(gold, phrases) + with_named_subjects(gold, phrases)
    print(f"{len(made)} sentences made", flush=True)
    examples = encode(gold + news_forms(gold) + made, vocabulary)
    rates = drop_rates(vocabulary, gold, network.embedding.vectors, options.word_dropout)
    developed = {name: encode(part, vocabulary) for name, part in development(options.shared).items()}
    develop = lambda net: {name: evaluate(net, part, vocabulary) for name, part in developed.items()}
    print(develop(network), flush=True)
    start = copy.deepcopy(network.state_dict())
    refined = train(network, examples, rates, options, develop)
    mean = {name: torch.lerp(start[name], after, 0.5) for name, after in refined.state_dict().items()}
    refined.load_state_dict(mean)
    print("mean", develop(refined), flush=True)
    save(refined, vocabulary, options.out)


if __name__ == "__main__":
    main()
