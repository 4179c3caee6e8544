# What is closed, or given on request only, is in no byte of the public edition, the text of PDFs included.
. "$ROOT/tests/support/tap.sh"
export YAODIAN_DATA="$ROOT"
closed=密不外传甲 request=依申请乙

# Every byte, and what readers of PDFs see.
search() { # FOLDER WORD
	LC_ALL=C grep -rlaF -e "$2" "$1" >"$scratch/said"
	find "$1" -name '*.pdf' | while read -r file; do
		pdftotext "$file" - | LC_ALL=C grep -qF -e "$2" && echo "$file"
	done >>"$scratch/said"
	[ -s "$scratch/said" ]
}

run "builds the public edition" 0 "$YAODIAN" -C "$ROOT/tests/data/qinghe" build -o "$scratch/public"
run "builds the internal edition" 0 \
	"$YAODIAN" -C "$ROOT/tests/data/qinghe" build --edition internal -o "$scratch/internal"
for word in "$closed" "$request"; do
	! search "$scratch/public" "$word"
	result $? "the public edition does not hold $word"
	search "$scratch/internal" "$word" && grep -q 'pdf$' "$scratch/said"
	result $? "the internal edition does, in a PDF too"
done
public=$("$YAODIAN" -C "$ROOT/tests/data/qinghe" show qinghe-2023 2023-06)
internal=$("$YAODIAN" -C "$ROOT/tests/data/qinghe" show qinghe-2023 2023-06 --edition internal)
! printf %s "$public" | grep -qF -e "$closed" -e "$request"
result $? "show says nothing of them in public"
printf %s "$internal" | grep -qF -e "$closed"
result $? "and tells all inside"
# A draft issue has its figures but no bulletin in public.
[ ! -e "$scratch/public/plans/qinghe-2023/2023-08.html" ] && [ ! -e "$scratch/public/plans/qinghe-2023/2023-08.pdf" ] &&
	[ -e "$scratch/internal/plans/qinghe-2023/2023-08.pdf" ]
result $? "a draft issue stays out of the public edition"
finish
