#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Reads documents on the workers of a Dask cluster: dask_filter.py SCHEDULER-FILE GONGKAI LIST OUT.ndjson. The workers need the command only: the
documents travel to them."""
import base64
import json
import subprocess
import sys

from distributed import Client

scheduler, program, names, out = sys.argv[1:]


def read(documents):
    lines = "".join(json.dumps({"name": name, "base64": base64.b64encode(data).decode()}) + "\n" for name, data in documents)
    return subprocess.run([program, "filter", "--provenance"], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout


files = open(names, encoding="utf-8").read().splitlines()
parts = [files[i:i + 40] for i in range(0, len(files), 40)]
with Client(scheduler_file=scheduler, timeout=60) as client, open(out, "wb") as reports:
    client.wait_for_workers(2, timeout=60)
    for lines in client.gather(client.map(read, [[(f, open(f, "rb").read()) for f in part] for part in parts], pure=False)):
        reports.write(lines)
