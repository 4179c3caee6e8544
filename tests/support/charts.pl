# charts.pl - whether picture, sentence, table and CSV of every chart of a site agree: run as
# `perl charts.pl SITE PAGE…`; prints one line a fault, and at the end what was looked at; exits 1 on a fault.
#
# The picture is read as it is published: texts and places of shapes, by the groups of rows (data-row). What a
# row of the picture says must stand in its row of the table, where a number stands on an axis must be where
# its number belongs, and a row whose table has no number must have no shape for one.
use strict;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));
require "$ENV{ROOT}/tests/support/files.pl";

my ($site, @pages) = @ARGV;
my ($file, $figure, $faults, %seen) = ('', '', 0);
my $number = qr/-?\d+(?:\.\d+)?/;
my $status = qr/^status-/;

sub fault { print "$file#$figure: @_\n"; $faults++ }

# --- reading ------------------------------------------------------------------------------------------

my %void = map { $_ => 1 } qw(area base br col embed hr img input link meta source track wbr);

# The tree of a piece of a page or of an SVG file: {name, attribute, child}; a text is a plain string.
sub tree {
	my ($text) = @_;
	my $root = {name => '', attribute => {}, child => []};
	my @open = ($root);
	while ($text =~ /\G(?:<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^<>"]|"[^"]*")*?)(\/?)>|([^<]+)|<[?!][^>]*>)/gc) {
		my ($end, $name, $attributes, $empty, $words) = ($1, $2, $3, $4, $5);
		if (defined $words) {
			push @{$open[-1]{child}}, decode_references($words);
		} elsif ($end) {
			pop @open;
		} elsif (defined $name) {
			my %value;
			$value{$1} = decode_references($2) while $attributes =~ /\s([a-zA-Z][a-zA-Z0-9:-]*)="([^"]*)"/g;
			my $node = {name => $name, attribute => \%value, child => []};
			push @{$open[-1]{child}}, $node;
			push @open, $node unless $empty || $void{$name};
		}
	}
	return $root;
}

sub elements { grep { ref } @{$_[0]{child}} }

sub find {
	my ($node, $wanted) = @_;
	return map { ($wanted->($_) ? $_ : (), find($_, $wanted)) } elements($node);
}

