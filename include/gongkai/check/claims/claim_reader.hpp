// SPDX-License-Identifier: BSL-1.0
/// Reads a prose section sentence by sentence, number by number.
#ifndef GONGKAI_CHECK_CLAIMS_CLAIM_READER_HPP
#define GONGKAI_CHECK_CLAIMS_CLAIM_READER_HPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/check/claims/filling.hpp>
#include <gongkai/check/claims/lists.hpp>

namespace gongkai::inline v0::checks::claims::detail {

class claim_reader : frame_filler {
public:
    claim_reader(prose const& p, text::folded const& folded, author const& who) : frame_filler(p, folded, who), prose_(p) {}

    [[nodiscard]] std::vector<claim> read() && {
        std::size_t from = 0;
        for (std::size_t i = 0; i <= tokens_.size(); ++i) {
            bool const marker = i < tokens_.size() && tokens_[i].kind == token_kind::part_marker;
            bool const end = i == tokens_.size() || (tokens_[i].kind == token_kind::stop && tokens_[i].stop == '.');
            if (!marker && !end) continue;
            sentence({from, i});
            from = i + 1;
            if (marker) part(from);
        }
        settle();
        return std::move(out_);
    }

private:
    /// From the squeezed text to the prose, and to its source.
    void settle() {
        auto const range = [this](std::size_t& offset, std::size_t& length) {
            if (length == 0) return;
            std::size_t const from = text_.source[offset];
            std::size_t to = text_.source[offset + length - 1] + 1;
            while (to < prose_.text.size() && text::is_continuation(prose_.text[to])) ++to;
            offset = from;
            length = to - from;
        };
        std::vector<claim*> in_order;
        for (claim& c : out_) {
            range(c.offset, c.length);
            range(c.number_offset, c.number_length);
            c.words = prose_.text.substr(c.offset, c.length);
            if (c.number_length == 0) c.number_offset = c.offset;
            in_order.push_back(&c);
        }
        std::ranges::sort(in_order, [](claim const* a, claim const* b) { return a->number_offset < b->number_offset; });
        prose_places where{prose_};
        for (claim* const c : in_order)
            c->where = where.of(c->number_offset, c->number_length > 0 ? c->number_length : c->length);
    }

    // ---- sentences -------------------------------------------------------------------------------------------------
    void part(std::size_t from) {
        std::size_t to = from;
        while (to < tokens_.size() && tokens_[to].kind != token_kind::stop && tokens_[to].kind != token_kind::figure &&
               to < from + 16)
            ++to;
        known_ = {};
        known_.part = known_.topic = read_phrase(tokens_, {from, to}).topic;
        scope_ = {};
    }
    void sentence(stretch s) {
        if (s.empty()) return;
        std::optional<int> const year = scope_.year;
        scope_ = {};
        scope_.in_part = known_.part == topic::requests || known_.part == topic::cases;
        if (known_.topic == topic::foreign) known_.topic = topic::unknown;
        weak_topic_ = known_.topic == topic::unknown;
        known_.in_sentence = 0;
        known_.cases.reset();
        known_.aside = known_.papers = false;
        sentence_from_ = net_from_ = out_.size();
        told_.clear();
        numbers_ = 0;
        earlier_year_ = year && who_.year && *year != *who_.year;
        known_.actions = 0;
        std::vector<event> const events = lay_out(tokens_, s);
        if (!read_phrase(tokens_, {s.from, std::min(s.to, s.from + 2)}).has(role::part)) lists_.forget();
        for (std::size_t i = 0; i < events.size(); ++i) {
            if (!events[i].is_number)
                statement(events[i]);
            else if (std::size_t const taken = in_turn(events, i); taken > 0)
                i += taken - 1;
            else
                number(events[i]);
        }
        lists_.close_all(out_);
        // 收到235件，实际受理223件.
        for (std::size_t i = sentence_from_; i < net_from_; ++i) doubt(out_[i].certainty, certainty::perhaps);
    }

