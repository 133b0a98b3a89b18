// SPDX-License-Identifier: BSL-1.0
// Where memory runs out, std::bad_alloc comes out of the library and nothing is lost: each allocation of a small reading fails in turn.
#include <cstddef>
#include <cstdlib>
#include <new>
#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include <gongkai/check/check.hpp>
#include <gongkai/check/claims/claims.hpp>
#include <gongkai/parse.hpp>
#include <gongkai/write/docx.hpp>
#include <gongkai/write/html.hpp>
#include <gongkai/write/json.hpp>
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
}

#if defined(GONGKAI_WITH_HTML)
/// A page of some megabytes, so that Gumbo asks for memory more than once.
BOOST_AUTO_TEST_CASE(html_reader) {
    std::string page = "<p>甲</p>";
    while (page.size() < 200'000) page += "<table><tr><td>规章<td>1<sup>2</sup></table>";
    BOOST_TEST(each_failure([&] { static_cast<void>(gongkai::read::html(page)); }) > 20u);
}
#endif

#if defined(GONGKAI_WITH_DOCX)
BOOST_AUTO_TEST_CASE(docx_reader) {
    std::string const file = gongkai::write::to_docx(gongkai::parse(text).report);
    BOOST_TEST(each_failure([&] { static_cast<void>(gongkai::read::docx(file)); }) > 20u);
}
#endif

BOOST_AUTO_TEST_SUITE_END()
