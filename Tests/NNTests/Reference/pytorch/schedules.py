"""Learning rates of 30 steps; rate k is the one that step k uses, counted from 0."""

import math

import torch
from torch.optim import lr_scheduler

from reference_file import ReferenceFile

STEPS = 30
RATE = 0.1
WARMUP = 5

# Falls, stalls, falls by less than the threshold of 1e-4, rises, stalls for long.
COSTS = [
    4.0, 3.0, 2.5, 2.5, 2.6, 2.4, 2.39999, 2.39998, 2.39997, 2.39996, 2.39995, 2.0, 2.1, 2.2, 2.3,
    2.4, 2.5, 2.6, 1.9, 1.8, 1.85, 1.85, 1.85, 1.85, 1.85, 1.85, 1.85, 1.7, 1.75, 1.8,
]  # fmt: skip


def warmed_cosine(step):
    """Rises in equal steps to 1, then falls in half a wave."""
    if step < WARMUP:
        return (step + 1) / WARMUP
    return (1 + math.cos(math.pi * (step - WARMUP) / (STEPS - WARMUP))) / 2


SCHEDULES = {
    "step every=10 factor=0.1": lambda o: lr_scheduler.StepLR(o, step_size=10, gamma=0.1),
    "exponential factor=0.9": lambda o: lr_scheduler.ExponentialLR(o, gamma=0.9),
    "cosine": lambda o: lr_scheduler.CosineAnnealingLR(o, T_max=STEPS),
    "cosine minimum=0.001": lambda o: lr_scheduler.CosineAnnealingLR(
        o, T_max=STEPS, eta_min=0.001
    ),
    "cosine warmup=5": lambda o: lr_scheduler.LambdaLR(o, warmed_cosine),
    "one-cycle": lambda o: lr_scheduler.OneCycleLR(
        o, max_lr=RATE, total_steps=STEPS, cycle_momentum=False
    ),
    "plateau patience=3": lambda o: lr_scheduler.ReduceLROnPlateau(o, patience=3),
}


def make():
    file = ReferenceFile()
    for name, schedule in SCHEDULES.items():
        parameter = torch.zeros(1, requires_grad=True)
        optimizer = torch.optim.SGD([parameter], lr=RATE)
        scheduler = schedule(optimizer)
        rates = []
        for step in range(STEPS):
            rates.append(optimizer.param_groups[0]["lr"])
            optimizer.step()
            if name.startswith("plateau"):
                scheduler.step(COSTS[step])
            else:
                scheduler.step()
        file.add(name, rate=rates)
        if name.startswith("plateau"):
            file.add(name, cost=COSTS)
    return file
