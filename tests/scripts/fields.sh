# The table of fields for clerks (docs/data.zh-CN.md) has every field of field.def, in every record, and no other.
. "$ROOT/tests/support/tap.sh"
. "$ROOT/tests/support/fields.sh"

told_of() { # FIELD-TABLE: "Record key", one a line
	fields_of "$1" | awk '{ print $2, $3 }' | LC_ALL=C sort
}

sed -n 's/^###.*（\([A-Za-z]*\)）$/record \1/p; s/^| `\([a-z_0-9-]*\)` |.*/field \1/p' "$ROOT/docs/data.zh-CN.md" |
	awk '$1 == "record" { record = $2 } $1 == "field" { print record, $2 }' | LC_ALL=C sort >"$scratch/told"
told_of "$ROOT/generator/load/field.def" >"$scratch/fields"
[ "$(wc -l <"$scratch/fields")" -gt 180 ]
result $? "$(wc -l <"$scratch/fields") fields"
run "each is told, and no other" 0 diff "$scratch/fields" "$scratch/told"
sed 's|^FIELD(Plan, "short".*|&\nFIELD(Plan, "motto", motto, TEXT)|' "$ROOT/generator/load/field.def" >"$scratch/more.def"
told_of "$scratch/more.def" | diff - "$scratch/told" | grep -qx '< Plan motto'
result $? "a new field that is not told would be noticed"
finish
