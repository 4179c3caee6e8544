# The pages: valid HTML, the same frame on all, nothing inline, nothing from elsewhere, invented data marked on each.
. "$ROOT/tests/support/tap.sh"
export YAODIAN_DATA="$ROOT"
built shipped "$scratch/site"
built qinghe "$scratch/qinghe"

nothing() { # NAME: the list in $scratch/said is empty
	[ ! -s "$scratch/said" ]
	result $? "$1"
}

find "$scratch/site" "$scratch/qinghe" -name '*.html' | LC_ALL=C sort >"$scratch/pages"
[ "$(wc -l <"$scratch/pages")" -gt 300 ]
result $? "$(wc -l <"$scratch/pages") pages"

xargs -d '\n' perl "$ROOT/tests/support/html.pl" <"$scratch/pages" >"$scratch/said" 2>&1
nothing "well-formed, elements in their places, ids once, headings in order, tables with caption and scope, no inline script or style"

# The checker itself sees what it is for.
mkdir "$scratch/bad"
bad() { # FAULT SED-EXPRESSION: a page so spoilt is refused for this
	sed "$2" "$scratch/site/help/index.html" >"$scratch/bad/page.html"
	! cmp -s "$scratch/site/help/index.html" "$scratch/bad/page.html" &&
		! perl "$ROOT/tests/support/html.pl" "$scratch/bad/page.html" >"$scratch/said" 2>&1 &&
		grep -qF -e "$1" "$scratch/said"
	result $? "the checker sees: $1"
}
bad 'not well-formed' 's|<h1>|<h1><|'
bad 'closes <' 's|</h1>|</h2>|'
bad 'twice' 's|id="statuses"|id="main"|'
bad '<h3> after <h1>' 's|<h2 id="statuses">|<h3 id="statuses">|;s|</h2><dl class="statuses">|</h3><dl class="statuses">|'
bad 'which is not there' 's|<h2 id="kinds">|<h2>|'
bad 'inline onclick' 's|<main |<main onclick="x" |'
bad 'not JSON-LD' 's|</head>|<script>x</script></head>|'
bad '<div> in <p>' 's|<p>|<p><div>x</div>|'
bad 'is empty' 's|<main id="main" tabindex="-1">|&<p></p>|'

# JSON-LD is JSON.
: >"$scratch/said"
for page in index.html plans/zaozhuang-2023/index.html plans/zaozhuang-2023/2023-06.html compare/2023-06.html; do
	sed -n 's|.*<script type="application/ld+json">\([^<]*\)</script>.*|\1|p' "$scratch/site/$page" |
		jq -e '.["@context"] == "https://schema.org" and (.name | length > 0)' >/dev/null 2>&1 || echo "$page" >>"$scratch/said"
done
nothing "JSON-LD on home, plan and bulletins"

# Invented data says so before anything else, and is not to be indexed; the real official text says it is real.
xargs -d '\n' grep -L '<strong>演示数据（虚构，非官方发布）</strong>' <"$scratch/pages" | grep "^$scratch/site/" >"$scratch/said"
nothing "演示数据 is on every page"
xargs -d '\n' grep -L '<meta name="robots" content="noindex">' <"$scratch/pages" | grep "^$scratch/site/" >"$scratch/said"
nothing "no page of invented data is to be indexed"
find "$scratch/site/plans" -name text.html -print0 | xargs -0 grep -L '以下为公开文件原文，照录' >"$scratch/said"
nothing "the official text is told apart"

# What the display needs without a script: the choices and the rules that follow them.
grep -q 'id="large-type"' "$scratch/site/index.html" && grep -q 'id="high-contrast"' "$scratch/site/index.html" &&
	grep -q ':root:has(#large-type:checked)' "$scratch/site/assets/site.css" &&
	grep -q ':root:has(#high-contrast:checked)' "$scratch/site/assets/site.css"
result $? "large type and high contrast work without a script"
for status in done on-schedule behind overdue unreported not-judged; do
	grep -q -- "--own-$status: #[0-9a-f]*; }" "$scratch/site/assets/site.css" || echo "$status"
done >"$scratch/said"
nothing "the site's own status colours are in the style sheet"

# The budget of a phone on a slow line.
home=$(cat "$scratch/site/index.html" "$scratch/site/assets/site.css" "$scratch/site/assets/site.js" "$scratch/site/assets/icon.svg" | wc -c)
echo "$home bytes" >"$scratch/said"
[ "$home" -lt 100000 ]
result $? "the home page with everything is below 100 kB"
while read -r page; do
	[ "$(gzip -9 -c "$page" | wc -c)" -lt 60000 ] || echo "$page"
done <"$scratch/pages" >"$scratch/said"
nothing "no page is above 60 kB compressed"
find "$scratch/site/plans" -name text.html -size +400000c >"$scratch/said"
nothing "the official text of no plan is above 400 kB with all its marks"
finish
