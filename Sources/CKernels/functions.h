// exp, tanh and the logistic sigmoid of whole vectors.
//
// All three write exp(x) = 2^n exp(r) with n the integer nearest to x / ln 2 and |r| <= ln 2 / 2, take
// exp(r) - 1 from a polynomial, and carry the rounding errors of the first steps to the last one.
#pragma once
#include "vectors.h"

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

// With E = exp(2 |x|) - 1: E / (E + 2) up to 1/2, corrected for what E, E + 2 and the quotient lost in
// rounding; then 1 - 2 / (E + 2), whose steps are all monotone.
INLINE V tanh_v(V x)
{
    V a = at_most(magnitude(x), tanh_highest);
    struct reduced e = reduce(a + a);
    // E = (2^n - 1) + 2^n r + 2^n tail
    V power = power_of_two(e.shifted);
    V whole = power - all(1);
    V part = power * e.r;
    V sum = whole + part;
    V rest = fma_(power, e.tail, part - (sum - whole));
    V E = sum + rest, E_lost = rest - (E - sum);
    V D = E + all(2), D_lost = E - (D - all(2)) + E_lost;
    B small = (B)(E < all(2));
    V q = choose(small, E, all(-2)) / D;
    V missing = remainder_of(E, q, D) + (E_lost - q * D_lost);
    // 1 / D = (1 - q) / 2
    V corrected = fma_(missing, all((T)0.5) - all((T)0.5) * q, q);
    return with_sign_of(x, choose(small, corrected, all(1) + q));
}

// With E = exp(-|x|): 1 / (1 + E) where x > 0, else E / (1 + E), corrected likewise.
INLINE V sigmoid_v(V x)
{
    V E = exp_v(-magnitude(x));
    V D = all(1) + E, D_lost = E - (D - all(1));
    B positive = (B)(x > all(0));
    V q = choose(positive, all(1), E) / D;
    V missing = remainder_of(E, q, D) - q * D_lost;
    V corrected = fma_(missing, all(1) - q, q);
    return choose(positive, q, corrected);
}

INLINE V relu_v(V x) { return choose((B)(x < all(0)), all(0), x); }

// y = f(x) for n elements, the last ones in a vector that is filled up with zeros.
#define NN_MAP(name, f)                                                                            \
    static void name(size_t n, const T *x, T *y)                                                   \
    {                                                                                              \
        size_t i = 0;                                                                              \
        for (; i + 2 * lanes <= n; i += 2 * lanes) {                                               \
            V first = f(load(x + i)), second = f(load(x + i + lanes));                             \
            store(y + i, first);                                                                   \
            store(y + i + lanes, second);                                                          \
        }                                                                                          \
        for (; i + lanes <= n; i += lanes) store(y + i, f(load(x + i)));                           \
        if (i < n)                                                                                 \
            store_first(y + i, n - i, f(load_first(x + i, n - i)));                                \
    }

NN_MAP(exp_kernel, exp_v)
NN_MAP(tanh_kernel, tanh_v)
NN_MAP(sigmoid_kernel, sigmoid_v)
NN_MAP(relu_kernel, relu_v)
#undef NN_MAP
