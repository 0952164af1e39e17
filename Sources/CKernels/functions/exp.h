// exp of whole vectors, and its parts for what is made of it.
//
// It writes exp(x) = 2^n exp(r) with n the integer nearest to x / ln 2 and |r| <= ln 2 / 2, takes
// exp(r) - 1 from a polynomial, and carries the rounding errors of the first steps to the last one.
#pragma once
#include "targets/vectors.h"

// 2^n for exponents of normal numbers. `shifted` is n + 1.5 * 2^significand_bits: n in its low bits.
INLINE V power_of_two(V shifted)
{
    return (V)(((B)shifted + (B){0} + exponent_bias) << significand_bits);
}

// n as a sum with a number so large that its last bit is worth one.
INLINE V rounding_shift(void) { return all((T)1.5 * (T)((bits_t)1 << significand_bits)); }

// x = n ln 2 + r; exp(r) = 1 + r + tail
struct reduced {
    V shifted, n, r, tail;
};

INLINE struct reduced reduce(V x)
{
    static const T coefficients[] = NN_EXP_COEFFICIENTS;
    enum { degree = sizeof coefficients / sizeof *coefficients - 1 };
    struct reduced e;
    e.shifted = fma_(x, all(log2_e), rounding_shift());
    e.n = e.shifted - rounding_shift();
    V high = fma_(-e.n, all(ln2_high), x);
    V low = e.n * all(ln2_low);
    e.r = high - low;
    V lost = (high - e.r) - low;
    // q = even(r^2) + r odd(r^2): two short chains of operations instead of a long one.
    V square = e.r * e.r;
    V even = all(coefficients[degree - degree % 2]);
    V odd = all(coefficients[degree - 1 + degree % 2]);
    UNROLL for (int i = degree - degree % 2 - 2; i >= 0; i -= 2)
        even = fma_(even, square, all(coefficients[i]));
    UNROLL for (int i = degree - 3 + degree % 2; i >= 1; i -= 2)
        odd = fma_(odd, square, all(coefficients[i]));
    e.tail = fma_(square, fma_(odd, e.r, even), lost);
    return e;
}

// 1 + r + tail, rounded once.
INLINE V exp_of_reduced(struct reduced e)
{
    V one = all(1);
    V sum = one + e.r;
    return sum + ((e.r - (sum - one)) + e.tail);
}

// x 2^n for n from that of the smallest number to that of the largest: in two steps, since 2^n itself
// may be too large or too small to write down.
INLINE V scaled(V x, V n)
{
    V half = n * all((T)0.5) + rounding_shift();
    V rest = (n - (half - rounding_shift())) + rounding_shift();
    return x * power_of_two(half) * power_of_two(rest);
}

// The lesser and the greater; x where x is NaN.
INLINE V at_most(V x, T limit) { return choose((B)(x > all(limit)), all(limit), x); }
INLINE V at_least(V x, T limit) { return choose((B)(x < all(limit)), all(limit), x); }

INLINE V exp_v(V x)
{
    struct reduced e = reduce(at_least(at_most(x, exp_highest), exp_lowest));
    return scaled(exp_of_reduced(e), e.n);
}

// a - q d for q = a / d, where the rounding of q d would leave nothing.
INLINE V remainder_of(V a, V q, V d)
{
#if NN_FUSED
    return fma_(-q, d, a);
#else
    // Each factor in two halves, whose products are exact (Dekker, Numerische Mathematik 18, 1971).
    V splitter = all((T)((bits_t)1 << (significand_bits / 2 + 1)) + 1);
    V q_high = q * splitter - (q * splitter - q), q_low = q - q_high;
    V d_high = d * splitter - (d * splitter - d), d_low = d - d_high;
    return (((a - q_high * d_high) - q_high * d_low) - q_low * d_high) - q_low * d_low;
#endif
}
