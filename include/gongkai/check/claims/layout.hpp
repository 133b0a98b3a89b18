// SPDX-License-Identifier: BSL-1.0
/// A sentence as numbers with the words about them, and stretches without a number.
#ifndef GONGKAI_CHECK_CLAIMS_LAYOUT_HPP
#define GONGKAI_CHECK_CLAIMS_LAYOUT_HPP

#include <cstddef>
#include <vector>

#include <gongkai/check/claims/phrase.hpp>

namespace gongkai::inline v0::checks::claims {

/// A number, or a stretch of words that has none.
struct event {
    bool is_number = false;
    std::size_t at = 0;          ///< the number's token
    stretch far;                 ///< words of the clauses before, since the last number
    stretch near;                ///< words before it in its clause; of a stretch without a number, its words
    stretch after;               ///< words behind it in its clause
    stretch aside;               ///< parentheses without a number that close right before `near`
    int depth = 0;               ///< of parentheses
    bool opens = false;          ///< the first in its parentheses
    bool closes_clause = false;  ///< ';' stands before it
};

namespace detail {

class layout_maker {
public:
    layout_maker(std::vector<token> const& tokens, stretch sentence)
        : tokens_(tokens), near_(sentence.from), far_(sentence.from), at_(sentence.from), to_(sentence.to) {}

    [[nodiscard]] std::vector<event> make() && {
        for (; at_ < to_; ++at_) {
            token const& t = tokens_[at_];
            if (t.kind == token_kind::figure)
                number();
            else if (t.kind == token_kind::stop)
                stop(t.stop);
        }
        end_of_clause();
        return std::move(out_);
    }

private:
    void number() {
        event e;
        e.is_number = true;
        e.at = at_;
        e.near = {near_, at_};
        e.far = far();
        e.aside = aside_;
        e.depth = depth_;
        e.opens = opens_;
        e.closes_clause = semicolon_;
        close_number();
        open_number_ = out_.size();
        out_.push_back(e);
        near_ = far_ = at_ + 1;
        aside_ = {};
        opens_ = semicolon_ = false;
    }
    /// The words behind the number end here.
    void close_number() {
        if (open_number_ != none) out_[open_number_].after = {out_[open_number_].at + 1, at_};
        open_number_ = none;
    }
    /// The last words of it: a sentence without end costs no more than another.
    [[nodiscard]] stretch far() const { return {near_ > far_ + longest_far ? near_ - longest_far : far_, near_}; }
    void stop(char kind) {
        if (kind == '/') {
            if (open_number_ == none) return;
            // 54件因国家秘密、内部事务不予公开: words behind a number that stands first go on.
            if (!out_[open_number_].near.empty()) close_number();
            near_ = far_ = at_ + 1;
            return;
        }
        end_of_clause();
        stretch const closed = kind == ')' && opens_ ? stretch{near_, at_} : stretch{};
        if (kind == ';') {
            far_ = at_ + 1;
            semicolon_ = true;
        }
        if (kind == '(') {
            ++depth_;
            opens_ = true;
        }
        if (kind == ')') {
            if (depth_ > 0) --depth_;
            if (!opens_) far_ = at_ + 1;  // 予以公开（含部分公开）498件
            opens_ = false;
        }
        aside_ = closed;
        near_ = at_ + 1;
    }
    void end_of_clause() {
        stretch const words{near_, at_};
        close_number();
        if (words.empty()) return;
        event e;
        e.near = words;
        e.far = far();
        e.depth = depth_;
        out_.push_back(e);
    }

    static constexpr std::size_t longest_far = 48;
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<token> const& tokens_;
    std::size_t near_, far_, at_, to_, open_number_ = none;
    stretch aside_;
    int depth_ = 0;
    bool opens_ = false, semicolon_ = false;
    std::vector<event> out_;
};

}  // namespace detail

[[nodiscard]] inline std::vector<event> lay_out(std::vector<token> const& tokens, stretch sentence) {
    return detail::layout_maker{tokens, sentence}.make();
}

}  // namespace gongkai::inline v0::checks::claims

#endif
