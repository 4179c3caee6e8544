# tap.sh - what script tests share; read with `. "$ROOT/tests/support/tap.sh"`.
# Gives $scratch (removed at the end) and result, says; the test ends with `finish`.
set -u
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
number=0

# result STATUS NAME: one line of TAP; on failure what the last command said, from $scratch/said.
result() {
	number=$((number + 1))
	if [ "$1" = 0 ]; then
		echo "ok $number - $2"
	else
		echo "not ok $number - $2"
		[ -f "$scratch/said" ] && head -40 "$scratch/said" | sed 's/^/# /'
	fi
}

# run NAME STATUS COMMAND…: the command ends with this status.
run() {
	name=$1 wanted=$2
	shift 2
	"$@" >"$scratch/said" 2>&1
	status=$?
	[ "$status" = "$wanted" ]
	result $? "$name"
}

# built NAME WHERE: a copy of a site that `make test` has built for all tests: shipped (the five plans) or qinghe.
built() {
	cp -r "$BUILT_SITES/$1" "$2" 2>"$scratch/said"
	status=$?
	result $status "the site is built: $1"
}

finish() {
	echo "1..$number"
}
