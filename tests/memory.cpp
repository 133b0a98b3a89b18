// SPDX-License-Identifier: BSL-1.0
// Where memory runs out, std::bad_alloc comes out of the library and nothing is lost: each allocation of a small reading fails in turn.
#include <cstddef>
#include <cstdlib>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <gongkai/check/check.hpp>
#include <gongkai/check/claims/claims.hpp>
#include <gongkai/check/compare.hpp>
#include <gongkai/parse.hpp>
#include <gongkai/read/json.hpp>
#include <gongkai/read/rtf.hpp>
#include <gongkai/read/words.hpp>
#include <gongkai/write/docx.hpp>
#include <gongkai/write/html.hpp>
#include <gongkai/write/json.hpp>
#include <gongkai/write/sarif.hpp>
#if defined(GONGKAI_WITH_HTML)
#include <gongkai/read/html.hpp>
#endif
#if defined(GONGKAI_WITH_DOCX)
#include <gongkai/read/docx.hpp>
#endif

namespace {

/// What the operators below do on this thread.
struct {
    bool counts = false;
    std::size_t left = 0;  ///< allocations until one fails
    long live = 0;         ///< those that were not given back
} thread_local memory;

}  // namespace

void* operator new(std::size_t size) {
    if (memory.counts && memory.left-- == 0) {
        memory.counts = false;  // what is done about it has memory again
        throw std::bad_alloc{};
    }
    void* const out = std::malloc(size == 0 ? 1 : size);
    if (out == nullptr) throw std::bad_alloc{};
    ++memory.live;
    return out;
}
/// Who asks in this way does without: std::stable_sort.
void* operator new(std::size_t size, std::nothrow_t const&) noexcept {
    void* const out = std::malloc(size == 0 ? 1 : size);
    if (out != nullptr) ++memory.live;
    return out;
}
// Not inlined: g++ 12 would take free() for the wrong way to give back what new gave.
[[gnu::noinline]] void operator delete(void* at) noexcept {
    if (at != nullptr) --memory.live;
    std::free(at);
}
void operator delete(void* at, std::size_t) noexcept { operator delete(at); }

namespace {

constexpr std::string_view text =
    "柳溪县2024年政府信息公开工作年度报告\n一、总体情况\n新收到申请2件。\n二、主动公开政府信息情况\n"
    "行政许可\t5\n四、政府信息公开行政复议、行政诉讼情况\n1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\n";

/// Calls `f` with the first allocation failing, then the second, until it needs no more; how many it needs.
template <class F>
std::size_t each_failure(F const& f) {
    f();  // what is made once and kept
    std::size_t lost = 0, n = 0;
    for (bool done = false; !done; ++n) {
        long const before = memory.live;
        memory.left = n;
        memory.counts = true;
        try {
            f();
            done = memory.counts;  // else something took the failure for an answer
            if (!done) BOOST_ERROR("allocation " + std::to_string(n) + " failed, and nothing said so");
        } catch (std::bad_alloc const&) {}
        memory.counts = false;
        lost += memory.live != before;
        if (memory.live != before && lost == 1)
            BOOST_ERROR("allocation " + std::to_string(n) + " failed, and " + std::to_string(memory.live - before) + " are lost");
    }
    BOOST_TEST(lost == 0u);
    BOOST_TEST_MESSAGE(n << " allocations");
    return n;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(memory_)

BOOST_AUTO_TEST_CASE(text_reader_and_grammar) {
    BOOST_TEST(each_failure([] { static_cast<void>(gongkai::parse(text)); }) > 100u);
}

BOOST_AUTO_TEST_CASE(checks_and_writers) {
    gongkai::parsed const report = gongkai::parse(text);
    BOOST_TEST(each_failure([&] { static_cast<void>(gongkai::checks::findings_of(report)); }) > 10u);
    BOOST_TEST(each_failure([&] { static_cast<void>(gongkai::checks::compare_claims(report)); }) > 10u);
    BOOST_TEST(each_failure([&] { static_cast<void>(gongkai::write::to_json(report)); }) > 5u);
    BOOST_TEST(each_failure([&] { static_cast<void>(gongkai::write::to_html(report.report)); }) > 10u);
    BOOST_TEST(each_failure([&] { static_cast<void>(gongkai::write::to_docx(report.report)); }) > 10u);
    BOOST_TEST(each_failure([&] { static_cast<void>(gongkai::checks::compare(report, report)); }) > 10u);
    std::vector<gongkai::write::checked> reports(1);
    reports.front().parsed = report;
    BOOST_TEST(each_failure([&] { static_cast<void>(gongkai::write::to_sarif(reports)); }) > 10u);
}

/// A report's JSON, with its findings and where each cell stood.
BOOST_AUTO_TEST_CASE(json_reader) {
    std::string const json = gongkai::write::to_json(gongkai::parse(text), {.provenance = true});
    BOOST_TEST(each_failure([&] { static_cast<void>(gongkai::all_from_json(json)); }) > 20u);
}

/// Rich Text and the words of a page need no library.
BOOST_AUTO_TEST_CASE(other_readers) {
    std::string const rich = "{\\rtf1\\ansi\\pard \\u19968?\\u12289?\\par \\trowd\\intbl a\\cell 5\\cell\\row}";
    BOOST_TEST(each_failure([&] { static_cast<void>(gongkai::parse(gongkai::read::rtf(rich))); }) > 20u);
    std::string const words = std::string{gongkai::read::words_head} +
                              "\n1\t1\t0\t0\t0\t0\t0\t0\t595\t842\t-1\t\n5\t1\t0\t0\t0\t0\t72\t100\t60\t10\t100\t行政许可\n"
                              "5\t1\t0\t0\t0\t0\t200\t100\t10\t10\t100\t12\n";
    BOOST_TEST(each_failure([&] { static_cast<void>(gongkai::parse(gongkai::read::words(words))); }) > 20u);
}

#if defined(GONGKAI_WITH_HTML)
/// A page of some megabytes, so that Gumbo asks for memory more than once.
BOOST_AUTO_TEST_CASE(html_reader) {
    std::string page = "<p>甲</p>";
    while (page.size() < 200'000) page += "<table><tr><td>规章<td>1<sup>2</sup></table>";
    BOOST_TEST(each_failure([&] { static_cast<void>(gongkai::read::html(page)); }) > 20u);
}
/// From the page's bytes to its findings.
BOOST_AUTO_TEST_CASE(html_read_and_checked) {
    std::string const page = gongkai::write::to_html(gongkai::parse(text).report);
    BOOST_TEST(each_failure([&] {
                   gongkai::parsed p = gongkai::parse(gongkai::read::html(page));
                   gongkai::checks::add_findings(p);
               }) > 100u);
}
#endif

#if defined(GONGKAI_WITH_DOCX)
BOOST_AUTO_TEST_CASE(docx_reader) {
    std::string const file = gongkai::write::to_docx(gongkai::parse(text).report);
    BOOST_TEST(each_failure([&] { static_cast<void>(gongkai::read::docx(file)); }) > 20u);
    BOOST_TEST(each_failure([&] {
                   gongkai::parsed p = gongkai::parse(gongkai::read::docx(file));
                   gongkai::checks::add_findings(p);
               }) > 100u);
}
#endif

BOOST_AUTO_TEST_SUITE_END()
