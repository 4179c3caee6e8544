/* files.h - the files of this room that are no tables. Private to render/data.
 * Stage: render/data.  Used by: render/data, tests.
 *
 * Each function returns the whole text of one file; free with g_free(). */
#pragma once
#include "render/data/table.h"
#include <libxml/tree.h>

/* The bytes of a dataset's CSV and JSON; free with g_bytes_unref(). */
GBytes *data_csv(const Dataset *dataset, const RenderContext *context);
GBytes *data_json(const Dataset *dataset, const RenderContext *context);

/* datapackage.json: every table with its schema, size, SHA-256, licence; the ledger.
 * NULL and error when the ledger cannot be written; so is it of checksums_write(). */
char *package_write(const RenderContext *context, GError **error);
/* readme.txt: what the tables and their columns are, how values are written, licence and how to cite;
 * with a byte-order mark and CRLF, for any editor. */
char *readme_write(const RenderContext *context);
/* checksums.txt: what `sha256sum -c` reads. */
char *checksums_write(const RenderContext *context, GError **error);

/* feed.xml: one entry a published bulletin, the newest first. The time of an entry is the day of its
 * issue, else the day it was reported, else the last day of its month; never the clock. With a url in
 * site.yaml links are absolute and ids are tag: URIs (RFC 4151); without one links are relative to
 * the feed and ids are name-based UUIDs. */
char *feed_write(const RenderContext *context);
/* sitemap.xml: context->pages, without 404.html, below the url; relative to the site's root when
 * there is none, to be put together with the portal's own. */
char *sitemap_write(const RenderContext *context);
/* robots.txt: asks not to be indexed when something shown is invented. */
char *robots_write(const RenderContext *context);

/* The statuses in the order in which they are told. */
extern const Status told_statuses[STATUS_COUNT];
/* The site's own label of a status, or the default one. Borrowed. */
const char *status_label(const Sentences *sentences, const Settings *settings, Status status);

/* Returns the document as UTF-8 text, a new string; frees the document. */
char *xml_take_text(xmlDoc *document);
/* Returns the site's address of a path: below the url, or the path itself when there is none. */
char *address_of(const Settings *settings, const char *path);
