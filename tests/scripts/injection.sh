# Data is text and stays text: what would be markup, a formula, a template or a control character somewhere goes through
# every field of every data file, and is found as it was written in all that the program writes, or is refused with its
# position. tests/data/injection/README.md tells how the data is filled.
. "$ROOT/tests/support/tap.sh"
. "$ROOT/tests/support/fields.sh"
export scratch YAODIAN_DATA="$ROOT" XDG_CACHE_HOME="$scratch/cache"
data=$G_TEST_SRCDIR/data/injection
injection() { perl "$ROOT/tests/support/injection.pl" "$@"; }

# --- No field is forgotten ------------------------------------------------------------------------------------------
# The fields of a field.def that hold a value, one a line: whether it is text of any kind (T) or is refused otherwise (R), and
# the name. The keys of a map are such a value too.
values_of() {
	fields_of "$1" | awk '
		$1 == "FIELD" || $1 == "MAP" {
			text = $4 ~ /^(TEXT|TEXTS|FOLDED|PARTS|NAMED_NUMBERS|NAMED_DATES)$/
			print text ? "T" : "R", $2 "." $3
		}' | LC_ALL=C sort
}

injection places "$data" >"$scratch/places"
# A text whose form is checked (an address, a colour) may have a place of the refused kind instead.
forgotten() { # FIELDS
	sed 's|/.*||' "$scratch/places" | LC_ALL=C sort -u >"$scratch/have"
	LC_ALL=C comm -23 "$1" "$scratch/have" | while read -r kind name; do
		[ "$kind" = T ] && grep -qx "R $name" "$scratch/have" || echo "no place for $kind $name in tests/data/injection"
	done
}
values_of "$ROOT/generator/load/field.def" >"$scratch/fields"
forgotten "$scratch/fields" | tee "$scratch/said" >"$scratch/none"
[ "$(wc -l <"$scratch/fields")" -gt 140 ] && [ ! -s "$scratch/said" ]
result $? "each of $(wc -l <"$scratch/fields") fields has its place"
sed 's|^FIELD(Plan, "short".*|&\nFIELD(Plan, "motto", motto, TEXT)|' "$ROOT/generator/load/field.def" >"$scratch/more.def"
values_of "$scratch/more.def" >"$scratch/more"
forgotten "$scratch/more" | diff "$scratch/none" - | grep -qx "> no place for T Plan.motto in tests/data/injection"
result $? "a new field without one would be noticed"

# --- As text --------------------------------------------------------------------------------------------------------
for mode in plain text formula; do
	injection fill "$data" "$scratch/$mode" "$mode"
	run "the data is fine: $mode" 0 "$YAODIAN" -C "$scratch/$mode" check
	run "builds: $mode" 0 "$YAODIAN" -C "$scratch/$mode" build
	[ "$status" = 0 ] || { finish; exit; }
	run "reads all files back: $mode" 0 injection read "$scratch/$mode/out/site" "$mode"
	mv "$scratch/said" "$scratch/$mode.read"
	grep '^broken' "$scratch/$mode.read" >"$scratch/said"
	[ ! -s "$scratch/said" ]
	result $? "every file is what it says, and holds nothing foreign: $mode"
	grep '^altered' "$scratch/$mode.read" >"$scratch/said"
	[ ! -s "$scratch/said" ]
	result $? "no text was changed on its way: $mode"
done

# Read and kept, but on no page: names by which units are known elsewhere, whole numbers of the place with their source,
# the words of a document that only orders the breakdown, and numbers that may stand.
hidden='Settings.allow-numbers Denominator.name Denominator.source Denominator.unit Document.quote/breakdown Unit.also'
sed -n 's/^T //p' "$scratch/places" | while read -r name; do
	case " $hidden " in
	*" $name "*) continue ;;
	esac
	grep -qxF "html $name" "$scratch/text.read" || echo "$name is on no page"
done >"$scratch/said"
[ ! -s "$scratch/said" ]
result $? "every other text is on a page"

# in MEDIUM NAME…: these texts are found there, at the least.
in_medium() {
	medium=$1
	shift
	for name; do
		grep -qxF "$medium $name" "$scratch/text.read" || echo "$name is not in $medium"
	done >"$scratch/said"
	[ ! -s "$scratch/said" ]
	result $? "found in $medium"
}
in_medium json-ld Plan.title Plan.issuers Settings.name
in_medium search Plan.title Plan.short Plan.number Target.name Target.quote Unit.name Indicator.name Indicator.definition
in_medium svg Target.name Target.unit Labels.behind Indicator.name
in_medium feed Plan.title Settings.name Settings.license Labels.behind
in_medium csv Plan.title Target.name Target.quote Figure.note Figure.problem Correction.why Unit.name Revision.why
in_medium json Plan.title Target.name Target.quote Figure.note Figure.problem Correction.why Unit.name Revision.why
in_medium pdf BulletinHead.head Target.name Target.unit Figure.note Figure.problem Figure.next ItemState.note Words.editor Words.next \
	Correction.why Unit.name Labels.behind IndicatorPlan.caveat
