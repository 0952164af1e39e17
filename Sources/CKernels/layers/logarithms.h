// Logarithms of the lanes of a vector, by the C library.
#pragma once
#include <math.h>

#include "targets/vectors.h"

INLINE V log_of_lanes(V x)
{
    for (int l = 0; l < lanes; l++) x[l] = (T)log((double)x[l]);
    return x;
}

// log(1 + x)
INLINE V log1p_of_lanes(V x)
{
    for (int l = 0; l < lanes; l++) x[l] = (T)log1p((double)x[l]);
    return x;
}
