// Functions as one of up to 16 polynomials, whose coefficients stand in registers, one a lane.
//
// In each piece of such a function
//
//     f(c + r) = f(c) + r q(r)
//
// with c, near the middle, chosen so that f(c) is closer to a number of this precision than 1/4000
// of its last place (Gal, ACM TOMS 17:1, 1991). q is interpolated at the piece's ends and between
// them at Chebyshev's extrema: so the pieces meet.
#pragma once
#include "functions/exp.h"

#if NN_LOOKS_UP
// f(c), r and q(r)
struct piece {
    V value, r, q;
};

INLINE V looked_up_polynomial(V r, B index, const T (*coefficients)[16], int degree)
{
    V q = NN_LOOK_UP(coefficients[degree], index);
    UNROLL for (int i = degree - 1; i >= 0; i--)
        q = fma_(q, r, NN_LOOK_UP(coefficients[i], index));
    return q;
}

// The pieces are numbered by the exponent and the first two bits of a + shift, so that they are
// short near 0. Up to `first`, where c = 0, the function is a + a q(a), so that it keeps its
// relative exactness; 0 where there is no such piece.
INLINE struct piece piece_of(V a, T shift, T first, const T *centers, const T *values,
                             const T (*coefficients)[16], int degree)
{
    V shifted = a + all(shift);
    B index = (B)shifted >> (significand_bits - 2);
    struct piece p = {.r = a - NN_LOOK_UP(centers, index), .value = NN_LOOK_UP(values, index)};
    p.q = looked_up_polynomial(p.r, index, coefficients, degree);
    if (first > 0)
        p.value = choose((B)(shifted < all(shift + first)), a, p.value);
    return p;
}

#define NN_PIECE(a, name, first)                                                                   \
    piece_of(a, name##_shift, first, name##_centers, name##_values,                                \
             NN_POLYNOMIAL(name##_coefficients))
#endif
