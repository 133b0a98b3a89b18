// SPDX-License-Identifier: BSL-1.0
/// Prose as the words, figures and stops that claims are made of. One pass of X3 rules over folded text.
#ifndef GONGKAI_CHECK_CLAIMS_TOKENS_HPP
#define GONGKAI_CHECK_CLAIMS_TOKENS_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <boost/fusion/include/adapt_struct.hpp>

#include <gongkai/check/claims/claim.hpp>
#include <gongkai/check/claims/vocabulary.hpp>
#include <gongkai/config.hpp>
#include <gongkai/lex/figure.hpp>
#include <gongkai/report/sections.hpp>
#include <gongkai/text/fold.hpp>
#include <gongkai/text/folded.hpp>

namespace gongkai::inline v0::checks::claims::ast {
/// 1,980 余 万 件.
struct counted {
    lex::slice integer, fraction, above, scale, unit;
};
struct years {
    lex::slice first, last;
};
}  // namespace gongkai::inline v0::checks::claims::ast

BOOST_FUSION_ADAPT_STRUCT(gongkai::checks::claims::ast::counted, integer, fraction, above, scale, unit)
BOOST_FUSION_ADAPT_STRUCT(gongkai::checks::claims::ast::years, first, last)

namespace gongkai::inline v0::checks::claims {

namespace rules {

inline constexpr auto digit = lex::rules::ascii_digit;
inline constexpr auto any = x3::omit[x3::standard::char_];
inline constexpr auto to = x3::lit('-') | '~' | "至" | "到";

/// What prose counts in.
inline constexpr auto unit = x3::lit("个百分点") | "百分点" | "%" | "人次" | "件次" | "万元" | "亿元" | "元" | "件" | "份" |
                             "宗" | "条" | "起" | "例" | "篇" | "期" | "批次" | "部" | "项" | "次" | "倍" | "人" | "场次" | "场" |
                             "种" | "类" | "家" | "册" | "则" | "幅" |
                             (x3::lit("个") >> !(x3::lit("工作日") | "月" | "自然日" | "小时"));
inline constexpr auto above = x3::lit("余") | "多" | "左右";
inline constexpr auto counted =
    lex::rules::number >> x3::raw[-above] >> x3::raw[-(x3::lit("万") >> !x3::lit("元"))] >> x3::omit[-above] >> x3::raw[-unit];

/// 20-30件: no number of its own.
inline constexpr auto range = lex::rules::number_only >> x3::omit[-unit] >> to >> lex::rules::number_only >> -x3::omit[unit];

inline constexpr auto four = digit >> digit >> digit >> digit;
inline constexpr auto year = x3::raw[four] >> x3::omit[-(x3::lit("年度") | "年")];
inline constexpr auto years =
    x3::raw[four] >> x3::omit[-x3::lit("年") >> to] >> x3::raw[four] >> x3::omit[x3::lit("年度") | "年"];
inline constexpr auto one_year = x3::raw[four] >> x3::omit[x3::lit("年度") | "年"];

inline constexpr auto month = digit >> -digit >> "月";
inline constexpr auto day = digit >> -digit >> x3::lit("日");
inline constexpr auto last_day = x3::lit("12月31日") | "1月1日" | "12月底" | "1-12月" | "1至12月" | "12月31号";
inline constexpr auto months =
    (digit >> -digit >> -x3::lit("月") >> to >> month >> -day) | (month >> -(day | x3::lit("份") | "底"));

/// 《…》, 〔2021〕30号, and what else has digits that count nothing.
inline constexpr auto quoted =
    (x3::lit("《") >> *(any - "》" - "《") >> "》") |
    (x3::lit("〔") >> *(any - "〕" - "〔") >> "〕" >> *digit >> -x3::lit("号")) | (x3::lit("第") >> +digit) |
    (+digit >> (x3::lit("号") | "层" | "楼" | "小时" | "天" | "个工作日" | "个月" | "日" | "周年" | "时" | "分钟"));

inline constexpr auto chinese_digit = x3::lit("一") | "二" | "两" | "三" | "四" | "五" | "六" | "七" | "八" | "九" | "十";
inline constexpr auto chinese = chinese_digit >> -chinese_digit >> -chinese_digit;
/// 三件, 十二起.
/// 八百二十七, 一千零五.
inline constexpr auto chinese_counted = +(chinese_digit | "零" | "〇" | "百" | "千");
inline constexpr auto chinese_unit = x3::raw[x3::lit("件") | "起" | "宗" | "例"] >> !(x3::lit("件") | "事");

/// 5个工作日内: those that took no longer.
inline constexpr auto within = (+digit | chinese_counted) >>
                               (x3::lit("个工作日") | "个自然日" | "日" | "天" | "小时" | "周" | "个月") >>
                               -(x3::lit("以") | "之") >> "内";

/// The marker of a part: （二）, or "二、".
inline constexpr auto part_marker = ('(' >> chinese >> ')') | (chinese >> "、");

}  // namespace rules

enum class token_kind : std::uint8_t { word, figure, year, stop, gap, part_marker, opaque };

struct token {
    token_kind kind{};
    claims::term term;             ///< of a word
    std::size_t from = 0, to = 0;  ///< in the folded text
    char stop = 0;                 ///< '.' sentence, ';', ',', ':', '(' , ')', '/' for 、
    int first_year = 0, last_year = 0;
    // of a figure
    decimal number;
    std::int64_t factor = 1;
    bool above = false;  ///< 余, 多
    bool about = false;  ///< 左右
    bool fits = true;
    std::size_t digits_to = 0;  ///< where the digits end
    std::size_t unit_from = 0, unit_to = 0;

    /// Whether it is a word of one of these roles.
    template <class... R>
    [[nodiscard]] bool is(R... r) const noexcept {
        return kind == token_kind::word && (bit(term.role) & set_of(r...)) != 0;
    }
};

/// A prose section, which is folded, without its spaces and marks, and with the line breaks that end a sentence or a heading.
[[nodiscard]] text::folded squeeze(prose const& p, text::folded const& all);
[[nodiscard]] std::vector<token> tokens_of(std::string_view squeezed);

}  // namespace gongkai::inline v0::checks::claims

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/check/claims/tokens.ipp>
#endif

#endif
