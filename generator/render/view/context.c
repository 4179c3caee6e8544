/* context.c - see context.h. */
#include "render/view/context.h"

ViewContext
render_view_context(const RenderContext *context)
{
	return (ViewContext){.collection = context->book->collection,
			     .sentences = context->sentences,
			     .fonts = context->fonts,
			     .edition = context->book->edition};
}
