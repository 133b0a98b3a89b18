// SPDX-License-Identifier: BSL-1.0
/// Writes JSON as it goes, with valid UTF-8 whatever the strings hold.
///
/// Boost.JSON would do, but its header-only form may stand in one translation unit of a program only, and a writer needs
/// none of its parsing.
#ifndef GONGKAI_TEXT_JSON_STREAM_HPP
#define GONGKAI_TEXT_JSON_STREAM_HPP

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <gongkai/text/characters.hpp>
#include <gongkai/text/utf8.hpp>

namespace gongkai::inline v0::text {

/// How the members of an object or array stand.
enum class json_layout : unsigned char { lines, one_line };

class json_stream {
public:
    /// Appends to `out`; with `pretty`, two spaces a level, else no white space at all.
    json_stream(std::string& out, bool pretty) : out_(out), pretty_(pretty) {}

    void begin_object(json_layout how = json_layout::lines) { begin('{', how); }
    void end_object() { end('}'); }
    void begin_array(json_layout how = json_layout::lines) { begin('[', how); }
    void end_array() { end(']'); }

    void key(std::string_view name) {
        separate();
        quote(name);
        out_ += pretty_ ? ": " : ":";
        after_key_ = true;
    }
    void string(std::string_view utf8) {
        separate();
        quote(utf8);
    }
    void number(std::integral auto n) {
        separate();
        out_ += std::to_string(n);
    }
    void null() { token("null"); }
    /// A number, true, false or null, as it is written.
    void token(std::string_view text) {
        separate();
        out_ += text;
    }

private:
    struct level {
        json_layout how;
        bool empty = true;
    };

    void begin(char bracket, json_layout how) {
        separate();
        out_ += bracket;
        bool const inside_line = !levels_.empty() && levels_.back().how == json_layout::one_line;
        levels_.push_back({inside_line ? json_layout::one_line : how});
    }
    void end(char bracket) {
        level const last = levels_.back();
        levels_.pop_back();
        if (!last.empty && last.how == json_layout::lines) new_line();
        out_ += bracket;
    }
    /// What stands before a key or a value: nothing behind a key, else comma and white space.
    void separate() {
        if (after_key_) {
            after_key_ = false;
            return;
        }
        if (levels_.empty()) return;
        level& in = levels_.back();
        if (!in.empty) out_ += ',';
        if (in.how == json_layout::lines)
            new_line();
        else if (!in.empty && pretty_)
            out_ += ' ';
        in.empty = false;
    }
    void new_line() {
        if (!pretty_) return;
        out_ += '\n';
        out_.append(2 * levels_.size(), ' ');
    }
    void quote(std::string_view utf8) {
        static constexpr char hex[] = "0123456789abcdef";
        static constexpr char32_t replacement = U'\uFFFD';
        out_ += '"';
        std::size_t plain = 0;  // from here on, what stands as it is
        for (std::size_t i = 0; i < utf8.size();) {
            std::size_t const at = i;
            char32_t const c = next_character(utf8, i);  // U+FFFD also for bytes that are no character
            bool const stands = c >= 0x20 && c != U'"' && c != U'\\' && c != replacement && !acts_on_display(c);
            if (stands) continue;
            out_ += utf8.substr(plain, at - plain);
            plain = i;
            switch (c) {
                case U'"': out_ += "\\\""; break;
                case U'\\': out_ += "\\\\"; break;
                case U'\n': out_ += "\\n"; break;
                case U'\r': out_ += "\\r"; break;
                case U'\t': out_ += "\\t"; break;
                case replacement: append(out_, c); break;
                // All are below U+10000. Those above U+001F may stand there as they are, but JSON is shown on terminals, too.
                default: ((((out_ += "\\u") += hex[c >> 12]) += hex[c >> 8 & 0xF]) += hex[c >> 4 & 0xF]) += hex[c & 0xF];
            }
        }
        out_ += utf8.substr(plain);
        out_ += '"';
    }

    std::string& out_;
    std::vector<level> levels_;
    bool pretty_;
    bool after_key_ = false;
};

}  // namespace gongkai::inline v0::text

#endif
