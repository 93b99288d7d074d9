#!/bin/bash
# run.sh BINDIR DATADIR OUTDIR CLUSTERDIR
# A cluster of its own in CLUSTERDIR, on a socket there and no TCP port: made, loaded, closed, written, stopped. Prints one line of JSON.
# PostgreSQL refuses to run as root: then its server runs as the user postgres.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
bin=$1 data=$2 out=$3 cluster=$4
port=55432
as=()
if [ "$(id -u)" = 0 ]; then
  as=(runuser -u postgres --)
  chown postgres "$cluster"
fi
psql=("$bin/psql" -X -q -v ON_ERROR_STOP=1 -h "$cluster" -p $port -U postgres -d postgres)
now() { date +%s%3N; }

cd "$cluster"
"${as[@]}" "$bin/initdb" -D "$cluster/data" -U postgres --locale=C.UTF-8 -A trust >/dev/null
"${as[@]}" tee -a "$cluster/data/postgresql.conf" >/dev/null <<SETTINGS
listen_addresses=''
port=$port
unix_socket_directories='$cluster'
shared_buffers=2GB
work_mem=256MB
maintenance_work_mem=512MB
max_wal_size=8GB
effective_cache_size=8GB
random_page_cost=1.1
max_parallel_workers_per_gather=2
SETTINGS
stop() { "${as[@]}" "$bin/pg_ctl" -D "$cluster/data" -m fast -w stop >/dev/null; }
trap stop EXIT
"${as[@]}" "$bin/pg_ctl" -D "$cluster/data" -l "$cluster/log" -w start >/dev/null

# What the server and its workers share is counted once: proportional set sizes, sampled.
sample() {
  local peak=0 sum server
  server=$(head -n 1 "$cluster/data/postmaster.pid")
  while sleep 0.5; do
    sum=0
    for pid in "$server" $(cat "/proc/$server/task/$server/children" 2>/dev/null || true); do
      pss=$(awk '/^Pss:/ { print $2 }' "/proc/$pid/smaps_rollup" 2>/dev/null || true)
      sum=$((sum + ${pss:-0}))
    done
    if [ "$sum" -gt "$peak" ]; then peak=$sum; echo "$peak" >"$cluster/peak"; fi
  done
}
echo 0 >"$cluster/peak"
sample &
sampler=$!
trap 'kill $sampler; stop' EXIT

start=$(now)
sed "s#@DIR@#$data#" "$here/load.sql" | PGOPTIONS='--client-min-messages=warning' "${psql[@]}"
loaded=$(now)
PGOPTIONS='--client-min-messages=warning' "${psql[@]}" -f "$here/close.sql"
closed=$(now)
mkdir -p "$out"
"${psql[@]}" -c "\copy lines to '$out/lines.csv' csv header" -c "\copy components to '$out/components.csv' csv header"
written=$(now)
version=$("${psql[@]}" -Atc 'show server_version')
echo "{\"load_ms\":$((loaded - start)),\"calculations_ms\":[$((closed - loaded))],\"output_ms\":$((written - closed)),\"whole_ms\":$((written - start)),\"peak_memory_mb\":$(($(cat "$cluster/peak") * 1024 / 1000000)),\"version\":\"PostgreSQL $version\"}"
