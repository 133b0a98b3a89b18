// SPDX-License-Identifier: BSL-1.0
/// In which order a table has its columns: as its heads stand there, group by group. Neither heads that are not there nor those that stand one
/// below the other tell anything; what stands beside each other does.
#ifndef GONGKAI_SOLVE_HEADS_HPP
#define GONGKAI_SOLVE_HEADS_HPP

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include <boost/container/small_vector.hpp>

#include <gongkai/solve/grid_heads.hpp>
#include <gongkai/solve/labels.hpp>
#include <gongkai/solve/model.hpp>

namespace gongkai::inline v0::solve {

/// The order of one grid's columns.
struct column_order {
    std::vector<std::size_t> columns;  ///< from left to right, the form's numbers; empty where they stand as the form has them
    bool doubtful = false;             ///< another order than the form's, but not all heads are there to tell which

    /// Whether it is not the form's for sure.
    [[nodiscard]] bool departs() const noexcept { return doubtful || !columns.empty(); }
};

/// A label above a grid's figures: its line, and the heads that its words hold.
struct label_above {
    std::size_t line = 0;
    std::vector<std::size_t> const* heads = nullptr;
};

namespace detail {

/// What stands on one line of a table's heads: pieces of words that are heads.
struct head_line {
    std::vector<std::size_t> words;  ///< numbers of grid_heads
    bool sequence = false;           ///< they stood one behind the other, group by group
};

/// Reads the order of a grid's columns from the lines of its heads.
class head_reader {
public:
    head_reader(grid_heads const& heads, std::vector<head_line> const& lines)
        : nodes_(heads.nodes()), lines_(lines), columns_(heads.columns().size()) {}

    using few = boost::container::small_vector<std::size_t, 24>;

