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

BOOST_AUTO_TEST_SUITE_END()
