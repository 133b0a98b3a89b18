// SPDX-License-Identifier: BSL-1.0
/// A table's items as its lines give them, each with its place in the document.
#ifndef GONGKAI_GRAMMAR_ITEMS_HPP
#define GONGKAI_GRAMMAR_ITEMS_HPP

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <gongkai/solve/labels.hpp>
#include <gongkai/solve/model.hpp>

namespace gongkai::inline v0::grammar {

/// Where an item stands: a piece of a cell of the document.
struct item_place {
    std::size_t cell = 0;
    std::size_t from = 0, length = 0;  ///< bytes in the cell
    std::string unit, note;            ///< of a figure
    std::size_t rest = 0;              ///< of table_items::rests, counted from 1: the cells that its digits go on in
    bool in_pieces = false;            ///< its digits stand in several pieces of the cell
    bool changes = false;              ///< a figure with the words of an increase or a decrease
    bool parted = false;               ///< a figure below zero, whose dash spaces part from its digits: it may be a list's
    bool uncertain = false;            ///< a figure that may be but a part of one: to be read where an identity confirms it
};

/// The items of a table, each with its place.
struct table_items {
    std::vector<solve::item> items;
    std::vector<item_place> places;
    std::vector<std::vector<std::size_t>> rests;
    std::string money_unit;        ///< that a head or a caption names for sums of money; empty where none does
    bool several_units = false;    ///< they name different ones
    bool to_be_confirmed = false;  ///< a place is uncertain, or `changes`
    bool half_label = false;       ///< and the label of that row too, for the row has several lines
    bool cut = false;              ///< the source ends in its last cell and may have been cut off there

    /// Leaves out the items of these numbers, which ascend.
    void leave_out(std::vector<std::size_t> const& numbers) {
        if (numbers.empty()) return;
        std::size_t kept = numbers.front();
        auto next = numbers.begin();
        for (std::size_t i = kept; i < items.size(); ++i) {
            if (next != numbers.end() && *next == i) {
                ++next;
                continue;
            }
            items[kept] = std::move(items[i]);
            places[kept++] = places[i];
        }
        items.resize(kept);
        places.resize(kept);
    }
    /// Makes the figure at `i` one that is not read. It keeps its place.
    void leave_unread(std::size_t i) { items[i] = solve::item::unread_at(items[i].line); }
    /// Appends an item of another table, which is moved from.
    void take(table_items& from, std::size_t i) {
        items.push_back(std::move(from.items[i]));
        places.push_back(std::move(from.places[i]));
    }
};

/// Words before a table's first own label are prose that introduces it.
inline void drop_introduction(solve::model const& m, table_items& table) {
    auto const is_own = [&m](solve::item const& it) {
        return it.is_number() || (it.is_label() && solve::looks_like_label(m, it.key));
    };
    auto const first = std::ranges::find_if(table.items, is_own);
    table.places.erase(table.places.begin(), table.places.begin() + (first - table.items.begin()));
    table.items.erase(table.items.begin(), first);
}

}  // namespace gongkai::inline v0::grammar

#endif
