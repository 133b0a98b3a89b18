// SPDX-License-Identifier: BSL-1.0
/// Claims that prose makes about the tables: 新收到及上年结转信息公开申请1980件, 予以公开867件，占44.5%, 废止规范性文件56件.
///
/// A rule cuts folded prose into clauses: words of a vocabulary (claim_words.hpp), and the figure that they end in. What the words
/// mean together, and in the light of the clauses before, is read from the clauses by `claim_reader`.
#ifndef GONGKAI_CHECK_CLAIMS_GRAMMAR_HPP
#define GONGKAI_CHECK_CLAIMS_GRAMMAR_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/fusion/include/adapt_struct.hpp>

#include <gongkai/check/claims/words.hpp>
#include <gongkai/lex/figure.hpp>
#include <gongkai/report/sections.hpp>
#include <gongkai/text/fold.hpp>

namespace gongkai::grammar {

/// What a claim is about.
enum class claim_kind : std::uint8_t {
    received,         ///< 新收, 收到, 受理
    carried_over,     ///< 上年结转
    incoming,         ///< both, in so many words
    handled,          ///< 办理: received, or answered
    answered,         ///< 答复, 办结
    carried_forward,  ///< 结转下年度
    outcome,          ///< 予以公开, 属于国家秘密, …
    cases,            ///< reviews or lawsuits
    case_result,      ///< 结果维持, …
    documents,        ///< 规章, 规范性文件: issued, repealed, in force
    share,            ///< 占44.5%
    change,           ///< 同比增长22.6%
    parts,            ///< 其中…16件，…8件
    fee,              ///< 信息处理费
};

/// One claim.
struct claim {
    claim_kind kind{};
    std::vector<std::string> cells;  ///< the cells whose sum it states, as the edition of 2021 names them
    decimal number;                  ///< a decrease is negative
    std::string unit;                ///< "件", "%", "元"
    bool approximate = false;        ///< 余, 约: no exact number
    bool uncertain = false;          ///< what it is about was told by what stands around it
    std::optional<int> year;         ///< the last that its sentence names before it
    std::vector<decimal> parts;      ///< of a sum: the numbers that should add up to `number`
    std::optional<std::size_t> of;   ///< the claim that a share, a change or a sum is about
    std::string words;               ///< as printed
    std::size_t offset = 0;          ///< of `words` in the prose, bytes
};

namespace ast {
/// Words that the vocabulary lacks, and the one after them.
struct hit {
    lex::slice before, printed;
    grammar::term term;
};
struct counted {
    lex::slice integer, fraction, about, unit;
};
/// Up to a figure or a stop.
struct clause {
    std::vector<hit> hits;
    lex::slice rest;
    std::optional<counted> figure;
    lex::slice stop;
};
}  // namespace ast
}  // namespace gongkai::grammar

BOOST_FUSION_ADAPT_STRUCT(gongkai::grammar::ast::counted, integer, fraction, about, unit)

namespace gongkai::grammar {

namespace rules {

/// What prose counts in: more than cells do.
inline constexpr auto prose_unit = (x3::lit("%") | "例" | "篇" | "期" | lex::rules::unit) - "个工作日" - "个月" - "个自然日";
inline constexpr auto about = x3::lit("余") | "多" | "左右";
inline constexpr auto counted = lex::rules::number >> x3::raw[-about] >> x3::raw[prose_unit];
/// Years, numbers of notices and telephones: digits that count nothing.
inline constexpr auto uncounted = (lex::rules::number_only >> !(-about >> prose_unit)) | lex::rules::numeral;

/// Ends a clause; of these "。" ends a sentence.
inline constexpr auto clause_stop = x3::lit("。") | ';' | ',' | ':' | '(' | ')' | '!' | '?';
inline constexpr auto prose_char = uncounted | (x3::standard::char_ - lex::rules::ascii_digit - clause_stop);

}  // namespace rules

namespace detail {

/// Cuts the next clause off a folded text without spaces; `first` moves behind it.
[[nodiscard]] inline ast::clause next_clause(lex::iterator& first, lex::iterator last, vocabulary const& v) {
    ast::clause out;
    auto const others = x3::raw[x3::omit[*(rules::prose_char - v.words)]];
    while (true) {
        lex::iterator at = first;
        ast::hit h;
        x3::parse(at, last, others, h.before);
        lex::iterator const from = at;
        if (!x3::parse(at, last, v.words, h.term)) {
            out.rest = h.before;
            first = from;
            break;
        }
        h.printed = lex::slice(from, at);
        out.hits.push_back(h);
        first = at;
    }
    ast::counted figure;
    if (x3::parse(first, last, rules::counted, figure))
        out.figure = figure;
    else if (!x3::parse(first, last, x3::raw[rules::clause_stop], out.stop) && first != last)
        ++first;
    return out;
}

/// Gives clauses their meaning, one after the other.
class claim_reader {
public:
    explicit claim_reader(std::string_view prose) : prose_(prose), v_(vocabulary::instance()) {
        text::folded const f = text::fold(prose);
        for (std::size_t i = 0; i < f.text.size(); ++i) {
            if (f.text[i] == ' ' || f.text[i] == '*') continue;
            text_.text.push_back(f.text[i]);
            text_.source.push_back(f.source[i]);
        }
        text_.source.push_back(f.source.back());
    }

