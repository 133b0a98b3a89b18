// SPDX-License-Identifier: BSL-1.0
/// Which section a line heads: alone on its line, or with its numeral inside a report that is one line.
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

#include <boost/fusion/include/adapt_struct.hpp>

#include <gongkai/form/declare.hpp>
#include <gongkai/form/edition_2021.hpp>
#include <gongkai/grammar/title_letters.hpp>
#include <gongkai/lex/enumerator.hpp>
#include <gongkai/lex/heading.hpp>
#include <gongkai/lex/search.hpp>
#include <gongkai/solve/labels.hpp>
#include <gongkai/text/fold.hpp>

namespace gongkai::inline v0::grammar {

namespace x3 = boost::spirit::x3;

/// How much more likely a line is a heading than any other line, for what is seen of it: log-likelihood ratios in centinats
/// (100 is a factor of e). variations.md counts 67 headings of 68 plain and with their numeral; the ratios of what is rarer are
/// smoothed after Laplace. Only differences between lines that could head the same section count.
namespace evidence {
inline constexpr int title = 100;                 ///< a title that reports use, letter by letter
inline constexpr int title_own = 5;               ///< it is the form's own
inline constexpr int table_title = 60;            ///< with 表 behind it: the caption of the section's table, as often as not
inline constexpr int title_similar = 90;          ///< times the similarity: misspelt, transposed, in other punctuation
inline constexpr int numeral_fits = 60;           ///< its section's numeral: most other lines with these words have none
inline constexpr int numeral_shifted = 25;        ///< another numeral: two numberings in one document
inline constexpr int numeral_lost = 20;           ///< the mark alone: the digit was lost
inline constexpr int short_title = -30;           ///< 总体情况, 概述 without a numeral may be anything
inline constexpr int nothing_below = -140;        ///< another heading on the next line: a table of contents, nearly always
inline constexpr double least_similarity = 0.72;  ///< below it, one title is as near as another
}  // namespace evidence

/// The sections' titles as keys, from the form. Made once; safe to share.
struct section_titles {
    struct title {
        int section;
        text::key key;
        std::string printed;  ///< folded, without spaces
        bool own;             ///< the form's title, not another wording
        /// Whether it is long enough to be told by most of its letters.
        [[nodiscard]] bool may_be_unlike() const noexcept { return key.size() >= 7; }
    };
    std::vector<title> titles;
    x3::symbols<std::size_t> printed;         ///< the printed titles, longest match first; the value is an index into `titles`
    std::array<std::string_view, 7> label{};  ///< by section number: the form's title
    title_letters letters;                    ///< what a line must have of one
    letter_bits caption = 0;                  ///< what it must have to be a caption with a year
    letter_bits report = 0, summary = 0;      ///< and to be the report's title, which calls it 报告 or 总结

