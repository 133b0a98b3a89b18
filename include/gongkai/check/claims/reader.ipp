// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_CHECK_CLAIMS_READER_IPP
#define GONGKAI_CHECK_CLAIMS_READER_IPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/check/claims/layout.hpp>
#include <gongkai/check/claims/lists.hpp>
#include <gongkai/check/claims/places.hpp>
#include <gongkai/check/claims/reader.hpp>
#include <gongkai/check/claims/scope.hpp>

namespace gongkai::check::claims {
namespace detail {

/// What has been named, for clauses that name it no more: 废止56件 is of the documents before.
struct named {
    claims::topic part = topic::unknown;   ///< of the part's heading
    claims::topic topic = topic::unknown;
    std::vector<std::uint16_t> documents, decisions;
    std::vector<std::string> owners;
    std::vector<std::string> owners_since;  ///< of the cases counted since the last statement about all of them
    std::optional<claims::measure> measure; ///< of the last count
    std::optional<claims::measure> subject; ///< of the last count outside of parentheses
    std::uint32_t in_sentence = 0;          ///< the measures of the sentence's counts so far
    roles actions = 0;                      ///< what was done with the documents before: 公开规章13件，规范性文件60件
    std::optional<std::size_t> count, share;  ///< the last claims of these kinds
    std::optional<decimal> number;          ///< the last number that was counted
    named_cells cells;                      ///< what it was a number of
};

/// A frame filled by words.
struct filled {
    frame const* by = nullptr;
    phrase words;
    named_cells cells;
    certainty sure = certainty::certain;
};

class claim_reader {
public:
    claim_reader(prose const& p, author const& who) : prose_(p), who_(who), text_(squeeze(p)), tokens_(tokens_of(text_.text)) {}

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
        std::sort(in_order.begin(), in_order.end(), [](claim const* a, claim const* b) { return a->number_offset < b->number_offset; });
        places where{prose_};
        for (claim* const c : in_order) c->where = where.of(c->number_offset, c->number_length > 0 ? c->number_length : c->length);
    }

    // ---- sentences -------------------------------------------------------------------------------------------------
    void part(std::size_t from) {
        std::size_t to = from;
        while (to < tokens_.size() && tokens_[to].kind != token_kind::stop && tokens_[to].kind != token_kind::figure && to < from + 16) ++to;
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
    }

    /// What words tell about scope and subject, for themselves and for what follows.
    void note(phrase const& p, stretch where) {
        extend(scope_, p, who_.year);
        if (scope_.year || scope_.own_period) earlier_year_ = false;
        if (!p.has_any(role::own, role::whole_area) && others_act(where)) scope_.other_organ = true;
        if (p.topic != topic::unknown)
            known_.topic = p.topic;
        else if (!p.outcomes.empty())
            known_.topic = topic::requests;
        if (!p.documents.empty()) known_.documents = p.documents;
        if (roles const done = p.roles & set_of(role::issued, role::made_public, role::repealed, role::in_force); done != 0) known_.actions = done;
        if (!p.decisions.empty()) known_.decisions = p.decisions;
        if (!p.owners.empty()) known_.owners = p.owners;
    }

    /// 市政府办公室收到: the name of another organ before the verb.
    [[nodiscard]] bool others_act(stretch where) const {
        constexpr roles acts = set_of(role::received, role::fresh, role::processed, role::handled, role::on_behalf, role::sum);
        for (std::size_t i = where.from; i < where.to; ++i) {
            if (tokens_[i].kind != token_kind::word || (bit(tokens_[i].term.role) & acts) == 0 || i == where.from) continue;
            std::size_t const from = tokens_[std::max(where.from, i < 12 ? 0 : i - 12)].from;
            if (names_other_organ(std::string_view{text_.text}.substr(from, tokens_[i].from - from), who_.issuer)) return true;
        }
        return false;
    }

