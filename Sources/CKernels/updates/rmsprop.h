// One step of RMSProp (Hinton, Neural Networks for Machine Learning, lecture 6, 2012). With a mean
// it is centered: it divides by the standard deviation (Graves, arXiv:1308.0850, 2013).
#pragma once
#include "functions/exp.h"
#include "updates/averages.h"

static void rmsprop_kernel(size_t n, const void *g_, void *square_, void *mean_, void *velocity_,
                           void *p_, double rate, double alpha, double epsilon, double momentum)
{
    const T *g = g_;
    T *square = square_, *mean = mean_, *velocity = velocity_, *p = p_;
    for (size_t i = 0; i < n; i += lanes) {
        size_t count = n - i;
        V gradient = load_first(g + i, count);
        V s = average_of_squares(load_first(square + i, count), gradient, alpha);
        store_first(square + i, count, s);
        if (mean) {
            V m = moving_average(load_first(mean + i, count), gradient, alpha);
            store_first(mean + i, count, m);
            // A variance of 0 may be rounded to less.
            s = at_least(s - m * m, 0);
        }
        V size = __builtin_elementwise_sqrt(s) + all((T)epsilon);
        V old = load_first(p + i, count);
        if (velocity) {
            V v = fma_(all((T)momentum), load_first(velocity + i, count), gradient / size);
            store_first(velocity + i, count, v);
            store_first(p + i, count, fma_(all((T)-rate), v, old));
        } else {
            store_first(p + i, count, old - all((T)rate) * gradient / size);
        }
    }
}
