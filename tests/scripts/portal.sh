# Packages for the columns of a portal: fragments that a content management system takes, pictures with words, attachments as on the
# site, checksums, what a package replaces; exchanged like the site, the same bytes on every run, texts stay texts.
. "$ROOT/tests/support/tap.sh"
export scratch YAODIAN_DATA="$ROOT" XDG_CACHE_HOME="$scratch/cache"
bureau=$ROOT/tests/data/qinghe
portal=$scratch/portal
run "builds site and portal" 0 "$YAODIAN" -C "$bureau" build -o "$scratch/site" --portal "$portal"

# One package for every bulletin of a month, and no other.
(cd "$portal" && find . -name list.txt | sed 's|^\./||;s|/list.txt||' | LC_ALL=C sort) >"$scratch/packages"
(cd "$scratch/site/plans" && find . -regex '\./[^/]*/[0-9-]*\.html' | sed 's|^\./||;s|\.html||' | LC_ALL=C sort) >"$scratch/bulletins"
[ -s "$scratch/packages" ] && diff "$scratch/bulletins" "$scratch/packages" >"$scratch/said"
result $? "a package for each of $(wc -l <"$scratch/bulletins") bulletins"

checker() { perl "$ROOT/tests/support/portal.pl" "$1" >"$scratch/said" 2>&1; [ ! -s "$scratch/said" ]; }
checker "$portal"
result $? "bodies are fragments of plain elements, with styles of the table alone and words for every picture"
mkdir -p "$scratch/bad/a"
bad() { # FAULT SED-EXPRESSION: a body so spoilt is refused for this
	sed "$2" "$portal/qinghe-2023/2023-06/body.html" >"$scratch/bad/a/body.html"
	! cmp -s "$portal/qinghe-2023/2023-06/body.html" "$scratch/bad/a/body.html" && ! checker "$scratch/bad" && grep -qF -e "$1" "$scratch/said"
	result $? "the checker sees: $1"
}
bad 'element script' '1s|<p |<script></script><p |'
bad 'element style' '1s|<p |<style></style><p |'
bad 'attribute class' '1s|<p |<p class="x" |'
bad 'attribute onclick' '1s|<p |<p onclick="x" |'
bad 'not of the table' '1s|<p style="|<p style="color:red;|'
bad 'without words' 's|alt="[^"]*"|alt=""|'
bad 'address javascript:x' 's|href="[^"]*"|href="javascript:x"|'
bad 'closes <' '1s|</p>||'

while read -r package; do
	month=${package##*/}
	(cd "$portal/$package" && sha256sum --quiet --strict -c list.txt &&
		find . -type f ! -name list.txt -printf '%f\n' | LC_ALL=C sort >"$scratch/there" &&
		sed -n 's/^[0-9a-f]\{64\}  //p' list.txt | diff "$scratch/there" -) || echo "$package: checksums"
	for file in "$month.pdf" "$month-brief.pdf" "$month.png"; do
		cmp "$portal/$package/$file" "$scratch/site/plans/${package%/*}/$file"
	done
	for picture in "$portal/$package"/*.png; do
		[ "${picture##*/}" = "$month.png" ] && continue
		[ "$(head -c 8 "$picture" | od -An -tx1 | tr -d ' ')" = 89504e470d0a1a0a ] && ! grep -qa tIME "$picture" &&
			grep -qF "src=\"${picture##*/}\"" "$portal/$package/body.html" || echo "$picture"
	done
	grep -q "^附件：$month.png　.*一图读懂（PNG）" "$portal/$package/metadata.txt" || echo "$package: 一图读懂"
	for field in 标题 来源 关键词 摘要 附件; do
		grep -q "^$field：." "$portal/$package/metadata.txt" || echo "$package: $field"
	done
done <"$scratch/packages" >"$scratch/said" 2>&1
[ ! -s "$scratch/said" ]
result $? "every file has its checksum; PDFs and 一图读懂 are the site's; other pictures are those of the body; the form has its fields"

