// The inner loops of NN, compiled for each instruction set and chosen for the processor at start.
//
// The arrays of nn_f32 are of float, those of nn_f64 of double. Scalars are double in both, and
// rounded inside. A matrix is given by a pointer and by strides, counted in elements: a(i, j) is
// a[i * a_row + j * a_column]. Where there is no a_column it is 1. A transposed matrix is the same
// pointer with its strides exchanged.
//
// No function reads or writes elements other than those that its sizes name. Any size may be 0.
// Arrays do not overlap unless a comment allows it. The same sizes and elements give the same bits;
// instruction sets differ by rounding.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "../functions/activations.h"
#include "Processors.h"

#pragma clang assume_nonnull begin

// An activation y = f(x), element by element. `setting` is leaky_relu's negative slope, elu's alpha or
// sine's frequency; the others have none. Values are at most 2 ulp from the true ones.
typedef struct {
    // y may be x.
    void (*value)(size_t n, const void *x, void *y, double setting);
    // dx = dy f'(x); dx may be dy. `read` is y if `reads_output`, else x.
    void (*gradient)(size_t n, const void *read, const void *dy, void *dx, double setting);
    bool reads_output;
} nn_activation;

// A loss l of n outputs y with targets t. Returns the sum of w l(y, t) and, where there is a dy,
// sets dy = scale w l'(y), with the weights w, or 1 where there are none. `settings` are the
// constants of the loss, if it has any.
typedef double nn_loss(size_t n, const void *y, const void *t, const void *_Nullable weights,
                       const double *_Nullable settings, double scale, void *_Nullable dy);

#define NN_MEMBER(name, ...) nn_activation name;

