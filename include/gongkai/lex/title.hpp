// SPDX-License-Identifier: BSL-1.0
/// The report's title: who reports, on which year. Over folded text without spaces.
#ifndef GONGKAI_LEX_TITLE_HPP
#define GONGKAI_LEX_TITLE_HPP

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <boost/fusion/include/adapt_struct.hpp>

#include <gongkai/lex/date.hpp>

namespace gongkai::inline v0::lex {

namespace ast {
/// Each part may be empty; one year is, at least.
struct title {
    slice year_before, issuer, year;
};
}  // namespace ast
}  // namespace gongkai::inline v0::lex

BOOST_FUSION_ADAPT_STRUCT(gongkai::lex::ast::title, year_before, issuer, year)

namespace gongkai::inline v0::lex {

namespace rules {

/// 2024年, 2024年度, 2024.
inline constexpr auto title_year = x3::raw[year_number] >> -x3::lit("年") >> -x3::lit("度");

/// 政府信息公开工作年度报告 and what else reports call themselves.
inline constexpr auto title_subject = (x3::lit("政府信息公开") | "政务公开" | "政务信息公开" | "政府政务公开" | "信息公开");
inline constexpr auto title_kind = -x3::lit("工作") >> -x3::lit("情况") >> -x3::lit("工作") >> -(x3::lit("年度") | "年") >>
                                   -x3::lit("工作") >> -x3::lit("情况") >> (x3::lit("报告") | "总结" | "报");
inline constexpr auto title_tail = -x3::lit("的") >> title_subject >> title_kind;

/// A name: no punctuation but what names have.
inline constexpr auto name_char = any_character - ',' - "。" - ':' - ';' - '"' - '<' - '>' - "《" - "》" - '/' - '|' - '!' - '?';
/// Words before a name that do not belong to it: 标题：, 附件2：, and what a page's box of data calls the title.
inline constexpr auto annex_number = x3::omit[*(ascii_digit | han_digit | "十")];
inline constexpr auto annex_label =
    (x3::lit("附") >> (x3::lit("件") | "表" | "录") >> annex_number >> -x3::lit(':')) | (x3::lit("附") >> annex_number >> ':');
inline constexpr auto title_field = (-(x3::lit("信息") | "文件" | "公开") >> (x3::lit("名称") | "标题")) | "题名";
inline constexpr auto title_label = (title_field >> -x3::lit(':')) | annex_label;

/// <issuer>2023年政府信息公开工作年度报告, 2023年<issuer>政府信息公开工作年度报告, or without the year, or without the name.
inline constexpr x3::rule<struct title_class, ast::title> title{"title"};
inline constexpr auto title_def =
    ((title_year >> x3::raw[*(name_char - title_tail)] >> x3::raw[x3::eps]) |
     (x3::raw[x3::eps] >> x3::raw[*(name_char - (title_year >> title_tail) - title_tail)] >> (title_year | x3::raw[x3::eps]))) >>
    title_tail;
BOOST_SPIRIT_DEFINE(title)

}  // namespace rules

/// A title's parts; the issuer is a piece of the text that was read, empty where the title names none.
struct title_parts {
    std::string_view issuer;
    std::optional<int> year;
    std::string_view words{};  ///< the title without what labels it
};

namespace detail {

/// The parts of a title that ends at `last`.
[[nodiscard]] inline title_parts parts_of(ast::title const& t, iterator last) {
    std::string_view issuer = view(t.issuer);
    // 青石县人民政府信息公开…: the name and the subject share 政府.
    static constexpr std::string_view shared = "政府";
    std::string_view const behind{t.issuer.end(), static_cast<std::size_t>(last - t.issuer.end())};
    if (t.year.empty() && issuer.ends_with("人民") && behind.starts_with(shared))
        issuer = {issuer.data(), issuer.size() + shared.size()};
    slice const year = t.year.empty() ? t.year_before : t.year;
    int const y = number_value(year);
    return {issuer, y >= 2003 && y <= 2100 ? std::optional<int>{y} : std::nullopt};
}

/// Where a name that may be longer begins at the earliest: `most` bytes and a word's before the first place where an issuer's name stands
/// behind a seat. One past all else where there is none.
[[nodiscard]] inline std::size_t seat_before(std::string_view compact, std::string_view issuer, std::size_t most) {
    for (std::size_t at = compact.find(issuer); at != std::string_view::npos; at = compact.find(issuer, at + 1)) {
        std::size_t const from = at - std::min(at, most);
        for (std::string_view const seat : {"省", "市", "州", "盟", "区"})
            if (compact.substr(from, at - from).find(seat) != std::string_view::npos)
                return from - std::min<std::size_t>(from, 3);
    }
    return std::string_view::npos;
}

}  // namespace detail

/// Whether a line begins with 附件.
[[nodiscard]] inline bool begins_annex(std::string_view compact) { return begins_with(rules::annex_label, compact); }

/// Whether a text has what every title has.
[[nodiscard]] inline bool may_hold_title(std::string_view compact) {
    auto const holds = [compact](std::string_view words) { return compact.find(words) != std::string_view::npos; };
    return holds("公开") && (holds("报") || holds("总结"));
}

/// Whether nothing can follow a title that ends like this: 报 alone might have lost 告 to the next line.
[[nodiscard]] inline bool ends_title(std::string_view compact) { return compact.ends_with("报告") || compact.ends_with("总结"); }

/// Reads a folded line without spaces that is a title and nothing else.
[[nodiscard]] inline std::optional<title_parts> parse_title(std::string_view compact) {
    iterator first = compact.data();
    iterator const last = first + compact.size();
    x3::parse(first, last, -(rules::spaces >> rules::title_label));
    std::string_view const words{first, static_cast<std::size_t>(last - first)};
    ast::title t;
    if (!x3::parse(first, last, rules::title >> x3::eoi, t)) return std::nullopt;
    title_parts out = detail::parts_of(t, last);
    out.words = words;
    return out;
}

/// A title at the start of a longer text, as in a report that is one line; nothing if the text begins otherwise.
[[nodiscard]] inline std::optional<title_parts> parse_title_prefix(std::string_view compact) {
    iterator first = compact.data();
    iterator const last = first + compact.size();
    x3::parse(first, last, -rules::title_field >> -x3::lit(':'));
    ast::title t;
    if (!x3::parse(first, last, rules::title, t) || t.issuer.empty()) return std::nullopt;
    return detail::parts_of(t, first);
}

/// A title inside a sentence of the opening: 现公布丽岙街道2023年度政府信息公开工作年度报告.
[[nodiscard]] inline std::optional<title_parts> find_title(std::string_view compact) {
    static constexpr auto lead = x3::lit("现公布") | "社会公布" | "公布" | "现将" | "编制的";
    static constexpr auto sentence = lead >> x3::raw[+(rules::name_char - rules::title_tail) >> rules::title_tail];
    static constexpr auto named = [](slice s) {
        auto const t = parse_title(view(s));
        bool const self = t && (t->issuer.starts_with("我") || t->issuer.starts_with("本"));
        return t && !t->issuer.empty() && t->year && !self ? t : std::nullopt;
    };
    static constexpr auto rule = search(converted<slice>(sentence, named));
    title_parts out;
    if (!begins_with(rule, compact, out)) return std::nullopt;
    return out;
}

/// The first year that a text speaks of: 2022年, 2022年度; not the year of a day (2019年4月3日).
[[nodiscard]] inline std::optional<int> find_year(std::string_view compact) {
    static constexpr auto year = x3::raw[rules::four_digits] >> "年" >> !(rules::two_digits >> "月");
    static constexpr auto likely = [](slice digits) {
        int const y = detail::number_value(digits);
        return y >= 2008 && y <= 2100 ? std::optional{y} : std::nullopt;
    };
    static constexpr auto rule = search(converted<slice>(year, likely), x3::omit[+rules::ascii_digit] | any_character);
    int out = 0;
    if (!begins_with(rule, compact, out)) return std::nullopt;
    return out;
}

/// The issuer's full name where the opening gives it: 由淮安市洪泽区人民政府… for a title that says 洪泽区人民政府. Empty where it does not.
[[nodiscard]] inline std::string_view find_full_name(std::string_view compact, std::string_view issuer) {
    static constexpr auto lead = x3::lit("由") | "与" | "向" | "经" | "据" | "对" | "和" | "、" | ',' | "。" | '(' | "《";
    static constexpr auto seat = x3::lit("省") | "市" | "州" | "盟" | "地区" | "自治区";
    static constexpr std::size_t longest = 36;  // bytes before the short name
    std::size_t const from = issuer.empty() ? std::string_view::npos : detail::seat_before(compact, issuer, longest);
    if (from == std::string_view::npos) return {};
    compact.remove_prefix(from);
    auto const own = x3::lit(std::string{issuer});
    auto const full =
        x3::raw[x3::omit[+(rules::name_char - lead - seat - own) >> +(seat >> *(rules::name_char - lead - seat - own))] >> own];
    auto const near = [most = issuer.size() + longest](slice name) {
        return view(name).size() <= most ? std::optional{view(name)} : std::nullopt;
    };
    std::string_view out;
    begins_with(search(converted<slice>(lead >> full, near)), compact, out);
    return out;
}

}  // namespace gongkai::inline v0::lex

#endif
