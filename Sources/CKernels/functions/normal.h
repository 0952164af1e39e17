// The tail of the normal distribution: P(X > a) = erfc(a / sqrt(2)) / 2 for a >= 0.
//
// It is exp(-a^2 / 2) R(a), where R falls slowly from 1/2 to about 0.4 / a. Both factors are kept
// to a few more bits than T has, so that the product stays exact where it is as small as T allows.
#pragma once
#include "functions/pieces.h"

// R(a), for a up to normal_highest: in pieces, or as u times a polynomial in u = 1 / (a + pole)
// (after Shepherd and Laframboise, Mathematics of Computation 36:153, 1981), corrected for what the
// rounding of u and of its distance to the middle, t, does to it.
INLINE struct pair normal_ratio(V a)
{
#if NN_LOOKS_UP
    struct piece p = NN_PIECE(a, normal, 0);
    return (struct pair){p.value, p.r * p.q};
#else
    enum { degree = sizeof normal_coefficients / sizeof *normal_coefficients - 1 };
    struct pair D = sum_of_two(a, all(normal_pole));
    V u = all(1) / D.high;
    V u_lost = remainder_of(all(1), u, D.high) - u * D.low;
    V t = u - all(normal_middle);
    V t_lost = (u - (t + all(normal_middle))) * D.high;
    // The slope of log R by log u; that of log(R / u) is less by one.
    V slope = polynomial(t, NN_POLYNOMIAL(normal_slope_coefficients));
    V correction = fma_(slope, u_lost, (slope - all(1)) * t_lost);
    // R / u, the last two steps as sums: there the terms are as large as the result.
    V first = polynomial(t, normal_coefficients + 2, degree - 2);
    struct pair inner = sum_of_product(t, first, all(normal_coefficients[1]));
    struct pair ratio = sum_of_product(t, inner.high, all(normal_coefficients[0]));
    ratio.low = fma_(t, inner.low, ratio.low);
    struct pair R = product_of(u, ratio.high);
    R.low += fma_(u, ratio.low, R.high * correction);
    return R;
#endif
}

// exp(-a^2 / 2). With tables the remainder of a^2, r, is halved by the coefficients of exp(-r / 2).
INLINE struct exponential normal_exponential(V a)
{
#if NN_LOOKS_UP
    struct pair square = product_of(a, a);
    V shifted = fma_(square.high, all((T)-0.5 * log2_e), sixteenths_shift());
    V n = shifted - sixteenths_shift();
    V low = fma_(n, all(2 * ln2_low), square.low);
    V r = fma_(n, all(2 * ln2_high), square.high) + low;
    V tail = r * polynomial(r, NN_POLYNOMIAL(normal_power_coefficients));
    return looked_up_exponential(shifted, n, tail);
#else
    struct pair x = product_of(all((T)-0.5) * a, a);
    return exponential_of_pair(x.high, x.low);
#endif
}

// A sum times high + low of an exponential.
INLINE V times_exponential(struct pair factor, struct exponential e)
{
    V low = fma_(factor.high, e.low, factor.low * (e.high + e.low));
    return fma_(factor.high, e.high, low);
}
