// SPDX-License-Identifier: BSL-1.0
/// In which order a table has its columns: as its heads stand there, group by group. Neither heads that are not there nor those that stand one
/// below the other tell anything; what stands beside each other does.
#ifndef GONGKAI_SOLVE_HEADS_HPP
#define GONGKAI_SOLVE_HEADS_HPP

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/solve/labels.hpp>
#include <gongkai/solve/model.hpp>

namespace gongkai::solve {

/// The order of one grid's columns.
struct column_order {
    std::vector<std::size_t> columns;  ///< from left to right, the form's numbers; empty where they stand as the form has them
    bool doubtful = false;             ///< another order than the form's, but not all heads are there to tell which
};

namespace detail {

/// The heads of a grid as a tree: columns under common heads.
struct head_node {
    text::key key;
    std::vector<std::size_t> children;  ///< nodes, in the form's order
    std::size_t column = none;          ///< of a leaf
};

class head_tree {
public:
    explicit head_tree(form::grid_view const& grid) {
        nodes.emplace_back();
        for (std::size_t c = 0; c < grid.columns.size(); ++c) {
            form::column_view const& column = grid.columns[c];
            std::size_t at = 0;
            for (std::string_view const h : column.heads)
                if (!h.empty()) at = child(at, text::label_key(h));
            std::size_t const leaf = add(at, text::label_key(column.label));
            nodes[leaf].column = c;
        }
    }
    std::vector<head_node> nodes;  ///< the first is the root

private:
    std::size_t child(std::size_t of, text::key const& key) {
        if (!nodes[of].children.empty() && nodes[nodes[of].children.back()].key == key) return nodes[of].children.back();
        return add(of, key);
    }
    std::size_t add(std::size_t to, text::key key) {
        nodes.push_back({std::move(key), {}, none});
        nodes[to].children.push_back(nodes.size() - 1);
        return nodes.size() - 1;
    }
};

/// What stands on one line of a table's heads: pieces of words that are heads.
struct head_line {
    std::vector<text::key> words;
    bool sequence = false;  ///< they stood one behind the other, group by group
};

/// Reads the order of a grid's columns from the lines of its heads.
class head_reader {
public:
    head_reader(form::grid_view const& grid, std::vector<head_line> const& lines) : tree_(grid), lines_(lines) {}

