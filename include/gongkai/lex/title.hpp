// SPDX-License-Identifier: BSL-1.0
/// The report's title: who reports, on which year. Over folded text without spaces.
#ifndef GONGKAI_LEX_TITLE_HPP
#define GONGKAI_LEX_TITLE_HPP

#include <optional>
#include <string>
#include <string_view>

#include <boost/fusion/include/adapt_struct.hpp>

#include <gongkai/lex/date.hpp>

namespace gongkai::lex {

namespace ast {
struct title {
    slice issuer, year;
};
}  // namespace ast
}  // namespace gongkai::lex

BOOST_FUSION_ADAPT_STRUCT(gongkai::lex::ast::title, issuer, year)

namespace gongkai::lex {

namespace rules {

/// 2024年, 2024年度, 2024.
inline constexpr auto title_year = x3::raw[year_number] >> -x3::lit("年") >> -x3::lit("度");

/// 政府信息公开工作年度报告 and what else reports call themselves.
inline constexpr auto title_subject = (x3::lit("政府信息公开") | "政务公开" | "政务信息公开" | "政府政务公开" | "信息公开");
inline constexpr auto title_kind = -x3::lit("工作") >> -x3::lit("情况") >> -x3::lit("工作") >> -(x3::lit("年度") | "年") >> -x3::lit("工作") >> -x3::lit("情况") >> (x3::lit("报告") | "总结" | "报");
inline constexpr auto title_tail = -x3::lit("的") >> title_subject >> title_kind;

/// A name: no punctuation but what names have.
inline constexpr auto name_char = x3::standard::char_ - ',' - "。" - ':' - ';' - '"' - '<' - '>' - "《" - "》" - '/' - '|' - '!' - '?';
inline constexpr auto name = x3::raw[+(name_char - (title_year >> title_tail) - title_tail)];

/// Words before a name that do not belong to it.
inline constexpr auto title_label = x3::lit("标题") >> ':';

/// <issuer>2023年政府信息公开工作年度报告, or without the year.
struct title_class;
inline constexpr x3::rule<title_class, ast::title> title{"title"};
inline constexpr auto title_def = (name >> title_year >> title_tail) | (name >> x3::raw[x3::eps] >> title_tail);
BOOST_SPIRIT_DEFINE(title)

}  // namespace rules

/// A title's parts; the issuer is a piece of the text that was read, empty where the title names none.
struct title_parts {
    std::string_view issuer;
    std::optional<int> year;
};

/// Reads a folded line without spaces that is a title and nothing else.
[[nodiscard]] inline std::optional<title_parts> parse_title(std::string_view compact) {
    iterator first = compact.data();
    iterator const last = first + compact.size();
    x3::parse(first, last, rules::spaces >> rules::title_label);
    iterator const begin = first;
    auto const year_of = [](slice s) -> std::optional<int> {
        if (s.empty()) return std::nullopt;
        int const y = detail::number_value(s);
        return y >= 2003 && y <= 2100 ? std::optional<int>{y} : std::nullopt;
    };
    // 青石县人民政府信息公开…: the name and the subject share 政府.
    auto const whole_name = [last](std::string_view issuer) {
        static constexpr std::string_view shared = "政府";
        char const* const end = issuer.data() + issuer.size();
        bool const shares = issuer.ends_with("人民") && std::string_view{end, static_cast<std::size_t>(last - end)}.starts_with(shared);
        return shares ? std::string_view{issuer.data(), issuer.size() + shared.size()} : issuer;
    };
    // the year alone before the subject: 2023年政府信息公开工作年度报告
    slice year;
    if (x3::parse(first, last, x3::raw[rules::year_number] >> -x3::lit("年") >> -x3::lit("度") >> rules::title_tail >> x3::eoi, year))
        return title_parts{{}, year_of(year)};
    first = begin;
    // the year first, then the name
    slice name;
    if (x3::parse(first, last, x3::omit[rules::title_year] >> x3::raw[+(rules::name_char - rules::title_tail)] >> rules::title_tail >> x3::eoi, name)) {
        iterator again = begin;
        x3::parse(again, last, x3::raw[rules::year_number], year);
        return title_parts{whole_name(view(name)), year_of(year)};
    }
    first = begin;
    ast::title t;
    if (x3::parse(first, last, rules::title >> x3::eoi, t)) {
        return title_parts{t.year.empty() ? whole_name(view(t.issuer)) : view(t.issuer), year_of(t.year)};
    }
    first = begin;
    if (x3::parse(first, last, rules::title_tail >> x3::eoi)) return title_parts{};
    return std::nullopt;
}

/// A title at the start of a longer text, as in a report that is one line; nothing if the text begins otherwise.
[[nodiscard]] inline std::optional<title_parts> parse_title_prefix(std::string_view compact) {
    iterator first = compact.data();
    iterator const last = first + compact.size();
    ast::title title;
    if (!x3::parse(first, last, rules::title, title)) return std::nullopt;
    return parse_title(compact.substr(0, static_cast<std::size_t>(first - compact.data())));
}

/// A title inside a sentence of the opening: 现公布丽岙街道2023年度政府信息公开工作年度报告.
[[nodiscard]] inline std::optional<title_parts> find_title(std::string_view compact) {
    static constexpr auto lead = x3::lit("现公布") | "社会公布" | "公布" | "现将" | "编制的";
    iterator first = compact.data();
    iterator const last = first + compact.size();
    while (first != last) {
        if (!x3::parse(first, last, x3::omit[*(x3::standard::char_ - lead)] >> lead)) return std::nullopt;
        iterator const at = first;
        slice sentence;
        if (x3::parse(first, last, x3::raw[+(rules::name_char - rules::title_tail) >> rules::title_tail], sentence))
            if (auto t = parse_title(view(sentence)); t && !t->issuer.empty() && t->year && !t->issuer.starts_with("我") && !t->issuer.starts_with("本"))
                return t;
        first = at;
    }
    return std::nullopt;
}

/// The first year that a text speaks of: 2022年, 2022年度; not the year of a day (2019年4月3日).
[[nodiscard]] inline std::optional<int> find_year(std::string_view compact) {
    static constexpr auto year = x3::raw[rules::four_digits] >> "年" >> !(rules::two_digits >> "月");
    iterator first = compact.data();
    iterator const last = first + compact.size();
    while (first != last) {
        if (!x3::parse(first, last, x3::omit[*(x3::standard::char_ - rules::ascii_digit)])) return std::nullopt;
        slice digits;
        iterator at = first;
        if (x3::parse(at, last, year, digits)) {
            int const y = detail::number_value(digits);
            if (y >= 2008 && y <= 2100) return y;
        }
        x3::parse(first, last, x3::omit[+rules::ascii_digit]);
    }
    return std::nullopt;
}

/// The issuer's full name where the opening gives it: 由淮安市洪泽区人民政府… for a title that says 洪泽区人民政府. Empty where it does not.
[[nodiscard]] inline std::string_view find_full_name(std::string_view compact, std::string_view issuer) {
    static constexpr auto lead = x3::lit("由") | "与" | "向" | "经" | "据" | "对" | "和" | "、" | ',' | "。" | '(' | "《";
    static constexpr auto seat = x3::lit("省") | "市" | "州" | "盟" | "地区" | "自治区";
    if (issuer.empty()) return {};
    auto const own = x3::lit(std::string{issuer});
    auto const full = x3::raw[x3::omit[+(rules::name_char - lead - seat - own) >> +(seat >> *(rules::name_char - lead - seat - own))] >> own];
    iterator first = compact.data();
    iterator const last = first + compact.size();
    while (x3::parse(first, last, x3::omit[*(x3::standard::char_ - lead)] >> lead)) {
        iterator const at = first;
        slice name;
        if (x3::parse(first, last, full, name) && view(name).size() <= issuer.size() + 36) return view(name);
        first = at;
    }
    return {};
}

}  // namespace gongkai::lex

#endif
