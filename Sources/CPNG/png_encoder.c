// The chunks of a PNG file (the PNG specification, third edition) and the rows of pixels in them.
#include "png_encoder.h"

#include <zlib.h>

#include "palette.h"
#include "repeats.h"

// Adds the four bytes of a number, the most significant first.
static void nn_put_number(nn_bits *out, uint32_t number)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        out->bytes[out->count++] = (unsigned char)(number >> shift);
}

// Begins a chunk, whose length is not known yet; returns where it begins.
static size_t nn_begin_chunk(nn_bits *out, const char *name)
{
    size_t start = out->count;
    nn_put_number(out, 0);
    memcpy(out->bytes + out->count, name, 4);
    out->count += 4;
    return start;
}

// Ends the chunk: fills in its length and adds its checksum.
static void nn_end_chunk(nn_bits *out, size_t start)
{
    size_t end = out->count;
    uint32_t sum = (uint32_t)crc32(0, out->bytes + start + 4, (uInt)(end - start - 4));
    out->count = start;
    nn_put_number(out, (uint32_t)(end - start - 8));
    out->count = end;
    nn_put_number(out, sum);
}

// The elements of the picture; see repeats.h. The caller frees them.
static uint32_t *nn_elements(const uint32_t *pixels, size_t stride, size_t width, size_t height,
                             nn_palette *palette)
{
    uint32_t *elements = malloc(height * (width + 1) * sizeof *elements);
    if (!elements)
        return NULL;
    for (size_t y = 0; y < height; y++) {
        uint32_t *row = elements + y * (width + 1);
        *row++ = nn_row_mark;
        for (size_t x = 0; x < width; x++)
            row[x] = pixels[y * stride + x] & 0xffffff;
        if (!palette)
            continue;
        uint32_t last = ~0u, index = 0;
        for (size_t x = 0; x < width; x++) {
            if (row[x] != last)
                index = (uint32_t)nn_palette_index(palette, row[x]);
            last = row[x];
            row[x] = index;
        }
    }
    return elements;
}

// The check sum Adler-32 of the rows' bytes (RFC 1950): their sum and the sum of its values on the
// way, in which a byte counts as often as bytes follow it, and once more. From the elements it takes
// a third of the time that zlib takes from bytes.
static uint32_t nn_adler(const nn_rows *rows)
{
    enum { prime = 65521, part = 1024 };
    uint64_t sum = 1, sums = 0;
    for (size_t start = 0; start < rows->count; start += rows->width) {
        const uint32_t *row = rows->elements + start + 1;
        // Bytes of the row that are left; first comes that of its mark, a zero.
        uint64_t left = (uint64_t)(rows->width - 1) * rows->depth;
        sums += (left + 1) * sum;
        for (uint32_t x = 0; x < rows->width - 1; x += part) {
            uint32_t end = rows->width - 1 - x < part ? rows->width - 1 : x + part;
            // A pixel counts as if all its bytes stood in the place of the first. Parts are so
            // short that 32 bits are enough.
            uint32_t plain = 0, before = 0, within = 0;
            for (uint32_t i = x; i < end; i++) {
                uint32_t green = row[i] >> 8 & 255, blue = row[i] & 255;
                uint32_t all = (row[i] >> 16) + green + blue;
                plain += all;
                before += all * (i - x);
                within += green + 2 * blue;
            }
            // An index into a palette stands where blue does.
            within = rows->depth == 1 ? 0 : within;
            sum += plain;
            sums += left * plain - (uint64_t)before * rows->depth - within;
            left -= (uint64_t)(end - x) * rows->depth;
        }
        sum %= prime;
        sums %= prime;
    }
    return (uint32_t)(sums << 16 | sum);
}

// Adds everything before the pixels.
static void nn_put_header(nn_bits *out, size_t width, size_t height, uint32_t density,
                          const nn_palette *palette)
{
    static const unsigned char signature[8] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    memcpy(out->bytes, signature, 8);
    out->count = 8;
    size_t chunk = nn_begin_chunk(out, "IHDR");
    nn_put_number(out, (uint32_t)width);
    nn_put_number(out, (uint32_t)height);
    // Eight bits per sample; a palette or true colour; then the standard compression and filters,
    // and no interlacing.
    const unsigned char rest[5] = {8, palette ? 3 : 2, 0, 0, 0};
    memcpy(out->bytes + out->count, rest, 5);
    out->count += 5;
    nn_end_chunk(out, chunk);
    if (density > 0) {
        chunk = nn_begin_chunk(out, "pHYs");
        nn_put_number(out, density);
        nn_put_number(out, density);
        out->bytes[out->count++] = 1; // The unit is the metre.
        nn_end_chunk(out, chunk);
    }
    if (!palette)
        return;
    chunk = nn_begin_chunk(out, "PLTE");
    unsigned char *colors = out->bytes + out->count;
    for (int slot = 0; slot < nn_palette_slots; slot++) {
        int index = palette->indices[slot];
        for (int i = 0; index >= 0 && i < 3; i++)
            colors[3 * index + i] = (unsigned char)(palette->colors[slot] >> (16 - 8 * i));
    }
    out->count += 3 * (size_t)palette->count;
    nn_end_chunk(out, chunk);
}

// Adds the pixels to the file, which has come so far in `deflate`; false if there is no memory.
static bool nn_put_pixels(nn_deflate *deflate, nn_finder *finder)
{
    size_t chunk = nn_begin_chunk(&deflate->out, "IDAT");
    nn_begin_deflate(deflate);
    if (!nn_add_rows(deflate, finder) || !nn_end_block(deflate, true)
        || !nn_reserve(&deflate->out, 64))
        return false;
    nn_finish_bits(&deflate->out);
    nn_put_number(&deflate->out, nn_adler(&finder->rows));
    nn_end_chunk(&deflate->out, chunk);
    nn_end_chunk(&deflate->out, nn_begin_chunk(&deflate->out, "IEND"));
    return true;
}

bool nn_png_encode(const uint32_t *pixels, size_t stride, size_t width, size_t height,
                   uint32_t density, nn_png_file *file)
{
    nn_palette *palette = malloc(sizeof *palette);
    nn_deflate *deflate = calloc(1, sizeof *deflate);
    nn_finder *finder = malloc(sizeof *finder);
    uint32_t *elements = NULL;
    bool is_done = palette && deflate && finder && nn_reserve(&deflate->out, 1024);
    if (is_done) {
        bool is_few = nn_palette_collect(palette, pixels, stride, width, height);
        nn_put_header(&deflate->out, width, height, density, is_few ? palette : NULL);
        elements = nn_elements(pixels, stride, width, height, is_few ? palette : NULL);
        finder->rows = (nn_rows){elements, height * (width + 1), (uint32_t)width + 1,
                                 is_few ? 1 : 3};
        is_done = elements && nn_put_pixels(deflate, finder);
    }
    *file = deflate ? (nn_png_file){deflate->out.bytes, deflate->out.count} : (nn_png_file){0};
    free(palette);
    free(deflate);
    free(finder);
    free(elements);
    return is_done;
}
