"""Write a trained network as the product reads it: eight-bit numbers, and a graph over them.

Only the weights are rounded to eight bits, with a scale for each column or word. What runs through
the network stays in floats: rounded as well it would run twice as fast, but tiny differences
between processors would grow to a hundredth in what is found.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper

from judge.network import HEADS, WIDTH, Network

STEPS = 127  # the largest number in eight bits with a sign
OPSET, IR_VERSION = 20, 9
# For each tensor: the type of its numbers, its shape, and where it starts in the file of numbers.
Index = Mapping[str, tuple[str, Sequence[int], int]]


def rounded(matrix: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray]:
    """A matrix as whole numbers, and the scale of each of its rows or columns."""
    scale = np.abs(matrix).max(axis, keepdims=True) / STEPS
    scale[scale == 0] = 1
    scale = scale.astype(np.float32)
    return np.clip(np.round(matrix / scale), -STEPS, STEPS).astype(np.int8), scale.squeeze(axis)


def tensors(network: Network) -> dict[str, np.ndarray]:
    """All that the product needs of a network, by name."""
    state = {name: value.detach().float().numpy() for name, value in network.state_dict().items()}
    words, scale = rounded(state["words.weight"], 1)
    found: dict[str, np.ndarray] = {
        "words": words, "words.scale": scale, "places": state["places.weight"],
        "norm.weight": state["norm.weight"], "norm.bias": state["norm.bias"],
    }  # fmt: skip
    for number in range(len(network.layers)):
        old = f"layers.{number}"
        matrices = {
            "query": [f"{old}.{name}" for name in ("query", "key", "value")],
            "output": [f"{old}.output"], "up": [f"{old}.up"], "down": [f"{old}.down"],
        }  # fmt: skip
        for name, parts in matrices.items():
            matrix = np.concatenate([state[f"{part}.weight"] for part in parts]).T
            new = f"{number}.{name}"
            found[new], found[f"{new}.scale"] = rounded(matrix, 0)
            found[f"{new}.bias"] = np.concatenate([state[f"{part}.bias"] for part in parts])
        for name in ("norm1", "norm2"):
            for part in ("weight", "bias"):
                found[f"{number}.{name}.{part}"] = state[f"{old}.{name}.{part}"]
    found["label"] = np.ascontiguousarray(state["label.weight"].T)
    found["label.bias"] = state["label.bias"]
    found["mark"] = np.ascontiguousarray(state["mark.weight"].T)
    found["mark.bias"] = state["mark.bias"]
    return {name: np.ascontiguousarray(value) for name, value in found.items()}


def write(folder: Path, found: Mapping[str, np.ndarray], layers: int) -> Index:
    """Write the numbers and the graph; where each tensor lies in the file of numbers."""
    folder.mkdir(parents=True, exist_ok=True)
    index: dict[str, tuple[str, Sequence[int], int]] = {}
    with (folder / "weights.bin").open("wb") as file:
        for name, value in sorted(found.items(), key=lambda pair: -pair[1].nbytes):
            index[name] = value.dtype.str, list(value.shape), file.tell()
            file.write(value.tobytes())
            file.write(b"\0" * (-file.tell() % 64))
    write_graph(folder, index, layers)
    return index


def rewrite_graph(folder: Path) -> None:
    """Write the graph of a model anew, over the same numbers."""
    about = json.loads((folder / "judge.json").read_bytes())
    write_graph(folder, about["tensors"], about["layers"])


def write_graph(folder: Path, index: Index, layers: int) -> None:
    """Write the graph over the file of numbers."""
    model = Graph(index).model(layers)
    (folder / "network.onnx").write_bytes(model.SerializeToString())


KINDS_OF_NUMBERS = {
    np.dtype(np.float32): TensorProto.FLOAT,
    np.dtype(np.int8): TensorProto.INT8,
}


class Graph:
    """The network as a graph of ONNX, whose large numbers lie in the file beside it.

    All lines of a draft go through it as one run of pieces; `apart` keeps them from seeing each
    other, and is added to the attention.
    """

    def __init__(self, index: Index) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants = [self.outside(name, *place) for name, place in index.items()]

    @staticmethod
    def outside(name: str, kind: str, shape: Sequence[int], start: int) -> onnx.TensorProto:
        """A tensor that lies in the file of numbers."""
        numbers = np.dtype(kind)
        tensor = TensorProto()
        tensor.name, tensor.data_type = name, KINDS_OF_NUMBERS[numbers]
        tensor.dims.extend(shape)
        tensor.data_location = TensorProto.EXTERNAL
        size = numbers.itemsize * int(np.prod(shape))
        where = {"location": "weights.bin", "offset": start, "length": size}
        for key, said in where.items():
            entry = tensor.external_data.add()
            entry.key, entry.value = key, str(said)
        return tensor

    def whole(self, name: str, *numbers: int) -> str:
        """A constant of whole numbers."""
        self.constants.append(helper.make_tensor(name, TensorProto.INT64, [len(numbers)], numbers))
        return name

    def add(self, kind: str, *inputs: str, name: str = "", **settings: object) -> str:
        """One more step; the name of what comes out of it."""
        name = name or f"{kind}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], **settings))
        return name

    def product(self, x: str, name: str) -> str:
        """What a matrix makes of an input; onnxruntime scales the matrix once, when it loads."""
        matrix = self.add("Cast", name, to=TensorProto.FLOAT)
        matrix = self.add("Mul", matrix, f"{name}.scale")
        return self.add("Add", self.add("MatMul", x, matrix), f"{name}.bias")

    def normal(self, x: str, name: str) -> str:
        """The input, normalised.

        Each piece stands for a channel: the versions of onnxruntime that the product uses take a
        fifth of the network's time less for that than for a LayerNormalization.
        """
        x = self.add("Unsqueeze", x, "only")
        x = self.add("InstanceNormalization", x, "ones", "zeros", epsilon=1e-12)
        x = self.add("Mul", self.add("Squeeze", x, "only"), f"{name}.weight")
        return self.add("Add", x, f"{name}.bias")

    def alike(self, name: str, number: float) -> None:
        """The same number for each piece."""
        value = helper.make_tensor("number", TensorProto.FLOAT, [1], [number])
        self.add("ConstantOfShape", "pieces.shape", name=name, value=value)

    def layer(self, x: str, number: int) -> str:
        """One layer."""
        both = self.add("Reshape", self.product(x, f"{number}.query"), "split")
        query = self.add("Gather", both, "first", axis=1)
        key = self.add("Gather", both, "second", axis=1)
        value = self.add("Gather", both, "third", axis=1)
        query = self.add("Transpose", query, perm=[1, 0, 2])
        key = self.add("Transpose", key, perm=[1, 2, 0])
        value = self.add("Transpose", value, perm=[1, 0, 2])
        weights = self.add("Mul", self.add("MatMul", query, key), "shrink")
        weights = self.add("Softmax", self.add("Add", weights, "apart"), axis=-1)
        seen = self.add("Transpose", self.add("MatMul", weights, value), perm=[1, 0, 2])
        seen = self.add("Reshape", seen, "joined")
        seen = self.product(seen, f"{number}.output")
        x = self.normal(self.add("Add", x, seen), f"{number}.norm1")
        grown = self.add("Gelu", self.product(x, f"{number}.up"), approximate="tanh")
        return self.normal(
            self.add("Add", x, self.product(grown, f"{number}.down")), f"{number}.norm2"
        )

    def model(self, layers: int) -> onnx.ModelProto:
        """The whole graph: `pieces`, `at` (places in their lines), `apart` → `hidden`."""
        self.whole("split", -1, 3, HEADS, WIDTH // HEADS)
        self.whole("joined", -1, WIDTH)
        self.whole("only", 0)
        self.add("Shape", "pieces", name="pieces.shape")
        self.alike("ones", 1.0)
        self.alike("zeros", 0.0)
        for name, number in (("first", 0), ("second", 1), ("third", 2)):
            self.constants.append(helper.make_tensor(name, TensorProto.INT64, [], [number]))
        shrink = 1 / float(np.sqrt(WIDTH // HEADS))
        self.constants.append(helper.make_tensor("shrink", TensorProto.FLOAT, [], [shrink]))
        words = self.add("Cast", self.add("Gather", "words", "pieces"), to=TensorProto.FLOAT)
        scale = self.add("Gather", "words.scale", "pieces")
        words = self.add("Mul", words, self.add("Unsqueeze", scale, self.whole("last", -1)))
        x = self.normal(self.add("Add", words, self.add("Gather", "places", "at")), "norm")
        for number in range(layers):
            x = self.layer(x, number)
        self.nodes[-1].output[0] = "hidden"
        number, whole = TensorProto.FLOAT, TensorProto.INT64
        value = helper.make_tensor_value_info
        used = {name for node in self.nodes for name in node.input}
        graph = helper.make_graph(
            self.nodes,
            "judge",
            [
                value("pieces", whole, ["n"]),
                value("at", whole, ["n"]),
                value("apart", number, ["n", "n"]),
            ],
            [value("hidden", number, ["n", WIDTH])],
            [constant for constant in self.constants if constant.name in used],
        )
        opset = helper.make_opsetid("", OPSET)
        return helper.make_model(graph, opset_imports=[opset], ir_version=IR_VERSION)


def write_json(path: Path, said: dict[str, object]) -> None:
    """Write what is said of the model beside its numbers."""
    path.write_text(json.dumps(said, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
