#include "targets/baseline.h"
#include "targets/f64.h"
#include "targets/kernels.h"
