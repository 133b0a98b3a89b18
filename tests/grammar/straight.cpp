// SPDX-License-Identifier: BSL-1.0
#include <gongkai/grammar/straight.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <gongkai/form/edition_2021.hpp>
#include <gongkai/grammar/report.hpp>
#include <gongkai/read/plain_text.hpp>
#include <gongkai/report/cells.hpp>

#include "support/faults.hpp"
#include "support/generate.hpp"
#include "support/layouts.hpp"
#include "support/random.hpp"

using namespace gongkai;
using namespace gongkai_test;

namespace grammar_straight {

struct reading {
    annual_report report;
    std::vector<diagnostic> said;

    reading(read::document const& document, bool straight) {
        grammar::parse_context here(document, said);
        here.straight = straight;
        report = grammar::read_report(here);
    }
};

/// The first cell or finding that two readings have not in common; empty where they are the same.
std::string difference(reading const& a, reading const& b) {
    auto const cells = gongkai::cells(a.report), others = gongkai::cells(b.report);
    if (cells.size() != others.size()) return "editions differ";
    for (std::size_t i = 0; i < cells.size(); ++i) {
        bool const same = std::visit(
            [](auto const* x, auto const* y) {
                return x->origin == y->origin && x->raw == y->raw && x->where == y->where && value_of(x) == value_of(y);
            },
            cells[i].cell, others[i].cell);
        if (!same) return cells[i].path;
    }
    return a.said == b.said ? "" : "findings differ";
}

/// Whether a table of section 三 reads straight.
bool straight(std::string_view text) {
    static grammar::compiled_grid<form::requests_table> const table{"requests"};
    read::document const document = read::plain_text(text);
    std::vector<diagnostic> said;
    grammar::parse_context here(document, said);
    return grammar::straight_reader(here, table).match(0, document.lines.size());
}

}  // namespace grammar_straight

BOOST_AUTO_TEST_SUITE(grammar_straight)

/// Every fault in every layout: what reads straight reads the same when it is solved.
BOOST_AUTO_TEST_CASE(as_the_solver_reads) {
    for (std::size_t i = 0; i < 3; ++i) {
        random_source made{seed_of(31, i)};
        generated const g = generate(made, static_cast<size_class>(i % size_names.size()));
        for (std::size_t l = 0; l < static_cast<std::size_t>(layout::html); ++l) {
            auto const how = static_cast<layout>(l);
            for (fault const& f : faults()) {
                if (!contains(f.where, how)) continue;
                random_source random{seed_of(31, i, l + 1, static_cast<std::uint64_t>(&f - faults().data()) + 1)};
                gongkai_test::model m = model_of(g, random_style(random));
                injection done;
                injector x{m, random, done, how, true};
                if (!f.inject(x)) continue;
                std::string text = rendered(m, how, random);
                for (auto const rewrite : done.rewrites) text = rewrite(std::move(text), random);
                read::document const document = read::plain_text(text);
                std::string const wrong = difference(reading(document, true), reading(document, false));
                BOOST_TEST(wrong == "", layout_names[l] << " " << f.name << ", report " << i << ": " << wrong);
            }
        }
    }
}

/// A clean table does; one with anything else in it does not.
BOOST_AUTO_TEST_CASE(clean_tables) {
    random_source made{seed_of(32, 0)};
    generated const g = generate(made, size_class::county);
    for (layout const how : {layout::tabs, layout::lines_plain, layout::bars}) {
        random_source random{seed_of(32, static_cast<std::uint64_t>(how))};
        std::string const text = rendered(model_of(g, {}), how, random);
        std::size_t const heading = text.find("收到和处理政府信息公开申请情况\n");
        std::size_t const from = text.find_first_not_of('\n', text.find('\n', heading)),
                          to = text.find("四、", text.find("结转下年度", from));
        std::string const table = text.substr(from, to - from);
        BOOST_TEST(straight(table), layout_names[static_cast<std::size_t>(how)]);
        BOOST_TEST(!straight("见下表\n" + table));
        BOOST_TEST(!straight(table + "注：\n"));
        BOOST_TEST(!straight(table + table));
        std::string other = table;
        other.replace(other.find("自然人"), std::string_view{"自然人"}.size(), "总计");
        BOOST_TEST(!straight(other));
        other = table;
        std::size_t const digit = other.find_last_of("0123456789");
        other[digit] = other[digit] == '9' ? '8' : static_cast<char>(other[digit] + 1);
        BOOST_TEST(!straight(other));
    }
}

BOOST_AUTO_TEST_SUITE_END()