    [[nodiscard]] column_order run() {
        auto const leaves = static_cast<std::size_t>(
            std::count_if(tree_.nodes.begin(), tree_.nodes.end(), [](head_node const& n) { return n.column != none; }));
        if (!by_levels()) collect(0);
        column_order out;
        if (doubtful_) out.doubtful = true;
        if (!std::is_sorted(order_.begin(), order_.end())) out.columns = order_;
        if (order_.size() != leaves) out.columns.clear();
        return out;
    }

private:
    /// All heads in reading order, a line each level, each once under its own: below a line of heads stand the children of its first, then of
    /// its second. False where they do not stand so.
    [[nodiscard]] bool by_levels() {
        std::vector<text::key const*> words;
        std::vector<std::size_t> ends;  // of lines, in words
        bool sequence = false;
        for (head_line const& line : lines_) {
            sequence = sequence || line.sequence;
            for (text::key const& w : line.words) words.push_back(&w);
            if (!line.words.empty()) ends.push_back(words.size());
        }
        if (words.size() + 1 != tree_.nodes.size()) return false;
        std::vector<std::vector<std::size_t>> children(tree_.nodes.size());
        std::vector<std::size_t> level{0};
        std::size_t next = 0;
        for (std::size_t depth = 0; next < words.size(); ++depth) {
            std::vector<std::size_t> below;
            for (std::size_t const node : level) {
                std::vector<std::size_t> left = tree_.nodes[node].children;
                for (std::size_t n = left.size(); n > 0; --n, ++next) {
                    auto const found =
                        std::find_if(left.begin(), left.end(), [&](std::size_t k) { return tree_.nodes[k].key == *words[next]; });
                    if (found == left.end()) return false;
                    children[node].push_back(*found);
                    below.push_back(*found);
                    left.erase(found);
                }
            }
            if (!sequence && (depth == ends.size() || ends[depth] != next)) return false;
            level = std::move(below);
        }
        std::vector<std::size_t> open{0};
        while (!open.empty()) {
            std::size_t const node = open.back();
            open.pop_back();
            if (tree_.nodes[node].column != none) order_.push_back(tree_.nodes[node].column);
            open.insert(open.end(), children[node].rbegin(), children[node].rend());
        }
        return true;
    }
    /// A line that has both a head and what stands below it was several: what is beside what, it does not tell.
    [[nodiscard]] bool has_levels(head_line const& line) const {
        auto const stands = [&line](head_node const& n) {
            return std::find(line.words.begin(), line.words.end(), n.key) != line.words.end();
        };
        for (head_node const& n : tree_.nodes)
            if (!n.key.empty() && !n.children.empty() && stands(n))
                for (std::size_t const k : n.children)
                    if (stands(tree_.nodes[k])) return true;
        return false;
    }
    /// Columns that are alike under several heads: 结果维持 to 总计, three times.
    [[nodiscard]] bool leaves_only(std::size_t node) const {
        auto const& c = tree_.nodes[node].children;
        return !c.empty() && std::all_of(c.begin(), c.end(), [this](std::size_t k) { return tree_.nodes[k].column != none; });
    }
    [[nodiscard]] bool is_shared(std::size_t node) const { return groups_of(node) > 1; }
    /// How many heads have such a column.
    [[nodiscard]] std::size_t groups_of(std::size_t leaf) const {
        return static_cast<std::size_t>(std::count_if(tree_.nodes.begin(), tree_.nodes.end(),
                                                      [&](head_node const& n) { return n.key == tree_.nodes[leaf].key; }));
    }
    /// The form's columns below a node, from left to right.
    void collect(std::size_t node) {
        if (tree_.nodes[node].column != none) {
            order_.push_back(tree_.nodes[node].column);
            return;
        }
        bool const shared = leaves_only(node) && is_shared(tree_.nodes[node].children.front());
        std::size_t const turn = shared ? turns_++ : 0;
        for (std::size_t const k : in_order(node, shared, turn)) collect(k);
    }
    /// Where on a line the heads of a node's children stand: its own, or else that of what is below it.
    [[nodiscard]] std::size_t position(std::size_t node, head_line const& line, std::size_t from) const {
        for (std::size_t i = from; i < line.words.size(); ++i)
            if (line.words[i] == tree_.nodes[node].key) return i;
        std::size_t first = none;
        for (std::size_t const k : tree_.nodes[node].children)
            if (!is_shared(k)) first = std::min(first, position(k, line, from));
        return first;
    }
    /// The children of a node from left to right: as one line has them all; as the form does where none has.
    [[nodiscard]] std::vector<std::size_t> in_order(std::size_t node, bool shared, std::size_t turn) {
        std::vector<std::size_t> const& children = tree_.nodes[node].children;
        if (children.size() < 2) return children;
        bool turned = false;
        for (head_line const& all : lines_) {
            if (!all.sequence && has_levels(all)) continue;
            head_line const line = shared ? of_turn(children, all, turn) : all;
            std::vector<std::pair<std::size_t, std::size_t>> found;  // position, child
            for (std::size_t const k : children)
                if (std::size_t const at = position(k, line, 0); at != none) found.emplace_back(at, k);
            bool const ascends = std::is_sorted(found.begin(), found.end());
            if (found.size() < children.size()) {
                turned = turned || !ascends;
                continue;
            }
            std::sort(found.begin(), found.end());
            std::vector<std::size_t> out;
            for (auto const& [at, k] : found) out.push_back(k);
            return out;
        }
        doubtful_ = doubtful_ || turned;
        return children;
    }
    /// The part of a line that has the columns of one of several groups.
    [[nodiscard]] head_line of_turn(std::vector<std::size_t> const& children, head_line const& all, std::size_t turn) const {
        std::vector<text::key> own;
        for (text::key const& words : all.words)
            if (std::any_of(children.begin(), children.end(), [&](std::size_t k) { return words == tree_.nodes[k].key; }))
                own.push_back(words);
        std::size_t const size = children.size();
        if (own.size() != groups_of(children.front()) * size) return {};  // some stand on another line
        auto const first = own.begin() + static_cast<std::ptrdiff_t>(turn * size);
        return {{first, first + static_cast<std::ptrdiff_t>(size)}, all.sequence};
    }

