#!/usr/bin/env bash
# SPDX-License-Identifier: BSL-1.0
# What including gongkai costs a translation unit, against one that includes Spirit X3 and nothing else. Median of 3, in seconds.
# CXX, CXXFLAGS: the compiler and its options (c++, -O2).
set -euo pipefail
cd "$(dirname "$0")/.."
cxx=${CXX:-c++}
read -ra flags <<<"${CXXFLAGS:--O2}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

use='int main() { return static_cast<int>(gongkai::parse("").diagnostics.size()); }'
printf '#include <boost/spirit/home/x3.hpp>\nint main() {}\n' >"$work/x3.cpp"
printf '#include <gongkai/gongkai.hpp>\n%s\n' "$use" >"$work/header_only.cpp"
printf '#define GONGKAI_SEPARATE_COMPILATION\n#include <gongkai/gongkai.hpp>\n%s\n' "$use" >"$work/separate.cpp"

compile() { # compile NAME: seconds, median of 3
    local TIMEFORMAT=%R
    for _ in 1 2 3; do
        { time CCACHE_DISABLE=1 "$cxx" -std=c++20 "${flags[@]}" -Iinclude -c "$work/$1.cpp" -o "$work/$1.o" >&3; } 2>&1
    done 3>&2 | sort -n | sed -n 2p
}

x3=$(compile x3)
echo "$("$cxx" --version | head -n 1), ${flags[*]}"
for name in x3 header_only separate; do
    [ "$name" = x3 ] && seconds=$x3 || seconds=$(compile "$name")
    awk -v n="$name" -v s="$seconds" -v x="$x3" 'BEGIN { printf "%-12s %7.2f s  %5.2f times x3.hpp alone\n", n, s, s / x }'
done