    /// What words tell about scope and subject, for themselves and for what follows.
    void note(phrase const& p, stretch where) {
        extend(scope_, p, who_);
        if (scope_.year || scope_.own_period) earlier_year_ = false;
        if (!p.has_any(role::own, role::whole_area) && others_act(where)) scope_.other_organ = true;
        if (p.topic != topic::unknown)
            known_.topic = p.topic;
        else if (is_of_letters(p))
            known_.topic = topic::foreign;
        else if (!p.outcomes.empty())
            known_.topic = topic::requests;
        if (!p.documents.empty()) known_.documents = p.documents;
        if (roles const done = p.roles & set_of(role::issued, role::made_public, role::repealed, role::in_force); done != 0)
            known_.actions = done;
        if (!p.decisions.empty()) known_.decisions = p.decisions;
        bool const of_requests = p.request && p.has_any(role::received, role::fresh, role::processed, role::handled);
        known_.papers = (known_.papers && !of_requests) || p.paper;
        if (!p.owners.empty()) known_.owners = p.owners;
    }

    // ---- numbers ---------------------------------------------------------------------------------------------------
    void number(event const& e) {
        token const& t = tokens_[e.at];
        phrase const near = read_phrase(tokens_, e.near);
        if (e.closes_clause) scope_.part_time = false;
        note(near, e.near);
        if (!near.has_any(role::own, role::whole_area) && is_of_other_organ(e)) scope_.other_organ = true;
        ++numbers_;
        bool const goes_on = is_part_of_last(e, near);
        aside_ = goes_on && known_.aside;
        known_.aside = aside_ || near.has(role::restricted) || near.topic == topic::foreign ||
                       (near.has(role::item) && (!near.request || near.has(role::concerning)));
        bool const about_more = near.unknown > 0 || near.has_any(role::collected, role::decision, role::document, role::foreign);
        known_.concerning = (known_.concerning && is_listed(e)) || (near.has(role::concerning) && about_more);
        known_.against = near.against_year || (known_.against && is_listed(e) && !near.has_any(role::more, role::less));
        if (near.net) net_from_ = out_.size();
        if (!t.fits) return;
        std::string const unit = unit_of(t);
        if (is_change(near, e, unit)) return change(e, near, unit);
        if (unit == "%" || near.has(role::rate)) return share(e, near, unit);
        count(e, near, unit);
    }

    [[nodiscard]] static bool counts(topic t, std::string const& unit) {
        static constexpr std::array<std::string_view, 10> of_requests{"", "件", "份", "宗", "条", "起", "例", "次", "项", "件次"};
        static constexpr std::array<std::string_view, 7> of_documents{"", "件", "份", "部", "个", "项", "起"};
        auto const among = [&unit](auto const& units) { return std::ranges::find(units, unit) != units.end(); };
        switch (t) {
            case topic::requests:
            case topic::cases: return among(of_requests);
            case topic::documents: return among(of_documents);
            case topic::decisions: return among(of_requests) || unit.ends_with("元");
            case topic::fees: return unit.ends_with("元");
            default: return false;
        }
    }

