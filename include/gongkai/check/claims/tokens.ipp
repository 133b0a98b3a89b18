// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_CHECK_CLAIMS_TOKENS_IPP
#define GONGKAI_CHECK_CLAIMS_TOKENS_IPP

#include <algorithm>
#include <optional>
#include <utility>

#include <gongkai/check/claims/tokens.hpp>
#include <gongkai/text/numeral.hpp>
#include <gongkai/text/trim.hpp>

namespace gongkai::inline v0::checks::claims {
namespace detail {

inline int year_of(lex::slice digits) {
    int out = 0;
    for (char const c : digits) out = out * 10 + (c - '0');
    return out;
}

/// Reads the next token of a squeezed text.
class token_reader {
public:
    explicit token_reader(std::string_view text) : first_(text.data()), at_(first_), last_(first_ + text.size()) {}

    [[nodiscard]] std::vector<token> read() && {
        while (at_ != last_) {
            token t;
            t.from = offset(at_);
            if (!next(t)) {
                at_ = first_ + text::character_end({first_, last_}, offset(at_));
                continue;
            }
            gap_to(t.from);
            t.to = offset(at_);
            gap_from_ = t.to;
            out_.push_back(t);
        }
        gap_to(offset(last_));
        return std::move(out_);
    }

private:
    [[nodiscard]] std::size_t offset(lex::iterator i) const { return static_cast<std::size_t>(i - first_); }
    void gap_to(std::size_t to) {
        if (to <= gap_from_) return;
        token gap;
        gap.kind = token_kind::gap;
        gap.from = gap_from_;
        gap.to = to;
        out_.push_back(gap);
    }
    template <class Rule>
    [[nodiscard]] bool take(Rule const& rule) {
        return x3::parse(at_, last_, x3::omit[rule]);
    }

    static bool becomes(token& t, token_kind kind, role r = role::filler) {
        t.kind = kind;
        t.term.role = r;
        return true;
    }
    [[nodiscard]] bool next(token& t) {
        if (take(rules::part_marker)) return becomes(t, token_kind::part_marker);
        if (take(rules::within)) return becomes(t, token_kind::word, role::restricted);
        if (*at_ >= '0' && *at_ <= '9') return digits(t);
        if (stop(t)) return true;
        if (take(rules::quoted)) return becomes(t, token_kind::opaque);
        if (chinese(t)) return true;
        t.kind = token_kind::word;
        return x3::parse(at_, last_, vocabulary::instance().words, t.term);
    }

    [[nodiscard]] bool stop(token& t) {
        static constexpr std::pair<std::string_view, char> stops[] = {{"。", '.'}, {"!", '.'},  {"?", '.'}, {"\n", '.'},
                                                                      {";", ';'},  {",", ','},  {":", ':'}, {"(", '('},
                                                                      {")", ')'},  {"、", '/'}, {"[", '('}, {"]", ')'}};
        std::string_view const rest(at_, static_cast<std::size_t>(last_ - at_));
        for (auto const& [printed, kind] : stops)
            if (rest.starts_with(printed)) {
                at_ += printed.size();
                t.stop = kind;
                return becomes(t, token_kind::stop);
            }
        return false;
    }

    [[nodiscard]] bool digits(token& t) {
        lex::slice one;
        ast::years both;
        if (x3::parse(at_, last_, rules::years, both)) {
            t.first_year = year_of(both.first);
            t.last_year = year_of(both.last);
            return becomes(t, token_kind::year);
        }
        if (x3::parse(at_, last_, rules::one_year, one)) {
            t.first_year = t.last_year = year_of(one);
            return becomes(t, token_kind::year);
        }
        if (take(rules::last_day)) return becomes(t, token_kind::opaque);
        if (take(rules::months)) return becomes(t, token_kind::word, role::part_time);
        if (take(rules::quoted) || take(rules::range)) return becomes(t, token_kind::opaque);
        return figure(t);
    }

