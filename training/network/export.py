"""Writes a checkpoint as int8 weights for the run-time, and what PyTorch computes with them on fixed sentences.

python3 -m training.network.export CHECKPOINT models/english/network.bin --vectors FOLDER --words 50000 \
    --fixture test/language/network/fixture.json

More words than the network was trained with cost space and nothing else: their vectors are projected pretrained ones.

The file: "DEMARCHE", then as little-endian 32-bit numbers the version, the payload's length and its CRC-32; then the payload:
the length of the header, the header as JSON, and from the next multiple of 16 on the tensors, each at a multiple of 16.
A matrix of int8 has one scale for each row: value = byte * scale.
"""

import argparse
import json
import struct
import zlib
from pathlib import Path

import numpy
import torch
from torch import Tensor

from .checkpoint import load
from .data import Vocabulary, collate, encode, read_vectors, vectors_for
from .decode import best_tree
from .model import Network
from .treebank import Sentence, with_sides
from .words import ATTRIBUTES

VERSION = 2
ALIGNMENT = 16
FIXTURE = (
    "The foreign minister said on Tuesday that talks would resume .",
    "\" We have nothing to add , \" she told reporters in Geneva , declining to comment .",
    "PRESIDENT DENIES REPORT OF TROOP MOVES",
    "Xi and Putin , who met in Samarkand in 2022 , were criticised by the U.S. envoy .",
    "Go !",
)


def quantize(matrix: Tensor) -> tuple[numpy.ndarray, numpy.ndarray]:
    """Rows of int8, and their scales."""
    scales = matrix.abs().amax(1).clamp(min=1e-8) / 127
    return (matrix / scales[:, None]).round().to(torch.int8).numpy(), scales.float().numpy()


def matrices(network: Network) -> dict[str, tuple[Tensor, Tensor | None]]:
    """Everything that is stored as int8: rows are outputs, or words; with the biases of layers."""
    embedding, config = network.embedding, network.config
    found: dict[str, tuple[Tensor, Tensor | None]] = {
        f"embedding.{ATTRIBUTES[0]}": (embedding.word(torch.arange(config.sizes[0])), None)
    }
    for name, table in list(zip(ATTRIBUTES, embedding.tables))[1:]:
        found[f"embedding.{name}"] = (table.weight, None)
    dense = {"join": embedding.join}
    for index, (kind, layer) in enumerate(zip(config.layers, network.layers)):
        parts = ("dense",) if kind == "conv" else ("query_key_value", "out", "up", "down")
        dense |= {f"layer{index}.{part}": getattr(layer, part) for part in parts}
    heads = ("tag", "entity", "tag_embedding", "arc_head", "arc_dependent", "arc")
    dense |= {name: getattr(network, name) for name in (*heads, "relation_head", "relation_dependent")}
    found |= {name: (layer.weight, layer.bias) for name, layer in dense.items()}
    # Outputs run over relations and, within a relation, the units of the head and a one.
    by_output = network.relation.permute(0, 2, 1)
    found["relation"] = (by_output[..., :-1].flatten(0, 1), by_output[..., -1].flatten())
    return found


def vectors(network: Network) -> dict[str, Tensor]:
    """Everything that is stored as 32-bit floats, beside the biases."""
    found = {"norm.gain": network.norm.weight, "norm.bias": network.norm.bias}
    for index, (kind, layer) in enumerate(zip(network.config.layers, network.layers)):
        found |= {f"layer{index}.norm.gain": layer.norm.weight, f"layer{index}.norm.bias": layer.norm.bias}
        if kind == "attention":
            found |= {f"layer{index}.norm2.gain": layer.norm2.weight, f"layer{index}.norm2.bias": layer.norm2.bias}
            found[f"layer{index}.distance"] = layer.distance
    return found


class Writer:
    def __init__(self) -> None:
        self.body, self.tensors = bytearray(), {}

    def add(self, name: str, kind: str, array: numpy.ndarray | bytes, shape: tuple[int, ...]) -> None:
        self.body += bytes(-len(self.body) % ALIGNMENT)
        data = array if isinstance(array, bytes) else array.tobytes()
        self.tensors[name] = {"kind": kind, "at": len(self.body), "bytes": len(data), "shape": shape}
        self.body += data

    def payload(self, header: dict) -> bytes:
        text = json.dumps({**header, "tensors": self.tensors}, separators=(",", ":"), ensure_ascii=False).encode()
        start = struct.pack("<I", len(text)) + text
        return start + bytes(-len(start) % ALIGNMENT) + bytes(self.body)


