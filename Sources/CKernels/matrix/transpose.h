// Transposes a matrix, or chosen rows of it.
#pragma once
#include "matrix/shuffles.h"

// Narrower matrices are transposed element by element.
enum { least_transposed_width = 4 };

static void transpose_kernel(size_t m, size_t n, const void *a_, ptrdiff_t a_row,
                             const ptrdiff_t *rows, void *b_, ptrdiff_t b_row)
{
    const T *a = a_;
    T *b = b_;
    if (m == 1 && b_row == 1) {
        memcpy(b, a + (rows ? rows[0] : 0) * a_row, n * sizeof(T));
        return;
    }
    if (n < least_transposed_width || m == 1) {
        for (size_t j = 0; j < n; j++) {
            T *to = b + (ptrdiff_t)j * b_row;
            for (size_t i = 0; i < m; i++)
                to[i] = a[(rows ? rows[i] : (ptrdiff_t)i) * a_row + (ptrdiff_t)j];
        }
        return;
    }
    for (size_t i = 0; i < m; i += lanes) {
        size_t count = m - i < lanes ? m - i : lanes;
        // Where there are fewer rows than lanes, the first one is read again.
        const T *row[lanes];
        for (size_t r = 0; r < lanes; r++) {
            size_t index = i + (r < count ? r : 0);
            row[r] = a + (rows ? rows[index] : (ptrdiff_t)index) * a_row;
        }
        for (size_t j = 0; j < n; j += lanes) {
            size_t columns = n - j < lanes ? n - j : lanes;
            V square[lanes];
            T *to = b + (ptrdiff_t)j * b_row + (ptrdiff_t)i;
            if (count == lanes && columns == lanes) {
                UNROLL for (int r = 0; r < lanes; r++) square[r] = load(row[r] + j);
                transpose_square(square);
                UNROLL for (int c = 0; c < lanes; c++) store(to + c * b_row, square[c]);
            } else {
                for (int r = 0; r < lanes; r++) square[r] = load_first(row[r] + j, columns);
                transpose_square(square);
                for (size_t c = 0; c < columns; c++)
                    store_first(to + (ptrdiff_t)c * b_row, count, square[c]);
            }
        }
    }
}
