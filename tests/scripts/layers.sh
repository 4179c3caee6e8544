# The rooms and the homes of libraries: the tree keeps to them, and layers.awk rejects trees that do not.
. "$ROOT/tests/support/tap.sh"
cd "$ROOT" || exit 1

# A tree of one file that includes one header: FILE INCLUDED (as written, with its "" or <>).
layers_of() {
	rm -rf "$scratch/generator"
	mkdir -p "$scratch/generator/$(dirname "$1")"
	printf '/* A file. */\n#  include %s\n' "$2" >"$scratch/generator/$1"
	awk -f tests/layers.awk "$scratch/generator/$1" >"$scratch/said"
}

rejects() { # FILE INCLUDED WORDS: it is refused for this reason and no other
	! layers_of "$1" "$2" && [ "$(wc -l <"$scratch/said")" = 1 ] && grep -qF "$3" "$scratch/said"
	result $? "rejects $1 with $2: $3"
}

accepts() {
	layers_of "$1" "$2"
	result $? "accepts $1 with $2"
}

find generator \( -name '*.[ch]' -o -name '*.def' \) | LC_ALL=C sort | xargs awk -f tests/layers.awk >"$scratch/said"
result $? "the program keeps to its rooms"

rejects check/check.c '"load/load.h"' ':2: check may not include load'
rejects base/number.c '"model/plan.h"' ':2: base may not include model'
rejects model/plan.c '"measure/measure.h"' ':2: model may not include measure'
rejects render/site/site.c '"render/print/print.h"' ':2: render/site may not include render/print'
rejects render/chart/chart.c '"render/view/view.h"' ':2: render/chart may not include render/view'
rejects render/view/view.c '"measure/measure.h"' ':2: render/view may not include measure'
rejects publish/publish.c '"model/plan.h"' ':2: publish may not include model'
rejects render/print/print.c '<libxslt/transform.h>' ':2: libxslt/transform.h has its home in'
rejects check/check.c '<yaml.h>' ':2: yaml.h has its home in load'
rejects render/site/site.c '<cmark.h>' ':2: cmark.h has its home in load'
rejects render/site/site.c '<pango/pangocairo.h>' ':2: pango/pangocairo.h has its home in'
rejects render/chart/chart.c '<qpdf/qpdf-c.h>' ':2: qpdf/qpdf-c.h has its home in render/print'
rejects measure/measure.c '<libxml/tree.h>' ':2: libxml/tree.h has its home in'
rejects main.c '<yaml.h>' ':2: yaml.h has its home in load'
rejects load/load.c '"load.h"' ':2: includes are named from generator/ on'
rejects load/load.c '"attic/old.h"' ':2: includes an unknown room'
rejects attic/old.c '<glib.h>' ':1: no room of this name'
accepts main.c '"render/print/print.h"'
accepts render/sentence/templates.c '<libxslt/xsltutils.h>'
accepts render/print/page.c '<hb.h>'
accepts publish/links.c '<libxml/HTMLparser.h>'
accepts measure/measure.c '"base/number.h"'
layers_of load/load.c '<yaml.h>'
result $? "accepts YAML at home"
finish
