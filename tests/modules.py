#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The command loads the libraries of its readers, and SQLite, where a file needs them; where a module is missing, it says so.

modules.py GONGKAI REPORTS-FOLDER html docx pdf sqlite: the modules that this build has."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

program, county, modules = pathlib.Path(sys.argv[1]).absolute(), pathlib.Path(sys.argv[2]).absolute() / "county.txt", sys.argv[3:]
libraries = {"html": {"libgumbo"}, "docx": {"libzip", "libpugixml"}, "pdf": {"libpoppler-cpp"}, "sqlite": {"libsqlite3"}}
scratch = tempfile.TemporaryDirectory()
folder = pathlib.Path(scratch.name)
failures = checks = 0


def run(*arguments, modules=None, **environment):
    if modules is not None:
        environment["GONGKAI_MODULE_PATH"] = str(modules)
    return subprocess.run([str(program), *map(str, arguments)], cwd=folder, capture_output=True, timeout=120,
                          env={**os.environ, "LC_ALL": "C", **environment})


def expect(condition, what, finished):
    global failures, checks
    checks += 1
    if not condition:
        failures += 1
        print(f"FAILED: {what}\n  {finished.args}: status {finished.returncode}\n  {finished.stderr.decode(errors='replace')[:600]}")


for format in "html", "docx":
    run("parse", county, "--format", format, "-o", f"county.{format}")
(folder / "county.pdf").write_bytes(b"%PDF-1.4\n")  # that it is none after all, its reader says
uses = {name: ("parse", f"county.{name}", "--format", "csv") for name in ("html", "docx", "pdf")}
uses["sqlite"] = ("batch", county, "-o", "all.sqlite")
text = run("parse", county, "--format", "csv")
figures = re.compile(rb",(\d+),")

# ---- what a run loads ---------------------------------------------------------------------------------------------------
for name, arguments in {"text": ("parse", county), "check": ("check", county), "none": ("--version",),
                        **{name: uses[name] for name in modules}}.items():
    log = folder / "loaded"
    finished = run(*arguments, LD_DEBUG="files", LD_DEBUG_OUTPUT=str(log))
    loaded = "".join(f.read_text(errors="replace") for f in folder.glob("loaded.*"))
    for file in folder.glob("loaded.*"):
        file.unlink()
    expect("calling init: " in loaded, f"{name}: the loader tells", finished)
    own = libraries.get(name, set())
    for library in set().union(*libraries.values()) - own:
        expect(f"/{library}.so" not in loaded, f"{name}: {library} is not loaded", finished)
    for library in own:
        expect(f"/{library}.so" in loaded, f"{name}: {library} is loaded", finished)
    for module in modules:
        expect((f"/gongkai-{module}.so" in loaded) == (module == name), f"{name}: the module {module}", finished)
    if name in ("html", "docx"):
        expect(finished.returncode == 0 and figures.findall(finished.stdout) == figures.findall(text.stdout), f"{name}: read as the text is", finished)

# ---- modules that are missing, are none, and are there ------------------------------------------------------------------
alone = folder / "alone"
alone.mkdir()
finished = run("parse", county, "--format", "csv", modules=alone)
expect(finished.returncode == 0 and finished.stdout == text.stdout, "a text is read without modules", finished)
for name in modules:
    module = alone / f"gongkai-{name}.so"
    for broken in False, True:
        if broken:
            module.write_text("no module\n")
        for lang in "zh", "en":
            finished = run(*uses[name], "--lang", lang, modules=alone)
            told = finished.stderr.decode()
            expect(finished.returncode == 2 and not finished.stdout, f"{name}: without its module nothing is read", finished)
            expect(told.startswith("gongkai: ") and told.count("\n") == 1 and str(module.name) in told and str(alone) in told,
                   f"{name}: one line says which module is missing, and where", finished)
            expect(broken or ("缺少" if lang == "zh" else "is missing") in told, f"{name}: in the language", finished)
    if name in ("html", "docx", "pdf"):
        (folder / "list").write_text(f"county.{name}\n{county}\n")
        finished = run("parse", "@list", "--format", "csv", modules=alone)
        expect(finished.returncode == 2 and figures.findall(finished.stdout) == figures.findall(text.stdout), f"{name}: other files are read", finished)
    shutil.copy2(program.parent / module.name, module)
    there, here = run(*uses[name], modules=alone), run(*uses[name])
    expect((there.returncode, there.stdout, there.stderr) == (here.returncode, here.stdout, here.stderr), f"{name}: in another folder", there)
copied = folder / "copied"
shutil.copy2(program, copied)
for name in uses if set(uses) <= set(modules) else ():
    finished = subprocess.run([str(copied), *map(str, uses[name])], cwd=folder, capture_output=True, timeout=120, env={**os.environ, "LC_ALL": "C"})
    expect("gongkai-" not in finished.stderr.decode(), f"{name}: a copy of the command finds the modules that were built", finished)
print(f"{checks} checks, {failures} failures")
sys.exit(failures > 0)
