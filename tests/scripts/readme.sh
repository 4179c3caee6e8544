# What the READMEs tell a newcomer to write passes check as it stands, and what they count is what is there.
. "$ROOT/tests/support/tap.sh"
export YAODIAN_DATA="$ROOT"

# block LANGUAGE NUMBER FILE: the block of code of this language, counted from 1.
block() {
	awk -v start='```'"$1" -v wanted="$2" '
		$0 == start { seen++; inside = seen == wanted; next }
		/^```/ { inside = 0 }
		inside' "$3"
}

for page in README.md README.zh-CN.md; do
	data=$scratch/$page
	plan=$data/plans/ours-2026
	mkdir -p "$plan/progress"
	printf 'name: 某县教育局工作要点\npublisher: 某县教育局\n' >"$data/plans/site.yaml"
	block markdown 1 "$ROOT/$page" >"$plan/plan.md"
	block yaml 1 "$ROOT/$page" >"$plan/plan.yaml"
	block yaml 2 "$ROOT/$page" >"$plan/progress/2026-06.yaml"
	# The month before, whose figure the example corrects.
	printf 'month: 2026-05\nfigures:\n  kindergartens: {value: 9}\n' >"$plan/progress/2026-05.yaml"
	run "$page: its plan and its month pass check" 0 "$YAODIAN" -C "$data" check
	run "$page: they are measured" 0 "$YAODIAN" -C "$data" show ours-2026 2026-06
	grep -q '占年度目标20所的55.0%（11/20）' "$scratch/said"
	result $? "$page: eleven of twenty"
done

# plans/README.md: the targets of each plan and of all.
all=0
: >"$scratch/said"
for folder in "$ROOT"/plans/*/; do
	plan=$(basename "$folder")
	count=$("$YAODIAN" -C "$ROOT" show "$plan" --format json | jq '.targets | length')
	all=$((all + count))
	grep -q "^| \`$plan\` | .* | $count |\$" "$ROOT/plans/README.md" || echo "$plan has $count targets" >>"$scratch/said"
done
grep -qF " $all quantities" "$ROOT/plans/README.md" || echo "$all targets in all" >>"$scratch/said"
[ ! -s "$scratch/said" ] && [ "$all" -gt 0 ]
result $? "plans/README.md counts $all targets, plan by plan"
finish
