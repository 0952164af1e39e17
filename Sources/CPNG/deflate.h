// The writer of the compressed format of PNG files (RFC 1951): tokens are gathered in blocks, and
// each block has the Huffman codes that suit it.
#pragma once
#include "huffman.h"

// A growing array of bytes, and up to 63 bits that do not fill a byte yet.
typedef struct {
    unsigned char *bytes;
    size_t count;
    size_t capacity;
    uint64_t bits;
    int bit_count;
} nn_bits;

enum {
    nn_shortest_match = 3,
    nn_longest_match = 258,
    nn_farthest_match = 32768,
    nn_end_of_block = 256,
    nn_length_symbols = 286,
    nn_distance_symbols = 30,
    nn_run_symbols = 19,
    nn_block_tokens = 1 << 15,
};

// A symbol, and the bits behind it that tell apart what shares it.
typedef struct {
    uint16_t symbol;
    uint16_t rest;
    uint8_t rest_count;
} nn_symbol;

// A writer of one stream. A token is a literal, one to three bytes with their number above them, or
// a match, marked by the highest bit, with its length and above it its distance.
typedef struct {
    nn_bits out;
    nn_huffman literals;
    nn_huffman distances;
    nn_symbol lengths[nn_longest_match + 1];
    size_t token_count;
    uint32_t tokens[nn_block_tokens];
} nn_deflate;

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

// Adds at most 56 bits. There must be room for eight bytes.
static inline void nn_put(nn_bits *out, uint64_t bits, int count)
{
    out->bits |= bits << out->bit_count;
    out->bit_count += count;
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
        nn_put(out, 0, 8 - out->bit_count);
}

// The symbols of lengths: eight stand for one length each. Then come groups of four, each group
// with one more bit behind the symbol.
static inline void nn_begin_deflate(nn_deflate *deflate)
{
    uint16_t symbol = 257;
    for (int length = nn_shortest_match; length < nn_longest_match; symbol++) {
        int extra = symbol < 265 ? 0 : (symbol - 261) / 4;
        for (int rest = 0; rest < 1 << extra; rest++, length++)
            deflate->lengths[length] = (nn_symbol){symbol, (uint16_t)rest, (uint8_t)extra};
    }
    deflate->lengths[nn_longest_match] = (nn_symbol){285, 0, 0};
    // The header of zlib's format, with the largest window.
    nn_put(&deflate->out, 0x0178, 16);
}

// The symbol of a distance from 1 to 32768.
static inline nn_symbol nn_distance(uint32_t distance)
{
    uint32_t before = distance - 1;
    if (before < 2)
        return (nn_symbol){(uint16_t)before, 0, 0};
    int extra = 30 - __builtin_clz(before);
    return (nn_symbol){(uint16_t)(2 * extra + (int)(before >> extra)),
                       (uint16_t)(before & ((1u << extra) - 1)), (uint8_t)extra};
}

// Adds the lengths of codes, of which runs are shortened: 16 repeats the one before 3 to 6 times,
// 17 and 18 stand for 3 to 10 and 11 to 138 zeros.
static inline void nn_put_lengths(nn_bits *out, const uint8_t *lengths, int count)
{
    nn_symbol runs[nn_length_symbols + nn_distance_symbols];
    int run_count = 0;
    nn_huffman code = {0};
    for (int i = 0; i < count;) {
        int run = 1;
        while (i + run < count && lengths[i + run] == lengths[i])
            run++;
        nn_symbol symbol = {lengths[i], 0, 0};
        bool repeats = i > 0 && lengths[i] == lengths[i - 1] && lengths[i] != 0;
        if (lengths[i] == 0 && run >= 3) {
            run = run > 138 ? 138 : run;
            symbol = run > 10 ? (nn_symbol){18, (uint16_t)(run - 11), 7}
                              : (nn_symbol){17, (uint16_t)(run - 3), 3};
        } else if (repeats && run >= 3) {
            run = run > 6 ? 6 : run;
            symbol = (nn_symbol){16, (uint16_t)(run - 3), 2};
        } else {
            run = 1;
        }
        code.counts[symbol.symbol]++;
        runs[run_count++] = symbol;
        i += run;
    }
    nn_make_huffman(&code, nn_run_symbols, 7);
    static const uint8_t order[nn_run_symbols] = {16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                                  11, 4,  12, 3, 13, 2, 14, 1, 15};
    int last = nn_run_symbols;
    while (last > 4 && code.lengths[order[last - 1]] == 0)
        last--;
    nn_put(out, (uint64_t)(last - 4), 4);
    for (int i = 0; i < last; i++)
        nn_put(out, code.lengths[order[i]], 3);
    for (int i = 0; i < run_count; i++) {
        nn_put(out, code.bits[runs[i].symbol], code.lengths[runs[i].symbol]);
        nn_put(out, runs[i].rest, runs[i].rest_count);
    }
}

