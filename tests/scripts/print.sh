# Every PDF that the site ships, as other programs find it: the lines and pages of GB/T 9704, whole files, fonts that
# are inside, a tree of tags that says what the pages show.
. "$ROOT/tests/support/tap.sh"
export YAODIAN_DATA="$ROOT" XDG_CACHE_HOME="$scratch/cache"
built shipped "$scratch/site"
find "$scratch/site" -name '*.pdf' | LC_ALL=C sort >"$scratch/files"
[ "$(wc -l <"$scratch/files")" -gt 50 ]
result $? "there are PDFs: $(wc -l <"$scratch/files")"

# --- Lines and pages ---------------------------------------------------------------------------------------------------
xargs perl "$ROOT/tests/support/print.pl" <"$scratch/files" >"$scratch/lines" 2>&1
sed -n 's/^# /# /p' "$scratch/lines"
# wrong KIND NAME: no line of that kind.
wrong() {
	grep -F ": $1: " "$scratch/lines" >"$scratch/said"
	[ ! -s "$scratch/said" ]
	result $? "$2"
}
wrong forbidden "no line begins or ends with a mark that it must not"
wrong single "no paragraph ends with a line of one character"
wrong widows "no page begins with the last line of a paragraph"
wrong orphans "no page ends with the first line of a paragraph"
wrong short-page "pages where a paragraph goes on are full, less the lines that keep together"
wrong spaces "no stretched gap reads as a space"
sum() { # NAME: over the counts of all calls
	sed -n "s/^# .*[ ,]\([0-9]*\) $1\(,.*\)\{0,1\}\$/\1/p" "$scratch/lines" | awk '{ all += $1 } END { print all + 0 }'
}
full=$(sum full) short=$(sum short)
echo "$full full lines, $short short" >"$scratch/said"
[ "$full" -gt 1000 ] && [ $((short * 100)) -le $((full * 3)) ]
result $? "lines are full to 156 mm: $full, and $short that cannot be within the stretch"
[ "$(sum of_22)" -gt 5 ] && [ "$(sum of_22)" = "$(sum pages_of_text)" ]
result $? "full pages of text have 22 lines: $(sum of_22)"

# --- Tags --------------------------------------------------------------------------------------------------------------
xargs "$TEST_BUILD/tests/unit/test_print_pdf" <"$scratch/files" >"$scratch/said" 2>&1
result $? "every mark stands in the tree, every figure has words, every link a text, every font its characters"

# The rest takes longer: all issues, and one in ten of the units' sheets, which are many and alike.
awk '!/\/units\// || units++ % 10 == 0' "$scratch/files" >"$scratch/chosen" && mv "$scratch/chosen" "$scratch/files"

# --- Files -------------------------------------------------------------------------------------------------------------
# each NAME SCRIPT: the script, called with each file, says nothing.
each() {
	xargs -P 2 -n 8 sh -c "for file; do $2; done" each <"$scratch/files" >"$scratch/said" 2>&1
	[ ! -s "$scratch/said" ]
	result $? "$1"
}
each "qpdf finds no mistake in a file" \
	'qpdf --check "$file" >/dev/null 2>&1 || echo "$file"'
each "every font is inside, as a subset, with its characters" \
	'pdffonts "$file" | awk -v file="$file" "NR > 2 && !/ yes yes yes / { print file, \$0 }"'
each "files are tagged, with a title, and their pages are A4" \
	'pdfinfo "$file" | awk -v file="$file" "
		/^Title:/ { title = 1 } /^Tagged: *yes/ { tagged = 1 } /^Page size:.*A4/ { page = 1 }
		END { if (!title || !tagged || !page) print file }"'
# A second reader, of another make: the same characters, and years as they were written.
each "MuPDF reads the characters and the years that Poppler reads" \
	'mutool draw -q -F txt "$file" 2>/dev/null >"$file.mu"; pdftotext "$file" "$file.po"
	 perl -CSD -e "
		my (\$file, @texts) = @ARGV;
		my @read = map { open my \$in, q(<), \$_; local \$/; <\$in> } @texts;
		my @years = map { scalar(() = /[0-9]年/g) } @read;
		my @characters = map { s/\s//g; join q(), sort split // } @read;
		print qq(\$file: characters differ\n) if \$characters[0] ne \$characters[1];
		print qq(\$file: \$years[0] years and \$years[1]\n) if \$years[0] != \$years[1];
	 " "$file" "$file.mu" "$file.po"; rm -f "$file.mu" "$file.po"'
# What the tags say is what the pages show: every Han character of the pages. Furniture has no tags; of its words only
# 续表 stands nowhere else.
# Reading the tree of a long file takes Poppler seconds: one in eight.
awk 'NR % 8 == 1' "$scratch/files" >"$scratch/chosen" && mv "$scratch/chosen" "$scratch/files"
each "the tree says every character that the pages show" \
	'pdfinfo -struct-text "$file" 2>&1 | sed -n "s/^ *\"\(.*\)\"\$/\1/p" | tr -d "\n" >"$file.tree"
	 pdftotext "$file" - | sed "s/（续表）//g" | perl -CSD -e "
		open my \$tree, q(<), shift; my %tree; \$tree{\$_}++ for split //, do { local \$/; <\$tree> };
		my %page; while (<STDIN>) { \$page{\$_}++ for grep { /\p{Han}/ } split // }
		my @lost = grep { !\$tree{\$_} } sort keys %page;
		print shift, qq(: @lost\n) if @lost" "$file.tree" "$file"; rm -f "$file.tree"'
finish
