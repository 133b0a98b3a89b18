#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Changes one operator of the library at a time and asks the unit tests whether they see it.

    cmake --preset debug && cmake --build build-debug --target gongkai_tests
    tests/mutation.py build-debug --count 40 --seed 1 lex solve check

Of the rooms named, a sample of changes: < and <=, == and !=, && and ||, + and -, true and false. The changed room is compiled once, in a unit that keeps
every function of it, and linked before the tests' objects: these are not optimised, and call it instead of their own copies. First the room's suites run,
then all. What they do not see is asked once more of the tests of the header's name, built anew: a template may be a test's own. Printed is what became of
each change and the share that was seen. A change that does not compile is none.
"""
import argparse
import os
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
LIBRARIES = "-lgumbo -licui18n -licuuc -licudata -lzip -lpugixml -lpoppler-cpp -lboost_unit_test_framework".split()


def room_of(path):
    return path.relative_to(INCLUDE / "gongkai").parts[0]


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
    """The tests of a header, by its name."""
    return [p for p in sorted((ROOT / "tests" / room_of(path)).rglob("*.cpp")) if path.stem in p.stem or p.stem in path.stem]


def suites_of(room):
    """The suites of a room's tests, as Boost.Test is told them."""
    text = "".join(p.read_text() for p in sorted((ROOT / "tests" / room).rglob("*.cpp")))
    return ",".join(sorted(set(re.findall(r"BOOST_(?:AUTO|FIXTURE)_TEST_SUITE\((\w+)", text))))


class bench:
    """Builds and runs the tests with one changed header."""

    def __init__(self, work, build, compiler):
        self.work, self.compiler = work, compiler
        self.objects = sorted(build.glob("tests/CMakeFiles/gongkai_tests.dir/**/*.o"))
        self.library = build / "libgongkai_compiled.a"
        if not self.objects or not self.library.exists():
            sys.exit(f"{build}: gongkai_tests is not built here")
        # Objects that count coverage want its library; their counts are of no use here.
        self.link = ["--coverage"] if any(build.rglob("*.gcno")) else []
        self.environment = {**os.environ, "GCOV_PREFIX": str(work / "counts")}

    def compile(self, source, name, overlay, *more):
        out = self.work / f"{name}.o"
        done = subprocess.run([*self.compiler, *FLAGS, *more, f"-I{overlay}", f"-I{INCLUDE}", f"-I{ROOT}/tests", f"-I{ROOT}/examples",
                               "-c", str(source), "-o", str(out)], cwd=ROOT, capture_output=True)
        return out if done.returncode == 0 else None

    def room(self, path, overlay):
        """The changed room: its headers and its definitions, which src.hpp lists."""
        name = room_of(path)
        source = self.work / "room.cpp"
        definitions = [l for l in (INCLUDE / "gongkai/src.hpp").read_text().split("\n") if l.startswith(f"#include <gongkai/{name}/")]
        headers = [f"#include <{p.relative_to(INCLUDE)}>" for p in sorted((INCLUDE / "gongkai" / name).rglob("*.hpp"))]
        source.write_text("\n".join(headers + definitions) + "\n")
        return self.compile(source, "room", overlay, "-fkeep-inline-functions")

    def linked(self, first, without=()):
        """The tests, with these objects before all others and without those of some sources."""
        objects = [o for o in self.objects if not any(str(o).endswith(f"/{w.relative_to(ROOT / 'tests')}.o") for w in without)]
        program = self.work / "run"
        done = subprocess.run(["g++", *self.link, *map(str, [*first, *objects, self.library]), *LIBRARIES, "-o", str(program)], capture_output=True)
        return program if done.returncode == 0 else None

    def fails(self, program, suites=None):
        try:
            return subprocess.run([str(program), *([f"--run_test={suites}"] if suites else [])], cwd=ROOT, capture_output=True, timeout=900,
                                  env=self.environment).returncode != 0
        except subprocess.TimeoutExpired:
            return True


def judge(at, change, everything):
    """Whether a test sees a change; nothing where it does not compile."""
    path, number, line = change
    overlay = at.work / "overlay"
    copy = overlay / path.relative_to(INCLUDE)
    copy.parent.mkdir(parents=True, exist_ok=True)
    lines = path.read_text().split("\n")
    lines[number] = line
    copy.write_text("\n".join(lines))
    try:
        room = at.room(path, overlay)
        program = room and at.linked([room])
        if not program:
            return None
        if at.fails(program, suites_of(room_of(path))) or (everything and at.fails(program)):
            return True
        tests = tests_of(path)
        own = [at.compile(t, f"own{k}", overlay) for k, t in enumerate(tests)]
        program = None if not own or None in own else at.linked([room, *own], tests)
        return bool(program) and at.fails(program, suites_of(room_of(path)))
    finally:
        copy.unlink()


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("build", type=pathlib.Path, help="where gongkai_tests is built without optimisation")
    options.add_argument("--count", type=int, default=40)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--only", help="changes of these lines only: solve/align.hpp:221,...")
    options.add_argument("--own", action="store_true", help="ask the room's own suites only")
    options.add_argument("--compiler", default="g++")
    options.add_argument("--least", type=float, default=0, help="fail below this share, in percent")
    options.add_argument("rooms", nargs="*", default=["lex", "solve", "check"])
    given = options.parse_intermixed_args()
    every = list(mutants(given.rooms))
    if given.only:
        wanted = given.only.split(",")
        sample = [m for m in every if f"{m[0].relative_to(INCLUDE / 'gongkai')}:{m[1] + 1}" in wanted]
    else:
        sample = random.Random(given.seed).sample(every, min(given.count, len(every)))
    seen = survived = 0
    with tempfile.TemporaryDirectory() as work:
        at = bench(pathlib.Path(work), given.build.resolve(), given.compiler.split())
        for room in sorted({room_of(m[0]) for m in sample}):
            path = next(m for m in sample if room_of(m[0]) == room)[0]
            if judge(at, (path, 0, path.read_text().split("\n")[0]), False) is not False:
                sys.exit(f"{room}: its tests fail or do not build without a change")
        for change in sample:
            verdict = judge(at, change, not given.own)
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
