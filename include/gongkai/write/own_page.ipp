// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_OWN_PAGE_IPP
#define GONGKAI_WRITE_OWN_PAGE_IPP

#include <algorithm>
#include <cstddef>
#include <map>

#include <boost/describe/enum_to_string.hpp>

#include <gongkai/report/cells.hpp>
#include <gongkai/report/described.hpp>
#include <gongkai/text/trim.hpp>
#include <gongkai/write/html_table.hpp>
#include <gongkai/write/layout.hpp>
#include <gongkai/write/markup.hpp>
#include <gongkai/write/messages.hpp>
#include <gongkai/write/own_page.hpp>
#include <gongkai/write/page_words.hpp>

namespace gongkai::inline v0::write {
namespace detail {

inline constexpr std::string_view own_page_style = R"(
body { margin: 0 auto; max-width: 60em; padding: 1em; line-height: 1.6; color-scheme: light dark; font-family: "Noto Sans CJK SC", sans-serif; }
table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid; padding: 0.2em; text-align: center; font-weight: normal; }
td { font-variant-numeric: tabular-nums; } pre { overflow-x: auto; } li span { opacity: 0.7; }
.error { background: #c003; } .warning { background: #e903; } .note { background: #06c2; } :target { outline: 3px solid #06c; }
td.inferred { font-style: italic; }
)";

/// A page of one table: what its parts link to each other by.
struct own_page {
    form::table_view const& table;
    findings const& found;
    language lang;
    std::vector<std::string> paths{};                ///< of the table's cells
    std::vector<std::size_t> by_cell{}, in_order{};  ///< the gravest finding that names each cell; findings by their places
    std::map<std::size_t, std::size_t> by_line{};    ///< the gravest finding of each line

    own_page(form::table_view const& t, findings const& f, language l) : table(t), found(f), lang(l) {
        table.each_cell([this](auto const&... cell) { paths.push_back(table.cell_path(cell...)); });
        by_cell.assign(paths.size(), found.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            in_order.push_back(i);
            for (std::size_t c = 0; c < paths.size(); ++c)
                if (names(found[i], paths[c])) by_cell[c] = graver(by_cell[c], i);
            if (std::size_t const line = found[i].where.start.line; line > 0)
                by_line[line] = by_line.contains(line) ? graver(by_line[line], i) : i;
        }
        std::ranges::stable_sort(
            in_order, [this](std::size_t a, std::size_t b) { return found[a].where.start.offset < found[b].where.start.offset; });
    }

    [[nodiscard]] std::size_t graver(std::size_t a, std::size_t b) const {
        return a == found.size() || found[a].severity < found[b].severity ? b : a;
    }
    [[nodiscard]] static bool names(diagnostic const& d, std::string_view path) {
        return std::ranges::any_of(d.paths, [path](std::string const& p) { return is_at_or_below(path, p); });
    }
    /// " class=\"error\"", and what is added to it.
    [[nodiscard]] std::string marked(std::size_t finding, std::string_view more = {}) const {
        std::string name = finding < found.size() ? boost::describe::enum_to_string(found[finding].severity, "") : "";
        if (!more.empty()) (name += name.empty() ? "" : " ") += more;
        return name.empty() ? std::string{} : " class=\"" + name + '"';
    }
    [[nodiscard]] static std::string linked(std::string const& to, std::string_view text) {
        return "<a href=\"#" + to + "\">" + escaped(text) + "</a>";
    }

    [[nodiscard]] std::string list(bool has_source) const {
        std::string out = "<h2>" + std::string{page_words::findings.in(lang)} + "</h2>\n";
        if (found.empty()) return out + "<p>" + std::string{page_words::none.in(lang)} + "</p>\n";
        out += "<ol>\n";
        for (std::size_t const i : in_order) {
            diagnostic const& d = found[i];
            out += "<li id=\"f" + std::to_string(i) + '"' + marked(i) + "><strong>" + std::string{word_for(d.severity, lang)} +
                   "</strong> " + escaped(message_of(d, lang)) + " <span>";
            auto const cell = std::ranges::find_if(paths, [&d](std::string const& p) { return names(d, p); });
            if (cell != paths.end()) out += linked("c" + std::to_string(cell - paths.begin()), page_words::cell.in(lang)) + ' ';
            if (std::size_t const line = d.where.start.line; line > 0) {
                std::string const words = filled(page_words::line.in(lang), std::to_string(line));
                out += has_source ? linked("l" + std::to_string(line), words) : escaped(words);
            }
            out += "</span></li>\n";
        }
        return out + "</ol>\n";
    }
    [[nodiscard]] std::string figures(std::vector<form::const_cell_ref> const& cells) const {
        return to_html(lay_out(table, cells), [this](layout_cell const& c) {
            std::size_t const finding = by_cell[c.figure];
            std::string const at = " id=\"c" + std::to_string(c.figure) + '"';
            return html_figure{
                at + marked(finding, c.inferred ? "inferred" : ""),
                finding < found.size() ? linked("f" + std::to_string(finding), c.text.empty() ? "·" : c.text) : escaped(c.text)};
        });
    }
    [[nodiscard]] std::string lines(std::string_view source) const {
        std::string out = "<h2>" + std::string{page_words::source.in(lang)} + "</h2>\n<pre>";
        std::size_t n = 0;
        text::each_line(source, [&](std::string_view line) {
            auto const at = by_line.find(++n);
            out += "<span id=\"l" + std::to_string(n) + '"' + marked(at == by_line.end() ? found.size() : at->second) + '>' +
                   escaped(line) + "</span>\n";
        });
        return out + "</pre>\n";
    }
};

}  // namespace detail

GONGKAI_INLINE std::string to_page(form::table_view const& table, std::vector<form::const_cell_ref> const& cells,
                                   findings const& found, std::string_view title, std::string_view source, language lang) {
    detail::own_page const page(table, found, lang);
    std::string out = "<!DOCTYPE html>\n<html lang=\"";
    out += lang == language::zh ? "zh-CN" : "en";
    out +=
        "\">\n<head>\n<meta charset=\"UTF-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
        "initial-scale=1\">\n<title>";
    out += detail::escaped(title) + "</title>\n<style>";
    out += detail::own_page_style;
    out +=
        "</style>\n</head>\n<body>\n<h1>" + detail::escaped(title) + "</h1>\n" + page.list(!source.empty()) + page.figures(cells);
    if (!source.empty()) out += page.lines(source);
    return out + "</body>\n</html>\n";
}

}  // namespace gongkai::inline v0::write

#endif
