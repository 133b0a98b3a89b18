// SPDX-License-Identifier: BSL-1.0
#include <gongkai/write/docx.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include <gongkai/form/infer_totals.hpp>

using namespace gongkai;

namespace write_docx {
bool contains(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }
}  // namespace write_docx

BOOST_AUTO_TEST_SUITE(write_docx)

/// The archive's files are stored, so that their XML can be seen in it.
BOOST_AUTO_TEST_CASE(the_annexs_layout) {
    annual_report r = blank_report(2021);
    r.issuer = "<某>省人力资源和社会保障厅";
    r.year = 2024;
    std::string const file = write::to_docx(r);
    BOOST_TEST(contains(file, "word/document.xml"));
    BOOST_TEST(contains(file, "<w:t xml:space=\"preserve\">&lt;某&gt;省人力资源和社会保障厅</w:t><w:br/>"));
    BOOST_TEST(contains(file, "<w:gridSpan w:val=\"7\"/>"));
    BOOST_TEST(contains(file, "<w:vMerge w:val=\"restart\"/>"));
    BOOST_TEST(contains(file, "方正小标宋简体"));
    BOOST_TEST(!contains(file, "FFF3CD"));
    BOOST_TEST(write::to_docx(r) == file);
    r.review = {1, 2, 3, 4, {}};
    infer_totals(r);
    BOOST_TEST(contains(write::to_docx(r), "w:fill=\"FFF3CD\""));
}

BOOST_AUTO_TEST_SUITE_END()
