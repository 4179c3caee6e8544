# The program as its users meet it: exit status and streams of every command, where it writes and where it refuses to,
# parts of a plan folder, a bureau's own templates, an installed tree.
. "$ROOT/tests/support/tap.sh"
export YAODIAN_DATA="$ROOT" XDG_CACHE_HOME="$scratch/cache"
nobody=$scratch/nobody # a folder that never exists
cp -r "$ROOT/tests/data/qinghe" "$scratch/bureau"
cd "$scratch" || exit 1

# call STATUS OUT ERR NAME WORDS…: yaodian with these words ends with this status; on standard output and error there is
# nothing (none), something (some), or one line (one).
call() {
	wanted=$1 wanted_out=$2 wanted_err=$3 name=$4
	shift 4
	"$YAODIAN" "$@" >"$scratch/called.out" 2>"$scratch/called.err" </dev/null
	status=$?
	{
		echo "exit status $status"
		sed 's/^/out: /' "$scratch/called.out"
		sed 's/^/err: /' "$scratch/called.err"
	} >"$scratch/said"
	[ "$status" = "$wanted" ] && holds "$wanted_out" "$scratch/called.out" && holds "$wanted_err" "$scratch/called.err"
	result $? "$name"
}

holds() { # none|some|one FILE
	case $1 in
	none) [ ! -s "$2" ] ;;
	some) [ -s "$2" ] ;;
	one) [ "$(wc -l <"$2")" = 1 ] ;;
	esac
}

# says NAME FILE TEXT…: after a call, each text is in out or err.
says() {
	name=$1 file=$2
	shift 2
	for text; do
		grep -qF -e "$text" "$scratch/called.$file" || {
			result 1 "$name: $text"
			return
		}
	done
	result 0 "$name"
}

# Every path below a folder, hidden ones too, with the checksum of its bytes.
sums() {
	(cd "$1" && find . -type d | LC_ALL=C sort && find . -type f | LC_ALL=C sort | xargs sha256sum)
}

# unchanged FOLDER NAME: as it was when `sums FOLDER >$scratch/before` was called.
unchanged() {
	sums "$1" >"$scratch/after"
	diff "$scratch/before" "$scratch/after" >"$scratch/said"
	result $? "$2"
}

# --- The call ---------------------------------------------------------------------------------------------------
call 0 some none "--help" --help
says "--help names the commands and the exit status" out "用法：yaodian" build check show changes 退出状态
call 0 some none "--version" --version
grep -qE '^yaodian \(Yaodian\) [0-9]+\.[0-9]+\.[0-9]+$' "$scratch/called.out"
result $? "--version has the form of GNU"
for command in build check show changes; do
	call 0 some none "$command --help" "$command" --help
	says "$command --help lists its options in Chinese" out "用法：yaodian $command" "-C, --directory=DIR"
done
call 2 none one "no command"
call 2 none one "an unknown command" improve
call 2 none one "an unknown option" check --quickly
call 2 none one "an option without its value" build -o
call 2 none one "-C without a folder" -C
call 2 none one "a folder that does not exist" -C nowhere check
says "it is named" err "nowhere/plans"
call 2 none one "a word too many" -C bureau check qinghe-2023
call 2 none one "a number of workers that is none" -C bureau build -j many
call 2 none one "no workers" -C bureau build -j 0
call 2 none one "an unknown edition" -C bureau build --edition secret
call 2 none one "an unknown format" -C bureau show --format yaml
call 2 none one "an unknown plan to build" -C bureau build --plan nowhere-2023 -o part
says "it is named" err "nowhere-2023"
call 2 none one "an unknown plan to check" -C bureau check --plan nowhere-2023
call 2 none one "an unknown plan to show" -C bureau show nowhere-2023
call 2 none one "a month that is none" -C bureau show qinghe-2023 2023-13
call 2 none one "a month without a file" -C bureau show qinghe-2023 2023-12
call 2 none one "a plan alone needs -o" -C bureau build --plan qinghe-2023
call 2 none one "a month needs -o" -C bureau build --month 2023-06
[ ! -e bureau/out ] && [ ! -e part ]
result $? "none of these calls wrote anything"

