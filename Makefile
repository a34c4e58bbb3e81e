# Everything a contributor runs. Needs Python 3.11 or newer and GNU make (3.81, as macOS has it,
# is enough); the rest goes into .venv, and nothing outside this folder is touched.

# What is given on the command line is text and no expression of make: a $ in it stays a $.
$(foreach name,$(.VARIABLES),$(if $(filter command,$(origin $(name))),\
	$(eval override $(name) := $$(value $(name)))$(eval export $(name))))

VENV     := .venv
IN_VENV  := $(VENV)/bin/python
# Installs what a lock names, by hash; the name of the lock follows.
INSTALL  := $(IN_VENV) -m pip install --quiet --require-hashes -r

# These go through the environment, so that neither make nor a shell reads what stands in them.
# The interpreter .venv is made from, e.g. `make test PYTHON=python3.12`. Empty: find one.
PYTHON   ?=
# Passed on to what the target runs, e.g. `make serve ARGS="-a localhost:8001"`.
ARGS     ?=
# How `make check` prints problems: text, github or json. Empty: as text.
FORMAT   ?=
# Of a new briefing.
TITLE    ?=
export PYTHON ARGS FORMAT TITLE

# Runs Python with the words of ARGS at the end, but before a `--`. They are told apart as by a
# shell, and nothing in them is run.
define WITH_ARGS
import os, shlex, sys
try:
    args = shlex.split(os.environ["ARGS"])
except ValueError as error:
    sys.exit(f"make: ARGS can not be read: {str(error).lower()}")
words = sys.argv[1:]
end = words.index("--") if "--" in words else len(words)
os.execv(sys.executable, [sys.executable, *words[:end], *args, *words[end:]])
endef
export WITH_ARGS
RUN      := $(IN_VENV) -IS -c "$$WITH_ARGS"
BRIEFING_BOOK := PYTHONPATH=hooks $(RUN) -m briefing_book

export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Material's end of life is known and planned for; its notice would drown our own messages.
export NO_MKDOCS_2_WARNING := 1

SHELL := /bin/sh
MAKEFLAGS += --no-builtin-rules --no-print-directory
.SUFFIXES:
.DELETE_ON_ERROR:
.NOTPARALLEL:
.DEFAULT_GOAL := help

.PHONY: help
help: ## Show this help
	@echo 'Briefing Book. Usage: make TARGET'
	@echo
	@sed -n 's/^\([a-z][a-z-]*\):.*## \(.*\)/  \1 \2/p' Makefile \
		| while read -r target text; do printf '  %-10s %s\n' "$$target" "$$text"; done
	@echo
	@echo 'ARGS is passed on:  make serve ARGS="-a localhost:8001"'
	@echo 'PYTHON chooses one: make test PYTHON=python3.12'

.PHONY: serve
serve: $(VENV)/.installed ## Show the site while you write, on http://localhost:8000
	@$(RUN) hooks/run_mkdocs.py serve

.PHONY: build
build: $(VENV)/.installed ## Build the site into site/, ready to be put on a server
	@$(RUN) hooks/run_mkdocs.py build --strict

.PHONY: new
new: $(VENV)/.installed ## Begin a briefing: make new TITLE="Talks in Oslo" ARGS="--country NO"
	@$(BRIEFING_BOOK) new -- "$$TITLE"

.PHONY: check
check: $(VENV)/.installed ## Check the briefings only
	@$(BRIEFING_BOOK) check $${FORMAT:+--format "$$FORMAT"}

.PHONY: fmt
fmt: $(VENV)/.installed ## Put the keys of the briefings in order; comments stay
	@$(BRIEFING_BOOK) fmt

.PHONY: verify
verify: $(VENV)/.installed ## Look for the quotes in the texts of their sources
	@$(BRIEFING_BOOK) verify

.PHONY: published
published: $(VENV)/.installed ## Write down which ids are published; check warns of those that go
	@$(BRIEFING_BOOK) published

.PHONY: schema
schema: $(VENV)/.installed ## Write the schemas for completion in editors anew
	@$(BRIEFING_BOOK) schema

.PHONY: test
test: lint ## Run every check and every test, the browser's included
	@$(IN_VENV) tests/install_browser.py
	@$(RUN) -m pytest --numprocesses auto --maxprocesses 8 --dist worksteal

