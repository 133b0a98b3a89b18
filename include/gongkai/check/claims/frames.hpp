// SPDX-License-Identifier: BSL-1.0
/// What the words about a number say that it is a number of: frames, as data. A frame names the roles that must stand there, in any
/// order, and the cells that it then means; the first that fits is taken.
#ifndef GONGKAI_CHECK_CLAIMS_FRAMES_HPP
#define GONGKAI_CHECK_CLAIMS_FRAMES_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <gongkai/check/claims/claim.hpp>
#include <gongkai/check/claims/vocabulary.hpp>
#include <gongkai/config.hpp>

namespace gongkai::inline v0::checks::claims {

/// What a sentence is about.
enum class topic : std::uint8_t { unknown, requests, cases, documents, decisions, fees, foreign };

[[nodiscard]] constexpr topic topic_of(role r) noexcept {
    switch (r) {
        case role::request: return topic::requests;
        case role::reviewing:
        case role::review:
        case role::lawsuit:
        case role::direct:
        case role::after_review: return topic::cases;
        case role::document: return topic::documents;
        case role::decision:
        case role::charge: return topic::decisions;
        case role::fee: return topic::fees;
        case role::foreign: return topic::foreign;
        default: return topic::unknown;
    }
}

/// What a number is a number of.
enum class measure : std::uint8_t {
    received,
    fresh,
    incoming,
    handled,
    processed,
    carried_over,
    carried_forward,
    carried,
    applied,
    outcome,
    applicant,
    cases,
    result,
    closed,
    issued,
    made_public,
    repealed,
    in_force,
    decided,
    charged,
};

/// Whether it is a number of requests taken in, or of what may be those: 收到的申请中，有效申请215件 are not all.
[[nodiscard]] constexpr bool takes_in(measure m) noexcept {
    return m == measure::received || m == measure::fresh || m == measure::incoming || m == measure::handled ||
           m == measure::applied;
}

struct frame {
    claims::topic topic;
    roles all;       ///< each of them
    roles none = 0;  ///< none of them
    claims::measure measure{};
    checks::certainty certainty = certainty::certain;
};

/// In order of precedence.
inline constexpr std::array frames = {
    // 三
    frame{topic::requests, set_of(role::next_year, role::transfer), 0, measure::carried_forward},
    frame{topic::requests, set_of(role::next_year, role::unfinished), 0, measure::carried_forward},
    frame{topic::requests, set_of(role::next_year, role::processed), 0, measure::carried_forward},
    frame{topic::requests, set_of(role::next_year, role::handled), 0, measure::carried_forward},
    frame{topic::requests, set_of(role::last_year, role::transfer, role::fresh), 0, measure::incoming},
    frame{topic::requests, set_of(role::last_year, role::transfer, role::received), 0, measure::incoming},
    frame{topic::requests, set_of(role::last_year, role::transfer), 0, measure::carried_over},
    frame{topic::requests, set_of(role::transfer, role::fresh), 0, measure::incoming},
    frame{topic::requests, set_of(role::last_year, role::unfinished), 0, measure::carried_over},
    frame{topic::requests, set_of(role::transfer, role::unfinished), 0, measure::carried_forward},
    frame{topic::requests, set_of(role::unfinished), set_of(role::none), measure::carried_forward, certainty::doubtful},
    frame{topic::requests, set_of(role::transfer), 0, measure::carried, certainty::doubtful},
    frame{topic::requests, set_of(role::outcome), 0, measure::outcome},
    frame{topic::requests, set_of(role::applicant), set_of(role::none), measure::applicant},
    frame{topic::requests, set_of(role::fresh, role::processed), 0, measure::handled, certainty::perhaps},
    frame{topic::requests, set_of(role::fresh), 0, measure::fresh},
    frame{topic::requests, set_of(role::received, role::processed), 0, measure::handled, certainty::doubtful},
    frame{topic::requests, set_of(role::received), 0, measure::received},
    frame{topic::requests, set_of(role::processed), set_of(role::result), measure::processed},
    frame{topic::requests, set_of(role::handled), 0, measure::handled},
    frame{topic::requests, set_of(role::request), 0, measure::applied, certainty::doubtful},
    // 四
    frame{topic::cases, set_of(role::result), 0, measure::result},
    frame{topic::cases, set_of(role::closed), 0, measure::closed},
    frame{topic::cases, set_of(role::review), 0, measure::cases},
    frame{topic::cases, set_of(role::direct), 0, measure::cases},
    frame{topic::cases, set_of(role::after_review), 0, measure::cases},
    frame{topic::cases, set_of(role::lawsuit), 0, measure::cases},
    // 二
    frame{topic::documents, set_of(role::repealed), 0, measure::repealed},
    frame{topic::documents, set_of(role::in_force), 0, measure::in_force},
    frame{topic::documents, set_of(role::issued), 0, measure::issued},
    frame{topic::documents, set_of(role::fresh, role::document), 0, measure::issued},
    frame{topic::documents, set_of(role::made_public, role::document), set_of(role::item), measure::made_public,
          certainty::doubtful},
    frame{topic::decisions, set_of(role::charge), set_of(role::item), measure::charged},
    frame{topic::decisions, set_of(role::decision), set_of(role::item), measure::decided},
};

/// The first frame of a topic that fits.
template <class Frame, std::size_t N>
[[nodiscard]] constexpr Frame const* first_fit(std::array<Frame, N> const& all, topic t, roles words) noexcept {
    for (Frame const& f : all)
        if (f.topic == t && (words & f.all) == f.all && (words & f.none) == 0) return &f;
    return nullptr;
}
[[nodiscard]] constexpr frame const* frame_of(topic t, roles words) noexcept { return first_fit(frames, t, words); }

/// Statements without a number: what must be 0, or be all.
enum class assertion : std::uint8_t {
    none_received,
    none_carried,
    none_outcome,
    none_cases,
    none_result,
    none_issued,
    none_repealed,
    none_decided,
    none_collected,
    all_processed,
    all_result,
    all_closed,
    all_outcome
};

struct statement_frame {
    claims::topic topic;
    roles all;
    roles none = 0;
    claims::assertion assertion{};
    checks::certainty certainty = certainty::certain;
};

inline constexpr std::array statement_frames = {
    statement_frame{topic::requests, set_of(role::none, role::transfer), set_of(role::restricted, role::concerning),
                    assertion::none_carried},
    statement_frame{topic::requests, set_of(role::zero_word, role::transfer), 0, assertion::none_carried},
    statement_frame{topic::requests, set_of(role::none, role::outcome), set_of(role::all, role::restricted, role::foreign),
                    assertion::none_outcome},
    statement_frame{topic::requests, set_of(role::zero_word, role::outcome), set_of(role::all, role::restricted, role::foreign),
                    assertion::none_outcome},
    statement_frame{topic::requests, set_of(role::zero_word, role::applicant), set_of(role::foreign), assertion::none_received},
    statement_frame{topic::requests, set_of(role::none, role::received, role::request),
                    set_of(role::outcome, role::concerning, role::restricted, role::channel), assertion::none_received},
    statement_frame{topic::requests, set_of(role::none, role::fresh, role::request),
                    set_of(role::outcome, role::concerning, role::restricted, role::channel), assertion::none_received},
    statement_frame{topic::requests, set_of(role::none, role::request),
                    set_of(role::outcome, role::processed, role::handled, role::unfinished, role::made_public, role::faulty,
                           role::concerning, role::restricted, role::channel),
                    assertion::none_received, certainty::doubtful},
    statement_frame{topic::requests, set_of(role::all, role::outcome), set_of(role::none), assertion::all_outcome,
                    certainty::doubtful},
    statement_frame{topic::requests, set_of(role::all, role::processed), set_of(role::none), assertion::all_processed},
    statement_frame{topic::cases, set_of(role::none, role::result), set_of(role::closed), assertion::none_result},
    statement_frame{topic::cases, set_of(role::zero_word, role::result), set_of(role::closed), assertion::none_result},
    statement_frame{topic::cases, set_of(role::all, role::result), set_of(role::none), assertion::all_result},
    statement_frame{topic::cases, set_of(role::all, role::closed), set_of(role::none), assertion::all_closed},
    statement_frame{topic::cases, set_of(role::none, role::review), set_of(role::result), assertion::none_cases},
    statement_frame{topic::cases, set_of(role::none, role::lawsuit), set_of(role::result), assertion::none_cases},
    statement_frame{topic::cases, set_of(role::none, role::direct), set_of(role::result), assertion::none_cases},
    statement_frame{topic::cases, set_of(role::none, role::after_review), set_of(role::result), assertion::none_cases},
    statement_frame{topic::cases, set_of(role::zero_word, role::review), set_of(role::result), assertion::none_cases},
    statement_frame{topic::cases, set_of(role::zero_word, role::lawsuit), set_of(role::result), assertion::none_cases},
    statement_frame{topic::documents, set_of(role::none, role::issued, role::document), 0, assertion::none_issued},
    statement_frame{topic::documents, set_of(role::none, role::repealed, role::document), set_of(role::in_force, role::faulty),
                    assertion::none_repealed},
    statement_frame{topic::decisions, set_of(role::none, role::decision),
                    set_of(role::item, role::faulty, role::made_public, role::restricted, role::foreign), assertion::none_decided,
                    certainty::doubtful},
    statement_frame{topic::fees, set_of(role::none, role::collected), 0, assertion::none_collected},
    statement_frame{topic::fees, set_of(role::none, role::fee), 0, assertion::none_collected},
};

[[nodiscard]] constexpr statement_frame const* statement_of(topic t, roles words) noexcept {
    return first_fit(statement_frames, t, words);
}

/// What a measure may mean, the likeliest first; `rows`, `columns` are what its words name, `owners` the groups of cases.
struct named_cells {
    std::vector<std::string> rows;     ///< outcomes, documents, decisions: their rows in the table
    std::vector<std::string> members;  ///< of these, rows that stand beside their own group's name
    std::vector<std::string> columns;  ///< applicants, results
    std::vector<std::string> owners;   ///< "review", "litigation.direct"
    std::string label;                 ///< what the rows or columns are called
    std::string label_of_members;      ///< what these are called
    bool of_processed = false;         ///< applicants of those answered
};
[[nodiscard]] std::vector<reading> readings_of(measure m, named_cells const& named);
/// The wholes that a share of a measure may be a share of.
[[nodiscard]] std::vector<reading> wholes_of(measure m, named_cells const& named);

}  // namespace gongkai::inline v0::checks::claims

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/check/claims/frames.ipp>
#endif

#endif
