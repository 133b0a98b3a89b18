// SPDX-License-Identifier: BSL-1.0
#if defined(GONGKAI_WITH_HTML)
/// Reports on pages of ten kinds of sites: the title, the organ, the year and the day of each, compared with what was put in.
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <gongkai/parse.hpp>
#include <gongkai/read/html.hpp>

#include "support/random.hpp"

using namespace gongkai;
using gongkai_test::random_source;

namespace read_html_site_pages {

/// A report on a page: what is true of it, and the page.
struct site_page {
    std::string title, issuer, published, signed_on;  ///< `signed_on` is empty where only the page tells a day
    int year = 0;
    bool stale_head = false;  ///< the page's <title> is of another report
    std::string html;
};

std::string paragraph(std::string const& s) { return "<p>" + s + "</p>\n"; }
std::string division(std::string const& s) { return "<div class=\"x\">" + s + "</div>\n"; }
std::string row(std::string const& a, std::string const& b) { return "<tr><td>" + a + "</td><td>" + b + "</td></tr>\n"; }
std::string in_characters(gongkai::date d) {
    return std::to_string(d.year) + "年" + std::to_string(d.month) + "月" + std::to_string(d.day) + "日";
}

constexpr std::string_view last_sentence = "本年没有收取信息处理费。";

/// The six sections, short.
std::string sections(std::string const& period) {
    return paragraph("一、总体情况") + paragraph("（一）主动公开，常抓不懈") + paragraph("全年公布各类信息418条。" + period) +
           paragraph("二、主动公开政府信息情况") + "<table>" + row("行政许可", "1204") + row("行政处罚", "37") +
           row("行政强制", "5") + "</table>\n" + paragraph("三、收到和处理政府信息公开申请情况") +
           paragraph("本年没有收到申请。") + paragraph("四、政府信息公开行政复议、行政诉讼情况") +
           paragraph("本年没有复议和诉讼。") + paragraph("五、存在的主要问题及改进情况") +
           paragraph("个别栏目更新不够及时，已逐项整改。") + paragraph("六、其他需要报告的事项") +
           paragraph(std::string{last_sentence});
}
std::string page(std::string const& head, std::string const& body) {
    return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">" + head + "</head><body>\n" + body + "</body></html>\n";
}
std::string titled(std::string const& title) { return "<title>" + title + "</title>"; }
std::string meta(std::string const& name, std::string const& content) {
    return "<meta name=\"" + name + "\" content=\"" + content + "\">";
}

constexpr std::size_t styles = 10;

site_page make(std::size_t style, random_source& random) {
    static constexpr std::array places{"青石县", "白杨市", "云沙区", "临川州", "高桥乡"};
    static constexpr std::array organs{"水务局", "人民政府", "档案馆", "卫生健康委员会", "市场监督管理局", "科技和工业信息化局"};
    site_page p;
    std::string const place = places[random.below(places.size())];
    p.issuer = place + organs[random.below(organs.size())];
    p.year = 2021 + static_cast<int>(random.below(5));
    std::string const tail = std::to_string(p.year) + (random.percent(50) ? "年" : "年度") + "政府信息公开" +
                             (random.percent(70) ? "工作" : "") + "年度报告";
    p.title = p.issuer + tail;
    gongkai::date const signing{p.year + 1, 1, 1 + static_cast<unsigned>(random.below(28))},
        publishing{p.year + 1, 2, 1 + static_cast<unsigned>(random.below(28))};
    p.published = to_string(publishing);
    std::string const day_of_signing = in_characters(signing);
    std::string const site = place + "人民政府门户网站", clock = random.percent(50) ? " 09:30" : " 16:05:21";
    std::string const period =
        "所列数据的统计期限自" + std::to_string(p.year) + "年1月1日起至" + std::to_string(p.year) + "年12月31日止。";
    std::string const crumbs = division("当前位置：首页 &gt; 政府信息公开 &gt; 政府信息公开年报");
    std::string const feet = division(random.percent(50) ? "【打印】【关闭】" : "打印本页 | 关闭窗口") + division("分享到：") +
                             division("上一篇：河湾县林业局" + std::to_string(p.year - 1) + "年政府信息公开工作年度报告") +
                             division("扫一扫在手机打开当前页") +
                             division("版权所有：" + place + "人民政府办公室　某ICP备05000001号") +
                             division("政府网站标识码：1234567890");
    std::string const signature = paragraph(p.issuer) + paragraph(day_of_signing);
    std::string const facts = division("发布时间：" + p.published + clock + "　来源：" + place + "政务公开办公室　浏览次数：33");
    std::string const h1 = "<h1>" + p.title + "</h1>\n";
    switch (style) {
        case 0:
            p.signed_on = to_string(signing);
            p.html = page(titled(p.title), crumbs + h1 + facts + sections(period) + signature + feet);
            break;
        case 1:
            p.html = page(titled(p.title + (random.percent(50) ? "_" : " - ") + site) + meta("PubDate", p.published + clock),
                          crumbs + sections(period) + feet);
            break;
        case 2:
            p.html = page(titled("政府信息公开年报") + meta("ArticleTitle", p.title) + meta("PubDate", p.published + clock) +
                              meta("SiteName", site),
                          crumbs + sections("") + division("附件下载") + division("— 7 —") + feet);
            break;
        case 3:
            p.signed_on = to_string(signing);
            p.html =
                page(titled(site), "<table>" + row("索引号", "11371500/2025-00012") + row("发布机构", place + "政务公开办公室") +
                                       row(random.percent(50) ? "名称" : "信息名称", p.title) + row("发布日期", p.published) +
                                       row("成文日期", day_of_signing) + "</table>\n" + sections(period) + feet);
            break;
        case 4:
            p.title = tail;
            p.signed_on = to_string(signing);
            p.html = page(titled(site), crumbs + division("标题：" + tail) + division("公开日期：" + p.published) +
                                            sections(period) + signature + feet);
            break;
        case 5: {
            std::string links;
            for (int back = 3; back > 0; --back)
                links += "<li>" + p.issuer + std::to_string(p.year - back) + "年政府信息公开工作年度报告</li>\n";
            p.html = page(titled(p.title), crumbs + "<ul>" + links + "</ul>" + h1 + facts + sections(period) + feet);
            break;
        }
        case 6:
            p.title.clear();  // a heading without organ and year may be the column's
            p.html = page(titled(site), crumbs + "<h1>政府信息公开工作年度报告</h1>" +
                                            paragraph("根据规定，现公布" + p.issuer + std::to_string(p.year) +
                                                      "年度政府信息公开工作年度报告。" + period) +
                                            sections("") + division("发布日期：" + p.published) + feet);
            break;
        case 7:
            p.signed_on = to_string(signing);
            p.html = page(titled(site), crumbs + "<h2>" + p.issuer + "</h2><h2>" + tail + "</h2>" + facts + sections(period) +
                                            paragraph(p.issuer + "&nbsp;&nbsp;" + day_of_signing) + feet);
            break;
        case 8:
            p.stale_head = true;
            p.html = page(titled("河湾县林业局" + std::to_string(p.year - 1) + "年政府信息公开工作年度报告"),
                          crumbs + h1 + facts + sections(period) + feet);
            break;
        default:
            p.html = page(titled(site), "<table width=\"100%\"><tr><td>" + crumbs + h1 + sections(period) + paragraph("— 7 —") +
                                            division("附件：" + p.title + ".docx") + division("发布于 " + p.published + clock) +
                                            feet + "</td></tr></table>");
    }
    return p;
}

bool said(parsed const& p, code c) {
    for (diagnostic const& d : p.diagnostics)
        if (d.code == c) return true;
    return false;
}

}  // namespace read_html_site_pages

