#!/usr/bin/env bash
# What action.yml runs once eksspec is on the path. Inputs come from the environment and are never part of a command's text.
#   INPUT_PATHS        files and directories, one a line
#   INPUT_PROFILE, INPUT_FAIL_ON   empty: what .eksspec.yaml or the tool says
#   INPUT_SARIF_FILE   where to write SARIF; empty: nowhere
set -euo pipefail

paths=()
while IFS= read -r line; do
  # Lines of a YAML block may have blanks or a carriage return around them.
  line="${line#"${line%%[![:space:]]*}"}"
  line="${line%"${line##*[![:space:]]}"}"
  if [ -n "$line" ]; then paths+=("$line"); fi
done <<< "${INPUT_PATHS:-.}"
[ "${#paths[@]}" -gt 0 ] || paths=(.)

options=()
if [ -n "${INPUT_PROFILE:-}" ]; then options+=("--profile=$INPUT_PROFILE"); fi
if [ -n "${INPUT_FAIL_ON:-}" ]; then options+=("--fail-on=$INPUT_FAIL_ON"); fi

# Findings are told by the annotations below; only what can't be run or read (2 and above) ends the step here.
if [ -n "${INPUT_SARIF_FILE:-}" ]; then
  mkdir -p "$(dirname -- "$INPUT_SARIF_FILE")"
  eksspec validate --format=sarif ${options[@]+"${options[@]}"} -- "${paths[@]}" > "$INPUT_SARIF_FILE" || {
    code=$?
    [ "$code" -eq 1 ] || exit "$code"
  }
  echo "sarif-file=$INPUT_SARIF_FILE" >> "${GITHUB_OUTPUT:-/dev/null}"
fi

eksspec validate --format=github ${options[@]+"${options[@]}"} -- "${paths[@]}"
