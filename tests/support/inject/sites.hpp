// SPDX-License-Identifier: BSL-1.0
/// What stands in a table's place or around a report on a site, and reports from before there was a form.
#ifndef GONGKAI_TEST_INJECT_SITES_HPP
#define GONGKAI_TEST_INJECT_SITES_HPP

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common.hpp"
#include "losses.hpp"

namespace gongkai_test::detail {

inline constexpr std::string_view picture = "![](media/image3.png)";

inline std::string picture_elements(std::string text, random_source&) {
    return replaced(std::move(text), picture, "<img src=\"media/image3.png\" width=\"600\">");
}
/// A table of the report is a picture.
inline bool table_as_picture(injector& x) {
    static constexpr std::array<std::string_view, 4> marks{picture, "[图片]", "【图片】", "[image: image3.png]"};
    if (!lost_table(x)) return false;
    for (std::size_t s = 1; s <= 3; ++s)
        if (x.m.sections[s].tables.empty())
            x.m.sections[s].paragraphs.emplace_back(x.how == layout::html ? picture : x.random.pick(marks));
    if (x.how == layout::html) x.out.rewrites.push_back(picture_elements);
    return true;
}

/// Titles of other organs' and other years' reports, as a site lists them beside one.
inline std::vector<std::string> other_titles(random_source& random) {
    static constexpr std::array<std::string_view, 4> organs{"河湾县林业局", "河湾县人民政府", "云沙区统计局", "高桥镇人民政府"};
    std::vector<std::string> out;
    for (std::size_t n = random.between(2, 5); n > 0; --n)
        out.push_back(std::string{random.pick(organs)} + std::to_string(random.between(2019, 2024)) +
                      "年政府信息公开工作年度报告");
    return out;
}
/// What a site's page has around a report: links above and below, a box of buttons, a page number, files to load.
inline std::string site_page(std::string html, random_source& random) {
    std::string const clicks = std::to_string(random.between(3, 9999)), page = std::to_string(random.between(2, 12));
    std::string above =
        "<ul class=\"nav\"><li><a href=\"/\">首页</a></li><li><a href=\"/zfxxgk\">政府信息公开</a></li>"
        "<li><a href=\"/zwfw\">政务服务</a></li><li><a href=\"/hdjl\">互动交流</a></li></ul>\n"
        "<div class=\"crumbs\">当前位置：<a href=\"/\">首页</a> &gt; 政府信息公开 &gt; 政府信息公开年报</div>\n"
        "<div>发布时间：2025-01-" +
        std::to_string(random.between(10, 28)) + " 09:30　浏览次数：" + clicks +
        "　字体：[大] [中] [小]　<a href=\"javascript:window.print()\">打印</a></div>\n";
    std::string below =
        "<p>— " + page +
        " —</p>\n<div>附件下载：<a href=\"a.docx\">年度报告.docx</a></div>\n"
        "<div>【打印】【关闭】</div>\n<div>扫一扫在手机打开当前页</div>\n<div class=\"more\"><h3>相关链接</h3><ul>\n";
    for (std::string const& title : other_titles(random)) below += "<li><a href=\"#\">" + title + "</a></li>\n";
    below += "</ul></div>\n<div>上一篇：" + other_titles(random).front() +
             "</div>\n<div>下一篇：没有了</div>\n"
             "<div>版权所有：政务公开办公室　某ICP备05000001号</div>\n<div>政府网站标识码：1234567890</div>\n";
    html = replaced(std::move(html), "<body>\n", "<body>\n" + above);
    return replaced(std::move(html), "</body>", below + "</body>");
}
/// The same in a text.
inline std::string site_lines(std::string text, random_source& random) {
    std::string below =
        "\n- " + std::to_string(random.between(2, 12)) + " -\n\n附件下载\n1. 年度报告.docx\n\n打印 关闭\n\n相关链接\n";
    for (std::string const& title : other_titles(random)) below += title + "\n";
    return "首页\n政府信息公开\n政务服务\n互动交流\n当前位置：首页 > 政府信息公开 > 政府信息公开年报\n\n" + std::move(text) +
           below + "上一篇：" + other_titles(random).front() + "\n下一篇：没有了\n版权所有：政务公开办公室　某ICP备05000001号\n";
}

/// A table that is none of the form's: names, units, counts.
template <std::size_t N>
model_table other_counts(injector& x, std::array<std::string_view, N> const& names, std::array<std::string_view, 3> const& heads,
                         std::array<std::string_view, 2> const& units) {
    model_table t;
    t.index = 1;
    t.ours = false;
    t.label_columns = 1;
    t.value_columns = 2;
    model_row head;
    head.kind = row_kind::heads;
    for (std::size_t c = 0; c < heads.size(); ++c) head.heads.push_back({std::string{heads[c]}, c, 1, false});
    t.rows.push_back(head);
    for (std::string_view const name : names) {
        model_row r;
        r.label = name;
        r.grid_columns = 2;
        r.values = {{std::string{units[x.random.below(2)]}, no_cell}, {std::to_string(x.random.below(2000)), no_cell}};
        t.rows.push_back(std::move(r));
    }
    return t;
}
/// A table of counts as many reports had it before there was a form.
inline model_table counts_of_old(injector& x) {
    static constexpr std::array<std::string_view, 12> names{"主动公开政府信息数",
                                                            "其中：政府公报公开政府信息数",
                                                            "政府网站公开政府信息数",
                                                            "收到申请数",
                                                            "其中：当面申请数",
                                                            "网络申请数",
                                                            "对申请作出答复数",
                                                            "同意公开答复数",
                                                            "不同意公开答复数",
                                                            "行政复议数",
                                                            "行政诉讼数",
                                                            "举报投诉数"};
    return other_counts(x, names, {"指标名称", "计量单位", "统计数"}, {"条", "件"});
}
/// A table of something else.
inline model_table counts_of_streets(injector& x) {
    static constexpr std::array<std::string_view, 5> names{"东街", "南门大街", "河沿路", "其他", "总计"};
    return other_counts(x, names, {"街道", "单位", "户数"}, {"户", "家"});
}
/// A report on a year before 2019, when each organ wrote as it liked.
inline bool free_form(injector& x) {
    int const year = 2008 + static_cast<int>(x.random.below(11));
    std::string const y = std::to_string(year), n = std::to_string(x.random.between(20, 900));
    model& m = x.m;
    m.year = year;
    m.before = {m.issuer + y + "年政府信息公开" + (x.random.percent(50) ? "工作" : "") + "年度报告",
                "根据《中华人民共和国政府信息公开条例》要求，编制本年度报告。本报告所列数据的统计期限自" + y + "年1月1日起，至" +
                    y + "年12月31日止。"};
    m.after = {m.issuer, std::to_string(year + 1) + "年3月" + std::to_string(x.random.between(2, 28)) + "日"};
    m.below.clear();
    m.sections.clear();
    for (auto const& [heading, text] :
         {std::pair{"一、概述", "全年工作有序开展，主动公开政府信息" + n + "条。"},
          std::pair{x.random.percent(50) ? "二、主动公开政府信息情况" : "二、主动公开情况",
                    "其中机构职能类12条，规划计划类9条，行政许可类31条，其他" + n + "条。"},
          std::pair{x.random.percent(50) ? "三、依申请公开政府信息办理情况" : "三、依申请公开情况",
                    std::string{"全年收到申请14件，均已答复，其中同意公开11件，部分公开2件，不予公开1件。"}},
          std::pair{x.random.percent(50) ? "四、政府信息公开的收费及减免情况" : "四、行政复议、行政诉讼情况",
                    std::string{"未收取任何费用，没有行政复议2件以外的案件。"}},
          std::pair{"五、存在的主要问题及改进措施", std::string{"公开不够及时，拟于下一年度改进。"}},
          std::pair{"六、附表", std::string{"附表列出本年度统计数。"}}}) {
        model_section section;
        section.heading = styled(heading, m.written);
        section.paragraphs = {styled(text, m.written)};
        m.sections.push_back(std::move(section));
    }
    if (x.random.percent(60)) m.sections.back().tables.push_back(counts_of_old(x));
    for (figure& f : m.truth) f.reset();
    return true;
}

}  // namespace gongkai_test::detail

#endif
