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
    bool colours = false;   ///< the table of colours
    bool floating = false;  ///< a shape that stands apart from the line
    bool listing = false;   ///< a list's number
    bool light = false, tiny = false;
    text::marking how;
    int unicode_skip = 1;  ///< \uc: characters behind \u for those who do not know it
};

/// Goes through a file once. Its text is ASCII, bytes of a code page and \u; runs of bytes are decoded together.
class reader {
public:
    reader(std::string_view bytes, document& doc, limits const& most) : bytes_(bytes), doc_(doc), most_(most) {}

    void run() {
        char const *at = bytes_.data(), *const last = at + bytes_.size();
        at += std::min(bytes_.find('{'), bytes_.size());  // behind a mark of UTF-8
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
            if (lex::view(c.word) == "bin") {  // bytes of a picture, braces among them
                at += std::clamp<std::ptrdiff_t>(c.number.value_or(0), 0, last - at);
                return true;
            }
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
        else if (sign == '_') {
            flush();
            put("\u2011", from_ + 2);  // a hyphen at which no line ends: a minus
        } else if (sign == '\n' || sign == '\r')
            end_line(false);
    }
    void obey(std::string_view word, std::optional<int> number) {
        bool const on = number.value_or(1) != 0;
        if (word == "u" && number) return unicode(*number);
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
            in_table_ = in_table_ && now().listing;
        else if (word == "ansicpg" && number)
            page_ = code_page(*number);
        else if (word == "uc" && number)
            now().unicode_skip = std::clamp(*number, 0, 8);
        else if (word == "v" || word == "deleted")
            now().hidden = on;
        else if (word == "plain")
            now().hidden = now().light = now().tiny = false, now().how = {};
        else if (word == "super" || word == "sub" || word == "nosupersub" || word == "up" || word == "dn")
            shift(word, on, number);
        else if (word == "strike" || word == "striked")
            strike(on);
        else if (word == "cf" || word == "fs")
            look(word, number.value_or(0));
        else if (word == "red" || word == "green" || word == "blue")
            light_ = light_ && number.value_or(0) >= 0xE0, coloured_ = true;
        else if (word == "colortbl")
            now().colours = now().skipped = true;
        else if (word == "shp")
            now().floating = true;
        else if (word == "listtext" || word == "pntext")
            now().listing = true;
        else if (word == "pict" || word == "object") {
            if (word == "pict") doc_.pictures.push_back(doc_.text.size());
            picture();
            now().skipped = true;
        } else if (auto const c = std::find_if(std::begin(characters), std::end(characters),
                                               [word](auto const& one) { return one.first == word; });
                   c != std::end(characters))
            put(c->second, word_end_);
        else if (std::find(std::begin(destinations), std::end(destinations), word) != std::end(destinations))
            now().skipped = true;
    }
    static constexpr std::string_view destinations[] = {
        "fonttbl", "stylesheet",  "info",      "header",       "headerl", "headerr", "headerf",   "footer",
        "footerl", "footerr",     "footerf",   "footnote",     "fldinst", "rsidtbl", "listtable", "listoverridetable",
        "filetbl", "generator",   "themedata", "latentstyles", "xe",      "tc",      "tcn",       "rxe",
        "txe",     "nonesttables"};
    /// Characters that have words; a dash before digits is a minus.
    static constexpr std::pair<std::string_view, std::string_view> characters[] = {
        {"endash", "–"},    {"emdash", "—"},    {"bullet", "•"},  {"lquote", "‘"},  {"rquote", "’"},
        {"ldblquote", "“"}, {"rdblquote", "”"}, {"enspace", " "}, {"emspace", " "}, {"qmspace", " "}};
    /// \super, and \up by half points: text is moved by a point or two to look better beside another font.
    void shift(std::string_view word, bool on, std::optional<int> number) {
        static constexpr int least = 6;
        bool const by_length = word == "up" || word == "dn";
        bool const set = by_length ? number.value_or(least) >= least : on;
        now().how.raised = (word == "super" || word == "up") && set;
        now().how.lowered = (word == "sub" || word == "dn") && set;
        now().how.shifted = by_length && set;
    }
    /// What is white, or too small to be read, is none of a number beside it.
    void look(std::string_view word, int number) {
        if (word == "fs")
            now().tiny = text::is_tiny(number);
        else
            now().light = number > 0 && static_cast<std::size_t>(number) < light_colours_.size() &&
                          light_colours_[static_cast<std::size_t>(number)];
        now().how.look = now().tiny || now().light ? 1 : 0;
    }
    /// A picture in the line of a table's cell: beside digits it may be one of theirs.
    void picture() {
        if (!in_table_ || now().floating) return;
        if (open_cell_ && text::ends_with_digit(doc_.text) && doc_.text.size() > start_)
            doc_.text += text::seam;
        else
            behind_picture_ = true;
    }
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
        if (now().colours && c == ';') {
            light_colours_.push_back(coloured_ && light_);
            light_ = true, coloured_ = false;
        }
        if (now().skipped || now().hidden) return;
        if (run_.empty()) run_from_ = from_;
        run_ += c;
        run_to_ = end;
    }
    /// Decodes the bytes that wait: each run of one kind is one place.
    void flush() {
        if (run_.empty()) return;
        std::string const bytes = std::exchange(run_, {});
        bool const ascii = std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
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
        if (now().listing) {
            list_number_ += utf8;
            return;
        }
        if (!list_number_.empty()) {  // 1. 11: it is none of a figure
            std::string const number = std::exchange(list_number_, {});
            if (!in_table_ || !text::begins_with_digit(utf8)) put(number, from_);
        }
        if (!open_cell_) {
            if (text::trimmed(utf8).empty()) return;
            open();
        }
        bool const apart =
            doc_.text.size() > start_ && now().how.look != look_ && !utf8.empty() &&
            text::are_of_one_number(static_cast<unsigned char>(doc_.text.back()), static_cast<unsigned char>(utf8.front()));
        if ((std::exchange(behind_picture_, false) && text::begins_with_digit(utf8)) || apart) doc_.text += text::seam;
        look_ = now().how.look;
        text::marking const& how = now().how;
        shifted_ = shifted_ || ((how.raised || how.lowered) && how.shifted);
        on_the_line_ = on_the_line_ || !(how.raised || how.lowered || text::trimmed(utf8).empty());
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
        shifted_ = on_the_line_ = false;
    }
    void close() {
        behind_picture_ = false;
        if (!std::exchange(open_cell_, false)) return;
        auto const since = [this](std::size_t at) { return std::string_view{doc_.text}.substr(at); };
        if (shifted_ && !on_the_line_) {  // all of it is raised
            doc_.map.respell(start_, [&](std::size_t begin, std::size_t end) {
                return text::on_the_line(since(begin).substr(0, end - begin)).size();
            });
            doc_.text.replace(start_, std::string::npos, text::on_the_line(since(start_)));
        }
        std::size_t const size = text::trimmed(since(start_)).size();
        doc_.text.resize(start_ + size);
        doc_.map.cut(start_ + size);
        if (size == 0) doc_.map.add(start_, 0, {from_, from_});
        doc_.cells.push_back({start_, static_cast<std::uint32_t>(size), 0});
        ++doc_.lines.back().size;
    }
    void end_cell() {
        if (now().skipped || full_) return;
        in_table_ = true;
        if (!list_number_.empty()) put(" ", from_);
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
        list_number_.clear();
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
    std::string run_, page_ = "GB18030", list_number_;
    std::vector<bool> light_colours_;
    std::size_t look_ = 0;  ///< of the last character
    int skip_ = 0;
    char16_t high_ = 0;
    std::uint32_t gap_ = 0;
    bool in_table_ = false, open_line_ = false, open_cell_ = false, full_ = false, said_deep_ = false;
    bool light_ = true, coloured_ = false;  ///< of the colour that is being read
    bool behind_picture_ = false, shifted_ = false, on_the_line_ = false;
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
    if (doc.cells.empty()) add_finding(doc.diagnostics, code::input_empty, severity::error);
    return doc;
}

}  // namespace gongkai::inline v0::read

#endif
