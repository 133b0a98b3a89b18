// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_TEXT_NUMERAL_HPP
#define GONGKAI_TEXT_NUMERAL_HPP

#include <string_view>

namespace gongkai::write {

/// The numeral of a section: 一 to 九; empty for other numbers.
[[nodiscard]] constexpr std::string_view numeral(int n) noexcept {
    constexpr std::string_view digits[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九"};
    return n >= 1 && n <= 9 ? digits[n - 1] : std::string_view{};
}

}  // namespace gongkai::write

#endif
