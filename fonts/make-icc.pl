#!/usr/bin/perl
# make-icc.pl: writes to standard output a small ICC profile (version 4.2) of the sRGB colour space of IEC 61966-2-1, for
# the output intent of PDFs. It is made of that standard's numbers alone, adapted to D50 by Bradford's method, is in the
# public domain (CC0), and is the same bytes at every run: its date is a constant.
use strict;
use warnings;
use Digest::MD5 qw(md5);

# ICC's s15Fixed16: a signed number in 65536ths.
sub fixed { return pack 'N*', map { int($_ * 65536 + ($_ < 0 ? -0.5 : 0.5)) & 0xFFFFFFFF } @_ }
sub xyz { return 'XYZ ' . pack('N', 0) . fixed(@_) }
# Text in one language: one record of 12 bytes, then UTF-16BE.
sub text {
	my $utf16 = join '', map { pack 'n', ord } split //, shift;
	return 'mluc' . pack('NNN', 0, 1, 12) . 'enUS' . pack('NN', length $utf16, 28) . $utf16;
}

# The curve: linear below 0.04045, else ((x + 0.055) / 1.055) ** 2.4; in ICC's words parametric type 3.
my $curve = 'para' . pack('Nnn', 0, 3, 0) . fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
my @tags = (
	[desc => text('sRGB')],
	[cprt => text('Public domain (CC0)')],
	[wtpt => xyz(0.9642, 1.0, 0.8249)],
	[chad => 'sf32' . pack('N', 0) . fixed(
		1.0478820, 0.0229187, -0.0502167, 0.0295868, 0.9904785, -0.0170746, -0.0092468, 0.0150757, 0.7516785)],
	[rXYZ => xyz(0.4360657, 0.2224884, 0.0139160)],
	[gXYZ => xyz(0.3851471, 0.7168732, 0.0970764)],
	[bXYZ => xyz(0.1430664, 0.0606079, 0.7140961)],
	[rTRC => $curve], [gTRC => $curve], [bTRC => $curve],
);

# The table of tags, then their data, each once and on a boundary of four bytes.
my ($table, $data, %at) = ('', '');
my $start = 128 + 4 + 12 * @tags;
for my $tag (@tags) {
	my ($name, $content) = @$tag;
	if (!defined $at{$content}) {
		$at{$content} = $start + length $data;
		$data .= $content . "\0" x (-length($content) % 4);
	}
	$table .= $name . pack 'NN', $at{$content}, length $content;
}
my $body = pack('N', scalar @tags) . $table . $data;

# Size, version 4.2, display profile, RGB to XYZ, 2024-01-01, perceptual intent, D50. The profile's id is the MD5 of the
# whole with flags, intent and id at zero, as they are here.
my $head = pack('N', 128 + length $body) . "\0" x 4 . pack('N', 0x04200000) . 'mntrRGB XYZ ' .
	pack('n6', 2024, 1, 1, 0, 0, 0) . 'acsp' . "\0" x 28 . fixed(0.9642, 1.0, 0.8249) . "\0" x 4;
my $id = md5($head . "\0" x 16 . "\0" x 28 . $body);
binmode STDOUT;
print $head, $id, "\0" x 28, $body or die "make-icc.pl: $!";
