// SPDX-License-Identifier: BSL-1.0
// Any bytes as a web page.
#include "oracle.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <gongkai/parse.hpp>
#include <gongkai/read/html.hpp>

using namespace gongkai_fuzz;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view const page{reinterpret_cast<char const*>(data), size};
    gongkai::read::document const document = gongkai::read::html(page);
    demand(!is_utf8(page) || (is_utf8(document.text) && is_utf8(document.source)), "a reader gives what is no UTF-8");
    gongkai::parsed const r = gongkai::parse(document);
    check_report(r, {document.located_text(), true, false});
    if (size % 8 == 0) check_same(r, gongkai::parse(gongkai::read::html(page)));
    if (size % 8 == 1) check_json(r, is_utf8(page));
    return 0;
}
