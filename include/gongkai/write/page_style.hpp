// SPDX-License-Identifier: BSL-1.0
/// The style sheet and the script of the page of findings. They hold no data, so that they are the same on every page.
#ifndef GONGKAI_WRITE_PAGE_STYLE_HPP
#define GONGKAI_WRITE_PAGE_STYLE_HPP

#include <string_view>

#include <gongkai/config.hpp>

namespace gongkai::inline v0::write::detail {

/// Two panes side by side where there is room: the report, which the window scrolls, and the source, which has a scroll bar
/// of its own. On a narrow screen the source stands below, and comes up from the edge while something is chosen.
inline constexpr std::string_view page_style = R"css(
:root { color-scheme: light dark;
  --page: #eef0f3; --sheet: #ffffff; --ink: #1b2430; --soft: #586474; --rule: #d9dee5; --faint: #f5f7f9;
  --error: #b3261e; --error-bg: #fdeceb; --warning: #825500; --warning-bg: #fff3d3; --note: #1c5c9e; --note-bg: #e6f0fb;
  --cell: #e3f1ea; --link: #1c5c9e; --chosen: #3451c6; --chosen-bg: #dfe5ff; --bar: #40739e; }
@media (prefers-color-scheme: dark) { :root {
  --page: #0e1217; --sheet: #171c23; --ink: #e3e8ee; --soft: #9aa6b4; --rule: #2d3641; --faint: #1d232b;
  --error: #ff9a90; --error-bg: #3b1d1c; --warning: #efc25a; --warning-bg: #352b12; --note: #8dbcf2; --note-bg: #172a3e;
  --cell: #1f3a30; --link: #8dbcf2; --chosen: #9db0ff; --chosen-bg: #2a3566; --bar: #6fa3cf; } }
* { box-sizing: border-box; scrollbar-width: thin; }
html { scroll-padding: 4rem; } html:has(.peek) { scroll-padding-top: 40vh; }
body { margin: 0; background: var(--page); color: var(--ink); line-height: 1.55; font-size: 15px;
  font-family: system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
    -webkit-text-size-adjust: 100%; }
a { color: inherit; text-decoration: none; }
a:focus-visible, button:focus-visible, summary:focus-visible { outline: 2px solid var(--chosen); outline-offset: 2px; }
h1 { font-size: 1.55rem; line-height: 1.3; margin: 0.15rem 0 0.35rem; font-weight: 650; letter-spacing: 0.005em; }
h2 { font-size: 1.05rem; margin: 0 0 0.6rem; font-weight: 650; }
.reports { background: var(--sheet); border-bottom: 1px solid var(--rule); padding: 0.7rem 1.25rem; }
.reports table { width: auto; min-width: 0; max-width: 100%; table-layout: auto; font-size: 0.88rem; }
.reports th, .reports td { padding: 0.2rem 0.7rem; text-align: left; } .reports a { color: var(--link); }
.reports td > a { padding: 0; min-height: 0; } .reports td[class] { text-align: right; }
.reports td.zero { background: none; box-shadow: none; outline: 0; color: var(--soft); font-weight: 400; }
.report { display: grid; grid-template-columns: minmax(0, 1.25fr) minmax(22rem, 1fr); align-items: start; max-width: 112rem;
  margin: 0 auto; }
.report + .report { border-top: 6px solid var(--rule); }
.sheet { padding: 1.6rem 1.6rem 4rem; min-width: 0; }
.card { background: var(--sheet); border: 1px solid var(--rule); border-radius: 8px; padding: 1.1rem 1.25rem;
  margin: 0 0 1.1rem; }
.file, .who { margin: 0; color: var(--soft); font-size: 0.88rem; overflow-wrap: anywhere; }
.counts { list-style: none; display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0.9rem 0 1.4rem; padding: 0; }
.counts li { background: var(--sheet); border: 1px solid var(--rule); border-radius: 6px; padding: 0.3rem 0.8rem;
  font-size: 0.9rem; color: var(--soft); }
.counts b { font-size: 1.15rem; font-weight: 650; color: var(--ink); margin-right: 0.3rem; font-variant-numeric: tabular-nums; }
.counts .zero b { color: var(--soft); font-weight: 400; }
.counts .error:not(.zero) b { color: var(--error); } .counts .warning:not(.zero) b { color: var(--warning); }
  .counts .note:not(.zero) b { color: var(--note); }
.findings ol { list-style: none; margin: 0; padding: 0; }
.finding { display: grid; grid-template-columns: 2.1rem minmax(0, 1fr); gap: 0 0.7rem; padding: 0.7rem 0.6rem;
  margin: 0 -0.6rem; border-top: 1px solid var(--rule); }
.findings li:first-child { border-top-color: transparent; }
.finding.jump { cursor: pointer; }
.finding.jump:hover { background: var(--faint); }
.finding p { margin: 0; overflow-wrap: anywhere; }
.finding .number { justify-self: end; align-self: start; margin-top: 0.12rem; }
.number, .flag, td sup { font: 600 0.72rem/1.35 system-ui, sans-serif; font-variant-numeric: tabular-nums;
  border-radius: 3px; padding: 0 0.32rem; }
.number { font-size: 0.8rem; line-height: 1.5; }
.number.error, .flag.error, td.error sup { background: var(--error); color: var(--sheet); }
.number.warning, .flag.warning, td.warning sup { background: var(--warning-bg); color: var(--warning);
  box-shadow: inset 0 0 0 1px var(--warning); }
.number.note, .flag.note, td.note sup { background: var(--note-bg); color: var(--note);
  box-shadow: inset 0 0 0 1px var(--note); border-radius: 1em; }
.number.settled, .flag.settled { color: var(--soft); box-shadow: inset 0 0 0 1px var(--rule); }
.kind { font-weight: 650; margin-right: 0.45em; }
.error > .message .kind { color: var(--error); } .warning > .message .kind { color: var(--warning); }
  .note > .message .kind { color: var(--note); }
.meta { color: var(--soft); font-size: 0.84rem; display: flex; flex-wrap: wrap; gap: 0 0.9rem; align-items: baseline;
  margin-top: 0.15rem !important; }
.meta a { color: var(--link); }
.meta a:hover, .message a:hover { text-decoration: underline; }
code, .t, .paths { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono CJK SC", monospace;
  font-size: 0.92em; }
details { color: var(--soft); font-size: 0.84rem; }
.meta + details { margin-top: 0.1rem; }
summary { cursor: pointer; width: fit-content; }
details p { margin: 0.25rem 0 0; }
.paths { overflow-wrap: anywhere; }
.reason { border-left: 3px solid var(--rule); padding-left: 0.6rem; margin-top: 0.25rem !important; }
.none { color: var(--soft); margin: 0; }
.steps { display: flex; gap: 0.4rem; margin: 0; } .source header .steps { flex: none; } .findings .steps { float: right; margin-top: -2.1rem; }
button { font: inherit; font-size: 0.84rem; color: var(--link); background: none; border: 1px solid var(--rule); border-radius: 5px;
  padding: 0.1rem 0.7rem; cursor: pointer; white-space: nowrap; }
button:hover { background: var(--faint); }
.peek .sheet > section:first-of-type { position: sticky; top: 0; z-index: 3; max-height: 36vh; overflow: auto;
  box-shadow: 0 8px 20px -10px rgb(0 0 0 / 0.45); }
.prose p { margin: 0.35rem 0; overflow-wrap: anywhere; }
.claim { border-radius: 2px; padding: 0 1px; border-bottom: 2px solid var(--rule); }
.claim.holds, mark.holds { background: var(--cell); } .claim.differs, mark.differs { background: var(--warning-bg);
  border-bottom: 2px dashed var(--warning); } mark.open { background: none; border-bottom: 1px solid var(--soft); }
.claim + .flag { margin-left: 0.2rem; }
.rules { list-style: none; margin: 0; padding: 0; font-size: 0.88rem; }
.rules li { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); gap: 0.7rem; padding: 0.3rem 0;
  border-top: 1px solid var(--rule); }
.rules li:first-child { border-top: 0; } .rules code { color: var(--soft); }
.rules .holds .status { color: var(--soft); } .rules .broken .status { color: var(--error); font-weight: 650; }
.rules .not_assessable .status { font-style: italic; color: var(--soft); }
.plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(19rem, 1fr)); gap: 1rem 1.5rem; }
figure { margin: 0; min-width: 0; }
figcaption { font-size: 0.88rem; color: var(--soft); margin-bottom: 0.3rem; }
.plot { display: block; width: 100%; max-width: 30rem; height: auto; }
.plot text { font-size: 12.5px; fill: var(--ink); font-family: inherit; }
.plot .label { text-anchor: end; } .plot .head { fill: var(--soft); font-size: 11.5px; }
.plot .value { font-variant-numeric: tabular-nums; font-weight: 600; } .plot .none { fill: var(--soft); font-weight: 400;
  font-style: italic; }
.plot .bar { fill: var(--bar); } .plot .part { fill-opacity: 0.35; stroke: var(--bar); stroke-dasharray: 3 2; }
.plot .axis { stroke: var(--rule); }
.compared th.label, .compared th:first-child { width: 46%; } .compared th.label a { color: var(--link); }
.small { font-size: 0.84rem; color: var(--soft); margin: 0.6rem 0 0; }
.legend { display: flex; flex-wrap: wrap; gap: 0.35rem 1.1rem; list-style: none; padding: 0; margin: 0 0 1.1rem;
  font-size: 0.84rem; color: var(--soft); }
.legend span { display: inline-grid; place-items: center; min-width: 2.3em; height: 1.55em; margin-right: 0.4em;
  padding: 0 0.3em; border: 1px solid var(--rule); background: var(--sheet); color: var(--ink); vertical-align: middle; }
.wide { overflow-x: auto; padding-right: 1px; }
table { width: 100%; min-width: 36rem; table-layout: fixed; border-collapse: collapse; font-size: 0.8rem; line-height: 1.3; }
th, td { border: 1px solid var(--rule); padding: 0.32rem 0.3rem; text-align: center; font-weight: 400;
  overflow-wrap: anywhere; }
th { background: var(--faint); color: var(--soft); } th.label { text-align: left; color: var(--ink);
  background: var(--sheet); position: sticky; left: 0; z-index: 2; }
td { padding: 0; font-variant-numeric: tabular-nums; position: relative; overflow-wrap: normal; }
td > a, td > span.in { display: block; padding: 0.32rem 0.15rem; min-height: 1.7rem; }
td > a:hover { background: var(--chosen-bg); }
td sup { position: absolute; top: 2px; right: 2px; font-size: 0.56rem; line-height: 1.2; padding: 0 0.18rem; }
td.numbered > * { padding-top: 0.6rem; padding-bottom: 0.12rem; }
.inferred { font-style: italic; text-decoration: underline dotted; text-underline-offset: 0.2em; }
td.inferred sup { font-style: normal; text-decoration: none; }
.blank { background-image: repeating-linear-gradient(135deg, transparent 0 5px, var(--rule) 5px 6px); color: var(--soft); }
.absent { color: var(--soft); outline: 1px dashed var(--soft); outline-offset: -3px; }
.unreadable { text-decoration: underline wavy var(--error); text-underline-offset: 0.25em; }
td.error, .legend .error { background-color: var(--error-bg); box-shadow: inset 0 0 0 2px var(--error); color: var(--error);
  font-weight: 650; }
td.warning, .legend .warning { background-color: var(--warning-bg); outline: 2px dashed var(--warning); outline-offset: -2px; }
td.note, .legend .note { background-color: var(--note-bg); outline: 2px dotted var(--note); outline-offset: -2px; }
.source { position: sticky; top: 0; height: 100vh; display: flex; flex-direction: column; background: var(--sheet);
  border-left: 1px solid var(--rule); min-width: 0; }
.source header { display: flex; align-items: baseline; gap: 0.8rem; padding: 0.8rem 1rem 0.6rem;
  border-bottom: 1px solid var(--rule); }
.source h2 { margin: 0; } .source header p { margin: 0; color: var(--soft); font-size: 0.84rem; overflow-wrap: anywhere;
  flex: 1; }
.source .close { display: none; }
.lines { overflow: auto; flex: 1; padding: 0.5rem 0 2rem; position: relative; }
.lines > p, .document > .cut { margin: 0.4rem 1rem; color: var(--soft); font-size: 0.84rem; }
.line { display: grid; grid-template-columns: 3.6rem minmax(0, 1fr); }
.document { padding: 0.6rem 1rem 2rem; font-size: 0.9rem; line-height: 1.7; }
.document .line { display: block; margin: 0.3rem 0; overflow-wrap: anywhere; white-space: pre-line; }
.document > p.line { color: inherit; font-size: inherit; margin: 0.3rem 0; } .document .h { font-weight: 650; }
.document tr.line { display: table-row; } .document table { margin: 0.5rem 0; min-width: 32rem; font-size: 0.78rem; table-layout: auto; }
.document td { padding: 0.25rem 0.3rem; text-align: left; } .document td.figure { text-align: center; }
.document td > a { display: inline; padding: 0; min-height: 0; } .document td > .flag { padding: 0 0.32rem; }
.page-number { text-align: center; color: var(--soft); font-size: 0.8rem; margin: 0.6rem 0 0.2rem; }
.paper { position: relative; container-type: inline-size; background: var(--sheet); border: 1px solid var(--rule); margin: 0 0 1rem;
  box-shadow: 0 1px 6px rgb(0 0 0 / 0.15); overflow: hidden; }
.paper .word { position: absolute; margin: 0; align-content: center; white-space: nowrap; line-height: 1.15; overflow-wrap: normal; }
.paper .word.wrapped { white-space: normal; line-height: 1.3; overflow-wrap: anywhere; text-align: justify; }
.paper .flag { position: absolute; right: 100%; margin-right: 1px; font-size: 2.2cqw; z-index: 1; }
.pictured { background: #fff; } .pictured img { position: absolute; inset: 0; width: 100%; height: 100%; }
.pictured .word, .pictured .word .cell, .pictured .word mark[class], .pictured .word mark { color: transparent; } .pictured mark { mix-blend-mode: multiply; }
.places .line { grid-template-columns: minmax(9rem, 1fr) minmax(0, 1fr); border-bottom: 1px solid var(--faint); }
.n { text-align: right; padding-right: 0.9rem; color: var(--soft); font-size: 0.76rem; line-height: 1.75;
  font-variant-numeric: tabular-nums; user-select: none; }
.places .n { text-align: left; padding-left: 1rem; overflow-wrap: anywhere; }
.t { white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 4; font-size: 0.84rem; line-height: 1.6; padding-right: 1rem;
  unicode-bidi: isolate; }
mark { background: var(--cell); color: inherit; border-radius: 2px; padding: 0 1px; }
mark.error { background: var(--error-bg); box-shadow: inset 0 -2px 0 var(--error); color: var(--error); font-weight: 650; }
mark.warning { background: var(--warning-bg); border-bottom: 2px dashed var(--warning); }
mark.note { background: var(--note-bg); border-bottom: 2px dotted var(--note); }
mark.settled { background: none; border-bottom: 1px solid var(--soft); }
.flag { margin-right: 0.2rem; user-select: none; scroll-margin: 4rem; }
.at { scroll-margin: 4rem; }
.cell:hover mark { background: var(--chosen-bg); }
@media screen {
  td.on, td:target { background: var(--chosen-bg); outline: 3px solid var(--chosen); outline-offset: -3px; z-index: 1; }
  mark.on, .claim.on, .claim:target, .at:target + .cell mark, .flag:target ~ mark, .flag.on { outline: 2px solid var(--chosen);
    background: var(--chosen-bg); color: var(--ink); }
  .line:target, .line.on { background: var(--faint); box-shadow: inset 3px 0 0 var(--chosen); }
  .finding.on, .finding:target { background: var(--chosen-bg); }
}
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 60rem) {
  .report { display: block; }
  .sheet { padding: 1.1rem 0.9rem 1rem; }
  .card { padding: 0.9rem; }
  h1 { font-size: 1.3rem; }
  .source { position: static; height: auto; border-left: 0; border-top: 1px solid var(--rule); }
  .lines { max-height: none; }
  .peek .source { position: fixed; inset: auto 0 0 0; height: 42vh; z-index: 5; box-shadow: 0 -6px 24px rgb(0 0 0 / 0.28); }
  .source header { flex-wrap: wrap; padding: 0.5rem 0.9rem 0.4rem; } .source header p:first-of-type { display: none; } .source h2 { flex: 1; }
  .peek .source .close { display: block; }
  .peek .sheet > section:first-of-type { max-height: 24vh; padding-top: 0.6rem; }
  html:has(.peek) { scroll-padding: 28vh 0 44vh; }
  .peek .sheet { padding-bottom: 44vh; }
}
@page { margin: 14mm 12mm; }
@media print {
  :root { --page: #fff; --sheet: #fff; --ink: #000; --soft: #444; --rule: #999; --faint: #f4f4f4; --error: #a00;
    --error-bg: #fbe9e8; --warning: #6a4500;
    --warning-bg: #fdf3d8; --note: #134a80; --note-bg: #eaf2fb; --cell: #eef5f1; --bar: #40739e; color-scheme: light; }
  body { font-size: 10pt; }
  .report { display: block; max-width: none; } .report + .report { break-before: page; }
  .sheet { padding: 0; } .card { border: 0; padding: 0; margin-bottom: 6mm; }
  .source { position: static; height: auto; display: block; border: 0; break-before: page; } .lines { overflow: visible; }
  button, .steps { display: none !important; } .report.peek .sheet > section:first-of-type { position: static; max-height: none;
    overflow: visible; box-shadow: none; }
  .report.peek .source { position: static; height: auto; box-shadow: none; } .report.peek .sheet { padding: 0; }
  th.label { position: static; } .paper { break-inside: avoid; box-shadow: none; }
  table { font-size: 7.5pt; min-width: 0; } tr, .finding, figure, .line { break-inside: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; } summary { display: none; }
  h2 { break-after: avoid; } .form { break-inside: avoid; } .wide { overflow: visible; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
)css";

/// Choosing a finding, a cell or a mark shows the others. Without it, the same are links that lead from one to the next.
inline constexpr std::string_view page_script = R"js(
'use strict';
(function () {
  var chosen = [], current = null;
  function all(root, selector) { return Array.prototype.slice.call(root.querySelectorAll(selector)); }
  function clear() {
    chosen.forEach(function (e) { e.classList.remove('on'); });
    chosen = [];
  }
  function light(e) {
    if (e && chosen.indexOf(e) < 0) { e.classList.add('on'); chosen.push(e); }
  }
  function words(e, name) { return (e.getAttribute(name) || '').split(' ').filter(Boolean); }
  function byId(id) { return id ? document.getElementById(id) : null; }
  function marks(report, name, id) { return all(report, 'mark[' + name + '~="' + id + '"]'); }
  /* The pane alone: the window is the other pane's. */
  function showInSource(report, e) {
    if (!e) return;
    var lines = report.querySelector('.lines');
    light(e.closest('td, .line'));
    if (lines.scrollHeight > lines.clientHeight + 1) {
      var box = lines.getBoundingClientRect(), at = e.getBoundingClientRect();
      lines.scrollTop += at.top - box.top - lines.clientHeight / 2;
    } else if (getComputedStyle(report.querySelector('.source')).position === 'static') e.scrollIntoView({ block: 'center' });
  }
  function list(report) { return report.querySelector('.sheet > section'); }
  /* Between the list, which stays above, and the source, which on a phone lies below. */
  function showInReport(report, e) {
    if (!e) return;
    var wide = e.closest('.wide'), label = wide && e.parentNode.querySelector('.label');
    if (wide) {
      var right = label ? label.offsetWidth : 0, free = wide.clientWidth - right;
      wide.scrollLeft += e.getBoundingClientRect().left - wide.getBoundingClientRect().left - right - (free - e.offsetWidth) / 2;
    }
    var source = report.querySelector('.source');
    var low = getComputedStyle(source).position === 'fixed' ? source.getBoundingClientRect().top : innerHeight;
    var at = e.getBoundingClientRect();
    scrollBy(0, at.top + at.height / 2 - (list(report).offsetHeight + low) / 2);
  }
  function showInList(report, li) {
    var box = li.closest('section');
    if (box.scrollHeight <= box.clientHeight + 1) return;
    box.scrollTop += li.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 4;
  }
  function open(report) {
    all(document, '.peek').forEach(function (r) { if (r !== report) r.classList.remove('peek'); });
    report.classList.add('peek');
  }
  /* The place of a cell or of a number in the prose. */
  function placeOf(id) { return id.replace('c', 'p').replace('q', 'k'); }
  function lightFinding(report, li) {
    light(li);
    words(li, 'data-c').forEach(function (id) {
      light(byId(id));
      marks(report, 'data-c', placeOf(id)).forEach(light);
    });
    marks(report, 'data-f', li.id.replace('f', 'm')).forEach(light);
    light(byId(li.id.replace('f', 'm')));
  }
  function chooseFinding(report, li) {
    clear();
    open(report);
    current = li;
    lightFinding(report, li);
    var cells = words(li, 'data-c').map(byId).filter(Boolean);
    var inProse = report.querySelector('.sheet .prose .flag[href="#' + li.id + '"]');
    showInReport(report, cells[0] || inProse || li);
    showInList(report, li);
    showInSource(report, byId(li.id.replace('f', 'm')) || (cells[0] && byId(placeOf(cells[0].id))));
  }
  function chooseCell(report, e, fromSource) {
    clear();
    open(report);
    light(e);
    var place = placeOf(e.id);
    marks(report, 'data-c', place).forEach(light);
    words(e, 'data-f').forEach(function (id) {
      light(byId(id));
      if (byId(id)) { current = byId(id); showInList(report, current); }
    });
    if (fromSource) showInReport(report, e);
    showInSource(report, byId(place));
  }
  function choose(e) {
    var report = e.closest('.report');
    if (!report) return false;
    if (e.matches('td, .claim')) chooseCell(report, e, false);
    else if (e.matches('.finding')) chooseFinding(report, e);
    else if (e.matches('.flag')) {
      var li = byId(e.getAttribute('href').slice(1));
      if (li) chooseFinding(report, li);
    } else return false;
    return true;
  }
  function remember(id) {
    try { history.replaceState(null, '', '#' + id); } catch (refused) { /* a page in a frame may not */ }
  }
  function step(by, report) {
    var findings = all(document, '.finding');
    if (!findings.length) return;
    var at = findings.indexOf(current), first = report && report.querySelector('.finding');
    if (at < 0) at = (first ? findings.indexOf(first) : 0) - (by > 0 ? 1 : 0);
    var li = findings[(at + by + findings.length) % findings.length];
    chooseFinding(li.closest('.report'), li);
    remember(li.id);
  }
  function back() {
    clear();
    var was = document.querySelector('.peek');
    all(document, '.peek').forEach(function (r) { r.classList.remove('peek'); });
    if (!was || !current || current.closest('.report') !== was) return;
    current.scrollIntoView({ block: 'center' });
    var link = current.querySelector('a');
    if (link) link.focus({ preventScroll: true });
  }
  document.addEventListener('click', function (event) {
    var e = event.target, button = e.closest('button');
    if (button) return button.dataset.go ? step(Number(button.dataset.go), button.closest('.report')) : back();
    if (e.closest('summary') || e.closest('details p') || String(getSelection())) return;
    var report = e.closest('.report'), cell = e.closest('a.cell'), link = e.closest('a');
    var target = cell ? byId(cell.getAttribute('href').slice(1)) : e.closest('.flag, td[id], .claim, .finding');
    if (!report || !target || (link && link.classList.contains('n'))) return;
    if (cell) chooseCell(report, target, true);
    else if (!choose(target)) return;
    event.preventDefault();
    if (target.id) remember(target.id);
  });
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') back();
    else if (event.key === 'n' || event.key === 'j') step(1, document.querySelector('.report'));
    else if (event.key === 'p' || event.key === 'k') step(-1, document.querySelector('.report'));
  });
  var first = byId(decodeURIComponent(location.hash.slice(1)));
  if (first) choose(first);
})();
)js";

}  // namespace gongkai::inline v0::write::detail

#endif
