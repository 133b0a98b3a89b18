// SPDX-License-Identifier: BSL-1.0
/// How much is read of one file. Each limit bounds time and memory; none is near what a report has.
#ifndef GONGKAI_REPORT_LIMITS_HPP
#define GONGKAI_REPORT_LIMITS_HPP

#include <cstddef>

#include <gongkai/config.hpp>

namespace gongkai::inline v0 {

/// Where a limit is met, a finding (code::limit_reached) names it and its value, and what could be read is returned.
struct limits {
    std::size_t max_bytes = std::size_t{256} << 20;  ///< of the source
    std::size_t max_cells = std::size_t{4} << 20;    ///< of the document
    std::size_t max_table_figures = 20'000;          ///< figures considered in one table
    std::size_t max_solver_steps = 1'200'000;        ///< search steps for one table, in all; one row has a third of them
    std::size_t max_table_runs = 4'096;              ///< labels with their figures that are aligned in one table
    std::size_t max_fuzzy_labels = 4'000;            ///< pieces of mixed cells compared with all labels, in one table
    std::size_t max_crowded_rows = 64;               ///< rows with figures too many that are looked at for a shift, in one table
    std::size_t max_heading_candidates = 20'000;     ///< lines weighed as headings
    std::size_t max_front_lines = 400;               ///< lines searched for the title
    std::size_t max_front_bytes = 60'000;            ///< bytes of a section searched for year and period
    std::size_t max_closing_lines = 2'000;           ///< lines of the last section searched for its date
    std::size_t max_opening_bytes = 6'000;           ///< bytes of a line of the opening searched for the issuer

    std::size_t max_html_bytes = std::size_t{64} << 20;  ///< of a page
    std::size_t max_html_nodes = std::size_t{6} << 20;   ///< tags and texts of a page
    std::size_t max_html_depth = 192;  ///< blocks and tables within each other; deeper ones are read as if not there
    std::size_t max_docx_part_bytes = std::size_t{256} << 20;  ///< of an unpacked part
    std::size_t max_docx_ratio = 250;                          ///< uncompressed to compressed, of a part above 32 MiB
    std::size_t max_docx_markup = 12'000'000;                  ///< tags and attributes of a part
    std::size_t max_docx_depth = 200;                          ///< elements within elements
    std::size_t max_pdf_pages = 1'000;
    std::size_t max_pdf_words = std::size_t{1} << 20;  ///< of all pages
    std::size_t max_pdf_page_words = 2'048;            ///< of one page; the library that finds them takes quadratic time
    std::size_t max_pdf_columns = 64;                  ///< of a table
};

}  // namespace gongkai::inline v0

#endif
