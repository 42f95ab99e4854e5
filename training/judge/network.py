"""The network: some layers of a small BERT, with heads for labels and for the marked words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from judge.corpus import KINDS, LABELS

WIDTH, HEADS, INNER, LAYERS = 384, 12, 1536, 6
POSITIONS = 64
ANY = len(LABELS)  # the output "some fault", after those of the labels
KIND = ANY + 1  # where the outputs for the kinds of mail begin
OUTPUTS = KIND + len(KINDS)
DROPOUT = 0.1
# A rare label should not look likely before anything was learnt: logit of 8 %.
RARE = -2.5


class Layer(nn.Module):
    """Self-attention and a feed-forward step, each normalised after it is added (BERT's order)."""

    def __init__(self, inner: int = INNER) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.output = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up, self.down = nn.Linear(WIDTH, inner), nn.Linear(inner, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """What the layer makes of (batch, pieces, width); the mask is added to the attention."""
        query, key, value = (self.split(f(x)) for f in (self.query, self.key, self.value))
        weights = (query @ key.transpose(-1, -2)) / math.sqrt(WIDTH // HEADS) + mask
        weights = functional.dropout(weights.softmax(-1), DROPOUT, self.training)
        seen = (weights @ value).transpose(1, 2).reshape(x.shape)
        x = self.norm1(x + functional.dropout(self.output(seen), DROPOUT, self.training))
        grown = functional.gelu(self.up(x), approximate="tanh")
        return self.norm2(x + functional.dropout(self.down(grown), DROPOUT, self.training))

    @staticmethod
    def split(x: Tensor) -> Tensor:
        """(batch, pieces, width) as (batch, heads, pieces, width of a head)."""
        return x.view(*x.shape[:2], HEADS, WIDTH // HEADS).transpose(1, 2)


class Network(nn.Module):
    """Word pieces in; logits out.

    Those of each label, of "some fault", and of each kind of mail that the line may stand in; and
    for each piece, that of being marked.
    """

    def __init__(self, pieces: int, layers: int, inner: int = INNER) -> None:
        super().__init__()
        self.words = nn.Embedding(pieces, WIDTH)
        self.places = nn.Embedding(POSITIONS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(inner) for _ in range(layers))
        self.label = nn.Linear(2 * WIDTH, OUTPUTS)
        self.mark = nn.Linear(WIDTH, 1)
        nn.init.normal_(self.label.weight, std=0.02)
        nn.init.constant_(self.label.bias, 0)
        nn.init.constant_(self.label.bias[:KIND], RARE)

    def forward(self, pieces: Tensor, present: Tensor) -> tuple[Tensor, Tensor]:
        """Logits: (batch, outputs) and (batch, pieces)."""
        x = self.norm(self.words(pieces) + self.places.weight[: pieces.shape[1]])
        x = functional.dropout(x, DROPOUT, self.training)
        mask = ((1 - present) * -1e4)[:, None, None, :].to(x.dtype)
        for layer in self.layers:
            x = layer(x, mask)
        x, there = x.float(), present[:, :, None].float()
        mean = (x * there).sum(1) / there.sum(1)
        most = (x - 1e4 * (1 - there)).max(1).values
        pooled = functional.dropout(torch.cat([mean, most], 1), DROPOUT, self.training)
        return self.label(pooled), self.mark(x).squeeze(-1)


NAMES = {
    "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
    "output": "attention.output.dense", "norm1": "attention.output.LayerNorm",
    "up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm",
}  # fmt: skip


def pretrained(weights: Path, kept: Sequence[int]) -> Network:
    """The network with the pretrained weights, and of the word pieces only those that are kept."""
    given = load_file(weights)
    network = Network(len(kept), LAYERS)
    embeddings = "embeddings."
    state = {
        "words.weight": given[embeddings + "word_embeddings.weight"][list(kept)],
        "places.weight": given[embeddings + "position_embeddings.weight"][:POSITIONS]
        + given[embeddings + "token_type_embeddings.weight"][0],
        "norm.weight": given[embeddings + "LayerNorm.weight"],
        "norm.bias": given[embeddings + "LayerNorm.bias"],
    }
    for number in range(LAYERS):
        for ours, theirs in NAMES.items():
            for part in ("weight", "bias"):
                state[f"layers.{number}.{ours}.{part}"] = given[
                    f"encoder.layer.{number}.{theirs}.{part}"
                ]
    missing = network.load_state_dict(state, strict=False)
    lost = {key for key in missing.missing_keys if not key.startswith(("label", "mark"))}
    if missing.unexpected_keys or lost:
        raise ValueError(f"{weights} does not hold the weights of a six-layer MiniLM")
    return network


def shortened(network: Network, kept: Sequence[int]) -> Network:
    """A network of some of another one's layers, with its weights."""
    made = Network(network.words.num_embeddings, len(kept), network.layers[0].up.out_features)
    state = {k: v for k, v in network.state_dict().items() if not k.startswith("layers.")}
    for number, layer in enumerate(kept):
        for name, value in network.layers[layer].state_dict().items():
            state[f"layers.{number}.{name}"] = value
    made.load_state_dict(state)
    return made


def narrowed(network: Network, inner: int) -> Network:
    """The same network with fewer inner numbers in each layer: those with the largest weights."""
    made = Network(network.words.num_embeddings, len(network.layers), inner)
    state = network.state_dict()
    for number in range(len(network.layers)):
        up, down = f"layers.{number}.up", f"layers.{number}.down"
        size = state[f"{up}.weight"].norm(dim=1) * state[f"{down}.weight"].norm(dim=0)
        kept = size.topk(inner).indices.sort().values
        state[f"{up}.weight"] = state[f"{up}.weight"][kept]
        state[f"{up}.bias"] = state[f"{up}.bias"][kept]
        state[f"{down}.weight"] = state[f"{down}.weight"][:, kept]
    made.load_state_dict(state)
    return made
