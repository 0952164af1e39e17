#include "baseline.h"
#include "f32.h"
#include "kernels.h"
