// SPDX-License-Identifier: BSL-1.0
/// Words fill the frames: which cells a number is of, in the light of what has been named before.
#ifndef GONGKAI_CHECK_CLAIMS_FILLING_HPP
#define GONGKAI_CHECK_CLAIMS_FILLING_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/check/claims/layout.hpp>
#include <gongkai/check/claims/scope.hpp>

namespace gongkai::inline v0::checks::claims::detail {

/// What has been named, for clauses that name it no more: 废止56件 is of the documents before.
struct named {
    claims::topic part = topic::unknown;  ///< of the part's heading
    claims::topic topic = topic::unknown;
    std::vector<std::uint16_t> documents, decisions;
    std::vector<std::string> owners;
    std::vector<std::string> owners_since;   ///< of the cases counted since the last statement about all of them
    std::optional<claims::measure> measure;  ///< of the last count
    std::optional<claims::measure> subject;  ///< of the last count outside of parentheses
    std::uint32_t in_sentence = 0;           ///< the measures of the sentence's counts so far
    roles actions = 0;  ///< what was done with the documents before: 公开规章13件，规范性文件60件
    std::optional<std::size_t> count, share;  ///< the last claims of these kinds
    std::optional<decimal> number;            ///< the last number that was counted
    std::optional<certainty> cases;           ///< how surely the sentence's last count of cases is the table's
    bool aside = false;                       ///< the last number was of what no table counts
    bool concerning = false;                  ///< it was of what is about something: 涉及拆迁补偿的
    bool against = false;                     ///< it was another year's that is compared with: 较上年的14件
    bool papers = false;                      ///< so are all of the sentence so far: 公文
    named_cells cells;                        ///< what it was a number of
};

/// A frame filled by words.
struct filled {
    frame const* by = nullptr;
    phrase words;
    named_cells cells;
    certainty sure = certainty::certain;
};
class frame_filler {
protected:
    frame_filler(prose const& p, text::folded const& folded, author const& who)
        : who_(who), text_(squeeze(p, folded)), tokens_(tokens_of(text_.text)) {}

    [[nodiscard]] std::string_view view(token const& t) const {
        return std::string_view{text_.text}.substr(t.from, t.to - t.from);
    }

