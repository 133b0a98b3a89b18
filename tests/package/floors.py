#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The house of the library as its files have it: who includes whom, how long they are, where labels stand.

floors.py INCLUDE: prints each departure and fails where there is one. `floors.py --self-test` runs it on a small house that is wrong in every way.

- A file includes from its own floor or below, never from one above; a header and its .ipp are one, and there is no circle.
- No file has over 500 lines, no function over 80.
- A label of the form, declared in form/, stands in no other file.
- What a header declares for its .ipp to define is defined, each overload.
"""
import pathlib
import re
import sys
import tempfile

# Ground first. Rooms of one floor may include each other, without a circle.
FLOORS = [["config", "fwd"], ["report"], ["form", "text"], ["lex"], ["read", "solve"], ["grammar"], ["parse", "read_file"], ["check"], ["write"],
          ["gongkai", "src"]]
FLOOR = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
FILE_LINES, FUNCTION_LINES = 500, 80


def room_of(name):
    """write/json.hpp stands in write; parse.hpp is a room of its own."""
    return pathlib.PurePosixPath(name.split("/")[0]).stem if "/" not in name else name.split("/")[0]


def stem(name):
    return str(pathlib.PurePosixPath(name).with_suffix(""))


def includes(files):
    """For each file, what it includes of the library, with the line."""
    found = {}
    for name, text in files.items():
        found[name] = [(n, m[1]) for n, line in enumerate(text.split("\n"), 1)
                       if (m := re.match(r'\s*#\s*include\s*[<"]gongkai/([^>"]+)[>"]', line))]
    return found


def arrows_up(files):
    for name, targets in includes(files).items():
        for line, target in targets:
            own, other = FLOOR.get(room_of(name)), FLOOR.get(room_of(target))
            if own is None or other is None:
                yield f"{name}:{line}: {room_of(name) if own is None else room_of(target)} is no room of the house"
            elif other > own:
                yield f"{name}:{line}: includes {target}, which is on a floor above"


def circles(files):
    """Each set of files that reach each other, once (Tarjan)."""
    graph = {}
    for name, targets in includes(files).items():
        graph.setdefault(stem(name), set()).update(stem(t) for _, t in targets if stem(t) != stem(name))
    index, low, stack, out = {}, {}, [], []

    def visit(node):
        index[node] = low[node] = len(index)
        stack.append(node)
        for other in sorted(graph.get(node, ())):
            if other not in index:
                visit(other)
                low[node] = min(low[node], low[other])
            elif other in stack:
                low[node] = min(low[node], index[other])
        if low[node] == index[node]:
            group = []
            while not group or group[-1] != node:
                group.append(stack.pop())
            if len(group) > 1:
                out.append(f"{', '.join(sorted(group))}: include each other in a circle")

    for node in sorted(graph):
        if node not in index:
            visit(node)
    return out


TOKENS = re.compile(r'R"(?P<mark>[^()\\\s]*)\((?:.|\n)*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"|(?<![0-9A-Za-z])\'(?:\\.|[^\'\\\n])+\''
                    r"|//[^\n]*|/\*(?:.|\n)*?\*/")


def bare(text):
    """The text without comments, strings and preprocessor lines; its lines stay."""
    text = TOKENS.sub(lambda m: "\n" * m[0].count("\n"), text)
    return re.sub(r"^[ \t]*#(?:[^\n\\]|\\.|\\\n)*", lambda m: "\n" * m[0].count("\n"), text, flags=re.MULTILINE)


def functions(text):
    """(first line, last line, what stands before the brace) of each body outside of all others."""
    code, depth, body, start, begin = bare(text), [], None, 0, 0
    for i, c in enumerate(code):
        if c == "{":
            head = " ".join(code[start:i].split())
            if re.search(r"\)( noexcept)? :(?!:)", head) and re.match(r"[\w>]", code[i - 1]):
                depth.append("member")  # of a constructor: its body is yet to come
                continue
            scope = re.search(r"\b(namespace|class|struct|union|enum|extern)\b[^()=]*$", head)
            # A value in braces: a table, not a body. A lambda behind an = is a body.
            value = not scope and (head.endswith(("=", ",", "(")) or not re.search(r"[)\]]", head))
            depth.append("scope" if scope else "value" if value else "body")
            if body is None and depth[-1] == "body":
                body, begin = len(depth), start + len(code[start:i]) - len(code[start:i].lstrip())
                signature = head
        elif c == "}" and depth:
            if body == len(depth):
                yield code.count("\n", 0, begin) + 1, code.count("\n", 0, i) + 1, signature
                body = None
            if depth.pop() == "member":
                continue
        if c in "{;}":
            start = i + 1


def too_long(files):
    for name, text in files.items():
        lines = text.count("\n")
        if lines > FILE_LINES:
            yield f"{name}: {lines} lines, {FILE_LINES} at most"
        for first, last, head in functions(text):
            if last - first + 1 > FUNCTION_LINES:
                yield f"{name}:{first}: a function of {last - first + 1} lines, {FUNCTION_LINES} at most: {head[-80:]}"


def labels_twice(files):
    """Whole literals only: a message may hold 总计 among its words."""
    literal = re.compile(r'"((?:\\.|[^"\\\n])*)"')
    places = {}
    for name, text in files.items():
        code = re.sub(r"//[^\n]*", "", text)
        for m in literal.finditer(code):
            places.setdefault(m[1], {}).setdefault(name, code.count("\n", 0, m.start()) + 1)
    for label, where in sorted(places.items()):
        declared = [name for name in where if name.startswith("form/edition")]
        if declared and len(where) > 1 and re.search(r"[\u4e00-\u9fff]", label):
            yield f"{', '.join(f'{n}:{l}' for n, l in sorted(where.items()))}: each has the label “{label}”"


def nowhere_defined(files):
    """Functions of a namespace by their names: as many as are declared."""
    declaration = re.compile(r"^(?:\[\[nodiscard\]\] )?(?!inline|constexpr|static|template|using|friend|return)[\w:][\w:<>,&* ]* (\w+)\([^;{}]*\);",
                             re.MULTILINE)
    definition = re.compile(r"^GONGKAI_INLINE [^;{}]*?\b(\w+)\([^;{}]*\)[^;{}]*\{", re.MULTILINE)
    declared, defined = {}, {}
    for name, text in files.items():
        code = re.sub(r"\btemplate <[^\n]*>\n", "template ", bare(text).replace("= {}", ""))  # a template is defined where it is declared
        if name.endswith(".hpp"):
            for m in declaration.finditer(code):
                declared.setdefault(m[1], []).append(f"{name}:{code.count(chr(10), 0, m.start()) + 1}")
        for m in definition.finditer(code):
            defined[m[1]] = defined.get(m[1], 0) + 1
    for function, where in sorted(declared.items()):
        if len(where) > defined.get(function, 0):
            yield f"{', '.join(where)}: {function} is declared {len(where)} times and defined {defined.get(function, 0)}"


def departures(files):
    return [*arrows_up(files), *circles(files), *too_long(files), *labels_twice(files), *nowhere_defined(files)]


def read(folder):
    root = pathlib.Path(folder) / "gongkai"
    return {p.relative_to(root).as_posix(): p.read_text(encoding="utf-8") for p in sorted(root.rglob("*.[hi]pp"))}


def self_test():
    long_body = "void f(int) {\n" + "    g();\n" * 90 + "}\n"
    house = {
        "report/cell.hpp": '#include <gongkai/write/text.hpp>\n',
        "write/text.hpp": '#include <gongkai/write/text.ipp>\n',
        "write/text.ipp": '#include <gongkai/write/text.hpp>\n' + "namespace a {\n" + long_body + "}\nGONGKAI_INLINE std::string put(int n) {}\n",
        "write/put.hpp": "[[nodiscard]] std::string put(int n = {});\n[[nodiscard]] std::string put(char c);\ninline int got();\n",
        "form/edition_2021.hpp": 'auto label = "行政许可";\n// "only said"\n',
        "check/words.hpp": 'auto word = "行政许可", longer = "行政许可件数";\n#include <gongkai/check/rules.hpp>\n',
        "check/rules.hpp": '#include <gongkai/check/words.hpp>\n' + "constexpr int table[] = {\n" + "    1,\n" * 90 + "};\n",
        "cellar/x.hpp": '#include <gongkai/report/cell.hpp>\n' + "// line\n" * 500,
        "solve/a.hpp": "class a {\n    " + long_body.replace("void f(int)", "a() : x_(1), y_{2}") + "};\n"
                       "auto const s = R\"({{{)\";\nint digit = 1'000;\nvoid g() { auto c = '{'; }\ninline constexpr auto h = []" +
                       long_body[len("void f(int)"):-1] + ";\n",
    }
    with tempfile.TemporaryDirectory() as folder:
        for name, text in house.items():
            file = pathlib.Path(folder) / "gongkai" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        found = departures(read(folder))
    expected = ["report/cell.hpp:1: includes write/text.hpp, which is on a floor above", "cellar/x.hpp:1: cellar is no room of the house",
                "check/rules, check/words: include each other in a circle", "cellar/x.hpp: 501 lines, 500 at most",
                "solve/a.hpp:2: a function of 92 lines, 80 at most: a() : x_(1), y_{2}", "write/text.ipp:3: a function of 92 lines, 80 at most: void f(int)",
                "solve/a.hpp:98: a function of 92 lines, 80 at most: inline constexpr auto h = []",
                "check/words.hpp:1, form/edition_2021.hpp:1: each has the label “行政许可”",
                "write/put.hpp:1, write/put.hpp:2: put is declared 2 times and defined 1"]
    for line in sorted(set(expected) ^ set(found)):
        print(("missed: " if line in expected else "found: ") + line)
    return sorted(expected) == sorted(found)


if sys.argv[1] == "--self-test":
    sys.exit(0 if self_test() else 1)
found = departures(read(sys.argv[1]))
print(*found, sep="\n")
print(f"{len(found)} departures from the house")
sys.exit(1 if found else 0)
