// One step of stochastic gradient descent (with momentum: Sutskever et al., ICML 2013).
#pragma once
#include "targets/vectors.h"

static void sgd_kernel(size_t n, const void *g_, void *velocity_, void *p_, double rate,
                       double momentum, double dampening, bool nesterov, bool first)
{
    const T *g = g_;
    T *velocity = velocity_, *p = p_;
    for (size_t i = 0; i < n; i += lanes) {
        size_t count = n - i;
        V step = load_first(g + i, count);
        if (velocity) {
            V v = step;
            if (!first)
                v = fma_(all((T)momentum), load_first(velocity + i, count),
                         all((T)(1 - dampening)) * v);
            store_first(velocity + i, count, v);
            step = nesterov ? fma_(all((T)momentum), v, step) : v;
        }
        store_first(p + i, count, fma_(all((T)-rate), step, load_first(p + i, count)));
    }
}