    void count(event const& e, phrase const& near, std::string const& unit) {
        token const& t = tokens_[e.at];
        item it = item_of(e, near, unit);
        if (near.has(role::fee) || (near.has(role::collected) && unit.ends_with("元") && topic_is(near, topic::fees))) {
            fee(e, near, unit);
            return;
        }
        filled const f = fill(e, near);
        bool const one_channel = near.channels == 1 && !near.has(role::and_so_on);
        if (one_channel) it.by = division::channel;
        // 45个单位 are no requests.
        bool const alone =
            unit == "件" || unit == "宗" || unit == "起" || unit == "例" || unit == "条" || (ends_here(e) && near.unknown == 0);
        bool counted = f.by != nullptr && counts(f.by->topic, unit) && (alone || unit.ends_with("元")) && !one_channel;
        if (counted && f.by->measure == measure::charged) counted = unit.ends_with("元");
        if (counted && f.by->measure != measure::charged)
            counted = !unit.ends_with("元") && (t.number.scale == 0 || t.factor != 1);
        if (f.by != nullptr) {
            it.by = one_channel ? division::channel : division_of(f.by->measure, near);
            it.rows = f.cells.rows;
            it.of_requests = f.by->topic == topic::requests || f.by->topic == topic::cases;
            it.carried_over = f.by->measure == measure::carried_over;
            it.new_topic = last_topic_ && *last_topic_ != f.by->topic;
        }
        last_topic_ = f.by == nullptr ? topic::unknown : f.by->topic;
        if (counted) {
            claim c = claim_of(e, f, claim_kind::count);
            c.readings = readings_of(widened(f, e), f.cells);
            if (f.by->measure == measure::outcome) add_contained(c, f, e);
            doubt(c.certainty, certainty_of_cases(f));
            bool const how_disclosed = f.by->measure == measure::outcome || f.by->measure == measure::applied;
            bool const of_some = known_.concerning && f.by->topic == topic::cases;
            if (aside_ || of_some || counts_some(e, f, unit) || is_acted_on(e) || is_bound(e) || is_of_processed(f.by->measure) ||
                (takes_in(f.by->measure) && applicants_before(e)) ||
                ((takes_in(f.by->measure) || f.by->measure == measure::cases) && among_those_before(e)) ||
                (known_.papers && how_disclosed && !near.request))
                doubt(c.certainty, certainty::perhaps);
            c.unit = unit;
            finish(c, e, f);
            if (e.depth == 0) doubt_repeated(f.by->measure);
            remember(out_.back(), f);
            // 1094件申请均已答复 are those answered.
            if (e.depth == 0)
                known_.subject = e.near.empty() && read_phrase(tokens_, e.after).has(role::all)
                                     ? std::optional{measure::processed}
                                     : known_.measure;
        } else {
            known_.count.reset();
            known_.measure.reset();
            if (e.depth == 0) known_.subject.reset();
            known_.number = t.number;
        }
        lists_.take(it, out_);
    }
    /// 网上答复申请142件，另答复申请80件: of what a sentence gives two numbers, neither need be the whole.
    void doubt_repeated(measure m);
    /// 受理1200件（含上年结转100件）: both together; 受理1200件（新收1100件，上年结转100件）: perhaps.
    [[nodiscard]] measure widened(filled const& f, event const& e) const;
    /// 公开行政处罚62条; 规范性文件6件（含新制定5件）; 逾期未补正6件，其他处理3件: perhaps not all that the row counts.
    [[nodiscard]] bool counts_some(event const& e, filled const& f, std::string const& unit) const;
    /// 同意公开108件（含部分公开21件）: both together, perhaps.
    void add_contained(claim& c, filled const& f, event const& e) const;
    /// 办理应诉案件312件，胜诉285件: no surer of the tables' cases than what they are some of.
    [[nodiscard]] certainty certainty_of_cases(filled const& f) const {
        bool const some = f.by->measure == measure::result || f.by->measure == measure::closed;
        return some ? known_.cases.value_or(certainty::certain) : certainty::certain;
    }
    [[nodiscard]] static division division_of(measure m, phrase const& near) {
        switch (m) {
            case measure::outcome: return division::outcome;
            case measure::applicant: return division::applicant;
            case measure::result: return division::result;
            case measure::fresh:
            case measure::carried_over: return near.has(role::containing) ? division::other : division::stage;
            case measure::received:
            case measure::incoming:
            case measure::processed:
            case measure::handled:
            case measure::carried_forward:
            case measure::cases: return division::other;
            default: return division::unknown;
        }
    }
    void remember(claim const& c, filled const& f) {
        known_.count = out_.size() - 1;
        known_.measure = f.by->measure;
        if (f.by->measure == measure::cases) known_.cases = c.certainty;
        if (c.of_last_year) known_.cases = certainty::perhaps;  // 上年未审结的2件均维持
        known_.in_sentence |= std::uint32_t{1} << static_cast<unsigned>(f.by->measure);
        known_.cells = f.cells;
        known_.number = c.precision == precision::exact && c.factor == 1 ? std::optional{c.number} : std::nullopt;
        if (f.by->topic == topic::cases)
            for (std::string const& o : f.cells.owners) add_once(known_.owners_since, o);
    }
    [[nodiscard]] bool topic_is(phrase const& p, topic t) const {
        certainty ignored{};
        return topic_for(p, ignored) == t;
    }
    [[nodiscard]] item item_of(event const& e, phrase const& near, std::string const& unit) const {
        token const& t = tokens_[e.at];
        item it;
        it.from = t.from;
        it.to = t.to;
        it.digits_to = t.digits_to;
        it.printed = digits_of(t);
        it.number = t.number;
        it.units = {unit};
        if (e.at + 3 < tokens_.size() && tokens_[e.at + 1].stop == '(' && tokens_[e.at + 2].kind == token_kind::gap &&
            tokens_[e.at + 3].stop == ')')
            it.units.emplace_back(view(tokens_[e.at + 2]));
        it.exact = precision_of(e) == precision::exact && t.factor == 1;
        it.depth = e.depth;
        it.rest = near.has(role::rest);
        it.opens_list = near.has(role::part) || among_those_before(e) || (known_part(e.far) && !e.far.empty());
        it.opens_bracket = e.opens;
        it.contained = near.has(role::containing);
        return it;
    }
    /// 827件申请中，线上…: as 其中.
    [[nodiscard]] bool among_those_before(event const& e) const {
        if (e.far.empty() || tokens_[e.far.from].kind == token_kind::stop) return false;
        std::size_t end = e.far.from;
        while (end < e.far.to && tokens_[end].kind != token_kind::stop) ++end;
        std::string_view const last = view(tokens_[end - 1]);
        phrase const those = read_phrase(tokens_, {e.far.from, end});
        return end < e.far.to && (last == "中" || last == "当中" || last == "里") &&
               (those.topic == topic::requests || those.has(role::outcome));
    }
    /// 自然人仍是主体，提交申请186件: perhaps those of the applicants before.
    [[nodiscard]] bool applicants_before(event const& e) const {
        return !e.far.empty() && read_phrase(tokens_, e.far).has(role::applicant);
    }
    [[nodiscard]] bool known_part(stretch s) const { return read_phrase(tokens_, s).has(role::part); }

