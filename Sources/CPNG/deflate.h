// The compressed format of PNG files (RFC 1951), reduced to what pictures of few shapes need: one
// block with the fixed codes, and repeats only of the pixel before or of the row above.
#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// A growing array of bytes, and up to 63 bits that do not fill a byte yet.
typedef struct {
    unsigned char *bytes;
    size_t count;
    size_t capacity;
    uint64_t bits;
    int bit_count;
} nn_bits;

// A code and its length. The least significant bit goes into the file first.
typedef struct {
    uint32_t bits;
    int length;
} nn_code;

enum { nn_shortest_match = 3, nn_longest_match = 258 };

typedef struct {
    nn_code literals[256];
    nn_code lengths[nn_longest_match + 1];
} nn_codes;

// Makes room for `more` bytes, and eight beyond them for the last bits; false if there is no
// memory.
static inline bool nn_reserve(nn_bits *out, size_t more)
{
    if (out->count + more + 8 <= out->capacity)
        return true;
    size_t capacity = 2 * (out->count + more + 8);
    unsigned char *bytes = realloc(out->bytes, capacity);
    if (!bytes)
        return false;
    out->bytes = bytes;
    out->capacity = capacity;
    return true;
}

// Adds at most 32 bits. There must be room for eight bytes.
static inline void nn_put(nn_bits *out, nn_code code)
{
    out->bits |= (uint64_t)code.bits << out->bit_count;
    out->bit_count += code.length;
    // All eight bytes are written at once. The incomplete ones are written again by the next call.
    for (int i = 0; i < 8; i++)
        out->bytes[out->count + (size_t)i] = (unsigned char)(out->bits >> (8 * i));
    out->count += (size_t)out->bit_count / 8;
    out->bits >>= out->bit_count / 8 * 8;
    out->bit_count %= 8;
}

// Fills up the last byte with zeros.
static inline void nn_finish_bits(nn_bits *out)
{
    if (out->bit_count > 0)
        nn_put(out, (nn_code){0, 8 - out->bit_count});
}

// The code with its bits reversed: Huffman codes begin with their most significant bit.
static inline nn_code nn_reversed(uint32_t code, int length)
{
    uint32_t bits = 0;
    for (int i = 0; i < length; i++)
        bits |= (code >> i & 1) << (length - 1 - i);
    return (nn_code){bits, length};
}

// `code` followed by `length` more bits.
static inline nn_code nn_extended(nn_code code, uint32_t bits, int length)
{
    return (nn_code){code.bits | bits << code.length, code.length + length};
}

// The fixed code of a literal, or of a symbol that stands for a length.
static inline nn_code nn_symbol(uint32_t symbol)
{
    if (symbol < 144)
        return nn_reversed(0x30 + symbol, 8);
    if (symbol < 256)
        return nn_reversed(0x190 + symbol - 144, 9);
    return symbol < 280 ? nn_reversed(symbol - 256, 7) : nn_reversed(0xc0 + symbol - 280, 8);
}

static inline void nn_make_codes(nn_codes *codes)
{
    for (uint32_t byte = 0; byte < 256; byte++)
        codes->literals[byte] = nn_symbol(byte);
    uint32_t symbol = 257;
    // Eight symbols stand for one length each. Then come groups of four symbols, each group with
    // one more extra bit.
    for (uint32_t length = 3, extra = 0; length < nn_longest_match; symbol++) {
        extra = symbol < 265 ? 0 : (symbol - 261) / 4;
        for (uint32_t rest = 0; rest < 1u << extra; rest++)
            codes->lengths[length + rest] = nn_extended(nn_symbol(symbol), rest, (int)extra);
        length += 1u << extra;
    }
    codes->lengths[nn_longest_match] = nn_symbol(285);
}

// The code of a distance from 1 to 32768.
static inline nn_code nn_distance(uint32_t distance)
{
    uint32_t before = distance - 1;
    if (before < 2)
        return nn_reversed(before, 5);
    int extra = 30 - __builtin_clz(before);
    nn_code code = nn_reversed(2 * (uint32_t)extra + (before >> extra), 5);
    return nn_extended(code, before & ((1u << extra) - 1), extra);
}

// Adds a repeat of `count` bytes, at least three, from `distance` bytes back.
static inline void nn_put_match(nn_bits *out, const nn_codes *codes, size_t count, nn_code distance)
{
    while (count > 0) {
        // The rest of a long repeat must be at least the shortest match as well.
        size_t part = count > nn_longest_match ? nn_longest_match : count;
        if (count > part && count - part < nn_shortest_match)
            part -= nn_shortest_match;
        nn_put(out, nn_extended(codes->lengths[part], distance.bits, distance.length));
        count -= part;
    }
}
