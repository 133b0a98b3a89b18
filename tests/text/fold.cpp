// SPDX-License-Identifier: BSL-1.0
#include <gongkai/text/fold.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "support/test.hpp"

using namespace gongkai::text;
using boost::test_tools::per_element;

namespace text_fold {

void folds(std::string_view from, std::string_view to) {
    BOOST_TEST_CONTEXT("from " << from) { BOOST_TEST(fold(from).text == to); }
}
void one_key(std::string_view a, std::string_view b) {
    BOOST_TEST_CONTEXT(a << " and " << b) {
        BOOST_TEST(to_utf8(label_key(a)) == to_utf8(label_key(b)));
        BOOST_TEST(!label_key(a).empty());
    }
}

}  // namespace text_fold

BOOST_AUTO_TEST_SUITE(text_fold)

BOOST_AUTO_TEST_CASE(plain_text_stays) {
    folds("", "");
    folds("abc 123", "abc 123");
    folds("政府信息公开工作年度报告", "政府信息公开工作年度报告");
    folds("一、总体情况。", "一、总体情况。");
}

BOOST_AUTO_TEST_CASE(full_width_and_compatibility_forms) {
    folds("１，９０９", "1,909");
    folds("（一）予以公开：", "(一)予以公开:");
    folds("６２．５４％", "62.54%");
    folds("ＡＢｃ", "ABc");
    folds("㈠", "(一)");
    folds("㎡", "m2");
    folds("ﬁ", "fi");
    folds("\U0001D7D0\U0001D7F5\U0001D7FF", "299");
}

/// Digits behind the override that mirrors them allow no single reading, as beside a bar.
BOOST_AUTO_TEST_CASE(the_override_is_a_bar) {
    folds("\u202E21\u202C", "|21");
    folds("\u202D12\u202C", "12");
}

/// A mark is no digit of what it stands at: 289¹ is not 2891, nor is 11① 111.
BOOST_AUTO_TEST_CASE(marks_are_no_digits) {
    folds("289¹", "289");
    folds("⁴²289₀₁", "289");
    folds("11①", "11(1)");
    folds("①950", "(1)950");
    folds("⑫❶⓵㊀⑴㉑", "(12)(1)(1)(一)(1)(21)");
    folds("⓪", "(0)");
    folds("½⒈Ⅳ", "1⁄21.IV");
}

/// Word's and PDF's other code points for the same characters.
BOOST_AUTO_TEST_CASE(radicals_are_their_ideographs) {
    folds("⼈⺠政府", "人民政府");          // Kangxi 人, supplement 民
    folds("⼀、总体情况", "一、总体情况");  // Kangxi 一
    folds("⻓⻔⻚⻋⻝⻄", "长门页车食西");
    folds("⽅⽉⽇⾏⽂", "方月日行文");
}

BOOST_AUTO_TEST_CASE(traditional_is_simplified) {
    folds("總體情況", "总体情况");
    folds("主動公開政府信息情況", "主动公开政府信息情况");
    folds("屬於國家秘密", "属于国家秘密");
    folds("規章", "规章");
    folds("無法提供", "无法提供");
    folds("車", "车");  // a compatibility ideograph of a traditional character: both steps
}

BOOST_AUTO_TEST_CASE(spaces_are_one_kind) {
    folds("a\u3000b", "a b");
    folds("a\u00A0b", "a b");
    folds("a\tb", "a b");
    folds("a\r\nb", "a  b");
    folds("a\u2003b\u2009c\u202Fd", "a b c d");
    folds("  ", "  ");  // as many as there are
}

BOOST_AUTO_TEST_CASE(invisible_characters_go) {
    folds("\uFEFF一", "一");
    folds("总\u200B计", "总计");
    folds("总\u200D计\u2060", "总计");
    folds("总\u00AD计", "总计");
    folds("规\uFE0F章", "规章");
    folds(std::string_view{"a\0b\1c\x7F", 6}, "abc");
}

BOOST_AUTO_TEST_CASE(dashes_and_quotes) {
    folds("—–―－‐−", "------");
    folds("——", "--");
    folds("一", "一");  // the numeral is no dash
    folds("“三安全一稳定”", "\"三安全一稳定\"");
    folds("‘’\"'「」", "\"\"\"\"\"\"");
    folds("《条例》", "《条例》");
}

BOOST_AUTO_TEST_CASE(ill_formed_bytes_are_replaced) {
    folds(
        "a\xFF"
        "b",
        "a\uFFFD"
        "b");
    folds("\xE6\x80", "\uFFFD");
    folds("\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD");  // a surrogate is not UTF-8
    folds("\xC0\x80", "\uFFFD\uFFFD");
}

BOOST_AUTO_TEST_CASE(characters_beyond_the_basic_plane) {
    folds("𠮷", "𠮷");
    BOOST_TEST(label_key("𠮷村").size() == 2u);
    BOOST_TEST(label_key("😀").empty());
}