    // ---- frames ----------------------------------------------------------------------------------------------------
    [[nodiscard]] topic topic_for(phrase const& p, certainty& sure) const {
        if (p.topic != topic::unknown) {
            if (p.foreign_before && !p.has_any(role::fresh, role::about_disclosure)) sure = less_sure(sure, certainty::doubtful);
            return p.topic;
        }
        if (!p.outcomes.empty()) return topic::requests;
        if (weak_topic_ && known_.topic == topic::unknown) sure = less_sure(sure, certainty::doubtful);
        return known_.topic != topic::unknown ? known_.topic : known_.part;
    }
    [[nodiscard]] filled fill(phrase words) const {
        filled out;
        read_years(words);
        topic const t = topic_for(words, out.sure);
        out.by = frame_of(t, words.roles);
        if (out.by == nullptr && t == topic::documents && words.has(role::document)) out.by = frame_of(t, words.roles | known_.actions);
        if (out.by == nullptr && t == topic::cases && words.has(role::processed)) out.by = frame_of(t, words.roles | bit(role::closed));
        if (out.by == nullptr) return out;
        out.sure = less_sure(less_sure(out.sure, out.by->certainty), certainty_of_words(words, *out.by));
        name_cells(words, t, out);
        out.words = std::move(words);
        return out;
    }
    /// Words that no list has may be about a part of what is counted; beside the name of an outcome they change nothing.
    [[nodiscard]] static certainty certainty_of_words(phrase const& p, frame const& f) {
        constexpr std::size_t little = 6;
        switch (f.measure) {
            case measure::received:
            case measure::fresh:
            case measure::handled:
            case measure::processed:
            case measure::applied:
            case measure::applicant:
                return p.has_any(role::instance, role::restricted) || (p.has(role::concerning) && f.measure != measure::applicant) ? certainty::perhaps
                       : p.unknown > little                                                                   ? certainty::doubtful
                                                                                                              : certainty::certain;
            case measure::decided: return p.has(role::restricted) || p.unknown > little ? certainty::perhaps : certainty::certain;
            case measure::cases: return p.has(role::outcome) ? certainty::perhaps : p.unknown > 2 * little ? certainty::doubtful : certainty::certain;
            default: return certainty::certain;
        }
    }
    /// 2024年结转 in the report on 2025 is 上年结转.
    void read_years(phrase& p) const {
        if (!p.has_any(role::transfer, role::unfinished) || !p.last_year || !who_.year) return;
        if (*p.last_year == *who_.year - 1) p.roles |= bit(role::last_year);
        if (*p.last_year == *who_.year + 1) p.roles |= bit(role::next_year);
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
            if (several && !p.has(role::sum)) out.sure = less_sure(out.sure, certainty::doubtful);
            if (p.has_any(role::received, role::handled) && !p.has(role::about_disclosure)) out.sure = less_sure(out.sure, certainty::perhaps);
        } else if (t == topic::documents)
            c.rows = paths_of(p.documents.empty() ? known_.documents : p.documents);
        else if (t == topic::decisions)
            c.rows = paths_of(p.decisions.empty() ? known_.decisions : p.decisions);
        if ((t == topic::cases && c.owners.empty()) || ((t == topic::documents || t == topic::decisions) && c.rows.empty())) out.by = nullptr;
    }
    /// 因国家秘密不予公开 is of 国家秘密; 因国家秘密等原因不予公开 of the whole group.
    static void name_outcomes(phrase const& p, named_cells& c) {
        std::vector<std::uint16_t> groups, members;
        auto const& meanings = vocabulary::instance().meanings;
        for (std::uint16_t const t : p.outcomes) (meanings[t].group ? groups : members).push_back(t);
        std::vector<std::string> const in_groups = paths_of(groups), alone = paths_of(members);
        bool const within = !groups.empty() && !alone.empty() && std::all_of(alone.begin(), alone.end(), [&](std::string const& m) {
            return std::find(in_groups.begin(), in_groups.end(), m) != in_groups.end();
        });
        c.rows = within && !p.has(role::and_so_on) ? alone : paths_of(p.outcomes);
        c.label = labels_of(within ? (p.has(role::and_so_on) ? groups : members) : p.outcomes);
        if (within) c.members = p.has(role::and_so_on) ? alone : in_groups;
    }
    /// The frame that the words about a number fill: those before it, those behind it, those of the clauses before.
    [[nodiscard]] filled fill(event const& e, phrase const& near) const {
        auto const weak = [](filled const& f) { return f.by == nullptr || f.by->measure == measure::applied; };
        filled first = fill(near);
        if (!weak(first)) return first;
        phrase const after = read_phrase(tokens_, e.after), far = read_phrase(tokens_, e.far);
        filled second = fill(together(near, after));
        if (!weak(second) && !after.has(role::all)) return second;
        filled third = e.far.empty() ? filled{} : fill(together(far, near));
        if (!weak(third)) return third;
        if (filled const other = of_list(e, near); other.by != nullptr) return other;
        return first.by != nullptr ? first : second.by != nullptr && !after.has(role::all) ? second : third;
    }

