// SPDX-License-Identifier: BSL-1.0
/// 落款: who signs the report, and when; on its last lines.
#ifndef GONGKAI_GRAMMAR_CLOSING_HPP
#define GONGKAI_GRAMMAR_CLOSING_HPP

#include <optional>
#include <string>

#include <boost/fusion/include/adapt_struct.hpp>

#include <gongkai/grammar/lines.hpp>
#include <gongkai/lex/annotation.hpp>
#include <gongkai/lex/date.hpp>
#include <gongkai/lex/page.hpp>
#include <gongkai/lex/search.hpp>

namespace gongkai::inline v0::grammar {

namespace ast {
struct closing {
    line_match<lex::slice> signer;  ///< empty where the date stands alone
    line_match<lex::ast::date> date;
};
/// Both on one line.
struct signed_line {
    lex::slice signer;
    lex::ast::date date;
};
}  // namespace ast
}  // namespace gongkai::inline v0::grammar

BOOST_FUSION_ADAPT_STRUCT(gongkai::grammar::ast::closing, signer, date)
BOOST_FUSION_ADAPT_STRUCT(gongkai::grammar::ast::signed_line, signer, date)

namespace gongkai::inline v0::grammar {

namespace detail {

/// The parts of a line that has both.
inline constexpr auto parted = [](line_match<ast::signed_line> const& l) {
    return std::optional{ast::closing{{l.line, l.value.signer}, {l.line, l.value.date}}};
};

/// The closing with the signer's name as printed; nothing where the date is none of the calendar.
[[nodiscard]] inline std::optional<gongkai::closing> to_closing(parse_context& here, ast::closing const& c) {
    gongkai::closing out;
    out.date = lex::detail::to_date(c.date.value, 0);
    if (!out.date) return std::nullopt;
    if (!c.signer.value.empty())
        out.issuer = printed(here.compact_line(c.signer.line), here.text(c.signer.line), lex::view(c.signer.value));
    return out;
}

}  // namespace detail

namespace rules {

/// A name of three characters to forty, and no sentence.
inline constexpr x3::rule<struct signer_class, lex::slice> signer{"signer"};
inline auto const signer_def = !x3::lit('(') >> !lex::rules::page_furniture >> !(x3::omit[lex::rules::date] >> x3::eoi) >>
                               x3::raw[x3::omit[x3::repeat(9, 120)[x3::standard::char_ - ':' - ',' - "。"]]];
BOOST_SPIRIT_DEFINE(signer)

/// A name and the date behind it; `stop`: where the name ends.
template <class Stop>
[[nodiscard]] inline auto name_and_date(Stop const& stop) {
    return !lex::rules::page_furniture >> x3::raw[x3::omit[x3::repeat(9, 120)[x3::standard::char_ - ':' - ',' - "。" - stop]]] >>
           lex::rules::date;
}

/// 某某局2025年1月20日.
inline constexpr x3::rule<struct signed_line_class, ast::signed_line> signed_line{"signer and date"};
inline auto const signed_line_def = !x3::lit('(') >> name_and_date(lex::rules::date >> x3::eoi);
BOOST_SPIRIT_DEFINE(signed_line)

/// The same behind a report's last sentence, where the text has no lines: what follows is a page's.
inline constexpr x3::rule<struct signed_words_class, ast::signed_line> signed_words{"signer and date behind prose"};
inline auto const signed_words_def = name_and_date(lex::rules::date);
BOOST_SPIRIT_DEFINE(signed_words)

/// Behind it, what is no sentence of the report though one ends there: a page's own words, a note on the figures; a page's links,
/// 【打印】【关闭】, and numbers may stand between.
inline constexpr auto between = *(("【" >> +(x3::standard::char_ - "】") >> "】") | lex::rules::page_number);
inline constexpr auto note_below = lex::rules::page_notice | "注" | lex::rules::mark_behind;

/// 某某局 / 2025年1月20日, both on one line, or the date alone.
inline constexpr x3::rule<struct closing_class, ast::closing> closing{"closing"};
inline auto const closing_def = (line[signer] >> line[lex::rules::date]) |
                                lex::converted<line_match<ast::signed_line>>(line[signed_line], detail::parted) |
                                (x3::attr(line_match<lex::slice>{}) >> line[lex::rules::date]);
BOOST_SPIRIT_DEFINE(closing)

}  // namespace rules

}  // namespace gongkai::inline v0::grammar

#endif
