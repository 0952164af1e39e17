#if defined(__x86_64__)
#include "avx2.h"
#include "f32.h"
#include "kernels.h"
#pragma clang attribute pop
#endif
