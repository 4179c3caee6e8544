# agree.pl - whether all that is published of a target says the same: page, CSV, JSON, ledger, chart's table, bulletin.
# Used by scripts/agree.sh.
#
#   agree.pl SITE    reads a built site; prints `differs WHERE: …` for each disagreement, then one line a medium: how
#                    many values were compared
#
# JSON is the measure: the others are held against it, number by number. What is printed for people is rounded, so it may
# be off by half of its last digit, and no more.
use strict;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));
use JSON::PP ();
use Time::Local qw(timegm);
require "$ENV{ROOT}/tests/support/files.pl";

require "$ENV{ROOT}/tests/support/tagged.pl";

my ($site) = @ARGV;
my %compared;

sub output_of {
	my (@command) = @_;
	open my $in, '-|:encoding(UTF-8)', @command or die "$command[0]: $!";
	local $/;
	my $text = <$in>;
	close $in or die "$command[0] failed: @command";
	return $text;
}

# The text of a piece of a page, without its elements.
sub text_of {
	my ($piece) = @_;
	$piece =~ s/<[^>]*>//g;
	return decode_references($piece);
}

sub differs {
	my ($where, $what, $seen, $wanted) = @_;
	printf "differs %s: %s: %s, not %s\n", $where, $what, map { defined $_ && $_ ne '' ? $_ : 'nothing' } $seen, $wanted;
}

# --- comparing ----------------------------------------------------------------------------------------------------

