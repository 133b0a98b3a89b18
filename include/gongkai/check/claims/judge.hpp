// SPDX-License-Identifier: BSL-1.0
/// A claim held against numbers: with the rounding that it prints, and with 约, 余, 近, 超.
#ifndef GONGKAI_CHECK_CLAIMS_JUDGE_HPP
#define GONGKAI_CHECK_CLAIMS_JUDGE_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <gongkai/check/cells.hpp>
#include <gongkai/check/claims/claim.hpp>

namespace gongkai::inline v0::checks::claims {

enum class answer : std::uint8_t { yes, no, unknown };

/// Whether a report's edition has all of a reading's cells.
[[nodiscard]] inline bool has_cells(reading const& r, cell_index const& cells) {
    for (std::vector<std::string> const* side : {&r.plus, &r.minus})
        for (std::string const& p : *side)
            if (cells.find(p) == nullptr) return false;
    return true;
}
[[nodiscard]] inline std::optional<decimal> value_of(reading const& r, cell_index const& cells) {
    std::optional<decimal> const plus = cells.total(r.plus);
    if (r.minus.empty() || !plus) return plus;
    std::optional<decimal> const minus = cells.total(r.minus);
    return minus ? difference(*plus, *minus) : std::nullopt;
}

namespace detail {

__extension__ typedef __int128 wide;

inline wide power(unsigned n) {
    wide out = 1;
    for (unsigned i = 0; i < n && i < 30; ++i) out *= 10;
    return out;
}
/// The size of the last digit that is not 0: of 900, 100.
inline std::int64_t step_of(std::int64_t n) {
    std::int64_t step = 1;
    while (n != 0 && n % (step * 10) == 0 && step < n) step *= 10;
    return step;
}
/// `v` in units of the claim's last digit, times its factor: rounded, and cut off.
struct scaled {
    wide rounded = 0, cut = 0;
    bool exact = false;
};
inline scaled in_units_of(decimal v, claim const& c, std::int64_t factor) {
    wide const up = static_cast<wide>(v.unscaled) * power(c.number.scale), down = power(v.scale) * factor;
    scaled out;
    out.cut = up / down;
    out.rounded = (2 * up + down) / (2 * down);
    out.exact = up % down == 0;
    return out;
}

inline answer fits_about(claim const& c, wide v, wide n) {
    wide const off = v > n ? v - n : n - v;
    switch (c.precision) {
        case precision::about: return off * 20 <= n ? answer::yes : off * 5 <= n ? answer::unknown : answer::no;
        case precision::above: return v >= n && v < n + step_of(static_cast<std::int64_t>(n)) ? answer::yes : answer::no;
        case precision::under: return v <= n && off * 10 <= n ? answer::yes : v > n ? answer::no : answer::unknown;
        case precision::over: return v < n ? answer::no : v < 2 * n ? answer::yes : answer::unknown;
        case precision::more_than: return v < n ? answer::no : answer::yes;
        default: return v >= n ? answer::no : off * 2 <= n ? answer::yes : answer::unknown;
    }
}

}  // namespace detail

/// Whether a number may be printed as the claim prints it.
[[nodiscard]] inline answer fits(claim const& c, decimal v) {
    if (v.scale > 18 || c.number.scale > 9) return answer::unknown;
    // Money is in 万元 on the form.
    std::int64_t factor = c.factor;
    if (c.unit == "亿元") factor = 10'000;
    if (c.unit == "元") {
        if (v.unscaled > INT64_MAX / 10'000 || v.unscaled < 0) return answer::unknown;
        v.unscaled *= 10'000;
    }
    detail::scaled const s = detail::in_units_of(v, c, factor);
    if (c.precision != precision::exact) return detail::fits_about(c, s.cut, c.number.unscaled);
    bool const rounds = factor != 1 || c.unit.ends_with("元");
    if (!rounds) return s.exact && s.cut == c.number.unscaled ? answer::yes : answer::no;
    return s.rounded == c.number.unscaled || s.cut == c.number.unscaled ? answer::yes : answer::no;
}

}  // namespace gongkai::inline v0::checks::claims

namespace gongkai::inline v0::checks {

/// How a printed percentage stands to a share.
enum class share_fit : std::uint8_t {
    rounded,  ///< it is the share, rounded to the digits that it prints
    cut,      ///< cut off instead
    near,     ///< a unit in its last digit off
    off
};
[[nodiscard]] inline share_fit fit_of_share(decimal percent, std::int64_t part, std::int64_t whole) noexcept {
    using claims::detail::wide;
    if (whole <= 0 || part < 0 || percent.scale > 9) return share_fit::off;
    wide const scaled = static_cast<wide>(part) * claims::detail::power(percent.scale + 2U), printed = percent.unscaled;
    if ((2 * scaled + whole) / (2 * static_cast<wide>(whole)) == printed) return share_fit::rounded;
    wide const cut = scaled / whole;
    if (printed == cut) return share_fit::cut;
    return printed == cut - 1 || printed == cut + 2 || (printed == cut + 1) ? share_fit::near : share_fit::off;
}

}  // namespace gongkai::inline v0::checks

#endif
