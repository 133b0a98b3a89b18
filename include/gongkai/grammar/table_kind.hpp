// SPDX-License-Identifier: BSL-1.0
/// What a table of the form holds, and the words that a document's table has in the place of figures.
#ifndef GONGKAI_GRAMMAR_TABLE_KIND_HPP
#define GONGKAI_GRAMMAR_TABLE_KIND_HPP

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <unordered_map>

#include <gongkai/config.hpp>
#include <gongkai/form/view.hpp>
#include <gongkai/grammar/context.hpp>
#include <gongkai/lex/figure.hpp>
#include <gongkai/solve/labels.hpp>
#include <gongkai/solve/model.hpp>
#include <gongkai/text/fold.hpp>
#include <gongkai/text/trim.hpp>

namespace gongkai::inline v0::grammar {

/// What is known of a table's figures before any is read.
struct table_kind {
    bool has_money = false, has_sums = false;
    bool has_changes = false;  ///< figures that may be below zero: 本年增/减
    bool unlabelled = false;   ///< the table's rows have no labels

    explicit table_kind(solve::model const& model) {
        for (solve::row_model const& r : model.rows) has_sums = has_sums || !r.sums.empty();
        unlabelled = model.is_unlabelled();
        for (form::grid_view const& g : model.table->grids)
            for (form::column_view const& c : g.columns) {
                has_money = has_money || c.is_amount;
                has_changes = has_changes || is_change(c);
            }
    }
    /// 本年增/减: whether the words of an increase or a decrease are at home in a column.
    [[nodiscard]] static bool is_change(form::column_view const& column) {
        return column.label.find("增") != std::string_view::npos && column.label.find("减") != std::string_view::npos;
    }
};

/// A few letters or signs between two figures of a text, which hold the place of a third.
[[nodiscard]] inline bool is_token(solve::model const& model, std::string_view printed, text::key const& words) {
    constexpr std::size_t longest = 12, most_letters = 4;
    std::string_view const token = text::trimmed(printed);
    bool const parted = printed.ends_with(' ') && (printed.starts_with(' ') || printed.data()[-1] == ' ');
    return parted && !token.empty() && token.size() <= longest && token != "|" && words.size() <= most_letters &&
           (words.empty() || !solve::looks_like_label(model, words));
}

/// The end of a label that goes on in the next line of its cell, and no figure's place.
[[nodiscard]] inline bool is_closing_mark(std::string_view cell) {
    std::string_view const mark = text::trimmed(cell);
    return mark == ")" || mark == "）";
}

/// Whether nothing stands behind a cell on its line.
[[nodiscard]] inline bool ends_line(parse_context const& here, read::line const& line, std::size_t index) {
    for (std::size_t c = index + 1; c < std::size_t{line.first} + line.size; ++c)
        if (!text::is_empty(here.view(c))) return false;
    return true;
}

/// A sign for none, right at digits that ran together: one of their cells holds no figure.
[[nodiscard]] inline bool is_glued_sign(std::string_view printed) {
    return !printed.empty() && printed.find_first_not_of("-/") == std::string_view::npos && lex::is_blank(printed);
}

/// Short words that stand on many lines of a table, each alone: what a text with a cell a line has where there is no figure (不涉及, NIL).
class stock_words {
public:
    static constexpr std::size_t longest = 12;  ///< bytes

    stock_words() = default;
    /// Of the lines [first, last) of a document, which are looked through when first asked.
    stock_words(parse_context const& here, std::size_t first, std::size_t last)
        : here_(&here), first_(first), last_(std::min(last, here.lines().lines.size())) {}

    [[nodiscard]] bool contains(std::string_view word) {
        constexpr int least = 6;
        count();
        auto const found = times_.find(word);
        return found != times_.end() && found->second >= least;
    }

private:
    void count() {
        for (; first_ < last_; ++first_) {
            read::line const& line = here_->lines().lines[first_];
            std::string_view const word = line.size == 1 ? here_->view(line.first) : std::string_view{};
            if (!word.empty() && word.size() <= longest) ++times_[word];
        }
    }
    parse_context const* here_ = nullptr;
    std::size_t first_ = 0, last_ = 0;
    std::unordered_map<std::string_view, int> times_;
};

}  // namespace gongkai::inline v0::grammar

#endif
