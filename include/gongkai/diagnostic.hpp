// SPDX-License-Identifier: BSL-1.0
/// What was found: a value with code, severity, cell paths, place and arguments. It holds no text; `write` renders it.
#ifndef GONGKAI_DIAGNOSTIC_HPP
#define GONGKAI_DIAGNOSTIC_HPP

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <gongkai/report.hpp>

namespace gongkai {

enum class severity : std::uint8_t {
    note,     ///< worth knowing; nothing is wrong
    warning,  ///< something was inferred, is blank, or is not as the form has it
    error,    ///< the report or the reading is wrong
};
BOOST_DESCRIBE_ENUM(severity, note, warning, error)

/// Every finding that reading a report can have. The names are part of the contract: they are the codes in JSON.
enum class code : std::uint16_t {
    // the input
    input_empty,        ///< there is nothing to read
    input_not_text,     ///< the bytes are not a text in any supported format
    encoding_invalid,   ///< bytes that are not UTF-8 were replaced
    limit_reached,      ///< a limit of parse_options was met; what lies beyond was not read
    json_invalid,       ///< the text is not JSON, or not that of a report
    json_key_unknown,   ///< the JSON has a key that the schema has not
    json_key_missing,   ///< the JSON lacks a key; what it would hold is absent
    json_value_wrong,   ///< the JSON has a value of another kind than the schema asks for
    // the document
    title_missing,      ///< no title of an annual report was found
    issuer_missing,     ///< nothing names the organ that reports
    year_missing,       ///< nothing tells the year the report is on
    heading_missing,    ///< a section's heading is not there; its text was told by other signs
    section_missing,    ///< neither the heading nor anything of a section is there
    edition_mixed,      ///< the table mixes the columns of two editions; each item is read by the columns it has
    text_after_end,     ///< text after the report's closing was left out
    // tables
    table_missing,      ///< a section's table is not in the text: every cell is absent
    table_not_read,     ///< figures stand in the table that could not be given to cells
    row_missing,        ///< a row of the form is not in the table
    row_label_missing,  ///< a row was told by its order: its label is lost or unlike the form's
    row_unknown,        ///< the table has a row that the form has not
    row_not_read,       ///< a row's figures allow no single reading
    // cells
    cell_blank,         ///< cells hold no number: empty, "/", "—", "无"
    cell_absent,        ///< cells have no place in the text
    cell_inferred,      ///< an identity decides a number that is not printed
    cell_extra,         ///< a row has figures too many; one was left out so that the identities hold
    cell_joined,        ///< a number was printed in two pieces
    cell_split,         ///< digits of several cells ran together and were told apart by the identities
    cell_annotated,     ///< words beside a number were left out
    cell_not_a_number,  ///< a cell holds something that is not a number
    // identities
    row_sum_broken,     ///< 总计 is not the sum of its parts
    balance_broken,     ///< 第一项加第二项之和 is not 第三项加第四项之和 in a column
    column_sum_broken,  ///< the 总计 row is not the sum of the rows above it in a column
};
BOOST_DESCRIBE_ENUM(code, input_empty, input_not_text, encoding_invalid, limit_reached, json_invalid, json_key_unknown,
                    json_key_missing, json_value_wrong, title_missing, issuer_missing,
                    year_missing, heading_missing, section_missing, edition_mixed, text_after_end, table_missing, table_not_read, row_missing,
                    row_label_missing, row_unknown, row_not_read, cell_blank, cell_absent, cell_inferred, cell_extra,
                    cell_joined, cell_split, cell_annotated, cell_not_a_number, row_sum_broken, balance_broken,
                    column_sum_broken)

/// A named value that a message may show: {"printed", "6"}.
struct argument {
    std::string name;
    std::string value;
    friend bool operator==(argument const&, argument const&) = default;
};

/// One finding.
struct diagnostic {
    gongkai::code code{};
    gongkai::severity severity{};
    std::vector<std::string> paths;  ///< the cells, rows or tables it is about, shortest true path first
    place where;
    std::vector<argument> arguments;
    friend bool operator==(diagnostic const&, diagnostic const&) = default;
};

}  // namespace gongkai

#endif
