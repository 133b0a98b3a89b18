#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Many reports at once, as they are used: batch, filter, merge, trend. batch.py GONGKAI GENERATOR REPORTS-FOLDER README [--documents N]"""
import argparse
import base64
import csv
import json
import os
import pathlib
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree

os.environ["LC_ALL"] = "C.UTF-8"  # the command speaks the language of its environment

import same

arguments = argparse.ArgumentParser()
for name in ("gongkai", "generator", "reports", "readme"):
    arguments.add_argument(name, type=pathlib.Path)
arguments.add_argument("--documents", type=int, default=400)
arguments = arguments.parse_args()
program, generator = str(arguments.gongkai.absolute()), str(arguments.generator.absolute())
county = (arguments.reports / "county.txt").read_text(encoding="utf-8")
scratch = tempfile.TemporaryDirectory(prefix="gongkai-batch-")
folder = pathlib.Path(scratch.name)
failures = checks = 0


def expect(condition, what, *more):
    global failures, checks
    checks += 1
    if not condition:
        failures += 1
        print("FAILED:", what, *(str(m)[:600] for m in more))


class Result:
    def __init__(self, done):
        self.status, self.out, self.err = done.returncode, done.stdout.decode(), done.stderr.decode()

    def __str__(self):
        return f"\n  status {self.status}\n  out {self.out[:300]!r}\n  err {self.err[:300]!r}"


def run(*words, stdin=b"", status=None):
    result = Result(subprocess.run([program, *map(str, words)], input=stdin, capture_output=True, cwd=folder, timeout=600))
    if status is not None:
        expect(result.status == status, f"status {status} of {words}", result)
    return result


def names(*words, **more):
    """The files that a batch reads, in order."""
    result = run("batch", "--to", "ndjson", "-o", "-", *words, **more)
    return [json.loads(line)["source"]["name"] for line in result.out.splitlines()]


def query(database, sql, *values):
    db = sqlite3.connect(folder / database)
    try:
        return db.execute(sql, values).fetchall()
    finally:
        db.close()


def dump(database):
    db = sqlite3.connect(folder / database)
    try:
        return "\n".join(db.iterdump())
    finally:
        db.close()


def bytes_of(name):
    return (folder / name).read_bytes()


def write(name, text):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


# ---- files by folders, patterns, lists -------------------------------------------------------------------------------------
for name in ("in/b.txt", "in/a.txt", "in/sub/d.txt", "in/sub/c.txt", "in/.hidden.txt", "in/z.text"):
    write(name, county)
everything = ["in/a.txt", "in/b.txt", "in/sub/c.txt", "in/sub/d.txt", "in/z.text"]
expect(names("in") == everything, "a folder, in order", names("in"))
expect(names("in/*.txt") == ["in/a.txt", "in/b.txt"], "a pattern", names("in/*.txt"))
write("list", "in/b.txt\r\n\nin/sub\nin/a.txt\n")
listed = ["in/b.txt", "in/sub/c.txt", "in/sub/d.txt", "in/a.txt"]
expect(names("@list") == listed, "a list")
expect(names("-", stdin=bytes_of("list")) == listed, "a list on standard input")
expect(names("in/a.txt", "nowhere.txt") == ["in/a.txt", "nowhere.txt"], "what does not exist costs its own place", names("in/a.txt", "nowhere.txt"))
run("batch", "nowhere/*.txt", "-o", "x.ndjson", status=2)
run("batch", "in", "-o", "x.unknown", status=2)
expect(not (folder / "x.ndjson").exists(), "nothing is written where the usage is wrong")
expect(not list(folder.glob("x.*")), "nor aside", list(folder.glob("x.*")))
expect(json.loads(run("parse", "in/sub", status=0).out)[1]["source"]["name"] == "in/sub/d.txt", "parse reads folders, too")
table = list(csv.DictReader(run("parse", "--format", "csv", "in/sub", status=0).out.splitlines()))
expect({r["file"] for r in table} == {"in/sub/c.txt", "in/sub/d.txt"} and list(table[0])[:4] == ["file", "issuer", "year", "edition"], "parse as CSV")
write("warned.txt", county.replace("规章\t0\t0\t0", "规章\t0\t/\t0"))
found = list(csv.DictReader(run("check", "--format", "csv", "--lang", "en", "warned.txt", "in/a.txt", status=0).out.splitlines()))
expect([(r["file"], r["severity"], r["code"], r["line"]) for r in found] == [("warned.txt", "warning", "cell_blank", "26")], "check as CSV", found)
lines = run("check", "--format", "ndjson", "warned.txt", "in/a.txt", status=0).out.splitlines()
expect([len(json.loads(line)["diagnostics"]) for line in lines] == [1, 0], "check as NDJSON", lines)

