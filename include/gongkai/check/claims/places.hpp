// SPDX-License-Identifier: BSL-1.0
/// The places of many words of a prose section, asked for in their order: `prose::place_of` counts from the start of a line each time.
#ifndef GONGKAI_CHECK_CLAIMS_PLACES_HPP
#define GONGKAI_CHECK_CLAIMS_PLACES_HPP

#include <cstddef>

#include <gongkai/report/sections.hpp>
#include <gongkai/text/utf8.hpp>

namespace gongkai::check::claims {

class places {
public:
    explicit places(prose const& p) : prose_(p) {}

    /// Of `length` bytes from `offset` on, which is not before the last one asked for; the whole section where that is not known.
    [[nodiscard]] place of(std::size_t offset, std::size_t length) {
        if (length == 0 || offset + length > prose_.text.size()) return prose_.where;
        move_to(offset);
        if (!at_.known()) return prose_.where;
        places to = *this;
        to.move_to(offset + length);
        place out = at_;
        // Where another run begins behind the words, they end before it.
        if (to.run_ == run_) out.end = to.at_.start;
        return out;
    }

private:
    void move_to(std::size_t byte) {
        while (run_ < prose_.source.size() && prose_.source[run_].from <= byte) {
            byte_ = prose_.source[run_].from;
            at_ = prose_.source[run_++].where;
        }
        for (; byte_ < byte && at_.start.line != 0; ++byte_) {
            ++at_.start.offset;
            if (prose_.text[byte_] == '\n') {
                ++at_.start.line;
                at_.start.column = 1;
            } else if (!text::is_continuation(prose_.text[byte_]))
                ++at_.start.column;
        }
    }

    prose const& prose_;
    std::size_t run_ = 0, byte_ = 0;
    place at_;
};

}  // namespace gongkai::check::claims

#endif
