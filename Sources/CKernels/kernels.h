// All kernels for one instruction set and one precision, which the includer has chosen.
#pragma once
#include "CKernels.h"
#include "elementwise.h"
#include "functions.h"
#include "product.h"
#include "softmax.h"
#include "transpose.h"

#define NN_JOIN(set, s) nn_##set##_##s
#define NN_NAME(set, s) NN_JOIN(set, s)
#define NN_TABLE_JOIN(s) nn_kernels_##s
#define NN_TABLE(s) NN_TABLE_JOIN(s)

extern const NN_TABLE(NN_S) NN_NAME(NN_SET, NN_S);
const NN_TABLE(NN_S) NN_NAME(NN_SET, NN_S) = {
    .product = product_kernel,
    .add_row_sums = add_row_sums_kernel,
    .transpose = transpose_kernel,
    .exp = exp_kernel,
    .tanh = tanh_kernel,
    .sigmoid = sigmoid_kernel,
    .relu = relu_kernel,
    .tanh_gradient = tanh_gradient_kernel,
    .sigmoid_gradient = sigmoid_gradient_kernel,
    .relu_gradient = relu_gradient_kernel,
    .softmax_cross_entropy = softmax_cross_entropy_kernel,
    .adam = adam_kernel,
    .squared_error = squared_error_kernel,
    .add_scaled = add_scaled_kernel,
};
