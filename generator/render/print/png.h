/* png.h - a painted surface as a PNG file, small and the same on every run.
 * Stage: render/print.  Used by: render/print/picture.c, tests.
 *
 * Cairo's own writer keeps 24 bits a pixel and takes a second for a tall picture; a chart has few
 * colours, so that a palette makes the file a third and the time a tenth. */
#pragma once
#include <cairo.h>
#include <glib.h>

/* Returns the file of an RGB24 image surface. With more than 256 colours the rarest, which are those
 * of softened edges, become the nearest of the others. NULL and error when the surface is in error. */
GBytes *png_write(cairo_surface_t *surface, GError **error);