    [[nodiscard]] std::vector<claim> read() && {
        lex::iterator first = text_.text.data();
        lex::iterator const last = first + text_.text.size();
        while (first != last) take(next_clause(first, last, v_));
        close_parts();
        return std::move(out_);
    }

private:
    enum class topic : std::uint8_t { unknown, request, cases, documents, fee, foreign };

    void take(ast::clause const& c) {
        bool const about_other = has(c, word::foreign);
        for (ast::hit const& h : c.hits) {
            note_topic(h);
            note_year(h.before);
        }
        note_year(c.rest);
        if (about_other) topic_ = topic::foreign;
        if (c.figure)
            take_figure(c, about_other);
        else if (!about_other)
            take_none(c);
        if (c.stop.empty()) return;
        std::string_view const stop = view(c.stop);
        if (stop == "(") in_parentheses_ = true;
        if (stop == ")") {
            in_parentheses_ = false;
            if (parts_in_parentheses_) close_parts();
        }
        if (stop == "。") {
            close_parts();
            weak_ = true;
            year_.reset();
            if (topic_ != topic::request) topic_ = topic::unknown;
            figure_before_ = last_count_;
        }
    }

    void note_topic(ast::hit const& h) {
        switch (h.term.kind) {
            case word::request:
                topic_ = topic::request;
                weak_ = false;
                break;
            case word::review:
            case word::lawsuit:
            case word::direct:
            case word::after_review:
                topic_ = topic::cases;
                case_ = h.term.kind;
                break;
            case word::regulations:
            case word::normative_documents:
                topic_ = topic::documents;
                document_ = h.term.kind;
                break;
            case word::fee: topic_ = topic::fee; break;
            default: break;
        }
    }

    void note_year(lex::slice words) {
        static constexpr auto year =
            x3::raw[lex::rules::ascii_digit >> lex::rules::ascii_digit >> lex::rules::ascii_digit >> lex::rules::ascii_digit] >> "年";
        for (lex::iterator at = words.begin(); at != words.end(); ++at) {
            lex::iterator probe = at;
            lex::slice digits;
            if (!x3::parse(probe, words.end(), year, digits)) continue;
            int value = 0;
            for (char const d : digits) value = value * 10 + (d - '0');
            year_ = value;
        }
    }

