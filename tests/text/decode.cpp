// SPDX-License-Identifier: BSL-1.0
#include <gongkai/text/decode.hpp>

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include <unicode/ucnv.h>

using namespace std::string_view_literals;
using gongkai::text::decode;
using gongkai::text::decoded;

namespace text_decode {

/// What ICU's converter of that name writes for a text in UTF-8.
std::string encoded(std::string_view utf8, char const* name) {
    std::string out(utf8.size() * 4 + 16, '\0');
    UErrorCode status = U_ZERO_ERROR;
    auto const size = ucnv_convert(name, "UTF-8", out.data(), static_cast<std::int32_t>(out.size()), utf8.data(),
                                   static_cast<std::int32_t>(utf8.size()), &status);
    BOOST_REQUIRE(U_SUCCESS(status));
    out.resize(static_cast<std::size_t>(size));
    return out;
}

constexpr std::string_view prose =
    "柳溪县人民政府办公室编制了这份报告。\n全年新收政府信息公开申请27件，均在法定期限内答复。\n（一）主动公开。及时公布规划、预算"
    "和办事指南。\n";
constexpr std::string_view traditional =
    "柳溪縣人民政府辦公室編製了這份報告。\n全年新收政府信息公開申請27件，均在法定期限內答覆。\n（一）主動公開。及時公佈規劃、預算"
    "和辦事指南。\n";

void check(decoded const& d, std::string_view text, std::string_view encoding) {
    BOOST_TEST(d.text == text);
    BOOST_TEST(d.encoding == encoding);
    BOOST_TEST(d.invalid == 0u);
}

}  // namespace text_decode

BOOST_AUTO_TEST_SUITE(text_decode)

BOOST_AUTO_TEST_CASE(utf8_stays_as_it_is) {
    check(decode(""), "", "UTF-8");
    check(decode("plain"), "plain", "UTF-8");
    check(decode(prose), prose, "UTF-8");
    check(decode("\xEF\xBB\xBF件"), "\xEF\xBB\xBF件", "UTF-8");  // the mark stays: places count from the first byte
}

BOOST_AUTO_TEST_CASE(marks_decide) {
    check(decode("\xFF\xFE\xF6\x4E\x0A\x00"sv), "件\n", "UTF-16LE");
    check(decode("\xFE\xFF\x4E\xF6\x00\x0A"sv), "件\n", "UTF-16BE");
    check(decode("\xFF\xFE\x00\x00\xF6\x4E\x00\x00"sv), "件", "UTF-32LE");
    check(decode("\xFF\xFE\x42\xD8\xB7\xDF"sv), "𠮷", "UTF-16LE");
    check(decode("\xFF\xFE\xF6\x4E"sv, "gb2312"), "件", "UTF-16LE");
}

BOOST_AUTO_TEST_CASE(gb2312_means_gb18030) {
    // 镕 is in GBK, 㐀 in GB18030 alone; neither is in GB2312.
    std::string const text = "朱镕㐀，信息公开";
    for (char const* const name : {"gb2312", "GB2312", "gbk", "GBK", "gb_2312-80", "x-gbk", "cp936", "GB18030"})
        check(decode(encoded(text, "gb18030"), name), text, "GB18030");
}

BOOST_AUTO_TEST_CASE(big5_declared_or_told) {
    check(decode(encoded(traditional, "Big5"), "big5"), traditional, "Big5");
    check(decode(encoded("報告", "Big5"), "Big5-HKSCS"), "報告", "Big5");
    check(decode(encoded(traditional, "Big5")), traditional, "Big5");
}

BOOST_AUTO_TEST_CASE(what_nothing_declares_is_detected) {
    check(decode(encoded(prose, "gb18030")), prose, "GB18030");
    check(decode(encoded("规章\t3\t0\t14\n", "gb18030")), "规章\t3\t0\t14\n", "GB18030");
    check(decode(encoded(traditional, "gb18030")), traditional, "GB18030");
    // A long beginning in ASCII tells nothing.
    std::string const late = std::string(20'000, ' ') + std::string{prose};
    check(decode(encoded(late, "gb18030")), late, "GB18030");
}

BOOST_AUTO_TEST_CASE(utf16_without_a_mark) {
    check(decode(encoded(prose, "UTF-16LE")), prose, "UTF-16LE");
    check(decode(encoded(prose, "UTF-16BE")), prose, "UTF-16BE");
    check(decode(encoded("<p>0</p><p>1</p>", "UTF-16LE")), "<p>0</p><p>1</p>", "UTF-16LE");
}

BOOST_AUTO_TEST_CASE(a_wrong_declaration_is_seen_through) {
    check(decode(prose, "gb2312"), prose, "UTF-8");
    check(decode(encoded(prose, "gb18030"), "utf-8"), prose, "GB18030");
    check(decode(encoded(prose, "gb18030"), "iso-8859-1"), prose, "GB18030");
    check(decode(encoded(prose, "gb18030"), "no such charset"), prose, "GB18030");
    check(decode(encoded(prose, "gb18030"), "utf-16"), prose, "GB18030");
    check(decode(encoded(prose, "gb18030"), "ibm-37"), prose, "GB18030");  // EBCDIC: its declaration could not be read
}

BOOST_AUTO_TEST_CASE(other_charsets_are_icus) {
    check(decode(encoded("報告書を作成", "Shift_JIS"), "Shift_JIS"), "報告書を作成", "Shift_JIS");
}

BOOST_AUTO_TEST_CASE(ill_formed_utf8_stays_and_is_counted) {
    std::string const text =
        "全年新收申请\xFF"
        "27件，均已答复\xE4\xBB";
    decoded const d = decode(text);
    BOOST_TEST(d.text == text);
    BOOST_TEST(d.encoding == "UTF-8");
    BOOST_TEST(d.invalid == 2u);
    BOOST_TEST(d.first_invalid == 18u);
}

BOOST_AUTO_TEST_CASE(undecodable_bytes_are_replaced_and_counted) {
    std::string bytes = encoded("全年新收政府信息公开申请", "gb18030");
    bytes += '\xFF';
    bytes += encoded("，均已答复。结转下年度继续办理", "gb18030");
    bytes += '\x81';  // cut within a character
    decoded const d = decode(bytes, "gbk");
    BOOST_TEST(d.text == "全年新收政府信息公开申请\uFFFD，均已答复。结转下年度继续办理\uFFFD");
    BOOST_TEST(d.encoding == "GB18030");
    BOOST_TEST(d.invalid == 2u);
    BOOST_TEST(d.first_invalid == 36u);
    // Of a lone surrogate in UTF-16.
    decoded const u = decode("\xFF\xFE\x42\xD8\xF6\x4E"sv);
    BOOST_TEST(u.text == "\uFFFD件");
    BOOST_TEST(u.invalid == 1u);
    BOOST_TEST(u.first_invalid == 0u);
}

BOOST_AUTO_TEST_CASE(pieces_longer_than_a_converters_buffer) {
    std::string text;
    for (int i = 0; i < 5000; ++i) text += "公开𠮷";
    check(decode(encoded(text, "gb18030"), "gb18030"), text, "GB18030");
    check(decode("\xFF\xFE" + encoded(text, "UTF-16LE")), text, "UTF-16LE");
}

BOOST_AUTO_TEST_SUITE_END()
