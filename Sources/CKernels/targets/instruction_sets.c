// Chooses the kernels for the processor.
#include <stdlib.h>
#include <string.h>

#include "CKernels.h"

#define NN_KERNELS_OF(SET)                                                                         \
    extern const nn_kernels nn_##SET##_f32, nn_##SET##_f64;

NN_KERNELS_OF(baseline)
#if defined(__x86_64__)
NN_KERNELS_OF(avx2)
NN_KERNELS_OF(avx512)
#endif

struct instruction_set {
    const char *name;
    const nn_kernels *f32, *f64;
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

static bool processor_has(const char *name)
{
#if defined(__x86_64__)
    __builtin_cpu_init();
    bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    if (strcmp(name, "avx2") == 0)
        return avx2;
    if (strcmp(name, "avx512") == 0)
        return avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
               __builtin_cpu_supports("avx512dq");
#endif
    return strcmp(name, "baseline") == 0;
}

// The named set, or the best one where there is no name; NULL where the processor lacks it.
static const struct instruction_set *find(const char *name)
{
    for (int i = 0; i < set_count; i++)
        if ((!name || strcmp(sets[i].name, name) == 0) && processor_has(sets[i].name))
            return &sets[i];
    return NULL;
}

static const struct instruction_set *in_use = &sets[set_count - 1];

__attribute__((constructor)) static void choose_at_start(void)
{
    const char *wanted = getenv("NN_INSTRUCTION_SET");
    const struct instruction_set *set = wanted ? find(wanted) : NULL;
    in_use = set ? set : find(NULL);
}

const char *nn_instruction_set(void) { return in_use->name; }
const nn_kernels *nn_f32(void) { return in_use->f32; }
const nn_kernels *nn_f64(void) { return in_use->f64; }

const nn_kernels *nn_f32_for(const char *name)
{
    const struct instruction_set *set = find(name);
    return set ? set->f32 : NULL;
}

const nn_kernels *nn_f64_for(const char *name)
{
    const struct instruction_set *set = find(name);
    return set ? set->f64 : NULL;
}
