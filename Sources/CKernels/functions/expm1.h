// exp(x) - 1 of whole vectors, without the loss of digits near 0.
#pragma once
#include "functions/pieces.h"

#if !NN_LOOKS_UP
// For x whose exp is a normal number. With exp(x) = 2^n (1 + r + tail) it is
// (2^n - 1) + 2^n r + 2^n tail.
INLINE struct pair expm1_of(V x)
{
    struct reduced e = reduce(x, all(0));
    V power = power_of_two(e.shifted);
    V whole = power - all(1);
    V part = power * e.r;
    V sum = whole + part;
    return (struct pair){sum, fma_(power, e.tail, part - (sum - whole))};
}
#endif

// exp(-a) - 1 for a >= 0, wrong by less than 2^-3 ulp before it is rounded.
INLINE struct pair expm1_of_negative(V a)
{
#if NN_LOOKS_UP
    struct piece p = NN_PIECE(at_most(a, expm1_highest), expm1, expm1_first);
    return (struct pair){-p.value, -p.r * p.q};
#else
    return expm1_of(-at_most(a, expm1_highest));
#endif
}
