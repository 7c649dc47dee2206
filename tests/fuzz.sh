#!/usr/bin/env bash
# Reads, formats and edits mutated documents for SECONDS: no crash, no endless loop, no byte lost. Each run takes another seed unless one is given;
# the seed is printed, and with it the same texts come again in the same order.
# Usage: tests/fuzz.sh [SECONDS] [SEED]
set -euo pipefail
cd "$(dirname "$0")/.."
export EKSSPEC_FUZZ_SECONDS=${1:-60} EKSSPEC_FUZZ_SEED=${2:-$RANDOM}
echo "Seed $EKSSPEC_FUZZ_SEED, $EKSSPEC_FUZZ_SECONDS seconds"
dotnet test tests/EksSpec.Tests --filter FullyQualifiedName~FuzzTests.Whatever --logger 'console;verbosity=detailed'
