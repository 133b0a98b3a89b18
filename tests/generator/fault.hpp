// SPDX-License-Identifier: BSL-1.0
/// A class of faults: what it does to a plan, to a document, and where it can occur.
#ifndef GONGKAI_GENERATOR_FAULT_HPP
#define GONGKAI_GENERATOR_FAULT_HPP

#include <string_view>
#include <vector>

#include <generator/build.hpp>
#include <generator/model.hpp>

namespace generator {

struct fault {
    std::string_view name;
    std::string_view about;
    void (*prepare)(plan&, chance&);                 ///< before the report is made; may be null
    bool (*apply)(document&, plan const&, chance&);  ///< false where the document has nothing for it; may be null
    bool in_text = true, in_html = true, in_docx = true;
    bool last = false;  ///< after any other: the file ends, or another report begins
};

/// Notes what was done.
inline void note(document& d, std::string_view what) {
    if (!d.variant.empty()) d.variant += "; ";
    d.variant += what;
}

/// Whether 三 or 四 has the form's columns and no others: what moves its figures by their places needs that.
inline bool has_own_columns(table const& t) {
    std::size_t width = 0;
    for (table_cell const& c : t.rows.front()) width += c.columns;
    return width == (t.part == 3 ? 10 : 15);
}

/// A text layout in which a person would see what the fault does.
inline void lay_out(document& d, chance& by, std::initializer_list<layout> from) {
    if (d.as == format::text) d.laid = by.pick(from);
}
inline void keep_blanks(document& d, chance& by) {
    if (d.as == format::text && !keeps_blanks(d.laid))
        d.laid = by.pick({layout::tabs, layout::bars, layout::bars_led, layout::markdown, layout::boxes});
}

}  // namespace generator

#endif
