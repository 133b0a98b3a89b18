// SPDX-License-Identifier: BSL-1.0
#include <gongkai/solve/labels.hpp>

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include "items.hpp"

using namespace gongkai;

namespace solve_labels {

text::key key(std::string_view s) { return text::label_key(s); }
struct three : gongkai_test::requests_form {
    [[nodiscard]] std::string at_end(std::string_view words) const {
        std::size_t const r = solve::row_at_end(model, key(words));
        return r == solve::none ? "none" : view.grids[0].rows[r].path;
    }
};

}  // namespace solve_labels

BOOST_FIXTURE_TEST_SUITE(solve_labels, solve_labels::three)

BOOST_AUTO_TEST_CASE(the_row_that_words_end_with) {
    BOOST_TEST(at_end("一、本年新收政府信息公开申请数量") == "received");
    BOOST_TEST(at_end("（三）不予公开1.属于国家秘密") == "denied.state_secret");  // group label before it
    BOOST_TEST(at_end("三、本年度办理结果（一）予以公开") == "granted");
    BOOST_TEST(at_end("属于国家秘密") == "denied.state_secret");  // numeral lost
    BOOST_TEST(at_end("（二）部分公开") == "partially_granted");
    BOOST_TEST(at_end("（二）部分公开（区分处理的，只计这一情形，不计其他情形）") ==
               "partially_granted");  // with the form's note
    BOOST_TEST(at_end("1.属于国家") == "none");
    BOOST_TEST(at_end("1.属于国家秘密等") == "none");
    BOOST_TEST(at_end("") == "none");
    BOOST_TEST(at_end("计") == "none");
}

/// What （六） is called where it is one row is the head of its rows where it is not.
BOOST_AUTO_TEST_CASE(the_head_that_is_a_row_as_well) {
    auto const before = [this](std::string_view words) {
        std::size_t const r = solve::row_before_last(model, key(words));
        return r == solve::none ? "none" : view.grids[0].rows[r].path;
    };
    BOOST_TEST(before("8.属于行政查询事项（四）无法提供1.本机关不掌握相关政府信息") == "denied.administrative_query");
    BOOST_TEST(before("5.要求行政机关确认或重新出具已获取信息（六）其他处理1."
                      "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请") == "not_processed.confirmation");
    BOOST_TEST(before("5.要求行政机关确认或重新出具已获取信息（六）其他处理") == "not_processed.confirmation");
    BOOST_TEST(before("（六）其他处理1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请") == "none");
}

/// One row's cells, those of two whose labels ran together, none.
BOOST_AUTO_TEST_CASE(cells_behind_labels) {
    BOOST_TEST(solve::columns_named(model, key("1.属于国家秘密"), true) == 7u);
    BOOST_TEST(solve::columns_named(model, key("1.属于国家秘密"), false) == 7u);
    BOOST_TEST(solve::columns_named(model, key("5.属于三类内部事务信息6.属于四类过程性信息"), true) == 14u);
    BOOST_TEST(solve::columns_named(model, key("5.属于三类内部事务信息6.属于四类过程性信息"), false) ==
               0u);  // signs may stand between
    BOOST_TEST(solve::columns_named(model, key("商业企业"), true) == 0u);
}

BOOST_AUTO_TEST_CASE(heads_are_told_from_rows) {
    BOOST_TEST(solve::is_head(model, key("商业企业")));
    BOOST_TEST(solve::is_head(model, key("法人或其他组织")));
    BOOST_TEST(solve::is_head(model, key("（三）不予公开")));
    BOOST_TEST(!solve::is_head(model, key("1.属于国家秘密")));
    BOOST_TEST(!solve::is_head(model, key("商业")));
}

BOOST_AUTO_TEST_CASE(what_is_lost_of_a_label) {
    BOOST_TEST(solve::label_distance(model.rows[row("denied.state_secret")], key("1.属于国家秘密"), {}) == 0);
    BOOST_TEST(solve::label_distance(model.rows[row("denied.state_secret")], key("重复申请"), {}) == solve::cost.label_gone);
    // What is more than is asked for need not be exact.
    BOOST_TEST(solve::label_distance(model.rows[row("denied.state_secret")], key("重复申请"), {}, 40) > 40);
}

