#include <cairo.h>
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <png.h>

#include "png_encoding.h"