# Texts that must be the same, missing ones too.
sub same_text {
	my ($medium, $where, $what, $seen, $wanted) = @_;
	$compared{$medium}++;
	differs($where, $what, $seen, $wanted) if ($seen // '') ne ($wanted // '');
}

# Numbers written for machines.
sub same_number {
	my ($medium, $where, $what, $seen, $wanted) = @_;
	$compared{$medium}++;
	my ($has, $wants) = (defined $seen && $seen ne '', defined $wanted && $wanted ne '');
	differs($where, $what, $seen, $wanted) if $has != $wants || $has && abs($seen - $wanted) > 1e-9 * (1 + abs $wanted);
}

# A number that a text for people begins with: 11所, 27/48所, 2.4万个; 至少9所 while parts of a sum are missing.
sub same_printed {
	my ($medium, $where, $what, $seen, $wanted, $unit) = @_;
	return if !defined $wanted;
	$compared{$medium}++;
	if (($seen // '') !~ /^(?:至少)?(-?)(\d+)(?:\.(\d+))?(万|亿)?/) {
		differs($where, $what, $seen, $wanted);
		return;
	}
	my $number = "$1$2." . ($3 // 0);
	# 亿元 may be the unit itself.
	my $scale = !defined $4 || ($unit // '') =~ /^$4/ ? 1 : $4 eq '万' ? 1e4 : 1e8;
	my $step = $scale / 10**length($3 // '');
	differs($where, $what, $seen, $wanted) if abs($number * $scale - $wanted) > $step / 2 + 1e-6;
}

# A share printed in percent; JSON has four decimals of one.
sub same_share {
	my ($medium, $where, $what, $seen, $wanted) = @_;
	$compared{$medium}++;
	if (!defined $wanted || !defined $seen || $seen !~ /^(-?\d+(?:\.(\d+))?)%$/) {
		differs($where, $what, $seen, $wanted) if defined $wanted || defined $seen && $seen ne '—';
		return;
	}
	differs($where, $what, $seen, $wanted) if abs($1 / 100 - $wanted) > 0.005 / 10**length($2 // '') + 0.00005 + 1e-9;
}

# Times that are due: the goal by its schedule, in whole ones; the schedule has four decimals.
sub same_times {
	my ($medium, $where, $what, $seen, $goal, $scheduled) = @_;
	$compared{$medium}++;
	my $wanted = ($goal // 0) * ($scheduled // 0);
	my $slack = ($goal // 0) * 0.0001;
	differs($where, $what, $seen, $wanted) if $seen > $wanted + $slack || $seen + 1 <= $wanted - $slack;
}

# --- JSON ---------------------------------------------------------------------------------------------------------

my $reader = JSON::PP->new;
my $json_text = qr/"(?:[^"\\]|\\.)*+"/;
my $json_other = qr/null|true|false|-?\d[\d.eE+-]*/;
my %json_word = (null => undef, true => JSON::PP::true, false => JSON::PP::false);

sub json_plain { return $_[0] =~ /^"(.*)"$/s && $_[0] !~ /\\/ ? $1 : $reader->decode("[$_[0]]")->[0] }

# A row has its line. JSON::PP is slow, so it reads only what is more than words, numbers and lists of them.
sub json_row {
	my ($line) = @_;
	my %row;
	$line =~ /^\{ */gc;
	while ($line =~ /\G"(\w+)": (?:($json_text)|($json_other)|\[ ((?:$json_text(?:, )?)*) ?\])(?:, | \}$)/gc) {
		my ($key, $text, $other, $list) = ($1, $2, $3, $4);
		$row{$key} = defined $text ? json_plain($text)
			: defined $list ? [map { json_plain($_) } $list =~ /$json_text/g]
			: exists $json_word{$other} ? $json_word{$other} : 0 + $other;
	}
	return (pos($line) // 0) == length $line ? \%row : $reader->decode($line);
}

sub json_rows {
	my ($head, @lines) = split /^ {4}(?=\{)/m, slurp($_[0]);
	my $foot = @lines && $lines[-1] =~ s/\n  \].*//s ? $& : '';
	s/,?\n$// for @lines;
	# What is around the rows is JSON as well.
	$reader->decode("$head$foot");
	return [map { json_row($_) } @lines];
}

my %json = map { $_ => json_rows("$site/data/$_.json") } qw(plans targets figures statuses);
my (%target, %status, %figure, %months, %by_name, %reported);
for my $row (@{ $json{targets} }) {
	$target{"$row->{plan} $row->{target}"} = $row;
	push @{ $by_name{"$row->{plan} $row->{name}"} }, $row;
}
for my $row (@{ $json{statuses} }) {
	$status{"$row->{plan} $row->{target} $row->{month}"} = $row;
	$months{ $row->{plan} }{ $row->{month} } = 1;
	$reported{"$row->{plan} $row->{target}"}++;
}
for my $row (@{ $json{figures} }) {
	$figure{"$row->{plan} $row->{target} $row->{month}"} = $row if !defined $row->{area};
}

# --- CSV ----------------------------------------------------------------------------------------------------------

sub csv_rows {
	my ($file) = @_;
	my $csv = slurp($file);
	$csv =~ s/^\x{FEFF}//;
	my (@rows, @row);
	while ($csv =~ /\G(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gc) {
		my ($cell, $end) = ($1 // $2, $3);
		$cell =~ s/""/"/g;
		push @row, $cell;
		next if $end eq ',';
		push @rows, [@row];
		@row = ();
	}
	return @rows;
}

sub read_csv {
	my ($name) = @_;
	my ($head, @rows) = csv_rows("$site/data/$name.csv");
	same_number('CSV', "$name.csv", 'rows', scalar @rows, scalar @{ $json{$name} });
	for my $i (0 .. $#rows) {
		my $row = $json{$name}[$i] // last;
		my $where = join ' ', "$name.csv", grep { defined } @$row{qw(plan target area month)};
		for my $j (0 .. $#$head) {
			my ($field, $seen) = ($head->[$j], $rows[$i][$j]);
			my $wanted = $row->{ $field eq '数据性质' ? 'sample' : $field };
			if (ref $wanted eq 'ARRAY') { $wanted = join '|', @$wanted }
			elsif ($field eq '数据性质') { $wanted = $wanted ? '演示数据' : '' }
			elsif (ref $wanted eq 'JSON::PP::Boolean') { $wanted = $wanted ? 'true' : 'false' }
			elsif (defined $wanted && $wanted =~ /^-?\d/ && $seen =~ /^-?\d+(?:\.\d+)?$/) {
				same_number('CSV', $where, $field, $seen, $wanted);
				next;
			}
			$seen =~ s/^'(?=[=+\-\@\t＝＋－＠])//;
			same_text('CSV', $where, $field, $seen, $wanted);
		}
	}
}

# --- the ledger ---------------------------------------------------------------------------------------------------

# The cells of a sheet, by row and column letters; dates stay numbers of days.
sub sheet_cells {
	my ($file, $part, $strings) = @_;
	my $xml = output_of('unzip', '-p', $file, $part);
	my %cell;
	while ($xml =~ /<c r="([A-Z]+)(\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs) {
		my ($column, $row, $attributes, $content) = ($1, $2, $3, $4 // '');
		my ($value) = $content =~ /<v>(.*?)<\/v>/;
		next if !defined $value;
		$cell{$row}{$column} = $attributes =~ /t="s"/ ? $strings->[$value] : $value;
	}
	return \%cell;
}

sub days_of {
	my ($text) = @_;
	my ($year, $month, $day) = split /-/, $text;
	$day //= 1;
	# Days since 1899-12-30.
	return timegm(0, 0, 0, $day, $month - 1, $year) / 86400 + 25569;
}

sub read_ledger {
	my $file = "$site/data/ledger.xlsx";
	my @strings = map { text_of($_) } output_of('unzip', '-p', $file, 'xl/sharedStrings.xml') =~ /<si>(.*?)<\/si>/gs;
	my @names = map { text_of($_) } output_of('unzip', '-p', $file, 'xl/workbook.xml') =~ /<sheet name="([^"]*)"/g;
	same_number('XLSX', 'ledger.xlsx', 'sheets', scalar @names, 1 + @{ $json{plans} });
	my %seen;
	for my $number (2 .. @names) {
		my $plan = $json{plans}[$number - 2];
		my $cells = sheet_cells($file, "xl/worksheets/sheet$number.xml", \@strings);
		my %column = reverse %{ $cells->{3} };
		for my $row (sort { $a <=> $b } grep { $_ > 3 } keys %$cells) {
			my $get = sub { $cells->{$row}{ $column{ $_[0] } // die "no column $_[0]" } };
			my $target = $target{"$plan->{plan} " . ($get->('目标编号') // '')} or do {
				differs("ledger.xlsx $names[$number - 1] row $row", '目标编号', $get->('目标编号'), 'a target');
				next;
			};
			$seen{"$plan->{plan} $target->{target}"} = 1;
			ledger_row("ledger.xlsx $plan->{plan} $target->{target}", $plan, $target, $get);
		}
	}
	same_number('XLSX', 'ledger.xlsx', 'targets', scalar keys %seen, scalar keys %target);
}

sub ledger_row {
	my ($where, $plan, $target, $get) = @_;
	my $status = $status{"$target->{plan} $target->{target} " . ($target->{month} // '')} // {};
	same_text('XLSX', $where, '目标（文字）', $get->('目标（文字）'), $target->{promise});
	same_text('XLSX', $where, '目标名称', $get->('目标名称'), $target->{name});
	same_text('XLSX', $where, '原文', $get->('原文'), $target->{quote});
	same_text('XLSX', $where, '评价', $get->('评价'), $target->{status_label});
	same_text('XLSX', $where, '不作评价的原因（文字）', $get->('不作评价的原因（文字）'), $target->{reason_label});
	same_text('XLSX', $where, '牵头单位', $get->('牵头单位'), join '、', @{ $target->{lead} });
	same_text('XLSX', $where, '评价说明', $get->('评价说明（现在所知）'), $status->{sentence_known});
	same_text('XLSX', $where, '数据性质', $get->('数据性质'), $target->{sample} ? '演示数据' : '');
	same_number('XLSX', $where, '现行目标值', $get->('现行目标值'), $target->{target_value});
	same_number('XLSX', $where, '数值', $get->('数值（现在所知）'), $status->{value_known});
	same_number('XLSX', $where, '完成进度', $get->('完成进度'), $target->{done_share});
	same_number('XLSX', $where, '序时进度', $get->('序时进度'), $target->{scheduled});
	same_number('XLSX', $where, '基期值', $get->('基期值'), $target->{baseline});
	same_number('XLSX', $where, '现行时限', $get->('现行时限'), days_of($target->{target_due}));
	same_number('XLSX', $where, '月份', $get->('月份'), defined $target->{month} ? days_of($target->{month}) : undef);
	for my $month (sort keys %{ $months{ $plan->{plan} } }) {
		my ($year, $number) = $month =~ /^(\d+)-0?(\d+)$/;
		my $figure = $figure{"$target->{plan} $target->{target} $month"} // {};
		same_number('XLSX', $where, $month, $get->("${year}年${number}月数值"), $figure->{value_known});
	}
}

# --- pages --------------------------------------------------------------------------------------------------------

sub read_page {
	my ($target) = @_;
	my $where = "$target->{page}";
	my $html = slurp("$site/$where");
	my ($verdict) = $html =~ /<p class="verdict">(.*?)<\/p>/s;
	my ($word) = ($verdict // '') =~ /<span class="status[^"]*">(.*?)<\/span>/s;
	my ($sentence) = $html =~ /<p class="sentence">(.*?)<\/p>/s;
	my ($promise) = $html =~ /<dt>目标值<\/dt><dd>(.*?)<\/dd>/s;
	same_text('page', $where, 'status', text_of($word // ''), $target->{status_label});
	same_text('page', $where, 'goal', text_of($promise // ''), $target->{promise});
	my $now = $status{"$target->{plan} $target->{target} " . ($target->{month} // '')};
	same_text('page', $where, 'sentence', text_of($sentence // ''), $now->{sentence_known}) if $now;
	my $rows = 0;
	while ($html =~ /<tr id="m(\d{4}-\d\d)"[^>]*>(.*?)<\/tr>/gs) {
		my ($month, $row) = ($1, $2);
		my $status = $status{"$target->{plan} $target->{target} $month"} // next;
		my $figure = $figure{"$target->{plan} $target->{target} $month"};
		$rows++;
		for my $history (['当月公布', 'published'], ['现在掌握', 'known']) {
			my ($cell) = $row =~ /<td data-label="$history->[0]">(.*?)<\/td>/s;
			my ($value) = $cell =~ /<span class="value">(.*?)<\/span>/s;
			my ($shares) = $cell =~ /<span class="share">完成(.*?)<\/span>/s;
			my ($done, $scheduled) = split /，序时/, text_of($shares // '');
			my ($label) = $cell =~ /<span class="status[^"]*">(.*?)<\/span>/s;
			my $of = "$where $month $history->[1]";
			same_printed('page', $of, 'value', text_of($value // ''), $figure->{"value_$history->[1]"}, $figure->{value_unit});
			same_share('page', $of, 'share', $done, $status->{"done_share_$history->[1]"});
			same_share('page', $of, 'schedule', $scheduled, $status->{scheduled}) if defined $scheduled;
			same_text('page', $of, 'status', text_of($label // ''), $status->{"status_label_$history->[1]"});
		}
	}
	same_number('page', $where, 'months', $rows, $reported{"$target->{plan} $target->{target}"} // 0);
}

# --- charts' tables -----------------------------------------------------------------------------------------------

sub read_chart {
	my ($target) = @_;
	(my $file = $target->{page}) =~ s/\.html$//;
	$file = "$site/data/charts/$file/history-$target->{target}.csv";
	return if !-e $file;
	my ($head, @rows) = csv_rows($file);
	my %column = map { $head->[$_] => $_ } 0 .. $#$head;
	for my $row (@rows) {
		my ($year, $number) = $row->[0] =~ /^(\d{4})年(\d+)月$/ or next;
		my $month = sprintf '%04d-%02d', $year, $number;
		my $status = $status{"$target->{plan} $target->{target} $month"} // next;
		my $figure = $figure{"$target->{plan} $target->{target} $month"};
		my $where = "chart $target->{plan} $target->{target} $month";
		same_text('chart', $where, 'status', $row->[ $column{'状态'} ], $status->{status_label_known});
		same_printed('chart', $where, 'value', $row->[ $column{'完成情况'} ], $figure->{value_known}, $figure->{value_unit});
	}
}

# --- bulletins ----------------------------------------------------------------------------------------------------

sub read_bulletin {
	my ($plan, $month) = @_;
	my $file = "$site/plans/$plan/$month.pdf";
	# What was signed says what was known then.
	return if !-e $file || slurp("$site/plans/$plan/$month.html") =~ /（签发件）/;
	my $rows = 0;
	for my $row (grep { ($_->{caption} // '') =~ /各项目标的完成情况和状态/ } tagged_rows($file)) {
		my ($number, $name, $promise, $value, $shares, $label, $lead) = @{ $row->{cells} };
		next if !defined $lead || $number !~ /^\d+$/;
		$name =~ s/（(?:第[^（）]*条|另行下达)）$//;
		my @targets = @{ $by_name{"$plan $name"} // [] };
		if (@targets != 1) {
			differs("$plan $month.pdf", 'target', $name, 'one of the data') if !@targets;
			next;
		}
		my $target = $targets[0];
		my $status = $status{"$plan $target->{target} $month"} // {};
		my $where = "$plan/$month.pdf $target->{target}";
		$rows++;
		my ($done, $scheduled) = split /\//, $shares;
		# The word, and behind it what is needed a month.
		$label =~ s/（.*//;
		same_text('PDF', $where, 'status', $label, $status->{status_label_published});
		if (defined $scheduled && $scheduled =~ /^应(\d+)/) {
			same_printed('PDF', $where, 'times', $done, $status->{value_published}, $status->{value_unit});
			same_times('PDF', $where, 'times due', $1, $status->{goal}, $status->{scheduled});
		} else {
			same_share('PDF', $where, 'share', $done, $status->{done_share_published});
			# What was done in an earlier month has no schedule any more.
			my $over = ($scheduled // '') eq '—' && $status->{status_published} eq 'done';
			same_share('PDF', $where, 'schedule', $scheduled, $status->{scheduled}) if defined $scheduled && !$over;
		}
		same_printed('PDF', $where, 'value', $value, $status->{value_published}, $status->{value_unit});
		# The plan's own word for what it only strives for stands behind the goal.
		$promise =~ s/（[^（）]*）$// if $target->{firmness} eq 'aspired';
		same_text('PDF', $where, 'goal', $promise, $target->{promise}) if !defined $target->{revised_from};
	}
	differs("$plan/$month.pdf", 'targets of the table', $rows, 'some') if $rows < 5;
}

# --- all ----------------------------------------------------------------------------------------------------------

read_csv($_) for qw(plans targets figures statuses);
read_ledger();
read_page($_), read_chart($_) for @{ $json{targets} };
for my $plan (sort keys %months) {
	read_bulletin($plan, $_) for sort keys %{ $months{$plan} };
}
printf "%s %d\n", $_, $compared{$_} for sort keys %compared;
