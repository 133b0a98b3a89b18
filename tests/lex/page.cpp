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

/// Every name of a day and of an organ that boxes have, and what ends them.
BOOST_AUTO_TEST_CASE(names_in_boxes) {
    for (std::string const what : {"成文", "生成", "制发", "发文", "印发", "产生", "落款"}) {
        auto const d = find_page_date(what + "日期:2025-01-18");
        BOOST_REQUIRE(d.has_value());
        BOOST_TEST((d->kind == page_date_kind::signed_on), what);
        BOOST_TEST(day("发布时间:2025-01-20 " + what + "时间:2025-01-18") == "2025-01-18");
    }
    for (std::string const what : {"发布日期", "公布日期", "公开时间", "发稿时间", "上网时间"})
        BOOST_TEST(day(what + " 2025-01-20") == "2025-01-20", what);
    BOOST_TEST(day("日期 2025-01-20") == "");  // a word of any sentence
    BOOST_TEST(day("发布于2025-01-20") == "2025-01-20");
    BOOST_TEST(day("发布于2025-01-20 10:21") == "2025-01-20");
    for (std::string const behind : {" ", ":", "]", "】", "〕", "|", "\t", ":]  "})
        BOOST_TEST(day("发布日期" + behind + "2025-01-20") == "2025-01-20", behind);
    for (std::string const does : {"发布", "公开", "发文", "制发", "编制", "制作", "成文", "责任"})
        for (std::string const who : {"机构", "机关", "单位", "主体", "部门"})
            BOOST_TEST(find_page_organs(does + who + ":青石县水务局") == (std::vector<std::string_view>{"青石县水务局"}), does);
    for (std::string const next :
         {"发文机关", "信息来源:", "文章来源:", "来源", "发布", "日期", "时间", "名称", "标题", "索引", "文号", "主题", "分类",
          "浏览",     "阅读",      "点击",      "字号", "字体", "关键", "有效", "体裁", "打印", " ",    "[",    "【",   "2025"}) {
        std::string const box = "发布机构:青石县水务局" + next;
        BOOST_TEST(find_page_organs(box) == (std::vector<std::string_view>{"青石县水务局"}), next);
    }
}

/// Every link and notice by itself.
BOOST_AUTO_TEST_CASE(links_and_notices) {
    for (std::string const link : {"打印本页", "打印本文", "打印文章", "打印页面", "打印", "关闭窗口", "关闭本页", "关闭页面",
                                   "关闭",     "返回顶部", "返回列表", "返回首页", "返回", "顶部",     "收藏本页", "加入收藏",
                                   "收藏",     "分享",     "转发",     "微信",     "微博", "纠错",     "大",       "中",
                                   "小",       "字体",     "网站首页", "首页",     "保存", "下载",     "复制链接", "朗读"}) {
        BOOST_TEST(is_page_furniture(link), link);
        BOOST_TEST(!is_page_furniture(link + "情况"), link);
    }
    for (std::string const sign : {"[", "]", "【", "】", "〖", "〗", "(", ")", "|", "·", "•", "/", ">", "<", "+", "-", ":", "、"})
        BOOST_TEST(is_page_furniture("打印" + sign + "关闭"), sign);
    for (std::string const notice :
         {"附件下载", "相关附件", "附件列表", "文件下载",   "点击下载",       "相关文档",   "相关文件",  "相关链接",  "相关阅读",
          "相关稿件", "相关信息", "相关新闻", "相关解读",   "热点推荐",       "上一篇",     "下一篇",    "上一条",    "下一条",
          "上篇:",    "下篇:",    "扫一扫",   "扫描二维码", "手机扫",         "分享到",     "分享至",    "一键分享",  "版权所有",
          "主办:",    "主办单位", "承办:",    "承办单位:",  "技术支持",       "网站标识码", "网站地图",  "网站声明",  "关于我们",
          "联系我们", "友情链接", "责任编辑", "编辑:",      "审核:",          "信息来源:",  "文章来源:", "浏览次数",  "阅读次数",
          "访问量",   "点击数",   "点击率",   "您是第",     "政府网站标识码", "无障碍浏览", "copyright", "Copyright", "©"})
        BOOST_TEST(is_page_furniture(notice + "某某。"), notice);
    for (std::string const kind : {"docx", "doc", "pdf", "xlsx", "xls", "wps", "ofd", "zip", "rar"}) {
        BOOST_TEST(is_page_furniture("附件:年报." + kind), kind);
        BOOST_TEST(is_page_furniture("附件:年报." + kind + "(12KB)"), kind);
    }
    std::string longest;
    while (longest.size() < 396) longest += "打印";
    BOOST_TEST(is_page_furniture(longest + "----"));
    BOOST_TEST(!is_page_furniture(longest + "-----"));
}

BOOST_AUTO_TEST_SUITE_END()
