// Tiles of c = a b where rows of a and columns of b are contiguous along k: vectors along k are
// multiplied, and the lanes of their sums added up at the end.
#pragma once
#include "matrix/broadcast_tile.h"
#include "matrix/shuffles.h"

enum { dot_rows = NN_REGISTERS / 8, dot_columns = 4, dots = dot_rows * dot_columns };

// dot_columns elements of a row of the tile.
typedef T dot_row_t __attribute__((vector_size(dot_columns * sizeof(T))));

// Computes the tile of `height` x `width`, which are constants at each call, at row i and column j.
// Where c ends within the tile, its last row or column of a or b is read again and the results are
// dropped.
INLINE void dot_tile(const int height, const int width, const struct product *p, size_t i, size_t j)
{
    int rows = rows_left(p->m, i, height), columns = rows_left(p->n, j, width);
    const T *a[dots] = {p->a + (ptrdiff_t)i * p->a_row};
    const T *b[dots] = {p->b + (ptrdiff_t)j * p->b_column};
    UNROLL for (int r = 1; r < height; r++) a[r] = a[r - 1] + (r < rows ? p->a_row : 0);
    UNROLL for (int s = 1; s < width; s++) b[s] = b[s - 1] + (s < columns ? p->b_column : 0);

    V sum[dots] = {{0}};
    size_t l = 0;
    for (; l + lanes <= p->k; l += lanes) {
        V b_vector[dots];
        UNROLL for (int s = 0; s < width; s++) b_vector[s] = load(b[s] + l);
        UNROLL for (int r = 0; r < height; r++) {
            V a_vector = load(a[r] + l);
            UNROLL for (int s = 0; s < width; s++)
                sum[r * width + s] = fma_(a_vector, b_vector[s], sum[r * width + s]);
        }
    }
    if (l < p->k) {
        size_t left = p->k - l;
        UNROLL for (int r = 0; r < height; r++) {
            V a_vector = NN_LOAD_SOME(a[r] + l, left);
            UNROLL for (int s = 0; s < width; s++)
                sum[r * width + s] =
                    fma_(a_vector, (V)NN_LOAD_SOME(b[s] + l, left), sum[r * width + s]);
        }
    }

    if (height == 1) {
        // The sums of one row are contiguous, as they are in c.
        V bias = all(p->bias ? p->bias[i] : 0);
        UNROLL for (int first = 0; first < width; first += lanes) {
            V sums = sums_of(sum + first) + bias;
            ptrdiff_t offset = at(i, p->c_row, j) + first;
            size_t count = (size_t)(columns - first);
            if (first < columns)
                store_first(p->c + offset, count,
                            p->addend ? load_first(p->addend + offset, count) + sums : sums);
        }
        return;
    }
    T result[dots];
    UNROLL for (int first = 0; first < dots; first += lanes)
        store(result + first, sums_of(sum + first));
    for (int r = 0; r < rows; r++) {
        T *c = p->c + at(i + r, p->c_row, j);
        const T *addend = p->addend ? p->addend + at(i + r, p->c_row, j) : NULL;
        const T *sums = result + r * width;
        T bias = p->bias ? p->bias[i + r] : 0;
        if (columns == width && width >= dot_columns) {
            UNROLL for (int s = 0; s < width; s += dot_columns) {
                dot_row_t total, start = {0};
                memcpy(&total, sums + s, sizeof total);
                if (addend)
                    memcpy(&start, addend + s, sizeof start);
                total = start + (total + bias);
                memcpy(c + s, &total, sizeof total);
            }
        } else {
            for (int s = 0; s < columns; s++) c[s] = (addend ? addend[s] : 0) + (sums[s] + bias);
        }
    }
}
