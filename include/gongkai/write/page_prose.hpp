// SPDX-License-Identifier: BSL-1.0
/// Pieces of the page of findings beside its tables: sections of prose with the numbers that they state, the list of rules, the legend.
#ifndef GONGKAI_WRITE_PAGE_PROSE_HPP
#define GONGKAI_WRITE_PAGE_PROSE_HPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/enum_to_string.hpp>

#include <gongkai/check/rules.hpp>
#include <gongkai/report/described.hpp>
#include <gongkai/report/sections.hpp>
#include <gongkai/write/checked.hpp>
#include <gongkai/write/markup.hpp>
#include <gongkai/write/messages.hpp>
#include <gongkai/write/page_words.hpp>
#include <gongkai/write/values.hpp>

namespace gongkai::inline v0::write::detail {

/// Bytes of a prose that a number, or words without one, stand at.
struct prose_mark {
    std::size_t from = 0, to = 0;
    std::string tag;   ///< what opens it: <a …>; closed with </a>
    std::string note;  ///< behind it
};

/// The prose as paragraphs. Of marks that overlap, the first is shown; the anchors of others stand before it.
[[nodiscard]] inline std::string prose_html(std::string_view text, std::vector<prose_mark> marks) {
    std::ranges::stable_sort(marks, {}, &prose_mark::from);
    std::string out;
    std::size_t at = 0;
    auto const put = [&](std::size_t to) {
        for (std::size_t end; at < to; at = end) {
            end = std::min(text.find('\n', at), to);
            out += escaped(text.substr(at, end - at));
            if (end < to) {
                out += "</p>\n<p>";
                ++end;
            }
        }
    };
    for (prose_mark const& m : marks) {
        std::size_t const from = std::clamp(m.from, at, text.size()), to = std::clamp(m.to, from, text.size());
        put(from);
        out += m.tag;
        out += escaped(text.substr(from, to - from)) + "</a>" + m.note;
        at = to;
    }
    put(text.size());
    return "<p>" + out + "</p>\n";
}

inline constexpr std::array rule_words{words{"符合", "holds"}, words{"不符合", "broken"}, words{"无法判断", "not assessable"}};

/// Every rule with how it came out; `finding` gives a link to what a broken one found, or nothing.
template <class Finding>
[[nodiscard]] std::string rules_html(std::vector<checks::assessed_rule> const& rules, language lang, Finding&& finding) {
    std::string out = "<ul class=\"rules\">\n";
    for (checks::assessed_rule const& r : rules) {
        std::string const status = boost::describe::enum_to_string(r.status, "");
        out += "<li class=\"" + status + "\"><span class=\"status\">" +
               std::string{rule_words[static_cast<std::size_t>(r.status)].in(lang)} + "</span><span>" +
               escaped(entry_of(r.rule).meaning.in(lang)) + " <code>" + boost::describe::enum_to_string(r.rule, "") + "</code>";
        if (r.status == checks::rule_status::broken) out += finding(r);
        if (!r.lacking.empty()) out += " <code>" + escaped(r.lacking) + "</code>";
        out += "</span></li>\n";
    }
    return out + "</ul>\n";
}

/// The cells that differ from what they are held against; `link` gives where a cell is shown, or nothing.
template <class Link>
[[nodiscard]] std::string compared_html(checked const& c, language lang, Link&& link) {
    using namespace page_words;
    bool const years = c.against == held_against::last_year;
    std::string rows;
    std::size_t differing = 0;
    for (compared_cell const& x : c.compared) {
        if (!x.difference || x.difference->unscaled == 0) continue;
        ++differing;
        std::string const label = escaped(x.row), to = link(x.path);
        auto const td = [](std::string const& text) { return "<td><span class=\"in\">" + text + "</span></td>"; };
        rows += "<tr><th scope=\"row\" class=\"label\">" + (to.empty() ? label : "<a href=\"#" + to + "\">" + label + "</a>") +
                "</th>" + td(escaped(x.column)) + td(to_text(x.other)) + td(to_text(x.own)) + td(to_signed_text(x.difference)) +
                "</tr>\n";
    }
    auto const head = [lang](words const& w) { return "<th scope=\"col\">" + std::string{w.in(lang)} + "</th>"; };
    std::string out =
        "<section class=\"card compared\">\n<h2>" + std::string{(years ? with_last_year : with_children).in(lang)} + "</h2>\n";
    if (differing == 0)
        out += "<p class=\"none\">" + std::string{all_equal.in(lang)} + "</p>\n";
    else
        out += "<div class=\"wide\"><table><thead><tr>" + head(row) + head(column) + head(years ? last_year : sum) +
               head(years ? this_year : parent) + head(years ? change : difference) + "</tr></thead>\n<tbody>\n" + rows +
               "</tbody></table></div>\n";
    return out + "<p class=\"small\">" + filled(others.in(lang), std::to_string(c.compared.size() - differing)) +
           "</p>\n</section>\n";
}

/// What the styles of cells mean.
[[nodiscard]] inline std::string legend_html(language lang) {
    std::string out = "<ul class=\"legend\">";
    auto const entry = [&out](std::string_view style, std::string_view shown, std::string_view word) {
        out += "<li><span class=\"" + std::string{style} + "\">" + std::string{shown} + "</span>" + std::string{word} + "</li>";
    };
    for (severity const s : {severity::error, severity::warning, severity::note})
        entry(boost::describe::enum_to_string(s, ""), "12", word_for(s, lang));
    for (origin const o : {origin::inferred, origin::blank, origin::absent, origin::unreadable})
        entry(boost::describe::enum_to_string(o, ""),
              o == origin::inferred ? "12*"
              : o == origin::absent ? "—"
              : o == origin::blank  ? "/"
                                    : "1?2",
              origin_words[static_cast<std::size_t>(o)].in(lang));
    return out + "</ul>\n";
}

}  // namespace gongkai::inline v0::write::detail

#endif
