#!/bin/sh
# Brings cluster labbase-prod its objects, what others need first.
# Arguments go to kubectl: --context=NAME, --dry-run=server.
set -eu
cd "$(dirname "$0")"

kubectl apply --server-side --field-manager=labbase \
  -f loadbalancer-public.yaml \
  -f production/00-namespace.yaml \
  -f production/api.yaml \
  -f production/web.yaml \
  -f production/nightly.yaml "$@"
