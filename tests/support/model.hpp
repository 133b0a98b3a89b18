// SPDX-License-Identifier: BSL-1.0
/// A report as it is about to be printed: paragraphs, headings, and tables as rows of labels and values.
/// Faults are put in here; layouts.hpp prints it. All labels come from the form's view.
#ifndef GONGKAI_TEST_MODEL_HPP
#define GONGKAI_TEST_MODEL_HPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "figures.hpp"
#include "generate.hpp"
#include "random.hpp"

namespace gongkai_test {

inline constexpr std::size_t no_cell = static_cast<std::size_t>(-1);

/// How one document is written, whatever its layout.
struct style {
    bool half_width = false;     ///< (一) and : for （一） and ：
    bool longer_titles = false;  ///< the notice's wording of the section titles
    bool units = false;          ///< （单位：件） after a title
    bool lead_in = false;        ///< a sentence between heading and table
    bool title_lines = false;    ///< the title over two lines
    bool repeat_groups = false;  ///< a group's label on each of its rows, not only on the first
    bool narrow_labels = false;  ///< two columns for labels: only the innermost group is printed
    bool bare = false;  ///< layout 3: no padding bars; 4: ragged; 6: even labels leave the middle line to the values; 7: one line
    bool leading_bar = false;          ///< layout 3
    unsigned row_gap = 1;              ///< layout 6: empty lines between rows
    std::string_view item_mark = ".";  ///< after the number of a label
};
style random_style(random_source& random);

/// A value as it stands in the text, and the cell that it is.
struct field {
    std::string text;
    std::size_t cell = no_cell;
};
/// A group's label; neighbouring rows of one `id` share the merged cell. An id of 0 is nobody's.
struct group_label {
    std::string text;
    std::size_t id = 0;
};
/// A cell of the lines above the figures. `column` counts from the table's left edge.
struct head_cell {
    std::string text;
    std::size_t column = 0;
    std::size_t columns = 1;
    bool continued = false;  ///< the lower part of a cell that began a line above
};
enum class row_kind : unsigned char { heads, figures, page_break };

struct model_row {
    row_kind kind = row_kind::figures;
    std::vector<head_cell> heads;     ///< of a line of heads
    std::vector<group_label> groups;  ///< from the outermost
    std::string label;
    std::vector<field> stray;  ///< cells between label and values that are none of the form's
    std::vector<field> values;
    std::vector<field> behind;       ///< cells behind the values that are none of the form's
    std::vector<std::size_t> cells;  ///< what the row holds by rights
    std::size_t grid = 0;
    std::size_t grid_columns = 0;  ///< values in a row of this grid
    std::string page;              ///< of a page break: its number as printed
    bool continues = false;        ///< the second part of a row: it has no label cells of its own
    bool joined = false;           ///< stands on the line of the row before it
    bool ragged = false;           ///< ends with its last cell: no empty fields or bars fill the line up
};
struct model_table {
    std::size_t index = 0;  ///< in form_tables
    std::size_t label_columns = 0;
    std::size_t value_columns = 0;
    bool repeat_groups = false;
    bool ours = true;     ///< no other year's
    std::string caption;  ///< a line above it
    std::vector<model_row> rows;
};
struct model_section {
    std::string heading;
    std::vector<std::string> paragraphs;
    std::vector<model_table> tables;  ///< none or one, and other years'
};
struct model {
    std::vector<std::string> before;
    std::vector<model_section> sections;
    std::vector<std::string> after;
    std::vector<figure> truth;          ///< what a reader must find, in the order of the form's cells
    form_tables const* form = nullptr;  ///< of the report's edition
    std::string issuer;
    int year = 0;  ///< 0: none
    size_class size = size_class::township;
    generated (*make)(random_source&, size_class) = nullptr;  ///< another report of its edition
    style written;
    std::vector<model> below;  ///< other reports in the same text

    /// The report's own.
    std::vector<model_table*> tables() {
        std::vector<model_table*> out;
        for (auto& s : sections)
            for (auto& t : s.tables)
                if (t.ours) out.push_back(&t);
        return out;
    }
};

namespace detail {

/// With half-width punctuation where the style has it.
std::string styled(std::string_view text, style const& s);
/// A table of a report as it is printed; `index`: in form_tables.
model_table table_of(std::size_t index, gongkai::annual_report const& report, std::vector<figure> const& truth, style const& s);

}  // namespace detail

/// The report as it would be printed without a fault.
model model_of(generated const& g, style const& s);

}  // namespace gongkai_test

#endif
