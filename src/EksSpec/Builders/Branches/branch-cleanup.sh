#!/bin/sh
# Ends environments of branches that have expired or are idle, in an order that leaves nothing behind in AWS.
# Needs kubectl and date. DRY_RUN=true only tells what it would do. Whatever a run didn't finish, the next one goes on with.
set -u

: "${DRY_RUN:=false}"
: "${STEP_TIMEOUT:=300}" # seconds that one step of one environment may take
: "${NOW:=$(date -u +%Y-%m-%dT%H:%M:%SZ)}"

marks='eksspec\.dev'
metadata='{.metadata.labels.'$marks'/branch}|{.metadata.labels.'$marks'/blueprint}|{.status.phase}|{.metadata.creationTimestamp}'
life='{.metadata.annotations.'$marks'/expires-at}|{.metadata.annotations.'$marks'/expires-after}'
idle='{.metadata.annotations.'$marks'/deployed-at}|{.metadata.annotations.'$marks'/idle-after}'
workloads=cronjobs.batch,deployments.apps,statefulsets.apps,daemonsets.apps,replicasets.apps,jobs.batch,pods

# Seconds since 1970 of a time such as 2026-03-01T08:00:00Z.
epoch() {
  case $1 in
    [12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9]Z) ;;
    *) return 1 ;;
  esac
  month=${1#*-} day=${1#*-*-} hour=${1#*T} minute=${1#*:} second=${1#*:*:}
  year=${1%%-*} month=${month%%-*} day=${day%%T*} hour=${hour%%:*} minute=${minute%%:*} second=${second%Z}
  month=${month#0} day=${day#0} hour=${hour#0} minute=${minute#0} second=${second#0}
  # Years that begin in March have their leap day at the end.
  if [ "$month" -le 2 ]; then year=$((year - 1)) month=$((month + 12)); fi
  days=$((365 * year + year / 4 - year / 100 + year / 400 + (153 * (month - 3) + 2) / 5 + day - 719469))
  echo $((((days * 24 + hour) * 60 + minute) * 60 + second))
}

# Seconds of a length of time such as 45m, 12h or 7d.
seconds() {
  case ${1%[smhdw]} in
    "$1" | '' | 0* | *[!0-9]* | ???????*) return 1 ;;
  esac
  case $1 in
    *s) echo "${1%s}" ;;
    *m) echo $((${1%m} * 60)) ;;
    *h) echo $((${1%h} * 3600)) ;;
    *d) echo $((${1%d} * 86400)) ;;
    *w) echo $((${1%w} * 604800)) ;;
  esac
}

# Why an environment is over; fails where it isn't.
reason() { # created expires-at expires-after deployed-at idle-after
  if [ -n "$2" ]; then
    if end=$(epoch "$2") && [ "$end" -le "$now" ]; then echo "expired at $2" && return; fi
  elif length=$(seconds "$3") && from=$(epoch "$1") && [ $((from + length)) -le "$now" ]; then
    echo "made at $1, more than $3 ago" && return
  fi
  length=$(seconds "$5") && from=$(epoch "$4") && [ $((from + length)) -le "$now" ] &&
    echo "last deployed at $4, more than $5 ago"
}

# Tells of marks that can't be read: they end nothing.
check() { # namespace expires-at expires-after deployed-at idle-after
  for time in "$2" "$4"; do
    [ -z "$time" ] || epoch "$time" >/dev/null || echo "$1: '$time' is no time such as 2026-03-01T08:00:00Z"
  done
  for length in "$3" "$5"; do
    [ -z "$length" ] || seconds "$length" >/dev/null || echo "$1: '$length' is no length of time such as 12h or 7d"
  done
}

