// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_MESSAGES_IPP
#define GONGKAI_WRITE_MESSAGES_IPP

#include <utility>

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include <gongkai/report/described.hpp>
#include <gongkai/text/characters.hpp>
#include <gongkai/write/message_table.hpp>
#include <gongkai/write/messages.hpp>
#include <gongkai/text/numeral.hpp>

namespace gongkai::inline v0::write {
namespace detail {

constexpr bool every_code_has_its_entry() {
    using codes = boost::describe::describe_enumerators<code>;
    if (message_table.size() != boost::mp11::mp_size<codes>::value) return false;
    std::size_t i = 0;
    bool all = true;
    boost::mp11::mp_for_each<codes>([&](auto e) {
        message_entry const& entry = message_table[i++];
        all = all && entry.code == e.value && !entry.sentence.zh.empty() && !entry.sentence.en.empty() &&
              !entry.meaning.zh.empty() && !entry.meaning.en.empty() && entry.basis.zh.empty() == entry.basis.en.empty();
    });
    return all;
}
static_assert(every_code_has_its_entry(), "message_table needs one entry for each gongkai::code, in their order");

/// Words for the names of identities, and for where a day stands.
inline constexpr std::array<std::pair<std::string_view, words>, 4> named_words = {{
    {"row_sum", {"横向合计关系", "row's sum"}},
    {"page", {"网页所注", "by its page"}},
    {"column_sum", {"纵向合计关系", "column's sum"}},
    {"balance", {"“第一项加第二项等于第三项加第四项”的勾稽关系", "balance of 一 + 二 = 三 + 四"}},
}};

/// Columns of an argument in a sentence: no label of the form is cut.
inline constexpr std::size_t longest_argument = 80;

/// Fills a sentence's places with a finding's arguments.
class sentence {
public:
    sentence(diagnostic const& found, language lang) : found_(found), lang_(lang) {}

    /// `whole` becomes false where an argument is missing or empty.
    std::string fill(std::string_view pattern, bool& whole) const {
        std::string out;
        for (std::size_t i = 0; i < pattern.size();) {
            if (pattern[i] == '{') {
                std::size_t const end = pattern.find('}', i);
                std::string const value = shown(pattern.substr(i + 1, end - i - 1));
                whole = whole && !value.empty();
                out += value;
                i = end + 1;
            } else if (pattern[i] == '[') {
                std::size_t const end = closing(pattern, i);
                out += either(pattern.substr(i + 1, end - i - 1));
                i = end + 1;
            } else
                out += pattern[i++];
        }
        return out;
    }

private:
    /// Where the option that opens at `open` closes.
    static std::size_t closing(std::string_view pattern, std::size_t open) {
        std::size_t depth = 0;
        for (std::size_t i = open;; ++i) {
            if (pattern[i] == '[') ++depth;
            if (pattern[i] == ']' && --depth == 0) return i;
        }
    }
    /// What stands between the brackets: its first part where that is whole, else what follows the bar.
    [[nodiscard]] std::string either(std::string_view option) const {
        std::size_t bar = 0;
        for (std::size_t depth = 0; bar < option.size() && (option[bar] != '|' || depth != 0); ++bar) {
            if (option[bar] == '[') ++depth;
            if (option[bar] == ']') --depth;
        }
        bool whole = true;
        std::string first = fill(option.substr(0, bar), whole);
        if (whole) return first;
        return bar == option.size() ? std::string{} : fill(option.substr(bar + 1), whole);
    }
    [[nodiscard]] std::string shown(std::string_view name) const {
        for (argument const& a : found_.arguments) {
            if (a.name != name) continue;
            if (name == "identity" || name == "dated_by")
                for (auto const& [known, text] : named_words)
                    if (known == a.value) return std::string{text.in(lang_)};
            if ((name == "section" || name == "before" || name == "after") && a.value.size() == 1 && a.value[0] >= '1' &&
                a.value[0] <= '9')
                return std::string{text::numeral(a.value[0] - '0')};
            return text::truncate_to_width(a.value, longest_argument);
        }
        return {};
    }

    diagnostic const& found_;
    language lang_;
};

}  // namespace detail

GONGKAI_INLINE message_entry const& entry_of(code c) noexcept { return message_table[static_cast<std::size_t>(c)]; }

GONGKAI_INLINE std::string message_of(diagnostic const& found, language lang) {
    bool whole = true;
    return detail::sentence{found, lang}.fill(entry_of(found.code).sentence.in(lang), whole);
}

}  // namespace gongkai::inline v0::write

#endif
