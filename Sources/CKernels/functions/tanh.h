// tanh of whole vectors.
#pragma once
#include "functions/expm1.h"

#if NN_LOOKS_UP
// In pieces. The rounding of r q(r) is a small part of what tanh gains from one number to the next,
// so the result is monotone. It is at most 1.2 ulp from the true one.
INLINE V tanh_v(V x)
{
    struct piece p = NN_PIECE(at_most(magnitude(x), tanh_highest), tanh, tanh_first);
    return with_sign_of(x, fma_(p.r, p.q, p.value));
}
#else
// With E = exp(2 |x|) - 1: E / (E + 2) up to 1/2, corrected for what E, E + 2 and the quotient lost
// in rounding; then 1 - 2 / (E + 2), whose steps are all monotone.
INLINE V tanh_v(V x)
{
    V a = at_most(magnitude(x), tanh_highest);
    struct pair e = expm1_of(a + a);
    V E = e.high + e.low, E_lost = e.low - (E - e.high);
    V D = E + all(2), D_lost = E - (D - all(2)) + E_lost;
    B small = (B)(E < all(2));
    V q = choose(small, E, all(-2)) / D;
    V missing = remainder_of(E, q, D) + (E_lost - q * D_lost);
    // 1 / D = (1 - q) / 2
    V corrected = fma_(missing, all((T)0.5) - all((T)0.5) * q, q);
    return with_sign_of(x, choose(small, corrected, all(1) + q));
}
#endif
