#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Writes seeds for each fuzz target: seeds.py GONGKAI GENERATOR OUT. A folder a target; short ones first. The same each time."""
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import zipfile

gongkai, generator, out = str(pathlib.Path(sys.argv[1]).resolve()), sys.argv[2], pathlib.Path(sys.argv[3])
by = random.Random(19)
examples = pathlib.Path(__file__).resolve().parents[2] / "examples" / "reports"
counts = {}


def put(target, content):
    folder = out / target
    folder.mkdir(parents=True, exist_ok=True)
    number = counts[target] = counts.get(target, 0) + 1
    (folder / f"seed-{number:04}").write_bytes(content if isinstance(content, bytes) else content.encode())


def sections(text):
    """A report's sections, and the report where it is short."""
    pieces = re.split(r"(?m)^(?=[^\n]{0,4}[一二三四五六][、.])", text)
    return [p for p in pieces + [text] if 0 < len(p.encode()) <= 4096]


PROSE = ["全年新收到政府信息公开申请12件，同比增长20%，其中自然人申请10件，占83.3%。",
         "上年结转1件，办结13件，均在法定期限内答复，办结率100%。", "本年度未收到行政复议、行政诉讼。",
         "予以公开8件，部分公开2件，不予公开1件，无法提供2件。", "收到申请4.2万件，较上年减少三成。", "行政复议5件，其中维持3件、纠正1件、其他1件。"]
CELLS = ["1,909", "0", "/", "—", "无", "-5", "+3", "增加2", "12件", "126661.053152", "1.2万元", "２３", "3（更正为4）", "~~3~~5", "5<sup>1</sup>",
         "第 3 页", "- 12 -", "2024年1月1日起至2024年12月31日", "澄川县人民政府2024年政府信息公开工作年度报告", "一、总体情况", "## 二、主动公开政府信息情况",
         "（一）主动公开", "附表2：2023年数据", "单位：万元", "与上年相比无变化", "page 3, box 72.0 100.5 90.2 112.0", "word/document.xml, table 1, row 2, cell 3",
         "二〇二四年十二月三日", "10 12 0 3", "自然人12法人3"]

with tempfile.TemporaryDirectory() as scratch:
    subprocess.run([generator, "--write", scratch, "--documents", "300", "--seed", "19"], check=True)
    files = sorted(pathlib.Path(scratch).rglob("*.*"))
    texts = [examples / name for name in sorted(p.name for p in examples.glob("*.txt"))] + [f for f in files if f.suffix == ".txt"]
    for file in texts:
        text = file.read_bytes().decode(errors="replace")
        for piece in sections(text):
            put("text", piece)
        if file in texts[:6]:
            put("json", subprocess.run([gongkai, "parse", file.name, "--format", "ndjson"], capture_output=True, cwd=file.parent).stdout)
            put("json", subprocess.run([gongkai, "parse", file.name, "--format", "ndjson", "--provenance"], capture_output=True, cwd=file.parent).stdout)
        for line in text.splitlines():
            if "\t" not in line and 30 < len(line.encode()) < 600 and by.random() < 0.1:
                put("claims", line)
    for file in (f for f in files if f.suffix == ".html"):
        page = file.read_bytes()
        for table in re.findall(rb"(?s)<table.*?</table>", page):
            if len(table) <= 4096:
                put("html", table)
        if len(page) <= 12000:
            put("html", page)
    for file in (f for f in files if f.suffix == ".docx"):
        if not zipfile.is_zipfile(file):
            put("docx", file.read_bytes()[:4096])
            continue
        if counts.get("docx", 0) < 40:
            put("docx", file.read_bytes())
        body = re.search(rb"(?s)<w:body>(.*)</w:body>", zipfile.ZipFile(file).read("word/document.xml"))
        if body is None:
            continue
        for table in re.findall(rb"(?s)<w:tbl>.*?</w:tbl>", body[1])[:2]:
            put("docx", b"b" + table[:4096])
        for paragraph in re.findall(rb"(?s)<w:p>.*?</w:p>", body[1])[:2]:
            put("docx", b"b" + paragraph)

put("docx", 's<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>')
put("docx", 'n<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/>'
            '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')
for sentence in PROSE:
    put("claims", sentence)
for rule in range(13):
    for folded in (0, 64, 128):
        for cell in CELLS:
            put("lex", bytes([folded + rule]) + cell.encode())

# The solver: rows in order with figures of which the last is the sum, line ends between; damaged a little.
for table, rows, columns in ((0, 26, 7), (1, 3, 5), (2, 8, 3), (3, 12, 3)):
    for _ in range(12):
        items = [table]
        for row in range(rows):
            parts = [by.choice((0, 0, 0, by.randrange(9))) for _ in range(columns - 1)]
            items += [row, *(0x60 + n for n in parts), 0x60 + sum(parts), 0xF0]
        for _ in range(by.randrange(4)):
            del items[by.randrange(1, len(items))]
        put("solve", bytes(items))

# Pages of words: a label and its figures on each line.
for _ in range(24):
    page = bytearray()
    for line in range(by.randrange(4, 20)):
        page += bytes([5, 4 + 5 * line, 2, by.randrange(128)])
        for column in range(by.randrange(8)):
            page += bytes([50 + 10 * column, 4 + 5 * line, 2, 0x80 + by.randrange(20)])
    put("words", bytes(page))

# Reports of the generator's, each way of damage in each format, and some damaged further.
for way in range(256):
    for form in range(3):
        seed = bytes([by.randrange(256), by.randrange(256), way, form])
        put("structured", seed)
        if way % 4 == form:
            put("structured", seed + by.randbytes(4 * by.randrange(1, 6)))
for form in range(36):
    put("structured", bytes([by.randrange(256), by.randrange(256), 0, form]))
print(", ".join(f"{name} {number}" for name, number in sorted(counts.items())))
