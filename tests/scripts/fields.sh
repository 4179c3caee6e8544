# The table of fields for clerks (docs/data.zh-CN.md) has every field of field.def, in every record, and no other.
. "$ROOT/tests/support/tap.sh"

fields_of() { # FIELD-TABLE: "Record key", one a line
	printf '%s\n' '#define ORIGIN(...)' '#define RECORD(name, ...) record name;' '#define END(...)' \
		'#define FIELD(type, key, ...) field key;' '#define GROUP(type, key, ...) field key;' \
		'#define POINTER(type, key, ...) field key;' '#define LIST(type, key, ...) field key;' \
		'#define MAP(type, key, ...) field key;' "#include \"$1\"" |
		"$CC" -E -P - | tr ';' '\n' |
		awk '$1 == "record" { record = $2 } $1 == "field" { gsub(/"/, "", $2); print record, $2 }' | LC_ALL=C sort
}

sed -n 's/^###.*（\([A-Za-z]*\)）$/record \1/p; s/^| `\([a-z_0-9-]*\)` |.*/field \1/p' "$ROOT/docs/data.zh-CN.md" |
	awk '$1 == "record" { record = $2 } $1 == "field" { print record, $2 }' | LC_ALL=C sort >"$scratch/told"
fields_of "$ROOT/generator/load/field.def" >"$scratch/fields"
[ "$(wc -l <"$scratch/fields")" -gt 180 ]
result $? "$(wc -l <"$scratch/fields") fields"
run "each is told, and no other" 0 diff "$scratch/fields" "$scratch/told"
sed 's|^FIELD(Plan, "short".*|&\nFIELD(Plan, "motto", motto, TEXT)|' "$ROOT/generator/load/field.def" >"$scratch/more.def"
fields_of "$scratch/more.def" | diff - "$scratch/told" | grep -qx '< Plan motto'
result $? "a new field that is not told would be noticed"
finish