BOOST_AUTO_TEST_SUITE(read_html_site_pages)

BOOST_AUTO_TEST_CASE(two_hundred_pages_of_ten_kinds) {
    for (std::size_t n = 0; n < 200; ++n) {
        random_source random(1000 + n);
        site_page const want = make(n % styles, random);
        BOOST_TEST_CONTEXT("style " << n % styles << " page " << n << "\n" << want.html) {
            parsed const got = parse(read::html(want.html));
            BOOST_TEST(got.report.title == want.title);
            BOOST_TEST(got.report.issuer == want.issuer);
            BOOST_TEST(got.report.year.value_or(0) == want.year);
            std::string const day = want.signed_on.empty() ? want.published : want.signed_on;
            BOOST_TEST((got.report.closing.date ? to_string(*got.report.closing.date) : "") == day);
            BOOST_TEST(got.report.other_matters.text == last_sentence);
            BOOST_TEST(said(got, code::issuer_uncertain) == want.stale_head);
            BOOST_TEST(said(got, code::year_uncertain) == want.stale_head);
            BOOST_TEST(!said(got, code::several_reports));
        }
    }
}

/// What a page tells and the report does not is said, with its place.
BOOST_AUTO_TEST_CASE(what_only_the_page_tells) {
    std::string const html = page(
        titled("青石县水务局2024年政府信息公开工作年度报告_青石县&amp;政府网") + meta("PubDate", "2025-01-17"), sections(""));
    parsed const got = parse(read::html(html));
    BOOST_TEST(got.report.issuer == "青石县水务局");
    std::vector<diagnostic> told;
    for (diagnostic const& d : got.diagnostics)
        if (d.code == code::told_by_page) told.push_back(d);
    BOOST_REQUIRE(told.size() == 2u);
    BOOST_TEST(html.substr(told[0].where.start.offset, told[0].where.end.offset - told[0].where.start.offset)
                   .starts_with("青石县水务局2024年"));
    BOOST_TEST(told[0].paths == (std::vector<std::string>{"title", "issuer", "year"}), boost::test_tools::per_element());
    BOOST_TEST(told[1].paths == (std::vector<std::string>{"closing.date"}), boost::test_tools::per_element());
}

/// Who publishes is not who reports.
BOOST_AUTO_TEST_CASE(a_publisher_alone_is_no_issuer) {
    std::string const box = "<table>" + row("发布机构", "青石县政务公开办公室") + row("发布日期", "2025-01-17") + "</table>\n";
    parsed const got = parse(read::html(page(titled("年报"), box + sections(""))));
    BOOST_TEST(got.report.issuer.empty());
    BOOST_TEST(said(got, code::issuer_missing));
}

/// A sentence below what looks like a page's link is the report's.
BOOST_AUTO_TEST_CASE(prose_below_a_link) {
    std::string const more = "以上各项的详细数据载于本机关网站的统计专栏，供社会各界查阅使用和监督。";
    parsed const got = parse(read::html(page("", sections("") + division("附件下载") + paragraph(more))));
    BOOST_TEST(got.report.other_matters.text.ends_with(more));
}

BOOST_AUTO_TEST_SUITE_END()

#endif