// How many codes there are up to the last one that occurs.
static inline int nn_used(const nn_huffman *code, int symbols, int fewest)
{
    while (symbols > fewest && code->lengths[symbols - 1] == 0)
        symbols--;
    return symbols;
}

static inline void nn_put_match(nn_deflate *deflate, uint32_t token)
{
    nn_symbol length = deflate->lengths[token & 511];
    nn_symbol distance = nn_distance((token >> 9 & 0xffff) + 1);
    int count = deflate->literals.lengths[length.symbol];
    uint64_t bits = deflate->literals.bits[length.symbol] | (uint64_t)length.rest << count;
    count += length.rest_count;
    bits |= (uint64_t)deflate->distances.bits[distance.symbol] << count;
    count += deflate->distances.lengths[distance.symbol];
    bits |= (uint64_t)distance.rest << count;
    nn_put(&deflate->out, bits, count + distance.rest_count);
}

static inline void nn_put_literals(nn_deflate *deflate, uint32_t token)
{
    uint64_t bits = 0;
    int count = 0;
    for (uint32_t left = token >> 24; left > 0; left--, token >>= 8) {
        bits |= (uint64_t)deflate->literals.bits[token & 255] << count;
        count += deflate->literals.lengths[token & 255];
    }
    nn_put(&deflate->out, bits, count);
}

// Writes the tokens gathered as a block; false if there is no memory.
static inline bool nn_end_block(nn_deflate *deflate, bool is_last)
{
    // A token takes less than eight bytes.
    if (!nn_reserve(&deflate->out, 1024 + 8 * deflate->token_count))
        return false;
    nn_huffman *literals = &deflate->literals, *distances = &deflate->distances;
    memset(literals->counts, 0, sizeof literals->counts);
    memset(distances->counts, 0, sizeof distances->counts);
    for (size_t i = 0; i < deflate->token_count; i++) {
        uint32_t token = deflate->tokens[i];
        if (token >> 31) {
            literals->counts[deflate->lengths[token & 511].symbol]++;
            distances->counts[nn_distance((token >> 9 & 0xffff) + 1).symbol]++;
        } else {
            for (uint32_t left = token >> 24; left > 0; left--, token >>= 8)
                literals->counts[token & 255]++;
        }
    }
    literals->counts[nn_end_of_block] = 1;
    nn_make_huffman(literals, nn_length_symbols, nn_longest_code);
    nn_make_huffman(distances, nn_distance_symbols, nn_longest_code);
    nn_put(&deflate->out, is_last ? 5 : 4, 3);
    int literal_count = nn_used(literals, nn_length_symbols, 257);
    int distance_count = nn_used(distances, nn_distance_symbols, 1);
    nn_put(&deflate->out, (uint64_t)(literal_count - 257), 5);
    nn_put(&deflate->out, (uint64_t)(distance_count - 1), 5);
    uint8_t lengths[nn_length_symbols + nn_distance_symbols];
    memcpy(lengths, literals->lengths, (size_t)literal_count);
    memcpy(lengths + literal_count, distances->lengths, (size_t)distance_count);
    nn_put_lengths(&deflate->out, lengths, literal_count + distance_count);
    for (size_t i = 0; i < deflate->token_count; i++)
        if (deflate->tokens[i] >> 31)
            nn_put_match(deflate, deflate->tokens[i]);
        else
            nn_put_literals(deflate, deflate->tokens[i]);
    nn_put(&deflate->out, literals->bits[nn_end_of_block], literals->lengths[nn_end_of_block]);
    deflate->token_count = 0;
    return true;
}

static inline bool nn_add_token(nn_deflate *deflate, uint32_t token)
{
    if (deflate->token_count == nn_block_tokens && !nn_end_block(deflate, false))
        return false;
    deflate->tokens[deflate->token_count++] = token;
    return true;
}

// Adds `count` bytes, from one to three, of which the first is the least significant of `bytes`.
static inline bool nn_add_literals(nn_deflate *deflate, uint32_t bytes, uint32_t count)
{
    return nn_add_token(deflate, bytes | count << 24);
}

// Adds a repeat of 3 to 258 bytes from `distance` bytes back.
static inline bool nn_add_match(nn_deflate *deflate, uint32_t length, uint32_t distance)
{
    return nn_add_token(deflate, 1u << 31 | (distance - 1) << 9 | length);
}