.PHONY: accept
accept: $(VENV)/.installed-dev ## Write anew what the tests expect the program to say
	@$(RUN) tests/accept.py

.PHONY: fuzz
fuzz: $(VENV)/.installed-dev ## Feed the engine spoilt files until you stop it
	@$(INSTALL) requirements-fuzz.txt
	@$(RUN) tests/fuzz.py

.PHONY: bench
bench: $(VENV)/.installed-dev ## Time the parts of a build, and files that are made to take long
	@$(RUN) tests/bench.py

.PHONY: size
size: $(VENV)/.installed-dev ## Build 500 and 5,000 made-up briefings; takes minutes
	@$(RUN) tests/measure_size.py

.PHONY: lint
lint: $(VENV)/.installed-dev ## Check style, types and who imports whom, only
	@$(IN_VENV) -m ruff check
	@$(IN_VENV) -m ruff format --check
	@$(IN_VENV) -m mypy
	@PYTHONPATH=hooks $(IN_VENV) -c 'from importlinter.cli import lint_imports_command; \
		lint_imports_command()' --no-cache --no-logo

.PHONY: format
format: $(VENV)/.installed-dev ## Put the code in order, as `make lint` wants it
	@$(IN_VENV) -m ruff check --fix-only --quiet
	@$(IN_VENV) -m ruff format

.PHONY: venv
venv: $(VENV)/.installed-dev ## Only set up .venv, with all that tests and editors need
	@:

.PHONY: lock
lock: $(VENV)/.created ## Write the lock files anew; to raise versions, ARGS=--upgrade
	@$(INSTALL) requirements-lock.txt
	@for name in requirements requirements-dev requirements-fuzz requirements-lock; do \
		echo "Resolving $$name.in ..."; \
		$(RUN) -m uv pip compile $$name.in --output-file $$name.txt --quiet \
			--no-config --no-emit-index-url --custom-compile-command 'make lock' \
			--universal --python-version 3.11 --generate-hashes || exit 1; \
	done

.PHONY: clean
clean: ## Remove all that make has made, .venv included
	rm -rf $(VENV) site .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find hooks tests -type d -name __pycache__ -prune -exec rm -rf {} +

# So that `.venv/bin/python -m briefing_book` finds the engine from anywhere.
LINK = $(IN_VENV) -c 'import os, site; open(site.getsitepackages()[0] + "/briefing_book.pth", "w", \
	encoding="utf-8").write(os.path.abspath("hooks"))'

# The files .venv/.installed* say when what was installed; a lock that changed since is newer.

$(VENV)/.installed: requirements.txt $(VENV)/.created
	@echo 'Installing what the site is built with; this takes a minute the first time ...'
	@$(INSTALL) requirements.txt
	@$(LINK)
	@touch $@

$(VENV)/.installed-dev: requirements-dev.txt $(VENV)/.created
	@echo 'Installing what the site and its tests need; this takes a minute the first time ...'
	@$(INSTALL) requirements-dev.txt
	@$(LINK)
	@touch $(VENV)/.installed $@

# A .venv whose Python has gone, after an upgrade of the system say, is made anew.
$(VENV)/.created: $(if $(wildcard $(IN_VENV)),,no-usable-venv)
	@if [ -n "$$PYTHON" ]; then set -- "$$PYTHON"; \
	else set -- python3.14 python3.13 python3.12 python3.11 python3 python; fi; \
	for python in "$$@"; do \
		"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
		old_enough="$$python"; \
		"$$python" -c 'import ensurepip, venv' 2>/dev/null || continue; \
		echo "Creating $(VENV) with $$("$$python" --version) ..."; \
		"$$python" -m venv --clear $(VENV) && touch $@ && exit 0; \
		exit 1; \
	done; \
	if [ -n "$$old_enough" ]; then \
		echo "make: $$old_enough cannot create virtual environments."; \
		echo '      On Debian and Ubuntu: apt install python3-venv'; \
	else \
		echo 'make: Briefing Book needs Python 3.11 or newer, and none was found'"$${PYTHON:+ as $$PYTHON}."; \
		echo '      Install one from https://www.python.org/downloads/ or your package manager,'; \
		echo '      or say where it is: make test PYTHON=/path/to/python3'; \
	fi >&2; \
	exit 1

.PHONY: no-usable-venv
no-usable-venv:
