#include "baseline.h"
#include "f64.h"
#include "kernels.h"
