// SPDX-License-Identifier: BSL-1.0
/// Sums of money as exact decimals in text, moved from unit to unit by their decimal point alone.
#ifndef GONGKAI_GENERATOR_MONEY_HPP
#define GONGKAI_GENERATOR_MONEY_HPP

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace generator {

/// "00316.500" as "316.5"; "-0" as "0".
inline std::string trimmed_decimal(std::string s) {
    bool const minus = s.starts_with('-');
    if (minus) s.erase(0, 1);
    if (s.find('.') != std::string::npos) {
        while (s.ends_with('0')) s.pop_back();
        if (s.ends_with('.')) s.pop_back();
    }
    std::size_t const first = s.find_first_not_of('0');
    s.erase(0, first == std::string::npos ? s.size() : first);
    if (s.empty() || s.starts_with('.')) s.insert(0, "0");
    return minus && s != "0" ? '-' + s : s;
}

/// The decimal times ten to the power of `places`, which may be below zero.
inline std::string moved_point(std::string s, int places) {
    bool const minus = s.starts_with('-');
    if (minus) s.erase(0, 1);
    std::size_t point = s.find('.');
    if (point == std::string::npos)
        point = s.size();
    else
        s.erase(point, 1);
    std::ptrdiff_t at = static_cast<std::ptrdiff_t>(point) + places;
    if (at <= 0) {
        s.insert(0, static_cast<std::size_t>(1 - at), '0');
        at = 1;
    }
    if (static_cast<std::size_t>(at) > s.size()) s.append(static_cast<std::size_t>(at) - s.size(), '0');
    s.insert(static_cast<std::size_t>(at), 1, '.');
    return trimmed_decimal((minus ? "-" : "") + s);
}

/// Powers of ten from the unit to 万元.
inline std::optional<int> power_of(std::string_view unit) {
    if (unit == "元") return -4;
    if (unit == "千元") return -1;
    if (unit == "万元") return 0;
    if (unit == "百万元") return 2;
    if (unit == "亿元") return 4;
    return std::nullopt;
}

/// What a sum is worth, whatever its unit: in 万元; with "?" where nothing tells the unit.
inline std::string worth(std::string const& amount, std::string_view unit) {
    std::optional<int> const power = power_of(unit);
    return power ? moved_point(amount, *power) : trimmed_decimal(amount) + '?';
}

}  // namespace generator

#endif
