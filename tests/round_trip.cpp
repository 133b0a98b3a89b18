// SPDX-License-Identifier: BSL-1.0
// What is written reads back as it was, and is then written the same, byte for byte: in every format that can be read.
// GONGKAI_ROUND_TRIPS names how many reports; the default is for every day.
#include <cstddef>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <variant>
#include <vector>

#include "support/test.hpp"

#include <gongkai/parse.hpp>
#include <gongkai/write/docx.hpp>
#include <gongkai/read/json.hpp>
#include <gongkai/write/html.hpp>
#include <gongkai/write/json.hpp>
#include <gongkai/write/markdown.hpp>
#include <gongkai/write/plain.hpp>
#include <gongkai/write/text.hpp>

#if defined(GONGKAI_WITH_HTML)
#include <gongkai/read/html.hpp>
#endif
#if defined(GONGKAI_WITH_DOCX)
#include <gongkai/read/docx.hpp>
#endif

#include "support/generate_2019.hpp"

using namespace gongkai;

namespace round_trip {

struct readable {
    std::string name;
    std::function<std::string(annual_report const&)> write;
    std::function<annual_report(std::string const&)> read;
};

std::vector<readable> const& formats() {
    auto const text = [](std::string const& s) { return parse(s).report; };
    auto const json = [](annual_report const& r, bool provenance) {
        parsed p;
        p.report = r;
        return write::to_json(p, {.provenance = provenance});
    };
    auto const of_json = [](std::string const& s) { return from_json(s).report; };
    static std::vector<readable> const all {
        {"json", [json](annual_report const& r) { return json(r, false); }, of_json},
            {"json with provenance", [json](annual_report const& r) { return json(r, true); }, of_json},
            {"plain", [](annual_report const& r) { return write::to_plain(r); }, text},
            {"markdown", [](annual_report const& r) { return write::to_markdown(r); }, text},
#if defined(GONGKAI_WITH_HTML)
            {"html", [](annual_report const& r) { return write::to_html(r); },
             [](std::string const& s) { return parse(read::html(s)).report; }},
#endif
#if defined(GONGKAI_WITH_DOCX)
            {"docx", [](annual_report const& r) { return write::to_docx(r); },
             [](std::string const& s) { return parse(read::docx(s)).report; }},
#endif
    };
    return all;
}

std::size_t how_many() {
    char const* const asked = std::getenv("GONGKAI_ROUND_TRIPS");
    return asked == nullptr ? 150 : std::strtoul(asked, nullptr, 10);
}

/// The first difference of two JSON texts, to be shown.
std::string difference(annual_report const& a, annual_report const& b) {
    parsed x, y;
    x.report = a;
    y.report = b;
    std::string const s = write::to_json(x), t = write::to_json(y);
    std::size_t i = 0;
    while (i < s.size() && i < t.size() && s[i] == t[i]) ++i;
    std::size_t const from = i < 120 ? 0 : s.rfind('\n', i - 60);
    return "\n  written: " + s.substr(from, 300) + "\n  read: " + t.substr(from, 300);
}

}  // namespace round_trip

BOOST_AUTO_TEST_SUITE(round_trip)

BOOST_AUTO_TEST_CASE(generated_reports) {
    using namespace gongkai_test;
    std::size_t const reports = how_many();
    std::vector<std::size_t> wrong(formats().size()), unlike(formats().size());
    for (std::size_t n = 0; n < reports; ++n) {
        random_source random{seed_of(5, n)};
        auto const size = static_cast<size_class>(n % size_names.size());
        // Half of each edition, and a few that mix them.
        generated g = n % 20 == 19     ? generate_mixed(random, size)
                      : n / 4 % 2 == 0 ? generate(random, size)
                                       : generate_2019(random, size);
        for (std::size_t f = 0; f < formats().size(); ++f) {
            readable const& format = formats()[f];
            std::string const written = format.write(g.report);
            annual_report const read = format.read(written);
            if (!(read == g.report) && wrong[f]++ < 3) BOOST_ERROR(format.name << ", report " << n << difference(g.report, read));
            if (format.write(read) != written && unlike[f]++ < 1)
                BOOST_ERROR(format.name << ", report " << n << ": not written the same");
        }
    }
    for (std::size_t f = 0; f < formats().size(); ++f) {
        BOOST_TEST_MESSAGE(formats()[f].name << ": " << reports << " reports, " << wrong[f] << " read otherwise, " << unlike[f]
                                             << " written otherwise");
        BOOST_TEST(wrong[f] == 0u);
        BOOST_TEST(unlike[f] == 0u);
    }
}

/// In Word files a row's end has the same place as its last cell, so that the reader takes the end's empty unit for the sum's. Where it no
/// longer does, this fails no more, and generated_reports can ask it of Word files too.
BOOST_AUTO_TEST_CASE(the_unit_beside_a_sum) {
    gongkai_test::random_source random{1};
    annual_report r = gongkai_test::generate_2019(random, gongkai_test::size_class::county).report;
    auto& two = std::get<proactive_disclosure_2019>(r.proactive_disclosure);
    two.procurement.amount.set({12345, 2}, origin::printed);
    two.procurement.unit = "元";
    for (readable const& format : formats()) BOOST_TEST(format.read(format.write(r)) == r, format.name << " loses the unit");
}

/// For people to read, and back: a group of 四 without a number stays blank.
BOOST_AUTO_TEST_CASE(blank_cells_as_text) {
    gongkai_test::random_source random{7};
    annual_report r = gongkai_test::generate(random, gongkai_test::size_class::county).report;
    for (count case_results::*const c :
         {&case_results::upheld, &case_results::corrected, &case_results::other, &case_results::pending, &case_results::total})
        (r.review.*c).clear(origin::blank);
    annual_report const read = parse(write::to_text(r, write::language::zh)).report;
    BOOST_TEST(read.review == r.review);
    BOOST_TEST(read.litigation == r.litigation);
    BOOST_TEST(read.requests == r.requests);
}

/// What was read from a file, with all that the reader found.
BOOST_AUTO_TEST_CASE(example_reports_through_json) {
    for (std::string const name : {"county", "township", "damaged"}) {
        std::ifstream in("examples/reports/" + name + ".txt", std::ios::binary);
        std::string const text{std::istreambuf_iterator<char>{in}, {}};
        BOOST_REQUIRE(!text.empty());
        parsed const p = parse(text);
        for (bool const provenance : {false, true}) {
            std::string const json = write::to_json(p, {.provenance = provenance});
            parsed const back = from_json(json);
            BOOST_TEST(back.report == p.report);
            BOOST_TEST(back.diagnostics == p.diagnostics);
            BOOST_TEST(write::to_json(back, {.provenance = provenance}) == json);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
