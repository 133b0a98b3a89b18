#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Which lines and branches of include/ the tests run, a line a room, and those that none does.

    cmake --preset coverage && cmake --build build-coverage --target gongkai_tests && build-coverage/tests/gongkai-tests
    tests/line_coverage.py build-coverage [--list] [--least 95] [ROOM...]
    tests/line_coverage.py build-coverage --rules    # where only `-t coverage` was run: how often the committed inputs enter each rule of the grammar

What a header says is in many objects: a line or a branch is run where it is in one of them. A function that no object has would be in no count, so
that all headers are compiled once more with each of their functions kept; a template that nothing uses is still not counted. Of branches, those that only
an exception takes are left out. A line that ends in `LCOV_EXCL_LINE` is not counted.
"""
import argparse
import collections
import concurrent.futures
import json
import pathlib
import re
import shlex
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
INCLUDE = ROOT / "include"
RULE = re.compile(r"parse_rule.*?\(boost::spirit::x3::(?:detail::)?rule(?:_id)?<gongkai::(?:v0::)?([\w:]+)_class")


class counts:
    """Of each file: how often its lines were run, and each line's branches."""

    def __init__(self):
        self.lines = collections.defaultdict(dict)
        self.branches = collections.defaultdict(dict)
        self.rules = collections.Counter()

    def add(self, data):
        """A gcov file's counts onto the others."""
        here = pathlib.Path(data["current_working_directory"])
        for file in data["files"]:
            path = (here / file["file"]).resolve()
            if not path.is_relative_to(INCLUDE):
                continue
            lines, branches = self.lines[path], self.branches[path]
            for function in file["functions"]:
                # What BOOST_SPIRIT_DEFINE makes of a rule: parse_rule(rule<CLASS, ...>, ...).
                if rule := RULE.search(function["demangled_name"]):
                    self.rules[rule[1]] += function["execution_count"]
            at_line = collections.Counter()
            for line in file["lines"]:
                number = line["line_number"]
                lines[number] = lines.get(number, 0) + line["count"]
                # The instantiations of a template have the same branches, one after the other.
                known = branches.setdefault(number, {})
                for branch in (b for b in line["branches"] if not b["throw"]):
                    key = line.get("function_name", ""), at_line[number, line.get("function_name", "")]
                    at_line[number, line.get("function_name", "")] += 1
                    known[key] = known.get(key, 0) + branch["count"]

    def branches_of(self, path, number):
        """(run, all) of a line: of its instantiations a branch is one where they have as many."""
        by_place = collections.defaultdict(int)
        for (_, place), n in self.branches[path].get(number, {}).items():
            by_place[place] += n
        return sum(n > 0 for n in by_place.values()), len(by_place)


def keep_all(build):
    """All headers in one object with every inline function; its counts are 0."""
    command = next(c for c in json.loads((build / "compile_commands.json").read_text()) if c["file"].endswith("tests/main.cpp"))
    source = build / "every_header.cpp"
    headers = sorted(p.relative_to(INCLUDE) for p in INCLUDE.rglob("*.hpp") if p.name not in ("src.hpp", "fold_table.hpp"))
    source.write_text("".join(f"#include <{h}>\n" for h in headers))
    words = [w for w in shlex.split(command["command"]) if not w.endswith("ccache")]
    words[words.index("-o") + 1] = str(source.with_suffix(".o"))
    words[words.index("-c") + 1] = str(source)
    subprocess.run([*words, "-w", "-fkeep-inline-functions"], cwd=command["directory"], check=True)
    return source.with_suffix(".gcno")


def gcov(note, program):
    done = subprocess.run([program, "--json-format", "--stdout", "--branch-probabilities", str(note)], capture_output=True, cwd=note.parent)
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith(b"{")]


def ranges(numbers):
    out = []
    for n in numbers:
        if out and n == out[-1][1] + 1:
            out[-1][1] = n
        else:
            out.append([n, n])
    return out


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("build", type=pathlib.Path)
    options.add_argument("--gcov", default="gcov")
    options.add_argument("--list", action="store_true", help="the lines that are not run")
    options.add_argument("--branches", action="store_true", help="the lines of which a branch is not taken")
    options.add_argument("--rules", action="store_true", help="instead: how often each rule was entered; fail where one was not")
    options.add_argument("--least", type=float, default=0, help="fail where fewer lines are run, in percent")
    options.add_argument("rooms", nargs="*")
    given = options.parse_intermixed_args()
    build = given.build.resolve()
    all_headers = build / "every_header.gcno"
    newest = max(p.stat().st_mtime for p in INCLUDE.rglob("*.?pp"))
    if not all_headers.exists() or all_headers.stat().st_mtime < newest:
        keep_all(build)
    found = counts()
    notes = [all_headers, *build.rglob("*.gcda")]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for data in pool.map(lambda n: gcov(n, given.gcov), notes):
            for one in data:
                found.add(one)
    if given.rules:
        for rule, n in sorted(found.rules.items()):
            print(f"{n:10} {rule}")
        sys.exit(0 if all(found.rules.values()) else 1)
    totals = collections.defaultdict(lambda: [0, 0, 0, 0])
    for path in sorted(found.lines):
        relative = path.relative_to(INCLUDE / "gongkai")
        room = relative.parts[0] if len(relative.parts) > 1 else "(top)"
        if given.rooms and room not in given.rooms:
            continue
        text = path.read_text().split("\n")
        missed = []
        for number, n in sorted(found.lines[path].items()):
            if "LCOV_EXCL_LINE" in text[number - 1]:
                continue
            taken, branches = found.branches_of(path, number)
            for name in (room, "all"):
                for k, more in enumerate((n > 0, 1, taken, branches)):
                    totals[name][k] += more
            if n == 0:
                missed.append(number)
            elif given.branches and taken < branches:
                print(f"{relative}:{number}: {taken} of {branches} branches: {text[number - 1].strip()}")
        if given.list:
            for first, last in ranges(missed):
                for number in range(first, last + 1):
                    print(f"{relative}:{number}: {text[number - 1].strip()}")
    for name, (run, lines, taken, branches) in sorted(totals.items(), key=lambda t: (t[0] == "all", t[0])):
        print(f"{name:10} lines {run:6} of {lines:6} {100 * run / max(1, lines):6.2f} %   branches {taken:6} of {branches:6} {100 * taken / max(1, branches):6.2f} %")
    run, lines = totals["all"][:2]
    sys.exit(1 if 100 * run < given.least * lines else 0)


if __name__ == "__main__":
    main()
