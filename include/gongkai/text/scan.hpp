// SPDX-License-Identifier: BSL-1.0
/// One look at all bytes of a text: where its lines begin, which of them may be more than a cell, and what is no text in it.
#ifndef GONGKAI_TEXT_SCAN_HPP
#define GONGKAI_TEXT_SCAN_HPP

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <gongkai/text/utf8.hpp>

namespace gongkai::inline v0::text {

/// What stands somewhere in a line: bits of scanned::marks.
namespace line_mark {
inline constexpr std::uint8_t tab = 1, bar = 2, plus = 4;
inline constexpr std::uint8_t box = 8;   ///< a box-drawing character
inline constexpr std::uint8_t gap = 16;  ///< two spaces, one behind the other
}  // namespace line_mark

struct scanned {
    std::vector<std::size_t> line_starts;
    std::vector<std::uint8_t> marks;             ///< by line
    std::size_t invalid = 0, first_invalid = 0;  ///< ill-formed sequences of UTF-8, and where the first stands
    std::size_t zeros = 0, first_zero = 0;       ///< NULs
    std::size_t controls = 0;                    ///< those and others that texts have not
    friend bool operator==(scanned const&, scanned const&) = default;
};

namespace detail {

/// Collects what is found from byte to byte.
class scan_result {
public:
    explicit scan_result(std::string_view utf8) : text_(utf8) {
        out_.line_starts.reserve(utf8.size() / 64 + 16);
        out_.marks.reserve(utf8.size() / 64 + 16);
        out_.line_starts.push_back(0);
    }
    void mark(unsigned bits) { marks_ |= bits; }
    void end_line(std::size_t at) {
        out_.line_starts.push_back(at + 1);
        out_.marks.push_back(static_cast<std::uint8_t>(marks_));
        marks_ = 0;
    }
    /// A byte below 0x20, which may be a control that texts have not.
    void low(std::size_t at) {
        auto const byte = static_cast<unsigned char>(text_[at]);
        if ((byte >= 9 && byte <= 13) || byte == 0x1B) return;
        ++out_.controls;
        if (byte == 0 && out_.zeros++ == 0) out_.first_zero = at;
    }
    /// Looks at the characters from `at` until one begins at `end` or behind it, which is returned.
    std::size_t by_characters(std::size_t at, std::size_t end) {
        while (at < end) {
            std::size_t const from = at;
            if (next_code_point(text_, at) == ill_formed && out_.invalid++ == 0) out_.first_invalid = from;
            by_byte(from);
        }
        return at;
    }
    [[nodiscard]] scanned take() {
        out_.marks.push_back(static_cast<std::uint8_t>(marks_));
        return std::move(out_);
    }

private:
    /// The first byte of a character; the others tell nothing.
    void by_byte(std::size_t at) {
        char const c = text_[at];
        auto const next = [&](char to) { return at + 1 < text_.size() && text_[at + 1] == to; };
        if (c == '\n') end_line(at);
        if (c == '\t') mark(line_mark::tab);
        if (c == '|') mark(line_mark::bar);
        if (c == '+') mark(line_mark::plus);
        if (c == ' ' && at > 0 && text_[at - 1] == ' ') mark(line_mark::gap);
        if (c == '\xE2' && (next('\x94') || next('\x95'))) mark(line_mark::box);
        if (static_cast<unsigned char>(c) < 0x20) low(at);
    }

    std::string_view text_;
    scanned out_;
    unsigned marks_ = 0;  ///< of the line so far
};

/// The scan, one character after the other.
[[nodiscard]] inline scanned scan_by_characters(std::string_view utf8) {
    scan_result out(utf8);
    out.by_characters(0, utf8.size());
    return out.take();
}

#if defined(__SSE2__)

/// The same, sixteen bytes at once where they are ASCII and characters of three bytes.
class block_scanner {
public:
    explicit block_scanner(std::string_view utf8) : text_(utf8), out_(utf8) {}

