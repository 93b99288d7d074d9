#!/usr/bin/env bash
# Mutation tests: changes the code of a project bit by bit and lists the changes that no test of it notices. It is no part of ./test.sh.
#   ./mutate.sh Plans                        all of src/Merit.Plans: hours
#   ./mutate.sh Calculation 'Payout/**'      a folder of it: minutes
#   ./mutate.sh Plans Checks/TierCheck.cs    a file
# It works at low priority in a copy of the checkout below artifacts/, so that work can go on beside it. Which tests count, stryker-config.json in the
# folder of the test project says: of Calculation, those that are quick. With MERIT_CASES=300 the engine is compared with the reference on so many
# generated cases; 60 when nothing is said.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1

case "${1:-}" in '' | -h | --help) sed -n '2,8s/^# //p' "${BASH_SOURCE[0]##*/}"; exit 0 ;; esac
project=$1
files=${2:-**}
if [ ! -f "tests/Merit.$project.Tests/stryker-config.json" ]; then
  echo "There is no tests/Merit.$project.Tests/stryker-config.json." >&2
  exit 2
fi

# What is broken off leaves changed code behind: in the copy, which is made anew each time.
copy=artifacts/mutate/$project
rm -rf "$copy"
mkdir -p "$copy" || exit 1
git ls-files -coz --exclude-standard | while IFS= read -r -d '' file; do [ -e "$file" ] && printf '%s\0' "$file"; done | tar --null -T - -cf - | tar -xf - -C "$copy" || exit 1

# At low priority even asking for the SDK takes longer than Stryker usually waits.
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_INFO_WAIT_TIME=300000 MERIT_CASES=${MERIT_CASES:-60}
cd "$copy/tests/Merit.$project.Tests" || exit 1
dotnet tool restore >/dev/null && dotnet restore ../../Merit.slnx -v:quiet || exit 1
start=$SECONDS
nice -n 19 dotnet stryker --project "Merit.$project.csproj" --mutate "**/src/Merit.$project/$files"
code=$?
echo "$((SECONDS - start)) s; the report is in $copy/tests/Merit.$project.Tests/StrykerOutput"
exit $code
