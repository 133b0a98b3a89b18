#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The module: module.py COMPILER INCLUDE LIBRARY README REPORT [FLAGS of the link…]

COMPILER is a clang that knows modules (16 or later), LIBRARY the compiled library, which another compiler may have made. Every name that gongkai.hpp
declares is in gongkai.cppm, and no other; the README's program says the same of REPORT with `import gongkai;` as with the header; and one unit
may have both."""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

compiler, include, library, readme, report, *link = sys.argv[1:]
include = pathlib.Path(include).absolute()
interface = include / "gongkai/gongkai.cppm"
base = [compiler, "-std=c++20", "-Wall", "-Wextra", "-Werror", "-DGONGKAI_SEPARATE_COMPILATION"]
DECLARATIONS = {"FunctionDecl", "FunctionTemplateDecl", "CXXRecordDecl", "ClassTemplateDecl", "EnumDecl", "TypeAliasDecl", "TypeAliasTemplateDecl",
                "VarDecl", "VarTemplateDecl", "ConceptDecl"}


def run(*command):
    finished = subprocess.run(list(map(str, command)), capture_output=True, text=True, errors="replace")
    if finished.returncode:
        sys.exit(" ".join(map(str, command)) + "\n" + (finished.stdout + finished.stderr)[:4000])
    return finished.stdout


def names_in(declaration, scope):
    """The names of a namespace and of those in it, as the compiler has them; what is in `detail` is nobody's."""
    for inner in declaration.get("inner", []):
        name = inner.get("name", "")
        if inner["kind"] == "NamespaceDecl":
            if name != "detail":
                yield from names_in(inner, scope if inner.get("isInline") else f"{scope}::{name}")
        elif inner["kind"] in DECLARATIONS and name:
            yield f"{scope}::{name}"


def declared():
    text, at, found = run(*base, "-I", include, "-fsyntax-only", "-Xclang", "-ast-dump=json", "-Xclang", "-ast-dump-filter=gongkai", "-xc++",
                          "-include", "gongkai/report/described.hpp", include / "gongkai/gongkai.hpp", "-w"), 0, set()
    decoder = json.JSONDecoder()
    while (at := text.find("{", at)) >= 0:
        namespace, at = decoder.raw_decode(text, at)
        if namespace["kind"] == "NamespaceDecl" and namespace["name"] == "gongkai":
            found.update(names_in(namespace, "gongkai"))
    return found


def exported():
    text = re.sub(r"#if.*?#endif", "", interface.read_text().split("export module", 1)[1], flags=re.S)
    return {name.replace("inline v0::", "") for name in re.findall(r"^using ([\w:<]+);$", text, re.M)}


with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    here, there = declared(), exported()
    if len(here) < 100 or here != there:
        sys.exit(f"gongkai.cppm lacks {sorted(here - there)} and has {sorted(there - here)} of {len(here)}")
    made = folder / "gongkai.pcm"
    run(*base, "-I", include, "--precompile", interface, "-o", made)
    run(*base, "-DGONGKAI_WITH_HTML", "-DGONGKAI_WITH_DOCX", "-I", include, "--precompile", interface, "-o", folder / "readers.pcm")
    run(*base, "-c", made, "-o", folder / "gongkai.o")

    program = next(p for p in re.findall(r"```cpp\n(.*?)```", pathlib.Path(readme).read_text(encoding="utf-8"), re.S) if "read_file" in p)
    header = "#include <gongkai/gongkai.hpp>\n"
    assert header in program
    rest = program.replace(header, "")
    last = rest.rindex("#include")
    end = rest.index("\n", last) + 1
    ways = {"header": program, "module": rest[:end] + "import gongkai;\n" + rest[end:], "both": header + rest[:end] + "import gongkai;\n" + rest[end:]}
    said = {}
    for name, text in ways.items():
        source = folder / f"{name}.cpp"
        source.write_text(text, encoding="utf-8")
        run(*base, *(["-I", include] if "#include <gongkai" in text else []), *([f"-fmodule-file=gongkai={made}"] if "import" in text else []),
            "-c", source, "-o", folder / f"{name}.o")
        run(compiler, folder / f"{name}.o", *([folder / "gongkai.o"] if "import" in text else []), library, *link, "-o", folder / name)
        said[name] = run(folder / name, report)
    if not said["header"] or len(set(said.values())) != 1:
        sys.exit(f"not the same is said: {said}")
print(f"{len(here)} names, {len(ways)} programs")
