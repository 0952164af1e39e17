// gelu of whole vectors: x P(X < x) for a normally distributed X (Hendrycks and Gimpel, arXiv
// 1606.08415, 2016), and its slope.
#pragma once
#include "functions/normal.h"

// max(x, 0) - |x| P(X > |x|). At most 2 ulp from the true value, far to the left too.
INLINE V gelu_v(V x)
{
    V a = at_most(magnitude(x), normal_highest);
    struct exponential e = normal_exponential(a);
    struct pair R = normal_ratio(a);
#if NN_LOOKS_UP
    V product = a * times_exponential(R, e);
#else
    // R is less exact than that of the tables, and there is no digit to lose in one more rounding.
    struct pair factor = product_of(a, R.high);
    factor.low = fma_(a, R.low, factor.low);
    V product = times_exponential(factor, e);
#endif
    return choose((B)(x > all(0)), x, all(0)) - scaled_down(product, e.n);
}

// P(X < x) + x density(x): with S = P(X > |x|) - |x| density(x), S where x is negative, else 1 - S.
// Within a few ulp of the larger of the slope and P(X < x).
INLINE V gelu_slope(V x)
{
    V a = at_most(magnitude(x), normal_highest);
    struct exponential e = normal_exponential(a);
    struct pair R = normal_ratio(a);
    V factor = (R.high - a * all(normal_density)) + R.low;
    V S = scaled_down(factor * e.rough, e.n);
    return choose((B)(x > all(0)), all(1) - S, S);
}
