"""Values of the activations, and the gradients of sum(weight * f(input))."""

import mpmath
import torch
from mpmath import mpf
from torch.nn import functional as F

from fixed_numbers import FixedNumbers
from reference_file import ReferenceFile

SIZES = [
    0.0, 1e-310, 1e-300, 1e-100, 1e-20, 1e-8, 1e-4, 0.01, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8, 1.0, 1.2,
    1.4, 1.7, 2.1, 2.4, 2.9, 3.3, 3.9, 4.6, 5.2, 5.9, 6.7, 7.3, 8.2, 9.4, 10.7, 12.3, 14.9, 17.1,
    18.6, 20.3, 24.1, 28.7, 33.3, 36.9, 38.7, 40.0,
]  # fmt: skip

ACTIVATIONS = {
    "tanh": torch.tanh,
    "sigmoid": torch.sigmoid,
    "relu": torch.relu,
    "leaky-relu": F.leaky_relu,
    "leaky-relu slope=0.2": lambda x: F.leaky_relu(x, 0.2),
    "elu": F.elu,
    "elu alpha=1.5": lambda x: F.elu(x, 1.5),
    "selu": F.selu,
    "gelu": F.gelu,
    "gelu-tanh": lambda x: F.gelu(x, approximate="tanh"),
    "silu": F.silu,
    # By default PyTorch returns x itself above 20, which is wrong by up to 2e-9.
    "softplus": lambda x: F.softplus(x, threshold=100),
    "softsign": F.softsign,
    "mish": F.mish,
    "sine frequency=1": torch.sin,
    "sine frequency=30": lambda x: torch.sin(30 * x),
}


def exponential_below_zero(alpha, scale=1.0):
    return lambda x: mpf(scale) * (x if x > 0 else mpf(alpha) * mpmath.expm1(x))


SELU_ALPHA, SELU_SCALE = 1.6732632423543772, 1.0507009873554805
TANH_GELU = mpmath.mpf(2) / mpmath.sqrt(2 * mpmath.pi)

# The same functions in many digits, to say how far PyTorch itself is from the truth.
EXACT = {
    "tanh": mpmath.tanh,
    "sigmoid": lambda x: 1 / (1 + mpmath.exp(-x)),
    "relu": lambda x: max(x, mpf(0)),
    "leaky-relu": lambda x: x if x > 0 else mpf(0.01) * x,
    "leaky-relu slope=0.2": lambda x: x if x > 0 else mpf(0.2) * x,
    "elu": exponential_below_zero(1),
    "elu alpha=1.5": exponential_below_zero(1.5),
    "selu": exponential_below_zero(SELU_ALPHA, SELU_SCALE),
    "gelu": lambda x: x * mpmath.ncdf(x),
    "gelu-tanh": lambda x: x / (1 + mpmath.exp(-2 * TANH_GELU * (x + mpf("0.044715") * x**3))),
    "silu": lambda x: x / (1 + mpmath.exp(-x)),
    "softplus": lambda x: mpmath.log1p(mpmath.exp(x)),
    "softsign": lambda x: x / (1 + abs(x)),
    "mish": lambda x: x * mpmath.tanh(mpmath.log1p(mpmath.exp(x))),
    "sine frequency=1": mpmath.sin,
    # Of the rounded product, which is what a program has; the derivative is 30 times the cosine.
    "sine frequency=30": lambda x: mpmath.sin(mpf(30 * float(x))),
}


def largest_errors(name, inputs, values):
    """PyTorch's largest absolute and relative error."""
    absolute = relative = mpf(0)
    for x, value in zip(inputs.flatten().tolist(), values.flatten().tolist()):
        exact = EXACT[name](mpf(x))
        error = abs(exact - mpf(value))
        absolute = max(absolute, error)
        # A value under the smallest normal number has few digits.
        if abs(exact) > 1e-290:
            relative = max(relative, error / abs(exact))
    return float(absolute), float(relative)


def make():
    mpmath.mp.dps = 360
    file = ReferenceFile()
    inputs = torch.tensor([-x for x in reversed(SIZES)] + SIZES).reshape(12, 7)
    weight = FixedNumbers(1).tensor(12, 7)
    for name, activation in ACTIVATIONS.items():
        x = inputs.clone().requires_grad_()
        value = activation(x)
        (weight * value).sum().backward()
        file.add(name, input=inputs, weight=weight, value=value, gradient=x.grad)
        absolute, relative = largest_errors(name, inputs, value)
        print(f"  {name:22} value off by {absolute:.1e}, relative {relative:.1e}")
    return file
