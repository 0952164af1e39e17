// Functions of one array, element by element.
#pragma once
#include "functions/erf.h"
#include "functions/log.h"

// y[i...] = value for n elements, where `value` is a vector in terms of i, and `last` is the same
// of the n - i elements that do not fill one. Several vectors at a time, so that none waits for the
// others: two, or four where 32 registers hold them and the tables of single precision.
#if NN_REGISTERS < 32 || !NN_SINGLE
#define NN_EACH(n, y, value, last)                                                                 \
    size_t i = 0;                                                                                  \
    while (i + 2 * lanes <= n) {                                                                   \
        V first = value;                                                                           \
        i += lanes;                                                                                \
        V second = value;                                                                          \
        i += lanes;                                                                                \
        store(y + i - 2 * lanes, first);                                                           \
        store(y + i - lanes, second);                                                              \
    }                                                                                              \
    NN_LAST_OF_EACH(n, y, value, last)
#else
#define NN_EACH(n, y, value, last)                                                                 \
    size_t i = 0;                                                                                  \
    while (i + 4 * lanes <= n) {                                                                   \
        V first = value;                                                                           \
        i += lanes;                                                                                \
        V second = value;                                                                          \
        i += lanes;                                                                                \
        V third = value;                                                                           \
        i += lanes;                                                                                \
        V fourth = value;                                                                          \
        i += lanes;                                                                                \
        store(y + i - 4 * lanes, first);                                                           \
        store(y + i - 3 * lanes, second);                                                          \
        store(y + i - 2 * lanes, third);                                                           \
        store(y + i - lanes, fourth);                                                              \
    }                                                                                              \
    NN_LAST_OF_EACH(n, y, value, last)
#endif

#define NN_LAST_OF_EACH(n, y, value, last)                                                         \
    for (; i + lanes <= n; i += lanes) store(y + i, value);                                        \
    if (i < n)                                                                                     \
        store_first(y + i, n - i, last);

// y = f(x, ...) for n elements.
#define NN_MAP(n, x, y, f, ...)                                                                    \
    NN_EACH(n, y, f(load(x + i), ##__VA_ARGS__), f(load_first(x + i, n - i), ##__VA_ARGS__))

// The loop of a function without a setting.
#define NN_FUNCTION(name)                                                                          \
    static void name##_function(size_t n, const void *x_, void *y_)                                \
    {                                                                                              \
        const T *x = x_;                                                                           \
        T *y = y_;                                                                                 \
        NN_MAP(n, x, y, name##_v)                                                                  \
    }

NN_FUNCTION(exp)
NN_FUNCTION(erf)
NN_FUNCTION(log)
