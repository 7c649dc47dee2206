#!/bin/sh
# Brings cluster labbase-nonprod its objects, what others need first.
# Arguments go to kubectl: --context=NAME, --dry-run=server.
set -eu
cd "$(dirname "$0")"

kubectl apply --server-side --field-manager=labbase \
  -f cleanup-branch-cleanup.yaml \
  -f loadbalancer-public.yaml \
  -f priorityclass-branch.yaml \
  -f develop/00-namespace.yaml \
  -f develop/api.yaml \
  -f develop/web.yaml \
  -f develop/nightly.yaml \
  -f staging/00-namespace.yaml \
  -f staging/api.yaml \
  -f staging/web.yaml \
  -f staging/nightly.yaml "$@"
