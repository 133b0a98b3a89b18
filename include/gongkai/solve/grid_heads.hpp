// SPDX-License-Identifier: BSL-1.0
/// The heads of a grid's columns, made ready once: as a tree, and as words to be found in what stands above the figures.
#ifndef GONGKAI_SOLVE_GRID_HEADS_HPP
#define GONGKAI_SOLVE_GRID_HEADS_HPP

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/form/view.hpp>
#include <gongkai/solve/cost.hpp>
#include <gongkai/solve/finding.hpp>
#include <gongkai/solve/similarity.hpp>
#include <gongkai/solve/sort_by.hpp>
#include <gongkai/text/fold.hpp>

namespace gongkai::inline v0::solve {

/// A head in the tree of a grid's heads: columns under common heads.
struct head_node {
    std::size_t head = 0;               ///< its number: heads with the same words have the same
    std::vector<std::size_t> children;  ///< nodes, in the form's order
    std::size_t column = none;          ///< of a leaf
};

class grid_heads {
public:
    static constexpr std::size_t no_words = 0;  ///< the number of what has no words: of the tree's root

    explicit grid_heads(form::grid_view const& grid) : words_(1), nodes_(1) {
        for (std::size_t c = 0; c < grid.columns.size(); ++c) {
            form::column_view const& column = grid.columns[c];
            std::size_t at = 0;
            for (std::string_view const h : column.heads) {
                if (!h.empty()) at = child(at, number_of(h));
                spell(h, number_of(h));
            }
            columns_.push_back(number_of(column.label));
            nodes_[add(at, columns_.back())].column = c;
            spell(column.label, columns_.back());
            for (std::string_view const o : column.others) spell(o, columns_.back());
        }
        for (std::size_t n = 0; n < by_levels_.size(); ++n)
            for (std::size_t const k : nodes_[by_levels_[n].node].children) by_levels_.push_back({k, by_levels_[n].depth + 1});
        sort_by(spellings_, [](spelling const& s) { return ~s.words.size(); });  // the longest first
    }
    [[nodiscard]] std::vector<head_node> const& nodes() const noexcept { return nodes_; }        ///< the first is the root
    [[nodiscard]] std::vector<std::size_t> const& columns() const noexcept { return columns_; }  ///< the head of each

    /// A node of the tree, and how deep it stands.
    struct placed_node {
        std::size_t node = 0, depth = 0;
    };
    /// All nodes, level by level, as the form has them.
    [[nodiscard]] std::vector<placed_node> const& by_levels() const noexcept { return by_levels_; }

    /// Cuts words into the heads that they hold, the longest first; a piece that only one head begins with stands for it, and words that are
    /// more like one than like any other: 本年度止件数.
    void cut(std::u32string_view words, std::vector<std::size_t>& out) const {
        std::size_t const before = out.size();
        pieces(words, out, true);
        if (out.size() > before || words.size() < 2) return;
        first_parts(words, out);
        if (out.size() > before) return;
        if (std::size_t const only = likest(words); only != no_words) out.push_back(only);
    }
    /// The number of the head whose spelling these words are, and nothing else; `no_words` if there is none.
    [[nodiscard]] std::size_t head_named(std::u32string_view words) const {
        auto const found = std::ranges::find(spellings_, words, &spelling::words);
        return found == spellings_.end() ? no_words : found->head;
    }
    /// The first column whose label or another spelling of it these words are, and nothing else; `none` if there is none.
    [[nodiscard]] std::size_t column_named(std::u32string_view words) const { return column_with(head_named(words)); }

