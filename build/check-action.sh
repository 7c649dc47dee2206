#!/usr/bin/env bash
# Calls build/action.sh as action.yml does, with the eksspec that is on the path: what it writes, how it ends, and that an input
# is never a command.
set -euo pipefail

script=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/action.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir 'with blanks'
printf 'apiVersion: v1\nkind: Service\nmetadata:\n  name: Wrong_Name\nspec:\n  ports:\n    - port: 80\n' > 'with blanks/service.yaml'
printf 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: fine\n' > fine.yaml
export GITHUB_OUTPUT="$work/output"

fail() { echo "build/action.sh: $1"; exit 1; }
ends() { # CODE WHAT VARIABLES…: the script's exit code and annotations
  local expected=$1 what=$2 code=0
  shift 2
  env "$@" bash "$script" > annotations || code=$?
  [ "$code" -eq "$expected" ] || fail "$what ended with $code, not $expected."
}

ends 0 'a file without errors' INPUT_PATHS=fine.yaml
ends 1 'a file with an error' "INPUT_PATHS=$(printf '  fine.yaml \n\n with blanks/service.yaml\r\n')" INPUT_SARIF_FILE=reports/eksspec.sarif
grep -q '^::error file=with blanks/service.yaml,line=' annotations || fail 'no annotation was written.'
grep -q '"version": *"2.1.0"' reports/eksspec.sarif || fail 'no SARIF was written.'
grep -qx 'sarif-file=reports/eksspec.sarif' output || fail 'the SARIF file is no output.'
ends 2 'a path that is none' INPUT_PATHS=absent.yaml INPUT_SARIF_FILE=reports/absent.sarif
ends 2 'a profile that is none' INPUT_PATHS=fine.yaml 'INPUT_PROFILE=strict --help'
ends 2 'a path with a command in it' 'INPUT_PATHS=$(touch made-by-an-input); touch made-by-an-input'
[ ! -e made-by-an-input ] || fail 'an input was run.'
ends 2 'a path that looks like an option' INPUT_PATHS=--version
echo "The action's script does what it should."
