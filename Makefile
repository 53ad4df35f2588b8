# Corridors: `make` lists the targets. Needs Python 3.11 or newer and GNU make 3.81 or newer.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --disable-pip-version-check -qq
BENCHES := $(sort $(wildcard tests/bench/*.py))

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test lint types trust bench docs clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' Makefile

demo: $(VENV)/.ready ## build the graph from data/, look at it, write the explorer page
	@printf '\n$$ corridors show\n' && $(BIN)/corridors show
	@printf '\n$$ corridors rank betweenness --of Actor --limit 5 --why\n' && $(BIN)/corridors rank betweenness --of Actor --limit 5 --why
	@printf '\n$$ corridors path "Chatham House" "Dutch foreign ministry"\n' && $(BIN)/corridors path "Chatham House" "Dutch foreign ministry"
	@printf '\n$$ corridors path "Joyce Hakmeh" "Global Mechanism" --through Event,Process\n' && $(BIN)/corridors path "Joyce Hakmeh" "Global Mechanism" --through Event,Process
	@printf '\n$$ corridors export html exports/corridors.html\n' && $(BIN)/corridors export html exports/corridors.html
	@printf '\nThe explorer is one file; open it in a browser:\n  %s/exports/corridors.html\n' "$(CURDIR)"
	@printf 'More commands: %s/corridors --help\n' "$(BIN)"

test: lint types ## lint, check the types, run every test on up to four cores
	@$(BIN)/python -m pytest -q -n auto --maxprocesses 4 --dist loadfile

lint: $(VENV)/.ready-test ## check the style
	@$(BIN)/ruff check graph tests docs

types: $(VENV)/.ready-test ## check the types
	@$(BIN)/mypy

trust: $(VENV)/.ready-test ## run the tests of hostile input, the network and lost data alone
	@$(BIN)/python -m pytest -q -m trust

bench: $(VENV)/.ready-test ## run the measurements in tests/bench
	@test -n "$(BENCHES)" || echo 'No measurements in tests/bench.'
	@set -e; for script in $(BENCHES); do printf '\n%s\n' "$$script"; $(BIN)/python "$$script"; done

docs: $(VENV)/.ready ## renew what is written from the code and the data
	@$(BIN)/python docs/write_commands.py
	@$(BIN)/python docs/write_context.py
	@$(BIN)/python docs/write_questions.py
	@$(BIN)/python docs/write_coverage.py

clean: ## remove what was installed, cached and exported
	@rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@find graph tests -name __pycache__ -type d -prune -exec rm -rf {} +
	@find exports -mindepth 1 ! -name README.md -prune -exec rm -rf {} +

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo 'Corridors needs Python 3.11 or newer; $(PYTHON) is:' "$$($(PYTHON) --version 2>&1)"; \
	  echo 'Name another one, for example: make $(MAKECMDGOALS) PYTHON=python3.12'; exit 1; } >&2
	@echo 'Making $(VENV) ...'
	@$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(VENV)/.ready: $(VENV)/.made pyproject.toml
	@echo 'Installing Corridors into $(VENV) ...'
	@$(PIP) -e .
	@touch $@

$(VENV)/.ready-test: $(VENV)/.made pyproject.toml
	@echo 'Installing Corridors and its test tools into $(VENV) ...'
	@$(PIP) -e '.[test]'
	@touch $@ $(VENV)/.ready