    /// The first column whose label these words are with a slip in them; `none` where they hold a head, or the beginning of one.
    [[nodiscard]] std::size_t column_misprinted(std::u32string_view words) const {
        std::vector<std::size_t> whole;
        pieces(words, whole);
        if (whole.empty()) first_parts(words, whole);
        if (!whole.empty()) return none;
        return column_with(likest(words));
    }

private:
    struct spelling {
        text::key words;
        std::size_t head;
    };
    /// The first column with this head; `none` where there is none.
    [[nodiscard]] std::size_t column_with(std::size_t head) const {
        auto const column = std::ranges::find(columns_, head);
        return column == columns_.end() || head == no_words ? none : static_cast<std::size_t>(column - columns_.begin());
    }
    /// The heads in words, one behind the other. Between two that are whole, or beside one, others may be broken or `misprinted`.
    void pieces(std::u32string_view words, std::vector<std::size_t>& out, bool misprinted = false) const {
        constexpr std::size_t least_gap = 3;
        struct gap {
            std::size_t from, to, place;  ///< among the heads
        };
        std::vector<gap> gaps;
        std::size_t const before = out.size();
        std::size_t end = 0;  // of the last head
        auto const close = [&](std::size_t at) {
            if (misprinted && at >= end + least_gap) gaps.push_back({end, at, out.size()});
        };
        for (std::size_t at = 0; at < words.size();) {
            auto const found =
                std::ranges::find_if(spellings_, [&](spelling const& s) { return words.substr(at).starts_with(s.words); });
            if (found == spellings_.end()) {
                ++at;
                continue;
            }
            close(at);
            out.push_back(found->head);
            end = at += found->words.size();
        }
        if (out.size() == before) return;
        close(words.size());
        for (; !gaps.empty(); gaps.pop_back()) {
            std::u32string_view const between = words.substr(gaps.back().from, gaps.back().to - gaps.back().from);
            std::vector<std::size_t> more;
            first_parts(between, more);
            if (more.empty()) more = misprints(between);
            out.insert(out.begin() + static_cast<std::ptrdiff_t>(gaps.back().place), more.begin(), more.end());
        }
    }
    /// The heads in words that none is whole in, each with a slip: 本年度止件数现行有效件.
    [[nodiscard]] std::vector<std::size_t> misprints(std::u32string_view words) const {
        constexpr std::size_t longest = 40, least = 5;
        std::vector<std::size_t> out;
        if (words.size() > longest) return out;
        for (std::size_t at = 0; at < words.size();) {
            std::size_t size = 0, head = no_words;
            int top = cost.one_slip - 1;
            for (spelling const& s : spellings_)
                for (std::size_t n = s.words.size() - 1; s.words.size() >= least && n <= s.words.size() && at + n <= words.size();
                     ++n)
                    if (int const like = label_similarity(s.words, words.substr(at, n), {}, top); like > top)
                        top = like, size = n, head = s.head;
            if (head != no_words) out.push_back(head);
            at += head == no_words ? 1 : size;
        }
        return out;
    }
    /// Where heads are broken over lines, those whose first parts the words are, and nothing else: 结果纠 尚未审 结果维.
    void first_parts(std::u32string_view words, std::vector<std::size_t>& out) const {
        std::size_t const before = out.size();
        for (std::size_t at = 0; at < words.size();) {
            auto const [head, size] = part_at(words.substr(at));
            if (head == no_words) return out.resize(before);
            out.push_back(head);
            at += size;
        }
    }
    /// The longest piece that one head only begins with, and its size.
    [[nodiscard]] std::pair<std::size_t, std::size_t> part_at(std::u32string_view words) const {
        constexpr std::size_t least = 2;
        std::size_t only = no_words, longest = least - 1;
        for (spelling const& s : spellings_) {
            auto const same = static_cast<std::size_t>(
                std::mismatch(s.words.begin(), s.words.end(), words.begin(), words.end()).first - s.words.begin());
            if (same > longest)
                only = s.head;
            else if (same == longest && only != s.head)
                only = no_words;
            longest = std::max(longest, same);
        }
        return {only, longest};
    }
    /// The head of about the same length that most of the words stand for; `no_words` where there is none, or two.
    [[nodiscard]] std::size_t likest(std::u32string_view words) const {
        constexpr std::size_t least = 4;
        std::size_t found = no_words;
        int top = cost.similar - 1;
        for (spelling const& s : spellings_) {
            std::size_t const longer = std::max(words.size(), s.words.size()), shorter = std::min(words.size(), s.words.size());
            if (shorter < least || longer - shorter > 1) continue;
            int const like = label_similarity(s.words, words, {}, top - 1);
            if (like < top || (like == top && found == s.head)) continue;
            found = like > top ? s.head : no_words;
            top = like;
        }
        return found;
    }
    [[nodiscard]] std::size_t number_of(std::string_view label) {
        text::key key = text::label_key(label);
        auto const known = std::ranges::find(words_, key);
        if (known != words_.end()) return static_cast<std::size_t>(known - words_.begin());
        words_.push_back(std::move(key));
        return words_.size() - 1;
    }
    void spell(std::string_view label, std::size_t head) {
        text::key words = text::label_key(label);
        if (!words.empty() && std::ranges::find(spellings_, words, &spelling::words) == spellings_.end())
            spellings_.push_back({std::move(words), head});
    }
    std::size_t child(std::size_t of, std::size_t head) {
        if (!nodes_[of].children.empty() && nodes_[nodes_[of].children.back()].head == head) return nodes_[of].children.back();
        return add(of, head);
    }
    std::size_t add(std::size_t to, std::size_t head) {
        nodes_.push_back({head, {}, none});
        nodes_[to].children.push_back(nodes_.size() - 1);
        return nodes_.size() - 1;
    }

    std::vector<text::key> words_;  ///< by number
    std::vector<head_node> nodes_;
    std::vector<placed_node> by_levels_{placed_node{}};
    std::vector<std::size_t> columns_;
    std::vector<spelling> spellings_;  ///< the longest first
};

}  // namespace gongkai::inline v0::solve

#endif
