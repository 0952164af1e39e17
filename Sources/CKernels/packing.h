// Copies of blocks of a and b in the order in which tiles read them.
#pragma once
#include "broadcast_tile.h"
#include "shuffles.h"

enum {
    // A block of a stays in the second-level cache, a panel of b in the first.
    block_k = 256,
    block_m = most_rows * 16,
    panel_vectors = 2,
    panel_columns = panel_vectors * lanes,
};

// a, of p.m x p.k, as tiles of `height` rows one after another, each column by column.
static void pack_a(struct product p, int height, T *packed)
{
    for (size_t i = 0; i < p.m; i += height) {
        int rows = rows_left(p.m, i, height);
        const T *a = p.a + (ptrdiff_t)i * p.a_row;
        T *tile = packed + i * p.k;
        if (p.a_column == 1) {
            for (size_t l = 0; l < p.k; l += lanes) {
                size_t columns = p.k - l < lanes ? p.k - l : lanes;
                for (int first = 0; first < rows; first += lanes) {
                    int count = rows - first < lanes ? rows - first : lanes;
                    V square[lanes] = {{0}};
                    for (int r = 0; r < count; r++)
                        square[r] = load_first(a + (first + r) * p.a_row + l, columns);
                    transpose_square(square);
                    for (size_t c = 0; c < columns; c++)
                        store_first(tile + (l + c) * height + first, count, square[c]);
                }
            }
        } else {
            for (size_t l = 0; l < p.k; l++)
                for (int r = 0; r < rows; r++)
                    tile[l * height + r] = a[r * p.a_row + (ptrdiff_t)l * p.a_column];
        }
    }
}

// b, of p.k x p.n with p.n <= panel_columns, row by row, filled up with zeros.
static void pack_b(struct product p, T *packed)
{
    for (int v = 0; v < panel_vectors; v++) {
        size_t first = (size_t)v * lanes;
        size_t columns = p.n <= first ? 0 : p.n - first < lanes ? p.n - first : lanes;
        const T *b = p.b + (ptrdiff_t)first * p.b_column;
        T *to = packed + first;
        if (columns == 0) {
            for (size_t l = 0; l < p.k; l++) store(to + l * panel_columns, all(0));
        } else if (p.b_column == 1) {
            for (size_t l = 0; l < p.k; l++)
                store(to + l * panel_columns, load_first(b + (ptrdiff_t)l * p.b_row, columns));
        } else {
            for (size_t l = 0; l < p.k; l += lanes) {
                size_t rows = p.k - l < lanes ? p.k - l : lanes;
                V square[lanes] = {{0}};
                for (size_t c = 0; c < columns; c++) {
                    const T *column = b + (ptrdiff_t)c * p.b_column + (ptrdiff_t)l * p.b_row;
                    if (p.b_row == 1)
                        square[c] = load_first(column, rows);
                    else
                        for (size_t r = 0; r < rows; r++) square[c][r] = column[(ptrdiff_t)r * p.b_row];
                }
                transpose_square(square);
                for (size_t r = 0; r < rows; r++) store(to + (l + r) * panel_columns, square[r]);
            }
        }
    }
}

// A tile of `rows` x p.n, p.n <= panel_columns, from a packed a and a packed b.
static void packed_tile(int rows, struct product p)
{
    T *c = p.c;
    ptrdiff_t c_row = p.c_row;
    size_t columns = p.n;
    T padded[most_rows * panel_columns];
    bool whole = columns == panel_columns;
    bool accumulate = p.accumulate;
    if (!whole) {
        p.c = padded;
        p.c_row = panel_columns;
        p.accumulate = false;
    }
    // The tile of c is wanted when the loop over k ends: it is on its way meanwhile.
    for (int i = 0; i < rows; i++) {
        __builtin_prefetch(p.c + i * p.c_row, 1);
        __builtin_prefetch(p.c + i * p.c_row + panel_columns - 1, 1);
    }
#define NN_TILE(r) case r: tile(r, panel_vectors, false, 1, p); break;
    switch (rows) { NN_ROWS(NN_TILE) }
#undef NN_TILE
    if (!whole)
        for (int i = 0; i < rows; i++)
            for (size_t j = 0; j < columns; j++) {
                T s = padded[i * panel_columns + j];
                c[i * c_row + (ptrdiff_t)j] = accumulate ? c[i * c_row + (ptrdiff_t)j] + s : s;
            }
}
