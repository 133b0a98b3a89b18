// SPDX-License-Identifier: BSL-1.0
// Reads, checks and writes in several threads at once, the same texts and different ones; each thread must get what one alone gets. Every build
// tells that; ThreadSanitizer tells more:
//   cmake --preset threads && cmake --build --preset threads --target gongkai_threads && build-threads/tests/gongkai-threads
#include <atomic>
#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <gongkai/check/check.hpp>
#include <gongkai/check/compare.hpp>
#include <gongkai/parse.hpp>
#include <gongkai/read/file.hpp>
#include <gongkai/write/csv.hpp>
#include <gongkai/write/html.hpp>
#include <gongkai/write/json.hpp>
#include <gongkai/write/json_schema.hpp>
#include <gongkai/write/markdown.hpp>
#include <gongkai/write/messages.hpp>
#include <gongkai/write/text.hpp>
#if defined(GONGKAI_WITH_HTML)
#include <gongkai/read/html.hpp>
#endif
#if defined(GONGKAI_WITH_DOCX)
#include <gongkai/read/docx.hpp>
#include <gongkai/write/docx.hpp>
#endif

#include "support/generate.hpp"
#include "support/layouts.hpp"
#if defined(GONGKAI_WITH_DOCX)
#include "support/make_docx.hpp"
#endif

using namespace gongkai_test;

#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
/// libzip asks for the local time: the C library does that under a lock of its own, which the sanitizer does not see. Nor does it see the atomics of
/// ICU, which is not built with it: what ICU makes once for all threads looks like a race.
extern "C" char const* __tsan_default_suppressions();  // NOLINT: the sanitizer's name
extern "C" char const* __tsan_default_suppressions() {
    return "race:tzset_internal\n"
           "called_from_lib:libicuuc.so\n"
           "called_from_lib:libicui18n.so\n";
}
#endif
#endif

namespace {

constexpr std::size_t threads = 8, rounds = 3;

std::vector<std::string> inputs() {
    std::vector<std::string> out;
    for (layout const how :
         {layout::tabs, layout::drawing, layout::together, layout::words, layout::rtf, layout::html, layout::docx}) {
        random_source random{seed_of(7, static_cast<std::size_t>(how))};
        generated const g = generate(random, size_class::county);
        std::string text = rendered(model_of(g, random_style(random)), how, random);
#if !defined(GONGKAI_WITH_HTML)
        if (how == layout::html) continue;
#endif
        if (how == layout::docx) {
#if defined(GONGKAI_WITH_DOCX)
            out.push_back(make_docx(text));
#endif
            continue;
        }
        // One figure less, so that the solver is asked too.
        if (std::size_t const at = text.rfind("12"); how == layout::tabs && at != std::string::npos) text.erase(at, 2);
        out.push_back(std::move(text));
    }
    return out;
}

/// All that is made of a file, one behind the other.
std::string work(std::string const& file) {
    static constexpr gongkai::read::readers readers {
#if defined(GONGKAI_WITH_HTML)
        .html = gongkai::read::html,
#endif
#if defined(GONGKAI_WITH_DOCX)
        .docx = gongkai::read::docx,
#endif
    };
    auto const document = gongkai::read::file(file, gongkai::read::detect(file), readers);
    if (!document) return {};
    gongkai::parsed p = gongkai::parse(*document);
    gongkai::checks::add_findings(p);
    std::string out = gongkai::write::to_json(p);
    out += gongkai::write::to_html(p.report) + gongkai::write::to_markdown(p.report) + gongkai::write::to_text(p.report);
#if defined(GONGKAI_WITH_DOCX)
    out += gongkai::write::to_docx(p.report);
#endif
    for (gongkai::diagnostic const& d : p.diagnostics) out += gongkai::write::message_of(d);
    for (gongkai::diagnostic const& d : gongkai::checks::compare(p, p).diagnostics) out += gongkai::write::message_of(d);
    return out;
}

}  // namespace

int main() {
    std::vector<std::string> const files = inputs();
    std::atomic<std::size_t> done{0}, wrong{0};
    std::vector<std::vector<std::string>> made(threads, std::vector<std::string>(files.size()));
    {
        std::vector<std::jthread> all;
        for (std::size_t t = 0; t < threads; ++t)
            all.emplace_back([&, t] {
                // Half of them begin with the same file at once, so that what is made at first use is made by several.
                for (std::size_t n = 0; n < rounds * files.size(); ++n) {
                    std::size_t const i = (n + (t % 2 == 0 ? 0 : t)) % files.size();
                    std::string out = work(files[i]);
                    if (made[t][i].empty())
                        made[t][i] = std::move(out);
                    else if (made[t][i] != out)
                        ++wrong;
                    ++done;
                }
            });
    }
    for (std::size_t i = 0; i < files.size(); ++i) {
        std::string const alone = work(files[i]);
        for (std::size_t t = 0; t < threads; ++t) wrong += made[t][i] != alone;
    }
    std::printf("%zu files read by %zu threads, %zu times in all: %zu results differ\n", files.size(), threads, done.load(),
                wrong.load());
    return wrong == 0 && done == threads * rounds * files.size() ? 0 : 1;
}
