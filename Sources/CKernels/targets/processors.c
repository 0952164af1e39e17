#define _GNU_SOURCE
#include "Processors.h"

#include <stdatomic.h>
#include <stdint.h>
#include <unistd.h>
#ifdef __linux__
#include <sched.h>
#endif

static size_t usable_processors(void)
{
#ifdef __linux__
    cpu_set_t usable;
    if (sched_getaffinity(0, sizeof usable, &usable) == 0 && CPU_COUNT(&usable) > 0)
        return (size_t)CPU_COUNT(&usable);
#endif
    long online = sysconf(_SC_NPROCESSORS_ONLN);
    return online > 0 ? (size_t)online : 1;
}

// Read once: a product on several threads asks each time.
static size_t quota(void)
{
    static _Atomic size_t known = SIZE_MAX;
    if (known == SIZE_MAX)
        known = nn_processor_quota("/proc/self/cgroup", "/sys/fs/cgroup");
    return known;
}

size_t nn_allowed_processors(void)
{
    size_t usable = usable_processors(), paid = quota();
    return paid > 0 && paid < usable ? paid : usable;
}
