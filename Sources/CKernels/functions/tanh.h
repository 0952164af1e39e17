// tanh of whole vectors.
#pragma once
#include "functions/exp.h"

#if NN_LOOKS_UP
#include NN_TANH_TABLE

// tanh(|x|) as one of up to 16 polynomials, whose coefficients stand in registers, one a lane. The
// pieces are numbered by the exponent and the first two bits of |x| + shift, so that they are short
// near 0, where tanh bends most. In each
//
//     tanh(c + r) = tanh(c) + r q(r)
//
// with c, near the middle, chosen so that tanh(c) is closer to a number of this precision than a
// thousandth of its last place (Gal, ACM TOMS 17:1, 1991). q is interpolated at the piece's ends
// and between them at Chebyshev's extrema: so the pieces meet. In the first one, where c = 0, tanh
// is |x| + |x| q(|x|) with q(0) = 0. The rounding of r q(r) is a small part of what tanh gains from
// one number to the next, so the result is monotone. It is at most 1.2 ulp from the true one.
INLINE V tanh_v(V x)
{
    enum { degree = sizeof tanh_coefficients / sizeof *tanh_coefficients - 1 };
    V a = at_most(magnitude(x), tanh_highest);
    V shifted = a + all(tanh_shift);
    B piece = (B)shifted >> (significand_bits - 2);
    V r = a - NN_LOOK_UP(tanh_centers, piece);
    V q = NN_LOOK_UP(tanh_coefficients[degree], piece);
    UNROLL for (int i = degree - 1; i >= 0; i--)
        q = fma_(q, r, NN_LOOK_UP(tanh_coefficients[i], piece));
    B first = (B)(shifted < all(tanh_shift + (T)0.25));
    V value = choose(first, a, NN_LOOK_UP(tanh_values, piece));
    return with_sign_of(x, fma_(r, q, value));
}
#else
// With E = exp(2 |x|) - 1: E / (E + 2) up to 1/2, corrected for what E, E + 2 and the quotient lost
// in rounding; then 1 - 2 / (E + 2), whose steps are all monotone.
INLINE V tanh_v(V x)
{
    V a = at_most(magnitude(x), tanh_highest);
    struct reduced e = reduce(a + a);
    // E = (2^n - 1) + 2^n r + 2^n tail
    V power = power_of_two(e.shifted);
    V whole = power - all(1);
    V part = power * e.r;
    V sum = whole + part;
    V rest = fma_(power, e.tail, part - (sum - whole));
    V E = sum + rest, E_lost = rest - (E - sum);
    V D = E + all(2), D_lost = E - (D - all(2)) + E_lost;
    B small = (B)(E < all(2));
    V q = choose(small, E, all(-2)) / D;
    V missing = remainder_of(E, q, D) + (E_lost - q * D_lost);
    // 1 / D = (1 - q) / 2
    V corrected = fma_(missing, all((T)0.5) - all((T)0.5) * q, q);
    return with_sign_of(x, choose(small, corrected, all(1) + q));
}
#endif
