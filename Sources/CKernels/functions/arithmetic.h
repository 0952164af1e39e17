// Arithmetic on whole arrays.
#pragma once
#include "targets/vectors.h"

static void add_scaled_kernel(size_t n, double alpha, const void *x_, void *y_)
{
    const T *x = x_;
    T *y = y_;
    V factor = all((T)alpha);
    size_t i = 0;
    for (; i + lanes <= n; i += lanes) store(y + i, fma_(factor, load(x + i), load(y + i)));
    if (i < n)
        store_first(y + i, n - i,
                    fma_(factor, load_first(x + i, n - i), load_first(y + i, n - i)));
}
