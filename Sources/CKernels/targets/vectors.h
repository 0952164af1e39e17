// Vectors of T as wide as a register, in the compiler's own vector types. GLOSSARY.md says what the
// words mean.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

// Without optimization, inlined functions would have memory of their own in the frames of all their
// callers, hundreds of kilobytes of stack. There they are called.
#ifdef __OPTIMIZE__
#define INLINE static inline __attribute__((always_inline, unused))
#else
#define INLINE static __attribute__((unused))
#endif
#define UNROLL _Pragma("clang loop unroll(full)")
// Operations are done as written: multiply and add are fused where `fma_` says so and nowhere else.
#pragma STDC FP_CONTRACT OFF

typedef T V __attribute__((vector_size(NN_VECTOR_BYTES)));
typedef bits_t B __attribute__((vector_size(NN_VECTOR_BYTES)));
enum { lanes = NN_LANES };

INLINE V all(T x) { return x - (V){0}; }

INLINE V load(const T *p)
{
    V v;
    memcpy(&v, p, sizeof v);
    return v;
}

INLINE void store(T *p, V v) { memcpy(p, &v, sizeof v); }

// A vector of the first n > 0 elements at p, with 0 in the lanes beyond them.
INLINE V load_first(const T *p, size_t n) { return n >= lanes ? load(p) : (V)NN_LOAD_SOME(p, n); }

// Stores the first n > 0 lanes, as far as there are so many.
INLINE void store_first(T *p, size_t n, V v)
{
    if (n >= lanes)
        store(p, v);
    else
        NN_STORE_SOME(p, n, v);
}

// v in its first n > 0 lanes, and 0 in the others.
INLINE V first_lanes(V v, size_t n)
{
    T numbers[lanes];
    store(numbers, v);
    return load_first(numbers, n);
}

// The offset of element (i, j) of a matrix whose columns are contiguous.
INLINE ptrdiff_t at(size_t i, ptrdiff_t row, size_t j) { return (ptrdiff_t)i * row + (ptrdiff_t)j; }

// a b + c
INLINE V fma_(V a, V b, V c)
{
#if NN_FUSED
    return __builtin_elementwise_fma(a, b, c);
#else
    return a * b + c;
#endif
}

// yes where the bits of mask are set, no elsewhere.
INLINE V choose(B mask, V yes, V no) { return (V)((mask & (B)yes) | (~mask & (B)no)); }

INLINE V magnitude(V x) { return (V)((B)x & ~(B)all(-(T)0.0)); }
INLINE V with_sign_of(V sign, V x) { return (V)((B)x | ((B)sign & (B)all(-(T)0.0))); }

// -1, 0 or 1; x where x is NaN.
INLINE V sign_of(V x) { return choose((B)(magnitude(x) > all(0)), with_sign_of(x, all(1)), x); }
