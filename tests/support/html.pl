# html.pl - what HTML Tidy does not look at: run as `perl html.pl FILE…`; prints one line a fault, exits 1 when there is one.
# Our serialiser writes every end tag, quotes every attribute and escapes every text, so a small reader is enough;
# where a page is not of that form, this is a fault too.
use strict;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));

my %void = map { $_ => 1 } qw(area base br col embed hr img input link meta source track wbr);
my $phrasing = qr/^(?:a|abbr|b|br|cite|code|em|input|label|output|select|small|span|strong|svg|wbr|output|button)$/;
my $faults = 0;
my ($file, %ids, @wanted, @open, $heading, %count);

sub fault { print "$file: @_\n"; $faults++ }

# What may stand in what, for the places where a template's mistake is likely.
sub check_place {
	my ($name, $svg) = @_;
	return if $svg || !@open;
	my $parent = $open[-1]{name};
	$open[-1]{children}++;
	fault("<$name> in <$parent>") if $parent =~ /^(?:p|h[1-6]|span|dt|summary|figcaption|caption|label|b|strong|small|em|code|a|button)$/ &&
		$name !~ $phrasing && !($parent eq 'a' && $name !~ /^(?:a|button|input|select)$/);
	fault("<$name> in <$parent>") if $parent =~ /^(?:ul|ol)$/ && $name ne 'li';
	fault("<$name> in <$parent>") if $parent eq 'dl' && $name !~ /^(?:div|dt|dd)$/;
	fault("<$name> in <$parent>") if $parent eq 'tr' && $name !~ /^t[hd]$/;
	fault("<$name> in <$parent>") if $parent eq 'table' && $name !~ /^(?:caption|colgroup|thead|tbody|tfoot)$/;
	fault("<a> in <a>") if $name eq 'a' && grep { $_->{name} eq 'a' } @open;
	fault("<caption> is not first in its table") if $name eq 'caption' && $open[-1]{children} != 1;
	fault("<summary> is not first in its details") if $name eq 'summary' && ($parent ne 'details' || $open[-1]{children} != 1);
	$open[-1]{seen}{$name}++;
	fault("something after <figcaption>") if $parent eq 'figure' && $open[-1]{seen}{figcaption} && $name ne 'figcaption';
}

sub check_attributes {
	my ($name, $attributes, $svg) = @_;
	my %value;
	while ($attributes =~ /\G\s+([a-zA-Z][a-zA-Z0-9:-]*)="([^"<]*)"/gc) {
		fault("<$name> has $1 twice") if exists $value{$1};
		$value{$1} = $2;
	}
	fault("<$name> has ill-formed attributes") if (pos($attributes) // 0) != length $attributes;
	fault("<$name> has an inline $_") for grep { /^(?:style|on.*)$/ } keys %value;
	fault("id $value{id} twice") if exists $value{id} && $ids{$value{id}}++;
	push @wanted, map { [$_, split ' ', $value{$_}] } grep { exists $value{$_} } qw(aria-labelledby aria-describedby for);
	# The small bar below two figures draws what they say; every other picture has words of its own.
	my $ornament = ($value{class} // '') =~ /^share-bar\b/ && ($value{'aria-hidden'} // '') eq 'true';
	fault("<svg> without role and name")
		if $name eq 'svg' && !$ornament && (($value{role} // '') ne 'img' || !$value{'aria-labelledby'});
	fault("<th> without scope") if $name eq 'th' && ($value{scope} // '') !~ /^(?:col|row)$/;
	fault("<$name> without a name") if $name =~ /^(?:nav|aside|section|form)$/ && !$value{'aria-label'} && !$value{'aria-labelledby'};
	fault("a link without href") if $name eq 'a' && !$svg && !defined $value{href};
	fault("a request that leaves the site: $value{src}") if defined $value{src} && $value{src} =~ /^[a-z]+:/ && $file !~ /404\.html$/;
	return %value;
}

sub open_element {
	my ($name, $attributes, $empty) = @_;
	my $svg = grep { $_->{name} eq 'svg' } @open;
	check_place($name, $svg);
	my %value = check_attributes($name, $attributes, $svg || $name eq 'svg');
	$count{$name}++ unless $svg;
	$count{csp}++ if $name eq 'meta' && ($value{'http-equiv'} // '') eq 'Content-Security-Policy' &&
		$value{content} =~ /default-src 'none'/ && $value{content} !~ /unsafe|\*/;
	if ($name =~ /^h([1-6])$/ && !$svg) {
		fault("<$name> after <h$heading>") if $1 > $heading + 1;
		$heading = $1;
	}
	push @open, {name => $name, children => 0, text => '', value => \%value} unless $empty || (!$svg && $void{$name});
}

sub close_element {
	my ($name) = @_;
	my $element = pop @open;
	return fault("</$name> where nothing is open") if !$element;
	fault("</$name> closes <$element->{name}>") if $element->{name} ne $name;
	fault("<$name> is empty") if $name =~ /^(?:h[1-6]|title|caption|figcaption|summary|li|p|dt|dd|button|ul|ol|dl|tbody|a)$/ &&
		!$element->{children} && $element->{text} !~ /\S/ && !$element->{value}{'aria-label'} &&
		!grep { $_->{name} eq 'svg' } @open;
	fault("<table> without <caption>") if $name eq 'table' && !$element->{seen}{caption};
	fault("<script> is not JSON-LD") if $name eq 'script' && $element->{text} =~ /\S/ &&
		($element->{value}{type} // '') ne 'application/ld+json';
}

sub check_file {
	($file) = @_;
	(%ids, %count, @wanted, @open) = ();
	$heading = 0;
	open my $in, '<', $file or die "$file: $!";
	my $page = do { local $/; <$in> };
	fault("no <!DOCTYPE html>") unless $page =~ s/^<!DOCTYPE html>\n//;
	while ($page =~ /\G(?:<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^<>"]|"[^"]*")*?)(\/?)>|([^<]+))/gc) {
		if (defined $5) { $_->{text} .= $5 for @open }
		elsif ($1) { close_element($2) }
		else { open_element($2, $3, $4) }
	}
	fault("not well-formed at character " . (pos($page) // 0)) if (pos($page) // 0) != length $page;
	fault("<$_->{name}> is left open") for @open;
	for my $reference (@wanted) {
		my ($attribute, @names) = @$reference;
		$ids{$_} or fault("$attribute names $_, which is not there") for @names;
	}
	for my $once (qw(html head title body main h1 csp)) {
		fault("<$once> occurs " . ($count{$once} // 0) . ' times') if ($count{$once} // 0) != 1;
	}
	fault('no skip link') unless $page =~ /<body[^>]*><a class="skip" href="#main">/;
	fault('the language is not zh-CN') unless $page =~ /^<html lang="zh-CN">/;
}

check_file($_) for @ARGV;
exit($faults ? 1 : 0);