    template <class... Sections>
    explicit section_titles(form::edition_t<Sections...> const& edition) {
        caption = letters.bit_of(U'年');
        report = letters.bit_of(U'公') | letters.bit_of(U'报');
        summary = letters.bit_of(U'公') | letters.bit_of(U'结');
        auto const add = [this](auto const& s) {
            label[static_cast<std::size_t>(s.number)] = s.title;
            titles.push_back({s.number, text::label_key(s.title), text::compact(s.title).text, true});
            for (std::string_view const o : s.others)
                if (!o.empty()) titles.push_back({s.number, text::label_key(o), text::compact(o).text, false});
        };
        std::apply([&](auto const&... s) { (add(s), ...); }, edition.sections);
        for (std::size_t i = 0; i < titles.size(); ++i) {
            printed.add(titles[i].printed, i);
            letters.add(titles[i].key, titles[i].may_be_unlike() ? evidence::least_similarity : 1);
        }
        letters.add_variants();
    }
    /// Those of the form; the editions' are the same.
    static section_titles const& instance() {
        static section_titles const all{form::edition_2021};
        return all;
    }
};

/// A line that may be a heading.
struct heading_candidate {
    std::size_t line = 0;
    int section = 0;
    int numeral = 0;    ///< as printed; 0 where there is none, -1 where only its mark is left
    int weight = 0;     ///< the evidence that it is one
    std::string words;  ///< folded, without numeral, unit and marks
};

namespace detail {

struct title_match {
    int section = 0, weight = 0;
};

/// Words that are a title, whole.
[[nodiscard]] inline title_match match_title(section_titles const& titles, std::string_view words) {
    std::size_t index = 0;
    if (lex::begins_with(titles.printed >> lex::rules::title_end, words, index))
        return {titles.titles[index].section, evidence::title + (titles.titles[index].own ? evidence::title_own : 0)};
    auto const of_table = titles.printed >> x3::omit[lex::rules::table_word] >> lex::rules::title_end;
    if (lex::begins_with(of_table, words, index)) return {titles.titles[index].section, evidence::table_title};
    return {};
}

/// Words that are nearly a title; without a numeral they must be all of its characters.
[[nodiscard]] inline title_match resemble_title(section_titles const& titles, std::string_view words, bool numbered) {
    text::key key = text::label_key(words);
    if (std::size_t const unit = key.find(U"单位件"); unit != text::key::npos) key.resize(unit);
    if (key.size() < 4 || key.size() > 40) return {};
    title_match best;
    double most = 0;
    for (section_titles::title const& t : titles.titles) {
        if (t.key == key) return {t.section, evidence::title_similar};
        if (!t.may_be_unlike() || key.size() > t.key.size() + 6 || !numbered) continue;
        // Most lines share hardly a character with a title: they are told apart before the costly comparison.
        auto const shared =
            static_cast<std::size_t>(std::ranges::count_if(key, [&t](char32_t c) { return t.key.find(c) != text::key::npos; }));
        if (shared * 10 < t.key.size() * 6) continue;
        double const s = std::min(solve::label_similarity(t.key, key), solve::label_similarity(key, t.key)) /
                         static_cast<double>(solve::all_of_it);
        if (s < evidence::least_similarity || s <= most) continue;
        most = s;
        best = {t.section, static_cast<int>(s * evidence::title_similar)};
    }
    return best;
}

/// What the numeral says of a line that has a section's title.
[[nodiscard]] inline int numeral_weight(int numeral, int section) {
    if (numeral == section) return evidence::numeral_fits;
    if (numeral > 0) return evidence::numeral_shifted;
    if (numeral < 0) return evidence::numeral_lost;
    return section == 1 ? evidence::short_title : 0;
}

/// A heading's words up to its unit or its end.
[[nodiscard]] inline std::string_view title_words(std::string_view words) {
    lex::slice title;
    lex::begins_with(x3::raw[x3::omit[*(x3::standard::char_ - '(' - lex::rules::title_end)]], words, title);
    return lex::view(title);
}

/// The title of a section where it stands misspelt right behind its numeral, at `at`: where it ends; `at` where nothing like it stands there.
[[nodiscard]] inline std::size_t end_of_misspelt(section_titles const& titles, int section, std::string_view compact,
                                                 std::size_t at) {
    static constexpr int least = 800;  // thousandths: one letter of five
    auto const own = std::ranges::find_if(
        titles.titles, [section](section_titles::title const& t) { return t.own && t.section == section && t.may_be_unlike(); });
    if (own == titles.titles.end()) return at;
    std::size_t const size = text::count_characters(own->printed);
    std::size_t end = at, whole = at, ending = at;
    int most = least;
    for (std::size_t n = 1; n <= size + 1 && end < compact.size(); ++n) {
        end = text::character_end(compact, end);
        if (n + 1 < size) continue;
        text::key const key = text::label_key(compact.substr(at, end - at));
        int const s = std::min(solve::label_similarity(own->key, key), solve::label_similarity(key, own->key));
        if (s < least) continue;
        if (n == size) whole = end;
        if (key.back() == own->key.back() && s > most) {
            most = s;
            ending = end;
        }
    }
    // It ends with its own last letter, or that is the one that is wrong.
    return ending != at ? ending : whole;
}

}  // namespace detail

/// Reads a line, folded and without spaces, as a heading; nothing if it is none.
[[nodiscard]] inline std::optional<heading_candidate> parse_heading(section_titles const& titles, std::string_view compact) {
    if (compact.size() > 200) return std::nullopt;
    std::string const plain = compact.find('(') == std::string_view::npos ? std::string{} : lex::without_glosses(compact).text;
    lex::ast::heading const parts = lex::read_heading(plain.empty() ? compact : std::string_view{plain});
    heading_candidate out;
    out.numeral = !parts.numeral.digit.empty() ? lex::value_of(parts.numeral) : parts.numeral.mark.empty() ? 0 : -1;
    std::string_view const words = lex::view(parts.words);
    detail::title_match match = detail::match_title(titles, words);
    if (match.section == 0) match = detail::resemble_title(titles, words, out.numeral != 0);
    if (match.section == 0) return std::nullopt;
    out.section = match.section;
    out.weight = match.weight + detail::numeral_weight(out.numeral, out.section);
    out.words = detail::title_words(words);
    return out;
}

/// Where a heading with numeral and title stands inside a long line: offsets in the folded text, which has no spaces.
struct inline_heading {
    std::size_t from, to;
    int section;
};

namespace ast {
struct inline_heading {
    lex::slice numeral;
    std::size_t title;  ///< an index into section_titles::titles
    lex::slice end;
};
}  // namespace ast
}  // namespace gongkai::inline v0::grammar

