// SPDX-License-Identifier: BSL-1.0
/// What the solver has to say: a code, how grave it is, the items concerned, and an event of its own type. Plain data; words are put to it
/// in grammar/describe.hpp.
#ifndef GONGKAI_SOLVE_FINDING_HPP
#define GONGKAI_SOLVE_FINDING_HPP

#include <cstddef>
#include <cstdint>
#include <limits>
#include <variant>
#include <vector>

#include <gongkai/form/identity.hpp>
#include <gongkai/report/cell.hpp>
#include <gongkai/report/diagnostic.hpp>

namespace gongkai::inline v0::solve {

inline constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

/// Something about the table as a whole.
struct about_table {};
/// Figures that no row of the form took.
struct left_over {};
/// Something about a row, or about some of its columns. `row` counts the rows of the table.
struct about_row {
    std::size_t row = 0;
    std::vector<std::size_t> columns;  ///< none for the whole row
};
/// Something about several rows of a table.
struct about_rows {
    std::vector<std::size_t> rows;
};
/// The head of a column.
struct about_head {
    std::size_t grid = 0, column = 0;
};
/// A cell that an identity tells.
struct inferred {
    std::size_t row = 0, column = 0;
    form::identity const* identity = nullptr;
    decimal value;
};
/// An identity that its known cells contradict, those that are unknown counting as 0. `left` is the printed sum, `right` that of its parts; of a balance the two sides as printed.
struct broken {
    form::identity const* identity = nullptr;
    std::int64_t left = 0, right = 0;
};
enum class limit : unsigned char { figures, runs, steps, crowded_rows };
/// A limit that was met; what lies beyond it was not looked at.
struct limit_met {
    limit which{};
    std::size_t value = 0;
};

struct finding {
    gongkai::code code{};
    gongkai::severity severity = severity::warning;
    std::vector<std::size_t> items;
    std::variant<about_table, left_over, about_row, about_rows, about_head, inferred, broken, limit_met> what;

    /// The row that it is about; `none` where it is about no single one.
    [[nodiscard]] std::size_t row() const noexcept {
        if (auto const* const r = std::get_if<about_row>(&what)) return r->row;
        if (auto const* const i = std::get_if<inferred>(&what)) return i->row;
        if (auto const* const b = std::get_if<broken>(&what)) return b->identity->terms.front().row;
        return none;
    }
};

}  // namespace gongkai::inline v0::solve

#endif
