# Every chart of the built sites: picture, sentence, table, CSV and the file to take away agree; nothing that is missing is drawn.
. "$ROOT/tests/support/tap.sh"
export YAODIAN_DATA="$ROOT"
built shipped "$scratch/site"
built qinghe "$scratch/qinghe"

check() { # SITE: what charts.pl says of all its pages, in $scratch/said
	find "$1" -name '*.html' | LC_ALL=C sort | xargs -d '\n' perl "$ROOT/tests/support/charts.pl" "$1" >"$scratch/said" 2>&1
}
check "$scratch/site"
result $? "picture, sentence, table and CSV of every chart agree: $(sed -n 's/^# //p' "$scratch/said")"
for kind in bars bullet calendar dots dumbbell heat lines multiples stack timeline; do
	grep -q "[( ]$kind:[0-9]" "$scratch/said" || echo "no chart of the kind $kind was looked at" >>"$scratch/missing"
done
[ ! -s "$scratch/missing" ]
result $? "all kinds that the site uses were looked at"
check "$scratch/qinghe"
result $? "the same in the test bureau: $(sed -n 's/^# //p' "$scratch/said")"
grep -q '[( ]slope:[0-9]' "$scratch/said"
result $? "a plan that follows another of the same place is set against it in a slope"

# Files that nobody links to would be left over from something.
find "$scratch/site/data/charts" -type f | sed "s|^$scratch/site/||" | LC_ALL=C sort >"$scratch/files"
find "$scratch/site" -name '*.html' -print0 | xargs -0 grep -ohE '(href|data-charts)="[^"]*data/charts/[^"]*"' |
	sed 's|.*\(data/charts/[^"]*\)"|\1|' | LC_ALL=C sort -u >"$scratch/linked"
diff "$scratch/files" "$scratch/linked" >"$scratch/said"
result $? "$(wc -l <"$scratch/files") files of charts, each linked, none left over"

# The files stand alone and are well-formed.
grep '\.svg$' "$scratch/files" | sed "s|^|$scratch/site/|" | xargs -d '\n' xmllint --noout >"$scratch/said" 2>&1
result $? "the pictures are well-formed XML"
while read -r file; do
	case $file in
	*.svg) grep -q "font-family=\"'Noto Sans SC'" "$scratch/site/$file" && grep -q '<title id="[^"]*">[^<]' "$scratch/site/$file" || echo "$file" ;;
	esac
done <"$scratch/files" >"$scratch/said"
[ ! -s "$scratch/said" ]
result $? "the pictures name their fonts and their title"

# The reader's own view: every indicator that can be chosen has its script, which hands over the same charts as data.
: >"$scratch/said"
grep -oE 'name="indicator" value="[^"]*" data-charts="[^"]*"' "$scratch/site/compare/index.html" |
	sed 's|.*value="\([^"]*\)" data-charts="\.\./\([^"]*\)"|\1 \2|' >"$scratch/choices"
[ "$(wc -l <"$scratch/choices")" -gt 20 ] || echo "only $(wc -l <"$scratch/choices") choices" >>"$scratch/said"
while read -r indicator script; do
	sed '1s|^yaodian_charts("'"$script"'",||; $s|);$||' "$scratch/site/$script" >"$scratch/charts.json"
	jq -e 'length > 0 and all(.[]; (.title | length > 0) and (.columns | length > 1) and (.rows | length > 0) and any(.rows[]; .plan) and (.narrow | startswith("<?xml")))' \
		"$scratch/charts.json" >/dev/null 2>&1 || echo "$script" >>"$scratch/said"
	for id in $(jq -r '.[].id' "$scratch/charts.json"); do
		jq -j --arg id "$id" '.[] | select(.id == $id) | .svg' "$scratch/charts.json" |
			cmp -s - "$scratch/site/data/charts/compare/$indicator/$id.svg" || echo "$script: $id is another picture" >>"$scratch/said"
	done
done <"$scratch/choices"
[ ! -s "$scratch/said" ]
result $? "each of the $(wc -l <"$scratch/choices") indicators to choose from has its charts as data"
page=$scratch/site/compare/index.html
grep -q '<section id="own-view"[^>]* hidden=""' "$page" && grep -q '<script src="../assets/compare.js">' "$page" &&
	grep -q "script-src 'self'; style-src 'self'; img-src 'self' data:;" "$page" && [ -s "$scratch/site/assets/compare.js" ]
result $? "without a script the own view is not in the way; what it needs is allowed"

# The checker itself sees what it is for.
plan=plans/zaozhuang-2023/index.html
bad() { # FAULT FILE SED-EXPRESSION: a site so spoilt is refused for this
	rm -rf "$scratch/bad"
	mkdir -p "$scratch/bad/$(dirname "$plan")"
	cp "$scratch/site/$plan" "$scratch/bad/$plan"
	mkdir -p "$scratch/bad/data/charts/plans/zaozhuang-2023"
	cp -r "$scratch/site/data/charts/plans/zaozhuang-2023/index" "$scratch/bad/data/charts/plans/zaozhuang-2023/"
	sed -i "$3" "$scratch/bad/$2"
	! cmp -s "$scratch/site/$2" "$scratch/bad/$2" && ! check "$scratch/bad" && grep -qF -e "$1" "$scratch/said"
	result $? "the checker sees: $1"
}
folder=data/charts/plans/zaozhuang-2023/index
bad 'no sentence' $plan '0,/<figcaption>[^<]*/s//<figcaption>/'
bad 'no table' $plan 's/<table>/<div>/g'
bad 'has other columns' $folder/status-zaozhuang-2023.csv '1s/项数/个数/'
bad 'row 1: ' $folder/status-zaozhuang-2023.csv '2s/,[0-9]*,/,99,/'
bad 'not CRLF' $folder/status-zaozhuang-2023.csv 's/\r$//'
bad 'byte-order mark' $folder/status-zaozhuang-2023.csv '1s/^...//'
bad 'shows other shapes' $folder/status-zaozhuang-2023.svg '0,/class="status-done" fill="#[0-9a-f]*"/s//class="status-done" fill="#123456"/'
bad 'another <desc>' $folder/status-zaozhuang-2023.svg 's|\(<desc[^>]*>\)|\1x|'
bad 'its row of the table' $plan 's|\(class="value"[^>]*>\)[0-9.]*|\17777|g'
bad 'of the way, the table says' $plan 's|\(<rect x="[0-9.]*" y="[0-9.]*" width="\)[0-9.]*\(" height="8" class="status-\)|\13\2|g'
bad 'whose value is' $plan 's|<td>[0-9][^<]*[所个名人%][^<]*</td>|<td>未报送</td>|g'
bad 'px for' $plan 's|\(<rect x="0" y="[0-9.]*" width="\)[0-9.]*\(" height="26"\)|\11\2|g'
bad 'cannot be taken away' $plan 's|class="figure-files"|class="other"|g'
bad '演示数据 stands in only one' $plan 's|（演示数据）</caption>|</caption>|g'
finish
