// Logarithms of whole vectors.
#pragma once
#include <math.h>

#include "functions/pieces.h"

// log(2^k (m + low)) for m of 3/4...3/2 and a small `low`. With tables it is taken in 16 pieces, by
// the first four bits of m; in the two beside 1, c is 1. Without them it is f - (f^2 / 2 - s (f^2 /
// 2 + R)), with f = m - 1, s = f / (2 + f) and R a polynomial in s^2 (as in fdlibm, Sun
// Microsystems, 1993).
INLINE V log_of_reduced(V m, V low, V k)
{
#if NN_LOOKS_UP
    B index = (B)m >> (significand_bits - 4);
    V r = m - NN_LOOK_UP(log_centers, index);
    V q = looked_up_polynomial(r + low, index, NN_POLYNOMIAL(log_coefficients));
    V whole = fma_(k, all(ln2_high), NN_LOOK_UP(log_values, index));
    return whole + fma_(r, q, fma_(low, q, k * all(ln2_low)));
#else
    V f = (m - all(1)) + low;
    V s = f / (all(2) + f);
    V z = s * s;
    V half_square = all((T)0.5) * f * f;
    V R = z * polynomial(z, NN_POLYNOMIAL(log_coefficients));
    V rest = fma_(s, half_square + R, k * all(ln2_low)) - half_square;
    V whole = k * all(ln2_high), sum = whole + f;
    return sum + (rest + (f - (sum - whole)));
#endif
}

// log(x); -inf for 0, NaN below it. At most 1.7 ulp from the true value; with tables not monotone
// from each number to the next where a piece ends.
INLINE V log_v(V x)
{
    // 2^(significand_bits + 1) x where x is less than the least normal number
    B tiny = (B)(x < (V)((B){0} + ((bits_t)1 << significand_bits)));
    V y = choose(tiny, x * all((T)((bits_t)2 << significand_bits)), x);
    // The exponent of y / (3/4), biased; it becomes a number in the low bits of 2^significand_bits.
    B one = (B)all(1), three_quarters = (B)all((T)0.75);
    B biased = ((B)y + (one - three_quarters)) >> significand_bits;
    T low_bits = (T)((bits_t)1 << significand_bits);
    V k = (V)(biased | (B)all(low_bits)) - all(low_bits + exponent_bias);
    V m = (V)((B)y - ((biased - exponent_bias) << significand_bits));
    V result = log_of_reduced(m, all(0), k - choose(tiny, all(significand_bits + 1), all(0)));
    result = choose((B)(x == all(0)), all(-(T)INFINITY), result);
    result = choose((B)(x == all((T)INFINITY)), x, result);
    return choose((B)(x >= all(0)), result, all((T)NAN));
}

// log(1 + E) for E of 0...1, nearly plus E_low, what E lost in rounding. Where the logarithm has a
// lower exponent than E, half a unit of E is a whole one of the result; in single precision that
// does not add up to 2 ulp, and E_low is left out. With tables it is taken in 16 pieces of E; in
// the first c is 0.
INLINE V log1p_of(V E, V E_low)
{
#if NN_LOOKS_UP
    // The greatest E, 1, belongs to the last piece.
    B index = (B)fma_(E, all((T)0.99), all(1)) >> (significand_bits - 4);
    V r = E - NN_LOOK_UP(log1p_centers, index);
    V q = looked_up_polynomial(r, index, NN_POLYNOMIAL(log1p_coefficients));
    V value = NN_LOOK_UP(log1p_values, index);
    return NN_SINGLE ? fma_(r, q, value) : value + fma_(r, q, E_low);
#else
    V D = all(1) + E, low = (E - (D - all(1))) + E_low;
    B above = (B)(D >= all((T)1.5));
    V half = all((T)0.5);
    return log_of_reduced(choose(above, D * half, D), choose(above, low * half, low),
                          choose(above, all(1), all(0)));
#endif
}
