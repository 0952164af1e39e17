// Chooses the kernels for the processor.
#include <stdlib.h>
#include <string.h>

#include "CKernels.h"

#define NN_KERNELS_OF(SET)                                                                         \
    extern const nn_kernels_f32 nn_##SET##_f32;                                                    \
    extern const nn_kernels_f64 nn_##SET##_f64;

NN_KERNELS_OF(baseline)
#if defined(__x86_64__)
NN_KERNELS_OF(avx2)
NN_KERNELS_OF(avx512)
#endif

struct instruction_set {
    const char *name;
    const nn_kernels_f32 *f32;
    const nn_kernels_f64 *f64;
};

// From the best to the one that every processor has.
static const struct instruction_set sets[] = {
#if defined(__x86_64__)
    {"avx512", &nn_avx512_f32, &nn_avx512_f64},
    {"avx2", &nn_avx2_f32, &nn_avx2_f64},
#endif
    {"baseline", &nn_baseline_f32, &nn_baseline_f64},
};
enum { set_count = sizeof sets / sizeof sets[0] };

static const struct instruction_set *in_use = &sets[set_count - 1];

static bool processor_has(const struct instruction_set *set)
{
#if defined(__x86_64__)
    __builtin_cpu_init();
    bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    if (strcmp(set->name, "avx2") == 0)
        return avx2;
    if (strcmp(set->name, "avx512") == 0)
        return avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
               __builtin_cpu_supports("avx512dq");
#endif
    return true;
}

bool nn_use_instruction_set(const char *name)
{
    for (int i = 0; i < set_count; i++) {
        if (strcmp(sets[i].name, name) == 0 && processor_has(&sets[i])) {
            in_use = &sets[i];
            return true;
        }
    }
    return false;
}

__attribute__((constructor)) static void choose_at_start(void)
{
    const char *wanted = getenv("NN_INSTRUCTION_SET");
    if (wanted && nn_use_instruction_set(wanted))
        return;
    for (int i = 0; i < set_count; i++)
        if (nn_use_instruction_set(sets[i].name))
            return;
}

const char *nn_instruction_set(void) { return in_use->name; }
const nn_kernels_f32 *nn_f32(void) { return in_use->f32; }
const nn_kernels_f64 *nn_f64(void) { return in_use->f64; }
