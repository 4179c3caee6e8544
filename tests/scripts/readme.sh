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

# docs/monthly.zh-CN.md: the month of a clerk, from the data of the README on, command by command as it stands there.
monthly=$ROOT/docs/monthly.zh-CN.md
mkdir -p "$scratch/month/out"
ln -s "$YAODIAN" "$scratch/month/out/yaodian"
cp -r "$scratch/README.zh-CN.md" "$scratch/month/bureau"
cp -r "$scratch/month/bureau" "$scratch/month/backup"
cd "$scratch/month" || exit 1
progress=bureau/plans/ours-2026/progress
commands() { # NAME NUMBER: the block of commands does what it should
	block sh "$2" "$monthly" >commands
	[ -s commands ] && run "monthly: $1" 0 bash -e commands
}
says() { # NAME TEXT: the last commands said it
	grep -qF -e "$2" "$scratch/said"
	result $? "monthly: $1"
}
block yaml 1 "$monthly" >"$progress/2026-07.yaml"
commands "check" 1
says "nothing is wrong" "数据没有错误"
commands "show and changes" 2
says "thirteen of twenty" "（13/20）"
commands "the internal edition" 3
pdftotext bureau/out/internal/plans/ours-2026/2026-07.pdf "$scratch/said"
says "is a draft on its pages" "送审稿"
sed -i 's/stage: draft/stage: signed/' "$progress/2026-07.yaml"
commands "the public edition" 4
commands "the portal" 5
commands "without the month" 6
[ -e bureau/out/site/plans/ours-2026/2026-07.pdf ] && [ -e bureau/out/portal/publish.txt ] && [ ! -e bureau/out/june/plans/ours-2026/2026-07.html ]
result $? "monthly: each where the page says"
site=bureau/out/site
{ ls $site/compare && grep -rl 指标对照 --include=*.html $site; } >"$scratch/said"
[ "$(cat "$scratch/said")" = themes.html ] && grep -q '<a href="plans/ours-2026/index.html">要点落实' $site/index.html
result $? "monthly: a site of one plan leads to the plan and compares nothing"
commands "an issue is kept" 7
sum=$(cut -c1-64 "$scratch/said")
sed -i "s|^issue:.*|$(block yaml 2 "$monthly" | sed "s/校验值/$sum/")|" "$progress/2026-07.yaml"
block yaml 3 "$monthly" >"$progress/2026-08.yaml"
commands "check of the next month, with a correction and the kept issue" 4
cmp bureau/plans/ours-2026/issues/2026-07.pdf bureau/out/site/plans/ours-2026/2026-07.pdf >"$scratch/said" 2>&1
result $? "monthly: the site serves the kept issue"
commands "against the backup" 8
says "no published month was rewritten" "新增月份文件2个"
! grep -q 直接改写 "$scratch/said"
result $? "monthly: and says so of none"

# plans/README.md: the targets of each plan and of all.
all=0
: >"$scratch/said"
cd "$ROOT" || exit 1
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
