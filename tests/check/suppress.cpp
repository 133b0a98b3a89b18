// SPDX-License-Identifier: BSL-1.0
#include <gongkai/check/suppress.hpp>

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <gongkai/check/fingerprint.hpp>

using namespace gongkai;

namespace {

/// Two broken sums and a remark without a path.
parsed report() {
    parsed p;
    p.report.issuer = "某县";
    p.diagnostics = {{code::row_sum_broken, severity::error, {"review", "review.total"}, {}, {{"printed", "4"}}},
                     {code::row_sum_broken, severity::error, {"requests.granted"}, {}, {{"printed", "9"}}},
                     {code::encoding_invalid, severity::warning, {}, {}, {}}};
    return p;
}
/// The reasons that the findings have, and how many each entry names.
struct outcome {
    std::vector<std::string> reasons;
    std::vector<std::size_t> named;
};
outcome with(std::string const& file) {
    parsed p = report();
    auto const read = check::read_suppressions(file);
    BOOST_TEST(read.faults.empty());
    outcome out;
    out.named = check::suppress(p, read.entries);
    for (diagnostic const& d : p.diagnostics) out.reasons.push_back(d.suppressed);
    return out;
}
using strings = std::vector<std::string>;
using numbers = std::vector<std::size_t>;

}  // namespace

BOOST_AUTO_TEST_SUITE(check_suppress)

BOOST_AUTO_TEST_CASE(by_code) {
    auto const o = with("row_sum_broken: why\n");
    BOOST_TEST(o.reasons == (strings{"why", "why", ""}), boost::test_tools::per_element());
    BOOST_TEST(o.named == numbers{2}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(by_code_at_or_below_a_path) {
    BOOST_TEST(with("row_sum_broken requests: why\n").reasons == (strings{"", "why", ""}), boost::test_tools::per_element());
    BOOST_TEST(with("row_sum_broken review.total: why\n").reasons == (strings{"why", "", ""}), boost::test_tools::per_element());
    // Not what only begins alike, and not what is wider than the entry.
    BOOST_TEST(with("row_sum_broken req: why\n").named == numbers{0}, boost::test_tools::per_element());
    BOOST_TEST(with("row_sum_broken requests.granted.total: why\n").named == numbers{0}, boost::test_tools::per_element());
    BOOST_TEST(with("balance_broken requests: why\n").named == numbers{0}, boost::test_tools::per_element());
    BOOST_TEST(with("encoding_invalid review: it has no path\n").named == numbers{0}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(by_fingerprint) {
    parsed const p = report();
    std::string const second = write::fingerprints_of(p.report, p.diagnostics)[1];
    BOOST_TEST(with(second + ": why\n").reasons == (strings{"", "why", ""}), boost::test_tools::per_element());
    BOOST_TEST(with("0123456789abcdef: why\n").named == numbers{0}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_first_reason_stands_and_both_entries_are_in_use) {
    auto const o = with("row_sum_broken review: one\nrow_sum_broken: two\n");
    BOOST_TEST(o.reasons == (strings{"one", "two", ""}), boost::test_tools::per_element());
    BOOST_TEST(o.named == (numbers{1, 2}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
