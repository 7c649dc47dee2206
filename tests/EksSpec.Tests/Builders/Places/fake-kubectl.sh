#!/bin/sh
# Answers as kubectl does for a cluster that is a folder: what branch-cleanup.sh asks, and nothing else.
#   namespaces/NAME              labels, phase, time and annotations, as the script asks for them
#   objects/NAMESPACE/KIND/NAME  an object; of a Service its type, of a claim its volume
#   volumes/NAME                 reclaim policy and handle
#   stuck/NAME                   what is never gone once it is deleted
#   served                       kinds that there are beside the usual ones
#   log                          what was deleted
cd "$CLUSTER" || exit 9

list() { # kinds namespace
  for kind in $(echo "$1" | tr , ' '); do
    for file in objects/"$2"/"$kind"/*; do
      [ -e "$file" ] && echo "$kind/${file##*/}"
    done
  done
  return 0
}

contents() { # namespace kind
  for file in objects/"$1"/"$2"/*; do
    [ -e "$file" ] && echo "${file##*/} $(cat "$file")"
  done
}

remove() { # object namespace
  case $1 in service/*) set -- "services/${1#*/}" "$2" ;; esac
  echo "$2 $1" >>log
  [ ! -e "stuck/${1#*/}" ] && rm -f "objects/$2/$1"
}

case $* in
  'api-resources '*) cat served ;;
  'get namespaces -l eksspec.dev/branch,eksspec.dev/blueprint '*) ls namespaces ;;
  'get namespace '*status.conditions*) echo "Some content in the namespace has finalizers remaining: $(ls stuck)" ;;
  'get namespace '*) [ ! -e "namespaces/$3" ] || cat "namespaces/$3" ;;
  'get services '*) contents "$4" services | while read -r name type; do [ "$type" != LoadBalancer ] || echo "service/$name"; done ;;
  'get persistentvolumeclaims '*volumeName*) contents "$4" persistentvolumeclaims | while read -r _ volume; do echo "$volume"; done ;;
  'get persistentvolume '*) [ ! -e "volumes/$3" ] || cat "volumes/$3" ;;
  'get '*' -o name') list "$2" "$4" ;;
  'delete namespace '*)
    echo "$3" >>log
    [ ! -e "stuck/$3" ] && rm "namespaces/$3"
    ;;
  'delete '*)
    shift
    objects=
    while [ "$1" != -n ]; do
      objects="$objects $1"
      shift
    done
    status=0
    for object in $objects; do remove "$object" "$2" || status=1; done
    exit $status
    ;;
  *)
    echo "not known: $*" >>log
    exit 9
    ;;
esac
