# A government site: 政府信息公开 of each document, the names in its head, what stands at its foot; each as configured, and no
# request to elsewhere. In a folder of a portal, and without an address of its own. The demonstration says that it is none.
. "$ROOT/tests/support/tap.sh"
export YAODIAN_DATA="$ROOT"
cp -r "$ROOT/tests/data/qinghe" "$scratch/bureau"
plans=$scratch/bureau/plans

sed -i 's|^url: .*|url: https://www.qinghe.example/jyj/gzyd/|' "$plans/site.yaml"
cat >>"$plans/site.yaml" <<'Y'
government: true
site-code: "3700000001"
icp-record: 鲁ICP备00000000号
police-record: 鲁公网安备 37000000000001号
undertaker: 清河县教育信息中心（虚构）
official-mark: https://bszs.conac.cn/sitename?method=show&id=00000000
report-errors: https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=3700000001
Y
run "a government site says what of it is missing" 1 "$YAODIAN" -C "$scratch/bureau" build -o "$scratch/site"
# Two plans with five facts each, five public bulletins with two, one of which has no day of issue.
[ "$(grep -c 'disclosure-missing' "$scratch/said")" = 21 ]
result $? "fact by fact"
[ ! -e "$scratch/site" ]
result $? "and is not written"

for year in 2023 2024; do
	sed -i "s|^issued: .*|&\ndisclosure: {index: 00000000/$year-00001, topic: 教育, published: $year-01-29 09:30, validity: in-force, openness: public}|" \
		"$plans/qinghe-$year/plan.yaml"
done
for month in 03 04 05 06 07; do
	sed -i "s|^reported: .*|&\ndisclosure: {index: 00000000/2023-001$month, published: 2023-12-$month 16:05}|" "$plans/qinghe-2023/progress/2023-$month.yaml"
done
sed -i 's|^reported: .*|&\nissue: {date: 2023-05-09}|' "$plans/qinghe-2023/progress/2023-04.yaml"
# A year's report is a document of its own; so is what the site says of a month's comparison.
cat >"$plans/qinghe-2023/progress/2023-12.yaml" <<'Y'
month: 2023-12
sample: true
reported: 2024-01-05
issue: {date: 2024-01-08}
disclosure: {index: 00000000/2024-00003, published: 2024-01-08 16:05}
Y
cat >>"$plans/site.yaml" <<'Y'
comparison-issues:
  - {month: 2023-06, disclosure: {index: 00000000/2023-00120, published: 2023-07-11 10:20}}
Y
run "a year's report and a comparison say what of them is missing" 1 "$YAODIAN" -C "$scratch/bureau" build -o "$scratch/site"
grep -o '没有写[a-z][a-z.]*' "$scratch/said" | LC_ALL=C sort | tr '\n' ' ' >"$scratch/missing"
[ "$(cat "$scratch/missing")" = '没有写annual.date 没有写annual.disclosure.index 没有写annual.disclosure.published 没有写disclosure.openness 没有写disclosure.topic ' ]
result $? "fact by fact: $(cat "$scratch/missing")"
sed -i 's|^issue: .*|&\nannual: {document: 清教测〔2024〕2号, date: 2024-01-18, disclosure: {index: 00000000/2024-00009, published: 2024-01-19 09:00}}|' \
	"$plans/qinghe-2023/progress/2023-12.yaml"
sed -i 's|index: 00000000/2023-00120,|& topic: 教育, openness: public,|' "$plans/site.yaml"
run "complete, it is written" 0 "$YAODIAN" -C "$scratch/bureau" build -o "$scratch/site"

# Terms and facts of the block, one a line.
block() { xmllint --html --xpath '//section[@aria-label="政府信息公开"]//dt | //section[@aria-label="政府信息公开"]//dd' "$1" 2>/dev/null | sed 's/<[^>]*>//g' | tr '\n' ' '; }
shows() { # NAME PAGE FACT…: the page's block has each, in this order
	name=$1 page=$2
	shift 2
	block "$scratch/site/$page" >"$scratch/said"
	pattern=$(printf '%s.*' "$@")
	grep -q "$pattern" "$scratch/said"
	result $? "$name"
}
for page in index text; do
	shows "政府信息公开 of the plan, $page" "plans/qinghe-2023/$page.html" '索引号 00000000/2023-00001' '主题分类 教育' '发文机关 清河县教育局' '成文日期 2023年1月20日' \
		'发文字号 清教测〔2023〕1号' '发布日期 2023-01-29 09:30' '有效性 有效' '公开方式 主动公开'
done
shows "a plan without a number has none" plans/qinghe-2024/index.html '成文日期 2024年1月18日' '发布日期'
! grep -q '发文字号' "$scratch/said"
result $? "and none is made up"
shows "政府信息公开 of a bulletin: its own number and time, the plan's topic and openness" plans/qinghe-2023/2023-06.html \
	'索引号 00000000/2023-00106' '主题分类 教育' '发文机关 ' '成文日期 2023年7月7日' '发布日期 2023-12-06 16:05' '公开方式 主动公开'
shows "政府信息公开 of a year's report: not that of its December" plans/qinghe-2023/annual-2023.html \
	'索引号 00000000/2024-00009' '主题分类 教育' '发文机关 ' '成文日期 2024年1月18日' '发布日期 2024-01-19 09:00' '公开方式 主动公开'
