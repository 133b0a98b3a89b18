// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_CODEBOOK_IPP
#define GONGKAI_WRITE_CODEBOOK_IPP

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <string_view>
#include <utility>
#include <variant>

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>

#include <gongkai/form/edition_2019.hpp>
#include <gongkai/form/sections.hpp>
#include <gongkai/report/cells.hpp>
#include <gongkai/report/described.hpp>
#include <gongkai/text/json_stream.hpp>
#include <gongkai/write/cell_label.hpp>
#include <gongkai/write/codebook.hpp>
#include <gongkai/write/values.hpp>

namespace gongkai::inline v0::write {
namespace detail {

/// An empty report with each form of section 二, in the order of the variant.
inline std::array<annual_report, std::variant_size_v<proactive_disclosure>> empty_reports() {
    std::array<annual_report, std::variant_size_v<proactive_disclosure>> out;
    boost::mp11::mp_for_each<boost::mp11::mp_iota_c<std::variant_size_v<proactive_disclosure>>>([&out](auto i) {
        out[i].proactive_disclosure.template emplace<i>();
        out[i].edition = form::with_edition_of(out[i], [](auto const& e) { return static_cast<int>(e.year); });
    });
    return out;
}

/// A cell's labels below its grid's head.
inline std::string labels_of(form::grid_view const& g, std::size_t row, std::size_t column) {
    std::string out{g.head};
    add_label(out, cell_label(g, row, column));
    return out;
}

inline variable variable_at(form::section const& s, form::grid_view const& g, std::size_t r, std::size_t c) {
    variable v{
        s.table.cell_path(g, r, c), s.number, labels_of(g, r, c), s.table.row_path(g, r), {}, g.columns[c].is_amount, false, {}};
    v.is_total = std::ranges::any_of(g.row_sums, [c](form::row_sum const& sum) { return sum.target == c; });
    for (form::column_sum const& sum : g.column_sums)
        if (std::ranges::find(sum.terms, r) != sum.terms.end()) v.group = g.group_of(r);
    return v;
}

}  // namespace detail

GONGKAI_INLINE std::vector<variable> const& codebook() {
    static std::vector<variable> const all = [] {
        std::vector<variable> out;
        std::map<std::string, std::size_t> seen;
        for (annual_report const& report : detail::empty_reports())
            for (form::section const& s : form::sections_of(report))
                s.table.each_cell([&](auto const&... cell) {
                    variable v = detail::variable_at(s, cell...);
                    auto const [at, added] = seen.emplace(v.path, out.size());
                    if (added) out.push_back(std::move(v));
                    std::vector<int>& editions = out[at->second].editions;
                    if (std::ranges::find(editions, report.edition) == editions.end()) editions.push_back(report.edition);
                });
        std::ranges::stable_sort(out, {}, &variable::section);
        return out;
    }();
    return all;
}

GONGKAI_INLINE std::vector<std::size_t> const& variables_of(annual_report const& report) {
    static auto const all = [] {
        std::map<std::string, std::size_t, std::less<>> number;
        for (std::size_t i = 0; i < codebook().size(); ++i) number.emplace(codebook()[i].path, i);
        std::array<std::vector<std::size_t>, std::variant_size_v<proactive_disclosure>> out;
        for (annual_report const& empty : detail::empty_reports())
            for (const_cell_at const& c : cells(empty)) out[empty.proactive_disclosure.index()].push_back(number.at(c.path));
        return out;
    }();
    return all[report.proactive_disclosure.index()];
}

namespace detail {

/// A column of the tables, or a value that one may have.
struct column_entry {
    std::string_view name;
    words meaning;
};
/// All tables but the cells of the wide one begin with these.
inline constexpr std::array front_columns = {
    column_entry{"file", {"文件", "the file"}}, column_entry{"issuer", {"编制报告的行政机关", "the organ that reports"}},
    column_entry{"year", {"报告年度", "the year that the report is on"}},
    column_entry{"edition",
                 {"表格的版本：2021 或 2019；2019年以前没有",
                  "the form's edition, by its tables: 2021 or 2019; none before there was a form"}}};
inline constexpr std::array cell_columns = {
    column_entry{"table", {"表的路径", "the table's path"}},
    column_entry{"row", {"行", "the row, within the table"}},
    column_entry{"column", {"列", "the column"}},
    column_entry{"label", {"规定格式中的名称，由外到内", "the form's words, from the outermost"}},
    column_entry{"value", {"数值；没有数字的为空，不是 0", "the number; empty where there is none, which is not 0"}},
    column_entry{"origin", {"来源，见下", "how it came by its value, as below"}}};
inline constexpr std::array wide_columns = {column_entry{"title", {"标题", "the title"}},
                                            column_entry{"published", {"落款日期", "the day of the signature"}},
                                            column_entry{"unread", {"文件读不了的原因", "why the file could not be read"}}};
inline constexpr std::array finding_columns = {
    column_entry{"severity", {"error、warning 或 note", "error, warning or note"}},
    column_entry{"code", {"代码，见 gongkai codes", "the code: gongkai codes"}},
    column_entry{"paths", {"所涉单元格、行或表的路径", "the paths of the cells, rows or tables that it is about"}},
    column_entry{"message", {"说明", "the sentence"}},
    column_entry{"line", {"行，从 1 起", "the line, from 1"}},
    column_entry{"column", {"列，按字符计，从 1 起", "the column in characters, from 1"}},
    column_entry{"within", {"没有行的文件中的位置", "the place in a file without lines"}},
    column_entry{"fingerprint", {"指纹", "the fingerprint"}},
    column_entry{"suppressed", {"豁免的理由", "why it was settled"}}};
inline constexpr std::array origin_entries = {
    column_entry{"absent", {"文中没有这一格", "the source has no such cell"}},
    column_entry{"printed", {"文中所印", "the source prints it"}},
    column_entry{"inferred", {"依勾稽关系推算", "an identity of the form decides it"}},
    column_entry{"blank", {"该格没有数字：空白、“/”、“—”或“无”", "the cell is there and holds no number"}},
    column_entry{"not_applicable", {"报告采用另一种行", "the report uses the other of two alternative rows"}},
    column_entry{"unreadable", {"所印内容无法确定为一个数", "something stands there that allows no single reading"}}};
static_assert(origin_entries.size() == boost::mp11::mp_size<boost::describe::describe_enumerators<origin>>::value);

/// Calls `f(name, title, columns)` for each table, and for the origins.
template <class F>
void each_column_list(F&& f) {
    f("front", words{"各表的前几列", "The first columns of every table"}, std::span{front_columns});
    f("cells", words{"长表（--format csv）其余各列", "The other columns of the long table (--format csv)"},
      std::span{cell_columns});
    f("wide", words{"宽表其余各列，其后每个变量一列", "The other columns of the wide table; one for each variable follows"},
      std::span{wide_columns});
    f("findings", words{"检查结果表其余各列", "The other columns of the table of findings"}, std::span{finding_columns});
    f("origin", words{"单元格的来源", "Origins of cells"}, std::span{origin_entries});
}
inline std::string kind_of(variable const& v) { return v.is_amount ? "amount" : "count"; }
inline std::string editions_of(variable const& v) {
    std::string out;
    for (int const edition : v.editions) (out += out.empty() ? "" : ", ") += std::to_string(edition);
    return out;
}
/// Of a sum that the form gives no unit, the report's `unit` beside it says it.
inline bool is_in_wan(variable const& v) { return v.is_amount && v.path.find("procurement") == std::string::npos; }

}  // namespace detail

GONGKAI_INLINE std::string codebook_to_markdown(language lang) {
    std::string out{words{"# 变量表\n", "# Codebook\n"}.in(lang)};
    detail::each_column_list([&](std::string_view, words title, std::span<detail::column_entry const> columns) {
        (((out += "\n## ") += title.in(lang)) += "\n\n| ") += words{"名称 | 含义", "name | meaning"}.in(lang);
        out += " |\n|---|---|\n";
        for (detail::column_entry const& c : columns) ((((out += "| `") += c.name) += "` | ") += c.meaning.in(lang)) += " |\n";
    });
    (((out += "\n## ") += words{"变量", "Variables"}.in(lang)) += "\n\n| ") +=
        words{"路径 | 部分 | 名称 | 种类 | 单位 | 合计 | 版本", "path | section | label | kind | unit | total | editions"}.in(
            lang);
    out += " |\n|---|---|---|---|---|---|---|\n";
    for (variable const& v : codebook())
        out += "| `" + v.path + "` | " + std::to_string(v.section) + " | " + v.label + " | " + detail::kind_of(v) + " | " +
               (detail::is_in_wan(v) ? "万元" : "") + " | " + (v.is_total ? "✓" : "") + " | " + detail::editions_of(v) + " |\n";
    return out;
}

GONGKAI_INLINE std::string codebook_to_json() {
    using namespace detail;
    std::string out = json_text(true, [](text::json_stream& json) {
        json.begin_object();
        put(json, "schema", "gongkai.codebook/1");
        each_column_list([&](std::string_view name, words, std::span<column_entry const> columns) {
            put_objects(json, name, text::json_layout::one_line, columns, [&](column_entry const& c) {
                put(json, "name", c.name);
                put(json, "zh", c.meaning.zh);
                put(json, "en", c.meaning.en);
            });
        });
        put_objects(json, "variables", text::json_layout::one_line, codebook(), [&](variable const& v) {
            put(json, "path", v.path);
            put(json, "section", v.section);
            put(json, "label", v.label);
            put(json, "row", v.row);
            put(json, "kind", kind_of(v));
            put_or_null(json, "unit", is_in_wan(v) ? "万元" : "");
            json.key("total");
            json.token(v.is_total ? "true" : "false");
            put_or_null(json, "result", v.group);
            put_array(json, "editions", text::json_layout::one_line, [&] {
                for (int const edition : v.editions) json.number(edition);
            });
        });
        json.end_object();
    });
    return out += '\n';
}

}  // namespace gongkai::inline v0::write

#endif
