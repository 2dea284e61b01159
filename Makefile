# Trestle's tasks. `make` lists them.

MVN ?= mvn --batch-mode --no-transfer-progress

.DEFAULT_GOAL := help

.PHONY: help
help: ## List the targets
	@awk -F ':.*## ' '/^[a-z][a-z-]*:.*## / { printf "  %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: build
build: ## Compile and package everything, without running tests
	$(MVN) -DskipTests package

.PHONY: test
test: ## Check the style, compile and run all tests (mvn verify)
	$(MVN) verify

.PHONY: format
format: ## Format the Java sources
	$(MVN) --quiet -pl '!bom' spotless:apply

.PHONY: demo
demo: ## Walk through the access patterns of the example application
	./trestle demo

BENCHMARKS = $(MVN) --quiet -pl benchmarks -am -DskipTests package && java -cp "benchmarks/target/classes:$$(cat benchmarks/target/class-path)" dev.trestle.benchmarks.Main

.PHONY: bench
bench: ## Measure speed and memory, next to floors and installed peers (about 15 minutes)
	$(BENCHMARKS)

.PHONY: bench-quick
bench-quick: ## Measure roughly, to see that it works (under two minutes)
	$(BENCHMARKS) --quick

.PHONY: fuzz
fuzz: ## Fuzz the engine, guided by coverage, for some minutes
	conformance/fuzz

.PHONY: endure
endure: ## Kill a process that writes 50 times, damage files, and load a server, for five minutes
	conformance/endure

.PHONY: powercut
powercut: ## Try what a power cut leaves of durable storage, at 60 moments (Linux, strace)
	conformance/powercut

.PHONY: clients
clients: ## Drive the local server with the AWS SDKs for Java, JavaScript and Python
	clients/run

.PHONY: archetype
archetype: ## Generate a project with the archetype, build it, and run the Maven plugin in it
	archetype/verify

.PHONY: clean
clean: ## Delete what the build made
	$(MVN) --quiet clean

.PHONY: ci
ci: ## Do what continuous integration does
	.ci/run
