# The acceptance table of the rule of judgement, through the command a clerk would use.
. "$ROOT/tests/support/tap.sh"
export YAODIAN_DATA="$ROOT"
data=$scratch/bureau
mkdir -p "$data/plans/trial-2023/progress"
echo 'name: 试验' >"$data/plans/site.yaml"
cat >"$data/plans/trial-2023/plan.md" <<'END'
# 试验局2023年工作要点

## 一、学前教育

### 1. 扩大学前教育资源。

新建幼儿园20所，又建20所，再建20所，普惠率达到85%，优质率达到85%。
END
cat >"$data/plans/trial-2023/plan.yaml" <<'END'
title: 试验局2023年工作要点
short: 试验2023
issuers: [试验局]
issued: 2023-01-10
place: {name: 试验县, level: county}
period: {from: 2023-01, to: 2023-12}
items: [{item: "1", themes: []}]
targets:
  - {id: one, item: "1", quote: 新建幼儿园20所, name: 新建幼儿园, kind: cumulative, value: 20, unit: 所}
  - {id: six, item: "1", quote: 又建20所, name: 又建幼儿园, kind: cumulative, value: 20, unit: 所}
  - {id: twelve, item: "1", quote: 再建20所, name: 再建幼儿园, kind: cumulative, value: 20, unit: 所}
  - {id: slow, item: "1", quote: 普惠率达到85%, name: 普惠率, kind: level, value: 85, unit: "%"}
  - {id: fast, item: "1", quote: 优质率达到85%, name: 优质率, kind: level, value: 85, unit: "%"}
END
cat >"$data/plans/trial-2023/breakdown.yaml" <<'END'
units: [{id: office, name: 办公室}]
targets:
  one: {lead: office}
  six: {lead: office}
  twelve: {lead: office}
  slow: {lead: office, baseline: {value: 83, month: 2022-12}}
  fast: {lead: office, baseline: {value: 83, month: 2022-12}}
END
cat >"$data/plans/trial-2023/progress/2023-07.yaml" <<'END'
month: 2023-07
reported: 2023-08-03
figures:
  one: {value: 1}
  six: {value: 6}
  twelve: {value: 12}
  slow: {value: 83.2}
  fast: {value: 84.2}
END
run "the data is fine" 0 "$YAODIAN" -C "$data" check
"$YAODIAN" -C "$data" show trial-2023 2023-07 --format json >"$scratch/json" 2>"$scratch/said"
result $? "show says what was measured"

# judged ID STATUS DONE: in one line of the object, whatever the white space.
judged() {
	tr -d ' \n' <"$scratch/json" | sed 's/{"id"/\n{"id"/g' | grep "^{\"id\":\"$1\"" >"$scratch/said"
	grep -q "\"status\":\"$2\",\"done\":$3,\"scheduled\":0.5833," "$scratch/said"
	result $? "$1 is $2 at $3"
}
judged one behind 0.05
judged six behind 0.3
judged twelve on-schedule 0.6
judged slow behind 0.1
judged fast on-schedule 0.6
finish
