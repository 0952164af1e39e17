// The colours of a picture with at most 256 of them.
#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum { nn_palette_slots = 1024, nn_palette_most = 256 };

// A hash table of the colours. The index of a free slot is -1.
typedef struct {
    uint32_t colors[nn_palette_slots];
    int16_t indices[nn_palette_slots];
    int count;
} nn_palette;

// The index of a colour, which is added if it is new; -1 if there are 256 others already.
static inline int nn_palette_index(nn_palette *palette, uint32_t color)
{
    uint32_t slot = (color * 2654435761u) >> 22;
    while (palette->indices[slot] >= 0 && palette->colors[slot] != color)
        slot = (slot + 1) % nn_palette_slots;
    if (palette->indices[slot] < 0) {
        if (palette->count == nn_palette_most)
            return -1;
        palette->colors[slot] = color;
        palette->indices[slot] = (int16_t)palette->count++;
    }
    return palette->indices[slot];
}

// Collects the colours of width x height pixels; false if there are more than 256.
static inline bool nn_palette_collect(nn_palette *palette, const uint32_t *pixels, size_t stride,
                                      size_t width, size_t height)
{
    memset(palette->indices, -1, sizeof palette->indices);
    palette->count = 0;
    uint32_t last = ~0u;
    for (size_t y = 0; y < height; y++)
        for (size_t x = 0; x < width; x++) {
            uint32_t color = pixels[y * stride + x] & 0xffffff;
            if (color != last && nn_palette_index(palette, color) < 0)
                return false;
            last = color;
        }
    return true;
}
