// Arithmetic on whole arrays.
#pragma once
#include "functions/maps.h"

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

static void multiply_kernel(size_t n, const void *x_, void *y_)
{
    const T *x = x_;
    T *y = y_;
    size_t i = 0;
    for (; i + lanes <= n; i += lanes) store(y + i, load(x + i) * load(y + i));
    if (i < n)
        store_first(y + i, n - i, load_first(x + i, n - i) * load_first(y + i, n - i));
}

INLINE V square_root_v(V x) { return __builtin_elementwise_sqrt(x); }
INLINE V product_v(V x, V factor) { return x * factor; }
INLINE V clip_v(V x, T limit) { return at_least(at_most(x, limit), -limit); }

static void scale_kernel(size_t n, double factor, void *x_)
{
    T *x = x_;
    NN_MAP(n, x, x, product_v, all((T)factor))
}

static void square_root_kernel(size_t n, const void *x_, void *y_)
{
    const T *x = x_;
    T *y = y_;
    NN_MAP(n, x, y, square_root_v)
}

static void clip_kernel(size_t n, double limit, void *x_)
{
    T *x = x_;
    NN_MAP(n, x, x, clip_v, (T)limit)
}

// The product of no two floats overflows a double.
static double dot_kernel(size_t n, const void *x_, const void *y_)
{
    typedef double D __attribute__((vector_size(lanes * sizeof(double))));
    const T *x = x_, *y = y_;
    D sum = {0}, other = {0};
    size_t i = 0;
    for (; i + 2 * lanes <= n; i += 2 * lanes) {
        sum += __builtin_convertvector(load(x + i), D) * __builtin_convertvector(load(y + i), D);
        other += __builtin_convertvector(load(x + i + lanes), D) *
                 __builtin_convertvector(load(y + i + lanes), D);
    }
    for (; i < n; i += lanes)
        sum += __builtin_convertvector(load_first(x + i, n - i), D) *
               __builtin_convertvector(load_first(y + i, n - i), D);
    sum += other;
    double total = 0;
    UNROLL for (int l = 0; l < lanes; l++) total += sum[l];
    return total;
}
