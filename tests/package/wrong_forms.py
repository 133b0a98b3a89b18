#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Forms that are declared wrongly must not compile, and the compiler's message must say what is wrong.

wrong_forms.py COMPILER INCLUDE FOLDER: each .cpp of the folder has its message in its second line, `// error: …`; one without compiles.
"""
import pathlib
import subprocess
import sys

compiler, include, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
failures = 0
for source in sorted(folder.glob("*.cpp")):
    second = source.read_text(encoding="utf-8").split("\n")[1]
    expected = second.removeprefix("// error: ") if second.startswith("// error: ") else None
    run = subprocess.run([*compiler.split(), "-std=c++20", "-fsyntax-only", "-I", include, str(source)],
                         stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace", env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"})
    errors = [line for line in run.stderr.split("\n") if "error:" in line]
    if expected is None:
        wrong = "it should compile" if run.returncode else None
    elif run.returncode == 0:
        wrong = "it compiles"
    elif len(errors) > 3:  # clang goes on, and says last that what is wrong is no constant
        wrong = f"{len(errors)} errors where one says enough"
    elif expected not in run.stderr:
        wrong = f"the error does not say: {expected}"
    else:
        wrong = None
    if wrong:
        failures += 1
        print(f"{source.name}: {wrong}", *(line[:300] for line in errors), sep="\n    ")
print(f"{failures} failures")
sys.exit(1 if failures else 0)
