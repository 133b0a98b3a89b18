// SPDX-License-Identifier: BSL-1.0
/// The letters of the titles that lines are looked through for, found before a line is folded: most lines have too few of them.
#ifndef GONGKAI_GRAMMAR_TITLE_LETTERS_HPP
#define GONGKAI_GRAMMAR_TITLE_LETTERS_HPP

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <gongkai/text/fold.hpp>
#include <gongkai/text/utf8.hpp>

namespace gongkai::inline v0::grammar {

/// A set of letters that matter. Of a line it may hold more than the line has, never less.
using letter_bits = std::uint64_t;

class title_letters {
public:
    /// A title of which at least this part must be there: all of it where that is 1.
    void add(text::key const& title, double least_part) {
        letter_bits all = 0;
        for (char32_t const c : title) all |= bit_of(c);
        auto const lost = static_cast<int>(static_cast<double>(title.size()) * (1 - least_part)) + (least_part < 1);
        int const may_lack = std::min(lost, std::popcount(all) - 1);
        // More letters than it may lack: one of them must be there. The last ones are those that few titles have.
        letter_bits some = 0;
        for (int n = 0; n <= may_lack; ++n) some |= std::bit_floor(all & ~some);
        titles_.push_back({all, some, may_lack});
        some_of_any_ |= some;
    }
    /// Takes in every character that folds to a letter. Once, behind the last title.
    void add_variants() {
        std::array<letter_bits, 512> const own = bits_;
        std::vector<bool> is_letter(0x10000);
        for (char32_t const c : letters_)
            if (c < is_letter.size()) is_letter[c] = true;
        text::detail::each_variant([&](char32_t c, char32_t to) {
            if (to < is_letter.size() && is_letter[to]) bits_[c % bits_.size()] |= own[to % own.size()];
        });
    }
    /// The letters of a text that is not folded.
    [[nodiscard]] letter_bits of(std::string_view utf8) const noexcept {
        letter_bits out = 0;
        for (std::size_t i = 0; i < utf8.size();)
            if (text::is_ascii(utf8[i]))
                ++i;
            else if (is_of_three_bytes(utf8, i)) {
                // Most are characters of three bytes, of which the last nine bits are told here.
                out |= bits_[(static_cast<unsigned char>(utf8[i + 1]) & 0x07U) << 6 |
                             (static_cast<unsigned char>(utf8[i + 2]) & 0x3FU)];
                i += 3;
            } else
                text::detail::each_folded(text::next_character(utf8, i), [&](char32_t c) { out |= bits_[c % bits_.size()]; });
        return out;
    }
    /// Whether a line with these letters may be one of the titles.
    [[nodiscard]] bool may_be_one(letter_bits letters) const noexcept {
        return (letters & some_of_any_) != 0 && std::ranges::any_of(titles_, [letters](needed const& t) {
                   if ((letters & t.some) == 0) return false;
                   letter_bits lost = t.all & ~letters;
                   for (int n = 0; n < t.may_lack && lost != 0; ++n) lost &= lost - 1;
                   return lost == 0;
               });
    }
    /// The bit of a letter, which is its own until there are more than 64.
    letter_bits bit_of(char32_t c) {
        auto const known = std::ranges::find(letters_, c);
        std::size_t const number = static_cast<std::size_t>(known - letters_.begin());
        if (known == letters_.end()) letters_.push_back(c);
        letter_bits const bit = letter_bits{1} << (number % 64);
        bits_[c % bits_.size()] |= bit;
        return bit;
    }

private:
    [[nodiscard]] static bool is_of_three_bytes(std::string_view utf8, std::size_t i) noexcept {
        return (static_cast<unsigned char>(utf8[i]) & 0xF0U) == 0xE0U && i + 2 < utf8.size() &&
               text::is_continuation(utf8[i + 1]) && text::is_continuation(utf8[i + 2]);
    }

    struct needed {
        letter_bits all, some;  ///< its letters; some of which one must be there
        int may_lack;
    };
    std::vector<char32_t> letters_;
    std::array<letter_bits, 512> bits_{};
    std::vector<needed> titles_;
    letter_bits some_of_any_ = 0;  ///< a line with none of these is none of the titles
};

}  // namespace gongkai::inline v0::grammar

#endif
