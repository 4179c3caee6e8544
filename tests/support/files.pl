# files.pl - what the scripts that read published files share. Required by them.
use strict;
use warnings;
use utf8;

# The whole text of a file in UTF-8; dies when it cannot be read.
sub slurp {
	my ($file) = @_;
	open my $in, '<:encoding(UTF-8)', $file or die "$file: $!\n";
	local $/;
	return scalar <$in>;
}

# The text that a piece of HTML, SVG or XML writes with references.
sub decode_references {
	my ($text) = @_;
	my %sign = (lt => '<', gt => '>', quot => '"', amp => '&');
	$text =~ s/&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(lt|gt|quot|amp));/$3 ? $sign{$3} : chr($1 ? hex $1 : $2)/ge;
	return $text;
}

1;
