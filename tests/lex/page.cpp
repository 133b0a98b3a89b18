// SPDX-License-Identifier: BSL-1.0
#include <gongkai/lex/page.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

using namespace gongkai::lex;

namespace lex_page {

std::string day(std::string_view folded) {
    auto const d = find_page_date(folded);
    return d ? to_string(d->day) : "";
}

}  // namespace lex_page

BOOST_AUTO_TEST_SUITE(lex_page)

BOOST_AUTO_TEST_CASE(days_of_a_box) {
    BOOST_TEST(day("发布时间:2025-01-2 10:21 来源:县水务局") == "2025-01-02");
    BOOST_TEST(day("【发布日期】 2025年1月20日") == "2025-01-20");
    BOOST_TEST(day("发布日期 2025-01-20 成文日期 2025-01-18") == "2025-01-18");  // signed before published
    BOOST_TEST(day("日期:2025/1/20") == "2025-01-20");
    BOOST_TEST(day("发布时间:2025-13-20") == "");
    BOOST_TEST(day("本机关自2025年1月20日起") == "");
}

BOOST_AUTO_TEST_CASE(organs_of_a_box) {
    BOOST_TEST(find_page_organs("发布机构:青石县水务局 发布日期:2025-01-20 来源:县政府办") ==
                   (std::vector<std::string_view>{"青石县水务局", "县政府办"}),
               boost::test_tools::per_element());
    BOOST_TEST(find_page_organs("公开来源广泛").empty());
}

BOOST_AUTO_TEST_CASE(what_is_a_pages) {
    for (char const* const s : {"打印关闭", "【打印】【关闭】", "打印本页|关闭窗口", "附件下载", "附件下载:年报.pdf", "上一篇:无",
                                "扫一扫在手机打开当前页", "分享到:", "版权所有:某县人民政府", "某ICP备05000001号",
                                "附件:2024年年度报告.docx", "政府网站标识码:1234567890"})
        BOOST_TEST(is_page_furniture(s), s);
    for (char const* const s :
         {"", "本年没有收取信息处理费。", "青石县水务局", "附件:2024年重点工作任务表", "打印机等设备采购信息已公开。",
          "大力推进政务公开。", "无", "没有其他事项。青石县水务局2025年1月4日版权所有:某县人民政府"})
        BOOST_TEST(!is_page_furniture(s), s);
}

BOOST_AUTO_TEST_SUITE_END()
