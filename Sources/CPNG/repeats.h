// What of a picture is a repeat of earlier pixels.
#pragma once
#include "deflate.h"

// The rows of a picture, one after the other, as elements: in each row a mark, which is one byte in
// the file and says "no filter", and then the pixels, each of `depth` bytes. Equal elements have
// equal bytes, so repeats are looked for among elements, which is quicker than among bytes.
typedef struct {
    const uint32_t *elements;
    size_t count;
    // Elements of a row, the mark too.
    uint32_t width;
    uint32_t depth;
} nn_rows;

enum {
    nn_row_mark = 1 << 24,
    nn_hash_bits = 14,
    nn_color_bits = 12,
    nn_linked = 1 << 15,
    // How many earlier places are compared, and the length of a repeat in pixels that is good
    // enough not to look on. More of either makes files 1 to 2 % smaller and takes longer.
    nn_most_places = 4,
    nn_good_repeat = 20,
    // How many places are remembered at the beginning and the end of a repeat.
    nn_edge = 4,
};

// The last place, as the number of its element, at which some elements in a row have stood, by
// their hash; from each place `links` leads to the one before. Single pixels have a table without
// links. A negative number is no place.
typedef struct {
    nn_rows rows;
    int32_t heads[1 << nn_hash_bits];
    int32_t colors[1 << nn_color_bits];
    int32_t links[nn_linked];
    // Where the elements cease to equal those one before, and those of the row above.
    size_t beside_end;
    size_t above_end;
} nn_finder;

// The elements before `end` repeat those `back` elements before. `gain` is about how many bits that
// saves.
typedef struct {
    size_t end;
    size_t back;
    int gain;
} nn_repeat;

// How many bytes stand before an element.
static inline size_t nn_bytes_before(const nn_rows *rows, size_t i)
{
    uint32_t row = (uint32_t)i / rows->width;
    bool is_mark = (uint32_t)i == row * rows->width;
    return i * rows->depth - (row + !is_mark) * (size_t)(rows->depth - 1);
}

// Where the elements from i on cease to equal those `back` before.
static inline size_t nn_same_until(const nn_rows *rows, size_t i, size_t back)
{
    const uint32_t *elements = rows->elements;
    while (i + 8 <= rows->count && memcmp(elements + i, elements + i - back, 32) == 0)
        i += 8;
    while (i < rows->count && elements[i] == elements[i - back])
        i++;
    return i;
}

// The place in `heads` of two pixels, or of three where they are bytes. There must be three.
static inline uint32_t nn_hash(const nn_rows *rows, size_t i)
{
    const uint32_t *next = rows->elements + i;
    uint32_t hash = next[0] * 2654435761u ^ next[1] * 2246822519u;
    if (rows->depth == 1)
        hash ^= next[2] * 3266489917u;
    return hash * 2654435761u >> (32 - nn_hash_bits);
}

static inline uint32_t nn_color_hash(uint32_t color)
{
    return color * 2654435761u >> (32 - nn_color_bits);
}

static inline void nn_remember(nn_finder *finder, size_t start, size_t end)
{
    if (end + 2 > finder->rows.count)
        end = finder->rows.count > 2 ? finder->rows.count - 2 : 0;
    for (size_t i = start; i < end; i++) {
        int32_t *head = &finder->heads[nn_hash(&finder->rows, i)];
        finder->links[i % nn_linked] = *head;
        *head = (int32_t)i;
        finder->colors[nn_color_hash(finder->rows.elements[i])] = (int32_t)i;
    }
}