    /// The digits of a number without a unit must end a clause, or they are part of another word.
    [[nodiscard]] bool ends_here(event const& e) const {
        if (e.at + 1 >= tokens_.size()) return true;
        token const& next = tokens_[e.at + 1];
        return next.kind == token_kind::stop || next.is(role::joined, role::request, role::all, role::and_so_on);
    }

    // ---- shares, changes -------------------------------------------------------------------------------------------
    void share(event const& e, phrase const& near, std::string const& unit) {
        if (unit != "%" || near.has(role::timely) || is_changed_from(e)) return;
        // 由上年的70%提高到83%
        if (near.against_year || (near.has(role::last_year) && !near.has_any(role::transfer, role::unfinished))) return;
        claim c = claim_of(e, {}, claim_kind::share);
        c.unit = "%";
        filled f = near.has(role::rate) ? rate_of(near) : fill(part_before_share(e));
        if (near.has(role::rate)) {
            // 行政复议化解率, 一次办结率: of something else than the tables have.
            if (f.by == nullptr || !has_own_cells(f) || near.unknown > 0 || near.restricted) return;
        } else if (!near.has(role::share) && f.by == nullptr && !near.has(role::sum)) {
            if (!e.opens && !bare_share(near)) return;
        }
        // 予以公开（41.5%）
        if (f.by == nullptr && e.opens && e.near.empty()) f = fill(read_phrase(tokens_, e.far));
        std::vector<reading> const said = whole_said(e);
        if (f.by != nullptr && has_own_cells(f)) {
            c.readings = readings_of(f.by->measure, f.cells);
            c.of = wholes_of(f.by->measure, f.cells);
        } else if (near.together > 1 || of_something_else(e))
            return;
        else if (known_.count) {
            f = {};
            c.readings = out_[*known_.count].readings;
            c.of = wholes_of(*known_.measure, known_.cells);
            c.certainty = out_[*known_.count].certainty;
            if (known_.number && known_.number->scale == 0) c.part_number = known_.number->unscaled;
        } else if (std::optional<item> const whole = lists_.whole();
                   whole && known_.number && whole->exact && known_.number->scale == 0 && whole->number.scale == 0) {
            c.part_number = known_.number->unscaled;
            c.whole_number = whole->number.unscaled;
            c.certainty = certainty::doubtful;
        } else
            return;
        if (!said.empty()) c.of = said;
        if (c.of.empty() && !c.whole_number) return;
        doubt(c.certainty, certainty_of(scope_, f.by != nullptr ? f.by->topic : topic::requests, who_.year));
        if (f.by != nullptr) doubt(c.certainty, certainty_of_cases(f));
        // 主动公开文件率69%，不公开率11%: of what the organ writes.
        if (f.by != nullptr && f.by->measure == measure::outcome && known_.papers) doubt(c.certainty, certainty::perhaps);
        // 答复被复议纠正的比例: of the answers, perhaps.
        if (f.by != nullptr && f.by->topic == topic::cases && near.has(role::processed)) doubt(c.certainty, certainty::perhaps);
        finish(c, e, f);
        known_.share = out_.size() - 1;
    }
    /// 占比 of what no word of the vocabulary names is not of the number before.
    [[nodiscard]] bool of_something_else(event const& e) const {
        stretch const s = before_share(e);
        phrase const p = read_phrase(tokens_, s);
        return s.to != e.near.to && (p.unknown > 0 || p.has_any(role::foreign, role::channel, role::sum));
    }
    /// （44.5%), or 44.5% alone behind the number that it is a share of.
    [[nodiscard]] static bool bare_share(phrase const& near) { return (near.roles & ~hollow) == 0 && near.unknown == 0; }
    [[nodiscard]] static bool has_own_cells(filled const& f) {
        switch (f.by->measure) {
            case measure::outcome:
            case measure::applicant:
            case measure::result:
            case measure::closed:
            case measure::processed:
            case measure::carried_over:
            case measure::carried_forward: return true;
            default: return false;
        }
    }
    /// The words before 占.
    [[nodiscard]] stretch before_share(event const& e) const {
        std::size_t to = e.near.from;
        while (to < e.near.to && !tokens_[to].is(role::share)) ++to;
        return {e.near.from, to};
    }
    [[nodiscard]] phrase part_before_share(event const& e) const {
        phrase p = read_phrase(tokens_, before_share(e));
        if (p.outcomes.empty() && p.applicants.empty() && p.results.empty()) p.roles = 0;
        return p;
    }
    /// The words behind 占: 占答复总数的.
    [[nodiscard]] std::vector<reading> whole_said(event const& e) const {
        std::size_t from = e.near.to;
        for (std::size_t i = e.near.from; i < e.near.to; ++i)
            if (tokens_[i].is(role::share)) from = i + 1;
        phrase const p = read_phrase(tokens_, {from, e.near.to});
        named_cells none, group;
        if (!p.outcomes.empty()) name_outcomes(p, group);  // 占不予处理的
        if (!group.rows.empty()) return {readings_of(measure::outcome, group).front()};
        if (p.has(role::processed)) return readings_of(measure::processed, none);
        if (p.has_any(role::received, role::fresh)) return readings_of(measure::received, none);
        if (p.has_any(role::handled, role::request)) return readings_of(measure::handled, none);
        return {};
    }
    /// 办结率, 维持率, 败诉率: the word right before 率.
    [[nodiscard]] filled rate_of(phrase const& near) const {
        phrase p = near;
        p.roles &= ~bit(role::rate);
        if (p.has(role::processed) && !topic_is(near, topic::requests)) return {};
        return fill(p);
    }