# What a package replaces: July corrects June, whose package says so from then on; May was never corrected.
lists=$portal/qinghe-2023
grep -q '本期登载后有更正。同一期已登载的，用本稿替换' "$lists/2023-06/list.txt" && grep -q '更正：城乡教育共同体占比本期所报52%，后更正为51%' "$lists/2023-06/list.txt" &&
	grep -q '更正说明：.*52%，后更正为51%' "$lists/2023-06/body.html" && grep -q '本期更正了2023年6月的数据.*见 ../2023-06/list.txt' "$lists/2023-07/list.txt" &&
	grep -q '本期登载后没有更正' "$lists/2023-05/list.txt" && ! grep -q '更正说明：' "$lists/2023-05/body.html"
result $? "lists say what is replaced, bodies what was corrected"

run "one list says what is to be published and replaced this time" 0 grep -qE '^登载　qinghe-2023/20[0-9-]+　' "$portal/publish.txt"
newest=$(sed -n 's|^登载　\(qinghe-2023/[0-9-]*\)　.*|\1|p' "$portal/publish.txt")
[ "$newest" = "$(grep '^qinghe-2023/' "$scratch/packages" | tail -1)" ] &&
	sed -n 's|^替换　[^/]*/\([0-9-]*\)　.*|\1|p' "$portal/publish.txt" >"$scratch/replaced" &&
	sed -n 's|.*见 \.\./\([0-9-]*\)/list.txt.*|\1|p' "$portal/$newest/list.txt" | diff - "$scratch/replaced"
result $? "it names the newest package, and the packages that this one replaces"

# The table says what the bulletin's page says.
grep -o '判断依据' "$portal/qinghe-2023/2023-06/2023-06.csv" >/dev/null && head -c 3 "$portal/qinghe-2023/2023-06/2023-06.csv" | od -An -tx1 | grep -q 'ef bb bf' &&
	awk -F , 'NR > 1 && $0 !~ /演示数据\r$/ { bad = 1 } END { exit bad || NR < 3 }' "$portal/qinghe-2023/2023-06/2023-06.csv"
result $? "the table has a mark, and each row says that it is invented"

# Exchanged like the site.
run "builds again, with one worker" 0 "$YAODIAN" -C "$bureau" build -j 1 -o "$scratch/site" --portal "$scratch/again"
diff -r "$portal" "$scratch/again" >"$scratch/said"
result $? "the same bytes twice"
mkdir "$scratch/foreign" && echo x >"$scratch/foreign/x"
run "a folder of somebody else is refused" 2 "$YAODIAN" -C "$bureau" build -o "$scratch/untouched" --portal "$scratch/foreign"
[ "$(ls "$scratch/foreign")" = x ] && [ ! -e "$scratch/untouched" ]
result $? "then neither is written"
run "the internal edition is for no portal" 2 "$YAODIAN" -C "$bureau" build --edition internal -o "$scratch/internal" --portal "$scratch/other"
cp -r "$ROOT/templates" "$scratch/templates"
sed -i 's|src="{$id}.png"|src="{$id}.gif"|' "$scratch/templates/portal/body.xsl"
cp -r "$bureau" "$scratch/bureau" && mkdir -p "$scratch/bureau/templates/portal" && cp "$scratch/templates/portal/body.xsl" "$scratch/bureau/templates/portal/"
cp -r "$portal" "$scratch/before"
run "a dead link in a body is found" 2 "$YAODIAN" -C "$scratch/bureau" build -o "$scratch/untouched" --portal "$portal"
grep -q '\.gif' "$scratch/said" && diff -r "$portal" "$scratch/before" && [ ! -e "$scratch/untouched" ]
result $? "and nothing is changed"

# Texts that would be markup stay texts.
perl "$ROOT/tests/support/injection.pl" fill "$G_TEST_SRCDIR/data/injection" "$scratch/injected" text
run "builds of hostile texts" 0 "$YAODIAN" -C "$scratch/injected" build -o "$scratch/injected-site" --portal "$scratch/injected-portal"
checker "$scratch/injected-portal"
result $? "they are no markup in a body"
body=$(ls "$scratch"/injected-portal/*/*/body.html | tail -1)
grep -qF '&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;' "$body" && grep -qF '</script><img src=x onerror=alert(1)>' "${body%body.html}metadata.txt"
result $? "and are there as they were written"
(cd "${body%/*}" && sha256sum --quiet --strict -c list.txt) >"$scratch/said" 2>&1
result $? "and do not disturb the list"
finish
