// SPDX-License-Identifier: BSL-1.0
/// Bytes in the encodings that Chinese government files come in, to UTF-8.
#ifndef GONGKAI_TEXT_DECODE_HPP
#define GONGKAI_TEXT_DECODE_HPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucsdet.h>
#include <unicode/utf16.h>

#include <gongkai/text/utf8.hpp>

namespace gongkai::inline v0::text {

/// A text and what it was decoded from. UTF-8 stays byte for byte as it was, its mark and ill-formed bytes too, so that offsets
/// in `text` are offsets in the source; of any other encoding they are offsets in the decoded text, where U+FFFD stands for
/// what could not be decoded.
struct decoded {
    std::string text;
    std::string encoding = "UTF-8";
    std::size_t invalid = 0;        ///< sequences of bytes that could not be decoded
    std::size_t first_invalid = 0;  ///< where the first of them is, in `text`
};

namespace detail {

/// How a text fares as UTF-8.
struct utf8_census {
    std::size_t two = 0, longer = 0;  ///< well-formed sequences of two bytes, and of three or four
    std::size_t ill = 0, first_ill = 0;
    std::size_t nuls = 0;

    [[nodiscard]] std::size_t beyond_ascii() const noexcept { return two + longer + ill; }
    /// Chance does not write as many sequences of three bytes and so few wrong ones.
    [[nodiscard]] bool certain() const noexcept { return longer >= 3 && ill <= longer / 3; }
};

[[nodiscard]] inline utf8_census take_census(std::string_view bytes) {
    utf8_census out;
    for (std::size_t i = 0; i < bytes.size();) {
        if (is_ascii(bytes[i])) {
            out.nuls += bytes[i++] == '\0';
            continue;
        }
        std::size_t const at = i;
        if (next_code_point(bytes, i) != ill_formed)
            ++(i - at == 2 ? out.two : out.longer);
        else if (out.ill++ == 0)
            out.first_ill = at;
    }
    return out;
}

inline void U_CALLCONV replace_undecodable(void const* context, UConverterToUnicodeArgs* args, char const*, std::int32_t,
                                           UConverterCallbackReason reason, UErrorCode* status) {
    if (reason > UCNV_IRREGULAR) return;
    ++*static_cast<std::size_t*>(const_cast<void*>(context));
    UChar const replacement = 0xFFFD;
    *status = U_ZERO_ERROR;
    ucnv_cbToUWriteUChars(args, &replacement, 1, 0, status);
}

/// Decodes with one of ICU's converters; nothing where ICU has none of that name, or one in which ASCII is not ASCII.
[[nodiscard]] inline std::optional<decoded> convert(std::string_view bytes, std::string const& icu_name,
                                                    std::string_view encoding) {
    UErrorCode status = U_ZERO_ERROR;
    icu::LocalUConverterPointer const c{ucnv_open(icu_name.c_str(), &status)};
    if (U_FAILURE(status) || c.isNull()) return std::nullopt;
    decoded out;
    out.encoding = encoding;
    ucnv_setToUCallBack(c.getAlias(), replace_undecodable, &out.invalid, nullptr, nullptr, &status);
    char const* from = bytes.data();
    char const* const last = from + bytes.size();
    std::array<UChar, 4096> units;
    UChar lead = 0;
    do {
        UChar* to = units.data();
        status = U_ZERO_ERROR;
        ucnv_toUnicode(c.getAlias(), &to, units.data() + units.size(), &from, last, nullptr, true, &status);
        for (UChar const* u = units.data(); u != to; ++u) {
            if (lead != 0)
                append(out.text, U16_IS_TRAIL(*u) ? static_cast<char32_t>(U16_GET_SUPPLEMENTARY(lead, *u)) : U'\uFFFD');
            if (U16_IS_LEAD(*u))
                lead = *u;
            else if (lead == 0 || !U16_IS_TRAIL(*u)) {
                append(out.text, *u);
                lead = 0;
            } else
                lead = 0;
        }
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    if (lead != 0) append(out.text, U'\uFFFD');
    if (out.invalid > 0) {
        std::size_t const at = out.text.find("\uFFFD");
        out.first_invalid = at == std::string::npos ? 0 : at;
    }
    return out;
}

/// An encoding by ICU's name and by the one that is shown.
struct encoding_name {
    std::string icu, shown;
};

/// What a declaration means. GB2312 and GBK mean GB18030, which holds them; nothing where it says nothing: an unknown name, a
/// server's default of Latin letters, or UTF-16 said in ASCII.
[[nodiscard]] inline std::optional<encoding_name> encoding_named(std::string_view declared) {
    std::string name;
    for (char const c : declared) {
        if (c >= 'A' && c <= 'Z')
            name += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            name += c;
    }
    auto const is = [&name](auto const&... names) { return ((name == names) || ...); };
    if (is("utf8", "unicode11utf8", "xunicode20utf8")) return encoding_name{"UTF-8", "UTF-8"};
    if (name.starts_with("gb") ||
        is("xgbk", "csgb2312", "csiso58gb231280", "chinese", "isoir58", "cp936", "ms936", "windows936", "euccn"))
        return encoding_name{"GB18030", "GB18030"};
    if (name.starts_with("big5") || is("cnbig5", "xxbig5", "csbig5", "cp950", "ms950", "windows950"))
        return encoding_name{"Big5-HKSCS", "Big5"};
    if (name.empty() || name.starts_with("utf") || name.starts_with("ucs") || name.starts_with("unicode") ||
        name.starts_with("iso8859") || is("latin1", "l1", "ascii", "usascii", "windows1252", "cp1252"))
        return std::nullopt;
    std::string const icu{declared.substr(0, 60)};
    auto const ascii = convert("<0a>", icu, {});
    if (!ascii || ascii->text != "<0a>") return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    char const* const shown = ucnv_getStandardName(icu.c_str(), "IANA", &status);
    return encoding_name{icu, U_SUCCESS(status) && shown != nullptr ? shown : icu};
}

/// UTF-16 without a mark: in one order nearly all units are characters of a Chinese text.
[[nodiscard]] inline std::optional<encoding_name> unmarked_utf16(std::string_view bytes) {
    std::size_t const units = std::min<std::size_t>(bytes.size(), 16'000) / 2;
    if (units < 8 || bytes.size() % 2 != 0) return std::nullopt;
    std::size_t likely[2] = {0, 0};
    for (std::size_t i = 0; i < units; ++i) {
        auto const a = static_cast<unsigned char>(bytes[2 * i]), b = static_cast<unsigned char>(bytes[2 * i + 1]);
        for (std::size_t big = 0; big < 2; ++big) {
            unsigned const u = big != 0 ? a * 256U + b : b * 256U + a;
            likely[big] += (u >= 0x20 && u < 0x7F) || u == 9 || u == 10 || u == 13 || (u >= 0x4E00 && u < 0xA000) ||
                           (u >= 0x3000 && u < 0x3020) || (u >= 0xFF00 && u < 0xFF60) || (u >= 0x2010 && u < 0x2030);
        }
    }
    if (likely[0] > likely[1] && likely[0] * 10 >= units * 9) return encoding_name{"UTF-16LE", "UTF-16LE"};
    if (likely[1] > likely[0] && likely[1] * 10 >= units * 9) return encoding_name{"UTF-16BE", "UTF-16BE"};
    return std::nullopt;
}

/// The lines that are not ASCII, as many as ICU's detector looks at.
[[nodiscard]] inline std::string non_ascii_sample(std::string_view bytes) {
    static constexpr std::size_t most = 8'000;
    std::string out;
    auto const beyond = [](char c) { return !is_ascii(c); };
    for (std::size_t i = 0; i < bytes.size() && out.size() < most;) {
        std::size_t const hit = static_cast<std::size_t>(
            std::find_if(bytes.begin() + static_cast<std::ptrdiff_t>(i), bytes.end(), beyond) - bytes.begin());
        if (hit == bytes.size()) break;
        std::size_t const end = std::min(bytes.find_first_of("\r\n", hit), bytes.size());
        out.append(bytes.substr(hit, std::min(end - hit, most - out.size()))).push_back('\n');
        i = end;
    }
    return out;
}

/// ICU's guess, and GB18030 where that is nearly as good a guess.
[[nodiscard]] inline encoding_name detect_encoding(std::string_view bytes) {
    encoding_name const usual{"GB18030", "GB18030"};
    std::string const sample = non_ascii_sample(bytes);
    UErrorCode status = U_ZERO_ERROR;
    icu::LocalUCharsetDetectorPointer const detector{ucsdet_open(&status)};
    if (U_FAILURE(status) || detector.isNull()) return usual;
    ucsdet_setText(detector.getAlias(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
    std::int32_t count = 0;
    UCharsetMatch const** const matches = ucsdet_detectAll(detector.getAlias(), &count, &status);
    if (U_FAILURE(status)) return usual;
    std::int32_t gb18030 = 0, big5 = 0;
    for (std::int32_t i = 0; i < count; ++i) {
        UErrorCode of_match = U_ZERO_ERROR;
        char const* const name = ucsdet_getName(matches[i], &of_match);
        std::int32_t const confidence = ucsdet_getConfidence(matches[i], &of_match);
        if (U_FAILURE(of_match) || name == nullptr) continue;
        if (std::string_view{name} == "GB18030") gb18030 = confidence;
        if (std::string_view{name} == "Big5") big5 = confidence;
    }
    // The detector's other guesses are for languages that these reports are not in.
    if (big5 > gb18030 + 10) return {"Big5-HKSCS", "Big5"};
    return usual;
}

}  // namespace detail

/// Decodes a file's bytes. `declared` is the charset that the file itself names, if any. A mark decides first; then what is
/// plainly UTF-8 or UTF-16, whatever is declared; then the declaration; then detection. Linear in the size of the input.
[[nodiscard]] inline decoded decode(std::string_view bytes, std::string_view declared = {}) {
    using namespace detail;
    auto const marked = [bytes](std::string_view mark, char const* name) {
        return bytes.starts_with(mark) ? convert(bytes.substr(mark.size()), name, name) : std::optional<decoded>{};
    };
    using namespace std::string_view_literals;
    if (auto d = marked("\xFF\xFE\0\0"sv, "UTF-32LE")) return *std::move(d);
    if (auto d = marked("\0\0\xFE\xFF"sv, "UTF-32BE")) return *std::move(d);
    if (auto d = marked("\xFF\xFE"sv, "UTF-16LE")) return *std::move(d);
    if (auto d = marked("\xFE\xFF"sv, "UTF-16BE")) return *std::move(d);

    utf8_census const census = take_census(bytes);
    auto const as_utf8 = [&] { return decoded{std::string{bytes}, "UTF-8", census.ill, census.first_ill}; };
    if (bytes.starts_with("\xEF\xBB\xBF") || census.certain()) return as_utf8();
    if (census.nuls > 0 || census.ill > 0)
        if (auto const utf16 = unmarked_utf16(bytes))
            if (auto d = convert(bytes, utf16->icu, utf16->shown)) return *std::move(d);
    auto const name = encoding_named(declared);
    if (census.ill == 0 && (!name || name->icu == "UTF-8" || census.beyond_ascii() == 0)) return as_utf8();

    auto const mostly_wrong = [](decoded const& d, std::size_t good) { return d.invalid > good / 20 + 1; };
    std::optional<decoded> best;
    if (name && name->icu != "UTF-8") best = convert(bytes, name->icu, name->shown);
    if (!best || mostly_wrong(*best, best->text.size() / 3)) {
        encoding_name const guess = detect_encoding(bytes);
        auto d = convert(bytes, guess.icu, guess.shown);
        if (d && (!best || d->invalid < best->invalid)) best = std::move(d);
    }
    if (!best || best->invalid >= census.ill) return as_utf8();
    return *std::move(best);
}

}  // namespace gongkai::inline v0::text

#endif
