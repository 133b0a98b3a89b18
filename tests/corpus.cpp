// SPDX-License-Identifier: BSL-1.0
// Real reports with their truths, where the checkout has them beside it (CMake defines GONGKAI_CORPUS): every cell of every text file is
// right, or a finding names it; those in seeds/ are right altogether.
#include <gongkai/parse.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include <gongkai/form/sections.hpp>

#include "support/figures.hpp"

namespace corpus_of_real_reports {

namespace fs = std::filesystem;
namespace json = boost::json;
using namespace gongkai_test;

#if defined(GONGKAI_CORPUS)
fs::path const corpus{GONGKAI_CORPUS};
#else
fs::path const corpus;
#endif

std::string contents(fs::path const& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

std::string truth_of(json::value const& v) {
    if (v.is_null()) return "null";
    if (v.is_string()) return std::string{v.get_string()};
    return json::serialize(v);
}
/// Numbers as text: "62544.3758" and "62544.37580" are one.
std::string trimmed(std::string s) {
    if (s.find('.') == std::string::npos) return s;
    while (s.back() == '0') s.pop_back();
    if (s.back() == '.') s.pop_back();
    return s;
}

struct file {
    fs::path text, truth;
};
std::vector<file> files(fs::path const& folder) {
    std::vector<file> out;
    std::error_code none;
    for (auto const& entry : fs::directory_iterator(folder, none)) {
        fs::path const truth = entry.path();
        if (!truth.string().ends_with(".truth.json")) continue;
        std::string const stem =
            truth.filename().string().substr(0, truth.filename().string().size() - std::string{".truth.json"}.size());
        for (auto const& beside : fs::directory_iterator(folder, none)) {
            std::string const name = beside.path().filename().string();
            if (name.starts_with(stem + ".") && (name.ends_with(".txt") || name.ends_with(".md")))
                out.push_back({beside.path(), truth});
        }
    }
    std::sort(out.begin(), out.end(), [](file const& a, file const& b) { return a.text < b.text; });
    return out;
}

/// Every cell of a report by its path, whatever its edition.
std::map<std::string, std::string> cells_of(gongkai::annual_report const& r) {
    std::map<std::string, std::string> out;
    for (gongkai::form::section const& s : gongkai::form::sections_of(r))
        for (auto const& g : s.table.grids)
            for (std::size_t row = 0; row < g.rows.size(); ++row)
                for (std::size_t c = 0; c < g.columns.size(); ++c)
                    out[s.table.cell_path(g, row, c)] = to_text(gongkai::value_of(s.cell(g, row, c)));
    return out;
}

struct tally {
    std::size_t files = 0, right = 0, flagged = 0, silent = 0;
};

void score(fs::path const& folder, bool all_right, tally& t) {
    for (file const& f : files(folder)) {
        json::value const truth = json::parse(contents(f.truth));
        gongkai::parsed const p = gongkai::parse(contents(f.text));
        ++t.files;
        auto const got = cells_of(p.report);
        std::string const name = folder.filename().string() + "/" + f.text.filename().string();
        for (auto const& [path, value] : truth.at("cells").as_object()) {
            std::string const key{path};
            if (key.ends_with(".unit")) continue;
            std::string const read = got.contains(key) ? got.at(key) : "null";
            if (trimmed(truth_of(value)) == read) {
                ++t.right;
                continue;
            }
            bool const said = flagged(p.diagnostics, key);
            ++(said ? t.flagged : t.silent);
            BOOST_TEST(said, name << " " << key << ": " << read << " for " << truth_of(value) << ", and nothing says so");
            BOOST_TEST(!all_right, name << " " << key << ": " << read << " for " << truth_of(value));
        }
        if (!all_right) continue;
        BOOST_TEST(p.report.issuer == truth_of(truth.at("issuer")), name);
        BOOST_TEST((p.report.year && std::to_string(*p.report.year) == truth_of(truth.at("year"))), name);
        BOOST_TEST(p.report.period.has_value(), name);
    }
}

boost::test_tools::assertion_result there(boost::unit_test::test_unit_id) {
    boost::test_tools::assertion_result found(!corpus.empty() && fs::is_directory(corpus / "seeds"));
    found.message() << "no corpus beside this checkout";
    return found;
}

}  // namespace corpus_of_real_reports

BOOST_AUTO_TEST_SUITE(corpus_of_real_reports, *boost::unit_test::precondition(there))

BOOST_AUTO_TEST_CASE(seeds) {
    tally t;
    score(corpus / "seeds", true, t);
    BOOST_TEST(t.files == 5u);
    BOOST_TEST_MESSAGE("seeds: right " << t.right << " flagged " << t.flagged << " silent " << t.silent);
}

BOOST_AUTO_TEST_CASE(all_text_files_without_a_silent_cell) {
    tally t;
    for (char const* const folder : {"seeds", "interop", "real", "fragments"}) score(corpus / folder, false, t);
    BOOST_TEST(t.files > 0u);
    BOOST_TEST_MESSAGE("files " << t.files << " right " << t.right << " flagged " << t.flagged << " silent " << t.silent);
}

BOOST_AUTO_TEST_SUITE_END()
