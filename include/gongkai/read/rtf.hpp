// SPDX-License-Identifier: BSL-1.0
/// Rich Text files to lines of cells.
#ifndef GONGKAI_READ_RTF_HPP
#define GONGKAI_READ_RTF_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/fusion/include/adapt_struct.hpp>

#include <gongkai/lex/rule.hpp>
#include <gongkai/read/document.hpp>
#include <gongkai/read/places.hpp>
#include <gongkai/report/diagnostic.hpp>
#include <gongkai/report/limits.hpp>
#include <gongkai/text/decode.hpp>
#include <gongkai/text/marks.hpp>
#include <gongkai/text/scan.hpp>
#include <gongkai/text/trim.hpp>
#include <gongkai/text/utf8.hpp>

namespace gongkai::inline v0::read {

namespace detail::rtf {

namespace x3 = boost::spirit::x3;

/// \word and its number.
struct control {
    lex::slice word;
    std::optional<int> number;
};

}  // namespace detail::rtf
}  // namespace gongkai::inline v0::read

BOOST_FUSION_ADAPT_STRUCT(gongkai::read::detail::rtf::control, word, number)

namespace gongkai::inline v0::read {

namespace detail::rtf {

inline constexpr auto control_word = '\\' >> x3::raw[+x3::char_('a', 'z')] >> -x3::int_ >> x3::omit[-x3::lit(' ')];
inline constexpr auto hexadecimal = "\\'" >> x3::uint_parser<unsigned, 16, 2, 2>{};

/// What holds inside a pair of braces.
struct group {
    bool skipped = false;  ///< a table of fonts, a picture: nothing of the text
    bool hidden = false;
    text::marking how;
    int unicode_skip = 1;  ///< \uc: characters behind \u for those who do not know it
};

/// Goes through a file once. Its text is ASCII, bytes of a code page and \u; runs of bytes are decoded together.
class reader {
public:
    reader(std::string_view bytes, document& doc, limits const& most) : bytes_(bytes), doc_(doc), most_(most) {}

    void run() {
        char const *at = bytes_.data(), *const last = at + bytes_.size();
        while (at != last && !full_) {
            from_ = static_cast<std::size_t>(at - bytes_.data());
            if (!token(at, last)) break;
        }
        end_line(false);
    }

private:
    [[nodiscard]] group& now() { return groups_.back(); }

    bool token(char const*& at, char const* last) {
        unsigned byte = 0;
        if (x3::parse(at, last, hexadecimal, byte)) {
            if (skip_ > 0)
                --skip_;
            else
                put_byte(static_cast<char>(byte), static_cast<std::size_t>(at - bytes_.data()));
            return true;
        }
        control c;
        if (*at == '\\' && x3::parse(at, last, control_word, c)) {
            word_end_ = static_cast<std::size_t>(at - bytes_.data());
            obey(lex::view(c.word), c.number);
            return true;
        }
        char const sign = *at++;
        if (sign == '{') {
            if (groups_.size() < most_.max_docx_depth)
                groups_.push_back(now());
            else if (too_deep_++ == 0 && !std::exchange(said_deep_, true))
                doc_.diagnostics.push_back(limit_finding("max_docx_depth", most_.max_docx_depth));
        } else if (sign == '}') {
            flush();
            bool const struck = now().how.struck;
            if (too_deep_ > 0)
                --too_deep_;
            else if (groups_.size() > 1)
                groups_.pop_back();
            if (struck != now().how.struck) put(text::strike, from_ + 1);
        } else if (sign == '\\')
            symbol(at, last);
        else if (sign != '\r' && sign != '\n') {
            if (skip_ > 0)
                --skip_;
            else
                put_byte(sign, from_ + 1);
        }
        return true;
    }
    void symbol(char const*& at, char const* last) {
        if (at == last) return;
        char const sign = *at++;
        if (sign == '~' || sign == '\n' || sign == '\r') flush();
        if (sign == '*')
            now().skipped = true;
        else if (sign == '~')
            put(" ", from_ + 2);
        else if (sign == '\\' || sign == '{' || sign == '}')
            put_byte(sign, from_ + 2);
        else if (sign == '\n' || sign == '\r')
            end_line(false);
    }
    void obey(std::string_view word, std::optional<int> number) {
        bool const on = number.value_or(1) != 0;
        if (word == "u" && number) return unicode(*number);
        if (word == "bin" && number) return;
        flush();
        if (word == "par" || word == "sect" || word == "page")
            in_table_ ? soft_break() : end_line(true);
        else if (word == "line")
            in_table_ ? soft_break() : end_line(false);
        else if (word == "tab")
            put(" ", from_ + 4);
        else if (word == "cell" || word == "nestcell")
            end_cell();
        else if (word == "row" || word == "nestrow")
            end_row();
        else if (word == "intbl")
            in_table_ = true;
        else if (word == "pard")
            in_table_ = false;
        else if (word == "ansicpg" && number)
            page_ = code_page(*number);
        else if (word == "uc" && number)
            now().unicode_skip = std::clamp(*number, 0, 8);
        else if (word == "v" || word == "deleted")
            now().hidden = on;
        else if (word == "plain")
            now().hidden = false, now().how = {};
        else if (word == "super" || word == "sub" || word == "nosupersub") {
            now().how.raised = word == "super" && on;
            now().how.lowered = word == "sub" && on;
        } else if (word == "strike" || word == "striked")
            strike(on);
        else if (word == "pict" || word == "object") {
            if (word == "pict") doc_.pictures.push_back(doc_.text.size());
            now().skipped = true;
        } else if (std::find(std::begin(destinations), std::end(destinations), word) != std::end(destinations))
            now().skipped = true;
    }
    static constexpr std::string_view destinations[] = {
        "fonttbl", "colortbl",  "stylesheet", "info",        "header",   "headerl", "headerr",   "headerf",
        "footer",  "footerl",   "footerr",    "footerf",     "footnote", "fldinst", "listtable", "listoverridetable",
        "rsidtbl", "generator", "themedata",  "latentstyles"};
    [[nodiscard]] static std::string code_page(int number) {
        return number == 936 || number == 54936 ? "GB18030"
               : number == 950                  ? "Big5"
               : number == 65001                ? "UTF-8"
                                                : "windows-" + std::to_string(number);
    }
    void unicode(int number) {
        flush();
        skip_ = now().unicode_skip;
        auto const unit = static_cast<char16_t>(number < 0 ? number + 65536 : number);
        std::size_t const end = word_end_;
        if (unit >= 0xD800 && unit < 0xDC00) {
            high_ = unit;
            return;
        }
        char32_t c = unit;
        if (unit >= 0xDC00 && unit < 0xE000)
            c = high_ != 0 ? 0x10000 + (static_cast<char32_t>(high_ - 0xD800) << 10U) + (unit - 0xDC00U) : 0xFFFD;
        high_ = 0;
        std::string utf8;
        text::append(utf8, text::set_as(c, now().how));
        put(utf8, end);
    }
    void put_byte(char c, std::size_t end) {
        if (now().skipped || now().hidden) return;
        if (run_.empty()) run_from_ = from_;
        run_ += c;
        run_to_ = end;
    }
    /// Decodes the bytes that wait: each run of one kind is one place.
    void flush() {
        if (run_.empty()) return;
        std::string const bytes = std::exchange(run_, {});
        bool const ascii = std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        std::string const utf8 = ascii ? bytes : text::decode(bytes, page_).text;
        from_ = run_from_;
        std::string set;
        for (std::size_t i = 0; i < utf8.size();) text::append(set, text::set_as(text::next_code_point(utf8, i), now().how));
        put(set, run_to_);
    }
    void strike(bool on) {
        if (now().how.struck == on) return;
        now().how.struck = on;
        put(text::strike, from_);
    }
    /// Text that stands at [from_, end) of the file.
    void put(std::string_view utf8, std::size_t end) {
        if (now().skipped || now().hidden || full_) return;
        if (!open_cell_) {
            if (text::trimmed(utf8).empty()) return;
            open();
        }
        doc_.map.add(doc_.text.size(), utf8.size(), {from_, std::max(end, from_)});
        doc_.text += utf8;
    }
    void soft_break() {
        if (open_cell_) put(" ", from_);
    }

