// SPDX-License-Identifier: BSL-1.0
/// What stands above a table and tells whose year it is: 2023年：, （2023年度数据）, 表2 上年度（2023年）. Over folded text without spaces.
#ifndef GONGKAI_LEX_CAPTION_HPP
#define GONGKAI_LEX_CAPTION_HPP

#include <cstdint>
#include <optional>
#include <string_view>

#include <boost/fusion/include/adapt_struct.hpp>

#include <gongkai/lex/date.hpp>
#include <gongkai/lex/markup.hpp>
#include <gongkai/text/scan.hpp>

namespace gongkai::inline v0::lex {

/// The year that a caption names, in figures or as this one or the last.
struct year_caption {
    enum class relation : std::uint8_t { none, this_year, last_year };
    std::optional<int> year;
    relation relative = relation::none;
    bool annex = false;  ///< it begins with 附: what follows is no part of the report
    bool alone = false;  ///< 上年 or 本年 and nothing more, which may be part of a label
};

namespace ast {
struct year_caption {
    slice annex;
    lex::year_caption::relation relative = lex::year_caption::relation::none;
    slice year, words;
};
}  // namespace ast
}  // namespace gongkai::inline v0::lex

BOOST_FUSION_ADAPT_STRUCT(gongkai::lex::ast::year_caption, annex, relative, year, words)

namespace gongkai::inline v0::lex {

namespace rules {

/// Up to where a year begins: 表12023年 is 表1, 2023年.
inline constexpr auto caption_number = x3::omit[*((ascii_digit | han_digit | "十") - (year_number >> "年"))];
inline constexpr auto caption_mark = x3::omit[*(x3::lit(':') | "、" | '.')];
/// 附, 附件2：.
inline constexpr auto caption_annex = x3::raw[x3::lit("附") >> -(x3::lit("件") | "表" | "录") >> caption_number >> caption_mark];
/// 表2, 表一：.
inline constexpr auto caption_table = x3::lit("表") >> caption_number >> caption_mark;
inline constexpr auto caption_this_year = x3::omit[x3::lit("本年度") | "本年" | "今年"];
inline constexpr auto caption_last_year = x3::omit[x3::lit("上一年度") | "上年度" | "上一年" | "上年" | "去年"];
inline constexpr auto caption_relative = (caption_last_year >> x3::attr(year_caption::relation::last_year)) |
                                         (caption_this_year >> x3::attr(year_caption::relation::this_year)) |
                                         x3::attr(year_caption::relation::none);
/// 2023年, 2023年度; not a day of it.
inline constexpr auto caption_year = x3::raw[year_number] >> x3::omit[x3::lit("年") >> -x3::lit("度") >> !(month_number >> "月")];

/// A caption that names a year, or this year and the last; what words it has is for year_caption_of to judge.
inline constexpr x3::rule<struct year_caption_class, ast::year_caption> year_caption{"caption with a year"};
inline constexpr auto year_caption_def =
    x3::omit[markup_prefix] >> (caption_annex | x3::raw[x3::eps]) >> -caption_table >> -x3::lit('(') >> caption_relative >>
    -x3::lit('(') >> (caption_year | x3::raw[x3::eps]) >> x3::raw[x3::omit[*(x3::standard::char_ - "。" - ';' - ',')]] >> x3::eoi;
BOOST_SPIRIT_DEFINE(year_caption)

/// What a caption's words speak of: 2023年数据如下, 2023年情况.
inline constexpr auto caption_subject = x3::lit("数据") | "情况" | "统计" | "报表" | "对比" | "表";

}  // namespace rules

/// Whether words as they are printed, not folded yet, may be one: 本年 and 上年 before another word than 度, 数据 or 情况 begin a row's label.
[[nodiscard]] inline bool may_be_year_caption(std::string_view text) {
    static constexpr std::size_t han = 3;  // bytes of each of these
    auto const is_one_of = [&text](std::size_t at, std::string_view characters) {
        for (std::size_t k = 0; k < characters.size(); k += han)
            if (text.substr(at, han) == characters.substr(k, han)) return true;
        return false;
    };
    for (std::size_t at = text::find_character(text, "年"); at != std::string_view::npos;) {
        std::size_t next = at + han;
        if (at < han || !is_one_of(at - han, "本上今去")) return true;
        if (is_one_of(next, "度")) next += han;
        bool const is_han = next < text.size() && text[next] >= '\xE4' && text[next] <= '\xE9';
        if (!is_han || is_one_of(next, "数數情")) return true;
        at = text::find_character(text, "年", next);
    }
    return false;
}

/// Whether a word numbers a table or an annex: 表2, 附件1：. A caption may follow it.
[[nodiscard]] inline bool is_table_number(std::string_view compact) {
    return matches(x3::omit[rules::caption_annex | rules::caption_table], compact);
}

/// Reads a line as a caption; nothing where it is a sentence, a row's label or names no year.
[[nodiscard]] inline std::optional<year_caption> parse_year_caption(std::string_view compact) {
    static constexpr std::size_t longest = 100;  // bytes
    if (compact.size() > longest) return std::nullopt;
    ast::year_caption c;
    if (!begins_with(rules::year_caption, compact, c)) return std::nullopt;
    year_caption out;
    if (!c.year.empty()) out.year = detail::number_value(c.year);
    if (out.year && (*out.year < 2003 || *out.year > 2100)) return std::nullopt;
    out.relative = c.relative;
    out.annex = !c.annex.empty();
    if (!out.year && out.relative == year_caption::relation::none) return std::nullopt;
    std::string_view const words = view(c.words);
    bool const bare = words.find_first_not_of("):") == std::string_view::npos;
    bool const of_figures = begins_with(search(rules::caption_subject), words);
    // 上年结转… is a row's label: without a year in figures there is more to ask.
    if (!bare && !(of_figures && (out.year || words.starts_with("数据") || words.starts_with("情况")))) return std::nullopt;
    out.alone = !out.year && words.empty();
    return out;
}

}  // namespace gongkai::inline v0::lex

#endif
