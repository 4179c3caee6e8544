# One number, one saying: what a page shows, the CSV, the JSON, the ledger, the chart's table and the bulletin say of a
# target is the same, for all targets of all plans in all months, as published and as known now.
. "$ROOT/tests/support/tap.sh"
export YAODIAN_DATA="$ROOT"
built shipped "$scratch/site"
built qinghe "$scratch/qinghe"
run "builds its internal edition" 0 "$YAODIAN" -C "$ROOT/tests/data/qinghe" build --edition internal -o "$scratch/internal"
run "builds it as of June" 0 "$YAODIAN" -C "$ROOT/tests/data/qinghe" build --month 2023-06 -o "$scratch/june"

agree() { # SITE: what differs is in $scratch/differs, what was compared in $scratch/compared
	perl "$ROOT/tests/support/agree.pl" "$1" >"$scratch/said" 2>&1 || return 1
	grep '^differs' "$scratch/said" >"$scratch/differs"
	grep -v '^differs' "$scratch/said" >"$scratch/compared"
	[ ! -s "$scratch/differs" ]
}

compared() { # MEDIUM LEAST
	awk -v medium="$1" -v least="$2" '$1 == medium && $2 >= least { found = 1 } END { exit !found }' "$scratch/compared"
	result $? "$(grep "^$1 " "$scratch/compared") values"
}

agree "$scratch/site"
result $? "the five plans say the same everywhere"
compared CSV 100000
compared PDF 5000
compared XLSX 3000
compared chart 1500
compared page 8000
for site in qinghe internal june; do
	agree "$scratch/$site"
	result $? "$site says the same everywhere"
done

# A disagreement would be noticed, whichever side it is on.
noticed() { # WHERE FILE COMMAND…: the command, given the file, spoils it
	where=$1 file=$2
	shift 2
	cp "$scratch/june/$file" "$scratch/kept"
	"$@" "$scratch/june/$file"
	! cmp -s "$scratch/kept" "$scratch/june/$file" && ! agree "$scratch/june" && grep -qF -e "$where" "$scratch/differs"
	result $? "another number in $file would be noticed"
	cp "$scratch/kept" "$scratch/june/$file"
}
built=plans/qinghe-2023/targets/kindergartens-built
noticed "$built.html 2023-05" $built.html perl -pi -e 's|(id="m2023-05".*?<span class="value">)\d+|${1}99|'
noticed "$built.html: status" $built.html sed -i 's|\(class="verdict"><span class="status[^>]*>\)|\1不|'
noticed "chart qinghe-2023 kindergartens-built 2023-05" data/charts/$built/history-kindergartens-built.csv \
	sed -i 's/^2023年5月,[0-9]*/2023年5月,99/'
noticed "targets.csv qinghe-2023 kindergartens-built" data/targets.csv sed -i 's/^\(qinghe-2023,kindergartens-built.*\),20,/\1,21,/'
noticed "ledger.xlsx qinghe-2023" data/ledger.xlsx cp "$scratch/qinghe/data/ledger.xlsx"
noticed "qinghe-2023/2023-06.pdf" plans/qinghe-2023/2023-06.pdf cp "$scratch/june/plans/qinghe-2023/2023-05.pdf"

# What a reader of June was told to expect stands in June's row for ever; where estimates are switched off there is none.
estimates=0
: >"$scratch/said"
for page in "$scratch"/june/plans/*/targets/*.html; do
	now=$(sed -n 's|.*<section aria-labelledby="forecast"><h2[^>]*>测算</h2><p>\([^<]*\)</p>.*|\1|p' "$page")
	then=$(sed 's|<tr |\n&|g' "$scratch/qinghe/${page#"$scratch/june/"}" |
		sed -n 's|^<tr id="m2023-06".*<details class="estimate">.*</summary><p>\([^<]*\)</p>.*|\1|p')
	[ "$now" = "$then" ] || printf '%s: %s / %s\n' "${page##*/}" "$now" "$then" >>"$scratch/said"
	[ -z "$now" ] || estimates=$((estimates + 1))
done
[ ! -s "$scratch/said" ] && [ "$estimates" -ge 4 ]
result $? "$estimates estimates of June, each as it was told then"
cp -r "$ROOT/tests/data/qinghe" "$scratch/plain"
echo 'forecast: false' >>"$scratch/plain/plans/site.yaml"
run "builds without estimates" 0 "$YAODIAN" -C "$scratch/plain" build --month 2023-06 -o "$scratch/silent"
! grep -rlE 'id="forecast"|class="estimate"|测算到|每月还需' --include='*.html' "$scratch/silent" >"$scratch/said"
result $? "and there is none"