    /// 共计1191件 behind what is new and what was carried over; 其他6件 at the end of a list of applicants or results.
    [[nodiscard]] filled of_list(event const& e, phrase const& near) const {
        auto const seen = [this](measure m) { return (known_.in_sentence & (std::uint32_t{1} << static_cast<unsigned>(m))) != 0; };
        roles const said = near.roles & ~(hollow & ~bit(role::sum) & ~bit(role::rest));
        filled out;
        out.cells = known_.cells;
        if (said == bit(role::sum) && seen(measure::carried_over) && (seen(measure::fresh) || seen(measure::received)))
            out.by = frame_of(topic::requests, set_of(role::last_year, role::transfer, role::fresh));
        else if (said == bit(role::rest) && e.near.to > e.near.from && view(tokens_[e.near.to - 1]).starts_with("其") && view(tokens_[e.near.to - 1]) != "其余" && known_.measure) {
            if (*known_.measure == measure::applicant) {
                out.by = frame_of(topic::requests, set_of(role::applicant));
                out.cells.columns = {path_of(&applicant_counts::other)};
            } else if (*known_.measure == measure::result) {
                out.by = frame_of(topic::cases, set_of(role::result));
                out.cells.columns = {path_of(&case_results::other)};
            }
        }
        return out;
    }

    // ---- numbers ---------------------------------------------------------------------------------------------------
    void number(event const& e) {
        token const& t = tokens_[e.at];
        phrase const near = read_phrase(tokens_, e.near);
        if (e.closes_clause) scope_.part_time = false;
        note(near, e.near);
        if (!t.fits) return;
        std::string const unit = unit_of(t);
        if (is_change(near, e, unit)) return change(e, near, unit);
        if (unit == "%" || near.has(role::rate)) return share(e, near, unit);
        count(e, near, unit);
    }

    [[nodiscard]] static bool counts(topic t, std::string const& unit) {
        static constexpr std::array<std::string_view, 11> of_requests{"", "件", "份", "宗", "条", "起", "例", "次", "个", "项", "件次"};
        static constexpr std::array<std::string_view, 7> of_documents{"", "件", "份", "部", "个", "项", "起"};
        auto const among = [&unit](auto const& units) { return std::find(units.begin(), units.end(), unit) != units.end(); };
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
        bool counted = f.by != nullptr && counts(f.by->topic, unit) && (!unit.empty() || ends_here(e)) && !one_channel;
        if (counted && f.by->measure == measure::charged) counted = unit.ends_with("元");
        if (counted && f.by->measure != measure::charged) counted = !unit.ends_with("元");
        if (f.by != nullptr) {
            it.by = one_channel ? division::channel : division_of(f.by->measure, near);
            it.rows = f.cells.rows;
            it.of_requests = f.by->topic == topic::requests || f.by->topic == topic::cases;
            it.new_topic = last_topic_ && *last_topic_ != f.by->topic;
        }
        last_topic_ = f.by == nullptr ? topic::unknown : f.by->topic;
        if (counted) {
            claim c = claim_of(e, f, claim_kind::count);
            c.readings = readings_of(widened(f, e), f.cells);
            c.unit = unit;
            finish(c, e, f);
            remember(out_.back(), f);
            if (e.depth == 0) known_.subject = known_.measure;
        } else {
            known_.count.reset();
            known_.measure.reset();
            known_.number = t.number;
        }
        lists_.take(it, out_);
    }
    /// 受理1200件（含上年结转100件）: both together.
    [[nodiscard]] measure widened(filled const& f, event const& e) const {
        measure const m = f.by->measure;
        if (m != measure::received && m != measure::handled) return m;
        std::size_t i = e.at + 1;
        if (i + 1 >= tokens_.size() || tokens_[i].kind != token_kind::stop || tokens_[i].stop != '(') return m;
        std::size_t to = i + 1;
        while (to < tokens_.size() && tokens_[to].kind != token_kind::figure && tokens_[to].kind != token_kind::stop) ++to;
        phrase p = read_phrase(tokens_, {i + 1, to});
        read_years(p);
        return p.has_any(role::containing, role::part) && p.has_any(role::last_year) && p.has_any(role::transfer, role::unfinished) ? measure::incoming : m;
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
        known_.in_sentence |= std::uint32_t{1} << static_cast<unsigned>(f.by->measure);
        known_.cells = f.cells;
        known_.number = c.precision == precision::exact && c.factor == 1 ? std::optional{c.number} : std::nullopt;
        if (f.by->topic == topic::cases)
            for (std::string const& o : f.cells.owners)
                if (std::find(known_.owners_since.begin(), known_.owners_since.end(), o) == known_.owners_since.end()) known_.owners_since.push_back(o);
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
        if (e.at + 3 < tokens_.size() && tokens_[e.at + 1].stop == '(' && tokens_[e.at + 2].kind == token_kind::gap && tokens_[e.at + 3].stop == ')')
            it.units.emplace_back(view(tokens_[e.at + 2]));
        it.exact = precision_of(e) == precision::exact && t.factor == 1;
        it.depth = e.depth;
        it.rest = near.has(role::rest);
        it.opens_list = near.has(role::part) || (known_part(e.far) && !e.far.empty());
        it.opens_bracket = e.opens;
        it.contained = near.has(role::containing);
        return it;
    }
    [[nodiscard]] bool known_part(stretch s) const { return read_phrase(tokens_, s).has(role::part); }

