// Tiles of c = a b in which rows of a meet columns of b, both contiguous along k.
#pragma once
#include "matrix/broadcast_tile.h"
#include "matrix/shuffles.h"

enum { dot_rows = NN_REGISTERS / 8, dot_columns = 4, dots = dot_rows * dot_columns };

// A part of a row of the tile.
typedef T dot_row_t __attribute__((vector_size(dot_columns * sizeof(T))));

// The tile of `height` x `width`, which are constants at each call, at row i and column j. Where c
// ends within it, its last rows or columns are taken again and the results dropped.
INLINE void dot_tile(const int height, const int width, const struct product *p, size_t i, size_t j)
{
    int rows = rows_left(p->m, i, height), columns = rows_left(p->n, j, width);
    const T *a[dots] = {p->a + (ptrdiff_t)i * p->a_row}, *b[dots] = {p->b + (ptrdiff_t)j * p->b_column};
    UNROLL for (int r = 1; r < height; r++) a[r] = a[r - 1] + (r < rows ? p->a_row : 0);
    UNROLL for (int s = 1; s < width; s++) b[s] = b[s - 1] + (s < columns ? p->b_column : 0);

    V sum[dots] = {{0}};
    size_t l = 0;
    for (; l + lanes <= p->k; l += lanes) {
        V b_part[dots];
        UNROLL for (int s = 0; s < width; s++) b_part[s] = load(b[s] + l);
        UNROLL for (int r = 0; r < height; r++) {
            V a_part = load(a[r] + l);
            UNROLL for (int s = 0; s < width; s++)
                sum[r * width + s] = fma_(a_part, b_part[s], sum[r * width + s]);
        }
    }
    if (l < p->k) {
        size_t left = p->k - l;
        UNROLL for (int r = 0; r < height; r++) {
            V a_part = NN_LOAD_SOME(a[r] + l, left);
            UNROLL for (int s = 0; s < width; s++)
                sum[r * width + s] = fma_(a_part, (V)NN_LOAD_SOME(b[s] + l, left), sum[r * width + s]);
        }
    }

    if (height == 1) {
        // The sums stand side by side, as they do in c.
        V bias = all(p->bias ? p->bias[i] : 0);
        UNROLL for (int first = 0; first < width; first += lanes) {
            V sums = sums_of(sum + first) + bias;
            ptrdiff_t place = (ptrdiff_t)i * p->c_row + (ptrdiff_t)j + first;
            size_t count = (size_t)(columns - first);
            if (first < columns)
                store_first(p->c + place, count,
                            p->before ? load_first(p->before + place, count) + sums : sums);
        }
        return;
    }
    T result[dots];
    UNROLL for (int first = 0; first < dots; first += lanes)
        store(result + first, sums_of(sum + first));
    for (int r = 0; r < rows; r++) {
        ptrdiff_t place = (ptrdiff_t)(i + r) * p->c_row + (ptrdiff_t)j;
        T *c = p->c + place;
        const T *from = p->before ? p->before + place : NULL;
        const T *row = result + r * width;
        T bias = p->bias ? p->bias[i + r] : 0;
        if (columns == width && width >= dot_columns) {
            UNROLL for (int s = 0; s < width; s += dot_columns) {
                dot_row_t sums, before = {0};
                memcpy(&sums, row + s, sizeof sums);
                if (p->before)
                    memcpy(&before, from + s, sizeof before);
                sums = before + (sums + bias);
                memcpy(c + s, &sums, sizeof sums);
            }
        } else {
            for (int s = 0; s < columns; s++) c[s] = (p->before ? from[s] : 0) + (row[s] + bias);
        }
    }
}