    void take_figure(ast::clause const& c, bool about_other) {
        lex::ast::figure f;
        f.integer = c.figure->integer;
        f.fraction = c.figure->fraction;
        lex::figure_value const value = lex::detail::to_value(f);
        if (!value.fits) return;
        claim out;
        out.number = value.value;
        out.unit = view(c.figure->unit);
        out.approximate = !c.figure->about.empty() || ends_about(c.rest);
        lex::iterator const end = c.figure->unit.end();
        auto const from = [&](word kind) {
            for (ast::hit const& h : c.hits)
                if (h.term.kind == kind) return h.printed.begin();
            return c.figure->integer.begin();
        };
        bool const changed = has(c, word::more) || has(c, word::less);
        if (changed && (has(c, word::last_year) || compared_)) {
            compared_ = false;
            if (!last_claim_) return;
            out.kind = claim_kind::change;
            out.of = last_claim_;
            if (has(c, word::less)) out.number.unscaled = -out.number.unscaled;
            return push(std::move(out),
                        from(has(c, word::last_year) ? word::last_year
                             : has(c, word::more)    ? word::more
                                                     : word::less),
                        end);
        }
        if (has(c, word::last_year)) return;  // last year's figure
        if (out.unit == "%") {
            if (!last_outcome_ || !(has(c, word::share) || c.hits.empty())) return;
            out.kind = claim_kind::share;
            out.of = last_outcome_;
            return push(std::move(out), from(word::share), end);
        }
        if (out.unit.ends_with("元")) {
            if (about_other || !has(c, word::charge) || topic_ != topic::fee) return;
            out.kind = claim_kind::fee;
            return push(std::move(out), from(word::charge), end);
        }
        last_outcome_.reset();
        open_parts(c, out);
        std::size_t const before = out_.size();
        if (!about_other) classify(c, out, end);
        last_count_ = count{out.number, out.unit, out.approximate, c.figure->integer.begin(), end, {}};
        if (out_.size() > before) last_count_->claim = out_.size() - 1;
        if (!parts_parent_) {
            if (out_.size() == before) last_claim_.reset();
            figure_before_ = last_count_;
        }
    }

    /// 其中: what follows are parts of the figure before it.
    void open_parts(ast::clause const& c, claim const& figure) {
        // 含上年结转1件 is one of them, and no list.
        bool const opens = std::any_of(c.hits.begin(), c.hits.end(),
                                       [](ast::hit const& h) { return h.term.kind == word::part && view(h.printed) != "含"; });
        if ((opens || part_pending_) && figure_before_ && figure_before_->unit == figure.unit && !figure_before_->about) {
            close_parts();
            parts_parent_ = figure_before_;
            parts_in_parentheses_ = in_parentheses_;
        }
        part_pending_ = false;
        if (figure.approximate && parts_parent_) parts_parent_->about = true;
        if (parts_parent_ && parts_parent_->unit == figure.unit) {
            parts_.push_back(figure.number);
            parts_end_ = c.figure->unit.end();
        }
    }
    void close_parts() {
        if (parts_parent_ && parts_.size() > 1 && !parts_parent_->about) {
            claim out;
            out.kind = claim_kind::parts;
            out.number = parts_parent_->number;
            out.unit = parts_parent_->unit;
            out.parts = parts_;
            out.of = parts_parent_->claim;
            place(out, parts_parent_->from, parts_end_);
            out_.push_back(std::move(out));
        }
        if (parts_parent_) figure_before_.reset();
        parts_parent_.reset();
        parts_.clear();
        parts_in_parentheses_ = false;
    }

    void classify(ast::clause const& c, claim out, lex::iterator end) {
        lex::iterator const begin = c.hits.empty() ? c.figure->integer.begin() : first_own(c);
        // 结果维持2件 is about the cases named before it.
        for (ast::hit const& h : c.hits)
            if (h.term.kind == word::result && topic_ == topic::cases) {
                out.kind = claim_kind::case_result;
                for (std::string const& owner : case_paths())
                    out.cells.push_back(owner + '.' + v_.results[h.term.index].cells[0]);
                return push(std::move(out), begin, end);
            }
        if (std::optional<word> const kind = case_kind(c)) {
            if (has(c, word::review) && has(c, word::lawsuit)) return both_cases(c, std::move(out), begin, end);
            out.kind = claim_kind::cases;
            for (std::string const& owner : case_paths(*kind)) out.cells.push_back(owner + ".total");
            return push(std::move(out), begin, end);
        }
        if (topic_ == topic::documents) {
            char const* column = has(c, word::repealed)   ? "repealed"
                                 : has(c, word::in_force) ? "in_force"
                                 : has(c, word::issued)   ? "issued"
                                                          : nullptr;
            bool const named = has(c, word::regulations) || has(c, word::normative_documents);
            if (column == nullptr && has(c, word::issued_perhaps) && named) column = "issued";
            if (column == nullptr) return;
            out.kind = claim_kind::documents;
            out.uncertain = has(c, word::regulations) && has(c, word::normative_documents);
            for (word const kind : {word::regulations, word::normative_documents})
                if (kind == document_ || has(c, kind))
                    out.cells.push_back(std::string{"proactive_disclosure."} +
                                        (kind == word::regulations ? "regulations." : "normative_documents.") + column);
            return push(std::move(out), begin, end);
        }
        if (topic_ == topic::foreign) return;
        for (ast::hit const& h : c.hits)
            if (h.term.kind == word::outcome) {
                auto const& cells = v_.outcomes[h.term.index].cells;
                out.kind = claim_kind::outcome;
                for (std::string const& cell : cells)  // 本机关不掌握等原因无法提供: the one is among the other
                    if (std::find(out.cells.begin(), out.cells.end(), cell) == out.cells.end()) out.cells.push_back(cell);
            }
        if (!out.cells.empty()) return push(std::move(out), begin, end);
        if (topic_ == topic::request) classify_stage(c, std::move(out), begin, end);
    }

