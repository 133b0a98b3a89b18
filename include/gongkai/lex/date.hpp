// SPDX-License-Identifier: BSL-1.0
/// Dates and 统计期限, over folded text without spaces.
#ifndef GONGKAI_LEX_DATE_HPP
#define GONGKAI_LEX_DATE_HPP

#include <optional>
#include <string>
#include <string_view>

#include <boost/fusion/include/adapt_struct.hpp>

#include <gongkai/lex/rule.hpp>
#include <gongkai/lex/search.hpp>
#include <gongkai/report/sections.hpp>
#include <gongkai/text/fold.hpp>
#include <gongkai/text/numeral.hpp>

namespace gongkai::inline v0::lex {

namespace ast {
/// Digits of a date; the year is empty where it is not repeated.
struct date {
    slice year, month, day;
};
struct date_range {
    date from, to;
};
}  // namespace ast
}  // namespace gongkai::inline v0::lex

BOOST_FUSION_ADAPT_STRUCT(gongkai::lex::ast::date, year, month, day)
BOOST_FUSION_ADAPT_STRUCT(gongkai::lex::ast::date_range, from, to)

namespace gongkai::inline v0::lex {

namespace rules {

inline constexpr auto four_digits = ascii_digit >> ascii_digit >> ascii_digit >> ascii_digit;
/// 二〇二四, 二○二四: some print the year in characters.
inline constexpr auto han_digit = x3::lit("〇") | "○" | "零" | "一" | "二" | "三" | "四" | "五" | "六" | "七" | "八" | "九";
inline constexpr auto year_number = four_digits | (han_digit >> han_digit >> han_digit >> han_digit);
inline constexpr auto month_number = two_digits | "十一" | "十二" | "十" | han_digit;
inline constexpr auto day_number = two_digits | (-(x3::lit("二") | "三") >> "十" >> -han_digit) | han_digit;

/// 2024年1月1日, 2024.1.1, 2024-01-01; 年, 月 or 日 may have been lost, the order not.
inline constexpr x3::rule<struct date_class, ast::date> date{"date"};
inline constexpr auto date_def = x3::raw[year_number] >> (x3::lit("年") | '.' | '-' | '/') >>
                                 -x3::lit("度") >> x3::raw[month_number] >>
                                 (x3::lit("月") | '.' | '-' | '/') >> x3::raw[day_number] >> -(x3::lit("日") | "号");
BOOST_SPIRIT_DEFINE(date)

/// What a date may end with.
inline constexpr auto date_end = ascii_digit | han_digit | "十" | "日" | "号";

/// 12月31日, its year told by the date before it.
inline constexpr x3::rule<struct day_class, ast::date> day_of_year{"day of the year"};
inline constexpr auto day_of_year_def = x3::raw[x3::eps] >> -x3::lit("当年") >> x3::raw[month_number] >>
                                        (x3::lit("月") | '.') >> x3::raw[day_number] >> -(x3::lit("日") | "号");
BOOST_SPIRIT_DEFINE(day_of_year)

/// 自2024年1月1日起至2024年12月31日止, 从…到…, 为…-….
inline constexpr x3::rule<struct date_range_class, ast::date_range> date_range{"date range"};
inline constexpr auto date_range_def = date >> -x3::lit("零时") >> -x3::lit("起") >> -x3::lit(",") >>
                                       (x3::lit("至") | "到" | "-" | "~" | "—") >> (date | day_of_year);
BOOST_SPIRIT_DEFINE(date_range)

}  // namespace rules

namespace detail {

/// One character, and those behind it that are no digit: a date begins with one.
struct to_digit : x3::parser<to_digit> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    template <class Context, class RContext, class Attribute>
    bool parse(iterator& first, iterator const& last, Context const&, RContext&, Attribute&) const {
        if (first == last) return false;
        std::string_view const text{first, static_cast<std::size_t>(last - first)};
        std::size_t at = text::character_end(text, 0);
        for (std::size_t next = at; next < text.size(); at = next)
            if (text::digit_value(text::next_code_point(text, next)) >= 0) break;
        first += at;
        return true;
    }
};

/// The value of what a rule above has matched.
[[nodiscard]] inline int number_value(slice s) { return static_cast<int>(text::numeral_value(view(s)).value_or(0)); }

[[nodiscard]] inline std::optional<gongkai::date> to_date(ast::date const& d, int default_year) {
    int const y = d.year.empty() ? default_year : number_value(d.year);
    gongkai::date const out{y, static_cast<unsigned>(number_value(d.month)), static_cast<unsigned>(number_value(d.day))};
    if (!out.ok()) return std::nullopt;
    return out;
}

}  // namespace detail

/// Whether the last character of a text that is not folded may be that of a date: most lines are told apart by it.
[[nodiscard]] inline bool may_end_with_date(std::string_view text) {
    for (std::size_t end = text.size(); end > 0;) {
        std::size_t const at = text::last_character(text.substr(0, end));
        std::string const folded = text::compact_text(text.substr(at, end - at));
        if (!folded.empty()) return matches(rules::date_end, std::string_view{folded}.substr(text::last_character(folded)));
        end = at;
    }
    return false;
}

/// The first range of dates in a folded text without spaces: 统计期限.
[[nodiscard]] inline std::optional<period> find_period(std::string_view compact) {
    static constexpr auto real = [](ast::date_range const& r) -> std::optional<period> {
        auto const from = detail::to_date(r.from, 0);
        auto const to = detail::to_date(r.to, detail::number_value(r.from.year));
        return from && to && *from <= *to ? std::optional{period{*from, *to}} : std::nullopt;
    };
    static constexpr auto rule = search(converted<ast::date_range>(rules::date_range, real), detail::to_digit{});
    period out;
    if (!begins_with(rule, compact, out)) return std::nullopt;
    return out;
}

/// What a text says behind 统计期限, up to the end of its sentence, where that has digits; empty where it says nothing.
[[nodiscard]] inline std::string_view find_period_words(std::string_view compact) {
    static constexpr auto words = x3::lit("统计期限") >> x3::raw[x3::omit[+(x3::standard::char_ - "。" - ';' - ')')]];
    static constexpr std::size_t longest = 150;  // bytes
    static constexpr auto dated = [](slice s) {
        std::string_view const v{s.begin(), static_cast<std::size_t>(s.size())};
        bool const digits = v.find_first_of("0123456789") != std::string_view::npos;
        return digits && v.size() <= longest ? std::optional{v} : std::nullopt;
    };
    static constexpr auto rule = search(converted<slice>(words, dated));
    std::string_view out;
    begins_with(rule, compact, out);
    return out;
}

}  // namespace gongkai::inline v0::lex

#endif
