# The built sites in Debian's Chromium: loading, WCAG, keyboard, search, tables, no script, paper. Chromium is driven by
# playwright-core, and axe-core looks for barriers; both come from npm into the build folder, by tests/browser/package-lock.json.
. "$ROOT/tests/support/tap.sh"
export YAODIAN_DATA="$ROOT"
built shipped "$scratch/site"
built qinghe "$scratch/qinghe"

# The packages are fetched when the lock file is another than that of the last time.
folder=$TEST_BUILD/browser
if ! cmp -s "$ROOT/tests/browser/package-lock.json" "$folder/fetched"; then
	rm -rf "$folder"
	mkdir -p "$folder"
	cp "$ROOT/tests/browser/package.json" "$ROOT/tests/browser/package-lock.json" "$folder"
	run "npm fetches playwright-core and axe-core" 0 npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund
	[ "$status" = 0 ] && cp "$folder/package-lock.json" "$folder/fetched"
fi

# The browser sees the fonts of fonts/ alone, so that text is as wide here as anywhere.
cat >"$scratch/fonts.conf" <<END
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<dir>$ROOT/fonts</dir>
	<cachedir>$folder/fonts</cachedir>
	<alias><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
	<alias><family>serif</family><prefer><family>Noto Serif SC</family></prefer></alias>
</fontconfig>
END
FONTCONFIG_FILE=$scratch/fonts.conf NODE_FOLDER=$folder TAP_NUMBER=$number \
	node "$ROOT/tests/browser/run.mjs" "$scratch/site" "$scratch/qinghe"
