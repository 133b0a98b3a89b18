// SPDX-License-Identifier: BSL-1.0
/// Random numbers that are the same with every standard library, and a few helpers on UTF-8 text.
#ifndef GONGKAI_TEST_RANDOM_HPP
#define GONGKAI_TEST_RANDOM_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gongkai_test {

/// SplitMix64. The distributions are its own: those of <random> differ between libraries.
class random_source {
public:
    explicit random_source(std::uint64_t seed) noexcept : state_(seed) {}

    std::uint64_t next() noexcept {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }
    /// 0 to n-1; 0 where n is 0.
    std::size_t below(std::size_t n) noexcept { return n == 0 ? 0 : static_cast<std::size_t>(next() % n); }
    std::size_t between(std::size_t low, std::size_t high) noexcept { return low + below(high - low + 1); }
    bool percent(unsigned p) noexcept { return below(100) < p; }
    /// Many small numbers, few large ones, below 2 to the power of `bits`.
    std::int64_t small_often(unsigned bits) noexcept {
        return static_cast<std::int64_t>(below(std::size_t{1} << between(1, bits < 1 ? 1 : bits)));
    }
    template <class Range>
    auto const& pick(Range const& range) noexcept {
        return range[below(std::size(range))];
    }

private:
    std::uint64_t state_;
};

/// A seed from a few numbers, so that a case does not depend on the cases before it.
inline std::uint64_t seed_of(std::uint64_t a, std::uint64_t b, std::uint64_t c = 0, std::uint64_t d = 0) noexcept {
    std::uint64_t s = a;
    for (std::uint64_t const x : {b, c, d}) s = random_source{s ^ (x * 0xD6E8FEB86659FD93u)}.next();
    return s;
}

/// The characters of a text, each as its bytes.
inline std::vector<std::string> characters(std::string_view s) {
    std::vector<std::string> out;
    for (char const c : s) {
        if ((static_cast<unsigned char>(c) & 0xC0u) == 0x80u && !out.empty())
            out.back() += c;
        else
            out.emplace_back(1, c);
    }
    return out;
}
inline std::string joined(std::vector<std::string> const& parts, std::string_view between = {}) {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i != 0) out += between;
        out += parts[i];
    }
    return out;
}
/// Terminal columns of one character given as its bytes. The support needs no ICU: what stands in reports is either narrow or wide.
inline std::size_t width_of(std::string_view character) noexcept {
    if (character.size() < 3) return 1;
    auto const lead = static_cast<unsigned char>(character[0]);
    auto const second = static_cast<unsigned char>(character[1]);
    if (lead == 0xE2 && second < 0xBA) return 1;  // quotation marks, dashes, box drawing
    return 2;
}
inline std::size_t width(std::string_view text) {
    std::size_t out = 0;
    for (std::string const& c : characters(text)) out += width_of(c);
    return out;
}
inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) text.replace(at, from.size(), to);
    return text;
}
/// Breaks a text into lines of at most `columns` terminal columns; line ends in it are kept.
inline std::vector<std::string> wrapped(std::string_view text, std::size_t columns) {
    std::vector<std::string> lines(1);
    std::size_t used = 0;
    for (std::string const& c : characters(text)) {
        std::size_t const w = width_of(c);
        if (c == "\n" || (used + w > columns && used > 0)) {
            lines.emplace_back();
            used = 0;
        }
        if (c == "\n" || (c == " " && used == 0)) continue;
        lines.back() += c;
        used += w;
    }
    return lines;
}

}  // namespace gongkai_test

#endif
