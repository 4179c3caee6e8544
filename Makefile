# Yaodian: official work plans and the progress reported against them, as a website and as bulletins.
# `make` builds the program and writes the site; `make help` lists the rest.

VERSION := 0.1.0

BUILD ?= out/build
PREFIX ?= /usr/local
DESTDIR ?=
CC := gcc
CFLAGS ?= -O2 -g
# Everything goes to out/, or, with a BUILD of one's own, to that folder.
OUT := $(if $(filter out/build,$(BUILD)),out,$(BUILD))
SITE ?= $(OUT)/site
PORTAL ?= $(OUT)/portal
PROGRAM := $(OUT)/yaodian
DATA_FOLDER := $(PREFIX)/share/yaodian

# V=1 shows every command.
Q := $(if $(V),,@)
# What the newcomer's `make` runs side by side: one job a core, unless -j says otherwise.
ifeq ($(MAKELEVEL)$(findstring -j,$(MAKEFLAGS)),0)
MAKEFLAGS += -j$(shell nproc)
endif
MAKEFLAGS += --no-builtin-rules --no-print-directory

WARNINGS := -std=c17 -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wvla
LIBRARIES := $(shell awk '$$3 == "library" { print $$4 }' build/packages)
# A starting program looks for every symbol of every library in all of them, in the order of the link: with these in
# front, which with what they need ask for most, and the C library, which has most of it, each start takes a seventh less.
ASK_FOR_MOST := $(filter libqpdf xlsxwriter,$(LIBRARIES))
SOURCES := $(sort $(shell find generator -name '*.c'))
OBJECTS := $(SOURCES:%.c=$(BUILD)/%.o)
SUPPORT := $(sort $(wildcard tests/support/*.c))
# ROOMS="base render/print" keeps to the unit tests of a few rooms.
UNIT_TESTS := $(sort $(wildcard $(if $(ROOMS),$(foreach room,$(ROOMS),tests/unit/test_$(notdir $(room))_*.c),tests/unit/test_*.c)))
UNIT_PROGRAMS := $(UNIT_TESTS:%.c=$(BUILD)/%)
SCRIPT_TESTS := $(sort $(wildcard tests/scripts/*.sh))
# Programs for contributors that are linked like tests.
TOOLS := $(addprefix $(BUILD)/tests/,gallery/gallery bench/charts bench/print)
FORMATTED := $(SOURCES) $(sort $(shell find generator tests -name '*.h' -o -path 'tests/*.c'))
MANUAL := $(sort $(wildcard *.1 */*.1))

.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
.SECONDARY:
.PHONY: all program site check test unit unit-programs golden asan layers format format-check gallery bench bench-print \
	install uninstall clean help FORCE

## all: install what is missing, build the program, write the site (the default)
all: site

# --- What the system must have ---------------------------------------------------------------------------------
# Looked at again only when the table or dpkg's own records have changed.
DPKG_STATUS := $(wildcard /var/lib/dpkg/status)

$(OUT)/packages-build: build/packages build/install-packages $(DPKG_STATUS)
	@build/install-packages $@ build

$(OUT)/packages-test: build/packages build/install-packages $(DPKG_STATUS) | $(OUT)/packages-build
	@build/install-packages $@ build test

# --- The program -----------------------------------------------------------------------------------------------
# Compiler and linker read their options from these files, so that a changed option rebuilds what it concerns.
# Warnings are errors with the compiler that the project is written for (gcc 12); another may know new ones.
$(BUILD)/compile-options: $(OUT)/packages-build FORCE
	@mkdir -p $(@D)
	@{ echo '-D_GNU_SOURCE -Igenerator $(WARNINGS)'; pkg-config --cflags $(LIBRARIES); \
	   case $$($(CC) -dumpversion) in 12*) echo -Werror;; esac; echo '$(CPPFLAGS) $(CFLAGS)'; } >$@.new
	@cmp -s $@.new $@ && rm $@.new || mv $@.new $@

$(BUILD)/link-options: $(OUT)/packages-build FORCE
	@mkdir -p $(@D)
	@{ echo '$(CFLAGS) $(LDFLAGS) -lc'; $(if $(ASK_FOR_MOST),pkg-config --libs $(ASK_FOR_MOST);) \
	   pkg-config --libs $(LIBRARIES); echo -lm; } >$@.new
	@cmp -s $@.new $@ && rm $@.new || mv $@.new $@

# The few files that ask for the version or the installed data folder are the only ones rebuilt for another PREFIX.
CONFIGURED := $(patsubst %.c,$(BUILD)/%.o,$(shell grep -lwE 'DATA_FOLDER|VERSION' $(SOURCES) /dev/null))
$(CONFIGURED): CPPFLAGS_OF_FILE := -DVERSION='"$(VERSION)"' -DDATA_FOLDER='"$(DATA_FOLDER)"'
$(CONFIGURED): $(BUILD)/configuration
$(BUILD)/configuration: FORCE
	@mkdir -p $(@D)
	@echo '$(VERSION) $(DATA_FOLDER)' | cmp -s - $@ || echo '$(VERSION) $(DATA_FOLDER)' >$@

