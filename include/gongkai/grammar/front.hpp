// SPDX-License-Identifier: BSL-1.0
/// What stands before the first section: the report's title, on one to three lines. What the opening says of issuer, year and 统计期限
/// is opening.hpp's.
#ifndef GONGKAI_GRAMMAR_FRONT_HPP
#define GONGKAI_GRAMMAR_FRONT_HPP

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/grammar/lines.hpp>
#include <gongkai/lex/markup.hpp>
#include <gongkai/lex/title.hpp>

namespace gongkai::inline v0::grammar {

/// A title as it was found.
struct report_title {
    std::string text;    ///< as printed, without spaces and marks; empty where it runs into other text
    std::string issuer;  ///< empty where it names none
    std::optional<int> year;
    int weight = 0;  ///< of two titles the weightier is the report's
};

/// Log-likelihood ratios as in heading.hpp: what speaks for a line being the title.
namespace evidence {
inline constexpr int title_issuer = 40;  ///< names an organ
inline constexpr int title_year = 20;    ///< names the year
inline constexpr int title_line = -1;    ///< each further line that it takes
inline constexpr int title_prefix = 10;  ///< it runs on into other text
}  // namespace evidence

/// Whether words that stand where a title names its issuer may be a name: of two characters to forty, without a year or a day among them.
[[nodiscard]] inline bool plausible_name(std::string_view issuer) {
    static constexpr auto year = lex::search(lex::rules::four_digits);
    return issuer.empty() || (issuer.size() >= 6 && issuer.size() <= 120 && !lex::begins_with(year, issuer));
}

/// An X3 parser of lines: one to three short lines that together are a title, or one long line that begins with one.
struct title_lines_parser : x3::parser<title_lines_parser> {
    using attribute_type = report_title;
    static constexpr bool has_attribute = true;
    static constexpr std::size_t most_lines = 3, most_cells = 8, longest = 300, longest_together = 400, prose = 90, prefix = 600;

    template <class Iterator, class Context, class RContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const& context, RContext const&, Attribute& attribute) const {
        parse_context& here = x3::get<parse_context>(context);
        report_title best;
        Iterator end = first;
        text::folded joined;
        std::string original;
        // A box of a page's data has the title in a cell beside its name.
        if (first == last || first->what != marked_line::kind::line) return false;
        if (read::line const& line = here.lines().lines[first->index]; line.size > 1 && line.size <= most_cells)
            for (std::size_t c = line.first; c < line.first + line.size; ++c)
                if (here.view(c).size() <= longest) keep_better(whole(here.compact(c), here.view(c), 0), first + 1, best, end);
        for (Iterator at = first;
             at != last && at->what == marked_line::kind::line && at - first < static_cast<std::ptrdiff_t>(most_lines); ++at) {
            std::string_view const text = here.text(at->index);
            if (text.size() > prose && at == first)
                keep_better(begins_line(text, here.compact_line(at->index)), at + 1, best, end);
            if (text.empty() || text.size() > longest) break;
            append(joined, original, here.compact_line(at->index), text);
            if (original.size() > longest_together) break;
            keep_better(whole(joined, original, static_cast<int>(at - first)), at + 1, best, end);
            if (end == at + 1 && lex::ends_title(joined.text)) break;  // with another line it would be none
        }
        if (end == first) return false;
        x3::traits::move_to(std::move(best), attribute);
        first = end;
        return true;
    }

private:
    template <class Iterator>
    static void keep_better(std::optional<report_title> found, Iterator after, report_title& best, Iterator& end) {
        if (!found || found->weight <= best.weight) return;
        best = *std::move(found);
        end = after;
    }
    /// Appends a line without the marks of a heading around it.
    static void append(text::folded& all, std::string& original, text::folded const& next, std::string_view text) {
        std::string_view const words = lex::strip_heading_markup(next.text);
        auto const first = next.source.begin() + (words.data() - next.text.data());
        auto const last = first + static_cast<std::ptrdiff_t>(words.size());
        if (!all.source.empty()) all.source.pop_back();
        all.text += words;
        for (auto s = first; s <= last; ++s) all.source.push_back(*s - *first + static_cast<std::uint32_t>(original.size()));
        original += text.substr(*first, *last - *first);
    }
    /// A report on one line begins with its title.
    [[nodiscard]] static std::optional<report_title> begins_line(std::string_view text, text::folded const& compact) {
        if (!lex::may_hold_title(std::string_view{compact.text}.substr(0, prefix))) return std::nullopt;
        auto const parts = lex::parse_title_prefix(std::string_view{compact.text}.substr(0, prefix));
        if (!parts || !parts->year || !plausible_name(parts->issuer)) return std::nullopt;
        return report_title{{}, printed(compact, text, parts->issuer), parts->year, evidence::title_prefix};
    }
    [[nodiscard]] static std::optional<report_title> whole(text::folded const& compact, std::string_view original,
                                                           int more_lines) {
        if (!lex::may_hold_title(compact.text)) return std::nullopt;
        auto const parts = lex::parse_title(lex::strip_heading_markup(compact.text));
        if (!parts || !plausible_name(parts->issuer)) return std::nullopt;
        int const weight = (parts->issuer.empty() ? 0 : evidence::title_issuer) + (parts->year ? evidence::title_year : 0) +
                           more_lines * evidence::title_line;
        return report_title{printed(compact, original, parts->words), printed(compact, original, parts->issuer), parts->year,
                            weight};
    }
};
inline constexpr title_lines_parser title_lines{};

/// at_each_line[p]: p tried at every line up to the next mark; what it makes of them, in their order. Matches without any, and takes all lines.
template <class Subject>
struct at_each_line_parser : x3::unary_parser<Subject, at_each_line_parser<Subject>> {
    using base = x3::unary_parser<Subject, at_each_line_parser<Subject>>;
    using element_type = typename x3::traits::attribute_of<Subject, x3::unused_type>::type;
    using attribute_type = std::vector<element_type>;
    static constexpr bool has_attribute = true;
    constexpr explicit at_each_line_parser(Subject const& component) : base(component) {}

    template <class Iterator, class Context, class RContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const& context, RContext const& rcontext,
               Attribute& attribute) const {
        attribute_type all;
        Iterator const end = detail::body_end(first, last);
        parse_context& here = x3::get<parse_context>(context);
        for (Iterator at = first; at != end; ++at) {
            if (static_cast<std::size_t>(at - first) >= here.limits.max_front_lines) {
                here.meet("max_front_lines", here.limits.max_front_lines, here.where(at->index));
                break;
            }
            element_type found{};
            Iterator probe = at;
            if (this->subject.parse(probe, end, context, rcontext, found)) all.push_back(std::move(found));
        }
        x3::traits::move_to(std::move(all), attribute);
        first = end;
        return true;
    }
};
inline constexpr directive<at_each_line_parser> at_each_line{};

/// The lines above the first section: the titles that stand there.
inline constexpr auto front = at_each_line[title_lines];

}  // namespace gongkai::inline v0::grammar

#endif
