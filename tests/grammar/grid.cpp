// SPDX-License-Identifier: BSL-1.0
// The components prose and grid[table] in a grammar of one's own: a letter, then a table.
#include <gongkai/grammar/grid.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/fusion/include/adapt_struct.hpp>
#include "support/test.hpp"

#include <gongkai/form/declare.hpp>
#include <gongkai/grammar/prose.hpp>
#include <gongkai/read/places.hpp>
#include <gongkai/read/plain_text.hpp>

namespace garden {

struct plants {
    gongkai::count roses, irises, all;
};
BOOST_DESCRIBE_STRUCT(plants, (), (roses, irises, all))

struct beds {
    plants planted, lost;
};
BOOST_DESCRIBE_STRUCT(beds, (), (planted, lost))

struct year {
    gongkai::prose letter;
    beds figures;
};

namespace form = gongkai::form;
constexpr auto table = form::table(form::grid(
    "类别",
    form::columns(form::column("月季", &plants::roses), form::column("鸢尾", &plants::irises), form::total("合计", &plants::all)),
    form::rows(form::row("一、新栽", &beds::planted), form::row("二、损失", &beds::lost))));

struct beds_and_sales {
    plants planted, lost, sold;
};
BOOST_DESCRIBE_STRUCT(beds_and_sales, (), (planted, lost, sold))

/// The only row of the second grid has no label.
constexpr auto two_grids =
    form::table(form::grid("花圃情况",
                           form::columns(form::column("月季", &plants::roses), form::column("鸢尾", &plants::irises),
                                         form::total("合计", &plants::all)),
                           form::rows(form::row("一、本年新栽数量", &beds_and_sales::planted),
                                      form::row("二、本年损失数量", &beds_and_sales::lost))),
                form::grid("售出情况",
                           form::columns(form::column("月季", &plants::roses), form::column("鸢尾", &plants::irises),
                                         form::total("合计", &plants::all)),
                           form::rows(form::row("", &beds_and_sales::sold))));

}  // namespace garden

BOOST_FUSION_ADAPT_STRUCT(garden::year, letter, figures)

namespace grammar_grid {

using namespace gongkai;
namespace x3 = grammar::x3;

grammar::compiled_grid<garden::table> const table{"garden"};

x3::rule<struct year_class, garden::year> const year{"year"};
auto const year_def = grammar::heading(1) >> grammar::prose >> grammar::heading(2) >> grammar::grid[table];
BOOST_SPIRIT_DEFINE(year)

struct reading {
    bool matched = false;
    std::size_t left = 0;  ///< lines that nothing took
    garden::year year;
    std::vector<diagnostic> said;

    /// A line that begins with '#' is a heading; they are counted from 1.
    explicit reading(std::string_view text) {
        read::document const document = read::plain_text(text);
        grammar::parse_context here(document, said);
        std::vector<grammar::marked_line> lines = grammar::index_lines(document);
        int headings = 0;
        for (grammar::marked_line& line : lines)
            if (here.text(line.index).starts_with('#')) line = {line.index, ++headings, grammar::marked_line::kind::heading};
        grammar::line_iterator first = lines.data();
        grammar::line_iterator const last = first + lines.size();
        matched = x3::parse(first, last, x3::with<grammar::parse_context>(here)[grammar_grid::year], year);
        left = static_cast<std::size_t>(last - first);
    }
};

constexpr std::string_view whole =
    "# 来信\n"
    "（一）春天。新栽了一批。\n"
    "（二）夏天。雨水多。\n"
    "# 数目\n"
    "类别\t月季\t鸢尾\t合计\n"
    "一、新栽\t12\t30\t42\n"
    "二、损失\t1\t0\t1\n";

}  // namespace grammar_grid

BOOST_AUTO_TEST_SUITE(grammar_grid)

BOOST_AUTO_TEST_CASE(ok) {
    reading const r(whole);
    BOOST_TEST(r.matched);
    BOOST_TEST(r.left == 0u);
    BOOST_TEST(r.said.empty());
    BOOST_TEST(r.year.letter.text == "（一）春天。新栽了一批。\n（二）夏天。雨水多。");
    BOOST_REQUIRE(r.year.letter.parts.size() == 2u);
    BOOST_TEST(r.year.letter.parts[1].heading == "（二）夏天");
    BOOST_TEST(r.year.letter.parts[1].text == "雨水多。");
    BOOST_TEST(r.year.letter.where.start.line == 2u);
    BOOST_TEST(r.year.letter.where.end.line == 3u);
    BOOST_TEST(r.year.figures.planted.irises.value() == 30);
    BOOST_TEST(r.year.figures.planted.irises.where.start.line == 6u);
    BOOST_TEST(r.year.figures.lost.all.value() == 1);
}

