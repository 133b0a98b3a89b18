// SPDX-License-Identifier: BSL-1.0
/// Definitions of report/cell.hpp.
#ifndef GONGKAI_REPORT_CELL_IPP
#define GONGKAI_REPORT_CELL_IPP

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include <gongkai/config.hpp>
#include <gongkai/report/cell.hpp>

namespace gongkai::inline v0 {

GONGKAI_INLINE bool operator==(decimal a, decimal b) noexcept {
    return a.trimmed().unscaled == b.trimmed().unscaled && a.trimmed().scale == b.trimmed().scale;
}

GONGKAI_INLINE decimal decimal::trimmed() const noexcept {
    decimal d = *this;
    while (d.scale > 0 && d.unscaled % 10 == 0) {
        d.unscaled /= 10;
        --d.scale;
    }
    return d;
}

GONGKAI_INLINE std::optional<decimal> decimal::times_ten_to(int power) const noexcept {
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max() / 10;
    decimal d = trimmed();
    for (; power > 0; --power) {
        if (d.scale > 0) {
            --d.scale;
            continue;
        }
        if (d.unscaled > most || d.unscaled < -most) return std::nullopt;
        d.unscaled *= 10;
    }
    if (d.scale - power > most_scale) return std::nullopt;
    d.scale = static_cast<std::uint8_t>(d.scale - power);
    return d.trimmed();
}

GONGKAI_INLINE std::string to_string(decimal d) {
    std::string s = std::to_string(d.unscaled);
    std::size_t const sign = s.starts_with('-') ? 1 : 0;
    if (d.scale == 0) return s;
    if (s.size() - sign <= d.scale) s.insert(sign, d.scale + 1 - (s.size() - sign), '0');
    s.insert(s.size() - d.scale, 1, '.');
    return s;
}

GONGKAI_INLINE std::optional<decimal> to_decimal(std::string_view text) {
    bool const negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    std::size_t const point = text.find('.');
    std::string_view const whole = text.substr(0, point), fraction = point < text.size() ? text.substr(point + 1) : "";
    if (whole.empty() || (whole.size() > 1 && whole[0] == '0') || (point < text.size() && fraction.empty())) return std::nullopt;
    if (whole.size() + fraction.size() > 18) return std::nullopt;
    decimal out;
    for (std::string_view const part : {whole, fraction})
        for (char const c : part) {
            if (c < '0' || c > '9') return std::nullopt;
            out.unscaled = out.unscaled * 10 + (c - '0');
        }
    out.scale = static_cast<std::uint8_t>(fraction.size());
    if (negative) out.unscaled = -out.unscaled;
    return out;
}

}  // namespace gongkai::inline v0

#endif
