// SPDX-License-Identifier: BSL-1.0
/// All that the form prints, from its declaration.
#ifndef GONGKAI_FUZZ_LABELS_HPP
#define GONGKAI_FUZZ_LABELS_HPP

#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <gongkai/form/edition_2019.hpp>
#include <gongkai/form/edition_2021.hpp>
#include <gongkai/form/view.hpp>

namespace gongkai_fuzz {

namespace detail {

struct label_set {
    std::set<std::string> words;

    void add(std::string_view word) {
        if (!word.empty()) words.emplace(word);
    }
    void add(gongkai::form::table_view const& table) {
        auto const add_labelled = [this](auto const& labelled) {
            add(labelled.label);
            for (auto const head : labelled.heads) add(head);
            for (auto const other : labelled.others) add(other);
        };
        for (auto const& grid : table.grids) {
            add(grid.head);
            add(grid.corner);
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
        auto const add_section = [this](auto const& section) {
            this->add(section.title);
            for (auto const other : section.others) this->add(other);
            this->add(section.content);
        };
        std::apply([&](auto const&... each) { (add_section(each), ...); }, edition.sections);
    }
};

}  // namespace detail

/// Labels, heads and titles of both editions.
[[nodiscard]] inline std::vector<std::string> labels_of_form() {
    detail::label_set all;
    all.add_edition(gongkai::form::edition_2021);
    all.add_edition(gongkai::form::edition_2019);
    return {all.words.begin(), all.words.end()};
}

}  // namespace gongkai_fuzz

#endif
