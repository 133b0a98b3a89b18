#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""What a user's unit that includes everything may be compiled with: user_units.py COMPILER INCLUDE [html] [docx] [pdf] [FLAGS…]

As the README has it. With clang-tidy beside the compiler, its checks for defects are clean, too. And where the library is compiled separately, what the
unit includes is light."""
import pathlib
import shutil
import subprocess
import sys
import tempfile

compiler, include = sys.argv[1].split(), pathlib.Path(sys.argv[2]).absolute()
readers, flags = [a for a in sys.argv[3:] if not a.startswith("-")], [a for a in sys.argv[3:] if a.startswith("-")]
core = ["gongkai.hpp", "fwd.hpp", "write/own_form.hpp", "write/trend.hpp"]
files = [f"read/{name}.hpp" for reader in readers for name in {"docx": ("docx", "odt", "xlsx", "pdf_xml")}.get(reader, (reader,))]
program = """
int main(int argc, char** argv) {
    if (argc < 2) return 2;
    auto const read = gongkai::read_file(argv[1]);
    if (!read) return 2;
    for (auto const& c : read->report.cells())
        if (c.origin() == gongkai::origin::inferred) return 3;
    return gongkai::check(read->report).any(gongkai::severity::warning) ? 1 : 0;
}
"""
warnings = ["-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wsign-conversion", "-Wshadow", "-Werror"]
apart = "-DGONGKAI_SEPARATE_COMPILATION"
# Spirit, which readers and header-only units include, needs RTTI.
ways = {"every warning": (core + files, warnings), "every warning, apart": (core + files, [apart, *warnings]),
        "no exceptions": (core, ["-fno-exceptions"]), "no exceptions, apart": (core + files, [apart, "-fno-exceptions"]),
        "neither exceptions nor RTTI, apart": (["gongkai.hpp", "fwd.hpp"], [apart, "-fno-exceptions", "-fno-rtti"])}
# What costs a unit more than it gives, where it only calls the library; `benchmarks/compile_time.sh` measures it.
dear = ["boost/spirit", "boost/mp11", "boost/describe/class.hpp", "unicode/", "gongkai/report/described.hpp", "gongkai/form/view.hpp", "gongkai/form/edition_"]
dear += ["algorithm", "chrono", "functional", "iostream", "map", "memory", "ranges", "regex", "sstream", "tuple", "unordered_map"]
failures = 0


def told(name, finished, wrong):
    global failures
    if wrong:
        failures += 1
        print(f"{name}:", *(finished.stdout + finished.stderr).split("\n")[:12], sep="\n    ")


with tempfile.TemporaryDirectory() as folder:
    source = pathlib.Path(folder) / "unit.cpp"
    for name, (headers, way) in ways.items():
        source.write_text("".join(f"#include <gongkai/{h}>\n" for h in headers) + program, encoding="utf-8")
        finished = subprocess.run([*compiler, "-std=c++20", "-fsyntax-only", *flags, *way, "-I", str(include), str(source)], capture_output=True,
                                  text=True, errors="replace")
        told(name, finished, finished.returncode)
    source.write_text("#include <gongkai/gongkai.hpp>\n", encoding="utf-8")
    finished = subprocess.run([*compiler, "-std=c++20", "-M", apart, "-I", str(include), str(source)], capture_output=True, text=True, errors="replace")
    seen = [f for f in finished.stdout.replace("\\\n", " ").split() if any(f.endswith("/" + d) or "/" in d and "/" + d in f for d in dear)]
    told("included, apart", finished if finished.returncode else subprocess.CompletedProcess([], 1, "\n".join(seen), ""), finished.returncode or seen)
    if tidy := shutil.which("clang-tidy"):
        source.write_text("".join(f"#include <gongkai/{h}>\n" for h in core) + program, encoding="utf-8")
        checks = "-*,clang-analyzer-*,-clang-analyzer-optin.performance.Padding,bugprone-*,-bugprone-easily-swappable-parameters,-bugprone-exception-escape,performance-*,misc-definitions-in-headers"
        finished = subprocess.run([tidy, "--quiet", f"--checks={checks}", "--header-filter=/gongkai/", str(source), "--", "-std=c++20", apart, *flags,
                                   "-I", str(include)], capture_output=True, text=True, errors="replace")
        told("clang-tidy", finished, finished.returncode or "warning:" in finished.stdout)
print(f"{len(ways)} ways, {failures} failures")
sys.exit(failures > 0)
