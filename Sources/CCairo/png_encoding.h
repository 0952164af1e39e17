// Pixels to a PNG file in memory. It is C because libpng reports errors by longjmp, which must not
// cross Swift frames, and inline because a system library has no sources of its own.
#pragma once
#include <setjmp.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <png.h>

typedef struct {
    unsigned char *bytes;
    size_t count;
    size_t capacity;
} nn_png_file;

static inline void nn_png_append(png_structp png, png_bytep data, size_t count)
{
    nn_png_file *file = png_get_io_ptr(png);
    if (file->count + count > file->capacity) {
        size_t capacity = 2 * (file->count + count);
        unsigned char *bytes = realloc(file->bytes, capacity);
        if (!bytes)
            png_error(png, "out of memory");
        file->bytes = bytes;
        file->capacity = capacity;
    }
    memcpy(file->bytes + file->count, data, count);
    file->count += count;
}

static inline void nn_png_no_flush(png_structp png)
{
    (void)png;
}

static inline void nn_png_silent(png_structp png, const char *message)
{
    (void)png;
    (void)message;
}

// An error unwinds to where the file was begun; libpng's own handler would print it.
static inline void nn_png_fail(png_structp png, const char *message)
{
    (void)message;
    png_longjmp(png, 1);
}

enum { nn_palette_slots = 1024, nn_palette_most = 256 };

// The colours of a picture by hash; a slot's index is -1 while it is free.
typedef struct {
    uint32_t colors[nn_palette_slots];
    int16_t indices[nn_palette_slots];
    int count;
} nn_palette;

// The index of a colour, which is added where it is new; -1 where 256 are exceeded.
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

// Sets palette and indices (width x height) for the picture; false where it has over 256 colours.
static inline bool nn_png_indices(const uint32_t *pixels, size_t stride, size_t width, size_t height,
                                  nn_palette *palette, unsigned char *indices)
{
    memset(palette->indices, -1, sizeof palette->indices);
    palette->count = 0;
    uint32_t last_color = ~0u;
    int last_index = 0;
    for (size_t y = 0; y < height; y++)
        for (size_t x = 0; x < width; x++) {
            uint32_t color = pixels[y * stride + x] & 0xffffff;
            if (color != last_color) {
                last_color = color;
                last_index = nn_palette_index(palette, color);
                if (last_index < 0)
                    return false;
            }
            indices[y * width + x] = (unsigned char)last_index;
        }
    return true;
}

// Writes width x height pixels of 0x00rrggbb, rows stride pixels apart, as a PNG file: with a palette
// where it is exact, else in 24-bit colour. Returns false without memory; file->bytes is the caller's
// to free in either case.
static inline bool nn_png_encode(const uint32_t *pixels, size_t stride, size_t width, size_t height,
                                 nn_png_file *file)
{
    // Volatile: they are read after a longjmp.
    unsigned char *volatile rows = malloc(width * height + 3 * width);
    nn_palette *volatile palette = malloc(sizeof(nn_palette));
    png_structp png =
        png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, nn_png_fail, nn_png_silent);
    png_infop volatile info = png ? png_create_info_struct(png) : NULL;
    bool volatile is_done = false;
    if (rows && palette && info && !setjmp(png_jmpbuf(png))) {
        bool is_indexed = nn_png_indices(pixels, stride, width, height, palette, rows);
        png_set_write_fn(png, file, nn_png_append, nn_png_no_flush);
        png_set_compression_level(png, 1);
        // Bands repeat along a row: a filter would hide that from the compression.
        png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
        png_set_IHDR(png, info, (png_uint_32)width, (png_uint_32)height, 8,
                     is_indexed ? PNG_COLOR_TYPE_PALETTE : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                     PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
        if (is_indexed) {
            png_color colors[nn_palette_most];
            for (int slot = 0; slot < nn_palette_slots; slot++) {
                int index = palette->indices[slot];
                if (index < 0)
                    continue;
                colors[index].red = (png_byte)(palette->colors[slot] >> 16);
                colors[index].green = (png_byte)(palette->colors[slot] >> 8);
                colors[index].blue = (png_byte)palette->colors[slot];
            }
            png_set_PLTE(png, info, colors, palette->count);
        }
        png_write_info(png, info);
        unsigned char *line = rows + width * height;
        for (size_t y = 0; y < height; y++) {
            if (is_indexed) {
                png_write_row(png, rows + y * width);
                continue;
            }
            for (size_t x = 0; x < width; x++) {
                uint32_t color = pixels[y * stride + x];
                line[3 * x] = (unsigned char)(color >> 16);
                line[3 * x + 1] = (unsigned char)(color >> 8);
                line[3 * x + 2] = (unsigned char)color;
            }
            png_write_row(png, line);
        }
        png_write_end(png, NULL);
        is_done = true;
    }
    if (png) {
        png_infop made = info;
        png_destroy_write_struct(&png, &made);
    }
    free(rows);
    free(palette);
    return is_done;
}