    [[nodiscard]] topic topic_for(phrase const& p, certainty& sure) const {
        if (p.topic != topic::unknown) {
            if (p.foreign_before && !p.has_any(role::fresh, role::about_disclosure)) doubt(sure, certainty::doubtful);
            return p.topic;
        }
        if (!p.outcomes.empty()) return topic::requests;
        if (weak_topic_ && known_.topic == topic::unknown) doubt(sure, certainty::doubtful);
        return known_.topic != topic::unknown ? known_.topic : known_.part;
    }
    /// 受理信访举报投诉310件, 热线…投诉举报类41件: letters and calls, not requests that were found to be letters.
    [[nodiscard]] bool is_of_letters(phrase const& p) const {
        auto const& meanings = vocabulary::instance().meanings;
        bool const of_them = known_.topic == topic::foreign || p.has_any(role::received, role::handled, role::processed);
        return of_them && !p.outcomes.empty() && !p.has_any(role::request, role::about_disclosure, role::part) &&
               std::ranges::all_of(p.outcomes, [&meanings](std::uint16_t t) {
                   return !meanings[t].group &&
                          meanings[t].paths.front() == path_of(&requests::not_processed, &unprocessed_requests::petition);
               });
    }
    [[nodiscard]] filled fill(phrase words) const {
        filled out;
        if (is_of_letters(words)) return out;
        read_years(words);
        topic const t = topic_for(words, out.sure);
        out.by = frame_of(t, words.roles);
        if (out.by == nullptr && t == topic::documents && words.has(role::document))
            out.by = frame_of(t, words.roles | known_.actions);
        if (out.by == nullptr && t == topic::cases && words.has(role::processed))
            out.by = frame_of(t, words.roles | bit(role::closed));
        if (out.by == nullptr) return out;
        out.sure = less_sure(less_sure(out.sure, out.by->certainty), certainty_of_words(words, *out.by));
        name_cells(words, t, out);
        out.words = std::move(words);
        return out;
    }
    /// Words that no list has may be about a part of what is counted; beside the name of an outcome they change nothing.
    [[nodiscard]] static certainty certainty_of_words(phrase const& p, frame const& f) {
        constexpr std::size_t little = 6;
        // 规范性文件公开不及时3件, 申请公开规范性文件制定依据3件: no number that a row has.
        bool const of_two = f.topic == topic::documents || f.topic == topic::decisions;
        if (of_two && p.has_any(role::faulty, role::request)) return certainty::perhaps;
        // 部分答复超期2件; 减少诉讼2件, 申请增加2件: a difference.
        if ((f.measure == measure::processed && p.has(role::faulty)) || p.has_any(role::more, role::less))
            return certainty::perhaps;
        switch (f.measure) {
            case measure::received:
            case measure::fresh:
            case measure::handled:
            case measure::processed:
            case measure::applied:
            case measure::applicant:
                // 处理公开事项; 要求公开处罚决定书的申请; 公开类答复.
                if ((p.has_any(role::processed, role::handled) && p.has(role::made_public)) ||
                    (p.has(role::item) && !p.has(role::request)) ||
                    (f.measure == measure::applied &&
                     (p.foreign_before || p.has_any(role::decision, role::document, role::part) || p.unknown > little)))
                    return certainty::perhaps;
                return p.has_any(role::instance, role::restricted) ||
                               (p.has_any(role::concerning, role::rest) && f.measure != measure::applicant)  // 另答复80件
                           ? certainty::perhaps
                           : p.unknown > 0 ? certainty::doubtful : certainty::certain;
            case measure::carried_forward:
                return p.has(role::restricted) && !p.has(role::next_year) ? certainty::perhaps : certainty::certain;
            case measure::carried: return p.unknown > 0 ? certainty::perhaps : certainty::certain;
            case measure::outcome:  // 其他不予公开情形
                return p.restricted || p.has(role::rest) || p.together > 1 || is_loose(p.outcomes) ? certainty::perhaps
                                                                                                   : certainty::certain;
            case measure::result:
            case measure::closed: return p.restricted ? certainty::perhaps : certainty::certain;
            case measure::issued:
            case measure::repealed:
            case measure::in_force:  // 规范性文件到期自动失效: some of them
                return p.unknown_behind >= little || p.has(role::restricted) ? certainty::perhaps
                       : p.unknown > little                                  ? certainty::doubtful
                                                                             : certainty::certain;
            case measure::charged:
                return p.has(role::restricted) ? certainty::perhaps
                       : p.unknown > little    ? certainty::doubtful
                                               : certainty::certain;
            case measure::made_public:
                return p.unknown > 0 || p.has_any(role::foreign, role::channel, role::restricted) ? certainty::perhaps
                                                                                                  : certainty::certain;
            case measure::decided:
                return p.has(role::restricted) || p.unknown > little || p.unknown_behind >= little ? certainty::perhaps
                                                                                                   : certainty::certain;
            case measure::cases:
                // 行政复议阶段达成和解: some of them.
                return p.has_any(role::outcome, role::restricted, role::transfer, role::last_year) || p.unknown_behind >= little
                           ? certainty::perhaps
                       : p.unknown > 2 * little ? certainty::doubtful
                                                : certainty::certain;
            default: return certainty::certain;
        }
    }
    /// Whether one of the names is of words that offices also use otherwise.
    [[nodiscard]] static bool is_loose(std::vector<std::uint16_t> const& names) {
        return std::ranges::any_of(names, [](std::uint16_t t) { return vocabulary::instance().meanings[t].loose; });
    }
    /// 2024年结转 in the report on 2025 is 上年结转.
    void read_years(phrase& p) const {
        if (!p.has_any(role::transfer, role::unfinished) || !p.last_year || !who_.year) return;
        auto const names = [&p](int year) { return p.first_year == year || p.last_year == year; };
        if (names(*who_.year - 1)) p.roles |= bit(role::last_year);
        if (names(*who_.year + 1)) p.roles |= bit(role::next_year);
    }
    void name_cells(phrase const& p, topic t, filled& out) const {
        named_cells& c = out.cells;
        if (t == topic::requests) {
            name_outcomes(p, c);
            c.columns = paths_of(p.applicants);
            if (!c.columns.empty() && p.outcomes.empty()) c.label = labels_of(p.applicants);
            c.of_processed = p.has(role::processed) && !p.has_any(role::received, role::fresh);
        } else if (t == topic::cases) {
            c.columns = paths_of(p.results);
            c.label = labels_of(p.results);
            c.owners = p.owners.empty() ? known_.owners : p.owners;
            bool const several = p.has(role::review) && p.owners.size() > 1;
            if (several && !p.has(role::sum)) doubt(out.sure, certainty::doubtful);
            if (p.has_any(role::received, role::handled) && !p.has(role::about_disclosure)) doubt(out.sure, certainty::perhaps);
        } else if (t == topic::documents) {
            std::vector<std::uint16_t> const& names = p.documents.empty() ? known_.documents : p.documents;
            c.rows = paths_of(names);
            if (is_loose(names)) doubt(out.sure, certainty::perhaps);
        } else if (t == topic::decisions)
            c.rows = paths_of(p.decisions.empty() ? known_.decisions : p.decisions);
        if ((t == topic::cases && c.owners.empty()) || ((t == topic::documents || t == topic::decisions) && c.rows.empty()))
            out.by = nullptr;
    }
    /// 因国家秘密不予公开 is of 国家秘密; 因国家秘密等原因不予公开 of the whole group.
    static void name_outcomes(phrase const& p, named_cells& c) {
        std::vector<std::uint16_t> groups, members;
        auto const& meanings = vocabulary::instance().meanings;
        for (std::uint16_t const t : p.outcomes) (meanings[t].group ? groups : members).push_back(t);
        std::vector<std::string> const in_groups = paths_of(groups), alone = paths_of(members);
        bool const within = !groups.empty() && !alone.empty() && std::ranges::all_of(alone, [&](std::string const& m) {
            return std::ranges::find(in_groups, m) != in_groups.end();
        });
        c.rows = within && !p.has(role::and_so_on) ? alone : paths_of(p.outcomes);
        c.label = labels_of(within ? (p.has(role::and_so_on) ? groups : members) : p.outcomes);
        if (!within) return;
        c.members = p.has(role::and_so_on) ? alone : in_groups;
        c.label_of_members = labels_of(p.has(role::and_so_on) ? members : groups);
    }
    /// The frame that the words about a number fill: those before it, those behind it, those of the clauses before.
    [[nodiscard]] filled fill(event const& e, phrase const& near) const {
        // 因国家秘密，决定不予公开的3件: the group's name says no more than its member's before it.
        if (filled const reason = named_before(e, near); reason.by != nullptr) return reason;
        auto const weak = [](filled const& f) { return f.by == nullptr || f.by->measure == measure::applied; };
        filled first = fill(near);
        phrase const after = read_phrase(tokens_, without_contained(e.after)), far = read_phrase(tokens_, e.far);
        // 收到3起行政诉讼判决书: what is counted stands behind the number.
        bool const counted_behind =
            near.topic == topic::unknown && after.topic != topic::unknown && after.topic != topic::requests;
        if (counted_behind && !is_of_next(e)) return fill(together(near, after));
        if (filled const fate = fate_behind(e, near, after, first); fate.by != nullptr) return fate;
        if (!weak(first)) return first;
        filled second = fill(together(near, after));
        if (!weak(second) && !after.has(role::all)) return second;
        // 46件申请均已答复: those received, or those answered.
        if (!weak(second) && second.by->measure == measure::processed && e.near.empty()) {
            second.by = frame_of(topic::requests, set_of(role::handled));
            return second;
        }
        if (filled const all = with_those_before(e, near); all.by != nullptr) return all;
        filled third = e.far.empty() || near.has(role::made_public) ? filled{} : fill(together(far, near));
        if (!weak(third)) return third;
        if (filled const other = of_list(e, near); other.by != nullptr) return other;
        return first.by != nullptr ? first : second.by != nullptr && !after.has(role::all) ? second : third;
    }