# Deletes objects, and waits until they are gone with their finalizers.
delete() { # namespace object...
  space=$1
  shift
  [ $# -gt 0 ] || return 0
  if [ "$DRY_RUN" = true ]; then
    echo "$space: would delete $*"
    return
  fi
  echo "$space: deleting $*"
  kubectl delete "$@" -n "$space" --ignore-not-found --cascade=foreground --wait --timeout="${STEP_TIMEOUT}s" && return
  echo "$space: not all of them are gone after $STEP_TIMEOUT s: does the controller run that takes their finalizers away?"
  return 1
}

delete_kinds() { # namespace kinds
  names=$(kubectl get "$2" -n "$1" -o name) || return
  # shellcheck disable=SC2086 # names of objects hold no spaces
  delete "$1" $names
}

delete_load_balancers() { # namespace
  names=$(kubectl get services -n "$1" \
    -o 'jsonpath={range .items[?(@.spec.type=="LoadBalancer")]}service/{.metadata.name}{"\n"}{end}') || return
  # shellcheck disable=SC2086
  delete "$1" $names
}

# Claims, and then their volumes, unless these are to stay.
delete_claims() { # namespace
  volumes=$(kubectl get persistentvolumeclaims -n "$1" -o 'jsonpath={range .items[*]}{.spec.volumeName}{"\n"}{end}') || return
  going=
  for volume in $volumes; do
    policy=$(kubectl get persistentvolume "$volume" --ignore-not-found \
      -o 'jsonpath={.spec.persistentVolumeReclaimPolicy} {.spec.csi.volumeHandle}') || return
    case $policy in
      Delete*) going="$going $volume" ;;
      Retain*) echo "$1: volume $volume (${policy#Retain }) stays and costs money, as its reclaim policy is Retain" ;;
    esac
  done
  delete_kinds "$1" persistentvolumeclaims || return
  for volume in $going; do
    [ "$DRY_RUN" = true ] || wait_for_volume "$1" "$volume" || return
  done
}

wait_for_volume() { # namespace volume
  waited=0
  while [ -n "$(kubectl get persistentvolume "$2" --ignore-not-found -o name)" ]; do
    if [ "$waited" -ge "$STEP_TIMEOUT" ]; then
      echo "$1: volume $2 is still there after $STEP_TIMEOUT s"
      return 1
    fi
    sleep 5
    waited=$((waited + 5))
  done
}

# The namespace last: what is still in it would wait for controllers that may find nothing to work with any more.
delete_namespace() { # namespace
  if [ "$DRY_RUN" = true ]; then
    echo "$1: would delete the namespace"
    return
  fi
  echo "$1: deleting the namespace"
  kubectl delete namespace "$1" --ignore-not-found --wait --timeout="${STEP_TIMEOUT}s" && return
  tell_remains "$1"
  return 1
}

tell_remains() { # namespace
  kubectl get namespace "$1" --ignore-not-found \
    -o 'jsonpath={range .status.conditions[?(@.status=="True")]}{.message}{"\n"}{end}' | while read -r message; do
    echo "$1: $message"
  done
}

end() { # namespace
  for kind in ingresses.networking.k8s.io $outside; do
    delete_kinds "$1" "$kind" || return
  done
  delete_load_balancers "$1" || return
  for kind in $bindings $workloads; do
    delete_kinds "$1" "$kind" || return
  done
  delete_claims "$1" && delete_namespace "$1"
}

judge() { # namespace
  marked=$(kubectl get namespace "$1" --ignore-not-found -o "jsonpath=$metadata|$life|$idle") || return
  IFS='|' read -r branch blueprint phase created at after deployed unused <<EOF
$marked
EOF
  # Labels may have changed since the list was made.
  if [ -z "$branch" ] || [ -z "$blueprint" ]; then return 0; fi
  if [ "$phase" = Terminating ]; then
    echo "$1: is being deleted already"
    tell_remains "$1"
    return 1
  fi
  check "$1" "$at" "$after" "$deployed" "$unused"
  why=$(reason "$created" "$at" "$after" "$deployed" "$unused") || return 0
  echo "$1: $why"
  end "$1"
}

now=$(epoch "$NOW") || exit 2
served=$(kubectl api-resources --verbs=delete --namespaced -o name) || echo "not all API groups answer"
outside= bindings=
for kind in $served; do
  case $kind in
    gateways.gateway.networking.k8s.io | *routes.gateway.networking.k8s.io) outside="$outside $kind" ;;
    targetgroupbindings.*) bindings="$bindings $kind" ;;
  esac
done

names=$(kubectl get namespaces -l eksspec.dev/branch,eksspec.dev/blueprint -o 'jsonpath={.items[*].metadata.name}') || exit 1
status=0
for name in $names; do
  judge "$name" || status=1
done
exit $status
