"""A safetensors file whose bytes depend on its content only (the official writer orders its
metadata differently in each run)."""

import json
import struct

import torch


class ReferenceFile:
    def __init__(self):
        self.tensors = {}
        self.metadata = {}

    def add(self, name, **tensors):
        """Adds each tensor as `name/key`; a number becomes a tensor of one element."""
        for key, value in tensors.items():
            full = f"{name}/{key}"
            assert full not in self.tensors, full
            if not isinstance(value, torch.Tensor):
                value = torch.tensor(value, dtype=torch.float64)
            value = value.detach()
            assert torch.isfinite(value).all(), full
            self.tensors[full] = (value.reshape(1) if value.dim() == 0 else value).clone()

    def write(self, path):
        header = {"__metadata__": self.metadata}
        data = bytearray()
        for name, tensor in self.tensors.items():
            code, letter = {torch.float64: ("F64", "d"), torch.float32: ("F32", "f")}[tensor.dtype]
            elements = tensor.flatten().tolist()
            start = len(data)
            data += struct.pack(f"<{len(elements)}{letter}", *elements)
            header[name] = {
                "dtype": code,
                "shape": list(tensor.shape),
                "data_offsets": [start, len(data)],
            }
        text = json.dumps(header, separators=(",", ":")).encode()
        text += b" " * (-len(text) % 8)
        with open(path, "wb") as file:
            file.write(struct.pack("<Q", len(text)) + text + data)
