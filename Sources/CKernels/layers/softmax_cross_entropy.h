// The cross-entropy of the softmax of columns of logits with columns of targets.
#pragma once
#include "functions/log.h"
#include "layers/softmax.h"
#include "matrix/shuffles.h"

// The targets of the softmax: (1 - smoothing) t + smoothing / c, times the weight of their class.
struct targets {
    const T *t;
    ptrdiff_t t_row;
    T kept, spread;
    const T *class_weights;
};

INLINE V targets_at(const struct targets *targets, size_t i, size_t j, size_t count)
{
    V t = load_first(targets->t + at(i, targets->t_row, j), count);
    V smooth = fma_(t, all(targets->kept), all(targets->spread));
    return targets->class_weights ? smooth * all(targets->class_weights[i]) : smooth;
}

// The cost in double precision, for columns where it is not finite otherwise. A difference of
// logits may overflow where its product with a small target does not: so halves of logits are
// subtracted, and the result is doubled last. The weight of the sample is part of the target for
// the same reason.
static double careful_cost(size_t c, size_t n, const T *z, ptrdiff_t z_row,
                           const struct targets *targets, const T *sample_weights)
{
    double cost = 0;
    for (size_t j = 0; j < n; j++) {
        double weight = sample_weights ? (double)sample_weights[j] : 1;
        double greatest = (double)greatest_of_columns(c, 1, z + j, z_row)[0];
        double sum = 0, target_sum = 0, half_cost = 0;
        for (size_t i = 0; i < c; i++) {
            double half = (double)z[at(i, z_row, j)] / 2 - greatest / 2;
            double target = (double)targets_at(targets, i, j, 1)[0] * weight;
            sum += exp(2 * half);
            target_sum += target;
            if (target != 0)
                half_cost -= target * half;
        }
        cost += 2 * half_cost + target_sum * log(sum);
    }
    return cost;
}

static double softmax_cross_entropy_kernel(size_t c, size_t n, const void *z_, ptrdiff_t z_row,
                                           const void *t_, ptrdiff_t t_row,
                                           const void *sample_weights_, const void *class_weights_,
                                           double smoothing, double scale, void *dz_,
                                           ptrdiff_t dz_row)
{
    const T *z = z_, *sample_weights = sample_weights_;
    T *dz = dz_;
    if (c == 0)
        return 0;
    const struct targets targets = {t_, t_row, (T)(1 - smoothing), (T)(smoothing / (double)c),
                                    class_weights_};
    V cost = {0};
    // Works on a vector of columns at a time. With x = z - greatest and log p = x - log(sum
    // exp(x)), the cost of a column is -sum(t log p) = sum(t) log(sum exp(x)) - sum(t x).
    for (size_t j = 0; j < n; j += lanes) {
        size_t count = n - j;
        V greatest = greatest_of_columns(c, count, z + j, z_row);
        V sum = {0}, target_sum = {0}, inner = {0};
        for (size_t i = 0; i < c; i++) {
            V x = load_first(z + at(i, z_row, j), count) - greatest;
            V target = targets_at(&targets, i, j, count);
            V e = exp_v(x);
            sum += e;
            target_sum += target;
            // Where the target is 0, so is the term, also for an x of -infinity.
            inner = fma_(target, choose((B)(target == all(0)), all(0), x), inner);
            if (dz)
                store_first(dz + at(i, dz_row, j), count, e);
        }
        V weight = sample_weights ? load_first(sample_weights + j, count)
                                  : first_lanes(all(1), count);
        cost += weight * (target_sum * log_v(sum) - inner);
        if (!dz)
            continue;
        V share = target_sum / sum, factor = all((T)scale) * weight;
        for (size_t i = 0; i < c; i++) {
            T *e = dz + at(i, dz_row, j);
            V target = targets_at(&targets, i, j, count);
            store_first(e, count, factor * (load_first(e, count) * share - target));
        }
    }
    double total = sum_of(cost);
    return isfinite(total) ? total : careful_cost(c, n, z, z_row, &targets, sample_weights);
}
