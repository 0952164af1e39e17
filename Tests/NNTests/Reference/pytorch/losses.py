"""Costs and their gradients with respect to the outputs, by one rule for all weights.

cost = sum_i w_i n_i / sum_i w_i d_i, with a weight w_i for each sample (1 by default); README.md
gives n_i and d_i of each loss. PyTorch gives the terms, with reduction="none".
"""

import torch
from torch.nn import functional as F

from fixed_numbers import FixedNumbers
from reference_file import ReferenceFile

ROWS, WIDTH = 7, 4


def of_elements(function):
    """A loss that is a mean over elements; class weights are weights of the columns."""

    def terms(output, target, weights):
        weights = torch.ones(output.shape[1]) if weights is None else weights
        elements = weights * function(output, target)
        return elements.sum(1), weights.expand_as(output).sum(1)

    return terms


def of_two_classes(function):
    """A loss that is a mean over elements, whose part for class 0 counts weights[0] and whose part
    for class 1 weights[1]."""

    def terms(output, target, weights):
        a, b = (1.0, 1.0) if weights is None else weights
        zero, one = torch.zeros_like(target), torch.ones_like(target)
        of_zero, of_one = a * (1 - target), b * target
        elements = of_zero * function(output, zero) + of_one * function(output, one)
        return elements.sum(1), (of_zero + of_one).sum(1)

    return terms


def of_classes(smoothing):
    """Cross-entropy on logits; class weights weigh the classes of the unsmoothed targets."""

    def terms(output, target, weights):
        weights = torch.ones(output.shape[1]) if weights is None else weights
        smoothed = target * (1 - smoothing) + smoothing / output.shape[1]
        elements = -weights * smoothed * F.log_softmax(output, 1)
        return elements.sum(1), (weights * target).sum(1)

    return terms


def unreduced(function, **settings):
    return lambda output, target: function(output, target, reduction="none", **settings)


MSE = of_elements(unreduced(F.mse_loss))
MAE = of_elements(unreduced(F.l1_loss))
HUBER = of_elements(unreduced(F.huber_loss, delta=1.0))
SHARP_HUBER = of_elements(unreduced(F.huber_loss, delta=0.5))
ON_PROBABILITIES = of_two_classes(unreduced(F.binary_cross_entropy))
ON_LOGITS = of_two_classes(unreduced(F.binary_cross_entropy_with_logits))


def assert_near(a, b):
    assert abs(a.item() - b.item()) <= 1e-15 * abs(b.item()), (a, b)


class Losses:
    def __init__(self):
        self.file = ReferenceFile()

    def add(self, name, loss, terms, output, target, sample_weights=None, class_weights=None):
        output = output.clone().requires_grad_()
        numerators, divisors = terms(output, target, class_weights)
        w = torch.ones(len(output)) if sample_weights is None else sample_weights
        cost = (w * numerators).sum() / (w * divisors).sum()
        cost.backward()
        self.file.metadata[name] = loss
        self.file.add(name, output=output, target=target, cost=cost, gradient=output.grad)
        if sample_weights is not None:
            self.file.add(name, sample_weights=sample_weights)
        if class_weights is not None:
            self.file.add(name, class_weights=class_weights)
        return cost

    def add_all_weights(self, name, loss, terms, output, target, class_weights):
        """The loss without weights, with each kind and with both; costs of the first and third."""
        w = torch.tensor([1.0, 0.5, 2.0, 0.0, 1.25, 3.0, 0.75])
        plain = self.add(name, loss, terms, output, target)
        self.add(f"{name}, sample weights", loss, terms, output, target, w)
        weighed = self.add(
            f"{name}, class weights", loss, terms, output, target, None, class_weights
        )
        self.add(f"{name}, both weights", loss, terms, output, target, w, class_weights)
        return plain, weighed


