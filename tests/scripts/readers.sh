# What others are to read, read by programs that others wrote: pages by the Nu Html Checker; the feed, the sitemap, JSON-LD, the
# data package, the JSON and the ledger by readers from npm (tests/readers/package-lock.json), fetched into the build folder.
. "$ROOT/tests/support/tap.sh"
built shipped "$scratch/site"
built qinghe "$scratch/qinghe"
cp -r "$scratch/qinghe" "$scratch/spoilt"
npm_packages readers

# Every reader sees what is broken: its file is spoilt, and its line is `not ok`.
data=$scratch/spoilt/data
sed -i 's|</title>|</title><p>|' "$scratch/spoilt/about.html"
sed -i 's|\(<link rel="alternate"[^>]*href="[^"]*\)plans/|\1nowhere/|' "$scratch/spoilt/feed.xml"
sed -i '0,/<loc>/s|<loc>|&no/such/page|' "$scratch/spoilt/sitemap.xml"
sed -i 's|"@type":"WebSite"|"@type":null|' "$scratch/spoilt/index.html"
sed -i '2s/true\|false/perhaps/' "$data/plans.csv"
sed -i '0,/"value": [0-9.]*/s//"value": "many"/' "$data/targets.json"
cp "$scratch/site/data/ledger.xlsx" "$data/ledger.xlsx"
SCRATCH=$scratch NODE_FOLDER=$folder node "$ROOT/tests/readers/run.mjs" "$scratch/spoilt" >"$scratch/said" 2>&1
[ "$(grep -c '^not ok' "$scratch/said")" = 7 ] && [ "$(grep -c '^ok' "$scratch/said")" = 0 ]
result $? "each of the seven readers sees a spoilt file"

LEAST=1000 SCRATCH=$scratch NODE_FOLDER=$folder TAP_NUMBER=$number node "$ROOT/tests/readers/run.mjs" "$scratch/site" "$scratch/qinghe"