def payload(network: Network, vocabulary: Vocabulary) -> bytes:
    """`at` in the header counts from the first tensor."""
    writer, config = Writer(), network.config
    for name, values in zip(ATTRIBUTES, vocabulary.values):
        text = "\n".join(values).encode()
        writer.add(f"values.{name}", "text", text, (len(values),))
    for name, (matrix, bias) in matrices(network).items():
        bytes_, scales = quantize(matrix)
        writer.add(name, "i8", bytes_, tuple(bytes_.shape))
        writer.add(f"{name}.scales", "f32", scales, tuple(scales.shape))
        if bias is not None:
            writer.add(f"{name}.bias", "f32", bias.float().numpy(), tuple(bias.shape))
    for name, vector in vectors(network).items():
        writer.add(name, "f32", vector.float().numpy(), tuple(vector.shape))
    return writer.payload(
        {
            "attributes": list(ATTRIBUTES),
            "dimensions": config.dimensions,
            "width": config.width,
            "layers": config.layers,
            "attentionHeads": config.attention_heads,
            "reach": config.reach,
            "tagWidth": config.tag_width,
            "arcWidth": config.arc_width,
            "relationWidth": config.relation_width,
            "tags": vocabulary.tags,
            "relations": vocabulary.relations,
            "entities": vocabulary.entities,
        }
    )


def with_more_words(network: Network, vocabulary: Vocabulary, folder: Path, size: int) -> None:
    """Adds the most frequent pretrained words that are not there yet, up to `size` in all."""
    words, table = read_vectors(folder)
    known = set(vocabulary.values[0])
    added = [word for word in words if word not in known][: size - len(known)]
    vocabulary.values[0] += added
    network.config.sizes = (len(vocabulary.values[0]), *network.config.sizes[1:])
    network.embedding.vectors = torch.cat([network.embedding.vectors, vectors_for(added, words, table)])
    vocabulary.__post_init__()


def round_weights(network: Network) -> None:
    """Makes the network compute with the weights as they are stored."""
    def rounded(matrix: Tensor) -> Tensor:
        bytes_, scales = quantize(matrix)
        return torch.from_numpy(bytes_.astype("f4") * scales[:, None])

    embedding = network.embedding
    words = rounded(embedding.word(torch.arange(network.config.sizes[0])))
    embedding.tables[0].weight = torch.nn.Parameter(words)
    embedding.trained_words, embedding.has_vectors = len(words), False
    for table in embedding.tables[1:]:
        table.weight.copy_(rounded(table.weight))
    for module in network.modules():
        if isinstance(module, torch.nn.Linear) and module is not getattr(embedding, "projection", None):
            module.weight.copy_(rounded(module.weight))
    by_output = network.relation.permute(0, 2, 1)
    shape = by_output[..., :-1].shape
    weights = rounded(by_output[..., :-1].flatten(0, 1)).view(shape)
    network.relation.copy_(torch.cat([weights, by_output[..., -1:]], -1).permute(0, 2, 1))


def fixture(network: Network, vocabulary: Vocabulary) -> list[dict]:
    """Inputs and scores; rows of the lists run over the root and the words."""
    found = []
    for text in FIXTURE:
        words = text.split()
        blank = ["_"] * len(words)
        sentence = Sentence(with_sides(words), blank, [0] * len(words), blank, None, "")
        batch = collate(encode([sentence], vocabulary))
        output = network(batch.attributes, batch.lengths)
        arcs = output.arcs[0]
        heads = best_tree(arcs.log_softmax(-1).tolist())
        relations = network.relations(output, torch.tensor([[max(0, head) for head in heads]]))[0]
        listed = {"tags": output.tags[0], "entities": output.entities[0], "arcs": arcs, "relations": relations}
        scores = {name: [[round(x, 3) for x in row] for row in values.tolist()] for name, values in listed.items()}
        found.append({"words": sentence.forms, **scores, "heads": heads})
    return found


@torch.no_grad()
def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--fixture", type=Path)
    parser.add_argument("--vectors", type=Path, help="folder written by training/vectors.ts")
    parser.add_argument("--words", type=int, default=0)
    options = parser.parse_args()
    network, vocabulary = load(options.checkpoint)
    if options.vectors:
        with_more_words(network, vocabulary, options.vectors, options.words)
    data = payload(network, vocabulary)
    seal = b"DEMARCHE" + struct.pack("<III", VERSION, len(data), zlib.crc32(data))
    options.out.write_bytes(seal + data)
    print(f"{options.out}: {len(seal) + len(data)} bytes")
    if options.fixture:
        round_weights(network)
        options.fixture.write_text(json.dumps(fixture(network, vocabulary), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