def add_distances(losses):
    numbers = FixedNumbers(2)
    output, target = numbers.tensor(ROWS, WIDTH), numbers.tensor(ROWS, WIDTH)
    # A difference of 0, where |d| has a kink, and of exactly both deltas.
    target[0, 0] = output[0, 0]
    target[1, 1] = output[1, 1] + 1
    target[2, 2] = output[2, 2] - 0.5
    columns = torch.tensor([1.0, 0.5, 3.0, 0.25])
    for name, terms, function in [
        ("mse", MSE, F.mse_loss),
        ("mae", MAE, F.l1_loss),
        ("huber", HUBER, F.huber_loss),
        ("huber delta=0.5", SHARP_HUBER, lambda o, t: F.huber_loss(o, t, delta=0.5)),
    ]:
        plain, _ = losses.add_all_weights(name, name, terms, output, target, columns)
        assert_near(plain, function(output, target))


def add_two_classes(losses):
    numbers = FixedNumbers(3)
    logits = 3 * numbers.tensor(ROWS, 3)
    hard = (numbers.tensor(ROWS, 3) > 0).double()
    soft = (numbers.tensor(ROWS, 3) + 2) / 4
    pair = torch.tensor([0.5, 2.0])
    name = "binary-cross-entropy"
    probabilities = torch.sigmoid(logits)
    probabilities[0, 0], probabilities[1, 1] = 1e-6, 1 - 1e-6
    for words, target in [("", hard), (" soft", soft)]:
        plain, _ = losses.add_all_weights(
            f"{name}{words}", name, ON_PROBABILITIES, probabilities, target, pair
        )
        assert_near(plain, F.binary_cross_entropy(probabilities, target))
        plain, _ = losses.add_all_weights(
            f"{name} on logits{words}", f"{name} on logits", ON_LOGITS, logits, target, pair
        )
        assert_near(plain, F.binary_cross_entropy_with_logits(logits, target))
    large = torch.tensor([[-750.0, 750.0, 40.0], [750.0, -750.0, -40.0], [1e300, -1e300, 0.0]])
    target = torch.tensor([[1.0, 0.0, 1.0], [1.0, 0.0, 1.0], [1.0, 0.0, 0.5]])
    losses.add(f"{name} on logits, large", f"{name} on logits", ON_LOGITS, large, target)


def add_classes(losses):
    numbers = FixedNumbers(4)
    output = 3 * numbers.tensor(ROWS, WIDTH)
    labels = torch.tensor([0, 3, 1, 2, 2, 0, 1])
    one_hot = F.one_hot(labels, WIDTH).double()
    soft = numbers.positive(ROWS, WIDTH)
    soft = soft / soft.sum(1, keepdim=True)
    class_weights = torch.tensor([1.0, 0.5, 3.0, 0.25])
    for smoothing in (0.0, 0.1):
        loss = "cross-entropy" + (f" label-smoothing={smoothing}" if smoothing else "")
        terms = of_classes(smoothing)
        plain, weighed = losses.add_all_weights(loss, loss, terms, output, one_hot, class_weights)
        settings = {"label_smoothing": smoothing}
        assert_near(plain, F.cross_entropy(output, labels, **settings))
        assert_near(weighed, F.cross_entropy(output, labels, weight=class_weights, **settings))
        plain, _ = losses.add_all_weights(
            f"{loss} soft", loss, terms, output, soft, class_weights
        )
        assert_near(plain, F.cross_entropy(output, soft, **settings))
    large = torch.tensor([[750.0, -750.0, 0.0], [-1e300, 1e300, 0.0], [1e300, 1e300, -1e300]])
    target = torch.tensor([[0.0, 1.0, 0.0], [0.0, 1.0, 0.0], [0.25, 0.75, 0.0]])
    losses.add("cross-entropy, large", "cross-entropy", of_classes(0.0), large, target)


def make():
    losses = Losses()
    add_distances(losses)
    add_two_classes(losses)
    add_classes(losses)
    return losses.file
