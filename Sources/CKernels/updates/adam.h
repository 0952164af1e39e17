// One step of Adam (Kingma and Ba, ICLR 2015) or AdamW (Loshchilov and Hutter, ICLR 2019).
#pragma once
#include "updates/averages.h"

static void adam_kernel(size_t n, const void *g_, void *mean_, void *square_, void *p_, double rate,
                        double beta1, double beta2, double root, double epsilon, double keep)
{
    const T *g = g_;
    T *mean = mean_, *square = square_, *p = p_;
    for (size_t i = 0; i < n; i += lanes) {
        size_t count = n - i;
        V gradient = load_first(g + i, count);
        V m = moving_average(load_first(mean + i, count), gradient, 1 - beta1);
        V s = average_of_squares(load_first(square + i, count), gradient, beta2);
        V size = fma_(__builtin_elementwise_sqrt(s), all((T)root), all((T)epsilon));
        store_first(mean + i, count, m);
        store_first(square + i, count, s);
        V step = all((T)rate) * m / size;
        store_first(p + i, count, fma_(all((T)keep), load_first(p + i, count), -step));
    }
}
