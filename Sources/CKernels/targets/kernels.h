// The table of kernels for one instruction set and one precision, which the includer has chosen.
#pragma once
#include "CKernels.h"
#include "functions/activation_kernels.h"
#include "functions/arithmetic.h"
#include "functions/maps.h"
#include "layers/losses.h"
#include "layers/softmax.h"
#include "matrix/product.h"
#include "matrix/sums.h"
#include "matrix/transpose.h"
#include "updates/adam.h"

#define NN_JOIN(set, s) nn_##set##_##s
#define NN_NAME(set, s) NN_JOIN(set, s)
#define NN_ENTRY(name, ...) .name = {.value = name##_kernel, .gradient = name##_gradient_kernel},

extern const nn_kernels NN_NAME(NN_SET, NN_S);
const nn_kernels NN_NAME(NN_SET, NN_S) = {
    .product = product_kernel,
    .product_scratch = scratch_bytes,
    .add_row_sums = add_row_sums_kernel,
    .transpose = transpose_kernel,
    .exp = exp_function,
    NN_ACTIVATIONS(NN_ENTRY)
    .add_scaled = add_scaled_kernel,
    .squared_error = squared_error_kernel,
    .softmax_cross_entropy = softmax_cross_entropy_kernel,
    .adam = adam_kernel,
};
