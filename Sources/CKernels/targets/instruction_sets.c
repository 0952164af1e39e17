// Chooses the kernels for the processor.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "CKernels.h"

#define NN_KERNELS_OF(SET) extern const nn_kernels nn_##SET##_f32, nn_##SET##_f64;

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
static char error[256];

// The processor's sets, as in "avx2 or baseline".
static void list_sets(char *text, size_t size)
{
    text[0] = 0;
    for (int i = 0; i < set_count; i++) {
        if (!processor_has(sets[i].name))
            continue;
        size_t length = strlen(text);
        const char *separator = length == 0 ? "" : i == set_count - 1 ? " or " : ", ";
        snprintf(text + length, size - length, "%s%s", separator, sets[i].name);
    }
}

// Sets the error for a value that cannot be followed. It shows at most 32 characters of the value,
// with ? for those that cannot be printed.
static void set_error(const char *wanted)
{
    char value[33], names[64];
    bool is_known = false;
    for (int i = 0; i < set_count; i++) is_known = is_known || strcmp(sets[i].name, wanted) == 0;
    size_t length = strnlen(wanted, sizeof value - 1);
    for (size_t i = 0; i < length; i++)
        value[i] = wanted[i] >= ' ' && wanted[i] <= '~' ? wanted[i] : '?';
    value[length] = 0;
    list_sets(names, sizeof names);
    snprintf(error, sizeof error, "NN_INSTRUCTION_SET is \"%s%s\", %s; it can be %s", value,
             wanted[length] ? "..." : "",
             is_known ? "which this processor lacks" : "which names no instruction set", names);
}

const nn_kernels *nn_f32_in_use = &nn_baseline_f32;
const nn_kernels *nn_f64_in_use = &nn_baseline_f64;

__attribute__((constructor)) static void choose_at_start(void)
{
    const char *wanted = getenv("NN_INSTRUCTION_SET");
    if (wanted && !wanted[0])
        wanted = NULL;
    const struct instruction_set *set = wanted ? find(wanted) : NULL;
    if (wanted && !set)
        set_error(wanted);
    in_use = set ? set : find(NULL);
    nn_f32_in_use = in_use->f32;
    nn_f64_in_use = in_use->f64;
}

const char *nn_instruction_set(void) { return in_use->name; }
const char *nn_instruction_set_error(void) { return error[0] ? error : NULL; }

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