BOOST_AUTO_TEST_CASE(what_looks_like_the_forms) {
    for (char const* const words :
         {"商业企业", "1.属于国家秘密", "其他法律行政止公开", "（四）无", "法提供", "2.没有现成信息需要另行制", "总计"})
        BOOST_TEST(solve::looks_like_label(model, key(words)), words);
    for (char const* const words : {"", "甲", "青石县人民政府", "打印分享", "附件下载", "今天天气很好"})
        BOOST_TEST(!solve::looks_like_label(model, key(words)), words);
}

/// 8.属于行政查询事项（四）无法提供1.本机关不掌握相关政府信息: two labels, and the head of a group between them.
BOOST_AUTO_TEST_CASE(the_row_before_the_last) {
    auto const before = [this](std::string_view words) {
        std::size_t const r = solve::row_before_last(model, key(words));
        return r == solve::none ? "none" : view.grids[0].rows[r].path;
    };
    BOOST_TEST(before("8.属于行政查询事项（四）无法提供1.本机关不掌握相关政府信息") == "denied.administrative_query");
    BOOST_TEST(before("1.属于国家秘密2.其他法律行政法规禁止公开") == "denied.state_secret");
    BOOST_TEST(before("（四）无法提供1.本机关不掌握相关政府信息") == "none");
    BOOST_TEST(before("甲1.本机关不掌握相关政府信息") == "none");
    BOOST_TEST(before("1.本机关不掌握相关政府信息甲") == "none");
}

/// The last labels of words, one row behind the other; not where one between them is not there, or both ways to print a group are.
BOOST_AUTO_TEST_CASE(the_rows_that_words_end_with) {
    auto const rows = [this](std::string_view words, std::size_t count) {
        std::string out;
        for (std::size_t const r : solve::rows_at_end(model, key(words), count)) out += view.grids[0].rows[r].path + " ";
        return out;
    };
    std::string_view const two = "8.属于行政查询事项（四）无法提供1.本机关不掌握相关政府信息";
    BOOST_TEST(rows(two, 2) == "denied.administrative_query unavailable.not_held ");
    BOOST_TEST(rows(two, 1) == "unavailable.not_held ");
    BOOST_TEST(rows(two, 3) == "");
    BOOST_TEST(rows(two, 1000) == "");
    BOOST_TEST(rows(two, 0) == "");
    BOOST_TEST(rows("1.属于国家秘密2.其他法律行政法规禁止公开", 2) == "denied.state_secret denied.prohibited_by_law ");
    BOOST_TEST(rows("1.属于国家秘密3.危及“三安全一稳定”", 2) == "");
    BOOST_TEST(rows("2.其他法律行政法规禁止公开1.属于国家秘密", 2) == "");
    // Between a row and the total stands the other way to print 其他处理, too.
    BOOST_TEST(rows("5.要求行政机关确认或重新出具已获取信息（六）其他处理（七）总计", 3) ==
               "not_processed.confirmation other_handling.undivided processed_total ");
    BOOST_TEST(rows("（六）其他处理（七）总计", 2) == "other_handling.undivided processed_total ");
}

/// A short label at the end of other words is one, too.
BOOST_AUTO_TEST_CASE(short_labels_behind_other_words) {
    gongkai_test::disclosure_form const two;
    BOOST_TEST(solve::looks_like_label(two.model, key("规章")));
    BOOST_TEST(solve::looks_like_label(two.model, key("甲规章")));
    BOOST_TEST(!solve::looks_like_label(two.model, key("规章甲")));
}

/// Two letters beside each other that no label has.
BOOST_AUTO_TEST_CASE(foreign_words) {
    for (char const* const words : {"同比", "环比增减"}) BOOST_TEST(solve::is_foreign(model, key(words)), words);
    for (char const* const words : {"", "同", "总计", "同人比"}) BOOST_TEST(!solve::is_foreign(model, key(words)), words);
    BOOST_TEST(!solve::is_foreign(model, U"ab"));
    BOOST_TEST(!solve::is_foreign(model, U"同a比"));
}

BOOST_AUTO_TEST_SUITE_END()
