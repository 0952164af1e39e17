// softplus of whole vectors: log(1 + exp(x)) (Dugas et al., NIPS 2000), and its slope, sigmoid(x).
#pragma once
#include "functions/log.h"

// max(x, 0) + log(1 + E), with E = exp(-|x|). At most 2 ulp from the true value.
INLINE V softplus_v(V x)
{
    V positive = choose((B)(x > all(0)), x, all(0));
    V a = at_most(magnitude(x), -exp_lowest);
    struct exponential e = exponential(-a);
#if NN_LOOKS_UP
    // log(1 + E) / E in pieces of |x|: it need not wait for E.
    struct piece p = NN_PIECE(at_most(a, softplus_highest), softplus, 0);
    V low = fma_(p.value, e.low, p.r * p.q * (e.high + e.low));
    return positive + scaled_down(fma_(p.value, e.high, low), e.n);
#else
    V high = e.high + e.low, low = e.low - (high - e.high);
    V E = scaled_down(high, e.n);
    return positive + log1p_of(E, NN_SINGLE ? all(0) : scaled_down(low, e.n));
#endif
}
