// SPDX-License-Identifier: BSL-1.0
/// The first pass over a file's lines: which may head a section, which is a report's title, which tells whose year a table is.
#ifndef GONGKAI_GRAMMAR_SURVEY_HPP
#define GONGKAI_GRAMMAR_SURVEY_HPP

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/grammar/context.hpp>
#include <gongkai/grammar/heading.hpp>
#include <gongkai/lex/caption.hpp>
#include <gongkai/lex/title.hpp>

namespace gongkai::inline v0::grammar {

/// A line that is a report's title, or the last of two that are.
struct title_line {
    std::size_t line = 0;  ///< the first
    std::string issuer;    ///< folded, without spaces; empty where it names none
    std::optional<int> year;
    bool annex = false;  ///< 附件 stands before it
};
/// A line that is a caption with a year.
struct caption_line {
    std::size_t line = 0;
    lex::year_caption says;
};
/// What the lines of a file say of its structure, each in the source's order.
struct survey {
    std::vector<heading_candidate> headings;
    /// The first of them from a line on.
    [[nodiscard]] std::vector<heading_candidate>::const_iterator heading_from(std::size_t line) const {
        return std::ranges::lower_bound(headings, line, {}, &heading_candidate::line);
    }
    std::vector<title_line> titles;
    std::vector<caption_line> captions;
};

/// The only cell of a line that holds anything; nothing where there are more, or none.
[[nodiscard]] inline std::optional<std::size_t> only_cell(parse_context const& here, std::size_t n) {
    read::line const& line = here.lines().lines[n];
    std::optional<std::size_t> only;
    for (std::size_t c = line.first; c < line.first + line.size; ++c) {
        if (here.lines().cells[c].length == 0) continue;
        if (only) return std::nullopt;
        only = c;
    }
    return only;
}

namespace detail {

class surveyor {
public:
    surveyor(parse_context& here, section_titles const& titles) : here_(here), titles_(titles) {}

    [[nodiscard]] survey run() {
        for (std::size_t n = 0; n < here_.lines().lines.size(); ++n) {
            auto const cell = only_cell(here_, n);
            if (cell) look_at(n, *cell);
            if (out_.headings.size() < here_.limits.max_heading_candidates) continue;
            here_.meet("max_heading_candidates", here_.limits.max_heading_candidates, here_.where(n));
            break;
        }
        return std::move(out_);
    }

private:
    static constexpr std::size_t shortest = 6, longest = 240;  ///< bytes of a line that may be a title

    void look_at(std::size_t n, std::size_t cell) {
        std::string_view const text = here_.view(cell);
        if (text.size() > longest || text.size() < shortest) return;
        // Most lines are told apart by their letters.
        letter_bits const letters = titles_.letters.of(text);
        bool const may_head = titles_.letters.may_be_one(letters), may_title = (letters & titles_.report) == titles_.report,
                   may_caption = (letters & titles_.caption) != 0 && lex::may_be_year_caption(text);
        if (!may_head && !may_title && !may_caption) return;
        std::string_view const compact = here_.compact(cell).text;
        if (auto h = may_head ? parse_heading(titles_, compact) : std::nullopt) {
            h->line = n;
            out_.headings.push_back(*std::move(h));
        } else if (may_title && may_be_title(compact) && title(n, compact)) {
            return;
        } else if (auto const caption = may_caption ? lex::parse_year_caption(compact) : std::nullopt;
                   caption && !caption->alone) {
            out_.captions.push_back({n, *caption});
        }
    }
    [[nodiscard]] static bool may_be_title(std::string_view compact) {
        return compact.find("公开") != std::string_view::npos && compact.find("报") != std::string_view::npos;
    }
    /// A title, its issuer on the same line or on the one above.
    bool title(std::size_t n, std::string_view compact) {
        auto const parts = lex::parse_title(lex::strip_heading_markup(compact));
        if (!parts) return false;
        if (!parts->issuer.empty()) {
            bool const annex = lex::begins_annex(compact);
            out_.titles.push_back({n, std::string{parts->issuer}, parts->year, annex});
            return true;
        }
        if (auto const above = n > 0 ? only_cell(here_, n - 1) : std::nullopt; above && here_.view(*above).size() <= longest) {
            std::string const joined = std::string{lex::strip_heading_markup(here_.compact(*above).text)} +
                                       std::string{lex::strip_heading_markup(compact)};
            auto const both = lex::parse_title(joined);
            if (both && !both->issuer.empty() && both->year && !parse_heading(titles_, here_.compact(*above).text)) {
                out_.titles.push_back({n - 1, std::string{both->issuer}, both->year, false});
                return true;
            }
        }
        if (parts->year) out_.titles.push_back({n, {}, parts->year, false});
        return true;
    }

    parse_context& here_;
    section_titles const& titles_;
    survey out_;
};

}  // namespace detail

/// Linear in the size of the context's lines.
[[nodiscard]] inline survey survey_lines(parse_context& here) { return detail::surveyor(here, section_titles::instance()).run(); }

}  // namespace gongkai::inline v0::grammar

#endif
