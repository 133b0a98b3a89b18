// SPDX-License-Identifier: BSL-1.0
/// A table of a form of one's own as a page of findings: what the state's form has in write/page.hpp.
#ifndef GONGKAI_WRITE_OWN_PAGE_HPP
#define GONGKAI_WRITE_OWN_PAGE_HPP

#include <string>
#include <string_view>
#include <vector>

#include <gongkai/config.hpp>
#include <gongkai/form/view.hpp>
#include <gongkai/report/findings.hpp>
#include <gongkai/write/message_entry.hpp>

namespace gongkai::inline v0::write {

/// One HTML page that needs no other file: the findings in the order of their places, the table with the cells that they name, and the lines of
/// `source` where it is given, each linked to the others. `cells` are those of `form::cells_of`. Thread-safe.
[[nodiscard]] std::string to_page(form::table_view const& table, std::vector<form::const_cell_ref> const& cells,
                                  findings const& found, std::string_view title, std::string_view source = {},
                                  language lang = language::zh);

}  // namespace gongkai::inline v0::write

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/write/own_page.ipp>
#endif

#endif
