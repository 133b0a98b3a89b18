#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Makes the suite again: generate.py GENERATOR [FOLDER]. The same each time; Word files are packed, as the generator does not."""
import pathlib
import shutil
import subprocess
import sys
import zipfile

folder = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else pathlib.Path(__file__).resolve().parent / "suite"
shutil.rmtree(folder, ignore_errors=True)
subprocess.run([sys.argv[1], "--conformance", str(folder), "--seed", "19"], check=True)
for file in folder.glob("*.docx"):
    with zipfile.ZipFile(file) as loose:
        parts = [(name, loose.read(name)) for name in loose.namelist()]
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, content)
