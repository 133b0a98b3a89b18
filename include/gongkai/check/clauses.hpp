// SPDX-License-Identifier: BSL-1.0
/// The clauses of a report's prose, and what they say: a copy seldom keeps a whole sentence.
#ifndef GONGKAI_CHECK_CLAUSES_HPP
#define GONGKAI_CHECK_CLAUSES_HPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include <gongkai/text/fold.hpp>

namespace gongkai::inline v0::checks::detail {

/// What a sentence says, years aside: 2024年 is 年. Other numbers count: a figure brought up to date is no repetition.
inline text::key sentence_key(std::string_view sentence) {
    text::key key = text::label_key(sentence);
    for (std::size_t at = key.find(U'年'); at != text::key::npos; at = key.find(U'年', at + 1)) {
        std::size_t from = at;
        while (from > 0 && key[from - 1] >= U'0' && key[from - 1] <= U'9') --from;
        if (at - from != 4) continue;
        key.erase(from, 4);
        at = from;
    }
    return key;
}

/// What stands in every report: the legal basis, the period, where to read it, that no fees were charged, that nothing is to add.
inline bool is_boilerplate(text::key const& key) {
    static constexpr std::array<std::u32string_view, 9> words = {U"中华人民共和国政府信息公开条例",
                                                                 U"政府信息公开工作年度报告",
                                                                 U"统计期限",
                                                                 U"信息处理费",
                                                                 U"收取政府信息公开",
                                                                 U"需要报告的",
                                                                 U"习近平新时代中国特色社会主义思想",
                                                                 U"具体情况如下",
                                                                 U"联系地址"};
    constexpr std::size_t shortest = 8;  // 一是, 主要问题, 下一步工作打算: no sentences
    return key.size() < shortest ||
           std::ranges::any_of(words, [&key](std::u32string_view w) { return key.find(w) != text::key::npos; });
}

/// A sentence's clauses: a copy seldom keeps the whole sentence.
inline std::vector<std::string_view> clauses_of(std::string_view sentence) {
    static constexpr std::array<std::string_view, 7> stops{"，", "；", "：", "。", ",", ";", ":"};
    std::vector<std::string_view> out;
    std::size_t from = 0;
    for (std::size_t i = 0; i < sentence.size();) {
        auto const stop = std::ranges::find_if(stops, [&](std::string_view s) { return sentence.substr(i).starts_with(s); });
        i += stop == stops.end() ? 1 : stop->size();
        if (stop == stops.end()) continue;
        out.push_back(sentence.substr(from, i - from));
        from = i;
    }
    if (from < sentence.size()) out.push_back(sentence.substr(from));
    return out;
}
/// What a clause says, without 一是, 二是.
inline text::key clause_key(std::string_view clause) {
    static constexpr std::u32string_view numerals = U"一二三四五六七八九";
    text::key key = sentence_key(clause);
    if (key.size() > 2 && key[1] == U'是' && numerals.find(key[0]) != std::u32string_view::npos) key.erase(0, 2);
    return key;
}

}  // namespace gongkai::inline v0::checks::detail

#endif
