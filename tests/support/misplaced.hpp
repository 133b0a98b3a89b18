// SPDX-License-Identifier: BSL-1.0
/// Whether places hold what was read there.
#ifndef GONGKAI_TEST_MISPLACED_HPP
#define GONGKAI_TEST_MISPLACED_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <gongkai/report/cells.hpp>
#include <gongkai/report/parsed.hpp>
#include <gongkai/text/marks.hpp>
#include <gongkai/text/utf8.hpp>

#include "random.hpp"

namespace gongkai_test {

/// Text without white space and marks of strikes, raised digits on the line.
[[nodiscard]] inline std::string bare(std::string_view text) {
    std::string out = gongkai::text::on_the_line(text);
    for (std::string_view const none : {" ", "\t", "\r", "\n", "\u00A0", "\u3000", "\u2002", "\u2003", "~"})
        out = replaced(out, none, "");
    return out;
}
/// A web page's markup as the text that it shows. A file that ends in "</" shows that: no tag has begun.
[[nodiscard]] inline std::string resolved(std::string_view markup) {
    static constexpr std::pair<std::string_view, std::string_view> names[] = {
        {"nbsp;", "\u00A0"}, {"ensp;", "\u2002"}, {"emsp;", "\u2003"}, {"lt;", "<"},
        {"gt;", ">"},        {"quot;", "\""},     {"amp;", "&"}};
    std::string out;
    for (std::size_t i = 0; i < markup.size();) {
        std::string_view const rest = markup.substr(i);
        if (rest.starts_with("<!--"))
            i = markup.find("-->", i) == std::string_view::npos ? markup.size() : markup.find("-->", i) + 3;
        else if (rest.size() > 1 && rest != "</" && rest[0] == '<' && (rest[1] == '/' || (rest[1] >= 'a' && rest[1] <= 'z')))
            i = markup.find('>', i) == std::string_view::npos ? markup.size() : markup.find('>', i) + 1;
        else if (rest.starts_with("&#")) {
            bool const hexadecimal = rest.substr(2, 1) == "x";
            std::size_t const from = hexadecimal ? 3 : 2, end = rest.find(';');
            gongkai::text::append(out, static_cast<char32_t>(std::stoul(std::string{rest.substr(from, end - from)}, nullptr,
                                                                        hexadecimal ? 16 : 10)));
            i += end + 1;
        } else {
            std::size_t taken = 1;
            std::string_view as = rest.substr(0, 1);
            for (auto const& [name, character] : names)
                if (rest[0] == '&' && rest.substr(1).starts_with(name)) {
                    taken = 1 + name.size();
                    as = character;
                }
            out += as;
            i += taken;
        }
    }
    return out;
}

/// The characters of Rich Text that stand as \u and a number, with their stand-in.
[[nodiscard]] inline std::string resolved_rtf(std::string_view rtf) {
    std::string out;
    for (std::size_t i = 0; i < rtf.size();) {
        if (!rtf.substr(i).starts_with("\\u")) {
            out += rtf[i++];
            continue;
        }
        std::size_t const end = std::min(rtf.find_first_not_of("-0123456789", i + 2), rtf.size());
        int const n = std::stoi(std::string{rtf.substr(i + 2, end - i - 2)});
        gongkai::text::append(out, static_cast<char32_t>(n < 0 ? n + 65536 : n));
        i = end + (end < rtf.size() && (rtf[end] == '?' || rtf[end] == ' '));
    }
    return out;
}

/// What is wrong with the places of a reading of `source`, which they count in: one outside of it, or a cell's without the cell's words.
[[nodiscard]] inline std::string misplaced(gongkai::parsed const& p, std::string_view source) {
    std::string out;
    auto const inside = [source](gongkai::place const& w) {
        return w.start.line == 0 || (w.start.offset <= w.end.offset && w.end.offset <= source.size() && w.start.column > 0);
    };
    for (gongkai::diagnostic const& d : p.diagnostics)
        if (!inside(d.where)) out += "a finding stands outside of the source\n";
    for (auto const& [path, ref] : gongkai::cells(p.report)) {
        auto const [where, raw] = std::visit([](auto const* c) { return std::pair{c->where, c->raw}; }, ref);
        if (!inside(where)) {
            out += path + " stands outside of the source\n";
            continue;
        }
        if (where.start.line == 0 || raw.empty()) continue;
        std::string const there{source.substr(where.start.offset, where.end.offset - where.start.offset)};
        std::string const shown = bare(p.source.format == "html"  ? resolved(there)
                                       : p.source.format == "rtf" ? resolved_rtf(there)
                                                                  : there);
        for (std::size_t from = 0; from < raw.size();) {
            std::size_t const end = std::min(raw.find(' ', from), raw.size());
            bool const whole = from == 0 && end == raw.size();
            std::string const word = bare(std::string_view{raw}.substr(from, end - from));
            if (whole ? shown != word : shown.find(word) == std::string::npos)
                out += path + " is '" + raw + "', but '" + there + "' stands at its place\n";
            from = end + 1;
        }
    }
    return out;
}

}  // namespace gongkai_test

#endif
