// SPDX-License-Identifier: BSL-1.0
// What the writers make of the example reports, whole, against tests/golden: a change there is a change that somebody sees. To take the new
// outputs over, run the suite once with GONGKAI_GOLDEN=write, and read what git diff shows.
#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "support/test.hpp"

#include <gongkai/check/check.hpp>
#include <gongkai/parse.hpp>
#include <gongkai/write/diagnostics.hpp>
#include <gongkai/write/docx.hpp>
#include <gongkai/write/html.hpp>
#include <gongkai/write/page.hpp>
#include <gongkai/write/sarif.hpp>

using namespace gongkai;

namespace golden {

std::string bytes_of(std::string const& name) {
    std::ifstream in{name, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

write::checked example(std::string const& name) {
    write::checked out;
    out.source = bytes_of("examples/reports/" + name);
    BOOST_REQUIRE(!out.source.empty());
    out.parsed = parse(out.source);
    out.parsed.source.name = name;
    checks::add_findings(out.parsed);
    return out;
}

void same_as(std::string const& golden, std::string const& output) {
    std::string const name = "tests/golden/" + golden;
    if (char const* const how = std::getenv("GONGKAI_GOLDEN"); how != nullptr && std::string_view{how} == "write")
        std::ofstream{name, std::ios::binary} << output;
    std::string const expected = bytes_of(name);
    auto const at = std::mismatch(output.begin(), output.end(), expected.begin(), expected.end()).first - output.begin();
    auto const line = std::count(output.begin(), output.begin() + at, '\n') + 1;
    auto const from = output.rfind('\n', static_cast<std::size_t>(at)) + 1;
    BOOST_TEST(output.size() == expected.size(), name);
    BOOST_TEST((output == expected), name << ", line " << line << ": " << output.substr(from, output.find('\n', from) - from));
}

/// Without what stands between two words: a style sheet, a script.
std::string without(std::string text, std::string_view from, std::string_view to) {
    std::size_t const begin = text.find(from) + from.size();
    return text.erase(begin, text.find(to, begin) - begin);
}

/// The files of an archive that stores them, one below the other (APPNOTE 6.3.10, section 4.3.7).
std::string files_of(std::string_view zip) {
    auto const number = [&zip](std::size_t at, std::size_t bytes) {
        std::size_t out = 0;
        for (std::size_t i = bytes; i-- > 0;) out = out << 8 | static_cast<unsigned char>(zip[at + i]);
        return out;
    };
    std::string out;
    for (std::size_t at = 0; zip.substr(at, 4) == "PK\3\4";) {
        std::size_t const size = number(at + 18, 4), name = number(at + 26, 2), data = at + 30 + name + number(at + 28, 2);
        (((out += "==== ") += zip.substr(at + 30, name)) += '\n') += zip.substr(data, size);
        out += out.ends_with('\n') ? "" : "\n";
        at = data + size;
    }
    return out;
}

}  // namespace golden

BOOST_AUTO_TEST_SUITE(golden)

BOOST_AUTO_TEST_CASE(html) {
    same_as("county.html", write::to_html(example("county.txt").parsed.report));
    same_as("damaged.html", write::to_html(example("damaged.txt").parsed.report));
}

BOOST_AUTO_TEST_CASE(docx) { same_as("damaged.docx.txt", files_of(write::to_docx(example("damaged.txt").parsed.report))); }

BOOST_AUTO_TEST_CASE(sarif) {
    std::vector<write::checked> const both{example("county.txt"), example("damaged.txt")};
    same_as("reports.sarif", write::to_sarif(both) + '\n');
}

BOOST_AUTO_TEST_CASE(page) {
    std::vector<write::checked> const one{example("damaged.txt")};
    std::string const text = write::to_page(one, write::language::en);
    same_as("damaged.page.html", without(without(text, "<style>", "</style>"), "<script>", "</script>"));
}

BOOST_AUTO_TEST_CASE(findings) {
    write::checked const c = example("damaged.txt");
    for (auto const& [lang, name] :
         {std::pair{write::language::zh, "damaged.zh.txt"}, std::pair{write::language::en, "damaged.en.txt"}})
        same_as(name, write::to_text(c.parsed.diagnostics, c.source, "damaged.txt", lang));
}

BOOST_AUTO_TEST_SUITE_END()
