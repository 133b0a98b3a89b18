// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_CSV_IPP
#define GONGKAI_WRITE_CSV_IPP

#include <cstddef>
#include <optional>
#include <string_view>

#include <boost/describe/enum_to_string.hpp>

#include <gongkai/check/fingerprint.hpp>
#include <gongkai/report/cells.hpp>
#include <gongkai/report/described.hpp>
#include <gongkai/report/each_cell.hpp>
#include <gongkai/text/characters.hpp>
#include <gongkai/text/trim.hpp>
#include <gongkai/write/codebook.hpp>
#include <gongkai/write/csv.hpp>

namespace gongkai::inline v0::write {
namespace detail {

/// Whether a spreadsheet would run a field as a formula: after =, +, @, and - where no number follows, each in full width too, and behind
/// a tab or a line end. An apostrophe counts as well, so that each can be told from one that was put before a field.
[[nodiscard]] inline bool begins_formula(std::string_view field) {
    if (text::starts_with_any(field, {"=", "+", "@", "\t", "\r", "\n", "'", "＝", "＋", "＠", "－"})) return true;
    bool const number = field.size() > 1 && field.find_first_not_of("0123456789.", 1) == std::string_view::npos;
    return field.starts_with('-') && !number;
}
/// A field, with an apostrophe before a formula, and in quotation marks where it must be.
[[nodiscard]] inline std::string csv_field(std::string_view raw) {
    std::string text = text::harmless(raw);
    if (begins_formula(text)) text.insert(0, 1, '\'');
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string out = "\"";
    for (char const c : text) out.append(c == '"' ? 2 : 1, c);
    return out += '"';
}

/// What every line begins with: file, issuer, year and edition, each with its comma.
[[nodiscard]] inline std::string csv_front(parsed const& p) {
    return csv_field(p.source.name) + ',' + csv_field(p.report.issuer) + ',' +
           (p.report.year ? std::to_string(*p.report.year) : "") + ',' +
           (p.report.edition > 0 ? std::to_string(p.report.edition) : "") + ',';
}
/// table,row,column,label of a variable, with a comma behind.
[[nodiscard]] inline std::string const& csv_names(std::size_t variable) {
    static std::vector<std::string> const all = [] {
        std::vector<std::string> out;
        for (write::variable const& v : codebook()) {
            std::size_t const first = v.path.find('.'), last = v.path.rfind('.');
            out.push_back(v.path.substr(0, first) + ',' + (first == last ? "" : v.path.substr(first + 1, last - first - 1)) +
                          ',' + v.path.substr(last + 1) + ',' + csv_field(v.label) + ',');
        }
        return out;
    }();
    return all[variable];
}
/// The report's cells by their numbers in the codebook; null where it has none.
[[nodiscard]] inline std::vector<std::optional<const_cell_ref>> by_variable(annual_report const& report) {
    std::vector<std::optional<const_cell_ref>> out(codebook().size());
    auto variable = variables_of(report).begin();
    each_cell(report, [&](auto const& cell) { out[*variable++] = &cell; });
    return out;
}
inline void add_value(std::string& to, const_cell_ref const& cell) {
    if (std::optional<decimal> const value = value_of(cell)) to += to_string(*value);
}

}  // namespace detail

GONGKAI_INLINE std::string csv_line(std::vector<std::string> const& fields) {
    std::string out;
    for (std::string const& field : fields) (out += out.empty() ? "" : ",") += detail::csv_field(field);
    return out + "\r\n";
}

GONGKAI_INLINE std::string csv_header() { return "file,issuer,year,edition,table,row,column,label,value,origin\r\n"; }

GONGKAI_INLINE std::string to_csv(parsed const& report) {
    std::string out;
    std::string const front = detail::csv_front(report);
    auto const cells = detail::by_variable(report.report);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (!cells[i]) continue;
        (out += front) += detail::csv_names(i);
        detail::add_value(out, *cells[i]);
        ((out += ',') += boost::describe::enum_to_string(origin_of(*cells[i]), "")) += "\r\n";
    }
    return out;
}

GONGKAI_INLINE std::string wide_csv_header() {
    std::string out = "file,issuer,year,edition,title,published,unread";
    for (variable const& v : codebook()) (out += ',') += v.path;
    return out + "\r\n";
}

GONGKAI_INLINE std::string to_wide_csv(parsed const& report) {
    std::string out = detail::csv_front(report) + detail::csv_field(report.report.title) + ',';
    if (report.report.closing.date) out += to_string(*report.report.closing.date);
    out += ',';
    for (auto const& cell : detail::by_variable(report.report)) {
        out += ',';
        if (cell) detail::add_value(out, *cell);
    }
    return out + "\r\n";
}

GONGKAI_INLINE std::string findings_csv_header() {
    return "file,issuer,year,edition,severity,code,paths,message,line,column,within,fingerprint,suppressed\r\n";
}

GONGKAI_INLINE std::string findings_to_csv(parsed const& report, language lang) {
    std::string out;
    std::string const front = detail::csv_front(report);
    std::vector<std::string> const fingerprints = checks::fingerprints_of(report.report, report.diagnostics);
    for (std::size_t i = 0; i < fingerprints.size(); ++i) {
        diagnostic const& d = report.diagnostics[i];
        std::string paths;
        for (std::string const& path : d.paths) (paths += paths.empty() ? "" : " ") += path;
        position const& at = d.where.start;
        std::string const number[] = {at.line == 0 ? "" : std::to_string(at.line), at.line == 0 ? "" : std::to_string(at.column)};
        (out += front) += boost::describe::enum_to_string(d.severity, "");
        for (std::string const& field : {std::string{boost::describe::enum_to_string(d.code, "")}, paths, message_of(d, lang),
                                         number[0], number[1], d.where.within, fingerprints[i], d.suppressed})
            (out += ',') += detail::csv_field(field);
        out += "\r\n";
    }
    return out;
}

}  // namespace gongkai::inline v0::write

#endif
