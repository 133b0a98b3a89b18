// SPDX-License-Identifier: BSL-1.0
/// Whose and which year's a number is: a number is held against the tables only where its scope is the report's.
#ifndef GONGKAI_CHECK_CLAIMS_SCOPE_HPP
#define GONGKAI_CHECK_CLAIMS_SCOPE_HPP

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <gongkai/check/claims/phrase.hpp>
#include <gongkai/text/trim.hpp>

namespace gongkai::inline v0::checks::claims {

/// Whose prose it is.
struct author {
    std::string issuer;  ///< folded
    std::optional<int> year;
};

/// What a sentence has said about its scope so far.
struct scope {
    std::optional<int> year;   ///< the last that it names
    bool own_period = false;   ///< 全年, 本年, or the report's year
    bool part_time = false;    ///< 上半年, 5月
    bool since = false;        ///< 施行以来
    bool cumulative = false;   ///< 累计, of no year
    bool sub_area = false;     ///< 本级, 各街道
    bool other_organ = false;  ///< another organ than the reporting one
    bool reviewing = false;    ///< the organ as 复议机关
    bool instance = false;     ///< 一审, 二审
    bool about_disclosure = false;
    bool whole_area = false;  ///< 全市
    bool decisions = false;   ///< 行政许可, 行政处罚: cases may be of these
    bool in_part = false;     ///< in a part about requests or cases
};

/// The number of characters that two names share at their ends.
[[nodiscard]] inline std::size_t common_end(std::string_view a, std::string_view b) {
    std::size_t n = 0;
    while (n < a.size() && n < b.size() && a[a.size() - 1 - n] == b[b.size() - 1 - n]) ++n;
    return n / 3;
}

/// Whether words name an organ that is not the issuer, or perhaps one of those that it speaks for: 市政府办公室 in the report of 云岭市人民政府.
[[nodiscard]] inline bool names_other_organ(std::string_view words, std::string_view issuer) {
    static constexpr std::array<std::string_view, 21> ends{"局",     "委",     "办公室", "厅",     "街道",   "镇",     "乡",
                                                           "中心",   "部门",   "单位",   "公司",   "委员会", "政府办", "支队",
                                                           "资源所", "司法所", "派出所", "税务所", "大队",   "机关",   "复议办"};
    for (std::string_view const tail : {"共", "已", "的", "也", "均", "全年", "年内", "当年"})
        if (words.ends_with(tail)) words.remove_suffix(tail.size());
    // 县政府 in a city's report; and in the county's own, which is about its departments, too, perhaps it alone.
    for (std::string_view const level : {"省", "市", "州", "县", "区", "旗", "镇", "乡"}) {
        if (!words.ends_with(std::string{level} + "政府")) continue;
        std::size_t const at = issuer.rfind(level);
        if (!issuer.ends_with("政府") || at == std::string_view::npos) return true;
        bool const one = level == "镇" || level == "乡";
        return !one && !words.ends_with(std::string{issuer.substr(0, at + level.size())} + "政府");
    }
    if (text::ends_with_any(words, {"行政机关", "本机关", "政府机关"})) return false;
    return std::ranges::any_of(ends, [words](std::string_view e) { return words.ends_with(e); }) && words.size() >= 6 &&
           common_end(words, issuer) < 3;
}

/// Whether an area is wider than the issuer's: 全省 in a city's report. As `phrase::area` has it.
[[nodiscard]] inline bool is_wider(int area, std::string_view issuer) {
    constexpr int province = 4, country = 5;
    if (area == 0 || issuer.empty()) return false;
    for (std::string_view const government : {"人民政府", "政府"})
        if (issuer.ends_with(government)) {
            issuer.remove_suffix(government.size());
            break;
        }
    for (auto const& [end, own] : {std::pair{"自治区", 4}, std::pair{"省", 4}, std::pair{"市", 3}, std::pair{"州", 3},
                                   std::pair{"盟", 3}, std::pair{"区", 2}, std::pair{"县", 2}, std::pair{"旗", 2},
                                   std::pair{"镇", 1}, std::pair{"乡", 1}, std::pair{"街道", 1}, std::pair{"街道办事处", 1}})
        if (issuer.ends_with(end)) return area > own;
    // An office of some area's.
    bool const of_province = issuer.find("省") != std::string_view::npos || issuer.find("自治区") != std::string_view::npos;
    return area == country || (area == province && !of_province);
}

/// What words add to a sentence's scope.
inline void extend(scope& s, phrase const& p, author const& who) {
    std::optional<int> const own_year = who.year;
    if (p.last_year && !p.has_any(role::transfer, role::compared)) s.year = p.last_year;
    // 上年收到835件，办结796件; 去年全年收到835件.
    bool const last = p.has(role::last_year) && own_year &&
                      !p.has_any(role::transfer, role::unfinished, role::compared, role::more, role::less) &&
                      p.has_any(role::received, role::fresh, role::handled, role::processed, role::issued);
    if (last) s.year = *own_year - 1;
    bool const own =
        (p.has(role::this_year) && !last) || (p.last_year && own_year && *p.last_year == *own_year && *p.first_year == *own_year);
    if ((p.has(role::since) || p.years) && !own) s.since = true;
    if (own) {
        s.own_period = true;
        s.part_time = s.cumulative = false;
        if (!p.has(role::since)) s.since = false;
        if (p.has(role::this_year) && !p.last_year) s.year = own_year;
    }
    if (p.has(role::cumulative) && !s.own_period) s.cumulative = true;
    s.part_time = s.part_time || p.has(role::part_time);
    if (is_wider(p.area, who.issuer))
        s.other_organ = true;
    else if (p.has_any(role::whole_area, role::own) && !p.level && (!p.townships || p.offices))
        s.sub_area = s.other_organ = false;
    else if (p.has(role::sub_area) && p.has_any(role::request, role::received, role::fresh, role::handled, role::processed,
                                                role::review, role::lawsuit, role::issued, role::made_public, role::decision))
        s.sub_area = true;
    s.reviewing = s.reviewing || p.has(role::reviewing);
    s.instance = s.instance || p.has(role::instance);
    s.whole_area = s.whole_area || p.has(role::whole_area);
    s.decisions = s.decisions || p.has(role::decision);
    s.about_disclosure = s.about_disclosure || p.has_any(role::about_disclosure, role::request);
}

/// The less sure of two.
[[nodiscard]] constexpr certainty less_sure(certainty a, certainty b) noexcept { return a > b ? a : b; }
/// Makes it no surer than `most`.
constexpr void doubt(certainty& sure, certainty most) noexcept { sure = less_sure(sure, most); }

/// How surely a number of this scope is the report's.
[[nodiscard]] inline certainty certainty_of(scope const& s, topic t, std::optional<int> own_year) {
    if (s.part_time || s.since || s.cumulative) return certainty::none;
    if (s.year && own_year && *s.year != *own_year) return certainty::none;
    if (t == topic::cases && (s.reviewing || s.instance)) return certainty::none;
    if (s.sub_area || s.other_organ) return certainty::perhaps;
    if (t == topic::cases && !s.about_disclosure && s.decisions) return certainty::perhaps;
    if (t == topic::cases && !s.about_disclosure)
        return s.in_part && !s.whole_area ? certainty::certain : s.whole_area ? certainty::perhaps : certainty::doubtful;
    return certainty::certain;
}

}  // namespace gongkai::inline v0::checks::claims

#endif
