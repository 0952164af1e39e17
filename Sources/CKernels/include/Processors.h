// What a team of threads asks of the machine.
#pragma once
#include <stddef.h>

#pragma clang assume_nonnull begin

// How many processors this process may use: those that it may run on, or fewer where the quota of a container
// does not pay for as many. At least 1.
size_t nn_allowed_processors(void);

// How many processors the quotas of control groups pay for, rounded up: the least quota of the groups that the
// file `membership` names (in the format of /proc/self/cgroup) and of the groups around them, in version 1
// or 2 below the folder `groups` (as /sys/fs/cgroup). 0 where there is no quota.
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
