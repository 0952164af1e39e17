// One step of Adagrad (Duchi, Hazan and Singer, JMLR 12, 2011).
#pragma once
#include "targets/vectors.h"

static void adagrad_kernel(size_t n, const void *g_, void *sum_, void *p_, double rate,
                           double epsilon)
{
    const T *g = g_;
    T *sum = sum_, *p = p_;
    for (size_t i = 0; i < n; i += lanes) {
        size_t count = n - i;
        V gradient = load_first(g + i, count);
        V s = fma_(gradient, gradient, load_first(sum + i, count));
        V size = __builtin_elementwise_sqrt(s) + all((T)epsilon);
        store_first(sum + i, count, s);
        store_first(p + i, count, load_first(p + i, count) - all((T)rate) * gradient / size);
    }
}
