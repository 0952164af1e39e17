// Logarithms of the first lanes of a vector, by the C library.
#pragma once
#include <math.h>

#include "targets/vectors.h"

#define NN_OF_LANES(function)                                                                      \
    INLINE V function##_of_lanes(V x, size_t count)                                                \
    {                                                                                              \
        T numbers[lanes];                                                                          \
        store(numbers, x);                                                                         \
        for (size_t l = 0; l < lanes && l < count; l++)                                            \
            numbers[l] = (T)function((double)numbers[l]);                                          \
        return load(numbers);                                                                      \
    }

NN_OF_LANES(log)
// log(1 + x)
NN_OF_LANES(log1p)
#undef NN_OF_LANES
