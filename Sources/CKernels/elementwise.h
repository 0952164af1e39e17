// Loops that touch each element once: derivatives, the squared error, sums.
#pragma once
#include "shuffles.h"

INLINE V tanh_slope(V y, V dy) { return dy * (all(1) - y * y); }
INLINE V sigmoid_slope(V y, V dy) { return dy * (y * (all(1) - y)); }
INLINE V relu_slope(V y, V dy) { return choose((B)(y > all(0)), dy, all(0)); }

// dx = f(y, dy)
#define NN_MAP(name, f)                                                                            \
    static void name(size_t n, const T *y, const T *dy, T *dx)                                     \
    {                                                                                              \
        size_t i = 0;                                                                              \
        for (; i + lanes <= n; i += lanes) store(dx + i, f(load(y + i), load(dy + i)));            \
        if (i < n)                                                                                 \
            store_first(dx + i, n - i, f(load_first(y + i, n - i), load_first(dy + i, n - i)));    \
    }

NN_MAP(tanh_gradient_kernel, tanh_slope)
NN_MAP(sigmoid_gradient_kernel, sigmoid_slope)
NN_MAP(relu_gradient_kernel, relu_slope)
#undef NN_MAP

static T squared_error_kernel(size_t n, const T *y, const T *t, T scale, T *dy)
{
    V sum = {0};
    for (size_t i = 0; i < n; i += lanes) {
        V difference = load_first(y + i, n - i) - load_first(t + i, n - i);
        sum = fma_(difference, difference, sum);
        if (dy)
            store_first(dy + i, n - i, all(scale) * difference);
    }
    return sum_of(sum);
}

static void add_scaled_kernel(size_t n, T alpha, const T *x, T *y)
{
    size_t i = 0;
    for (; i + lanes <= n; i += lanes) store(y + i, fma_(all(alpha), load(x + i), load(y + i)));
    if (i < n)
        store_first(y + i, n - i,
                    fma_(all(alpha), load_first(x + i, n - i), load_first(y + i, n - i)));
}

static void adam_kernel(size_t n, const T *g, T *m, T *v, T *p, T beta1, T beta2, T rate, T root,
                        T epsilon)
{
    for (size_t i = 0; i < n; i += lanes) {
        size_t count = n - i;
        V gradient = load_first(g + i, count);
        V mean = fma_(all(beta1), load_first(m + i, count), all(1 - beta1) * gradient);
        V square = all(1 - beta2) * gradient * gradient;
        V variance = fma_(all(beta2), load_first(v + i, count), square);
        V size = fma_(__builtin_elementwise_sqrt(variance), all(root), all(epsilon));
        store_first(m + i, count, mean);
        store_first(v + i, count, variance);
        store_first(p + i, count, load_first(p + i, count) - all(rate) * mean / size);
    }
}

static void add_row_sums_kernel(size_t m, size_t n, const T *a, ptrdiff_t a_row, T *sums)
{
    if (n == 1) {
        for (size_t i = 0; i < m; i++) sums[i] += a[(ptrdiff_t)i * a_row];
        return;
    }
    for (size_t i = 0; i < m; i += lanes) {
        size_t count = m - i < lanes ? m - i : lanes;
        V sum[lanes] = {{0}};
        for (size_t r = 0; r < count; r++) {
            const T *row = a + (ptrdiff_t)(i + r) * a_row;
            // Four sums side by side: one would wait for each of its additions.
            V part[4] = {{0}};
            size_t j = 0;
            for (; j + 4 * lanes <= n; j += 4 * lanes)
                UNROLL for (int s = 0; s < 4; s++) part[s] += load(row + j + s * lanes);
            for (; j < n; j += lanes) part[0] += load_first(row + j, n - j);
            sum[r] = (part[0] + part[1]) + (part[2] + part[3]);
        }
        store_first(sums + i, count, load_first(sums + i, count) + sums_of(sum));
    }
}
