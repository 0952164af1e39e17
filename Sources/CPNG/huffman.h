// Huffman codes of limited length, as RFC 1951 numbers them.
#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { nn_most_symbols = 288, nn_longest_code = 15 };

// The symbols with the codes that suit their counts. The least significant bit goes into the file
// first; a symbol that does not occur has length 0.
typedef struct {
    uint32_t counts[nn_most_symbols];
    uint16_t bits[nn_most_symbols];
    uint8_t lengths[nn_most_symbols];
} nn_huffman;

// A leaf is a symbol, sorted by count; a pair of nodes is a node of both counts.
typedef struct {
    uint32_t count;
    uint16_t symbol;
    uint16_t parent;
} nn_node;

static inline int nn_compare_nodes(const void *a, const void *b)
{
    const nn_node *first = a, *second = b;
    if (first->count != second->count)
        return first->count < second->count ? -1 : 1;
    return (int)first->symbol - (int)second->symbol;
}

// Sets the lengths of `leaf_count` codes, at least two; returns the longest of them. `nodes` begins
// with the leaves, has room for twice as many, and its counts are left as they are.
static inline int nn_set_lengths(nn_huffman *code, nn_node *nodes, int leaf_count)
{
    int leaf = 0, pair = leaf_count, end = leaf_count;
    // Of the two queues, leaves and pairs, the nodes of the smallest counts are joined.
    for (; end < 2 * leaf_count - 1; end++) {
        nodes[end].count = 0;
        for (int side = 0; side < 2; side++) {
            bool is_leaf = leaf < leaf_count
                && (pair == end || nodes[leaf].count <= nodes[pair].count);
            int next = is_leaf ? leaf++ : pair++;
            nodes[next].parent = (uint16_t)end;
            nodes[end].count += nodes[next].count;
        }
    }
    uint8_t depths[2 * nn_most_symbols];
    int longest = 0;
    depths[end - 1] = 0;
    for (int i = end - 2; i >= 0; i--) {
        depths[i] = depths[nodes[i].parent] + 1;
        if (i >= leaf_count)
            continue;
        code->lengths[nodes[i].symbol] = depths[i];
        longest = depths[i] > longest ? depths[i] : longest;
    }
    return longest;
}

// Makes the codes of `symbols` symbols, none longer than `limit` bits.
static inline void nn_make_huffman(nn_huffman *code, int symbols, int limit)
{
    nn_node nodes[2 * nn_most_symbols];
    int leaf_count = 0;
    memset(code->lengths, 0, sizeof code->lengths);
    for (int symbol = 0; symbol < symbols; symbol++)
        if (code->counts[symbol] > 0)
            nodes[leaf_count++] = (nn_node){code->counts[symbol], (uint16_t)symbol, 0};
    // A code has at least two symbols, so that each has at least one bit.
    for (int symbol = 0; leaf_count < 2; symbol++)
        if (code->counts[symbol] == 0)
            nodes[leaf_count++] = (nn_node){0, (uint16_t)symbol, 0};
    qsort(nodes, (size_t)leaf_count, sizeof *nodes, nn_compare_nodes);
    // Counts that are closer together make a tree that is less deep. The order stays.
    while (nn_set_lengths(code, nodes, leaf_count) > limit)
        for (int i = 0; i < leaf_count; i++)
            nodes[i].count = nodes[i].count / 2 + 1;
    uint32_t next[nn_longest_code + 2] = {0};
    for (int symbol = 0; symbol < symbols; symbol++)
        next[code->lengths[symbol] + 1]++;
    next[1] = 0;
    for (int length = 1; length <= nn_longest_code; length++)
        next[length + 1] = (next[length + 1] + next[length]) << 1;
    // Codes are numbered by length, then by symbol, and begin with their most significant bit.
    for (int symbol = 0; symbol < symbols; symbol++) {
        int length = code->lengths[symbol];
        uint32_t number = length > 0 ? next[length]++ : 0;
        uint32_t bits = 0;
        for (int i = 0; i < length; i++)
            bits |= (number >> i & 1) << (length - 1 - i);
        code->bits[symbol] = (uint16_t)bits;
    }
}
