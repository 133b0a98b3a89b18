// SPDX-License-Identifier: BSL-1.0
/// Class 16.1: where a page says whose report it is, on which year, and when it was published.
#ifndef GONGKAI_GENERATOR_PAGES_HPP
#define GONGKAI_GENERATOR_PAGES_HPP

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <generator/fault.hpp>

namespace generator::pages {

inline void prepare(plan& p, chance& by) {
    p.prose = true;
    p.title = by.one_in(3);
    p.signature = by.one_in(2);
}

/// A box of index number, name, publisher and dates above the report: a table, or lines of text.
inline void add_box(document& d, plan const& p, std::string const& day, chance& by) {
    std::string const name = by.pick({"名称", "名　　称", "标题", "信息名称"});
    std::string const organ = by.one_in(2) ? p.issuer : "市政务公开办公室";
    std::string const title = title_of(p.issuer, p.year);
    std::string const date = by.pick({"成文日期", "发布日期", "发文日期"});
    note(d, "a box with " + name + " and " + date);
    if (by.one_in(3)) {
        std::vector<std::string> const lines{"索引号：11371500-2024-00012", name + "：" + title, "发布机构：" + organ,
                                             date + "：" + day};
        std::size_t at = 0;
        for (std::string const& s : lines)
            d.blocks.insert(d.blocks.begin() + static_cast<std::ptrdiff_t>(at++), block{block::furniture, s, {}, 0, true});
        return;
    }
    table t;
    if (by.one_in(2))
        t.rows = {{words("索引号"), words("11371500-2024-00012"), words("发布机构"), words(organ)},
                  {words(name), words(title), words(date), words(day)}};
    else
        t.rows = {{words("索引号"), words("11371500-2024-00012")},
                  {words(name), words(title)},
                  {words("发布机构"), words(organ)},
                  {words(date), words(day)}};
    d.blocks.insert(d.blocks.begin(), block{block::table, {}, t, 0, true});
}

inline void add_feet(document& d, plan const& p, chance& by) {
    std::string const feet[] = {"附件下载：年报.pdf",
                                "— 7 —",
                                "【打印】【关闭】",
                                "主办：市人民政府办公室　承办：市大数据中心",
                                "上一篇：无　下一篇：" + title_of("云沙县档案馆", p.year - 1),
                                "版权所有 © 市人民政府　备案号：12345678号",
                                "扫一扫在手机打开当前页"};
    for (std::size_t n = 1 + by.below(3); n > 0; --n) d.blocks.push_back({block::furniture, by.pick(feet), {}, 0, true});
}

inline bool apply(document& d, plan const& p, chance& by) {
    std::string const title = title_of(p.issuer, p.year);
    std::string const month = by.one_in(2) ? "-01-" : "-02-";
    std::string const day = std::to_string(p.year + 1) + month + std::to_string(by.between(10, 28));
    bool const html = d.as == format::html;
    d.page_title = html && by.one_in(2) ? title + by.pick({"", "_市人民政府门户网站", " - 政府信息公开"}) : "政府信息公开年报";
    if (html && by.one_in(2)) d.meta = {{"ArticleTitle", title}, {"PubDate", day + " 09:30"}, {"SiteName", "市人民政府"}};
    bool dated = html && !d.meta.empty();
    if (by.one_in(2)) {
        add_box(d, p, day, by);
        dated = true;
    } else if (by.one_in(3)) {
        d.blocks.insert(d.blocks.begin() + (p.title ? 1 : 0),
                        block{block::furniture, "发布时间：" + day + "　来源：市人民政府办公室　浏览次数：127", {}, 0, true});
        dated = true;
    }
    if (p.title && by.one_in(2)) {
        std::string const year = std::to_string(p.year);
        std::string const s = by.pick(
            {year + "年" + p.issuer + "政府信息公开工作年度报告", p.issuer + year + "年度政府信息公开工作报告",
             p.issuer + " " + year + " 年政府信息公开年度报告", p.issuer + "关于" + year + "年政府信息公开工作的年度报告"});
        for (block& b : d.blocks)
            if (b.is == block::title) b.text = s;
        note(d, s);
    }
    if (!p.title) note(d, "no title");
    if (p.signature) {
        std::string s;
        for (block const& b : d.blocks)
            if (b.is == block::signature) s = b.text;  // the last: the day
        std::size_t const m = s.find("月");
        std::string const n = s.substr(m + 3, s.size() - m - 6);
        d.dates = {std::to_string(p.year + 1) + "-01-" + (n.size() < 2 ? "0" : "") + n};
    } else {
        note(d, "no signature");
        if (dated) d.dates = {day};
    }
    add_feet(d, p, by);
    return true;
}

}  // namespace generator::pages

#endif
