# Same inputs, same bytes: another folder, locale, time zone, number of workers, order of directory entries.
. "$ROOT/tests/support/tap.sh"

# The same data, its files made in another order.
copy_data() { # FROM TO
	mkdir -p "$2"
	(cd "$1" && find plans -type d | sort "$3") | while read -r folder; do mkdir -p "$2/$folder"; done
	(cd "$1" && find plans -type f | sort "$3") | while read -r file; do cp "$1/$file" "$2/$file"; done
}
copy_data "$ROOT" "$scratch/one" -s
copy_data "$ROOT" "$scratch/a much longer name/要点/two" -r

export YAODIAN_DATA="$ROOT"
run "builds in one folder, one worker" 0 \
	env LC_ALL=C TZ=UTC "$YAODIAN" -C "$scratch/one" build -j 1
run "builds in another, three workers, another locale and time zone" 0 \
	env LC_ALL=C.UTF-8 LANG=zh_CN.UTF-8 LC_NUMERIC=de_DE.UTF-8 TZ=Asia/Shanghai HOME="$scratch/home" \
	"$YAODIAN" -C "$scratch/a much longer name/要点/two" build -j 3 -o "$scratch/two"
run "both are the same, byte by byte" 0 diff -r "$scratch/one/out/site" "$scratch/two"
[ "$(find "$scratch/two" -name '*.pdf' | wc -l)" -ge 52 ]
result $? "and they hold the bulletins"
LC_ALL=C grep -rlaF -e "$scratch" "$scratch/two" >"$scratch/said"
[ $? = 1 ]
result $? "no file names the folder"
finish
