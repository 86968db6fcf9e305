# OCS GE for QGIS. On a fresh Debian 12 machine, as root: `make run` shows it at work, `make test` proves it.

SHELL := /bin/bash
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

PYTHON := .venv/bin/python
READY  := .venv/.ready
SEED   ?= 1
PORT   ?= 0

# Only the variables that were given become options.
option = $(if $($(1)),--$(2) "$($(1))")

.PHONY: help setup run test lint package server sample bench evaluate translations clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(READY) ## Install what is missing: QGIS 3.40, a screenless desktop, the development environment

$(READY): .ci/setup.sh .ci/system-packages.txt .ci/dev_requirements.py pyproject.toml
	@.ci/setup.sh
	@touch $@

run: $(READY) package ## Play the day of an interpreter in a real QGIS; DATA=<folder> uses the deliveries found there
	$(PYTHON) -m tests.day --out build/run $(call option,DATA,data)

test: $(READY) ## Linters, import contract and all tests
	$(PYTHON) .ci/check.py lint unit qgis gui

lint: $(READY) ## Linters, types, import contract and security checks only
	$(PYTHON) .ci/check.py lint

package: $(READY) ## Build dist/ocsge_qgis_plugin-<version>.zip, the installable plugin
	$(PYTHON) i18n/compile.py
	$(PYTHON) .ci/package.py

server: $(READY) ## Start the local Espace collaboratif: PORT= (0: any free one) STATE=<file>
	@mkdir -p build/server
	$(PYTHON) -m tests.server --port $(PORT) --state "$(or $(STATE),build/server/state.sqlite)"

sample: $(READY) ## Generate a sample département: DEPARTEMENT= AREA_KM2= SEED= FORMAT=gpkg|shp OUT=
	$(PYTHON) -m tests.sample $(call option,DEPARTEMENT,departement) $(call option,AREA_KM2,area-km2) \
	  --seed $(SEED) $(call option,FORMAT,format) --out "$(or $(OUT),build/sample)"

bench: $(READY) ## Measure against peers: ONLY=<name> SIZE=10000|100000|1000000
	$(PYTHON) -m tests.benchmarks $(call option,ONLY,only) $(call option,SIZE,size)

evaluate: $(READY) ## Judge suggestions on six sample départements; TRAIN=1 writes the published prior from them
	$(PYTHON) -m tests.evaluation $(if $(TRAIN),--train)

translations: $(READY) ## Update i18n/*.ts from the code (--untranslated, --fill: see i18n/extract.py) and compile
	$(PYTHON) i18n/extract.py
	$(PYTHON) i18n/compile.py

clean: ## Remove what was built (the environment stays)
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache i18n/*.qm
	find . -name __pycache__ -not -path './.venv/*' -type d -prune -exec rm -rf {} +
