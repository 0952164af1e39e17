// gelu of whole vectors: x P(X < x) for a normally distributed X (Hendrycks and Gimpel, arXiv
// 1606.08415, 2016), and its slope.
#pragma once
#include "functions/normal.h"

// max(x, 0) - |x| P(X > |x|). At most 2 ulp from the true value, far to the left too.
INLINE V gelu_v(V x)
{
    V a = at_most(magnitude(x), normal_highest);
    struct pair R = normal_ratio(a);
    struct pair product = product_of(a, R.high);
    product.low = fma_(a, R.low, product.low);
    V positive = choose((B)(x > all(0)), x, all(0));
    return positive - normal_scaled(product, a);
}

// P(X < x) + x density(x): with S = P(X > |x|) - |x| density(x), S where x is negative, else 1 - S.
// Within a few ulp of the larger of the slope and P(X < x).
INLINE V gelu_slope(V x)
{
    V a = at_most(magnitude(x), normal_highest);
    struct pair R = normal_ratio(a);
    V density = a * all(normal_density);
    V S = normal_scaled((struct pair){R.high - density, R.low}, a);
    return choose((B)(x > all(0)), all(1) - S, S);
}
