// Batch normalization (Ioffe and Szegedy, ICML 2015): each row is shifted and scaled as a whole.
#pragma once
#include "matrix/sums.h"

static void batch_norm_kernel(size_t m, size_t n, const void *x_, ptrdiff_t x_row, const void *mean_,
                              const void *scale_, const void *gain_, const void *shift_, void *y_,
                              ptrdiff_t y_row)
{
    const T *x = x_, *mean = mean_, *scale = scale_, *gain = gain_, *shift = shift_;
    T *y = y_;
    for (size_t i = 0; i < m; i++) {
        const T *from = x + at(i, x_row, 0);
        T *to = y + at(i, y_row, 0);
        V middle = all(mean[i]), factor = all(gain ? scale[i] * gain[i] : scale[i]);
        V added = all(shift ? shift[i] : 0);
        size_t j = 0;
        for (; j + lanes <= n; j += lanes)
            store(to + j, fma_(load(from + j) - middle, factor, added));
        if (j < n)
            store_first(to + j, n - j, fma_(load_first(from + j, n - j) - middle, factor, added));
    }
}

// With h = (x - mean) scale: the sums of dy and of dy h over a row.
struct row_gradients {
    T shift, gain;
};

INLINE struct row_gradients sum_gradients(size_t n, const T *x, const T *dy, V mean, V scale)
{
    V shift[accumulators] = {{0}}, gain[accumulators] = {{0}};
    size_t j = 0;
    for (; j + accumulators * lanes <= n; j += accumulators * lanes)
        UNROLL for (int s = 0; s < accumulators; s++) {
            V d = load(dy + j + s * lanes);
            shift[s] += d;
            gain[s] = fma_(d, (load(x + j + s * lanes) - mean) * scale, gain[s]);
        }
    for (; j < n; j += lanes) {
        V d = load_first(dy + j, n - j);
        shift[0] += d;
        gain[0] = fma_(d, (load_first(x + j, n - j) - mean) * scale, gain[0]);
    }
    return (struct row_gradients){sum_of(sum_of_accumulators(shift)),
                                  sum_of(sum_of_accumulators(gain))};
}

static void batch_norm_gradient_kernel(size_t m, size_t n, const void *x_, ptrdiff_t x_row,
                                       const void *mean_, const void *scale_, const void *gain_,
                                       const void *dy_, ptrdiff_t dy_row, void *gain_gradient_,
                                       void *shift_gradient_, void *dx_, ptrdiff_t dx_row)
{
    const T *x = x_, *mean = mean_, *scale = scale_, *gain = gain_, *dy = dy_;
    T *gain_gradient = gain_gradient_, *shift_gradient = shift_gradient_, *dx = dx_;
    if (n == 0)
        return;
    for (size_t i = 0; i < m; i++) {
        const T *from = x + at(i, x_row, 0), *slopes = dy + at(i, dy_row, 0);
        V middle = all(mean[i]), size = all(scale[i]);
        struct row_gradients sum = sum_gradients(n, from, slopes, middle, size);
        if (gain_gradient)
            gain_gradient[i] += sum.gain;
        if (shift_gradient)
            shift_gradient[i] += sum.shift;
        if (!dx)
            continue;
        T *to = dx + at(i, dx_row, 0);
        V factor = all(gain ? scale[i] * gain[i] : scale[i]);
        V mean_slope = all(sum.shift / (T)n), along = all(sum.gain / (T)n);
        for (size_t j = 0; j < n; j += lanes) {
            size_t count = n - j;
            V h = (load_first(from + j, count) - middle) * size;
            V d = load_first(slopes + j, count) - mean_slope;
            store_first(to + j, count, factor * fma_(-h, along, d));
        }
    }
}
