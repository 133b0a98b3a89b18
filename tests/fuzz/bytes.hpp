// SPDX-License-Identifier: BSL-1.0
/// The fuzzer's bytes, taken one after another; behind their end stand zeros.
#ifndef GONGKAI_FUZZ_BYTES_HPP
#define GONGKAI_FUZZ_BYTES_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gongkai_fuzz {

class bytes {
public:
    bytes(std::uint8_t const* data, std::size_t size) : rest_(reinterpret_cast<char const*>(data), size) {}

    [[nodiscard]] bool empty() const { return rest_.empty(); }
    [[nodiscard]] std::string_view rest() const { return rest_; }
    std::uint8_t one() { return static_cast<std::uint8_t>(word(1)); }
    std::uint16_t two() { return static_cast<std::uint16_t>(word(2)); }
    /// At most `size` bytes.
    std::string_view some(std::size_t size) {
        std::string_view const out = rest_.substr(0, size);
        rest_.remove_prefix(out.size());
        return out;
    }

private:
    std::uint32_t word(std::size_t size) {
        std::uint32_t out = 0;
        for (char const c : some(size)) out = out << 8 | static_cast<unsigned char>(c);
        return out;
    }
    std::string_view rest_;
};

}  // namespace gongkai_fuzz

#endif
