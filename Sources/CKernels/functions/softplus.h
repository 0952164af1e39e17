// softplus of whole vectors: log(1 + exp(x)) (Dugas et al., NIPS 2000), and its slope, sigmoid(x).
#pragma once
#include "functions/log.h"

// max(x, 0) + log(1 + exp(-|x|)). At most 2 ulp from the true value.
INLINE V softplus_v(V x)
{
    struct exponential e = exponential(at_least((V)((B)x | (B)all(-(T)0.0)), exp_lowest));
    V positive = choose((B)(x > all(0)), x, all(0));
    V high = e.high + e.low, low = e.low - (high - e.high);
    V E = scaled_down(high, e.n);
    return positive + log1p_of(E, NN_SINGLE ? all(0) : scaled_down(low, e.n));
}