    [[nodiscard]] scanned run() {
        std::size_t at = out_.by_characters(0, std::min<std::size_t>(text_.size(), 1));
        while (at + width <= text_.size()) {
            bytes_ = load(at);
            if (is_well_formed()) {
                take(at);
                at += width;
            } else {
                at = out_.by_characters(at - begun(), at + width);
                open_ = 0;
            }
        }
        out_.by_characters(at - begun(), text_.size());
        return out_.take();
    }

private:
    static constexpr std::size_t width = 16;

    [[nodiscard]] __m128i load(std::size_t at) const {
        return _mm_loadu_si128(reinterpret_cast<__m128i const*>(text_.data() + at));
    }
    /// One bit for each byte.
    [[nodiscard]] static unsigned bits(__m128i mask) { return static_cast<unsigned>(_mm_movemask_epi8(mask)); }
    [[nodiscard]] static unsigned equal(__m128i bytes, int to) {
        return bits(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(static_cast<char>(to))));
    }
    /// Bytes of the character that the block goes on with.
    [[nodiscard]] std::size_t begun() const { return open_ == 0 ? 0 : open_ == 1 ? 2 : 1; }

    /// Whether the block is ASCII and characters of three bytes, of which the second byte may be any that continues one.
    [[nodiscard]] bool is_well_formed() {
        unsigned const high = bits(bytes_);
        if ((high | open_) == 0) return true;
        unsigned const continues = bits(_mm_cmplt_epi8(bytes_, _mm_set1_epi8(static_cast<char>(0xC0))));
        __m128i const upper = _mm_and_si128(bytes_, _mm_set1_epi8(static_cast<char>(0xF0)));
        unsigned const begins = equal(upper, 0xE0) & ~equal(bytes_, 0xE0) & ~equal(bytes_, 0xED);
        unsigned const behind = begins << 1 | begins << 2;
        if (continues != ((behind | open_) & 0xFFFF) || high != (continues | begins)) return false;
        open_ = behind >> width;
        return true;
    }
    void take(std::size_t at) {
        auto const is = [this](int c) { return _mm_cmpeq_epi8(bytes_, _mm_set1_epi8(static_cast<char>(c))); };
        __m128i const before = load(at - 1);
        __m128i const second_of_box =
            _mm_cmpeq_epi8(_mm_and_si128(bytes_, _mm_set1_epi8(static_cast<char>(0xFE))), _mm_set1_epi8(static_cast<char>(0x94)));
        __m128i const box = _mm_and_si128(_mm_cmpeq_epi8(before, _mm_set1_epi8(static_cast<char>(0xE2))), second_of_box);
        __m128i const gap = _mm_and_si128(is(' '), _mm_cmpeq_epi8(before, _mm_set1_epi8(' ')));
        // Bytes below 0x20, of which the sign bit is not set.
        __m128i const low = _mm_andnot_si128(bytes_, _mm_cmplt_epi8(bytes_, _mm_set1_epi8(0x20)));
        __m128i const bar = is('|'), plus = is('+');
        __m128i const marked = _mm_or_si128(_mm_or_si128(box, gap), _mm_or_si128(bar, plus));
        if (bits(_mm_or_si128(marked, low)) == 0) return;
        // Most such blocks have the ends of lines and cells and nothing else.
        unsigned ends = equal(bytes_, '\n'), tabs = equal(bytes_, '\t');
        if (bits(marked) != 0 || (ends | tabs) != bits(low))
            return take_marked(at, {tabs, bits(bar), bits(plus), bits(box), bits(gap)}, bits(low));
        for (; ends != 0; ends &= ends - 1) {
            unsigned const of_line = (ends & ~(ends - 1)) - 1;  // the bytes before the line's end
            if ((tabs & of_line) != 0) out_.mark(line_mark::tab);
            tabs &= ~of_line;
            out_.end_line(at + static_cast<std::size_t>(std::countr_zero(ends)));
        }
        if (tabs != 0) out_.mark(line_mark::tab);
    }
    /// A block in which something is told: marks in the order of their bits.
    void take_marked(std::size_t at, std::array<unsigned, 5> const& marked, unsigned low) {
        auto const mark = [&](unsigned of) {
            unsigned out = 0;
            for (unsigned k = 0; k < marked.size(); ++k) out |= static_cast<unsigned>((marked[k] & of) != 0) << k;
            out_.mark(out);
        };
        unsigned line = 0xFFFF;  // the bytes of the line that goes on
        unsigned ends = equal(bytes_, '\n');
        for (low &= ~(ends | marked[0]); low != 0; low &= low - 1) out_.low(at + static_cast<std::size_t>(std::countr_zero(low)));
        for (; ends != 0; ends &= ends - 1) {
            unsigned const end = ends & ~(ends - 1);
            mark(line & (end - 1));
            out_.end_line(at + static_cast<std::size_t>(std::countr_zero(end)));
            line &= ~(end | (end - 1));
        }
        mark(line);
    }

