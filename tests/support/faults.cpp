// SPDX-License-Identifier: BSL-1.0
#include "faults.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "inject/cells.hpp"
#include "inject/columns.hpp"
#include "inject/figures.hpp"
#include "inject/files.hpp"
#include "inject/labels.hpp"
#include "inject/losses.hpp"
#include "inject/pages.hpp"
#include "inject/reports.hpp"
#include "inject/shifts.hpp"
#include "inject/sites.hpp"
#include "inject/words.hpp"
#include "layouts.hpp"
#include "rewrite.hpp"

namespace gongkai_test {

namespace {

/// After these a text that stands column after column still has all that is needed; with a figure lost nothing says which row lacks it.
constexpr std::array<std::string_view, 27> kept_in_columns{"clean",
                                                           "lost_group_label",
                                                           "cut_label",
                                                           "misspelt_label",
                                                           "spaced_label",
                                                           "wrapped_label",
                                                           "thousands",
                                                           "label_above_values",
                                                           "lost_table",
                                                           "annotated",
                                                           "full_width_digits",
                                                           "with_unit",
                                                           "marked",
                                                           "carriage_returns",
                                                           "wide_spaces",
                                                           "unnumbered_headings",
                                                           "arabic_headings",
                                                           "spaced_headings",
                                                           "misspelt_heading",
                                                           "on_one_line",
                                                           "radicals",
                                                           "invisible_characters",
                                                           "traditional",
                                                           "site_around",
                                                           "site_lines",
                                                           "second_report",
                                                           "last_year_beside"};

}  // namespace

std::vector<fault> const& faults() {
    using K = fault_kind;
    constexpr layout_set glued = in({layout::together});
    constexpr layout_set apart = everywhere & ~glued;
    constexpr layout_set ordered = ~in({layout::columns});
    constexpr layout_set drawn = in({layout::drawing, layout::rest});
    constexpr layout_set aligned = in({layout::spaces, layout::markdown}) | drawn;
    constexpr layout_set markup = in({layout::html, layout::docx});
    constexpr layout_set typeset = in({layout::latex, layout::mediawiki, layout::org, layout::rtf});
    constexpr layout_set office = in({layout::odt, layout::xlsx});
    constexpr layout_set paged = in({layout::words, layout::pdf_xml});
    constexpr layout_set text = everywhere & ~markup & ~typeset & ~office & ~paged;
    constexpr layout_set blanks = in({layout::tabs, layout::commas, layout::lines_tabbed, layout::bars, layout::bars_lines,
                                      layout::bars_alone, layout::markdown}) |
                                  drawn | markup | office;
    constexpr layout_set rows = in({layout::tabs, layout::commas, layout::lines_tabbed, layout::bars}) | markup | office;
    static std::vector<fault> all{
        {"clean", K::label, everywhere, apart, detail::none},
        {"lost_label", K::label, everywhere, apart, detail::lost_label},
        {"lost_group", K::label, everywhere, apart, detail::lost_group},
        {"lost_group_label", K::label, everywhere, apart, detail::lost_group_label},
        {"cut_label", K::label, everywhere, apart, detail::cut_label},
        {"misspelt_label", K::label, everywhere, apart, detail::misspelt_label},
        {"spaced_label", K::label, everywhere, apart, detail::spaced_label},
        {"wrapped_label", K::label, apart & ~in({layout::markdown}) & ~drawn, apart, detail::wrapped_label},
        {"swapped_labels", K::undecidable, everywhere, 0, detail::swapped_labels},
        {"merged_heads", K::heads, everywhere, apart, detail::merged_heads},
        {"moved_heads", K::heads, everywhere & ~paged, apart, detail::moved_heads},
        {"lost_heads", K::heads, everywhere, apart, detail::lost_heads},
        {"page_break", K::shape, everywhere, apart, detail::page_break},
        {"page_break_heads", K::shape, everywhere, apart, detail::page_break_heads},
        {"repeated_heads", K::shape, everywhere, apart, detail::repeated_heads},
        {"page_break_in_label", K::shape, everywhere, apart, detail::page_break_in_label},
        {"page_break_in_values", K::shape, everywhere, apart, detail::page_break_in_values},
        {"values_in_two_lines", K::shape, apart, apart, detail::values_in_two_lines},
        {"label_above_values", K::shape, apart, apart, detail::label_above_values},
        {"two_rows_in_one", K::shape, rows, rows, detail::two_rows_in_one},
        {"extra_empty_cell", K::value, apart, apart, detail::extra_empty_cell},
        {"extra_zero_cell", K::value, everywhere, apart, detail::extra_zero_cell},
        {"extra_empty_column", K::value, apart, apart, detail::extra_empty_column},
        {"extra_zero_column", K::value, apart, 0, detail::extra_zero_column},
        {"lost_column", K::loss, apart, 0, detail::lost_column},
        {"merged_columns", K::loss, apart, 0, detail::merged_columns},
        {"page_number_at_label", K::shape, everywhere, apart, detail::page_number_at_label},
        {"page_number_among_values", K::value, everywhere, apart, detail::page_number_among_values},
        {"lost_cell", K::loss, everywhere, apart, detail::lost_cell},
        {"blank_cell", K::loss, everywhere, apart, detail::blank_cell},
        {"blank_row", K::loss, everywhere, 0, detail::blank_row},
        {"blanks_and_a_total", K::loss, everywhere, 0, detail::blanks_and_a_total},
        {"blank_totals", K::loss, everywhere, 0, detail::blank_totals},
        {"lost_row", K::loss, everywhere, 0, detail::lost_row},
        {"lost_table", K::loss, everywhere, apart, detail::lost_table},
        {"space_in_number", K::value, apart, apart & ~in({layout::spaces}) & ~paged, detail::space_in_number},
        {"thousands", K::value, apart, apart, detail::thousands},
        {"full_width_digits", K::value, everywhere, apart, detail::full_width_digits},
        {"annotated", K::value, apart, apart, detail::annotated},
        {"with_unit", K::value, apart, apart, detail::with_unit},
        {"marked", K::value, everywhere & ~in({layout::spaces}) & ~drawn & ~paged, apart, detail::marked},
        {"corrected", K::loss, apart, 0, detail::corrected},
        {"other_unit", K::value, apart, apart, detail::other_unit},
        {"broken_figures", K::loss, in({layout::tabs, layout::bars, layout::markdown}) | markup, 0, detail::broken_figures},
        {"cut_in_number", K::cut, everywhere & ~in({layout::docx}) & ~office, 0, detail::cut_in_number},
        {"joined_row", K::value, apart, apart, detail::joined_row},
        {"joined_cells", K::value, apart, apart, detail::joined_cells},
        {"merged_zero", K::loss, everywhere, 0, detail::merged_zero},
        {"blank_zeros", K::loss, apart, 0, detail::blank_zeros},
        {"unnumbered_headings", K::label, apart, apart, detail::unnumbered_headings},
        {"arabic_headings", K::label, everywhere, apart, detail::arabic_headings},
        {"spaced_headings", K::label, everywhere, apart, detail::spaced_headings},
        {"lost_heading", K::label, everywhere, 0, detail::lost_heading},
        {"on_one_line", K::text, apart & ~aligned & ~typeset & ~in({layout::docx, layout::commas}) & ~office & ~paged, apart,
         detail::rewrite<detail::on_one_line>},
        {"repeated_lines_removed", K::text, text & ~in({layout::rest}), 0, detail::rewrite<detail::repeated_lines_removed>},
        {"carriage_returns", K::text, everywhere, apart, detail::rewrite<detail::carriage_returns>},
        {"wide_spaces", K::text, text & ~aligned, apart, detail::rewrite<detail::wide_spaces>},
        {"invisible_characters", K::text, everywhere & ~aligned & ~in({layout::rtf}), apart,
         detail::rewrite<detail::invisible_characters>},
        {"radicals", K::text, everywhere, apart, detail::rewrite<detail::radicals>},
        {"traditional", K::text, everywhere, apart, detail::rewrite<detail::traditional>},
        {"site_around", K::text, text, apart, detail::rewrite<detail::site_around>},
        {"second_report", K::order, everywhere, apart, detail::second_report},
        {"second_report_below_a_part", K::order, everywhere, 0, detail::second_report_below_a_part},
        {"last_year_beside", K::order, everywhere, apart, detail::last_year_beside},
        {"last_year_beside_empty", K::order, apart, 0, detail::last_year_beside_empty},
        {"last_year_beside_gaps", K::order, everywhere, 0, detail::last_year_beside_gaps},
        {"last_years_columns", K::order, everywhere, 0, detail::last_years_columns},
        {"last_years_row", K::order, everywhere, 0, detail::last_years_row},
        {"last_years_row_and_lost_cell", K::order, everywhere, 0, detail::last_years_row_and_lost_cell},
        {"reordered_columns", K::order, everywhere, 0, detail::reordered_columns},
        {"serial_column", K::order, everywhere, 0, detail::serial_column},
        {"column_behind", K::order, everywhere, 0, detail::column_behind},
        {"figures_a_row_lower", K::loss, blanks, 0, detail::figures_a_row_lower},
        {"figures_a_row_higher", K::loss, blanks, 0, detail::figures_a_row_higher},
        {"row_a_column_off", K::loss, blanks, 0, detail::row_a_column_off},
        {"unreadable", K::loss, everywhere, 0, detail::unreadable},
        {"letters_for_digits", K::value, apart, 0, detail::letters_for_digits},
        {"wrapped_digits", K::loss, in({layout::bars, layout::markdown}) | drawn | markup, 0, detail::wrapped_digits},
        {"signs", K::value, apart, 0, detail::signs},
        {"wrong_digit", K::lie, apart, apart, detail::wrong_digit},
        {"site_page", K::text, in({layout::html}), in({layout::html}), detail::rewrite<detail::site_page>},
        {"site_lines", K::text, text, apart, detail::rewrite<detail::site_lines>},
        {"table_as_picture", K::loss, text | in({layout::html}), 0, detail::table_as_picture},
        {"free_form", K::cut, everywhere, 0, detail::free_form},
        {"misspelt_heading", K::label, everywhere, apart, detail::misspelt_heading},
        {"items_in_another_order", K::order, everywhere, apart, detail::items_in_another_order},
        {"column_numbers", K::heads, everywhere, apart, detail::column_numbers},
        {"fillers", K::value,
         in({layout::tabs, layout::lines_tabbed, layout::lines_plain, layout::bars, layout::bars_lines, layout::bars_alone,
             layout::markdown}),
         apart, detail::fillers},
        {"markdown_in_a_tag", K::text, in({layout::markdown}), apart, detail::markdown_in_a_tag},
        {"column_among", K::order, everywhere, 0, detail::column_among},
        {"table_again", K::order, everywhere, 0, detail::table_again},
        {"groups_below_each_other", K::order, everywhere, 0, detail::groups_below_each_other},
        {"stacked_rows", K::loss, markup, 0, detail::stacked_rows},
        {"cut_file", K::alone, everywhere, 0, detail::cut_file},
        {"other_text", K::alone, everywhere, 0, detail::other_text},
        {"set_figure", K::value, apart & ~typeset, apart, detail::set_figure},
        {"address_behind", K::value, in({layout::tabs, layout::commas, layout::bars, layout::lines_plain}) | markup, apart,
         detail::address_behind},
        {"needless_zero", K::value, apart, 0, detail::needless_zero},
        {"group_in_one_row", K::loss, markup, 0, detail::group_in_one_row},
        {"two_for_one", K::value, apart & ~typeset, 0, detail::two_for_one},
        {"listed_figures", K::value, in({layout::lines_plain, layout::lines_tabbed, layout::tabs, layout::bars}), 0,
         detail::listed_figures},
        {"mirrored", K::value, apart & ~aligned & ~paged, 0, detail::mirrored},
        {"numbered_figure", K::value, in({layout::tabs, layout::commas, layout::bars, layout::markdown}) | markup | office, 0,
         detail::numbered_figure},
    };
    static bool const once = [] {
        for (fault& f : all) {
            if (std::find(kept_in_columns.begin(), kept_in_columns.end(), f.name) == kept_in_columns.end()) f.keeps &= ordered;
        }
        return true;
    }();
    static_cast<void>(once);
    return all;
}

bool combine(fault const& a, fault const& b) {
    auto const stays_alone = [](fault const& f) { return f.kind == fault_kind::undecidable || f.kind == fault_kind::alone; };
    if (stays_alone(a) || stays_alone(b)) return false;
    auto const words = [](fault const& f) { return f.kind == fault_kind::label || f.kind == fault_kind::heads; };
    if (a.kind == fault_kind::lie || b.kind == fault_kind::lie) return words(a) || words(b);
    if (a.kind == fault_kind::order && b.kind == fault_kind::heads) return false;
    if (a.kind == fault_kind::heads && b.kind == fault_kind::order) return false;
    auto const ends = [](fault const& f) { return f.kind == fault_kind::cut; };
    auto const goes_on = [](fault const& f) { return f.kind == fault_kind::text || f.kind == fault_kind::cut; };
    return !(ends(a) && goes_on(b)) && !(ends(b) && goes_on(a));
}

}  // namespace gongkai_test
