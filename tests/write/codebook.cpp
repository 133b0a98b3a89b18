// SPDX-License-Identifier: BSL-1.0
#include <gongkai/write/codebook.hpp>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>

#include <boost/test/unit_test.hpp>

#include <gongkai/report/cells.hpp>
#include <gongkai/text/json.hpp>

using namespace gongkai;

namespace write_codebook {

write::variable const& of(std::string const& path) {
    auto const& all = write::codebook();
    return *std::find_if(all.begin(), all.end(), [&path](write::variable const& v) { return v.path == path; });
}

}  // namespace write_codebook

BOOST_AUTO_TEST_SUITE(write_codebook)

BOOST_AUTO_TEST_CASE(every_cell_of_every_edition_once) {
    std::set<std::string> paths, wanted;
    for (write::variable const& v : write::codebook()) BOOST_TEST(paths.insert(v.path).second, v.path);
    annual_report r;
    for (cell_at const& c : cells(r)) wanted.insert(c.path);
    r.proactive_disclosure = proactive_disclosure_2019{};
    for (cell_at const& c : cells(r)) wanted.insert(c.path);
    r.proactive_disclosure = proactive_disclosure_mixed{};
    for (cell_at const& c : cells(r)) wanted.insert(c.path);
    BOOST_TEST(paths == wanted, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_it_says_of_a_cell) {
    write::variable const& v = of("requests.denied.state_secret.total");
    BOOST_TEST(v.section == 3);
    BOOST_TEST(v.label == "三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密 / 申请人情况 / 总计");
    BOOST_TEST(v.row == "requests.denied.state_secret");
    BOOST_TEST(v.group == "denied");
    BOOST_TEST(v.is_total);
    BOOST_TEST(!v.is_amount);
    BOOST_TEST(v.editions.size() == 2u);
    BOOST_TEST(of("requests.granted.other").group == "granted");
    BOOST_TEST(of("requests.received.total").group.empty());
    BOOST_TEST(of("requests.processed_total.total").group.empty());
    BOOST_TEST(of("proactive_disclosure.charges.amount").is_amount);
    BOOST_TEST(of("proactive_disclosure.procurement.amount").editions == std::vector{2019}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_report_s_cells_are_found_in_it) {
    annual_report r;
    for (int form = 0; form < 3; ++form) {
        if (form == 1) r.proactive_disclosure = proactive_disclosure_2019{};
        if (form == 2) r.proactive_disclosure = proactive_disclosure_mixed{};
        auto const all = cells(r);
        auto const& variables = write::variables_of(r);
        BOOST_TEST_REQUIRE(all.size() == variables.size());
        for (std::size_t i = 0; i < all.size(); ++i) BOOST_TEST(write::codebook()[variables[i]].path == all[i].path);
    }
}

BOOST_AUTO_TEST_CASE(written_for_people_and_programs) {
    std::string const json = write::codebook_to_json();
    auto const book = text::json_text{json}.read();
    BOOST_REQUIRE(book.has_value());
    BOOST_TEST(book->find("schema")->text == "gongkai.codebook/1");
    BOOST_TEST(book->find("variables")->items.size() == write::codebook().size());
    for (text::json_value const& v : book->find("variables")->items) {
        write::variable const& own = of(v.find("path")->text);
        BOOST_TEST(v.find("label")->text == own.label);
        BOOST_TEST(v.find("kind")->text == (own.is_amount ? "amount" : "count"));
    }
    BOOST_TEST(book->find("origin")->items.size() == 6u);
    for (write::language const lang : {write::language::zh, write::language::en}) {
        std::string const page = write::codebook_to_markdown(lang);
        for (write::variable const& v : write::codebook())
            BOOST_TEST((page.find("| `" + v.path + "` | ") != std::string::npos), v.path);
    }
}

BOOST_AUTO_TEST_SUITE_END()
