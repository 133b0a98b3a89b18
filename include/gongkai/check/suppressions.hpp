// SPDX-License-Identifier: BSL-1.0
/// A file of findings that somebody has settled, one a line, each with the reason:
///
///     # comment
///     row_sum_broken requests.granted: 原件如此，已去函核实
///     fees_unstated: the department charges no fees
///     1f0c9a7b2d3e4f56: 已更正，下次发布时替换
#ifndef GONGKAI_CHECK_SUPPRESSIONS_HPP
#define GONGKAI_CHECK_SUPPRESSIONS_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/describe/enum_from_string.hpp>
#include <boost/fusion/include/adapt_struct.hpp>

#include <gongkai/report/diagnostic.hpp>
#include <gongkai/lex/figure.hpp>

namespace gongkai::check {

/// An entry: a finding by its fingerprint, or all findings of a code, or those of a code at or below a path.
struct suppression {
    std::string fingerprint;  ///< in lower case; empty where the entry names a code
    gongkai::code code{};
    std::string path;  ///< a cell, row or table; empty for all
    std::string reason;
    std::size_t line = 0;
};

/// What is wrong with a line.
enum class suppression_fault : std::uint8_t {
    no_target,     ///< it begins with neither a fingerprint nor a code
    unknown_code,  ///< no finding has this code
    no_reason,     ///< nothing stands behind the colon, or there is none
};
struct faulty_suppression {
    suppression_fault fault{};
    std::string words;  ///< those that are wrong
    std::size_t line = 0;
};

struct suppression_file {
    std::vector<suppression> entries;
    std::vector<faulty_suppression> faults;
};

namespace ast {
struct suppression {
    lex::slice target, path, reason;
};
}  // namespace ast
}  // namespace gongkai::check

BOOST_FUSION_ADAPT_STRUCT(gongkai::check::ast::suppression, target, path, reason)

namespace gongkai::check {

namespace x3 = boost::spirit::x3;
using lex::view;

namespace rules {

inline constexpr auto line_blanks = x3::omit[*(x3::lit(' ') | '\t' | '\r')];
// Ranges, not the classes of <cctype>, which ask the locale.
inline constexpr auto hex_digit = x3::standard::char_('0', '9') | x3::standard::char_('a', 'f') | x3::standard::char_('A', 'F');
inline constexpr auto name_letter =
    x3::standard::char_('0', '9') | x3::standard::char_('a', 'z') | x3::standard::char_('A', 'Z') | '_';
/// A fingerprint or a code; which of them is told afterwards, for one may begin like the other.
inline constexpr auto suppression_target = x3::raw[+name_letter];
inline constexpr auto suppression_path = x3::raw[*(name_letter | '.')];
inline constexpr auto suppression_colon = x3::lit(':') | "：";
inline constexpr auto suppression_comment = line_blanks >> (x3::eoi | x3::lit('#'));

struct suppression_class;
inline constexpr x3::rule<suppression_class, ast::suppression> suppression{"suppression"};
inline constexpr auto suppression_def = line_blanks >> suppression_target >> line_blanks >> suppression_path >> line_blanks >>
                                        ((suppression_colon >> line_blanks >> x3::raw[*x3::standard::char_]) | x3::raw[x3::eoi]);
BOOST_SPIRIT_DEFINE(suppression)

}  // namespace rules

namespace detail {

inline bool is_fingerprint(std::string_view s) {
    lex::iterator first = s.data();
    lex::iterator const last = first + s.size();
    return x3::parse(first, last, x3::repeat(16)[rules::hex_digit] >> x3::eoi);
}

inline void add_suppression(suppression_file& out, std::string_view line, std::size_t number) {
    lex::iterator const begin = line.data(), last = begin + line.size();
    lex::iterator first = begin;
    if (x3::parse(first, last, rules::suppression_comment)) return;
    first = begin;
    auto const faulty = [&](suppression_fault f, std::string_view words) {
        out.faults.push_back({f, std::string{words}, number});
    };
    ast::suppression read;
    if (!x3::parse(first, last, rules::suppression, read) || first != last) return faulty(suppression_fault::no_target, line);
    std::string_view reason = view(read.reason);
    while (!reason.empty() && (reason.back() == ' ' || reason.back() == '\t' || reason.back() == '\r')) reason.remove_suffix(1);
    suppression s;
    s.path = view(read.path);
    s.reason = reason;
    s.line = number;
    std::string const target{view(read.target)};
    if (is_fingerprint(target) && s.path.empty()) {
        for (char const c : target) s.fingerprint += static_cast<char>(c >= 'A' && c <= 'F' ? c - 'A' + 'a' : c);
    } else if (!boost::describe::enum_from_string(target.c_str(), s.code))
        return faulty(suppression_fault::unknown_code, target);
    if (s.reason.empty()) return faulty(suppression_fault::no_reason, line);
    out.entries.push_back(std::move(s));
}

}  // namespace detail

/// Reads such a file. Total: a line that is none of these is among the faults.
[[nodiscard]] inline suppression_file read_suppressions(std::string_view text) {
    suppression_file out;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    for (std::size_t number = 1; !text.empty(); ++number) {
        std::size_t const end = text.find('\n');
        detail::add_suppression(out, text.substr(0, end), number);
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    return out;
}

}  // namespace gongkai::check

#endif