/// Each byte remembers the byte that its character began at; one more stands for the end.
BOOST_AUTO_TEST_CASE(offsets_lead_back_to_the_source) {
    folded const f = fold("ａ总");
    BOOST_TEST(f.text == "a总");
    BOOST_TEST(f.source == (std::vector<std::uint32_t>{0, 3, 3, 3, 6}), per_element());

    folded const one_to_many = fold("㈠x");
    BOOST_TEST(one_to_many.text == "(一)x");
    BOOST_TEST(one_to_many.source == (std::vector<std::uint32_t>{0, 0, 0, 0, 0, 3, 4}), per_element());

    folded const gone = fold("\uFEFFab\u200B");
    BOOST_TEST(gone.text == "ab");
    BOOST_TEST(gone.source == (std::vector<std::uint32_t>{3, 4, 8}), per_element());

    folded const bad = fold(
        "\xFF"
        "1");
    BOOST_TEST(bad.source == (std::vector<std::uint32_t>{0, 0, 0, 1, 2}), per_element());

    BOOST_TEST(fold("").source == (std::vector<std::uint32_t>{0}), per_element());
}

BOOST_AUTO_TEST_CASE(compact_has_no_spaces_and_keeps_the_offsets) {
    folded const f = compact(" 总 计\u3000１ ");
    BOOST_TEST(f.text == "总计1");
    BOOST_TEST(f.source == (std::vector<std::uint32_t>{1, 1, 1, 5, 5, 5, 11, 15}), per_element());
    BOOST_TEST(compact(" \t ").text == "");
    BOOST_TEST(compact(" \t ").source == (std::vector<std::uint32_t>{3}), per_element());
}

/// What is appended without its places is what is folded with them.
BOOST_AUTO_TEST_CASE(compact_text_is_the_text_of_compact) {
    for (std::string_view const s : {"", " 总 计\u3000１ ", "a'b\x7F\tc", "㈠ x\xFF\xE6\x80", "總\u200B計 𠮷"})
        BOOST_TEST(compact_text(s) == compact(s).text);
    std::string out = "年";
    append_compact(out, " 月 ");
    BOOST_TEST(out == "年月");
}

BOOST_AUTO_TEST_CASE(folding_twice_is_folding_once) {
    // ICU's Traditional-Simplified exchanges 苎 and 苧, and NFKC makes traditional characters of the parenthesised ones.
    constexpr std::u32string_view odd = U"㈶㈼㈾㈿苎苧薴";
    std::string all;
    for (char32_t c = 1; c < 0x20000; ++c)
        if ((c < 0xD800 || c > 0xDFFF) && odd.find(c) == std::u32string_view::npos) all += to_utf8(std::u32string_view{&c, 1});
    std::string const once = fold(all).text;
    std::string const twice = fold(once).text;
    BOOST_TEST(once == twice);
}

BOOST_AUTO_TEST_CASE(keys_have_ideographs_and_digits_only) {
    BOOST_TEST(to_utf8(label_key("1.属于国家秘密")) == "1属于国家秘密");
    BOOST_TEST(to_utf8(label_key("（本列数据的勾稽关系为：第一项）")) == "本列数据的勾稽关系为第一项");
    BOOST_TEST(to_utf8(label_key("3.危及“三安全一稳定”")) == "3危及三安全一稳定");
    BOOST_TEST(label_key("").empty());
    BOOST_TEST(label_key(" ,.:abc（）").empty());
    BOOST_TEST(to_utf8(label_key("二〇二四年")) == "二〇二四年");
}

BOOST_AUTO_TEST_CASE(one_label_in_many_spellings_has_one_key) {
    one_key("1．属于国家 秘密", "1、屬於國家秘密");
    one_key("三 、 本 年 度 办 理 结 果", "三、本年度办理结果");
    one_key("规(guī)章(zhāng)", "规章");  // pinyin that a font left behind
    one_key("⼀、本年新收政府信息公开申请数量", "一、本年新收政府信息公开申请数量");
    one_key("（一）予以公开", "(一)\u200B予以\u00A0公开");
    one_key("危及“三安全一稳定”", "危及\"三安全一稳定\"");
    one_key("行政许可\r\n", "行政许可");
}

BOOST_AUTO_TEST_CASE(different_labels_have_different_keys) {
    BOOST_TEST(to_utf8(label_key("三、本年度办理结果")) != to_utf8(label_key("四、本年度办理结果")));
    BOOST_TEST(to_utf8(label_key("1.其他")) != to_utf8(label_key("3.其他")));
    BOOST_TEST(to_utf8(label_key("结果维持")) != to_utf8(label_key("结果纠正")));
}

BOOST_AUTO_TEST_CASE(names_without_radicals) {
    BOOST_TEST(without_radicals("柳河镇⼈⺠政府") == "柳河镇人民政府");
    BOOST_TEST(without_radicals("雲嶺街道辦事處") == "雲嶺街道辦事處");
    BOOST_TEST(without_radicals("（甲）１ a") == "（甲）１ a");
    BOOST_TEST(without_radicals("").empty());
    BOOST_TEST(without_radicals("\xE2\xBA") == "\xE2\xBA");  // cut off
}

BOOST_AUTO_TEST_SUITE_END()
