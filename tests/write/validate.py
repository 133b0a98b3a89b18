#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Validates the JSON that the program writes against the schema that the program writes: validate.py GONGKAI REPORT..."""
import json
import subprocess
import sys
import tempfile

try:
    import jsonschema
except ImportError:
    print("no python3-jsonschema here")
    sys.exit(77)

program, reports = sys.argv[1], sys.argv[2:]
run = lambda *arguments: subprocess.run([program, *arguments], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout

validators = {}
for edition in (2021, 2019):
    schema = json.loads(run("form", str(edition), "--format", "json-schema"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validators[edition] = jsonschema.Draft202012Validator(schema)

failed = checked = 0


def check(name, report):
    global failed, checked
    checked += 1
    for error in validators[report["edition"] or 2021].iter_errors(report):
        failed += 1
        print(f"{name}: {'.'.join(map(str, error.absolute_path))}: {error.message[:200]}")


for edition in validators:
    check(f"blank form {edition}", json.loads(run("form", str(edition), "--format", "json")))
for name in reports:
    check(name, json.loads(run("parse", name)))
    check(name + " with provenance", json.loads(run("parse", "--provenance", name)))
# With the checks' findings, of which some are settled.
with tempfile.NamedTemporaryFile("w", suffix=".txt") as settled:
    settled.write("row_sum_broken: why\n")
    settled.flush()
    checks = ["check", "--fail-on", "never", "--format", "json", "--suppress", settled.name]
    findings = []
    for name in reports:
        report = json.loads(run(*checks, name))
        check(name + " checked", report)
        findings += report["diagnostics"]
    if not any("suppressed" in d for d in findings) or not any("suppressed" not in d for d in findings):
        failed += 1
        print("none of the findings is suppressed, or all of them")
for line in run("parse", "--format", "ndjson", *reports).splitlines():
    check("ndjson", json.loads(line))
several = json.loads(run("parse", *reports))
for report in several if isinstance(several, list) else [several]:
    check("array", report)

# Comparisons, roll-ups, findings alone, and reports with their claims and rules.
def check_as(kind, value):
    global failed, checked
    checked += 1
    schema = json.loads(run("schema", kind))
    jsonschema.Draft202012Validator.check_schema(schema)
    for error in jsonschema.Draft202012Validator(schema).iter_errors(value):
        failed += 1
        print(f"{kind}: {'.'.join(map(str, error.absolute_path))}: {error.message[:200]}")


for name in reports:
    claimed = json.loads(run("check", "--fail-on", "never", "--claims", "--format", "json", name))
    check(name + " with claims", claimed)
    check_as("findings", claimed["diagnostics"])
    check_as("comparison", json.loads(run("compare", "--fail-on", "never", "--format", "json", reports[0], name)))
    check_as("rollup", json.loads(run("rollup", "--fail-on", "never", "--format", "json", name, *reports)))

# A validator that lets everything pass would prove nothing.
broken = json.loads(run("form", "2021", "--format", "json"))
broken["requests"]["received"]["total"] = "7"
if validators[2021].is_valid(broken):
    failed += 1
    print("a number in quotation marks passed")
print(f"{checked} reports checked, {failed} errors")
sys.exit(failed > 0)
