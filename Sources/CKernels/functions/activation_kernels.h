// The loops of the activations, made from their list.
#pragma once
#include "functions/activations.h"
#include "functions/elu.h"
#include "functions/gelu.h"
#include "functions/logistic.h"
#include "functions/maps.h"
#include "functions/mish.h"
#include "functions/sine.h"
#include "functions/softplus.h"
#include "functions/softsign.h"
#include "functions/tanh.h"

// The names by which a gradient in the list reads its vector.
#define NN_INPUT x
#define NN_OUTPUT y

#define NN_ACTIVATION(name, READ, value, gradient)                                                 \
    INLINE V name##_value(V x, V setting)                                                          \
    {                                                                                              \
        (void)setting;                                                                             \
        return value;                                                                              \
    }                                                                                              \
    INLINE V name##_gradient(V NN_##READ, V dy, V setting)                                         \
    {                                                                                              \
        (void)setting, (void)NN_##READ;                                                            \
        return gradient;                                                                           \
    }                                                                                              \
    static void name##_kernel(size_t n, const void *x_, void *y_, double setting_)                 \
    {                                                                                              \
        const T *x = x_;                                                                           \
        T *y = y_;                                                                                 \
        V setting = all((T)setting_);                                                              \
        NN_MAP(n, x, y, name##_value, setting)                                                     \
    }                                                                                              \
    static void name##_gradient_kernel(size_t n, const void *read_, const void *dy_, void *dx_,    \
                                       double setting_)                                            \
    {                                                                                              \
        const T *read = read_, *dy = dy_;                                                          \
        T *dx = dx_;                                                                               \
        V setting = all((T)setting_);                                                              \
        NN_EACH(n, dx, name##_gradient(load(read + i), load(dy + i), setting),                     \
                name##_gradient(load_first(read + i, n - i), load_first(dy + i, n - i), setting))  \
    }

NN_ACTIVATIONS(NN_ACTIVATION)
#undef NN_ACTIVATION
#undef NN_INPUT
#undef NN_OUTPUT
