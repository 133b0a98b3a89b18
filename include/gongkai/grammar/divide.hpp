// SPDX-License-Identifier: BSL-1.0
/// Where one report of a file ends and the next begins: a compilation of an area's organs, an annex, last year's report below.
#ifndef GONGKAI_GRAMMAR_DIVIDE_HPP
#define GONGKAI_GRAMMAR_DIVIDE_HPP

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/grammar/survey.hpp>

namespace gongkai::inline v0::grammar {

/// A report's lines in its file, and what its first title says.
struct report_lines {
    std::size_t from = 0, to = 0;
    std::string issuer;  ///< empty where no title names one
    std::optional<int> year;
};

namespace detail {

/// Goes once through what a survey found. A report ends where another title, an annex of another year, the report's own closing or an
/// earlier section's heading stands, if what follows has anything of the form.
class divider {
public:
    divider(parse_context& here, survey const& seen) : here_(here), seen_(seen) {}

    [[nodiscard]] std::vector<report_lines> run() {
        auto title = seen_.titles.begin();
        auto caption = seen_.captions.begin();
        for (std::size_t i = 0; i <= seen_.headings.size(); ++i) {
            std::size_t const line = i < seen_.headings.size() ? seen_.headings[i].line : size();
            for (;;) {
                bool const t = title != seen_.titles.end() && title->line < line;
                bool const c = caption != seen_.captions.end() && caption->line < line;
                if (t && (!c || title->line < caption->line))
                    at_title(*(title++));
                else if (c)
                    at_caption(*caption++);
                else
                    break;
            }
            if (i < seen_.headings.size()) at_heading(i);
        }
        close(size());
        return std::move(out_);
    }

private:
    static constexpr std::size_t prose = 60;         ///< bytes of a line that is a sentence
    static constexpr std::size_t least_figures = 3;  ///< of a table

    [[nodiscard]] std::size_t size() const { return here_.lines().lines.size(); }

    [[nodiscard]] static bool other_organ(std::string_view a, std::string_view b) {
        auto const within = [](std::string_view part, std::string_view whole) {
            return whole.starts_with(part) || whole.ends_with(part);
        };
        return !a.empty() && !b.empty() && !within(a, b) && !within(b, a);
    }
    void at_title(title_line const& t) {
        bool const organ = other_organ(t.issuer, now_.issuer), year = t.year && now_.year && *t.year != *now_.year;
        if ((organ || year) && (begun_ || t.annex || (now_.year && t.year && !listed(t)))) {
            begin(t.line);
        } else if (begun_) {
            announced_ = t.line;
            return;
        }
        if (now_.issuer.empty()) now_.issuer = t.issuer;
        if (!now_.year) now_.year = t.year;
    }
    /// Whether a title is one of a list of links: three on lines one below the other.
    [[nodiscard]] bool listed(title_line const& t) const {
        auto const& all = seen_.titles;
        auto const at = static_cast<std::size_t>(&t - all.data());
        for (std::size_t first = at < 2 ? 0 : at - 2; first <= at && first + 2 < all.size(); ++first)
            if (all[first + 2].line <= all[first].line + 2) return true;
        return false;
    }
    void at_caption(caption_line const& c) {
        bool const other =
            c.says.year ? now_.year && *c.says.year != *now_.year : c.says.relative == lex::year_caption::relation::last_year;
        if (c.says.annex && other)
            begin(c.line);
        else if (begun_ && (c.says.annex || other))
            announced_ = c.line;
        if (c.says.annex && other) now_.year = c.says.year;
    }
    void at_heading(std::size_t i) {
        heading_candidate const& h = seen_.headings[i];
        auto const section = static_cast<std::size_t>(h.section);
        begun_ = true;
        if (in_contents(i) || h.weight < evidence::title) return;
        bool const announced = announced_ && !holds_form(*announced_, h.line);
        // A table's heading may stand again above its second part: without a title between them that is one report.
        if (announced ? h.section <= last_ : met_[section] && h.section < last_) {
            std::size_t const at = announced ? *announced_ : h.line;
            if (holds_form(now_.from, at))
                begin(at);
            else
                forget();  // a table of contents, a stray heading
        }
        begun_ = true;
        met_[section] = true;
        last_ = h.section;
        announced_.reset();
    }
    /// One of several headings without anything between them.
    [[nodiscard]] bool in_contents(std::size_t i) const {
        auto const& all = seen_.headings;
        return (i > 0 && all[i - 1].line + 1 >= all[i].line) || (i + 1 < all.size() && all[i + 1].line <= all[i].line + 1);
    }
    /// Whether the lines [from, to) have figures of a table, or a heading and a sentence or a row. A figure alone right below a heading
    /// is a page's number.
    [[nodiscard]] bool holds_form(std::size_t from, std::size_t to) const {
        auto heading = seen_.heading_from(from);
        bool headed = false;
        std::size_t figures = 0, below = size();
        for (std::size_t n = from; n < to; ++n) {
            for (; heading != seen_.headings.end() && heading->line == n; ++heading) {
                headed = true;
                below = n + 1;
            }
            read::line const& line = here_.lines().lines[n];
            for (std::size_t c = line.first; c < line.first + line.size; ++c) {
                std::string_view const text = here_.view(c);
                if (headed && text.size() >= prose) return true;
                bool const figure = !text.empty() && text.find_first_not_of("0123456789., \t") == std::string_view::npos;
                if (figure && headed && line.size > 1) return true;
                figures += figure && n != below;
            }
            if (figures >= least_figures) return true;
        }
        return false;
    }
    void close(std::size_t line) {
        now_.to = line;
        if (!out_.empty() && !holds_form(now_.from, now_.to))
            out_.back().to = line;  // the foot of a page
        else
            out_.push_back(std::move(now_));
    }
    void begin(std::size_t line) {
        close(line);
        now_ = {line, line, {}, {}};
        begun_ = false;
        forget();
    }
    void forget() {
        last_ = 0;
        met_ = {};
        announced_.reset();
    }

    parse_context& here_;
    survey const& seen_;
    std::vector<report_lines> out_;
    report_lines now_;
    bool begun_ = false;  ///< a section's heading stands in it
    int last_ = 0;        ///< the section met last
    std::array<bool, 7> met_{};
    std::optional<std::size_t> announced_;  ///< where another report may begin, if an earlier section follows
};

}  // namespace detail

/// The reports of a file, at least one. Linear in the number of lines.
[[nodiscard]] inline std::vector<report_lines> divide_reports(parse_context& here, survey const& seen) {
    std::vector<report_lines> out = detail::divider(here, seen).run();
    here.one_report = out.size() == 1;
    return out;
}

}  // namespace gongkai::inline v0::grammar

#endif