    void classify_stage(ast::clause const& c, claim out, lex::iterator begin, lex::iterator end) {
        bool const carried_over = has(c, word::carried_over);
        bool const of_parts = parts_parent_.has_value() || (in_parentheses_ && has(c, word::part));
        if (has(c, word::carried_forward)) {
            out.kind = claim_kind::carried_forward;
            out.cells = {"requests.carried_forward.total"};
        } else if (has(c, word::received) && carried_over) {
            out.kind = claim_kind::incoming;
            out.cells = {"requests.received.total", "requests.carried_over.total"};
        } else if (carried_over) {
            out.kind = claim_kind::carried_over;
            out.cells = {"requests.carried_over.total"};
            out.uncertain = of_parts;  // of those answered, perhaps
        } else if (of_parts)
            return;
        else if (has(c, word::received)) {
            out.kind = claim_kind::received;
            out.cells = {"requests.received.total"};
        } else if (has(c, word::answered)) {
            out.kind = claim_kind::answered;
            out.cells = {"requests.processed_total.total"};
        } else if (has(c, word::handled)) {
            out.kind = claim_kind::handled;
            out.cells = {"requests.received.total"};
        } else
            return;
        out.uncertain = out.uncertain || weak_;
        push(std::move(out), begin, end);
    }

    /// 行政复议、行政诉讼均为0件; of another number nobody knows which it is.
    void both_cases(ast::clause const& c, claim out, lex::iterator begin, lex::iterator end) {
        out.kind = claim_kind::cases;
        bool const each = out.number == decimal{0, 0} || view(c.rest).find("均") != std::string_view::npos ||
                          view(c.rest).find("各") != std::string_view::npos;
        if (!each) {
            out.uncertain = true;
            out.cells = {"review.total", "litigation.direct.total", "litigation.after_review.total"};
            return push(std::move(out), begin, end);
        }
        claim second = out;
        out.cells = {"review.total"};
        second.cells = {"litigation.direct.total", "litigation.after_review.total"};
        push(std::move(out), begin, end);
        push(std::move(second), begin, end);
    }

    /// 未收到…申请, 未发生…行政复议和行政诉讼, 未收取信息处理费: none.
    void take_none(ast::clause const& c) {
        compared_ = has(c, word::last_year) && !has(c, word::more) && !has(c, word::less);
        if (has(c, word::part) && c.hits.back().term.kind == word::part && c.rest.empty()) part_pending_ = true;
        auto const none = std::find_if(c.hits.begin(), c.hits.end(), [](ast::hit const& h) { return h.term.kind == word::none; });
        if (none == c.hits.end() || c.stop.empty()) return;
        claim out;
        out.unit = "件";
        auto const after = [&](word kind) {
            return std::find_if(none, c.hits.end(), [kind](ast::hit const& h) { return h.term.kind == kind; }) != c.hits.end();
        };
        lex::iterator const begin = none->printed.begin(), end = c.hits.back().printed.end();
        if (after(word::charge) && (topic_ == topic::fee || view(c.rest).empty())) {
            out.kind = claim_kind::fee;
            out.unit = "元";
            return push(std::move(out), begin, end);
        }
        if (after(word::review) || after(word::lawsuit)) {
            out.kind = claim_kind::cases;
            claim second = out;
            out.cells = {"review.total"};
            second.cells = {"litigation.direct.total", "litigation.after_review.total"};
            if (after(word::review)) push(std::move(out), begin, end);
            if (after(word::lawsuit)) push(std::move(second), begin, end);
            return;
        }
        auto const next = std::next(none);
        if (next != c.hits.end() && next->term.kind == word::received && next->before.empty() && after(word::request)) {
            out.kind = claim_kind::received;
            out.cells = {"requests.received.total"};
            push(std::move(out), begin, end);
        }
    }

