#!/usr/bin/env bash
# SPDX-License-Identifier: BSL-1.0
# Fuzzes gongkai::parse for some time: tests/fuzz/run.sh SECONDS [libFuzzer options]. What it finds stays in build-fuzz/found; an
# input that broke something belongs into tests/fuzz/regressions once it is mended.
set -euo pipefail
seconds=${1:?usage: tests/fuzz/run.sh SECONDS}
shift
cd "$(dirname "$0")/../.."
.ci/install g++ clang cmake ninja-build libboost1.81-dev libicu-dev pkg-config
.ci/configure fuzz
cmake --build build-fuzz --parallel "$(nproc)"
mkdir -p build-fuzz/corpus build-fuzz/found
# Our own stack frames have names of pages: they are left out here. To see them, replay the input: fuzz-parse FILE.
ASAN_OPTIONS=${ASAN_OPTIONS:-symbolize=0} exec build-fuzz/tests/fuzz/fuzz-parse -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 -max_len=65536 \
    -dict=build-fuzz/tests/fuzz/parse.dict -artifact_prefix=build-fuzz/found/ -print_final_stats=1 "$@" \
    build-fuzz/corpus tests/fuzz/regressions examples/reports
