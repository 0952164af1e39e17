// One step of Adam or AdamW (Kingma and Ba, ICLR 2015; Loshchilov and Hutter, ICLR 2019).
#pragma once
#include "targets/vectors.h"

static void adam_kernel(size_t n, const void *g_, void *mean_, void *square_, void *p_, double rate,
                        double beta1, double beta2, double root, double epsilon, double keep)
{
    const T *g = g_;
    T *means = mean_, *squares = square_, *p = p_;
    for (size_t i = 0; i < n; i += lanes) {
        size_t count = n - i;
        V gradient = load_first(g + i, count);
        V mean = fma_(all((T)beta1), load_first(means + i, count), all((T)(1 - beta1)) * gradient);
        V square = fma_(all((T)beta2), load_first(squares + i, count),
                        all((T)(1 - beta2)) * gradient * gradient);
        V size = fma_(__builtin_elementwise_sqrt(square), all((T)root), all((T)epsilon));
        store_first(means + i, count, mean);
        store_first(squares + i, count, square);
        V kept = all((T)keep) * load_first(p + i, count);
        store_first(p + i, count, kept - all((T)rate) * mean / size);
    }
}
