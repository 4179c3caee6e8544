# The built sites in Debian's Chromium: loading, WCAG, keyboard, search, tables, own view, no script, paper. Chromium is driven by
# playwright-core, and axe-core looks for barriers; both come from npm into the build folder, by tests/browser/package-lock.json.
. "$ROOT/tests/support/tap.sh"
export YAODIAN_DATA="$ROOT"
built shipped "$scratch/site"
built qinghe "$scratch/qinghe"

npm_packages browser

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