$(BUILD)/%.o: %.c $(BUILD)/compile-options
	@mkdir -p $(@D)
	$(if $(V),,@echo '  CC    $<')
	$(Q)$(CC) @$(BUILD)/compile-options $(CPPFLAGS_OF_FILE) -MMD -MP -c -o $@ $<

# objects-list makes the link notice a source that was taken away.
$(BUILD)/objects-list: FORCE
	@mkdir -p $(@D)
	@echo '$(OBJECTS)' | cmp -s - $@ || echo '$(OBJECTS)' >$@

## program: build out/yaodian only
program: $(PROGRAM)
$(PROGRAM): $(OBJECTS) $(BUILD)/objects-list $(BUILD)/link-options
	$(if $(V),,@echo '  LINK  $@')
	$(Q)$(CC) -o $@ $(OBJECTS) @$(BUILD)/link-options

-include $(OBJECTS:.o=.d) $(SUPPORT:%.c=$(BUILD)/%.d) $(UNIT_TESTS:%.c=$(BUILD)/%.d) $(TOOLS:%=%.d)

# --- The site --------------------------------------------------------------------------------------------------
## site: write out/site, and out/portal for the columns of a portal, from plans/ and templates/
site: $(OUT)/site-written
	@echo "$$(find $(SITE) -name '*.html' | wc -l) pages and $$(find $(SITE) -name '*.pdf' | wc -l) PDFs in $(SITE)" \
	      "($$(du -sh $(SITE) | cut -f1)). Open $(SITE)/index.html in a browser."

# Folders count as well as files, so that a file taken away is noticed.
SITE_INPUTS := $(shell find plans templates fonts -not -name '*.md~' | sort)
$(OUT)/site-written: $(PROGRAM) $(SITE_INPUTS) $(if $(and $(wildcard $(SITE)/index.html),$(wildcard $(PORTAL)/.)),,FORCE)
	$(if $(V),,@echo '  SITE  $(SITE)')
	$(Q)$(PROGRAM) -C . build -o $(abspath $(SITE)) --portal $(abspath $(PORTAL))
	@touch $@

## check: look for mistakes in the data of plans/
check: $(PROGRAM)
	$(Q)$(PROGRAM) -C . check

# --- Tests -----------------------------------------------------------------------------------------------------
# Sites that several script tests look at are built once: the five plans, and the invented bureau of the tests.
TEST_SITES := $(BUILD)/tests/sites

