// SPDX-License-Identifier: BSL-1.0
// Prints a libFuzzer dictionary: the labels and titles of the form, from its declaration, and what separates cells.
#include <gongkai/form/edition_2021.hpp>
#include <gongkai/form/view.hpp>

#include <iostream>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

namespace {

std::set<std::string> words;

void add(std::string_view word) {
    if (!word.empty()) words.emplace(word);
}

void add(gongkai::form::table_view const& table) {
    for (auto const& grid : table.grids) {
        add(grid.head);
        add(grid.corner);
        auto const add_labelled = [](auto const& labelled) {
            add(labelled.label);
            for (auto const head : labelled.heads) add(head);
            for (auto const other : labelled.others) add(other);
        };
        for (auto const& column : grid.columns) add_labelled(column);
        for (auto const& row : grid.rows) {
            add_labelled(row);
            add(row.note);
        }
    }
}

void add(gongkai::form::prose_content) {}
template <class... Grids>
void add(gongkai::form::table_t<Grids...> const& table) {
    add(gongkai::form::make_view(table, {}));
}

template <class Edition>
void add_edition(Edition const& edition) {
    add(edition.notice);
    auto const add_section = [](auto const& section) {
        add(section.title);
        for (auto const other : section.others) add(other);
        add(section.content);
    };
    std::apply([&](auto const&... each) { (add_section(each), ...); }, edition.sections);
}

}  // namespace

int main() {
    add_edition(gongkai::form::edition_2021);
    for (char const* const word : {"\t",
                                   "|",
                                   "│",
                                   "\n\n",
                                   "一、",
                                   "二、",
                                   "三、",
                                   "四、",
                                   "五、",
                                   "六、",
                                   "（一）",
                                   "0",
                                   "/",
                                   "—",
                                   "无",
                                   "件",
                                   "万元",
                                   "，",
                                   "1,909",
                                   "年政府信息公开工作年度报告",
                                   "2024",
                                   "\xEF\xBB\xBF",
                                   "\xE3\x80\x80",
                                   "\xC2\xA0"})
        add(word);
    for (std::string const& word : words) {
        std::cout << '"';
        for (char const c : word) {
            auto const byte = static_cast<unsigned char>(c);
            if (byte >= 0x20 && byte < 0x7F && c != '"' && c != '\\')
                std::cout << c;
            else
                std::cout << "\\x"
                          << "0123456789ABCDEF"[byte >> 4] << "0123456789ABCDEF"[byte & 15];
        }
        std::cout << "\"\n";
    }
}
