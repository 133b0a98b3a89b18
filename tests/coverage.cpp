// SPDX-License-Identifier: BSL-1.0
// Which rows of the form, which sections and which findings the committed inputs enter: none is left out. The table:
// gongkai-tests -t coverage --log_level=message
#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <map>
#include <set>
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
#include <gongkai/parse.hpp>
#include <gongkai/read/json.hpp>
#include <gongkai/read_file.hpp>
#if defined(GONGKAI_WITH_HTML)
#include <gongkai/read/html.hpp>
#endif
#if defined(GONGKAI_WITH_DOCX)
#include <gongkai/read/docx.hpp>
#include <gongkai/report/described.hpp>
#endif

using namespace gongkai;
using namespace gongkai_test;

namespace coverage {

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

void add_codes(entered& all, std::vector<diagnostic> const& said) {
    std::set<code> found;
    for (diagnostic const& d : said) found.insert(d.code);
    for (code const c : found) ++all.codes[boost::describe::enum_to_string(c, "?")];
}
void add_report(entered& all, parsed p) {
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
    add_codes(all, p.diagnostics);
}

std::vector<std::string> files_in(std::initializer_list<char const*> folders) {
    std::vector<std::string> out;
    for (char const* const folder : folders)
        for (auto const& entry : std::filesystem::recursive_directory_iterator(folder))
            if (entry.is_regular_file() && entry.path().extension() != ".json" && entry.path().extension() != ".ndjson")
                out.push_back(entry.path().string());
    std::sort(out.begin(), out.end());
    return out;
}
std::string contents(std::string const& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>{in}, {}};
}

entered const& committed() {
    static constexpr read::readers readers {
#if defined(GONGKAI_WITH_HTML)
        .html = read::html,
#endif
#if defined(GONGKAI_WITH_DOCX)
        .docx = read::docx,
#endif
    };
    static entered const all = [] {
        entered out;
        annual_report old;
        old.proactive_disclosure = proactive_disclosure_2019{};
        out.rows_2021 = rows_of(annual_report{});
        out.rows_2019 = rows_of(old);
        for (std::string const& file : files_in({"examples/reports", "tests/conformance/suite"})) {
            auto const reports = read_all(file, readers);
            if (!reports) continue;
            ++out.inputs;
            for (file_report const& f : *reports) add_report(out, f.report);
        }
        // As their targets read them.
        for (std::string const& file : files_in({"tests/fuzz/regressions/text"})) {
            ++out.inputs;
            add_report(out, parse(contents(file)));
        }
        for (std::string const& file : files_in({"tests/fuzz/regressions/json"})) {
            ++out.inputs;
            add_codes(out, from_json(contents(file)).diagnostics);
        }
        return out;
    }();
    return all;
}

void shown(char const* what, std::map<std::string, std::size_t> const& counts) {
    for (auto const& [name, n] : counts) BOOST_TEST_MESSAGE(what + ('\t' + name) + '\t' + std::to_string(n));
}

/// The findings about a report beside others: of another year, of other organs. No document alone has one; the gallery's cases have.
/// They stand last among the codes; one that does not fails in every_finding's test, either way.
bool is_about_several(code c) { return c >= code::issuers_differ; }

}  // namespace coverage

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

/// By a document; what is found between reports, by the case that the gallery has of it.
BOOST_AUTO_TEST_CASE(every_finding) {
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<code>>([&](auto e) {
        auto const found = committed().codes.find(e.name);
        std::size_t const n = found == committed().codes.end() ? 0 : found->second;
        bool const several = is_about_several(e.value);
        BOOST_TEST_MESSAGE(std::string{"finding\t"} + e.name + '\t' + (several ? "between reports" : std::to_string(n)));
        BOOST_TEST((n > 0) == !several, n << " committed inputs have the finding " << e.name);
        BOOST_TEST((!several || !gallery::show(e.value).empty()), "the gallery has no case of " << e.name);
    });
}

BOOST_AUTO_TEST_SUITE_END()
