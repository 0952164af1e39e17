// Counts what a thread takes from the heap. Linking this replaces the process's malloc by one that
// counts and passes on; only for tests, and only with glibc.
#pragma once
#include <stdbool.h>
#include <stddef.h>

// Whether this build counts: with glibc, and without a sanitizer, which has a malloc of its own.
bool nn_allocations_are_counted(void);

// How many blocks this thread has taken so far.
size_t nn_allocations_of_this_thread(void);
