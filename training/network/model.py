"""The network: embeddings of word attributes, convolutions, self-attention, and four heads that share them."""

import math
from dataclasses import asdict, dataclass, field

import torch
from torch import Tensor, nn
from torch.nn import functional as F


@dataclass
class Config:
    """Everything that the shape of the network depends on."""

    sizes: tuple[int, ...]
    """Number of values of each attribute, words first."""
    tags: int
    relations: int
    entities: int
    trained_words: int
    """The words numbered below this have vectors of their own; the others have pretrained vectors alone."""
    vector_size: int
    """Of the pretrained word vectors; 0 for none."""
    dimensions: tuple[int, ...] = (80, 48, 24, 24, 16)
    width: int = 192
    layers: tuple[str, ...] = ("conv", "conv", "conv", "conv", "attention", "attention")
    attention_heads: int = 4
    reach: int = 32
    """Distances beyond this many words are one to the attention."""
    tag_width: int = 32
    arc_width: int = 128
    relation_width: int = 48
    dropout: float = 0.25
    layer_dropout: float = 0.15

    def to_json(self) -> dict:
        return asdict(self)


class Dropout(nn.Module):
    """Drops the same units for all words of a sentence (Gal and Ghahramani 2016)."""

    def __init__(self, rate: float):
        super().__init__()
        self.rate = rate

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or self.rate == 0:
            return x
        kept = torch.rand(x.shape[0], 1, x.shape[2]) >= self.rate
        return x * (kept.to(x.dtype) / (1 - self.rate))


class Embedding(nn.Module):
    """Sums of trained and projected pretrained word vectors, beside the embeddings of the word's spelling."""

    def __init__(self, config: Config, vectors: Tensor | None):
        super().__init__()
        self.trained_words = config.trained_words
        sizes = (config.trained_words, *config.sizes[1:])
        self.tables = nn.ModuleList(nn.Embedding(*shape) for shape in zip(sizes, config.dimensions))
        for index, table in enumerate(self.tables):
            nn.init.normal_(table.weight, 0, 0.02 if index == 0 and vectors is not None else 0.2)
        self.has_vectors = vectors is not None
        if vectors is not None:
            self.register_buffer("vectors", vectors)
            self.projection = nn.Linear(vectors.shape[1], config.dimensions[0], bias=False)
        self.join = nn.Linear(sum(config.dimensions), config.width)

    def word(self, numbers: Tensor) -> Tensor:
        is_trained = (numbers < self.trained_words)[..., None]
        trained = self.tables[0](numbers.clamp(max=self.trained_words - 1)) * is_trained
        return trained + self.projection(F.embedding(numbers, self.vectors)) if self.has_vectors else trained

    def forward(self, attributes: Tensor) -> Tensor:
        parts = [self.word(attributes[..., 0])]
        parts += [table(attributes[..., at]) for at, table in enumerate(self.tables) if at > 0]
        return self.join(torch.cat(parts, -1))


class Convolution(nn.Module):
    """Each word with its two neighbours."""

    def __init__(self, config: Config):
        super().__init__()
        self.norm = nn.LayerNorm(config.width)
        self.dense = nn.Linear(3 * config.width, config.width)
        self.dropout = Dropout(config.layer_dropout)

    def forward(self, x: Tensor, mask: Tensor, _distances: Tensor) -> Tensor:
        normed = F.pad(self.norm(x) * mask, (0, 0, 1, 1))
        window = torch.cat([normed[:, :-2], normed[:, 1:-1], normed[:, 2:]], -1)
        return x + self.dropout(F.relu(self.dense(window)))


