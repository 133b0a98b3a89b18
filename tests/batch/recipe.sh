#!/usr/bin/env bash
# SPDX-License-Identifier: BSL-1.0
# Runs the filter over a series of files as people do on several machines, merges what came of it, and compares that with a single run's database:
# recipe.sh parallel|slurm|dask GONGKAI GENERATOR [DOCUMENTS]. Ends with 77 where what it needs is not installed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
gongkai=$(realpath "$2")
generator=$(realpath "$3")
documents=${4:-300}
work=$(mktemp -d -t gongkai-recipe-XXXXXX)
started=()
finish() {
    for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
    for pid in "${started[@]}"; do for _ in $(seq 50); do kill -0 "$pid" 2>/dev/null && sleep 0.1 || break; done; done
    rm -rf "$work"
}
trap finish EXIT
need() {
    local command
    for command in "$@"; do command -v "$command" >/dev/null || { echo "no $command here"; exit 77; }; done
}
cd "$work"

# Files by a pipe, their reports in the order of the files.
run_parallel() {
    need parallel
    parallel --jobs 2 --pipe -N 40 --keep-order "$gongkai" filter --provenance <files >reports.ndjson
    "$gongkai" merge reports.ndjson -o merged.sqlite
}

# An array of jobs, each of which makes a database of its own of every fourth file.
run_slurm() {
    need slurmctld slurmd sbatch munged
    "$here/slurm.sh" start "$work/slurm" || exit 77
    started+=("$(cat slurm/slurmctld.pid)" "$(cat slurm/slurmd.pid)" "$(cat slurm/munged.pid)")
    export SLURM_CONF=$work/slurm/slurm.conf
    cat >job.sh <<JOB
#!/bin/sh
#SBATCH --array=0-3 --output=slurm/%a.log
# Status 2 says that some files were unreadable; they have their rows.
awk "NR % 4 == \$SLURM_ARRAY_TASK_ID" files | $gongkai batch - --alone --jobs 1 -o shard\$SLURM_ARRAY_TASK_ID.sqlite || [ \$? = 2 ]
JOB
    sbatch --wait --chdir="$work" job.sh || { cat slurm/*.log; exit 1; }
    "$gongkai" merge shard?.sqlite -o merged.sqlite
}

# Two workers of a cluster, documents as base64 through the filter.
run_dask() {
    need dask-scheduler dask-worker
    local python
    for python in python3 /usr/bin/python3 ""; do "${python:-true}" -c 'import distributed' 2>/dev/null && break; done
    [ -n "$python" ] || { echo "no Python with distributed here"; exit 77; }
    dask-scheduler --host 127.0.0.1 --port 0 --no-dashboard --scheduler-file scheduler.json >scheduler.log 2>&1 &
    started+=($!)
    for _ in 1 2; do
        dask-worker --scheduler-file scheduler.json --nthreads 1 --no-dashboard --local-directory "$work" >>worker.log 2>&1 &
        started+=($!)
    done
    "$python" "$here/dask_filter.py" scheduler.json "$gongkai" files reports.ndjson || { cat scheduler.log worker.log; exit 1; }
    "$gongkai" merge reports.ndjson -o merged.sqlite
}

[ "$1" = parallel ] || [ "$1" = slurm ] || [ "$1" = dask ] || { echo "parallel, slurm or dask"; exit 2; }
"$generator" --write series --documents "$documents" --seed 5
find series -type f | LC_ALL=C sort >files
"$gongkai" batch @files -o single.sqlite --lang zh 2>/dev/null || [ $? = 2 ]
"run_$1"
python3 "$here/same.py" single.sqlite merged.sqlite
echo "$1: $(wc -l <files) files, the same as in a single run"
