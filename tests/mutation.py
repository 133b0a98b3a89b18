#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Changes the library, one place at a time, and asks the unit tests whether they see it.

    tests/mutation.py --work build-mutation --count 150 --seed 1 lex solve check

Of each room named, a sample of so many places: < and <=, > and >=, == and !=, && and ||, + and -, true and false are put for one another, and a word of a
rule matches nothing. One compilation holds all of them (mutation/mutant.hpp); the environment variable GONGKAI_MUTANT chooses which is made, so that
each costs a run of the tests only. A place that does not compile so is dropped, as are constant expressions, where nothing could choose, and is
in no count. Every test of --tests (directories or files of tests/; all, if not said) is compiled and run once, which tells what each test case reaches;
a change is asked of the cases that reach it, those of its own room first, but of none that measures time. What these do not see is asked of the small
runs of the harness and of the generator that tests/CMakeLists.txt has (harness.pairs and its like), whose floors tell when fewer cells are read right. A
crash is seen, as is a hang; the library's containers look whether what is asked of them is there.

Printed is what became of each, and for each room the share of those that compile which were seen, by unit tests alone and with these programs. A change
that no behaviour tells (an equivalent) is in the count as one that survived. --only asks some again, by the number that is printed: the numbers belong to
rooms, count and seed.
Needs g++, ccache if it is there, and what the tests need.
"""
import argparse
import collections
import concurrent.futures
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
INCLUDE = ROOT / "include"
FLAGS = ("-std=c++20 -w -fno-diagnostics-show-caret -fmax-errors=0 -DBOOST_TEST_DYN_LINK -DGONGKAI_SEPARATE_COMPILATION -DGONGKAI_WITH_DOCX "
         "-D_GLIBCXX_ASSERTIONS -DGONGKAI_WITH_HTML -DGONGKAI_WITH_PDF -I/usr/include/poppler/cpp").split()
LIBRARIES = "-lgumbo -licui18n -licuuc -licudata -lzip -lpugixml -lpoppler-cpp -lboost_unit_test_framework".split()
TOKEN = re.compile(r'//[^\n]*|/\*.*?\*/|^[ \t]*#(?:\\\n|[^\n])*|"(?:\\.|[^"\\\n])*"(?!\w)|\'(?:\\.|[^\'\\\n])+\'|\w+(?:\'\w+)*|::|->|<=>|'
                   r'<<=|>>=|&&|\|\||[-+*/%&|^=<>!]=|<<|>>|\+\+|--|[^\s\w]', re.S | re.M)
SWAPS = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==", "+": "-", "-": "+"}
# Where an operand of && or || ends.
ENDS = {",", ";", "?", ":", "=", "return", "+=", "-=", "|="}


def room_of(path):
    return path.relative_to(INCLUDE / "gongkai").parts[0]


class source:
    """A header's tokens: (text, from, to)."""

    def __init__(self, path):
        self.path, self.text = path, path.read_text()
        self.tokens = [(m.group().lstrip(), m.end() - len(m.group().lstrip()), m.end()) for m in TOKEN.finditer(self.text)
                       if not m.group().lstrip().startswith(("//", "/*", "#"))]

    def operand(self, at, step, sign):
        """The token where the operand before (step -1) or behind (1) this sign ends; none if it has none."""
        opening, closing = ("([{", ")]}") if step == 1 else (")]}", "([{")
        stops = ENDS | ({"&&", "||"} if step == 1 else set()) | ({"||"} if sign == "&&" else set())
        if step == 1 and sign == "||":
            stops.discard("&&")
        depth, k = 0, at + step
        while 0 <= k < len(self.tokens):
            word = self.tokens[k][0]
            if depth == 0 and (word in closing or word in stops):
                break
            depth += (word in opening) - (word in closing)
            k += step
        return k - step if k != at + step else None

    def changes(self):
        """Every change: its place, its kind, and what it inserts or replaces: (from, to, text, outer), where @ stands for its number."""
        for k in range(1, len(self.tokens) - 1):
            word, begin, end = self.tokens[k]
            before, behind = self.tokens[k - 1], self.tokens[k + 1]
            apart = before[2] < begin and behind[1] > end
            if word in SWAPS and apart and before[0] != "operator" and not (word in "+-" and '"' in before[0] + behind[0]):
                yield begin, f"{word} becomes {SWAPS[word]}", [(begin, end, f"{word} ::mutation::op{{@}} {word}", 0)]
            elif word in ("&&", "||") and apart:
                first, last = self.operand(k, -1, word), self.operand(k, 1, word)
                if first is not None and last is not None:
                    low, high = self.tokens[first][1], self.tokens[last][2]
                    made = "::mutation::made(@) != "
                    yield begin, f"{word} becomes {'||' if word == '&&' else '&&'}", [
                        (low, low, f"({made}(({made}bool(", high - low), (begin, end, f")) {word} ({made}bool(", 0),
                        (high, high, "))))", low - high)]
            elif word in ("true", "false"):
                yield begin, f"{word} becomes {'false' if word == 'true' else 'true'}", [(begin, end, f"::mutation::flag(@, {word})", 0)]
            elif word[0] in "\"'":
                made = "(::mutation::unless{@} >> "
                if before[0] == "(" and behind[0] == ")" and [t[0] for t in self.tokens[k - 4:k - 1]] == ["x3", "::", "lit"]:
                    yield begin, f"{word} is not known", [(self.tokens[k - 4][1], self.tokens[k - 4][1], made, 0), (behind[2], behind[2], ")", 0)]
                elif {before[0], behind[0]} & {"|", ">>"}:
                    yield begin, f"{word} is not known", [(begin, begin, made, 0), (end, end, ")", 0)]

    def changed(self, changes):
        """The text with these changes, by number."""
        edits = sorted((e[0], e[1] > e[0], -e[3], e[1], e[2].replace("@", str(n))) for n, c in changes.items() for e in c[2])
        out, at = [], 0
        for begin, _, _, end, text in edits:
            out += [self.text[at:begin], text]
            at = end
        whole = "".join(out) + self.text[at:]
        # In the place of the first line, so that lines keep their numbers.
        return f'#include "{ROOT}/tests/mutation/mutant.hpp"' + whole[whole.index("\n"):]


