#!/usr/bin/env bash
# Generated cases by the thousand, engine against reference evaluator, beyond those of the tests. It is no part of ./test.sh.
#   ./soak.sh                 50,000 cases, from seed 3001 on
#   ./soak.sh CASES           so many
#   ./soak.sh CASES SEED      so many from that seed on; ./soak.sh 1 SEED replays one case
# It stops at the first case that differs, with its seed, its plan and its rows. The last line is the outcome; the exit code is 0 only if all agree.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1

case "${1:-}" in -h | --help) sed -n '2,6s/^# //p' "${BASH_SOURCE[0]##*/}"; exit 0 ;; esac

# Compiled for speed, in a folder of its own: a Release build without the analyzers would pass for one with them.
built=artifacts/soak
log=$(mktemp "${TMPDIR:-/tmp}/merit-soak.XXXXXX") || exit 1
trap 'rm -f "$log"' EXIT
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
if ! dotnet build tests/Merit.Agreement -c Release -p:FullAnalysis=false --artifacts-path "$built" -nologo -v:quiet >"$log" 2>&1; then
  cat "$log"
  echo "The build failed."
  exit 1
fi
dotnet "$built/bin/Merit.Agreement/release/Merit.Agreement.dll" "$@"