# The ledger: the same bytes however it is made, sound XML in every part, marked.
cmp -s "$scratch/qinghe/data/ledger.xlsx" <("$YAODIAN" -C "$ROOT/tests/data/qinghe" build -j 1 -o "$scratch/again" 2>/dev/null &&
	cat "$scratch/again/data/ledger.xlsx")
result $? "the ledger has the same bytes when it is made again"
for site in site internal; do
	mkdir "$scratch/parts" && (cd "$scratch/parts" && unzip -q "$scratch/$site/data/ledger.xlsx") >"$scratch/said" 2>&1 &&
		find "$scratch/parts" -type f -print0 | xargs -0 xmllint --noout >"$scratch/said" 2>&1
	result $? "every part of its ledger is XML: $site"
	wanted=演示数据
	[ "$site" = site ] || wanted=内部版，不得对外公开
	grep -qF "$wanted" "$scratch/parts/docProps/custom.xml" && grep -qF "$wanted" "$scratch/parts/docProps/core.xml" &&
		! grep -L "<oddHeader>.*$wanted" "$scratch"/parts/xl/worksheets/sheet*.xml | grep -q .
	result $? "$wanted in its properties and on every printed page: $site"
	! grep -L 'state="frozen"' "$scratch"/parts/xl/worksheets/sheet*.xml | grep -q . &&
		! grep -L '<autoFilter ref="A3:' "$scratch"/parts/xl/worksheets/sheet*.xml | grep -q .
	result $? "a frozen head and a filter on every sheet: $site"
	rm -r "$scratch/parts"
done
(cd "$scratch/site/data" && sha256sum --quiet -c checksums.txt) >"$scratch/said" 2>&1
result $? "checksums are those of the files"
jq -r '.resources[] | "\(.hash | ltrimstr("sha256:"))  \(.path)"' "$scratch/site/data/datapackage.json" | LC_ALL=C sort >"$scratch/package"
LC_ALL=C sort "$scratch/site/data/checksums.txt" | diff "$scratch/package" - >"$scratch/said"
result $? "the data package names the same files with the same checksums"

# schema.org: every page that has a block has all that its type needs, and nothing empty.
find "$scratch/site" "$scratch/qinghe" -name '*.html' -print0 | xargs -0 sed -n 's|.*<script type="application/ld+json">\([^<]*\)</script>.*|\1|p' >"$scratch/blocks"
[ "$(wc -l <"$scratch/blocks")" -gt 60 ]
result $? "$(wc -l <"$scratch/blocks") blocks of JSON-LD"
jq -c 'select((.["@context"] == "https://schema.org" and (.name | length) > 0 and (.inLanguage == "zh-CN")
		and ([.. | strings | select(length == 0)] | length) == 0
		and (if .["@type"] == "Dataset" then
			(.description | length) >= 50 and (.license | startswith("https://")) and (.creator.name | length) > 0
			and (.distribution | length) == 11 and (.temporalCoverage | test("^[0-9]{4}-[0-9]{2}/[0-9]{4}-[0-9]{2}$"))
			and (.creditText | contains("[DS/OL]")) and .isAccessibleForFree
		elif .["@type"] == "Report" then
			(.datePublished | test("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")) and (.author.name | length) > 0
		elif .["@type"] == "DigitalDocument" then (.author | length) > 0 and (.temporalCoverage | length) > 0
		elif .["@type"] == "WebSite" then (.url | startswith("https://")) and (.hasPart | length) > 0
		else false end)) | not)' "$scratch/blocks" >"$scratch/said" 2>&1
[ ! -s "$scratch/said" ]
result $? "each with what its type needs"
for type in Dataset Report DigitalDocument WebSite; do
	jq -r '.["@type"]' "$scratch/blocks" | grep -qx $type
	result $? "a $type is among them"
done
url=$(jq -r 'select(.["@type"] == "WebSite") | .url' "$scratch/blocks" | head -1)
jq -r 'select(.["@type"] == "Dataset") | .distribution[].contentUrl' "$scratch/blocks" | grep -F "$url" | while read -r address; do
	[ -s "$scratch/site/${address#"$url"}" ] || echo "$address"
done >"$scratch/said"
[ -n "$url" ] && [ ! -s "$scratch/said" ]
result $? "every download of the Dataset is there"

# How to cite is told in one way.
cite=$(sed -n 's/\r$//; /^引用格式/p' "$scratch/site/data/readme.txt")
[ -n "$cite" ] && grep -qF ">$cite<" "$scratch/site/help/data.html"
result $? "how to cite: $cite"
finish
