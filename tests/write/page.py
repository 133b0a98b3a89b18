#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Uses the page of findings in a real Chromium: findings_page.py GONGKAI REPORTS-FOLDER OUT-FOLDER

A finding, a cell and a mark are clicked, with and without the script; nothing may be asked of a network and nothing may be
logged. Pictures of the pages are left in OUT-FOLDER. The browser is driven by chromedriver in the W3C protocol, which is JSON over HTTP."""
import base64
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

os.environ["LC_ALL"] = "C.UTF-8"  # the command speaks the language of its environment

program, reports, out = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
out.mkdir(parents=True, exist_ok=True)
chromium = shutil.which("chromium") or shutil.which("google-chrome")
driver = shutil.which("chromedriver")
if not chromium or not driver:
    print("no chromium and chromedriver here")
    sys.exit(77)

failures = []


def expect(condition, what):
    if not condition:
        failures.append(what)
        print("FAILED:", what)


class Browser:
    """One session of chromedriver; `options` are further switches."""

    def __init__(self, *options, script=True):
        self.profile = tempfile.mkdtemp(prefix="findings-page-")
        self.process = subprocess.Popen([driver, "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        for line in self.process.stdout:
            if found := re.search(r"started successfully on port (\d+)", line):
                self.root = f"http://127.0.0.1:{found[1]}"
                break
        switches = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    f"--user-data-dir={self.profile}", "--window-size=1440,900", *options]
        chrome = {"binary": chromium, "args": switches}
        if not script:
            chrome["prefs"] = {"profile.managed_default_content_settings.javascript": 2}
        try:
            self.session = self.call("POST", "/session", {"capabilities": {"alwaysMatch": {
                "browserName": "chrome", "goog:chromeOptions": chrome,
                "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"}}}})["sessionId"]
        except BaseException:
            self.stop()
            raise

    def call(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.root + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(error.read().decode()) from None

    def do(self, method, path, body=None):
        return self.call(method, f"/session/{self.session}{path}", body)

    def open(self, page, fragment=""):
        self.do("POST", "/url", {"url": "about:blank"})
        self.do("POST", "/url", {"url": page.resolve().as_uri() + fragment})

    def run(self, script, *arguments):
        return self.do("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def devtools(self, command, **parameters):
        return self.do("POST", "/goog/cdp/execute", {"cmd": command, "params": parameters})

    def click(self, selector):
        """As a user: the element is scrolled to the middle first, and what lies above it would be clicked instead."""
        self.run("document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })", selector)
        element = self.do("POST", "/element", {"using": "css selector", "value": selector})
        self.do("POST", f"/element/{next(iter(element.values()))}/click", {})

    def screenshot(self, name):
        (out / name).write_bytes(base64.b64decode(self.do("GET", "/screenshot")))

    def look(self, width=1440, height=900, dark=False):
        self.devtools("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600)
        self.devtools("Emulation.setEmulatedMedia",
                      features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])

    def log(self, kind):
        return self.do("POST", "/se/log", {"type": kind})

    def stop(self):
        if hasattr(self, "session"):
            self.call("DELETE", f"/session/{self.session}")
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)


# Whether an element can be seen: within the window and within every pane that scrolls, and nothing lies above it.
SEEN = """
const e = document.querySelector(arguments[0]);
if (!e) return 'no such element';
const r = e.getBoundingClientRect(), x = r.left + Math.min(r.width, 4) / 2, y = r.top + r.height / 2;
if (r.top < 0 || r.bottom > innerHeight || r.left < 0 || x > innerWidth) return 'outside the window: ' + JSON.stringify(r);
for (let p = e.parentElement; p; p = p.parentElement) {
  const s = getComputedStyle(p);
  if (!/auto|scroll/.test(s.overflowY + s.overflowX)) continue;
  const b = p.getBoundingClientRect();
  if (r.bottom < b.top || r.top > b.bottom || r.right < b.left || r.left > b.right) return 'scrolled away in ' + p.className;
}
const top = document.elementFromPoint(x, y);
return top && (e.contains(top) || top.contains(e)) ? '' : 'covered by ' + (top && top.outerHTML.slice(0, 80));
"""


def seen(browser, selector, when):
    problem = browser.run(SEEN, selector)
    expect(problem == "", f"{when}: {selector} is not in view: {problem}")


def press(browser, key):
    browser.do("POST", "/actions", {"actions": [{"type": "key", "id": "keys", "actions": [
        {"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]}]})


def chosen(browser):
    return browser.run("return [...document.querySelectorAll('.finding.on')].map(e => e.id)")


def printed_pages(browser):
    pdf = base64.b64decode(browser.do("POST", "/print", {"page": {"width": 21.0, "height": 29.7}, "background": True}))
    return pdf, len(re.findall(rb"/Type\s*/Page\b", pdf))


def page(name, *arguments):
    path = out / (name + ".html")
    finished = subprocess.run([program, "check", "--format", "html", "-o", str(path), *map(str, arguments)],
                              stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, text=True)
    expect(finished.returncode in (0, 1), f"check fails for {name}: {finished.stderr}")
    return path


# ---- pages ------------------------------------------------------------------------------------------------------------
county = (reports / "county.txt").read_text(encoding="utf-8")
broken_file = out / "broken.txt"
granted = "\t71\t9\t1\t2\t3\t1\t87\n"
expect(county.count(granted) == 1, "county.txt has the row that is changed here")
broken_file.write_text(county.replace(granted, "\t71\t9\t1\t2\t3\t1\t88\n"), encoding="utf-8")
hostile_file = out / "hostile<b>.txt"
hostile_file.write_text(county.replace("澄川县人民政府2024年", "<script>document.title='run'</script>\"'县2024年", 1)
                        .replace("完成门户网站无障碍改造", "<img src=x onerror=alert(1)>\u2028</script><script>alert(2)</script>", 1)
                        .replace(granted, "\t71\t9\t1\t2\t3\t1\t<i onclick=alert(3)>88</i>\n"), encoding="utf-8")
suppress_file = out / "settled.txt"
suppress_file.write_text("column_sum_broken: 已去函核实，<b>等待</b>更正\n", encoding="utf-8")

broken = page("broken", broken_file)
damaged = page("damaged", reports / "damaged.txt")
hostile = page("hostile", "--from", "text", hostile_file)
hostile_web = page("hostile-web", "--from", "html", hostile_file)
settled = page("settled", "--suppress", suppress_file, "--lang", "en", broken_file)
# The year after county's, with two figures more.
year_after = out / "year-after.txt"
year_after.write_text((reports / "county.txt").read_text(encoding="utf-8").replace("2024年", "2025年").replace("\t71\t9\t1\t2\t3\t1\t87\n", "\t71\t9\t1\t2\t4\t1\t88\n"),
                      encoding="utf-8")
compared = out / "compared.html"
subprocess.run([program, "compare", "--fail-on", "never", "--format", "html", "-o", str(compared), str(reports / "county.txt"), str(year_after)], check=True)
several = page("several", reports / "damaged.txt", broken_file, reports / "township.txt")

text = broken.read_text(encoding="utf-8")
script = re.search(r"<script>(.*?)</script>", text, re.S)[1]
digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
expect(f"'sha256-{digest}'" in text, f"the policy allows the script; its hash is {digest}")
expect("http:" not in text and "https:" not in text, "the page names no other place")

browser = Browser()
try:
    # The browser's first page is its own.
    browser.do("POST", "/url", {"url": "about:blank"})
    time.sleep(0.3)
    browser.log("performance")
    # ---- a broken sum: 71+9+1+2+3+1 = 87, printed 88 on line 46 -----------------------------------------------------------
    browser.look()
    browser.open(broken)
    expect(browser.run("return document.querySelectorAll('.finding').length") == 2,
           "one changed figure breaks a row and a column")
    expect(browser.run("return document.querySelector('.findings').getBoundingClientRect().top < innerHeight"),
           "the findings come first")
    expect(browser.run("return document.querySelector('#r1f1').innerText.includes('row_sum_broken')"),
           "the first finding is the row's")
    browser.screenshot("light.png")
    browser.click("#r1f1 .message a")
    named = browser.run("return document.querySelector('#r1f1').dataset.c.split(' ')")
    expect(len(named) == 7, f"the row's sum has seven cells, not {len(named)}")
    for cell in named:
        seen(browser, "#" + cell, "a finding is clicked")
        expect(browser.run("return document.querySelector('#' + arguments[0]).matches('.error.on')", cell),
               f"{cell} is marked and chosen")
    seen(browser, "#r1L46", "a finding is clicked")
    seen(browser, "#r1m1", "a finding is clicked")
    values = browser.run("return arguments[0].map(c => document.querySelector('#' + c + ' a').firstChild.data)", named)
    expect(values == ["88", "71", "9", "1", "2", "3", "1"], f"the cells are those of the row: {values}")
    browser.screenshot("light-finding.png")

    browser.click("#r1f2")
    column = browser.run("return document.querySelector('#r1f2').dataset.c.split(' ')")
    expect(len(column) == 22, f"a total and 21 outcomes, not {len(column)}")
    expect(browser.run("return arguments[0].every(c => document.querySelector('#' + c).matches('.error.on'))", column),
           "every cell of the column")
    seen(browser, "#r1L67", "the column's finding is clicked")

    seen(browser, "#r1f2", "the list stays in view")

    # ---- next and previous, by key and by button; Escape returns ------------------------------------------------------------
    browser.open(broken)
    press(browser, "n")
    expect(chosen(browser) == ["r1f1"], f"N chooses the first finding: {chosen(browser)}")
    press(browser, "n")
    expect(chosen(browser) == ["r1f2"], f"N chooses the next: {chosen(browser)}")
    seen(browser, "#r1L67", "N is pressed")
    seen(browser, "#r1f2", "N is pressed")
    press(browser, "p")
    expect(chosen(browser) == ["r1f1"], f"P goes back: {chosen(browser)}")
    press(browser, "\ue00c")
    expect(browser.run("return document.querySelectorAll('.peek, .on').length") == 0, "Escape leaves nothing chosen")
    seen(browser, "#r1f1", "Escape returns to the list")
    expect(browser.run("return !!document.activeElement.closest('#r1f1')"), "and to the finding that was chosen")
    browser.click(".findings button[data-go='1']")
    expect(chosen(browser) == ["r1f2"], f"the button chooses the next: {chosen(browser)}")
    browser.click(".source button[data-go='-1']")
    expect(chosen(browser) == ["r1f1"], f"the other button, beside the source: {chosen(browser)}")

    # ---- prose, numbers in it, rules, plots --------------------------------------------------------------------------------
    order = browser.run("return [...document.querySelectorAll('.sheet h2')].map(e => e.textContent)")
    expect([h[0] for h in order[1:7]] == list("一二三四五六"), f"the sections stand in the form's order: {order}")
    expect(order[-2:] == ["格式要求", "图示"], f"rules and plots come after them: {order}")
    expect(browser.run("return document.querySelectorAll('.rules li').length") >= 16, "every rule has its line")
    claim = browser.run("return document.querySelector('.claim.holds').id")
    browser.click("#" + claim)
    place = claim.replace("q", "k")
    seen(browser, f"#{place} + a.cell mark.on", "a number in the prose is clicked")
    expect(browser.run("return document.querySelector('.source mark.on').textContent === "
                       "document.querySelector('.claim.on').textContent"), "its own digits are marked in the source")
    browser.run("scrollTo(0, 0)")
    browser.click(f"#{place} + a.cell")
    seen(browser, "#" + claim, "a number's mark is clicked")

    # A cell shows its place: 一、本年新收, 自然人, 186 on line 44.
    cell = browser.run("return [...document.querySelectorAll('td')].find(t => t.innerText.trim() === '186').id")
    browser.click(f"#{cell} a")
    seen(browser, "#r1L44", "a cell is clicked")
    expect(browser.run("return document.querySelector('#r1L44 mark.on').innerText") == "186",
           "its figure is marked in the source")
    # A mark shows its cell.
    browser.run("scrollTo(0, 0)")
    browser.click("#r1L67 a.cell")
    chosen = browser.run("return [...document.querySelectorAll('td.on')].map(t => t.id)")
    expect(len(chosen) == 1, f"a mark is clicked: one cell is chosen, not {chosen}")
    seen(browser, "#" + chosen[0], "a mark is clicked")
    expect(browser.run("return document.querySelector('td.on').innerText.trim()") == "186", "（七）总计, 自然人")
    # Another page load at a finding's address chooses it.
    browser.open(broken, "#r1f2")
    seen(browser, "#r1L67", "the address names a finding")

    # ---- dark, narrow, on paper -------------------------------------------------------------------------------------------
    browser.look(dark=True)
    browser.open(damaged)
    background = browser.run("return getComputedStyle(document.body).backgroundColor")
    expect(sum(map(int, re.findall(r"\d+", background)[:3])) < 150, f"a dark page is dark: {background}")
    browser.screenshot("dark.png")
    browser.click("#r1f1 .message a")
    browser.screenshot("dark-finding.png")

    browser.look(390, 844)
    browser.open(damaged)
    expect(browser.run("return document.documentElement.scrollWidth <= 391"), "nothing is wider than a phone")
    browser.screenshot("phone.png")
    browser.click("#r1f1 .message a")
    seen(browser, "#" + browser.run("return document.querySelector('#r1f1').dataset.c.split(' ')[0]"), "on a phone")
    seen(browser, "#r1m1", "on a phone")
    seen(browser, "#r1f1", "on a phone")
    browser.screenshot("phone-finding.png")
    browser.click(".peek .source .close")
    expect(browser.run("return document.querySelectorAll('.peek, .on').length") == 0, "the source can be put away again")

    # Row labels stay while a table is scrolled.
    browser.run("const w = document.querySelectorAll('.form .wide')[1]; w.scrollIntoView(); w.scrollLeft = 10000;")
    gap = browser.run("const w = document.querySelectorAll('.form .wide')[1], l = [...w.querySelectorAll('th.label')].at(-1);"
                      "return [w.scrollLeft, l.getBoundingClientRect().left - w.getBoundingClientRect().left]")
    expect(gap[0] > 50 and abs(gap[1]) < 2, f"row labels stay: {gap}")
    browser.screenshot("phone-labels.png")

    # What is chosen does not change what is printed.
    browser.look()
    browser.open(broken)
    pdf, pages = printed_pages(browser)
    (out / "print.pdf").write_bytes(pdf)
    browser.click("#r1f1 .message a")
    pdf, after = printed_pages(browser)
    (out / "print-after-a-click.pdf").write_bytes(pdf)
    expect(pages == after and pages > 2, f"as many pages are printed after a click: {pages}, {after}")
    browser.devtools("Emulation.setEmulatedMedia", media="print")
    expect(browser.run("return ['.findings', '.source'].every(s => getComputedStyle(document.querySelector(s)).position === 'static')"
                       " && [...document.querySelectorAll('button')].every(b => !b.offsetParent)"
                       " && [...document.querySelectorAll('.on')].every(e => getComputedStyle(e).outlineStyle === 'none' || e.matches('td'))"),
           "on paper nothing is above another, and nothing is chosen")
    browser.devtools("Emulation.setEmulatedMedia", media="")

    # ---- files whose places are no lines: Word, and a PDF that the browser prints -------------------------------------------
    for format in ("docx", "html"):
        subprocess.run([program, "parse", "--format", format, "-o", str(out / f"report.{format}"), str(broken_file)], check=True,
                       stderr=subprocess.DEVNULL)
    browser.open(out / "report.html")
    pdf = browser.do("POST", "/print", {"page": {"width": 21.0, "height": 29.7}, "background": True})
    (out / "report.pdf").write_bytes(base64.b64decode(pdf))
    pictured = page("pictured", "--page-images", out / "report.pdf")
    word, printed = page("word", out / "report.docx"), page("printed", out / "report.pdf")
    web = page("web", out / "report.html")
    for path, inside in ((word, "td"), (printed, ".paper"), (pictured, ".pictured"), (web, "td")):
        browser.look()
        browser.open(path)
        browser.click("#r1f1 .message a")
        cell = browser.run("return document.querySelector('#r1f1').dataset.c.split(' ')[0]")
        seen(browser, "#" + cell, f"{path.name}: a finding is clicked")
        expect(browser.run("return document.querySelector('#' + arguments[0] + ' a').firstChild.data", cell) == "88",
               f"{path.name}: it is the total")
        seen(browser, "#r1m1", f"{path.name}: a finding is clicked")
        expect(browser.run("const m = document.querySelector('.document mark.on[data-f~=r1m1]');"
                           "return m && m.textContent === '88' && !!m.closest(arguments[0])", inside),
               f"{path.name}: it is marked in the document's own table")
        expect(browser.run("return document.querySelectorAll('.document mark[data-c]').length") > 150,
               f"{path.name}: every number is marked")
        claims = browser.run("return [...document.querySelectorAll('.claim')].map(c => [c.textContent, "
                             "[...document.querySelectorAll('.document mark[data-c~=' + c.id.replace('q', 'k') + ']')]"
                             ".map(m => m.textContent).join('')])")
        expect(claims and all(a == b for a, b in claims), f"{path.name}: a number's own digits are marked: {claims}")
        browser.screenshot(path.stem + ".png")
        browser.look(dark=True)
        browser.screenshot(path.stem + "-dark.png")
        browser.look(390, 844)
        expect(browser.run("return document.documentElement.scrollWidth <= 391"), f"{path.name}: nothing is wider than a phone")
        browser.screenshot(path.stem + "-phone.png")
        _, pages = printed_pages(browser)
        expect(pages > 2, f"{path.name}: it is printed")

    browser.look()
    browser.open(pictured)
    drawn = browser.run("return [...document.querySelectorAll('.pictured img')].map(i => [i.complete, i.naturalWidth, i.naturalHeight, i.clientWidth, i.clientHeight])")
    expect(len(drawn) > 2 and all(d[0] and d[1] > 900 and abs(d[1] / d[2] - d[3] / d[4]) < 0.02 for d in drawn), f"each page is a picture: {drawn}")
    expect(browser.run("return getComputedStyle(document.querySelector('.pictured .word')).color") == "rgba(0, 0, 0, 0)", "the words below it are its own")
    expect(browser.run("return document.querySelectorAll('img').length") == browser.run("return document.querySelectorAll('.pictured').length"), "and nothing else is")

    # ---- text that is markup ----------------------------------------------------------------------------------------------
    browser.open(hostile)
    expect(browser.run("return document.title !== 'run' && document.scripts.length === 1 && "
                       "!document.querySelector('img, [onclick], i')"),
           "markup in the source stays text")
    expect("<script>document.title='run'</script>\"'县2024年" in browser.run("return document.querySelector('.t').textContent"),
           "and is shown as it stands")

    browser.open(hostile_web)
    expect(browser.run("return document.title !== 'run' && document.scripts.length === 1 && "
                       "!document.querySelector('img, [onclick], i, .source style, .source script')"),
           "nothing of a page's own markup is in what shows it")

    # ---- several reports, suppressed findings -----------------------------------------------------------------------------
    browser.look()
    browser.open(several)
    expect(browser.run("return document.querySelectorAll('.report').length") == 3, "each report has its part")
    index = browser.run("return [...document.querySelectorAll('.reports tbody tr')].map(r => [...r.cells].map(c => c.textContent))")
    expect(len(index) == 3 and index[1][0].endswith("broken.txt") and index[1][2] == "2", f"the index has names and counts: {index}")
    ids = browser.run("return [...document.querySelectorAll('[id]')].map(e => e.id)")
    expect(len(ids) == len(set(ids)), "no id is there twice")
    browser.click("#r2f1 .message a")
    seen(browser, "#r2L46", "a finding of the second report is clicked")
    browser.screenshot("several.png")
    browser.open(settled)
    expect(browser.run("return document.querySelectorAll('.findings').length") == 2, "suppressed findings have their own list")
    expect(browser.run("return document.querySelector('.reason').textContent") == "已去函核实，<b>等待</b>更正", "with the reason")
    expect(browser.run("return document.querySelectorAll('td.error').length") == 7, "and do not mark cells")
    browser.screenshot("settled.png")

    # ---- two years: what differs, each with its cell ------------------------------------------------------------------------
    browser.open(compared)
    rows = browser.run("return [...document.querySelectorAll('.compared tbody tr')].map(r => [...r.cells].map(c => c.textContent))")
    expect([r[1:] for r in rows] == [["法律服务机构", "3", "4", "+1"], ["总计", "87", "88", "+1"]], f"two cells changed: {rows}")
    link = browser.run("return document.querySelector('.compared tbody a').getAttribute('href')")
    expect(browser.run("return document.querySelector(arguments[0] + ' a').firstChild.data", link) == "4", "the row leads to its cell")
    browser.screenshot("compared.png")
    browser.look(390, 844)
    expect(browser.run("return document.documentElement.scrollWidth <= 391"), "compared: nothing is wider than a phone")
    browser.look()

    # ---- every link leads somewhere; nothing was logged or asked for ------------------------------------------------------
    for path in (broken, damaged, hostile, hostile_web, settled, several, compared, word, printed, pictured, web):
        browser.open(path)
        dead = browser.run("return [...document.querySelectorAll('a[href]')]"
                           ".filter(a => !document.getElementById(a.getAttribute('href').slice(1))).map(a => a.outerHTML)")
        expect(not dead, f"{path.name}: links to nowhere: {dead[:3]}")
    time.sleep(0.3)
    messages = [m for m in browser.log("browser") if m["level"] in ("SEVERE", "WARNING")]
    expect(not messages, f"the console says: {messages[:3]}")
    asked = set()
    for entry in browser.log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            asked.add(message["params"]["request"]["url"])
    elsewhere = [u for u in asked if not u.startswith(("file:", "about:", "data:"))]
    expect(any(u.endswith("broken.html") for u in asked), "requests are seen at all")
    expect(not elsewhere, f"asked of a network: {elsewhere}")
finally:
    browser.stop()

# ---- without the script, the same are links ---------------------------------------------------------------------------
browser = Browser(script=False)
try:
    browser.look()
    browser.open(broken)
    browser.click("#r1f1 .message a")
    total = browser.run("return document.querySelector('#r1f1').dataset.c.split(' ')[0]")
    expect(not browser.run("return document.querySelector('.on')"), "the script does not run here")
    seen(browser, "#" + total, "without the script, a finding's link is clicked")
    browser.click("#" + total + " a")
    seen(browser, "#r1L46", "without the script, a cell is clicked")
    browser.screenshot("no-script.png")
finally:
    browser.stop()

print(f"{len(failures)} failures; pictures are in {out}")
sys.exit(bool(failures))