    [[nodiscard]] static bool has(ast::clause const& c, word kind) {
        return std::any_of(c.hits.begin(), c.hits.end(), [kind](ast::hit const& h) { return h.term.kind == kind; });
    }
    [[nodiscard]] static bool ends_about(lex::slice rest) {
        std::string_view const r = view(rest);
        return r.ends_with("约") || r.ends_with("近") || r.ends_with("超") || r.ends_with("超过") || r.ends_with("逾");
    }
    /// The words of a claim begin with the first that belongs to it.
    [[nodiscard]] static lex::iterator first_own(ast::clause const& c) {
        for (ast::hit const& h : c.hits)
            if (h.term.kind != word::part && h.term.kind != word::none) return h.printed.begin();
        return c.hits.front().printed.begin();
    }
    [[nodiscard]] static std::optional<word> case_kind(ast::clause const& c) {
        std::optional<word> out;
        for (ast::hit const& h : c.hits) {
            word const k = h.term.kind;
            if (k == word::direct || k == word::after_review || ((k == word::review || k == word::lawsuit) && !out)) out = k;
        }
        return out;
    }
    [[nodiscard]] std::vector<std::string> case_paths() const { return case_paths(case_); }
    [[nodiscard]] static std::vector<std::string> case_paths(word kind) {
        switch (kind) {
            case word::review: return {"review"};
            case word::direct: return {"litigation.direct"};
            case word::after_review: return {"litigation.after_review"};
            default: return {"litigation.direct", "litigation.after_review"};
        }
    }

    void place(claim& c, lex::iterator from, lex::iterator to) const {
        auto const a = static_cast<std::size_t>(from - text_.text.data()), b = static_cast<std::size_t>(to - text_.text.data());
        c.offset = text_.source[a];
        // The source of the character behind may lie behind spaces; the last one's own end does not.
        std::size_t end = text_.source[b - 1] + 1;
        while (end < prose_.size() && text::is_continuation(prose_[end])) ++end;
        c.words = prose_.substr(c.offset, end - c.offset);
    }
    void push(claim&& c, lex::iterator from, lex::iterator to) {
        place(c, from, to);
        c.year = year_;
        bool const outcome = c.kind == claim_kind::outcome;
        bool const about_claim = c.kind == claim_kind::share || c.kind == claim_kind::change;
        out_.push_back(std::move(c));
        if (outcome) last_outcome_ = out_.size() - 1;
        if (!about_claim) last_claim_ = out_.size() - 1;
    }

    struct count {
        decimal number;
        std::string unit;
        bool about;
        lex::iterator from, to;
        std::optional<std::size_t> claim;
    };

    std::string_view prose_;
    std::optional<int> year_;
    vocabulary const& v_;
    text::folded text_;
    std::vector<claim> out_;
    topic topic_ = topic::unknown;
    bool weak_ = false;  ///< the topic is that of a sentence before
    bool in_parentheses_ = false;
    bool compared_ = false;      ///< 与上年相比，: the change comes in the next clause
    bool part_pending_ = false;  ///< 其中，
    word case_ = word::review;
    word document_ = word::normative_documents;
    std::optional<count> last_count_, figure_before_, parts_parent_;
    std::optional<std::size_t> last_claim_, last_outcome_;
    std::vector<decimal> parts_;
    lex::iterator parts_end_ = nullptr;
    bool parts_in_parentheses_ = false;
};

}  // namespace detail

/// The claims of a prose text about figures, in its order.
[[nodiscard]] inline std::vector<claim> find_claims(std::string_view prose) { return detail::claim_reader{prose}.read(); }

}  // namespace gongkai::grammar

#endif