$(TEST_SITES)/written: $(PROGRAM) $(SITE_INPUTS) $(shell find tests/data/qinghe | sort)
	$(if $(V),,@echo '  SITE  $(@D)')
	$(Q)mkdir -p $(@D)
	$(Q)for site in shipped:. qinghe:tests/data/qinghe; do \
		$(TEST_ENVIRONMENT) YAODIAN_DATA='$(CURDIR)' $(PROGRAM) -C $${site#*:} build -o $(abspath $(@D))/$${site%%:*} \
			>$(@D)/said 2>&1 || { cat $(@D)/said; exit 1; }; \
	done
	@touch $@

# What tests find in their environment; no locale, time zone or font of this machine.
TEST_ENVIRONMENT = env G_TEST_SRCDIR='$(CURDIR)/tests' G_TEST_BUILDDIR='$(abspath $(BUILD))/tests' \
	YAODIAN='$(abspath $(PROGRAM))' ROOT='$(CURDIR)' \
	TEST_BUILD='$(abspath $(BUILD))' BUILD='$(BUILD)' BUILT_SITES='$(abspath $(TEST_SITES))' CC='$(CC)' \
	LC_ALL=C.UTF-8 TZ=UTC0 \
	ASAN_OPTIONS=abort_on_error=0:exitcode=99 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1:exitcode=99 \
	LSAN_OPTIONS=suppressions='$(CURDIR)/tests/support/lsan.supp':print_suppressions=0

## test: install the test tools too, then run unit tests, script tests, layers and the format check
test: $(PROGRAM) unit-programs $(TEST_SITES)/written $(OUT)/packages-test
	$(Q)$(TEST_ENVIRONMENT) prove $(if $(V),-v) --timer --jobs $$(nproc) --exec tests/support/run \
		$(UNIT_PROGRAMS) $(SCRIPT_TESTS)

## unit: the unit tests alone; ROOMS="base render/print" those of a few rooms
unit: unit-programs $(OUT)/packages-test
	$(Q)$(TEST_ENVIRONMENT) prove $(if $(V),-v) --jobs $$(nproc) --exec tests/support/run $(UNIT_PROGRAMS)

unit-programs: $(UNIT_PROGRAMS)

TEST_OBJECTS = $(filter-out $(BUILD)/generator/main.o,$(OBJECTS)) $(SUPPORT:%.c=$(BUILD)/%.o)
$(BUILD)/tests/%.o: CPPFLAGS_OF_FILE := -Itests
$(BUILD)/tests/unit/test_%: $(BUILD)/tests/unit/test_%.o $(TEST_OBJECTS) $(BUILD)/objects-list $(BUILD)/link-options
	$(if $(V),,@echo '  LINK  $@')
	$(Q)$(CC) -o $@ $< $(TEST_OBJECTS) @$(BUILD)/link-options

$(TOOLS): $(BUILD)/tests/%: $(BUILD)/tests/%.o $(TEST_OBJECTS) $(BUILD)/objects-list $(BUILD)/link-options
	$(if $(V),,@echo '  LINK  $@')
	$(Q)$(CC) -o $@ $< $(TEST_OBJECTS) @$(BUILD)/link-options

## gallery: every chart kind in every state, as SVG and painted by Cairo, in out/gallery
gallery: $(BUILD)/tests/gallery/gallery
	$(Q)$(TEST_ENVIRONMENT) $< $(OUT)/gallery

## golden: run the tests and write what they now see into tests/golden, then show the difference
golden:
	$(Q)YAODIAN_GOLDEN=1 $(MAKE) test
	$(Q)git --no-pager diff --stat -- tests/golden
	$(Q)git status --short -- tests/golden

## asan: the same tests with address and undefined-behaviour sanitizers
asan:
	$(Q)$(MAKE) BUILD=$(if $(filter out/build,$(BUILD)),out/asan,$(BUILD)/asan) \
		CFLAGS='-O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all' test
	$(Q)nm $(if $(filter out/build,$(BUILD)),out/asan,$(BUILD)/asan)/yaodian | grep -q __asan

## layers: which room includes what (generator/README.md), and where each library has its home
layers:
	$(Q)find generator -name '*.[ch]' -o -name '*.def' | LC_ALL=C sort | xargs awk -f tests/layers.awk

## format: lay the sources out as .clang-format says
format: $(OUT)/packages-test
	$(Q)clang-format -i $(FORMATTED)

## format-check: fail where `make format` would change something
format-check: $(OUT)/packages-test
	$(Q)clang-format --dry-run --Werror $(FORMATTED)

## bench: time the charts and the whole build (tests/bench)
bench: $(PROGRAM) $(BUILD)/tests/bench/charts $(BUILD)/tests/bench/print
	$(Q)$(TEST_ENVIRONMENT) $(BUILD)/tests/bench/charts
	$(Q)$(MAKE) bench-print
	$(Q)set -e; for script in $(sort $(wildcard tests/bench/*.sh)); do $(TEST_ENVIRONMENT) bash $$script; done

## bench-print: time the PDFs: a cold one, a batch, one and two workers
bench-print: $(BUILD)/tests/bench/print
	$(Q)$(TEST_ENVIRONMENT) YAODIAN_DATA='$(CURDIR)' $(BUILD)/tests/bench/print

# --- Installing ------------------------------------------------------------------------------------------------
## install: program, templates, fonts and manual under PREFIX (default /usr/local; DESTDIR for packagers)
install: $(PROGRAM)
	$(Q)install -d '$(DESTDIR)$(PREFIX)/bin'
	$(Q)install -m 755 $(PROGRAM) '$(DESTDIR)$(PREFIX)/bin/yaodian'
	$(Q)for folder in templates fonts; do \
		find $$folder -type f -not -name '*.sh' -not -name '*.p[ly]' -not -name '*.c' -exec install -D -m 644 '{}' '$(DESTDIR)$(DATA_FOLDER)/{}' ';'; done
	$(Q)for page in $(MANUAL); do \
		install -D -m 644 $$page '$(DESTDIR)$(PREFIX)/share/man/man1/'$$(basename $$page); done
	@echo 'Installed $(DESTDIR)$(PREFIX)/bin/yaodian and $(DESTDIR)$(DATA_FOLDER)'

## uninstall: take away what install put there
uninstall:
	$(Q)rm -f '$(DESTDIR)$(PREFIX)/bin/yaodian' '$(DESTDIR)$(PREFIX)/share/man/man1/yaodian.1'
	$(Q)rm -rf '$(DESTDIR)$(DATA_FOLDER)'

## clean: remove everything generated
clean:
	$(Q)rm -rf out $(filter-out out/build,$(BUILD))

## help: this list
help:
	@sed -n 's/^## \([a-z-]*\): /\1\t/p' Makefile | awk -F '\t' '{ printf "  make %-13s %s\n", $$1, $$2 }'
	@echo
	@echo '  V=1 shows every command, BUILD=folder puts the objects and all results elsewhere.'
