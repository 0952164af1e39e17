// Decimal numbers from text, correctly rounded and fast (D. Lemire, "Number parsing at a gigabyte per
// second", 2021; the library fast_float).
#pragma once
#include <stdbool.h>

#pragma clang assume_nonnull begin

#ifdef __cplusplus
extern "C" {
#endif

// The end of the decimal number at `begin`, or NULL if there is none: an optional sign, digits with
// at most one `point` among them, an optional exponent. `value` becomes the nearest double; an
// infinity if the number is too large. Nothing is read from `end` on.
const char *_Nullable nn_decimal_number_end(
    const char *begin, const char *end, char point, double *value);

// Whether the bytes from `begin` to `end` are a decimal number, and nothing else.
bool nn_decimal_number(const char *begin, const char *end, char point, double *value);

#ifdef __cplusplus
}
#endif

#pragma clang assume_nonnull end