class bench:
    """The tests, compiled with every change."""

    def __init__(self, work, jobs, tests):
        self.work, self.jobs, self.overlay = work, jobs, work / "include"
        self.compiler = (["ccache"] if shutil.which("ccache") else []) + ["g++"]
        for name in ("include", "objects", "rooms"):
            (work / name).mkdir(parents=True, exist_ok=True)
        rooms = collections.defaultdict(list)
        for line in (INCLUDE / "gongkai/src.hpp").read_text().split("\n"):
            if match := re.match(r"#include <gongkai/(\w+)[/.].*ipp>", line):
                rooms[match.group(1)].append(line)
        self.sources = {}  # object: source and optimisation
        for name, lines in rooms.items():
            path = work / "rooms" / f"{name}.cpp"
            if not path.exists() or path.read_text() != "\n".join(lines) + "\n":
                path.write_text("\n".join(lines) + "\n")
            self.sources[f"room.{name}.o"] = (path, "-O1")
        cases = ROOT / "examples/gallery/cases.cpp"
        support = sorted((ROOT / "tests/support").glob("*.cpp"))
        for path in [ROOT / "tests/main.cpp", ROOT / "tests/mutation/watch.cpp", cases, *tests]:
            self.sources[named_object(path)] = (path, "-O0")
        # Of the programs, which have little of the library in them, all but the tests is linked with each.
        cmake = (ROOT / "tests/CMakeLists.txt").read_text()
        self.programs = [(name, [*options.split()]) for name, options in
                         re.findall(r"add_test\(NAME \w+\.\w+ COMMAND gongkai_(harness|generator) ([^)]*)\)", cmake)]
        self.shared = [ROOT / "tests/mutation/choose.cpp", *support]
        self.mains = {name: ROOT / f"tests/{name}/{name}.cpp" for name, _ in self.programs}
        for path in [*self.shared, *self.mains.values()]:
            self.sources[named_object(path)] = (path, "-O1")

    def lay(self, headers, changes):
        for path in sorted(self.overlay.rglob("*.?pp")):
            if path.relative_to(self.overlay) not in {h.path.relative_to(INCLUDE) for h in headers}:
                path.unlink()
        for h in headers:
            copy = self.overlay / h.path.relative_to(INCLUDE)
            copy.parent.mkdir(parents=True, exist_ok=True)
            text = h.changed({n: c for n, c in changes.items() if c[3] is h})
            if not copy.exists() or copy.read_text() != text:
                copy.write_text(text)

    def compile(self, job):
        """The compiler's words, where it fails."""
        source, *how = job
        where = [f"-I{self.overlay}", f"-I{INCLUDE}", f"-I{ROOT}/tests", f"-I{ROOT}/examples"]
        done = subprocess.run([*self.compiler, *FLAGS, *where, "-c", str(source), *how], cwd=ROOT, capture_output=True, text=True)
        return done.stderr if done.returncode else ""

    def blamed(self, words, changes):
        """The changes that a compiler's words speak of: by number, or by a line of theirs."""
        numbers = {int(n) for n in re.findall(r"::(?:op|made|flag|unless)[({](\d+)", words)}
        lines = {(f, int(n)) for f, n in re.findall(rf"{re.escape(str(self.overlay))}/(\S+?):(\d+)", words)}
        blamed = {n for n, c in changes.items()
                  if n in numbers or any((str(c[3].path.relative_to(INCLUDE)), line) in lines for line in c[4])}
        # What stands in one line is asked again without what the compiler names, or without the difference of rules, which has no sum.
        return numbers & blamed or {n for n in blamed if changes[n][1][0] in "+-"} or blamed

    def build(self, headers, changes):
        """Compiles all, and drops the changes that do not compile."""
        jobs = {name: (path, level, "-o", str(self.work / "objects" / name)) for name, (path, level) in self.sources.items()}
        stages = [[job for name, job in jobs.items() if name.startswith("room.") == of_rooms] for of_rooms in (True, False)]
        stage = 0
        while stage < len(stages):
            self.lay(headers, changes)
            with concurrent.futures.ThreadPoolExecutor(self.jobs) as pool:
                failed = [(job, words) for job, words in zip(stages[stage], pool.map(self.compile, stages[stage])) if words]
            if not failed:
                stage += 1
                continue
            guilty = set().union(*(self.blamed(words, changes) for _, words in failed))
            if not guilty:
                sys.exit(f"{failed[0][0][0]} does not compile:\n{failed[0][1][:3000]}")
            for n in sorted(guilty):
                print(f"does not compile: {named(n, changes)}", flush=True)
                del changes[n]
            stage = 0
        mains = {named_object(path) for path in self.mains.values()}
        with_all = [name for name in jobs if name.startswith("room.")] + [named_object(path) for path in self.shared]
        self.link("run", [name for name in jobs if name not in mains])
        for name, path in self.mains.items():
            self.link(name, [named_object(path), *with_all])

    def link(self, program, objects):
        files = [str(self.work / "objects" / name) for name in objects]
        done = subprocess.run(["g++", *files, *LIBRARIES, "-o", str(self.work / program)], capture_output=True, text=True)
        if done.returncode:
            sys.exit(done.stderr[-3000:])

    def fails(self, change, program, arguments, limit):
        """Whether a program fails, is killed or hangs."""
        environment = {**os.environ, "GONGKAI_MUTANT": str(change)}
        try:
            return subprocess.run([str(self.work / program), *arguments], cwd=ROOT, env=environment, capture_output=True, timeout=limit).returncode != 0
        except subprocess.TimeoutExpired:
            return True

    def run(self, change, cases, limit):
        """Whether a test fails, is killed or hangs."""
        return self.fails(change, "run", ["--catch_system_errors=no", *[f"--run_test={c}" for c in cases]], limit)

    def run_programs(self, change):
        """Whether a run of a program fails, is killed or hangs that does not without a change."""
        return any(self.fails(change, name, options, 60 + 10 * seconds) for name, options, seconds in self.timed)

    def time_programs(self):
        self.timed = []
        for name, options in self.programs:
            began = time.time()
            if self.fails(-1, name, options, None):
                sys.exit(f"fails without a change: gongkai-{name} {' '.join(options)}")
            self.timed.append((name, options, time.time() - began))

    def survey(self):
        """Each test case without a change: its seconds, and what it reaches. What runs before the first counts as its own."""
        path = self.work / "reached"
        path.unlink(missing_ok=True)
        done = subprocess.run([str(self.work / "run"), "--color_output=no"], cwd=ROOT, env={**os.environ, "GONGKAI_REACHED": str(path)},
                              capture_output=True, text=True)
        lines = [line.split("\t") for line in path.read_text().split("\n") if line]
        for _, name, passed, _ in lines:
            if passed == "0":
                print(f"fails without a change, and is not asked: {name}")
        if done.returncode not in (0, 201):  # 201: a test failed
            sys.exit("the tests break without a change:\n" + done.stderr[-3000:])
        # How long a change makes something take is no matter of a few runs.
        return {name: (float(seconds), set(map(int, reached.split()))) for seconds, name, passed, reached in lines
                if passed == "1" and "linear" not in name}