# ---- outputs ---------------------------------------------------------------------------------------------------------------
subprocess.run([generator, "--write", folder / "series", "--documents", str(arguments.documents), "--seed", "3"], check=True)
write("series/zz.bin", "PK\3\4 no archive")
write("series/zy.txt", "会议通知\n请于周三到会。\n")
OUTPUTS = ("all.sqlite", "all.ndjson", "all.csv", "all.wide.csv", "all.findings.csv")
ASKED = [word for name in OUTPUTS for word in ("-o", name)]


def summary(result):
    return {name: int(n) for name, n in re.findall(r"(done before|read fully|with findings|not of the form|unreadable): (\d+)", result.err)}


whole = run("batch", "series", *ASKED, "--lang", "en", status=2)  # some are unreadable
counted = summary(whole)
total = arguments.documents + 2
expect(counted["done before"] == 0 and sum(counted.values()) == total and counted["not of the form"] == 1 and counted["unreadable"] >= 1, "the summary",
       whole)
expect(not [p.name for p in folder.iterdir() if ".part" in p.name or "journal" in p.name], "nothing is left aside", list(folder.iterdir()))
(folder / "judged.ndjson").write_text("".join(line + "\n" for line in bytes_of("all.ndjson").decode().split("\n")[:-1] if "/zy.txt" not in line
                                              and "/zz.bin" not in line), encoding="utf-8")
judged = subprocess.run([generator, "--judge", folder / "judged.ndjson", "--documents", str(arguments.documents), "--seed", "3"], capture_output=True,
                        text=True)
expect(judged.returncode == 0 and " right " in judged.stdout, "cells against their truth", judged.stdout)

reports = [json.loads(line) for line in bytes_of("all.ndjson").decode().splitlines()]
failed = [r for r in reports if r["schema"] == "gongkai.failure/1"]
reports = [r for r in reports if r["schema"] == "gongkai.report/1"]
expect(len(failed) == counted["unreadable"] and all(r["reason"] and r["status"] == "unreadable" for r in failed), "a line for each unreadable file")
rows = {"file": [], "csv": {}, "wide": {}}
for row in csv.DictReader((folder / "all.csv").open(encoding="utf-8", newline="")):
    if row["origin"] in ("printed", "inferred"):
        path = ".".join(p for p in (row["table"], row["row"], row["column"]) if p)
        rows["csv"].setdefault(row["file"], {}).setdefault(path, row["value"])
for row in csv.DictReader((folder / "all.wide.csv").open(encoding="utf-8", newline="")):
    cells = {k: v for k, v in row.items() if "." in k and v != ""}
    if cells:
        rows["wide"].setdefault(row["file"], cells)
stored = {}
for path, number, variable, value in query("all.sqlite", "SELECT f.path, r.number, b.path, c.value FROM cell c JOIN report r ON r.id = c.report"
                                           " JOIN file f ON f.id = r.file JOIN codebook b ON b.id = c.variable WHERE value IS NOT NULL AND number = 0"):
    stored.setdefault(path, {})[variable] = str(value)


