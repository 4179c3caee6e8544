# The official text: what text.html shows is what plan.md holds and what was published, character by character, white
# space aside, asterisks included; every target is marked in it and links both ways.
. "$ROOT/tests/support/tap.sh"
export YAODIAN_DATA="$ROOT"
built shipped "$scratch/site"
[ "$status" = 0 ] || { finish; exit; }

# What Markdown adds, its heading marks and escapes, is taken away, and all white space.
source_of() {
	perl -CSD -0777 -pe 's/^#+ //mg; s/\\([!-\/:-@\[-`{-~])/$1/g; s/\s+//g' "$1"
}

shown_in() {
	xmllint --html --nowarning --xpath 'string(//article[@class="official"])' "$1" 2>/dev/null |
		perl -CSD -0777 -pe 's/\s+//g'
}

# same SOURCE SHOWN: on a difference, both from shortly before it.
same() {
	[ -s "$1" ] && perl -CSD -e '
		local $/;
		my ($source, $shown) = map { open my $file, "<:encoding(UTF-8)", $_ or die; scalar <$file> } @ARGV;
		exit 0 if $source eq $shown;
		my $at = 0;
		$at++ while substr($source, $at, 1) eq substr($shown, $at, 1);
		my $from = $at > 12 ? $at - 12 : 0;
		printf "character %d\nsource: %s\nshown:  %s\n", $at + 1, substr($source, $from, 60), substr($shown, $from, 60);
		exit 1' "$1" "$2"
}

plans=0
for folder in "$ROOT"/plans/*/; do
	plan=$(basename "$folder")
	page=$scratch/site/plans/$plan/text.html
	plans=$((plans + 1))
	source_of "$folder/plan.md" >"$scratch/source"
	shown_in "$page" >"$scratch/shown"
	run "$plan: text.html shows plan.md, nothing lost and nothing added" 0 same "$scratch/source" "$scratch/shown"

	# Each target with words of its own is marked once and leads to its page, which leads back.
	: >"$scratch/said"
	"$YAODIAN" -C "$ROOT" show "$plan" --format json | jq -r '.targets[].id' >"$scratch/ids"
	while read -r target; do
		grep -q "id=\"target-$target\"" "$page" || echo "$target is not marked"
		grep -q "href=\"../../plans/$plan/targets/$target.html\"" "$page" || echo "$target is not linked"
		grep -q "text.html#target-$target\"" "$scratch/site/plans/$plan/targets/$target.html" ||
			echo "the page of $target does not lead back"
	done <"$scratch/ids" >"$scratch/said"
	[ -s "$scratch/ids" ] && [ ! -s "$scratch/said" ]
	result $? "$plan: $(wc -l <"$scratch/ids") targets are marked where they stand and link both ways"
done
[ "$plans" = 5 ]
result $? "that were all five"

# A change of the official text, even of one character, is never an accident: these are the checksums of what was
# published (plans/README.md says where), white space aside.
cat >"$scratch/published" <<'END'
e78705c86a01c2cca2e87a31decaa10722994b9f01fe8e9ae03c9351bbb2c601  moushi-2023
f74367438ea3a0a37e6666a0c291e92f10948cd8f2db7a42941fa1c077cbeaaf  tongguan-2023
d83b25f07ffbc397bcee4043fd27db222db2b17f4cb6ab14efe2e7ca9f097d65  xinzhou-2023
d58e179b3ec6574b14ac2f08f32b163f8835632200fe28c2b2756ca2447ddd62  zaozhuang-2023
ef007465bf745fbbf4b4c99eb8db59f6c24632faf5df0ea81e52c2cb1d225676  zaozhuang-quality-2024
END
while read -r sum plan; do
	source_of "$ROOT/plans/$plan/plan.md" | sha256sum | grep -q "^$sum" || echo "plans/$plan/plan.md is not what was published"
done <"$scratch/published" >"$scratch/said"
[ ! -s "$scratch/said" ]
result $? "plan.md holds what was published"
[ "$(source_of "$ROOT/plans/moushi-2023/plan.md" | tr -cd '*' | wc -c)" -gt 60 ] &&
	[ "$(shown_in "$scratch/site/plans/moushi-2023/text.html" | tr -cd '*' | wc -c)" -gt 60 ]
result $? "the masks of the anonymised plan stand as printed"
finish
