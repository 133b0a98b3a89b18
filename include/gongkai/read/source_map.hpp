// SPDX-License-Identifier: BSL-1.0
/// Where the pieces of a text stand in the source that it was taken from, with tags and references in between.
#ifndef GONGKAI_READ_SOURCE_MAP_HPP
#define GONGKAI_READ_SOURCE_MAP_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <vector>

#include <gongkai/config.hpp>

namespace gongkai::inline v0::read {

/// Runs of a text, in its order, each with its bytes in the source. What lies between runs was put in. Less than 4 GiB of each.
class source_map {
public:
    /// Bytes [from, to) of the source.
    struct range {
        std::size_t from = 0, to = 0;
        friend bool operator==(range const&, range const&) = default;
    };
    /// Bytes [begin, end) of the text. Where both have the same length, byte by byte; else, of a reference, as a whole.
    struct run {
        std::uint32_t begin, end, from, to;
        [[nodiscard]] bool verbatim() const noexcept { return end - begin == to - from; }
    };

    /// `size` bytes of the text from `at` on, behind those that were added before.
    void add(std::size_t at, std::size_t size, range source) {
        if (!runs_.empty()) {
            run& last = runs_.back();
            bool const goes_on = last.end > last.begin && last.verbatim() && size == source.to - source.from && size > 0 &&
                                 at - last.end == source.from - last.to;  // a space in between is one in both
            if (goes_on) {
                last.end = narrow(at + size);
                last.to = narrow(source.to);
                return;
            }
        }
        runs_.push_back({narrow(at), narrow(at + size), narrow(source.from), narrow(source.to)});
    }
    /// Leaves out what stands behind `size` bytes of the text.
    void cut(std::size_t size) {
        while (!runs_.empty() && runs_.back().begin >= size && runs_.back().end > size) runs_.pop_back();
        if (runs_.empty() || runs_.back().end <= size) return;
        run& last = runs_.back();
        if (last.verbatim()) last.to = narrow(last.from + (size - last.begin));
        last.end = narrow(size);
    }
    /// The text from `at` on is respelt: `length(begin, end)` says how long what stood at [begin, end) is now.
    template <class Length>
    void respell(std::size_t at, Length&& length) {
        auto const first = std::find_if(runs_.rbegin(), runs_.rend(), [at](run const& r) { return r.begin < at; }).base();
        std::size_t before = at, now = at;  // the same place in the old text and in the new
        for (auto r = first; r != runs_.end(); ++r) {
            now += r->begin - before;
            before = r->end;
            std::size_t const size = length(r->begin, r->end);
            r->begin = narrow(now);
            now += size;
            r->end = narrow(now);
        }
    }

    /// Where bytes [begin, end) of the text stand; an empty range behind what is before them where nothing of them is in the source.
    [[nodiscard]] range of(std::size_t begin, std::size_t end) const {
        auto const next = std::ranges::upper_bound(runs_, begin, {}, &run::end);
        if (next == runs_.end() || next->begin >= end) {
            std::size_t const behind = next == runs_.begin() ? 0 : std::prev(next)->to;
            return {behind, behind};
        }
        range out{next->from, next->to};
        if (next->verbatim() && next->begin < begin) out.from += begin - next->begin;
        auto last = next;
        if (last->end < end)
            last = std::prev(std::lower_bound(next, runs_.end(), end, [](run const& r, std::size_t e) { return r.begin < e; }));
        out.to = last->verbatim() && last->end > end ? last->from + (end - last->begin) : last->to;
        return {out.from, end > begin ? std::max(out.from, out.to) : out.from};
    }
    /// Calls `take(begin, end)` for each run's piece of [begin, end), in order.
    template <class Take>
    void each_piece(std::size_t begin, std::size_t end, Take&& take) const {
        auto r = std::ranges::upper_bound(runs_, begin, {}, &run::end);
        for (; r != runs_.end() && r->begin < end; ++r)
            take(std::max(begin, std::size_t{r->begin}), std::min(end, std::size_t{r->end}));
    }

    /// Which bytes of the text come from bytes [from, to) of the source; an empty range behind what comes before them where none do.
    [[nodiscard]] range from_source(std::size_t from, std::size_t to) const {
        auto const first = std::ranges::upper_bound(runs_, from, {}, &run::to);
        if (first == runs_.end() || first->from >= std::max(to, from + 1)) {
            std::size_t const behind = first == runs_.begin() ? 0 : std::prev(first)->end;
            return {behind, behind};
        }
        range out{first->begin, first->end};
        if (first->verbatim() && first->from < from) out.from += from - first->from;
        auto const last = std::prev(std::partition_point(first, runs_.end(), [to](run const& r) { return r.from < to; }),
                                    to > first->from ? 1 : 0);
        out.to = last->verbatim() && last->to > to ? last->begin + (to - last->from) : last->end;
        return {out.from, to > from ? std::max(out.from, out.to) : out.from};
    }

    /// How much of the text comes from what stands before a byte of the source.
    [[nodiscard]] std::size_t before(std::size_t source) const {
        auto const next = std::ranges::upper_bound(runs_, source, {}, &run::to);
        return next == runs_.begin() ? 0 : std::prev(next)->end;
    }
    [[nodiscard]] bool empty() const noexcept { return runs_.empty(); }
    /// One past the last byte of the source that the text has.
    [[nodiscard]] std::size_t source_end() const noexcept { return runs_.empty() ? 0 : runs_.back().to; }

private:
    [[nodiscard]] static std::uint32_t narrow(std::size_t n) noexcept { return static_cast<std::uint32_t>(n); }
    std::vector<run> runs_;
};

}  // namespace gongkai::inline v0::read

#endif
