#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Uses the command as a user does: exit statuses, streams, files, formats. command.py GONGKAI REPORTS-FOLDER"""
import csv
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

program, reports = str(pathlib.Path(sys.argv[1]).absolute()), pathlib.Path(sys.argv[2]).absolute()
county, damaged, township = (str(reports / f"{name}.txt") for name in ("county", "damaged", "township"))
failures = checks = 0


class Result:
    def __init__(self, arguments, finished):
        self.arguments, self.status = arguments, finished.returncode
        self.out, self.err = finished.stdout.decode(errors="replace"), finished.stderr.decode(errors="replace")


def run(*arguments, stdin=b"", locale="C"):
    environment = {**os.environ, "LC_ALL": locale}
    return Result(arguments,
                  subprocess.run([program, *map(str, arguments)], input=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                            cwd=folder, timeout=120, env=environment))


def expect(condition, result, what):
    global failures, checks
    checks += 1
    if condition:
        return
    failures += 1
    print(f"FAILED: gongkai {' '.join(map(str, result.arguments))}: {what}\n  status {result.status}")
    print(f"  out {result.out[:400]!r}\n  err {result.err[:400]!r}")


def status(result, code):
    expect(result.status == code, result, f"status {code} was expected")
    return result


def refused(result, *words):
    """Bad usage: status 2, nothing on standard output, one line on standard error that tells what is wrong."""
    status(result, 2)
    expect(result.out == "", result, "nothing on standard output")
    expect(result.err.startswith("gongkai: ") and result.err.count("\n") == 1 and result.err.endswith("\n"), result,
           "one line on standard error")
    for word in words:
        expect(word in result.err, result, f"{word!r} on standard error")


def quiet(result):
    expect(result.err == "", result, "nothing on standard error")
    return result


def as_json(result):
    try:
        return json.loads(result.out)
    except ValueError as error:
        expect(False, result, f"JSON was expected: {error}")
        return {}


scratch = tempfile.TemporaryDirectory()
folder = pathlib.Path(scratch.name)
# One digit of county.txt: （一）予以公开 adds up to 87; with 88 its row is wrong, and the column of 总计.
county_text = pathlib.Path(county).read_text(encoding="utf-8")
broken = folder / "broken.txt"
broken.write_text(county_text.replace("\t71\t9\t1\t2\t3\t1\t87\n", "\t71\t9\t1\t2\t3\t1\t88\n"), encoding="utf-8")
assert broken.read_text(encoding="utf-8") != county_text

# ---- usage --------------------------------------------------------------------------------------------------------------
expect(re.fullmatch(r"gongkai \d+\.\d+\.\d+\n", status(run("--version"), 0).out), run("--version"), "a version")
for arguments in (["--help"], *([name, "--help"] for name in ("parse", "check", "compare", "rollup", "form", "explain"))):
    expect("用法" in quiet(status(run(*arguments), 0)).out, run(*arguments), "help")
    expect("Usage" in quiet(status(run(*arguments, locale="en_US.UTF-8"), 0)).out, run(*arguments), "help in English")
# In Chinese no option and no subcommand is left in the words of its declaration: each is described in Chinese characters.
subcommands = re.findall(r"^  (\w+) {2,}\S", run("--help").out, re.M)
expect(len(subcommands) >= 15, run("--help"), "every subcommand")
for arguments in (["--help"], *([name, "--help", "--lang=zh"] for name in subcommands if name != "help"), ["help", "check"]):
    shown = run(*arguments, locale="en_US.UTF-8" if "--lang=zh" in arguments else "C")
    described = re.findall(r"^  \S.*? {2,}(\S.*)$", shown.out, re.M)
    english = [words for words in described if not re.search(r"[\u4e00-\u9fff]", words)] + re.findall(r"\b[A-Z]?[a-z]+ [a-z]+ [a-z]+", shown.out)
    expect(described and not english, shown, f"not in Chinese: {english}")
    expect("Options" not in shown.out and "Usage" not in shown.out, shown, "and what stands around them")
refused(run(), "subcommand")
expect(run("-V").out == run("--version").out, run("-V"), "the version")
# What is misspelt is told, with what it may have been meant to be.
refused(run("parze"), "parze", "parse")
refused(run("chekc", county, "--format", "json"), "'chekc'", "check")
refused(run("check", county, "--formt", "json", locale="en_US.UTF-8"), "no option '--formt'; did you mean --format?")
refused(run("check", county, "--formt=json"), "--formt", "--format")
refused(run("somethingelse", locale="en_US.UTF-8"), "'somethingelse'", "--help")
refused(run("help", "rolup"), "rolup", "rollup")
refused(run("explain", "row_sum_brokn", locale="en_US.UTF-8"), "did you mean row_sum_broken?")
expect(status(run("help", "check"), 0).out == run("check", "--help").out, run("help", "check"), "a subcommand's help")
expect(status(run("help"), 0).out == run("--help").out and "退出状态" in run("help").out, run("help"), "all help")
expect("Exit status" in run("help", locale="en_US.UTF-8").out, run("help"), "all help in English")
for arguments in (["--lang", "en", "codes"], ["codes", "--lang", "en"]):
    expect(status(run(*arguments), 0).out == run("codes", locale="en_US.UTF-8").out, run(*arguments), "the language, wherever it is said")
