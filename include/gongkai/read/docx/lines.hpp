// SPDX-License-Identifier: BSL-1.0
/// Writes the lines of an office file whose places have names, within the limit of cells.
#ifndef GONGKAI_READ_DOCX_LINES_HPP
#define GONGKAI_READ_DOCX_LINES_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <gongkai/read/document.hpp>
#include <gongkai/report/limits.hpp>

namespace gongkai::inline v0::read::detail::ooxml {

class line_writer {
public:
    line_writer(document& doc, limits const& most) : doc_(doc), most_(most) {}

    void begin(bool tabular) {
        if (!doc_.text.empty()) doc_.text += '\n';
        begin_line(doc_, std::exchange(gap_, 0), tabular);
    }
    void empty_line() { ++gap_; }
    /// A cell of the line that is open.
    void add(std::string_view text, std::string place) {
        if (full(place)) return;
        if (doc_.lines.back().size > 0) doc_.text += '\t';
        doc_.cells.push_back(
            {doc_.text.size(), static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(doc_.places.size())});
        ++doc_.lines.back().size;
        doc_.text += text;
        doc_.places.push_back(std::move(place));
    }
    void end_row() {
        if (doc_.lines.back().size == 0)
            doc_.lines.pop_back();
        else
            doc_.lines.back().row_end = true;
    }
    /// Whether no more is to be read, which is said once.
    [[nodiscard]] bool full(std::string const& place = {}) {
        if (doc_.cells.size() < most_.max_cells) return false;
        if (!std::exchange(said_full_, true)) doc_.diagnostics.push_back(limit_finding("max_cells", most_.max_cells, place));
        return true;
    }
    /// Whether elements within elements are not read any more, which is said once.
    [[nodiscard]] bool too_deep(std::size_t depth) {
        if (depth <= most_.max_docx_depth) return false;
        if (!std::exchange(said_deep_, true)) doc_.diagnostics.push_back(limit_finding("max_docx_depth", most_.max_docx_depth));
        return true;
    }

private:
    document& doc_;
    limits const& most_;
    std::uint32_t gap_ = 0;
    bool said_full_ = false, said_deep_ = false;
};

}  // namespace gongkai::inline v0::read::detail::ooxml

#endif
