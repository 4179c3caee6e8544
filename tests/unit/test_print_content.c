/* A page's content: what Cairo marked is found, everything else that paints becomes an artifact. */
#include "render/print/pdf.h"
#include "support/print_samples.h"
#include <string.h>

/* 70 bytes that say nothing. */
#define PADDING "%23456789012345678901234567890123456789012345678901234567890123456789\n"

static void
assert_marked(const char *content, const char *wanted, int marks_wanted)
{
	g_autoptr(GArray) marks = g_array_new(FALSE, FALSE, sizeof(int));
	GString *marked = pdf_content_mark((const unsigned char *)content, strlen(content), marks);

	g_assert_cmpstr(marked->str, ==, wanted);
	g_assert_cmpuint(marks->len, ==, marks_wanted);
	for (guint i = 0; i < marks->len; i++)
		g_assert_cmpint(g_array_index(marks, int, i), ==, (int)i);
	g_string_free(marked, TRUE);
}

static void
test_nothing(void)
{
	assert_marked("", "", 0);
	assert_marked("q 1 0 0 1 0 0 cm Q", "q 1 0 0 1 0 0 cm Q", 0);
}

static void
test_furniture(void)
{
	assert_marked("0 0 9 9 re f", "/Artifact BMC\n0 0 9 9 re f\nEMC\n", 0);
	assert_marked(
		"0 0 9 9 re f\n/Span << /MCID 0 >> BDC\nBT (x) Tj ET\nEMC\n1 1 m S\n",
		"/Artifact BMC\n0 0 9 9 re f\nEMC\n\n/Span << /MCID 0 >> BDC\nBT (x) Tj ET\nEMC"
		"/Artifact BMC\n\n1 1 m S\n\nEMC\n",
		1);
}

static void
test_marks(void)
{
	assert_marked("q /Span <</MCID 0>> BDC BT <01> Tj ET EMC /Span <</MCID 1>> BDC f EMC Q",
		      "q /Span <</MCID 0>> BDC BT <01> Tj ET EMC /Span <</MCID 1>> BDC f EMC Q", 2);
	/* A replacement text within a text object is a mark of its own kind. */
	assert_marked("/Span <</MCID 0>> BDC BT /Span <</ActualText <FEFF>>> BDC (a) Tj EMC ET EMC",
		      "/Span <</MCID 0>> BDC BT /Span <</ActualText <FEFF>>> BDC (a) Tj EMC ET EMC",
		      1);
}

/* What looks like an operator within a string or a name is none. */
static void
test_strings(void)
{
	assert_marked("(S f \\) EMC (nested) BDC) /f /S <5366> [(f)] 0 d0",
		      "(S f \\) EMC (nested) BDC) /f /S <5366> [(f)] 0 d0", 0);
	assert_marked("(never closed S", "(never closed S", 0);
}

/* --- Cairo's tree ----------------------------------------------------------------------------- */

/* As many elements leave the table as leaves were marked; the file is as long as before, and a second time there are
 * none. */
static void
test_prune(void)
{
	g_autofree char *xml =
		sample_document("<heading level='1'>一、甲</heading><paragraph>乙"
				"</paragraph><page-break/><paragraph>丙</paragraph>");
	g_autoptr(Print) print = sample_layout(xml, NULL, NULL);
	g_autoptr(GError) error = NULL;
	g_autoptr(GByteArray) painted = pdf_paint(print, &error);
	int leaves = 0;
	guint length;

	g_assert_no_error(error);
	length = painted->len;
	for (guint i = 0; i < print->pages->len; i++)
		leaves += (int)((const Page *)g_ptr_array_index(print->pages, i))->leaves->len;
	g_assert_cmpint(leaves, ==, 3);
	g_assert_cmpint(pdf_prune(painted), ==, leaves);
	g_assert_cmpuint(painted->len, ==, length);
	g_assert_cmpint(pdf_prune(painted), ==, 0);
}

/* What is no file of Cairo's, or only a piece of one, stays as it is. */
static void
test_prune_other(void)
{
	static const char *const files[] = {
		"",
		"startxref\n",
		"%PDF-1.7\nstartxref\n99999999999999999999\n%%EOF\n" PADDING,
		PADDING "xref\n0 5\n0000000000 65535 f \nstartxref\n70\n%%EOF\n",
		PADDING "startxref\n0\n%%EOF\n",
	};

	for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
		g_autoptr(GByteArray) bytes = g_byte_array_new();

		g_byte_array_append(bytes, (const guint8 *)files[i], (guint)strlen(files[i]));
		g_assert_cmpint(pdf_prune(bytes), ==, 0);
		g_assert_cmpmem(bytes->data, bytes->len, files[i], strlen(files[i]));
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/print/content/nothing", test_nothing);
	g_test_add_func("/print/content/furniture", test_furniture);
	g_test_add_func("/print/content/marks", test_marks);
	g_test_add_func("/print/content/strings", test_strings);
	g_test_add_func("/print/content/prune", test_prune);
	g_test_add_func("/print/content/prune-other", test_prune_other);
	return g_test_run();
}
