// SPDX-License-Identifier: BSL-1.0
#include <gongkai/grammar/placed_figures.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <gongkai/form/edition_2021.hpp>
#include <gongkai/grammar/table.hpp>
#include <gongkai/read/plain_text.hpp>

using namespace gongkai;
using namespace gongkai::grammar;

namespace grammar_placed_figures {

/// What stands in the rows of a part of 三, "_" for a blank.
std::string figures(std::string_view text) {
    static form::table_view const view = form::make_view(form::requests_table, "requests");
    static solve::model const model = solve::make_model(view);
    read::document const doc = read::plain_text(text);
    std::vector<diagnostic> said;
    parse_context here(doc, said);
    table_items items = table_reader(here, model).read(0, doc.lines.size());
    place_figures(here, model, items);
    std::string out;
    for (solve::item const& it : items.items)
        out += it.kind == solve::item::kind::number  ? it.digits + ' '
               : it.kind == solve::item::kind::blank ? "_ "
               : it.kind == solve::item::kind::label ? "/ "
                                                     : "";
    return out;
}
std::string const rows =
    "（一）予以公开            12     3      0      0      1      0      16\n"
    "1.属于国家秘密            1      0      0      0      0      0      1\n"
    "2.其他法律行政法规禁止公开  0      0      0      10     0      0      10\n"
    "8.属于行政查询事项        4      0      0      0      0      112    116\n";

}  // namespace grammar_placed_figures

BOOST_AUTO_TEST_SUITE(grammar_placed_figures)

/// Below the figures of the rows that have all.
BOOST_AUTO_TEST_CASE(below_others) {
    std::string const whole = figures(rows);
    BOOST_TEST(figures(rows + "（七）总计                17                                        143\n") ==
               whole + "/ 17 _ _ _ _ _ 143 ");
    BOOST_TEST(figures(rows + "（七）总计                        3      —      10             1\n") ==
               whole + "/ _ 3 _ 10 _ 1 _ ");
    // alone beside its label; alone on a line it may be a page's number
    BOOST_TEST(figures(rows + "（七）总计                                                        143\n") ==
               whole + "/ _ _ _ _ _ _ 143 ");
    BOOST_TEST(figures(rows + "（七）总计\n                                                        143\n") == whole + "/ 143 ");
}

/// Below their heads where no row has all.
BOOST_AUTO_TEST_CASE(below_heads) {
    std::string const heads =
        "                    自然人  法人或其他组织                                      总计\n"
        "                            商业企业  科研机构  社会公益组织  法律服务机构  其他\n";
    std::string const labels = figures(heads + "（七）总计\n");
    BOOST_TEST(figures(heads + "（七）总计          17      3                   10                              30\n") ==
               labels + "17 3 _ 10 _ _ 30 ");
}

/// Where a figure stands in two columns, or the figures of a row are on two lines, the row stays as it is.
BOOST_AUTO_TEST_CASE(what_places_do_not_tell) {
    std::string const whole = figures(rows);
    BOOST_TEST(figures(rows + "（七）总计                17     31234567                          20\n") ==
               whole + "/ 17 31234567 20 ");
    BOOST_TEST(figures(rows + "（七）总计                17     3      0      0\n  1      0      21\n") ==
               whole + "/ 17 3 0 0 1 0 21 ");
    BOOST_TEST(figures("（七）总计\t17\t3\t20\n") == "/ 17 3 20 ");
}

BOOST_AUTO_TEST_SUITE_END()
