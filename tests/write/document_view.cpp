// SPDX-License-Identifier: BSL-1.0
#include <gongkai/write/document_view.hpp>

#include <string>
#include <utility>
#include <vector>

#include "support/test.hpp"

#include <gongkai/parse.hpp>

using namespace gongkai;
using write::source_mark;

namespace write_document_view {

/// A document as a reader of Word files makes it: lines of cells, `|` between cells of a table's row.
read::document document(std::vector<std::string> const& lines, std::vector<read::span> spans = {}) {
    read::document doc;
    doc.format = "docx";
    for (std::string const& l : lines) {
        if (!doc.text.empty()) doc.text += '\n';
        bool const row = l.find('|') != std::string::npos;
        read::begin_line(doc, 0, row);
        for (std::size_t at = 0;;) {
            std::size_t const end = l.find('|', at);
            std::string const cell = l.substr(at, end == std::string::npos ? end : end - at);
            if (at > 0) doc.text += '\t';
            doc.cells.push_back(
                {doc.text.size(), static_cast<std::uint32_t>(cell.size()), static_cast<std::uint32_t>(doc.places.size())});
            doc.places.push_back("word/document.xml, " + std::string{row ? "table 1, row 1, cell " : "paragraph "} +
                                 std::to_string(doc.places.size()));
            doc.text += cell;
            ++doc.lines.back().size;
            if (end == std::string::npos) break;
            at = end + 1;
        }
    }
    doc.spans = std::move(spans);
    return doc;
}
std::string view(read::document const& d, std::vector<source_mark> marks = {}, std::vector<std::size_t> headings = {}) {
    return write::document_html(d, std::move(marks), std::move(headings), {.prefix = "r1"});
}
source_mark figure(std::size_t from, std::size_t to) { return {from, to, "r1p7", "#r1c7", "", 0}; }
source_mark finding(std::size_t from, std::size_t to) { return {from, to, "r1m1", "#r1f1", "error", 1}; }
bool contains(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

}  // namespace write_document_view

BOOST_AUTO_TEST_SUITE(write_document_view)

BOOST_AUTO_TEST_CASE(paragraphs_and_tables) {
    std::string const v = view(document({"标题", "规章|1|0", "说明"}), {}, {0});
    BOOST_TEST(
        v ==
        "<p class=\"line h\">标题</p>\n<div class=\"wide\"><table>\n<tr class=\"line\"><td>规章</td><td class=\"figure\">1</td>"
        "<td class=\"figure\">0</td></tr>\n</table></div>\n<p class=\"line\">说明</p>\n");
}

BOOST_AUTO_TEST_CASE(merged_cells) {
    // 甲 covers two rows and 乙 two columns, as Word has it: the cell below is there and empty.
    read::document const d = document({"甲|乙", "|1|2"}, {{1, 2, 1}, {2, 1, 0}});
    std::string const v = view(d);
    BOOST_TEST(contains(v, "<td rowspan=\"2\">甲</td><td colspan=\"2\">乙</td></tr>"));
    BOOST_TEST(contains(v, "<tr class=\"line\"><td class=\"figure\">1</td><td class=\"figure\">2</td></tr>"));
    // As a page has it.
    BOOST_TEST(contains(view(document({"甲|乙", "1|2"}, {{0, 1, 2}})), "<td rowspan=\"2\">甲</td><td>乙</td></tr>"));
}

BOOST_AUTO_TEST_CASE(a_mark_is_in_its_cell) {
    read::document const d = document({"新收225件", "规章|15|"});
    std::size_t const claim = d.text.find("225"), fifteen = d.text.find("15\t");
    std::string const v = view(d, {figure(fifteen, fifteen + 2), finding(claim, claim + 3)});
    BOOST_TEST(contains(v,
                        "<p class=\"line\">新收<a class=\"flag error\" id=\"r1m1\" href=\"#r1f1\">1</a>"
                        "<mark class=\"error\" data-f=\"r1m1\">225</mark>件</p>"));
    BOOST_TEST(contains(v,
                        "<td class=\"figure\"><span class=\"at\" id=\"r1p7\"></span><a class=\"cell\" href=\"#r1c7\">"
                        "<mark data-c=\"r1p7\">15</mark></a></td>"));
    // Of an empty cell, its anchor; over several cells, each of them.
    BOOST_TEST(contains(view(d, {figure(d.text.size(), d.text.size())}),
                        "<td class=\"figure\"><span class=\"at\" id=\"r1p7\"></span></td></tr>"));
    std::string const row = view(d, {finding(d.text.find("规章"), d.text.size())});
    BOOST_TEST(contains(row, "<mark class=\"error\" data-f=\"r1m1\">规章</mark></td>"));
    BOOST_TEST(contains(row, "<mark class=\"error\" data-f=\"r1m1\">15</mark></td>"));
    // Between lines, and behind all.
    BOOST_TEST(contains(view(d, {finding(999, 1999)}), "id=\"r1m1\""));
}

BOOST_AUTO_TEST_CASE(text_is_escaped) {
    std::string const v = view(document({"<script>|<img src=x>\x1b\xff"}));
    BOOST_TEST(contains(v, "<td>&lt;script&gt;</td><td>&lt;img src=x&gt;\uFFFD\uFFFD</td>"));
}

BOOST_AUTO_TEST_CASE(pages_with_words_at_their_boxes) {
    read::document d = document({"标题", "规章|15"});
    d.format = "pdf";
    d.places = {"", "page 1, box 100.0 50.0 200.0 70.0", "page 2, box 59.5 84.2 119.0 100.0",
                "page 2, box 200.0 84.2 210.0 100.0"};
    std::string const v = view(d, {figure(d.text.find("15"), d.text.size())});
    BOOST_TEST(contains(v, "<p class=\"page-number\">第 1 页</p>\n<div class=\"paper\" style=\"aspect-ratio:595.0/842.0\">"));
    BOOST_TEST(contains(v, "<p class=\"page-number\">第 2 页</p>"));
    BOOST_TEST(contains(v, "left:10.0%;top:10.0%;width:10.0%;"));
    BOOST_TEST(contains(v, "<mark data-c=\"r1p7\">15</mark>"));
}

BOOST_AUTO_TEST_CASE(of_a_large_document_the_lines_around_marks) {
    std::vector<std::string> lines;
    for (int i = 1; i <= 100; ++i) lines.push_back("段" + std::to_string(i) + "。");
    read::document const d = document(lines);
    std::size_t const at = d.text.find("段50");
    std::string const v =
        write::document_html(d, {finding(at, at + 3)}, {}, {.prefix = "r1", .lang = write::language::en, .most_bytes = 100});
    BOOST_TEST(contains(v, "The source is long"));
    BOOST_TEST(contains(v, "段</mark>50"));
    BOOST_TEST(contains(v, "段47"));
    BOOST_TEST(!contains(v, "段46"));
}

/// Places of all kinds lead to the same text.
BOOST_AUTO_TEST_CASE(places) {
    read::document d = document({"新收225件", "规章|15"});
    write::document_places const p(d);
    using range = std::pair<std::size_t, std::size_t>;
    BOOST_TEST((p.of({{6, 0, 3}, {9, 0, 6}, "word/document.xml, paragraph 1"}) == range{6, 9}));
    BOOST_TEST((p.of({{}, {}, "word/document.xml, table 1, row 1, cell 3"}) == range{d.text.size() - 2, d.text.size()}));
    BOOST_TEST(!p.of({{}, {}, "elsewhere"}));
    BOOST_TEST(!p.of({}));
    BOOST_TEST(!write::is_plain(d));
    // Of a page, by its bytes.
    d.source = "<p>新收225件</p>";
    d.line_starts = {0};
    d.map.add(0, 12, {3, 15});
    BOOST_TEST((write::document_places{d}.of({{9, 1, 6}, {12, 1, 9}, {}}) == range{6, 9}));
}

BOOST_AUTO_TEST_SUITE_END()
