// Layer normalization (Ba, Kiros and Hinton, arXiv:1607.06450, 2016) of each column, that is of
// each sample. The gain and the shift belong to rows.
#pragma once
#include "matrix/sums.h"

static void layer_norm_kernel(size_t m, size_t n, const void *x_, ptrdiff_t x_row,
                              const void *mean_, const void *scale_, const void *gain_,
                              const void *shift_, void *y_, ptrdiff_t y_row)
{
    const T *x = x_, *mean = mean_, *scale = scale_, *gain = gain_, *shift = shift_;
    T *y = y_;
    for (size_t j = 0; j < n; j += lanes) {
        size_t count = n - j;
        V middle = load_first(mean + j, count), size = load_first(scale + j, count);
        for (size_t i = 0; i < m; i++) {
            V h = (load_first(x + at(i, x_row, j), count) - middle) * size;
            store_first(y + at(i, y_row, j), count,
                        fma_(h, all(gain ? gain[i] : 1), all(shift ? shift[i] : 0)));
        }
    }
}

// With h = (x - mean) scale, adds the sums of dy h and of dy over each row to the gradients of its
// gain and shift.
static void add_row_gradients(size_t m, size_t n, const T *x, ptrdiff_t x_row, const T *mean,
                               const T *scale, const T *dy, ptrdiff_t dy_row, T *gain_gradient,
                               T *shift_gradient)
{
    for (size_t i = 0; i < m; i++) {
        V shift = {0}, gain = {0};
        for (size_t j = 0; j < n; j += lanes) {
            size_t count = n - j;
            V h = (load_first(x + at(i, x_row, j), count) - load_first(mean + j, count))
                  * load_first(scale + j, count);
            V d = load_first(dy + at(i, dy_row, j), count);
            shift += d;
            gain = fma_(d, h, gain);
        }
        if (gain_gradient)
            gain_gradient[i] += sum_of(gain);
        if (shift_gradient)
            shift_gradient[i] += sum_of(shift);
    }
}

static void layer_norm_gradient_kernel(size_t m, size_t n, const void *x_, ptrdiff_t x_row,
                                       const void *mean_, const void *scale_, const void *gain_,
                                       const void *dy_, ptrdiff_t dy_row, void *gain_gradient_,
                                       void *shift_gradient_, void *dx_, ptrdiff_t dx_row)
{
    const T *x = x_, *mean = mean_, *scale = scale_, *gain = gain_, *dy = dy_;
    T *dx = dx_;
    if (gain_gradient_ || shift_gradient_)
        add_row_gradients(m, n, x, x_row, mean, scale, dy, dy_row, gain_gradient_,
                          shift_gradient_);
    if (!dx || m == 0)
        return;
    // With d = dy gain and means over each column: dx = scale (d - mean(d) - h mean(d h)).
    for (size_t j = 0; j < n; j += lanes) {
        size_t count = n - j;
        V middle = load_first(mean + j, count), size = load_first(scale + j, count);
        V mean_d = {0}, mean_d_h = {0};
        for (size_t i = 0; i < m; i++) {
            V h = (load_first(x + at(i, x_row, j), count) - middle) * size;
            V d = load_first(dy + at(i, dy_row, j), count) * all(gain ? gain[i] : 1);
            mean_d += d;
            mean_d_h = fma_(d, h, mean_d_h);
        }
        mean_d /= all((T)m);
        mean_d_h /= all((T)m);
        for (size_t i = 0; i < m; i++) {
            V h = (load_first(x + at(i, x_row, j), count) - middle) * size;
            V d = load_first(dy + at(i, dy_row, j), count) * all(gain ? gain[i] : 1) - mean_d;
            store_first(dx + at(i, dx_row, j), count, size * fma_(-h, mean_d_h, d));
        }
    }
}
