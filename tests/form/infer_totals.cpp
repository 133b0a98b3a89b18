// SPDX-License-Identifier: BSL-1.0
#include <gongkai/form/infer_totals.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <variant>
#include <vector>

#include "support/test.hpp"

#include <gongkai/form/edition_2019.hpp>
#include <gongkai/form/view.hpp>
#include <gongkai/write/messages.hpp>

using namespace gongkai;

namespace form_infer_totals {

annual_report with_zeros(int edition) {
    annual_report r = blank_report(edition);
    for (form::cell_ref const& c : form::cells_of(form::requests_table, r.requests))
        if (std::get<count*>(c)->origin != origin::not_applicable) std::get<count*>(c)->set(0, origin::printed);
    return r;
}

}  // namespace form_infer_totals

BOOST_AUTO_TEST_SUITE(form_infer_totals)

BOOST_AUTO_TEST_CASE(blank) {
    annual_report const r = blank_report(2021), old = blank_report(2019);
    BOOST_TEST(r.requests.other_handling.undivided.total.origin == origin::not_applicable);
    BOOST_TEST(r.requests.other_handling.other.total.origin == origin::absent);
    BOOST_TEST(old.requests.other_handling.undivided.total.origin == origin::absent);
    BOOST_TEST(old.requests.other_handling.other.total.origin == origin::not_applicable);
    BOOST_TEST(std::holds_alternative<proactive_disclosure_2019>(old.proactive_disclosure));
    annual_report copy = r;
    BOOST_TEST(infer_totals(copy).empty());
    BOOST_TEST(copy == r);
}

BOOST_AUTO_TEST_CASE(sums_of_rows_and_of_columns) {
    for (int const edition : {2021, 2019}) {
        annual_report r = with_zeros(edition);
        r.requests.granted = {3, 1, 0, 0, 0, 2, {}};
        r.requests.processed_total = {};
        auto const found = infer_totals(r);
        BOOST_TEST(r.requests.granted.total.value() == 6);
        BOOST_TEST(r.requests.granted.total.origin == origin::inferred);
        BOOST_TEST(r.requests.processed_total.natural_person.value() == 3);
        BOOST_TEST(r.requests.processed_total.total.value() == 6);
        BOOST_TEST(found.size() == 1u + 7u);
        BOOST_TEST(found.front().paths == (std::vector<std::string>{"requests.granted", "requests.granted.total"}));
        BOOST_TEST(write::message_of(found.front()) ==
                   "“（一）予以公开”行“总计”列文中没有数字，依横向合计关系推算为 6（6 = 3+1+2）");
    }
}

BOOST_AUTO_TEST_CASE(section_four) {
    annual_report r;
    r.litigation.direct = {1, 2, 3, 4, {}};
    auto const found = infer_totals(r);
    BOOST_TEST(r.litigation.direct.total.value() == 10);
    BOOST_REQUIRE(found.size() == 1u);
    BOOST_TEST(found.front().paths == (std::vector<std::string>{"litigation.direct", "litigation.direct.total"}));
}

/// A number that is there stays, and a part that is not there is not 0.
BOOST_AUTO_TEST_CASE(nothing_is_changed_or_guessed) {
    annual_report r;
    r.review = {1, 2, 3, 4, 99};
    r.litigation.direct = {1, {}, 3, 4, {}};
    std::int64_t const most = std::numeric_limits<std::int64_t>::max();
    r.litigation.after_review = {most, 1, 0, 0, {}};
    BOOST_TEST(infer_totals(r).empty());
    BOOST_TEST(r.review.total.value() == 99);
    BOOST_TEST(!r.litigation.direct.total.has_value());
    BOOST_TEST(!r.litigation.after_review.total.has_value());
}

BOOST_AUTO_TEST_CASE(a_blank_report_says_what_has_to_be_said) {
    for (int const edition : {2021, 2019}) {
        annual_report const r = blank_report(edition);
        BOOST_TEST(r.overview.parts.size() == 5u);
        BOOST_TEST(r.overview.parts.front().heading == "（一）主动公开");
        BOOST_TEST(r.overview.text.empty());
        BOOST_TEST((r.other_matters.text.find("信息处理费") != std::string::npos) == (edition == 2021));
    }
}

BOOST_AUTO_TEST_CASE(a_final_copy_has_no_marks) {
    annual_report r = blank_report(2021);
    r.review = {1, 2, 3, 4, {}};
    BOOST_TEST(!infer_totals(r).empty());
    BOOST_TEST(r.review.total.origin == origin::inferred);
    accept_inferred(r);
    BOOST_TEST(r.review.total.origin == origin::printed);
    BOOST_TEST(r.review.total.value() == 10);
    BOOST_TEST(r.review.upheld.origin == origin::printed);
    BOOST_TEST(r.litigation.direct.total.origin == origin::absent);
}

BOOST_AUTO_TEST_SUITE_END()
