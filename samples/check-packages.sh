#!/usr/bin/env bash
# Packs EksSpec and runs both package samples outside the repository, as a user would: from a local folder, with the package
# sources of this machine for everything else and a package cache of their own, so that no earlier EksSpec is found. Then it
# packs, installs and calls the tool. The package for this system needs a linker; without one it says that this was left out.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export NUGET_PACKAGES="$work/cache"

# Restoring the repository uses the usual cache; only the samples below are isolated.
for project in EksSpec EksSpec.Testing EksSpec.MSBuild; do
  env -u NUGET_PACKAGES dotnet pack "$root/src/$project" -c Release -o "$work/packages" -nologo -v quiet
done

cat > "$work/nuget.config" <<CONFIG
<configuration>
  <packageSources>
    <add key="local" value="$work/packages" />
  </packageSources>
</configuration>
CONFIG

cp -R "$root/samples/FromPackage" "$root/samples/TypedResource" "$root/samples/cluster.cs" "$work"
rm -rf "$work"/*/bin "$work"/*/obj

(cd "$work/FromPackage" && dotnet run -v quiet)
for file in labbase-nonprod/cluster.yaml labbase-prod/cluster.yaml labbase-nonprod/develop/api.yaml; do
  [ -s "$work/FromPackage/out/$file" ] || { echo "$file was not written."; exit 1; }
done

(cd "$work/TypedResource" && dotnet run -v quiet > "$work/backup.yaml")
head -n 2 "$work/backup.yaml" | grep -q 'kind: Backup' || { echo "TypedResource wrote no Backup."; exit 1; }

# What the restore above unpacked is what a user gets.
package=$(echo "$work"/cache/eksspec/*)
for part in README.md icon.png lib/net10.0/EksSpec.dll lib/net10.0/EksSpec.xml \
  analyzers/dotnet/cs/EksSpec.Crds.dll analyzers/dotnet/cs/YamlDotNet.dll buildTransitive/EksSpec.targets; do
  [ -s "$package/$part" ] || { echo "$part is missing in the package."; exit 1; }
done
ls "$work"/packages/EksSpec.*.snupkg > /dev/null

# Its page: no link that needs a file beside it, and what changed in this version.
if grep -oE '\]\([^)]*' "$package/README.md" | grep -vE '^\]\((https:|#)'; then
  echo "These links lead nowhere from the package's page."
  exit 1
fi
for part in icon projectUrl releaseNotes repository; do
  grep -q "<$part" "$package/eksspec.nuspec" || { echo "The package has no $part."; exit 1; }
done

dependencies=$(grep -o 'dependency id="[^"]*"' "$package/eksspec.nuspec" | sort)
expected=$(printf 'dependency id="%s"\n' DiffPlex FluentValidation KubernetesClient YamlDotNet)
[ "$dependencies" = "$expected" ] || { echo "Unexpected dependencies of the package:"; echo "$dependencies"; exit 1; }

bash "$root/build/check-msbuild.sh" "$work"

(cd "$work" && dotnet run cluster.cs > cluster.yaml)
head -n 2 "$work/cluster.yaml" | grep -q 'kind: ClusterConfig' || { echo "cluster.cs wrote no ClusterConfig."; exit 1; }

echo "Both package samples run."

bash "$root/build/pack-tool.sh" any "$work/tools"
rid=$(dotnet --info | sed -n 's/^ *RID: *//p' | head -n 1)
if ! command -v clang gcc > /dev/null; then
  echo "NOT CHECKED: the package of the tool for $rid, because there is neither clang nor gcc to link it."
elif ! env -u NUGET_PACKAGES dotnet restore "$root/src/EksSpec.Cli" -r "$rid" -v quiet; then
  echo "NOT CHECKED: the package of the tool for $rid, because its compiler could not be restored."
else
  bash "$root/build/pack-tool.sh" "$rid" "$work/tools" "$work/tool"
  export PATH="$work/tool:$PATH"
  bash "$root/build/check-action.sh"
  bash "$root/build/check-completion.sh"
fi
