// SPDX-License-Identifier: BSL-1.0
/// Places in the source of words in a prose section, for reports whose prose keeps no map to its source.
#ifndef GONGKAI_CHECK_CLAIMS_PLACES_HPP
#define GONGKAI_CHECK_CLAIMS_PLACES_HPP

#include <cstddef>
#include <string_view>
#include <vector>

#include <gongkai/report/sections.hpp>

namespace gongkai::check::detail {

/// Finds the source places of a prose section, whose text is the source's but for white space.
class prose_places {
public:
    prose_places(prose const& p, std::string_view source) : prose_(p) {
        if (!p.where.known() || source.empty() || p.where.start.line == 0) return;
        std::size_t j = p.where.start.offset;
        auto const blank = [](std::string_view s, std::size_t i) {
            return i < s.size() && (s[i] == ' ' || s[i] == '\n' || s[i] == '\r' || s[i] == '\t');
        };
        offsets_.reserve(p.text.size());
        for (std::size_t i = 0; i < p.text.size(); ++i) {
            if (blank(p.text, i)) {
                offsets_.push_back(j);
                continue;
            }
            while (blank(source, j)) ++j;
            if (j >= source.size() || source[j] != p.text[i]) {
                offsets_.clear();
                return;
            }
            offsets_.push_back(j++);
        }
        source_ = source;
    }

    [[nodiscard]] place of(std::size_t offset, std::size_t length) {
        if (length == 0 || offset + length > offsets_.size()) return prose_.where;
        place out;
        out.within = prose_.where.within;
        out.start = at(offsets_[offset]);
        out.end = at(offsets_[offset + length - 1] + 1);
        return out;
    }

private:
    /// Lines and columns from the section's start; claims come in order, so each is found from the one before.
    position at(std::size_t offset) {
        if (last_.line == 0 || offset < last_.offset) last_ = prose_.where.start;
        for (std::size_t i = last_.offset; i < offset; ++i) {
            char const c = source_[i];
            if (c == '\n' || (c == '\r' && (i + 1 >= source_.size() || source_[i + 1] != '\n'))) {
                ++last_.line;
                last_.column = 1;
            } else
                last_.column += i + 1 >= source_.size() || !text::is_continuation(source_[i + 1]) ? 1 : 0;
        }
        last_.offset = offset;
        return last_;
    }

    prose const& prose_;
    std::string_view source_;
    std::vector<std::size_t> offsets_;
    position last_;
};

}  // namespace gongkai::check::detail

#endif