typedef struct {
    // c = a b, plus bias[i] in each row i where there is a bias, or c += a b where accumulate is
    // true. a is m x k, b is k x n and c is m x n. Some products need scratch memory,
    // `product_scratch` bytes aligned to 64. Without it they do nothing and return false. All
    // others return true.
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
    void (*erf)(size_t n, const void *x, void *y);
    void (*log)(size_t n, const void *x, void *y);
    NN_ACTIVATIONS(NN_MEMBER)

    // y += alpha x
    void (*add_scaled)(size_t n, double alpha, const void *x, void *y);
    // x *= factor
    void (*scale)(size_t n, double factor, void *x);
    // y *= x
    void (*multiply)(size_t n, const void *x, void *y);
    // y = sqrt(x), rounded to nearest; y may be x.
    void (*square_root)(size_t n, const void *x, void *y);
    // The sum of x y, in double precision; y may be x.
    double (*dot)(size_t n, const void *x, const void *y);
    // x is kept within -limit...limit. NaN stays NaN.
    void (*clip)(size_t n, double limit, void *x);

    // Dropout of x, which is features x samples. Element (i, j) is kept where a random number of 32
    // bits is below 2^32 keep, rounded. The number depends on the key, the sample first_sample + j
    // and the feature i alone: any cut of the samples, either precision and all instruction sets
    // keep the same elements. y may be x.
    //     factors(i, j) = 1 / keep where the element is kept, else 0
    //     y = x factors
    void (*dropout)(size_t m, size_t n, uint64_t key, size_t first_sample, double keep,
                    const void *x, ptrdiff_t x_row, void *factors, ptrdiff_t factors_row, void *y,
                    ptrdiff_t y_row);
    // y(i, j) = the same random number of 32 bits, its last 8 left out, times 2^-32: from 0 up to 1.
    void (*uniform)(size_t m, size_t n, uint64_t key, size_t first_sample, void *y,
                    ptrdiff_t y_row);

    // The mean and the biased variance of each of m rows, or of each of n columns. Those of an
    // empty row or column are 0.
    void (*row_moments)(size_t m, size_t n, const void *x, ptrdiff_t x_row, void *mean,
                        void *variance);
    void (*column_moments)(size_t m, size_t n, const void *x, ptrdiff_t x_row, void *mean,
                           void *variance);

    //     y(i, j) = (x(i, j) - mean[i]) scale[i] gain[i] + shift[i]
    // where scale is 1 / sqrt(variance + epsilon). A gain that is NULL counts as 1, a shift as 0. y
    // may be x.
    void (*batch_norm)(size_t m, size_t n, const void *x, ptrdiff_t x_row, const void *mean,
                       const void *scale, const void *_Nullable gain, const void *_Nullable shift,
                       void *y, ptrdiff_t y_row);
    // With h = (x - mean[i]) scale[i] and sums over row i:
    //     gain_gradient[i] += sum(dy h)
    //     shift_gradient[i] += sum(dy)
    //     dx = gain[i] scale[i] (dy - sum(dy) / n - h sum(dy h) / n)
    // A result that is NULL is left out. dx may be dy.
    void (*batch_norm_gradient)(size_t m, size_t n, const void *x, ptrdiff_t x_row,
                                const void *mean, const void *scale, const void *_Nullable gain,
                                const void *dy, ptrdiff_t dy_row, void *_Nullable gain_gradient,
                                void *_Nullable shift_gradient, void *_Nullable dx,
                                ptrdiff_t dx_row);
    // y(i, j) = (x(i, j) - mean[j]) scale[j] gain[i] + shift[i], otherwise as batch_norm.
    void (*layer_norm)(size_t m, size_t n, const void *x, ptrdiff_t x_row, const void *mean,
                       const void *scale, const void *_Nullable gain, const void *_Nullable shift,
                       void *y, ptrdiff_t y_row);
    // With h = (x - mean[j]) scale[j], d = dy gain[i], sums over row i for the gain and the shift,
    // and over column j for dx:
    //     gain_gradient[i] += sum(dy h)
    //     shift_gradient[i] += sum(dy)
    //     dx = scale[j] (d - sum(d) / m - h sum(d h) / m)
    // A result that is NULL is left out. dx may be dy.
    void (*layer_norm_gradient)(size_t m, size_t n, const void *x, ptrdiff_t x_row,
                                const void *mean, const void *scale, const void *_Nullable gain,
                                const void *dy, ptrdiff_t dy_row, void *_Nullable gain_gradient,
                                void *_Nullable shift_gradient, void *_Nullable dx,
                                ptrdiff_t dx_row);

    // (y - t)^2
    nn_loss *squared_error;
    // |y - t|, whose slope at 0 is 0
    nn_loss *absolute_error;
    // settings = {delta}. With d = |y - t|: d^2 / 2 up to d = delta, delta (d - delta / 2) beyond.
    nn_loss *huber;
    // Of probabilities y, with settings = {a, b}: -(b t log y + a (1 - t) log(1 - y)). As in
    // PyTorch no logarithm is less than -100, and the denominator y (1 - y) of the slope no less
    // than 1e-12.
    nn_loss *binary_cross_entropy;
    // The same of logits y, that is of their sigmoids, which are not rounded to 0 or 1.
    nn_loss *binary_cross_entropy_logits;

    // p = softmax(z) of each of n columns with c logits. p may be z.
    void (*softmax)(size_t c, size_t n, const void *z, ptrdiff_t z_row, void *p, ptrdiff_t p_row);
    // The cross-entropy of p = softmax(z) for n columns of c logits z and c targets t. With class
    // weights k, sample weights w, s = k[i] ((1 - smoothing) t + smoothing / c) and sums over
    // column j, it returns the sum over j of
    //     w[j] sum(-s log p)
    // and, where there is a dz, sets
    //     dz = scale w[j] (p sum(s) - s)
    // Weights that are NULL count as 1. A term with s = 0 is 0 for any logit. The result is finite
    // wherever the true value is.
    double (*softmax_cross_entropy)(size_t c, size_t n, const void *z, ptrdiff_t z_row,
                                    const void *t, ptrdiff_t t_row,
                                    const void *_Nullable sample_weights,
                                    const void *_Nullable class_weights, double smoothing,
                                    double scale, void *_Nullable dz, ptrdiff_t dz_row);

    // One step of an optimizer, as in PyTorch. g is the gradient, p are the parameters, and the
    // vectors between them are the state, which is 0 before the first step.

    // Without a velocity p -= rate g. With one, velocity = g in the first step and later
    //     velocity = momentum velocity + (1 - dampening) g
    //     p -= rate velocity, or with Nesterov's momentum p -= rate (g + momentum velocity)
    void (*sgd)(size_t n, const void *g, void *_Nullable velocity, void *p, double rate,
                double momentum, double dampening, bool nesterov, bool first);
    // With v = square or, where there is a mean, square - mean^2:
    //     square = alpha square + (1 - alpha) g^2
    //     mean = alpha mean + (1 - alpha) g
    //     velocity = momentum velocity + g / (sqrt(v) + epsilon)
    //     p -= rate velocity
    // A velocity that is NULL counts as 0 before each step.
    void (*rmsprop)(size_t n, const void *g, void *square, void *_Nullable mean,
                    void *_Nullable velocity, void *p, double rate, double alpha, double epsilon,
                    double momentum);
    // sum += g^2; p -= rate g / (sqrt(sum) + epsilon)
    void (*adagrad)(size_t n, const void *g, void *sum, void *p, double rate, double epsilon);
    // Adam and AdamW:
    //     mean = beta1 mean + (1 - beta1) g
    //     square = beta2 square + (1 - beta2) g^2
    //     p = keep p - rate mean / (sqrt(square) root + epsilon)
    // where rate is the learning rate / (1 - beta1^step) and root is 1 / sqrt(1 - beta2^step). keep
    // is 1, or for AdamW 1 - learning rate * decay.
    void (*adam)(size_t n, const void *g, void *mean, void *square, void *p, double rate,
                 double beta1, double beta2, double root, double epsilon, double keep);
    // Each parameter has a step size. It is multiplied by eta_plus where g previous > 0 and by
    // eta_minus where g previous < 0, in which case g then counts as 0, and kept in least...most.
    //     p -= size sign(g)
    //     previous = g
    void (*rprop)(size_t n, const void *g, void *previous, void *sizes, void *p, double eta_minus,
                  double eta_plus, double least, double most);
} nn_kernels;

#undef NN_MEMBER

// The loops for the instruction set in use, chosen before `main`. Small networks ask for them so often
// that a call would cost them a twentieth.
extern const nn_kernels *nn_f32_in_use;
extern const nn_kernels *nn_f64_in_use;
static inline const nn_kernels *nn_f32(void) { return nn_f32_in_use; }
static inline const nn_kernels *nn_f64(void) { return nn_f64_in_use; }
// The loops for the named instruction set, NULL where the processor lacks it.
const nn_kernels *_Nullable nn_f32_for(const char *instruction_set);
const nn_kernels *_Nullable nn_f64_for(const char *instruction_set);

// The name of the instruction set in use: the best that the processor has of "avx512", "avx2" and
// "baseline", or the one that the environment variable NN_INSTRUCTION_SET names at the start of the
// process if the processor has it.
const char *nn_instruction_set(void);
// One line that says why NN_INSTRUCTION_SET was not followed, with its value and the names that the
// processor has. NULL where it was followed, is empty or is not set.
const char *_Nullable nn_instruction_set_error(void);

#pragma clang assume_nonnull end
