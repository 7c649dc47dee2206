#!/usr/bin/env bash
# How long a call of the installed tool takes beside an empty program that is compiled ahead like it, how much memory, and how
# large the packages are. Needs what compiling ahead needs (clang or gcc); memory needs GNU time.
# Usage: tests/EksSpec.Benchmarks/startup.sh [RUNS]
set -euo pipefail

runs=${1:-30}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
rid=$(dotnet --info | sed -n 's/^ *RID: *//p' | head -n 1)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The empty program, with the settings of a new project.
mkdir "$work/empty"
cat > "$work/empty/empty.csproj" <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <PublishAot>true</PublishAot>
    <InvariantGlobalization>true</InvariantGlobalization>
  </PropertyGroup>
</Project>
PROJECT
echo 'return 0;' > "$work/empty/Program.cs"
dotnet publish "$work/empty" -r "$rid" -o "$work/empty/out" -nologo -v quiet

bash "$root/build/pack-tool.sh" "$rid" "$work/packages" "$work/tool"

cat > "$work/service.yaml" <<'YAML'
apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: shop
spec:
  selector:
    app: web
  ports:
    - port: 80
      targetPort: 8080
YAML

# NAME COMMAND…: the least and the middle of the runs in milliseconds, what a shell needs to start a program included.
measure() {
  local name=$1 i start times=() memory=-
  shift
  for ((i = 0; i < runs; i++)); do
    start=${EPOCHREALTIME/[.,]/}
    "$@" > /dev/null
    times+=($((${EPOCHREALTIME/[.,]/} - start)))
  done
  if [ -x /usr/bin/time ]; then
    memory=$(/usr/bin/time -f %M "$@" 2>&1 > /dev/null | tail -n 1)
  fi
  printf '%s\n' "${times[@]}" | sort -n | awk -v name="$name" -v memory="$memory" '
    { times[NR] = $1 / 1000 }
    END { printf "%-36s %8.1f %8.1f %10s\n", name, times[1], times[int((NR + 1) / 2)], memory }'
}

printf '%-36s %8s %8s %10s\n' "$runs runs, $rid" 'min ms' 'median' 'peak KiB'
measure 'a program of the system' /bin/true
measure 'an empty program, compiled ahead' "$work/empty/out/empty"
measure 'eksspec --version' "$work/tool/eksspec" --version
measure 'eksspec validate, a file of a Service' "$work/tool/eksspec" validate "$work/service.yaml"

echo
wc -c "$work"/packages/*.nupkg | awk '$2 != "total" { sub(".*/", "", $2); printf "%-36s %8.1f MB\n", $2, $1 / 1e6 }'