# The environment says the language, and --lang says it louder.
for locale, word in ("C", "无法读取"), ("zh_CN.UTF-8", "无法读取"), ("POSIX", "无法读取"), ("en_GB.UTF-8", "cannot read"), ("de_DE", "cannot read"):
    refused(run("check", "none.txt", locale=locale), word)
refused(run("check", "--lang", "zh", "none.txt", locale="en_GB.UTF-8"), "无法读取")
expect("checked: " in run("check", county, locale="en_US.UTF-8").out and "已检查" in run("check", county, "--lang", "zh", locale="en_US.UTF-8").out,
       run("check", county), "findings in the environment's language")
# What is missing or wrong is told in either language; --lang counts wherever it stands.
for arguments, zh, en in (
    ([], "缺少子命令", "a subcommand is required"),
    (["check"], "缺少 FILE", "FILE is missing"),
    (["check", county, "--format", "pdf"], "--format 不能是“pdf”，应为其中之一：text,json,", "--format cannot be 'pdf'; it is one of text,json,"),
    (["check", county, "--format"], "--format 后面缺少值", "--format lacks its value"),
    (["check", county, "--format", "text", "--format", "json"], "--format 给了 2 次，最多 1 次", "--format is given 2 times, at most 1"),
    (["check", county, "--claims=perhaps"], "--claims 不能是“perhaps”", "--claims cannot be 'perhaps'"),
    (["form", "abc"], "EDITION 不能是“abc”", "EDITION cannot be 'abc'"),
    (["form", "2008"], "EDITION 不能是“2008”，应为其中之一：2021,2019", "EDITION cannot be '2008'; it is one of 2021,2019"),
    (["batch", folder, "-j", "0"], "--jobs 不能是“0”，应在 1 至 1024 之间", "--jobs cannot be '0'; it is 1 to 1024"),
    (["check", "no*such"], "没有文件与“no*such”相符", "no file matches 'no*such'"),
    (["parse", "--format", "html", county, township], "只能写一份报告", "holds one report"),
):
    refused(run(*arguments), zh)
    refused(run(*arguments, locale="en_US.UTF-8"), en)
    if arguments:
        refused(run(*arguments, "--lang", "en") if arguments[-1] != "--format" else run("check", "--lang=en", *arguments[1:]), en)
refused(run("check", county, "--format", "x" * 100000), "--format", "…")
refused(run("check"), "FILE")
refused(run("check", county, "--nonsense"), "--nonsense")
refused(run("check", county, "--fail-on", "sometimes"), "--fail-on")
refused(run("check", county, "--format", "pdf"), "--format", "pdf")
refused(run("parse", county, "--format", "sarif"), "--format")
refused(run("check", "no such file.txt"), "“no such file.txt”", "No such file")
refused(run("check", "no such file.txt", "--lang", "en"), "'no such file.txt'", "No such file")
expect("broken.txt:46:33" in status(run("check", folder), 1).out, run("check", folder), "a folder is the reports in it")
(folder / "archive.zip").write_bytes(b"PK\x03\x04" + bytes(60))
refused(run("check", "archive.zip"), "archive.zip", "zip")
(folder / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
refused(run("parse", "old.doc"), "soffice")
refused(run("check", county, "-o", "no/such/folder/out.txt"), "无法写入“no/such/folder/out.txt”：")
refused(run("check", county, "-o", "no/such/folder/out.txt", locale="en_US.UTF-8"), "cannot write 'no/such/folder/out.txt': ")
# One file that cannot be read costs the others nothing.
two = status(run("parse", "archive.zip", "old.doc"), 2)
expect(two.out == "" and two.err.count("\n") == 2, two, "a line for each file, and no output")
for result in (run("parse", "archive.zip", county, "no such file.txt", "--format", "ndjson"), run("check", "archive.zip", county, "--format", "json")):
    status(result, 2)
    expect("archive.zip" in result.err and county not in result.err, result, "the file that cannot be read is named")
    read = as_json(result)
    expect(read["source"]["name"] == county, result, "the other file is read")


def pdf(trailer=""):
    """A PDF of one page with a word on it."""
    content = "BT /F 12 Tf 60 700 Td (Rules) Tj ET"
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[5 0 R]>>", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
               f"<</Length {len(content)}>>stream\n{content}\nendstream",
               "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Contents 4 0 R>>"]
    out, table = "%PDF-1.4\n", "0000000000 65535 f \n"
    for number, body in enumerate(objects, 1):
        table += f"{len(out):010} 00000 n \n"
        out += f"{number} 0 obj\n{body}\nendobj\n"
    return (out + f"xref\n0 {len(objects) + 1}\n{table}trailer<</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{len(out)}\n%%EOF\n").encode()


