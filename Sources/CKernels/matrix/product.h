// Matrix products, c = a b, in three ways. Each computes c tile by tile: the sums of a tile stay in
// registers while the loop over k runs.
//
//   broadcast: each element of a is multiplied by vectors of a row of b, whose columns are
//     contiguous.
//   dot: a and the transposed b are contiguous along k, as for the gradient of weights. Vectors
//     along k are multiplied, and the lanes of the sums added up at the end.
//   blocked: matrices that do not fit the first-level cache are packed, block by block, into the
//     order in which broadcast tiles read them (Goto and van de Geijn, Anatomy of High-Performance
//     Matrix Multiplication, ACM TOMS 34:3, 2008).
#pragma once
#include "matrix/broadcast_tile.h"
#include "matrix/dot_tile.h"
#include "matrix/packing.h"

enum {
    // Products of at most this many multiplications are not worth packing.
    direct_work = 128 * 128 * 128,
    // Nor are those with at most this many columns, as b then stays in the caches anyway; if a
    // takes at most direct_bytes, it stays there too.
    direct_columns = 8 * lanes,
    direct_bytes = 1 << 20,
    // A larger a is read once, this many terms of each sum at a time: where its rows are
    // contiguous, where they are not, and where it has one row, with a large b.
    streamed_along = 512,
    streamed_across = 128,
    streamed_rows = 16,
    // The dot way, where it is possible, is the quickest up to this many rows; with more, packing b
    // pays off.
    dot_most_rows = 64,
    // It adds up the lanes of each sum, which is too much for more than dot_most_sums sums of fewer
    // than dot_least_k terms.
    dot_least_k = 2 * lanes,
    dot_most_sums = 1024,
};

static void broadcast_product(const struct product *p)
{
    int height = tile_height(p->m), width = tile_width(height);
    size_t whole = p->n / lanes;
    for (size_t v = 0; v < whole; v += width) {
        int vectors = whole - v < (size_t)width ? (int)(whole - v) : width;
        for (size_t i = 0; i < p->m; i += height)
            broadcast_tile(rows_left(p->m, i, height), vectors, p, i, v * lanes);
    }
    if (whole * lanes < p->n)
        for (size_t i = 0; i < p->m; i += height)
            broadcast_edge_tile(rows_left(p->m, i, height), p, i, whole * lanes);
}

// The product of up to `most` terms of each sum, from term l on. The first terms set c, later ones
// add to it.
INLINE struct product product_of_terms(const struct product *product, size_t l, size_t most)
{
    struct product p = *product;
    p.k = smaller(p.k - l, most);
    p.a += (ptrdiff_t)l * p.a_column;
    p.b += (ptrdiff_t)l * p.b_row;
    if (l > 0) {
        p.addend = p.c;
        p.bias = NULL;
    }
    return p;
}

// A broadcast product with up to `most` terms of each sum at a time. The rows of b for them stay in
// the first-level cache.
static void streamed_product(const struct product *p, size_t most)
{
    for (size_t l = 0; l < p->k; l += most) {
        struct product slice = product_of_terms(p, l, most);
        broadcast_product(&slice);
    }
}

static void dot_product(const struct product *p)
{
    if (p->n <= 2) {
        for (size_t i = 0; i < p->m; i += dots / 2)
            for (size_t j = 0; j < p->n; j += 2) dot_tile(dots / 2, 2, p, i, j);
        return;
    }
    for (size_t i = 0; i < p->m; i += dot_rows) {
        size_t rows = p->m - i;
        if (rows == 1 && p->n <= dots / 2)
            dot_tile(1, dots / 2, p, i, 0);
        else if (rows == 1)
            for (size_t j = 0; j < p->n; j += dots) dot_tile(1, dots, p, i, j);
        else if (rows == 2)
            for (size_t j = 0; j < p->n; j += dots / 2) dot_tile(2, dots / 2, p, i, j);
        else
            for (size_t j = 0; j < p->n; j += dot_columns) dot_tile(dot_rows, dot_columns, p, i, j);
    }
}

