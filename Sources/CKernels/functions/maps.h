// Functions of one array, element by element.
#pragma once
#include "functions/erf.h"
#include "functions/log.h"

// y = f(x, ...) for n elements. Two vectors at a time, so that neither waits for the other; the last
// elements in a vector that is filled up with zeros.
#define NN_MAP(n, x, y, f, ...)                                                                    \
    size_t i = 0;                                                                                  \
    for (; i + 2 * lanes <= n; i += 2 * lanes) {                                                   \
        V first = f(load(x + i), ##__VA_ARGS__), second = f(load(x + i + lanes), ##__VA_ARGS__);   \
        store(y + i, first);                                                                       \
        store(y + i + lanes, second);                                                              \
    }                                                                                              \
    for (; i + lanes <= n; i += lanes) store(y + i, f(load(x + i), ##__VA_ARGS__));                \
    if (i < n)                                                                                     \
        store_first(y + i, n - i, f(load_first(x + i, n - i), ##__VA_ARGS__));

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
