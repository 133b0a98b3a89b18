// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_CHECK_CLAIMS_READER_IPP
#define GONGKAI_CHECK_CLAIMS_READER_IPP

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/check/claims/claim_reader.hpp>

namespace gongkai::inline v0::checks::claims {
namespace detail {

inline measure claim_reader::widened(filled const& f, event const& e) const {
    measure const m = f.by->measure;
    if (m != measure::received && m != measure::handled) return m;
    stretch const inside = words_in_brackets(e);
    phrase p = read_phrase(tokens_, inside);
    read_years(p);
    if (p.has(role::fresh)) {
        std::size_t to = inside.to;
        while (to < tokens_.size() && tokens_[to].stop != ')' && tokens_[to].stop != '.') ++to;
        phrase whole = read_phrase(tokens_, {inside.from, to});
        read_years(whole);
        return whole.has(role::last_year) && whole.has(role::transfer) ? measure::handled : m;
    }
    return p.has_any(role::containing, role::part) && p.has_any(role::last_year) && p.has_any(role::transfer, role::unfinished)
               ? measure::incoming
               : m;
}

inline void claim_reader::add_contained(claim& c, filled const& f, event const& e) const {
    phrase const p = read_phrase(tokens_, words_in_brackets(e));
    if (!p.has(role::containing) || p.outcomes.empty()) return;
    named_cells both = f.cells;
    for (std::string const& path : paths_of(p.outcomes)) add_once(both.rows, path);
    if (both.rows.size() == f.cells.rows.size()) return;
    (both.label += "、") += labels_of(p.outcomes);
    both.members.clear();
    c.readings.push_back(readings_of(measure::outcome, both).front());
}

inline bool claim_reader::counts_some(event const& e, filled const& f, std::string const& unit) const {
    switch (f.by->topic) {
        case topic::decisions:  // 主动公开财政信息2条，行政许可3宗
            return unit == "条" ||
                   (numbers_ > 1 && (known_.actions & bit(role::made_public)) != 0 && !f.words.has(role::made_public));
        case topic::documents: return e.depth > 0 && read_phrase(tokens_, e.near).has_any(role::containing, role::part);
        default: break;
    }
    std::vector<std::string> const& rows = f.cells.rows;
    if (f.by->measure != measure::outcome || rows.size() < 2) return false;
    auto const is_in_rows = [&rows](std::string const& cell) {
        return std::any_of(rows.begin(), rows.end(),
                           [&cell](std::string const& row) { return cell.find('.' + row + '.') != std::string::npos; });
    };
    return std::any_of(out_.begin() + static_cast<std::ptrdiff_t>(sentence_from_), out_.end(), [&](claim const& before) {
        if (before.kind != claim_kind::count || before.readings.empty()) return false;
        std::vector<std::string> const& cells = before.readings.front().plus;
        return cells.size() < rows.size() && !cells.empty() && std::all_of(cells.begin(), cells.end(), is_in_rows);
    });
}

inline void claim_reader::doubt_repeated(measure m) {
    claim& now = out_.back();
    if (now.kind != claim_kind::count || now.certainty == certainty::none || now.readings.empty()) return;
    std::string key = std::to_string(static_cast<unsigned>(m)) + ' ';
    for (std::string const& path : now.readings.front().plus) (key += path) += ' ';
    claim& before = out_[told_.emplace(std::move(key), out_.size() - 1).first->second];
    if (before.number == now.number && before.factor == now.factor) return;
    before.certainty = now.certainty = certainty::perhaps;
}

inline void claim_reader::change(event const& e, phrase const& near, std::string const& unit) {
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

inline void claim_reader::fee(event const& e, phrase const& near, std::string const& unit) {
    if (!unit.ends_with("元")) return;
    filled f;
    f.words = near;
    claim c = claim_of(e, f, claim_kind::count);
    c.unit = unit;
    c.fee = c.number.unscaled == 0 ? claim::fee_said::none : claim::fee_said::some;
    c.certainty = certainty_of(scope_, topic::fees, who_.year);
    finish(c, e, f);
}

/// Each of several names with its number, in order.
inline std::size_t claim_reader::in_turn(std::vector<event> const& events, std::size_t at) {
    event const& first = events[at];
    stretch const words{first.far.from, first.near.to};
    std::size_t mark = words.to;
    for (std::size_t i = words.from; i < words.to; ++i)
        if (tokens_[i].is(role::respectively)) mark = i;
    if (mark == words.to) return 0;
    std::size_t numbers = 1;
    while (at + numbers < events.size() && events[at + numbers].is_number &&
           read_phrase(tokens_, events[at + numbers].near).first_word == std::nullopt)
        ++numbers;
    if (numbers < 2) return 0;
    phrase const all = read_phrase(tokens_, {words.from, mark});
    note(all, {words.from, mark});
    known_.against = false;
    std::string unit;
    for (std::size_t i = 0; i < numbers && unit.empty(); ++i) unit = unit_of(tokens_[events[at + i].at]);
    bool const years =
        all.first_year && all.last_year && static_cast<std::size_t>(*all.last_year - *all.first_year + 1) == numbers;
    std::vector<phrase> names = names_of({words.from, mark});
    if (names.size() > numbers) {  // 依申请公开答复中，予以公开、部分公开分别占
        std::size_t from = mark;
        while (from > words.from && tokens_[from - 1].stop != ',' && tokens_[from - 1].stop != ':') --from;
        names = names_of({from, mark});
    }
    if (!years && names.size() != numbers) return numbers;  // which is which is not known
    for (std::size_t i = 0; i < numbers; ++i) {
        event e = events[at + i];
        phrase p = years ? all : names[i];
        if (years) {
            p.first_year = p.last_year = *all.first_year + static_cast<int>(i);
            p.years = scope_.since = false;
            scope_.year = p.last_year;
        }
        filled f = fill(p);
        if (f.by == nullptr) f = fill(together(all, p));
        if (f.by == nullptr) continue;
        bool const of_whole = unit == "%" && has_own_cells(f);
        if (!of_whole && !counts(f.by->topic, unit)) continue;
        claim c = claim_of(e, f, of_whole ? claim_kind::share : claim_kind::count);
        c.readings = readings_of(f.by->measure, f.cells);
        c.unit = unit;
        if (of_whole) {
            c.of = wholes_of(f.by->measure, f.cells);
            doubt(c.certainty, certainty_of(scope_, f.by->topic, who_.year));
        }
        finish(c, e, f);
        if (of_whole) continue;
        doubt_repeated(f.by->measure);
        remember(out_.back(), f);
    }
    return numbers;
}

/// The names of a list, split at 、 and 和.
inline std::vector<phrase> claim_reader::names_of(stretch s) const {
    std::vector<phrase> out;
    std::size_t from = s.from;
    for (std::size_t i = s.from; i <= s.to; ++i) {
        bool const splits = i == s.to || tokens_[i].kind == token_kind::stop || tokens_[i].is(role::joined);
        if (!splits) continue;
        phrase const p = read_phrase(tokens_, {from, i});
        constexpr roles names =
            set_of(role::received, role::fresh, role::processed, role::transfer, role::outcome, role::applicant, role::review,
                   role::lawsuit, role::direct, role::after_review, role::result, role::document, role::decision, role::issued,
                   role::repealed, role::in_force);
        if ((p.roles & names) != 0) out.push_back(p);
        from = i + 1;
    }
    return out;
}

inline void claim_reader::statement(event const& e) {
    // 下一年度（2025年）: the year only says again which.
    auto const is_year = [](token const& t) { return t.kind == token_kind::year; };
    auto const at = [this](std::size_t i) { return tokens_.begin() + static_cast<std::ptrdiff_t>(i); };
    if (e.depth > 0 && std::all_of(at(e.near.from), at(e.near.to), is_year)) return;
    phrase const p = read_phrase(tokens_, e.near);
    note(p, e.near);
    if (p.has(role::plan) || (p.has(role::next_year) && !(p.has(role::none) && p.has(role::transfer)))) return;
    topic t = topic::unknown;
    certainty sure = certainty::certain;
    if (p.has_any(role::collected, role::fee) && p.has(role::none) && !p.has_any(role::foreign, role::charge))
        t = topic::fees;
    else
        t = topic_for(p, sure);
    statement_frame const* const s = statement_of(t, p.roles);
    if (s == nullptr) return;
    std::string_view const last = view(tokens_[e.near.to - 1]);
    // 未发生国家秘密泄露 is about no request.
    bool const sure_words = p.has_any(role::received, role::fresh, role::transfer);
    bool const of_requests = s->topic == topic::requests && !p.has(role::all);
    if (of_requests && (!sure_words || p.has(role::zero_word)) && p.unknown > 0) return;
    if (s->assertion == assertion::none_decided && p.unknown > 0) return;
    if (p.has(role::all) && (last.ends_with("中") || last.ends_with("时") || view(tokens_[e.near.from]).ends_with("在"))) return;
    claim c;
    c.kind = claim_kind::statement;
    c.certainty =
        less_sure(less_sure(sure, s->certainty), t == topic::fees ? certainty::certain : certainty_of(scope_, t, who_.year));
    if (c.certainty == certainty::none) return;
    if (s->assertion == assertion::none_outcome && !p.has(role::request)) doubt(c.certainty, certainty::doubtful);
    if (p.has(role::faulty)) doubt(c.certainty, certainty::perhaps);  // 未因答复超期被诉
    if (p.has(role::all))
        all_of(c, *s, p, e.near.to);
    else
        none_of(c, *s, p,
                std::string_view{text_.text}.substr(tokens_[e.near.from].from,
                                                    tokens_[e.near.to - 1].to - tokens_[e.near.from].from));
    if (c.readings.empty() && c.fee == claim::fee_said::nothing) return;
    std::size_t from = tokens_[e.near.from].from;
    if (p.first_word) from = tokens_[*p.first_word].from;
    c.offset = from;
    c.length = tokens_[e.near.to - 1].to - from;
    out_.push_back(std::move(c));
}

/// What must be 0 where all have one outcome.
inline void claim_reader::all_of(claim& c, statement_frame const& s, phrase const& p, std::size_t stretch_end) {
    named_cells cells;
    if (s.assertion == assertion::all_processed) {
        // 答复128件，均在法定期限内: of those answered.
        if (numbers_ > 0 && (!known_.subject || !takes_in(*known_.subject))) return;
        if (numbers_ > 0 && known_.count) doubt(c.certainty, out_[*known_.count].certainty);
        if (p.channels > 0) return;
        // 均在法定期限内答复: those that were due, perhaps.
        if (p.has(role::timely)) doubt(c.certainty, p.due ? certainty::perhaps : certainty::doubtful);
        c.readings = readings_of(measure::carried_forward, cells);
    } else if (s.assertion == assertion::all_result) {
        cells.owners = !p.owners.empty() ? p.owners : !known_.owners_since.empty() ? known_.owners_since : known_.owners;
        std::vector<std::string> const said = paths_of(p.results);
        for (std::string const& column : {path_of(&case_results::upheld), path_of(&case_results::corrected),
                                          path_of(&case_results::other), path_of(&case_results::pending)})
            if (std::ranges::find(said, column) == said.end()) cells.columns.push_back(column);
        cells.label = "的其余结果";
        doubt(c.certainty, known_.cases.value_or(certainty::certain));
        if (!cells.owners.empty()) c.readings = readings_of(measure::result, cells);
        known_.owners_since.clear();
    } else if (s.assertion == assertion::all_outcome) {
        // 均予以公开, of all that was received: the other outcomes are 0.
        if (p.unknown > 0 || tokens_[stretch_end - 1].term.role != role::outcome) return;
        if (!known_.subject && !p.has(role::request)) return;
        name_outcomes(p, cells);
        named_cells others;
        for (std::string const& row : outcome_rows())
            if (std::ranges::find(cells.rows, row) == cells.rows.end()) others.rows.push_back(row);
        others.label = cells.label + "以外的办理结果";
        c.readings = {readings_of(measure::outcome, others).front()};
    } else if (s.assertion == assertion::all_closed) {
        cells.owners = !p.owners.empty() ? p.owners : !known_.owners_since.empty() ? known_.owners_since : known_.owners;
        cells.columns = {path_of(&case_results::pending)};
        cells.label = result_label(cells.columns.front());
        if (!cells.owners.empty()) c.readings = readings_of(measure::result, cells);
        doubt(c.certainty, known_.measure != measure::cases ? certainty::doubtful : certainty::certain);
        doubt(c.certainty, known_.cases.value_or(certainty::certain));
    }
}

inline void claim_reader::none_of(claim& c, statement_frame const& s, phrase const& p, std::string_view words) {
    named_cells cells;
    cells.owners = p.owners.empty() ? known_.owners : p.owners;
    switch (s.assertion) {
        case assertion::none_received:  // 没有收到科研机构的申请
            cells.columns = paths_of(p.applicants);
            cells.label = labels_of(p.applicants);
            c.readings = {readings_of(cells.columns.empty() ? measure::fresh : measure::applicant, cells).front()};
            break;
        case assertion::none_carried: {
            phrase q = p;
            read_years(q);
            if (q.has(role::last_year))
                c.readings = readings_of(measure::carried_over, cells);
            else
                c.readings = readings_of(measure::carried_forward, cells);
            break;
        }
        case assertion::none_outcome:
            name_outcomes(p, cells);
            c.readings = {readings_of(measure::outcome, cells).front()};
            break;
        case assertion::none_cases: c.readings = readings_of(measure::cases, cells); break;
        case assertion::none_result:
            cells.columns = paths_of(p.results);
            if (!cells.owners.empty()) c.readings = readings_of(measure::result, cells);
            break;
        case assertion::none_issued:
            cells.rows = paths_of(p.documents);
            c.readings = readings_of(measure::issued, cells);
            break;
        case assertion::none_repealed:
            cells.rows = paths_of(p.documents);
            c.readings = readings_of(measure::repealed, cells);
            break;
        case assertion::none_decided:
            cells.rows = paths_of(p.decisions);
            c.readings = readings_of(measure::decided, cells);
            break;
        case assertion::none_collected:
            // Who sent no notice of a fee has ended no request since it was not paid.
            if (words.find("收费通知") != std::string_view::npos) {
                cells.rows = {path_of(&requests::other_handling, &other_handling::fee_unpaid)};
                c.readings = {readings_of(measure::outcome, cells).front()};
            } else
                c.fee = claim::fee_said::none;
            break;
        default: break;
    }
}

}  // namespace detail

GONGKAI_INLINE std::vector<claim> read_claims(prose const& section, text::folded const& folded, author const& who) {
    return detail::claim_reader{section, folded, who}.read();
}

}  // namespace gongkai::inline v0::checks::claims

#endif