    [[nodiscard]] column_order run() {
        if (!by_levels()) collect(0);
        column_order out{{}, doubtful_};
        if (order_.size() == columns_ && !std::ranges::is_sorted(order_)) out.columns = order_;
        return out;
    }

private:
    /// All heads in reading order, a line each level, each once under its own: below a line of heads stand the children of its first, then of
    /// its second. False where they do not stand so.
    [[nodiscard]] bool by_levels() {
        few words, ends;  // of lines, in words
        bool sequence = false;
        for (head_line const& line : lines_) {
            sequence = sequence || line.sequence;
            words.insert(words.end(), line.words.begin(), line.words.end());
            if (!line.words.empty()) ends.push_back(words.size());
        }
        sequence = sequence || ends.size() == 1;  // cells of one line, which all ran together
        if (words.size() + 1 != nodes_.size()) return false;
        std::vector<few> children(nodes_.size());
        few level{0};
        std::size_t next = 0;
        for (std::size_t depth = 0; next < words.size(); ++depth) {
            few below;
            for (std::size_t const node : level) {
                few left(nodes_[node].children.begin(), nodes_[node].children.end());
                for (std::size_t n = left.size(); n > 0; --n, ++next) {
                    auto const found = std::ranges::find_if(left, [&](std::size_t k) { return nodes_[k].head == words[next]; });
                    if (found == left.end()) return false;
                    children[node].push_back(*found);
                    below.push_back(*found);
                    left.erase(found);
                }
            }
            if (!sequence && (depth == ends.size() || ends[depth] != next)) return false;
            level = std::move(below);
        }
        few open{0};
        while (!open.empty()) {
            std::size_t const node = open.back();
            open.pop_back();
            if (nodes_[node].column != none) order_.push_back(nodes_[node].column);
            open.insert(open.end(), children[node].rbegin(), children[node].rend());
        }
        return true;
    }
    /// A line that has both a head and what stands below it was several: what is beside what, it does not tell.
    [[nodiscard]] bool has_levels(head_line const& line) const {
        auto const stands = [&line](head_node const& n) { return std::ranges::find(line.words, n.head) != line.words.end(); };
        return std::ranges::any_of(nodes_, [&](head_node const& n) {
            return n.head != grid_heads::no_words && stands(n) &&
                   std::ranges::any_of(n.children, [&](std::size_t k) { return stands(nodes_[k]); });
        });
    }
    /// Columns that are alike under several heads: 结果维持 to 总计, three times.
    [[nodiscard]] bool leaves_only(std::size_t node) const {
        auto const& c = nodes_[node].children;
        return !c.empty() && std::ranges::all_of(c, [this](std::size_t k) { return nodes_[k].column != none; });
    }
    [[nodiscard]] bool is_shared(std::size_t node) const { return groups_of(node) > 1; }
    /// How many heads have such a column.
    [[nodiscard]] std::size_t groups_of(std::size_t leaf) const {
        return static_cast<std::size_t>(
            std::ranges::count_if(nodes_, [&](head_node const& n) { return n.head == nodes_[leaf].head; }));
    }
    /// The form's columns below a node, from left to right.
    void collect(std::size_t node) {
        if (nodes_[node].column != none) return order_.push_back(nodes_[node].column);
        bool const shared = leaves_only(node) && is_shared(nodes_[node].children.front());
        std::size_t const turn = shared ? turns_++ : 0;
        for (std::size_t const k : in_order(node, shared, turn)) collect(k);
    }
    /// Where on a line the heads of a node's children stand: its own, or else that of what is below it.
    [[nodiscard]] std::size_t position(std::size_t node, head_line const& line, std::size_t from) const {
        for (std::size_t i = from; i < line.words.size(); ++i)
            if (line.words[i] == nodes_[node].head) return i;
        std::size_t first = none;
        for (std::size_t const k : nodes_[node].children)
            if (!is_shared(k)) first = std::min(first, position(k, line, from));
        return first;
    }
    /// The children of a node from left to right: as one line has them all; as the form does where none has.
    [[nodiscard]] few in_order(std::size_t node, bool shared, std::size_t turn) {
        std::vector<std::size_t> const& children = nodes_[node].children;
        few out(children.begin(), children.end());
        if (children.size() < 2) return out;
        bool turned = false;
        for (head_line const& all : lines_) {
            if (!all.sequence && has_levels(all)) continue;
            head_line const part = shared ? of_turn(children, all, turn) : head_line{};
            turned = turned || (shared && part.words.empty() && has_turned_group(children, all));
            head_line const& line = shared ? part : all;
            boost::container::small_vector<std::pair<std::size_t, std::size_t>, 16> found;  // position, child
            for (std::size_t const k : children)
                if (std::size_t const at = position(k, line, 0); at != none) found.emplace_back(at, k);
            bool const ascends = std::ranges::is_sorted(found);
            if (found.size() < children.size()) {
                turned = turned || !ascends;
                continue;
            }
            std::ranges::sort(found);
            for (std::size_t i = 0; i < out.size(); ++i) out[i] = found[i].second;
            return out;
        }
        doubtful_ = doubtful_ || turned;
        return out;
    }
    /// Whether a line has the columns of some of several groups, one in another order than the form's: which group's they are it does not tell.
    [[nodiscard]] bool has_turned_group(std::vector<std::size_t> const& children, head_line const& all) const {
        few own;  // places among the children
        for (std::size_t const words : all.words)
            for (std::size_t k = 0; k < children.size(); ++k)
                if (words == nodes_[children[k]].head) own.push_back(k);
        if (own.size() % children.size() != 0) return false;
        for (auto first = own.begin(); first != own.end();) {
            auto const last = first + static_cast<std::ptrdiff_t>(children.size());
            few group(first, last);
            std::ranges::sort(group);
            bool const whole = std::ranges::adjacent_find(group) == group.end();
            if (whole && !std::equal(group.begin(), group.end(), first)) return true;
            first = last;
        }
        return false;
    }
    /// The part of a line that has the columns of one of several groups.
    [[nodiscard]] head_line of_turn(std::vector<std::size_t> const& children, head_line const& all, std::size_t turn) const {
        std::vector<std::size_t> own;
        for (std::size_t const words : all.words)
            if (std::ranges::any_of(children, [&](std::size_t k) { return words == nodes_[k].head; })) own.push_back(words);
        std::size_t const size = children.size();
        if (own.size() != groups_of(children.front()) * size) return {};  // some stand on another line
        auto const first = own.begin() + static_cast<std::ptrdiff_t>(turn * size);
        return {{first, first + static_cast<std::ptrdiff_t>(size)}, all.sequence};
    }

