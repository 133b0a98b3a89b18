// SPDX-License-Identifier: BSL-1.0
/// Rules over lines: the front, six sections in the form's order, the closing, and what comes after it.
#ifndef GONGKAI_GRAMMAR_REPORT_HPP
#define GONGKAI_GRAMMAR_REPORT_HPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/fusion/include/std_pair.hpp>
#include <boost/spirit/home/x3.hpp>

#include <gongkai/grammar/heading.hpp>
#include <gongkai/grammar/lines.hpp>
#include <gongkai/read/document.hpp>
#include <gongkai/text/fold.hpp>

namespace gongkai::grammar {

namespace ast {
/// A section: its heading (if it is there) and the lines below it.
struct section {
    line_range heading, body;
};
struct report {
    line_range front;
    section overview, disclosure, requests, review, problems, other;
};
}  // namespace ast
}  // namespace gongkai::grammar

BOOST_FUSION_ADAPT_STRUCT(gongkai::grammar::ast::section, heading, body)
BOOST_FUSION_ADAPT_STRUCT(gongkai::grammar::ast::report, front, overview, disclosure, requests, review, problems, other)

namespace gongkai::grammar {

namespace x3 = boost::spirit::x3;
using lex::view;

namespace rules {

/// Lines up to the next heading.
inline constexpr auto lines = x3::raw[*(any_line - heading(0))];

/// A section that may be missing: neither heading nor lines.
template <int N>
inline constexpr auto section = (x3::raw[heading(N)] >> lines) | (x3::raw[x3::eps] >> x3::raw[x3::eps]);

/// 一 to 六, in order, after whatever comes before them.
struct report_class;
inline constexpr x3::rule<report_class, ast::report> report{"report"};
inline constexpr auto report_def = lines >> section<1> >> section<2> >> section<3> >> section<4> >> section<5> >> section<6>;
BOOST_SPIRIT_DEFINE(report)

}  // namespace rules

/// The lines of a document, its long lines cut where headings stand inside them.
[[nodiscard]] inline read::document cut_at_headings(read::document const& doc, section_titles const& titles) {
    read::document out;
    out.cells.reserve(doc.cells.size() + 16);
    for (read::line const& line : doc.lines) {
        read::line now = line;
        now.first = static_cast<std::uint32_t>(out.cells.size());
        now.size = 0;
        auto const flush = [&] {
            if (now.size > 0) out.lines.push_back(now);
            now.first = static_cast<std::uint32_t>(out.cells.size());
            now.size = 0;
            now.gap = 0;
        };
        for (std::size_t c = line.first; c < line.first + line.size; ++c) {
            read::cell const& whole = doc.cells[c];
            std::string_view const text = doc.view(whole);
            // A heading may be a cell of its own, where the lines of a report became the columns of one.
            if (line.size > 1 && text.size() >= 12 && text.size() <= 120 && parse_heading(titles, text::compact(text).text)) {
                flush();
                out.cells.push_back(whole);
                now.size = 1;
                flush();
                continue;
            }
            if (text.size() < (line.size > 1 ? 24u : 60u)) {
                out.cells.push_back(whole);
                ++now.size;
                continue;
            }
            text::folded const folded = text::compact(text);
            auto const found = find_headings(titles, folded.text);
            std::size_t at = 0;  // in the source cell
            auto const piece = [&](std::size_t to) {
                while (at < to && (text[at] == ' ' || text[at] == '\t')) ++at;
                if (to > at) {
                    out.cells.push_back({whole.offset + at, static_cast<std::uint32_t>(to - at), whole.within});
                    ++now.size;
                }
                at = to;
            };
            for (inline_heading const& h : found) {
                piece(folded.source[h.from]);
                flush();
                piece(folded.source[h.to]);
                flush();
            }
            piece(text.size());
        }
        if (now.size > 0) out.lines.push_back(now);
    }
    return out;
}

/// Chooses the headings: in the form's order, the surest chain; a table of contents loses to headings with text below them.
[[nodiscard]] inline std::vector<heading_candidate> choose_headings(std::vector<heading_candidate> candidates) {
    for (std::size_t i = 0; i + 1 < candidates.size(); ++i)
        if (candidates[i + 1].line <= candidates[i].line + 1) candidates[i].weight -= 40;  // nothing below it
    // best[s]: the surest chain that ends with section s
    struct chain {
        int weight = 0;
        std::vector<std::size_t> taken;
    };
    std::array<chain, 7> best;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        auto const section = static_cast<std::size_t>(candidates[i].section);
        chain const* before = &best[0];
        for (std::size_t s = 1; s < section; ++s)
            if (best[s].weight > before->weight) before = &best[s];
        int const weight = before->weight + candidates[i].weight;
        if (weight > best[section].weight) {
            chain next{weight, before->taken};
            next.taken.push_back(i);
            best[section] = std::move(next);
        }
    }
    auto const top = std::max_element(best.begin(), best.end(), [](chain const& a, chain const& b) { return a.weight < b.weight; });
    std::vector<heading_candidate> out;
    for (std::size_t const i : top->taken) out.push_back(candidates[i]);
    return out;
}

}  // namespace gongkai::grammar

#endif
