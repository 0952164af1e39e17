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
// |x| + |x| p(x^2) up to erf_small, else 1 - 2 P(X > sqrt(2) |x|) of the normal distribution: there
// P is so small that normal_ratio need not be corrected. At most 1.3 ulp from the true value.
INLINE V erf_v(V x)
{
    V a = at_most(magnitude(x), erf_highest);
    V square = a * a;
    V near = fma_(a, polynomial(square, NN_POLYNOMIAL(erf_coefficients)), a);
    V u = all(1) / (a * all((T)1.41421356237309505) + all(normal_pole));
    V R = u * polynomial(u - all(normal_middle), NN_POLYNOMIAL(normal_coefficients));
    V far = all(1) - all(2) * R * exp_v(-square);
    return with_sign_of(x, choose((B)(a < all(erf_small)), near, far));
}
#endif
