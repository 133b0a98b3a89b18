// SPDX-License-Identifier: BSL-1.0
/// One cell of the form, exact decimals, and places in the source: plain structs, no Spirit, no ICU.
#ifndef GONGKAI_REPORT_CELL_HPP
#define GONGKAI_REPORT_CELL_HPP

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

#include <gongkai/config.hpp>

namespace gongkai::inline v0 {

/// A point in the source. `offset` counts bytes from 0; `line` and `column` count from 1, columns in characters.
/// All three are 0 where the source has no such place. In a Word file, a workbook or a PDF, which have no lines, `line` is 0, `column`
/// counts in the paragraph or cell that the place's `within` names, and `offset` in the text that the reader made of the file.
struct position {
    std::size_t offset = 0;
    std::size_t line = 0;
    std::size_t column = 0;
    friend bool operator==(position const&, position const&) = default;
};

/// Where something stands in the source: a half-open range. `within` names the place where bytes do not
/// (a Word file's part, table, row and cell; a PDF's page and box); it is empty for text and web pages.
struct place {
    position start;
    position end;
    std::string within;
    [[nodiscard]] bool known() const noexcept { return start.line != 0 || !within.empty(); }
    friend bool operator==(place const&, place const&) = default;
};

/// How a cell came by its value, or why it has none.
enum class origin : std::uint8_t {
    absent,          ///< the source has no such cell
    printed,         ///< the source prints this number at this place
    inferred,        ///< an identity of the form decides it; a diagnostic says which
    blank,           ///< the cell is there and holds no number: empty, "/", "—" or "无"
    not_applicable,  ///< the report uses the other of two alternative rows
    unreadable,      ///< something stands there that allows no single reading
};

/// An exact decimal number: `unscaled` divided by ten to the power of `scale`. Never a double.
/// Equality compares values: 1.50 equals 1.5.
struct decimal {
    std::int64_t unscaled = 0;
    std::uint8_t scale = 0;

    friend bool operator==(decimal a, decimal b) noexcept;
    /// The same value without trailing zeros after the point.
    [[nodiscard]] decimal trimmed() const noexcept;
    /// The value times ten to the power of `power`, which may be below 0; nothing where it does not fit.
    [[nodiscard]] std::optional<decimal> times_ten_to(int power) const noexcept;
    static constexpr int most_scale = 18;
};

/// The exact digits: "126661.053152", "-0.5".
[[nodiscard]] std::string to_string(decimal d);

/// The same on a stream.
template <class Traits>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out, decimal d) {
    return out << to_string(d);
}

/// What to_string wrote: digits with a point between digits, no more than 18 in all, no 0 before others; nothing for any other text.
[[nodiscard]] std::optional<decimal> to_decimal(std::string_view text);

/// One cell of the form: an optional value with its origin, the words the source prints, and their place.
/// Equality compares values only.
template <class T>
class cell {
public:
    gongkai::origin origin = gongkai::origin::absent;
    std::string
        raw;  ///< what stands in the source, untouched; its pieces with a space between where it is in several; empty where nothing does
    place where;

    cell() = default;
    cell(T value, gongkai::origin from = gongkai::origin::printed) : origin(from), value_(value) {}

    [[nodiscard]] bool has_value() const noexcept { return value_.has_value(); }
    explicit operator bool() const noexcept { return has_value(); }
    /// Throws std::bad_optional_access where the cell has no number.
    [[nodiscard]] T const& value() const { return value_.value(); }
    [[nodiscard]] T const& operator*() const noexcept { return *value_; }
    [[nodiscard]] T value_or(T other) const { return value_.value_or(other); }
    [[nodiscard]] std::optional<T> const& optional() const noexcept { return value_; }

    void set(T value, gongkai::origin from) {
        value_ = value;
        origin = from;
    }
    void clear(gongkai::origin why) noexcept {
        value_.reset();
        origin = why;
    }
    friend bool operator==(cell const& a, cell const& b) noexcept { return a.value_ == b.value_; }
    friend bool operator==(cell const& a, T const& b) noexcept { return a.value_ == b; }

private:
    std::optional<T> value_;
};

/// A number of items (件), signed where the form has increases and decreases.
using count = cell<std::int64_t>;
/// A sum of money, exact; in 万元 unless a `unit` beside it says otherwise.
using amount = cell<decimal>;

}  // namespace gongkai::inline v0

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/report/cell.ipp>
#endif

#endif
