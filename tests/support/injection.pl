# injection.pl - texts that would be markup somewhere, put into every place of tests/data/injection and looked for in all
# that the program writes. Used by scripts/injection.sh.
#
#   places FROM               the names of all places, one a line: R (refused) or T (text), and the name
#   fill FROM TO MODE         writes the data with its places filled; TO.expected has the positions that are to be
#                             reported, in the modes refused, control, escape, link and number
#   read SITE MODE            reads every file back; prints `medium name` for each place found whole, `altered …` for one
#                             that is not, `broken …` for a file that cannot be read
#   skeleton SITE             elements, names of attributes and addresses of every page
use strict;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));
use File::Basename qw(dirname);
use File::Find ();
use File::Path qw(make_path);
use JSON::PP ();
require "$ENV{ROOT}/tests/support/files.pl";

my %text_of = (
	text => q{</script><img src=x onerror=alert(1)>]]>--><!--{{7*7}}{value}&lt;b&gt;"'>[点](mailto:x)**粗**`a`<b>乙</b>},
	plain => '安安安安安安安安安安安安安安安安',
	formula => '+1+cmd|calc!A1,"二",@三',
);
# Beside those of ASCII: end of line, zero-width, right-to-left, byte-order mark.
my @controls = map { chr } 0x01, 0x07, 0x08, 0x0C, 0x1B, 0x7F, 0x85, 0x200B, 0x202E, 0x2028, 0xFEFF;
my @escapes = (0x01 .. 0x08, 0x0B .. 0x0D, 0x0E .. 0x1F, 0x7F);
# What may not stand in any text: a link that runs something, a number of a person.
my %forbidden = (link => 'javascript:alert(1)', number => '13800138000');
my $place = qr/\@([A-Z][A-Za-z]*\.[a-z_0-9-]+(?:\/[a-z]+)?)(?:=([^\@\n]*))?\@/;

sub files_below {
	my ($folder) = @_;
	my @files;
	File::Find::find({ no_chdir => 1, wanted => sub { push @files, substr $_, 1 + length $folder if -f } }, $folder);
	return sort @files;
}

