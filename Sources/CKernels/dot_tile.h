// Tiles of c = a b in which rows of a meet columns of b, both contiguous along k.
#pragma once
#include "broadcast_tile.h"
#include "shuffles.h"

enum { dot_rows = NN_REGISTERS / 8, dot_columns = 4, dots = dot_rows * dot_columns };

// A part of a row of the tile.
typedef T dot_row_t __attribute__((vector_size(dot_columns * sizeof(T))));

// The tile of `height` x `width`, which are constants at each call, at the upper left of p. Where p has
// fewer rows or columns than the tile, its last ones are taken again and the results dropped.
INLINE void dot_tile(const int height, const int width, struct product p)
{
    int rows = rows_left(p.m, 0, height), columns = rows_left(p.n, 0, width);
    const T *a[dots], *b[dots];
    UNROLL for (int i = 0; i < height; i++) a[i] = p.a + (i < rows ? i : rows - 1) * p.a_row;
    UNROLL for (int j = 0; j < width; j++) b[j] = p.b + (j < columns ? j : columns - 1) * p.b_column;

    V sum[dots] = {{0}};
    size_t l = 0;
    for (; l + lanes <= p.k; l += lanes) {
        V b_part[dots];
        UNROLL for (int j = 0; j < width; j++) b_part[j] = load(b[j] + l);
        UNROLL for (int i = 0; i < height; i++) {
            V a_part = load(a[i] + l);
            UNROLL for (int j = 0; j < width; j++)
                sum[i * width + j] = fma_(a_part, b_part[j], sum[i * width + j]);
        }
    }
    if (l < p.k) {
        UNROLL for (int i = 0; i < height; i++) {
            V a_part = NN_LOAD_SOME(a[i] + l, p.k - l);
            UNROLL for (int j = 0; j < width; j++)
                sum[i * width + j] = fma_(a_part, (V)NN_LOAD_SOME(b[j] + l, p.k - l),
                                                sum[i * width + j]);
        }
    }

    T result[dots];
    UNROLL for (int first = 0; first < dots; first += lanes)
        store(result + first, sums_of(sum + first));
    for (int i = 0; i < rows; i++) {
        T *c = p.c + i * p.c_row;
        const T *row = result + i * width;
        T bias = p.bias ? p.bias[i] : 0;
        if (columns == width) {
            UNROLL for (int j = 0; j < width; j += dot_columns) {
                dot_row_t sums, before = {0};
                memcpy(&sums, row + j, sizeof sums);
                if (p.accumulate)
                    memcpy(&before, c + j, sizeof before);
                sums = before + (sums + bias);
                memcpy(c + j, &sums, sizeof sums);
            }
        } else {
            for (int j = 0; j < columns; j++) c[j] = (p.accumulate ? c[j] : 0) + (row[j] + bias);
        }
    }
}
