// SPDX-License-Identifier: BSL-1.0
/// Writes include/gongkai/text/fold_table.hpp from ICU's data: build/tests/gongkai-make-fold-table > include/gongkai/text/fold_table.hpp.
#include <cstdio>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include <unicode/uvernum.h>

#include "support/icu_fold.hpp"

namespace {

constexpr char32_t page_size = 128;

/// Ideographs as they are, all else as an escape.
std::string shown(char32_t c) {
    if (c >= 0x3400 && c < 0xA000)
        return {static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 0x3F)),
                static_cast<char>(0x80 | (c & 0x3F))};
    char buffer[12];
    std::snprintf(buffer, sizeof buffer, "\\x%X", static_cast<unsigned>(c));
    return buffer;
}

}  // namespace

int main() {
    gongkai_test::icu_fold const folded;
    std::vector<std::u32string> expansions;
    std::map<std::u32string, std::size_t> index_of;  // of expansions that are there already
    std::vector<std::string> pages;
    std::vector<std::size_t> index;
    for (char32_t first = 0; first < 0x10000; first += page_size) {
        std::string page;
        bool same = true;
        for (char32_t c = first; c < first + page_size; ++c) {
            std::u32string const& to = folded[c];
            bool const surrogate = c >= 0xD800 && c < 0xE000;  // never decoded: their pages need not be there
            same = same && (surrogate || to == std::u32string(1, c));
            if (to.empty())
                page += "\\xDFFF";
            else if (to.size() == 1 && to[0] < 0x10000)
                page += shown(to[0]);
            else {
                auto const [at, added] = index_of.try_emplace(to, expansions.size());
                if (added) expansions.push_back(to);
                page += shown(static_cast<char32_t>(0xD800 + at->second));
            }
        }
        if (!same) pages.push_back(page);
        index.push_back(same ? 0 : pages.size());
    }
    std::cout << "// SPDX-License-Identifier: BSL-1.0\n"
                 "/// What folding makes of the characters of the Basic Multilingual Plane. Written by "
                 "tests/tools/make_fold_table.cpp from ICU "
              << U_ICU_VERSION
              << ";\n/// tests/text/fold_table.cpp compares it with ICU.\n"
                 "#ifndef GONGKAI_TEXT_FOLD_TABLE_HPP\n#define GONGKAI_TEXT_FOLD_TABLE_HPP\n\n#include <cstdint>\n\n#include "
                 "<gongkai/config.hpp>\n\n"
                 "namespace gongkai::text::detail {\n\n// clang-format off\n\n"
                 "/// By c / "
              << static_cast<unsigned>(page_size)
              << ": 0 where all characters fold to themselves, else a page of fold_pages, counted from 1.\n"
                 "inline constexpr std::uint16_t fold_index[] = {";
    for (std::size_t i = 0; i < index.size(); ++i) std::cout << (i % 32 == 0 ? "\n    " : " ") << index[i] << ',';
    std::cout << "\n};\n\n/// Folded characters. U+DFFF stands for nothing, U+D800 + i for the expansion i.\ninline constexpr "
                 "char16_t fold_pages[] =";
    for (std::string const& page : pages) std::cout << "\n    u\"" << page << '"';
    std::cout << ";\n\n/// Where each expansion begins in fold_expansions; one more for the end.\ninline constexpr std::uint16_t "
                 "fold_expansion_at[] = {";
    std::size_t at = 0;
    for (std::size_t i = 0; i <= expansions.size(); ++i) {
        std::cout << (i % 32 == 0 ? "\n    " : " ") << at << ',';
        if (i < expansions.size()) at += expansions[i].size();
    }
    std::cout << "\n};\n\ninline constexpr char32_t fold_expansions[] =";
    for (std::size_t i = 0; i < expansions.size(); ++i) {
        if (i % 32 == 0) std::cout << (i == 0 ? "\n    U\"" : "\"\n    U\"");
        for (char32_t const c : expansions[i]) std::cout << shown(c);
    }
    std::cout << "\";\n\n// clang-format on\n\n}  // namespace gongkai::text::detail\n\n#endif\n";
    return 0;
}
