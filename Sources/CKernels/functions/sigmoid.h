// The logistic sigmoid of whole vectors.
#pragma once
#include "functions/exp.h"

// With E = exp(-|x|): 1 / (1 + E) where x > 0, else E / (1 + E). The quotient is corrected for what
// 1 + E and the division lost in rounding.
INLINE V sigmoid_v(V x)
{
    V E = exp_v(-magnitude(x));
    V D = all(1) + E, D_lost = E - (D - all(1));
    B positive = (B)(x > all(0));
    V q = choose(positive, all(1), E) / D;
    V missing = remainder_of(E, q, D) - q * D_lost;
    V corrected = fma_(missing, all(1) - q, q);
    return choose(positive, q, corrected);
}
