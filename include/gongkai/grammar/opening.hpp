// SPDX-License-Identifier: BSL-1.0
/// What sentences say of the report itself: 统计期限, the issuer's full name, the year. The opening says it, or a section of prose.
#ifndef GONGKAI_GRAMMAR_OPENING_HPP
#define GONGKAI_GRAMMAR_OPENING_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <gongkai/grammar/front.hpp>
#include <gongkai/lex/date.hpp>
#include <gongkai/lex/title.hpp>
#include <gongkai/report/sections.hpp>

namespace gongkai::grammar {

/// 農(nóng)業(yè) → 農業: a font's readings left behind the characters.
[[nodiscard]] inline std::string without_pinyin(std::string_view s) {
    std::string out;
    while (!s.empty()) {
        std::size_t const open = s.find('('), close = s.find(')', open == std::string_view::npos ? 0 : open);
        if (open == std::string_view::npos || close == std::string_view::npos ||
            !text::label_key(s.substr(open, close - open)).empty())
            break;
        out += s.substr(0, open);
        s.remove_prefix(close + 1);
    }
    return out += s;
}

/// Completes what title and closing left open, from the lines of the opening and of the prose. Linear in these, within the limits below.
class opening_reader {
public:
    opening_reader(parse_context& here, annual_report& report) : here_(here), report_(report) {}

    void run() {
        for (std::size_t const part : {std::size_t{0}, std::size_t{1}, std::size_t{6}, std::size_t{5}}) {
            auto const [from, to] = here_.bodies[part];
            if (!report_.period) read_period(compact_text(from, to));
            if (part == 0 && !report_.issuer.empty()) full_name(from, to);
            if (part <= 1 && report_.issuer.empty()) issuer_in_prose(from, to);
        }
        if (!report_.year && report_.period) report_.year = static_cast<int>(report_.period->from.year());
        for (std::size_t const part : {std::size_t{0}, std::size_t{1}})
            if (!report_.year) report_.year = lex::find_year(compact_text(here_.bodies[part].first, here_.bodies[part].second));
        if (report_.issuer.empty()) report_.issuer = report_.closing.issuer;
        say_missing();
    }

private:
    static constexpr std::size_t opening_lines = 100, naming_lines = 40;  ///< a report names itself at its top

    /// Spaces out of the lines [from, to), the lines kept together.
    [[nodiscard]] std::string compact_text(std::size_t from, std::size_t to) {
        std::string out;
        std::size_t const most = here_.limits.max_front_bytes;
        for (std::size_t n = from; n < to; ++n) {
            if (out.size() >= most) {
                here_.meet("max_front_bytes", most, here_.where(n));
                break;
            }
            out += of_line(n, "max_front_bytes", most);
        }
        return out;
    }
    [[nodiscard]] std::string_view of_line(std::size_t n, std::string_view limit, std::size_t most) {
        std::string_view const text = here_.compact_line(n).text;
        if (text.size() > most) here_.meet(limit, most, here_.where(n));
        return text.substr(0, most);
    }
    [[nodiscard]] std::string_view opening_line(std::size_t n) {
        return of_line(n, "max_opening_bytes", here_.limits.max_opening_bytes);
    }

    /// The range that 统计期限 or 统计数据 introduces; else the first.
    void read_period(std::string_view text) {
        std::size_t const at = std::min(text.find("统计"), text.find("数据"));
        if (at != std::string_view::npos) report_.period = lex::find_period(text.substr(at));
        if (!report_.period) report_.period = lex::find_period(text);
    }
    /// The title may shorten a name that the opening gives in full.
    void full_name(std::size_t from, std::size_t to) {
        std::string const own = text::compact(report_.issuer).text;
        for (std::size_t n = from; n < std::min(to, from + opening_lines); ++n)
            if (auto const name = lex::find_full_name(opening_line(n), own); !name.empty()) {
                report_.issuer = std::string{name};
                return;
            }
    }
    /// A report without a title of its own may name itself in a sentence of its opening.
    void issuer_in_prose(std::size_t from, std::size_t to) {
        for (std::size_t n = from; n < std::min(to, from + naming_lines); ++n) {
            auto const t = lex::find_title(opening_line(n));
            if (!t || !plausible_name(t->issuer)) continue;
            report_.issuer = without_pinyin(printed(here_.compact_line(n), here_.text(n), t->issuer));
            if (!report_.year) report_.year = t->year;
            return;
        }
    }
    void say_missing() {
        if (report_.title.empty()) here_.say(code::title_missing, severity::note, {"title"}, {});
        if (report_.issuer.empty()) here_.say(code::issuer_missing, severity::note, {"issuer"}, {});
        if (!report_.year) here_.say(code::year_missing, severity::note, {"year"}, {});
    }

    parse_context& here_;
    annual_report& report_;
};

}  // namespace gongkai::grammar

#endif
