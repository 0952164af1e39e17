// Copies of blocks of a and b in the order in which tiles read them.
#pragma once
#include <stdint.h>

#include "matrix/broadcast_tile.h"
#include "matrix/transpose.h"

#define NN_CACHE_LINE 64

enum {
    panel_vectors = 2,
    panel_columns = panel_vectors * lanes,
    // A block of a and one of b share the second-level cache, a tile of a stays in the first: in
    // bytes three quarters and one quarter of a megabyte.
    most_k = 512,
    a_elements = most_k * most_rows * (sizeof(T) == sizeof(float) ? 32 : 15),
    b_elements = most_k * panel_columns * (sizeof(T) == sizeof(float) ? 4 : 2),
    scratch_bytes = (a_elements + b_elements) * sizeof(T),
};

// What a product computes from row i and column j on.
INLINE struct product part(const struct product *p, size_t i, size_t j)
{
    ptrdiff_t place = (ptrdiff_t)i * p->c_row + (ptrdiff_t)j;
    return (struct product){.m = p->m - i,
                            .n = p->n - j,
                            .k = p->k,
                            .a = p->a + (ptrdiff_t)i * p->a_row,
                            .a_row = p->a_row,
                            .a_column = p->a_column,
                            .b = p->b + (ptrdiff_t)j * p->b_column,
                            .b_row = p->b_row,
                            .b_column = p->b_column,
                            .bias = p->bias ? p->bias + i : NULL,
                            .before = p->before ? p->before + place : NULL,
                            .c = p->c + place,
                            .c_row = p->c_row};
}

INLINE size_t smaller(size_t a, size_t b) { return a < b ? a : b; }

// The columns, fewer than a panel's, after which the rows of c begin on cache lines, which makes
// tiles of it quicker to read and write; 0 where they do so now or never will.
INLINE size_t columns_before_line(const struct product *p)
{
    size_t beyond = (uintptr_t)p->c % NN_CACHE_LINE;
    bool alike = (size_t)p->c_row * sizeof(T) % NN_CACHE_LINE == 0 && beyond % sizeof(T) == 0;
    return alike && beyond > 0 ? (NN_CACHE_LINE - beyond) / sizeof(T) : 0;
}

// a, of p->m x p->k, as tiles of `height` rows one after another, each column by column.
static void pack_a(const struct product *p, int height, T *packed)
{
    for (size_t i = 0; i < p->m; i += height) {
        int rows = rows_left(p->m, i, height);
        const T *a = p->a + (ptrdiff_t)i * p->a_row;
        T *tile = packed + i * p->k;
        if (p->a_column == 1) {
            transpose_kernel((size_t)rows, p->k, a, p->a_row, NULL, tile, height);
        } else {
            for (size_t l = 0; l < p->k; l++)
                for (int r = 0; r < rows; r++)
                    tile[l * height + r] = a[r * p->a_row + (ptrdiff_t)l * p->a_column];
        }
    }
}

// b, of p->k x p->n with p->n <= panel_columns, row by row, filled up with zeros.
static void pack_b(const struct product *p, T *packed)
{
    if (p->n < panel_columns)
        memset(packed, 0, p->k * panel_columns * sizeof(T));
    if (p->b_row == 1) {
        transpose_kernel(p->n, p->k, p->b, p->b_column, NULL, packed, panel_columns);
        return;
    }
    for (size_t l = 0; l < p->k; l++) {
        const T *b = p->b + (ptrdiff_t)l * p->b_row;
        T *to = packed + l * panel_columns;
        if (p->b_column != 1)
            for (size_t j = 0; j < p->n; j++) to[j] = b[(ptrdiff_t)j * p->b_column];
        else if (p->n == panel_columns)
            for (int v = 0; v < panel_vectors; v++) store(to + v * lanes, load(b + v * lanes));
        else
            memcpy(to, b, p->n * sizeof(T));
    }
}

// A tile of `rows` x p->n, p->n <= panel_columns, from a packed a and a packed b.
static void packed_tile(int rows, const struct product *product)
{
    struct product p = *product;
    T *c = p.c;
    ptrdiff_t c_row = p.c_row;
    size_t columns = p.n;
    T padded[most_rows * panel_columns];
    bool whole = columns == panel_columns;
    const T *before = p.before;
    if (!whole) {
        p.c = padded;
        p.c_row = panel_columns;
        p.before = NULL;
    }
    // The tile of c is wanted when the loop over k ends: it is on its way meanwhile.
    for (int i = 0; i < rows; i++) {
        __builtin_prefetch(p.c + i * p.c_row, 1);
        __builtin_prefetch(p.c + i * p.c_row + panel_columns - 1, 1);
    }
#define NN_TILE(r)                                                                                 \
    case r:                                                                                        \
        if (columns > lanes)                                                                       \
            tile(r, panel_vectors, false, 1, &p, 0, 0);                                            \
        else                                                                                       \
            tile(r, 1, false, 1, &p, 0, 0);                                                        \
        break;
    switch (rows) { NN_ROWS(NN_TILE) }
#undef NN_TILE
    if (!whole)
        for (int i = 0; i < rows; i++)
            for (size_t j = 0; j < columns; j += lanes) {
                V s = load(padded + i * panel_columns + j);
                ptrdiff_t place = i * c_row + (ptrdiff_t)j;
                size_t left = columns - j;
                store_first(c + place, left, before ? load_first(before + place, left) + s : s);
            }
}
