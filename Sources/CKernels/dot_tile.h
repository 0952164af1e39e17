// Tiles of c = a b in which rows of a meet columns of b, both contiguous along k.
#pragma once
#include "broadcast_tile.h"
#include "shuffles.h"

enum { dot_rows = NN_REGISTERS / 8, dot_columns = 4, dots = dot_rows * dot_columns };

// A row of the tile.
typedef T dot_row_t __attribute__((vector_size(dot_columns * sizeof(T))));

// The tile at the upper left of p. Where p has fewer rows or columns than the tile, its last ones
// are taken again and the results dropped.
INLINE void dot_tile(struct product p)
{
    int rows = rows_left(p.m, 0, dot_rows), columns = rows_left(p.n, 0, dot_columns);
    const T *a[dot_rows], *b[dot_columns];
    UNROLL for (int i = 0; i < dot_rows; i++) a[i] = p.a + (i < rows ? i : rows - 1) * p.a_row;
    UNROLL for (int j = 0; j < dot_columns; j++)
        b[j] = p.b + (j < columns ? j : columns - 1) * p.b_column;

    V sum[dots] = {{0}};
    size_t l = 0;
    for (; l + lanes <= p.k; l += lanes) {
        V b_part[dot_columns];
        UNROLL for (int j = 0; j < dot_columns; j++) b_part[j] = load(b[j] + l);
        UNROLL for (int i = 0; i < dot_rows; i++) {
            V a_part = load(a[i] + l);
            UNROLL for (int j = 0; j < dot_columns; j++)
                sum[i * dot_columns + j] = fma_(a_part, b_part[j], sum[i * dot_columns + j]);
        }
    }
    if (l < p.k) {
        UNROLL for (int i = 0; i < dot_rows; i++) {
            V a_part = NN_LOAD_SOME(a[i] + l, p.k - l);
            UNROLL for (int j = 0; j < dot_columns; j++)
                sum[i * dot_columns + j] = fma_(a_part, (V)NN_LOAD_SOME(b[j] + l, p.k - l),
                                                sum[i * dot_columns + j]);
        }
    }

    T result[dots];
    UNROLL for (int first = 0; first < dots; first += lanes)
        store(result + first, sums_of(sum + first));
    for (int i = 0; i < rows; i++) {
        T *c = p.c + i * p.c_row;
        const T *row = result + i * dot_columns;
        T bias = p.bias ? p.bias[i] : 0;
        if (columns == dot_columns) {
            dot_row_t sums, before = {0};
            memcpy(&sums, row, sizeof sums);
            if (p.accumulate)
                memcpy(&before, c, sizeof before);
            sums = before + (sums + bias);
            memcpy(c, &sums, sizeof sums);
        } else {
            for (int j = 0; j < columns; j++) c[j] = (p.accumulate ? c[j] : 0) + (row[j] + bias);
        }
    }
}
