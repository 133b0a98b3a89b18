// SPDX-License-Identifier: BSL-1.0
/// What a web page has around a report: the day it was put there, the organ that put it there, links and notices below it.
#ifndef GONGKAI_LEX_PAGE_HPP
#define GONGKAI_LEX_PAGE_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <boost/fusion/include/adapt_struct.hpp>

#include <gongkai/lex/date.hpp>
#include <gongkai/lex/page_number.hpp>
#include <gongkai/lex/title.hpp>

namespace gongkai::inline v0::lex {

/// How near a date of a page is to the report's own: the day it was signed before the day it was published.
enum class page_date_kind : std::uint8_t { published, signed_on };

struct page_date {
    page_date_kind kind = page_date_kind::published;
    gongkai::date day{};
};

namespace ast {
struct page_date {
    lex::page_date_kind kind = lex::page_date_kind::published;
    date day;
};
}  // namespace ast
}  // namespace gongkai::inline v0::lex

BOOST_FUSION_ADAPT_STRUCT(gongkai::lex::ast::page_date, kind, day)

namespace gongkai::inline v0::lex {

namespace rules {

/// What stands between a field's name and its value in a page's box of data.
inline constexpr auto field_end = x3::omit[*(x3::lit(' ') | ':' | ']' | "】" | "〕" | '|' | '\t')];
inline constexpr auto of_day = x3::lit("日期") | "时间";
inline constexpr auto day_signed = x3::omit[(x3::lit("成文") | "生成" | "制发" | "发文" | "印发" | "产生" | "落款") >> of_day];
inline constexpr auto day_published =
    x3::omit[((x3::lit("发布") | "公布" | "公开" | "发稿" | "上网") >> of_day) | "发布于" | ((x3::lit("日期") | "时间") >> ':')];

/// 成文日期：2025年1月18日, [发布时间] 2025-01-20.
inline constexpr x3::rule<struct page_date_class, ast::page_date> page_date{"date of a page"};
inline constexpr auto page_date_def =
    ((day_signed >> x3::attr(page_date_kind::signed_on)) | (day_published >> x3::attr(page_date_kind::published))) >> field_end >>
    date;
BOOST_SPIRIT_DEFINE(page_date)

/// Who made or published it, by the names that boxes have for that.
inline constexpr auto organ_field = ((x3::lit("发布") | "公开" | "发文" | "制发" | "编制" | "制作" | "成文" | "责任") >>
                                     (x3::lit("机构") | "机关" | "单位" | "主体" | "部门")) |
                                    ((x3::lit("信息来源") | "文章来源" | "来源") >> x3::omit[&(x3::lit(':') | ' ')]);
/// Where a name in a box ends: the next field's name begins.
inline constexpr auto next_field = organ_field | "来源" | day_signed | "发布" | "日期" | "时间" | "名称" | "标题" | "索引" |
                                   "文号" | "主题" | "分类" | "浏览" | "阅读" | "点击" | "字号" | "字体" | "关键" | "有效" |
                                   "体裁" | "打印" | ' ' | '[' | "【";
inline constexpr auto field_organ =
    x3::omit[organ_field] >> field_end >> x3::raw[x3::omit[+(name_char - next_field - ascii_digit)]];

/// Signs around the links of a page.
inline constexpr auto link_sign =
    x3::lit('[') | ']' | "【" | "】" | "〖" | "〗" | '(' | ')' | '|' | "·" | "•" | '/' | '>' | '<' | '+' | '-' | ':' | "、";
/// Links that stand alone or beside others: 打印 关闭.
inline constexpr auto page_link = x3::lit("打印本页") | "打印本文" | "打印文章" | "打印页面" | "打印" | "关闭窗口" | "关闭本页" |
                                  "关闭页面" | "关闭" | "返回顶部" | "返回列表" | "返回首页" | "返回" | "顶部" | "收藏本页" |
                                  "加入收藏" | "收藏" | "分享" | "转发" | "微信" | "微博" | "纠错" | "大" | "中" | "小" | "字体" |
                                  "网站首页" | "首页" | "保存" | "下载" | "复制链接" | "朗读";
/// What begins a line that is a page's and no report's.
inline constexpr auto page_notice =
    x3::lit("附件下载") | "相关附件" | "附件列表" | "文件下载" | "点击下载" | "相关文档" | "相关文件" | "相关链接" | "相关阅读" |
    "相关稿件" | "相关信息" | "相关新闻" | "相关解读" | "热点推荐" | "上一篇" | "下一篇" | "上一条" | "下一条" | "上篇:" |
    "下篇:" | "扫一扫" | "扫描二维码" | "手机扫" | "分享到" | "分享至" | "一键分享" | "版权所有" | "主办:" | "主办单位" |
    "承办:" | "承办单位:" | "技术支持" | "网站标识码" | "网站地图" | "网站声明" | "关于我们" | "联系我们" | "友情链接" |
    "责任编辑" | "编辑:" | "审核:" | "信息来源:" | "文章来源:" | "浏览次数" | "阅读次数" | "访问量" | "点击数" | "点击率" |
    "您是第" | "政府网站标识码" | "无障碍浏览" | "copyright" | "Copyright" | "©";
/// …and stands anywhere in one.
inline constexpr auto page_registration = x3::lit("ICP备") | "icp备" | "公网安备" | "版权所有" | "标识码";
inline constexpr auto file_end = '.' >> (x3::lit("docx") | "doc" | "pdf" | "xlsx" | "xls" | "wps" | "ofd" | "zip" | "rar") >>
                                 x3::omit[*(x3::standard::char_ - ';' - "。")];
inline constexpr auto file_link = "附件" >> x3::omit[*(x3::standard::char_ - (file_end >> x3::eoi))] >> file_end;

inline constexpr auto page_furniture =
    (x3::omit[+(page_link | link_sign)] >> x3::eoi) | (x3::omit[*link_sign] >> (page_notice | x3::omit[page_date])) | file_link;

}  // namespace rules

/// The date that a page's box of data gives in a folded text, spaces kept: the first that it was signed on, else the first that it was
/// published on.
[[nodiscard]] inline std::optional<page_date> find_page_date(std::string_view folded) {
    static constexpr auto real = [](ast::page_date const& d) -> std::optional<page_date> {
        auto const day = detail::to_date(d.day, 0);
        return day ? std::optional{page_date{d.kind, *day}} : std::nullopt;
    };
    static constexpr auto each = *search(converted<ast::page_date>(rules::page_date, real));
    if (!holds_any(folded, {"日期", "时间", "发布于"})) return std::nullopt;  // most lines name no day
    std::vector<page_date> all;
    begins_with(each, folded, all);
    for (page_date const& d : all)
        if (d.kind == page_date_kind::signed_on) return d;
    return all.empty() ? std::nullopt : std::optional{all.front()};
}

/// A date at the beginning of a text: 2025-01-17 09:30.
[[nodiscard]] inline std::optional<gongkai::date> parse_date_prefix(std::string_view folded) {
    ast::date d;
    if (!begins_with(rules::spaces >> rules::date, folded, d)) return std::nullopt;
    return detail::to_date(d, 0);
}

/// The organs that a page's box of data names in a folded text, in its order.
[[nodiscard]] inline std::vector<std::string_view> find_page_organs(std::string_view folded) {
    static constexpr auto to_view = [](slice s) { return std::optional{view(s)}; };
    static constexpr auto each = *search(converted<slice>(rules::field_organ, to_view));
    std::vector<std::string_view> out;
    begins_with(each, folded, out);
    return out;
}

/// Whether a line, folded and without spaces, is a page's and no report's: 打印 关闭, 上一篇：…, 附件：….docx, ICP备….
[[nodiscard]] inline bool is_page_furniture(std::string_view compact) {
    static constexpr auto registration = search(rules::page_registration);
    static constexpr std::size_t longest = 400;  // bytes
    if (compact.empty() || compact.size() > longest) return false;
    if (begins_with(rules::page_furniture, compact)) return true;
    // In a text without lines it may stand behind the report's last sentence.
    if (compact.find("。") != std::string_view::npos) return false;
    return holds_any(compact, {"备", "版权所有", "标识码"}) && begins_with(registration, compact);
}

}  // namespace gongkai::inline v0::lex

#endif
