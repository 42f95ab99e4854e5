"""Word pieces → numbers that say what a line does, with onnxruntime or numpy.

Their probabilities agree to a millionth. numpy takes two thirds longer, and stands in where
onnxruntime is not available.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float32]
Tensors = Mapping[str, NDArray[Any]]
APART = np.float32(-1e4)  # added to the attention between pieces of different lines


class Network(Protocol):
    """Turns pieces into hidden numbers, a row for each piece."""

    def hidden(self, pieces: Sequence[Sequence[int]]) -> Numbers:
        """The rows of all pieces of some lines, one after the other."""


def read_tensors(path: Path, index: Mapping[str, tuple[str, Sequence[int], int]]) -> Tensors:
    """The tensors in a file of numbers. Raises OSError, and ValueError if it is too short."""
    data = np.fromfile(path, dtype=np.uint8)
    found = {}
    for name, (kind, shape, start) in index.items():
        size = np.dtype(kind).itemsize * int(np.prod(shape, dtype=np.int64))
        if start + size > len(data):
            raise ValueError(f"{path.name} ends before {name}")
        found[name] = data[start : start + size].view(kind).reshape(tuple(shape))
    return found


def laid_out(pieces: Sequence[Sequence[int]]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """All pieces in one row, and the place of each in its line."""
    numbers = np.concatenate([np.asarray(line, np.int64) for line in pieces])
    places = np.concatenate([np.arange(len(line), dtype=np.int64) for line in pieces])
    return numbers, places


class OnnxNetwork:
    """The network run by onnxruntime, on one thread."""

    def __init__(self, path: Path) -> None:
        # Versions that send telemetry, which we exclude, obey this.
        os.environ["ORT_DISABLE_TELEMETRY"] = "1"
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        options.enable_cpu_mem_arena = False
        self.session = onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"]
        )

    def hidden(self, pieces: Sequence[Sequence[int]]) -> Numbers:
        """The rows of all pieces of some lines, one after the other."""
        numbers, places = laid_out(pieces)
        lines = np.repeat(np.arange(len(pieces)), [len(line) for line in pieces])
        apart = np.where(lines[:, None] == lines[None], np.float32(0), APART)
        given = {"pieces": numbers, "at": places, "apart": apart}
        found: Numbers = self.session.run(["hidden"], given)[0]
        return found


class NumpyNetwork:
    """The network run by numpy."""

    def __init__(self, tensors: Tensors, layers: int, heads: int) -> None:
        self.tensors = tensors
        self.layers = layers
        self.heads = heads
        self.matrices = {
            name: tensors[name].astype(np.float32) * tensors[f"{name}.scale"]
            for layer in range(layers)
            for name in (f"{layer}.{part}" for part in ("query", "output", "up", "down"))
        }

    def hidden(self, pieces: Sequence[Sequence[int]]) -> Numbers:
        """The rows of all pieces of some lines, one after the other."""
        numbers, places = laid_out(pieces)
        ends = np.cumsum([len(line) for line in pieces]).tolist()
        words = self.tensors["words"][numbers].astype(np.float32)
        words *= self.tensors["words.scale"][numbers][:, None]
        x = self.normal(words + self.tensors["places"][places], "norm")
        for layer in range(self.layers):
            seen = self.attention(self.product(x, f"{layer}.query"), ends)
            x = self.normal(x + self.product(seen, f"{layer}.output"), f"{layer}.norm1")
            grown = gelu(self.product(x, f"{layer}.up"))
            x = self.normal(x + self.product(grown, f"{layer}.down"), f"{layer}.norm2")
        return x

    def product(self, x: Numbers, name: str) -> Numbers:
        """The product of an input and a matrix, plus its bias."""
        made: Numbers = x @ self.matrices[name]
        made += self.tensors[f"{name}.bias"]
        return made

    def attention(self, both: Numbers, ends: Sequence[int]) -> Numbers:
        """What each piece takes from the others in its line; `both` holds query, key and value."""
        width = both.shape[1] // 3
        inner = width // self.heads
        found = np.empty((len(both), width), np.float32)
        for start, end in zip([0, *ends], ends, strict=False):
            parts = both[start:end].reshape(end - start, 3, self.heads, inner).transpose(1, 2, 0, 3)
            query, key, value = parts
            weights = query @ key.transpose(0, 2, 1)
            weights *= np.float32(1 / np.sqrt(inner))
            weights -= weights.max(-1, keepdims=True)
            np.exp(weights, out=weights)
            weights /= weights.sum(-1, keepdims=True)
            found[start:end] = (weights @ value).transpose(1, 0, 2).reshape(end - start, width)
        return found

    def normal(self, x: Numbers, name: str) -> Numbers:
        """The input with mean 0 and variance 1 in each row, scaled and shifted."""
        x = x - x.mean(-1, keepdims=True)
        x /= np.sqrt(np.square(x).mean(-1, keepdims=True) + np.float32(1e-12))
        x *= self.tensors[f"{name}.weight"]
        x += self.tensors[f"{name}.bias"]
        return x


def gelu(x: Numbers) -> Numbers:
    """The activation of the network, in the form with tanh (Hendrycks and Gimpel 2016)."""
    made = np.square(x)
    made *= np.float32(0.044715)
    made += np.float32(1)
    made *= x
    made *= np.float32(np.sqrt(2 / np.pi))
    np.tanh(made, out=made)
    made += np.float32(1)
    made *= x
    made *= np.float32(0.5)
    return made