# What holds a report, but cannot be opened, is no empty report. Builds without the reader refuse it, too.
(folder / "locked.pdf").write_bytes(pdf(f"/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -44/O({'o' * 32})/U({'u' * 32})>>"))
(folder / "cut.pdf").write_bytes(pdf()[:120])
(folder / "images.pdf").write_bytes(pdf().replace(b"(Rules) Tj", b"          "))
(folder / "noise.bin").write_bytes(bytes(i * i * 7 % 251 for i in range(20000)))
status(run("parse", "--format", "docx", "-o", "cut.docx", county), 0)
(folder / "cut.docx").write_bytes((folder / "cut.docx").read_bytes()[:3000])
for name, word in ("locked.pdf", "PDF|密码"), ("cut.pdf", "PDF|损坏"), ("images.pdf", "PDF|没有文字"), ("cut.docx", "Word"), ("noise.bin", "格式"):
    for subcommand in "parse", "check":
        told = run(subcommand, name)
        refused(told, name)
        expect(any(w in told.err for w in word.split("|")), told, "why")
    refused(run("compare", county, name), name)
refused(run("parse", "--from", "text", "noise.bin"), "没有文字")
refused(run("parse", "--lang", "en", "--from", "text", "noise.bin"), "cannot read 'noise.bin': it is no text")
refused(run("check", "--from", "html", "noise.bin"), "noise.bin")
refused(run("check", "--from", "docx", "locked.pdf"), "locked.pdf")

