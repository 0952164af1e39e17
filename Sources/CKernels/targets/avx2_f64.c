#if defined(__x86_64__)
#include "targets/avx2.h"
#include "targets/f64.h"
#include "targets/kernels.h"
#pragma clang attribute pop
#endif
