// SPDX-License-Identifier: BSL-1.0
// Generated reports, from a township's to a province's, are printed in every layout of text and read back exactly.
// A few are read by default; the environment variable GONGKAI_PROPERTIES says how many: GONGKAI_PROPERTIES=10000 reads that many in each layout.
#include <gongkai/parse.hpp>

#include <cstdlib>
#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include <gongkai/check/claims/claims.hpp>
#if defined(GONGKAI_WITH_HTML)
#include <gongkai/read/html.hpp>
#include <gongkai/write/html.hpp>
#endif

#include "support/figures.hpp"
#include "support/generate.hpp"
#include "support/layouts.hpp"
#include "support/misplaced.hpp"

using namespace gongkai_test;

namespace properties {

std::size_t reports() {
    char const* const asked = std::getenv("GONGKAI_PROPERTIES");
    return asked == nullptr ? 40 : static_cast<std::size_t>(std::strtoull(asked, nullptr, 10));
}

generated report_of(std::size_t i) {
    random_source random{seed_of(20'210'030, i)};
    return generate(random, static_cast<size_class>(i % size_names.size()));
}
std::string text_of(generated const& g, std::size_t i, layout how) {
    random_source random{seed_of(20'210'030, i, static_cast<std::uint64_t>(how) + 1)};
    return rendered(model_of(g, random_style(random)), how, random);
}

/// What was read of report `i` in a layout, and what is wrong with it: empty if it is the same report.
std::string differences(generated const& g, gongkai::parsed const& read) {
    auto const want = figures(g.report), got = figures(read.report);
    std::string out;
    for (std::size_t c = 0; c < want.size(); ++c)
        if (want[c] != got[c]) out += cell_paths()[c] + ": " + to_text(got[c]) + " for " + to_text(want[c]) + "\n";
    if (read.report.issuer != g.report.issuer) out += "issuer: " + read.report.issuer + " for " + g.report.issuer + "\n";
    if (read.report.year != g.report.year) out += "year\n";
    if (read.report.period != g.report.period) out += "period\n";
    if (read.report.edition != 2021) out += "edition\n";
    if (read.report.closing.date != g.report.closing.date) out += "closing date\n";
    for (gongkai::diagnostic const& d : read.diagnostics)
        if (d.severity == gongkai::severity::error) out += "an error is said of a report without any\n";
    return out;
}

/// Reads the reports in one layout; stops at the tenth that is not the same.
void read_back(layout how) {
    std::size_t wrong = 0, parts = 0;
    for (std::size_t i = 0; i < reports() && wrong < 10; ++i) {
        generated const g = report_of(i);
        std::string const text = text_of(g, i, how);
        gongkai::parsed const read = gongkai::parse(text);
        std::string const bad = differences(g, read) + misplaced(read, text);
        if (!bad.empty()) {
            ++wrong;
            BOOST_ERROR("report " + std::to_string(i) + " in layout " + std::string{layout_names[static_cast<std::size_t>(how)]} +
                        ":\n" + bad);
        }
        parts += read.report.overview.parts.size() == g.report.overview.parts.size();
    }
    BOOST_TEST((wrong > 0 || parts == reports()), "the parts of section 一 came back in " << parts << " of " << reports());
}

}  // namespace properties

BOOST_AUTO_TEST_SUITE(properties)

BOOST_AUTO_TEST_CASE(tabs) { read_back(layout::tabs); }
BOOST_AUTO_TEST_CASE(a_cell_a_line_behind_a_tab) { read_back(layout::lines_tabbed); }
BOOST_AUTO_TEST_CASE(a_cell_a_line) { read_back(layout::lines_plain); }
BOOST_AUTO_TEST_CASE(a_cell_a_line_with_empty_lines) { read_back(layout::lines_spaced); }
BOOST_AUTO_TEST_CASE(bars) { read_back(layout::bars); }
BOOST_AUTO_TEST_CASE(a_cell_and_its_bar_a_line) { read_back(layout::bars_lines); }
BOOST_AUTO_TEST_CASE(a_bar_alone_on_a_line) { read_back(layout::bars_alone); }
BOOST_AUTO_TEST_CASE(markdown) { read_back(layout::markdown); }
BOOST_AUTO_TEST_CASE(box_drawing) { read_back(layout::drawing); }
BOOST_AUTO_TEST_CASE(columns_of_spaces) { read_back(layout::spaces); }
BOOST_AUTO_TEST_CASE(commas_between_cells) { read_back(layout::commas); }

