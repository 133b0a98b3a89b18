// SPDX-License-Identifier: BSL-1.0
/// The labels of the rows of section 三 with （六）其他处理 undivided, from the form.
#ifndef GONGKAI_TEST_REQUESTS_LABELS_HPP
#define GONGKAI_TEST_REQUESTS_LABELS_HPP

#include <string>
#include <vector>

#include <gongkai/form/edition_2021.hpp>
#include <gongkai/form/view.hpp>

namespace gongkai_test {

[[nodiscard]] inline std::vector<std::string> requests_labels() {
    std::vector<std::string> out;
    gongkai::form::table_view const view = gongkai::form::make_view(gongkai::form::requests_table, {});
    for (gongkai::form::row_view const& row : view.grids.front().rows)
        if (row.alternative != gongkai::form::alternative::divided) out.emplace_back(row.label);
    return out;
}

}  // namespace gongkai_test

#endif
