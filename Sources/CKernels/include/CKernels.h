// The inner loops of NN, compiled once for each instruction set and chosen for the processor at start.
//
// Arrays hold float in the tables of nn_f32 and double in those of nn_f64; scalars are double in both and
// rounded inside. Matrices are given by a pointer and strides counted in elements: element (i, j) of a is
// a[i * a_row + j * a_column]; where there is no a_column it is 1. A transposed matrix is the same
// pointer with its strides exchanged.
// No function reads or writes outside the elements that its sizes name; any size may be 0.
//
// The same sizes and elements give the same bits; between instruction sets results differ by rounding.
#pragma once
#include <stdbool.h>
#include <stddef.h>

#include "../functions/activations.h"
#include "Processors.h"

#pragma clang assume_nonnull begin

// An activation y = f(x), element by element. `setting` is the constant of those that have one.
typedef struct {
    // y may be x.
    void (*value)(size_t n, const void *x, void *y, double setting);
    // dx = dy f'(x); dx may be dy. `read` is y for the activations marked OUTPUT in
    // functions/activations.h, x for those marked INPUT.
    void (*gradient)(size_t n, const void *read, const void *dy, void *dx, double setting);
} nn_activation;

#define NN_MEMBER(name, ...) nn_activation name;

typedef struct {
    // c = a b (+ bias[i] in each row i), or c += a b where accumulate is true; a is m x k, b is k x n,
    // c is m x n with contiguous columns and apart from a and b. Some products need scratch memory:
    // without it they do nothing and return false, to be called again with `product_scratch` bytes,
    // aligned to 64. All others return true.
    bool (*product)(size_t m, size_t n, size_t k, const void *a, ptrdiff_t a_row,
                    ptrdiff_t a_column, const void *b, ptrdiff_t b_row, ptrdiff_t b_column,
                    const void *_Nullable bias, bool accumulate, void *c, ptrdiff_t c_row,
                    void *_Nullable scratch);
    size_t product_scratch;
    // sums[i] += a(i, 0) + ... + a(i, n - 1)
    void (*add_row_sums)(size_t m, size_t n, const void *a, ptrdiff_t a_row, void *sums);
    // b(j, i) = a(rows[i], j), or a(i, j) where there are no rows; b is n x m.
    void (*transpose)(size_t m, size_t n, const void *a, ptrdiff_t a_row,
                      const ptrdiff_t *_Nullable rows, void *b, ptrdiff_t b_row);

    // y = f(x), element by element; y may be x. At most 2 ulp from the true value.
    void (*exp)(size_t n, const void *x, void *y);
    NN_ACTIVATIONS(NN_MEMBER)

    // y += alpha x
    void (*add_scaled)(size_t n, double alpha, const void *x, void *y);

    // Returns the sum of (y - t)^2 and, where there is a dy, sets dy = 2 scale (y - t).
    double (*squared_error)(size_t n, const void *y, const void *t, double scale,
                            void *_Nullable dy);
    // For each of n columns with c logits z and c targets t, with p = softmax(z): adds up -t log p,
    // and sets dz = scale (p sum(t) - t) where there is a dz.
    double (*softmax_cross_entropy)(size_t c, size_t n, const void *z, ptrdiff_t z_row,
                                    const void *t, ptrdiff_t t_row, double scale,
                                    void *_Nullable dz, ptrdiff_t dz_row);

    // mean = beta1 mean + (1 - beta1) g, square = beta2 square + (1 - beta2) g^2,
    // p = keep p - rate mean / (sqrt(square) root + epsilon)
    void (*adam)(size_t n, const void *g, void *mean, void *square, void *p, double rate,
                 double beta1, double beta2, double root, double epsilon, double keep);
} nn_kernels;

#undef NN_MEMBER

// The loops for the instruction set in use.
const nn_kernels *nn_f32(void);
const nn_kernels *nn_f64(void);
// The loops for the named instruction set, NULL where the processor lacks it.
const nn_kernels *_Nullable nn_f32_for(const char *instruction_set);
const nn_kernels *_Nullable nn_f64_for(const char *instruction_set);

// The name of the instruction set in use: the best that the processor has of "avx512", "avx2" and
// "baseline", or the one that the environment variable NN_INSTRUCTION_SET names at the start of the
// process if the processor has it.
const char *nn_instruction_set(void);

#pragma clang assume_nonnull end
