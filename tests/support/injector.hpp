// SPDX-License-Identifier: BSL-1.0
/// What a fault works with: the model, a source of random choices, and a record of what it did and what must be said about it.
#ifndef GONGKAI_TEST_INJECTOR_HPP
#define GONGKAI_TEST_INJECTOR_HPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/report/diagnostic.hpp>

#include "figures.hpp"
#include "layouts.hpp"
#include "model.hpp"
#include "random.hpp"

namespace gongkai_test {

/// What a reader must say: a finding at least this severe names one of the cells, or what holds it.
struct demand {
    std::vector<std::size_t> cells;
    gongkai::severity at_least = gongkai::severity::warning;
};
/// What a fault did.
struct injection {
    std::vector<std::size_t> touched;  ///< the cells that it is about
    std::vector<demand> demands;
    std::vector<std::string (*)(std::string, random_source&)> rewrites;  ///< of the printed text, in order
    std::size_t file_keeps = 100;                                        ///< hundredths of the file; what is behind is not there
    bool keeps = true;           ///< the text still has all that is needed, in the layouts that the fault names
    std::size_t by_columns = 0;  ///< faults that only the columns' identities undo
};

/// The state a fault works on.
struct injector {
    model& m;
    random_source& random;
    injection& out;
    layout how;
    bool alone = true;  ///< no other fault meets it in this text

    using row_ref = std::pair<model_table*, std::size_t>;

    /// A random row that `suits`: of section 三 mostly, of 四 and 二 now and then.
    template <class Suits>
    model_row* row(Suits&& suits, row_ref* where = nullptr) {
        std::array<std::size_t, 3> order{1, 2, 0};
        if (random.percent(12))
            order = {2, 1, 0};
        else if (random.percent(10))
            order = {0, 1, 2};
        for (std::size_t const index : order)
            for (model_table* t : m.tables()) {
                if (t->index != index) continue;
                std::vector<std::size_t> fit;
                for (std::size_t i = 0; i < t->rows.size(); ++i)
                    if (t->rows[i].kind == row_kind::figures && !t->rows[i].cells.empty() && suits(*t, t->rows[i]))
                        fit.push_back(i);
                if (fit.empty()) continue;
                std::size_t const at = random.pick(fit);
                if (where != nullptr) *where = {t, at};
                touch(t->rows[at]);
                return &t->rows[at];
            }
        return nullptr;
    }
    /// A random figure that `suits`.
    template <class Suits>
    field* value(Suits&& suits, model_row** owner = nullptr) {
        model_row* const r = row([&](model_table const& t, model_row const& candidate) {
            return std::any_of(candidate.values.begin(), candidate.values.end(),
                               [&](field const& f) { return f.cell != no_cell && suits(t, f); });
        });
        if (r == nullptr) return nullptr;
        model_table const* table = nullptr;
        for (model_table const* t : m.tables())
            for (model_row const& x : t->rows)
                if (&x == r) table = t;
        std::vector<std::size_t> fit;
        for (std::size_t i = 0; i < r->values.size(); ++i)
            if (r->values[i].cell != no_cell && suits(*table, r->values[i])) fit.push_back(i);
        if (owner != nullptr) *owner = r;
        return &r->values[random.pick(fit)];
    }
    void touch(model_row const& r) { out.touched.insert(out.touched.end(), r.cells.begin(), r.cells.end()); }
    void say(std::vector<std::size_t> cells, gongkai::severity s = gongkai::severity::warning) {
        out.demands.push_back({std::move(cells), s});
    }
    /// What was done to this row leaves all that is needed where the columns' identities tell which cell it was: in section 三, once.
    void keeps_in_columns(model_row const& r) {
        auto const& first = m.form->first;
        bool const columns_tell = !r.cells.empty() && r.cells.front() >= first[1] && r.cells.front() < first[2];
        out.keeps = out.keeps && columns_tell && ++out.by_columns == 1;
    }
    model_table* table(std::size_t index) {
        for (model_table* t : m.tables())
            if (t->index == index) return t;
        return nullptr;
    }
};

}  // namespace gongkai_test

#endif
