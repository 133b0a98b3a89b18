// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_REPORT_SECTIONS_IPP
#define GONGKAI_REPORT_SECTIONS_IPP

#include <algorithm>
#include <iterator>
#include <tuple>

#include <gongkai/config.hpp>
#include <gongkai/report/sections.hpp>

namespace gongkai::inline v0 {

namespace detail {

[[nodiscard]] inline bool is_verbatim(source_run const& r) { return r.to - r.from == r.where.end.offset - r.where.start.offset; }

}  // namespace detail

GONGKAI_INLINE place prose_places::of(std::size_t offset, std::size_t length) {
    if (length == 0 || offset + length > prose_.text.size()) return prose_.where;
    move_to(offset);
    if (!at_.known()) return prose_.where;
    place out = at_;
    prose_places last = *this;
    last.move_to(offset + length - 1);
    out.end = last.end_behind(offset + length);
    return out;
}

GONGKAI_INLINE void prose_places::move_to(std::size_t byte) {
    auto const begin = prose_.source.begin() + static_cast<std::ptrdiff_t>(run_);
    auto const next =
        std::upper_bound(begin, prose_.source.end(), byte, [](std::size_t b, source_run const& r) { return b < r.from; });
    if (next == prose_.source.begin()) return;
    source_run const& run = *std::prev(next);
    if (next != begin) {
        at_ = run.where;
        byte_ = run.from;
    }
    run_ = static_cast<std::size_t>(next - prose_.source.begin());
    if (at_.start.column == 0 || !detail::is_verbatim(run)) return;
    for (; byte_ < std::min(byte, run.to); ++byte_) {
        ++at_.start.offset;
        if (prose_.text[byte_] == '\n' && at_.start.line != 0) {
            ++at_.start.line;
            at_.start.column = 1;
        } else if ((static_cast<unsigned char>(prose_.text[byte_]) & 0xC0) != 0x80)
            ++at_.start.column;
    }
}

GONGKAI_INLINE position prose_places::end_behind(std::size_t byte) {
    source_run const& run = prose_.source[run_ - 1];
    if (at_.start.column == 0 || byte >= run.to || !detail::is_verbatim(run)) return run.where.end;
    move_to(byte);
    return at_.start;
}

GONGKAI_INLINE bool operator==(prose const& a, prose const& b) { return a.text == b.text && a.parts == b.parts; }

GONGKAI_INLINE place prose::place_of(std::size_t offset, std::size_t length) const {
    return prose_places{*this}.of(offset, length);
}

GONGKAI_INLINE annual_report::annual_report() = default;
GONGKAI_INLINE annual_report::annual_report(annual_report const&) = default;
GONGKAI_INLINE annual_report::annual_report(annual_report&&) noexcept = default;
GONGKAI_INLINE annual_report& annual_report::operator=(annual_report const&) = default;
GONGKAI_INLINE annual_report& annual_report::operator=(annual_report&&) noexcept = default;
GONGKAI_INLINE annual_report::~annual_report() = default;

GONGKAI_INLINE bool operator==(annual_report const& a, annual_report const& b) {
    auto const held = [](annual_report const& r) {
        return std::tie(r.edition, r.title, r.issuer, r.year, r.period, r.overview, r.proactive_disclosure, r.requests, r.review,
                        r.litigation, r.problems_and_improvements, r.other_matters, r.closing);
    };
    return held(a) == held(b);
}

}  // namespace gongkai::inline v0

#endif
