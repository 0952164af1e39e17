#include <cairo.h>
#include <cairo-pdf.h>
#include <png.h>

#include "png_encoding.h"