    // ---- lines ----

    void open() {
        if (doc_.cells.size() >= most_.max_cells) {
            if (!std::exchange(full_, true)) doc_.diagnostics.push_back(limit_finding("max_cells", most_.max_cells));
            return;
        }
        if (!open_line_) {
            if (!doc_.text.empty()) doc_.text += '\n';
            begin_line(doc_, std::exchange(gap_, 0), in_table_);
            open_line_ = true;
        } else
            doc_.text += '\t';
        start_ = doc_.text.size();
        open_cell_ = true;
    }
    void close() {
        if (!std::exchange(open_cell_, false)) return;
        std::size_t const size = text::trimmed(std::string_view{doc_.text}.substr(start_)).size();
        doc_.text.resize(start_ + size);
        doc_.map.cut(start_ + size);
        if (size == 0) doc_.map.add(start_, 0, {from_, from_});
        doc_.cells.push_back({start_, static_cast<std::uint32_t>(size), 0});
        ++doc_.lines.back().size;
    }
    void end_cell() {
        if (now().skipped || full_) return;
        in_table_ = true;
        if (!open_cell_) open();
        close();
    }
    void end_row() {
        if (now().skipped || !open_line_) return;
        close();
        doc_.lines.back().tabular = doc_.lines.back().row_end = true;
        open_line_ = in_table_ = false;
    }
    void end_line(bool paragraph) {
        flush();
        if (now().skipped) return;
        if (!open_line_) {
            gap_ += paragraph;
            return;
        }
        close();
        open_line_ = false;
    }

    std::string_view bytes_;
    document& doc_;
    limits const& most_;
    std::vector<group> groups_{group{}};
    std::size_t too_deep_ = 0, from_ = 0, run_from_ = 0, run_to_ = 0, word_end_ = 0, start_ = 0;
    std::string run_, page_ = "GB18030";
    int skip_ = 0;
    char16_t high_ = 0;
    std::uint32_t gap_ = 0;
    bool in_table_ = false, open_line_ = false, open_cell_ = false, full_ = false, said_deep_ = false;
};

}  // namespace detail::rtf

/// Reads a Rich Text file; places are bytes of it. Linear in its size. Thread-safe.
[[nodiscard]] inline document rtf(std::string_view bytes, limits const& most = {}) {
    document doc;
    doc.format = "rtf";
    std::size_t const longest = std::min(most.max_bytes, std::size_t{1} << 31);
    if (bytes.size() > longest) doc.diagnostics.push_back(limit_finding("max_bytes", longest));
    bytes = bytes.substr(0, longest);
    // Bytes that are not ASCII, which RTF has not, are one character each.
    doc.source.assign(bytes);
    std::replace_if(
        doc.source.begin(), doc.source.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }, '?');
    doc.line_starts = line_starts(doc.source);
    detail::rtf::reader(doc.source, doc, most).run();
    doc.open_end = !doc.cells.empty() && doc.map.source_end() == doc.source.size();
    if (doc.cells.empty()) doc.diagnostics.push_back({code::input_empty, severity::error, {}, {}, {}});
    return doc;
}

}  // namespace gongkai::inline v0::read

#endif
