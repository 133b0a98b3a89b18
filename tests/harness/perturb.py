#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Changes each cost of solve/cost.hpp by a fifth, up and down, and reads the harness's texts and the corpus again.

perturb.py HARNESS CORPUS [--reports N] [COST...]

HARNESS and CORPUS are gongkai_harness_varied and gongkai_corpus_varied, which take their costs from the environment. Prints a line for each
change that gives another count; WORSE stands behind those that give fewer right cells, or more that are silent or wrong. Exit status 1 where one
does.

Of 88 changes (44 costs, 3 reports, 1,027,755 cells of which 963,054 are right, 14 wrong though said) 58 change nothing. None makes a cell silent or
unsaid; of the corpus one cost, filler, leaves two more cells null. The other changes move at most 293 cells (0.03 %) between right and null, and at
most 6 more are wrong though said:
- missing, drop, split, join, two_edits: what may stand for one another costs the same (solve/cost.hpp); with a fifth between them the cheaper wins
  where nothing tells.
- row_absent, label_unlike, skip_label, skip_figure, skip_figures, far_off, each_off, one_off, rest_with_words, certain_label, one_edit: a row whose
  label and figures are both damaged costs just as much as the bound, and is left.
- blank, filler, filler_rare, filler_inside: a row with as many empty cells at its ends as inside allows two readings.
"""
import os, re, subprocess, sys

HEADER = os.path.join(os.path.dirname(__file__), "../../include/gongkai/solve/cost.hpp")


def costs():
    text = open(HEADER, encoding="utf-8").read()
    return {name: int(value) for name, value in re.findall(r"^    int (\w+) =\s*(\d+);", text, re.M)}


def numbers(pattern, program, arguments, change):
    run = subprocess.run([program, *arguments], env={**os.environ, "GONGKAI_COSTS": change}, capture_output=True, text=True)
    found = re.findall(pattern, run.stdout + run.stderr)
    if not found:
        sys.exit(f"{program}: no counts\n{run.stdout[-500:]}{run.stderr[-500:]}")
    return tuple(int(n) for n in found[-1])


def counts(harness, corpus, change):
    """(right, null, wrong, silent, unsaid) of the harness, (right, flagged, silent) of the corpus."""
    return (numbers(r"right (\d+), null and said (\d+), WRONG (\d+), SILENT (\d+), unsaid (\d+)", *harness, change),
            numbers(r"files \d+ right (\d+) flagged (\d+) silent (\d+)", corpus,
                    ["--run_test=corpus_of_real_reports", "--log_level=message"], change))


def main():
    program, corpus, *names = sys.argv[1:]
    arguments = []
    if names[:1] == ["--reports"]:
        arguments, names = names[:2], names[2:]
    harness = program, arguments
    all_costs = costs()
    base = counts(harness, corpus, "")
    print("unchanged", *base, flush=True)
    bad = 0
    for name in names or all_costs:
        value = all_costs[name]
        fifth = max(1, round(value / 5))
        for other in (value - fifth, value + fifth):
            now = counts(harness, corpus, f"{name}={other}")
            if now == base:
                continue
            worse = any(n[0] < b[0] or any(x > y for x, y in zip(n[2:], b[2:])) for n, b in zip(now, base))
            bad += worse
            print(f"{name} {value} -> {other}:", *now, "WORSE" if worse else "", flush=True)
    print(f"{bad} of {2 * len(names or all_costs)} changes are worse")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
