// Moving averages, which several optimizers keep.
#pragma once
#include "targets/vectors.h"

// keep average + (1 - keep) x
INLINE V moving_average(V average, V x, double keep)
{
    return fma_(all((T)keep), average, all((T)(1 - keep)) * x);
}

// keep average + (1 - keep) x^2
INLINE V average_of_squares(V average, V x, double keep)
{
    return fma_(all((T)keep), average, all((T)(1 - keep)) * x * x);
}