sub data_files { return grep { /^plans\// } files_below($_[0]) }

# Name to kind, in the order of the names.
sub places_of {
	my ($from) = @_;
	my %kind;
	for my $file (data_files($from)) {
		my $text = slurp("$from/$file");
		$kind{$1} = defined $2 ? 'R' : 'T' while $text =~ /$place/g;
	}
	return \%kind;
}

# Letters alone, so that no line break, number or separator falls into them.
sub marks_of {
	my ($from) = @_;
	my ($code, %mark) = 0;
	for my $name (sort keys %{ places_of($from) }) {
		$mark{$name} = 'ZQ' . chr(65 + int $code / 26) . chr(65 + $code % 26) . 'QZ';
		$code++;
	}
	return \%mark;
}

# A formula is one only at the very beginning.
sub value_of {
	my ($mark, $mode) = @_;
	return $mode eq 'formula' ? "=cmd($mark)$text_of{formula}" : $mark . $text_of{$mode};
}

# --- fill ---------------------------------------------------------------------------------------------------------

sub fill {
	my ($from, $to, $mode) = @_;
	my $mark = marks_of($from);
	my ($count, @expected) = 0;
	for my $file (data_files($from)) {
		make_path(dirname("$to/$file"));
		open my $out, '>:encoding(UTF-8)', "$to/$file" or die "$to/$file: $!";
		my $number = 0;
		for my $line (split /\n/, slurp("$from/$file")) {
			$number++;
			my ($done, $yaml) = ('', $file =~ /yaml$/);
			# An escape needs double quotes around the whole value.
			if ($mode eq 'escape' && $yaml) {
				while ($line =~ s/^(.*?)(?:'([^']*?$place[^']*)'|$place)//) {
					$done .= $1;
					push @expected, [$file, $number, 1 + length $done, $3 // $5];
					$done .= sprintf '"甲%s\x%02X乙"', $mark->{ $3 // $5 }, $escapes[$count++ % @escapes];
				}
			}
			while ($line =~ s/^(.*?)$place//) {
				$done .= $1;
				my ($name, $good) = ($2, $3);
				my $value = value_of($mark->{$name}, exists $text_of{$mode} ? $mode : 'plain');
				if ($mode eq 'control') {
					$value = $mark->{$name} . $controls[$count++ % @controls];
					my $quote = defined $good ? 1 : 0;
					push @expected, [$file, $number, length($done) + $quote + length $value, $name];
				} elsif ($forbidden{$mode} && "$mode $name" ne 'number Settings.allow-numbers') {
					$value = "$mark->{$name}，$forbidden{$mode}，";
					my $quote = defined $good ? 1 : 0;
					push @expected, [$file, $number, 1 + length($done) + $quote + 1 + length $mark->{$name}, $name];
				} elsif (defined $good && $mode eq 'refused') {
					$value = value_of($mark->{$name}, 'text');
					push @expected, [$file, $number, 1 + length $done, $name];
				} elsif (defined $good) {
					$done .= $good;
					next;
				}
				$value =~ s/'/''/g if $yaml;
				$value =~ s/([!-\/:-\@\[-`{-~])/\\$1/g if !$yaml;
				$done .= defined $good ? "'$value'" : $value;
			}
			print $out $done, $line, "\n";
		}
	}
	open my $list, '>:encoding(UTF-8)', "$to.expected" or die;
	printf $list "%s:%d:%d\t%s\n", @$_ for @expected;
}

# --- read ---------------------------------------------------------------------------------------------------------

sub run_for {
	my ($input, @command) = @_;
	my $file = "$ENV{scratch}/piece";
	open my $out, '>:encoding(UTF-8)', $file or die;
	print $out $input;
	close $out;
	my $command = join ' ', map { "'$_'" } @command;
	my $output = `$command '$file' 2>'$file.err'`;
	return ($? == 0, $output // '');
}

# The strings of a JSON value, names of members too.
sub strings_of {
	my ($value) = @_;
	return map { ($_, strings_of($value->{$_})) } sort keys %$value if ref $value eq 'HASH';
	return map { strings_of($_) } @$value if ref $value eq 'ARRAY';
	return defined $value && !ref $value ? $value : ();
}

sub json_text {
	my ($text) = @_;
	my $value = eval { JSON::PP->new->decode($text) };
	return defined $value ? join("\n", strings_of($value)) : undef;
}

# Elements and attributes as libxml2's HTML parser sees them.
sub parsed_page {
	my ($html) = @_;
	my (undef, $xml) = run_for($html, qw(xmllint --html --xmlout --encode UTF-8));
	return $xml;
}

# What no page of ours has, whatever the texts: elements and attributes that run something or load it from elsewhere.
sub foreign_markup {
	my ($page, $file) = @_;
	while ($page =~ /<([A-Za-z][^\s>\/]*)((?:\s+[\w:-]+="[^"]*")*)/g) {
		my ($element, $attributes) = (lc $1, $2);
		my %value = $attributes =~ /([\w:-]+)="([^"]*)"/g;
		my $script = ($value{src} // '') =~ /(?:^|\/)assets\/(?:site|compare|search)\.js$/ || ($value{type} // '') eq 'application/ld+json';
		my $picture = ($value{src} // '') =~ m{^(?:\.\./)*plans/[a-z0-9-]+/[0-9]{4}-[0-9]{2}\.png$};
		print "broken $file: element $element\n"
			if $element =~ /^(?:iframe|object|embed|base|style)$/ || $element eq 'script' && !$script || $element eq 'img' && !$picture;
		for my $name (sort keys %value) {
			my $address = $name =~ /^(?:href|src|action)$/ && $value{$name} =~ /^\s*(?:javascript|data|vbscript):/i;
			print "broken $file: attribute $name of $element\n" if $name =~ /^(?:on|style$)/ || $address;
		}
	}
}

my %svg_elements = map { $_ => 1 } qw(svg title desc g text tspan rect line polyline polygon path circle ellipse defs pattern clipPath use);

sub read_page {
	my ($html, $file, $say) = @_;
	while ($html =~ /<script type="application\/ld\+json">(.*?)<\/script/gs) {
		my $script = $1;
		my $text = json_text($script);
		$say->('json-ld', $text // '');
		print "broken $file: JSON-LD\n" if !defined $text || $script =~ /</;
	}
	while ($html =~ /(<svg.*?<\/svg>)/gs) { read_svg($1, $file, $say) }
	(my $rest = $html) =~ s/<svg.*?<\/svg>//gs;
	my $page = parsed_page($rest);
	foreign_markup(parsed_page($html), $file);
	$page =~ s/<script.*?<\/script>//gs;
	# Attributes one by one, then the text, in which elements part nothing.
	my @attributes = $page =~ /\s[\w:-]+="([^"]*)"/g;
	$page =~ s/<[^>]*>//g;
	$say->('html', decode_references(join "\n", @attributes, $page));
}

sub read_svg {
	my ($svg, $file, $say) = @_;
	my ($fine) = run_for($svg, qw(xmllint --noout));
	print "broken $file: SVG\n" if !$fine;
	for my $name ($svg =~ /<([A-Za-z][\w:-]*)/g) {
		print "broken $file: element $name in SVG\n" if !$svg_elements{$name};
	}
	print "broken $file: handler or address in SVG\n" if $svg =~ /<[^>]*\s(?:on\w+|(?:xlink:)?href="[^#])/;
	$svg =~ s/<[^>]*>//g;
	$say->('svg', decode_references($svg));
}

sub read_xml {
	my ($xml, $file, $say) = @_;
	my ($fine) = run_for($xml, qw(xmllint --noout));
	print "broken $file: XML\n" if !$fine;
	$xml =~ s/<[^>]*>//g;
	$say->($file =~ /feed/ ? 'feed' : 'xml', decode_references($xml));
}

# RFC 4180. No cell of words may begin like a formula.
sub read_csv {
	my ($csv, $file, $say) = @_;
	$csv =~ s/^\x{FEFF}//;
	my ($columns, @cells, @row);
	while ($csv =~ /\G(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gc) {
		my ($cell, $end) = ($1 // $2, $3);
		$cell =~ s/""/"/g;
		push @row, $cell;
		next if $end eq ',';
		$columns //= @row;
		print "broken $file: a row of " . @row . " cells, not $columns\n" if @row != $columns;
		push @cells, @row;
		@row = ();
	}
	print "broken $file: no CSV from byte ", pos($csv) // 0, " on\n" if (pos($csv) // 0) != length $csv;
	for my $cell (@cells) {
		print "broken $file: formula $cell\n" if $cell =~ /^[=+\-@\t]/ && $cell !~ /^-?[0-9.]+$/;
	}
	$say->('csv', join "\n", @cells);
}

# A workbook is a folder of XML; a text cell may hold no formula, and a text that begins like one stays a text. The names of
# its sheets are cut and lose the signs that a spreadsheet program refuses there, so they are no texts.
sub read_workbook {
	my ($path, $file, $say) = @_;
	my @names = `unzip -p '$path' xl/workbook.xml` =~ /<sheet name="([^"]*)"/g;
	for my $part (split /\n/, `unzip -Z1 '$path' 2>/dev/null`) {
		next if $part !~ /\.(?:xml|rels)$/;
		(my $exact = $part) =~ s/([\[\]*?])/\\$1/g;
		my $xml = `unzip -p '$path' '$exact'`;
		print "broken $file: a formula in $part\n" if $xml =~ /<f[ >]/;
		for my $name (@names) {
			(my $written = $name) =~ s/&quot;/"/g;
			$xml =~ s/<t(?: [^>]*)?>\Q$written\E<\/t>//g;
		}
		my $names_sheets = $part =~ m{^(?:xl/workbook|docProps/app)\.xml$};
		read_xml($xml, "$file $part", $names_sheets ? sub { } : $say);
	}
}
sub read_pdf {
	my ($path, $file, $say) = @_;
	# By structure, so that lines of neighbouring cells are not mixed. Labels of charts lie side by side, too; those
	# are read from the SVG, which is painted from the same shapes.
	my $text = `pdfinfo -struct-text '$path' 2>/dev/null`;
	print "broken $file: no structure\n" if $text !~ /Document/;
	$text =~ s/^( *)Figure.*\n(?:\1 +.*\n)*//mg;
	$text = join "\n", $text =~ /^ *"(.*)"$/mg;
	$say->('pdf', $text);
	my $about = `pdfinfo '$path'`;
	print "broken $file: JavaScript\n" if $about !~ /^JavaScript: +no$/m;
	$about =~ s/^\w[\w ]*: +//mg;
	$say->('pdf-properties', $about);
	my $metadata = `pdfinfo -meta '$path'`;
	my ($fine) = run_for($metadata, qw(xmllint --noout));
	print "broken $file: XMP\n" if !$fine;
}

sub read_site {
	my ($site, $mode) = @_;
	my $mark = marks_of("$ENV{G_TEST_SRCDIR}/data/injection");
	my %name = reverse %$mark;
	my $inner = $mode eq 'formula' ? ')' . $text_of{formula} : $text_of{$mode};
	$inner =~ s/\s//g;
	my (%found, %altered);
	for my $file (files_below($site)) {
		my $say = sub {
			my ($medium, $text) = @_;
			$text =~ s/\s//g;
			while ($text =~ /(ZQ[A-Z]{2}QZ)(.{0,@{[length $inner]}})/g) {
				my ($seen, $behind) = ($1, $2);
				pos($text) -= length $behind;
				next if !$name{$seen};
				$found{$medium}{ $name{$seen} } = 1, next if $behind eq $inner;
				$altered{"$medium $name{$seen}"} //= "$file: $behind";
			}
		};
		my $path = "$site/$file";
		if ($file =~ /\.pdf$/) { read_pdf($path, $file, $say) }
		elsif ($file =~ /\.html$/) { read_page(slurp($path), $file, $say) }
		elsif ($file =~ /\.svg$/) { read_svg(slurp($path), $file, $say) }
		elsif ($file =~ /\.xml$/) { read_xml(slurp($path), $file, $say) }
		elsif ($file =~ /\.xlsx$/) { read_workbook($path, $file, $say) }
		elsif ($file =~ /\.csv$/) { read_csv(slurp($path), $file, $say) }
		elsif ($file =~ /\.json$/) {
			my $text = json_text(slurp($path));
			print "broken $file: JSON\n" if !defined $text;
			$say->('json', $text // '');
		} elsif ($file =~ /^assets\/search(?:-index|\/.*)\.js$/) {
			# A script that is one call with JSON, in which nothing could end the script.
			my ($json) = slurp($path) =~ /^search_shard\("[a-z\/-]+[0-9]*",([^<>&]*)\);\n$/;
			my $text = defined $json ? json_text($json) : undef;
			print "broken $file: search index\n" if !defined $text;
			$say->('search', $text // '');
		} elsif ($file =~ /\.(?:txt|md)$|README/) { $say->('text', slurp($path)) }
		elsif ($file !~ /\.(?:css|js|png|ico)$|^\.yaodian$/) { print "broken $file: a kind of file that this test cannot read\n" }
	}
	for my $medium (sort keys %found) { print "$medium $_\n" for sort keys %{ $found{$medium} } }
	print "altered $_ in $altered{$_}\n" for sort keys %altered;
}

# --- skeleton -----------------------------------------------------------------------------------------------------

# Inside of a picture the number of lines depends on the length of the texts.
sub skeleton {
	my ($site) = @_;
	for my $file (grep { /\.html$/ } files_below($site)) {
		my $page = parsed_page(slurp("$site/$file"));
		$page =~ s/<svg.*?<\/svg>/<svg>/gs;
		$page =~ s/<!\[CDATA\[.*?\]\]>//gs;
		print "== $file\n";
		while ($page =~ /<(\/?[A-Za-z][^\s>\/]*)((?:\s+[\w:-]+="[^"]*")*)/g) {
			my ($element, $attributes) = ($1, $2);
			print $element;
			while ($attributes =~ /([\w:-]+)="([^"]*)"/g) {
				my ($attribute, $value) = ($1, $2);
				print " $attribute";
				print "=$value" if $attribute =~ /^(?:href|src|action|id|class|style|type|for|http-equiv)$/;
			}
			print "\n";
		}
	}
}

my ($command, @words) = @ARGV;
if ($command eq 'places') {
	my $kind = places_of(@words);
	print "$kind->{$_} $_\n" for sort keys %$kind;
} elsif ($command eq 'fill') { fill(@words) }
elsif ($command eq 'read') { read_site(@words) }
elsif ($command eq 'skeleton') { skeleton(@words) }
else { die "injection.pl: $command\n" }
