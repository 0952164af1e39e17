#include "targets/baseline.h"
#include "targets/f32.h"
#include "targets/kernels.h"
