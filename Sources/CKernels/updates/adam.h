// One step of Adam (Kingma and Ba, ICLR 2015) or AdamW (Loshchilov and Hutter, ICLR 2019).
#pragma once
#include "updates/averages.h"

struct adam {
    double rate, beta1, beta2, root, epsilon, keep;
};

// `decays` is a constant at each call: most steps have no decay and need no multiplication for it.
INLINE void adam_steps(const bool decays, size_t n, const T *g, T *mean, T *square, T *p,
                       struct adam adam)
{
    for (size_t i = 0; i < n; i += lanes) {
        size_t count = n - i;
        V gradient = load_first(g + i, count);
        V m = moving_average(load_first(mean + i, count), gradient, adam.beta1);
        V s = average_of_squares(load_first(square + i, count), gradient, adam.beta2);
        V size = fma_(__builtin_elementwise_sqrt(s), all((T)adam.root), all((T)adam.epsilon));
        store_first(mean + i, count, m);
        store_first(square + i, count, s);
        V kept = load_first(p + i, count);
        if (decays)
            kept *= all((T)adam.keep);
        store_first(p + i, count, kept - all((T)adam.rate) * m / size);
    }
}

static void adam_kernel(size_t n, const void *g, void *mean, void *square, void *p, double rate,
                        double beta1, double beta2, double root, double epsilon, double keep)
{
    struct adam adam = {rate, beta1, beta2, root, epsilon, keep};
    if (keep == 1)
        adam_steps(false, n, g, mean, square, p, adam);
    else
        adam_steps(true, n, g, mean, square, p, adam);
}
