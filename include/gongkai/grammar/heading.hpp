// SPDX-License-Identifier: BSL-1.0
/// Section headings: alone on their line, or with their numeral inside a report that is one line.
#ifndef GONGKAI_GRAMMAR_HEADING_HPP
#define GONGKAI_GRAMMAR_HEADING_HPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <gongkai/form/declare.hpp>
#include <gongkai/lex/date.hpp>
#include <gongkai/lex/markup.hpp>
#include <gongkai/solve/labels.hpp>
#include <gongkai/text/fold.hpp>

namespace gongkai::grammar {

namespace x3 = boost::spirit::x3;
using lex::view;

/// The sections' titles as keys, from the form.
struct section_titles {
    struct title {
        int section;
        text::key key;
        std::string printed;  ///< folded, without spaces
        bool own;             ///< the form's title, not another wording
    };
    std::vector<title> titles;
    x3::symbols<std::size_t> printed;  ///< the printed titles, longest match first; the value is an index into `titles`
    std::array<std::string_view, 7> label{};  ///< by section number: the form's title

    template <class... Sections>
    explicit section_titles(form::edition_t<Sections...> const& edition) {
        auto const add = [this](auto const& s) {
            label[static_cast<std::size_t>(s.number)] = s.title;
            titles.push_back({s.number, text::label_key(s.title), text::compact(s.title).text, true});
            for (std::string_view const o : s.others)
                if (!o.empty()) titles.push_back({s.number, text::label_key(o), text::compact(o).text, false});
        };
        std::apply([&](auto const&... s) { (add(s), ...); }, edition.sections);
        for (std::size_t i = 0; i < titles.size(); ++i) printed.add(titles[i].printed, i);
    }
};

namespace rules {

/// 一、 or 1. or 、 (the numeral lost) or 三是; （一） is a part's numeral, never a section's.
inline constexpr auto section_mark = x3::lit("、") | '.' | ',' | ':' | "是";
inline constexpr auto section_numeral = x3::raw[-x3::lit("第") >> (lex::rules::han_digit | "十" | lex::rules::ascii_digit)] >> -x3::lit("部分") >> section_mark;
inline constexpr auto heading_ornament = lex::rules::heading_opening >> x3::omit[*(x3::lit('*') | "■" | "●" | "▲" | "◆" | "-")] >> -(x3::lit("表") >> (lex::rules::han_digit | lex::rules::ascii_digit) >> x3::omit[x3::lit(":") | "、" | "."]);
/// What may follow a title: （单位：件）, a colon, emphasis.
inline constexpr auto heading_end = x3::omit[*(x3::lit('*') | ':' | "。" | lex::rules::note)] >> lex::rules::heading_closing >> x3::eoi;

}  // namespace rules

/// A line that may be a heading.
struct heading_candidate {
    std::size_t line = 0;
    int section = 0;
    int numeral = 0;    ///< as printed; 0 where there is none
    int weight = 0;     ///< how sure
};

/// Reads a line, folded and without spaces, as a heading; nothing if it is none.
[[nodiscard]] inline std::optional<heading_candidate> parse_heading(section_titles const& titles, std::string_view compact) {
    if (compact.size() > 200) return std::nullopt;
    lex::iterator first = compact.data();
    lex::iterator const last = first + compact.size();
    x3::parse(first, last, rules::heading_ornament);
    heading_candidate out;
    lex::slice numeral;
    lex::iterator at = first;
    if (x3::parse(at, last, rules::section_numeral, numeral)) {
        std::string_view n = lex::view(numeral);
        if (n.starts_with("第")) n.remove_prefix(3);
        out.numeral = n == "十" ? 10 : lex::detail::number_value(n);
        first = at;
    } else if (x3::parse(at, last, x3::lit("、"))) {
        out.numeral = -1;
        first = at;
    }
    x3::parse(first, last, x3::omit[*x3::lit('*')]);
    lex::iterator const title_begin = first;
    std::size_t index = 0;
    if (x3::parse(first, last, titles.printed >> rules::heading_end, index)) {
        out.section = titles.titles[index].section;
        out.weight = 100 + (titles.titles[index].own ? 5 : 0);
    }
    if (out.section == 0) {
        // misspelt, transposed, in other punctuation
        text::key key = text::label_key(std::string_view{title_begin, static_cast<std::size_t>(last - title_begin)});
        if (std::size_t const unit = key.find(U"单位件"); unit != text::key::npos) key.resize(unit);
        if (key.size() < 4 || key.size() > 40) return std::nullopt;
        double best = 0;
        for (section_titles::title const& t : titles.titles) {
            if (t.key == key) {
                out.section = t.section;
                best = 1;
                break;
            }
            if (t.key.size() < 7 || key.size() > t.key.size() + 6 || out.numeral == 0) continue;
            // Most lines share hardly a character with a title: they are told apart before the costly comparison.
            auto const shared = static_cast<std::size_t>(
                std::count_if(key.begin(), key.end(), [&t](char32_t c) { return t.key.find(c) != text::key::npos; }));
            if (shared * 10 < t.key.size() * 6) continue;
            double const s = std::min(solve::resemblance(t.key, key), solve::resemblance(key, t.key));
            if (s >= 0.72 && s > best) {
                best = s;
                out.section = t.section;
            }
        }
        if (out.section == 0) return std::nullopt;
        out.weight = static_cast<int>(best * 90);
    }
    if (out.numeral == out.section)
        out.weight += 60;
    else if (out.numeral > 0)
        out.weight += 25;
    else if (out.numeral < 0)
        out.weight += 20;
    else if (out.section == 1)
        out.weight -= 30;  // a short title without a numeral may be anything
    return out;
}

/// Where headings with numeral and title stand inside a long line: offsets in the folded text, which has no spaces.
struct inline_heading {
    std::size_t from, to;
    int section;
};
[[nodiscard]] inline std::vector<inline_heading> find_headings(section_titles const& titles, std::string_view compact) {
    std::vector<inline_heading> out;
    lex::iterator const begin = compact.data(), last = begin + compact.size();
    lex::iterator first = begin;
    static constexpr auto digit = lex::rules::han_digit | lex::rules::ascii_digit;
    static constexpr auto numeral = digit >> (x3::lit("、") | '.');
    while (first != last) {
        if (!x3::parse(first, last, x3::omit[*(x3::standard::char_ - digit)])) break;
        lex::iterator const at = first;
        std::size_t index = 0;
        lex::slice printed;
        if (x3::parse(first, last, x3::raw[numeral], printed) && x3::parse(first, last, titles.printed, index) && titles.titles[index].key.size() >= 4 &&
            text::numeral_value(lex::view(printed).substr(0, text::is_ascii(*at) ? 1 : 3)).value_or(0) > 0) {
            x3::parse(first, last, lex::rules::note);
            out.push_back({static_cast<std::size_t>(at - begin), static_cast<std::size_t>(first - begin), titles.titles[index].section});
            continue;
        }
        first = at;
        if (first != last) first += text::is_ascii(*at) ? 1 : 3;
    }
    return out;
}

}  // namespace gongkai::grammar

#endif
