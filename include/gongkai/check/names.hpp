// SPDX-License-Identifier: BSL-1.0
/// Names of organs as people write them: 临江区政府 is 临江区人民政府.
#ifndef GONGKAI_CHECK_NAMES_HPP
#define GONGKAI_CHECK_NAMES_HPP

#include <string_view>

#include <gongkai/text/fold.hpp>

namespace gongkai::inline v0::checks {

/// A name without what is left out at will: 人民政府, 政府.
[[nodiscard]] inline text::key issuer_key(std::string_view name) {
    text::key key = text::label_key(name);
    for (std::u32string_view const end : {U"人民政府", U"政府"})
        if (key.size() > end.size() && std::u32string_view{key}.ends_with(end)) {
            key.resize(key.size() - end.size());
            break;
        }
    return key;
}

/// Whether two names are one organ's: equal, or one is the other with the areas that it lies in before it.
[[nodiscard]] inline bool same_organ(std::string_view a, std::string_view b) {
    text::key const x = issuer_key(a), y = issuer_key(b);
    if (x.empty() || y.empty()) return false;
    std::u32string_view const longer = x.size() < y.size() ? y : x, shorter = x.size() < y.size() ? x : y;
    constexpr std::size_t least = 3;  // 城区 alone may be any
    return longer == shorter || (shorter.size() >= least && longer.ends_with(shorter));
}

}  // namespace gongkai::inline v0::checks

#endif
