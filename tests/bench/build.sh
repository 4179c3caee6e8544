# What the whole site costs: wall and CPU seconds, the best of three builds, with one worker and with one a core.
set -eu
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export YAODIAN_DATA="$ROOT"
TIMEFORMAT='%R %U %S'
for workers in 1 "$(nproc)"; do
	for round in 1 2 3; do
		{ time "$YAODIAN" -C "$ROOT" build -o "$scratch/site" -j "$workers" 2>/dev/null; } 2>>"$scratch/times.$workers"
	done
	sort -n "$scratch/times.$workers" | head -n 1 |
		awk -v workers="$workers" '{ printf "whole site, %d worker%s: %.2f s wall, %.2f s CPU\n", workers, (workers > 1 ? "s" : ""), $1, $2 + $3 }'
done
find "$scratch/site" -type f | sed 's/.*\.//' | LC_ALL=C sort | uniq -c | awk '{ printf "%s%d %s", (NR > 1 ? ", " : "files: "), $1, $2 } END { print "" }'