def cells_of(value, path=""):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from cells_of(inner, f"{path}.{key}" if path else key)
    elif value is not None and path.split(".")[-1] != "unit":
        yield path, str(value)


tables = ("proactive_disclosure", "requests", "review", "litigation")
first = {}
for r in reports:
    first.setdefault(r["source"]["name"], {p: v for t in tables for p, v in cells_of(r[t], t)})
first = {name: cells for name, cells in first.items() if cells}
expect(len(first) > arguments.documents * 0.9 and first == stored, "NDJSON and SQLite have the same cells")
expect(rows["csv"].keys() == first.keys() and all(first[f].items() <= rows["csv"][f].items() for f in first), "and so has the long CSV")
several = {f for f, n in query("all.sqlite", "SELECT path, reports FROM file WHERE reports > 1")}
expect(all(rows["wide"][f] == first[f] for f in first if f not in several), "and the wide CSV")
found = list(csv.DictReader((folder / "all.findings.csv").open(encoding="utf-8", newline="")))
expect(len(found) == query("all.sqlite", "SELECT count(*) FROM finding WHERE scope = 'report'")[0][0] + len(failed), "findings")
expect([r["message"] for r in found if r["file"] == "series/zz.bin"] == [r["reason"] for r in failed if r["source"]["name"] == "series/zz.bin"],
       "an unreadable file has one row, with the reason")
expect(query("all.sqlite", "SELECT status, reports FROM file WHERE path = 'series/zy.txt'") == [("not_of_form", 1)], "a text of another kind")
expect(query("all.sqlite", "PRAGMA integrity_check") == [("ok",)], "integrity")

# ---- threads, killed runs, files that changed ----------------------------------------------------------------------------
shutil.copytree(folder, folder / "kept", ignore=lambda at, all: [] if "kept" in at else [n for n in all if n not in OUTPUTS])
kept = {name: bytes_of(f"kept/{name}") for name in OUTPUTS[1:]}
kept_dump = dump("kept/all.sqlite")


def clear():
    for path in folder.glob("all.*"):
        path.unlink()


def same_as_kept(what):
    for name in OUTPUTS[1:]:
        expect(bytes_of(name) == kept[name], f"{what}: {name}")
    expect(dump("all.sqlite") == kept_dump, f"{what}: the database", same.differences(folder / "all.sqlite", folder / "kept/all.sqlite"))


clear()
run("batch", "series", *ASKED, "--lang", "en", "--jobs", "1", status=2)
same_as_kept("one thread")
again = run("batch", "series", *ASKED, "--lang", "en", status=2)
expect(summary(again)["done before"] == total, "nothing is done again", again)
same_as_kept("a run with nothing to do")

