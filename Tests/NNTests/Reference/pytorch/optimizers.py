"""Runs of 50 steps of each optimizer, on a 3-5-2 network with tanh and the mean squared error."""

import torch
from torch import nn
from torch.nn.utils import parameters_to_vector, vector_to_parameters

from fixed_numbers import FixedNumbers
from reference_file import ReferenceFile

ROWS = 8
STEPS = [1, 2, 5, 10, 25, 50]


def clip_norm(largest):
    return lambda parameters: nn.utils.clip_grad_norm_(parameters, largest)


def clip_norm_exactly(parameters):
    """Without the 1e-6 that PyTorch adds to the norm."""
    norm = torch.cat([p.grad.flatten() for p in parameters]).norm()
    if norm > 0.1:
        for parameter in parameters:
            parameter.grad.mul_(0.1 / norm)


def clip_value(parameters):
    nn.utils.clip_grad_value_(parameters, 0.01)


class Case:
    def __init__(self, kind, learning_rate, l2=0.0, clip=None, steps=STEPS, **settings):
        self.kind = kind
        self.learning_rate = learning_rate
        self.l2 = l2
        self.clip = clip
        self.steps = steps
        self.settings = settings

    def optimizer(self, network):
        groups = list(network.parameters())
        if self.l2:
            weights = [p for p in groups if p.dim() == 2]
            biases = [p for p in groups if p.dim() == 1]
            groups = [{"params": weights, "weight_decay": self.l2}, {"params": biases}]
        return self.kind(groups, lr=self.learning_rate, **self.settings)

    def run(self, start, inputs, targets):
        """The parameters after the chosen steps, and the cost before each step."""
        network = nn.Sequential(nn.Linear(3, 5), nn.Tanh(), nn.Linear(5, 2)).to(start.dtype)
        vector_to_parameters(start.clone(), network.parameters())
        optimizer = self.optimizer(network)

        def cost_and_gradient():
            optimizer.zero_grad()
            cost = nn.functional.mse_loss(network(inputs), targets)
            cost.backward()
            if self.clip:
                self.clip(list(network.parameters()))
            return cost

        costs, parameters = [], []
        for step in range(1, self.steps[-1] + 1):
            costs.append(optimizer.step(cost_and_gradient).item())
            if step in self.steps:
                parameters.append(parameters_to_vector(network.parameters()).detach().clone())
        return torch.stack(parameters), torch.tensor(costs, dtype=start.dtype)


optim = torch.optim
WOLFE = {"line_search_fn": "strong_wolfe"}

CASES = {
    "sgd": Case(optim.SGD, 0.1),
    "sgd momentum=0.9": Case(optim.SGD, 0.05, momentum=0.9),
    "sgd momentum=0.9 nesterov": Case(optim.SGD, 0.05, momentum=0.9, nesterov=True),
    "sgd momentum=0.9 dampening=0.5": Case(optim.SGD, 0.05, momentum=0.9, dampening=0.5),
    "sgd l2=0.01": Case(optim.SGD, 0.1, l2=0.01),
    "sgd momentum=0.9 nesterov l2=0.01": Case(
        optim.SGD, 0.05, l2=0.01, momentum=0.9, nesterov=True
    ),
    "sgd clip-norm=0.1": Case(optim.SGD, 0.1, clip=clip_norm(0.1)),
    "sgd clip-norm=1": Case(optim.SGD, 0.1, clip=clip_norm(1.0)),
    "sgd clip-norm=0.1, exact": Case(optim.SGD, 0.1, clip=clip_norm_exactly),
    "sgd clip-value=0.01": Case(optim.SGD, 0.1, clip=clip_value),
    "rmsprop": Case(optim.RMSprop, 0.01),
    "rmsprop centered": Case(optim.RMSprop, 0.01, centered=True),
    "rmsprop momentum=0.9": Case(optim.RMSprop, 0.002, momentum=0.9),
    "adagrad": Case(optim.Adagrad, 0.1),
    "adagrad rate-decay=0.1": Case(optim.Adagrad, 0.1, lr_decay=0.1),
    "adam": Case(optim.Adam, 0.02),
    "adam beta1=0.8": Case(optim.Adam, 0.02, betas=(0.8, 0.999)),
    "adam l2=0.01": Case(optim.Adam, 0.02, l2=0.01),
    "adamw": Case(optim.AdamW, 0.02),
    "rprop": Case(optim.Rprop, 0.01),
    "l-bfgs": Case(optim.LBFGS, 1.0, max_iter=1, **WOLFE),
    "l-bfgs rate=10 history=3": Case(
        optim.LBFGS, 10.0, max_iter=1, max_eval=30, history_size=3, steps=STEPS[:4], **WOLFE
    ),
    "l-bfgs rate=0.1 history=2": Case(
        optim.LBFGS, 0.1, max_iter=1, max_eval=30, history_size=2, steps=STEPS[:3], **WOLFE
    ),
    "l-bfgs iterations=20": Case(optim.LBFGS, 1.0, max_iter=20, steps=[1, 2, 3, 4, 5], **WOLFE),
}


def sensitivity(case, start, inputs, targets, truth):
    """How far the parameters move, at most, where the start parameters are off by one unit in the
    last place: what rounding alone can do."""
    largest = torch.zeros(len(case.steps))
    for seed in range(8):
        signs = torch.sign(FixedNumbers(seed + 100).tensor(*start.shape) + 1 / 256)
        moved, _ = case.run(start * (1 + signs * 2.0**-52), inputs, targets)
        largest = torch.maximum(largest, (moved - truth).abs().amax(1))
    return largest


def f32_distance(case, start, inputs, targets, truth):
    """How far PyTorch's f32 is from the truth, at most, over the orders of the rows: they change
    nothing but the rounding."""
    largest = torch.zeros(len(case.steps))
    for shift in range(ROWS):
        x, y = inputs.roll(shift, 0).float(), targets.roll(shift, 0).float()
        single, _ = case.run(start.float(), x, y)
        largest = torch.maximum(largest, (single - truth).abs().amax(1))
    return largest


def make():
    file = ReferenceFile()
    numbers = FixedNumbers(30)
    start = numbers.tensor(32) / 2
    inputs, targets = numbers.tensor(ROWS, 3), numbers.tensor(ROWS, 2)
    file.add("problem", parameters=start, input=inputs, target=targets)
    for name, case in CASES.items():
        parameters, costs = case.run(start, inputs, targets)
        file.add(
            name,
            learning_rate=case.learning_rate, steps=case.steps, parameters=parameters, cost=costs,
            sensitivity=sensitivity(case, start, inputs, targets, parameters),
            f32_distance=f32_distance(case, start, inputs, targets, parameters),
        )  # fmt: skip
        single, single_costs = case.run(start.float(), inputs.float(), targets.float())
        file.add(name, parameters_f32=single, cost_f32=single_costs)
        moved = file.tensors[f"{name}/sensitivity"]
        apart = file.tensors[f"{name}/f32_distance"]
        print(
            f"  {name:34} cost {costs[0]:.3g} to {costs[-1]:.3g}, sensitivity {moved.max():.0e},"
            f" f32 off by {apart.max():.0e}"
        )
    return file
