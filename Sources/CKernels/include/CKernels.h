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
#include <stdint.h>

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

// A loss over n outputs y and targets t: returns the sum of weight l(y, t) and, where there is a dy, sets
// dy = scale weight l'(y). No weights count as 1. `settings` are those of the loss, if it has any.
typedef double nn_loss(size_t n, const void *y, const void *t, const void *_Nullable weights,
                       const double *_Nullable settings, double scale, void *_Nullable dy);

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
    // x *= factor
    void (*scale)(size_t n, double factor, void *x);
    // y *= x
    void (*multiply)(size_t n, const void *x, void *y);
    // The sum of x y, in double precision; y may be x.
    double (*dot)(size_t n, const void *x, const void *y);
    // x = min(max(x, -limit), limit); NaN stays NaN.
    void (*clip)(size_t n, double limit, void *x);

    // x is features x samples. A number of 32 bits is drawn from key, first_sample + j and i, the same in
    // any block of samples, precision and instruction set; element (i, j) is kept where it is below
    // 2^32 keep. factors(i, j) = 1 / keep where it is kept, else 0; y = x factors; y may be x.
    void (*dropout)(size_t m, size_t n, uint64_t key, size_t first_sample, double keep,
                    const void *x, ptrdiff_t x_row, void *factors, ptrdiff_t factors_row, void *y,
                    ptrdiff_t y_row);

    // The mean and the biased variance of each row, m of them, or of each column, n of them; 0 where there
    // is nothing to take them of.
    void (*row_moments)(size_t m, size_t n, const void *x, ptrdiff_t x_row, void *mean,
                        void *variance);
    void (*column_moments)(size_t m, size_t n, const void *x, ptrdiff_t x_row, void *mean,
                           void *variance);

    // y(i, j) = (x(i, j) - mean_i) scale_i gain_i + shift_i. The scale, 1 / sqrt(variance + epsilon), is made by
    // the caller; no gain counts as 1, no shift as 0; y may be x.
    void (*batch_norm)(size_t m, size_t n, const void *x, ptrdiff_t x_row, const void *mean,
                       const void *scale, const void *_Nullable gain, const void *_Nullable shift,
                       void *y, ptrdiff_t y_row);
    // With h = (x - mean_i) scale_i and sums over j: gain_gradient_i += sum(dy h), shift_gradient_i += sum(dy),
    // dx = gain_i scale_i (dy - sum(dy) / n - h sum(dy h) / n), each where it is wanted; dx may be dy.
    void (*batch_norm_gradient)(size_t m, size_t n, const void *x, ptrdiff_t x_row,
                                const void *mean, const void *scale, const void *_Nullable gain,
                                const void *dy, ptrdiff_t dy_row, void *_Nullable gain_gradient,
                                void *_Nullable shift_gradient, void *_Nullable dx,
                                ptrdiff_t dx_row);
    // The same with the mean and the scale of each column: y(i, j) = (x(i, j) - mean_j) scale_j gain_i + shift_i.
    void (*layer_norm)(size_t m, size_t n, const void *x, ptrdiff_t x_row, const void *mean,
                       const void *scale, const void *_Nullable gain, const void *_Nullable shift,
                       void *y, ptrdiff_t y_row);
    // With h = (x - mean_j) scale_j: gain_gradient_i += sum over j of dy h, shift_gradient_i += sum over j of dy;
    // with d = dy gain_i and sums over i: dx = scale_j (d - sum(d) / m - h sum(d h) / m).
    void (*layer_norm_gradient)(size_t m, size_t n, const void *x, ptrdiff_t x_row,
                                const void *mean, const void *scale, const void *_Nullable gain,
                                const void *dy, ptrdiff_t dy_row, void *_Nullable gain_gradient,
                                void *_Nullable shift_gradient, void *_Nullable dx,
                                ptrdiff_t dx_row);

    // (y - t)^2
    nn_loss *squared_error;
    // |y - t|, with slope 0 at 0
    nn_loss *absolute_error;
    // With d = |y - t| and settings = {delta}: d^2 / 2 where d <= delta, else delta (d - delta / 2).
    nn_loss *huber;
    // With settings = {a, b}: -(b t log y + a (1 - t) log(1 - y)) of probabilities y. As in PyTorch no log is
    // less than -100 and the slope's denominator y (1 - y) no less than 1e-12.
    nn_loss *binary_cross_entropy;
    // The same of logits: of the sigmoid of y, without rounding it to 0 or 1.
    nn_loss *binary_cross_entropy_logits;

    // p = softmax of each of n columns with c logits; p may be z.
    void (*softmax)(size_t c, size_t n, const void *z, ptrdiff_t z_row, void *p, ptrdiff_t p_row);
    // The cross-entropy of p = softmax(z) with the targets s = (1 - smoothing) t + smoothing / c, for class weights k
    // and sample weights w: returns the sum over columns j of w_j sum over i of -k_i s_i log p_i, and sets
    // dz = scale w_j (p_i sum(k s) - k_i s_i) where there is a dz. A term with k_i s_i = 0 is 0 for any logit. No
    // weights count as 1.
    double (*softmax_cross_entropy)(size_t c, size_t n, const void *z, ptrdiff_t z_row,
                                    const void *t, ptrdiff_t t_row,
                                    const void *_Nullable sample_weights,
                                    const void *_Nullable class_weights, double smoothing,
                                    double scale, void *_Nullable dz, ptrdiff_t dz_row);

    // One step of an optimizer. g is the gradient, p the parameters; the vectors between them are the
    // optimizer's state, 0 before the first step.

    // Without a velocity p -= rate g. With one: velocity = g in the first step, then
    // momentum velocity + (1 - dampening) g; p -= rate velocity, or rate (g + momentum velocity) for Nesterov's.
    void (*sgd)(size_t n, const void *g, void *_Nullable velocity, void *p, double rate,
                double momentum, double dampening, bool nesterov, bool first);
    // square = alpha square + (1 - alpha) g^2; with a mean, which is kept likewise of g, mean^2 is taken from it.
    // step = g / (sqrt(square) + epsilon); with a velocity step = velocity = momentum velocity + step.
    // p -= rate step
    void (*rmsprop)(size_t n, const void *g, void *square, void *_Nullable mean,
                    void *_Nullable velocity, void *p, double rate, double alpha, double epsilon,
                    double momentum);
    // sum += g^2; p -= rate g / (sqrt(sum) + epsilon)
    void (*adagrad)(size_t n, const void *g, void *sum, void *p, double rate, double epsilon);
    // mean = beta1 mean + (1 - beta1) g, square = beta2 square + (1 - beta2) g^2,
    // p = keep p - rate mean / (sqrt(square) root + epsilon), with rate / (1 - beta1^step) for the rate,
    // root = 1 / sqrt(1 - beta2^step) and keep = 1, or for AdamW 1 - rate decay.
    void (*adam)(size_t n, const void *g, void *mean, void *square, void *p, double rate,
                 double beta1, double beta2, double root, double epsilon, double keep);
    // Each parameter has a step size: it is multiplied by eta_plus where g previous > 0 and by eta_minus where
    // g previous < 0, within least...most. In the second case g counts as 0. previous = g, p -= size sign(g)
    void (*rprop)(size_t n, const void *g, void *previous, void *sizes, void *p, double eta_minus,
                  double eta_plus, double least, double most);
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
// A line that says why NN_INSTRUCTION_SET was not followed, with its value and the names that could be; NULL
// where it was, is empty or is not set.
const char *_Nullable nn_instruction_set_error(void);

#pragma clang assume_nonnull end
