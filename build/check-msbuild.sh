#!/usr/bin/env bash
# Builds a project that has the files of an EksSpec program written, in a folder that holds packages and the program FromPackage:
# a first build writes, a second runs nothing, a changed program is stale until a build writes it.
set -euo pipefail
work=$1
mkdir -p "$work/app"
cat > "$work/app/app.csproj" <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="EksSpec.MSBuild" Version="0.1.0" PrivateAssets="all" />
    <EksSpecProject Include="../FromPackage/FromPackage.csproj" OutputDirectory="../deploy" />
  </ItemGroup>
</Project>
PROJECT
api="$work/deploy/labbase-prod/production/api.yaml"
build() { (cd "$work/app" && dotnet build -nologo -v minimal "$@" 2>&1); }
fail() { echo "$1"; exit 1; }

build > "$work/build.log" || { cat "$work/build.log"; fail "The first build failed."; }
[ -s "$api" ] || fail "The first build wrote no files."

touch "$work/before"
build > /dev/null
[ -z "$(find "$work/deploy" "$work/app/obj" -name '*.eksspec' -newer "$work/before")" ] || fail "A second build ran the program again."
build -p:EksSpecCheck=true > /dev/null || fail "What was just written is stale."

sed -i.old 's/replicas: 4/replicas: 6/' "$work/FromPackage/Program.cs"
if build -p:EksSpecCheck=true > "$work/build.log"; then fail "A changed program is not stale."; fi
grep -qE 'Program\.cs\([0-9]+\): error EKSDRIFT: Deployment production/api spec\.replicas' "$work/build.log" \
  || { cat "$work/build.log"; fail "The line of the change is not told."; }
grep -q 'replicas: 4' "$api" || fail "A check wrote something."

build > /dev/null
grep -q 'replicas: 6' "$api" || fail "A changed program was not written."
rm -r "$work/deploy"
build > /dev/null
[ -s "$api" ] || fail "What was deleted was not written again."
# Two projects with one program, built at the same time.
cp -R "$work/app" "$work/app2"
rm -r "$work/app2/obj" "$work/deploy"
sed -i.old 's#\.\./deploy#../deploy2#' "$work/app2/app.csproj"
dotnet restore "$work/app2" -v quiet
mkdir -p "$work/both"
cat > "$work/both/both.proj" <<'PROJECT'
<Project>
  <Target Name="Build">
    <MSBuild Projects="../app/app.csproj;../app2/app.csproj" BuildInParallel="true" />
  </Target>
</Project>
PROJECT
(cd "$work/both" && dotnet build -nologo -v quiet -m > "$work/build.log" 2>&1) || { cat "$work/build.log"; fail "Two at a time failed."; }
diff -r "$work/deploy" "$work/deploy2" || fail "Two at a time wrote different files."
echo "Builds write and check the files of a program."