    std::vector<head_node> const& nodes_;
    std::vector<head_line> const& lines_;
    std::size_t columns_;
    std::vector<std::size_t> order_;
    std::size_t turns_ = 0;
    bool doubtful_ = false;
};

/// Whether each label is a head alone on its line: then they stood one behind the other.
[[nodiscard]] inline bool stand_apart(std::span<label_above const> labels) {
    for (std::size_t k = 0; k < labels.size(); ++k)
        if (labels[k].heads->size() > 1 || (k > 0 && labels[k].line == labels[k - 1].line)) return false;
    return labels.size() > 1;
}
/// Whether all heads stand there level by level, each once, as the form has them, a line each level or one behind the other: what most tables
/// show, told without looking for another order.
[[nodiscard]] inline bool stand_as_declared(grid_heads const& of, std::span<label_above const> labels, bool in_sequence) {
    std::vector<grid_heads::placed_node> const& nodes = of.by_levels();
    std::size_t n = 1, line = 0;  // behind the root
    for (label_above const& label : labels)
        for (std::size_t const head : *label.heads) {
            if (n == nodes.size() || of.nodes()[nodes[n].node].head != head) return false;
            bool const same_level = n == 1 || nodes[n].depth == nodes[n - 1].depth;
            if (!in_sequence && n > 1 && same_level != (label.line == line)) return false;
            line = label.line;
            ++n;
        }
    return n == nodes.size();
}

}  // namespace detail

/// The order of a grid's columns by the labels above its first row, that row's own among them.
[[nodiscard]] inline column_order order_of_columns(grid_heads const& of, std::span<label_above const> labels) {
    if (of.columns().size() < 2) return {};
    bool const apart = detail::stand_apart(labels);
    if (detail::stand_as_declared(of, labels, apart || labels.size() == 1)) return {};
    std::vector<detail::head_line> lines;
    for (std::size_t k = 0; k < labels.size(); ++k) {
        if (k == 0 || labels[k].line != labels[k - 1].line) lines.emplace_back();
        std::vector<std::size_t>& words = lines.back().words;
        words.insert(words.end(), labels[k].heads->begin(), labels[k].heads->end());
    }
    if (labels.size() == 1)
        lines.back().sequence = true;  // all ran together in one cell
    else if (apart) {
        detail::head_line all{{}, true};
        for (detail::head_line const& line : lines) all.words.insert(all.words.end(), line.words.begin(), line.words.end());
        lines = {std::move(all)};
    }
    return detail::head_reader(of, lines).run();
}

/// Whether the labels hold the heads of all columns of a grid.
[[nodiscard]] inline bool hold_all_heads(grid_heads const& heads, std::span<item const> items,
                                         std::vector<std::size_t> const& labels) {
    std::vector<std::size_t> found;
    for (std::size_t const i : labels) heads.cut(items[i].key, found);
    return std::ranges::all_of(heads.columns(), [&found](std::size_t h) { return std::ranges::find(found, h) != found.end(); });
}

/// Calls `take(grid, labels)` for each grid with the items that are labels above its first row, that row's own among them, until it returns false.
/// Linear in the number of items.
template <class Take>
void each_head_zone(model const& m, std::span<item const> items, Take&& take) {
    std::vector<char> done(m.table->grids.size());
    std::size_t left = done.size();
    std::vector<std::size_t> labels;  // items, since the last row
    auto const read = [&](std::size_t grid) {
        if (std::exchange(done[grid], char{1})) return;
        --left;
        take(grid, labels);
    };
    // Whose head is among the labels, or in words that ran together; of a table of one grid, that one.
    auto const headed = [&]() -> std::size_t {
        if (done.size() == 1) return 0;
        for (std::size_t g = 0; g < done.size(); ++g) {
            auto const has_head = [&](std::size_t l) { return items[l].key.find(m.spellings[g].head) != text::key::npos; };
            if (!done[g] && !m.spellings[g].head.empty() && std::ranges::any_of(labels, has_head)) return g;
        }
        return none;
    };
    for (std::size_t i = 0; i < items.size() && left > 0; ++i) {
        item const& it = items[i];
        if (it.is_label()) {
            labels.push_back(i);
            std::size_t const row = row_at_end(m, it.key);
            if (row == none || (is_head(m, it.key) && !m.row_of_key.contains(it.key))) continue;
            read(m.rows[row].grid);
            labels.clear();
        } else if (it.is_number()) {
            if (m.is_unlabelled()) read(0);
            // The first row's label may be broken, or something may stand behind it.
            if (!labels.empty() && !is_head(m, items[labels.back()].key))
                if (std::size_t const grid = headed(); grid != none && hold_all_heads(m.heads[grid], items, labels)) read(grid);
            // A row without a label may stand between the heads and the first that has one.
            if (labels.empty() || !is_head(m, items[labels.back()].key)) labels.clear();
        }
    }
}

/// The order of each grid's columns. Linear in the number of items.
[[nodiscard]] inline std::vector<column_order> read_heads(model const& m, std::span<item const> items) {
    std::vector<column_order> out(m.table->grids.size());
    each_head_zone(m, items, [&](std::size_t grid, std::vector<std::size_t> const& labels) {
        std::vector<std::vector<std::size_t>> heads(labels.size());
        std::vector<label_above> above;
        for (std::size_t k = 0; k < labels.size(); ++k) {
            m.heads[grid].cut(items[labels[k]].key, heads[k]);
            above.push_back({items[labels[k]].line, &heads[k]});
        }
        out[grid] = order_of_columns(m.heads[grid], above);
    });
    return out;
}

/// The heads of columns that stand there with a slip, each a cell of its own, where fewer stand without than the form has.
[[nodiscard]] inline std::vector<finding> misprinted_heads(model const& m, std::span<item const> items) {
    std::vector<finding> out;
    each_head_zone(m, items, [&](std::size_t grid, std::vector<std::size_t> const& labels) {
        grid_heads const& heads = m.heads[grid];
        for (std::size_t const i : labels) {
            if (m.knows(items[i].key)) continue;
            std::size_t const column = heads.column_misprinted(items[i].key);
            // A sum of money may be in another unit than the form's: that is no slip.
            if (column == none || m.table->grids[grid].columns[column].is_amount) continue;
            std::vector<std::size_t> there;
            for (std::size_t const k : labels)
                if (k != i) heads.cut(items[k].key, there);
            std::size_t const head = heads.columns()[column];
            auto const of = [head](std::vector<std::size_t> const& all) { return std::ranges::count(all, head); };
            if (of(there) >= of(heads.columns())) continue;
            out.push_back({code::head_wording, severity::note, {i}, about_head{grid, column}});
        }
    });
    return out;
}

/// The only column of a grid whose head is not there, where those of all others are; `none` else. Linear in the number of items.
[[nodiscard]] inline std::size_t column_without_head(model const& m, std::size_t grid, std::span<item const> items) {
    grid_heads const& heads = m.heads[grid];
    std::vector<std::size_t> there;
    for (item const& it : items) {
        if (!it.is_label()) continue;
        if (m.row_of_key.contains(it.key)) break;
        heads.cut(it.key, there);
    }
    std::vector<std::size_t> const& columns = heads.columns();
    auto const is_lost = [&there](std::size_t head) { return std::ranges::find(there, head) == there.end(); };
    if (std::ranges::count_if(columns, is_lost) != 1) return none;
    return static_cast<std::size_t>(std::ranges::find_if(columns, is_lost) - columns.begin());
}

/// A table whose columns stand in another order, and which of the form's cells each of its cells is.
struct reordered_table {
    form::table_view view;
    std::vector<std::size_t> cells;
};

/// The table with its columns in the order that was read.
[[nodiscard]] inline reordered_table reordered(form::table_view const& table, std::vector<column_order> const& orders) {
    reordered_table out{table, std::vector<std::size_t>(table.cells)};
    std::iota(out.cells.begin(), out.cells.end(), std::size_t{0});
    std::vector<std::size_t> now(out.cells);  // by the form's cell: where it stands
    for (std::size_t g = 0; g < orders.size(); ++g) {
        std::vector<std::size_t> const& columns = orders[g].columns;
        if (columns.empty()) continue;
        form::grid_view& grid = out.view.grids[g];
        for (std::size_t c = 0; c < columns.size(); ++c) {
            grid.columns[c] = table.grids[g].columns[columns[c]];
            for (std::size_t r = 0; r < grid.rows.size(); ++r) {
                out.cells[grid.cell(r, c)] = grid.cell(r, columns[c]);
                now[grid.cell(r, columns[c])] = grid.cell(r, c);
            }
        }
        auto const move = [&columns](std::size_t& c) {
            c = static_cast<std::size_t>(std::ranges::find(columns, c) - columns.begin());
        };
        for (form::row_sum& sum : grid.row_sums) {
            move(sum.target);
            for (std::size_t& part : sum.terms) move(part);
        }
    }
    for (form::identity& id : out.view.identities)
        for (form::term& t : id.terms) {
            t.cell = now[t.cell];
            form::grid_view const& grid = out.view.grids[id.grid];
            t.column = (t.cell - grid.first_cell) % grid.columns.size();
        }
    return out;
}

}  // namespace gongkai::inline v0::solve

#endif
