// SPDX-License-Identifier: BSL-1.0
#include <gongkai/check/suppressions.hpp>

#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "support/test.hpp"

#include <gongkai/check/fingerprint.hpp>

#include "support/random.hpp"

using namespace gongkai;
using checks::read_suppressions;
using checks::suppression_fault;

namespace grammar_suppressions {

checks::suppression one(std::string_view line) {
    auto const f = read_suppressions(line);
    BOOST_TEST_INFO_SCOPE(line);
    BOOST_TEST(f.faults.empty());
    BOOST_REQUIRE(f.entries.size() == 1u);
    return f.entries[0];
}
checks::faulty_suppression fault(std::string_view line) {
    auto const f = read_suppressions(line);
    BOOST_TEST_INFO_SCOPE(line);
    BOOST_TEST(f.entries.empty());
    BOOST_REQUIRE(f.faults.size() == 1u);
    return f.faults[0];
}

}  // namespace grammar_suppressions

BOOST_AUTO_TEST_SUITE(grammar_suppressions)

BOOST_AUTO_TEST_CASE(a_code) {
    auto const s = one("fees_unstated: 已另行公告");
    BOOST_TEST(s.code == code::fees_unstated);
    BOOST_TEST(s.path.empty());
    BOOST_TEST(s.fingerprint.empty());
    BOOST_TEST(s.reason == "已另行公告");
}

BOOST_AUTO_TEST_CASE(a_code_and_a_path) {
    auto const s = one("\trow_sum_broken  requests.denied.state_secret ： 原件如此: 见附件 \r");
    BOOST_TEST(s.code == code::row_sum_broken);
    BOOST_TEST(s.path == "requests.denied.state_secret");
    BOOST_TEST(s.reason == "原件如此: 见附件");
}

BOOST_AUTO_TEST_CASE(a_fingerprint) {
    auto const s = one("1F0c9a7b2d3e4f56:why");
    BOOST_TEST(s.fingerprint == "1f0c9a7b2d3e4f56");
    BOOST_TEST(s.reason == "why");
}

BOOST_AUTO_TEST_CASE(lines_comments_and_a_byte_order_mark) {
    auto const f = read_suppressions("\xEF\xBB\xBF# 说明\r\n\r\n  \t\nfees_unstated: a\n  # 又一条\nyear_missing:b");
    BOOST_TEST(f.faults.empty());
    BOOST_REQUIRE(f.entries.size() == 2u);
    BOOST_TEST(f.entries[0].line == 4u);
    BOOST_TEST(f.entries[1].line == 6u);
    BOOST_TEST(read_suppressions("").entries.empty());
}

BOOST_AUTO_TEST_CASE(an_entry_needs_a_reason) {
    for (std::string_view const line :
         {"fees_unstated", "fees_unstated:", "fees_unstated: \t", "row_sum_broken requests.granted：", "1f0c9a7b2d3e4f56"})
        BOOST_TEST(fault(line).fault == suppression_fault::no_reason, line);
}

BOOST_AUTO_TEST_CASE(an_entry_names_a_finding) {
    BOOST_TEST(fault("row_sum: why").fault == suppression_fault::unknown_code);
    BOOST_TEST(fault("row_sum: why").words == "row_sum");
    BOOST_TEST(fault("1f0c9a7b2d3e4f5: fifteen digits").fault == suppression_fault::unknown_code);
    BOOST_TEST(fault("1f0c9a7b2d3e4f56 review: both").fault == suppression_fault::unknown_code);
    BOOST_TEST(fault(": why").fault == suppression_fault::no_target);
    BOOST_TEST(fault("预算: why").fault == suppression_fault::no_target);
    BOOST_TEST(fault("fees_unstated review litigation: two paths").fault == suppression_fault::no_target);
    auto const f = read_suppressions("fees_unstated: a\nnonsense: b\nyear_missing: c\n");
    BOOST_TEST(f.entries.size() == 2u);
    BOOST_REQUIRE(f.faults.size() == 1u);
    BOOST_TEST(f.faults[0].line == 2u);
}

BOOST_AUTO_TEST_CASE(a_reason_may_be_any_bytes) {
    BOOST_TEST(one(std::string_view{"fees_unstated: \0\xFF#", 18}).reason == std::string("\0\xFF#", 3));
}

/// Every line is an entry, a fault, a comment or empty, whatever the bytes.
BOOST_AUTO_TEST_CASE(no_input_is_lost) {
    gongkai_test::random_source random(7);
    static constexpr std::string_view pieces[] = {"fees_unstated",    " ",  ":",    "：",   "#",    "\t", "review", ".",
                                                  "1f0c9a7b2d3e4f56", "\r", "\xE7", "\xFF", "公开", "_"};
    for (int i = 0; i < 2000; ++i) {
        std::string line;
        for (auto n = random.below(8); n > 0; --n) line += pieces[random.below(std::size(pieces))];
        auto const f = read_suppressions(line);
        std::size_t const first = line.find_first_not_of(" \t\r");
        bool const silent = first == std::string::npos || line[first] == '#';
        BOOST_TEST_INFO_SCOPE(line);
        BOOST_TEST(f.entries.size() + f.faults.size() == (silent ? 0u : 1u));
        for (auto const& e : f.entries) BOOST_TEST(!e.reason.empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()

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
    auto const read = checks::read_suppressions(file);
    BOOST_TEST(read.faults.empty());
    outcome out;
    out.named = checks::suppress(p, read.entries);
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
    std::string const second = checks::fingerprints_of(p.report, p.diagnostics)[1];
    BOOST_TEST(with(second + ": why\n").reasons == (strings{"", "why", ""}), boost::test_tools::per_element());
    BOOST_TEST(with("0123456789abcdef: why\n").named == numbers{0}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_first_reason_stands_and_both_entries_are_in_use) {
    auto const o = with("row_sum_broken review: one\nrow_sum_broken: two\n");
    BOOST_TEST(o.reasons == (strings{"one", "two", ""}), boost::test_tools::per_element());
    BOOST_TEST(o.named == (numbers{1, 2}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
