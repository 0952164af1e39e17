"""Numbers that look random and are the same everywhere."""

import torch


class FixedNumbers:
    """A sequence of multiples of 1/128 in -2 ..< 2, which f32 holds exactly.

    Each number is the top nine bits of a linear congruential generator's 31.
    """

    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state * 1103515245 + 12345) % 2**31
        return (self.state // 2**22 - 256) / 128

    def tensor(self, *shape):
        """The next numbers, in row-major order."""
        count = 1
        for size in shape:
            count *= size
        return torch.tensor([self.next() for _ in range(count)]).reshape(shape)

    def positive(self, *shape):
        """Numbers from 1/4 to 17/4."""
        return self.tensor(*shape) + 2.25
