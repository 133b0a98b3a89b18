// SPDX-License-Identifier: BSL-1.0
#include <gongkai/read/pdf/partition.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

#include <boost/test/unit_test.hpp>

using gongkai::read::geometry::detail::partition;

namespace read_pdf_partition {

double whole(std::size_t i) { return i == 0 ? 0 : partition::impossible; }

}  // namespace read_pdf_partition

BOOST_AUTO_TEST_SUITE(read_pdf_partition)

/// 1 2 | 9 9 | 4: each part's cost is how far its items differ.
BOOST_AUTO_TEST_CASE(parts_of_like_items) {
    std::vector<double> const items = {1, 2, 9, 9, 4};
    auto const spread = [&items](std::size_t a, std::size_t b, std::size_t) {
        auto const [low, high] =
            std::minmax_element(items.begin() + static_cast<std::ptrdiff_t>(a), items.begin() + static_cast<std::ptrdiff_t>(b));
        return *high - *low;
    };
    partition const p(items.size(), 3, whole, spread);
    BOOST_TEST(p.cost(5) == 1.0);
    BOOST_TEST(p.cuts(5) == (std::vector<std::size_t>{0, 2, 4, 5}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(no_part_is_empty) {
    auto const free = [](std::size_t, std::size_t, std::size_t) { return 0.0; };
    partition const p(2, 3, whole, free);
    BOOST_TEST((p.cost(2) == partition::impossible));
    BOOST_TEST((partition(0, 0, whole, free).cost(0) == 0.0));
}

BOOST_AUTO_TEST_CASE(items_before_the_first_part_may_be_left_out) {
    auto const start = [](std::size_t i) { return 0.5 * static_cast<double>(i); };
    auto const cost = [](std::size_t first, std::size_t last, std::size_t) {
        return first == 0 ? 10.0 : static_cast<double>(last - first);
    };
    partition const p(3, 1, start, cost);
    BOOST_TEST(p.cost(2) == 1.5);
    BOOST_TEST(p.cuts(2) == (std::vector<std::size_t>{1, 2}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
