// SPDX-License-Identifier: BSL-1.0
/// What a reader made of a file, as text for tests.
#ifndef GONGKAI_TESTS_SUPPORT_LINES_OF_HPP
#define GONGKAI_TESTS_SUPPORT_LINES_OF_HPP

#include <cstddef>
#include <string>

#include <gongkai/read/document.hpp>

namespace gongkai_test {

/// The lines of a document: cells apart by '|', "+" before a row of a table.
[[nodiscard]] inline std::string lines_of(gongkai::read::document const& doc) {
    std::string out;
    for (gongkai::read::line const& l : doc.lines) {
        out += l.tabular ? "+" : "";
        for (std::size_t c = l.first; c < l.first + l.size; ++c)
            out += (c > l.first ? "|" : "") + std::string{doc.view(doc.cells[c])};
        out += '\n';
    }
    return out;
}

}  // namespace gongkai_test

#endif
