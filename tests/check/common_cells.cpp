// SPDX-License-Identifier: BSL-1.0
// A row and a column that break by the same amount: the cell in both explains both, and its number would have to be another.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <gongkai/check/check.hpp>
#include <gongkai/report/parsed.hpp>

#include "support/claimed.hpp"
#include "support/test.hpp"

using namespace gongkai;

namespace check_common_cells {

using cells = gongkai_test::figures_by_path;

/// A report of noughts but for some cells of section 三.
parsed report_with(cells const& figures) {
    std::vector<std::string> paths;
    for (auto const& [path, figure] : figures) paths.push_back("requests." + std::string{path});
    cells whole;
    for (std::size_t k = 0; k < paths.size(); ++k) whole.emplace_back(paths[k], figures[k].second);
    return gongkai_test::report_with(whole);
}
std::string argument_of(diagnostic const& d, std::string_view name) {
    for (argument const& a : d.arguments)
        if (a.name == name) return a.value;
    return {};
}
/// The number that the common cell would have to be, as the row and the column say it; empty where none is named.
std::string named(parsed const& report) {
    findings const found = check(report);
    std::string row, column;
    for (diagnostic const& d : found) {
        if (d.code == code::row_sum_broken) row = argument_of(d, "other_value");
        if (d.code == code::column_sum_broken || d.code == code::balance_broken) column = argument_of(d, "other_value");
    }
    BOOST_TEST(row == column);
    return row;
}
std::string named(cells const& figures) { return named(report_with(figures)); }

}  // namespace check_common_cells

BOOST_AUTO_TEST_SUITE(check_common_cells)

BOOST_AUTO_TEST_CASE(of_a_row_and_a_column) {
    BOOST_TEST(named({{"granted.natural_person", 5}}) == "0");
    BOOST_TEST(named({{"granted.natural_person", 7},
                      {"granted.total", 2},
                      {"processed_total.natural_person", 2},
                      {"processed_total.total", 2},
                      {"received.natural_person", 2},
                      {"received.total", 2}}) == "2");
    // Too little as too much.
    BOOST_TEST(named({{"granted.natural_person", 1},
                      {"granted.total", 2},
                      {"processed_total.natural_person", 2},
                      {"processed_total.total", 2},
                      {"received.natural_person", 2},
                      {"received.total", 2}}) == "2");
    // A row's total is on the other side of its sum.
    BOOST_TEST(named({{"granted.total", 5}}) == "0");
}

BOOST_AUTO_TEST_CASE(of_a_row_and_the_balance) {
    BOOST_TEST(named({{"received.natural_person", 5}}) == "0");
    BOOST_TEST(named({{"carried_over.natural_person", 5}}) == "0");
    BOOST_TEST(named({{"carried_forward.natural_person", 5}}) == "0");
    BOOST_TEST(named({{"received.total", 5}}) == "0");
    BOOST_TEST(named({{"carried_forward.total", 5}}) == "0");
}

BOOST_AUTO_TEST_CASE(none) {
    BOOST_TEST(named(cells{}) == "");
    // Two columns are broken: 总计 of 三 stands in its column and in the balance.
    BOOST_TEST(named({{"processed_total.natural_person", 5}}) == "");
    // By other amounts.
    BOOST_TEST(named({{"granted.natural_person", 5},
                      {"granted.total", 1},
                      {"processed_total.total", 1},
                      {"received.total", 1},
                      {"received.other", 1},
                      {"processed_total.other", 1}}) == "");
    // The cell's number is less than what is too much.
    BOOST_TEST(named({{"granted.natural_person", 2},
                      {"granted.commercial_enterprise", 3},
                      {"partially_granted.natural_person", 3},
                      {"partially_granted.total", 3},
                      {"processed_total.commercial_enterprise", 3},
                      {"processed_total.total", 3},
                      {"received.commercial_enterprise", 3},
                      {"received.total", 3}}) == "");
}

/// What is said is not said again: the same code of the same cells.
BOOST_AUTO_TEST_CASE(what_a_reader_has_said) {
    parsed report = report_with({{"granted.natural_person", 5}});
    auto const broken = [&report] {
        std::size_t rows = 0;
        for (diagnostic const& d : check(report)) rows += d.code == code::row_sum_broken;
        return rows;
    };
    BOOST_TEST(broken() == 1u);
    report.diagnostics.push_back({code::row_not_read, severity::warning, {"requests.granted"}, {}, {}});
    BOOST_TEST(broken() == 1u);
    report.diagnostics.push_back({code::row_sum_broken, severity::error, {"requests.granted"}, {}, {}});
    BOOST_TEST(broken() == 1u);  // the reader's
    report.diagnostics.back().paths = {"requests.partially_granted"};
    BOOST_TEST(broken() == 2u);
    report.diagnostics.back().paths.clear();
    BOOST_TEST(broken() == 2u);
}

/// The cells of a sum, but for those of the alternative that is not in use.
BOOST_AUTO_TEST_CASE(cells_of_a_broken_sum) {
    std::size_t columns = 0;
    for (diagnostic const& d : check(report_with({{"granted.natural_person", 5}}))) {
        if (d.code != code::column_sum_broken) continue;
        ++columns;
        BOOST_TEST(d.paths.front() == "requests.processed_total.natural_person");
        BOOST_TEST(d.paths.size() == 22u);  // 三（七） and 21 rows that add up to it
        for (std::string const& path : d.paths) BOOST_TEST(path.find("undivided") == std::string::npos);
    }
    BOOST_TEST(columns == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
