// SPDX-License-Identifier: BSL-1.0
#include <gongkai/lex/annotation.hpp>

#include <string>
#include <string_view>

#include "support/test.hpp"

#include <gongkai/text/fold.hpp>

using namespace gongkai;
using namespace gongkai::lex;

namespace lex_annotation {

template <class Rule>
void ok(Rule const& rule, std::string_view s) {
    BOOST_TEST(matches(rule, text::fold(s).text), s);
}
template <class Rule>
void bad(Rule const& rule, std::string_view s) {
    BOOST_TEST(!matches(rule, text::fold(s).text), s);
}

}  // namespace lex_annotation

BOOST_AUTO_TEST_SUITE(lex_annotation)

BOOST_AUTO_TEST_CASE(struck_text_and_markup) {
    for (std::string_view const s : {"~~30~~", "<s>30</s>", "<s class=a>30</s>", "<del>30</del>", "<strike>3 件</strike>"})
        ok(rules::struck, s);
    for (std::string_view const s : {"~~30", "<s>30", "<span>30</span>", "~30~", "30"}) bad(rules::struck, s);
    for (std::string_view const s : {"<sup>1</sup>", "<sub>2</sub>", "^1", "^1^"}) ok(rules::raised, s);
    for (std::string_view const s : {"<sup>1", "<b>1</b>", "^a^", "1"}) bad(rules::raised, s);
    for (std::string_view const s : {"<ins>", "</ins>", "<span style=\"x\">", "<b>"}) ok(rules::tag, s);
    for (std::string_view const s : {"<1>", "< b>", "<b", "b>"}) bad(rules::tag, s);
}

BOOST_AUTO_TEST_CASE(references) {
    for (std::string_view const s : {"[1]", "［2］", "[^1]", "[注1]", "〔1〕", "【12】", "[¹]"}) ok(rules::reference, s);
    for (std::string_view const s : {"[1", "[a]", "(1)", "1]", "[1件]"}) bad(rules::reference, s);
    for (std::string_view const s : {"注1", "注①", "注12", "注¹"}) ok(rules::note_number, s);
    for (std::string_view const s : {"注册", "1注", "备注1", "注1222"}) bad(rules::note_number, s);
    for (std::string_view const s : {"*", "※", "（注1）", "①", "⑴", "❶", "㈠", "<b>", "[1]", "（见注2）"})
        ok(rules::annotation, s);
    for (std::string_view const s : {"", "1", "件", "（未完", "规章"}) bad(rules::annotation, s);
}

BOOST_AUTO_TEST_CASE(labels_without_their_marks) {
    auto const bare = [](std::string_view s) {
        std::string const folded = text::fold(s).text;
        return std::string{without_marks_behind(folded)};
    };
    for (std::string_view const s : {"规章①", "规章[1]", "规章¹", "规章*", "规章（注1）", "规章 [1] ※", "规章注1"})
        BOOST_TEST(text::compact_text(bare(s)) == "规章", s);
    BOOST_TEST(bare("（一）予以公开") == "(一)予以公开");
    BOOST_TEST(bare("部分公开（区分处理的）") == "部分公开(区分处理的)");
    BOOST_TEST(bare("注册[1]件") == "注册[1]件");
    BOOST_TEST(bare("").empty());
}

BOOST_AUTO_TEST_CASE(corrections) {
    auto const corrects = [](std::string_view s) { return begins_with_correction(text::fold(s).text); };
    for (std::string_view const s :
         {"（更正为5）", "(应为 5)", "更正为5", "，应为5", "→5", "（现更正：5）", "（错，应为31）", " 实为5"})
        BOOST_TEST(corrects(s), s);
    for (std::string_view const s : {"", "（含上年）", "件", "（原为10）", "（其中修订16件）", "纠", "5"})
        BOOST_TEST(!corrects(s), s);
}

BOOST_AUTO_TEST_CASE(words_of_corrections) {
    for (std::string const word : {"更正", "改正", "修正", "订正", "勘误", "校正", "纠正", "应为", "应是", "应当为", "实为",
                                   "实际为", "实际应", "改为", "调整为", "误", "有误", "错"})
        BOOST_TEST(begins_with_correction(word + "5"), word);
    for (std::string const before : {"(", "[", ",", "、", ";", "*"}) BOOST_TEST(begins_with_correction(before + "更正5"), before);
    for (std::string const before : {"(现", "(已", "(此处", "(数据"}) BOOST_TEST(begins_with_correction(before + "有误"), before);
    for (std::string const arrow : {"→", "->", "=>"}) BOOST_TEST(begins_with_correction(arrow + "5"), arrow);
}

BOOST_AUTO_TEST_SUITE_END()
