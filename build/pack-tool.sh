#!/usr/bin/env bash
# Packs the tool for one system, looks into the package, installs it from the folder as a user would, and calls it.
# Usage: build/pack-tool.sh RID FOLDER [INSTALLED]
#   RID        this machine's system, or any: what needs a .NET runtime
#   FOLDER     where the package goes
#   INSTALLED  where to install the tool; without it nothing is left
set -euo pipefail

rid=$1
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
mkdir -p "$2"
folder=$(cd "$2" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
installed=${3:-$work/tool}

# EksSpec.Cli points to the packages of all systems; on this one nobody would be led to the package for any other.
listed=()
[ "$rid" != any ] || listed=(-p:ToolPackageRuntimeIdentifiers=any)
pack() { env -u NUGET_PACKAGES dotnet pack "$root/src/EksSpec.Cli" -nologo -v quiet "$@"; }
pack -r "$rid" -o "$folder"
pack -o "$work/pointer" ${listed[@]+"${listed[@]}"}

version=$(dotnet msbuild "$root/src/EksSpec.Cli" -getProperty:Version)
NUGET_PACKAGES="$work/cache" dotnet tool install EksSpec.Cli --version "$version" --tool-path "$installed" \
  --source "$work/pointer" --source "$folder"

package="$installed/.store/eksspec.cli/$version/eksspec.cli.$rid/$version"
[ -d "$package" ] || { echo "The package for $rid was not taken."; exit 1; }
unwanted=$(find "$package/tools" -name '*.pdb' -o -name '*.dbg' -o -name '*.xml' ! -name DotnetToolSettings.xml)
[ -z "$unwanted" ] || { echo "Nobody needs these in the tool:"; echo "$unwanted"; exit 1; }
size=$(wc -c < "$folder/EksSpec.Cli.$rid.$version.nupkg")
[ "$size" -le 20000000 ] || { echo "The package for $rid is too large: $size bytes."; exit 1; }

# On Windows a native tool is called through a script.
tool=$installed/eksspec
[ ! -e "$tool.cmd" ] || tool=$tool.cmd
echo 'version: {}' > "$work/wrong.yaml"
if "$tool" validate "$work/wrong.yaml" > "$work/found"; then
  echo "The installed tool finds no error."
  exit 1
fi
grep -q EKS "$work/found"
echo "EksSpec.Cli.$rid: $size bytes, installed and called."
