// SPDX-License-Identifier: BSL-1.0
/// What extractors and sites do to a text as a whole, once it is printed. faults.hpp lists them with what is to be expected.
#ifndef GONGKAI_TEST_REWRITE_HPP
#define GONGKAI_TEST_REWRITE_HPP

#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "injector.hpp"
#include "random.hpp"

namespace gongkai_test {

namespace detail {

template <std::size_t N>
std::string replaced_all(std::string text, std::array<std::pair<std::string_view, std::string_view>, N> const& pairs) {
    for (auto const& [from, to] : pairs) text = replaced(std::move(text), from, to);
    return text;
}
inline std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> out;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find('\n'), text.size());
        out.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}
/// Asks for a rewrite of the printed text.
template <std::string (*F)(std::string, random_source&)>
bool rewrite(injector& x) {
    x.out.rewrites.push_back(F);
    return true;
}

/// The whole report on one line, headings included.
inline std::string on_one_line(std::string text, random_source&) { return replaced(std::move(text), "\n", " "); }

/// A line that was there before is left out, as extractors do that take repeated lines for page headers.
inline std::string repeated_lines_removed(std::string text, random_source&) {
    std::set<std::string> seen;
    std::string out;
    for (std::string& line : lines_of(text))
        if (line.find_first_not_of(" \t|") == std::string::npos || seen.insert(line).second) out += std::move(line) + "\n";
    return out;
}
inline std::string carriage_returns(std::string text, random_source&) { return replaced(std::move(text), "\n", "\r\n"); }
/// U+00A0 and U+3000 for spaces.
inline std::string wide_spaces(std::string text, random_source& random) {
    return replaced(std::move(text), " ", random.percent(50) ? "\xC2\xA0" : "\xE3\x80\x80");
}
/// U+200B and U+FEFF between characters.
inline std::string invisible_characters(std::string text, random_source& random) {
    std::string out;
    for (std::string const& c : characters(text)) {
        out += c;
        if (c.size() > 2 && random.percent(10)) out += random.percent(80) ? "\xE2\x80\x8B" : "\xEF\xBB\xBF";
    }
    return out;
}
/// Radicals that PDF fonts give for characters.
inline std::string radicals(std::string text, random_source&) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> pairs{{{"民", "⺠"},
                                                                                         {"见", "⻅"},
                                                                                         {"长", "⻓"},
                                                                                         {"人", "⼈"},
                                                                                         {"行", "⾏"},
                                                                                         {"文", "⽂"},
                                                                                         {"工", "⼯"},
                                                                                         {"二", "⼆"},
                                                                                         {"自", "⾃"}}};
    return replaced_all(std::move(text), pairs);
}
inline std::string traditional(std::string text, random_source&) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 56> pairs{
        {{"开", "開"}, {"发", "發"}, {"数", "數"}, {"现", "現"}, {"规", "規"}, {"范", "範"}, {"许", "許"}, {"处", "處"},
         {"罚", "罰"}, {"强", "強"}, {"业", "業"}, {"费", "費"}, {"结", "結"}, {"转", "轉"}, {"总", "總"}, {"计", "計"},
         {"请", "請"}, {"关", "關"}, {"国", "國"}, {"执", "執"}, {"务", "務"}, {"询", "詢"}, {"无", "無"}, {"议", "議"},
         {"诉", "訴"}, {"讼", "訟"}, {"维", "維"}, {"纠", "糾"}, {"审", "審"}, {"经", "經"}, {"构", "構"}, {"类", "類"},
         {"报", "報"}, {"题", "題"}, {"进", "進"}, {"况", "況"}, {"动", "動"}, {"办", "辦"}, {"过", "過"}, {"举", "舉"},
         {"访", "訪"}, {"确", "確"}, {"认", "認"}, {"补", "補"}, {"当", "當"}, {"项", "項"}, {"织", "織"}, {"机", "機"},
         {"对", "對"}, {"继", "繼"}, {"续", "續"}, {"权", "權"}, {"属", "屬"}, {"断", "斷"}, {"内", "內"}, {"单", "單"}}};
    return replaced_all(std::move(text), pairs);
}
/// What a site prints around a report.
inline std::string site_around(std::string text, random_source& random) {
    std::string const day = std::to_string(random.between(10, 28));
    return "首页 > 政务公开 > 政府信息公开年报\n发布机构：信息中心\n发布时间：2025-01-" + day + " 浏览次数：" +
           std::to_string(random.between(3, 9999)) + "\n字体：[大] [中] [小] 打印 分享\n\n" + std::move(text) +
           "\n\n附件下载\n上一篇：关于印发工作要点的通知\n下一篇：2025年第" + std::to_string(random.between(1, 4)) +
           "季度统计\n主办单位：信息中心 备案号：第12345678号\n";
}

}  // namespace detail

}  // namespace gongkai_test

#endif