    [[nodiscard]] bool figure(token& t) {
        ast::counted c;
        lex::iterator at = at_;
        if (!x3::parse(at, last_, rules::counted, c)) return false;
        lex::ast::figure f;
        f.integer = c.integer;
        f.fraction = c.fraction;
        lex::figure_value const value = *lex::detail::to_value(f);
        t.kind = token_kind::figure;
        t.number = value.value;
        t.fits = value.fits;
        t.above = !c.above.empty() && lex::view(c.above) != "左右";
        t.about = !c.above.empty() && !t.above;
        t.factor = c.scale.empty() ? 1 : 10'000;
        t.digits_to = offset(c.fraction.empty() ? c.integer.end() : c.fraction.end());
        t.unit_from = offset(c.unit.begin());
        t.unit_to = offset(c.unit.end());
        at_ = at;
        if (x3::parse(at_, last_, rules::above)) t.about = true;
        return true;
    }

    /// 三件. Not 一件件, nor the 一 of 一是.
    [[nodiscard]] bool chinese(token& t) {
        lex::iterator at = at_;
        lex::slice numeral, unit;
        if (!x3::parse(at, last_, x3::raw[rules::chinese_counted], numeral) || !x3::parse(at, last_, rules::chinese_unit, unit))
            return false;
        std::string_view const words = lex::view(numeral);
        std::optional<std::int64_t> const value = words == "两"                    ? 2
                                                  : words.size() > longest_numeral ? std::nullopt
                                                                                   : text::numeral_value(words);
        if (!value || *value == 0) return false;
        t.kind = token_kind::figure;
        t.number = {*value, 0};
        t.digits_to = offset(numeral.end());
        t.unit_from = offset(unit.begin());
        t.unit_to = offset(unit.end());
        at_ = at;
        return true;
    }

    static constexpr std::size_t longest_numeral = 36;  // bytes
    lex::iterator first_, at_, last_;
    std::size_t gap_from_ = 0;
    std::vector<token> out_;
};

/// Whether a line end parts sentences: after a sentence's end, around a part's heading, or between figures of a list.
inline bool ends_sentence(std::string_view before, std::string_view after) {
    auto const digit = [](char c) { return c >= '0' && c <= '9'; };
    if (before.empty() || after.empty()) return true;
    if (text::ends_with_any(before, {"。", ";", "!", "?", ":"})) return true;
    if (digit(before.back()) && digit(after.front())) return true;
    if (std::ranges::all_of(before, digit)) return true;
    // A line of digits only is a cell of some table.
    std::size_t const end = after.find_first_not_of("0123456789");
    if (end != 0 && (end == std::string_view::npos || after[end] == ' ' || after[end] == '\n')) return true;
    lex::iterator first = after.data();
    return x3::parse(first, after.data() + after.size(), x3::omit[rules::part_marker | (rules::digit >> (x3::lit('.') | "、"))]);
}

}  // namespace detail

GONGKAI_INLINE text::folded squeeze(prose const& p, text::folded const& all) {
    text::folded out;
    std::string_view const folded = all.text;
    out.text.reserve(folded.size());
    std::size_t line = 0;  // where the line began
    bool heads = false;    // it is a part's heading, if it ends soon
    for (std::size_t i = 0; i < folded.size(); ++i) {
        char const c = folded[i];
        if (c == '*' || c == '"') continue;
        if (c != ' ' && c != '\n') {
            out.text.push_back(c);
            out.source.push_back(all.source[i]);
            continue;
        }
        std::size_t const at = all.source[i];
        if (at >= p.text.size() || p.text[at] != '\n' || out.text.empty()) continue;
        std::string_view const done = std::string_view{out.text}.substr(line);
        lex::iterator first = done.data();
        heads = done.size() < 90 && x3::parse(first, done.data() + done.size(), x3::omit[rules::part_marker]);
        std::size_t const next = std::min(folded.find_first_not_of(" \n", i), folded.size());
        if (!heads && !detail::ends_sentence(done, folded.substr(next, 12))) continue;
        out.text.push_back('\n');
        out.source.push_back(static_cast<std::uint32_t>(at));
        line = out.text.size();
    }
    out.source.push_back(static_cast<std::uint32_t>(p.text.size()));
    return out;
}

GONGKAI_INLINE std::vector<token> tokens_of(std::string_view squeezed) { return detail::token_reader{squeezed}.read(); }

}  // namespace gongkai::inline v0::checks::claims

#endif