# --- Streams and places -----------------------------------------------------------------------------------------
call 0 some none "check writes to standard output" -C bureau check
call 0 some none "show writes to standard output" -C bureau show
call 0 some none "show of a plan" -C bureau show qinghe-2023
call 0 some none "show of a month, as JSON" -C bureau show qinghe-2023 2023-06 --format json
run "which is one object" 0 jq -e '.plan == "qinghe-2023" and .month == "2023-06" and (.targets | length) > 30' "$scratch/called.out"
call 0 some none "show of a month, as XML" -C bureau show qinghe-2023 2023-06 --format xml
run "which is well-formed" 0 xmllint --noout "$scratch/called.out"
for words in --help --version "check --help" "-C bureau check" "-C bureau show" "-C bureau show qinghe-2023 --format json"; do
	# shellcheck disable=SC2086
	"$YAODIAN" $words 2>"$scratch/said" >/dev/full
	[ $? = 2 ] && [ "$(wc -l <"$scratch/said")" = 1 ]
	result $? "yaodian $words, where nothing can be written"
done
call 0 some none "-C joined to its folder, after the command too" check -Cbureau
call 0 none some "build writes to standard error" -C bureau build
[ -s bureau/out/site/index.html ] && [ ! -e out ]
result $? "by default out/site, in the folder of -C"
call 0 none some "the internal edition" -C bureau build --edition internal
[ -s bureau/out/internal/index.html ]
result $? "by default out/internal"
call 0 none some "-o is taken from the current folder" -C bureau build -o there/deep
[ -s there/deep/index.html ] && diff -r there/deep bureau/out/site >"$scratch/said"
result $? "and holds the same"
find bureau there -name '.*yaodian-*' ! -name '*lock' >"$scratch/said"
[ ! -s "$scratch/said" ]
result $? "no staging folder is left"

# --- Wrong data leaves all as it was ------------------------------------------------------------------------------
sums bureau/out >"$scratch/before"
cp -r bureau/plans "$scratch/right"
sed -i 's/kindergarten-places: {value: 300}/kindergarten-places: {value: 300个}/' bureau/plans/qinghe-2023/progress/2023-03.yaml
sed -i 's/^short: 清河2024/shrot: 清河2024/' bureau/plans/qinghe-2024/plan.yaml
call 1 some none "wrong data: check tells all of it" -C bureau check
says "with file, line, column, the mend and the name" out \
	'plans/qinghe-2023/progress/2023-03.yaml:8:32: 错误: “300个”不是数字' '[figure-with-unit]' \
	'plans/qinghe-2024/plan.yaml:3:1: 错误: 不认识的字段“shrot”' '[misspelt-key]' '共 2 处错误'
call 1 none some "build refuses" -C bureau build
says "and tells the same" err '2023-03.yaml:8:32: 错误' 'plan.yaml:3:1: 错误'
call 1 none some "show refuses" -C bureau show
call 1 none some "the internal edition too" -C bureau build --edition internal
unchanged bureau/out "both sites are as they were, byte by byte"
call 1 none some "nothing is begun elsewhere" -C bureau build -o fresh
[ ! -e fresh ]
result $? "the new folder is not made"
rm -r bureau/plans && mv "$scratch/right" bureau/plans
echo 随手记 >bureau/plans/note.txt
call 0 some none "a warning stops nothing: check" -C bureau check
says "it is told" out 'plans/note.txt: 警告: ' '[unknown-file]'
call 0 none some "a warning stops nothing: build" -C bureau build
says "it is told there too" err 'plans/note.txt: 警告: '
rm bureau/plans/note.txt
sed -i 's/note: 北岭乡未报/note: 北岭乡未报，朱镕、李喆核/' bureau/plans/qinghe-2023/progress/2023-06.yaml
call 0 none some "characters that the face of the page lacks stop nothing" -C bureau build -o rare
says "they are told, in the order of their codes" err '1 份 PDF 中有字不在版面字体里，以宋体补：喆镕（首见 qinghe-2023/2023-06）。'
sed -i 's/，朱镕、李喆核//' bureau/plans/qinghe-2023/progress/2023-06.yaml