    [[nodiscard]] bool is_change(phrase const& near, event const& e, std::string const& unit) const {
        if (near.has(role::transfer)) return false;
        if (unit.ends_with("百分点")) return true;
        if (!near.has_any(role::more, role::less)) return false;
        if (unit == "倍" || (unit == "%" && !near.has(role::share))) return true;
        return near.has_any(role::compared, role::last_year) || read_phrase(tokens_, e.far).has(role::compared);
    }
    void change(event const& e, phrase const& near, std::string const& unit);

    void fee(event const& e, phrase const& near, std::string const& unit);

    // ---- lists in turn ---------------------------------------------------------------------------------------------
    /// A、B、C分别为1件、2件、3件: how many numbers were taken.
    std::size_t in_turn(std::vector<event> const& events, std::size_t at);

    // ---- statements ------------------------------------------------------------------------------------------------
    void statement(event const& e);
    [[nodiscard]] std::vector<phrase> names_of(stretch s) const;
    void all_of(claim& c, statement_frame const& s, phrase const& p, std::size_t stretch_end);
    void none_of(claim& c, statement_frame const& s, phrase const& p, std::string_view words);

    // ---- claims ----------------------------------------------------------------------------------------------------
    [[nodiscard]] claim claim_of(event const& e, filled const& f, claim_kind kind) const {
        token const& t = tokens_[e.at];
        claim c;
        c.kind = kind;
        c.number = t.number;
        c.factor = t.factor;
        c.precision = precision_of(e);
        c.printed = digits_of(t);
        c.certainty = f.sure;
        return c;
    }
    /// Gives a claim its scope, its words and its place.
    void finish(claim& c, event const& e, filled const& f) {
        token const& t = tokens_[e.at];
        phrase const near = read_phrase(tokens_, e.near);
        if (c.kind == claim_kind::count && f.by != nullptr) {
            scope s = scope_;
            // What is in force at the year's end is so whenever it was issued.
            if (f.by->measure == measure::in_force) s.cumulative = s.since = false;
            doubt(c.certainty, certainty_of(s, f.by->topic, who_.year));
            if (near.has(role::plan) || (f.words.has(role::next_year) && f.by->measure != measure::carried_forward))
                c.certainty = certainty::none;
            bool const transferred = f.words.has_any(role::transfer, role::unfinished);
            // 较2023年的180件增长: that year's own.
            if (near.against_year || known_.against || is_changed_from(e)) c.certainty = certainty::none;
            bool const year_before = near.against_year && (!near.last_year || (who_.year && *near.last_year == *who_.year - 1));
            bool const last =
                year_before || (f.words.has(role::last_year) && !transferred && !f.words.has(role::compared)) ||
                (c.certainty == certainty::none && scope_.year && who_.year && *scope_.year == *who_.year - 1 && !transferred);
            if (last && !scope_.part_time && !scope_.since && !scope_.cumulative) {
                c.kind = claim_kind::change;
                c.of_last_year = true;
                c.certainty = less_sure(f.sure, certainty::certain);
            }
            if (c.certainty == certainty::certain && earlier_year_) c.certainty = certainty::doubtful;
            // 办结128件（含上年结转1件）: perhaps not all of them.
            if (f.by->measure == measure::carried_over && near.has(role::containing)) doubt(c.certainty, certainty::doubtful);
        }
        std::size_t from = t.from, to = t.to;
        if (near.first_word)
            from = tokens_[*near.first_word].from;
        else if (f.by != nullptr && e.after.to > e.after.from)
            to = tokens_[e.after.to - 1].to;
        c.offset = from;
        c.length = to - from;
        c.number_offset = t.from;
        c.number_length = t.digits_to - t.from;
        out_.push_back(std::move(c));
    }

    prose const& prose_;
    std::vector<claim> out_;
    scope scope_;
    std::size_t numbers_ = 0;                  ///< in the sentence so far
    bool earlier_year_ = false;                ///< the sentence before was about another year
    bool aside_ = false;                       ///< the number is a part of one that no table counts
    std::size_t sentence_from_ = 0;            ///< the sentence's first claim
    std::size_t net_from_ = 0;                 ///< those before it are not yet what was taken in
    std::map<std::string, std::size_t> told_;  ///< the sentence's first claim of some cells
    part_lists lists_;
    std::optional<topic> last_topic_;
};

}  // namespace gongkai::inline v0::checks::claims::detail

#endif
