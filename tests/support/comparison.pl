# comparison.pl - the comparison pages against what was read from the five plans by hand (tests/data/comparison/rows.txt).
# Run as `perl comparison.pl ROWS COMPARE-FOLDER`; prints one line a fault, and at last how much was held; exits 1 when
# there is a fault.
use strict;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));
require "$ENV{ROOT}/tests/support/files.pl";

my ($rows, $folder) = @ARGV;
my %id = (P0 => 'zaozhuang-2023', P1 => 'moushi-2023', P2 => 'tongguan-2023', P3 => 'xinzhou-2023', P4 => 'zaozhuang-quality-2024');
my %short = (P0 => '枣庄2023', P1 => '某市2023', P2 => '铜官2023', P3 => '忻州2023', P4 => '枣庄提质2024');
my ($faults, $held) = (0, 0);

sub fault { print join(' ', @_), "\n"; $faults++ }

sub text_of {
	my $text = shift;
	$text =~ s/<[^>]*>//g;
	$text =~ s/&lt;/</g, $text =~ s/&gt;/>/g, $text =~ s/&quot;/"/g, $text =~ s/&amp;/&/g;
	$text =~ s/\s+//g;
	return $text;
}

# What a text must hold, white space aside.
sub hold {
	my ($where, $text, @needles) = @_;
	for my $needle (@needles) {
		(my $tight = $needle) =~ s/\s+//g;
		$held++;
		fault("$where lacks $needle") if index($text, $tight) < 0;
	}
}

my ($row, $indicator, $page, %entry, $table, %bulletin);

# The plans that a heading of the guard names, in the page's own order.
sub named {
	my $heading = shift;
	my ($list) = $page =~ m{<ul class="groups">(.*?)</ul>}s;
	my %seen;
	return join ' ', sort map { s/\s+//gr } map { split /、/ } ($list // '') =~ m{<li>(?:$heading)：([^<]*)</li>}g;
}

# What may be in a row of words: its texts, paper behind them, the mark beside its label.
sub check_row {
	my ($where, $shapes) = @_;
	my ($words) = $shapes =~ m{<text [^>]*class="missing"[^>]*>([^<]*)</text>};
	return 0 unless defined $words;
	# A goal may stand where only the figure is missing; where there is no goal, nothing may.
	my $goal = $words !~ /原文隐去数值|该要点未提及|只作部署|逐年增长|只增不减|另图列出|日前完成/;
	while ($shapes =~ m{<(rect|line|circle|polygon|polyline) ([^>]*)>}g) {
		my ($shape, $attributes) = ($1, $2);
		my ($class) = $attributes =~ /class="([^"]*)"/;
		my ($x) = $attributes =~ /(?:cx|x|x1|points)="([\d.]+)/;
		next if $class eq 'paper' || $class =~ /^status-/ && $x <= 12;
		next if $goal && $class =~ /^(?:goal|goal-aspired|track-empty|arrow|band|grid|base-mark)$/;
		fault("$where: $class drawn beside $words");
	}
	return 1;
}

# Which plans stand on one axis, which apart; what each row draws; weak ones never on a common scale.
sub check_figures {
	my ($kind, @plans) = @_;
	my $wanted = join ' ', sort map { $short{$_} } @plans;
	my $seen = named($kind eq 'shared' ? '口径相同或者相近，用同一坐标' : '(?:口径不同，不可直接比较|只有一份要点按此口径提出数值)[^<：]*');
	fault("$row $indicator: $kind should be [$wanted], is [$seen]") if $seen ne $wanted;
	my $words = 0;
	my @figures = $page =~ m{<div class="chart-figure" id="figure-(indicator-.*?)</figure>}gs;
	for my $figure (@figures) {
		while ($figure =~ m{<svg class="chart[^"]*" data-kind="([^"]*)"(.*?)</svg>}gs) {
			my ($chart, $rest) = ($1, $2);
			fault("$row $indicator: a weak indicator as $chart") if $row =~ /^B/ && $chart ne 'bullet';
			fault("$row $indicator: ticks of a common axis") if $chart eq 'bullet' && $rest =~ /class="grid"/;
			while ($rest =~ m{<g data-row="\d+" data-plan="([^"]*)">(.*?)</g>}gs) {
				my ($plan, $shapes) = ($1, $2);
				$words += check_row("$row $indicator $plan", $shapes);
				fault("$row $indicator: $plan on the common axis")
					if $chart =~ /dots|dumbbell/ && $shapes !~ /class="missing"/ && !grep { $id{$_} eq $plan } @plans;
			}
		}
	}
	fault("$row $indicator: words alone, but a figure") if $kind eq 'words' && @figures;
	fault("$row $indicator: no figure") if $kind ne 'words' && !@figures;
	return $words;
}

my @lines = split /\n/, slurp($rows);
my ($count, $rows_of_words) = (0, 0);
for my $line (@lines) {
	next if $line =~ /^(?:#|$)/;
	if ($line =~ /^([AB]\d+) (\S+) (shared|apart|words)((?: P\d)*)$/) {
		($row, $indicator) = ($1, $2);
		my ($kind, @plans) = ($3, split ' ', $4);
		$count++;
		$page = slurp("$folder/$indicator.html");
		%entry = ();
		while ($page =~ m{<section class="entry" aria-labelledby="entry-([^"]+)">(.*?)</section>}gs) { $entry{$1} = text_of($2) }
		($table) = $page =~ m{<section aria-labelledby="table">.*?<table class="cards">(.*?)</table>}s;
		$rows_of_words += check_figures($kind, @plans);
		my $strength = $row =~ /^A/ ? '可比' : '仅供参照';
		hold("$row $indicator", text_of($page), "可比程度$strength");
		next;
	}
	my ($plan, $mark, $rest) = $line =~ /^(P\d) ([-+~])(?: (.*))?$/ or die "$rows: $line\n";
	my $where = "$row $indicator $plan";
	my @cells = grep { text_of($_) =~ /^\Q$short{$plan}\E(?:：|$)/ } $table =~ m{<th scope="row"[^>]*>(.*?)</th>}gs;
	fault("$where: no row in the table") unless @cells;
	if ($mark eq '-') {
		fault("$where: should be absent") if $entry{$id{$plan}};
		hold($where, text_of($table), "$short{$plan}该要点未提及");
		next;
	}
	my ($item, @needles) = split / \| /, $rest;
	my $text = $entry{$id{$plan}};
	if (!defined $text) { fault("$where: no entry"); next }
	hold($where, $text, "第${item}条", @needles);
	if ($mark eq '~') {
		hold($where, $text, '只作部署，未设目标值');
		hold($where, text_of($table), "$short{$plan}只作部署，未设目标值");
		fault("$where: has a target") if $text =~ /表述：/;
	} else {
		hold($where, $text, '表述：', '完成时限：');
		# The bulletin of the last month that the plan reported in 2023 or 2024 prints the same; its table tells the
		# day only where it is not the plan's last, and of weak indicators no basis.
		my $month = $plan eq 'P4' ? '2024-12' : '2023-12';
		$bulletin{$month} //= text_of(slurp("$folder/$month.html"));
		hold("$where in $month", $bulletin{$month}, grep { !/^20\d\d年\d+月\d+日$|^口径|^全|^实现$/ } @needles);
		fault("$where: no target in the table") unless grep { /<a / && /targets\// } $table =~ m{<th scope="row"[^>]*>(.*?)</th>}gs;
	}
}
fault("$count of 33 rows") if $count != 33;
print "$count rows, $held passages, $rows_of_words rows of words\n";
exit($faults > 0);
