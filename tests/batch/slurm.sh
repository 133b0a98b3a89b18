#!/usr/bin/env bash
# SPDX-License-Identifier: BSL-1.0
# A Slurm of one node, for tests: slurm.sh start FOLDER. It leaves slurm.conf and the daemons' process ids in FOLDER, and touches nothing else.
set -euo pipefail
[ "$1" = start ]
mkdir -p "$2/state" "$2/spool"
cd "$2"
here=$PWD
head -c 1024 /dev/urandom >munge.key
chmod 700 . && chmod 400 munge.key
munged --key-file "$here/munge.key" --socket "$here/munge.socket" --pid-file "$here/munged.pid" --log-file "$here/munged.log" \
    --seed-file "$here/munge.seed" --force
port=$((20000 + RANDOM % 20000))
cat >slurm.conf <<CONF
ClusterName=test
SlurmctldHost=$(hostname -s)(127.0.0.1)
SlurmUser=$(id -un)
SlurmdUser=$(id -un)
AuthType=auth/munge
AuthInfo=socket=$here/munge.socket
SlurmctldPort=$port
SlurmdPort=$((port + 1))
SlurmctldPidFile=$here/slurmctld.pid
SlurmdPidFile=$here/slurmd.pid
SlurmctldLogFile=$here/slurmctld.log
SlurmdLogFile=$here/slurmd.log
StateSaveLocation=$here/state
SlurmdSpoolDir=$here/spool
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerType=sched/builtin
ReturnToService=2
MpiDefault=none
NodeName=$(hostname -s) NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF=$here/slurm.conf
slurmctld -c
slurmd
for _ in $(seq 100); do
    [ -s slurmctld.pid ] && [ -s slurmd.pid ] && sinfo -h -o %t 2>/dev/null | grep -q idle && exit 0
    sleep 0.2
done
tail -n 20 ./*.log
exit 1
