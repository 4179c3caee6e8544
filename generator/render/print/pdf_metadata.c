#include "render/print/pdf.h"

/* PDF/A asks that a schema it does not know itself, like that of PDF/UA, is described. */
static const char ua_schema[] =
	"<rdf:Description rdf:about=\"\""
	" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
	" xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
	" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
	"<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
	"<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n"
	"<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
	"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
	"<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
	"<pdfaProperty:name>part</pdfaProperty:name>\n"
	"<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
	"<pdfaProperty:category>internal</pdfaProperty:category>\n"
	"<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>\n"
	"</rdf:li></rdf:Seq></pdfaSchema:property>\n"
	"</rdf:li></rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n";

static void
append_texts(GString *xmp, const Print *print)
{
	g_autofree char *title = g_markup_escape_text(print->title, -1);
	g_autofree char *author = g_markup_escape_text(print->author, -1);

	g_string_append_printf(xmp,
			       "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li>"
			       "</rdf:Alt></dc:title>\n"
			       "<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>\n"
			       "<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag>"
			       "</dc:language>\n",
			       title, author);
	if (print->subject) {
		g_autofree char *subject = g_markup_escape_text(print->subject, -1);

		g_string_append_printf(xmp,
				       "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">"
				       "%s</rdf:li></rdf:Alt></dc:description>\n",
				       subject);
	}
	g_string_append_printf(xmp,
			       "<xmp:CreatorTool>%s</xmp:CreatorTool>\n"
			       "<xmp:CreateDate>%sT00:00:00Z</xmp:CreateDate>\n"
			       "<xmp:ModifyDate>%sT00:00:00Z</xmp:ModifyDate>\n"
			       "<pdf:Producer>%s</pdf:Producer>\n",
			       PDF_CREATOR, print->date, print->date, PDF_PRODUCER);
}

char *
pdf_metadata(const Print *print, bool archival)
{
	GString *xmp = g_string_new(
		"<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
		"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
		"<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
		"<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
		" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
		" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
		" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
		" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n");

	append_texts(xmp, print);
	if (archival)
		g_string_append(xmp, "<pdfaid:part>2</pdfaid:part>\n"
				     "<pdfaid:conformance>B</pdfaid:conformance>\n");
	g_string_append(xmp, "<pdfuaid:part>1</pdfuaid:part>\n</rdf:Description>\n");
	if (archival)
		g_string_append(xmp, ua_schema);
	g_string_append(xmp, "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>");
	return g_string_free(xmp, FALSE);
}
