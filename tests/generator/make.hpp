// SPDX-License-Identifier: BSL-1.0
/// A plan and its faults made a document, and a document made a file.
#ifndef GONGKAI_GENERATOR_MAKE_HPP
#define GONGKAI_GENERATOR_MAKE_HPP

#include <string>
#include <utility>
#include <vector>

#include <generator/build.hpp>
#include <generator/docx.hpp>
#include <generator/fault.hpp>
#include <generator/html.hpp>
#include <generator/text.hpp>

namespace generator {

inline std::string rendered(document const& d, chance& by) {
    return d.as == format::text ? as_text(d, by) : d.as == format::html ? as_html(d, by) : as_docx(d, by);
}

/// The document of a plan and its faults, and whether each had something to damage.
inline std::pair<document, bool> make(plan p, std::vector<fault const*> const& faults, format as, chance& by) {
    for (fault const* f : faults)
        if (f->prepare != nullptr) f->prepare(p, by);
    document d = make_document(p, by);
    d.as = as;
    d.laid = by.pick(layouts);
    d.html_style = by.below(html_styles);
    bool done = true;
    for (fault const* f : faults)
        if (f->apply != nullptr && !f->apply(d, p, by)) done = false;
    return {std::move(d), done};
}

inline bool occurs(fault const& f, format as) {
    return as == format::text ? f.in_text : as == format::html ? f.in_html : f.in_docx;
}

}  // namespace generator

#endif
