#include "CNumbers.h"

#include <fast_float/fast_float.h>

const char *nn_decimal_number_end(const char *begin, const char *end, char point, double *value)
{
    // The library takes a minus only.
    if (begin != end && *begin == '+') {
        ++begin;
        if (begin != end && *begin == '-') return nullptr;
    }
    const char *digits = begin != end && *begin == '-' ? begin + 1 : begin;
    // The library also reads words for infinity and NaN.
    if (digits == end || !((*digits >= '0' && *digits <= '9') || *digits == point)) return nullptr;
    const fast_float::parse_options options(fast_float::chars_format::general, point);
    const fast_float::from_chars_result result =
        fast_float::from_chars_advanced(begin, end, *value, options);
    return result.ec == std::errc::invalid_argument ? nullptr : result.ptr;
}

bool nn_decimal_number(const char *begin, const char *end, char point, double *value)
{
    return nn_decimal_number_end(begin, end, point, value) == end;
}
