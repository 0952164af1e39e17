"""Outputs of layers, and the gradients of sum(output_gradient * output)."""

import math

import torch
from torch import nn

from fixed_numbers import FixedNumbers
from reference_file import ReferenceFile

# Around the ends of blocks of rows.
SHOWN_ROWS = [0, 1, 127, 128, 255, 256, 299]


class Residual(nn.Sequential):
    """Layers around which the input is added: x + f(x)."""

    def forward(self, x):
        return x + super().forward(x)


def fill(module, numbers):
    """Gives the parameters fixed numbers."""
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.copy_(numbers.tensor(*parameter.shape) / 2)


def add(file, name, module, seed, rows, width):
    """A layer's parameters, one pass forward and one backward."""
    numbers = FixedNumbers(seed)
    fill(module, numbers)
    x = numbers.tensor(rows, width).requires_grad_()
    output = module(x)
    output_gradient = numbers.tensor(*output.shape)
    (output * output_gradient).sum().backward()
    file.add(name, input=x, output=output, output_gradient=output_gradient, input_gradient=x.grad)
    for key, parameter in module.named_parameters():
        file.add(name, **{key: parameter, f"{key}_gradient": parameter.grad})


def add_batch_norm(file):
    """Three training steps on batches of their own, without updates of gain and shift; inference
    before the first and after the third."""
    name, rows, width = "batch-norm", 8, 3
    numbers = FixedNumbers(20)
    norm = nn.BatchNorm1d(width)
    fill(norm, numbers)
    file.add(name, weight=norm.weight, bias=norm.bias)
    fresh = numbers.tensor(rows, width)
    file.add(name, inference_input=fresh, untrained_output=norm.eval()(fresh))
    norm.train()
    for step in (1, 2, 3):
        part = f"{name}/step {step}"
        x = (numbers.tensor(rows, width) + step * torch.tensor([1.0, 10.0, -3.0])).requires_grad_()
        output = norm(x)
        output_gradient = numbers.tensor(rows, width)
        norm.zero_grad()
        (output * output_gradient).sum().backward()
        file.add(
            part,
            input=x, output=output, output_gradient=output_gradient, input_gradient=x.grad,
            weight_gradient=norm.weight.grad, bias_gradient=norm.bias.grad,
            running_mean=norm.running_mean, running_var=norm.running_var,
        )  # fmt: skip
    file.add(name, inference_output=norm.eval()(fresh))


def formula(rows, width, factor, shift):
    """A matrix that any language repeats bit by bit:
    ((factor i i + 7 i + 13 j + shift) mod 1009 - 504) / 512 in row i, column j."""
    return torch.tensor(
        [
            [((factor * i * i + 7 * i + 13 * j + shift) % 1009 - 504) / 512 for j in range(width)]
            for i in range(rows)
        ]
    )


def total(matrix):
    """The sum of all elements, rounded once."""
    return math.fsum(matrix.flatten().tolist())


def add_large_batch_norm(file, rows):
    """One training step on many rows, told by sums."""
    name, width = f"batch-norm rows={rows}", 3
    norm = nn.BatchNorm1d(width)
    with torch.no_grad():
        norm.weight.copy_(torch.tensor([1.5, 0.75, -0.5]))
        norm.bias.copy_(torch.tensor([0.25, -1.0, 0.5]))
    file.add(name, weight=norm.weight, bias=norm.bias)
    offsets = torch.tensor([0.0, 1.0, -2.0])
    x = (formula(rows, width, factor=31, shift=5) + offsets).requires_grad_()
    output_gradient = formula(rows, width, factor=17, shift=100)
    checking = formula(rows, width, factor=43, shift=500)
    output = norm(x)
    (output * output_gradient).sum().backward()
    file.add(
        name,
        weight_gradient=norm.weight.grad, bias_gradient=norm.bias.grad,
        shown_rows=SHOWN_ROWS, output=output[SHOWN_ROWS], input_gradient=x.grad[SHOWN_ROWS],
        output_sum=total(checking * output), input_gradient_sum=total(checking * x.grad),
        running_mean=norm.running_mean, running_var=norm.running_var,
    )  # fmt: skip
    file.add(name, inference_output=norm.eval()(x)[SHOWN_ROWS])


def make():
    file = ReferenceFile()
    add(file, "linear", nn.Linear(5, 3), 10, rows=7, width=5)
    add(file, "linear without bias", nn.Linear(5, 3, bias=False), 11, rows=7, width=5)
    add_batch_norm(file)
    for rows in (300, 1000, 5000):
        add_large_batch_norm(file, rows)
    add(file, "layer-norm", nn.LayerNorm(5), 12, rows=6, width=5)
    around = Residual(nn.Linear(4, 6), nn.Tanh(), nn.Linear(6, 4))
    add(file, "residual", around, 13, rows=6, width=4)
    nested = nn.Sequential(
        nn.Linear(3, 5),
        nn.Tanh(),
        nn.Sequential(nn.Linear(5, 4), nn.LayerNorm(4), nn.Sigmoid()),
        Residual(nn.Linear(4, 4), nn.SiLU()),
        nn.Linear(4, 2),
    )
    add(file, "nested", nested, 14, rows=6, width=3)
    coupled = nn.Sequential(
        nn.Linear(3, 5), nn.BatchNorm1d(5), nn.Tanh(), Residual(nn.Linear(5, 5), nn.BatchNorm1d(5))
    )
    add(file, "nested batch-norm", coupled, 15, rows=8, width=3)
    for key, buffer in coupled.named_buffers():
        if not key.endswith("num_batches_tracked"):
            file.add("nested batch-norm", **{key: buffer})
    return file
