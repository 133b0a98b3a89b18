#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Scores a program that reads the form: run.py [--suite FOLDER] [-v] PROGRAM [ARGUMENT…]

The program is run once for each document, with the document's name behind its arguments, and prints the report's JSON ("gongkai.report/1":
README.md has what of it is looked at). A document that it cannot read, whatever its reason, scores nothing."""
import argparse
import collections
import decimal
import json
import pathlib
import subprocess
import sys

KINDS = ("natural_person", "commercial_enterprise", "research_institution", "public_welfare_organization", "legal_service_institution", "other",
         "total")
RESULTS = ("upheld", "corrected", "other", "pending", "total")

arguments = argparse.ArgumentParser(description=__doc__)
arguments.add_argument("--suite", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parent / "suite")
arguments.add_argument("-v", "--verbose", action="store_true", help="each cell that is not as it must be")
arguments.add_argument("--minimum", type=float, default=0, help="fail where fewer percent of the cells are right")
arguments.add_argument("program", nargs=argparse.REMAINDER)
arguments = arguments.parse_args()


def number_of(figure):
    """A figure of the suite; "-" is none, and one with "?" behind is a sum whose unit nothing tells."""
    return None if figure == "-" else ("?", decimal.Decimal(figure[:-1])) if figure.endswith("?") else decimal.Decimal(figure)


def cells_of(truth):
    """A row's figures, in the form's order, as cells by their paths."""
    for row, figures in truth["cells"].items():
        figures = figures.split(" ")
        columns = [""] if len(figures) == 1 else RESULTS if len(figures) == 5 else KINDS
        for column, figure in zip(columns, figures):
            yield (f"{row}.{column}" if column else row), number_of(figure)


def at(report, path):
    for name in path.split("."):
        report = report.get(name) if isinstance(report, dict) else None
    return report


def value_at(report, path):
    """A cell, with or without provenance; money in 万元, exactly."""
    cell = at(report, path)
    if isinstance(cell, dict):
        cell = cell.get("value")
    if cell is None:
        return None
    number = decimal.Decimal(str(cell))
    if path.endswith(".amount"):
        unit = at(report, path.rsplit(".", 1)[0] + ".unit") or ("万元" if "charges" in path else "")
        if not unit:
            return "?", number
        if unit == "元":
            number /= 10000
    return number


def under(path, named):
    return path == named or path.startswith(named + ".")


score = collections.Counter()
by_class = collections.defaultdict(collections.Counter)


def fault(truth, what, about):
    if arguments.verbose:
        print(f"{truth['file']} ({truth['about']}): {what} {about}")


def judge(truth, report):
    said = [p for d in report.get("diagnostics", []) if d.get("severity") in ("warning", "error") for p in d.get("paths", [])]
    cells = dict(cells_of(truth))
    read = {path: value_at(report, path) for path in cells}
    table = {path: "review" if path.startswith(("review", "litigation")) else path.split(".")[0] for path in cells}
    unread = {t for t in table.values() if all(read[p] is None for p in cells if table[p] == t)}

    def names(path, tables=False):
        return any(under(path, n) and ("." in n or (tables and (n in ("review", "litigation") or n in unread))) for n in said)

    lost, null_too = set(truth.get("lost", ())), set(truth.get("null_too", ()))
    for path, true in cells.items():
        got = read[path]
        if true is None and got is None and path not in truth.get("or", {}):
            continue
        others = [number_of(v) for v in truth.get("or", {}).get(path, ())]
        if_said = [number_of(v) for v in truth.get("if_said", {}).get(path, ())]
        if got is None:
            how = "right" if true is None or path in null_too or path in lost else "null and said" if names(path, True) else "unsaid"
        elif (got == true and (path not in lost or names(path))) or got in others or (got in if_said and names(path)):
            how = "right"
        else:
            how = "wrong and said" if names(path) else "silently wrong"
        score[how] += 1
        by_class[truth["about"].split(":")[0]][how] += 1
        if how not in ("right", "null and said"):
            fault(truth, how, f"{path}: true {true}, read {got}")
    for path in truth.get("must_flag", ()):
        found = any(under(path, p) and "." in p for d in report.get("diagnostics", []) if d.get("severity") == "error" for p in d.get("paths", []))
        score["flagged" if found else "not flagged"] += 1
        if not found:
            fault(truth, "not flagged", path)
    for name, true in (("issuer", truth["issuers"]), ("year", truth["years"])):
        got = report.get(name)
        how = "right" if (got in true if got is not None else not true or truth["may_lack"]) else "lacks" if got is None else "wrong"
        score[f"{name} {how}"] += 1
        if how != "right":
            fault(truth, f"{name} {how}", f"{true}, read {got}")
    judge_claims(truth, report.get("claims"))


def judge_claims(truth, claims):
    if claims is None:
        return
    claims = list(claims)
    for true in truth.get("claims", ()):
        found = next((c for c in claims if c.get("number") == true["number"]), None)
        if found:
            claims.remove(found)  # a number that stands twice is two claims
        verdict = {"holds": True, "differs": False}.get(found["verdict"] if found else None)
        if verdict is True and true["holds"] is None:
            how = "compared with something"
        elif verdict == true["holds"]:
            how = "right"
        else:
            how = "missed" if verdict is None else "false alarm" if verdict is False else "let through"
        score[f"claim {how}"] += 1
        if how != "right":
            fault(truth, f"claim {how}", true)


documents = 0
for line in (arguments.suite / "truth.ndjson").read_text(encoding="utf-8").splitlines():
    truth = json.loads(line)
    documents += 1
    try:
        done = subprocess.run([*arguments.program, str(arguments.suite / truth["file"])], capture_output=True, timeout=60)
        report = json.loads(done.stdout)
    except (ValueError, subprocess.TimeoutExpired):
        report = {}
        score["documents not read"] += 1
        fault(truth, "not read", "")
    if isinstance(report, list):  # of several reports in a file the first is asked for
        report = report[0]
    judge(truth, report)

total = sum(score[how] for how in ("right", "null and said", "unsaid", "wrong and said", "silently wrong"))
print(f"{documents} documents, {score['documents not read']} not read")
for how in ("right", "null and said", "unsaid", "wrong and said", "silently wrong"):
    print(f"cells {how}: {score[how]} ({100 * score[how] / max(total, 1):.2f} %)")
print(f"wrong sums flagged: {score['flagged']} of {score['flagged'] + score['not flagged']}")
for name in ("issuer", "year"):
    print(f"{name} right: {score[f'{name} right']}, lacking: {score[f'{name} lacks']}, wrong: {score[f'{name} wrong']}")
print("claims " + ", ".join(f"{how}: {score[f'claim {how}']}" for how in ("right", "missed", "false alarm", "let through", "compared with something")))
if arguments.verbose:
    for name, how in sorted(by_class.items()):
        print(f"{name:24} " + ", ".join(f"{k} {v}" for k, v in how.most_common()))
bad = score["unsaid"] + score["silently wrong"] + score["not flagged"] + score["claim false alarm"]
sys.exit(1 if bad or 100 * score["right"] < arguments.minimum * total else 0)
