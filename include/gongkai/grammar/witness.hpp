// SPDX-License-Identifier: BSL-1.0
/// What speaks of a report's title, organ, year and day besides its own lines: the page's <title> and meta, its box of data. They are weighed
/// against what stands above the first section.
#ifndef GONGKAI_GRAMMAR_WITNESS_HPP
#define GONGKAI_GRAMMAR_WITNESS_HPP

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/grammar/front.hpp>
#include <gongkai/lex/page.hpp>
#include <gongkai/text/fold.hpp>

namespace gongkai::inline v0::grammar {

/// As in front.hpp: what other witnesses add to a title that stands in the text.
namespace evidence {
inline constexpr int same_year = 15;   ///< the page's title, or 统计期限, has its year
inline constexpr int same_organ = 10;  ///< the page's title has its organ
}  // namespace evidence

/// Whether two names may be one organ's: one within the other (full and short), or a government and its office.
[[nodiscard]] inline bool may_be_one_organ(std::string_view a, std::string_view b) {
    static constexpr std::size_t place = 6;  // bytes: two characters
    std::string const x = text::compact(a).text, y = text::compact(b).text;
    if (x.empty() || y.empty() || x.find(y) != std::string::npos || y.find(x) != std::string::npos) return true;
    auto const has = [](std::string const& name, std::string_view words) { return name.find(words) != std::string::npos; };
    bool const office = (has(x, "政府") && has(y, "办")) || (has(y, "政府") && has(x, "办"));
    return office && x.substr(0, place) == y.substr(0, place);
}

/// What a field of the page says, and which.
struct page_title {
    report_title says;
    read::page_field const* field;
};

namespace detail {

/// The title among the pieces that a page's own is made of: 某局2024年…报告_某县人民政府, 某县 | ….
[[nodiscard]] inline std::optional<report_title> title_of_field(std::string_view field) {
    static constexpr auto part_end =
        x3::lit('_') | '|' | '-' | '>' | '<' | "｜" | "—" | "–" | "»" | "·" | "：" | ':' | "《" | "》";
    static constexpr auto part = x3::raw[+(x3::standard::char_ - part_end)];
    std::vector<lex::slice> parts;
    lex::begins_with(x3::omit[*part_end] >> *(part >> x3::omit[*part_end]), field, parts);
    auto const read = [](std::string_view piece) -> std::optional<report_title> {
        text::folded const compact = text::compact(piece);
        if (!lex::may_hold_title(compact.text)) return std::nullopt;
        auto const t = lex::parse_title(compact.text);
        if (!t || !t->year || !plausible_name(t->issuer)) return std::nullopt;
        return report_title{printed(compact, piece, t->words), printed(compact, piece, t->issuer), t->year, 0};
    };
    for (lex::slice const& p : parts) {
        // Words may be parts, too: the shortest end that names an organ, else all of it.
        std::string_view const whole = lex::view(p);
        for (std::size_t at = whole.rfind(' '); at != std::string_view::npos && at > 0; at = whole.rfind(' ', at - 1))
            if (auto t = read(whole.substr(at + 1)); t && !t->issuer.empty()) return t;
        if (auto t = read(whole)) return t;
    }
    return std::nullopt;
}

}  // namespace detail

/// What the fields of the page say of the report, the surest first: those that hold the article's title, then the page's.
[[nodiscard]] inline std::vector<page_title> page_titles(read::document const& doc) {
    std::vector<page_title> out;
    for (std::string_view const name : {"articletitle", "og:title", "dc.title", "title", "<title>", "description"})
        for (read::page_field const& f : doc.fields)
            if (f.name == name)
                if (auto t = detail::title_of_field(f.text)) out.push_back({*std::move(t), &f});
    return out;
}

/// The title among those above the first section that most speaks for, the first of equals.
[[nodiscard]] inline report_title choose_title(std::vector<report_title> const& titles, std::vector<page_title> const& page,
                                               std::optional<int> period) {
    report_title best;
    for (report_title t : titles) {
        if (t.year && period == t.year) t.weight += evidence::same_year;
        if (!page.empty()) {
            report_title const& p = page.front().says;
            if (t.year && t.year == p.year) t.weight += evidence::same_year;
            if (!t.issuer.empty() && !p.issuer.empty() && may_be_one_organ(t.issuer, p.issuer)) t.weight += evidence::same_organ;
        }
        if (t.weight > best.weight) best = std::move(t);
    }
    return best;
}

/// A day that the page gives, and what gives it.
struct page_day {
    gongkai::date day{};
    std::string by;  ///< the field's name
    place where;
};

/// Reads the lines of a page around a report.
class page_reader {
public:
    explicit page_reader(parse_context& here) : here_(here) {}

