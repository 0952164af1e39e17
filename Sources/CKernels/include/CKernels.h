// The inner loops of NN, compiled once for each instruction set and chosen for the processor at run time.
//
// Matrices are given by a pointer and strides counted in elements: element (i, j) of a is
// a[i * a_row + j * a_column]; a transposed matrix is the same pointer with its strides exchanged.
// No function reads or writes outside the elements that its sizes name; any size may be 0.
// Every function exists for float (_f32) and double (_f64).
#pragma once
#include <stdbool.h>
#include <stddef.h>

#include "Processors.h"

#define NN_DECLARE(T, S)                                                                           \
    /* c = a b (+ bias[i] in each row i), or c += a b where accumulate is true; a is m x k, b k x n, \
       c m x n with contiguous columns. bias may be NULL. */                                        \
    void nn_product_##S(size_t m, size_t n, size_t k, const T *a, ptrdiff_t a_row,                  \
                        ptrdiff_t a_column, const T *b, ptrdiff_t b_row, ptrdiff_t b_column,        \
                        const T *bias, bool accumulate, T *c, ptrdiff_t c_row);                     \
    /* sums[i] += a(i, 0) + ... + a(i, n-1) */                                                      \
    void nn_add_row_sums_##S(size_t m, size_t n, const T *a, ptrdiff_t a_row, T *sums);             \
    /* b = transposed a: b(j, i) = a(i, j); a is m x n, both with contiguous columns. */            \
    void nn_transpose_##S(size_t m, size_t n, const T *a, ptrdiff_t a_row, T *b, ptrdiff_t b_row);  \
    /* y = f(x), element by element; y may be x. */                                                 \
    void nn_exp_##S(size_t n, const T *x, T *y);                                                    \
    void nn_tanh_##S(size_t n, const T *x, T *y);                                                   \
    void nn_sigmoid_##S(size_t n, const T *x, T *y);                                                \
    void nn_relu_##S(size_t n, const T *x, T *y);                                                   \
    /* dx = dy f'(x), with f' written in terms of the output y; dx may be dy. */                    \
    void nn_tanh_gradient_##S(size_t n, const T *y, const T *dy, T *dx);                            \
    void nn_sigmoid_gradient_##S(size_t n, const T *y, const T *dy, T *dx);                         \
    void nn_relu_gradient_##S(size_t n, const T *y, const T *dy, T *dx);                            \
    /* Returns the sum of (y - t)^2 and, where dy is not NULL, sets dy = scale (y - t). */          \
    T nn_squared_error_##S(size_t n, const T *y, const T *t, T scale, T *dy);                       \
    /* y += alpha x */                                                                              \
    void nn_add_scaled_##S(size_t n, T alpha, const T *x, T *y);

NN_DECLARE(float, f32)
NN_DECLARE(double, f64)
#undef NN_DECLARE
