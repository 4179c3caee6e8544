# fields.sh - the fields of the data files, as generator/load/field.def has them; read by tests that hold something against them.

# fields_of TABLE: a line each field: how it is declared (FIELD, GROUP, POINTER, LIST, MAP), its record, its key, its kind (of a
# FIELD only).
fields_of() {
	printf '%s\n' '#define ORIGIN(...)' '#define END(...)' '#define RECORD(name, ...) RECORD name;' \
		'#define FIELD(type, key, member, kind, ...) FIELD key kind;' '#define GROUP(type, key, ...) GROUP key;' \
		'#define POINTER(type, key, ...) POINTER key;' '#define LIST(type, key, ...) LIST key;' \
		'#define MAP(type, key, ...) MAP key;' "#include \"$1\"" |
		"$CC" -E -P - | tr ';' '\n' | awk '
			$1 == "RECORD" { record = $2; next }
			NF { gsub(/"/, "", $2); print $1, record, $2, $3 }'
}
