// Losses of outputs and targets, summed over an array.
#pragma once
#include "matrix/shuffles.h"

static double squared_error_kernel(size_t n, const void *y_, const void *t_, double scale,
                                   void *dy_)
{
    const T *y = y_, *t = t_;
    T *dy = dy_;
    V factor = all((T)(2 * scale)), sum = {0};
    for (size_t i = 0; i < n; i += lanes) {
        V difference = load_first(y + i, n - i) - load_first(t + i, n - i);
        sum = fma_(difference, difference, sum);
        if (dy)
            store_first(dy + i, n - i, factor * difference);
    }
    return sum_of(sum);
}
