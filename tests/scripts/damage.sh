#!/usr/bin/env bash
# Sixty damages to data files, the same on every run: a colon, a key, an indent, an anchor, a doubled line, a stray
# quote, a control character. Each must be told with file:line:column and exit status 1 by `check`, `build` must leave
# what was written before as it is, and nothing may crash.
. "$ROOT/tests/support/tap.sh"
export YAODIAN_DATA="$ROOT" XDG_CACHE_HOME="$scratch/cache"
bureau=$scratch/bureau
mkdir -p "$bureau"
cp -r "$ROOT/tests/data/qinghe/plans" "$bureau/plans"
cp -r "$bureau/plans" "$scratch/whole"

# Prints the files of the scratch site with what changes when they are written anew.
listing() {
	find "$bureau/site" -printf '%P %y %s %i %T@\n' | LC_ALL=C sort
}

# damage SEED KIND: does one damage below plans/ and prints the file, its line and what became of it. Its random
# numbers are its own, so that no version of perl draws others. Lines are chosen so that the damage is one: comments
# may hold anything, and a line that stands alone under its key may be indented as it likes.
damage() {
	(cd "$bureau" && perl - "$1" "$2" <<'PERL'
use strict; use warnings;
my ($state, $kind) = @ARGV;
sub draw { my ($below) = @_; $state = ($state * 1103515245 + 12345) & 0x7fffffff; return ($state >> 8) % $below; }
draw(2) for 1 .. 5;
my @files = sort map { glob } 'plans/*.yaml', 'plans/*/*.yaml', 'plans/*/progress/*.yaml';
push @files, sort map { glob } 'plans/*/*.md', 'plans/*/progress/*.md' if $kind eq 'control';
my $data = qr/^\s*(?:- )?[^\s#]/;
my $key = qr/^(\s*(?:- )?\{?)([A-Za-z][\w-]*)(: ?)/;
sub indent { $_[0] =~ /^( *)/; return length $1; }
my (@lines, @fit, $file);
do {
	$file = $files[draw(scalar @files)];
	open my $in, '<', $file or die "$file: $!";
	@lines = <$in>;
	@fit = grep {
		my $line = $lines[$_];
		$kind eq 'control' ? 1
		: $line !~ $data ? 0
		: $kind eq 'indent' ? $_ > 0 && $lines[$_ - 1] =~ $data && indent($line) > 0
			&& indent($line) == indent($lines[$_ - 1])
		: $kind eq 'anchor' || $kind eq 'quote' ? $line =~ /: \S/
		: $kind eq 'doubled' ? 1
		: $line =~ $key;
	} 0 .. $#lines;
} until @fit;
my $number = $fit[draw(scalar @fit)];
for ($lines[$number]) {
	if ($kind eq 'colon') {
		my @wrong = ('', "\xEF\xBC\x9A", ' ', '::');
		my $wrong = $wrong[draw(scalar @wrong)];
		s/$key/$1$2$wrong/;
	} elsif ($kind eq 'key') {
		s/$key/my ($before, $name, $colon) = ($1, $2, $3); my $at = draw(length $name); my $way = draw(3);
			substr($name, $at, 1) = $way == 0 ? '' : $way == 1 ? 'q' : substr($name, $at, 1) x 2;
			$name = 'q' if $name eq ''; "$before$name$colon"/e;
	} elsif ($kind eq 'indent') {
		if (draw(2)) { s/^/ / } else { s/^ // }
	} elsif ($kind eq 'anchor') {
		if (draw(2)) { s/: (\S)/: &here $1/ } else { s/: .*/: *here/ }
	} elsif ($kind eq 'doubled') {
		$_ .= $_;
	} elsif ($kind eq 'quote') {
		my $mark = draw(2) ? '"' : "'";
		if (draw(2)) { s/: (\S)/: $mark$1/ } else { s/$/$mark/ }
	} else {
		my @marks = map { chr } 1 .. 8, 11, 12, 14 .. 31, 127;
		substr($_, draw(length), 0) = $marks[draw(scalar @marks)];
	}
}
open my $out, '>', $file or die "$file: $!";
print $out @lines;
close $out or die "$file: $!";
my $said = $lines[$number];
$said =~ s/[^\x20-\x7e\x80-\xff]/ /g;
printf "%s:%d %s\n", $file, $number + 1, substr($said, 0, 60);
PERL
	)
}

"$YAODIAN" -C "$bureau" check >"$scratch/said" 2>&1
result $? "the data is without a mistake before"
"$YAODIAN" -C "$bureau" build -o "$bureau/site" >"$scratch/said" 2>&1 && [ -s "$bureau/site/index.html" ]
result $? "and becomes a site"
listing >"$scratch/before"

kinds=(colon key indent anchor doubled quote control)
for seed in $(seq 60); do
	kind=${kinds[seed % 7]}
	rm -rf "$bureau/plans"
	cp -r "$scratch/whole" "$bureau/plans"
	where=$(damage $((seed * 7919)) "$kind") || exit 1
	"$YAODIAN" -C "$bureau" check >"$scratch/said" 2>"$scratch/errors"
	status=$?
	grep -qE '^plans/[^ ]+:[0-9]+:[0-9]+: 错误: .+ \[[a-z0-9-]+\]$' "$scratch/said" && [ $status = 1 ]
	told=$?
	echo "# check ended with $status, build said:" >>"$scratch/said"
	"$YAODIAN" -C "$bureau" build -o "$bureau/site" >>"$scratch/said" 2>&1
	status=$?
	echo "# build ended with $status" >>"$scratch/said"
	cat "$scratch/errors" >>"$scratch/said"
	listing >"$scratch/after"
	[ $told = 0 ] && [ $status = 1 ] && cmp "$scratch/before" "$scratch/after" >>"$scratch/said"
	result $? "${kind} $(printf '%s' "$where" | iconv -f UTF-8 -t UTF-8 -c 2>&-)"
done
finish