clear()
dice = random.Random(7)
for attempt in range(5):
    process = subprocess.Popen([program, "batch", "series", *ASKED, "--lang", "en", "--jobs", "2", "--checkpoint", "0.02"], cwd=folder, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    time.sleep(dice.uniform(0.05, 1.6 if arguments.documents > 1000 else 0.4))
    process.send_signal(signal.SIGKILL)
    process.wait()
    for name in OUTPUTS[1:]:
        expect(not (folder / name).exists() or bytes_of(name) == kept[name], f"killed: {name} is whole or not there")
last = run("batch", "series", *ASKED, "--lang", "en", status=2)
expect(summary(last)["done before"] > 0, "what was done before it was killed is not done again", last)
same_as_kept(f"killed five times, {summary(last)['done before']} files done before the last run")
clear()
process = subprocess.Popen([program, "batch", "series", *ASKED, "--lang", "en"], cwd=folder, stderr=subprocess.PIPE)
time.sleep(0.3)
process.send_signal(signal.SIGTERM)
stopped = process.communicate()[1].decode()
expect(process.returncode == 2 and "goes on from here" in stopped or process.returncode == 2 and "files:" in stopped, "stopped", stopped)
run("batch", "series", *ASKED, "--lang", "en", status=2)
same_as_kept("stopped, and gone on")

changed = folder / "series/zy.txt"
changed.write_text(county, encoding="utf-8")
once = summary(run("batch", "series", *ASKED, "--lang", "en", status=2))
expect(once["done before"] == total - 1 and once["read fully"] == 1, "only what changed is done again", once)
after = {name: bytes_of(name) for name in OUTPUTS[1:]}
expect(after["all.ndjson"] != kept["all.ndjson"], "and it is")
shutil.copy(folder / "all.sqlite", folder / "before.sqlite")
clear()
run("batch", "series", *ASKED, "--lang", "en", status=2)
expect(all(bytes_of(n) == after[n] for n in OUTPUTS[1:]), "as if all were done anew")
expect(not same.differences(folder / "all.sqlite", folder / "before.sqlite"), "so is the database")
expect("其中上次已完成 0 个" in run("batch", "series", "-o", "all.ndjson", status=2).err, "other options, another result")
os.utime(changed, ns=(1, 1))
run("batch", "series/zy.txt", "--by-content", "-o", "c.ndjson", status=0)
os.utime(changed, ns=(2, 2))
expect(summary(run("batch", "series/zy.txt", "--by-content", "-o", "c.ndjson", "--lang", "zh", status=0)) == {}, "in Chinese")
expect("已完成 1 个" in run("batch", "series/zy.txt", "--by-content", "-o", "c.ndjson", status=0).err, "another time, the same bytes")

# ---- against each other --------------------------------------------------------------------------------------------------
office = county.replace("澄川县人民政府", "澄川县公安局")
write("organs/2024.txt", county)
write("organs/2025.txt", county.replace("2024年", "2025年").replace("二、上年结转政府信息公开申请数量\t\t\t7\t1\t0\t0\t1\t0\t9",
                                                             "二、上年结转政府信息公开申请数量\t\t\t6\t1\t0\t0\t1\t0\t8"))
write("organs/again.txt", county.replace("规章\t0\t0\t0", "规章\t1\t0\t1"))
write("organs/office.txt", office)
write("levels.csv", "# parent,child\n澄川县政府,澄川县公安局\n澄川县政府,澄川县教育局\n")
run("batch", "organs", "-o", "organs.sqlite", "--levels", "levels.csv", "--lang", "en", status=0)
across = {(file.split("/")[1], scope, code) for file, scope, code in query("organs.sqlite", "SELECT file, scope, code FROM findings WHERE scope <> 'report'")}
for finding in (("2025.txt", "years", "carry_over_differs"), ("again.txt", "twice", "report_repeated"), ("office.txt", "prose", "prose_shared"),
                ("2024.txt", "levels", "child_missing")):
    expect(finding in across, f"between files: {finding}", across)
expect(query("organs.sqlite", "SELECT issuer, year FROM missing") == [("澄川县公安局", 2025)], "who is missing", query("organs.sqlite", "SELECT * FROM missing"))
expect(query("organs.sqlite", "SELECT other_file FROM findings WHERE code = 'report_repeated'") == [("organs/2024.txt",)], "the other file")
outcomes = query("organs.sqlite", "SELECT received, granted, denied, processed_total FROM outcomes WHERE issuer = '澄川县公安局'")
expect(outcomes == [(223, 87, 42, 222)], "outcomes", outcomes)
expect(query("organs.sqlite", "SELECT granted FROM shares WHERE issuer = '澄川县公安局'") == [(39.19,)], "shares")
run("batch", "organs", "-o", "alone.sqlite", "--alone", status=0)
expect(query("alone.sqlite", "SELECT count(*) FROM finding WHERE scope <> 'report'") == [(0,)], "alone")

# ---- trend ---------------------------------------------------------------------------------------------------------------
drawn = run("trend", "organs.sqlite", "--issuer", "澄川县人民政府", status=0).out
svg = xml.etree.ElementTree.fromstring(drawn)
expect("一、本年新收政府信息公开申请数量 2024: 223 2025: 223" in "".join(svg.itertext()) and drawn.count("<polyline") == 10, "an SVG of all years", drawn)
expect("nobody" in run("trend", "organs.sqlite", "--issuer", "nobody", status=2).err, "an organ that is not there")

# ---- filter, merge -------------------------------------------------------------------------------------------------------
paths = sorted(str(p.relative_to(folder)) for p in (folder / "series").rglob("*") if p.is_file())[:200] + ["series/zz.bin"]
told = "".join(p + "\n" for p in paths).encode()
by_path = run("filter", "--jobs", "3", "--provenance", stdin=told, status=0).out.splitlines()
order = list(dict.fromkeys(json.loads(line)["source"]["name"] for line in by_path))
expect(order == paths, "filter keeps the order")
unordered = run("filter", "--jobs", "3", "--provenance", "--unordered", stdin=told, status=0).out.splitlines()
expect(sorted(unordered) == sorted(by_path), "and has the same without it")
documents = "".join(json.dumps({"name": p, "base64": base64.b64encode((folder / p).read_bytes()).decode()}) + "\n" for p in paths).encode()
expect(run("filter", "--provenance", stdin=documents, status=0).out.splitlines() == by_path, "documents as base64")
odd = run("filter", stdin=b'{"name":"x","base64":"@@"}\n{"name":"y"}\n{\n{"name":"z","text":"' + "会议".encode() + b'"}\n', status=0).out.splitlines()
expect([json.loads(line).get("reason") for line in odd] == ["no base64", "neither base64 nor text in it", "no JSON", None], "odd lines", odd)
with subprocess.Popen([program, "filter", "--jobs", "2"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder) as asked:
    for path in paths[:3]:  # an answer comes before the next question
        asked.stdin.write((path + "\n").encode())
        asked.stdin.flush()
        expect(json.loads(asked.stdout.readline())["source"]["name"] == path, "question and answer")

(folder / "one.list").write_text("\n".join(paths), encoding="utf-8")
run("batch", "@one.list", "-o", "one.sqlite")
for shard in range(3):
    (folder / f"shard{shard}.list").write_text("\n".join(paths[shard::3]), encoding="utf-8")
    run("batch", f"@shard{shard}.list", "-o", f"shard{shard}.sqlite")
run("merge", "shard2.sqlite", "shard0.sqlite", "shard1.sqlite", "-o", "merged.sqlite", status=0)
expect(not same.differences(folder / "one.sqlite", folder / "merged.sqlite"), "merged databases", same.differences(folder / "one.sqlite", folder / "merged.sqlite"))
(folder / "part0.ndjson").write_text("\n".join(by_path[:90]) + "\n", encoding="utf-8")
(folder / "part1.ndjson").write_text("\n".join(by_path[90:]) + "\n", encoding="utf-8")
run("merge", "part1.ndjson", "part0.ndjson", "-o", "lines.sqlite", status=0)
difference = same.differences(folder / "one.sqlite", folder / "lines.sqlite")
expect(not difference, "merged lines", difference)
expect(not [p for p in folder.iterdir() if ".part" in p.name], "merge leaves nothing aside")
write("bad.ndjson", "no json\n")
expect("bad.ndjson:1" in run("merge", "bad.ndjson", "-o", "bad.sqlite", status=2).err and not (folder / "bad.sqlite").exists(), "a bad shard")

# ---- the README's queries --------------------------------------------------------------------------------------------------
queries = [q.strip() for block in re.findall(r"```sql\n(.*?)```", arguments.readme.read_text(encoding="utf-8"), re.S) for q in block.split(";") if q.strip()]
expect(len(queries) >= 5, "queries in the README", len(queries))
for q in queries:
    try:
        answer = query("organs.sqlite", q)
        expect(answer, f"an answer to: {q}")
    except sqlite3.Error as error:
        expect(False, f"{q}: {error}")

scratch.cleanup()
print(f"{checks} checks, {failures} failures")
sys.exit(failures > 0)