sub named { my ($node, $name) = @_; return find($node, sub { $_[0]{name} eq $name }) }
sub is { my ($node, $class) = @_; return (' ' . ($node->{attribute}{class} // '') . ' ') =~ / \Q$class\E / }
sub classed { my ($node, $class) = @_; return find($node, sub { is($_[0], $class) }) }
sub words { my ($node) = @_; return ref $node ? join '', map { words($_) } @{$node->{child}} : $node }

# The lines of a CSV file, each a list of fields.
sub csv {
	my ($text) = @_;
	fault('CSV without a byte-order mark') unless $text =~ s/^\x{FEFF}//;
	fault('CSV with a line end that is not CRLF') if $text =~ /(?<!\r)\n|\r(?!\n)/;
	my (@lines, @fields);
	while ($text =~ /\G(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gc) {
		my ($quoted, $plain, $end) = ($1, $2, $3);
		$quoted =~ s/""/"/g if defined $quoted;
		push @fields, $quoted // $plain;
		next if $end eq ',';
		push @lines, [@fields];
		@fields = ();
	}
	fault('ill-formed CSV') if (pos($text) // 0) != length $text;
	return @lines;
}

# --- picture and file -----------------------------------------------------------------------------------

# A shape as text, without what only the page or only the file has.
sub shape_text {
	my ($node) = @_;
	my $attributes = join ' ', map { "$_=$node->{attribute}{$_}" }
		grep { !/^data-(?:href|top|bottom)$/ } sort keys %{$node->{attribute}};
	return "<$node->{name} $attributes>" . join('', map { ref ? shape_text($_) : $_ } @{$node->{child}});
}

sub shapes { grep { $_->{name} !~ /^(?:title|desc)$/ } elements($_[0]) }

sub check_picture_file {
	my ($path, $svg) = @_;
	my $text = eval { slurp("$site/$path") } // return fault("$path is not there");
	my $picture = (elements(tree($text)))[0];
	fault("$path begins without an XML declaration") unless $text =~ /^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg" /;
	fault("$path refers to something else") if $text =~ /(?:href|src|url\()/;
	my ($chart) = grep { $_->{name} eq 'g' && ($_->{attribute}{transform} // '') =~ /^translate/ } elements($picture);
	fault("$path has no chart") unless $chart;
	my ($here, $there) = map { join "\n", map { shape_text($_) } shapes($_) } $svg, $chart // $picture;
	fault("$path shows other shapes than the page") if $here ne $there;
	for my $head (qw(title desc)) {
		my ($own, $pages) = map { words((named($_, $head))[0] // '') } $picture, $svg;
		fault("$path has another <$head> than the page") if $own ne $pages;
	}
}

sub check_csv_file {
	my ($path, $columns, $rows, $sample) = @_;
	my $text = eval { slurp("$site/$path") } // return fault("$path is not there");
	my ($head, @lines) = csv($text);
	my $wanted = join "\x{1}", @$columns, '数据性质';
	fault("$path has other columns than the table") if join("\x{1}", @{$head // []}) ne $wanted;
	fault("$path has " . @lines . " rows, the table " . @$rows) if @lines != @$rows;
	for my $i (0 .. $#$rows) {
		my @fields = @{$lines[$i] // []};
		# What would be run as a formula has an apostrophe in front.
		s/^'(?=[-=+@\t＝＋－＠])// for @fields;
		fault("$path, row " . ($i + 1) . ": @fields") if join("\x{1}", @fields) ne join("\x{1}", @{$rows->[$i]}, $sample ? '演示数据' : '');
	}
}

# --- rows of the picture ----------------------------------------------------------------------------------

# The shapes of each row: row => [nodes].
sub rows_of {
	my ($svg) = @_;
	my %rows;
	push @{$rows{$_->{attribute}{'data-row'}}}, elements($_)
		for find($svg, sub { $_[0]{name} eq 'g' && defined $_[0]{attribute}{'data-row'} });
	return %rows;
}

sub plain { my ($text) = @_; $text =~ s/[\s\x{3000}]//g; return $text }

# Whether a text of the picture stands in the cells, or is put together from them with signs alone.
sub stands_in {
	my ($text, @cells) = @_;
	my $all = join "\x{1}", map { plain($_) } @cells;
	$text = plain($text);
	return 1 if index($all, $text) >= 0;
	$text =~ s/\Q$_\E// for sort { length $b <=> length $a } grep { $_ ne '' } map { plain($_) } @cells;
	return $text =~ /^[\/（），：；→]*$/;
}

sub check_texts {
	my ($kind, $width, $shapes, @cells) = @_;
	my %lines;
	push @{$lines{$_->{attribute}{class}}}, words($_) for grep { $_->{name} eq 'text' } @$shapes;
	# A label may be broken into lines; the others are one text each.
	my @texts = (@{$lines{value} // []}, @{$lines{missing} // []}, @{$lines{inverse} // []});
	push @texts, $kind =~ /^(?:heat|lines|multiples)$/ ? @{$lines{label} // []} : join '', @{$lines{label} // []};
	for my $text (@texts) {
		$seen{texts}++;
		stands_in($text, @cells) or fault("$width picture says “$text”, its row of the table: " . join('|', @cells));
	}
}

# Shapes that stand for a value. The mark beside a label is at the left edge.
sub value_shapes {
	my ($shapes) = @_;
	return grep {
		my $class = $_->{attribute}{class} // '';
		my $beside = $_->{name} ne 'rect' && defined centre($_) && (centre($_))[0] < 12.5;
		$class =~ /^(?:bar|point|point-corrected|value-line|link)$/ || ($class =~ $status && !$beside);
	} @$shapes;
}

sub centre {
	my ($node) = @_;
	my $at = $node->{attribute};
	return ($at->{cx}, $at->{cy}) if defined $at->{cx};
	return unless defined $at->{points};
	my (@x, @y);
	for (split ' ', $at->{points}) { my ($x, $y) = split /,/; push @x, $x; push @y, $y }
	@x = sort { $a <=> $b } @x;
	@y = sort { $a <=> $b } @y;
	return (($x[0] + $x[-1]) / 2, ($y[0] + $y[-1]) / 2);
}

sub check_missing {
	my ($width, $shapes, $cell, $row) = @_;
	return if !defined $cell || $cell =~ /\d/;
	$seen{missing}++;
	my @drawn = value_shapes($shapes);
	fault("$width picture draws row $row, whose value is “$cell”: " . join ' ', map { $_->{attribute}{class} } @drawn) if @drawn;
}

# --- places -------------------------------------------------------------------------------------------------

# The line through the ticks of an axis: from a number to its place. Ticks: [number, place].
sub scale_of {
	my @ticks = sort { $a->[0] <=> $b->[0] } @_;
	return if @ticks < 2 || $ticks[0][0] == $ticks[-1][0];
	my $step = ($ticks[-1][1] - $ticks[0][1]) / ($ticks[-1][0] - $ticks[0][0]);
	my ($from, $at) = @{$ticks[0]};
	return sub { $at + ($_[0] - $from) * $step };
}

sub tick_number {
	my ($text) = @_;
	return $text =~ /^($number)(万|亿(?!元))?/ ? $1 * (!$2 ? 1 : $2 eq '万' ? 1e4 : 1e8) : undef;
}

# Every number that a text names: 31/40所（77.5%）, 1.2万人. In 81.2亿元 the unit is 亿元, on the axis too.
sub numbers {
	my ($text) = @_;
	my @numbers;
	push @numbers, $1 * (!$2 ? 1 : $2 eq '万' ? 1e4 : 1e8) while $text =~ /($number)(万|亿(?!元))?/g;
	push @numbers, 100 * $1 / $2 while $text =~ m{(\d+(?:\.\d+)?)/(\d+)}g && $2 > 0;
	return @numbers;
}

# Whether one of the numbers of the cells belongs at the place. Printed numbers are rounded, hence a step of theirs.
sub belongs {
	my ($scale, $place, @cells) = @_;
	return grep { abs($scale->($_) - $place) <= 1.2 + abs($scale->(0.05) - $scale->(0)) } map { numbers($_) } @cells;
}

# The place that is nearest to x; x itself when there is none.
sub nearest {
	my ($x, @places) = @_;
	my ($near) = sort { abs($a - $x) <=> abs($b - $x) } @places;
	return $near // $x;
}

sub texts_outside { return grep { $_->{name} eq 'text' && is($_, 'soft') } elements($_[0]) }

# Dots, dumbbells, and bars on one axis: the value's mark is over its number.
sub check_shared_axis {
	my ($svg, $rows, $table) = @_;
	my @soft = texts_outside($svg);
	my ($low) = sort { $b <=> $a } map { $_->{attribute}{y} } @soft;
	# Labels at the edges are moved inwards; their grid lines are not.
	my @grid = map { $_->{attribute}{x1} } grep { is($_, 'grid') && $_->{attribute}{x1} == $_->{attribute}{x2} } elements($svg);
	my $scale = scale_of(map { my $x = $_->{attribute}{x}; [tick_number(words($_)), nearest($x, @grid)] }
		grep { $_->{attribute}{y} == $low && ($_->{attribute}{'text-anchor'} // '') eq 'middle' && defined tick_number(words($_)) } @soft) or return;
	for my $row (sort { $a <=> $b } keys %$rows) {
		for my $shape (value_shapes($rows->{$row})) {
			next if $shape->{name} eq 'line';
			my $at = $shape->{attribute};
			my $place = $shape->{name} eq 'rect' ? $at->{x} + $at->{width} : (centre($shape))[0];
			$seen{places}++;
			belongs($scale, $place, @{$table->[$row - 1]}) or
				fault("row $row: a mark at $place px, its numbers are " . join '|', @{$table->[$row - 1]});
		}
	}
}

# Lines: the point of a month is at the height of its number.
sub check_lines {
	my ($svg, $rows, $table) = @_;
	my @ticks = grep { ($_->{attribute}{'text-anchor'} // '') eq 'end' && defined tick_number(words($_)) } texts_outside($svg);
	my $scale = scale_of(map { [tick_number(words($_)), $_->{attribute}{y}] } @ticks) or return fault('an axis without numbers');
	my $points = 0;
	for my $row (sort { $a <=> $b } keys %$rows) {
		for my $shape (value_shapes($rows->{$row})) {
			# Numbers of an axis stand a little below their height (canvas_baseline of 11 px).
			my $place = (centre($shape))[1] + 0.37 * 11;
			# The triangles of statuses have their middle elsewhere.
			my $slack = $shape->{name} eq 'polygon' ? 2 : 0;
			$seen{places}++;
			$points++;
			my $cell = $table->[$row - 1][1];
			grep { abs($scale->($_) - $place) <= 1.2 + $slack + abs($scale->(0.05) - $scale->(0)) } numbers($cell) or
				fault("month $row: a point at $place px, its number is $cell");
		}
	}
	# An estimate is no value: it has its own line.
	my $values = grep { $_->[1] =~ /\d/ && $_->[1] !~ /^测算/ } @$table;
	fault("$points points for $values values") if $points != $values;
}

# Slopes: all ends of all lines are at the heights of their numbers.
sub check_slopes {
	my ($rows) = @_;
	my @ends;
	for my $shapes (values %$rows) {
		my ($from) = grep { is($_, 'base-mark') } @$shapes;
		my ($to) = grep { $_->{attribute}{class} =~ /^(?:point|status-.*)$/ } @$shapes;
		next unless $from && $to;
		my ($before) = grep { $_->{name} eq 'text' && is($_, 'soft') } @$shapes;
		my $after = join '', map { words($_) } grep { $_->{name} eq 'text' && is($_, 'label') } @$shapes;
		push @ends, [(numbers(words($before)))[0], (centre($from))[1], 0], [(numbers($after))[0], (centre($to))[1], $to->{name} eq 'polygon' ? 2 : 0];
	}
	my $scale = scale_of(@ends) or return;
	for my $end (@ends) {
		$seen{places}++;
		abs($scale->($end->[0]) - $end->[1]) <= 1.2 + $end->[2] or fault("an end at $end->[1] px for $end->[0]");
	}
}

# Bullets on scales of their own: the bar takes of the way to the goal what the table gives as share done.
sub check_shares {
	my ($rows, $table, $done) = @_;
	for my $row (sort { $a <=> $b } keys %$rows) {
		my ($track) = grep { is($_, 'track') } @{$rows->{$row}};
		my ($bar) = grep { $_->{name} eq 'rect' && $_->{attribute}{class} =~ /^(?:bar|status-)/ } @{$rows->{$row}};
		my ($share) = $table->[$row - 1][$done] =~ /^($number)%$/ or next;
		next unless $track && $bar;
		# A way that was over before it began is drawn from zero.
		next if grep { is($_, 'band') } @{$rows->{$row}};
		$seen{places}++;
		my $drawn = $bar->{attribute}{width} / $track->{attribute}{width} * 100;
		my $edge = ($bar->{attribute}{'stroke-width'} // 0) / $track->{attribute}{width} * 100;
		abs($drawn - abs $share) <= 0.2 + $edge or fault("row $row: the bar takes $drawn % of the way, the table says $share %");
	}
}

# Stacks and bars: lengths are as the numbers.
sub check_lengths {
	my ($rows, $table, $column) = @_;
	my ($total_length, $total) = (0, 0);
	my %length;
	for my $row (keys %$rows) {
		my ($bar) = grep { $_->{name} eq 'rect' && $_->{attribute}{class} =~ /^(?:bar|status-)/ } @{$rows->{$row}};
		my ($value) = numbers($table->[$row - 1][$column]);
		next unless $bar && defined $value && $value > 0;
		$length{$row} = [$bar->{attribute}{width}, $value];
		$total_length += $bar->{attribute}{width};
		$total += $value;
	}
	for my $row (sort { $a <=> $b } keys %length) {
		my ($drawn, $value) = @{$length{$row}};
		$seen{places}++;
		# Gaps and edges between segments take up to three px each.
		abs($drawn - $value / $total * $total_length) <= 6 or fault("row $row: $drawn px for $value of $total");
	}
}

# --- a figure -------------------------------------------------------------------------------------------------

sub check_cells {
	my ($kind, $svg, $rows, $table) = @_;
	for my $row (sort { $a <=> $b } keys %$rows) {
		my @given = grep { $_ ne '' && $_ ne '—' } @{$table->[$row - 1]}[1 .. $#{$table->[$row - 1]}];
		my @marks = grep { $_->{attribute}{class} =~ $status && !(defined centre($_) && (centre($_))[0] < 12.5 && $kind eq 'heat') } @{$rows->{$row}};
		$seen{places}++;
		fault("row $row: " . @marks . " marks for " . @given . " entries: @given") if $kind eq 'calendar' && @marks != @given;
	}
}

sub check_rows {
	my ($kind, $svg, $columns, $table) = @_;
	my $width = is($svg, 'narrow') ? 'the narrow' : 'the';
	my %rows = rows_of($svg);
	my %column = map { $columns->[$_] => $_ } 0 .. $#$columns;
	my $value = $column{'完成情况'} // $column{'达到值'};
	my @all = map { @$_ } $columns, @$table;
	for my $row (sort { $a <=> $b } keys %rows) {
		# A panel is a column of its table; the two lines of a slope are told of all together.
		my @cells = $kind eq 'multiples' ? ($columns->[$row], map { $_->[$row] } @$table) : $kind eq 'slope' ? @all : @{$table->[$row - 1] // []};
		fault("$width picture has a row $row, the table has not") if !@cells;
		# Heads of a grid belong to its cells.
		check_texts($kind, $width, $rows{$row}, @cells);
		check_missing($width, $rows{$row}, $cells[$value], $row) if defined $value && $kind !~ /^(?:multiples|slope|timeline)$/;
	}
	$seen{rows} += keys %rows;
	if ($kind =~ /^(?:dots|dumbbell|bullet)$/) { check_shared_axis($svg, \%rows, $table) }
	if ($kind eq 'bullet' && defined $column{'完成比例'}) { check_shares(\%rows, $table, $column{'完成比例'}) }
	if ($kind eq 'slope') { check_slopes(\%rows) }
	if ($kind eq 'lines') { check_lines($svg, \%rows, $table) }
	if ($kind eq 'stack') { check_lengths(\%rows, $table, 1) }
	# Parts are ranked, and drawn, by their share done.
	if ($kind eq 'bars') { check_lengths(\%rows, $table, $column{'完成比例'} // $value // 1) }
	if ($kind =~ /^(?:heat|calendar)$/) { check_cells($kind, $svg, \%rows, $table) }
}

sub check_figure {
	my ($node) = @_;
	($figure = $node->{attribute}{id}) =~ s/^figure-//;
	my ($caption) = named($node, 'figcaption');
	my @svgs = grep { is($_, 'chart') } named($node, 'svg');
	my ($table) = named($node, 'table');
	return fault('no picture') if !@svgs;
	return fault('no table') if !$table;
	fault('no sentence') if !$caption || words($caption) !~ /\S/;
	fault('a picture without a description') for grep { words((named($_, 'desc'))[0] // '') !~ /\S/ } @svgs;
	my $kind = $svgs[0]{attribute}{'data-kind'} // '';
	$seen{figures}++;
	$seen{kinds}{$kind}++;
	my ($head, @body) = map { [map { words($_) } grep { $_->{name} =~ /^t[hd]$/ } elements($_)] } named($table, 'tr');
	fault('a table without rows') if !@body;
	fault('a row with another number of cells') for grep { @$_ != @$head } @body;
	# What is empty for the eye alone is empty.
	my $sample = words((named($table, 'caption'))[0] // '') =~ /演示数据/;
	for my $svg (@svgs) {
		my $marked = grep { is($_, 'sample') && words($_) eq '演示数据' } named($svg, 'text');
		fault('演示数据 stands in only one of picture and table') if !!$marked != !!$sample;
		check_rows($kind, $svg, $head, \@body);
	}
	my @links = map { $_->{attribute}{href} } map { named($_, 'a') } classed($node, 'figure-files');
	(my $up = $file) =~ s/[^\/]*$//;
	$up =~ s/[^\/]+\//..\//g;
	my @files = map { /^\Q$up\E(data\/charts\/.*)$/ ? $1 : () } @links;
	my ($svg_file) = grep { /\.svg$/ } @files;
	my ($csv_file) = grep { /\.csv$/ } @files;
	return fault('the chart cannot be taken away') if !$svg_file || !$csv_file;
	check_picture_file($svg_file, $svgs[0]);
	check_csv_file($csv_file, $head, \@body, $sample);
}

for my $page (@pages) {
	($file = $page) =~ s/^\Q$site\E\///;
	my $text = slurp($page);
	next if $text !~ /<div class="chart-figure" id=/;
	check_figure($_) for grep { defined $_->{attribute}{id} } classed(tree($text), 'chart-figure');
}
my $kinds = join ' ', map { "$_:$seen{kinds}{$_}" } sort keys %{$seen{kinds} // {}};
print "# $seen{figures} charts ($kinds), $seen{rows} rows, $seen{texts} texts, $seen{places} places, $seen{missing} rows without a value\n";
exit($faults ? 1 : 0);
