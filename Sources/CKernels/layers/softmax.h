// The softmax of columns of logits, and its cross-entropy with columns of targets.
#pragma once
#include <math.h>

#include "functions/exp.h"

// A vector of columns at a time. With z less its greatest, no exponential overflows and one is 1.
static double softmax_cross_entropy_kernel(size_t c, size_t n, const void *z_, ptrdiff_t z_row,
                                           const void *t_, ptrdiff_t t_row, double scale, void *dz_,
                                           ptrdiff_t dz_row)
{
    const T *z = z_, *t = t_;
    T *dz = dz_;
    double cost = 0;
    for (size_t j = 0; j < n; j += lanes) {
        size_t count = n - j < lanes ? n - j : lanes;
        V greatest = load_first(z + j, count);
        for (size_t i = 1; i < c; i++) {
            V x = load_first(z + (ptrdiff_t)i * z_row + (ptrdiff_t)j, count);
            greatest = choose((B)(x > greatest), x, greatest);
        }
        // -sum t log p = sum t (log sum exp(z - greatest) - (z - greatest))
        V sum = {0}, targets = {0}, inner = {0};
        for (size_t i = 0; i < c; i++) {
            V x = load_first(z + (ptrdiff_t)i * z_row + (ptrdiff_t)j, count) - greatest;
            V target = load_first(t + (ptrdiff_t)i * t_row + (ptrdiff_t)j, count);
            V e = exp_v(x);
            sum += e;
            targets += target;
            inner = fma_(target, x, inner);
            if (dz)
                store_first(dz + (ptrdiff_t)i * dz_row + (ptrdiff_t)j, count, e);
        }
        for (size_t l = 0; l < count; l++)
            cost += (double)targets[l] * log((double)sum[l]) - (double)inner[l];
        if (!dz)
            continue;
        V share = targets / sum;
        for (size_t i = 0; i < c; i++) {
            T *place = dz + (ptrdiff_t)i * dz_row + (ptrdiff_t)j;
            V target = load_first(t + (ptrdiff_t)i * t_row + (ptrdiff_t)j, count);
            store_first(place, count, all((T)scale) * (load_first(place, count) * share - target));
        }
    }
    return cost;
}
