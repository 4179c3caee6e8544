# layers.awk FILES: reads the #include lines of the program's sources and says where a room reaches into one that it may
# not know, or a library is used outside its home. Prints file:line: and exits 1 if it found any.
#
# A room is a folder under generator/ (render/ has one for each of its own folders); rooms and homes are the tables below.
# Include lines name headers from generator/ on ("base/number.h"), so the first folders of a name are its room.

function allow(room, rooms,    parts, count, i) {
	known[room] = 1
	may[room, room] = 1
	count = split(rooms, parts, " ")
	for (i = 1; i <= count; i++)
		may[room, parts[i]] = 1
}

# Headers beginning with PREFIX are used only in these rooms.
function home(prefix, rooms,    parts, count, i) {
	homes[prefix] = rooms
	count = split(rooms, parts, " ")
	for (i = 1; i <= count; i++)
		at_home[prefix, parts[i]] = 1
}

BEGIN {
	allow("base", "")
	allow("model", "base")
	allow("load", "base model")
	allow("check", "base model")
	allow("measure", "base model")
	allow("render/sentence", "base model")
	allow("render/chart", "base model render/sentence")
	allow("render/view", "base model render/chart render/sentence")
	allow("render/document", "base model render/view render/sentence")
	families = "base model render/chart render/sentence render/view render/document"
	allow("render/site", families)
	allow("render/print", families)
	allow("render/data", families)
	allow("publish", "base")
	# main.c and the commands are where all rooms meet.
	known["main"] = 1
	known["command"] = 1

	home("yaml.h", "load")
	home("cmark", "load")
	# The one template loader is in render/sentence.
	home("libxslt/", "render/sentence render/document render/site")
	home("libexslt/", "render/sentence render/document render/site")
	typesetting = "render/chart render/print"
	home("pango/", typesetting)
	home("cairo", typesetting)
	home("hb", typesetting)
	home("fontconfig/", typesetting)
	home("ft2build.h", typesetting)
	home("freetype/", typesetting)
	home("png.h", "render/chart")
	home("qpdf/", "render/print")
	home("json-c/", "render/data")
	home("xlsxwriter", "render/data")
	xml = "render/sentence render/chart render/view render/document render/site render/print render/data publish"
	home("libxml/", xml)
	# GLib and the C library are below everything.
}

# The room of a path below generator/: its folder; for render/ two folders; "main" for main.c; "" for nothing.
function room_of(path,    parts, count) {
	count = split(path, parts, "/")
	if (count == 1)
		return path == "main.c" ? "main" : ""
	if (parts[1] == "render" && count >= 3)
		return "render/" parts[2]
	return parts[1]
}

function complain(message) {
	printf "%s:%d: %s\n", FILENAME, FNR, message
	wrong++
}

FNR == 1 {
	path = FILENAME
	sub(/^.*generator\//, "", path)
	room = room_of(path)
	files++
	if (!(room in known))
		complain("no room of this name is in tests/layers.awk: " (room == "" ? path : room))
}

/^[ \t]*#[ \t]*include[ \t]*"/ {
	name = $0
	sub(/^[^"]*"/, "", name)
	sub(/".*$/, "", name)
	includes++
	if (index(name, "/") == 0 || name ~ /^\.\.?\//) {
		complain("includes are named from generator/ on, like \"base/number.h\": " name)
		next
	}
	other = room_of(name)
	if (!(other in known))
		complain("includes an unknown room: " name)
	else if (room != "main" && room != "command" && !((room, other) in may))
		complain(room " may not include " other ": " name)
}

/^[ \t]*#[ \t]*include[ \t]*</ {
	name = $0
	sub(/^[^<]*</, "", name)
	sub(/>.*$/, "", name)
	for (prefix in homes)
		if (index(name, prefix) == 1 && !((prefix, room) in at_home))
			complain(name " has its home in " homes[prefix] ", not in " room)
}

END {
	if (files == 0) {
		print "layers.awk: no files were given"
		exit 2
	}
	if (wrong)
		exit 1
	printf "layers: %d files, %d includes, every one as designed\n", files, includes
}
