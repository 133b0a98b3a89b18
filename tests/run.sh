#!/usr/bin/env bash
# SPDX-License-Identifier: BSL-1.0
# Builds everything in release and runs the tests. Installs what is missing (Debian 12; as root or with sudo).
set -euo pipefail
cd "$(dirname "$0")/.."
.ci/install g++ cmake ninja-build pkg-config libboost1.81-dev libboost-test1.81-dev libicu-dev libgumbo-dev libzip-dev libpugixml-dev \
    libpoppler-cpp-dev libcli11-dev libsqlite3-dev libbenchmark-dev locales python3-jsonschema
.ci/configure release
cmake --build build --parallel "$(nproc)"
ctest --test-dir build --parallel "$(nproc)" --output-on-failure --no-tests=error "$@" >build/ctest.log 2>&1 || { cat build/ctest.log; exit 1; }
tail -n 4 build/ctest.log
