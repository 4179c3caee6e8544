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

# npm_packages NAME: the packages of tests/NAME/package-lock.json lie in the build folder, fetched when the lock file is another
# than the last time; $folder is the place, to be given to a script as NODE_FOLDER.
npm_packages() {
	folder=$TEST_BUILD/$1
	cmp -s "$ROOT/tests/$1/package-lock.json" "$folder/fetched" && return
	rm -rf "$folder"
	mkdir -p "$folder"
	cp "$ROOT/tests/$1/package.json" "$ROOT/tests/$1/package-lock.json" "$folder"
	run "npm fetches what tests/$1 needs" 0 npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund
	[ "$status" = 0 ] && cp "$folder/package-lock.json" "$folder/fetched"
}

finish() {
	echo "1..$number"
}
