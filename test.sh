#!/usr/bin/env bash
# The one test command: restores, builds, runs every test project and sums the results.
#   ./test.sh             restore, Debug build, all tests
#   ./test.sh --full      also the Release build with every analyzer, and the formatting check
#   ./test.sh --locked    restore exactly what the lock files say (implied by CI=true)
# Where it runs as root in continuous integration (CI=true) and there is apt-get, it installs zsh and fish, whose completion is tested where they are;
# it says which of them are not here.
# The last line is `N passed, N failed`, with `, N skipped` where something was skipped. The exit code is 0 only if
# nothing failed and nothing was skipped; a step that fails (restore, build, formatting) counts as one failure.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1

locked=false
full=false
[ "${CI:-}" = true ] && locked=true
for argument in "$@"; do
  case "$argument" in
    --locked) locked=true ;;
    --full) full=true ;;
    -h | --help) sed -n '2,9s/^# //p' "$0"; exit 0 ;;
    *) echo "Unknown argument '$argument'; ./test.sh --help names them." >&2; exit 2 ;;
  esac
done

passed=0
failed=0
skipped=0
failures=()

fail() {
  failed=$((failed + 1))
  failures+=("$1")
  echo "FAILED: $1"
}

finish() {
  local failure line="$passed passed, $failed failed"
  if [ "${#failures[@]}" -gt 0 ]; then
    echo
    echo "Failed or skipped:"
    for failure in "${failures[@]}"; do echo "  $failure"; done
  fi
  [ "$skipped" -gt 0 ] && line="$line, $skipped skipped"
  echo
  echo "$line"
  [ "$failed" -eq 0 ] && [ "$skipped" -eq 0 ]
  exit
}

# Runs a step and says how long it took; what it prints is shown only if it fails.
step() {
  local name=$1 start=$SECONDS
  shift
  if "$@" >"$work/step.log" 2>&1; then
    echo "$name: $((SECONDS - start)) s"
    return 0
  fi
  sort -u "$work/step.log" | grep -E '(error|warning) [A-Za-z]+[0-9]+' | head -n 100 >"$work/step.errors"
  if [ -s "$work/step.errors" ]; then cat "$work/step.errors"; else tail -n 60 "$work/step.log"; fi
  fail "$name"
  return 1
}

attribute() { # attribute FILE NAME: an attribute of the one <assembly> element of a result file
  grep -o '<assembly [^>]*>' "$1" | head -n 1 | sed -n "s/.* $2=\"\([0-9]*\)\".*/\1/p"
}

# Leaves a test project's counts in passed, failed and skipped.
run_tests() {
  local name=$1 start=$SECONDS code total ok bad errors skips notrun seconds
  local dll="tests/$name/bin/Debug/net10.0/$name.dll" result="$work/$name.xml" log="$work/$name.log"
  if [ ! -f "$dll" ]; then
    fail "$name was not built"
    return
  fi
  ${limit[@]+"${limit[@]}"} dotnet "$dll" -noLogo -noColor -xml "$result" >"$log" 2>&1 </dev/null
  code=$?
  if [ -s "$result" ]; then
    total=$(attribute "$result" total)
    ok=$(attribute "$result" passed)
    bad=$(attribute "$result" failed)
    errors=$(attribute "$result" errors)
    skips=$(attribute "$result" skipped)
    notrun=$(attribute "$result" not-run)
  fi
  if [ -z "${total:-}" ] || [ -z "${ok:-}" ] || [ -z "${bad:-}" ]; then
    tail -n 60 "$log"
    fail "$name wrote no result (exit code $code)"
    return
  fi
  bad=$((bad + ${errors:-0}))
  skips=$((${skips:-0} + ${notrun:-0}))
  seconds=$((SECONDS - start))
  passed=$((passed + ok))
  failed=$((failed + bad))
  skipped=$((skipped + skips))
  echo "$name: $ok passed, $bad failed, $skips skipped, $seconds s"
  if [ "$bad" -gt 0 ] || [ "$skips" -gt 0 ]; then
    grep -vE '^ *(Discovering|Discovered|Starting|Finished):' "$log"
    while IFS= read -r line; do failures+=("$line"); done < <(sed -nE 's/^ +(.*\[(FAIL|SKIP)\])$/\1/p' "$log")
  fi
  if [ "$total" -eq 0 ]; then
    fail "$name ran no test"
  elif [ "$code" -ne 0 ] && [ "$bad" -eq 0 ]; then
    tail -n 60 "$log"
    fail "$name ended with exit code $code"
  fi
}

work=$(mktemp -d "${TMPDIR:-/tmp}/merit-test.XXXXXX") || exit 1
trap 'rm -rf "$work"' EXIT
limit=()
command -v timeout >/dev/null && limit=(timeout --kill-after=10 "${MERIT_TEST_SECONDS:-1200}")
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

if ! command -v dotnet >/dev/null; then
  fail "the .NET SDK is missing: global.json names the version to install"
  finish
fi
if ! sdk=$(dotnet --version 2>"$work/sdk.log"); then
  cat "$work/sdk.log"
  fail "no installed .NET SDK fits global.json"
  finish
fi
echo ".NET SDK $sdk"

missing=()
for shell in zsh fish; do command -v "$shell" >/dev/null || missing+=("$shell"); done
if [ "${#missing[@]}" -gt 0 ] && [ "${CI:-}" = true ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing ${missing[*]} with apt-get, to test completion in them"
  apt-get install -y -q "${missing[@]}" >"$work/apt.log" 2>&1 || { apt-get update -q && apt-get install -y -q "${missing[@]}"; } >"$work/apt.log" 2>&1
fi
for shell in zsh fish; do command -v "$shell" >/dev/null || echo "$shell is not on this machine: completion is not tested in it."; done
echo "PowerShell's completion is tested as text only."

restore=()
build=(-nologo -v:quiet)
if $locked; then
  unset MERIT_ACCEPT_GOLDEN
  restore=(--locked-mode)
  build+=(-nodeReuse:false)
fi

step "Restore" dotnet restore Merit.slnx ${restore[@]+"${restore[@]}"} || finish
step "Debug build" dotnet build Merit.slnx --no-restore "${build[@]}" || finish

waiting=()
for folder in tests/*.Tests; do
  name=$(basename "$folder")
  if grep -q "\"tests/$name/$name.csproj\"" Merit.slnx; then
    run_tests "$name"
  elif [ -n "$(find "$folder" -name '*.cs' -not -path '*/obj/*' -not -path '*/bin/*' | head -n 1)" ]; then
    fail "$name has code but is not in Merit.slnx, so it never runs"
  else
    waiting+=("$name")
  fi
done
[ "${#waiting[@]}" -gt 0 ] && echo "Without code, hence not in the solution yet: ${waiting[*]}"

if $full; then
  step "Release build, all analyzers" dotnet build Merit.slnx --no-restore -c Release "${build[@]}"
  step "Formatting" dotnet format Merit.slnx --no-restore --verify-no-changes
fi
finish
