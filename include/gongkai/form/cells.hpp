// SPDX-License-Identifier: BSL-1.0
/// The cells of a report with all that is to be known of each: `for (auto const& c : read.cells())`.
#ifndef GONGKAI_FORM_CELLS_HPP
#define GONGKAI_FORM_CELLS_HPP

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <gongkai/report/cells.hpp>
#include <gongkai/report/parsed.hpp>

namespace gongkai::inline v0 {

namespace form {
struct section;
struct grid_view;
}  // namespace form

/// A cell of a report. It points into the report, and does not outlive it.
class report_cell {
public:
    report_cell(form::section const& s, form::grid_view const& grid, std::size_t row, std::size_t column);

    /// "requests.denied.state_secret.total": its key in JSON and CSV, and in findings.
    [[nodiscard]] std::string const& path() const noexcept { return path_; }
    /// The form's words for its row, or the heads of its column where the row has none, and for its column.
    [[nodiscard]] std::string const& row() const noexcept { return row_; }
    [[nodiscard]] std::string const& column() const noexcept { return column_; }
    /// Both: "1.属于国家秘密 / 总计".
    [[nodiscard]] std::string label() const;

    /// The number, exact; nothing where the cell has none. Sums of money are in 万元 unless a `unit` of the report says otherwise.
    [[nodiscard]] std::optional<decimal> value() const;
    [[nodiscard]] bool has_value() const;
    /// The number of a cell that has one.
    [[nodiscard]] decimal operator*() const;
    [[nodiscard]] gongkai::origin origin() const;
    /// Where it stands in the source.
    [[nodiscard]] place const& where() const;
    /// What stands there, untouched.
    [[nodiscard]] std::string const& raw() const;
    /// The identity that an inferred number comes by, "87 = 71+9+1+2+3+1"; empty for all others.
    [[nodiscard]] std::string_view why() const noexcept;
    /// The typed cell in the report.
    [[nodiscard]] const_cell_ref cell() const noexcept { return cell_; }

private:
    friend struct parsed;

    std::string path_, row_, column_;
    const_cell_ref cell_;
    diagnostic const* found_ = nullptr;  ///< by which it was inferred
};

}  // namespace gongkai::inline v0

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/form/cells.ipp>
#endif

#endif
