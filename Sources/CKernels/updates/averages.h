// Moving averages, which several optimizers keep.
#pragma once
#include "targets/vectors.h"

// average + weight (x - average), from the nearer end, so that a weight of 1 gives x.
INLINE V moving_average(V average, V x, double weight)
{
    if (weight < 0.5)
        return fma_(all((T)weight), x - average, average);
    return fma_(all((T)(weight - 1)), x - average, x);
}

// keep average + (1 - keep) x^2
INLINE V average_of_squares(V average, V x, double keep)
{
    return fma_(all((T)keep), average, all((T)(1 - keep)) * x * x);
}
