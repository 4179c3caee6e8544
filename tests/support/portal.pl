# portal.pl FOLDER - reads every package of a --portal folder and prints what is wrong with it, one line a fault. A body is a
# well-formed fragment of known elements with the attributes they may have, all styles from the table, every picture with words.
use strict;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));
use File::Find ();
require "$ENV{ROOT}/tests/support/files.pl";

my ($folder) = @ARGV;
my %attributes = (
	a => 'href target rel', img => 'src alt style', td => 'style colspan rowspan', th => 'style scope colspan rowspan',
	map({ $_ => 'style' } qw(div p h2 h3 h4 ul ol li table caption)), map({ $_ => '' } qw(thead tbody tr strong sup)));

my %style = map { $_ => 1 } slurp("$ENV{ROOT}/templates/portal/styles.xml") =~ /<style name="[^"]*">([^<]*)</g;

sub read_body {
	my ($file) = @_;
	my $html = slurp($file);
	my $fault = sub { print "$file: @_\n" };
	my @open;
	$fault->('not one <div>') if $html !~ /^<div style=.*<\/div>\n$/s;
	while ($html =~ /\G([^<>]*)<(\/?)([a-z][a-z0-9]*)((?: [a-z]+="[^"<>]*")*)>/gc) {
		my ($text, $end, $name, $given) = ($1, $2, $3, $4);
		$fault->("bare & in $text") if $text =~ /&(?!(?:amp|lt|gt|quot);)/;
		if ($end) {
			my $begun = pop @open // '';
			$fault->("</$name> closes <$begun>") if $begun ne $name;
			next;
		}
		push @open, $name if $name ne 'img';
		$fault->("element $name"), next if !exists $attributes{$name};
		my %value = $given =~ / ([a-z]+)="([^"]*)"/g;
		for my $attribute (sort keys %value) {
			$fault->("attribute $attribute of $name") if !grep { $_ eq $attribute } split ' ', $attributes{$name};
		}
		$fault->("style of $name is not of the table") if defined $value{style} && !$style{ $value{style} };
		$fault->('a picture without words') if $name eq 'img' && ($value{alt} // '') !~ /\p{Han}/;
		$fault->("address $value{href}") if defined $value{href} && $value{href} !~ /^(?:https?:\/\/|[0-9a-z.-]+$)/;
	}
	$fault->('not well-formed') if @open || substr($html, pos($html) // 0) ne "\n";
}

File::Find::find({ no_chdir => 1, wanted => sub { read_body($_) if /\/body\.html$/ } }, $folder);
