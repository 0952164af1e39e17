// The list of activations. One line here is an activation: its member of nn_kernels, its loops and
// its place in the tables follow from it.
//
//     A(name, what the gradient reads, y = f(x), dx = dy f'(x))
//
// f is written in terms of the vectors x and setting. The gradient is written in terms of dy,
// setting and either x, the INPUT, or y, the OUTPUT. A formula that does not fit the line is a
// function of a header beside this one, which activation_kernels.h includes.
#pragma once

#define NN_ACTIVATIONS(A)                                                                          \
    A(tanh, OUTPUT, tanh_v(x), dy * ((all(1) - y) * (all(1) + y)))                                 \
    A(sigmoid, OUTPUT, sigmoid_v(x), dy * (y * (all(1) - y)))                                      \
    A(relu, OUTPUT, choose((B)(x < all(0)), all(0), x), choose((B)(y > all(0)), dy, all(0)))       \
    A(leaky_relu, INPUT, choose((B)(x > all(0)), x, setting * x),                                  \
      choose((B)(x > all(0)), dy, setting * dy))                                                   \
    A(elu, INPUT, elu_v(x, setting), dy * elu_slope(x, setting))                                   \
    A(selu, INPUT, selu_v(x), dy * selu_slope(x))                                                  \
    A(gelu, INPUT, gelu_v(x), dy * gelu_slope(x))                                                  \
    A(gelu_tanh, INPUT, gelu_tanh_v(x), dy * gelu_tanh_slope(x))                                   \
    A(silu, INPUT, silu_v(x), dy * silu_slope(x))                                                  \
    A(softplus, INPUT, softplus_v(x), dy * sigmoid_v(x))                                           \
    A(softsign, INPUT, softsign_v(x), dy * softsign_slope(x))                                      \
    A(sine, INPUT, sin_v(setting * x), dy * (setting * cos_v(setting * x)))                        \
    A(mish, INPUT, mish_v(x), dy * mish_slope(x))
