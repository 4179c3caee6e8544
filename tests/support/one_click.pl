# one_click.pl - from every number on a page of the comparison one click leads to its target's page, which prints the clause
# and where the figure came from. Run as `perl one_click.pl SITE`; prints one line a fault, and at the end what was held;
# exits 1 on a fault.
use strict;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));
require "$ENV{ROOT}/tests/support/files.pl";

my ($site) = @ARGV;
my ($faults, $rows, $marks, %target) = (0, 0, 0);
# Tables that count items and targets: their numbers are of a plan, and lead to it.
my $counts = qr/按状态计数|进展情况（单位：项）|两份要点概况|涉及的主题/;

sub fault { print join(' ', @_), "\n"; $faults++ }

sub text_of { return $_[0] =~ s/<[^>]*>//gr =~ s/\s+//gr }

# The addresses of targets in a piece of a page of compare/; every one is kept, to be looked at once.
sub targets_in {
	my @found = $_[0] =~ m{href="\.\./(plans/[^"/]+/targets/[^"#]+\.html)}g;
	@target{@found} = ();
	return scalar @found;
}

sub check_table {
	my ($page, $table) = @_;
	my ($caption) = map { text_of($_) } $table =~ m{<caption[^>]*>(.*?)</caption>}s;
	my ($head) = $table =~ m{<thead[^>]*>(.*?)</thead>}s;
	return if !defined $head;
	my @heads = map { targets_in($_) } $head =~ m{<th[^>]*>(.*?)</th>}gs;
	for my $row ($table =~ m{<tr[^>]*>(.*?)</tr>}gs) {
		my @cells = $row =~ m{<t[hd]([^>]*>.*?)</t[hd]>}gs;
		next if $row !~ /<td/;
		my $leads = targets_in($row);
		for my $i (1 .. $#cells) {
			my $words = text_of('<' . $cells[$i]);
			# The number of an item leads to its place in the text; a remark on the basis quotes the plan.
			next if $words !~ /\d/ || $cells[$i] =~ m{text\.html#item-} || $words =~ /^口径|^（?见/ || $cells[$i] =~ /colspan=/ && !$leads;
			if (($caption // '') =~ $counts) {
				fault("$page: “$caption”: $words leads nowhere") if $row !~ /href="/;
				next;
			}
			next if $cells[$i] =~ m{href="[^"]*--[^"]*\.html"};
			$rows++;
			fault("$page: “" . ($caption // '') . "”: $words leads to no target") if !$leads && !$heads[$i];
		}
	}
}

sub check_picture {
	my ($page, $picture) = @_;
	my ($kind) = $picture =~ /data-kind="([^"]*)"/;
	return if $kind =~ /^(?:heat|stack)$/;
	while ($picture =~ m{<text ([^>]*class="(?:value|missing|inverse)"[^>]*)>([^<]*)</text>}g) {
		my ($attributes, $words) = ($1, $2);
		my ($address) = $attributes =~ /data-href="([^"]*)"/;
		next if !defined $address && $words !~ /\d/;
		$marks++;
		fault("$page: “$words” of a picture leads to no target") if !defined $address || !targets_in(qq(href="$address"));
	}
}

my @pages = sort glob "$site/compare/*.html";
for my $file (@pages) {
	(my $page = $file) =~ s{.*/}{};
	my $html = slurp($file);
	check_table($page, $_) for $html =~ m{(<table.*?</table>)}gs;
	check_picture($page, $_) for $html =~ m{(<svg class="chart.*?</svg>)}gs;
}
for my $path (sort keys %target) {
	my $html = -e "$site/$path" ? slurp("$site/$path") : '';
	my ($quote) = $html =~ m{<section[^>]*aria-labelledby="clause".*?<blockquote[^>]*>(.*?)</blockquote>}s;
	fault("$path prints no clause") if !length text_of($quote // '');
	fault("$path does not say where it stands in the plan") if $html !~ m{href="[^"]*text\.html#target-};
	fault("$path does not say where its figure came from") if $html !~ m{：plans/[^/]+/progress/\d{4}-\d\d\.yaml第\d+行|尚无报送数据};
}
print scalar(@pages) . " pages, $rows numbers in tables, $marks in pictures, " . keys(%target) . " targets\n";
exit($faults > 0);
