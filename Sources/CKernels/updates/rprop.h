// One step of iRPROP- (Igel and Huesken, Neurocomputing 50, 2003).
#pragma once
#include "functions/exp.h"

static void rprop_kernel(size_t n, const void *g_, void *previous_, void *sizes_, void *p_,
                         double eta_minus, double eta_plus, double least, double most)
{
    const T *g = g_;
    T *previous = previous_, *sizes = sizes_, *p = p_;
    V zero = all(0);
    for (size_t i = 0; i < n; i += lanes) {
        size_t count = n - i;
        V gradient = load_first(g + i, count);
        // The product of the signs: that of the gradients may be rounded to 0.
        V agreement = sign_of(gradient) * sign_of(load_first(previous + i, count));
        B turned = (B)(agreement < zero);
        V factor = choose((B)(agreement > zero), all((T)eta_plus),
                          choose(turned, all((T)eta_minus), all(1)));
        V size = at_least(at_most(load_first(sizes + i, count) * factor, (T)most), (T)least);
        V step = choose(turned, zero, gradient);
        store_first(previous + i, count, step);
        store_first(sizes + i, count, size);
        store_first(p + i, count, load_first(p + i, count) - sign_of(step) * size);
    }
}
