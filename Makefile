# Everything a contributor runs. Needs Python 3.11 or newer and GNU make (3.81, as macOS has it,
# is enough); the rest goes into .venv, and nothing outside this folder is touched.

VENV     := .venv
IN_VENV  := $(VENV)/bin/python
BRIEFING_BOOK := PYTHONPATH=hooks $(IN_VENV) -m briefing_book
UV       := uv==0.13.9
# In no lock, as it has no build for every Python and system.
ATHERIS  := atheris==3.0.0

# The interpreter .venv is made from, e.g. `make test PYTHON=python3.12`. Empty: find one.
PYTHON   ?=
# Passed on to what the target runs, e.g. `make serve ARGS="-a localhost:8001"`.
ARGS     ?=
# How `make check` prints problems: text, github or json. Empty: as text.
FORMAT   ?=
# Of a new briefing. It goes through the environment, so that no shell reads what stands in it.
TITLE    ?=
export TITLE

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
	@sed -n 's/^\([a-z][a-z-]*\):.*## \(.*\)/  \1 \2/p' $(firstword $(MAKEFILE_LIST)) \
		| while read -r target text; do printf '  %-10s %s\n' "$$target" "$$text"; done
	@echo
	@echo 'ARGS is passed on:  make serve ARGS="-a localhost:8001"'
	@echo 'PYTHON chooses one: make test PYTHON=python3.12'

.PHONY: serve
serve: $(VENV)/.installed ## Show the site while you write, on http://localhost:8000
	@$(IN_VENV) -m mkdocs serve $(ARGS)

.PHONY: build
build: $(VENV)/.installed ## Build the site into site/, ready to be put on a server
	@$(IN_VENV) -m mkdocs build --strict $(ARGS)

.PHONY: new
new: $(VENV)/.installed ## Begin a briefing: make new TITLE="Talks in Oslo" ARGS="--country NO"
	@$(BRIEFING_BOOK) new "$$TITLE" $(ARGS)

.PHONY: check
check: $(VENV)/.installed ## Check the briefings only
	@$(BRIEFING_BOOK) check $(if $(FORMAT),--format $(FORMAT)) $(ARGS)

.PHONY: fmt
fmt: $(VENV)/.installed ## Put the keys of the briefings in order; comments stay
	@$(BRIEFING_BOOK) fmt $(ARGS)

.PHONY: verify
verify: $(VENV)/.installed ## Look for the quotes in the texts of their sources
	@$(BRIEFING_BOOK) verify $(ARGS)

.PHONY: schema
schema: $(VENV)/.installed ## Write the schemas for completion in editors anew
	@$(BRIEFING_BOOK) schema $(ARGS)

.PHONY: test
test: lint ## Run every check and every test, the browser's included
	@$(IN_VENV) tests/install_browser.py
	@$(IN_VENV) -m pytest $(ARGS)

.PHONY: fuzz
fuzz: $(VENV)/.installed-dev ## Feed the engine spoilt files until you stop it
	@$(IN_VENV) -c 'import atheris' 2>/dev/null || $(IN_VENV) -m pip install --quiet '$(ATHERIS)'
	@$(IN_VENV) tests/fuzz.py $(ARGS)

.PHONY: size
size: $(VENV)/.installed-dev ## Build 500 and 5,000 made-up briefings; takes minutes
	@$(IN_VENV) tests/measure_size.py $(ARGS)

.PHONY: lint
lint: $(VENV)/.installed-dev ## Check style, types and who imports whom, only
	@$(IN_VENV) -m ruff check
	@$(IN_VENV) -m ruff format --check
	@$(IN_VENV) -m mypy
	@PYTHONPATH=hooks $(VENV)/bin/lint-imports --no-cache --no-logo

.PHONY: format
format: $(VENV)/.installed-dev ## Put the code in order, as `make lint` wants it
	@$(IN_VENV) -m ruff check --fix-only --quiet
	@$(IN_VENV) -m ruff format

.PHONY: venv
venv: $(VENV)/.installed-dev ## Only set up .venv, with all that tests and editors need
	@:

.PHONY: lock
lock: $(VENV)/.created ## Write the lock files anew; to raise versions, ARGS=--upgrade
	@$(IN_VENV) -m pip install --quiet '$(UV)'
	@for name in requirements requirements-dev; do \
		echo "Resolving $$name.in ..."; \
		$(IN_VENV) -m uv pip compile $$name.in --output-file $$name.txt --quiet \
			--no-config --no-emit-index-url --custom-compile-command 'make lock' \
			--universal --python-version 3.11 --generate-hashes $(ARGS) || exit 1; \
	done

.PHONY: clean
clean: ## Remove all that make has made, .venv included
	rm -rf $(VENV) site .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find hooks tests -type d -name __pycache__ -prune -exec rm -rf {} +

# So that `.venv/bin/python -m briefing_book` finds the engine from anywhere.
LINK = $(IN_VENV) -c 'import site, sys; open(site.getsitepackages()[0] + "/briefing_book.pth", "w", \
	encoding="utf-8").write(sys.argv[1])' '$(CURDIR)/hooks'

# The files .venv/.installed* say when what was installed; a lock that changed since is newer.

$(VENV)/.installed: requirements.txt $(VENV)/.created
	@echo 'Installing what the site is built with; this takes a minute the first time ...'
	@$(IN_VENV) -m pip install --quiet --require-hashes -r requirements.txt
	@$(LINK)
	@touch $@

$(VENV)/.installed-dev: requirements-dev.txt $(VENV)/.created
	@echo 'Installing what the site and its tests need; this takes a minute the first time ...'
	@$(IN_VENV) -m pip install --quiet --require-hashes -r requirements-dev.txt
	@$(LINK)
	@touch $(VENV)/.installed $@

# A .venv whose Python has gone, after an upgrade of the system say, is made anew.
$(VENV)/.created: $(if $(wildcard $(IN_VENV)),,no-usable-venv)
	@for python in $(or $(PYTHON),python3.14 python3.13 python3.12 python3.11 python3 python); do \
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
		echo 'make: Briefing Book needs Python 3.11 or newer, and none was found$(if $(PYTHON), as $(PYTHON)).'; \
		echo '      Install one from https://www.python.org/downloads/ or your package manager,'; \
		echo '      or say where it is: make test PYTHON=/path/to/python3'; \
	fi >&2; \
	exit 1

.PHONY: no-usable-venv
no-usable-venv:
