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

1;
