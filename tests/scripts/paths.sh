# Every path that the design promises exists, for every plan and month.
. "$ROOT/tests/support/tap.sh"
export YAODIAN_DATA="$ROOT"
built shipped "$scratch/site"

exists() {
	[ -s "$scratch/site/$1" ] || echo "$1" >>"$scratch/missing"
}

for page in index.html compare/index.html compare/themes.html feed.xml sitemap.xml robots.txt 404.html search.html \
	about.html accessibility.html site-map.html help/index.html assets/site.css data/datapackage.json; do
	exists "$page"
done
for table in plans targets figures statuses changes; do
	exists "data/$table.csv"
	exists "data/$table.json"
done
for folder in "$ROOT"/plans/*/; do
	plan=$(basename "$folder")
	exists "plans/$plan/index.html"
	exists "plans/$plan/text.html"
	for target in $(sed -n 's/^  - id: *//p' "$folder/plan.yaml"); do
		exists "plans/$plan/targets/$target.html"
	done
	for month in "$folder"/progress/????-??.yaml; do
		month=$(basename "$month" .yaml)
		exists "plans/$plan/$month.html"
		exists "plans/$plan/$month.pdf"
		exists "compare/$month.html"
		exists "compare/$month.pdf"
	done
done
for indicator in $(sed -n '/^indicators:/,$s/^  - id: *//p' "$ROOT/plans/indicators.yaml"); do
	exists "compare/$indicator.html"
done
[ ! -s "$scratch/missing" ]
status=$?
cp "$scratch/missing" "$scratch/said" 2>/dev/null
result $status "every promised path is there"
[ "$(grep -c '' "$ROOT/plans/indicators.yaml")" -gt 100 ] && [ "$(find "$scratch/site/compare" -name '*.html' | wc -l)" -ge 55 ]
result $? "33 indicators, 22 monthly comparisons"
finish
