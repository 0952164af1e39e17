// The logistic sigmoid s(w) = 1 / (1 + exp(-w)) of whole vectors, and the activations
//
//     silu(x) = x s(x) (Elfwing, Uchibe and Doya, Neural Networks 107, 2018)
//     gelu_tanh(x) = x s(w), w = 2 sqrt(2 / pi) (x + 0.044715 x^3)
//                  = x / 2 (1 + tanh(w / 2)) (Hendrycks and Gimpel, arXiv 1606.08415, 2016)
#pragma once
#include "functions/exp.h"

// Beyond this distance from 0, s(w) is 0 or 1, and x s(w) too for x = w.
static const T sigmoid_highest = 15 - exp_lowest;

INLINE V sigmoid_bounded(V w) { return at_least(at_most(w, sigmoid_highest), -sigmoid_highest); }

// -|w|
INLINE V below_zero(V w) { return at_least((V)((B)w | (B)all(-(T)0.0)), -sigmoid_highest); }

// With E = exp(-|x|): 1 / (1 + E) where x > 0, else E / (1 + E). The quotient is corrected for what
// 1 + E and the division lost in rounding.
INLINE V sigmoid_v(V x)
{
    struct exponential e = exponential(below_zero(x));
    V E = scaled_down(e.high + e.low, e.n);
    V D = all(1) + E, D_lost = E - (D - all(1));
    B positive = (B)(x > all(0));
    V q = choose(positive, all(1), E) / D;
    V missing = remainder_of(E, q, D) - q * D_lost;
    V corrected = fma_(missing, all(1) - q, q);
    return choose(positive, q, corrected);
}

// E = exp(-|w|) = 2^k (high + low)
INLINE struct exponential exponential_of_distance(struct pair w)
{
    V low = (V)((B)w.low ^ (~(B)w.high & (B)all(-(T)0.0)));
    return exponential_of_pair(below_zero(w.high), low);
}

// x s(w) for x and w of the same sign, given E = exp(-|w|): x / (1 + E) where they are positive, else
// x E / (1 + E), which is multiplied by 2^k last: E may be too small for a normal number where x E is
// not. The quotient is corrected for what 1 + E lost in rounding. At most 2 ulp from the true value.
INLINE V times_sigmoid(V x, struct exponential e)
{
    V E = scaled_down(e.high + e.low, e.n);
    V D = all(1) + E, D_lost = E - (D - all(1));
    V bounded = at_least(x, -sigmoid_highest);
    V left = fused(bounded, e.high, bounded * e.low);
    B positive = (B)(x > all(0));
    V q = choose(positive, x, left) / D;
    // 1 / D, nearly
    V inverse = fma_(E, all((T)-0.5), all(1));
    V corrected = fma_(-q * D_lost, inverse, q);
    V value = choose(positive, corrected, scaled_down(corrected, e.n));
    return choose((B)(x > all(sigmoid_highest)), x, value);
}

// d(x s(w)) / dx = s(w) (1 + s(-w) x w'), given x w'
INLINE V times_sigmoid_slope(V change, struct exponential e, B positive)
{
    V factor = e.high + e.low;
    V E = scaled_down(factor, e.n);
    V inverse = all(1) / (all(1) + E);
    V other = choose(positive, E, all(1)) * inverse;
    V rest = fma_(other, change, all(1)) * inverse;
    return choose(positive, rest, scaled_down(rest * factor, e.n));
}

INLINE V silu_v(V x) { return times_sigmoid(x, exponential(below_zero(x))); }

// Within a few ulp of the larger of the slope and s(x).
INLINE V silu_slope(V x)
{
    V bounded = sigmoid_bounded(x);
    return times_sigmoid_slope(bounded, exponential(below_zero(x)), (B)(x > all(0)));
}

// w of gelu_tanh = x (linear + cubic x^2), to twice the bits of T: exp(w) is wrong by as much of itself
// as w is wrong by.
INLINE struct pair gelu_tanh_exponent(V x)
{
    V linear = all(gelu_linear[0]), cubic = all(gelu_cubic[0]);
    struct pair square = product_of(x, x);
    struct pair factor = sum_of_product(square.high, cubic, linear);
    V rest = fma_(square.high, all(gelu_cubic[1]), all(gelu_linear[1]));
    factor.low += fma_(square.low, cubic, rest);
    struct pair w = product_of(x, factor.high);
    w.low = fma_(x, factor.low, w.low);
    return w;
}

// Beyond this, s(w) is 0 or 1.
static const T gelu_tanh_highest = NN_SINGLE ? 15 : 25;

INLINE V gelu_tanh_bounded(V x)
{
    return at_least(at_most(x, gelu_tanh_highest), -gelu_tanh_highest);
}

INLINE V gelu_tanh_v(V x)
{
    struct pair w = gelu_tanh_exponent(gelu_tanh_bounded(x));
    return times_sigmoid(x, exponential_of_distance(w));
}

// Within a few ulp of the larger of the slope and s(w).
INLINE V gelu_tanh_slope(V x)
{
    V bounded = gelu_tanh_bounded(x);
    V square = bounded * bounded;
    V change = bounded * fma_(square, all(3 * gelu_cubic[0]), all(gelu_linear[0] + gelu_linear[1]));
    struct pair w = gelu_tanh_exponent(bounded);
    return times_sigmoid_slope(change, exponential_of_distance(w), (B)(x > all(0)));
}
