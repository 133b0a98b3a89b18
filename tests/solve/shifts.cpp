// SPDX-License-Identifier: BSL-1.0
#include <gongkai/solve/shifts.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "support/requests_labels.hpp"
#include "support/test.hpp"

#include <gongkai/grammar/grid.hpp>
#include <gongkai/grammar/mark.hpp>

using namespace gongkai;

namespace {

struct reading {
    requests table;
    std::vector<diagnostic> said;
    explicit reading(std::string const& text) { said = grammar::read_table<form::requests_table>(text, table, "requests"); }
    [[nodiscard]] std::size_t count(code c) const {
        return static_cast<std::size_t>(
            std::count_if(said.begin(), said.end(), [c](diagnostic const& d) { return d.code == c; }));
    }
};

/// The rows of a whole table, of which each natural person's request was answered in one way.
std::vector<std::string> const labels = gongkai_test::requests_labels();
/// Its figures; 18 received, 3 carried over, 15 processed, 6 carried forward.
std::vector<int> const figures{18, 3, 4, 2, 0, 0, 1, 0, 0, 1, 0, 0, 3, 0, 0, 1, 0, 0, 0, 0, 3, 15, 6};

std::string cells(int n) { return std::to_string(n) + "\t0\t0\t0\t0\t0\t" + std::to_string(n) + '\n'; }
constexpr std::string_view empty = "\t\t\t\t\t\t\n";

/// From row `bare` on each figure stands a row lower.
std::string pushed_down(std::size_t bare) {
    std::string out;
    for (std::size_t r = 0; r < labels.size(); ++r)
        out += labels[r] + '\t' + (r < bare ? cells(figures[r]) : r == bare ? std::string{empty} : cells(figures[r - 1]));
    return out + '\t' + cells(figures.back());
}

/// The same where each row's digits ran together.
std::string pushed_down_together(std::size_t bare) {
    auto const digits = [](int n) { return std::to_string(n) + "00000" + std::to_string(n) + '\n'; };
    std::string out;
    for (std::size_t r = 0; r < labels.size(); ++r)
        out += labels[r] + (r < bare ? digits(figures[r]) : r == bare ? std::string{"\n"} : digits(figures[r - 1]));
    return out + digits(figures.back());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(solve_shifts)

BOOST_AUTO_TEST_CASE(digits_that_ran_together) {
    for (std::size_t const bare : {std::size_t{5}, std::size_t{16}}) {
        reading const r(pushed_down_together(bare));
        BOOST_TEST(r.count(code::rows_given_back) + r.count(code::rows_shifted) == 1u);
        BOOST_TEST(r.table.received.total.optional() == 18);
        auto const processed = r.table.processed_total.total.optional();
        BOOST_TEST((!processed || *processed == 15));
        auto const forward = r.table.carried_forward.total.optional();
        BOOST_TEST((!forward || *forward == 6));
    }
    // Without the line of digits that no label stands before, a row has but lost its figures.
    std::string lost = pushed_down_together(5);
    lost.resize(lost.rfind('\n', lost.size() - 2) + 1);
    reading const r(lost);
    BOOST_TEST(r.count(code::rows_shifted) == 0u);
}

BOOST_AUTO_TEST_CASE(given_back_where_the_columns_prove_it) {
    for (std::size_t const bare : {std::size_t{1}, std::size_t{5}, std::size_t{20}}) {
        reading const r(pushed_down(bare));
        BOOST_TEST(r.table.received.natural_person.optional() == 18);
        BOOST_TEST(r.table.carried_over.total.optional() == 3);
        BOOST_TEST(r.table.other_handling.undivided.natural_person.optional() == 3);
        BOOST_TEST(r.table.processed_total.natural_person.optional() == 15);
        BOOST_TEST(r.table.carried_forward.total.optional() == 6);
        BOOST_TEST(r.count(code::rows_given_back) == 1u);
    }
}

/// With a cell a line, the figures without a label follow those of the last row: empty cells stand between.
BOOST_AUTO_TEST_CASE(a_cell_a_line) {
    std::string text;
    for (char const c : pushed_down(5)) text += c == '\t' || c == '\n' ? std::string_view{" |\n"} : std::string_view{&c, 1};
    reading const r(text);
    BOOST_TEST(r.table.denied.internal_affairs.total.optional() == figures[8]);
    BOOST_TEST(r.table.carried_forward.total.optional() == 6);
    BOOST_TEST(r.count(code::rows_given_back) == 1u);
}

/// Nothing is read of the rows that are off where the columns do not prove whose the figures are.
BOOST_AUTO_TEST_CASE(not_read_where_they_do_not) {
    std::string text = pushed_down(5);
    text.replace(text.find("（一）予以公开\t4"), std::string_view{"（一）予以公开\t4"}.size(), "（一）予以公开\t5");
    reading const r(text);
    BOOST_TEST(!r.table.processed_total.natural_person.has_value());
    BOOST_TEST(!r.table.denied.prohibited_by_law.total.has_value());
    BOOST_TEST(r.count(code::rows_shifted) == 1u);
    BOOST_TEST(r.count(code::column_sum_broken) == 0u);  // a fault of reading is no error of the report
}

BOOST_AUTO_TEST_CASE(a_clean_table_has_none) {
    std::string text;
    for (std::size_t k = 0; k < labels.size(); ++k) text += labels[k] + '\t' + cells(figures[k]);
    reading const r(text);
    BOOST_TEST(r.said.empty());
    BOOST_TEST(r.table.processed_total.total.optional() == 15);
}

BOOST_AUTO_TEST_SUITE_END()
