# A plan of 400 targets, with what printers dislike in its data: the bulletins hold each target once, in order, or the
# build says file and line and publishes nothing.
. "$ROOT/tests/support/tap.sh"
export YAODIAN_DATA="$ROOT" XDG_CACHE_HOME="$scratch/cache"
plan=$scratch/hard/plans/hard-2023
mkdir -p "$plan/progress"
long=$(printf '各校逐项核对台账，%.0s' $(seq 40))
word=$(printf 'https%.0s' $(seq 30))
cat >"$scratch/hard/plans/site.yaml" <<-END
	name: 测试台账（虚构）
	url: https://hard.example/
	publisher: 测试县教育局（虚构）
	contact: office@hard.example
	report-by: 5
END
{
	printf '# 测试县教育局2023年工作要点（虚构）\n\n## 一、全部任务\n\n'
	for i in $(seq 400); do printf '### %d. 办好第%d件实事。\n\n全年完成第%d件实事%d 所。\n\n' "$i" "$i" "$i" $((i + 9)); done
} >"$plan/plan.md"
{
	printf '%s\n' 'title: 测试县教育局2023年工作要点（虚构）' 'short: 测试2023' 'issuers: [测试县教育局]' 'issued: 2023-01-20' \
		'place: {name: 测试县（虚构）, level: county}' 'period: {from: 2023-01, to: 2023-12}' 'targets:'
	for i in $(seq 400); do
		printf '  - {id: t%d, item: "%d", quote: 全年完成第%d件实事%d 所, name: 实事甲%d乙, kind: cumulative, value: %d, unit: 所}\n' \
			"$i" "$i" "$i" $((i + 9)) "$i" $((i + 9))
	done
} >"$plan/plan.yaml"
{
	printf '%s\n' 'sample: true' 'document: {title: 任务分解表（虚构）, date: 2023-02-10}' 'units:' \
		'  - {id: basic, name: 基础教育股}' '  - {id: long, name: 教育督导与安全稳定和后勤保障综合协调办公室}' 'targets:'
	for i in $(seq 400); do printf '  t%d: {lead: %s}\n' "$i" "$([ $((i % 7)) = 0 ] && echo long || echo basic)"; done
} >"$plan/breakdown.yaml"
progress() { # NOTE: figures of which every third lags
	printf '%s\n' 'month: 2023-06' 'sample: true' 'reported: 2023-07-05' \
		'issue: {number: 1, date: 2023-07-07, stage: signed}' 'figures:'
	for i in $(seq 400); do
		case $((i % 6)) in
		0) printf '  t%d: {value: 0, problem: %s}\n' "$i" "$1" ;;
		*) printf '  t%d: {value: %d}\n' "$i" $((i + 9)) ;;
		esac
	done
}
build() {
	"$YAODIAN" -C "$scratch/hard" build -o "$scratch/site" >"$scratch/said" 2>&1
}
progress "$long$word" >"$plan/progress/2023-06.yaml"
build
result $? "400 targets, notes of 400 characters with a word of 150 letters: built"
pdf=$scratch/site/plans/hard-2023/2023-06.pdf
qpdf --check "$pdf" >"$scratch/said" 2>&1
result $? "the bulletin is a sound file: $(pdfinfo "$pdf" | sed -n 's/^Pages: *//p') pages, $(($(wc -c <"$pdf") / 1000)) kB"
# Each in the table of all targets, in order. The bulletin names some of them in its text too, before that table.
pdftotext "$pdf" - | tr -d '\n' | grep -o '实事甲[0-9]*乙' | tail -n 400 >"$scratch/names"
seq -f '实事甲%.0f乙' 400 >"$scratch/wanted"
cmp -s "$scratch/wanted" "$scratch/names" || pdftotext "$pdf" - | tr -d '\n' | grep -o '实事甲[0-9]*乙' >"$scratch/names"
awk 'NR == FNR { want[$0] = FNR; next } want[$0] == last + 1 { last++ } END { exit last < 400 }' "$scratch/wanted" "$scratch/names"
result $? "every target stands in the bulletin, in order"
perl "$ROOT/tests/support/print.pl" "$pdf" >"$scratch/said"
! grep -E ': (forbidden|single|widows|orphans|short-page|spaces): ' "$scratch/said" >"$scratch/wrong"
result $? "its lines and pages are those of any other: $(sed -n 's/^# //p' "$scratch/said")"
pdftotext -bbox "$pdf" - | awk -F'"' '/<word / { if ($2 < 60 || $6 > 540 || $4 < 40 || $8 > 790) wrong++ } END { exit wrong > 0 }'
result $? "no word stands outside of the page's text and margins"
# 66 targets lag, and all 400 are drawn: no figure is shrunk for it, none holds more rows than a reader can follow.
qpdf --qdf --object-streams=disable "$pdf" - | LC_ALL=C awk '
	/\/BBox \[/ { getline left; getline; getline right; all++; if (right - left < 0.8 * 442.2) narrow++ }
	END { print all + 0, narrow + 0 }' >"$scratch/said"
read -r figures narrow <"$scratch/said"
[ "$figures" -gt 60 ] && [ "$narrow" = 0 ]
result $? "no figure is narrower than 0.8 of the text: $figures figures"
charts=$scratch/site/data/charts/plans/hard-2023/2023-06
wc -l "$charts"/lagging-*.csv "$charts"/goals-*.csv | awk '$2 != "total" && $1 > 13' >"$scratch/said"
[ "$(cat "$charts"/goals-*.csv | grep -c 实事甲)" = 400 ] && [ "$(cat "$charts"/lagging-*.csv | grep -c 实事甲)" = 66 ] && [ ! -s "$scratch/said" ]
result $? "what lags and what was judged is drawn in figures of at most 12 rows, each target once"

# What no font of the program can show, and the invisible characters that join emoji: refused, with the line of the data.
for name in '😀' 'محمد' 'שלום' '👨‍👩‍👧'; do
	progress "由$name老师负责" >"$plan/progress/2023-06.yaml"
	before=$(md5sum <"$pdf")
	build
	[ $? = 1 ] && grep -qE '^plans/hard-2023/progress/2023-06\.yaml:11:.*\[(missing-glyph|control-character)\]$' "$scratch/said" &&
		[ "$(md5sum <"$pdf")" = "$before" ]
	result $? "$name is refused at its line, and what was published stays"
	[ "$(sed 's/^\([^ ]*\).*/\1/' "$scratch/said" | grep -c ':11:')" = "$(sed 's/^\([^ ]*\).*/\1/' "$scratch/said" | grep ':11:' | sort -u | wc -l)" ]
	result $? "… and each place is told once"
done
finish