    /// 行政诉讼尚有7件未审结, 受理的申请有347件予以公开: what became of some of those that the words before name.
    [[nodiscard]] filled fate_behind(event const& e, phrase const& near, phrase const& after, filled const& first) const {
        if (first.by == nullptr || !after.has_any(role::outcome, role::result, role::unfinished) || after.has(role::all))
            return {};
        if (is_of_next(e)) return {};
        switch (first.by->measure) {
            case measure::received:
            case measure::fresh:
            case measure::handled:
            case measure::processed:
            case measure::cases: return fill(together(near, after));
            default: return {};
        }
    }
    /// Whether the words behind a number are of the next.
    [[nodiscard]] bool is_of_next(event const& e) const {
        return e.after.to < tokens_.size() && tokens_[e.after.to].kind == token_kind::figure;
    }
    /// The words that begin the parentheses right behind a number; none where there are none.
    [[nodiscard]] stretch words_in_brackets(event const& e) const {
        std::size_t const from = e.at + 2;
        if (from >= tokens_.size() || tokens_[e.at + 1].kind != token_kind::stop || tokens_[e.at + 1].stop != '(') return {};
        std::size_t to = from;
        while (to < tokens_.size() && tokens_[to].kind != token_kind::figure && tokens_[to].kind != token_kind::stop) ++to;
        return {from, to};
    }
    /// 10件含上年结转: what is contained in a number is not what it counts.
    [[nodiscard]] stretch without_contained(stretch s) const {
        for (std::size_t i = s.from; i < s.to; ++i)
            if (tokens_[i].is(role::containing, role::part)) return {s.from, i};
        return s;
    }
    [[nodiscard]] filled named_before(event const& e, phrase const& near) const {
        auto const& meanings = vocabulary::instance().meanings;
        auto const is_group = [&meanings](std::uint16_t t) { return meanings[t].group; };
        if (near.outcomes.empty() || !std::ranges::all_of(near.outcomes, is_group)) return {};
        phrase const far = read_phrase(tokens_, e.far);
        if (far.outcomes.empty() || std::ranges::any_of(far.outcomes, is_group)) return {};
        filled out = fill(together(far, near));
        return out.by != nullptr && out.by->measure == measure::outcome && !out.cells.members.empty() ? out : filled{};
    }
    /// 收到申请（含上年结转）共978件: both together.
    [[nodiscard]] filled with_those_before(event const& e, phrase const& near) const {
        phrase aside = read_phrase(tokens_, e.aside);
        read_years(aside);
        if (!aside.has(role::last_year) || !aside.has_any(role::transfer, role::unfinished) || e.aside.from <= e.far.from)
            return {};
        filled out = fill(together(read_phrase(tokens_, {e.far.from, e.aside.from - 1}), near));
        if (out.by == nullptr || !aside.has_any(role::containing, role::part)) return out;  // （不含上年结转）
        switch (out.by->measure) {
            case measure::received:
            case measure::fresh:
            case measure::handled:
            case measure::applied:
                out.by = frame_of(topic::requests, set_of(role::last_year, role::transfer, role::fresh));
                return out;
            default: return {};
        }
    }

