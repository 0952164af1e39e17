// The list of activations. One line here is an activation: its member of nn_kernels, its loops and its
// place in the tables follow from it.
//
//     A(name, what the gradient reads, y = f(x), dx = dy f'(x))
//
// f is written in terms of the vectors x and setting. The gradient is written in terms of dy, setting
// and either x, the INPUT, or y, the OUTPUT. A formula that does not fit the line is a function of a
// header beside this one, which activation_kernels.h includes.
#pragma once

#define NN_ACTIVATIONS(A)                                                                          \
    A(tanh, OUTPUT, tanh_v(x), dy * (all(1) - y * y))                                              \
    A(sigmoid, OUTPUT, sigmoid_v(x), dy * (y * (all(1) - y)))                                      \
    A(relu, OUTPUT, choose((B)(x < all(0)), all(0), x), choose((B)(y > all(0)), dy, all(0)))
