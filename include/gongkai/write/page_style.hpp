// SPDX-License-Identifier: BSL-1.0
/// The style sheet and the script of the page of findings. They hold no data, so that they are the same on every page.
#ifndef GONGKAI_WRITE_PAGE_STYLE_HPP
#define GONGKAI_WRITE_PAGE_STYLE_HPP

#include <string_view>

#include <gongkai/config.hpp>

namespace gongkai::write::detail {

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
html { scroll-padding: 4rem; }
body { margin: 0; background: var(--page); color: var(--ink); line-height: 1.55; font-size: 15px;
  font-family: system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
    -webkit-text-size-adjust: 100%; }
a { color: inherit; text-decoration: none; }
a:focus-visible, button:focus-visible, summary:focus-visible { outline: 2px solid var(--chosen); outline-offset: 2px; }
h1 { font-size: 1.55rem; line-height: 1.3; margin: 0.15rem 0 0.35rem; font-weight: 650; letter-spacing: 0.005em; }
h2 { font-size: 1.05rem; margin: 0 0 0.6rem; font-weight: 650; }
.reports { background: var(--sheet); border-bottom: 1px solid var(--rule); padding: 0.7rem 1.25rem; }
.reports ol { margin: 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: 0.2rem 1.5rem; }
.reports a { color: var(--link); }
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
.small { font-size: 0.84rem; color: var(--soft); margin: 0.6rem 0 0; }
.legend { display: flex; flex-wrap: wrap; gap: 0.35rem 1.1rem; list-style: none; padding: 0; margin: 0 0 1.1rem;
  font-size: 0.84rem; color: var(--soft); }
.legend span { display: inline-grid; place-items: center; min-width: 2.3em; height: 1.55em; margin-right: 0.4em;
  padding: 0 0.3em; border: 1px solid var(--rule); background: var(--sheet); color: var(--ink); vertical-align: middle; }
.wide { overflow-x: auto; padding-right: 1px; }
table { width: 100%; min-width: 36rem; table-layout: fixed; border-collapse: collapse; font-size: 0.8rem; line-height: 1.3; }
th, td { border: 1px solid var(--rule); padding: 0.32rem 0.3rem; text-align: center; font-weight: 400;
  overflow-wrap: anywhere; }
th { background: var(--faint); color: var(--soft); } th.label { text-align: left; color: var(--ink); background: none; }
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
.source button { display: none; font: inherit; color: var(--link); background: none; border: 1px solid var(--rule);
  border-radius: 5px; padding: 0.1rem 0.7rem; }
.lines { overflow: auto; flex: 1; padding: 0.5rem 0 2rem; position: relative; }
.lines > p { margin: 0.4rem 1rem; color: var(--soft); font-size: 0.84rem; }
.line { display: grid; grid-template-columns: 3.6rem minmax(0, 1fr); }
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
td.on, td:target { background: var(--chosen-bg); outline: 3px solid var(--chosen); outline-offset: -3px; z-index: 1; }
mark.on, .at:target + .cell mark, .flag:target ~ mark, .flag.on { outline: 2px solid var(--chosen);
  background: var(--chosen-bg); color: var(--ink); }
.line:target, .line.on { background: var(--faint); box-shadow: inset 3px 0 0 var(--chosen); }
.finding.on, .finding:target { background: var(--chosen-bg); }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 60rem) {
  .report { display: block; }
  .sheet { padding: 1.1rem 0.9rem 1rem; }
  .card { padding: 0.9rem; }
  h1 { font-size: 1.3rem; }
  .source { position: static; height: auto; border-left: 0; border-top: 1px solid var(--rule); }
  .lines { max-height: none; }
  .peek .source { position: fixed; inset: auto 0 0 0; height: 42vh; z-index: 5; box-shadow: 0 -6px 24px rgb(0 0 0 / 0.28); }
  .peek .source button { display: block; }
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
  .source button, .reports { display: none !important; }
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
  var chosen = [];
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
    light(e.closest('.line'));
    if (lines.scrollHeight > lines.clientHeight + 1) {
      var box = lines.getBoundingClientRect(), at = e.getBoundingClientRect();
      lines.scrollTop += at.top - box.top - lines.clientHeight / 2;
    } else if (getComputedStyle(report.querySelector('.source')).position === 'static') e.scrollIntoView({ block: 'center' });
  }
  function showInReport(report, e) {
    if (!e) return;
    e.scrollIntoView({ block: 'center', inline: 'nearest' });
    if (!report.classList.contains('peek') || innerWidth > 960) return;
    var at = e.getBoundingClientRect(), room = innerHeight * 0.58;
    scrollBy(0, at.top + at.height / 2 - room / 2);
  }
  function open(report) {
    all(document, '.peek').forEach(function (r) { if (r !== report) r.classList.remove('peek'); });
    report.classList.add('peek');
  }
  function lightFinding(report, li) {
    light(li);
    words(li, 'data-c').forEach(function (id) {
      light(byId(id));
      marks(report, 'data-c', id.replace('c', 'p')).forEach(light);
    });
    marks(report, 'data-f', li.id.replace('f', 'm')).forEach(light);
    light(byId(li.id.replace('f', 'm')));
  }
  function chooseFinding(report, li, stay) {
    clear();
    open(report);
    lightFinding(report, li);
    var cells = words(li, 'data-c').map(byId).filter(Boolean);
    showInReport(report, stay ? li : cells[0] || li);
    showInSource(report, byId(li.id.replace('f', 'm')) || (cells[0] && byId(cells[0].id.replace('c', 'p'))));
  }
  function chooseCell(report, td, fromSource) {
    clear();
    open(report);
    light(td);
    var place = td.id.replace('c', 'p');
    marks(report, 'data-c', place).forEach(light);
    words(td, 'data-f').forEach(function (id) { light(byId(id)); });
    if (fromSource) showInReport(report, td);
    showInSource(report, byId(place));
  }
  function choose(e) {
    var report = e.closest('.report');
    if (!report) return false;
    if (e.matches('td')) chooseCell(report, e, false);
    else if (e.matches('.finding')) chooseFinding(report, e, false);
    else if (e.matches('.flag')) { var li = byId(e.id.replace('m', 'f')); if (li) chooseFinding(report, li, true); }
    else return false;
    return true;
  }
  document.addEventListener('click', function (event) {
    var e = event.target;
    if (e.closest('summary') || e.closest('details p') || String(getSelection())) return;
    var button = e.closest('.source button');
    if (button) { clear(); button.closest('.report').classList.remove('peek'); return; }
    var report = e.closest('.report'), cell = e.closest('a.cell'), link = e.closest('a');
    var target = cell ? byId(cell.getAttribute('href').slice(1)) : e.closest('.flag, td, .finding');
    if (!report || !target || (link && link.classList.contains('n'))) return;
    if (cell) chooseCell(report, target, true);
    else if (!choose(target)) return;
    event.preventDefault();
    try { history.replaceState(null, '', '#' + target.id); } catch (refused) { /* a page in a frame may not */ }
  });
  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape') return;
    clear();
    all(document, '.peek').forEach(function (r) { r.classList.remove('peek'); });
  });
  var first = byId(decodeURIComponent(location.hash.slice(1)));
  if (first) choose(first);
})();
)js";

}  // namespace gongkai::write::detail

#endif
