// SPDX-License-Identifier: BSL-1.0
// Prints a libFuzzer dictionary: the labels and titles of the form, from its declaration, and what separates cells, in text and in markup.
#include <iostream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "labels.hpp"

int main() {
    std::vector<std::string> const labels = gongkai_fuzz::labels_of_form();
    std::set<std::string> words{labels.begin(), labels.end()};
    for (char const* const word : {"\t",
                                   "|",
                                   "│",
                                   "\n\n",
                                   "一、",
                                   "二、",
                                   "三、",
                                   "四、",
                                   "五、",
                                   "六、",
                                   "（一）",
                                   "0",
                                   "/",
                                   "—",
                                   "无",
                                   "件",
                                   "万元",
                                   "，",
                                   "1,909",
                                   "年政府信息公开工作年度报告",
                                   "2024",
                                   "\xEF\xBB\xBF",
                                   "\xE3\x80\x80",
                                   "\xC2\xA0",
                                   "其中",
                                   "占",
                                   "同比增长",
                                   "较上年",
                                   "办结率",
                                   "收到",
                                   "均",
                                   "未",
                                   "<table>",
                                   "<tr>",
                                   "<td>",
                                   "<td rowspan=2>",
                                   "<br>",
                                   "&nbsp;",
                                   "<sup>",
                                   "<w:p>",
                                   "<w:r>",
                                   "<w:t>",
                                   "<w:tbl>",
                                   "<w:tr>",
                                   "<w:tc>",
                                   "<w:vMerge/>",
                                   "<w:gridSpan w:val=\"2\"/>",
                                   "<w:del>",
                                   "<w:vanish/>"})
        words.emplace(word);
    for (std::string const& word : words) {
        std::cout << '"';
        for (char const c : word) {
            auto const byte = static_cast<unsigned char>(c);
            if (byte >= 0x20 && byte < 0x7F && c != '"' && c != '\\')
                std::cout << c;
            else
                std::cout << "\\x"
                          << "0123456789ABCDEF"[byte >> 4] << "0123456789ABCDEF"[byte & 15];
        }
        std::cout << "\"\n";
    }
}
