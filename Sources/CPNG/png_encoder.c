// The chunks of a PNG file (the PNG specification, third edition) and the rows of pixels in them.
#include "png_encoder.h"

#include <arpa/inet.h>
#include <zlib.h>

#include "deflate.h"
#include "palette.h"

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

// A row of the picture: its pixels, and its bytes in the file, the first of which says "no filter".
typedef struct {
    uint32_t *pixels;
    unsigned char *bytes;
} nn_row;

// How many pixels from x on are equal to those of `other`.
static size_t nn_run(const uint32_t *pixels, const uint32_t *other, size_t x, size_t width)
{
    size_t end = x;
    while (end < width && pixels[end] == other[end])
        end++;
    return end - x;
}

// Adds a row of pixels of `depth` bytes. Each stretch is a repeat of the pixel before or of the row
// above, whichever is longer, or goes in pixel by pixel. `above` is NULL if no row above is within
// reach.
static void nn_put_row(nn_bits *out, const nn_codes *codes, nn_row row,
                              const uint32_t *above, size_t width, size_t depth, nn_code rowBack)
{
    nn_code pixelBack = nn_distance((uint32_t)depth);
    nn_put(out, codes->literals[0]);
    for (size_t x = 0; x < width;) {
        size_t beside = x > 0 ? nn_run(row.pixels, row.pixels - 1, x, width) : 0;
        size_t under = above ? nn_run(row.pixels, above, x, width) : 0;
        size_t run = under > beside ? under : beside;
        if (run * depth >= nn_shortest_match) {
            nn_put_match(out, codes, run * depth, under > beside ? rowBack : pixelBack);
            x += run;
            continue;
        }
        nn_code pixel = {0, 0};
        for (size_t i = 0; i < depth; i++) {
            nn_code part = codes->literals[row.bytes[1 + x * depth + i]];
            pixel = nn_extended(pixel, part.bits, part.length);
        }
        nn_put(out, pixel);
        x++;
    }
}

// Fills in a row's bytes: indices into the palette, or red, green and blue. In the second case one
// more byte after them is written.
static void nn_set_bytes(nn_row row, size_t width, nn_palette *palette)
{
    row.bytes[0] = 0;
    if (palette) {
        int index = 0;
        for (size_t x = 0; x < width; x++) {
            if (x == 0 || row.pixels[x] != row.pixels[x - 1])
                index = nn_palette_index(palette, row.pixels[x]);
            row.bytes[1 + x] = (unsigned char)index;
        }
        return;
    }
    for (size_t x = 0; x < width; x++) {
        // Four bytes are written at once; the next pixel overwrites the last of them.
        uint32_t bytes = htonl(row.pixels[x] << 8);
        memcpy(row.bytes + 1 + 3 * x, &bytes, 4);
    }
}

// Adds everything before the pixels.
static void nn_put_header(nn_bits *out, size_t width, size_t height, const nn_palette *palette)
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

// Adds the pixels; false if there is no memory.
static bool nn_put_pixels(nn_bits *out, const uint32_t *pixels, size_t stride, size_t width,
                                 size_t height, nn_palette *palette, nn_codes *codes, nn_row row,
                                 uint32_t *above)
{
    size_t depth = palette ? 1 : 3;
    size_t length = 1 + depth * width;
    bool isInReach = length <= 32768;
    nn_code rowBack = isInReach ? nn_distance((uint32_t)length) : (nn_code){0, 0};
    uint32_t sum = 1;
    nn_make_codes(codes);
    size_t chunk = nn_begin_chunk(out, "IDAT");
    // The header of zlib's format, with the largest window; then that of the only block, with the
    // fixed codes.
    nn_put(out, (nn_code){0x0178, 16});
    nn_put(out, (nn_code){3, 3});
    for (size_t y = 0; y < height; y++) {
        for (size_t x = 0; x < width; x++)
            row.pixels[x] = pixels[y * stride + x] & 0xffffff;
        nn_set_bytes(row, width, palette);
        sum = (uint32_t)adler32(sum, row.bytes, (uInt)length);
        // No byte takes more than nine bits in the fixed codes.
        if (!nn_reserve(out, length + length / 8 + 64))
            return false;
        nn_put_row(out, codes, row, y > 0 && isInReach ? above : NULL, width, depth, rowBack);
        uint32_t *free = above;
        above = row.pixels;
        row.pixels = free;
    }
    nn_put(out, nn_symbol(256));
    nn_finish_bits(out);
    nn_put_number(out, sum);
    nn_end_chunk(out, chunk);
    return true;
}

bool nn_png_encode(const uint32_t *pixels, size_t stride, size_t width, size_t height,
                   nn_png_file *file)
{
    nn_bits out = {0};
    nn_palette *palette = malloc(sizeof *palette);
    nn_codes *codes = malloc(sizeof *codes);
    uint32_t *rows = malloc(2 * width * sizeof *rows);
    unsigned char *bytes = malloc(3 * width + 2);
    bool isDone = palette && codes && rows && bytes && nn_reserve(&out, 1024);
    if (isDone) {
        bool isFew = nn_palette_collect(palette, pixels, stride, width, height);
        nn_put_header(&out, width, height, isFew ? palette : NULL);
        isDone = nn_put_pixels(&out, pixels, stride, width, height, isFew ? palette : NULL, codes,
                               (nn_row){rows, bytes}, rows + width)
            && nn_reserve(&out, 12);
    }
    if (isDone)
        nn_end_chunk(&out, nn_begin_chunk(&out, "IEND"));
    free(palette);
    free(codes);
    free(rows);
    free(bytes);
    *file = (nn_png_file){out.bytes, out.count};
    return isDone;
}
