// SPDX-License-Identifier: BSL-1.0
/// What folding gives (text/fold.hpp), for who only holds it.
#ifndef GONGKAI_TEXT_FOLDED_HPP
#define GONGKAI_TEXT_FOLDED_HPP

#include <cstdint>
#include <string>
#include <vector>

namespace gongkai::inline v0::text {

/// A folded text that remembers where each of its bytes came from.
struct folded {
    std::string text;
    std::vector<std::uint32_t> source;  ///< for each byte of `text` the byte offset in the original; one more for the end
};

}  // namespace gongkai::inline v0::text

#endif