# Cut short: what has its table of contents at its end cannot be read at all; of a page or a text what is there is, and the end is said.
status(run("parse", "--format", "html", "-o", "whole.html", county), 0)
status(run("parse", "--format", "docx", "-o", "whole.docx", county), 0)
(folder / "whole.pdf").write_bytes(pdf())
for percent in 10, 50, 90:
    for kind in "docx", "pdf":
        whole = (folder / f"whole.{kind}").read_bytes()
        (folder / f"part.{kind}").write_bytes(whole[:len(whole) * percent // 100])
        for subcommand in "parse", "check":
            refused(run(subcommand, f"part.{kind}"), f"part.{kind}")
    whole = (folder / "whole.html").read_bytes()
    (folder / "part.html").write_bytes(whole[:len(whole) * percent // 100])
    told = status(run("check", "part.html"), 1 if percent == 10 else 0)
    expect("[input_empty]" in told.out if percent == 10 else "[text_cut]" in told.out, told, "what is there, and that it ends")
    expect(bool(status(run("parse", "part.html"), 0).err) == (percent == 10), run("parse", "part.html"), "told of where nothing was read")

# A NUL or a few are a fault of what wrote the text; the rest is read.
(folder / "nul.txt").write_bytes(county_text.encode().replace("一、".encode(), b"\0" + "一、".encode(), 1).replace("人民".encode(), b"\0" + "人民".encode(), 1))
nul = status(run("check", "nul.txt"), 0)
expect("[encoding_invalid]" in nul.out, nul, "a warning")
expect(as_json(run("parse", "nul.txt"))["review"]["total"] == 18, nul, "the figures")

# Nothing of a document, nor of a file's name, acts on the terminal.
(folder / "a\x1b[2J.txt").write_text(county_text.replace("县", "县\x1b[31m\u202e\u009b"), encoding="utf-8")
for arguments in (("parse", "--format", "text"), ("parse",), ("parse", "--format", "csv"), ("parse", "--format", "plain"), ("parse", "--format", "markdown"),
                  ("parse", "--format", "html"), ("check",), ("check", "--claims"), ("check", "--format", "sarif"), ("check", "--format", "html"),
                  ("check", "--from", "docx"), ("compare", county)):
    told = run(*arguments, "a\x1b[2J.txt")
    expect(not set(told.out + told.err) & set("\x1b\u202e\u009b"), told, "no control")

# ---- parse --------------------------------------------------------------------------------------------------------------
report = as_json(quiet(status(run("parse", county), 0)))
expect((report.get("issuer"), report.get("year"), report["review"]["total"]) == ("澄川县人民政府", 2024, 18), run("parse", county),
       "the report")
status(run("parse", broken), 0)  # it never fails on findings
expect(as_json(run("parse", "-", stdin=county_text.encode()))["issuer"] == "澄川县人民政府", run("parse", "-"), "standard input")
two = as_json(status(run("parse", county, township), 0))
expect(isinstance(two, list) and [r["source"]["name"] for r in two] == [county, township], run("parse", county, township),
       "an array of two")
lines = status(run("parse", "--format", "ndjson", county, damaged), 0).out.splitlines()
expect([json.loads(line)["issuer"] for line in lines] == ["澄川县人民政府", "澄川县水务局"],
       run("parse", "--format", "ndjson", county, damaged), "two lines")
table = list(csv.reader(io.StringIO(status(run("parse", "--format", "csv", county), 0).out)))
expect(len(table) > 200 and len({len(row) for row in table}) == 1, run("parse", "--format", "csv", county), "rows of one width")
expect("187" not in status(run("parse", "--format", "text", county), 0).out
       and "186" in run("parse", "--format", "text", county).out,
       run("parse", "--format", "text", county), "the figures as text")
expect(status(run("parse", "--format", "html", county), 0).out.startswith("<!DOCTYPE html>"),
       run("parse", "--format", "html", county), "a web page")
status(run("parse", "--format", "docx", "-o", "county.docx", county), 0)
expect((folder / "county.docx").read_bytes()[:2] == b"PK", run("parse"), "a Word file")
refused(run("parse", "--format", "html", county, township), "只能写一份报告")
provenance = as_json(run("parse", "--provenance", county))["requests"]["received"]["total"]
expect(provenance == {"value": 223, "origin": "printed", "raw": "223",
                      "range": {"start": {"offset": provenance["range"]["start"]["offset"], "line": 44, "column": 35},
                                "end": {"offset": provenance["range"]["start"]["offset"] + 3, "line": 44, "column": 38}}},
       run("parse", "--provenance", county), "where 223 stands")

# ---- check: statuses ----------------------------------------------------------------------------------------------------
clean = quiet(status(run("check", county), 0))
expect(clean.out.startswith("已检查：三张表") and clean.out.endswith("项格式要求；没有发现问题\n") and clean.out.count("\n") == 1, clean, "nothing to say")
quiet(status(run("check", broken), 1))
status(run("check", county, broken), 1)
status(run("check", "--fail-on", "never", broken), 0)
# Six applicants that lack one number are a warning, not an error.
warned = folder / "warned.txt"
warned.write_text(county_text.replace("规章\t0\t0\t0", "规章\t0\t/\t0"), encoding="utf-8")
status(run("check", warned), 0)
status(run("check", "--fail-on", "warning", warned), 1)
status(run("check", "-", stdin=broken.read_bytes()), 1)
refused(run("check", "--lang", "en", "--from", "docx", county), "no Word file")

# ---- check: formats -----------------------------------------------------------------------------------------------------
text = run("check", "--lang", "en", "broken.txt")
expect(text.out.startswith("broken.txt:46:33: error: row '（一）予以公开': the total 88 is not the sum of its parts, "
                           "87 (71+9+1+2+3+1); were row '（一）予以公开', column '总计', 87, rows and columns would agree [row_sum_broken]\n"
                           "   46 | 三、本年度办理结果 （一）予以公开  71 9 1 2 3 1 88\n"), text, "the place, the message and the line")
expect("\nbroken.txt:67:24: error: column '总计'" in text.out and "\x1b" not in text.out, text, "the column, without colour")
expect("broken.txt:46:33: 错误: “（一）予以公开”行总计 88 与各项之和 87 不符" in run("check", "broken.txt").out, run("check", "broken.txt"),
       "Chinese")
found = as_json(run("check", "--format", "json", "broken.txt"))["diagnostics"]
expect([d["code"] for d in found] == ["row_sum_broken", "column_sum_broken"], run("check", "--format", "json", "broken.txt"),
       "two findings")
expect(found[0]["range"]["start"]["line"] == 46 and re.fullmatch("[0-9a-f]{16}", found[0]["fingerprint"]),
       run("check", "broken.txt"), "place and fingerprint")
expect(isinstance(as_json(run("check", "--format", "json", "broken.txt", county)), list),
       run("check", "--format", "json", "broken.txt", county), "an array")
sarif = as_json(status(run("check", "--format", "sarif", "broken.txt", county), 1))
expect([(r["ruleId"], r["level"], r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])
        for r in sarif["runs"][0]["results"]] ==
       [("row_sum_broken", "error", "broken.txt"), ("column_sum_broken", "error", "broken.txt")],
       run("check", "--format", "sarif", "broken.txt"), "SARIF")
expect(sarif["runs"][0]["results"][0]["partialFingerprints"]["gongkai/v1"] == found[0]["fingerprint"],
       run("check", "--format", "sarif", "broken.txt"),
       "the same fingerprint")
page = status(run("check", "--format", "html", "-o", "page.html", "broken.txt", damaged), 1)
expect(page.out == "" and (folder / "page.html").read_text(encoding="utf-8").count("<article ") == 2, page,
       "a page with a part for each report")
status(run("check", "-o", "out.txt", "broken.txt"), 1)
expect((folder / "out.txt").read_text(encoding="utf-8") == run("check", "broken.txt").out, run("check", "-o", "out.txt"),
       "the same in a file")
expect("相符  " in run("check", "--claims", county).out, run("check", "--claims", county), "claims")
told = as_json(run("check", "--claims", "--format", "json", county))
expect(told["claims"] and all(c["verdict"] in ("holds", "differs", "not_compared") for c in told["claims"]), run("check", "--claims", county), "claims as JSON")
expect({r["status"] for r in told["rules"]} <= {"holds", "broken", "not_assessable"}, run("check", "--claims", county), "rules as JSON")

# ---- check: what somebody has settled -----------------------------------------------------------------------------------
settled = folder / "settled.txt"


def suppress(lines, *arguments, command="check"):
    settled.write_text(lines, encoding="utf-8")
    return run(command, "--suppress", "settled.txt", "--lang", "en", *arguments)


both = suppress("# why\nrow_sum_broken requests.granted: 原件如此\ncolumn_sum_broken：the same figure\n", "broken.txt")
quiet(status(both, 0))
expect(both.out.startswith("broken.txt: suppressed: 2\n      = 1: the same figure\n      = 1: 原件如此\nchecked: ") and both.out.endswith("; no findings\n"),
       both, "how many, and why")
one = suppress(f"{found[0]['fingerprint'].upper()}: 原件如此\n", "--show-suppressed", "broken.txt")
status(one, 1)
expect(one.out.index("column_sum_broken") < one.out.index("suppressed: 1") < one.out.index("row_sum_broken")
       < one.out.index("= suppressed: 原件如此"), one,
       "what stands, how many are settled, and those")
# Lines move, and other prose changes: it is the same finding.
(folder / "moved.txt").write_text("\n\n" + broken.read_text(encoding="utf-8").replace("图书馆", "文化馆"), encoding="utf-8")
moved = suppress(f"{found[0]['fingerprint']}: a\n{found[1]['fingerprint']}: b\n", "moved.txt")
quiet(status(moved, 0))
# Another wrong figure is another finding.
(folder / "other.txt").write_text(county_text.replace("\t71\t9\t1\t2\t3\t1\t87\n", "\t71\t9\t1\t2\t3\t1\t89\n"), encoding="utf-8")
status(suppress(f"{found[0]['fingerprint']}: a\n", "other.txt"), 1)
log = json.loads(suppress("row_sum_broken: a\n", "--format", "sarif", "broken.txt").out)["runs"][0]["results"]
expect([r["suppressions"] for r in log] == [[{"kind": "external", "status": "accepted", "justification": "a"}], []], both,
       "suppressions in SARIF")
in_json = json.loads(suppress("row_sum_broken: a\n", "--format", "json", "broken.txt").out)["diagnostics"]
expect([d.get("suppressed") for d in in_json] == [{"reason": "a"}, None], both, "suppressed in JSON")
stale = suppress("row_sum_broken: a\n\nclaim_differs: b\nfees_unstated review: c\n", "broken.txt", county)
expect(stale.err == "gongkai: settled.txt:3: nothing found is claim_differs; the entry is out of date\n"
                    "gongkai: settled.txt:4: nothing found is fees_unstated review; the entry is out of date\n", stale,
                    "entries that are out of date")
refused(suppress("row_sum_broken: a\ncolumn_sum_broken\n", "broken.txt"), "settled.txt:2:", "no reason")
refused(suppress("row_sum_broken:\n", "broken.txt"), "settled.txt:1:", "no reason")
refused(suppress("rowsum: a\n", "broken.txt"), "settled.txt:1:", "'rowsum'")
refused(suppress("？\n", "broken.txt"), "settled.txt:1:")
refused(run("check", "--suppress", "nowhere.txt", "broken.txt"), "nowhere.txt")

# ---- compare, rollup ------------------------------------------------------------------------------------------------------
# The year after county's, in which 上年结转 is 8 and not the 10 that were carried forward.
after = county_text.replace("2024年", "2025年").replace("二、上年结转政府信息公开申请数量\t\t\t7\t1\t0\t0\t1\t0\t9",
                                                      "二、上年结转政府信息公开申请数量\t\t\t6\t1\t0\t0\t1\t0\t8")
(folder / "after.txt").write_text(after, encoding="utf-8")
compared = status(run("compare", county, "after.txt", "--lang", "en"), 1)
expect("after.txt:45:" in compared.out and "[carry_over_differs]" in compared.out, compared, "what does not carry over")
in_json = as_json(run("compare", "--format", "json", county, "after.txt"))
carried = {d["paths"][0]: d for d in in_json["diagnostics"] if d["code"] == "carry_over_differs"}
# 自然人 7 -> 6, 商业企业 2 -> 1, 总计 10 -> 8
expect(sorted(carried) == [f"requests.carried_over.{c}" for c in ("commercial_enterprise", "natural_person", "total")],
       compared, "three columns")
total = carried["requests.carried_over.total"]
expect(total["report"] == "new" and total["range"]["start"]["line"] == 45 and total["range"]["end"]["column"] ==
       total["range"]["start"]["column"] + 1,
       compared, "where it stands")
unplaced = [d for d in in_json["diagnostics"] if d["range"] is None]
expect(all(d["report"] is None for d in unplaced), compared, "no report where there is no place")
status(run("compare", "--fail-on", "never", county, "after.txt"), 0)
# The same as SARIF and as a page, which has what changed.
log = as_json(status(run("compare", "--format", "sarif", county, "after.txt"), 1))["runs"][0]
expect([(r["ruleId"], r["partialFingerprints"]["gongkai/v1"]) for r in log["results"]] == [(d["code"], d["fingerprint"]) for d in in_json["diagnostics"]]
       and log["artifacts"][0]["location"]["uri"] == "after.txt", compared, "the comparison as SARIF")
for locale, title in ("C", "与上年比较"), ("en_US.UTF-8", "Beside last year"):
    page = status(run("compare", "--format", "html", county, "after.txt", locale=locale), 1).out
    expect(title in page and "carry_over_differs" in page and page.count("</tr>") > 40 and "<td><span class=\"in\">7</span></td>" in page, compared, "as a page")
expect((in_json["issuer"], in_json["year"]) == ("澄川县人民政府", 2025), compared, "whose report it is about")
# The sample's documents in force are another finding, which stands until it is settled too.
by_columns = status(suppress("carry_over_differs: 已更正\n", county, "after.txt", command="compare"), 1)
expect("after.txt: suppressed: 3\n      = 3: 已更正\n" in by_columns.out and "[carry_over_differs]" not in by_columns.out, by_columns,
       "settled between years")
status(suppress("carry_over_differs: a\nstock_flow_broken: b\n", county, "after.txt", command="compare"), 0)
one = suppress(f"{total['fingerprint']}: a\n", "--format", "json", county, "after.txt", command="compare")
expect([d["paths"][0] for d in json.loads(one.out)["diagnostics"] if "suppressed" in d] == ["requests.carried_over.total"], one,
       "one by its fingerprint")
stale = suppress("rollup_differs: a\n", county, "after.txt", command="compare")
expect("out of date" in stale.err, stale, "an entry that names nothing")
refused(run("compare", county), "NEW")
# An office of the county, with the county's figures.
(folder / "office.txt").write_text(county_text.replace("澄川县人民政府", "澄川县公安局"), encoding="utf-8")
expect(quiet(status(run("rollup", county, "office.txt"), 0)).out != "", run("rollup", county, "office.txt"), "a report sums up another")
itself = status(run("rollup", "--format", "json", county, county, township), 1)
expect([d["code"] for d in as_json(itself)["diagnostics"] if d["severity"] == "error"] == ["child_unfit"], itself, "not itself")
rolled = status(run("rollup", "--format", "json", county, "office.txt", township), 1)
differs = {d["paths"][0]: d for d in as_json(rolled)["diagnostics"] if d["code"] == "rollup_differs"}
received = differs["requests.received.total"]
expect((received["report"], received["range"]["start"]["line"]) == ("parent", 44), rolled, "where the parent has it")
log = as_json(status(run("rollup", "--format", "sarif", county, "office.txt", township), 1))["runs"][0]
expect([r["ruleId"] for r in log["results"]] == [d["code"] for d in as_json(rolled)["diagnostics"]], rolled, "the roll-up as SARIF")
page = status(run("rollup", "--format", "html", county, "office.txt", township), 1).out
expect("与下级各份报告之和比较" in page and "rollup_differs" in page, rolled, "as a page")
expect((as_json(rolled)["issuer"], as_json(rolled)["year"]) == ("澄川县人民政府", 2024), rolled, "whose report sums up")
one = suppress(f"{received['fingerprint']}: a\n", "--format", "json", county, "office.txt", township, command="rollup")
expect([d["paths"][0] for d in json.loads(one.out)["diagnostics"] if "suppressed" in d] == ["requests.received.total"], one,
       "one cell of the sum by its fingerprint")
status(suppress("rollup_differs: a\nrollup_incomplete: a\nchild_missing: a\n", county, "office.txt", township, command="rollup"), 0)
names = folder / "names.txt"
names.write_text("澄川县公安局\n无此局\n", encoding="utf-8")
expect(as_json(run("rollup", "--format", "json", "--expect", names, county, "office.txt"))["missing"] == ["无此局"], rolled,
       "who is missing")
refused(run("rollup", county), "CHILD")

# ---- form, explain ----------------------------------------------------------------------------------------------------------
expect("三、收到和处理政府信息公开申请情况" in quiet(status(run("form", "2021"), 0)).out, run("form", "2021"), "the blank form")
expect("urn:gongkai:report:1:2019" in status(run("form", "2019", "--format", "json-schema"), 0).out, run("form", "2019"),
       "the schema")
refused(run("form", "2008"), "2008")
(folder / "draft.json").write_text(run("parse", county).out, encoding="utf-8")
expect("| 186 |" in status(run("form", "2021", "--fill", "draft.json"), 0).out, run("form", "2021", "--fill", "draft.json"),
       "a filled form")
(folder / "bad.json").write_text("{", encoding="utf-8")
refused(run("form", "2021", "--fill", "bad.json"), "bad.json")
explained = quiet(status(run("explain", "--lang", "en", "row_sum_broken"), 0))
expect("Basis: Notice 〔2021〕30" in explained.out and "[row_sum_broken]" in explained.out, explained, "basis and example")
refused(run("explain", "nonsense"), "nonsense", "row_sum_broken")

# ---- reports as JSON, wherever a file is ----------------------------------------------------------------------------------
(folder / "broken.json").write_text(run("check", "--format", "json", "broken.txt").out, encoding="utf-8")
again = status(run("check", "broken.json"), 1)
bare = [line for line in run("check", "broken.txt").out.splitlines() if " | " not in line]
expect(again.out.splitlines() == bare, again, "the same findings, of the file that was read, once each")
(folder / "two.ndjson").write_text(run("parse", "--format", "ndjson", county, damaged).out, encoding="utf-8")
read = run("parse", "--format", "ndjson", "two.ndjson")
expect(status(read, 0).out == (folder / "two.ndjson").read_text(encoding="utf-8"), read, "what was written is read")
(folder / "after.json").write_text(run("parse", "--provenance", "after.txt").out, encoding="utf-8")
(folder / "county.json").write_text(run("parse", county).out, encoding="utf-8")
expect(as_json(run("compare", "--format", "json", "county.json", "after.json"))["cells"] == in_json["cells"],
       run("compare", "county.json", "after.json"), "years from JSON")
rolled_up = lambda *names: [(c["path"], c["sum"]) for c in as_json(run("rollup", "--format", "json", *names))["cells"]]
expect(rolled_up("county.json", "two.ndjson") == rolled_up(county, county, damaged), run("rollup", "county.json", "two.ndjson"), "sums from JSON")
status(run("parse", "county.json", "--format", "docx", "-o", "from-json.docx"), 0)
status(run("parse", county, "--format", "docx", "-o", "from-text.docx"), 0)
expect((folder / "from-json.docx").read_bytes() == (folder / "from-text.docx").read_bytes(), run("parse", "county.json"), "the same Word file")
(folder / "no-report.json").write_text('{"schema": "gongkai.report/1", "edition": }', encoding="utf-8")
refused(run("check", "no-report.json"), "no-report.json", "JSON")
(folder / "wrong.json").write_text((folder / "county.json").read_text(encoding="utf-8").replace('"year": 2024', '"year": "2024"'), encoding="utf-8")
wrong = status(run("check", "wrong.json", locale="en_US.UTF-8"), 1)
expect("wrong.json:" in wrong.out and "[json_value_wrong]" in wrong.out, wrong, "what is wrong in the JSON, at its place there")

# ---- what is written is read without noise ----------------------------------------------------------------------------------
codes_of = lambda *arguments: sorted(re.findall(r"\[([a-z_]+)\]$", run("check", *arguments).out, re.M))
for written in "plain", "markdown", "html", "docx":
    for name in county, township:
        status(run("parse", "--format", written, "-o", "written", name), 0)
        expect(codes_of("written") == codes_of(name), run("check", "written"), f"{written} is read without noise")
    status(run("parse", "--format", written, "-o", "written", damaged), 0)
    marked = (folder / "written").read_bytes()
    expect(codes_of("written") == ["cell_blank", "row_sum_broken"], run("check", "written"), f"{written} with an inferred number")
    status(run("parse", "--format", written, "--final", "-o", "written", damaged), 0)
    expect((folder / "written").read_bytes() != marked, run("parse", "--final"), "the marks are gone")
    expect(codes_of("written") == ["cell_blank", "row_sum_broken"], run("check", "written"), f"{written} as a final copy")
for written in "plain", "markdown":
    expect("（推算）" in run("parse", "--format", written, damaged).out and "推算" not in run("parse", "--final", "--format", written, damaged).out,
           run("parse", "--final"), "no mark in a final copy")
# The form itself is one finding, whatever it is written as, in either edition.
for edition in "2021", "2019":
    for written in "plain", "markdown", "html", "docx", "json":
        status(run("form", edition, "--format", written, "-o", "written"), 0)
        told = status(run("check", "written"), 1)
        expect(codes_of("written") == ["form_blank"] and "表格尚未填写" in told.out, told, f"the blank form of {edition} as {written}")
blank = run("form", "2021").out
expect(all(f"（{n}）" in blank for n in "一二三四五") and "信息处理费" in blank, run("form", "2021"), "parts of section 一, and fees")

# ---- a draft with an error ------------------------------------------------------------------------------------------------
for wrong_text in ('"year": "2024"', '"yaer": 2024, "year": 2024'):
    (folder / "wrong.json").write_text((folder / "county.json").read_text(encoding="utf-8").replace('"year": 2024', wrong_text), encoding="utf-8")
    refused_draft = status(run("form", "2021", "--fill", "wrong.json", "-o", "draft.md"), 1)
    expect(refused_draft.out == "" and not (folder / "draft.md").exists() and "wrong.json:" in refused_draft.err, refused_draft, "nothing is written, and why")
status(run("form", "2021", "--fill", "county.json", "-o", "draft.md"), 0)
expect((folder / "draft.md").exists(), run("form", "2021", "--fill", "county.json"), "a draft")

# ---- schema, codebook, codes, completions, man --------------------------------------------------------------------------------
for kind in "report", "comparison", "rollup", "findings":
    expect(as_json(quiet(status(run("schema", kind), 0)))["$schema"].endswith("2020-12/schema"), run("schema", kind), "a schema")
expect(run("schema").out == run("form", "2021", "--format", "json-schema").out, run("schema"), "of reports, where nothing is said")
expect(run("schema", "--edition", "2019").out == run("form", "2019", "--format", "json-schema").out, run("schema"), "of an edition")
refused(run("schema", "reprot"), "report")
book = as_json(quiet(status(run("codebook", "--format", "json"), 0)))
header = run("parse", "--format", "csv", county).out.splitlines()[0].split(",")
expect([c["name"] for c in book["front"] + book["cells"]] == header, run("codebook"), "every column of the table of cells")
header = run("check", "--format", "csv", county).out.splitlines()[0].split(",")
expect([c["name"] for c in book["front"] + book["findings"]] == header, run("codebook"), "every column of the table of findings")
paths = {row[4] + "." + row[5] + "." + row[6] for row in table[1:]}
expect(len(book["variables"]) > 200 and {v["kind"] for v in book["variables"]} == {"count", "amount"}, run("codebook"), "variables")
for locale, word in ("C", "含义"), ("en_US.UTF-8", "meaning"):
    expect(word in run("codebook", locale=locale).out and "`requests.denied.state_secret.total`" in run("codebook").out, run("codebook"), "Markdown")
listed = quiet(status(run("codes"), 0)).out.splitlines()
expect(len(listed) > 70 and all(re.match(r"[a-z_]+ +\S", line) for line in listed), run("codes"), "each code with its meaning")
expect(run("explain", "nonsense").err.count(",") >= len(listed) - 1, run("codes"), "all codes")
for shell in "zsh", "fish", "bash":
    for language in "zh", "en":
        script = quiet(status(run("completions", shell, "--lang", language), 0)).out
        expect(all(word in script for word in ("rollup", "fail-on", "ndjson", "2019")), run("completions", shell), "subcommands, options, choices")
        described = shell != "bash"
        expect((re.search(r"[\u4e00-\u9fff]", script.replace("政府信息公开工作年度报告", "")) is not None) == (described and language == "zh"),
               run("completions", shell, "--lang", language), "descriptions in the language")
        (folder / f"completions.{shell}").write_text(script, encoding="utf-8")
        if shutil.which(shell):
            checked = subprocess.run([shell, "-n", folder / f"completions.{shell}"], capture_output=True)
            expect(checked.returncode == 0, run("completions", shell), f"{shell} reads it: {checked.stderr!r}")


def completed(*words):
    """What bash offers for the last of the words."""
    script = f". ./completions.bash; COMP_WORDS=({' '.join(map(repr, words))}); COMP_CWORD={len(words) - 1}; _gongkai; printf '%s\\n' \"${{COMPREPLY[@]}}\""
    return subprocess.run(["bash", "-c", script], cwd=folder, capture_output=True).stdout.decode().split()


expect(completed("gongkai", "com") == ["compare", "completions"], run("completions", "bash"), "subcommands")
expect(completed("gongkai", "check", "--format", "sa") == ["sarif"], run("completions", "bash"), "choices")
expect("--fail-on" in completed("gongkai", "check", "--f"), run("completions", "bash"), "options")
expect(completed("gongkai", "form", "20") == ["2021", "2019"], run("completions", "bash"), "choices of what has no name")
expect("broken.txt" in completed("gongkai", "check", "bro"), run("completions", "bash"), "files")
for language, parts in ("en", ("NAME", "SYNOPSIS", "SUBCOMMANDS", "EXIT STATUS", "ENVIRONMENT")), ("zh", ("名称", "用法", "子命令", "退出状态", "环境变量")):
    manual = quiet(status(run("man", "--lang", language), 0)).out
    expect(manual.startswith(".TH GONGKAI 1") and all(f"\n.SH {part}\n" in manual for part in parts) and "\\-\\-fail\\-on" in manual,
           run("man", "--lang", language), "a page of the manual")
    # Each description is in the language: of Chinese, none is left in English.
    left = [line for line in manual.splitlines() if language == "zh" and re.match(r"[A-Z][a-z]+ [a-z]+ [a-z]+", line)]
    expect(not left, run("man", "--lang", language), f"all in the language: {left[:3]}")
    if shutil.which("groff"):
        shown = subprocess.run(["groff", "-man", "-Tutf8", "-Kutf8", "-ww"], input=manual.encode(), capture_output=True)
        expect(shown.stderr == b"", run("man"), f"groff has nothing to say: {shown.stderr[:300]!r}")

scratch.cleanup()
print(f"{checks} checks, {failures} failures")
sys.exit(failures > 0)