    std::string_view text_;
    scan_result out_;
    __m128i bytes_{};
    unsigned open_ = 0;  ///< the bytes of the next block that must continue a character
};

#endif

}  // namespace detail

/// Whether a byte begins a character from U+4000 to U+9FFF: these fold to ideographs.
[[nodiscard]] constexpr bool begins_ideograph(char byte) noexcept {
    auto const lead = static_cast<unsigned char>(byte);
    return lead >= 0xE4 && lead <= 0xE9;
}

namespace detail {

/// One byte after the other.
[[nodiscard]] inline std::size_t next_stop_by_bytes(std::string_view utf8, std::size_t at) noexcept {
    while (at < utf8.size() &&
           (is_ascii(utf8[at]) ? utf8[at] != '.' && utf8[at] != ';' : begins_ideograph(utf8[at]) || is_continuation(utf8[at])))
        ++at;
    return at;
}

}  // namespace detail

/// The next byte from `at` on that may end a sentence: '.', ';', or the first of a character that is no usual ideograph.
[[nodiscard]] inline std::size_t next_stop(std::string_view utf8, std::size_t at) noexcept {
#if defined(__SSE2__)
    for (; at + 16 <= utf8.size(); at += 16) {
        __m128i const bytes = _mm_loadu_si128(reinterpret_cast<__m128i const*>(utf8.data() + at));
        auto const is = [&bytes](int c) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(static_cast<char>(c))); };
        auto const from = [&bytes](int c) { return _mm_cmpgt_epi8(bytes, _mm_set1_epi8(static_cast<char>(c - 1))); };
        // As signed numbers, leads stand from 0xC0 to 0xFF, which is -1.
        __m128i const leads = _mm_and_si128(from(0xC0), _mm_cmplt_epi8(bytes, _mm_setzero_si128()));
        __m128i const ideographs = _mm_and_si128(from(0xE4), _mm_cmplt_epi8(bytes, _mm_set1_epi8(static_cast<char>(0xEA))));
        __m128i const stops = _mm_or_si128(_mm_andnot_si128(ideographs, leads), _mm_or_si128(is('.'), is(';')));
        if (auto const found = static_cast<unsigned>(_mm_movemask_epi8(stops)); found != 0)
            return at + static_cast<std::size_t>(std::countr_zero(found));
    }
#endif
    return detail::next_stop_by_bytes(utf8, at);
}

/// Where a character of three bytes stands in a text for the first time from `at` on; npos where it does not.
[[nodiscard]] inline std::size_t find_character(std::string_view utf8, std::string_view character, std::size_t at = 0) noexcept {
#if defined(__SSE2__)
    for (; at + 18 <= utf8.size(); at += 16) {
        auto const same = [&](std::size_t k) {
            return _mm_cmpeq_epi8(_mm_loadu_si128(reinterpret_cast<__m128i const*>(utf8.data() + at + k)),
                                  _mm_set1_epi8(character[k]));
        };
        auto const found = static_cast<unsigned>(_mm_movemask_epi8(_mm_and_si128(_mm_and_si128(same(0), same(1)), same(2))));
        if (found != 0) return at + static_cast<std::size_t>(std::countr_zero(found));
    }
#endif
    return utf8.find(character, at);
}

/// Scans a text. Linear in its size.
[[nodiscard]] inline scanned scan(std::string_view utf8) {
#if defined(__SSE2__)
    return detail::block_scanner(utf8).run();
#else
    return detail::scan_by_characters(utf8);
#endif
}

}  // namespace gongkai::inline v0::text

#endif
