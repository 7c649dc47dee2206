#!/bin/sh
# Brings environment production its objects, what others need first.
# Arguments go to kubectl: --context=NAME, --dry-run=server.
set -eu
cd "$(dirname "$0")"

kubectl apply --server-side --field-manager=labbase \
  -f 00-namespace.yaml \
  -f api.yaml \
  -f web.yaml \
  -f nightly.yaml "$@"
