# The fonts are the files that fonts/README.md describes, every role finds its file, and together they have every
# character that the shipped data and templates can bring to a page.
. "$ROOT/tests/support/tap.sh"
cd "$ROOT" || exit 1

(cd fonts && sha256sum --quiet -c SHA256SUMS) >"$scratch/said" 2>&1
result $? "the files are those of SHA256SUMS"
named=$(awk '{ print $2 }' fonts/SHA256SUMS | grep -c '\.otf$')
[ "$named" = "$(find fonts -name '*.otf' | wc -l)" ]
result $? "SHA256SUMS names every font"
perl fonts/make-icc.pl | cmp -s - fonts/sRGB.icc
result $? "make-icc.pl makes sRGB.icc"
! grep -qE '<(dir|cachedir)' fonts/fonts.conf
result $? "fonts.conf names no folder"

# As the program includes it: the rules, the folder, a cache outside of it.
cat >"$scratch/fonts.conf" <<END
<?xml version="1.0"?>
<fontconfig>
  <include>$ROOT/fonts/fonts.conf</include>
  <dir>$ROOT/fonts</dir>
  <cachedir>$scratch/cache</cachedir>
</fontconfig>
END
export FONTCONFIG_FILE=$scratch/fonts.conf
plays() { # PATTERN FILE
	[ "$(fc-match "$1" file)" = ":file=$ROOT/fonts/$2" ]
	result $? "$1 is $2"
}
plays 'Yaodian Body' FandolFang-Regular.otf
plays 'Yaodian Title' FandolSong-Bold.otf
plays 'Yaodian Kai' FandolKai-Regular.otf
plays 'Yaodian Hei' NotoSansSC-Regular.otf
plays 'Yaodian Hei Bold' NotoSansSC-Bold.otf
plays 'Yaodian Hei:weight=200' NotoSansSC-Bold.otf
plays 'Yaodian Fallback' NotoSerifSC-Regular.otf
plays 'Yaodian Digits' NotoSerifSC-Regular.otf
plays 'Yaodian Chart' NotoSansSC-Regular.otf
plays 'Yaodian Chart Bold:weight=200' NotoSansSC-Bold.otf

fc-list ':charset=ffe5' file >"$scratch/said"
! grep -q Fandol "$scratch/said" && grep -q NotoSerifSC "$scratch/said"
result $? "no face of Fandol plays ￥, which it draws as a dollar sign"

# Characters of the data and templates that the fallback, which stands behind every role, does not have.
fc-query -f '%{charset}' fonts/NotoSerifSC-Regular.otf >"$scratch/charset"
find plans templates -type f \( -name '*.md' -o -name '*.yaml' -o -name '*.xml' -o -name '*.xsl' \) -print0 |
	xargs -0 cat | perl -CS -e '
		open my $charset, "<", shift or die; my %has;
		for (split " ", <$charset>) { my ($from, $to) = split /-/; $has{$_} = 1 for hex $from .. hex($to // $from) }
		my %lacks;
		while (<STDIN>) { $lacks{$_}++ for grep { ord > 32 && !$has{ord()} } split // }
		printf "no glyph for %s U+%04X\n", $_, ord for sort keys %lacks;
		exit(%lacks ? 1 : 0)' "$scratch/charset" >"$scratch/said"
result $? "every character of plans/ and templates/ has a glyph"
finish
