#include <hb.h>
#include <fribidi/fribidi.h>
