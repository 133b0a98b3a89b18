#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Validates the SARIF that the command writes against the standard's schema: sarif.py SCHEMA GONGKAI GALLERY REPORT...

GALLERY writes the text of every finding's case to a folder. The schema is not ours to copy: .ci/sarif-schema fetches it."""
import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile

try:
    import jsonschema
except ImportError:
    print("no python3-jsonschema here")
    sys.exit(77)

schema_file, program, gallery, reports = sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:]
if not pathlib.Path(schema_file).is_file():
    print(f"the SARIF schema is not at {schema_file}; .ci/sarif-schema fetches it")
    sys.exit(77)
with open(schema_file, encoding="utf-8") as file:
    schema = json.load(file)
kind = jsonschema.validators.validator_for(schema)
kind.check_schema(schema)
validator = kind(schema)

failed = checked = 0


def fail(name, what):
    global failed
    failed += 1
    print(f"{name}: {what}")


def lines_of(path):
    """A text's lines; none for what is no text, or in another encoding."""
    try:
        return pathlib.Path(path).read_bytes().decode("utf-8").split("\n")
    except UnicodeDecodeError:
        return None


def check(name, log, texts):
    """Against the schema, and what it cannot say: indices, places in the texts, that no two findings share a fingerprint."""
    global checked
    checked += 1
    for error in validator.iter_errors(log):
        fail(name, f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")
    run, = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    artifacts = [a["location"].get("uri") for a in run["artifacts"]]
    seen = set()
    for result in run["results"]:
        if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
            fail(name, f"ruleIndex {result['ruleIndex']} is not {result['ruleId']}")
        if not result["message"]["text"]:
            fail(name, "a message without words")
        where = result["locations"][0]["physicalLocation"]
        uri = where["artifactLocation"].get("uri")
        if uri not in artifacts:
            fail(name, f"{uri} is not among the artifacts")
        key = (uri, result["partialFingerprints"]["gongkai/v1"])
        if key in seen:
            fail(name, f"two findings are {key}")
        seen.add(key)
        for location in [*result["locations"], *result.get("relatedLocations", [])]:
            region = location["physicalLocation"].get("region")
            lines = texts.get(uri)
            if region is None or lines is None:
                continue
            line = lines[region["startLine"] - 1]
            if region["startColumn"] > len(line.rstrip("\r")) + 1:
                fail(name, f"column {region['startColumn']} of line {region['startLine']}, which has {len(line)} characters")
            if region.get("endLine") == region["startLine"] and region["endColumn"] > len(line) + 1:
                fail(name, f"end column {region['endColumn']} of a line of {len(line)} characters")
    return run


def sarif(*arguments, stdin=None):
    finished = subprocess.run([program, "check", "--format", "sarif", *map(str, arguments)], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, input=stdin)
    if finished.returncode not in (0, 1):
        fail(arguments, finished.stderr.decode())
        return None
    return json.loads(finished.stdout)


with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)

    def uri(path):
        return pathlib.Path(path).absolute().as_uri()

    reports = [pathlib.Path(r).absolute() for r in reports]
    for language in ("zh", "en"):
        for report in reports:
            check(report, sarif("--lang", language, report), {uri(report): lines_of(report)})
    check("all reports", sarif(*reports), {uri(r): lines_of(r) for r in reports})

    # Every finding that there is.
    subprocess.run([gallery, "--texts", str(folder)], check=True, stdout=subprocess.DEVNULL)
    cases = sorted(folder.glob("*.txt"))
    if len(cases) < 40:
        fail("gallery", f"only {len(cases)} cases")
    codes = set()
    for case in cases:
        if case.stem == "input_not_text":  # nothing to check: the command says so, and writes no log
            finished = subprocess.run([program, "check", "--format", "sarif", "--from", "text", str(case)], capture_output=True)
            if finished.returncode != 2 or not finished.stderr or finished.stdout:
                fail(case.name, f"status {finished.returncode}, not 2 with a reason")
            continue
        run = check(case.name, sarif("--from", "text", case), {uri(case): lines_of(case)})
        codes |= {result["ruleId"] for result in run["results"]}
        # compare, rollup, batch and from_json find the others; check reads every report of a file, and so does not say that there are several.
        elsewhere = case.stem.startswith(("json_", "rollup_", "child_")) or case.stem in (
            "issuers_differ", "years_not_consecutive", "carry_over_differs", "stock_flow_broken", "change_differs", "change_large",
            "prose_repeated", "prose_shared", "report_repeated", "limit_reached", "several_reports")
        if not elsewhere and case.stem not in {result["ruleId"] for result in run["results"]}:
            fail(case.name, "its finding is not among the results")
    if len(codes) < 40:
        fail("gallery", f"only {len(codes)} codes: {sorted(codes)}")

    # Every format, as far as this build reads it; a name that needs escapes; standard input.
    damaged = next(r for r in reports if r.name == "damaged.txt")
    text = damaged.read_text(encoding="utf-8")
    odd = folder / "年报 #1%.txt"
    odd.write_text("\ufeff" + text.replace("\n", "\r\n"), encoding="utf-8")
    run = check("odd name", sarif(odd), {})
    if not run["artifacts"][0]["location"]["uri"].endswith("/%E5%B9%B4%E6%8A%A5%20%231%25.txt"):
        fail("odd name", run["artifacts"][0])
    run = check("standard input", sarif("-", stdin=damaged.read_bytes()), {})
    if "uri" in run["artifacts"][0]["location"]:
        fail("standard input", "has a URI")
    encoded = folder / "gb.txt"
    encoded.write_text(text, encoding="gb18030")
    run = check("GB18030", sarif(encoded), {uri(encoded): text.split("\n")})
    if run["artifacts"][0]["encoding"].upper() != "GB18030":
        fail("GB18030", run["artifacts"][0])
    for format in ("html", "docx"):
        path = folder / f"damaged.{format}"
        subprocess.run([program, "parse", "--format", format, "-o", str(path), str(damaged)], check=True,
                       stderr=subprocess.DEVNULL)
        log = sarif(path)
        if log is None:
            continue
        run = check(format, log, {uri(path): lines_of(path)})
        if "row_sum_broken" not in {r["ruleId"] for r in run["results"]}:
            fail(format, "the broken sum is not found")
        regions = ["region" in r["locations"][0]["physicalLocation"] for r in run["results"] if r["ruleId"] == "row_sum_broken"]
        if regions != [format == "html"]:
            fail(format, "a web page has lines, a Word file has none")

    # The place is the words' own: 行政诉讼's total, the ninth figure of line 68, and its suppression.
    settled = folder / "settled.txt"
    settled.write_text("row_sum_broken: 原件如此\n", encoding="utf-8")
    run = check("suppressed", sarif("--suppress", settled, damaged), {})
    result, = [r for r in run["results"] if r["ruleId"] == "row_sum_broken"]
    region = result["locations"][0]["physicalLocation"]["region"]
    line = lines_of(damaged)[region["startLine"] - 1]
    if (region["startLine"], line[region["startColumn"] - 1:region["endColumn"] - 1]) != (68, "4"):
        fail("damaged.txt", f"the broken total is not at {region}")
    if result["suppressions"] != [{"kind": "external", "status": "accepted", "justification": "原件如此"}]:
        fail("suppressed", result["suppressions"])

    # A validator that lets everything pass would prove nothing.
    log = sarif(damaged)
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    if validator.is_valid(log):
        fail("validator", "line 0 passed")

print(f"{checked} logs checked, {failed} errors")
sys.exit(failed > 0)
