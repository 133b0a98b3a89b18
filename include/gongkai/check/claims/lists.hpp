// SPDX-License-Identifier: BSL-1.0
/// Lists of parts: 共1260条，其中830条、145篇、285条; 23件（9件、14件). Which whole they belong to, and which numbers are in them.
#ifndef GONGKAI_CHECK_CLAIMS_LISTS_HPP
#define GONGKAI_CHECK_CLAIMS_LISTS_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <gongkai/check/claims/claim.hpp>
#include <gongkai/check/claims/frames.hpp>

namespace gongkai::inline v0::checks::claims {

/// By what parts are told apart; numbers of two kinds are not added up.
enum class division : std::uint8_t { unknown, outcome, applicant, channel, stage, result, other };

/// A number as lists see it.
struct item {
    std::size_t from = 0, digits_to = 0, to = 0;  ///< in the squeezed text: its digits, and its unit's end
    std::string printed;
    decimal number;
    std::vector<std::string> units;  ///< 条（篇）
    bool exact = true;
    int depth = 0;
    division by = division::unknown;
    std::vector<std::string> rows;  ///< that it is a number of
    bool rest = false;              ///< 其余
    bool opens_list = false;        ///< 其中
    bool opens_bracket = false;     ///< the first in parentheses
    bool contained = false;         ///< 含…
    bool of_requests = false;
    bool carried_over = false;  ///< 上年结转
    bool new_topic = false;     ///< about something else than the numbers before
};

class part_lists {
public:
    /// Takes the next number of a sentence.
    void take(item const& it, std::vector<claim>& out) {
        if (it.new_topic || !it.opens_list) close_down_to(it.new_topic ? -1 : it.depth, out);
        bool const in_brackets =
            it.opens_bracket && !it.contained && last_ && last_->depth < it.depth && fits(*last_, it) && last_->exact;
        if (it.opens_list || in_brackets)
            open(it, in_brackets && !it.opens_list, out);
        else if (it.by == division::applicant && lists_.empty() && last_ && last_->of_requests && last_->by == division::other &&
                 fits(*last_, it) && last_->exact)
            lists_.push_back({*last_, {}, it.depth, false});
        add(it, out);
        if (!it.contained) {
            if (it.depth == 0 || lists_.empty() || in_brackets || it.opens_list) remember(it);
            last_ = it;
        }
    }
    /// At a sentence's end. 办结222件，包括上年结转9件。其中…: what follows is no part of those carried over.
    void close_all(std::vector<claim>& out) {
        close_down_to(-1, out);
        std::erase_if(wholes_, [](item const& w) { return w.carried_over; });
    }
    void forget() {
        last_.reset();
        wholes_.clear();
    }
    /// The whole that the last number is a part of.
    [[nodiscard]] std::optional<item> whole() const {
        return lists_.empty() || lists_.back().parts.empty() ? std::nullopt : std::optional{lists_.back().whole};
    }

private:
    struct list {
        item whole;
        std::vector<item> parts;
        int depth = 0;
        bool said = true;  ///< 其中; not parentheses alone
    };

    static bool fits(item const& whole, item const& part) {
        return std::ranges::any_of(part.units,
                                   [&](std::string const& u) { return std::ranges::find(whole.units, u) != whole.units.end(); });
    }
    void remember(item const& it) {
        wholes_.push_back(it);
        if (wholes_.size() > 8) wholes_.erase(wholes_.begin());
    }
    void open(item const& it, bool brackets, std::vector<claim>& out) {
        // The nearest number of its kind outside of parentheses that closed.
        auto const whole =
            std::find_if(wholes_.rbegin(), wholes_.rend(), [&](item const& w) { return w.depth <= it.depth && fits(w, it); });
        if (whole == wholes_.rend()) return;
        item const w = brackets ? *last_ : *whole;
        bool const inner =
            !lists_.empty() && (brackets || (w.by == division::outcome && it.by == division::outcome && w.rows.size() > 1));
        if (!inner) close_down_to(-1, out);
        lists_.push_back({w, {}, it.depth, !brackets});
    }
    void add(item const& it, std::vector<claim>& out) {
        while (!lists_.empty()) {
            list& l = lists_.back();
            if (it.depth > l.depth || it.contained || !fits(l.whole, it)) return;
            bool const beyond = lists_.size() > 1 && l.whole.by == division::outcome && !it.rest && !inside(it, l.whole);
            bool const other_kind = !l.parts.empty() && !it.rest && it.by != l.parts.front().by &&
                                    l.parts.front().by != division::unknown && it.by != division::unknown;
            if (!beyond && !other_kind && it.by != division::other) {
                l.parts.push_back(it);
                return;
            }
            close(out);
        }
    }
    static bool inside(item const& it, item const& whole) {
        return it.rows.empty() || std::ranges::all_of(it.rows, [&](std::string const& r) {
                   return std::ranges::find(whole.rows, r) != whole.rows.end();
               });
    }
    void close_down_to(int depth, std::vector<claim>& out) {
        while (!lists_.empty() && lists_.back().depth > depth) close(out);
    }
    void close(std::vector<claim>& out) {
        list const l = std::move(lists_.back());
        lists_.pop_back();
        if (l.parts.size() < 2 || !l.whole.exact) return;
        if (std::ranges::any_of(l.parts, [](item const& p) { return !p.exact; })) return;
        claim c;
        c.kind = claim_kind::parts;
        c.number = l.whole.number;
        c.unit = l.whole.units.front();
        c.printed = l.whole.printed;
        c.offset = c.number_offset = l.whole.from;
        c.number_length = l.whole.digits_to - l.whole.from;
        c.length = l.parts.back().to - l.whole.from;
        for (item const& p : l.parts) {
            c.parts.push_back(p.number);
            c.complete = c.complete || p.rest || p.by == division::stage;
        }
        bool const known = std::ranges::all_of(l.parts, [](item const& p) { return p.by != division::unknown || p.rest; });
        c.certainty = !l.said ? certainty::perhaps : known && l.whole.of_requests ? certainty::certain : certainty::doubtful;
        out.push_back(std::move(c));
    }

    std::vector<list> lists_;
    std::vector<item> wholes_;  ///< the last numbers that may be wholes
    std::optional<item> last_;
};

}  // namespace gongkai::inline v0::checks::claims

#endif