shows "政府信息公开 of a comparison, as the site has it" compare/2023-06.html \
	'索引号 00000000/2023-00120' '主题分类 教育' '发文机关 ' '成文日期 20' '发布日期 2023-07-11 10:20' '公开方式 主动公开'
! grep -q 'aria-label="政府信息公开"' "$scratch/site/compare/2023-05.html"
result $? "and none where it has nothing"

meta() { # PAGE NAME: the content
	xmllint --html --xpath "string(//meta[@name='$2']/@content)" "$scratch/site/$1" 2>/dev/null
}
find "$scratch/site" -name '*.html' -printf '%P\n' | LC_ALL=C sort >"$scratch/pages"
while read -r page; do
	[ "$(meta "$page" SiteName)" = 清河县教育局督查台账（虚构） ] && [ "$(meta "$page" SiteDomain)" = www.qinghe.example ] &&
		[ "$(meta "$page" SiteIDCode)" = 3700000001 ] || echo "$page"
done <"$scratch/pages" >"$scratch/said"
[ ! -s "$scratch/said" ]
result $? "name, domain and code of the site in the head of all $(wc -l <"$scratch/pages") pages"
for page in plans/qinghe-2023/index.html plans/qinghe-2023/text.html plans/qinghe-2023/2023-06.html plans/qinghe-2023/annual-2023.html; do
	for name in ColumnName ColumnDescription ColumnKeywords ColumnType ArticleTitle PubDate ContentSource; do
		[ -n "$(meta "$page" "$name")" ] || echo "$page $name"
	done
done >"$scratch/said"
[ ! -s "$scratch/said" ]
result $? "column and article in the head of plan, text and bulletin"
[ "$(meta plans/qinghe-2023/text.html PubDate)" = '2023-01-29 09:30' ] && [ "$(meta plans/qinghe-2023/2023-06.html PubDate)" = '2023-12-06 16:05' ] &&
	[ "$(meta plans/qinghe-2023/text.html ContentSource)" = 清河县教育局 ]
result $? "time of publication to the minute, and source"

xargs -d '\n' -a "$scratch/pages" -I '{}' grep -L '网站标识码：3700000001' "$scratch/site/{}" >"$scratch/said"
[ ! -s "$scratch/said" ]
result $? "the code at the foot of all pages"
xmllint --html --xpath '//footer' "$scratch/site/index.html" 2>/dev/null | sed 's/&amp;/\&/g' >"$scratch/said"
grep -q '主办：清河县教育局' "$scratch/said" && grep -q '承办：清河县教育信息中心' "$scratch/said" && grep -q '联系：' "$scratch/said" &&
	grep -q 'site-map.html">网站地图' "$scratch/said" && grep -q '"https://beian.miit.gov.cn/"[^>]*>鲁ICP备00000000号' "$scratch/said" &&
	grep -q 'beian.mps.gov.cn/#/query/webSearch?code=37000000000001"' "$scratch/said" && grep -q '"https://bszs.conac.cn/sitename?method=show&id=00000000"' "$scratch/said" &&
	grep -q 'site_code=3700000001"[^>]*>我为政府网站找错' "$scratch/said"
result $? "foot: 主办, 承办, 联系方式, 网站地图, ICP, 公安备案, 党政机关标识, 找错"
[ "$(grep -o '<a [^>]*href="https\?:[^>]*>[^<]*' "$scratch/said" | grep -vc 'target="_blank" rel="noopener noreferrer">[^<]*（站外链接，在新窗口打开）')" = 0 ]
result $? "what leaves the site says so and opens beside it"
xargs -d '\n' -a "$scratch/pages" -I '{}' perl "$ROOT/tests/support/html.pl" "$scratch/site/{}" >"$scratch/said" 2>&1
[ ! -s "$scratch/said" ]
result $? "pages are in order, with no script, style or picture from elsewhere"

# In a folder of a portal.
grep -q '<loc>https://www.qinghe.example/jyj/gzyd/index.html</loc>' "$scratch/site/sitemap.xml" && grep -q 'Sitemap: https://www.qinghe.example/jyj/gzyd/sitemap.xml' "$scratch/site/robots.txt" &&
	grep -q ': /jyj/gzyd/$' "$scratch/site/robots.txt"
result $? "sitemap and robots name the folder of the portal"
grep -rlE '(href|src)="/' "$scratch/site" --include='*.html' >"$scratch/said"
[ ! -s "$scratch/said" ]
result $? "every link is relative"

# Without an address: what can be pasted into those of the portal.
cp -r "$ROOT/tests/data/qinghe" "$scratch/fragment"
sed -i '/^url:/d' "$scratch/fragment/plans/site.yaml"
run "builds without an address" 0 "$YAODIAN" -C "$scratch/fragment" build
site=$scratch/fragment/out/site
grep -q "<loc>index.html</loc>" "$site/sitemap-fragment.xml" && ! grep -q Sitemap: "$site/robots-fragment.txt" && head -1 "$site/robots-fragment.txt" | grep -q "^# " &&
	[ ! -e "$site/sitemap.xml" ] && [ ! -e "$site/robots.txt" ]
result $? "sitemap and robots are fragments"

built shipped "$scratch/demonstration"
find "$scratch/demonstration" -name '*.html' -print0 | xargs -0 grep -L '本站是演示站，不是政府网站' >"$scratch/said"
[ ! -s "$scratch/said" ] && ! grep -rqE '网站标识码：|aria-label="政府信息公开"|name="SiteIDCode"' "$scratch/demonstration" --include='*.html'
result $? "the demonstration is not a government site and says so on every page"
finish
