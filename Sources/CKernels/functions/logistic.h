// The logistic sigmoid s(w) = 1 / (1 + exp(-w)) of whole vectors, and the activations
//
//     silu(x) = x s(x) (Elfwing, Uchibe and Doya, Neural Networks 107, 2018)
//     gelu_tanh(x) = x s(w), w = 2 sqrt(2 / pi) (x + 0.044715 x^3)
//                  = x / 2 (1 + tanh(w / 2)) (Hendrycks and Gimpel, arXiv 1606.08415, 2016)
#pragma once
#include "functions/exp.h"

// Beyond this distance from 0, s(w) is 0 or 1, and x s(w) too for x = w.
static const T sigmoid_highest = 15 - exp_lowest;

// |w|
INLINE V sigmoid_distance(V w) { return at_most(magnitude(w), sigmoid_highest); }

// With E = exp(-|x|): 1 / (1 + E) where x > 0, else E / (1 + E). The quotient is corrected for what
// 1 + E and the division lost in rounding.
INLINE V sigmoid_v(V x)
{
    struct exponential e = exponential(-sigmoid_distance(x));
    V E = scaled_down(e.high + e.low, e.n);
    V D = all(1) + E, D_lost = E - (D - all(1));
    B positive = (B)(x > all(0));
    V q = choose(positive, all(1), E) / D;
    V missing = remainder_of(E, q, D) - q * D_lost;
    V corrected = fma_(missing, all(1) - q, q);
    return choose(positive, q, corrected);
}

// 1 + exp(w) for w >= 0 is kept as a multiple of 2^logistic_lift, so that it does not overflow.
enum { logistic_lift = NN_SINGLE ? 64 : 512 };
static const T lifted_one = NN_SINGLE ? 0x1p-64 : 0x1p-512;

// (1 + exp(w)) / 2^logistic_lift, rounded once, given exp(w) for w >= 0.
INLINE V lifted_denominator(struct exponential e)
{
    V n = e.n - all(logistic_lift), one = all(lifted_one);
    V power = scaled_within(e.high, n), low = scaled_within(e.low, n);
    V sum = power + one;
    return sum + ((one - (sum - power)) + low);
}

// x s(w) for x and w of the same sign, given exp(|w|) and a = |x|, or less where x s(w) is x or 0:
// max(x, 0) - h with h = a / (1 + exp(|w|)). At most 2 ulp from the true value.
INLINE V times_sigmoid(V x, V a, struct exponential e)
{
    V h = a / lifted_denominator(e) * all(lifted_one);
    return positive_part(x) - h;
}

// d(x s(w)) / dx, given |x w'| and exp(-|w|): S = s(-|w|) (1 - s(|w|) |x w'|) where x is negative,
// else 1 - S.
INLINE V times_sigmoid_slope(V change, struct exponential e, B positive)
{
    V s = all(1) / (all(1) + scaled_down(e.rough, e.n));
    V S = scaled_down(e.rough * s * fma_(-s, change, all(1)), e.n);
    return choose(positive, all(1) - S, S);
}

INLINE V silu_v(V x)
{
    V a = sigmoid_distance(x);
    return times_sigmoid(x, a, exponential(a));
}

// Within a few ulp of the larger of the slope and s(x).
INLINE V silu_slope(V x)
{
    V a = sigmoid_distance(x);
    return times_sigmoid_slope(a, exponential(-a), (B)(x > all(0)));
}

// exp(w), w = x (linear + cubic x^2) to twice the bits of T: exp(w) is wrong by as much of itself
// as w is wrong by. With tables it is a power of two, and the coefficients are those of w / ln 2.
INLINE struct exponential gelu_tanh_exponential(V x)
{
    V linear = all(gelu_linear[0]), cubic = all(gelu_cubic[0]);
    struct pair square = product_of(x, x);
    struct pair factor = sum_of_product(square.high, cubic, linear);
    V rest = fma_(square.high, all(gelu_cubic[1]), all(gelu_linear[1]));
    factor.low += fma_(square.low, cubic, rest);
    struct pair w = product_of(x, factor.high);
    w.low = fma_(x, factor.low, w.low);
#if NN_LOOKS_UP
    return power_of_two_pair(w.high, w.low);
#else
    return exponential_of_pair(w.high, w.low);
#endif
}

// Beyond this, a exp(-w) rounds to zero.
static const T gelu_tanh_highest = NN_SINGLE ? 10.9 : 21.6;

INLINE V gelu_tanh_v(V x)
{
    V a = at_most(magnitude(x), gelu_tanh_highest);
    return times_sigmoid(x, a, gelu_tanh_exponential(a));
}

// Within a few ulp of the larger of the slope and s(w).
INLINE V gelu_tanh_slope(V x)
{
    V a = at_most(magnitude(x), gelu_tanh_highest);
    V change = a * fma_(a * a, all(gelu_slope_cubic), all(gelu_slope_linear));
    return times_sigmoid_slope(change, gelu_tanh_exponential(-a), (B)(x > all(0)));
}
