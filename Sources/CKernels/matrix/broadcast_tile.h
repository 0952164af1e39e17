// Tiles of c = a b in which an element of a is multiplied by whole vectors of a row of b.
#pragma once
#include "targets/vectors.h"

// The arguments of nn_kernels.product, or of a smaller product that it is made of.
struct product {
    size_t m, n, k;
    const T *a;
    ptrdiff_t a_row, a_column;
    const T *b;
    ptrdiff_t b_row, b_column;
    const T *bias;
    // c = addend + a b. The addend has the strides of c; NULL counts as 0.
    const T *addend;
    T *c;
    ptrdiff_t c_row;
};

// The sums of a tile take three quarters of the registers, as a tile of many rows and two vectors
// or of few rows and more vectors.
enum { most_sums = NN_REGISTERS * 3 / 4, most_rows = most_sums / 2, most_vectors = 8 };

// The rows of a tile where m rows are shared out evenly among tiles.
INLINE int tile_height(size_t m)
{
    if (m <= most_rows)
        return m ? (int)m : 1;
    size_t tiles = (m + most_rows - 1) / most_rows;
    return (int)((m + tiles - 1) / tiles);
}

// The rows of the tile at row i.
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

// Computes the tile of c at row i and column j. Of the arguments only p, i and j may vary in a
// call: the others are constants, so that `sum` stays in registers. At the edge the tile is one
// vector wide, of which c has only the first lanes. The row stride of a is an argument since it is
// 1 where a is packed.
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
        V b_vector[most_vectors];
        UNROLL for (int v = 0; v < vectors; v++)
            b_vector[v] = edge ? (V)NN_LOAD_SOME(b, columns) : load(b + v * lanes);
        UNROLL for (int r = 0; r < rows; r++)
            UNROLL for (int v = 0; v < vectors; v++)
                sum[r * vectors + v] = fma_(all(a[r * a_row]), b_vector[v], sum[r * vectors + v]);
        a += a_column;
        b += b_row;
    }
    const T *addend = p->addend ? p->addend + at(i, p->c_row, j) : NULL;
    T *c = p->c + at(i, p->c_row, j);
    if (edge) {
        // All rows are read before any is written: the read of a few lanes would wait for the write
        // of the lanes beside them.
        if (addend)
            UNROLL for (int r = 0; r < rows; r++)
                sum[r] += (V)NN_LOAD_SOME(addend + r * p->c_row, columns);
        UNROLL for (int r = 0; r < rows; r++) NN_STORE_SOME(c + r * p->c_row, columns, sum[r]);
        return;
    }
    UNROLL for (int r = 0; r < rows; r++)
        UNROLL for (int v = 0; v < vectors; v++) {
            ptrdiff_t offset = r * p->c_row + v * lanes;
            V s = sum[r * vectors + v];
            store(c + offset, addend ? load(addend + offset) + s : s);
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

// A tile at the edge, where fewer columns are left than a vector has lanes.
static void broadcast_edge_tile(int rows, const struct product *p, size_t i, size_t j)
{
#define NN_TILE(r) case r: tile(r, 1, true, p->a_row, p, i, j); break;
    switch (rows) { NN_ROWS(NN_TILE) }
#undef NN_TILE
}
