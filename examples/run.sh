#!/usr/bin/env bash
# SPDX-License-Identifier: BSL-1.0
# Builds the gongkai command and reads the example reports with it. Installs what is missing (Debian 12; as root or with sudo).
set -euo pipefail
cd "$(dirname "$0")/.."
{
    .ci/install g++ cmake ninja-build pkg-config libboost1.81-dev libicu-dev libgumbo-dev libzip-dev libpugixml-dev libpoppler-cpp-dev \
        libcli11-dev libsqlite3-dev
    # A build of everything may be there already, from tests/run.sh; it has the command too.
    if [ ! -e build/CMakeCache.txt ]; then .ci/configure release -DGONGKAI_TESTS=OFF -DGONGKAI_BENCHMARKS=OFF -DGONGKAI_FUZZ=OFF; fi
    cmake --build build --parallel "$(nproc)" --target gongkai_command
} >&2
build/examples/gongkai parse --format text examples/reports/*.txt
