// The table of kernels for one instruction set and one precision, which the includer has chosen.
#pragma once
#include "CKernels.h"
#include "functions/activation_kernels.h"
#include "functions/arithmetic.h"
#include "functions/maps.h"
#include "layers/batch_norm.h"
#include "layers/dropout.h"
#include "layers/layer_norm.h"
#include "layers/losses.h"
#include "layers/moments.h"
#include "layers/softmax.h"
#include "layers/softmax_cross_entropy.h"
#include "matrix/product.h"
#include "matrix/sums.h"
#include "matrix/transpose.h"
#include "updates/adagrad.h"
#include "updates/adam.h"
#include "updates/rmsprop.h"
#include "updates/rprop.h"
#include "updates/sgd.h"

#define NN_JOIN(set, s) nn_##set##_##s
#define NN_NAME(set, s) NN_JOIN(set, s)
#define NN_READS_INPUT false
#define NN_READS_OUTPUT true
#define NN_ENTRY(name, READ, ...)                                                                  \
    .name = {.value = name##_kernel,                                                               \
             .gradient = name##_gradient_kernel,                                                   \
             .reads_output = NN_READS_##READ},

extern const nn_kernels NN_NAME(NN_SET, NN_S);
const nn_kernels NN_NAME(NN_SET, NN_S) = {
    .product = product_kernel,
    .product_scratch = scratch_bytes,
    .add_row_sums = add_row_sums_kernel,
    .transpose = transpose_kernel,
    .exp = exp_function,
    .erf = erf_function,
    .log = log_function,
    NN_ACTIVATIONS(NN_ENTRY)
    .add_scaled = add_scaled_kernel,
    .scale = scale_kernel,
    .multiply = multiply_kernel,
    .square_root = square_root_kernel,
    .dot = dot_kernel,
    .clip = clip_kernel,
    .dropout = dropout_kernel,
    .row_moments = row_moments_kernel,
    .column_moments = column_moments_kernel,
    .batch_norm = batch_norm_kernel,
    .batch_norm_gradient = batch_norm_gradient_kernel,
    .layer_norm = layer_norm_kernel,
    .layer_norm_gradient = layer_norm_gradient_kernel,
    .squared_error = squared_error_kernel,
    .absolute_error = absolute_error_kernel,
    .huber = huber_kernel,
    .binary_cross_entropy = binary_cross_entropy_kernel,
    .binary_cross_entropy_logits = binary_cross_entropy_logits_kernel,
    .softmax = softmax_kernel,
    .softmax_cross_entropy = softmax_cross_entropy_kernel,
    .sgd = sgd_kernel,
    .rmsprop = rmsprop_kernel,
    .adagrad = adagrad_kernel,
    .adam = adam_kernel,
    .rprop = rprop_kernel,
};
