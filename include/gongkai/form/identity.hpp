// SPDX-License-Identifier: BSL-1.0
/// 勾稽关系: the identities between cells that a form declares, and the one place that evaluates them. The solver infers and judges by them,
/// the checks report them, writers and messages print them.
#ifndef GONGKAI_FORM_IDENTITY_HPP
#define GONGKAI_FORM_IDENTITY_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <gongkai/report/diagnostic.hpp>

namespace gongkai::inline v0::form {

enum class identity_kind : unsigned char {
    row_sum,     ///< 总计 of a row or of a group of its columns
    column_sum,  ///< （七）总计, in one column
    balance,     ///< 第一项加第二项之和，等于第三项加第四项之和, in one column
};

/// Its name in diagnostics.
[[nodiscard]] constexpr std::string_view name_of(identity_kind k) noexcept {
    return k == identity_kind::row_sum ? "row_sum" : k == identity_kind::column_sum ? "column_sum" : "balance";
}

/// The finding that one of its kind does not hold.
[[nodiscard]] constexpr code broken_code(identity_kind k) noexcept {
    return k == identity_kind::row_sum      ? code::row_sum_broken
           : k == identity_kind::column_sum ? code::column_sum_broken
                                            : code::balance_broken;
}

/// A cell of an identity. `cell` and `row` count those of the whole table, grid after grid.
struct term {
    std::size_t cell = 0, row = 0, column = 0;
    int sign = 1;
};

/// The cells of sign +1 add up to those of sign -1. These stand first: a sum's total, the rows on a balance's right side.
struct identity {
    identity_kind kind{};
    std::size_t grid = 0;
    std::vector<term> terms;
};

/// What an identity comes to on the cells that are known.
struct residual {
    std::int64_t plus = 0, minus = 0;  ///< the known cells of each side
    std::size_t plus_unknown = 0, minus_unknown = 0;
    std::size_t unknown = 0;  ///< index of the last unknown cell among the terms
    bool overflow = false;    ///< 64 bits do not hold a side: nothing is said of it

    [[nodiscard]] std::size_t unknowns() const noexcept { return plus_unknown + minus_unknown; }
    [[nodiscard]] bool broken() const noexcept { return !overflow && unknowns() == 0 && plus != minus; }
    /// Whether every cell is known, and they do not contradict each other.
    [[nodiscard]] bool holds() const noexcept { return unknowns() == 0 && !impossible(); }
    /// Whether no count, which is never below zero, can stand in the unknown cells; of none unknown, whether it is broken.
    [[nodiscard]] bool impossible() const noexcept {
        if (overflow || (plus_unknown > 0 && minus_unknown > 0)) return false;
        return plus_unknown > 0 ? plus > minus : minus_unknown > 0 ? minus > plus : plus != minus;
    }
    /// The value of the only unknown cell; nothing where there is another, or where it would be below zero.
    [[nodiscard]] std::optional<std::int64_t> missing() const noexcept {
        std::int64_t out = 0;
        if (overflow || unknowns() != 1 || impossible()) return std::nullopt;
        if (__builtin_sub_overflow(plus_unknown > 0 ? minus : plus, plus_unknown > 0 ? plus : minus, &out)) return std::nullopt;
        return out;
    }
};

/// Evaluates an identity; `value(term)` is a cell's number, nothing where it is unknown, 0 where the cell takes no part.
template <class Value>
[[nodiscard]] residual residual_of(identity const& id, Value&& value) {
    residual out;
    for (std::size_t i = 0; i < id.terms.size(); ++i) {
        term const& t = id.terms[i];
        if (std::optional<std::int64_t> const v = value(t)) {
            std::int64_t& side = t.sign > 0 ? out.plus : out.minus;
            out.overflow = __builtin_add_overflow(side, *v, &side) || out.overflow;
        } else {
            ++(t.sign > 0 ? out.plus_unknown : out.minus_unknown);
            out.unknown = i;
        }
    }
    return out;
}

/// One side of an identity as figures: "835+5+23+4". Zeros are left out unless `all` is set; then an unknown cell is a "?".
template <class Value>
[[nodiscard]] std::string side_text(identity const& id, int sign, Value&& value, bool all = false) {
    std::string out;
    for (term const& t : id.terms) {
        if (t.sign != sign) continue;
        std::optional<std::int64_t> const v = value(t);
        if (all || v.value_or(0) != 0) out += (out.empty() ? "" : "+") + (v ? std::to_string(*v) : std::string{"?"});
    }
    return out.empty() ? "0" : out;
}
/// "98+4=102 ≠ 93+8=101": the sides of a balance that does not hold, with what they come to.
template <class Value>
[[nodiscard]] std::string unequal(identity const& id, std::int64_t plus, std::int64_t minus, Value&& value) {
    auto const side = [&](int sign, std::int64_t sum) {
        std::string out = side_text(id, sign, value);
        if (std::string const all = std::to_string(sum); out != all) (out += '=') += all;
        return out;
    };
    return side(+1, plus) + " ≠ " + side(-1, minus);
}
/// "867 = 835+5+23+4", "9+2 = 10+1": a sum's total first, of a balance the side of 第一项加第二项. `sign` is " = " or " ≠ ".
template <class Value>
[[nodiscard]] std::string equation(identity const& id, std::string_view relation, Value&& value) {
    int const first = id.kind == identity_kind::balance ? +1 : -1;
    return side_text(id, first, value) + std::string{relation} + side_text(id, -first, value);
}

}  // namespace gongkai::inline v0::form

#endif
