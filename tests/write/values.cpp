// SPDX-License-Identifier: BSL-1.0
#include <gongkai/write/values.hpp>

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

using namespace gongkai;

namespace write_json_diagnostic {

std::string line(diagnostic const& d, std::string_view fingerprint = {}, std::string_view report = {}) {
    std::string out;
    text::json_stream json{out, false};
    write::detail::put(json, d, write::language::en, fingerprint, report);
    return out;
}

}  // namespace write_json_diagnostic

BOOST_AUTO_TEST_SUITE(write_json_diagnostic)

BOOST_AUTO_TEST_CASE(a_finding_of_one_report) {
    diagnostic const d{code::cell_extra, severity::warning, {"review"}, {{4, 2, 3}, {5, 2, 4}, {}}, {{"value", "7"}}};
    BOOST_TEST(line(d, "0123456789abcdef") ==
               R"({"code":"cell_extra","severity":"warning","message":"a row has a figure too many: 7; it was left out so that )"
               R"(the identities hold","paths":["review"],"range":{"start":{"offset":4,"line":2,"column":3},)"
               R"("end":{"offset":5,"line":2,"column":4}},"arguments":{"value":"7"},"fingerprint":"0123456789abcdef"})");
}

/// Of several reports, the one that the place is in is named; where there is no place, there is none to name.
BOOST_AUTO_TEST_CASE(a_finding_of_several_reports) {
    diagnostic d{code::year_missing, severity::warning, {}, {}, {}};
    BOOST_TEST(line(d, {}, "new") == R"({"code":"year_missing","severity":"warning",)"
                                     R"("message":"nothing tells the year that the report is on",)"
                                     R"("paths":[],"report":null,"range":null,"arguments":{}})");
    d.where.within = "page 3";
    BOOST_TEST(line(d, {}, "new").find(R"("report":"new","range":{"start":)") != std::string::npos);
    BOOST_TEST(line(d, {}, "new").find(R"("within":"page 3","page":3})") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_settled_finding) {
    diagnostic const d{code::year_missing, severity::warning, {}, {}, {}, "\"why\""};
    BOOST_TEST(line(d).ends_with(R"("arguments":{},"suppressed":{"reason":"\"why\""}})"));
}

BOOST_AUTO_TEST_SUITE_END()