    /// The day in the lines [from, to); spaces part a date from the hour behind it.
    [[nodiscard]] std::optional<std::pair<lex::page_date, std::size_t>> day(std::size_t from, std::size_t to) {
        std::optional<std::pair<lex::page_date, std::size_t>> out;
        each_line(from, to, [&](std::size_t n, std::string const& text) {
            auto const d = lex::find_page_date(text);
            if (d && (!out || (d->kind == lex::page_date_kind::signed_on && out->first.kind != d->kind))) out = {*d, n};
        });
        return out;
    }
    /// The organs that boxes in the lines [from, to) name, as folded.
    [[nodiscard]] std::vector<std::string> organs(std::size_t from, std::size_t to) {
        std::vector<std::string> out;
        each_line(from, to, [&](std::size_t, std::string const& text) {
            for (std::string_view const o : lex::find_page_organs(text))
                if (is_organ(o)) out.emplace_back(o);
        });
        return out;
    }
    /// The day in the page's meta.
    [[nodiscard]] std::optional<page_day> day_of_fields() const {
        for (std::string_view const name :
             {"pubdate", "publishdate", "publish_date", "publishtime", "firstpublishedtime", "date", "dc.date",
              "article:published_time", "og:published_time", "releasedate", "createdate"})
            for (read::page_field const& f : here_.source().fields)
                if (f.name == name)
                    if (auto const day = lex::parse_date_prefix(text::fold(f.text).text)) return page_day{*day, f.name, where(f)};
        return std::nullopt;
    }
    [[nodiscard]] place where(read::page_field const& f) const {
        place out;
        out.start = here_.locate().at(f.at.from);
        out.end = here_.locate().at(f.at.to);
        return out;
    }
    /// Whether a name ends as those of organs do.
    [[nodiscard]] static bool is_organ(std::string_view name) {
        return plausible_name(name) && std::ranges::any_of(endings, [name](std::string_view e) {
                   return name.size() > e.size() + 3 && name.ends_with(e);
               });
    }

private:
    static constexpr std::string_view endings[] = {"局",   "委员会", "委", "办公室", "办", "政府", "厅",     "院",
                                                   "街道", "镇",     "乡", "部",     "署", "中心", "管委会", "办事处"};
    static constexpr std::size_t most_lines = 400, longest = 600;

    /// Each line with the next: a box may have its names and their values on lines of their own.
    template <class Take>
    void each_line(std::size_t from, std::size_t to, Take&& take) {
        std::size_t const last = std::min(to, from + most_lines);
        for (std::size_t n = from; n < last; ++n) {
            std::string text = joined(n);
            if (text.size() > longest) continue;
            if (n + 1 < last && here_.lines().lines[n].size == 1 && here_.text(n).size() <= 24) text += ' ' + joined(n + 1);
            take(n, text);
        }
    }
    [[nodiscard]] std::string joined(std::size_t n) {
        read::line const& line = here_.lines().lines[n];
        std::string out;
        for (std::size_t c = line.first; c < line.first + line.size && out.size() <= longest; ++c)
            (out += out.empty() ? "" : " ") += here_.view(c).size() > longest ? std::string(longest, ' ') : here_.folded(c).text;
        return out;
    }

    parse_context& here_;
};

}  // namespace gongkai::inline v0::grammar

#endif
