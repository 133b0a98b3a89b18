#!/usr/bin/env bash
# SPDX-License-Identifier: BSL-1.0
# A night's fuzzing: tests/fuzz/run.sh SECONDS [TARGET…]: explores with each target for so long, one after another, minimises its corpus, makes what
# broke something small, and keeps both: corpora in $KEEP/corpus (build-fuzz by default), inputs in $KEEP/found. An input belongs into
# regressions/TARGET once it is mended. PRESET=fuzz-fast is without sanitizers.
set -euo pipefail
seconds=${1:?usage: tests/fuzz/run.sh SECONDS [TARGET...]}
shift
cd "$(dirname "$0")/../.."
preset=${PRESET:-fuzz}
keep=${KEEP:-build-fuzz}
.ci/install g++ clang cmake ninja-build libboost1.81-dev libicu-dev libgumbo-dev libzip-dev libpugixml-dev libpoppler-cpp-dev pkg-config
.ci/configure "$preset"
cmake --build "build-$preset" --parallel "$(nproc)" --target gongkai_fuzz_targets
bin=build-$preset/tests/fuzz
mkdir -p "$keep/found" "$keep/seeds"
if [ -x build/examples/gongkai ] && [ -x build/tests/gongkai-generator ]; then
    python3 tests/fuzz/seeds.py build/examples/gongkai build/tests/gongkai-generator "$keep/seeds"
fi
[ $# -gt 0 ] || set -- lex text solve structured claims html docx json words
# Our own stack frames have names of pages: they are left out here. To see them, replay the input: fuzz-TARGET FILE.
export ASAN_OPTIONS=${ASAN_OPTIONS:-symbolize=0}
status=0
for target in "$@"; do
    [ -x "$bin/fuzz-$target" ] || continue
    corpus=$keep/corpus/$target
    mkdir -p "$corpus" "$keep/seeds/$target"
    options=(-timeout=20 -rss_limit_mb=2048 -dict="$bin/form.dict" -print_funcs=0 "-artifact_prefix=$keep/found/$target-")
    # Entropic scheduling costs more than the readings do: most of the time where a corpus has hundreds of inputs. Short inputs first: they run
    # many times as fast, and what they find is cut out of long ones.
    : >"$keep/$target.log"
    for length in 512 4096; do
        "$bin/fuzz-$target" "${options[@]}" -max_len=$length -entropic=0 -max_total_time=$(((seconds + 1) / 2)) -print_final_stats=1 \
            "$corpus" "$keep/seeds/$target" "tests/fuzz/regressions/$target" >>"$keep/$target.log" 2>&1 || status=1
    done
    grep -E 'broken:|^SUMMARY|^stat::(number|average)' "$keep/$target.log" | sed "s/^/$target: /" || true
    rm -rf "$corpus.min"
    mkdir "$corpus.min"
    if "$bin/fuzz-$target" "${options[@]}" -max_len=4096 -merge=1 "$corpus.min" "$corpus" "$keep/seeds/$target" >>"$keep/$target.log" 2>&1; then
        rm -rf "$corpus"
        mv "$corpus.min" "$corpus"
    fi
    for input in "$keep/found/$target"-crash-*; do
        [ -e "$input" ] && [ ! -e "$input.small" ] && [[ $input != *.small ]] || continue
        "$bin/fuzz-$target" -minimize_crash=1 -max_total_time=60 "-exact_artifact_path=$input.small" "$input" >>"$keep/$target.log" 2>&1 || true
        echo "$target: broken by $input"
    done
done
exit $status
