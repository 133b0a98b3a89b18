#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Changes one operator of the library at a time and asks the unit tests whether they see it.

    tests/mutation.py --library build/libgongkai_compiled.a --count 40 --seed 1 lex solve check

Of the rooms named, a sample of changes: < and <=, == and !=, && and ||, + and -, true and false. For each the test of the same name is built with
the changed header before the others, then, where that sees nothing, the room's other tests. Printed is what became of each change, survivors with their
line, and the share that was seen. A change that does not compile is none.
"""
import argparse
import concurrent.futures
import pathlib
import random
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
INCLUDE = ROOT / "include"
SWAPS = {" < ": " <= ", " <= ": " < ", " > ": " >= ", " >= ": " > ", " == ": " != ", " != ": " == ", " && ": " || ", " || ": " && ",
         " + ": " - ", " - ": " + ", "true": "false", "false": "true"}
OPERATOR = re.compile(r" (?:<=?|>=?|==|!=|&&|\|\||[+-]) |\btrue\b|\bfalse\b")
FLAGS = ["-std=c++20", "-O0", "-w", "-DBOOST_TEST_DYN_LINK", "-DGONGKAI_SEPARATE_COMPILATION", "-DGONGKAI_WITH_DOCX", "-DGONGKAI_WITH_HTML"]
LIBRARIES = "-lgumbo -licui18n -licuuc -licudata -lzip -lpugixml -lboost_unit_test_framework".split()


def mutants(rooms):
    """Every change: the file, its line from 0, and the line after it."""
    for room in rooms:
        for path in sorted((INCLUDE / "gongkai" / room).rglob("*.?pp")):
            for number, line in enumerate(path.read_text().split("\n")):
                code = line.split("//")[0]
                if code.lstrip().startswith(("#", "template", "static_assert", "requires")) or '"' in code:
                    continue
                for at in OPERATOR.finditer(code):
                    yield path, number, line[: at.start()] + SWAPS[at.group()] + line[at.end():]


def tests_of(path):
    """The tests of a header: that of its own name, and the room's others."""
    relative = path.relative_to(INCLUDE / "gongkai")
    room = ROOT / "tests" / relative.parts[0]
    everything = sorted(p for p in room.rglob("*.cpp"))
    own = [p for p in everything if p.stem == path.stem or path.stem in p.stem or p.stem in path.stem]
    return own, [p for p in everything if p not in own]


class bench:
    """Builds tests against one changed header."""

    def __init__(self, work, library, compiler):
        self.work, self.library, self.compiler = work, library, compiler
        # What tests of several rooms are linked with.
        self.common = [self.compile(ROOT / source, name, None) for name, source in (("main", "tests/main.cpp"), ("gallery", "examples/gallery/cases.cpp"))]

    def compile(self, source, name, overlay):
        out = self.work / f"{name}.o"
        first = [f"-I{overlay}"] if overlay else []
        done = subprocess.run([*self.compiler, *FLAGS, *first, f"-I{INCLUDE}", f"-I{ROOT}/tests", f"-I{ROOT}/examples", "-c", str(source), "-o", str(out)],
                              cwd=ROOT, capture_output=True)
        return out if done.returncode == 0 else None

    def room(self, path, overlay):
        """The room's definitions, which the library has unchanged: src.hpp lists them. A room without any is all in its headers."""
        name = path.relative_to(INCLUDE / "gongkai").parts[0]
        source = self.work / "room.cpp"
        lines = [l + "\n" for l in (INCLUDE / "gongkai/src.hpp").read_text().split("\n") if l.startswith(f"#include <gongkai/{name}/")]
        source.write_text("".join(lines))
        return [self.compile(source, "room", overlay)] if lines else []

    def seen(self, tests, overlay, definitions):
        """Whether one of the tests fails; nothing where none compiles."""
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            built = list(pool.map(lambda t: self.compile(t[1], f"t{t[0]}", overlay), enumerate(tests)))
        objects = [str(o) for o in built if o]
        if not objects:
            return None
        program = self.work / "run"
        linked = subprocess.run(["g++", *map(str, self.common), *objects, *map(str, definitions), str(self.library), *LIBRARIES, "-o", str(program)], capture_output=True)
        if linked.returncode != 0:
            return None
        try:
            return subprocess.run([str(program)], cwd=ROOT, capture_output=True, timeout=120).returncode != 0
        except subprocess.TimeoutExpired:
            return True


def judge(at, change):
    path, number, line = change
    overlay = at.work / "overlay"
    copy = overlay / path.relative_to(INCLUDE)
    copy.parent.mkdir(parents=True, exist_ok=True)
    lines = path.read_text().split("\n")
    lines[number] = line
    copy.write_text("\n".join(lines))
    try:
        definitions = at.room(path, overlay)
        if None in definitions:
            return None
        own, others = tests_of(path)
        verdict = at.seen(own, overlay, definitions) if own else False
        if verdict is None or verdict:
            return verdict
        return at.seen(others, overlay, definitions)
    finally:
        copy.unlink()


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--library", type=pathlib.Path, required=True)
    options.add_argument("--count", type=int, default=40)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--compiler", default="g++")
    options.add_argument("--least", type=float, default=0, help="fail below this share, in percent")
    options.add_argument("rooms", nargs="*", default=["lex", "solve", "check"])
    given = options.parse_args()
    every = list(mutants(given.rooms))
    sample = random.Random(given.seed).sample(every, min(given.count, len(every)))
    seen = survived = 0
    with tempfile.TemporaryDirectory() as work:
        at = bench(pathlib.Path(work), given.library.resolve(), given.compiler.split())
        for change in sample:
            verdict = judge(at, change)
            seen += verdict is True
            survived += verdict is False
            path, number, line = change
            word = "seen" if verdict else "SURVIVED" if verdict is False else "does not compile"
            print(f"{word}: {path.relative_to(INCLUDE)}:{number + 1}: {line.strip()}", flush=True)
    share = 100 * seen / max(1, seen + survived)
    print(f"{seen} of {seen + survived} changes seen, {share:.0f} % (of {len(every)} possible)")
    sys.exit(1 if share < given.least else 0)


if __name__ == "__main__":
    main()
