// mish(x) = x tanh(softplus(x)) (D. Misra, "Mish: a self regularized non-monotonic activation
// function", BMVC 2020), and its slope.
#pragma once
#include "functions/logistic.h"

// max(x, 0) - h, with F = exp(|x|) and h = |x| / D:
//
//     D = F + 1/2 + g, g = 1/4 / (F + 1/2), where x is negative, else 1 + F + F^2 / 2.
//
// Where F or its square overflows, g and h are 0. At most 2 ulp from the true value.
INLINE V mish_v(V x)
{
    V a = sigmoid_distance(x), one = all(lifted_one), half = all((T)0.5);
    struct exponential e = exponential(a);
    V n = e.n - all(logistic_lift);
    V power = scaled_within(e.high, n), low = scaled_within(e.low, n);
    V sum = power + low, F = sum * all(1 / lifted_one);
    V g = all((T)0.25) / (F + half);
    V left = power + fma_(one, g, fma_(one, half, low));
    V right = fma_(sum, fma_(half, F, all(1)), one);
    V h = a / choose((B)(x > all(0)), right, left) * one;
    return positive_part(x) - h;
}

// With E = exp(-|x|) and D = 1 + E + E^2 / 2, S = E (1 + E / 2 - |x| (1 + E) / D) / D where x is
// negative; else 1 - S with D = 1/2 + E + E^2 and S = E^2 (1 - |x| (1 + E) / D) / D. Within a few
// ulp of the larger of the slope and tanh(softplus(x)).
INLINE V mish_slope(V x)
{
    V a = sigmoid_distance(x);
    struct exponential e = exponential(-a);
    V E = scaled_down(e.rough, e.n), half = E * all((T)0.5);
    B positive = (B)(x > all(0));
    V D = fma_(E, choose(positive, E, half), choose(positive, all((T)0.5), all(1)) + E);
    V inverse = all(1) / D;
    V factor = choose(positive, E, all(1)), term = choose(positive, E, all(1) + half);
    V rest = fma_(-(factor * fma_(a, E, a)), inverse, term);
    V S = scaled_down((e.rough * inverse) * rest, e.n);
    return choose(positive, all(1) - S, S);
}
