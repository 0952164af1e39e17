// Batch normalization (Ioffe and Szegedy, ICML 2015) of each row, that is of each feature.
#pragma once
#include "matrix/sums.h"

static void batch_norm_kernel(size_t m, size_t n, const void *x_, ptrdiff_t x_row,
                              const void *mean_, const void *scale_, const void *gain_,
                              const void *shift_, void *y_, ptrdiff_t y_row)
{
    const T *mean = mean_, *scale = scale_, *gain = gain_, *shift = shift_;
    for (size_t i = 0; i < m; i++) {
        const T *x = (const T *)x_ + at(i, x_row, 0);
        T *y = (T *)y_ + at(i, y_row, 0);
        V middle = all(mean[i]), factor = all(gain ? scale[i] * gain[i] : scale[i]);
        V added = all(shift ? shift[i] : 0);
        size_t j = 0;
        for (; j + lanes <= n; j += lanes)
            store(y + j, fma_(load(x + j) - middle, factor, added));
        if (j < n)
            store_first(y + j, n - j, fma_(load_first(x + j, n - j) - middle, factor, added));
    }
}

// What the gradients of a row's shift and gain grow by: with h = (x - mean) scale, the sums of dy
// and of dy h.
struct row_gradients {
    T shift, gain;
};

INLINE struct row_gradients row_gradients(size_t n, const T *x, const T *dy, V mean, V scale)
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
    const T *mean = mean_, *scale = scale_, *gain = gain_;
    T *gain_gradient = gain_gradient_, *shift_gradient = shift_gradient_;
    if (n == 0)
        return;
    for (size_t i = 0; i < m; i++) {
        const T *x = (const T *)x_ + at(i, x_row, 0), *dy = (const T *)dy_ + at(i, dy_row, 0);
        V middle = all(mean[i]), size = all(scale[i]);
        struct row_gradients sum = row_gradients(n, x, dy, middle, size);
        if (gain_gradient)
            gain_gradient[i] += sum.gain;
        if (shift_gradient)
            shift_gradient[i] += sum.shift;
        if (!dx_)
            continue;
        T *dx = (T *)dx_ + at(i, dx_row, 0);
        V factor = all(gain ? scale[i] * gain[i] : scale[i]);
        V mean_dy = all(sum.shift / (T)n), mean_dy_h = all(sum.gain / (T)n);
        for (size_t j = 0; j < n; j += lanes) {
            size_t count = n - j;
            V h = (load_first(x + j, count) - middle) * size;
            V d = load_first(dy + j, count) - mean_dy;
            store_first(dx + j, count, factor * fma_(-h, mean_dy_h, d));
        }
    }
}
