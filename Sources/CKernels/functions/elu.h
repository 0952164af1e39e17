// The activations that are exp(x) - 1 to the left of 0.
//
//     elu(x) = x where x > 0, else alpha (exp(x) - 1)
//              (Clevert, Unterthiner and Hochreiter, ICLR 2016)
//     selu(x) = scale elu(x), scale and alpha such that normally distributed numbers stay so
//               (Klambauer et al., NIPS 2017)
#pragma once
#include "functions/expm1.h"

// At most 2 ulp from the true value.
INLINE V elu_v(V x, V alpha)
{
    struct pair e = expm1_of_negative(magnitude(x));
    return choose((B)(x > all(0)), x, fused(alpha, e.high, alpha * e.low));
}

// alpha exp(x) at 0 and to its left; within 2 ulp.
INLINE V elu_slope(V x, V alpha)
{
    return choose((B)(x > all(0)), all(1), alpha * exp_v(at_most(x, 0)));
}

// At most 2 ulp from the true value.
INLINE V selu_v(V x)
{
    struct pair e = expm1_of_negative(magnitude(x));
    V high = all(selu_negative[0]), low = all(selu_negative[1]);
    V left = fused(high, e.high, fma_(high, e.low, low * e.high));
    return choose((B)(x > all(0)), x * all(selu_scale), left);
}

// Within 3 ulp.
INLINE V selu_slope(V x)
{
    return choose((B)(x > all(0)), all(selu_scale), all(selu_negative[0]) * exp_v(at_most(x, 0)));
}
