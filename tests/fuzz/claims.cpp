// SPDX-License-Identifier: BSL-1.0
// Any prose, held against the tables of a report.
#include "oracle.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <gongkai/check/check.hpp>
#include <gongkai/check/claims/claims.hpp>
#include <gongkai/form/view.hpp>

#include "../support/generate.hpp"

using namespace gongkai_fuzz;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    static gongkai::parsed const tables = [] {
        gongkai_test::random_source random{19};
        gongkai::parsed out;
        out.report = gongkai_test::generate(random, gongkai_test::size_class::county).report;
        return out;
    }();
    std::string_view const text{reinterpret_cast<char const*>(data), size};
    if (!is_utf8(text)) return 0;
    gongkai::parsed report = tables;
    report.report.overview = {};
    report.report.overview.text = text;
    report.report.overview.where = {{0, 1, 1}, {size, 1, 1}, {}};
    report.report.overview.source = {{0, size, report.report.overview.where}};
    report.report.problems_and_improvements = report.report.other_matters = {};
    gongkai::checks::prose_reading const prose = gongkai::checks::read_prose(report);
    for (gongkai::checks::claim const& c : prose.claims) {
        demand(c.offset <= size && c.length <= size - c.offset, "a claim outside of its prose", c.words);
        demand(text.substr(c.offset, c.length) == c.words, "a claim's words are not what stands at its place", c.words);
        demand(c.number_offset <= size && c.number_length <= size - c.number_offset, "a number outside of its prose", c.words);
        demand(c.where.start.offset <= c.where.end.offset && c.where.end.offset <= size, "a place outside of the prose", c.words);
        demand(c.verdict != gongkai::checks::verdict::differs || !c.readings.empty() || !c.parts.empty() || c.part_number,
               "a difference from nothing", c.words);
    }
    auto const findings = gongkai::checks::findings_of(report, prose);
    if (size % 8 == 0) demand(findings == gongkai::checks::findings_of(report), "two checks of one report differ");
    return 0;
}
