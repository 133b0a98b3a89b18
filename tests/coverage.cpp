// SPDX-License-Identifier: BSL-1.0
// Which rows of the form, which sections and which findings the committed inputs enter: none is left out. The table:
// gongkai-tests -t coverage --log_level=message
#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include <boost/describe/enum_to_string.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include "gallery/cases.hpp"
#include "support/figures.hpp"
#include "support/test.hpp"

#include <gongkai/check/check.hpp>
#include <gongkai/read_file.hpp>
#if defined(GONGKAI_WITH_HTML)
#include <gongkai/read/html.hpp>
#endif
#if defined(GONGKAI_WITH_DOCX)
#include <gongkai/read/docx.hpp>
#endif

using namespace gongkai;
using namespace gongkai_test;

namespace {

/// How many of the committed inputs enter each: a row with a printed number that is not 0, a section with its heading, a finding.
struct entered {
    std::size_t inputs = 0;
    std::map<std::string, std::size_t> rows_2021, rows_2019, sections, codes;
};

std::string row_of(std::string const& path) { return path.substr(0, path.rfind('.')); }
std::map<std::string, std::size_t> rows_of(annual_report const& form) {
    std::map<std::string, std::size_t> out;
    for (std::string const& path : form_tables::of(form).paths) out[row_of(path)] = 0;
    return out;
}

void add(entered& all, std::string const& file) {
    static constexpr read::readers readers {
#if defined(GONGKAI_WITH_HTML)
        .html = read::html,
#endif
#if defined(GONGKAI_WITH_DOCX)
        .docx = read::docx,
#endif
    };
    auto const reports = read_all(file, readers);
    if (!reports) return;
    ++all.inputs;
    for (file_report const& f : *reports) {
        parsed p = f.report;
        checks::add_findings(p);
        bool const old = std::holds_alternative<proactive_disclosure_2019>(p.report.proactive_disclosure);
        std::map<std::string, std::size_t>& rows = old ? all.rows_2019 : all.rows_2021;
        std::map<std::string, bool> seen;
        for (const_cell_at const& c : cells(static_cast<annual_report const&>(p.report)))
            if (auto const v = value_of(c.cell); v && v->unscaled != 0 && origin_of(c.cell) == origin::printed)
                seen[row_of(c.path)] = true;
        for (auto const& [row, yes] : seen)
            if (auto const known = rows.find(row); known != rows.end()) ++known->second;
        for (printed_heading const& h : p.report.headings) ++all.sections[std::to_string(h.section)];
        std::map<code, bool> found;
        for (diagnostic const& d : p.diagnostics) found[d.code] = true;
        for (auto const& [c, yes] : found) ++all.codes[boost::describe::enum_to_string(c, "?")];
    }
}

entered const& committed() {
    static entered const all = [] {
        entered out;
        annual_report old;
        old.proactive_disclosure = proactive_disclosure_2019{};
        out.rows_2021 = rows_of(annual_report{});
        out.rows_2019 = rows_of(old);
        std::vector<std::string> files;
        for (char const* const folder : {"examples/reports", "tests/conformance/suite", "tests/fuzz/regressions/text"})
            for (auto const& entry : std::filesystem::recursive_directory_iterator(folder))
                if (entry.is_regular_file() && entry.path().extension() != ".json" && entry.path().extension() != ".ndjson")
                    files.push_back(entry.path().string());
        std::sort(files.begin(), files.end());
        for (std::string const& file : files) add(out, file);
        return out;
    }();
    return all;
}

void shown(char const* what, std::map<std::string, std::size_t> const& counts) {
    for (auto const& [name, n] : counts) BOOST_TEST_MESSAGE(what << '\t' << name << '\t' << n);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(coverage)

BOOST_AUTO_TEST_CASE(every_row_of_the_form) {
    BOOST_TEST(committed().inputs > 100u);
    shown("2021", committed().rows_2021);
    shown("2019", committed().rows_2019);
    for (auto const& [row, n] : committed().rows_2021) BOOST_TEST(n > 0u, "no committed input has a number in " << row);
    // Both editions share the other tables, of whose alternative rows 2019's reports have one.
    for (auto const& [row, n] : committed().rows_2019)
        BOOST_TEST((n > 0u || !row.starts_with("proactive_disclosure")), "no committed input of 2019 has a number in " << row);
}

BOOST_AUTO_TEST_CASE(every_section) {
    shown("section", committed().sections);
    BOOST_TEST(committed().sections.size() == 6u);
}

/// By a document, or by the case that the gallery has of it.
BOOST_AUTO_TEST_CASE(every_finding) {
    std::size_t only_in_gallery = 0;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<code>>([&](auto e) {
        auto const n = committed().codes.find(e.name);
        bool const in_documents = n != committed().codes.end();
        BOOST_TEST_MESSAGE("finding\t" << e.name << '\t' << (in_documents ? n->second : 0));
        only_in_gallery += !in_documents;
        BOOST_TEST((in_documents || !gallery::show(e.value).empty()), "no committed input has the finding " << e.name);
    });
    BOOST_TEST_MESSAGE(only_in_gallery << " findings only in the gallery's cases");
}

BOOST_AUTO_TEST_SUITE_END()
