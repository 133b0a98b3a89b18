// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_CHECK_SUPPRESSIONS_IPP
#define GONGKAI_CHECK_SUPPRESSIONS_IPP

#include <algorithm>
#include <utility>

#include <boost/describe/enum_from_string.hpp>
#include <boost/fusion/include/adapt_struct.hpp>

#include <gongkai/check/fingerprint.hpp>
#include <gongkai/check/suppressions.hpp>
#include <gongkai/lex/figure.hpp>
#include <gongkai/report/cells.hpp>
#include <gongkai/report/described.hpp>
#include <gongkai/text/trim.hpp>

namespace gongkai::inline v0::checks::ast {
/// An entry as it stands in its line.
struct suppression {
    lex::slice target, path, reason;
};
}  // namespace gongkai::inline v0::checks::ast

BOOST_FUSION_ADAPT_STRUCT(gongkai::checks::ast::suppression, target, path, reason)

namespace gongkai::inline v0::checks {
namespace suppression_rules {

namespace x3 = boost::spirit::x3;

inline constexpr auto blanks = x3::omit[*(x3::lit(' ') | '\t' | '\r')];
// Ranges, not the classes of <cctype>, which ask the locale.
inline constexpr auto hex_digit = x3::standard::char_('0', '9') | x3::standard::char_('a', 'f') | x3::standard::char_('A', 'F');
inline constexpr auto name_letter =
    x3::standard::char_('0', '9') | x3::standard::char_('a', 'z') | x3::standard::char_('A', 'Z') | '_';
/// A fingerprint or a code; which of them is told afterwards, for one may begin like the other.
inline constexpr auto target = x3::raw[+name_letter];
inline constexpr auto fingerprint = x3::repeat(16)[hex_digit];
inline constexpr auto path = x3::raw[*(name_letter | '.')];
inline constexpr auto colon = x3::lit(':') | "：";
inline constexpr auto comment = blanks >> -('#' >> *x3::standard::char_);

struct entry_class;
inline constexpr x3::rule<entry_class, ast::suppression> entry{"suppression"};
inline constexpr auto entry_def = blanks >> target >> blanks >> path >> blanks >>
                                  ((colon >> blanks >> x3::raw[*x3::standard::char_]) | x3::raw[x3::eoi]);
BOOST_SPIRIT_DEFINE(entry)

}  // namespace suppression_rules

namespace detail {

inline void add_suppression(suppression_file& out, std::string_view line, std::size_t number) {
    if (lex::matches(suppression_rules::comment, line)) return;
    auto const faulty = [&](suppression_fault f, std::string_view words) {
        out.faults.push_back({f, std::string{words}, number});
    };
    lex::iterator first = line.data();
    lex::iterator const last = first + line.size();
    ast::suppression read;
    if (!suppression_rules::x3::parse(first, last, suppression_rules::entry, read))
        return faulty(suppression_fault::no_target, line);
    std::string_view reason = lex::view(read.reason);
    while (!reason.empty() && (reason.back() == ' ' || reason.back() == '\t' || reason.back() == '\r')) reason.remove_suffix(1);
    suppression s;
    s.path = lex::view(read.path);
    s.reason = reason;
    s.line = number;
    std::string const target{lex::view(read.target)};
    if (s.path.empty() && lex::matches(suppression_rules::fingerprint, target)) {
        for (char const c : target) s.fingerprint += static_cast<char>(c >= 'A' && c <= 'F' ? c - 'A' + 'a' : c);
    } else if (!boost::describe::enum_from_string(target.c_str(), s.code))
        return faulty(suppression_fault::unknown_code, target);
    if (s.reason.empty()) return faulty(suppression_fault::no_reason, line);
    out.entries.push_back(std::move(s));
}

inline bool covers(suppression const& s, diagnostic const& d, std::string_view fingerprint) {
    if (!s.fingerprint.empty()) return s.fingerprint == fingerprint;
    return s.code == d.code && (s.path.empty() || std::ranges::any_of(d.paths, [&s](std::string const& path) {
                                    return is_at_or_below(path, s.path);
                                }));
}

}  // namespace detail

GONGKAI_INLINE suppression_file read_suppressions(std::string_view text) {
    suppression_file out;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    text::each_line(
        text, [&out, number = std::size_t{0}](std::string_view line) mutable { detail::add_suppression(out, line, ++number); });
    return out;
}

GONGKAI_INLINE std::vector<std::size_t> suppress(std::string_view issuer, std::optional<int> year, std::vector<diagnostic>& found,
                                                 std::vector<suppression> const& entries) {
    std::vector<std::size_t> out(entries.size());
    if (entries.empty()) return out;
    std::vector<std::string> const fingerprints = fingerprints_of(issuer, year, found);
    for (std::size_t i = 0; i < fingerprints.size(); ++i)
        for (std::size_t e = 0; e < entries.size(); ++e) {
            if (!detail::covers(entries[e], found[i], fingerprints[i])) continue;
            ++out[e];
            if (found[i].suppressed.empty()) found[i].suppressed = entries[e].reason;
        }
    return out;
}

}  // namespace gongkai::inline v0::checks

#endif
