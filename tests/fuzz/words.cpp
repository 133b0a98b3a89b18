// SPDX-License-Identifier: BSL-1.0
// Words anywhere on pages, as a PDF has them: a byte each for what it is, where it stands and how large.
#include "bytes.hpp"
#include "oracle.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <gongkai/form/edition_2021.hpp>
#include <gongkai/parse.hpp>
#include <gongkai/read/pdf.hpp>

#include "../support/make_words.hpp"
#include "labels.hpp"

using namespace gongkai_fuzz;

namespace {

std::string word_of(bytes& in) {
    std::uint8_t const kind = in.one();
    static std::vector<std::string> const labels = labels_of_form();
    if (kind < 0x80) return labels[kind % labels.size()];
    if (kind < 0xC0) return std::to_string(kind & 0x3F);
    if (kind < 0xE0) return std::to_string(in.two());
    std::string const free{in.some(kind & 0x0F)};
    return is_utf8(free) ? free : std::string{"无"};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    bytes in{data, size};
    std::vector<gongkai::read::geometry::page> pages;
    gongkai_test::sheet now;
    while (!in.empty()) {
        std::uint8_t const x = in.one(), y = in.one(), how = in.one();
        now.put(x * (how & 1 ? 1.0 : 2.0), y * 3.0, word_of(in), how & 2 ? 10 : how / 8.0);
        if (how & 4) now.page.words.back().glyphs.clear();
        if ((how & 0xF8) == 0xF8) {
            pages.push_back(now.page);
            now = {};
        }
    }
    pages.push_back(now.page);
    gongkai::read::document const document = gongkai::read::pdf_document(pages);
    demand(is_utf8(document.text), "a reader gives what is no UTF-8");
    gongkai::parsed const r = gongkai::parse(document);
    check_report(r, {{}, false, false});
    if (size % 8 == 0) check_same(r, gongkai::parse(gongkai::read::pdf_document(pages)));
    return 0;
}