def named_object(path):
    return str(path.relative_to(ROOT)).replace("/", ".") + ".o"


def named(n, changes):
    at, kind, _, header, lines = changes[n]
    path = header.path.relative_to(INCLUDE / "gongkai")
    return f"{n} {path}:{lines[0]}: {kind}: {header.text.splitlines()[lines[0] - 1].strip()}"


def sampled(rooms, count, seed):
    """The headers, and by number the changes: place, kind, edits, header, lines."""
    headers, changes = [], {}
    for room in rooms:
        of_room = [source(p) for p in sorted((INCLUDE / "gongkai" / room).rglob("*.?pp"))]
        headers += of_room
        every = [(*c, h) for h in of_room for c in h.changes()]
        print(f"{room}: {len(every)} places")
        for at, kind, edits, h in random.Random(f"{seed} {room}").sample(every, min(count, len(every))):
            first = h.text.count("\n", 0, at) + 1
            lines = [first, *(h.text.count("\n", 0, e[0]) + 1 for e in edits)]
            changes[len(changes)] = (at, kind, edits, h, lines)
    return headers, changes


def judge(at, n, room, suites, cases):
    """seen by unit tests, by programs, SURVIVED, or NOT REACHED by any unit test either."""
    reaching = [(name.split("/")[0] not in suites, seconds, name) for name, (seconds, reached) in cases.items() if n in reached]
    for others in (False, True):
        names = [name for other, _, name in sorted(reaching) if other == others]
        if names and at.run(n, names, 20 + 10 * sum(cases[name][0] for name in names)):
            return "seen"
    if at.run_programs(n):
        return "seen by programs"
    return "SURVIVED" if reaching else "NOT REACHED"


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--work", type=pathlib.Path, default=ROOT / "build-mutation", help="where it is compiled")
    options.add_argument("--count", type=int, default=150)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--jobs", type=int, default=os.cpu_count())
    options.add_argument("--tests", help="directories or files of tests/, parted by commas")
    options.add_argument("--only", help="judge these only: numbers, parted by commas")
    options.add_argument("--least", type=float, default=0, help="fail where a room's share is below, in percent")
    options.add_argument("rooms", nargs="*", default=[])
    given = options.parse_intermixed_args()
    rooms = given.rooms or ["lex", "solve", "check"]
    listed = re.search(r"set\(tests\n(.*?)\)", (ROOT / "tests/CMakeLists.txt").read_text(), re.S).group(1).split()
    tests = [ROOT / "tests" / t for t in listed if not given.tests or {t, t.split("/")[0]} & set(given.tests.split(","))]
    headers, changes = sampled(rooms, given.count, given.seed)
    at = bench(given.work.resolve(), given.jobs, tests)
    began = time.time()
    at.build(headers, changes)
    print(f"built in {time.time() - began:.0f} s")
    cases = at.survey()
    at.time_programs()
    print(f"{len(at.timed)} runs of programs in {sum(s for _, _, s in at.timed):.0f} s")
    print(f"{len(cases)} test cases in {sum(s for s, _ in cases.values()):.0f} s", flush=True)
    least = 100
    for room in rooms:
        text = "".join(p.read_text() for p in sorted((ROOT / "tests" / room).rglob("*.cpp")))
        suites = set(re.findall(r"BOOST_(?:AUTO|FIXTURE)_TEST_SUITE\((\w+)", text))
        wanted = [n for n, c in changes.items() if room_of(c[3].path) == room and (not given.only or str(n) in given.only.split(","))]
        with concurrent.futures.ThreadPoolExecutor(given.jobs) as pool:
            by = collections.Counter()
            for n, verdict in zip(wanted, pool.map(lambda n: judge(at, n, room, suites, cases), wanted)):
                print(f"{verdict}: {named(n, changes)}", flush=True)
                by[verdict] += 1
        seen = by["seen"] + by["seen by programs"]
        share, alone = (100 * k / max(1, len(wanted)) for k in (seen, by["seen"]))
        least = min(least, share)
        print(f"{room}: {seen} of {len(wanted)} changes seen, {share:.1f} %; by unit tests alone {by['seen']}, {alone:.1f} %", flush=True)
    sys.exit(1 if least < given.least else 0)


if __name__ == "__main__":
    main()
