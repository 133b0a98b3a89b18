// SPDX-License-Identifier: BSL-1.0
/// The words of a stretch of prose together: which roles they have, what they name, which time and place they speak of.
#ifndef GONGKAI_CHECK_CLAIMS_PHRASE_HPP
#define GONGKAI_CHECK_CLAIMS_PHRASE_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <gongkai/check/claims/frames.hpp>
#include <gongkai/check/claims/tokens.hpp>

namespace gongkai::inline v0::checks::claims {

/// Tokens [from, to) of a text.
struct stretch {
    std::size_t from = 0, to = 0;
    [[nodiscard]] bool empty() const noexcept { return from >= to; }
};

struct phrase {
    claims::roles roles = 0;
    claims::topic topic = topic::unknown;  ///< of its last word that has one
    bool foreign_before = false;           ///< something that is not counted stands before that word
    std::vector<std::uint16_t> outcomes, applicants, results, documents, decisions;
    std::vector<std::string> owners;  ///< of cases
    bool all_lawsuits = false;        ///< 行政诉讼, of no kind so far
    int channels = 0, together = 0;
    int area = 0;                    ///< the widest that it names: 5 全国, 4 全省, 3 全市, 2 全县, 1 全镇
    std::size_t unknown = 0;         ///< bytes that no word explains
    std::size_t unknown_behind = 0;  ///< of these, those behind the last word that tells the topic
    std::optional<int> first_year, last_year;
    bool years = false;                       ///< it names several at once: 2022年至2024年
    bool against_year = false;                ///< it ends with another year that is compared with: 较2023年的
    bool request = false;                     ///< a word of requests that is no attribute of something else
    bool level = false;                       ///< 县级
    bool townships = false, offices = false;  ///< 各乡镇; 各部门
    bool due = false;                         ///< 按期
    bool restricted = false;                  ///< also beside an outcome
    bool net = false;                         ///< 实际受理
    bool paper = false;                       ///< 公文
    std::optional<std::size_t> first_word;    ///< the first token that says something

