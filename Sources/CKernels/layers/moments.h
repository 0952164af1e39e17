// The mean and the biased variance of each row or column of a matrix.
#pragma once
#include "matrix/sums.h"

// With d = x - mean, the sums of d^2 and of d.
struct deviations {
    V squares, sum;
};

// The sum of d would be 0 if the mean were exact: it corrects the variance for the rounding of the
// mean (Chan, Golub and LeVeque, The American Statistician 37:3, 1983).
INLINE V variance_of(struct deviations d, V n) { return (d.squares - d.sum * d.sum / n) / n; }

// Of a row, spread over the lanes.
INLINE struct deviations row_deviations(size_t n, const T *row, V mean)
{
    V squares[accumulators] = {{0}}, sum[accumulators] = {{0}};
    size_t j = 0;
    for (; j + accumulators * lanes <= n; j += accumulators * lanes)
        UNROLL for (int s = 0; s < accumulators; s++) {
            V d = load(row + j + s * lanes) - mean;
            squares[s] = fma_(d, d, squares[s]);
            sum[s] += d;
        }
    for (; j < n; j += lanes) {
        V d = first_lanes(load_first(row + j, n - j) - mean, n - j);
        squares[0] = fma_(d, d, squares[0]);
        sum[0] += d;
    }
    return (struct deviations){sum_of_accumulators(squares), sum_of_accumulators(sum)};
}

static void row_moments_kernel(size_t m, size_t n, const void *x_, ptrdiff_t x_row, void *mean_,
                               void *variance_)
{
    const T *x = x_;
    T *mean = mean_, *variance = variance_;
    T columns = (T)(n > 0 ? n : 1);
    for (size_t i = 0; i < m; i++) {
        const T *row = x + at(i, x_row, 0);
        mean[i] = sum_of(row_sum(n, row)) / columns;
        struct deviations lane = row_deviations(n, row, all(mean[i]));
        struct deviations d = {all(sum_of(lane.squares)), all(sum_of(lane.sum))};
        variance[i] = variance_of(d, all(columns))[0];
    }
}

// The sum of each of `count` columns.
INLINE V column_sums(size_t m, size_t count, const T *x, ptrdiff_t x_row)
{
    V sum[accumulators] = {{0}};
    size_t i = 0;
    for (; i + accumulators <= m; i += accumulators)
        UNROLL for (int s = 0; s < accumulators; s++)
            sum[s] += load_first(x + at(i + s, x_row, 0), count);
    for (; i < m; i++) sum[0] += load_first(x + at(i, x_row, 0), count);
    return sum_of_accumulators(sum);
}

// Of each of `count` columns.
INLINE struct deviations column_deviations(size_t m, size_t count, const T *x, ptrdiff_t x_row,
                                           V mean)
{
    V squares[accumulators] = {{0}}, sum[accumulators] = {{0}};
    size_t i = 0;
    for (; i + accumulators <= m; i += accumulators)
        UNROLL for (int s = 0; s < accumulators; s++) {
            V d = load_first(x + at(i + s, x_row, 0), count) - mean;
            squares[s] = fma_(d, d, squares[s]);
            sum[s] += d;
        }
    for (; i < m; i++) {
        V d = load_first(x + at(i, x_row, 0), count) - mean;
        squares[0] = fma_(d, d, squares[0]);
        sum[0] += d;
    }
    return (struct deviations){sum_of_accumulators(squares), sum_of_accumulators(sum)};
}

static void column_moments_kernel(size_t m, size_t n, const void *x_, ptrdiff_t x_row, void *mean_,
                                  void *variance_)
{
    const T *x = x_;
    T *mean = mean_, *variance = variance_;
    V rows = all((T)(m > 0 ? m : 1));
    for (size_t j = 0; j < n; j += lanes) {
        size_t count = n - j;
        V middle = column_sums(m, count, x + j, x_row) / rows;
        struct deviations d = column_deviations(m, count, x + j, x_row, middle);
        store_first(mean + j, count, middle);
        store_first(variance + j, count, variance_of(d, rows));
    }
}
