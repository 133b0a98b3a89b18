// SPDX-License-Identifier: BSL-1.0
// The suite of tests/conformance, by its rules (README.md there), without a program that reads it: every cell is right, or a finding names it where the
// document does not allow to read it; sums that are wrong are said, and what the prose claims is judged.
#include <gongkai/read_file.hpp>

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include <gongkai/check/check.hpp>
#include <gongkai/check/claims/claims.hpp>
#if defined(GONGKAI_WITH_HTML)
#include <gongkai/read/html.hpp>
#endif
#if defined(GONGKAI_WITH_DOCX)
#include <gongkai/read/docx.hpp>
#endif

namespace conformance_suite {

namespace json = boost::json;
namespace checks = gongkai::checks;

std::string const suite = "tests/conformance/suite/";

/// What is true of each document.
std::vector<json::object> const& truths() {
    static std::vector<json::object> const all = [] {
        std::vector<json::object> out;
        std::ifstream in{suite + "truth.ndjson"};
        for (std::string line; std::getline(in, line);) out.push_back(json::parse(line).as_object());
        return out;
    }();
    return all;
}

gongkai::read::readers readers() {
    gongkai::read::readers out;
#if defined(GONGKAI_WITH_HTML)
    out.html = gongkai::read::html;
#endif
#if defined(GONGKAI_WITH_DOCX)
    out.docx = gongkai::read::docx;
#endif
    return out;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> out(1);
    for (char const c : text) c == ' ' ? static_cast<void>(out.emplace_back()) : out.back().push_back(c);
    return out;
}

/// The true figures by the cells' paths, as they are written there: "-" for none, "?" behind a sum whose unit nothing tells.
std::map<std::string, std::string> cells_of(json::object const& truth) {
    static std::vector<std::string> const kinds = words_of(
        "natural_person commercial_enterprise research_institution public_welfare_organization legal_service_institution other "
        "total");
    static std::vector<std::string> const results = words_of("upheld corrected other pending total");
    std::map<std::string, std::string> out;
    for (auto const& [row, figures] : truth.at("cells").as_object()) {
        std::vector<std::string> const all = words_of(figures.as_string());
        for (std::size_t k = 0; k < all.size(); ++k)
            out[std::string{row} + (all.size() == 1 ? "" : '.' + (all.size() == 5 ? results : kinds)[k])] = all[k];
    }
    return out;
}

/// The same of what was read.
std::string figure_at(gongkai::annual_report const& report, std::string const& path) {
    auto const cell = gongkai::at(report, path);
    auto value = cell ? gongkai::value_of(*cell) : std::nullopt;
    if (!value) return "-";
    std::string unit = "万元";
    auto const* const older = std::get_if<gongkai::proactive_disclosure_2019>(&report.proactive_disclosure);
    if (older != nullptr && path.ends_with("procurement.amount")) unit = older->procurement.unit;
    if (unit == "元") value->scale = static_cast<std::uint8_t>(value->scale + 4);
    return to_string(value->trimmed()) + (unit.empty() ? "?" : "");
}

/// Whether a finding names a cell, its row or its group; where nothing of its table was read, or in 四, the table.
class naming {
public:
    naming(gongkai::parsed const& read, std::map<std::string, std::string> const& cells) : read_(read) {
        for (auto const& [path, figure] : cells) values_[table_of(path)] |= figure_at(read.report, path) != "-";
    }
    [[nodiscard]] bool operator()(std::string const& path, bool or_table) const {
        return std::any_of(read_.diagnostics.begin(), read_.diagnostics.end(), [&](gongkai::diagnostic const& d) {
            return d.severity != gongkai::severity::note &&
                   std::any_of(d.paths.begin(), d.paths.end(), [&](std::string const& p) {
                       bool const table = p.find('.') == std::string::npos;
                       bool const counts = !table || (or_table && (p == "review" || p == "litigation" || !has_values(p)));
                       return counts && gongkai::is_at_or_below(path, p);
                   });
        });
    }

private:
    static std::string table_of(std::string const& path) {
        std::string const first = path.substr(0, path.find('.'));
        return first == "litigation" ? "review" : first;
    }
    [[nodiscard]] bool has_values(std::string const& table) const {
        auto const found = values_.find(table);
        return found != values_.end() && found->second;
    }
    gongkai::parsed const& read_;
    std::map<std::string, bool> values_;  ///< whether any was read, by table
};

bool holds(json::object const& truth, char const* list, std::string const& path) {
    auto const* const all = truth.if_contains(list);
    return all != nullptr && std::any_of(all->as_array().begin(), all->as_array().end(),
                                         [&path](json::value const& v) { return v.as_string() == path; });
}

/// Values that a careful reader may give too.
bool allows(json::object const& truth, char const* list, std::string const& path, std::string const& got) {
    auto const* const all = truth.if_contains(list);
    auto const* const others = all != nullptr ? all->as_object().if_contains(path) : nullptr;
    return others != nullptr && std::any_of(others->as_array().begin(), others->as_array().end(),
                                            [&got](json::value const& v) { return v.as_string() == got; });
}

struct tally {
    std::size_t right = 0, all = 0;
};

void cells_are_right(json::object const& truth, gongkai::parsed const& read, tally& counted) {
    auto const cells = cells_of(truth);
    naming const named(read, cells);
    for (auto const& [path, figure] : cells) {
        std::string const got = figure_at(read.report, path);
        bool const lost = holds(truth, "lost", path);
        bool const right = got == "-" ? figure == "-" || lost || holds(truth, "null_too", path)
                                      : (got == figure && (!lost || named(path, false))) || allows(truth, "or", path, got) ||
                                            (allows(truth, "if_said", path, got) && named(path, false));
        BOOST_TEST((right || (got == "-" && named(path, true))), path << " is " << got << " for " << figure);
        counted.right += right ? 1 : 0;
        ++counted.all;
    }
    auto const names = [&truth](char const* list, json::value const& read_name) {
        auto const& all = truth.at(list).as_array();
        return std::find(all.begin(), all.end(), read_name) != all.end();
    };
    // None is not wrong.
    std::string const& issuer = read.report.issuer;
    BOOST_TEST((issuer.empty() || names("issuers", json::value(issuer))), issuer);
    auto const year = read.report.year;
    BOOST_TEST((!year || names("years", json::value(*year))), year.value_or(0));
}

void claims_are_judged(json::object const& truth, gongkai::parsed const& read) {
    auto const* const all = truth.if_contains("claims");
    if (all == nullptr) return;
    std::vector<checks::claim> claims = checks::compare_claims(read);
    for (json::value const& expected : all->as_array()) {
        std::string_view const number = expected.at("number").as_string();
        auto const found =
            std::find_if(claims.begin(), claims.end(), [number](checks::claim const& c) { return c.printed == number; });
        json::value const& holds = expected.at("holds");
        BOOST_TEST_CONTEXT(number) {
            BOOST_REQUIRE((found != claims.end() || holds.is_null()));
            if (found == claims.end()) continue;
            BOOST_TEST((found->verdict == checks::verdict::holds) == (holds.is_bool() && holds.as_bool()));
            BOOST_TEST((found->verdict == checks::verdict::differs) == (holds.is_bool() && !holds.as_bool()));
            claims.erase(found);
        }
    }
}

/// An error names the cell or its row.
bool is_flagged(gongkai::parsed const& read, std::string_view path) {
    return std::any_of(read.diagnostics.begin(), read.diagnostics.end(), [path](gongkai::diagnostic const& d) {
        return d.severity == gongkai::severity::error &&
               std::any_of(d.paths.begin(), d.paths.end(), [path](std::string const& p) {
                   return p.find('.') != std::string::npos && gongkai::is_at_or_below(path, p);
               });
    });
}

}  // namespace conformance_suite

BOOST_AUTO_TEST_SUITE(conformance_suite)

BOOST_AUTO_TEST_CASE(every_document) {
    tally counted;
    for (json::object const& truth : truths()) {
        std::string const file{truth.at("file").as_string()};
        BOOST_TEST_CONTEXT(file << ", " << truth.at("about").as_string()) {
            auto document = gongkai::read_file(suite + file, readers());
            if (!document.has_value()) {  // the library was built without what reads it
                BOOST_TEST((document.error().why == gongkai::read_failure::no_reader));
                continue;
            }
            gongkai::parsed& read = document->report;
            checks::add_findings(read);
            cells_are_right(truth, read, counted);
            claims_are_judged(truth, read);
            auto const* const flagged = truth.if_contains("must_flag");
            if (flagged == nullptr) continue;
            for (json::value const& path : flagged->as_array()) BOOST_TEST(is_flagged(read, path.as_string()), path);
        }
    }
    BOOST_TEST(counted.all > 0U);
    BOOST_TEST(100 * counted.right >= 98 * counted.all, counted.right << " of " << counted.all << " cells are right");
}

BOOST_AUTO_TEST_SUITE_END()
