#!/bin/sh
# Brings environment develop-feature-jira-2-cart-be4d47eeca its objects, what others need first.
# Arguments go to kubectl: --context=NAME, --dry-run=server.
set -eu
cd "$(dirname "$0")"

kubectl apply --server-side --field-manager=labbase \
  -f 00-namespace.yaml \
  -f 01-guards.yaml \
  -f rolebinding-branch-cleanup.yaml \
  -f api.yaml \
  -f web.yaml \
  -f nightly.yaml "$@"
