// SPDX-License-Identifier: BSL-1.0
// Files that were cut short, as a broken download leaves them: what can be read is right, what cannot is said, and nothing else is.
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "support/test.hpp"

#include <gongkai/parse.hpp>
#include <gongkai/report/cells.hpp>
#include <gongkai/write/docx.hpp>
#include <gongkai/write/html.hpp>
#include <gongkai/write/plain.hpp>

#if defined(GONGKAI_WITH_HTML)
#include <gongkai/read/html.hpp>
#endif
#if defined(GONGKAI_WITH_DOCX)
#include <gongkai/read/docx.hpp>
#endif

#include "gallery/cases.hpp"
#include "support/figures.hpp"

using namespace gongkai;
using namespace gongkai_test;

namespace read_truncated {

std::size_t times_said(parsed const& p, code c) {
    return static_cast<std::size_t>(
        std::count_if(p.diagnostics.begin(), p.diagnostics.end(), [c](diagnostic const& d) { return d.code == c; }));
}
/// How many cells were read, each as it is; each other is named by a finding.
std::size_t read_of(parsed const& p, annual_report const& whole) {
    auto const got = cells_in_order(p.report), want = cells_in_order(whole);
    form_tables const& form = form_tables::of(whole);
    bool const nothing =
        times_said(p, code::nothing_read) + times_said(p, code::input_empty) + times_said(p, code::input_not_text) > 0;
    std::size_t out = 0;
    for (std::size_t c = 0; c < want.size() && c < got.size(); ++c) {
        if (value_of(got[c])) {
            ++out;
            BOOST_TEST((value_of(got[c]) == value_of(want[c])), form.paths[c]);
        } else
            BOOST_TEST((!value_of(want[c]) || nothing || flagged(p.diagnostics, form.paths[c])), form.paths[c]);
    }
    return out;
}
std::string_view part(std::string const& file, std::size_t percent) {
    return std::string_view{file}.substr(0, file.size() * percent / 100);
}

}  // namespace read_truncated

BOOST_AUTO_TEST_SUITE(read_truncated)

BOOST_AUTO_TEST_CASE(texts) {
    std::string const file = write::to_plain(gallery::sample());
    for (std::size_t percent = 5; percent < 100; percent += 5) {
        parsed const p = parse(part(file, percent));
        BOOST_TEST_CONTEXT(percent << " %") {
            read_of(p, gallery::sample());
            BOOST_TEST(times_said(p, code::text_cut) <= 1u);
            BOOST_TEST(times_said(p, code::row_missing) == 0u);
        }
    }
}

#if defined(GONGKAI_WITH_HTML)
BOOST_AUTO_TEST_CASE(web_pages) {
    std::string const file = write::to_html(gallery::sample());
    for (std::size_t percent = 5; percent < 100; percent += 5) {
        parsed const p = parse(read::html(part(file, percent)));
        BOOST_TEST_CONTEXT(percent << " %") {
            read_of(p, gallery::sample());
            BOOST_TEST(!p.diagnostics.empty());
            BOOST_TEST(times_said(p, code::text_cut) <= 1u);
            BOOST_TEST(times_said(p, code::row_missing) == 0u);
        }
    }
    // Of a head alone nothing is read, which is an error.
    BOOST_TEST(times_said(parse(read::html(part(file, 10))), code::input_empty) == 1u);
    BOOST_TEST(times_said(parse(read::html(part(file, 50))), code::text_cut) == 1u);
}
#endif

#if defined(GONGKAI_WITH_DOCX)
/// A zip archive has its table at its end: without that nothing of it is certain.
BOOST_AUTO_TEST_CASE(word_files) {
    std::string const file = write::to_docx(gallery::sample());
    for (std::size_t const percent : {0U, 1U, 10U, 50U, 90U, 99U}) {
        parsed const p = parse(read::docx(part(file, percent)));
        BOOST_TEST(read_of(p, gallery::sample()) == 0u);
        BOOST_REQUIRE(!p.diagnostics.empty());
        BOOST_TEST((p.diagnostics.front().severity == severity::error));
        BOOST_TEST(times_said(p, code::input_not_text) + times_said(p, code::input_empty) == 1u, percent);
    }
}
#endif

BOOST_AUTO_TEST_SUITE_END()
