#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Whether two databases hold the same, whatever numbers their rows have: same.py A.sqlite B.sqlite. Status 1 where they do not.
Sizes and times of files count only where both have them: NDJSON has none."""
import sqlite3
import sys

REPORT = ("(SELECT f.path || ' ' || r.number FROM {db}.report r JOIN {db}.file f ON f.id = r.file WHERE r.id = {id})")
TABLES = {
    "file": "SELECT path, status, reason, reports FROM {db}.file",
    "report": "SELECT f.path, r.number, r.issuer, r.organ, r.year, r.edition, r.form, r.title, r.period_from, r.period_to, r.signed_by,"
              " r.published, r.format, r.encoding, r.errors, r.warnings, r.notes"
              " FROM {db}.report r JOIN {db}.file f ON f.id = r.file",
    "cell": "SELECT f.path, r.number, c.variable, c.value, c.origin"
            " FROM {db}.cell c JOIN {db}.report r ON r.id = c.report JOIN {db}.file f ON f.id = r.file",
    "prose": "SELECT " + REPORT.format(db="{db}", id="t.report") + ", t.section, t.text FROM {db}.prose t",
    "claim": "SELECT " + REPORT.format(db="{db}", id="t.report") + ", t.number, t.kind, t.section, t.words, t.printed, t.value, t.unit, t.cells,"
             " t.verdict, t.certainty, t.expected FROM {db}.claim t",
    "finding": "SELECT " + REPORT.format(db="{db}", id="t.report") + ", t.scope, t.severity, t.code, t.paths, t.message, t.line, t.\"column\","
               " t.within, t.fingerprint, " + REPORT.format(db="{db}", id="t.other") + ", count(*) FROM {db}.finding t"
               " GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11",
    "signature": "SELECT " + REPORT.format(db="{db}", id="t.report") + ", t.clauses, t.least FROM {db}.signature t",
    "codebook": "SELECT * FROM {db}.codebook",
}


def differences(a, b):
    """Each table with how many rows only one of them has, and an example."""
    db = sqlite3.connect(":memory:")
    db.execute("PRAGMA temp_store = FILE")
    db.execute("ATTACH ? AS a", (str(a),))
    db.execute("ATTACH ? AS b", (str(b),))
    out = {}
    for table, sql in TABLES.items():
        for one, other in (("a", "b"), ("b", "a")):
            rows = db.execute(f"SELECT * FROM ({sql.format(db=one)} EXCEPT {sql.format(db=other)}) LIMIT 3").fetchall()
            if rows:
                out[f"{table} only in {one}"] = rows
    return out


if __name__ == "__main__":
    found = differences(*sys.argv[1:3])
    for name, rows in found.items():
        print(name, *rows, sep="\n  ")
    sys.exit(bool(found))