class Attention(nn.Module):
    """Self-attention with a learned weight for each distance, then a feed-forward layer."""

    def __init__(self, config: Config):
        super().__init__()
        width, self.heads = config.width, config.attention_heads
        self.norm = nn.LayerNorm(width)
        self.query_key_value = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.distance = nn.Parameter(torch.zeros(self.heads, 2 * config.reach + 1))
        self.norm2 = nn.LayerNorm(width)
        self.up = nn.Linear(width, 2 * width)
        self.down = nn.Linear(2 * width, width)
        self.dropout = Dropout(config.layer_dropout)

    def forward(self, x: Tensor, mask: Tensor, distances: Tensor) -> Tensor:
        batch, length, width = x.shape
        size = width // self.heads
        parts = self.query_key_value(self.norm(x)).view(batch, length, 3, self.heads, size)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        scores = query @ key.transpose(-1, -2) / math.sqrt(size) + self.distance[:, distances]
        scores = scores + (mask[:, None, None, :, 0] - 1) * 1e4
        mixed = (scores.softmax(-1) @ value).transpose(1, 2).reshape(batch, length, width)
        x = x + self.dropout(self.out(mixed))
        return x + self.dropout(self.down(F.relu(self.up(self.norm2(x)))))


LAYERS = {"conv": Convolution, "attention": Attention}


@dataclass
class Output:
    """`tags`, `entities`: scores by word. `arcs[b, d, h]`: score of word h as head of word d; word 0 is the root."""

    tags: Tensor
    entities: Tensor
    arcs: Tensor
    relation_heads: Tensor = field(repr=False)
    relation_dependents: Tensor = field(repr=False)


class Network(nn.Module):
    def __init__(self, config: Config, vectors: Tensor | None = None):
        super().__init__()
        self.config = config
        width, joined = config.width, config.width + config.tag_width
        self.embedding = Embedding(config, vectors)
        self.layers = nn.ModuleList(LAYERS[kind](config) for kind in config.layers)
        self.norm = nn.LayerNorm(width)
        self.tag = nn.Linear(width, config.tags)
        self.entity = nn.Linear(width, config.entities)
        self.tag_embedding = nn.Linear(config.tags, config.tag_width)
        self.arc_head = nn.Linear(joined, config.arc_width)
        self.arc_dependent = nn.Linear(joined, config.arc_width)
        self.arc = nn.Linear(config.arc_width, config.arc_width)
        self.relation_head = nn.Linear(joined, config.relation_width)
        self.relation_dependent = nn.Linear(joined, config.relation_width)
        self.relation = nn.Parameter(
            torch.randn(config.relations, config.relation_width + 1, config.relation_width + 1) * 0.01
        )
        self.dropout = Dropout(config.dropout)
        nn.init.normal_(self.arc.weight, 0, 0.02)

    def forward(self, attributes: Tensor, lengths: Tensor) -> Output:
        """`attributes`: batch × words × 5, word 0 is the root. `lengths` count the root."""
        length = attributes.shape[1]
        positions = torch.arange(length)
        mask = (positions[None] < lengths[:, None]).float()[..., None]
        reach = self.config.reach
        distances = (positions[None] - positions[:, None]).clamp(-reach, reach) + reach
        x = self.dropout(self.embedding(attributes).float())
        for layer in self.layers:
            x = layer(x, mask, distances)
        x = self.dropout(self.norm(x))
        tags = self.tag(x)
        joined = torch.cat([x, self.tag_embedding(tags.softmax(-1))], -1)
        arc_head, arc_dependent, relation_head, relation_dependent = (
            self.dropout(F.leaky_relu(dense(joined), 0.1))
            for dense in (self.arc_head, self.arc_dependent, self.relation_head, self.relation_dependent)
        )
        arcs = self.arc(arc_dependent) @ arc_head.transpose(1, 2)
        arcs = arcs + (mask[:, None, :, 0] - 1) * 1e4
        return Output(tags, self.entity(x), arcs, relation_head, relation_dependent)

    def relations(self, output: Output, heads: Tensor) -> Tensor:
        """Scores of the relations of each word to the given head."""
        chosen = torch.gather(
            output.relation_heads, 1, heads.clamp(min=0)[..., None].expand(-1, -1, self.config.relation_width)
        )
        ones = torch.ones_like(chosen[..., :1])
        chosen = torch.cat([chosen, ones], -1)
        dependents = torch.cat([output.relation_dependents, ones], -1)
        count, size = self.relation.shape[0], self.relation.shape[1]
        by_relation = (dependents @ self.relation.permute(1, 0, 2).reshape(size, count * size)).view(
            *dependents.shape[:2], count, size
        )
        return (by_relation @ chosen[..., None])[..., 0]