    /// The digits of a number without a unit must end a clause, or they are part of another word.
    [[nodiscard]] bool ends_here(event const& e) const {
        if (e.at + 1 >= tokens_.size()) return true;
        token const& next = tokens_[e.at + 1];
        return next.kind == token_kind::stop || (next.kind == token_kind::word && next.term.role == role::joined);
    }
    [[nodiscard]] precision precision_of(event const& e) const {
        token const& t = tokens_[e.at];
        if (t.about) return precision::about;
        if (t.above) return precision::above;
        if (e.at == 0 || tokens_[e.at - 1].kind != token_kind::word || tokens_[e.at - 1].term.role != role::or_so) return precision::exact;
        std::string_view const word = view(tokens_[e.at - 1]);
        for (std::string_view const w : {"近", "将近", "接近"})
            if (word == w) return precision::under;
        for (std::string_view const w : {"超", "超过", "逾", "突破"})
            if (word == w) return precision::over;
        if (word == "不足" || word == "不到") return precision::less_than;
        return word == "至少" ? precision::more_than : precision::about;
    }

    // ---- shares, changes -------------------------------------------------------------------------------------------
    void share(event const& e, phrase const& near, std::string const& unit) {
        if (unit != "%" || near.has(role::timely)) return;
        claim c = claim_of(e, {}, claim_kind::share);
        c.unit = "%";
        filled f = near.has(role::rate) ? rate_of(near) : fill(part_before_share(e));
        if (near.has(role::rate)) {
            if (f.by == nullptr) return;
        } else if (!near.has(role::share) && f.by == nullptr && !near.has(role::sum)) {
            if (!e.opens && !bare_share(near)) return;
        }
        std::vector<reading> const said = whole_said(e);
        if (f.by != nullptr && has_own_cells(f)) {
            c.readings = readings_of(f.by->measure, f.cells);
            c.of = wholes_of(f.by->measure, f.cells);
        } else if (near.together > 1)
            return;
        else if (known_.count && known_.measure) {
            f = {};
            c.readings = out_[*known_.count].readings;
            c.of = wholes_of(*known_.measure, known_.cells);
            c.certainty = out_[*known_.count].certainty;
            if (known_.number && known_.number->scale == 0) c.part_number = known_.number->unscaled;
        } else if (std::optional<item> const whole = lists_.whole(); whole && known_.number && whole->exact && known_.number->scale == 0 && whole->number.scale == 0) {
            c.part_number = known_.number->unscaled;
            c.whole_number = whole->number.unscaled;
            c.certainty = certainty::doubtful;
        } else
            return;
        if (!said.empty()) c.of = said;
        if (c.of.empty() && !c.whole_number) return;
        c.certainty = less_sure(c.certainty, certainty_of(scope_, f.by != nullptr ? f.by->topic : topic::requests, who_.year));
        finish(c, e, f);
        known_.share = out_.size() - 1;
    }
    /// （44.5%), or 44.5% alone behind the number that it is a share of.
    [[nodiscard]] static bool bare_share(phrase const& near) { return (near.roles & ~hollow) == 0; }
    [[nodiscard]] static bool has_own_cells(filled const& f) {
        switch (f.by->measure) {
            case measure::outcome:
            case measure::applicant:
            case measure::result:
            case measure::processed:
            case measure::carried_over:
            case measure::carried_forward: return true;
            default: return false;
        }
    }
    /// The words before 占.
    [[nodiscard]] phrase part_before_share(event const& e) const {
        stretch s = e.near;
        for (std::size_t i = s.from; i < s.to; ++i)
            if (tokens_[i].kind == token_kind::word && tokens_[i].term.role == role::share) s.to = i;
        phrase p = read_phrase(tokens_, s);
        if (p.outcomes.empty() && p.applicants.empty() && p.results.empty()) p.roles = 0;
        return p;
    }
    /// The words behind 占: 占答复总数的.
    [[nodiscard]] std::vector<reading> whole_said(event const& e) const {
        std::size_t from = e.near.to;
        for (std::size_t i = e.near.from; i < e.near.to; ++i)
            if (tokens_[i].kind == token_kind::word && tokens_[i].term.role == role::share) from = i + 1;
        phrase const p = read_phrase(tokens_, {from, e.near.to});
        named_cells const none;
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
        filled f = fill(p);
        return f;
    }

