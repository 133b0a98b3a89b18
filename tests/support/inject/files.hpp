// SPDX-License-Identifier: BSL-1.0
/// Faults of a file as a whole: it ends early, or is none of a report.
#ifndef GONGKAI_TEST_INJECT_FILES_HPP
#define GONGKAI_TEST_INJECT_FILES_HPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "../injector.hpp"
#include "sites.hpp"

namespace gongkai_test::detail {

/// A transfer that broke off: what is behind is not there, inside a character, a tag or an archive as may be.
inline bool cut_file(injector& x) {
    x.out.file_keeps = x.random.between(20, 95);
    return true;
}

/// What somebody took for a report: a letter, a chapter of a novel, a notice with a table of other counts.
inline bool other_text(injector& x) {
    auto const n = [&x](std::size_t below) { return std::to_string(x.random.between(2, below)); };
    std::vector<std::string> const letter{
        "关于小区电梯加装事宜的来信",
        "社区居委会：",
        "我们是三号楼" + n(9) + "单元的住户，共" + n(60) + "户。去年申请加装电梯，至今没有结果，特此写信询问。",
        "一、费用如何分摊",
        "二层以上每户大约" + n(30000) + "元，一层住户不出钱，是否合适？",
        "二、施工时间",
        "希望避开高考，工期不超过" + n(90) + "天。",
        "盼复。",
        "住户代表"};
    std::vector<std::string> const novel{
        "第" + n(40) + "章　雨夜", "雨下了整整一夜。老周把灯拧亮，桌上摊着" + n(12) + "封没有拆开的信。",
        "“你申请公开的那些东西，他们给了吗？”她问。", "他摇摇头，把茶杯推过去：“等了" + n(20) + "年，不差这几天。”",
        "窗外有人喊他的名字，他没有应。"};
    std::vector<std::string> const notice{"关于做好" + n(28) + "日停水的通知",
                                          "因管网改造，下列街道停水" + n(12) + "小时，请提前储水。", "各街道户数见下表："};
    model& m = x.m;
    m.below.clear();
    m.sections.clear();
    m.after.clear();
    m.issuer.clear();
    m.year = 0;
    std::size_t const kind = x.random.below(3);
    m.before = std::array{letter, novel, notice}[kind];
    for (std::string& line : m.before) line = styled(line, m.written);
    if (kind == 2) {
        model_section section;
        section.tables.push_back(counts_of_streets(x));
        m.sections.push_back(std::move(section));
    }
    for (figure& f : m.truth) f.reset();
    return true;
}

}  // namespace gongkai_test::detail

#endif