    [[nodiscard]] bool has(role r) const noexcept { return (roles & bit(r)) != 0; }
    template <class... R>
    [[nodiscard]] bool has_any(R... r) const noexcept {
        return (roles & set_of(r...)) != 0;
    }
};

/// Roles that are no subject: a claim's words do not begin with them.
inline constexpr roles hollow = set_of(role::part, role::containing, role::joined, role::and_so_on, role::filler, role::sum,
                                       role::or_so, role::timely, role::rest, role::restricted, role::concerning);

inline void add_once(std::vector<std::string>& to, std::string text) {
    if (std::ranges::find(to, text) == to.end()) to.push_back(std::move(text));
}

inline void add_word(phrase& p, term const& word) {
    using r = annual_report;
    using l = litigation_results;
    p.roles |= bit(word.role);
    if (topic const t = topic_of(word.role); t != topic::unknown) {
        if (t != topic::foreign) p.foreign_before = p.topic == topic::foreign || p.foreign_before;
        p.topic = t;
        p.unknown_behind = 0;
    }
    switch (word.role) {
        case role::outcome: p.outcomes.push_back(word.index); break;
        case role::applicant: p.applicants.push_back(word.index); break;
        case role::result: p.results.push_back(word.index); break;
        case role::document: p.documents.push_back(word.index); break;
        case role::charge:
        case role::decision: p.decisions.push_back(word.index); break;
        case role::channel: ++p.channels; break;
        case role::request: p.request = p.request || word.index != nuance::attribute; break;
        case role::restricted:
            p.net = p.net || word.index == nuance::net;
            p.restricted = p.restricted || word.index != nuance::beside_outcome;
            break;
        case role::foreign: p.paper = p.paper || word.index == nuance::paper; break;
        case role::timely: p.due = p.due || word.index == nuance::due; break;
        case role::sub_area:
            (word.index == nuance::level ? p.level : word.index == nuance::townships ? p.townships : p.offices) = true;
            break;
        case role::compared: p.against_year = word.index == nuance::names_year; break;
        case role::more:
        case role::less:
        case role::flat: p.against_year = false; break;
        case role::both: p.together = word.index; break;
        case role::whole_area: p.area = std::max<int>(p.area, word.index); break;
        case role::review: add_once(p.owners, path_of(&r::review)); break;
        // 行政诉讼复议后起诉 is of one kind.
        case role::direct:
        case role::after_review:
            if (std::exchange(p.all_lawsuits, false))
                std::erase_if(p.owners, [](std::string const& o) { return o.starts_with(path_of(&r::litigation)); });
            add_once(p.owners, path_of(&r::litigation, word.role == role::direct ? &l::direct : &l::after_review));
            break;
        case role::lawsuit:
            if (!p.has_any(role::direct, role::after_review)) {
                p.all_lawsuits = true;
                add_once(p.owners, path_of(&r::litigation, &l::direct));
                add_once(p.owners, path_of(&r::litigation, &l::after_review));
            }
            break;
        default: break;
    }
}

[[nodiscard]] inline phrase read_phrase(std::vector<token> const& tokens, stretch s) {
    constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
    phrase out;
    std::size_t foreign_to = nowhere, gap_to = nowhere;
    bool one_channel = false, compares = false;
    for (std::size_t i = s.from; i < s.to; ++i) {
        token const& t = tokens[i];
        if (t.kind == token_kind::word) {
            // 网络在线, 网站依申请公开系统: one channel, until another is listed.
            if (t.term.role == role::channel && std::exchange(one_channel, true)) --out.channels;
            if (t.term.role == role::joined) one_channel = false;
            if (t.term.role == role::compared) compares = true;
            if ((bit(t.term.role) & set_of(role::more, role::less, role::flat)) != 0) compares = false;
            if (!out.first_word && (bit(t.term.role) & hollow) == 0) out.first_word = i;
            // 企业开办申请 is no request for information, nor is 法律援助申请.
            if (t.term.role == role::request && foreign_to == t.from) continue;
            constexpr std::size_t bare = 9;  // 申请, 申请件
            bool const of_another = t.term.role == role::request && gap_to == t.from && t.to - t.from <= bare;
            constexpr std::size_t short_word = 6;
            if (t.term.role == role::filler && t.to - t.from <= short_word) {  // 咨询类申请, 工伤认定申请
                if (foreign_to == t.from) foreign_to = t.to;
                if (gap_to == t.from) gap_to = t.to;
            }
            if (t.term.role == role::foreign) foreign_to = t.to;
            add_word(out, of_another ? term{role::foreign, 0} : t.term);
        }
        if (t.kind == token_kind::gap) {
            out.unknown += t.to - t.from;
            out.unknown_behind += t.to - t.from;
            gap_to = t.to;
        }
        if (t.kind == token_kind::stop) one_channel = false;
        if (t.kind == token_kind::year) {
            if (!out.first_year) out.first_year = t.first_year;
            out.last_year = t.last_year;
            out.years = out.years || t.first_year != t.last_year;
            out.against_year = out.against_year || compares;
        }
    }
    return out;
}

/// `a` and then `b`: what `b` says stands where both say something.
[[nodiscard]] inline phrase together(phrase a, phrase const& b) {
    a.roles |= b.roles;
    if (b.topic != topic::unknown) a.topic = b.topic;
    a.foreign_before = a.foreign_before || b.foreign_before;
    for (auto const names : {&phrase::outcomes, &phrase::applicants, &phrase::results, &phrase::documents, &phrase::decisions})
        (a.*names).insert((a.*names).end(), (b.*names).begin(), (b.*names).end());
    for (std::string const& o : b.owners) add_once(a.owners, o);
    a.channels += b.channels;
    a.unknown += b.unknown;
    a.unknown_behind = b.topic != topic::unknown ? b.unknown_behind : a.unknown_behind + b.unknown_behind;
    a.together = std::max(a.together, b.together);
    a.area = std::max(a.area, b.area);
    if (!a.first_year) a.first_year = b.first_year;
    if (b.last_year) a.last_year = b.last_year;
    for (bool phrase::*const said : {&phrase::years, &phrase::request, &phrase::level, &phrase::townships, &phrase::offices,
                                     &phrase::due, &phrase::restricted, &phrase::net, &phrase::paper})
        a.*said = a.*said || b.*said;
    a.against_year = b.against_year;
    if (!a.first_word) a.first_word = b.first_word;
    return a;
}

/// The paths that terms mean, each once.
[[nodiscard]] inline std::vector<std::string> paths_of(std::vector<std::uint16_t> const& terms) {
    std::vector<std::string> out;
    for (std::uint16_t const t : terms)
        for (std::string const& p : vocabulary::instance().meanings[t].paths) add_once(out, p);
    return out;
}

/// Their labels: 予以公开、部分公开.
[[nodiscard]] inline std::string labels_of(std::vector<std::uint16_t> const& terms) {
    std::vector<std::string> labels;
    for (std::uint16_t const t : terms) add_once(labels, vocabulary::instance().meanings[t].label);
    std::string out;
    for (std::string const& label : labels) (out += out.empty() ? "" : "、") += label;
    return out;
}

}  // namespace gongkai::inline v0::checks::claims

#endif
