# yaodian changes: between two months, between two folders of data, in every format; and the page that tells the same.
. "$ROOT/tests/support/tap.sh"
export YAODIAN_DATA="$ROOT" XDG_CACHE_HOME="$scratch/cache"
cp -r "$ROOT/tests/data/qinghe" "$scratch/old"
cp -r "$scratch/old" "$scratch/new"
progress=plans/qinghe-2023/progress
cd "$scratch" || exit 1

# changes NAME STATUS WORDS…: ends with this status; its output is in told, what it says else in said.
changes() {
	name=$1 wanted=$2
	shift 2
	"$YAODIAN" changes "$@" >"$scratch/told" 2>"$scratch/said"
	status=$?
	[ "$status" = "$wanted" ]
	result $? "$name"
}

tells() { # NAME TEXT…
	name=$1
	shift
	for text; do
		grep -qF -e "$text" told || {
			cp told said
			result 1 "$name: $text"
			return
		}
	done
	result 0 "$name"
}

# --- Between months ---------------------------------------------------------------------------------------------
changes "the last month against the one before" 0 -C old
tells "plan, months and counts" '### 清河2023（qinghe-2023）' '2023年7月公布的情况与截至2023年8月的现有数据相比' '没有变化的要点：清河2024'
tells "what came late is told as such" '| 接入云课堂平台的学校 | 2023年7月 | 补报 | — | 24/48所 | 7月漏报，补报 |'
! grep -qE '密不外传|依申请乙' told
result $? "nothing that is not public"
changes "the internal edition" 0 -C old --edition internal
tells "has it" 密不外传
changes "between two months" 0 -C old --since 2023-03 --month 2023-06 --format json
run "are those that were asked for" 0 jq -e '.changed and (.plans | map(select(.changed)) | length == 1)
	and .plans[0].before == "2023-03" and .plans[0].after == "2023-06"' told
run "with both sides of each target" 0 jq -e '.plans[0].targets | length > 20 and all(has("status") and has("value_text")
	and (.status | has("before") and has("after")))' told
changes "since the last month" 0 -C old --since 2023-08
[ "$(cat told)" = "$(printf '## 要点数据变化\n\n没有变化。')" ]
result $? "nothing has changed, and that is said"
changes "one plan alone" 0 -C old --plan qinghe-2024
tells "which has no months" 没有变化

# --- Between folders ----------------------------------------------------------------------------------------------
changes "a folder against itself" 0 -C new --against old --format text
tells "nothing has changed" 没有变化
rm new/$progress/2023-0[78]*
changes "a folder that knows less, against which the whole is new" 0 -C old --against new --format json
jq '.plans[] | select(.plan == "qinghe-2023")' told >against.json
changes "and the same since that month" 0 -C old --since 2023-06 --format json
jq '.plans[] | select(.plan == "qinghe-2023")' told >since.json
run "tell the same" 0 diff against.json since.json
cp old/$progress/2023-0[78]* new/$progress/

sed -i 's/canteens: {value: 17}/canteens: {value: 19}/' new/$progress/2023-06.yaml
sed -i 's/新增普惠性学位1200个/新增普惠性学位1300个/' new/plans/qinghe-2023/plan.md new/plans/qinghe-2023/plan.yaml
sed -i 's/^    value: 1200$/    value: 1300/' new/plans/qinghe-2023/plan.yaml
printf 'month: 2023-09\nsample: true\nreported: 2023-10-08\nfigures:\n  canteens: {value: 24}\ncorrections:\n  - {target: desks, month: 2023-06, was: 1400, now: 1390, why: 清点有误}\n' >new/$progress/2023-09.yaml
changes "a folder in which much has changed" 0 -C new --against old
tells "a published month that was rewritten, with its place" '#### 已公布的内容被直接改写' \
	"| 建成标准化食堂 | 2023年6月 | 直接改写 | 17个 | 19个 | $progress/2023-06.yaml:14 |"
tells "what a target asks for" '| 新增普惠性学位 | 目标值 | 1200个学位 | 1300个学位 |' \
	'| 新增普惠性学位 | 原文 | 新增普惠性学位1200个 | 新增普惠性学位1300个 |'
