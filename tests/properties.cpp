// SPDX-License-Identifier: BSL-1.0
// Generated reports, from a township's to a province's, are printed in every layout of text and read back exactly.
// A few are read by default; the environment variable GONGKAI_PROPERTIES says how many: GONGKAI_PROPERTIES=10000 reads that many in each layout.
#include <gongkai/parse.hpp>

#include <cstdlib>
#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include "support/figures.hpp"
#include "support/generate.hpp"
#include "support/layouts.hpp"

using namespace gongkai_test;

namespace {

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
        gongkai::parsed const read = gongkai::parse(text_of(g, i, how));
        std::string const bad = differences(g, read);
        if (!bad.empty()) {
            ++wrong;
            BOOST_ERROR("report " + std::to_string(i) + " in layout " + std::string{layout_names[static_cast<std::size_t>(how)]} +
                        ":\n" + bad);
        }
        parts += read.report.overview.parts.size() == g.report.overview.parts.size();
    }
    BOOST_TEST((wrong > 0 || parts == reports()), "the parts of section 一 came back in " << parts << " of " << reports());
}

}  // namespace

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

/// Layout 7, cells without separators: what is given is right, what is not given is named.
BOOST_AUTO_TEST_CASE(cells_run_together) {
    std::size_t right = 0, all = 0;
    std::size_t const fewer = reports() / 4 + 1;
    for (std::size_t i = 0; i < fewer; ++i) {
        generated const g = report_of(i);
        gongkai::parsed const read = gongkai::parse(text_of(g, i, layout::together));
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
