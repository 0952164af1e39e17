// The error function of whole vectors.
#pragma once
#include "functions/normal.h"

#if NN_LOOKS_UP
// In pieces, as tanh. At most 1.3 ulp from the true value.
INLINE V erf_v(V x)
{
    struct piece p = NN_PIECE(at_most(magnitude(x), erf_highest), erf, erf_first);
    return with_sign_of(x, fma_(p.r, p.q, p.value));
}
#else
// |x| + |x| p(x^2) for small x, else 1 - 2 P(X > sqrt(2) |x|) of the normal distribution.
INLINE V erf_v(V x)
{
    V a = at_most(magnitude(x), erf_highest);
    V square = a * a;
    V near = fma_(a, polynomial(square, NN_POLYNOMIAL(erf_coefficients)), a);
    struct pair R = normal_ratio(a * all((T)1.41421356237309505));
    struct exponential e = exponential(-square);
    V factor = R.high + R.low;
    V power = scaled_down(e.high + e.low, e.n);
    V far = all(1) - all(2) * factor * power;
    return with_sign_of(x, choose((B)(a < all(erf_small)), near, far));
}
#endif
