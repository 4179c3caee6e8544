# print.pl FILE…: looks at the lines of PDFs as a reader of the pages finds them (pdftotext -bbox), by the rules of
# GB/T 9704 and of Chinese lines. Prints what is wrong, a line each, then one line of counts that begins with "# ".
#
# A line of the text is as high as most lines from margin to margin are, not counting tables and notes. It goes on with a paragraph when it
# begins at the margin, right below another line or at the head of a page; the line before it should then be full.
use strict;
use warnings;
use open qw(:std :utf8);
use utf8;
use List::Util qw(min);

my ($left, $width, $top, $height) = map { $_ * 72 / 25.4 } 28, 156, 37, 225;
my $right = $left + $width;
my $never_first = qr/^[、，。：；！？”’）》〉】〗〕］｝」』·～／％℃—…]/;
my $never_last = qr/[“‘（《〈【〖〔［｛「『／＄￥]$/;
my $marks = qr/[、，。：；！？”’）》〉】〗〕］｝」』]$/;
my %count = map { $_ => 0 } qw(files pages lines full short forbidden widows orphans single spaces pages_going_on pages_of_text of_22);

sub words_of {
	my $file = shift;
	my @pages;
	open my $bbox, '-|', 'pdftotext', '-bbox', $file, '-' or die "pdftotext: $!\n";
	while (<$bbox>) {
		push @pages, { width => $1, words => [] } if /<page width="([\d.]+)"/;
		next unless m{<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)</word>};
		my ($text, %word) = ($5, from => $1, to => $3, top => $2, foot => $4);
		$text =~ s/&lt;/</g; $text =~ s/&gt;/>/g; $text =~ s/&quot;/"/g; $text =~ s/&amp;/&/g;
		push @{ $pages[-1]{words} }, { %word, text => $text };
	}
	close $bbox or die "pdftotext: $file\n";
	return @pages;
}

# The size of the text: 28 characters a line, or 32 in 呈阅 and the units' sheets, whichever more words that begin at the
# margin have. Words with 黑体 in them are higher, so that nothing but these two sizes can be told by height.
sub size_of {
	my %seen;
	for my $page (@_) {
		for my $word (grep { $_->{from} < $left + 0.7 } @{ $page->{words} }) {
			$seen{$_}++ for grep { abs($word->{foot} - $word->{top} - $width / $_) < 0.06 } 28, 32;
		}
	}
	my ($most) = sort { $seen{$b} <=> $seen{$a} || $a <=> $b } keys %seen;
	return $most && $width / $most;
}

# The lines of a page that have the size of the text; words side by side are one. A space of the text is wider than 0.2 em;
# where words are nearer, a stretched gap was taken for one, and what stands there is not found as it was written. Marks that
# share their blanks overlap, and are read as if nothing stood between them. 黑体 and the face that stands behind all
# others say that they are higher.
sub lines_of {
	my ($page, $size) = @_;
	my @lines;
	for my $word (@{ $page->{words} }) {
		my $high = ($word->{foot} - $word->{top}) / $size;
		next unless abs($high - 1) < 0.01 || abs($high - 1.448) < 0.02;
		my $middle = ($word->{top} + $word->{foot}) / 2;
		next if $middle < $top || $middle > $top + $height + 1;
		if (@lines && abs($lines[-1]{middle} - $middle) < 2.5 && $word->{from} > $lines[-1]{to} - 20) {
			my $gap = $word->{from} - $lines[-1]{to};
			$lines[-1]{narrow} = min($lines[-1]{narrow}, $gap) if $gap > 0;
			$lines[-1]{to} = $word->{to};
			$lines[-1]{text} .= ($gap > 0 ? ' ' : '') . $word->{text};
		} else {
			push @lines, { %$word, narrow => $size, middle => $middle, flush => $word->{from} < $left + 0.7 };
		}
	}
	return @lines;
}

sub wrong {
	my ($kind, $place, $text) = @_;
	$count{$kind}++;
	print "$place: $kind: $text\n";
}