    head_tree tree_;
    std::vector<head_line> const& lines_;
    std::vector<std::size_t> order_;
    std::size_t turns_ = 0;
    bool doubtful_ = false;
};

/// Cuts words into the heads of a grid that they hold, the longest first; a piece that only one head begins with stands for it, and words that
/// are more like one than like any other: 本年度止件数.
class head_cutter {
public:
    explicit head_cutter(form::grid_view const& grid) {
        auto const add = [this](std::string_view spelling, std::string_view label) {
            text::key key = text::label_key(spelling);
            auto const same = [&key](head const& h) { return h.spelling == key; };
            if (!key.empty() && std::none_of(heads_.begin(), heads_.end(), same))
                heads_.push_back({std::move(key), text::label_key(label)});
        };
        for (form::column_view const& c : grid.columns) {
            for (std::string_view const h : c.heads) add(h, h);
            add(c.label, c.label);
            for (std::string_view const o : c.others) add(o, c.label);
        }
        std::sort(heads_.begin(), heads_.end(),
                  [](head const& a, head const& b) { return a.spelling.size() > b.spelling.size(); });
    }
    void cut(std::u32string_view words, std::vector<text::key>& out) const {
        std::size_t const before = out.size();
        pieces(words, false, out);
        if (out.size() > before || words.size() < 2) return;
        pieces(words, true, out);
        if (out.size() > before) return;
        if (text::key const* const only = likest(words); only != nullptr) out.push_back(*only);
    }

private:
    struct head {
        text::key spelling, label;
    };
    /// The heads in words, one behind the other; or, where heads are broken over lines, their `first` parts: 结果纠 尚未审 结果维.
    void pieces(std::u32string_view words, bool first, std::vector<text::key>& out) const {
        std::vector<text::key> found;
        std::size_t covered = 0;
        for (std::size_t at = 0; at < words.size();) {
            auto const [label, size] = first ? part_at(words.substr(at)) : whole_at(words.substr(at));
            if (label != nullptr) found.push_back(*label);
            covered += label == nullptr ? 0 : size;
            at += label == nullptr ? 1 : size;
        }
        if (!first || covered == words.size()) out.insert(out.end(), found.begin(), found.end());
    }
    [[nodiscard]] std::pair<text::key const*, std::size_t> whole_at(std::u32string_view words) const {
        for (head const& h : heads_)
            if (words.starts_with(h.spelling)) return {&h.label, h.spelling.size()};
        return {nullptr, 0};
    }
    /// The longest piece that one head only begins with.
    [[nodiscard]] std::pair<text::key const*, std::size_t> part_at(std::u32string_view words) const {
        constexpr std::size_t least = 2;
        text::key const* only = nullptr;
        std::size_t longest = least - 1;
        for (head const& h : heads_) {
            std::size_t const same = static_cast<std::size_t>(
                std::mismatch(h.spelling.begin(), h.spelling.end(), words.begin(), words.end()).first - h.spelling.begin());
            if (same > longest)
                only = &h.label;
            else if (same == longest && only != nullptr && *only != h.label)
                only = nullptr;
            longest = std::max(longest, same);
        }
        return {only, longest};
    }
    /// The head of about the same length that most of the words stand for; null where there is none, or two.
    [[nodiscard]] text::key const* likest(std::u32string_view words) const {
        constexpr std::size_t least = 4;
        text::key const* found = nullptr;
        int top = cost.similar - 1;
        for (head const& h : heads_) {
            std::size_t const longer = std::max(words.size(), h.spelling.size()),
                              shorter = std::min(words.size(), h.spelling.size());
            if (shorter < least || longer - shorter > 1) continue;
            int const like = label_similarity(h.spelling, words);
            if (like < top || (like == top && found != nullptr && *found == h.label)) continue;
            found = like > top ? &h.label : nullptr;
            top = like;
        }
        return found;
    }
    std::vector<head> heads_;  ///< the longest first
};

}  // namespace detail

/// The order of each grid's columns. Linear in the number of items.
[[nodiscard]] inline std::vector<column_order> read_heads(model const& m, std::span<item const> items) {
    std::vector<column_order> out(m.table->grids.size());
    std::vector<char> done(out.size());
    std::vector<std::size_t> labels;  // items, since the last row
    auto const read = [&](std::size_t grid) {
        if (std::exchange(done[grid], char{1}) || m.table->grids[grid].columns.size() < 2) return;
        detail::head_cutter const cutter(m.table->grids[grid]);
        std::vector<detail::head_line> heads;
        bool apart = labels.size() > 1;
        for (std::size_t k = 0; k < labels.size(); ++k) {
            bool const beside = k > 0 && items[labels[k]].line == items[labels[k - 1]].line;
            if (!beside) heads.emplace_back();
            cutter.cut(items[labels[k]].key, heads.back().words);
            apart = apart && !beside && heads.back().words.size() < 2;
        }
        if (labels.size() == 1)
            heads.back().sequence = true;  // all ran together in one cell
        else if (apart) {
            detail::head_line all{{}, true};
            for (detail::head_line const& line : heads) all.words.insert(all.words.end(), line.words.begin(), line.words.end());
            heads = {std::move(all)};
        }
        out[grid] = detail::head_reader(m.table->grids[grid], heads).run();
    };
    for (std::size_t i = 0; i < items.size(); ++i) {
        item const& it = items[i];
        if (it.kind == item::kind::label) {
            labels.push_back(i);
            std::size_t const row = row_at_end(m, it.key);
            if (row == none || (is_head(m, it.key) && !m.row_of_key.contains(it.key))) continue;
            read(m.rows[row].grid);
            labels.clear();
        } else if (it.kind == item::kind::number) {
            if (m.rows.size() == 1 && m.rows[0].keys.empty()) read(0);
            // A row without a label may stand between the heads and the first that has one.
            if (labels.empty() || !is_head(m, items[labels.back()].key)) labels.clear();
        }
    }
    return out;
}

/// The only column of a grid whose head is not there, where those of all others are; `none` else. Linear in the number of items.
[[nodiscard]] inline std::size_t column_without_head(model const& m, std::size_t grid, std::span<item const> items) {
    form::grid_view const& g = m.table->grids[grid];
    detail::head_cutter const cutter(g);
    std::vector<text::key> there;
    for (item const& it : items) {
        if (it.kind != item::kind::label) continue;
        if (m.row_of_key.contains(it.key)) break;
        cutter.cut(it.key, there);
    }
    std::size_t lost = none;
    for (std::size_t c = 0; c < g.columns.size(); ++c) {
        if (std::find(there.begin(), there.end(), text::label_key(g.columns[c].label)) != there.end()) continue;
        if (lost != none) return none;
        lost = c;
    }
    return lost;
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
            c = static_cast<std::size_t>(std::find(columns.begin(), columns.end(), c) - columns.begin());
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

}  // namespace gongkai::solve

#endif