    [[nodiscard]] bool is_change(phrase const& near, event const& e, std::string const& unit) const {
        if (near.has(role::transfer)) return false;
        if (unit.ends_with("百分点")) return true;
        if (!near.has_any(role::more, role::less)) return false;
        if (unit == "倍" || (unit == "%" && !near.has(role::share))) return true;
        return near.has_any(role::compared, role::last_year) || read_phrase(tokens_, e.far).has(role::compared);
    }
    void change(event const& e, phrase const& near, std::string const& unit) {
        claim c = claim_of(e, {}, claim_kind::change);
        c.unit = unit;
        if (near.has(role::less)) c.number.unscaled = -c.number.unscaled;
        c.about = unit.ends_with("百分点") ? known_.share : known_.count;
        if (c.about) {
            c.certainty = out_[*c.about].certainty;
            // Against an earlier year than the last, nothing is known.
            if (near.last_year && who_.year && *near.last_year != *who_.year - 1) c.certainty = certainty::none;
        } else
            c.certainty = certainty::none;
        finish(c, e, {});
    }

    void fee(event const& e, phrase const& near, std::string const& unit) {
        if (!unit.ends_with("元")) return;
        filled f;
        f.words = near;
        claim c = claim_of(e, f, claim_kind::count);
        c.unit = unit;
        c.fee = c.number.unscaled == 0 ? claim::fee_said::none : claim::fee_said::some;
        c.certainty = certainty_of(scope_, topic::fees, who_.year);
        finish(c, e, f);
    }

    // ---- lists in turn ---------------------------------------------------------------------------------------------
    /// A、B、C分别为1件、2件、3件: how many numbers were taken.
    std::size_t in_turn(std::vector<event> const& events, std::size_t at);

    // ---- statements ------------------------------------------------------------------------------------------------
    void statement(event const& e);
    [[nodiscard]] std::vector<phrase> names_of(stretch s) const;
    void all_of(claim& c, statement_frame const& s, phrase const& p);
    void none_of(claim& c, statement_frame const& s, phrase const& p);

