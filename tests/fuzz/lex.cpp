// SPDX-License-Identifier: BSL-1.0
// The rules over a cell's or a line's characters: the first byte chooses one, and whether the text is folded or compacted before.
#include "bytes.hpp"
#include "oracle.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <gongkai/lex/annotation.hpp>
#include <gongkai/lex/caption.hpp>
#include <gongkai/lex/date.hpp>
#include <gongkai/lex/enumerator.hpp>
#include <gongkai/lex/figure.hpp>
#include <gongkai/lex/heading.hpp>
#include <gongkai/lex/markup.hpp>
#include <gongkai/lex/page_number.hpp>
#include <gongkai/lex/spot.hpp>
#include <gongkai/lex/title.hpp>
#include <gongkai/lex/unit.hpp>
#include <gongkai/text/fold.hpp>
#include <gongkai/text/numeral.hpp>

using namespace gongkai_fuzz;
namespace lex = gongkai::lex;

namespace {

void inside(std::string_view part, std::string_view text) {
    if (part.empty()) return;
    demand(part.data() >= text.data() && part.data() + part.size() <= text.data() + text.size(),
           "a rule gives what is not there");
}
void inside(lex::slice part, std::string_view text) { inside(lex::view(part), text); }

void figure(std::string_view text) {
    if (auto const f = lex::parse_figure(text)) {
        demand(detail::digits_of(text).find(f->digits) != std::string::npos || (detail::says_nothing(text) && f->digits == "0"),
               "a figure has digits that are not printed", text);
    }
    if (lex::is_doubtful_figure(text)) demand(!lex::is_blank(text), "a doubtful figure is a blank", text);
}
void figures(std::string_view text) {
    for (lex::ast::figure const& f : lex::parse_figures(text))
        for (lex::slice const s : {f.sign, f.integer, f.fraction, f.unit, f.sign_after, f.note}) inside(s, text);
}
void pieces(std::string_view text) {
    std::string_view rest = text;
    for (lex::ast::piece const& p : lex::parse_pieces(text))
        for (lex::slice const s : {p.words, p.number}) {
            if (s.empty()) continue;
            inside(s, rest);  // in order, and none twice
            rest.remove_prefix(static_cast<std::size_t>(s.end() - rest.data()));
        }
}
void titles(std::string_view text) {
    for (auto const& t : {lex::parse_title(text), lex::parse_title_prefix(text), lex::find_title(text)}) {
        if (!t) continue;
        inside(t->issuer, text);
        inside(t->words, text);
        demand(!t->year || (*t->year >= 2003 && *t->year <= 2100), "a title of no year", text);
    }
    if (auto const year = lex::find_year(text)) demand(*year >= 2008 && *year <= 2100, "no year", text);
    inside(lex::find_full_name(text, "青石县人民政府"), text);
    static_cast<void>(lex::begins_annex(text));
}
void period(std::string_view text) {
    if (auto const p = lex::find_period(text)) demand(p->from.ok() && p->to.ok() && p->from <= p->to, "no period", text);
}
void heading(std::string_view text) {
    lex::ast::heading const h = lex::read_heading(text);
    inside(h.words, text);
    demand(lex::value_of(h.numeral) >= 0, "a heading's number is negative", text);
}
void caption(std::string_view text) {
    if (auto const c = lex::parse_year_caption(text))
        demand(c->year || c->relative != lex::year_caption::relation::none, "a caption of no year", text);
}
void enumerator(std::string_view text) {
    demand(lex::enumerator_length(text) <= text.size(), "an enumerator that goes on behind its text", text);
    static_cast<void>(lex::is_enumerator(text));
    static_cast<void>(lex::has_section_numeral(text));
}
void unit(std::string_view text) {
    std::string const money = lex::money_unit_of(text);
    demand(money.empty() || lex::is_money(money), "a unit of money that is none", money);
    inside(lex::begun_unit_of(text), text);
    demand(lex::power_of(text) >= 0, "a unit's power is negative", text);
    static_cast<void>(lex::is_unit_or_note(text));
}
void marks(std::string_view text) {
    inside(lex::strip_heading_markup(text), text);
    inside(lex::without_marks_behind(text), text);
    static_cast<void>(lex::begins_with_correction(text));
}
void page_number(std::string_view text) {
    static_cast<void>(lex::is_page_number(text));
    static_cast<void>(lex::parse_margin_number(text));
}
void spot(std::string_view text) {
    if (auto const s = lex::parse_spot(text)) {
        inside(s->part, text);
        for (lex::slice const side : s->box) inside(side, text);
    }
}
void words(std::string_view text) {
    static_cast<void>(lex::is_value_word(text));
    static_cast<void>(lex::is_blank(text));
    static_cast<void>(gongkai::text::numeral_value(text));
}

constexpr std::array rules{figure,     figures, pieces, titles,      period, heading, caption,
                           enumerator, unit,    marks,  page_number, spot,   words};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    bytes in{data, size};
    std::uint8_t const first = in.one();
    std::string text{in.rest()};
    if (first / 64 == 1) text = gongkai::text::fold(text).text;
    if (first / 64 >= 2) text = gongkai::text::compact(text).text;
    rules[first % 64 % rules.size()](text);
    return 0;
}
