// SPDX-License-Identifier: BSL-1.0
/// JSON text as values that know where they stand (RFC 8259, strictly: UTF-8, no comments, no key twice).
///
/// Boost.JSON would parse it too, but keeps no places, so that a wrong value could not be shown in its file; and its definitions may stand in
/// one translation unit of a program only, which a header-only library cannot promise.
#ifndef GONGKAI_TEXT_JSON_HPP
#define GONGKAI_TEXT_JSON_HPP

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/text/json_stream.hpp>
#include <gongkai/text/utf8.hpp>

namespace gongkai::inline v0::text {

struct json_member;

struct json_value {
    enum class kind : unsigned char { null, boolean, number, string, array, object };
    json_value::kind is = kind::null;
    std::string text;                  ///< of a string, unescaped; else the token: 12, true
    std::vector<json_value> items;     ///< of an array
    std::vector<json_member> members;  ///< of an object, in order
    std::size_t from = 0, to = 0;      ///< bytes in the source
    bool narrow = false;               ///< to be written on one line

    [[nodiscard]] inline json_value const* find(std::string_view name) const;
};
struct json_member {
    std::string first;
    json_value second;
    json_member(std::string_view name, json_value value) : first(name), second(std::move(value)) {}
};

inline json_value const* json_value::find(std::string_view name) const {
    auto const at = std::ranges::find_if(members, [name](json_member const& m) { return m.first == name; });
    return at == members.end() ? nullptr : &at->second;
}

/// A string, or what another value's token says: 12, true. Of an array or an object, an empty one.
[[nodiscard]] inline json_value json_token(json_value::kind is, std::string_view token = {}) {
    json_value out;
    out.is = is;
    out.text = token;
    return out;
}

inline void put(json_stream& json, json_value const& v) {
    using kind = json_value::kind;
    json_layout const how = v.narrow ? json_layout::one_line : json_layout::lines;
    switch (v.is) {
        case kind::string: return json.string(v.text);
        case kind::array:
            json.begin_array(how);
            for (json_value const& item : v.items) put(json, item);
            return json.end_array();
        case kind::object:
            json.begin_object(how);
            for (auto const& [name, member] : v.members) {
                json.key(name);
                put(json, member);
            }
            return json.end_object();
        default: json.token(v.text.empty() ? "null" : v.text);
    }
}
/// On several lines, the last one ended.
[[nodiscard]] inline std::string to_lines(json_value const& v) {
    std::string out;
    json_stream json{out, true};
    put(json, v);
    return out += '\n';
}

/// Reads a text that is one JSON value, or several behind each other. `reason` and `at` tell why and where there is none.
class json_text {
public:
    static constexpr std::size_t max_depth = 64;

    explicit json_text(std::string_view text) : text_(text) {}

    [[nodiscard]] std::optional<json_value> read() {
        std::optional<json_value> out = read_next();
        if (out && at < text_.size() && !fail("more than one value")) return std::nullopt;
        return out;
    }
    /// The next of several values: lines of NDJSON. Where `at` is the text's end, there is none behind it.
    [[nodiscard]] std::optional<json_value> read_next() {
        if (at == 0 && text_.starts_with("\xEF\xBB\xBF")) at = 3;
        json_value out;
        skip();
        if (!value(out, 0)) return std::nullopt;
        skip();
        return out;
    }
    std::string_view reason;
    std::size_t at = 0;

private:
    using kind = json_value::kind;

