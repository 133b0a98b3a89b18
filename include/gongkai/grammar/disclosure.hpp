// SPDX-License-Identifier: BSL-1.0
/// Section 二, in the edition that its labels speak for; neither the notice that a report cites nor its year tells.
#ifndef GONGKAI_GRAMMAR_DISCLOSURE_HPP
#define GONGKAI_GRAMMAR_DISCLOSURE_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include <gongkai/form/edition_2019.hpp>
#include <gongkai/form/edition_2021.hpp>
#include <gongkai/grammar/grid.hpp>
#include <gongkai/grammar/head_places.hpp>
#include <gongkai/grammar/straight.hpp>

namespace gongkai::inline v0::grammar {

inline constexpr form_table<form::proactive_disclosure_2021_table, proactive_disclosure_2021> disclosure_2021{
    "proactive_disclosure"};
inline constexpr form_table<form::proactive_disclosure_2019_table, proactive_disclosure_2019> disclosure_2019{
    "proactive_disclosure"};
inline constexpr form_table<form::proactive_disclosure_mixed_table, proactive_disclosure_mixed> disclosure_mixed{
    "proactive_disclosure"};

/// An X3 parser of lines, as grid[table] is one; its attribute is the variant of the editions' structs.
struct disclosure_parser : body_parser<disclosure_parser> {
    using attribute_type = proactive_disclosure;

    template <class Attribute>
    bool read(parse_context& here, std::size_t from, std::size_t to, Attribute& attribute) const {
        if (here.straight) {
            straight_reader straight(here, disclosure_2021.compiled());
            if (straight.match(from, to) && straight.has_all_heads()) {
                auto& own = attribute.template emplace<proactive_disclosure_2021>();
                straight.write(form::cells_of(form::proactive_disclosure_2021_table, own));
                return true;
            }
        }
        auto const [words, money_unit, first_grid_only] = words_of(here, from, to);
        auto const read_as = [&](auto const& table, auto& object) { return grid[table].read(here, from, to, object); };
        int const of_2021 = solve::edition_score(disclosure_2021.compiled().model, words);
        // Every label of 2021 is there, and none of 2019 alone, whose （五） has all of that of 2021: the others need not be asked.
        bool const plain = of_2021 >= solve::all_of_it && !any_of(only_in_2019(), words);
        int const of_2019 = plain ? 0 : solve::edition_score(disclosure_2019.compiled().model, words);
        int const of_both = plain ? 0 : solve::edition_score(disclosure_mixed.compiled().model, words);
        // The table may be cut off before what only that edition has, or behind it, and heads may be broken or left out.
        if ((std::max(of_2019, of_both) > of_2021 && (of_2019 >= of_both || first_grid_only)) ||
            (!plain &&
             shows_2019(words, [&here, from, to] { return stacked_words(here, disclosure_2019.compiled().model, from, to); }))) {
            auto& own = attribute.template emplace<proactive_disclosure_2019>();
            bool const any = read_as(disclosure_2019, own);
            own.procurement.unit = settle_unit(own.procurement.amount, money_unit);
            return any;
        }
        if (of_both > of_2021 || (!plain && shows_mixed(words))) {
            here.say(code::edition_mixed, severity::warning,
                     {"proactive_disclosure.regulations", "proactive_disclosure.normative_documents"}, here.where(from));
            return read_as(disclosure_mixed, attribute.template emplace<proactive_disclosure_mixed>());
        }
        return read_as(disclosure_2021, attribute.template emplace<proactive_disclosure_2021>());
    }

private:
    static constexpr std::size_t most_words = 4000;

    /// The labels and heads of one table that another has not, not even as a part of its own: 上一年项目数量, 政府集中采购.
    [[nodiscard]] static std::vector<text::key> labels_only_in(solve::model const& one, solve::model const& other) {
        constexpr std::size_t least = 4;  // shorter ones stand in many words
        std::vector<text::key> out;
        for (text::key const& k : one.all_keys)
            if (k.size() >= least &&
                std::ranges::none_of(other.all_keys, [&k](text::key const& o) { return o.find(k) != text::key::npos; }))
                out.push_back(k);
        return out;
    }
    [[nodiscard]] static bool any_of(std::vector<text::key> const& labels, text::key const& words) {
        return std::ranges::any_of(labels, [&words](text::key const& k) { return words.find(k) != text::key::npos; });
    }
    [[nodiscard]] static std::vector<text::key> const& only_in_2019() {
        static std::vector<text::key> const own =
            labels_only_in(disclosure_2019.compiled().model, disclosure_mixed.compiled().model);
        return own;
    }
    /// Whether labels of 2019 alone stand there, and none that it has not: where many are lost, one tells more than how many are left. `stacked`
    /// gives words that stand one below the other, which are asked for only where those that are read leave it open.
    [[nodiscard]] static bool shows_2019(text::key const& words, auto const& stacked) {
        static solve::model const &of_2019 = disclosure_2019.compiled().model, &of_2021 = disclosure_2021.compiled().model,
                                  &of_both = disclosure_mixed.compiled().model;
        static std::vector<text::key> const foreign = labels_only_in(of_2021, of_2019), mixed = labels_only_in(of_both, of_2019);
        auto const no_other = [](text::key const& all) { return !any_of(foreign, all) && !any_of(mixed, all); };
        if (!no_other(words)) return false;
        text::key const all = words + stacked();
        return any_of(only_in_2019(), all) && no_other(all);
    }
    /// The same of the mixed form against that of 2021: heads that stand behind all labels of rows are not their grids'.
    [[nodiscard]] static bool shows_mixed(text::key const& words) {
        static solve::model const &of_2021 = disclosure_2021.compiled().model, &of_both = disclosure_mixed.compiled().model;
        static std::vector<text::key> const own = labels_only_in(of_both, of_2021), foreign = labels_only_in(of_2021, of_both);
        return any_of(own, words) && !any_of(foreign, words);
    }
    /// What a table's labels tell of its edition.
    struct table_words {
        text::key words;
        std::string money_unit;
        bool first_grid_only = true;  ///< no figure stands behind other labels than those of （一）, which two editions share
    };
    [[nodiscard]] static table_words words_of(parse_context& here, std::size_t from, std::size_t to) {
        table_words out;
        solve::model const& model = disclosure_2019.compiled().model;
        table_items const items = table_reader(here, model).read(from, to);
        out.money_unit = items.money_unit;
        bool beyond = false;
        for (solve::item const& it : items.items) {
            if (it.is_number() && beyond) out.first_grid_only = false;
            if (!it.is_label()) continue;
            if (out.words.size() < most_words) out.words += it.key;
            std::size_t const row = solve::row_at_end(model, it.key);
            beyond = beyond || (row != solve::none && model.rows[row].grid > 0);
        }
        return out;
    }
};
inline constexpr disclosure_parser disclosure{};

}  // namespace gongkai::inline v0::grammar

#endif
