/* A page's content: what Cairo marked is found, everything else that paints becomes an artifact. */
#include "render/print/pdf.h"
#include <string.h>

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

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/print/content/nothing", test_nothing);
	g_test_add_func("/print/content/furniture", test_furniture);
	g_test_add_func("/print/content/marks", test_marks);
	g_test_add_func("/print/content/strings", test_strings);
	return g_test_run();
}
