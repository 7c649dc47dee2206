#!/usr/bin/env bash
# Makes TIMES random edits of each document that the real programs accept: the diff is the field, the meaning is the edit's. Each
# run takes another seed unless one is given; the seed is printed, and with it the same edits come again.
# Usage: tests/edits.sh [TIMES] [SEED]
set -euo pipefail
cd "$(dirname "$0")/.."
export EKSSPEC_EDITS=${1:-100} EKSSPEC_EDITS_SEED=${2:-$RANDOM}
echo "Seed $EKSSPEC_EDITS_SEED, $EKSSPEC_EDITS edits of each document"
dotnet test tests/EksSpec.Tests --filter FullyQualifiedName~EditPropertyTests.The_diff --logger 'console;verbosity=detailed'
