// Tiles of c = a b in which an element of a meets whole vectors of a row of b.
#pragma once
#include "targets/vectors.h"

// What nn_kernels.product is asked for, or a part of it.
struct product {
    size_t m, n, k;
    const T *a;
    ptrdiff_t a_row, a_column;
    const T *b;
    ptrdiff_t b_row, b_column;
    const T *bias;
    // What the product is added to: c itself or, of one row, another one; NULL: nothing.
    const T *before;
    T *c;
    ptrdiff_t c_row;
};

// A tile's sums take three quarters of the registers: many rows of two vectors, or few rows of
// more.
enum { most_sums = NN_REGISTERS * 3 / 4, most_rows = most_sums / 2, most_vectors = 8 };

// The rows of each tile where m rows are shared out evenly.
INLINE int tile_height(size_t m)
{
    if (m <= most_rows)
        return m ? (int)m : 1;
    size_t tiles = (m + most_rows - 1) / most_rows;
    return (int)((m + tiles - 1) / tiles);
}

INLINE int rows_left(size_t m, size_t i, int height)
{
    return m - i < (size_t)height ? (int)(m - i) : height;
}

// The vectors of a tile of so many rows: a power of two.
INLINE int tile_width(int height)
{
    int width = most_vectors;
    while (height * width > most_sums) width /= 2;
    return width;
}

// The tile of c at row i and column j. All arguments but p and the place are constants at each
// call, so that `sum` is a set of registers. At the edge there are fewer columns than the one
// vector; a_row is 1 where a is packed.
INLINE void tile(const int rows, const int vectors, const bool edge, const ptrdiff_t a_row,
                 const struct product *p, size_t i, size_t j)
{
    const ptrdiff_t a_column = p->a_column, b_row = p->b_row;
    const T *a = p->a + (ptrdiff_t)i * a_row, *b = p->b + (ptrdiff_t)j * p->b_column;
    const size_t columns = p->n - j;
    V sum[most_sums];
    UNROLL for (int r = 0; r < rows; r++)
        UNROLL for (int v = 0; v < vectors; v++)
            sum[r * vectors + v] = all(p->bias ? p->bias[i + r] : 0);
    for (size_t l = 0; l < p->k; l++) {
        V b_part[most_vectors];
        UNROLL for (int v = 0; v < vectors; v++)
            b_part[v] = edge ? (V)NN_LOAD_SOME(b, columns) : load(b + v * lanes);
        UNROLL for (int r = 0; r < rows; r++)
            UNROLL for (int v = 0; v < vectors; v++)
                sum[r * vectors + v] = fma_(all(a[r * a_row]), b_part[v], sum[r * vectors + v]);
        a += a_column;
        b += b_row;
    }
    const ptrdiff_t place = (ptrdiff_t)i * p->c_row + (ptrdiff_t)j;
    const T *before = p->before ? p->before + place : NULL;
    T *c = p->c + place;
    if (edge) {
        // Of rows that are no whole vector all are read before any is written: a read of a few lanes waits
        // for a write of a few lanes beside them.
        if (before)
            UNROLL for (int r = 0; r < rows; r++)
                sum[r] += (V)NN_LOAD_SOME(before + r * p->c_row, columns);
        UNROLL for (int r = 0; r < rows; r++) NN_STORE_SOME(c + r * p->c_row, columns, sum[r]);
        return;
    }
    UNROLL for (int r = 0; r < rows; r++)
        UNROLL for (int v = 0; v < vectors; v++) {
            ptrdiff_t at = r * p->c_row + v * lanes;
            V s = sum[r * vectors + v];
            store(c + at, before ? load(before + at) + s : s);
        }
}

#if NN_REGISTERS == 32
#define NN_ROWS(R) R(1) R(2) R(3) R(4) R(5) R(6) R(7) R(8) R(9) R(10) R(11) R(12)
#else
#define NN_ROWS(R) R(1) R(2) R(3) R(4) R(5) R(6)
#endif

// A tile of whole vectors.
static void broadcast_tile(int rows, int vectors, const struct product *p, size_t i, size_t j)
{
#define NN_TILE(r, v)                                                                              \
    case (r) * 16 + (v):                                                                           \
        if ((r) * (v) <= most_sums)                                                                \
            tile(r, v, false, p->a_row, p, i, j);                                                  \
        break;
#define NN_TILES(r) NN_TILE(r, 1) NN_TILE(r, 2)
    switch (rows * 16 + vectors) {
        NN_ROWS(NN_TILES)
        NN_TILE(1, 3) NN_TILE(1, 4) NN_TILE(1, 5) NN_TILE(1, 6) NN_TILE(1, 7) NN_TILE(1, 8)
        NN_TILE(2, 3) NN_TILE(2, 4) NN_TILE(3, 3) NN_TILE(3, 4)
#if NN_REGISTERS == 32
        NN_TILE(2, 5) NN_TILE(2, 6) NN_TILE(2, 7) NN_TILE(2, 8)
        NN_TILE(3, 5) NN_TILE(3, 6) NN_TILE(3, 7) NN_TILE(3, 8)
        NN_TILE(4, 3) NN_TILE(4, 4) NN_TILE(5, 3) NN_TILE(5, 4) NN_TILE(6, 3) NN_TILE(6, 4)
#endif
    }
#undef NN_TILES
#undef NN_TILE
}

// A tile of fewer columns than a vector has.
static void broadcast_edge_tile(int rows, const struct product *p, size_t i, size_t j)
{
#define NN_TILE(r) case r: tile(r, 1, true, p->a_row, p, i, j); break;
    switch (rows) { NN_ROWS(NN_TILE) }
#undef NN_TILE
}
