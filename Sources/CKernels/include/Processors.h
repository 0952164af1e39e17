// What a team of threads asks of the machine.
#pragma once
#include <stddef.h>

#pragma clang assume_nonnull begin

// How many processors this process may use: as many as it may run on, or fewer where the quota of
// its container is less. At least 1.
size_t nn_allowed_processors(void);

// The processors that the quotas of control groups allow, rounded up; 0 where there is no quota.
// The file `membership`, like /proc/self/cgroup, names the groups. Their quotas and those of all
// groups around them stand in the folder `groups`, like /sys/fs/cgroup, of version 1 or 2.
size_t nn_processor_quota(const char *membership, const char *groups);

// Tells the processor that this thread is waiting for another one's store.
static inline void nn_spin_pause(void)
{
#if defined(__x86_64__) || defined(__i386__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    __asm__ volatile("yield");
#endif
}

#pragma clang assume_nonnull end
