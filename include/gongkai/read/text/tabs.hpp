// SPDX-License-Identifier: BSL-1.0
/// Rows whose cells tabs part.
#ifndef GONGKAI_READ_TEXT_TABS_HPP
#define GONGKAI_READ_TEXT_TABS_HPP

#include <cstddef>
#include <string_view>

#include <gongkai/read/text/builder.hpp>

namespace gongkai::inline v0::read::detail {

/// Takes in a line with a tab. One that stands before all else is no border of cells where it is the only one.
class tabs {
public:
    void take(std::string_view s, builder& out) {
        std::size_t const content = s.find_first_not_of('\t');
        out.begin(true);
        if (content == std::string_view::npos) {
            // A tab alone is an empty cell where a cell stands on each line; several are an empty row.
            out.add(s.substr(0, 0));
            if (s.size() == 1) return;
            out.add(s.substr(0, 0));
        } else if (s.find('\t', content) == std::string_view::npos) {
            out.add(trimmed(s));
            return;
        } else {
            for (std::size_t end = s.find('\t'); end != std::string_view::npos; end = s.find('\t')) {
                out.add(trimmed(s.substr(0, end)));
                s.remove_prefix(end + 1);
            }
            out.add(trimmed(s));
        }
        out.end_row();
    }
};

}  // namespace gongkai::inline v0::read::detail

#endif
