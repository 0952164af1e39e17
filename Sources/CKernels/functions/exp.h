// exp of whole vectors, and its parts for what is made of it.
#pragma once
#include "targets/vectors.h"

#include NN_COEFFICIENTS

// max(x, 0); where that is 0 it has the sign of x.
INLINE V positive_part(V x)
{
    return choose((B)(x > all(0)), x, (V)((B)x & (B)all(-(T)0.0)));
}

// The lesser and the greater; x where x is NaN.
INLINE V at_most(V x, T limit) { return choose((B)(x > all(limit)), all(limit), x); }
INLINE V at_least(V x, T limit) { return choose((B)(x < all(limit)), all(limit), x); }

// The polynomial with these coefficients, from the constant term up: unless it is short, two chains
// of operations, one of the even powers and one of the odd ones, instead of a long one.
INLINE V polynomial(V x, const T *coefficients, int degree)
{
    if (degree <= 2) {
        V y = all(coefficients[degree]);
        UNROLL for (int i = degree - 1; i >= 0; i--) y = fma_(y, x, all(coefficients[i]));
        return y;
    }
    V square = x * x;
    V even = all(coefficients[degree - degree % 2]);
    V odd = all(coefficients[degree - 1 + degree % 2]);
    UNROLL for (int i = degree - degree % 2 - 2; i >= 0; i -= 2)
        even = fma_(even, square, all(coefficients[i]));
    UNROLL for (int i = degree - 3 + degree % 2; i >= 1; i -= 2)
        odd = fma_(odd, square, all(coefficients[i]));
    return fma_(odd, x, even);
}

// What `polynomial` takes of an array of coefficients.
#define NN_POLYNOMIAL(coefficients)                                                                \
    (coefficients), sizeof(coefficients) / sizeof *(coefficients) - 1

// A sum, not yet rounded to one number.
struct pair {
    V high, low;
};

// exp(x) = 2^k (high + low), with k the greatest whole number up to n; `rough` is their sum, wrong
// by up to a unit in its last place.
struct exponential {
    V n, high, low, rough;
};

#if NN_LOOKS_UP
// exp(x) = 2^(i / 16) exp(r), with i the integer nearest to 16 x / ln 2 and |r| <= ln 2 / 32: the
// low four bits of i choose one of 16 powers, the others are k. The sum of i / 16 and this number,
// which is so large that its last bit is worth 1/16, has i in its low bits.
INLINE V sixteenths_shift(void) { return all((T)1.5 * (T)((bits_t)1 << (significand_bits - 4))); }

// 2^n (1 + tail), for n + sixteenths_shift() in `shifted`
INLINE struct exponential looked_up_exponential(V shifted, V n, V tail)
{
    V power = NN_LOOK_UP(exp_powers, (B)shifted);
    V low = fma_(power, tail, NN_LOOK_UP(exp_powers_lost, (B)shifted));
    return (struct exponential){n, power, low, fma_(power, tail, power)};
}

INLINE struct exponential exponential(V x)
{
    V shifted = fma_(x, all(log2_e), sixteenths_shift());
    V n = shifted - sixteenths_shift();
    V r = fma_(-n, all(ln2_low), fma_(-n, all(ln2_high), x));
    V tail = fma_(r * r, polynomial(r, NN_POLYNOMIAL(exp_coefficients)), r);
    return looked_up_exponential(shifted, n, tail);
}

// 2^(x + x_low), where x_low is less than the last places of x.
INLINE struct exponential power_of_two_pair(V x, V x_low)
{
    V shifted = x + sixteenths_shift();
    V n = shifted - sixteenths_shift();
    V r = (x - n) + x_low;
    return looked_up_exponential(shifted, n, r * polynomial(r, NN_POLYNOMIAL(exp2_coefficients)));
}
#else
// n as a sum with a number so large that its last bit is worth one.
INLINE V rounding_shift(void) { return all((T)1.5 * (T)((bits_t)1 << significand_bits)); }

// 2^n for exponents of normal numbers. `shifted` is n + rounding_shift(): n in its low bits.
INLINE V power_of_two(V shifted)
{
    return (V)(((B)shifted + (B){0} + exponent_bias) << significand_bits);
}

