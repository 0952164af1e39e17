// What a team of threads asks of the machine.
#pragma once
#include <stddef.h>

// How many processors this process may use; at least 1.
size_t nn_allowed_processors(void);

// Tells the processor that this thread is waiting for another one's store.
static inline void nn_spin_pause(void)
{
#if defined(__x86_64__) || defined(__i386__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    __asm__ volatile("yield");
#endif
}
