#!/bin/sh
# reproduce.sh [FOLDER]: makes every font file of this folder again, from Debian 12's packages, into FOLDER (default: a
# scratch folder), and compares all with SHA256SUMS. The packages are unpacked, not installed.
# Needs apt-get, dpkg-deb, bzip2, perl, a C compiler, hb-subset 6.0.0 (package libharfbuzz-bin) and fontTools 4.38.0
# (python3-fonttools). Takes about a quarter of an hour.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
made=${1:-$scratch/made}
mkdir -p "$made/licences"
made=$(cd "$made" && pwd)
for tool in apt-get dpkg-deb bzip2 perl hb-subset cc; do
	command -v "$tool" >/dev/null || { echo "reproduce.sh: $tool is not here" >&2; exit 2; }
done
# Debian's Python is the one that Debian's fontTools belong to.
python=/usr/bin/python3
"$python" -c 'import fontTools' 2>/dev/null || { echo 'reproduce.sh: python3-fonttools is not here' >&2; exit 2; }

cd "$scratch"
echo 'Fetching texlive-lang-chinese, fonts-noto-cjk and unicode-data (about 115 MB)'
apt-get -q download texlive-lang-chinese fonts-noto-cjk unicode-data >log 2>&1 || { cat log >&2; exit 2; }
for package in *.deb; do dpkg-deb -x "$package" unpacked; done
usr=$scratch/unpacked/usr

# Fandol: the outlines with fewer points that look the same, and the licence with its font exception.
fandol=$usr/share/texlive/texmf-dist/fonts/opentype/public/fandol
cc -std=c17 -O2 -ffp-contract=off -o simplify "$here/simplify.c" -lm
for face in FandolFang-Regular FandolKai-Regular FandolSong-Bold; do
	"$python" "$here/simplify.py" ./simplify "$fandol/$face.otf" "$made/$face.otf"
done
gzip -dc "$usr/share/doc/texlive-doc/fonts/fandol/COPYING.gz" >"$made/licences/Fandol-COPYING.txt"
cp "$usr/share/doc/texlive-doc/fonts/fandol/README" "$made/licences/Fandol-README.txt"

# Noto: the SC face of each collection, cut to a repertoire. Han by the Unihan fields kTGH (the 8105 characters of
# 通用规范汉字表) and kGB0 (GB 2312); the serif face stands in for all other faces, so it has the 20902 of GBK as well.
bzip2 -dc "$usr/share/unicode/Unihan_OtherMappings.txt.bz2" |
	awk '/^U/ && ($2 == "kTGH" || $2 == "kGB0") { print substr($1, 3) }' | sort -u >han
# Latin with pinyin, Greek, Cyrillic, punctuation, numerals, arrows, mathematics, boxes, signs, kana, bopomofo, units.
printf '%s\n' 20-7E A0-17F 192 1CD-1DC 1F8-1F9 251 261 2C6-2DD 391-3C9 401 410-451 2000-206F 2070-209F 20A0-20BF \
	2100-214F 2150-218F 2190-21FF 2200-22FF 2300-23FF 2460-24FF 2500-257F 2580-259F 25A0-25FF 2600-267F 2700-27BF \
	3000-303F 3041-30FF 3105-312F 3200-33FF FE10-FE1F FE30-FE4F FE50-FE6F FF01-FFEF >signs
cat signs han | paste -sd, >repertoire
{ cat signs han; echo 4E00-9FA5; } | paste -sd, >repertoire-of-gbk

# Without subroutines, so that each outline is whole where it stands; without hints, since pages are not hinted.
subset() { # COLLECTION REPERTOIRE FILE
	hb-subset --font-file="$usr/share/fonts/opentype/noto/$1" --face-index=2 --unicodes="$(cat "$2")" \
		--no-hinting --desubroutinize --layout-features=ccmp,liga,calt,kern,halt,palt \
		--name-IDs=0,1,2,3,4,5,6,13,14 --output-file="$made/$3"
}
subset NotoSansCJK-Regular.ttc repertoire NotoSansSC-Regular.otf
subset NotoSansCJK-Bold.ttc repertoire NotoSansSC-Bold.otf
subset NotoSerifCJK-Regular.ttc repertoire-of-gbk NotoSerifSC-Regular.otf
# The licence as Debian's copyright file has it, with the copyright line that it asks for.
awk '/^Files: \*/ { getline; print; print "" }
	/^License: SIL-1.1$/ && seen++ { text = 1; next }
	text && !/^ / { exit }
	text { sub(/^ /, ""); sub(/^\.$/, ""); print }' "$usr/share/doc/fonts-noto-cjk/copyright" \
	>"$made/licences/Noto-OFL.txt"

perl "$here/make-icc.pl" >"$made/sRGB.icc"

cd "$made"
if sha256sum --quiet -c "$here/SHA256SUMS"; then
	echo "Every file is as in SHA256SUMS."
else
	echo "reproduce.sh: not the same files. The packages used:" >&2
	find "$scratch" -maxdepth 1 -name '*.deb' -exec basename '{}' ';' >&2
	hb-subset --version | head -n 1 >&2
	exit 1
fi