    // ---- claims ----------------------------------------------------------------------------------------------------
    [[nodiscard]] std::string_view view(token const& t) const { return std::string_view{text_.text}.substr(t.from, t.to - t.from); }
    [[nodiscard]] std::string digits_of(token const& t) const {
        std::string out;
        for (char const d : std::string_view{text_.text}.substr(t.from, t.digits_to - t.from))
            if (d != ',') out += d;
        return out;
    }
    [[nodiscard]] std::string unit_of(token const& t) const { return std::string{std::string_view{text_.text}.substr(t.unit_from, t.to - t.unit_from)}; }

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
            c.certainty = less_sure(c.certainty, certainty_of(scope_, f.by->topic, who_.year));
            if (near.has(role::plan) || (f.words.has(role::next_year) && f.by->measure != measure::carried_forward)) c.certainty = certainty::none;
            bool const transferred = f.words.has_any(role::transfer, role::unfinished);
            bool const last = (f.words.has(role::last_year) && !transferred && !f.words.has(role::compared)) ||
                              (c.certainty == certainty::none && scope_.year && who_.year && *scope_.year == *who_.year - 1 && !transferred);
            if (last && !scope_.part_time && !scope_.since && !scope_.cumulative) {
                c.kind = claim_kind::change;
                c.of_last_year = true;
                c.certainty = less_sure(f.sure, certainty::certain);
            }
            if (c.certainty == certainty::certain && earlier_year_) c.certainty = certainty::doubtful;
            // 办结128件（含上年结转1件）: perhaps not all of them.
            if (f.by->measure == measure::carried_over && near.has(role::containing)) c.certainty = less_sure(c.certainty, certainty::doubtful);
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
    author const& who_;
    squeezed text_;
    std::vector<token> tokens_;
    std::vector<claim> out_;
    named known_;
    scope scope_;
    bool weak_topic_ = false;    ///< the part's, after a sentence about something else
    bool earlier_year_ = false;  ///< the sentence before was about another year
    part_lists lists_;
    std::optional<topic> last_topic_;
};

/// Each of several names with its number, in order.
inline std::size_t claim_reader::in_turn(std::vector<event> const& events, std::size_t at) {
    event const& first = events[at];
    stretch const words{first.far.from, first.near.to};
    std::size_t mark = words.to;
    for (std::size_t i = words.from; i < words.to; ++i)
        if (tokens_[i].kind == token_kind::word && tokens_[i].term.role == role::respectively) mark = i;
    if (mark == words.to) return 0;
    std::size_t numbers = 1;
    while (at + numbers < events.size() && events[at + numbers].is_number && read_phrase(tokens_, events[at + numbers].near).first_word == std::nullopt)
        ++numbers;
    if (numbers < 2) return 0;
    phrase const all = read_phrase(tokens_, {words.from, mark});
    note(all, {words.from, mark});
    std::string unit;
    for (std::size_t i = 0; i < numbers && unit.empty(); ++i) unit = unit_of(tokens_[events[at + i].at]);
    bool const years = all.first_year && all.last_year && static_cast<std::size_t>(*all.last_year - *all.first_year + 1) == numbers;
    std::vector<phrase> names = names_of({words.from, mark});
    if (!years && names.size() != numbers) return numbers;  // which is which is not known
    for (std::size_t i = 0; i < numbers; ++i) {
        event e = events[at + i];
        phrase p = years ? all : names[i];
        if (years) {
            p.first_year = p.last_year = *all.first_year + static_cast<int>(i);
            scope_.year = p.last_year;
        }
        filled f = fill(p);
        if (f.by == nullptr) f = fill(together(all, p));
        if (f.by == nullptr || !counts(f.by->topic, unit)) continue;
        claim c = claim_of(e, f, claim_kind::count);
        c.readings = readings_of(f.by->measure, f.cells);
        c.unit = unit;
        finish(c, e, f);
        remember(out_.back(), f);
    }
    return numbers;
}

/// The names of a list, split at 、 and 和.
inline std::vector<phrase> claim_reader::names_of(stretch s) const {
    std::vector<phrase> out;
    std::size_t from = s.from;
    for (std::size_t i = s.from; i <= s.to; ++i) {
        bool const splits = i == s.to || tokens_[i].kind == token_kind::stop || (tokens_[i].kind == token_kind::word && tokens_[i].term.role == role::joined);
        if (!splits) continue;
        phrase const p = read_phrase(tokens_, {from, i});
        constexpr roles names = set_of(role::received, role::fresh, role::processed, role::transfer, role::outcome, role::applicant, role::review, role::lawsuit,
                                       role::direct, role::after_review, role::result, role::document, role::decision, role::issued, role::repealed, role::in_force);
        if ((p.roles & names) != 0) out.push_back(p);
        from = i + 1;
    }
    return out;
}

