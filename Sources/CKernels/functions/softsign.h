// softsign of whole vectors: x / (1 + |x|) (Turian, Bergstra and Bengio, NAACL 2009).
#pragma once
#include "functions/exp.h"

// Beyond this, 1 + |x| is |x|.
static const T softsign_highest = (T)((bits_t)8 << significand_bits);

// At most 1.5 ulp from the true value; not monotone from each number to the next, since 1 + |x|
// rounds.
INLINE V softsign_v(V x)
{
    V a = at_most(magnitude(x), softsign_highest);
    return with_sign_of(x, a / (all(1) + a));
}

// 1 / (1 + |x|)^2; within 4 ulp.
INLINE V softsign_slope(V x)
{
    V inverse = all(1) / (all(1) + magnitude(x));
    return inverse * inverse;
}
