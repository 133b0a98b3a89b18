// SPDX-License-Identifier: BSL-1.0
/// What kind of file bytes are, by their content.
#ifndef GONGKAI_READ_DETECT_HPP
#define GONGKAI_READ_DETECT_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include <gongkai/lex/rule.hpp>
#include <gongkai/read/format.hpp>
#include <gongkai/text/trim.hpp>

namespace gongkai::inline v0::read {

namespace detail {

/// The names of a zip file's entries, from their headers; `take` returns true to stop.
template <class Take>
void each_zip_name(std::string_view bytes, Take&& take) {
    auto const number = [bytes](std::size_t at) {
        return static_cast<std::size_t>(static_cast<unsigned char>(bytes[at])) |
               static_cast<std::size_t>(static_cast<unsigned char>(bytes[at + 1])) << 8U;
    };
    for (std::size_t i = bytes.find("PK"); i != std::string_view::npos; i = bytes.find("PK", i + 2)) {
        std::string_view const header = bytes.substr(i, 46);
        bool const local = header.starts_with("PK\3\4") && header.size() >= 30;
        bool const central = header.starts_with("PK\1\2") && header.size() >= 46;
        if (!local && !central) continue;
        std::size_t const length = number(i + (local ? 26 : 28));
        if (take(bytes.substr(i + (local ? 30 : 46), length))) return;
    }
}

[[nodiscard]] inline format kind_of_zip(std::string_view bytes) {
    format out = format::zip;
    bool office = false;
    each_zip_name(bytes, [&](std::string_view name) {
        if (name == "word/document.xml" || name.starts_with("word/"))
            out = format::docx;
        else if (name.starts_with("xl/"))
            out = format::xlsx;
        else if (name == "OFD.xml")
            out = format::ofd;
        else if (name == "content.xml")
            out = format::odt;
        else if (name == "[Content_Types].xml")
            office = true;
        else if (name.starts_with("ppt/"))
            office = false;
        return out != format::zip;
    });
    return out == format::zip && office ? format::docx : out;
}

/// Whether there is an entry of that name in a compound file's directory, where names are in UTF-16.
[[nodiscard]] inline bool has_stream(std::string_view bytes, std::string_view name) {
    std::string wide;
    for (char const c : name) {
        wide += c;
        wide += '\0';
    }
    return bytes.find(wide) != std::string_view::npos;
}

[[nodiscard]] inline bool is_image(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (text::starts_with_any(bytes, {"\x89PNG"sv, "\xFF\xD8\xFF"sv, "GIF8"sv, "II*\0"sv, "MM\0*"sv})) return true;
    if (bytes.size() < 12) return false;
    return (bytes.starts_with("BM") && bytes.substr(6, 4) == "\0\0\0\0"sv) ||
           (bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP");
}

/// The bytes without a mark, and of UTF-16 every other byte: enough to see ASCII by.
[[nodiscard]] inline std::string ascii_view(std::string_view bytes) {
    std::string out;
    bool const utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        char const c = bytes[i];
        if (utf16 && (c == '\0' || i < 2)) continue;
        out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return out;
}

/// Whether a text with tags is Markdown: it has tables of bars or headings of #, and no table of tags.
[[nodiscard]] inline bool is_markdown(std::string_view head) {
    if (head.find("<table") != std::string_view::npos) return false;
    for (std::string_view const begin : {"\n|", "\n# ", "\n## ", "\n### "})
        if (head.find(begin) != std::string_view::npos) return true;
    return false;
}

/// What stands behind a mark of UTF-8 and white space.
[[nodiscard]] inline std::string_view after_mark(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
    return bytes;
}

/// A mail or a page with its pictures in one file, as programs for mail write it: fields of a header, whose bodies are encoded.
[[nodiscard]] inline bool is_message(std::string_view bytes) {
    namespace x3 = boost::spirit::x3;
    static constexpr auto name = +(x3::char_('a', 'z') | x3::char_('A', 'Z') | x3::char_('0', '9') | '-');
    static constexpr auto line_end = -x3::lit('\r') >> '\n';
    static constexpr auto rest = *(x3::standard::char_ - '\n') >> '\n';
    static constexpr auto field = name >> ':' >> rest >> *((x3::lit(' ') | '\t') >> rest);
    std::string_view const head = after_mark(bytes.substr(0, 8192));
    lex::slice fields;
    char const* first = head.data();
    if (!x3::parse(first, first + head.size(), x3::raw[+field] >> line_end, fields)) return false;
    std::string const lower = ascii_view(lex::view(fields));
    return lower.find("mime-version:") != std::string::npos && lower.find("content-type:") != std::string::npos;
}

/// An object or an array of objects whose first key is the schema of a report.
[[nodiscard]] inline bool is_report_json(std::string_view bytes) {
    std::string_view head = bytes.substr(0, 256);
    auto const skip = [&head](std::string_view what) { head.remove_prefix(std::min(head.find_first_not_of(what), head.size())); };
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    skip(" \t\r\n[");
    if (!head.starts_with('{')) return false;
    skip("{ \t\r\n");
    constexpr std::string_view key = "\"schema\"";
    if (!head.starts_with(key)) return false;
    head.remove_prefix(key.size());
    skip(": \t\r\n");
    return head.starts_with("\"gongkai.");
}

/// Whether a page's tags stand at the beginning. Markdown may have tags too, but does not begin with one of these.
[[nodiscard]] inline bool is_html(std::string_view bytes) {
    std::string const head = ascii_view(bytes.substr(0, 8192));
    auto const tag = [&head](std::size_t at, std::string_view name) {
        std::size_t const end = at + name.size();
        if (head.compare(at, name.size(), name) != 0 || end >= head.size()) return false;
        return std::string_view{" \t\r\n/>"}.find(head[end]) != std::string_view::npos;
    };
    std::size_t const first = head.find_first_not_of(" \t\r\n\f");
    for (std::size_t i = head.find('<'); i != std::string::npos; i = head.find('<', i + 1))
        for (std::string_view const name : {"<!doctype html", "<html", "<body", "<head", "<meta"})
            if (tag(i, name)) return true;
    if (first == std::string::npos || head[first] != '<' || is_markdown(head)) return false;
    for (std::size_t i = first; i != std::string::npos; i = head.find('<', i + 1))
        for (std::string_view const name : {"<table", "<tr", "<td", "<div", "<p", "<span", "<font", "<title", "<style", "<script",
                                            "<br", "<h1", "<h2", "<h3", "<center", "<section", "<article", "<ul", "<ol"})
            if (tag(i, name)) return true;
    return false;
}

/// A text has few control characters; one in UTF-16 shows by its mark, or by more zeros on one side than on the other.
[[nodiscard]] inline bool is_text(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
    std::string_view const head = bytes.substr(0, std::size_t{1} << 16);
    std::size_t zeros[2] = {0, 0}, controls = 0;
    for (std::size_t i = 0; i < head.size(); ++i) {
        auto const c = static_cast<unsigned char>(head[i]);
        if (c == 0)
            ++zeros[i % 2];
        else
            controls += c < 0x20 && !(c >= 9 && c <= 13) && c != 0x1B;
    }
    // A zero or two are a fault of what wrote the text.
    if (std::size_t const few = zeros[0] + zeros[1]; few * 50 <= head.size()) return (few + controls) * 50 <= head.size();
    std::size_t const more = std::max(zeros[0], zeros[1]), fewer = std::min(zeros[0], zeros[1]);
    return bytes.size() % 2 == 0 && controls * 20 <= head.size() && more * 50 >= head.size() && fewer * 4 <= more;
}

}  // namespace detail

/// Tells a file's kind by its content. Linear in its size.
[[nodiscard]] inline format detect(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (detail::is_report_json(bytes)) return format::json;
    if (bytes.starts_with("PK\3\4") || bytes.starts_with("PK\5\6")) return detail::kind_of_zip(bytes);
    if (bytes.starts_with("\xD0\xCF\x11\xE0"))
        return detail::has_stream(bytes, "EncryptedPackage") ? format::encrypted : format::ole;
    if (detail::after_mark(bytes).starts_with("{\\rtf")) return format::rtf;
    if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos) return format::pdf;
    if (detail::is_image(bytes)) return format::image;
    if (detail::is_message(bytes)) return format::mhtml;
    if (bytes.substr(0, 64).find("level\tpage_num\t") < 4) return format::pdf_words;
    if (bytes.substr(0, 400).find("<pdf2xml") != std::string_view::npos) return format::pdf_xml;
    if (detail::is_html(bytes)) return format::html;
    return detail::is_text(bytes) ? format::text : format::unknown;
}

}  // namespace gongkai::inline v0::read

#endif