BOOST_FUSION_ADAPT_STRUCT(gongkai::grammar::ast::inline_heading, numeral, title, end)

namespace gongkai::inline v0::grammar {

/// Every heading inside a text, those with a letter wrong among them. A title of three characters or less may be a part of any sentence.
[[nodiscard]] inline std::vector<inline_heading> find_headings(section_titles const& titles, std::string_view compact) {
    if (compact.find('(') != std::string_view::npos)
        if (lex::unglossed const plain = lex::without_glosses(compact); plain.text.size() < compact.size()) {
            std::vector<inline_heading> out = find_headings(titles, plain.text);
            for (inline_heading& h : out) h = {plain.from[h.from], plain.from[h.to], h.section};
            return out;
        }
    static constexpr std::size_t least_title = 4;
    auto const numeral = x3::raw[lex::rules::han_digit | lex::rules::ascii_digit] >> x3::omit[x3::lit("、") | '.'];
    auto const heading = numeral >> titles.printed >> x3::omit[-(lex::rules::note - lex::rules::enumerator)] >> x3::raw[x3::eps];
    auto const convert = [&](ast::inline_heading const& h) -> std::optional<inline_heading> {
        section_titles::title const& title = titles.titles[h.title];
        if (title.key.size() < least_title || lex::detail::number_value(h.numeral) == 0) return std::nullopt;
        auto const offset = [&compact](lex::iterator at) { return static_cast<std::size_t>(at - compact.data()); };
        return inline_heading{offset(h.numeral.begin()), offset(h.end.begin()), title.section};
    };
    std::vector<inline_heading> out;
    lex::begins_with(*lex::search(lex::converted<ast::inline_heading>(heading, convert)), compact, out);
    // Only of sections whose heading stands nowhere as it should.
    std::array<bool, 7> met{};
    for (inline_heading const& h : out) met[static_cast<std::size_t>(h.section)] = true;
    auto const misspelt = [&](lex::slice digit) -> std::optional<inline_heading> {
        int const section = lex::detail::number_value(digit);
        if (section < 1 || section > 6 || met[static_cast<std::size_t>(section)]) return std::nullopt;
        auto const from = static_cast<std::size_t>(digit.begin() - compact.data());
        std::size_t const at = from + digit.size() + (*digit.end() == '.' ? 1 : std::string_view{"、"}.size());
        std::size_t const end = detail::end_of_misspelt(titles, section, compact, at);
        return end == at ? std::nullopt : std::optional{inline_heading{from, end, section}};
    };
    std::size_t const exact = out.size();
    lex::begins_with(*lex::search(lex::converted<lex::slice>(numeral, misspelt)), compact, out);
    if (out.size() > exact) std::ranges::sort(out, {}, &inline_heading::from);
    return out;
}

}  // namespace gongkai::inline v0::grammar

#endif