# An issue that is kept as it was signed is what the site and the portal serve, to the byte; what was signed need not be
# what would be printed today.
cp -r bureau/plans "$scratch/right"
mkdir -p bureau/plans/qinghe-2023/issues
cp bureau/out/site/plans/qinghe-2023/2023-03.pdf bureau/plans/qinghe-2023/issues/2023-06.pdf
sum=$(sha256sum bureau/plans/qinghe-2023/issues/2023-06.pdf | cut -c1-64)
sed -i "s|^issue: {|&file: issues/2023-06.pdf, sha256: $sum, |" bureau/plans/qinghe-2023/progress/2023-06.yaml
call 0 none some "an issue is kept as it was signed" -C bureau build -o signed --portal signed-portal
cmp signed/plans/qinghe-2023/2023-06.pdf bureau/plans/qinghe-2023/issues/2023-06.pdf >"$scratch/said" 2>&1
result $? "the site serves it"
cmp signed-portal/qinghe-2023/2023-06/2023-06.pdf bureau/plans/qinghe-2023/issues/2023-06.pdf >"$scratch/said" 2>&1
result $? "the portal's package too"
grep -q '（签发件）' signed/plans/qinghe-2023/2023-06.html && ! grep -q '（签发件）' signed/plans/qinghe-2023/2023-07.html
result $? "and its page says so"
echo >>bureau/plans/qinghe-2023/issues/2023-06.pdf
call 1 none some "changed by one byte it is refused" -C bureau build -o signed
says "with its name" err '[kept-issue-changed]'
rm -r bureau/plans && mv "$scratch/right" bureau/plans

# A file that is there and cannot be read is trouble of the machine, not of the data.
mv bureau/plans/qinghe-2023/plan.md "$scratch/plan.md"
ln -s /proc/self/mem bureau/plans/qinghe-2023/plan.md
sums bureau/out >"$scratch/before"
call 2 none one "an unreadable file" -C bureau check
says "it is named" err plans/qinghe-2023/plan.md
call 2 none one "an unreadable file stops build" -C bureau build
unchanged bureau/out "and the sites stay"
rm bureau/plans/qinghe-2023/plan.md
call 1 some none "a missing file is wrong data" -C bureau check
says "it is named" out 'plans/qinghe-2023/plan.md' '[missing-file]'
mv "$scratch/plan.md" bureau/plans/qinghe-2023/plan.md

# --- Where it refuses to write ------------------------------------------------------------------------------------
mkdir foreign && echo 我的 >foreign/letter.txt
ln -s bureau/out/site linked
echo 文件 >plain
sums foreign >"$scratch/before"
call 2 none one "a foreign folder" -C bureau build -o foreign
says "it is named" err "$scratch/foreign"
unchanged foreign "it is as it was"
sums bureau >"$scratch/before"
call 2 none one "the folder of the data" -C bureau build -o bureau
call 2 none one "its plans" -C bureau build -o bureau/plans
call 2 none one "the root" -C bureau build -o /
call 2 none one "a link" -C bureau build -o linked
call 2 none one "a file" -C bureau build -o plain
call 2 none one "a folder below a file" -C bureau build -o plain/site
unchanged bureau "nothing of the bureau has changed"
mkdir empty
call 0 none some "an empty folder is fine" -C bureau build -o empty
[ -s empty/index.html ]
result $? "and is filled"

# --- Parts ----------------------------------------------------------------------------------------------------------
call 0 none some "--month" -C bureau build --month 2023-05 -o until-may
cp -r bureau may && rm -r may/out may/plans/qinghe-2023/progress/2023-0[678]*
call 0 none some "the same data without later months" -C may build -o without-later
run "are as if no later month existed" 0 diff -r until-may without-later
call 0 none some "--plan" -C bureau build --plan qinghe-2023 -o one-plan
cp -r bureau alone && rm -r alone/out alone/plans/qinghe-2024
# The rows of the other plan in indicators.yaml, with what hangs below them.
awk '/^ *qinghe-2024:/ { match($0, /^ */); depth = RLENGTH; cut = 1; next }
	cut { match($0, /^ */); if (RLENGTH > depth) next; cut = 0 }
	1' bureau/plans/indicators.yaml >alone/plans/indicators.yaml
