// Blocks of a and b, packed: copied in the order in which tiles read them.
#pragma once
#include <stdint.h>

#include "matrix/broadcast_tile.h"
#include "matrix/transpose.h"

#define NN_CACHE_LINE 64

enum {
    panel_vectors = 2,
    panel_columns = panel_vectors * lanes,
    // A block of a takes three quarters of a megabyte and one of b a quarter: together they fit the
    // second-level cache. The panel of a that a row of tiles reads fits the first.
    most_k = 512,
    a_elements = most_k * most_rows * (sizeof(T) == sizeof(float) ? 32 : 15),
    b_elements = most_k * panel_columns * (sizeof(T) == sizeof(float) ? 4 : 2),
    scratch_bytes = (a_elements + b_elements) * sizeof(T),
};

// The product for the elements of c from row i and column j on.
INLINE struct product product_from(const struct product *p, size_t i, size_t j)
{
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
                            .addend = p->addend ? p->addend + at(i, p->c_row, j) : NULL,
                            .c = p->c + at(i, p->c_row, j),
                            .c_row = p->c_row};
}

INLINE size_t smaller(size_t a, size_t b) { return a < b ? a : b; }

// The columns before the first cache line that begins in the first row of c, fewer than a panel
// has. Panels that start at a cache line are quicker to read and write. 0 where c starts at one, or
// where its rows differ.
INLINE size_t columns_before_line(const struct product *p)
{
    size_t beyond = (uintptr_t)p->c % NN_CACHE_LINE;
    bool rows_agree = (size_t)p->c_row * sizeof(T) % NN_CACHE_LINE == 0 && beyond % sizeof(T) == 0;
    return rows_agree && beyond > 0 ? (NN_CACHE_LINE - beyond) / sizeof(T) : 0;
}

// Packs a, of p->m x p->k, as panels of `height` rows, each panel column by column.
static void pack_a(const struct product *p, int height, T *packed)
{
    for (size_t i = 0; i < p->m; i += height) {
        int rows = rows_left(p->m, i, height);
        const T *a = p->a + (ptrdiff_t)i * p->a_row;
        T *panel = packed + i * p->k;
        if (p->a_column == 1) {
            transpose_kernel((size_t)rows, p->k, a, p->a_row, NULL, panel, height);
        } else {
            for (size_t l = 0; l < p->k; l++)
                for (int r = 0; r < rows; r++)
                    panel[l * height + r] = a[r * p->a_row + (ptrdiff_t)l * p->a_column];
        }
    }
}

// Packs b, of p->k x p->n with p->n <= panel_columns, as one panel, row by row. Missing columns are
// 0.
static void pack_b(const struct product *p, T *panel)
{
    if (p->n < panel_columns)
        memset(panel, 0, p->k * panel_columns * sizeof(T));
    if (p->b_row == 1) {
        transpose_kernel(p->n, p->k, p->b, p->b_column, NULL, panel, panel_columns);
        return;
    }
    for (size_t l = 0; l < p->k; l++) {
        const T *b = p->b + (ptrdiff_t)l * p->b_row;
        T *row = panel + l * panel_columns;
        if (p->b_column != 1)
            for (size_t j = 0; j < p->n; j++) row[j] = b[(ptrdiff_t)j * p->b_column];
        else if (p->n == panel_columns)
            for (int v = 0; v < panel_vectors; v++) store(row + v * lanes, load(b + v * lanes));
        else
            memcpy(row, b, p->n * sizeof(T));
    }
}

// Computes a tile of `rows` x p->n, p->n <= panel_columns, from packed panels of a and b. A tile of
// fewer columns is computed whole in memory of its own, and its columns are copied from there.
static void packed_tile(int rows, const struct product *product)
{
    struct product p = *product;
    T whole_tile[most_rows * panel_columns];
    const bool is_whole = p.n == panel_columns;
    if (!is_whole) {
        p.c = whole_tile;
        p.c_row = panel_columns;
        p.addend = NULL;
    }
    // The tile of c is needed when the loop over k ends: until then it can be fetched.
    for (int i = 0; i < rows; i++) {
        __builtin_prefetch(p.c + i * p.c_row, 1);
        __builtin_prefetch(p.c + i * p.c_row + panel_columns - 1, 1);
    }
#define NN_TILE(r)                                                                                 \
    case r:                                                                                        \
        if (p.n > lanes)                                                                           \
            tile(r, panel_vectors, false, 1, &p, 0, 0);                                            \
        else                                                                                       \
            tile(r, 1, false, 1, &p, 0, 0);                                                        \
        break;
    switch (rows) { NN_ROWS(NN_TILE) }
#undef NN_TILE
    if (is_whole)
        return;
    const T *addend = product->addend;
    for (size_t i = 0; i < (size_t)rows; i++)
        for (size_t j = 0; j < p.n; j += lanes) {
            V s = load(whole_tile + i * panel_columns + j);
            ptrdiff_t offset = at(i, product->c_row, j);
            size_t count = p.n - j;
            store_first(product->c + offset, count,
                        addend ? load_first(addend + offset, count) + s : s);
        }
}
