// SPDX-License-Identifier: BSL-1.0
// A report that is written, not read: its figures come from a program, its totals from the form's identities.
// Writes Markdown to standard output; or, to the file that is named, Word.
#include <fstream>
#include <iostream>
#include <variant>

#include <gongkai/check/check.hpp>
#include <gongkai/form/edition_2021.hpp>
#include <gongkai/parse.hpp>
#include <gongkai/form/infer_totals.hpp>
#include <gongkai/form/view.hpp>
#include <gongkai/write/docx.hpp>
#include <gongkai/write/markdown.hpp>
#include <gongkai/write/messages.hpp>

using namespace gongkai;

/// A row of section 三 without its 总计: from persons and from enterprises.
applicant_counts applications(int persons, int enterprises) { return {persons, enterprises, 0, 0, 0, 0, {}}; }

/// Every row of section 三 that nothing was counted in.
void fill_with_zero(requests& three) {
    auto const view = form::make_view(form::requests_table, "requests");
    form::grid_view const& grid = view.grids.front();
    auto const cells = form::cells_of(form::requests_table, three);
    for (std::size_t row = 0; row < grid.rows.size(); ++row)
        for (std::size_t column = 0; column < grid.columns.size(); ++column) {
            count& cell = *std::get<count*>(cells[grid.cell(row, column)]);
            bool const sum = row == grid.column_sums.front().target || column == grid.row_sums.front().target;
            if (!sum && !cell && cell.origin != origin::not_applicable) cell.set(0, origin::printed);
        }
}

int main(int argc, char** argv) {
    parsed p;
    annual_report& r = p.report = blank_report(2021);
    r.issuer = "青石镇人民政府";
    r.year = 2024;
    r.title = r.issuer + "2024年政府信息公开工作年度报告";
    r.period = period{gongkai::date{2024, 1, 1}, gongkai::date{2024, 12, 31}};
    r.closing = {r.issuer, gongkai::date{2025, 1, 15}};
    r.overview.parts = {{"（一）主动公开", "全年发布信息212条。", {}},
                        {"（二）依申请公开", "新收申请4件，均按期答复。", {}},
                        {"（三）政府信息管理", "落实发布前审查。", {}},
                        {"（四）政府信息公开平台建设", "维护便民大厅查阅点。", {}},
                        {"（五）监督保障", "组织培训1次，接受社会评议，没有责任追究的情形。", {}}};
    r.problems_and_improvements.text = "解读形式不够多样；将增加图解。";
    r.other_matters.text = "本年度没有收取信息处理费。";

    auto& two = std::get<proactive_disclosure_2021>(r.proactive_disclosure);
    two.regulations = {0, 0, 0};
    two.normative_documents = {1, 0, 3};
    two.licences = {17};
    two.penalties = {2};
    two.compulsory_measures = {0};
    two.charges = {decimal{0, 0}};

    r.requests.received = applications(3, 1);
    r.requests.carried_over = applications(0, 0);
    r.requests.granted = applications(2, 1);
    r.requests.unavailable.not_held = applications(1, 0);
    r.requests.carried_forward = applications(0, 0);
    fill_with_zero(r.requests);
    r.review = {0, 0, 0, 0, {}};
    r.litigation = {{0, 0, 0, 0, {}}, {0, 0, 0, 0, {}}};

    p.diagnostics = infer_totals(r);  // the totals, marked as inferred
    std::cerr << p.diagnostics.size() << " totals computed; 新收总计 is " << r.requests.received.total.value() << '\n';

    checks::add_findings(p);
    bool wrong = false;
    for (diagnostic const& d : p.diagnostics) {
        if (d.code == code::cell_inferred) continue;
        std::cerr << write::message_of(d, write::language::en) << '\n';
        wrong = wrong || d.severity == severity::error;
    }

    if (argc > 1)
        std::ofstream(argv[1], std::ios::binary) << write::to_docx(r);
    else
        std::cout << write::to_markdown(r);
    return wrong ? 1 : 0;
}