call 0 none some "the same data without the other plan" -C alone build -o without-other
run "are as if only this plan existed" 0 diff -r one-plan without-other
[ ! -e one-plan/plans/qinghe-2024 ] && ! grep -rq 清河2024 one-plan
result $? "the other is named nowhere"
call 0 some none "check --plan counts that plan alone" -C bureau check --plan qinghe-2024
says "one plan" out "1 份要点，5 项量化目标"

# --- Templates ------------------------------------------------------------------------------------------------------
YAODIAN_DATA=$nobody call 2 none one "without templates nothing is built" -C bureau build
says "the missing one is named" err sentences.xml
YAODIAN_DATA=$nobody call 0 some none "check needs none" -C bureau check
mkdir -p own/templates && cp -r bureau/plans own/plans
sed 's|<word id="chart.scheduled">[^<]*</word>|<word id="chart.scheduled">时间进度</word>|' \
	"$ROOT/templates/sentences.xml" >own/templates/sentences.xml
! cmp -s "$ROOT/templates/sentences.xml" own/templates/sentences.xml
result $? "a bureau rewords one word of templates/sentences.xml"
call 0 none some "and builds" -C own build -o reworded
page=plans/qinghe-2023/index.html
grep -q 时间进度 "reworded/$page" && ! grep -q 时间进度 "bureau/out/site/$page"
result $? "its word is on the pages"
diff <(sed 's/时间进度/序时进度/g' "reworded/$page") "bureau/out/site/$page" >"$scratch/said"
result $? "and nothing else has changed there"
pdftotext reworded/plans/qinghe-2023/2023-07.pdf - | tr -d ' \n\f' | grep -q 时间进度
result $? "and in the PDF"
echo '<sentences>' >own/templates/sentences.xml
sums reworded >"$scratch/before"
call 2 none one "a broken template" -C own build -o reworded
says "is named" err own/templates/sentences.xml
unchanged reworded "and leaves the site as it was"
rm own/templates/sentences.xml
mkdir own/templates/site && echo '<broken' >own/templates/site/home.xsl
call 2 none one "a broken stylesheet" -C own build -o reworded
says "is named with its line" err own/templates/site/home.xsl:2
rm own/templates/site/home.xsl
mkdir own/templates/bulletin && echo '<words>' >own/templates/bulletin/words.xml
call 2 none one "a file of words that a stylesheet asks for and that is broken" -C own build -o reworded
says "is named with its line" err own/templates/bulletin/words.xml:2
unchanged reworded "and leaves the site as it was, too"

# --- Installed ------------------------------------------------------------------------------------------------------
run "make install" 0 make -C "$ROOT" --no-print-directory install DESTDIR="$scratch/root"
program=$(find "$scratch/root" -path '*/bin/yaodian')
[ -x "$program" ] && find "$scratch/root" -name yaodian.1 | grep -q /man/man1/
result $? "has put program and manual page in their places"
chmod -R a-w "$scratch/root"
sums "$scratch/root" >"$scratch/before"
touch "$scratch/stamp"
mkdir elsewhere && cp -r bureau/plans elsewhere/plans
(cd elsewhere && env -u YAODIAN_DATA HOME="$scratch/home" XDG_CACHE_HOME= "$program" build) >"$scratch/said" 2>&1
result $? "the installed program builds in another folder, with its own templates and fonts"
run "the same site" 0 diff -r elsewhere/out/site bureau/out/site
find "$scratch/root" -newer "$scratch/stamp" >"$scratch/said"
[ ! -s "$scratch/said" ]
result $? "nothing in the installed tree was touched"
unchanged "$scratch/root" "it is as it was, byte by byte"
[ -d "$scratch/home/.cache/yaodian" ]
result $? "the index of fonts is in the user's cache"
(cd elsewhere && env -u YAODIAN_DATA HOME=/proc/none XDG_CACHE_HOME= "$program" build) >"$scratch/said" 2>&1
result $? "a user without a home builds too"
chmod -R u+w "$scratch/root"
run "make uninstall" 0 make -C "$ROOT" --no-print-directory uninstall DESTDIR="$scratch/root"
find "$scratch/root" -type f >"$scratch/said"
[ ! -s "$scratch/said" ]
result $? "leaves no file"
finish
