// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_HTML_IPP
#define GONGKAI_WRITE_HTML_IPP

#include <string_view>

#include <gongkai/write/html.hpp>
#include <gongkai/write/html_table.hpp>
#include <gongkai/write/layout.hpp>
#include <gongkai/write/markup.hpp>

namespace gongkai::inline v0::write {
namespace detail {

/// Fonts and sizes of official documents (GB/T 9704): 小标宋 for the title, 黑体 for headings, 仿宋 for the text.
inline constexpr std::string_view html_style = R"(
@page { size: A4; margin: 30mm 26mm 28mm 28mm; }
body { margin: 0; color: #000; background: #fff; font-family: "方正仿宋简体", "仿宋_GB2312", FangSong, STFangsong, "Noto Serif CJK SC", serif; }
main { max-width: 52em; margin: 2em auto; padding: 0 1em; line-height: 1.75; }
h1 { font-family: "方正小标宋简体", "方正小标宋_GBK", SimSun, STSong, "Noto Serif CJK SC", serif; font-weight: normal; font-size: 1.75em; line-height: 1.4; text-align: center; }
h2 { font-family: "方正黑体简体", SimHei, "Noto Sans CJK SC", sans-serif; font-weight: normal; font-size: 1.15em; text-indent: 2em; margin: 1em 0 0.3em; break-after: avoid; }
h3 { font-family: "方正楷体简体", "楷体_GB2312", KaiTi, serif; font-weight: normal; font-size: 1em; text-indent: 2em; margin: 0; break-after: avoid; }
p { text-indent: 2em; margin: 0; text-align: justify; }
p.signed { text-align: right; text-indent: 0; margin-right: 2em; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; border: 1.5pt solid #000; margin: 0.5em 0 1em; font-size: 0.82em; line-height: 1.3; }
th, td { border: 0.5pt solid #000; padding: 0.25em 0.2em; text-align: center; vertical-align: middle; font-weight: normal; overflow-wrap: anywhere; }
th.label { text-align: left; }
tr { break-inside: avoid; }
td { font-variant-numeric: tabular-nums; overflow-wrap: normal; }
td.inferred { background: #fff3cd; }
td.inferred::after { content: "*"; }
main.inferred::after { content: "* )";
inline constexpr std::string_view html_style_end = R"("; display: block; font-size: 0.82em; margin-top: 1em; }
@media print { main { max-width: none; margin: 0; padding: 0; } body { font-size: 12pt; } table { font-size: 9pt; } }
)";

}  // namespace detail

GONGKAI_INLINE std::string to_html(annual_report const& report) {
    using detail::escaped;
    layout_report const paper = lay_out(report);
    std::string out =
        "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"UTF-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";
    out += escaped(paper.title) + "</title>\n<style>";
    out += detail::html_style;
    out += inferred_note;
    out += detail::html_style_end;
    out += paper.inferred ? "</style>\n</head>\n<body>\n<main class=\"inferred\">\n" : "</style>\n</head>\n<body>\n<main>\n";
    out += "<h1>" + escaped(paper.title) + "</h1>\n<p>" + escaped(paper.opening) + "</p>\n";
    for (layout_section const& s : paper.sections) {
        out += "<h2>" + escaped(s.heading) + "</h2>\n";
        for (layout_line const& line : s.lines)
            out += (line.heading ? "<h3>" : "<p>") + escaped(line.text) + (line.heading ? "</h3>\n" : "</p>\n");
        if (!s.table.cells.empty()) out += to_html(s.table);
    }
    if (!paper.issuer.empty()) out += "<p class=\"signed\">" + escaped(paper.issuer) + "</p>\n";
    if (!paper.date.empty()) out += "<p class=\"signed\">" + paper.date + "</p>\n";
    return out + "</main>\n</body>\n</html>\n";
}

}  // namespace gongkai::inline v0::write

#endif