    bool fail(std::string_view why) {
        if (reason.empty()) reason = why;
        return false;
    }
    [[nodiscard]] char next() const { return at < text_.size() ? text_[at] : '\0'; }
    void skip() {
        while (at < text_.size() && std::string_view{" \t\r\n"}.find(text_[at]) != std::string_view::npos) ++at;
    }
    bool take(char c) {
        if (next() != c || at >= text_.size()) return false;
        ++at;
        return true;
    }
    bool value(json_value& out, std::size_t depth) {
        if (depth > max_depth) return fail("nested too deeply");
        out.from = at;
        bool ok = false;
        switch (next()) {
            case '{': ok = object(out, depth); break;
            case '[': ok = array(out, depth); break;
            case '"':
                out.is = kind::string;
                ok = string(out.text);
                break;
            case 't': ok = word(out, "true", kind::boolean); break;
            case 'f': ok = word(out, "false", kind::boolean); break;
            case 'n': ok = word(out, "null", kind::null); break;
            default: ok = number(out);
        }
        out.to = at;
        return ok;
    }
    bool word(json_value& out, std::string_view expected, kind is) {
        if (!text_.substr(at).starts_with(expected)) return fail("no value");
        out.is = is;
        out.text = expected;
        at += expected.size();
        return true;
    }
    bool number(json_value& out) {
        std::size_t const from = at;
        take('-');
        if (!take('0') && !digits()) {
            at = from;
            return fail(at < text_.size() ? "no value" : "the text ends early");
        }
        if (take('.') && !digits()) return fail("no digit behind a decimal point");
        if (take('e') || take('E')) {
            if (!take('+')) take('-');
            if (!digits()) return fail("no digit in an exponent");
        }
        out.is = kind::number;
        out.text = text_.substr(from, at - from);
        return true;
    }
    bool digits() {
        std::size_t const from = at;
        while (next() >= '0' && next() <= '9') ++at;
        return at > from;
    }
    bool string(std::string& out) {
        ++at;
        while (at < text_.size()) {
            char const c = text_[at];
            if (c == '"') {
                ++at;
                return true;
            }
            if (static_cast<unsigned char>(c) < 0x20) return fail("a control character in a string");
            if (c == '\\') {
                if (!escape(out)) return false;
                continue;
            }
            std::size_t const from = at;
            if (next_code_point(text_, at) == ill_formed) {
                at = from;
                return fail("not UTF-8");
            }
            out += text_.substr(from, at - from);
        }
        return fail("the text ends within a string");
    }
    bool escape(std::string& out) {
        static constexpr std::string_view names = "\"\\/bfnrt", values = "\"\\/\b\f\n\r\t";
        ++at;
        if (take('u')) {
            char32_t c = 0, low = 0;
            if (!unit(c)) return false;
            if (c >= 0xDC00 && c < 0xE000) return fail("half of a surrogate pair");
            if (c >= 0xD800 && c < 0xDC00) {
                if (!take('\\') || !take('u') || !unit(low) || low < 0xDC00 || low >= 0xE000)
                    return fail("half of a surrogate pair");
                c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
            }
            append(out, c);
            return true;
        }
        std::size_t const which = at < text_.size() ? names.find(text_[at]) : std::string_view::npos;
        if (which == std::string_view::npos) return fail("an unknown escape");
        out += values[which];
        ++at;
        return true;
    }
    bool unit(char32_t& out) {
        std::string_view const digits = text_.substr(at, 4);
        std::uint32_t value = 0;
        char const* const end = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16).ptr;
        at += static_cast<std::size_t>(end - digits.data());
        out = value;
        return end == digits.data() + 4 || fail("no hexadecimal digit");
    }
    bool array(json_value& out, std::size_t depth) {
        out.is = kind::array;
        ++at;
        skip();
        if (take(']')) return true;
        do {
            skip();
            if (!value(out.items.emplace_back(), depth + 1)) return false;
            skip();
        } while (take(','));
        return take(']') || fail("neither , nor ] in an array");
    }
    bool object(json_value& out, std::size_t depth) {
        out.is = kind::object;
        std::set<std::string> keys;
        ++at;
        skip();
        if (take('}')) return true;
        do {
            skip();
            std::string name;
            if (next() != '"' || at >= text_.size()) return fail("no key");
            if (!string(name)) return false;
            if (!keys.insert(name).second) return fail("a key twice");
            skip();
            if (!take(':')) return fail("no : behind a key");
            skip();
            out.members.emplace_back(name, json_value{});
            if (!value(out.members.back().second, depth + 1)) return false;
            skip();
        } while (take(','));
        return take('}') || fail("neither , nor } in an object");
    }

    std::string_view text_;
};

}  // namespace gongkai::inline v0::text

#endif
