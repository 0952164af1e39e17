"""Writes PyTorch's values for activations, losses, layers, optimizers and schedules.

Run it anywhere; it writes the .safetensors files beside itself:

    python3 -m venv torch-environment
    torch-environment/bin/pip install torch==2.15.0
    torch-environment/bin/python make.py

The inputs come from fixed_numbers.py, not from PyTorch's random generator, so that any version of
PyTorch gives the same inputs. All is computed in f64 on one thread, unless a tensor is said to be
f32. README.md says what stands in the files.
"""

import os
import sys

# The same code path on every processor, and one thread; read when torch is imported.
os.environ["ATEN_CPU_CAPABILITY"] = "default"
os.environ["MKL_CBWR"] = "COMPATIBLE"
os.environ["OMP_NUM_THREADS"] = "1"
sys.dont_write_bytecode = True

import torch

import activations
import layers
import losses
import optimizers
import schedules


def main():
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    torch.set_default_dtype(torch.float64)
    folder = os.path.dirname(os.path.abspath(__file__))
    for part in (activations, losses, layers, optimizers, schedules):
        path = os.path.join(folder, part.__name__ + ".safetensors")
        file = part.make()
        file.metadata["torch"] = torch.__version__.split("+")[0]
        file.write(path)
        print(f"{os.path.basename(path)}: {os.path.getsize(path)} bytes")


if __name__ == "__main__":
    main()