tells "what it alters in published months" '| 新增普惠性学位 | 2023年3月起共5个月 | 评价被改变 |' '用 revisions 从某月起调整'
tells "the official text" '#### 要点原文改动' '| 第1条 | 1. 增加学前教育供给。 | 改动 |'
tells "a correction is none of these" '| 购置课桌椅 | 2023年6月 | 更正 | 1400套 | 1390套 | 清点有误 |'
tells "a new month" 新增月份文件1个
changes "the same as JSON" 0 -C new --against old --format json
run "tells the same" 0 jq -e '.plans[] | select(.plan == "qinghe-2023") | .history_rewritten
	and ([.targets[] | select(.changes | index("redefined")) | .id] == ["kindergarten-places"])
	and ([.targets[].figures[] | select(.change == "rewritten")] | length == 1)
	and ([.rejudged[] | .target] == ["kindergarten-places"])
	and .texts == [{item: "1", change: "changed"}]' told
rm -r new/plans/qinghe-2024
awk '/^ *qinghe-2024:/ { match($0, /^ */); depth = RLENGTH; cut = 1; next }
	cut { match($0, /^ */); if (RLENGTH > depth) next; cut = 0 }
	1' old/plans/indicators.yaml >new/plans/indicators.yaml
changes "a folder without a plan" 0 -C new --against old
tells "the plan is gone" '不再收录，原有量化目标5项'
changes "the other way round" 0 -C old --against new --plan qinghe-2024
tells "the plan is new" '新增要点' '量化目标5项'

# --- Trouble -----------------------------------------------------------------------------------------------------
changes "a month that is none" 2 -C old --since 2023-13
changes "a beginning after all that is known" 2 -C old --since 2023-09
[ ! -s told ] && grep -qF '“2023-09”晚于最后一个有数据的月份 2023-08' said
result $? "is told with the month that is the last"
changes "an end before its beginning" 2 -C old --since 2023-07 --month 2023-05
changes "a format that is none" 2 -C old --format html
changes "a word too many" 2 -C old 2023-06
changes "a folder that does not exist" 2 -C old --against nowhere
[ ! -s told ] && [ "$(wc -l <said)" = 1 ] && grep -q nowhere said
result $? "is named, on one line"
sed -i 's/canteens: {value: 19}/canteens: {value: 19个}/' new/$progress/2023-06.yaml
changes "wrong data of ours" 1 -C new --against old
[ ! -s told ] && grep -q '2023-06.yaml:14:.*figure-with-unit' said
result $? "is told, and nothing else"
changes "wrong data of theirs" 1 -C old --against new
[ ! -s told ] && grep -q '对照文件夹 new 里的数据有错误' said && grep -q '2023-06.yaml:14:.*figure-with-unit' said
result $? "is told as theirs"

# --- The site ------------------------------------------------------------------------------------------------------
run "builds" 0 "$YAODIAN" -C old build
run "builds as of a month before there was one" 0 "$YAODIAN" -C old build --month 2023-02 -o before
[ ! -e before/plans/qinghe-2023/changes.html ] && ! grep -q changes.html before/index.html
result $? "nothing had changed by then"
page=old/out/site/plans/qinghe-2023/changes.html
for month in 03 04 05 06 07 08; do grep -q "id=\"m2023-$month\"" $page || echo "$month"; done >said
[ ! -s said ]
result $? "the page has every month"
[ "$(grep -o 'id="m2023-0[0-9]"' $page | head -1)" = 'id="m2023-08"' ]
result $? "the newest first"
[ ! -e old/out/site/plans/qinghe-2024/changes.html ] && ! grep -q changes.html old/out/site/plans/qinghe-2024/index.html
result $? "a plan without months has none"
grep -q 'href="changes.html"' old/out/site/plans/qinghe-2023/index.html &&
	grep -q 'plans/qinghe-2023/changes.html' old/out/site/index.html
result $? "the plan and the home page lead to it"
run "the table has what the page has" 0 jq -e '[.rows[] | select(.month == "2023-08" and .change == "late")] | length == 1' \
	old/out/site/data/changes.json
finish
