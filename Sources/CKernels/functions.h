// exp, tanh, the logistic sigmoid and ReLU of arrays.
#pragma once
#include "exp.h"
#include "tanh.h"

// With E = exp(-|x|): 1 / (1 + E) where x > 0, else E / (1 + E), corrected likewise.
INLINE V sigmoid_v(V x)
{
    V E = exp_v(-magnitude(x));
    V D = all(1) + E, D_lost = E - (D - all(1));
    B positive = (B)(x > all(0));
    V q = choose(positive, all(1), E) / D;
    V missing = remainder_of(E, q, D) - q * D_lost;
    V corrected = fma_(missing, all(1) - q, q);
    return choose(positive, q, corrected);
}

INLINE V relu_v(V x) { return choose((B)(x < all(0)), all(0), x); }

// y = f(x) for n elements, the last ones in a vector that is filled up with zeros.
#define NN_MAP(name, f)                                                                            \
    static void name(size_t n, const T *x, T *y)                                                   \
    {                                                                                              \
        size_t i = 0;                                                                              \
        for (; i + 2 * lanes <= n; i += 2 * lanes) {                                               \
            V first = f(load(x + i)), second = f(load(x + i + lanes));                             \
            store(y + i, first);                                                                   \
            store(y + i + lanes, second);                                                          \
        }                                                                                          \
        for (; i + lanes <= n; i += lanes) store(y + i, f(load(x + i)));                           \
        if (i < n)                                                                                 \
            store_first(y + i, n - i, f(load_first(x + i, n - i)));                                \
    }

NN_MAP(exp_kernel, exp_v)
NN_MAP(tanh_kernel, tanh_v)
NN_MAP(sigmoid_kernel, sigmoid_v)
NN_MAP(relu_kernel, relu_v)
#undef NN_MAP