# How much of the line's end sticks out: the blank half of a mark may.
sub is_full {
	my $line = shift;
	my $beyond = $line->{to} - $right;
	return abs($beyond) < 0.7 || ($line->{text} =~ $marks && $beyond > 0 && $beyond < 8.5);
}

sub look_at {
	my $file = shift;
	my $name = $file =~ s{^.*/site/}{}r;
	my @pages = words_of($file);
	my $size = size_of(@pages);
	$count{files}++;
	$count{pages} += @pages;
	return unless $size;
	my $pitch = abs($size - $width / 28) < 0.06 ? $height / 22 : $height / 28;
	my $before; # the last line of the page before
	for my $number (1 .. @pages) {
		my $page = $pages[ $number - 1 ];
		my @lines = $page->{width} < 600 ? lines_of($page, $size) : ();
		for my $i (0 .. $#lines) {
			my $line = $lines[$i];
			my $above = $i > 0 ? $lines[ $i - 1 ] : $before;
			my $near = $i > 0 ? abs($line->{middle} - $above->{middle}) < 1.25 * $pitch : defined $above;
			# A paragraph begins at the margin or is indented; what is further in is centred.
			$near &&= $above->{from} < $left + 2.2 * $size;
			$line->{goes_on} = $line->{flush} && $near && $line->{text} !~ /^附件\d*$/ && $above->{text} !~ /^附件\d*$/
				&& ($i > 0 || $line->{middle} < $top + $pitch);
			$count{lines}++;
			wrong('forbidden', "$name:$number", "begins with $line->{text}") if $line->{text} =~ $never_first;
			wrong('forbidden', "$name:$number", "ends with $line->{text}") if $line->{text} =~ $never_last;
			wrong('spaces', "$name:$number", $line->{text}) if $line->{narrow} < 0.2 * $size;
			next unless $line->{goes_on};
			if (is_full($above)) { $count{full}++ } else { wrong('short', "$name:$number", sprintf '%.1f pt: %s', $right - $above->{to}, $above->{text}) }
		}
		for my $i (grep { $lines[$_]{goes_on} } 0 .. $#lines) {
			my $last = $i == $#lines || !$lines[ $i + 1 ]{goes_on};
			(my $characters = $lines[$i]{text}) =~ s/[\p{Punctuation}\p{Symbol}\s]//g;
			wrong('single', "$name:$number", $lines[$i]{text}) if $last && $i < $#lines && length $characters < 2;
			wrong('widows', "$name:$number", $lines[$i]{text}) if $last && $i == 0 && $#lines > 0;
		}
		wrong('orphans', "$name:" . ($number - 1), $before->{text})
			if @lines && $lines[0]{goes_on} && $before && !$before->{goes_on} && !$before->{alone};
		# Where a paragraph goes on on the next page, this one is full but for the lines that must stay together: two of
		# a paragraph, or those that the list of annexes and the signature need above them.
		if ($before && @lines && $lines[0]{goes_on}) {
			my $lacking = int(($top + $height - $before->{middle}) / $pitch);
			$count{pages_going_on}++;
			$count{pages_of_text}++ if $before->{lines} && $lacking == 0;
			$count{of_22}++ if $lacking == 0 && $before->{lines} == 22;
			wrong('short-page', "$name:" . ($number - 1), "$lacking lines lack") if $lacking > 2 && !grep { /^附件：/ } map { $_->{text} } @lines[ 0 .. min(4, $#lines) ];
		}
		# A page of nothing but lines of the text, from the first of the grid on.
		my $all = @lines && $lines[0]{middle} < $top + $pitch;
		$all &&= $lines[$_]{middle} - $lines[ $_ - 1 ]{middle} < 1.25 * $pitch for 1 .. $#lines;
		$before = @lines ? { %{ $lines[-1] }, lines => $all ? scalar @lines : 0 } : undef;
	}
}

$count{'short-page'} = 0;
look_at($_) for @ARGV;
print '# ', join(', ', map { "$count{$_} $_" } qw(files pages lines full short forbidden widows orphans single spaces pages_going_on pages_of_text of_22 short-page)), "\n";