in_medium pdf-properties Plan.title

injection skeleton "$scratch/plain/out/site" >"$scratch/plain.skeleton"
injection skeleton "$scratch/text/out/site" >"$scratch/text.skeleton"
[ "$(wc -l <"$scratch/plain.skeleton")" -gt 5000 ]
result $? "pages have elements"
run "and the same ones, with the same addresses, whatever the texts are" 0 diff "$scratch/plain.skeleton" "$scratch/text.skeleton"
page=$scratch/text/out/site/plans/alpha-2023/text.html
xmllint --html --xpath 'string(//article)' "$page" >"$scratch/said" 2>/dev/null
grep -qF '<div onclick="alert(2)">网页<script>alert(3)</script></div>' "$scratch/said" &&
	grep -qF '倾听<b onclick="alert(1)">意见</b>。' "$scratch/said"
result $? "HTML in the official text is text"

# show, in its three formats, of both histories.
for month in '' 2023-03; do
	# shellcheck disable=SC2086
	"$YAODIAN" -C "$scratch/text" show alpha-2023 $month --format json >"$scratch/show.json" &&
		"$YAODIAN" -C "$scratch/text" show alpha-2023 $month --format xml >"$scratch/show.xml" &&
		"$YAODIAN" -C "$scratch/text" show alpha-2023 $month >"$scratch/show.text"
	result $? "show ${month:-now}"
	jq -r '.. | strings' "$scratch/show.json" | tr -d ' ' | grep -qF '</script><imgsrc=xonerror=alert(1)>]]>--><!--{{7*7}}{value}&lt;b&gt;"'"'"'>'
	result $? "its JSON holds the texts"
	xmllint --noout "$scratch/show.xml" >"$scratch/said" 2>&1 &&
		xmllint --xpath 'string(//target/@name)' "$scratch/show.xml" | tr -d ' ' | grep -qF '</script><imgsrc=xonerror=alert(1)>]]>--><!--{{7*7}}{value}&lt;b&gt;'
	result $? "its XML holds the texts"
	grep -qF '</script><img src=x onerror=alert(1)>' "$scratch/show.text"
	result $? "its text holds the texts"
done

# --- Refused ----------------------------------------------------------------------------------------------------------
# refused MODE WHAT EXACT: each expected place is reported; with EXACT only these, and as this problem.
refused() {
	mode=$1 what=$2 exact=$3
	injection fill "$data" "$scratch/$mode" "$mode"
	run "$what: check refuses" 1 "$YAODIAN" -C "$scratch/$mode" check
	sed -n 's/^\([^ ]*:[0-9]*:[0-9]*\): 错误: .*\[\([a-z-]*\)\]$/\1 \2/p' "$scratch/said" >"$scratch/reported"
	if [ -n "$exact" ]; then
		sed -n "s/ $exact\$//p" "$scratch/reported" | LC_ALL=C sort >"$scratch/seen"
	else
		sed 's/ .*//' "$scratch/reported" | LC_ALL=C sort >"$scratch/seen"
	fi
	cut -f 1 "$scratch/$mode.expected" | LC_ALL=C sort >"$scratch/wanted"
	{
		LC_ALL=C comm -23 "$scratch/wanted" <(uniq "$scratch/seen") | while read -r where; do
			grep -F "$where	" "$scratch/$mode.expected" | sed 's/^/not reported: /'
		done
		[ -z "$exact" ] || LC_ALL=C comm -13 "$scratch/wanted" "$scratch/seen" | sed 's/^/not expected: /'
	} >"$scratch/said"
	[ -s "$scratch/wanted" ] && [ ! -s "$scratch/said" ]
	result $? "$what: reported where they are, $(wc -l <"$scratch/wanted") places"
	run "$what: build refuses" 1 "$YAODIAN" -C "$scratch/$mode" build
	[ ! -e "$scratch/$mode/out" ]
	result $? "$what: nothing is written"
}
refused refused "texts in place of numbers, dates, words, identifiers" ''
refused control "control characters and invisible ones" control-character
refused escape "control characters written as escapes" control-character
refused link "links that run something" unsafe-link
refused number "numbers of persons" mobile-number
finish