// For each block of a, all blocks of b are packed in turn. A block of b has as many panels as fit:
// many where k is small. Then c takes most of the memory, and the tiles of a long piece of its rows
// follow each other.
static void blocked_product(const struct product *p, T *scratch)
{
    T *a_block = scratch, *b_block = scratch + a_elements;
    size_t block_k = p->k < most_k ? p->k : most_k;
    size_t block_m = a_elements / block_k / most_rows * most_rows;
    size_t block_n = b_elements / block_k / panel_columns * panel_columns;
    size_t first_columns = columns_before_line(p);
    for (size_t l = 0; l < p->k; l += block_k) {
        struct product slice = product_of_terms(p, l, block_k);
        size_t k = slice.k;
        for (size_t i = 0; i < p->m; i += block_m) {
            size_t m = smaller(p->m - i, block_m);
            int height = tile_height(m);
            struct product block = product_from(&slice, i, 0);
            block.m = m;
            pack_a(&block, height, a_block);
            for (size_t j = 0, n; j < p->n; j += n) {
                n = smaller(p->n - j, j == 0 && first_columns > 0 ? first_columns : block_n);
                for (size_t v = 0; v < n; v += panel_columns) {
                    struct product panel = product_from(&block, 0, j + v);
                    panel.n = smaller(n - v, panel_columns);
                    pack_b(&panel, b_block + v * k);
                }
                for (size_t r = 0; r < m; r += height)
                    for (size_t v = 0; v < n; v += panel_columns) {
                        struct product tile = product_from(&block, r, j + v);
                        tile.n = smaller(n - v, panel_columns);
                        tile.a = a_block + r * k;
                        tile.a_row = 1;
                        tile.a_column = height;
                        tile.b = b_block + v * k;
                        tile.b_row = panel_columns;
                        tile.b_column = 1;
                        packed_tile(rows_left(m, r, height), &tile);
                    }
            }
        }
    }
}

// A product with one column, as the product of the transposed factors: it has one row, whose
// elements are contiguous. The bias is a row too, and is the addend.
static struct product one_row(const struct product *p)
{
    return (struct product){.m = 1, .n = p->m, .k = p->k, .a = p->b, .a_row = 1,
                            .a_column = p->b_row, .b = p->a, .b_row = p->a_column,
                            .b_column = p->a_row, .addend = p->bias ? p->bias : p->addend,
                            .c = p->c, .c_row = 1};
}

static bool product_kernel(size_t m, size_t n, size_t k, const void *a, ptrdiff_t a_row,
                           ptrdiff_t a_column, const void *b, ptrdiff_t b_row, ptrdiff_t b_column,
                           const void *bias, bool accumulate, void *c, ptrdiff_t c_row,
                           void *scratch)
{
    struct product p = {.m = m, .n = n, .k = k, .a = a, .a_row = a_row, .a_column = a_column,
                        .b = b, .b_row = b_row, .b_column = b_column, .bias = bias,
                        .addend = accumulate ? c : NULL, .c = c, .c_row = c_row};
    if (n == 1 && c_row == 1 && m > 1)
        p = one_row(&p);
    bool a_stays = p.m * p.k * sizeof(T) <= direct_bytes;
    bool c_stays = p.m * p.n * sizeof(T) <= direct_bytes;
    bool narrow = p.n <= direct_columns;
    bool small = p.m * p.n * p.k <= direct_work && c_stays;
    if (p.k == 0 || (p.b_column == 1 && (small || (narrow && a_stays))))
        broadcast_product(&p);
    else if (p.b_column == 1 && narrow)
        streamed_product(&p, p.a_column == 1 ? streamed_along : streamed_across);
    else if (p.b_column == 1 && p.m == 1)
        streamed_product(&p, streamed_rows);
    else if (p.a_column == 1 && p.b_row == 1 && p.m <= dot_most_rows
             && (p.k >= dot_least_k || p.m * p.n <= dot_most_sums))
        dot_product(&p);
    else if (scratch)
        blocked_product(&p, scratch);
    else
        return false;
    return true;
}
