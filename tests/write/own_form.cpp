// SPDX-License-Identifier: BSL-1.0
#include <gongkai/write/own_form.hpp>

#include <string>
#include <string_view>
#include <utility>

#include <boost/describe/class.hpp>

#include "support/test.hpp"

#include <gongkai/form/declare.hpp>
#include <gongkai/form/view.hpp>
#include <gongkai/write/layout.hpp>
#include <gongkai/write/markdown.hpp>

namespace write_own_form {

struct by_place {
    gongkai::count town, village;
    gongkai::amount paid;
};
BOOST_DESCRIBE_STRUCT(by_place, (), (town, village, paid))
struct readers {
    by_place old_ones, new_ones;
};
BOOST_DESCRIBE_STRUCT(readers, (), (old_ones, new_ones))

using namespace gongkai::form;
constexpr auto readers_table = table(grid(
    "读者",
    columns(under("人数", column("城镇", &by_place::town), column("乡村", &by_place::village)), column("收费", &by_place::paid)),
    rows(row("一、老读者", &readers::old_ones), row("二、新读者", &readers::new_ones))));

}  // namespace write_own_form

BOOST_AUTO_TEST_SUITE(write_own_form)

BOOST_AUTO_TEST_CASE(json_is_nested_as_the_structs_are) {
    readers r;
    r.old_ones.town.set(12, gongkai::origin::printed);
    r.new_ones.paid.set(gongkai::decimal{1250, 2}, gongkai::origin::printed);
    BOOST_TEST(gongkai::write::to_json(make_view(readers_table, ""), cells_of(readers_table, std::as_const(r))) ==
               "{\n"
               "  \"old_ones\": {\n    \"town\": 12,\n    \"village\": null,\n    \"paid\": null\n  },\n"
               "  \"new_ones\": {\n    \"town\": null,\n    \"village\": null,\n    \"paid\": \"12.50\"\n  }\n"
               "}\n");
}

BOOST_AUTO_TEST_CASE(its_schema_has_the_labels) {
    std::string const schema = gongkai::write::json_schema(make_view(readers_table, ""), "读者");
    for (std::string_view const part :
         {"\"title\": \"读者\"", "\"required\": [\"old_ones\", \"new_ones\"]", "\"required\": [\"town\", \"village\", \"paid\"]",
          "\"town\": {\"title\": \"一、老读者 / 人数 / 城镇\", \"type\": [\"integer\", \"null\"]}",
          "\"paid\": {\"title\": \"二、新读者 / 收费\", \"type\": [\"string\", \"null\"]}", "\"additionalProperties\": false"})
        BOOST_TEST(schema.find(part) != std::string::npos, part << " in " << schema);
}

/// A struct without numbers is the blank form.
BOOST_AUTO_TEST_CASE(the_blank_form) {
    readers const none;
    std::string const blank =
        gongkai::write::to_markdown(gongkai::write::lay_out(make_view(readers_table, ""), cells_of(readers_table, none)));
    BOOST_TEST(blank.find("| 一、老读者 |  |  |  |") != std::string::npos, blank);
}

BOOST_AUTO_TEST_SUITE_END()
