// SPDX-License-Identifier: BSL-1.0
/// Single faults, as real reports have them, put into a model. Each says what it did to the information and what must be said about it.
#ifndef GONGKAI_TEST_FAULTS_HPP
#define GONGKAI_TEST_FAULTS_HPP

#include <initializer_list>
#include <string_view>
#include <vector>

#include "injector.hpp"
#include "layouts.hpp"

namespace gongkai_test {

/// What kind of thing goes wrong. Two faults are combined only where their expectations hold together.
enum class fault_kind : unsigned char {
    label,       ///< words of a row, a group or the heads
    shape,       ///< rows and pages; every figure stands
    value,       ///< how a figure is written
    loss,        ///< a figure is not in the text any more
    text,        ///< the text as a whole, once it is printed
    cut,         ///< the text ends early: nothing is printed behind
    lie,         ///< a figure is wrong: every identity it stands in breaks
    heads,       ///< words of the heads
    order,       ///< what only heads, captions and places tell: which column, which year
    alone,       ///< meets no other fault
    undecidable  ///< a reader cannot tell; never counted
};

using layout_set = unsigned;
constexpr layout_set in(std::initializer_list<layout> list) {
    layout_set s = 0;
    for (layout const l : list) s |= 1u << static_cast<unsigned>(l);
    return s;
}
inline constexpr layout_set everywhere = ~0u;
constexpr bool contains(layout_set s, layout l) { return (s >> static_cast<unsigned>(l) & 1u) != 0; }

struct fault {
    std::string_view name;
    fault_kind kind;
    layout_set where;  ///< layouts in which it makes sense
    layout_set keeps;  ///< layouts in which the text still has all that is needed: every cell must be right
    bool (*inject)(injector&);
};

/// All faults, the clean text first.
std::vector<fault> const& faults();

/// Whether two faults may meet in one text: with a wrong figure only what leaves figures and identities alone.
bool combine(fault const& a, fault const& b);

}  // namespace gongkai_test

#endif
