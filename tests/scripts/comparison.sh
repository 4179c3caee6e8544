# The comparison of the five plans: every row of tests/data/comparison/rows.txt on its page and in the bulletin, with values,
# bounds, own words and caveats; nothing on one axis that may not be; nothing drawn that is hidden or missing.
. "$ROOT/tests/support/tap.sh"
export YAODIAN_DATA="$ROOT"
built shipped "$scratch/site"
[ "$status" = 0 ] || { finish; exit; }
compare=$scratch/site/compare

check() { # FOLDER
	perl "$ROOT/tests/support/comparison.pl" "$ROOT/tests/data/comparison/rows.txt" "$1"
}
run "twelve strong and twenty-one weak rows are there, and drawn as they may be" 0 check "$compare"
grep -q '^33 rows, ' "$scratch/said"
result $? "$(tail -1 "$scratch/said")"

# The checker itself sees what it is for.
bad() { # FAULT PAGE SED-EXPRESSION: a page so spoilt is refused for this
	rm -rf "$scratch/bad"
	cp -r "$compare" "$scratch/bad"
	sed -i "$3" "$scratch/bad/$2.html"
	! cmp -s "$compare/$2.html" "$scratch/bad/$2.html" && ! check "$scratch/bad" >"$scratch/said" 2>&1 &&
		grep -qF -e "$1" "$scratch/said"
	result $? "the checker sees: $1"
}
bad 'A1 public-kindergarten-share P3 lacks ≥55%' public-kindergarten-share 's/≥55%/≥56%/g'
bad 'P1 lacks 力争' balanced-counties 's/表述：力争/表述：直接提出/g; s/力争1－2/可望1－2/g; s/力争<\/td>/<\/td>/g; s/，力争1－2个；/，/'
bad 'A8 schools-built P1 lacks 原文隐去数值' schools-built 's/原文隐去数值/0所/g'
bad 'P0: no row in the table' public-kindergarten-share 's/>枣庄2023</>枣庄</g'
bad 'a weak indicator as dots' quality-kindergartens 's/data-kind="bullet"/data-kind="dots"/'
bad 'on the common axis' aid-coverage 's/class="missing"/class="value"/g'
bad 'drawn beside 原文隐去数值' schools-built 's|\(<text [^>]*class="missing"[^>]*>原文隐去数值\)|<rect x="242" y="1" width="1" height="12" class="track" fill="#e6eaef"/>\1|g'
bad 'shared should be' inclusive-kindergarten-share 's/口径相同或者相近，用同一坐标：某市2023、枣庄2023/口径相同或者相近，用同一坐标：某市2023/'

# From every number one click leads to its target's page.
click() { perl "$ROOT/tests/support/one_click.pl" "$1"; }
run "from every number one click leads to its target, its clause and its source" 0 click "$scratch/site"
awk '{ exit !($1 > 60 && $3 > 4000 && $7 > 800 && $10 > 140) }' "$scratch/said"
result $? "$(tail -1 "$scratch/said")"
clicked() { # FAULT FILE SED-EXPRESSION: a site so spoilt is refused for this
	cp "$scratch/site/$2" "$scratch/kept"
	sed -i "$3" "$scratch/site/$2"
	! cmp -s "$scratch/kept" "$scratch/site/$2" && ! click "$scratch/site" >"$scratch/said" 2>&1 &&
		grep -qF -e "$1" "$scratch/said"
	result $? "the checker sees: $1"
	cp "$scratch/kept" "$scratch/site/$2"
}
clicked '≥60% leads to no target' compare/public-kindergarten-share.html 's|<a href="[^"]*targets/public-kindergarten-share.html">|<a href="../index.html">|g'
clicked '“60.3%” of a picture leads to no target' compare/public-kindergarten-share.html 's| data-href="[^"]*">60.3%<|>60.3%<|g'
clicked 'prints no clause' plans/moushi-2023/targets/public-kindergarten-share.html 's|<blockquote[^>]*>.*</blockquote>||'
clicked 'does not say where its figure came from' plans/moushi-2023/targets/public-kindergarten-share.html 's|：plans/[^<]*行||'

# Any two plans: every item of both, each once in full, and a way to the page.
pairs=0
: >"$scratch/said"
for first in "$ROOT"/plans/*/; do
	for second in "$ROOT"/plans/*/; do
		a=$(basename "$first") b=$(basename "$second")
		[[ $a < $b ]] || continue
		pairs=$((pairs + 1))
		page=$compare/$a--$b.html
		grep -qF "compare/$a--$b.html" "$compare/index.html" || echo "$a--$b: no link to it" >>"$scratch/said"
		for plan in "$a" "$b"; do
			sed -n 's/^  - {item: "\([0-9]*\)".*/\1/p' "$ROOT/plans/$plan/plan.yaml" | while read -r item; do
				grep -qF "plans/$plan/text.html#item-$item\"" "$page" || echo "$a--$b: $plan lacks item $item"
			done
			for target in "$scratch/site/plans/$plan/targets/"*.html; do
				grep -qF "plans/$plan/targets/$(basename "$target")" "$page" || echo "$a--$b: $plan lacks $(basename "$target")"
			done
		done >>"$scratch/said"
	done
done
[ ! -s "$scratch/said" ] && [ "$pairs" = 10 ]
result $? "$pairs pairs of plans, each with every item and target of both"

# The theme of every item is counted in the heat map and listed below it.
for plan in "$ROOT"/plans/*/; do
	wanted=$(sed -n 's/^  - {item: "[0-9]*", themes: \[\(.*\)\]}.*/\1/p' "$plan/plan.yaml" | tr ',' '\n' | wc -l)
	listed=$(grep -oF "plans/$(basename "$plan")/text.html#item-" "$compare/themes.html" | wc -l)
	[ "$wanted" = "$listed" ] || echo "$(basename "$plan"): $wanted themes of items, $listed shown"
done >"$scratch/said"
[ ! -s "$scratch/said" ]
result $? "the themes page lists every item under each of its themes"

# A chart of five plans stays small.
find "$scratch/site/data/charts/compare" -name '*.svg' | while read -r chart; do
	size=$(gzip -9 -c "$chart" | wc -c)
	[ "$size" -lt 4096 ] || echo "${chart#"$scratch/site/"}: $size bytes"
done >"$scratch/said"
[ ! -s "$scratch/said" ]
result $? "no chart of the comparison is above 4 kB compressed"
finish