/// Layout 7, cells without separators: what is given is right, what is not given is named.
BOOST_AUTO_TEST_CASE(cells_run_together) {
    std::size_t right = 0, all = 0;
    std::size_t const fewer = reports() / 4 + 1;
    for (std::size_t i = 0; i < fewer; ++i) {
        generated const g = report_of(i);
        std::string const text = text_of(g, i, layout::together);
        gongkai::parsed const read = gongkai::parse(text);
        BOOST_TEST(misplaced(read, text) == "");
        auto const want = figures(g.report), got = figures(read.report);
        for (std::size_t c = 0; c < want.size(); ++c) {
            ++all;
            if (want[c] == got[c])
                ++right;
            else
                BOOST_TEST(flagged(read.diagnostics, cell_paths()[c]), "report " << i << ": " << cell_paths()[c] << " is "
                                                                                 << to_text(got[c]) << " for " << to_text(want[c])
                                                                                 << " and nothing says so");
        }
    }
    BOOST_TEST(right * 10 > all * 7);
    BOOST_TEST_MESSAGE("run together: " << right << " of " << all << " cells");
}

#if defined(GONGKAI_WITH_HTML)
/// A page with each number in one of the ways that editors of pages write it, and some letters as references.
std::string varied(std::string_view page, random_source& random) {
    std::string out;
    auto const digit = [&page](std::size_t i) { return i < page.size() && page[i] >= '0' && page[i] <= '9'; };
    std::size_t const body = page.find("<body");
    for (std::size_t i = 0; i < page.size();) {
        if (i < body || page[i] == '<' || page[i] == '&') {
            std::size_t const end = i < body ? body : page.find(page[i] == '<' ? '>' : ';', i) + 1;
            out += page.substr(i, end - i);
            i = end;
        } else if (digit(i)) {
            std::size_t end = i;
            while (digit(end)) ++end;
            std::string const first{page[i]}, rest{page.substr(i + 1, end - i - 1)};
            switch (random.below(6)) {
                case 0: out += "&#" + std::to_string(page[i]) + ";" + rest; break;
                case 1: out += "<span>" + first + "</span>" + rest; break;
                case 2: out += "<!-- 8 -->" + first + "<!-- <b>9</b> -->" + rest; break;
                case 3: out += "&nbsp;<font color=\"red\">&#x3" + first + ";<i>" + rest + "</i></font>"; break;
                default: out += first + rest;
            }
            i = end;
        } else {
            std::size_t const end = gongkai::text::character_end(page, i);
            if (random.percent(3)) out += "<u></u>";
            out += page.substr(i, end - i);
            i = end;
        }
    }
    return out;
}

/// Every number of a page stands where its place says, in tables and in prose, however it is marked up.
BOOST_AUTO_TEST_CASE(places_in_web_pages) {
    std::size_t numbers = 0, claims = 0;
    for (std::size_t i = 0; i < reports(); ++i) {
        random_source random{seed_of(20'210'030, i, 99)};
        std::string const page = varied(gongkai::write::to_html(report_of(i).report), random);
        gongkai::parsed const read = gongkai::parse(gongkai::read::html(page));
        BOOST_TEST(misplaced(read, page) == "", "report " << i);
        for (auto const& [path, cell] : gongkai::cells(read.report)) numbers += gongkai::value_of(cell).has_value();
        for (gongkai::checks::claim const& c : gongkai::checks::compare_claims(read)) {
            gongkai::prose const& p = c.section == "overview"        ? read.report.overview
                                      : c.section == "other_matters" ? read.report.other_matters
                                                                     : read.report.problems_and_improvements;
            std::string_view const there =
                std::string_view{page}.substr(c.where.start.offset, c.where.end.offset - c.where.start.offset);
            std::size_t const length = c.number_length > 0 ? c.number_length : c.length;
            BOOST_TEST(bare(resolved(there)) == bare(p.text.substr(c.number_offset, length)), there);
            ++claims;
        }
    }
    BOOST_TEST(numbers > 150 * reports());
    BOOST_TEST(claims > reports());
}
#endif

/// A report reads the same each time, and whatever was read before it.
BOOST_AUTO_TEST_CASE(reading_has_no_memory) {
    std::string const a = text_of(report_of(1), 1, layout::tabs), b = text_of(report_of(2), 2, layout::spaces);
    gongkai::parsed const first = gongkai::parse(a);
    static_cast<void>(gongkai::parse(b));
    gongkai::parsed const again = gongkai::parse(a);
    BOOST_TEST((first.report == again.report));
    BOOST_TEST((first.diagnostics == again.diagnostics));
}

/// With Windows' line ends, a mark at the start, or full-width figures it is the same report.
BOOST_AUTO_TEST_CASE(writing_does_not_matter) {
    for (std::size_t i = 0; i < 8; ++i) {
        generated const g = report_of(i);
        std::string const text = text_of(g, i, layout::tabs);
        BOOST_TEST(differences(g, gongkai::parse(replaced(text, "\n", "\r\n"))) == "");
        BOOST_TEST(differences(g, gongkai::parse("\uFEFF" + text)) == "");
        BOOST_TEST(differences(g, gongkai::parse("\n\n" + text + "\n\n\n")) == "");
    }
}

BOOST_AUTO_TEST_SUITE_END()
