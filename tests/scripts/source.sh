# Rules of the sources that a machine can keep: the format, and what no file of generator/ may have.
. "$ROOT/tests/support/tap.sh"
cd "$ROOT" || exit 1
said=$scratch/said

nothing() { # NAME: the list in $said is empty
	[ ! -s "$said" ]
	result $? "$1"
}

code=$(find generator tests -name '*.[ch]' | LC_ALL=C sort)
# shellcheck disable=SC2086
clang-format --dry-run --Werror $code 2>&1 | sed -n 's/^\([^:]*:[0-9]*\):.*error: .*/\1/p' | sort -u >"$said"
command -v clang-format >/dev/null || echo "clang-format is not installed" >>"$said"
nothing "laid out as .clang-format says (make format)"
find generator -name '*.h' | LC_ALL=C sort | xargs grep -L '^ \* Stage: ' >"$said"
nothing "every header says its stage and who uses it"
find generator tests -name '*.h' | LC_ALL=C sort | xargs grep -L '^#pragma once' >"$said"
nothing "every header is read once"
find generator -name '*.[ch]' | LC_ALL=C sort | xargs awk '
	/(^|[^a-zA-Z_"])goto [a-z_]+;/ { print FILENAME ":" FNR ": goto" }
	/(^|[^a-zA-Z_])exit\(/ && FILENAME != "generator/main.c" { print FILENAME ":" FNR ": exit()" }' >"$said"
nothing "no goto, and exit() in main.c only"
find generator templates tests -type f -not -path '*/golden/*' -not -name source.sh | LC_ALL=C sort |
	xargs grep -nE 'TODO|FIXME|[^X]XXX[^X]|g_test_skip|# *[Ss][Kk][Ii][Pp]' >"$said" 2>/dev/null
nothing "nothing is left undone and no test is skipped"
find generator -name '*.[ch]' | LC_ALL=C sort | xargs awk '
	{ lines[FILENAME]++ }
	END { for (name in lines) if (lines[name] > 800) print name ": " lines[name] " lines" }' >"$said"
nothing "no file has more than 800 lines"
# The clock, the locale and chance make two runs differ.
find generator -name '*.c' | LC_ALL=C sort | xargs awk '
	/(^|[^a-zA-Z_])(time|localtime|localtime_r|gettimeofday|rand|random|strcoll|g_random_[a-z_]+|g_date_time_new_now[a-z_]*|g_get_real_time)\(/ {
		print FILENAME ":" FNR ": " $0 }' >"$said"
nothing "no clock, chance or locale's order"
finish
