#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""What a clerk gets wrong, each in text, HTML, Word and PDF: one clear finding at its own place, in both languages.

clerk.py GONGKAI REPORTS-FOLDER [OUT-FOLDER]. PDFs are printed by Chromium, where it is installed."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

program, county = str(pathlib.Path(sys.argv[1]).absolute()), pathlib.Path(sys.argv[2]).absolute() / "county.txt"
scratch = tempfile.TemporaryDirectory()
folder = pathlib.Path(sys.argv[3] if len(sys.argv) > 3 else scratch.name).absolute()
folder.mkdir(parents=True, exist_ok=True)
chromium = shutil.which("chromium") or shutil.which("google-chrome")
failures = checks = 0


def run(*arguments):
    done = subprocess.run([program, *map(str, arguments)], cwd=folder, capture_output=True, timeout=120, env={**os.environ, "LC_ALL": "C.UTF-8"})
    return done.stdout.decode(errors="replace")


def expect(condition, what, seen=""):
    global failures, checks
    checks += 1
    if not condition:
        failures += 1
        print(f"FAILED: {what}\n  {str(seen)[:600]}")


# ---- the report in each format, and how a row, its figures and a section stand in it ----------------------------------------
text = {"txt": county.read_text(encoding="utf-8")}
for format in "html", "docx":
    run("parse", county, "--format", format, "-o", f"whole.{format}")
text["html"] = (folder / "whole.html").read_text(encoding="utf-8")
word = zipfile.ZipFile(folder / "whole.docx")
main_part = "word/document.xml"
text["docx"] = word.read(main_part).decode()
rows = {"txt": r"^.*\n", "html": r"<tr>(?:(?!</tr>).)*</tr>\n", "docx": r"<w:tr>(?:(?!</w:tr>)[^])*</w:tr>\n?".replace("[^]", r"[\s\S]")}
figures = {"txt": r"(?<=\t)\d+(?=[\t\n])", "html": r"(?<=>)\d+(?=</td>)", "docx": r"(?<=<w:t xml:space=\"preserve\">)\d+(?=</w:t>)"}


def row(format, label):
    found = [m for m in re.finditer(rows[format], text[format], re.M) if label in m[0]]
    assert len(found) == 1, (format, label, len(found))
    return found[0]


def figure(label, which, now):
    """Another figure, or none, in a row."""
    def edit(format):
        at = row(format, label)
        cell = list(re.finditer(figures[format], at[0]))[which]
        return text[format][:at.start() + cell.start()] + now + text[format][at.start() + cell.end():]
    return edit


def sentence(old, now):
    def edit(format):
        assert text[format].count(old) == 1, (format, old)
        return text[format].replace(old, now)
    return edit


def without_section(format):
    first, after = ("\n四、政府信息公开行政复议", "\n五、存在") if format == "txt" else ("四、政府信息公开行政复议", "五、存在")
    begin, end = text[format].index(first), text[format].index(after)
    opens = {"txt": "\n", "html": "<h2>", "docx": "<w:p>"}[format]
    begin, end = (at if format == "txt" else text[format].rindex(opens, 0, at) for at in (begin, end))
    return text[format][:begin] + text[format][end:]


def added_row(format):
    above = row(format, "4.无正当理由大量反复申请")
    new = above[0].replace("4.无正当理由大量反复申请", "6.移交信访")
    for cell, now in reversed(list(zip(list(re.finditer(figures[format], new))[-7:], "1000001"))):
        new = new[:cell.start()] + now + new[cell.end():]
    return text[format][:above.end()] + new + text[format][above.end():]


def write(name, format, edit):
    path = folder / f"{name}.{format}"
    if format == "pdf":
        subprocess.run([chromium, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                        f"--user-data-dir={scratch.name}/profile", f"--print-to-pdf={path}", str(folder / f"{name}.html")],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120, check=True)
    elif format == "docx":
        with zipfile.ZipFile(path, "w") as out:
            for part in word.namelist():
                out.writestr(part, edit(format) if part == main_part else word.read(part))
    else:
        path.write_text(edit(format), encoding="utf-8")
    return path


