#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""What a run of the command on one text takes, as a multiple of a program that links the same ICU and normalises a few words: processor time, in turn.

start.py GONGKAI FILE [RUNS]. The least of many runs is told, too: what else the machine does adds to the median."""
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

command, file, runs = pathlib.Path(sys.argv[1]).absolute(), pathlib.Path(sys.argv[2]).absolute(), int(sys.argv[3]) if len(sys.argv) > 3 else 200
source = """
#include <unicode/unorm2.h>
#include <cstdio>
int main() {
    UErrorCode status = U_ZERO_ERROR;
    UChar out[64];
    int const n = unorm2_normalize(unorm2_getNFKCInstance(&status), u"２０２４年 ㈠ ①", -1, out, 64, &status);
    std::printf("%d\\n", n);
}
"""
with tempfile.TemporaryDirectory() as folder:
    floor = pathlib.Path(folder) / "floor"
    subprocess.run([*os.environ.get("CXX", "g++").split(), "-O2", "-xc++", "-", "-Wl,--no-as-needed", "-licui18n", "-licuuc", "-licudata", "-o", str(floor)],
                   input=source.encode(), check=True)
    programs = {"ICU alone": [floor], "parse": [command, "parse", file], "check": [command, "check", file], "--version": [command, "--version"]}
    nothing = os.open(os.devnull, os.O_RDWR)
    quiet = [(os.POSIX_SPAWN_DUP2, nothing, stream) for stream in (0, 1, 2)]
    times = {name: [] for name in programs}
    for _ in range(runs):
        for name, words in programs.items():
            process = os.posix_spawn(words[0], [str(w) for w in words], os.environ, file_actions=quiet)
            used = os.wait4(process, 0)[2]
            times[name].append(used.ru_utime + used.ru_stime)
least, middle = min(times["ICU alone"]), statistics.median(times["ICU alone"])
for name, of in times.items():
    print(f"{name:10} median {statistics.median(of) * 1e3:6.2f} ms, {statistics.median(of) / middle:.2f} times; "
          f"least {min(of) * 1e3:6.2f} ms, {min(of) / least:.2f} times")
