// SPDX-License-Identifier: BSL-1.0
/// The classes of faults, by the names of the work that describes them.
#ifndef GONGKAI_GENERATOR_CLASSES_HPP
#define GONGKAI_GENERATOR_CLASSES_HPP

#include <array>

#include <generator/columns.hpp>
#include <generator/compilations.hpp>
#include <generator/fault.hpp>
#include <generator/headings.hpp>
#include <generator/last_year.hpp>
#include <generator/marks.hpp>
#include <generator/pages.hpp>
#include <generator/rows.hpp>
#include <generator/shifts.hpp>
#include <generator/signs.hpp>
#include <generator/tables.hpp>
#include <generator/tokens.hpp>
#include <generator/units.hpp>
#include <generator/variations.hpp>

namespace generator {

inline auto const& classes() {
    static constexpr std::array<fault, 20> all{{
        {"none", "undamaged", nullptr, nullptr},
        {"V", "wordings and ways to print that cost no figure", nullptr, variations::apply},
        {"W", "rows with cells lost or too many, totals blank, labels lost", nullptr, rows::apply},
        {"A", "two to four reports in one file", nullptr, compilations::apply, true, true, true, true},
        {"B", "columns in another order with their heads", columns::prepare_b, columns::apply_b},
        {"C", "last year's grid beside this year's", nullptr, last_year::apply_c},
        {"D", "last year's grid in 四, this year's damaged", nullptr, last_year::apply_d},
        {"E", "figures a row off their labels", nullptr, shifts::apply_e},
        {"F", "marks beside figures", nullptr, marks::apply},
        {"G", "a sum's unit", units::prepare, units::apply},
        {"H", "digits on a second row", tokens::prepare_h, tokens::apply_h},
        {"I", "tokens that cannot be read", nullptr, tokens::apply_i},
        {"J", "serial and extra columns", nullptr, columns::apply_j},
        {"K", "signs of 2019, hybrids", signs::prepare, signs::apply},
        {"L", "the file ends inside a number", nullptr, tokens::apply_l, true, true, false, true},
        {"M", "a row one column off", nullptr, shifts::apply_m},
        {"16.1", "titles, issuers, years and dates of pages", pages::prepare, pages::apply},
        {"16.2", "damaged headings, orders, column numbers", headings::prepare, headings::apply},
        {"16.5", "fillers, pages, pictures", nullptr, tables::apply_5},
        {"16.6", "columns in turn, blanks, a lost column, periods", nullptr, tables::apply_6},
    }};
    return all;
}

}  // namespace generator

#endif
