// SPDX-License-Identifier: BSL-1.0
// Any bytes as a Word file, or, by the first, as a part of one: its body, its styles, its lists.
#include "bytes.hpp"
#include "oracle.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <gongkai/parse.hpp>
#include <gongkai/read/docx.hpp>

#include "../support/make_docx.hpp"

using namespace gongkai_fuzz;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    bytes in{data, size};
    std::string_view const whole = in.rest();
    std::uint8_t const part = in.one();
    std::string_view const rest = in.rest();
    std::string file;
    switch (part) {
        case 'b': file = gongkai_test::make_docx(rest); break;
        case 's':
            file = gongkai_test::make_docx(gongkai_test::para(gongkai_test::run("规章"), "<w:pStyle w:val=\"a\"/>"), rest);
            break;
        case 'n':
            file = gongkai_test::make_docx(gongkai_test::listed("规章", 1, 0) + gongkai_test::listed("1", 1, 1), {}, rest);
            break;
        case 'd':
            file =
                gongkai_test::make_zip({{"_rels/.rels", gongkai_test::relationships({{"officeDocument", "word/document.xml"}})},
                                        {"word/document.xml", std::string{rest}}});
            break;
        default: file = whole;
    }
    gongkai::read::document const document = gongkai::read::docx(file);
    demand(is_utf8(document.text), "a reader gives what is no UTF-8");
    gongkai::parsed const r = gongkai::parse(document);
    check_report(r, {{}, false, false});
    if (size % 8 == 0) check_same(r, gongkai::parse(gongkai::read::docx(file)));
    if (size % 8 == 1) check_json(r);
    return 0;
}
