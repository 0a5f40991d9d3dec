"""Trained networks on disk."""

from pathlib import Path

import torch

from .data import Vocabulary
from .model import Config, Network


def save(network: Network, vocabulary: Vocabulary, path: Path) -> None:
    torch.save(
        {
            "config": network.config.to_json(),
            "weights": network.state_dict(),
            "values": vocabulary.values,
            "trained_words": vocabulary.trained_words,
            "tags": vocabulary.tags,
            "relations": vocabulary.relations,
            "entities": vocabulary.entities,
        },
        path,
    )


def load(path: Path) -> tuple[Network, Vocabulary]:
    """The network is ready to predict."""
    saved = torch.load(path)
    vocabulary = Vocabulary(
        saved["values"], saved["trained_words"], saved["tags"], saved["relations"], saved["entities"]
    )
    vectors = saved["weights"].get("embedding.vectors")
    network = Network(Config(**saved["config"]), vectors)
    network.load_state_dict(saved["weights"])
    network.eval()
    return network, vocabulary