// x = n ln 2 + r, with n the integer nearest to x / ln 2; exp(r) = 1 + r + tail
struct reduced {
    V shifted, n, r, tail;
};

// x + x_low, where x_low is less than the last places of x. The rounding errors of the first steps
// are carried to the last one.
INLINE struct reduced reduce(V x, V x_low)
{
    struct reduced e;
    e.shifted = fma_(x, all(log2_e), rounding_shift());
    e.n = e.shifted - rounding_shift();
    V high = fma_(-e.n, all(ln2_high), x);
    V low = fma_(e.n, all(ln2_low), -x_low);
    e.r = high - low;
    V lost = (high - e.r) - low;
    e.tail = fma_(e.r * e.r, polynomial(e.r, NN_POLYNOMIAL(exp_coefficients)), lost);
    return e;
}

// exp(x + x_low), where x_low is less than the last places of x.
INLINE struct exponential exponential_of_pair(V x, V x_low)
{
    struct reduced e = reduce(x, x_low);
    V sum = all(1) + e.r;
    V low = (e.r - (sum - all(1))) + e.tail;
    return (struct exponential){e.n, sum, low, sum + low};
}

INLINE struct exponential exponential(V x) { return exponential_of_pair(x, all(0)); }
#endif

// x 2^k, with k the greatest whole number up to n, for n such that 2^k is a normal number; where
// there is no instruction for it n is whole.
INLINE V scaled_within(V x, V n)
{
#if NN_SCALES
    return NN_SCALE(x, n);
#else
    return x * power_of_two(n + rounding_shift());
#endif
}

// x 2^k, with k the greatest whole number up to n, for n from that of the smallest number to that
// of the largest. In two steps where there is no instruction for it, since 2^n itself may be too
// large or too small to write down; there n is whole.
INLINE V scaled(V x, V n)
{
#if NN_SCALES
    return NN_SCALE(x, n);
#else
    V half = n * all((T)0.5) + rounding_shift();
    V rest = (n - (half - rounding_shift())) + rounding_shift();
    return x * power_of_two(half) * power_of_two(rest);
#endif
}

// The same for n <= 0: one of the two factors is always the same.
INLINE V scaled_down(V x, V n)
{
#if NN_SCALES
    return NN_SCALE(x, n);
#else
    enum { lift = 2 * (significand_bits + 1) };
    T lower = (T)1 / ((bits_t)1 << lift / 2) / ((bits_t)1 << lift / 2);
    return x * power_of_two(n + (rounding_shift() + all(lift))) * all(lower);
#endif
}

// At most 1 ulp from the true value.
INLINE V exp_v(V x)
{
    struct exponential e = exponential(at_least(at_most(x, exp_highest), exp_lowest));
    return scaled(e.high + e.low, e.n);
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

// a b, with what its rounding lost.
INLINE struct pair product_of(V a, V b)
{
    V product = a * b;
    return (struct pair){product, -remainder_of(product, a, b)};
}

// a b + c, rounded once where c is much less than a b.
INLINE V fused(V a, V b, V c)
{
#if NN_FUSED
    return fma_(a, b, c);
#else
    struct pair product = product_of(a, b);
    return product.high + (product.low + c);
#endif
}

// c + a b, with what its rounding lost, where c is the greater term or c less the sum is exact
INLINE struct pair sum_of_product(V a, V b, V c)
{
#if NN_FUSED
    V sum = fma_(a, b, c);
    return (struct pair){sum, fma_(a, b, c - sum)};
#else
    struct pair product = product_of(a, b);
    V sum = c + product.high;
    return (struct pair){sum, (product.high - (sum - c)) + product.low};
#endif
}

// a + b, with what its rounding lost, whichever is the greater (Knuth, The Art of Computer
// Programming 2, 4.2.2).
INLINE struct pair sum_of_two(V a, V b)
{
    V sum = a + b, part = sum - a;
    return (struct pair){sum, (a - (sum - part)) + (b - part)};
}
