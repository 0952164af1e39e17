// sin and cos of whole vectors.
//
// x = n pi + r with n the nearest integer, for cos the nearest integer and a half, and |r| <= pi /
// 2; sin(r) is a polynomial. pi stands in three parts, so that r keeps its relative exactness where
// x is close to n pi (Cody and Waite, Software Manual for the Elementary Functions, 1980). At most
// 2 ulp from the true value. The few numbers beyond sine_highest go to the C library, which takes
// as many digits of pi as they need.
#pragma once
#include <math.h>

#include "functions/exp.h"

// Up to here n times the first part of pi, less x, is exact.
#if NN_SINGLE
static const T sine_highest = NN_FUSED ? 1e6f : 1.2e4f;
#else
static const T sine_highest = NN_FUSED ? 1e9 : 2e8;
#endif

// sin(x - n pi)
INLINE V sin_less_turns(V x, V n)
{
    enum { degree = sizeof sin_coefficients / sizeof *sin_coefficients - 1 };
    V near = remainder_of(x, n, all(pi_parts[0]));
#if NN_FUSED
    struct pair r = {fma_(-n, all(pi_parts[1]), near), all(0)};
    V low = -n * all(pi_parts[2]);
#else
    struct pair second = product_of(n, all(pi_parts[1]));
    struct pair r = sum_of_two(near, -second.high);
    V low = r.low - fma_(n, all(pi_parts[2]), second.low);
#endif
    V square = r.high * r.high;
    struct pair cube = product_of(r.high, square);
    V first = all(sin_coefficients[0]);
    V others = polynomial(square, sin_coefficients + 1, degree - 1);
    // 1 - r^2 / 2 is nearly the cosine, by which `low` counts.
    V rest = fma_(low, fma_(square, all((T)-0.5), all(1)), cube.low * first);
    rest = fma_(cube.high * square, others, rest);
#if NN_FUSED
    return fma_(cube.high, first, r.high) + rest;
#else
    return r.high + fused(cube.high, first, rest);
#endif
}

// The lanes of x beyond sine_highest, each by the C library, the others from y.
static __attribute__((noinline)) V sin_or_cos_of_large(V x, V y, bool cosine)
{
    for (int i = 0; i < lanes; i++) {
        double number = (double)x[i];
        if (!(fabs(number) <= (double)sine_highest))
            y[i] = (T)(cosine ? cos(number) : sin(number));
    }
    return y;
}

INLINE V sin_or_cos(V x, bool cosine)
{
    V half = all(cosine ? (T)0.5 : 0), shift = all((T)1.5 * (T)((bits_t)1 << significand_bits));
    V shifted = fma_(x, all(pi_inverse), -half) + shift;
    V y = sin_less_turns(x, (shifted - shift) + half);
    // An odd n changes the sign; so does cos(n pi + pi / 2 + r) = -sin(r) for an even one.
    B sign = (B)all(-(T)0.0);
    y = (V)((B)y ^ ((B)shifted << (8 * sizeof(T) - 1)) ^ (cosine ? sign : sign ^ sign));
    B large = (B)(magnitude(x) > all(sine_highest));
    if (__builtin_reduce_or(large))
        y = sin_or_cos_of_large(x, y, cosine);
    return y;
}

// sin(-0) is -0.
INLINE V sin_v(V x) { return choose((B)(x == all(0)), x, sin_or_cos(x, false)); }
INLINE V cos_v(V x) { return sin_or_cos(x, true); }
