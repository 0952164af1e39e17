// Losses of outputs and targets, element by element, summed over an array.
#pragma once
#include "functions/log.h"
#include "matrix/shuffles.h"

// The loss of one output and its slope.
struct loss {
    V value, slope;
};

INLINE struct loss squared_error_loss(V y, V t, const double *settings)
{
    (void)settings;
    V d = y - t;
    return (struct loss){d * d, d + d};
}

INLINE struct loss absolute_error_loss(V y, V t, const double *settings)
{
    (void)settings;
    V d = y - t;
    return (struct loss){magnitude(d), sign_of(d)};
}

INLINE struct loss huber_loss(V y, V t, const double *settings)
{
    T delta = (T)settings[0];
    V d = y - t, a = magnitude(d), half = all((T)0.5);
    V beyond = all(delta) * (a - half * all(delta));
    return (struct loss){choose((B)(a <= all(delta)), half * d * d, beyond),
                         at_least(at_most(d, delta), -delta)};
}

// a b, and 0 where a is 0 and b infinite.
INLINE V times(V a, V b) { return choose((B)(a == all(0)), all(0), a * b); }

// log(1 - y), corrected for what 1 - y lost in rounding.
INLINE V log_of_difference(V y)
{
    V difference = all(1) - y, lost = (all(1) - difference) - y;
    return log_v(difference) + choose((B)(lost == all(0)), all(0), lost / difference);
}

// As in PyTorch no logarithm is less than -100, and the denominator y (1 - y) no less than 1e-12.
INLINE struct loss binary_cross_entropy_loss(V y, V t, const double *settings)
{
    T a = (T)settings[0], b = (T)settings[1];
    V one = all(1), other = one - y;
    V positive = all(b) * t * at_least(log_v(y), -100);
    V negative = all(a) * (one - t) * at_least(log_of_difference(y), -100);
    // a (1 - t) y - b t (1 - y), written so that it is a (y - t) where a is b.
    V numerator = fma_(all(a), y - t, all(a - b) * t * other);
    return (struct loss){-(positive + negative), numerator / at_least(other * y, (T)1e-12)};
}

// The loss is b t log(1 + exp(-y)) + a (1 - t) log(1 + exp(y)), where log(1 + exp(y)) is max(y, 0)
// + log(1 + exp(-|y|)). Its slope is a (1 - t) s(y) - b t s(-y), with the sigmoid s.
INLINE struct loss binary_cross_entropy_logits_loss(V y, V t, const double *settings)
{
    V one = all(1), zero = all(0);
    V negative = all((T)settings[0]) * (one - t), positive = all((T)settings[1]) * t;
    V e = exp_v(-magnitude(y)), large = one / (one + e), small = e * large;
    B above = (B)(y > zero);
    V value = (negative + positive) * log1p_of(e, all(0)) + times(negative, at_least(y, 0))
              + times(positive, at_least(-y, 0));
    return (struct loss){value, negative * choose(above, large, small)
                                    - positive * choose(above, small, large)};
}

// The kernel of a loss. Lanes beyond the last element have weight 0.
#define NN_LOSS(name)                                                                              \
    static double name##_kernel(size_t n, const void *y_, const void *t_, const void *weights_,    \
                                const double *settings, double scale, void *dy_)                   \
    {                                                                                              \
        const T *y = y_, *t = t_, *weights = weights_;                                             \
        T *dy = dy_;                                                                               \
        V sum = {0};                                                                               \
        for (size_t i = 0; i < n; i += lanes) {                                                    \
            size_t count = n - i;                                                                  \
            struct loss loss =                                                                     \
                name##_loss(load_first(y + i, count), load_first(t + i, count), settings);         \
            V weight = weights ? load_first(weights + i, count) : first_lanes(all(1), count);      \
            sum = fma_(weight, loss.value, sum);                                                   \
            if (dy)                                                                                \
                store_first(dy + i, count, all((T)scale) * weight * loss.slope);                   \
        }                                                                                          \
        return sum_of(sum);                                                                        \
    }

NN_LOSS(squared_error)
NN_LOSS(absolute_error)
NN_LOSS(huber)
NN_LOSS(binary_cross_entropy)
NN_LOSS(binary_cross_entropy_logits)
#undef NN_LOSS