/// What the table lacks is said where the grammar's context wants it, under the table's path.
BOOST_AUTO_TEST_CASE(findings_go_to_the_reading) {
    std::string text{whole};
    text.replace(text.find("\t30\t"), 4, "\t\t");
    reading const r(text);
    BOOST_TEST(r.matched);
    BOOST_TEST(r.year.figures.planted.irises.value() == 30);
    BOOST_TEST(r.year.figures.planted.irises.origin == origin::inferred);
    BOOST_REQUIRE(r.said.size() == 1u);
    BOOST_TEST(r.said[0].code == code::cell_inferred);
    BOOST_TEST(r.said[0].paths.back() == "garden.planted.irises");
}

/// Digits that ran together may go on in the next figure: 12|3 0|42. Each cell has its own digits, and their place.
BOOST_AUTO_TEST_CASE(a_cell_of_digits_in_two_figures) {
    std::string text{whole};
    text.replace(text.find("12\t30\t42"), 8, "123 042");
    reading const r(text);
    BOOST_TEST(r.matched);
    BOOST_TEST(r.year.figures.planted.roses.value() == 12);
    BOOST_TEST(r.year.figures.planted.irises.value() == 30);
    BOOST_TEST(r.year.figures.planted.irises.raw == "3 0");
    BOOST_TEST(r.year.figures.planted.irises.where.start.column == 8u);
    BOOST_TEST(r.year.figures.planted.irises.where.end.column == 11u);
    BOOST_TEST(r.year.figures.planted.all.value() == 42);
    BOOST_TEST(r.year.figures.planted.all.raw == "42");
}

/// Nothing of what was read into an object before is left in it.
BOOST_AUTO_TEST_CASE(an_object_that_is_read_into_again) {
    garden::beds beds;
    (void)grammar::read_table<garden::table>("一、新栽\t12\t30\t42\n二、损失\t1\t0\t1\n", beds);
    BOOST_TEST(beds.lost.roses.value() == 1);
    (void)grammar::read_table<garden::table>("一、新栽\t7\t1\t8\n", beds);
    BOOST_TEST(beds.planted.roses.value() == 7);
    BOOST_TEST(!beds.lost.roses.has_value());
    BOOST_TEST(beds.lost.roses.raw == "");
    BOOST_TEST(!beds.lost.roses.where.known());
}

BOOST_AUTO_TEST_CASE(bad) {
    BOOST_TEST(!reading("").matched);
    BOOST_TEST(!reading("# 来信\n# 数目\n一、新栽\t12\t30\t42\n").matched);                  // no prose
    BOOST_TEST(!reading("# 来信\n春天。\n# 数目\n").matched);                                // no line of a table
    BOOST_TEST(!reading("# 来信\n春天。\n# 数目\n今年没有栽。\n").matched);                  // nothing of it in the lines
    BOOST_TEST(reading("# 来信\n春天。\n# 数目\n一、新栽\t12\t30\t42\n# 又\n").left == 1u);  // up to the next heading
}

/// A row may have no label where it is the only one of its grid; labels that are lost or ran together beside it are no others.
BOOST_AUTO_TEST_CASE(a_row_without_a_label_beside_others) {
    auto const read = [](std::string_view text) {
        garden::beds_and_sales out;
        static_cast<void>(grammar::read_table<garden::two_grids>(text, out, "garden"));
        return out;
    };
    std::string const heads = "花圃情况\t月季\t鸢尾\t合计\n", sold = "售出情况\t月季\t鸢尾\t合计\n\t5\t6\t11\n";
    garden::beds_and_sales const clean = read(heads + "一、本年新栽数量\t1\t2\t3\n二、本年损失数量\t0\t4\t4\n" + sold);
    BOOST_TEST(clean.lost.all.optional() == 4);
    BOOST_TEST(clean.sold.all.optional() == 11);
    for (std::string_view const rows : {"本年新栽\t1\t2\t3\n甲二、本年损失数量乙\t0\t4\t4\n", "一、本年新栽数量\t1\t2\t3\n",
                                        "一、本年新栽数量二、本年损失数量\t1\t2\t3\n", "丙\t1\t2\t3\n"})
        BOOST_TEST(read(heads + std::string{rows} + sold).sold.all.optional().value_or(11) == 11, rows);
}

BOOST_AUTO_TEST_SUITE_END()