inline void claim_reader::statement(event const& e) {
    phrase const p = read_phrase(tokens_, e.near);
    note(p, e.near);
    if (p.has_any(role::plan) || p.has_any(role::next_year)) return;
    topic t = topic::unknown;
    certainty sure = certainty::certain;
    if (p.has_any(role::collected, role::fee) && p.has(role::none) && !p.has_any(role::foreign, role::charge))
        t = topic::fees;
    else
        t = topic_for(p, sure);
    statement_frame const* const s = statement_of(t, p.roles);
    if (s == nullptr) return;
    std::string_view const last = view(tokens_[e.near.to - 1]);
    if (p.has(role::all) && (last.ends_with("中") || last.ends_with("时") || view(tokens_[e.near.from]).ends_with("在"))) return;
    claim c;
    c.kind = claim_kind::statement;
    c.certainty = less_sure(less_sure(sure, s->certainty), t == topic::fees ? certainty::certain : certainty_of(scope_, t, who_.year));
    if (c.certainty == certainty::none) return;
    if (p.has(role::faulty)) c.certainty = less_sure(c.certainty, certainty::doubtful);
    if (p.has(role::all))
        all_of(c, *s, p);
    else
        none_of(c, *s, p);
    if (c.readings.empty() && c.fee == claim::fee_said::nothing) return;
    std::size_t from = tokens_[e.near.from].from;
    if (p.first_word) from = tokens_[*p.first_word].from;
    c.offset = from;
    c.length = tokens_[e.near.to - 1].to - from;
    out_.push_back(std::move(c));
}

/// What must be 0 where all have one outcome.
inline void claim_reader::all_of(claim& c, statement_frame const& s, phrase const& p) {
    named_cells cells;
    if (s.assertion == assertion::all_processed) {
        // 答复128件，均在法定期限内: of those answered.
        if (known_.subject && (*known_.subject == measure::processed || *known_.subject == measure::outcome)) return;
        if (p.channels > 0) return;
        if (p.has(role::timely)) c.certainty = less_sure(c.certainty, certainty::doubtful);
        c.readings = readings_of(measure::carried_forward, cells);
    } else if (s.assertion == assertion::all_result) {
        cells.owners = !p.owners.empty() ? p.owners : !known_.owners_since.empty() ? known_.owners_since : known_.owners;
        std::vector<std::string> const said = paths_of(p.results);
        for (std::string const& column : {path_of(&case_results::upheld), path_of(&case_results::corrected), path_of(&case_results::other), path_of(&case_results::pending)})
            if (std::find(said.begin(), said.end(), column) == said.end()) cells.columns.push_back(column);
        cells.label = "的其余结果";
        if (!cells.owners.empty()) c.readings = readings_of(measure::result, cells);
        known_.owners_since.clear();
    }
}

inline void claim_reader::none_of(claim& c, statement_frame const& s, phrase const& p) {
    named_cells cells;
    cells.owners = p.owners.empty() ? known_.owners : p.owners;
    switch (s.assertion) {
        case assertion::none_received: c.readings = readings_of(measure::fresh, cells); break;
        case assertion::none_carried: {
            phrase q = p;
            read_years(q);
            if (q.has(role::last_year))
                c.readings = readings_of(measure::carried_over, cells);
            else
                c.readings = readings_of(measure::carried_forward, cells);
            break;
        }
        case assertion::none_cases: c.readings = readings_of(measure::cases, cells); break;
        case assertion::none_result:
            cells.columns = paths_of(p.results);
            if (!cells.owners.empty()) c.readings = readings_of(measure::result, cells);
            break;
        case assertion::none_issued:
            cells.rows = paths_of(p.documents);
            c.readings = readings_of(measure::issued, cells);
            break;
        case assertion::none_collected: c.fee = claim::fee_said::none; break;
        default: break;
    }
}

}  // namespace detail

GONGKAI_INLINE std::vector<claim> read_claims(prose const& text, author const& who) { return detail::claim_reader{text, who}.read(); }

}  // namespace gongkai::check::claims

#endif
