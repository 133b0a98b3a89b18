// SPDX-License-Identifier: BSL-1.0
/// In which order columns stand by the places of their heads, in a text that keeps its columns by spaces or on a page of words with boxes:
/// words that are broken over lines stand one below the other, and what stands beside what the lines alone do not tell.
#ifndef GONGKAI_GRAMMAR_HEAD_PLACES_HPP
#define GONGKAI_GRAMMAR_HEAD_PLACES_HPP

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/grammar/context.hpp>
#include <gongkai/grammar/extents.hpp>
#include <gongkai/solve/heads.hpp>
#include <gongkai/solve/model.hpp>
#include <gongkai/text/characters.hpp>
#include <gongkai/text/fold.hpp>

namespace gongkai::inline v0::grammar {

namespace detail {

/// Words on a line between spaces.
struct placed_words {
    std::size_t line;
    extent at;
    text::key words;
};

/// Calls `take(extent, words)` for the words of a cell, which spaces may part; not for figures. All letters of a cell are taken to be as wide.
template <class Take>
void each_word(std::string_view cell, extent const& at, Take&& take) {
    std::size_t const columns = std::max<std::size_t>(text::width_of(cell), 1);
    auto const place = [&](std::size_t column) { return at.from + column * (at.to - at.from) / columns; };
    for (std::size_t from = 0; !cell.empty();) {
        std::size_t const end = std::min(cell.find(' '), cell.size());
        std::size_t const width = text::width_of(cell.substr(0, end));
        text::key words = text::label_key(cell.substr(0, end));
        bool const digits = std::ranges::all_of(words, [](char32_t c) { return c < 0x80; });
        if (!words.empty() && !digits) take(extent{place(from), place(from + width)}, std::move(words));
        from += width + (end < cell.size() ? 1 : 0);
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
}
/// Calls `take(extent, words)` for what stands one below the other, from left to right.
template <class Take>
void each_stack(std::vector<placed_words>& all, Take&& take) {
    std::ranges::sort(all, {}, [](placed_words const& w) { return w.at.from; });
    for (std::size_t first = 0; first < all.size();) {
        std::size_t to = all[first].at.to, last = first + 1;
        for (; last < all.size() && all[last].at.from < to; ++last) to = std::max(to, all[last].at.to);
        std::ranges::sort(std::span{all}.subspan(first, last - first), {}, [](placed_words const& w) {
            return std::pair{w.line, w.at.from};
        });
        extent at{all[first].at.from, to};
        text::key words;
        for (; first < last; ++first) {
            at.from = std::min(at.from, all[first].at.from);
            words += all[first].words;
        }
        take(at, words);
    }
}

/// Reads the heads of one grid's columns by their places.
class head_places {
public:
    head_places(parse_context& here, solve::model const& model, std::size_t grid)
        : here_(here), model_(model), heads_(model.heads[grid]) {}

    /// What the lines [from, to) tell.
    void read(std::size_t from, std::size_t to) {
        for (std::size_t n = from; n < to; ++n) {
            read::line const& line = here_.lines().lines[n];
            if (line.tabular && here_.source().across.empty()) return pieces_.clear();
            spaced_ = spaced_ || line.size > 1;
            std::vector<extent> const places = extents_of(here_.source(), here_.lines(), line);
            for (std::size_t k = 0; k < places.size(); ++k) add(n, here_.view(line.first + k), places[k]);
        }
    }
    /// Corrects what lines told of the order: it stands where the places show all heads; where they show fewer, which is certain of those
    /// that they show.
    void correct(solve::column_order& order) {
        if (!readable()) return;
        std::vector<head> const found = leaves();
        std::vector<std::size_t> columns = in_groups(found);
        bool const sorted = std::ranges::is_sorted(columns);
        std::vector<std::size_t> once = columns;
        std::ranges::sort(once);
        if (std::ranges::adjacent_find(once) != once.end()) return;  // several tables' heads
        if (columns.size() == heads_.columns().size())
            order = {sorted ? std::vector<std::size_t>{} : std::move(columns), false};
        else if (!sorted && order.columns.empty())
            order.doubtful = true;
    }
    /// Where the heads of all columns stand, in the form's order; none where some are not found, or in another order.
    [[nodiscard]] std::vector<extent> extents() {
        std::vector<extent> out;
        if (!readable()) return out;
        std::vector<head> const found = leaves();
        std::vector<std::size_t> const columns = in_groups(found);
        if (columns.size() != heads_.columns().size() || found.size() != columns.size()) return out;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            if (columns[c] != c) return {};
            out.push_back(found[c].at);
        }
        return out;
    }

private:
    /// A head of one column, or of several.
    struct head {
        std::size_t number;  ///< of the head, or of the node that shares it
        extent at;
    };

    /// Heads, and not a text of many words.
    [[nodiscard]] bool readable() const {
        constexpr std::size_t most_words = 300;
        return spaced_ && !pieces_.empty() && pieces_.size() + groups_.size() <= most_words;
    }
    void add(std::size_t line, std::string_view cell, extent const& of_cell) {
        each_word(cell, of_cell, [&](extent at, text::key words) {
            bool const column = heads_.column_named(words) != solve::none;
            if (std::size_t const node = group_of(words); node != solve::none)
                groups_.push_back({node, at});
            else if (column || !model_.head_keys.contains(words))
                pieces_.push_back({line, at, std::move(words)});
        });
    }
    /// The head that columns share whose words these are.
    [[nodiscard]] std::size_t group_of(text::key const& words) const {
        if (!model_.head_keys.contains(words) || heads_.column_named(words) != solve::none) return solve::none;
        std::vector<std::size_t> found;
        heads_.cut(words, found);
        if (found.size() != 1) return solve::none;
        for (std::size_t n = 0; n < heads_.nodes().size(); ++n)
            if (heads_.nodes()[n].head == found.front() && has_leaves(n)) return n;
        return solve::none;
    }
    [[nodiscard]] bool has_leaves(std::size_t node) const {
        std::vector<std::size_t> const& below = heads_.nodes()[node].children;
        return std::ranges::any_of(below, [this](std::size_t k) { return heads_.nodes()[k].column != solve::none; });
    }
    /// The heads of columns from left to right: of words that stand one below the other, the last that they hold.
    [[nodiscard]] std::vector<head> leaves() {
        std::vector<head> out;
        std::vector<std::size_t> cut;
        each_stack(pieces_, [&](extent at, text::key const& words) {
            cut.clear();
            heads_.cut(words, cut);
            std::erase_if(cut,
                          [this](std::size_t h) { return std::ranges::find(heads_.columns(), h) == heads_.columns().end(); });
            if (cut.size() == 1) out.push_back({cut.front(), at});
        });
        return out;
    }
    /// Whether a column's head is one of those that stand below a node, directly or not.
    [[nodiscard]] bool is_below(std::size_t number, std::size_t node) const {
        solve::head_node const& n = heads_.nodes()[node];
        if (n.column != solve::none) return n.head == number;
        return std::ranges::any_of(n.children, [&](std::size_t k) { return is_below(number, k); });
    }
    /// Whether a common head stands above its columns; on one line with them it does not.
    [[nodiscard]] static bool is_above(head const& common, extent const& columns) {
        return common.at.from < columns.to && columns.from < common.at.to;
    }
    /// The columns of these heads. Of heads that several groups have, by the places of the groups; none where that does not tell all, or where
    /// common heads stand not above their columns.
    [[nodiscard]] std::vector<std::size_t> in_groups(std::vector<head> const& found) {
        auto const& all = heads_.columns();
        auto const shared = [&all](std::size_t h) { return std::ranges::count(all, h) > 1; };
        return std::ranges::any_of(all, shared) ? of_each_group(found) : of_unique_heads(found);
    }
    [[nodiscard]] std::vector<std::size_t> of_unique_heads(std::vector<head> const& found) const {
        auto const& all = heads_.columns();
        for (head const& g : groups_) {
            extent columns{solve::none, 0};
            for (head const& h : found)
                if (is_below(h.number, g.number)) columns = {std::min(columns.from, h.at.from), std::max(columns.to, h.at.to)};
            if (columns.to > 0 && !is_above(g, columns)) return {};
        }
        std::vector<std::size_t> out;
        for (head const& h : found) out.push_back(static_cast<std::size_t>(std::ranges::find(all, h.number) - all.begin()));
        return out;
    }
    [[nodiscard]] std::vector<std::size_t> of_each_group(std::vector<head> const& found) {
        std::ranges::sort(groups_, {}, [](head const& h) { return h.at.from; });
        std::vector<std::size_t> out;
        auto at = found.begin();
        for (head const& g : groups_) {
            std::vector<std::size_t> left = heads_.nodes()[g.number].children;
            auto const size = static_cast<std::ptrdiff_t>(left.size());
            if (found.end() - at < size || !is_above(g, {at->at.from, (at + size - 1)->at.to})) return {};
            for (auto const end = at + size; at != end; ++at) {
                auto const child =
                    std::ranges::find_if(left, [&](std::size_t k) { return heads_.nodes()[k].head == at->number; });
                if (child == left.end()) return {};
                out.push_back(heads_.nodes()[*child].column);
                left.erase(child);
            }
        }
        return at == found.end() ? out : std::vector<std::size_t>{};
    }

    parse_context& here_;
    solve::model const& model_;
    solve::grid_heads const& heads_;
    bool spaced_ = false;
    std::vector<placed_words> pieces_;
    std::vector<head> groups_;
};

/// Behind the last line of heads: the last label is the first row's own where rows have labels.
[[nodiscard]] inline std::size_t end_of_heads(solve::model const& m, std::span<solve::item const> items,
                                              std::vector<std::size_t> const& labels) {
    return items[labels.back()].line + std::size_t{m.is_unlabelled()};
}

}  // namespace detail

/// The words in the lines [from, to) that stand one below the other where no figure stands between: heads that are broken over lines. What is
/// a whole head of the table, as its title, is none's piece. Linear but for sorting.
[[nodiscard]] inline text::key stacked_words(parse_context& here, solve::model const& m, std::size_t from, std::size_t to) {
    text::key out;
    if (!has_extents(here.source())) return out;
    bool const boxes = !here.source().across.empty();
    std::vector<detail::placed_words> words;
    auto const close = [&] {
        detail::each_stack(words, [&out](extent, text::key const& stack) { out += stack; }), words.clear();
    };
    for (std::size_t n = from; n < to; ++n) {
        read::line const& line = here.lines().lines[n];
        bool figures = line.tabular && !boxes;
        std::vector<extent> const places = extents_of(here.source(), here.lines(), line);
        std::size_t const before = words.size();
        for (std::size_t k = 0; k < places.size(); ++k) {
            std::string_view const cell = here.view(line.first + k);
            figures = figures || (!cell.empty() && cell.front() >= '0' && cell.front() <= '9');
            detail::each_word(cell, places[k], [&](extent at, text::key w) {
                if (m.head_keys.contains(w))
                    out += w;
                else
                    words.push_back({n, at, std::move(w)});
            });
        }
        if (!figures) continue;
        words.resize(before);
        close();
    }
    close();
    return out;
}

/// Where the heads of a table's only grid stand, by column; none where not all are there, or not in the form's order.
[[nodiscard]] inline std::vector<extent> head_extents(parse_context& here, solve::model const& m,
                                                      std::span<solve::item const> items) {
    std::vector<extent> out;
    solve::each_head_zone(m, items, [&](std::size_t grid_index, std::vector<std::size_t> const& labels) {
        if (labels.empty()) return;
        detail::head_places places(here, m, grid_index);
        places.read(items[labels.front()].line, detail::end_of_heads(m, items, labels));
        out = places.extents();
    });
    return out;
}

/// Corrects what lines told of the order of a grid's columns by the places of its heads, which stand in the lines [from, to).
inline void correct_by_places(parse_context& here, solve::model const& m, std::size_t grid_index, std::size_t from,
                              std::size_t to, solve::column_order& order) {
    if (!has_extents(here.source()) || m.heads[grid_index].columns().size() < 2) return;
    detail::head_places places(here, m, grid_index);
    places.read(from, to);
    places.correct(order);
}

/// The order of each grid's columns, by the lines of their heads and by their places. Linear in the number of items.
[[nodiscard]] inline std::vector<solve::column_order> order_of_heads(parse_context& here, solve::model const& m,
                                                                     std::span<solve::item const> items) {
    std::vector<solve::column_order> out = solve::read_heads(m, items);
    if (!has_extents(here.source())) return out;
    solve::each_head_zone(m, items, [&](std::size_t grid_index, std::vector<std::size_t> const& labels) {
        if (!labels.empty())
            correct_by_places(here, m, grid_index, items[labels.front()].line, detail::end_of_heads(m, items, labels),
                              out[grid_index]);
    });
    return out;
}

}  // namespace gongkai::inline v0::grammar

#endif
