// The inner loops of NN, compiled once for each instruction set and chosen for the processor at start.
//
// Matrices are given by a pointer and strides counted in elements: element (i, j) of a is
// a[i * a_row + j * a_column]; a transposed matrix is the same pointer with its strides exchanged.
// No function reads or writes outside the elements that its sizes name; any size may be 0.
//
// The same sizes and elements give the same bits; between instruction sets results differ by rounding.
#pragma once
#include <stdbool.h>
#include <stddef.h>

#include "Processors.h"

#define NN_DECLARE_KERNELS(T, S)                                                                   \
    typedef struct {                                                                               \
        /* c = a b (+ bias[i] in each row i), or c += a b where accumulate is true; a is m x k,    \
           b is k x n, c is m x n with contiguous columns and apart from a and b. */               \
        void (*_Nonnull product)(size_t m, size_t n, size_t k, const T *_Nonnull a,                \
                                 ptrdiff_t a_row, ptrdiff_t a_column, const T *_Nonnull b,         \
                                 ptrdiff_t b_row, ptrdiff_t b_column, const T *_Nullable bias,     \
                                 bool accumulate, T *_Nonnull c, ptrdiff_t c_row);                 \
        /* sums[i] += a(i, 0) + ... + a(i, n - 1), with contiguous columns */                      \
        void (*_Nonnull add_row_sums)(size_t m, size_t n, const T *_Nonnull a, ptrdiff_t a_row,    \
                                      T *_Nonnull sums);                                           \
        /* b(j, i) = a(rows[i], j), or a(i, j) where there are no rows; b is n x m, both with      \
           contiguous columns */                                                                   \
        void (*_Nonnull transpose)(size_t m, size_t n, const T *_Nonnull a, ptrdiff_t a_row,       \
                                   const ptrdiff_t *_Nullable rows, T *_Nonnull b,                 \
                                   ptrdiff_t b_row);                                               \
        /* y = f(x), element by element; y may be x. At most 2 ulp from the true value. */         \
        void (*_Nonnull exp)(size_t n, const T *_Nonnull x, T *_Nonnull y);                        \
        void (*_Nonnull tanh)(size_t n, const T *_Nonnull x, T *_Nonnull y);                       \
        void (*_Nonnull sigmoid)(size_t n, const T *_Nonnull x, T *_Nonnull y);                    \
        void (*_Nonnull relu)(size_t n, const T *_Nonnull x, T *_Nonnull y);                       \
        /* dx = dy f'(x), with f' written in terms of the output y; dx may be dy. */               \
        void (*_Nonnull tanh_gradient)(size_t n, const T *_Nonnull y, const T *_Nonnull dy,        \
                                       T *_Nonnull dx);                                            \
        void (*_Nonnull sigmoid_gradient)(size_t n, const T *_Nonnull y, const T *_Nonnull dy,     \
                                          T *_Nonnull dx);                                         \
        void (*_Nonnull relu_gradient)(size_t n, const T *_Nonnull y, const T *_Nonnull dy,        \
                                       T *_Nonnull dx);                                            \
        /* Returns the sum of (y - t)^2 and, where there is a dy, sets dy = scale (y - t). */      \
        T (*_Nonnull squared_error)(size_t n, const T *_Nonnull y, const T *_Nonnull t, T scale,   \
                                    T *_Nullable dy);                                              \
        /* For each of n columns with c logits z and c targets t, with p = softmax(z): adds up     \
           -t log p, and sets dz = scale (p sum(t) - t) where there is a dz. */                    \
        double (*_Nonnull softmax_cross_entropy)(size_t c, size_t n, const T *_Nonnull z,          \
                                                 ptrdiff_t z_row, const T *_Nonnull t,             \
                                                 ptrdiff_t t_row, T scale, T *_Nullable dz,        \
                                                 ptrdiff_t dz_row);                                \
        /* m = beta1 m + (1 - beta1) g, v = beta2 v + (1 - beta2) g^2,                             \
           p -= rate m / (sqrt(v) root + epsilon) */                                               \
        void (*_Nonnull adam)(size_t n, const T *_Nonnull g, T *_Nonnull m, T *_Nonnull v,         \
                              T *_Nonnull p, T beta1, T beta2, T rate, T root, T epsilon);         \
        /* y += alpha x */                                                                         \
        void (*_Nonnull add_scaled)(size_t n, T alpha, const T *_Nonnull x, T *_Nonnull y);        \
    } nn_kernels_##S;                                                                              \
    /* The loops for the instruction set in use. */                                                \
    const nn_kernels_##S *_Nonnull nn_##S(void);                                                   \
    /* The loops for the named instruction set, NULL where the processor lacks it. */              \
    const nn_kernels_##S *_Nullable nn_##S##_for(const char *_Nonnull instruction_set);

NN_DECLARE_KERNELS(float, f32)
NN_DECLARE_KERNELS(double, f64)
#undef NN_DECLARE_KERNELS

// The name of the instruction set in use: the best that the processor has of "avx512", "avx2" and
// "baseline", or the one that the environment variable NN_INSTRUCTION_SET names at the start of the
// process if the processor has it.
const char *_Nonnull nn_instruction_set(void);