// Takes the repeat of the elements from i to `end` in place of `best` if it saves more.
static inline void nn_consider(const nn_rows *rows, size_t i, size_t back, size_t end,
                               nn_repeat *best)
{
    // One match of the format. The next piece of a long repeat may be cheaper from elsewhere.
    size_t most = i + nn_longest_match / rows->depth;
    end = end < most ? end : most;
    uint32_t length = (uint32_t)(end - i) * rows->depth;
    // A row's mark alone is one byte.
    if (length < nn_shortest_match || (end == i + 1 && rows->elements[i] == nn_row_mark))
        return;
    // A literal takes about eight bits, a length three to eight. Near distances are frequent and take
    // few, the others as many as they have and some for their number.
    uint32_t distance = (uint32_t)back * rows->depth;
    int length_bits = length <= 10 ? 3 : 31 - __builtin_clz(length - 2) + 2;
    int distance_bits = distance <= 4 ? 2 : 34 - __builtin_clz(distance - 1);
    int gain = 8 * (int)length - length_bits - distance_bits;
    if (gain > best->gain)
        *best = (nn_repeat){end, back, gain};
}

// The repeat that begins with element i and saves the most of those looked at; of no length if none
// saves anything.
static inline nn_repeat nn_find(nn_finder *finder, size_t i)
{
    const nn_rows *rows = &finder->rows;
    const uint32_t *elements = rows->elements;
    nn_repeat best = {i, 0, 0};
    if (finder->beside_end <= i)
        finder->beside_end = i > 0 ? nn_same_until(rows, i, 1) : i;
    nn_consider(rows, i, 1, finder->beside_end, &best);
    if (finder->beside_end - i >= nn_longest_match / rows->depth)
        return best;
    size_t reach = nn_farthest_match / rows->depth;
    if (finder->above_end <= i)
        finder->above_end = i >= rows->width && rows->width <= reach
            ? nn_same_until(rows, i, rows->width) : i;
    nn_consider(rows, i, rows->width, finder->above_end, &best);
    if (best.end - i >= nn_good_repeat || i + 3 > rows->count)
        return best;
    int32_t place = finder->colors[nn_color_hash(elements[i])];
    if (place >= 0 && i - (size_t)place <= reach)
        nn_consider(rows, i, i - (size_t)place, nn_same_until(rows, i, i - (size_t)place), &best);
    place = finder->heads[nn_hash(rows, i)];
    for (int left = nn_most_places; left > 0 && place >= 0; left--) {
        size_t back = i - (size_t)place;
        if (back > reach || back == nn_linked)
            break;
        // What does not reach farther than the best is farther away than it, mostly.
        if (best.end == i || elements[best.end - 1 - back] == elements[best.end - 1])
            nn_consider(rows, i, back, nn_same_until(rows, i, back), &best);
        place = finder->links[(size_t)place % nn_linked];
    }
    return best;
}

static inline bool nn_add_element(nn_deflate *deflate, const nn_rows *rows, size_t i)
{
    uint32_t element = rows->elements[i];
    if (element == nn_row_mark)
        return nn_add_literals(deflate, 0, 1);
    if (rows->depth == 1)
        return nn_add_literals(deflate, element, 1);
    // Red comes first.
    return nn_add_literals(deflate, __builtin_bswap32(element << 8) & 0xffffff, 3);
}

// Adds the rows of the picture; false if there is no memory.
static inline bool nn_add_rows(nn_deflate *deflate, nn_finder *finder)
{
    const nn_rows *rows = &finder->rows;
    memset(finder->heads, -1, sizeof finder->heads);
    memset(finder->colors, -1, sizeof finder->colors);
    finder->beside_end = finder->above_end = 0;
    for (size_t i = 0; i < rows->count;) {
        nn_repeat repeat = nn_find(finder, i);
        bool is_done;
        if (repeat.end == i) {
            repeat.end = i + 1;
            is_done = nn_add_element(deflate, rows, i);
        } else {
            size_t start = nn_bytes_before(rows, i);
            size_t distance = start - nn_bytes_before(rows, i - repeat.back);
            size_t length = nn_bytes_before(rows, repeat.end) - start;
            is_done = nn_add_match(deflate, (uint32_t)length, (uint32_t)distance);
        }
        if (!is_done)
            return false;
        // What is in the middle of a repeat is found at its earlier place.
        size_t left = repeat.end - i;
        nn_remember(finder, i, left > 2 * nn_edge ? i + nn_edge : repeat.end);
        if (left > 2 * nn_edge)
            nn_remember(finder, repeat.end - nn_edge, repeat.end);
        i = repeat.end;
    }
    return true;
}
