# tagged.pl - the tables of a PDF of this program, as its structure tags have them. Required by agree.pl.
# It reads what qpdf lays open: pdfinfo -struct-text would paint a page anew for every cell.
use strict;
use warnings;
use utf8;
use Encode ();

# The objects of a PDF: number => its bytes, streams included.
sub pdf_objects {
	my ($file) = @_;
	open my $in, '-|:raw', 'qpdf', '--qdf', '--normalize-content=n', '--object-streams=disable', $file, '-' or die "qpdf: $!";
	my $bytes = do { local $/; <$in> };
	close $in or die "qpdf failed: $file";
	my %object;
	# Streams may hold anything, so an object ends where the next one begins.
	my @parts = split /^(\d+) 0 obj\n/m, $bytes;
	for (my $i = 1; $i < @parts; $i += 2) { $object{ $parts[$i] } = $parts[$i + 1] }
	return \%object;
}

# What a font's codes mean: code in hexadecimal => text.
sub meanings {
	my ($map) = @_;
	my %meaning;
	my $text_of = sub { length $_[0] == 4 ? chr hex $_[0] : Encode::decode('UTF-16BE', pack 'H*', $_[0]) };
	while ($map =~ /beginbfchar\n(.*?)endbfchar/gs) {
		my $lines = $1;
		$meaning{ lc $1 } = $text_of->($2) while $lines =~ /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g;
	}
	while ($map =~ /beginbfrange\n(.*?)endbfrange/gs) {
		my $lines = $1;
		while ($lines =~ /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g) {
			my ($from, $to, $first, $digits) = (hex $1, hex $2, hex $3, length $3);
			$meaning{ sprintf '%04x', $_ } = $text_of->(sprintf "%0${digits}x", $first + $_ - $from) for $from .. $to;
		}
	}
	return \%meaning;
}

# The marked texts of a page: mark => text.
sub marked_texts {
	my ($object, $page, $fonts) = @_;
	my ($resources) = $object->{$page} =~ m{^  /Resources (\d+) 0 R}m or die 'a page without resources of its own';
	my ($contents) = $object->{$page} =~ m{^  /Contents (\d+) 0 R}m or die 'a page whose contents are in parts';
	my ($names) = $object->{$resources} =~ m{/Font <<\n(.*?)>>}s;
	my %font = ($names // '') =~ m{/(\S+) (\d+) 0 R}g;
	my (%text, $mark, $meaning);
	# A line of the contents ends anywhere, within a text too.
	while ($object->{$contents} =~ m{/MCID\s+(\d+)\s*>>\s*BDC|\bEMC\b|/(\S+)\s+\S+\s+Tf\b|(<[0-9A-Fa-f\s]*>|\[[^\]]*\])\s*T[jJ]\b}g) {
		if (defined $1) { $mark = $1 }
		elsif (defined $2) {
			my ($map) = $object->{ $font{$2} // die "no font $2" } =~ m{/ToUnicode (\d+) 0 R} or die "font $2 has no meanings";
			$meaning = $fonts->{$map} //= meanings($object->{$map});
		} elsif (!defined $3) { undef $mark }
		elsif (defined $mark) {
			for my $codes ($3 =~ /<([^>]*)>/g) {
				$text{$mark} .= $meaning->{ lc $_ } // die "no meaning of $_" for unpack '(A4)*', $codes =~ s/\s//gr;
			}
		}
	}
	return \%text;
}

# The rows of all tables: {caption, cells}. What is repeated on the next page is no part of the structure.
sub tagged_rows {
	my ($file) = @_;
	my $object = pdf_objects($file);
	my (%page, %fonts, @rows);
	my $words;
	$words = sub {
		my ($number, $text) = ($_[0], '');
		my ($pg) = $object->{$number} =~ m{^  /Pg (\d+) 0 R}m;
		my ($one, $many) = $object->{$number} =~ m{^  /K (?:(\d+(?: 0 R)?)$|\[(.*?)^  \])}ms or return '';
		for my $kid (($one // $many) =~ m{<<.*?>>|\d+ 0 R|\d+}gs) {
			if ($kid =~ /^(\d+) 0 R/) { $text .= $words->($1); next }
			next if $kid =~ m{/OBJR};
			my ($mark) = $kid =~ m{/MCID (\d+)} ? $1 : $kid;
			my $on = $kid =~ m{/Pg (\d+) 0 R} ? $1 : $pg // die "a mark without a page in $file";
			$page{$on} //= marked_texts($object, $on, \%fonts);
			$text .= $page{$on}{$mark} // '';
		}
		return $text;
	};
	my $kids = sub {
		my ($one, $many) = $object->{ $_[0] } =~ m{^  /K (?:(\d+ 0 R)$|\[(.*?)^  \])}ms or return;
		return ($one // $many) =~ /(\d+) 0 R/g;
	};
	my $kind = sub { $object->{ $_[0] } =~ m{^  /S /(\w+)}m ? $1 : '' };
	for my $table (sort { $a <=> $b } grep { $kind->($_) eq 'Table' } keys %$object) {
		my $caption = join '', map { $words->($_) } grep { $kind->($_) eq 'Caption' } $kids->($table);
		for my $row (map { $kind->($_) eq 'TR' ? $_ : grep { $kind->($_) eq 'TR' } $kids->($_) } $kids->($table)) {
			push @rows, { caption => $caption, cells => [map { $words->($_) } $kids->($row)] };
		}
	}
	return @rows;
}

1;