    [[nodiscard]] static bool under_other_handling(std::vector<std::string> const& rows) {
        return !rows.empty() && std::ranges::all_of(rows, [](std::string const& r) {
            return r.starts_with(path_of(&requests::other_handling) + '.');
        });
    }
    /// Whether the sentence has counted this before.
    [[nodiscard]] bool seen(measure m) const {
        return (known_.in_sentence & (std::uint32_t{1} << static_cast<unsigned>(m))) != 0;
    }
    /// 办结件包括上年结转9件和本年受理213件: of what was received, those answered.
    [[nodiscard]] bool is_of_processed(measure m) const {
        return takes_in(m) && known_.measure == measure::carried_over && seen(measure::processed);
    }
    /// 共计1191件 behind what is new and what was carried over; 其他6件 at the end of a list of applicants or results.
    [[nodiscard]] filled of_list(event const& e, phrase const& near) const {
        roles const said = near.roles & ~(hollow & ~bit(role::sum) & ~bit(role::rest));
        filled out;
        out.cells = known_.cells;
        if (said == bit(role::sum) && (seen(measure::carried_over) || seen(measure::carried)) &&
            (seen(measure::fresh) || seen(measure::received)))
            out.by = frame_of(topic::requests, set_of(role::last_year, role::transfer, role::fresh));
        else if (said == bit(role::sum) && seen(measure::outcome))
            out.by = frame_of(topic::requests, set_of(role::processed));
        else if (said == bit(role::rest) && e.near.to > e.near.from && view(tokens_[e.near.to - 1]).starts_with("其") &&
                 view(tokens_[e.near.to - 1]) != "其余" && known_.measure) {
            if (*known_.measure == measure::applicant) {
                out.by = frame_of(topic::requests, set_of(role::applicant));
                out.cells.columns = {path_of(&applicant_counts::other)};
            } else if (*known_.measure == measure::outcome && under_other_handling(known_.cells.rows)) {
                out.by = frame_of(topic::requests, set_of(role::outcome));
                out.cells.rows = {path_of(&requests::other_handling, &other_handling::other)};
            } else if (*known_.measure == measure::result) {
                out.by = frame_of(topic::cases, set_of(role::result));
                out.cells.columns = {path_of(&case_results::other)};
            }
        }
        return out;
    }
    [[nodiscard]] precision precision_of(event const& e) const {
        token const& t = tokens_[e.at];
        if (t.about) return precision::about;
        if (t.above) return precision::above;
        if (e.at == 0 || !tokens_[e.at - 1].is(role::or_so)) return precision::exact;
        std::string_view const word = view(tokens_[e.at - 1]);
        if (word == "近" || word == "将近" || word == "接近") return precision::under;
        if (word == "超" || word == "超过" || word == "逾" || word == "突破") return precision::over;
        if (word == "不足" || word == "不到") return precision::less_than;
        return word == "至少" ? precision::more_than : precision::about;
    }
    [[nodiscard]] std::string digits_of(token const& t) const {
        std::string out;
        for (char const d : std::string_view{text_.text}.substr(t.from, t.digits_to - t.from))
            if (d != ',') out += d;
        return out;
    }
    [[nodiscard]] std::string unit_of(token const& t) const {
        return std::string{std::string_view{text_.text}.substr(t.unit_from, t.unit_to - t.unit_from)};
    }
    /// 延期14件，其中予以公开5件; 征求意见后公开5件、不予公开6件: some of what the number before counts.
    [[nodiscard]] bool is_part_of_last(event const& e, phrase const& near) const {
        bool const own_subject = near.request || near.has_any(role::review, role::lawsuit, role::document, role::decision);
        return (is_listed(e) || near.has(role::part)) && !own_subject;
    }
    /// The word right before a number.
    [[nodiscard]] std::string_view word_before(event const& e) const {
        return e.at > e.near.from ? view(tokens_[e.at - 1]) : std::string_view{};
    }
    /// 对26件申请内容不明确的: what is done with some.
    [[nodiscard]] bool is_acted_on(event const& e) const {
        std::string_view const word = word_before(e);
        return word == "对" || word == "针对" || word == "将";
    }
    /// 由80件升至87件: of what was before.
    [[nodiscard]] bool is_changed_from(event const& e) const {
        std::string_view const word = word_before(e);
        if ((word != "由" && word != "从") || !is_of_next(e)) return false;
        std::size_t const from = tokens_[e.at].to;
        std::string_view const between = std::string_view{text_.text}.substr(from, tokens_[e.after.to].from - from);
        return text::ends_with_any(between, {"至", "到", "为"});
    }
    /// 受理申请10件以上的单位: a bound.
    [[nodiscard]] bool is_bound(event const& e) const {
        std::string_view const behind = std::string_view{text_.text}.substr(tokens_[e.at].to);
        return text::starts_with_any(behind, {"以上", "及以上", "以下", "以内"});
    }
    /// 县自然资源局62件: the name of another organ right before the number.
    [[nodiscard]] bool is_of_other_organ(event const& e) const {
        std::size_t const to = tokens_[e.at].from, from = e.near.empty() ? to : tokens_[e.near.from].from;
        return names_other_organ(std::string_view{text_.text}.substr(from, to - from), who_.issuer);
    }
    /// Behind a 、.
    [[nodiscard]] bool is_listed(event const& e) const { return e.near.from > 0 && tokens_[e.near.from - 1].stop == '/'; }
    /// 市政府办公室收到: the name of another organ before the verb, but for words that change nothing.
    [[nodiscard]] bool others_act(stretch where) const {
        constexpr std::size_t short_gap = 6, longest_name = 12;
        for (std::size_t i = where.from + 1; i < where.to; ++i) {
            if (!tokens_[i].is(role::received, role::fresh, role::processed, role::handled, role::issued, role::transfer,
                               role::review, role::lawsuit, role::on_behalf, role::sum, role::decision))
                continue;
            std::size_t const from = tokens_[std::max(where.from, i < longest_name ? 0 : i - longest_name)].from;
            for (std::size_t end = i; end > where.from; --end) {
                if (names_other_organ(std::string_view{text_.text}.substr(from, tokens_[end].from - from), who_.issuer))
                    return true;
                token const& t = tokens_[end - 1];
                bool const changes_nothing =
                    t.is(role::filler, role::this_year, role::sum, role::none, role::made_public, role::request) ||
                    t.kind == token_kind::year || (t.kind == token_kind::gap && t.to - t.from <= short_gap);
                if (!changes_nothing || t.from <= from) break;
            }
        }
        return false;
    }
    author const& who_;
    text::folded text_;
    std::vector<token> tokens_;
    named known_;
    bool weak_topic_ = false;  ///< the part's, after a sentence about something else
};

}  // namespace gongkai::inline v0::checks::claims::detail

#endif