# ---- what is wrong, and what is said of it ----------------------------------------------------------------------------------
# Codes, the words in both languages, and what stands at the place: a cell, a number in prose, or the beginning of a line.
faults = {
    # A wrong total breaks its row and its column; each says so, and both name the one figure.
    "total": (figure("（一）予以公开", -1, "88"), ["row_sum_broken", "column_sum_broken"], "“总计”列为 87", "column '总计', 87", "requests.granted.total", "88"),
    "cell": (figure("（二）部分公开", 0, "19"), ["row_sum_broken", "column_sum_broken"], "“自然人”列为 18", "column '自然人', 18",
             "requests.partially_granted.total", "21"),
    "claim": (sentence("行政复议18件", "行政复议17件"), ["claim_differs"], "正文“政府信息公开引起的行政复议17件”；表中行政复议18件，不符",
              "行政复议17件", None, "17"),
    "letters": (figure("行政许可", 0, "4821三"), ["cell_not_a_number"], "“4821三”", "'4821三'", "proactive_disclosure.licences.decisions", "4821三"),
    "blank": (figure("（一）予以公开", -1, ""), ["cell_inferred"], "推算为 87", "gives 87", None, ""),
    "section": (without_section, ["table_missing"], "第四部分“政府信息公开行政复议、行政诉讼情况”没有表格，也没有标题（应在第五部分之前）",
                "section 四 '政府信息公开行政复议、行政诉讼情况' has no table, and no heading before section 五", None, "五、存在的主要问题"),
    "row": (added_row, ["row_unknown"], "规定格式以外的一行“6.移交信访 1 0 0 0 0 0 1”", "'6.移交信访 1 0 0 0 0 0 1'", None, "6.移交信访"),
}


def same_start(a, b):
    return a is not None and b is not None and a["start"] == b["start"] and all(a.get(k) == b.get(k) for k in ("page", "box", "table", "row", "cell", "paragraph"))


def check(name, format, path):
    edit, codes, zh, en, cell, stands = faults[name]
    where = f"{name} in {format}"
    report = json.loads(run("check", "--claims", "--format", "json", "--fail-on", "never", path.name))
    found = report["diagnostics"]
    expect([d["code"] for d in found] == codes, f"{where}: {codes}", [(d["code"], d["message"]) for d in found])
    if [d["code"] for d in found] != codes:
        return
    at = found[0]["range"]
    expect(at is not None, f"{where}: a place", found[0])
    if at is None:
        return
    if cell is not None:
        held = json.loads(run("parse", "--provenance", path.name))
        for key in cell.split("."):
            held = held[key]
        expect(same_start(at, held["range"]) and held["raw"] == stands, f"{where}: at its cell", (at, held))
    elif name == "blank":  # nothing is printed that a cell could have: where its row ends
        labelled = json.loads(run("parse", "--provenance", path.name))["requests"]["granted"]["other"]["range"]
        expect(at["start"]["offset"] > labelled["start"]["offset"] and (at.get("page"), at.get("table"), at.get("row"), at["start"]["line"]) ==
               (labelled.get("page"), labelled.get("table"), labelled.get("row"), labelled["start"]["line"]), f"{where}: behind its row's last figure", (at, labelled))
    elif name == "claim":
        differing = [c for c in report["claims"] if c["verdict"] == "differs"]
        expect(len(differing) == 1 and differing[0]["number"] == stands and differing[0]["where"]["start"] == at["start"], f"{where}: at its number", differing)
    if format in ("txt", "html"):
        line = path.read_text(encoding="utf-8").split("\n")[at["start"]["line"] - 1]
        expect(line[at["start"]["column"] - 1:].startswith(stands), f"{where}: the line has it there", (at, line))
    elif format == "docx":
        expect(at.get("table") or at.get("paragraph"), f"{where}: the table's cell, or the paragraph", at)
    else:
        expect(at.get("page") and len(at.get("box", [])) == 4, f"{where}: page and box", at)
    spot = {"txt": rf"{re.escape(path.name)}:{at['start']['line']}:{at['start']['column']}: ", "docx": "第[0-9]+个表第[0-9]+行第[0-9]+格|第[0-9]+段",
            "pdf": "第[0-9]+页左[0-9]+毫米、上[0-9]+毫米处"}
    for language, words in ("zh", zh), ("en", en):
        shown = run("check", "--lang", language, "--fail-on", "never", path.name)
        expect(words in shown, f"{where}: {words}", shown)
        expect(len(re.findall(r"\[[a-z_]+\]$", shown, re.M)) == len(codes), f"{where}: nothing else is said", shown)
        if language == "zh":
            expect(re.search(spot.get(format, spot["txt"]), shown), f"{where}: the place in words", shown)


formats = ["txt", "html", "docx"] + (["pdf"] if chromium else [])
clean = lambda format: text[format]
for format in formats:
    told = run("check", write("clean", format, clean).name)
    expect("没有发现问题" in told, f"nothing is wrong in {format}", told)
for name, (edit, *_) in faults.items():
    for format in formats:
        check(name, format, write(name, format, edit))

if not chromium:
    print("no chromium here: no PDF was read")
scratch.cleanup()
print(f"{checks} checks, {failures} failures")
sys.exit(failures > 0)
