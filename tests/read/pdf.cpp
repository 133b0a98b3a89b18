// SPDX-License-Identifier: BSL-1.0
#if defined(GONGKAI_WITH_PDF)
#include <gongkai/read/pdf.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "support/linear.hpp"
#include "support/test.hpp"

using gongkai::code;
using gongkai::severity;
using gongkai::read::document;
using gongkai::read::pdf;

namespace read_pdf {

/// A PDF of these pages' contents, in Helvetica; `trailer` is added to the file's.
std::string make_pdf(std::vector<std::string> const& contents, std::string const& trailer = {}, std::string const& page = {}) {
    std::vector<std::string> objects = {"<</Type/Catalog/Pages 2 0 R>>", "",
                                        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"};
    std::string kids;
    for (std::string const& c : contents) {
        objects.push_back("<</Length " + std::to_string(c.size()) + ">>stream\n" + c + "\nendstream");
        objects.push_back("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Contents " +
                          std::to_string(objects.size()) + " 0 R" + page + ">>");
        kids += std::to_string(objects.size()) + " 0 R ";
    }
    objects[1] = "<</Type/Pages/Count " + std::to_string(contents.size()) + "/Kids[" + kids + "]>>";
    std::string out = "%PDF-1.4\n", table = "0000000000 65535 f \n";
    for (std::size_t n = 0; n < objects.size(); ++n) {
        std::string const at = std::to_string(out.size());
        table += std::string(10 - at.size(), '0') + at + " 00000 n \n";
        out += std::to_string(n + 1) + " 0 obj\n" + objects[n] + "\nendobj\n";
    }
    std::string const at = std::to_string(out.size()), size = std::to_string(objects.size() + 1);
    return out + "xref\n0 " + size + "\n" + table + "trailer<</Size " + size + "/Root 1 0 R" + trailer + ">>\nstartxref\n" + at +
           "\n%%EOF\n";
}
/// Shows a word in 12 points, its baseline at (x, y) from the lower left corner.
std::string show(int x, int y, std::string const& text) {
    return "BT /F 12 Tf 1 0 0 1 " + std::to_string(x) + " " + std::to_string(y) + " Tm (" + text + ") Tj ET\n";
}
std::string shown(document const& d) {
    std::string out;
    for (gongkai::read::line const& l : d.lines) {
        for (std::size_t c = l.first; c < l.first + l.size; ++c)
            out += l.tabular ? "[" + std::string{d.view(d.cells[c])} + "]" : std::string{d.view(d.cells[c])};
        out += '\n';
    }
    return out;
}
std::string reason(document const& d) {
    BOOST_TEST_REQUIRE(d.diagnostics.size() == 1u);
    BOOST_TEST(d.diagnostics[0].code == code::input_not_text);
    BOOST_TEST(d.diagnostics[0].severity == severity::error);
    BOOST_TEST_REQUIRE(d.diagnostics[0].arguments.size() == 1u);
    BOOST_TEST(d.diagnostics[0].arguments[0].name == "reason");
    return d.diagnostics[0].arguments[0].value;
}
std::string const table = show(60, 700, "Rules") + show(200, 700, "12") + show(300, 700, "0") + show(400, 700, "345") +
                          show(60, 670, "Papers") + show(200, 670, "7") + show(400, 670, "8");

}  // namespace read_pdf

BOOST_AUTO_TEST_SUITE(read_pdf)

BOOST_AUTO_TEST_CASE(lines_and_rows) {
    document const d = pdf(make_pdf({show(60, 740, "Annual report 2023") + table}));
    BOOST_TEST(d.format == "pdf");
    BOOST_TEST(d.diagnostics.empty());
    BOOST_TEST(d.line_starts.empty());  // no place in bytes is claimed
    BOOST_TEST(shown(d) == "Annual report 2023\n[Rules][12][0][345]\n[Papers][7][][8]\n");
    BOOST_TEST(d.lines[1].row_end);
    BOOST_TEST(!d.lines[0].tabular);
}

BOOST_AUTO_TEST_CASE(places_are_page_and_box) {
    document const d = pdf(make_pdf({"", show(60, 700, "Rules")}));
    BOOST_TEST_REQUIRE(d.cells.size() == 1u);
    std::string const place = d.places[d.cells[0].within];
    BOOST_TEST(place.starts_with("page 2, box 60.0 "), place);
    BOOST_TEST(std::count(place.begin(), place.end(), ' ') == 6);
    BOOST_TEST(place.find(',', 7) == std::string::npos);  // whatever the locale
}

BOOST_AUTO_TEST_CASE(a_page_that_lies_on_its_side_is_read_upright) {
    auto const upwards = [](int x, int y, std::string const& text) {
        return "BT /F 12 Tf 0 1 -1 0 " + std::to_string(x) + " " + std::to_string(y) + " Tm (" + text + ") Tj ET\n";
    };
    std::string const rows = upwards(100, 60, "Rules") + upwards(100, 200, "12") + upwards(100, 300, "0") +
                             upwards(100, 400, "345") + upwards(130, 60, "Papers") + upwards(130, 200, "7") +
                             upwards(130, 300, "1") + upwards(130, 400, "8");
    std::string const want = "[Rules][12][0][345]\n[Papers][7][1][8]\n";
    BOOST_TEST(shown(pdf(make_pdf({rows}))) == want);
    BOOST_TEST(shown(pdf(make_pdf({rows}, "", "/Rotate 90"))) == want);
    BOOST_TEST(shown(pdf(make_pdf({table}, "", "/Rotate 270"))) == "[Rules][12][0][345]\n[Papers][7][][8]\n");
    BOOST_TEST(shown(pdf(make_pdf({table}, "", "/Rotate 180"))) == "[Rules][12][0][345]\n[Papers][7][][8]\n");
}

BOOST_AUTO_TEST_CASE(pages_without_text_are_said_to_be_images) {
    document const d = pdf(make_pdf({"0 0 100 100 re f", ""}));
    BOOST_TEST(reason(d) == "image_only");
    BOOST_TEST(d.lines.empty());
    BOOST_TEST(d.format == "pdf");
}

BOOST_AUTO_TEST_CASE(a_password_is_said_to_be_needed) {
    std::string const encrypt =
        "/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -44/O(" + std::string(32, 'o') + ")/U(" + std::string(32, 'u') + ")>>";
    BOOST_TEST(reason(pdf(make_pdf({table}, encrypt))) == "encrypted");
}

BOOST_AUTO_TEST_CASE(what_is_no_pdf) {
    BOOST_TEST(reason(pdf("not a document at all")) == "damaged");
    BOOST_TEST(reason(pdf("%PDF-1.7\n")) == "damaged");
    document const none = pdf("");
    BOOST_TEST_REQUIRE(none.diagnostics.size() == 1u);
    BOOST_TEST(none.diagnostics[0].code == code::input_empty);
}

BOOST_AUTO_TEST_CASE(a_file_cut_short_is_read_or_said_to_be_damaged) {
    std::string const whole = make_pdf({table, table});
    for (std::size_t n = 0; n < whole.size(); n += 37) {
        document const d = pdf(std::string_view{whole}.substr(0, n));
        BOOST_TEST((!d.lines.empty() || !d.diagnostics.empty()), n);
    }
}

BOOST_AUTO_TEST_CASE(limits) {
    document const d = pdf(make_pdf({show(60, 740, "Annual report") + table}), {.max_cells = 5});
    BOOST_TEST(shown(d) == "Annual report\n[Rules][12][0][345]\n");
    BOOST_TEST_REQUIRE(d.diagnostics.size() == 1u);
    BOOST_TEST(d.diagnostics[0].code == code::limit_reached);
    BOOST_TEST(d.diagnostics[0].arguments == (std::vector<gongkai::argument>{{"limit", "max_cells"}, {"value", "5"}}));

    document const long_one = pdf(make_pdf(std::vector<std::string>(gongkai::limits{}.max_pdf_pages + 1, show(60, 400, "x"))));
    BOOST_TEST(long_one.lines.size() == gongkai::limits{}.max_pdf_pages);
    BOOST_TEST_REQUIRE(long_one.diagnostics.size() == 1u);
    BOOST_TEST(
        (long_one.diagnostics[0].arguments == std::vector<gongkai::argument>{{"limit", "max_pdf_pages"}, {"value", "1000"}}));
}

/// A page of too many words is left out before its words are asked for, which would take minutes; the others are read.
BOOST_AUTO_TEST_CASE(crowded_pages_are_left_out_and_said) {
    std::string crowded;
    for (int i = 0; i < 10'000; ++i) crowded += show(i * 37 % 590, i * 91 % 790, std::to_string(i % 10));
    document const d = pdf(make_pdf({show(60, 740, "Annual report"), crowded}));
    BOOST_TEST(shown(d) == "Annual report\n");
    BOOST_TEST_REQUIRE(d.diagnostics.size() == 1u);
    BOOST_TEST((d.diagnostics[0].code == code::limit_reached));
    BOOST_TEST(
        (d.diagnostics[0].arguments == std::vector<gongkai::argument>{{"limit", "max_pdf_page_words"}, {"value", "2048"}}));
    BOOST_TEST(d.diagnostics[0].where.within == "page 2");

    // Of 12,500 and of 50,000 words no box is asked for.
    auto const page = [](std::size_t words) {
        std::string out;
        for (std::size_t i = 0; i < words; ++i) out += show(static_cast<int>(i * 37 % 590), static_cast<int>(i * 91 % 790), "7");
        return make_pdf({out});
    };
    BOOST_TEST(gongkai_test::is_linear(
        12'500, page, [](std::string const& file) { BOOST_TEST(pdf(file).diagnostics.at(0).code == code::limit_reached); }));

    document const few = pdf(make_pdf({show(60, 740, "a"), show(60, 740, "b"), show(60, 740, "c")}), {.max_pdf_words = 2});
    BOOST_TEST(shown(few) == "a\nb\n");
    BOOST_TEST_REQUIRE(few.diagnostics.size() == 1u);
    BOOST_TEST((few.diagnostics[0].arguments == std::vector<gongkai::argument>{{"limit", "max_pdf_words"}, {"value", "2"}}));
}

BOOST_AUTO_TEST_CASE(tables_of_too_many_columns_have_no_blanks) {
    document const d = pdf(make_pdf({table}), {.max_pdf_columns = 2});
    BOOST_TEST(shown(d) == "[Rules][12][0][345]\n[Papers][7][8]\n");
    BOOST_TEST_REQUIRE(d.diagnostics.size() == 1u);
    BOOST_TEST((d.diagnostics[0].arguments == std::vector<gongkai::argument>{{"limit", "max_pdf_columns"}, {"value", "2"}}));
    BOOST_TEST(d.diagnostics[0].where.within == "page 1");
}

BOOST_AUTO_TEST_SUITE_END()

#endif
