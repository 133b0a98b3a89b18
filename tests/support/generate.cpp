// SPDX-License-Identifier: BSL-1.0
#include "generate.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <gongkai/form/edition_2021.hpp>
#include <gongkai/form/view.hpp>
#include <gongkai/report/sections.hpp>

#include "figures.hpp"
#include "generate_2019.hpp"
#include "random.hpp"

namespace gongkai_test {

namespace {

/// How large the figures of a class get.
struct scale {
    unsigned request_bits;               ///< of natural persons in one outcome
    std::array<unsigned, 6> applicants;  ///< percent of outcomes in which each kind of applicant occurs
    unsigned outcomes;                   ///< percent of outcomes that occur at all
    unsigned case_bits, cases;           ///< section 四: size, and percent of cells in use
    unsigned regulation_bits, document_bits, decision_bits, charge_bits;
};
inline constexpr std::array<scale, 4> scales{{
    {3, {60, 15, 1, 2, 3, 3}, 12, 2, 10, 0, 3, 8, 6},
    {6, {85, 30, 3, 4, 8, 8}, 45, 4, 40, 1, 5, 15, 14},
    {10, {97, 55, 8, 10, 25, 25}, 80, 7, 80, 4, 8, 21, 18},
    {14, {100, 85, 30, 30, 55, 60}, 97, 12, 95, 7, 11, 24, 22},
}};

using cell_refs = std::vector<gongkai::form::cell_ref>;

void put(cell_refs& cells, std::size_t index, std::int64_t value) {
    std::get<gongkai::count*>(cells[index])->set(value, gongkai::origin::printed);
}
std::int64_t get(cell_refs const& cells, std::size_t index) { return std::get<gongkai::count*>(cells[index])->value_or(0); }

void sum_rows(gongkai::form::grid_view const& grid, cell_refs& cells, std::size_t row) {
    for (auto const& sum : grid.row_sums) {
        std::int64_t total = 0;
        for (std::size_t const c : sum.terms) total += get(cells, grid.cell(row, c));
        put(cells, grid.cell(row, sum.target), total);
    }
}

void fill_disclosure(gongkai::proactive_disclosure_2021& two, scale const& s, random_source& random) {
    auto const documents = [&](gongkai::documents_2021& d, unsigned bits) {
        d.issued.set(bits == 0 ? 0 : random.small_often(bits) / 2, gongkai::origin::printed);
        d.repealed.set(bits == 0 ? 0 : random.small_often(bits) / 2, gongkai::origin::printed);
        d.in_force.set(bits == 0 ? 0 : *d.issued + random.small_often(bits + 1), gongkai::origin::printed);
    };
    documents(two.regulations, s.regulation_bits);
    documents(two.normative_documents, s.document_bits);
    two.licences.decisions.set(random.small_often(s.decision_bits), gongkai::origin::printed);
    two.penalties.decisions.set(random.small_often(s.decision_bits), gongkai::origin::printed);
    two.compulsory_measures.decisions.set(random.small_often(s.decision_bits - 3), gongkai::origin::printed);
    gongkai::decimal money;
    if (!random.percent(s.outcomes < 20 ? 70 : 15)) {
        money.scale = static_cast<std::uint8_t>(random.below(7));
        money.unscaled = random.small_often(s.charge_bits);
        for (int i = 0; i < money.scale; ++i) money.unscaled = money.unscaled * 10 + static_cast<std::int64_t>(random.below(10));
        if (money.scale > 0 && money.unscaled % 10 == 0) ++money.unscaled;
    }
    two.charges.amount.set(money, gongkai::origin::printed);
}

void fill_requests(gongkai::annual_report& report, scale const& s, random_source& random) {
    using namespace gongkai;
    auto const& grid = form_tables::instance().tables[1].grids.front();
    auto cells = form::cells_of(form::requests_table, report.requests);
    auto const unused = random.percent(10) ? form::alternative::divided : form::alternative::undivided;
    std::size_t const total = grid.row_sums.front().target;
    auto const& sum = grid.column_sums.front();
    auto const& balance = grid.balances.front();
    auto const draw = [&](std::size_t row, unsigned percent, unsigned bits) {
        bool const occurs = random.percent(percent);
        std::size_t applicant = 0;
        for (std::size_t c = 0; c < grid.columns.size(); ++c) {
            if (c == total) continue;
            unsigned const of = s.applicants[applicant++];
            put(cells, grid.cell(row, c),
                occurs && random.percent(of) ? random.small_often(applicant == 1 ? bits : bits * 2 / 3) : 0);
        }
        sum_rows(grid, cells, row);
    };
    for (std::size_t const row : sum.terms)
        if (grid.rows[row].alternative != unused || unused == form::alternative::none) draw(row, s.outcomes, s.request_bits);
    for (std::size_t c = 0; c < grid.columns.size(); ++c) {
        std::int64_t all = 0;
        for (std::size_t const row : sum.terms) all += get(cells, grid.cell(row, c));
        put(cells, grid.cell(sum.target, c), all);
    }
    // received + carried_over = processed_total + carried_forward: the carried ones are drawn, the received follow.
    std::size_t const received = balance.left[0], over = balance.left[1], forward = balance.right[1];
    draw(forward, s.outcomes, s.request_bits / 2);
    for (std::size_t c = 0; c < grid.columns.size(); ++c) {
        if (c == total) continue;
        std::int64_t const all = get(cells, grid.cell(sum.target, c)) + get(cells, grid.cell(forward, c));
        std::int64_t const old =
            random.percent(s.outcomes) ? static_cast<std::int64_t>(random.below(static_cast<std::size_t>(all / 4) + 1)) : 0;
        put(cells, grid.cell(over, c), old);
        put(cells, grid.cell(received, c), all - old);
    }
    sum_rows(grid, cells, over);
    sum_rows(grid, cells, received);
    for (std::size_t row = 0; row < grid.rows.size(); ++row)
        if (grid.rows[row].alternative == unused)
            for (std::size_t c = 0; c < grid.columns.size(); ++c)
                std::get<count*>(cells[grid.cell(row, c)])->clear(origin::not_applicable);
}

void fill_cases(gongkai::annual_report& report, scale const& s, random_source& random) {
    auto const& grid = form_tables::instance().tables[2].grids.front();
    auto cells = gongkai::form::cells_of(gongkai::form::review_and_litigation_table, report);
    for (std::size_t c = 0; c < grid.columns.size(); ++c)
        put(cells, c, random.percent(s.cases) ? random.small_often(s.case_bits) : 0);
    sum_rows(grid, cells, 0);
}

std::string n(std::int64_t value) { return std::to_string(value); }

/// Appends a part; its text stands in the section's text below or beside the heading.
void part(gongkai::prose& p, std::string heading, std::string text, bool own_line) {
    if (!p.text.empty()) p.text += '\n';
    p.text += heading + (own_line ? "\n" : "。") + text;
    p.parts.push_back({std::move(heading), std::move(text), {}});
}

void write_prose(generated& g, std::string const& year, random_source& random) {
    using namespace gongkai;
    annual_report& r = g.report;
    auto const& q = r.requests;
    bool const own_line = random.percent(40);
    std::string const& name = r.issuer;
    auto const drawn = [&random](std::size_t low, std::size_t high) { return std::to_string(random.between(low, high)); };
    // Drawn one by one: operands of + have no order.
    std::string const published = drawn(20, 3000), calls = drawn(1, 900), posts = drawn(5, 800), trainings = drawn(1, 6),
                      checks = drawn(1, 4), motions = drawn(0, 30), proposals = drawn(0, 30);
    static constexpr std::array<std::string_view, 3> fields{"规划、财政和民生", "教育、医疗和养老",
                                                            "乡村振兴、环境保护和安全生产"};
    if (random.percent(30)) r.overview.text = name + "坚持以公开为常态、不公开为例外，" + year + "年重点做了五个方面的工作。";
    part(r.overview, "（一）主动公开",
         "全年通过门户网站发布信息" + published + "条，涵盖" + std::string{random.pick(fields)} + "等领域；受理12345热线留言" +
             calls + "件。",
         own_line);
    std::string applied = year + "年新收政府信息公开申请" + n(*q.received.total) + "件，上年结转" + n(*q.carried_over.total) +
                          "件，办结" + n(*q.processed_total.total) + "件，结转下年度" + n(*q.carried_forward.total) + "件。";
    if (random.percent(50))
        applied += "其中予以公开" + n(*q.granted.total) + "件，部分公开" + n(*q.partially_granted.total) + "件。";
    if (random.percent(40))
        applied += "行政复议" + n(*r.review.total) + "件、行政诉讼" +
                   n(*r.litigation.direct.total + *r.litigation.after_review.total) + "件。";
    part(r.overview, "（二）依申请公开", applied, own_line);
    part(r.overview, "（三）政府信息管理", "落实发布前审查和动态调整，及时清理失效文件。", own_line);
    part(r.overview, "（四）政府信息公开平台建设", "优化网站栏目与检索，政务新媒体发布信息" + posts + "条。", own_line);
    part(r.overview, "（五）监督保障", "纳入年度考核，组织业务培训" + trainings + "次，未发生责任追究情形。", own_line);
    if (random.percent(50)) {
        r.problems_and_improvements.text =
            "存在的问题：解读形式还不够多样，个别栏目更新不够及时。\n改进情况：制定更新台账，每月检查" + checks +
            "次，丰富图解和视频。";
    } else {
        part(r.problems_and_improvements, "（一）存在的主要问题",
             "一是主动公开的内容还不够全面；二是个别单位答复申请的文书不够规范。", own_line);
        part(r.problems_and_improvements, "（二）改进情况",
             "一是对照目录逐项检查；二是编写答复文书范本，开展" + checks + "轮抽查。", own_line);
    }
    part(r.other_matters, "（一）收取信息处理费的情况", year + "年未收取政府信息公开信息处理费。", own_line);
    if (random.percent(60))
        part(r.other_matters, "（二）建议提案办理", "承办人大代表建议" + motions + "件、政协提案" + proposals + "件，均已办结。",
             own_line);
    g.opening = "按照《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号文件的要求，" + name + "编制了这份年度报告。";
    if (random.percent(40)) {
        g.opening += "报告由";
        auto const& titles = form_tables::instance().titles;
        for (std::size_t i = 0; i < titles.size(); ++i) g.opening += (i == 0 ? "" : "、") + std::string{titles[i]};
        g.opening += "六个部分组成。";
    }
    g.opening += "报告所列数据的统计期限为" + year + "年1月1日至" + year + "年12月31日。";
}

}  // namespace

generated generate(random_source& random, size_class size) {
    using namespace gongkai;
    static constexpr std::array<std::string_view, 8> places{"青石", "柳河", "云岭", "东桥", "白沙", "临泉", "双塘", "新港"};
    static constexpr std::array<std::array<std::string_view, 3>, 4> organs{{
        {"镇人民政府", "乡人民政府", "街道办事处"},
        {"县人民政府", "区人民政府", "县教育局"},
        {"市人民政府", "市自然资源局", "市公安局"},
        {"省人民政府", "省人力资源和社会保障厅", "自治区人民政府"},
    }};
    generated g;
    g.size = size;
    g.make = &generate;
    auto const& scale = scales[static_cast<std::size_t>(size)];
    annual_report& r = g.report;
    int const year = static_cast<int>(random.between(2021, 2025));
    r.issuer = random.pick(places);
    r.issuer += random.pick(organs[static_cast<std::size_t>(size)]);
    r.year = year;
    r.title = r.issuer + std::to_string(year) + (random.percent(30) ? "年度" : "年") + "政府信息公开工作年度报告";
    r.period = gongkai::period{gongkai::date{year, 1, 1}, gongkai::date{year, 12, 31}};
    r.proactive_disclosure.emplace<proactive_disclosure_2021>();
    fill_disclosure(std::get<proactive_disclosure_2021>(r.proactive_disclosure), scale, random);
    fill_requests(r, scale, random);
    fill_cases(r, scale, random);
    write_prose(g, std::to_string(year), random);
    if (random.percent(80)) r.closing = {r.issuer, gongkai::date{year + 1, 1, static_cast<unsigned>(random.between(4, 30))}};
    return g;
}

void move_to(generated& g, int year) {
    gongkai::annual_report& r = g.report;
    std::string const from = std::to_string(*r.year), to = std::to_string(year);
    for (std::string* const text :
         {&r.title, &g.opening, &r.overview.text, &r.problems_and_improvements.text, &r.other_matters.text})
        *text = replaced(*text, from, to);
    for (gongkai::prose* const p : {&r.overview, &r.problems_and_improvements, &r.other_matters})
        for (gongkai::prose_part& part : p->parts) part.text = replaced(part.text, from, to);
    int const back = *r.year - year;
    r.year = year;
    r.period->from.year -= back;
    r.period->to.year -= back;
    if (r.closing.date) r.closing.date->year -= back;
}
void give_to(generated& g, std::string const& issuer) {
    gongkai::annual_report& r = g.report;
    std::string const from = r.issuer;
    for (std::string* const text :
         {&r.title, &g.opening, &r.overview.text, &r.problems_and_improvements.text, &r.other_matters.text})
        *text = replaced(*text, from, issuer);
    r.issuer = issuer;
    if (!r.closing.issuer.empty()) r.closing.issuer = issuer;
}

namespace {

void fill(gongkai::count& to, std::int64_t n) { to.set(n, gongkai::origin::printed); }

void fill_documents_2019(gongkai::documents_2019& d, unsigned bits, random_source& random) {
    fill(d.made, random.small_often(bits + 1));
    fill(d.disclosed, *d.made);
    fill(d.total, *d.made + random.small_often(bits + 2));
}
void fill_change(gongkai::count& previous, gongkai::count& change, unsigned bits, random_source& random) {
    fill(previous, random.small_often(bits));
    std::int64_t const up = random.small_often(bits);
    fill(change, random.percent(30) ? -std::min(up, *previous) : up);
}
void fill_items(gongkai::items_2019& items, scale const& s, random_source& random) {
    fill_change(items.previous, items.change, s.document_bits + 2, random);
    fill(items.decisions, random.small_often(s.decision_bits));
}

void fill_disclosure(gongkai::proactive_disclosure_2019& two, scale const& s, random_source& random) {
    static constexpr std::array<std::string_view, 3> units{"", "元", "万元"};
    fill_documents_2019(two.regulations, s.regulation_bits, random);
    fill_documents_2019(two.normative_documents, s.document_bits, random);
    for (auto* const items : {&two.licences, &two.other_services, &two.penalties, &two.compulsory_measures})
        fill_items(*items, s, random);
    fill_change(two.charges.previous, two.charges.change, 5, random);
    fill(two.procurement.projects, random.small_often(s.document_bits + 3));
    gongkai::decimal money{random.small_often(s.charge_bits), 0};
    if (random.percent(60)) {
        money.scale = 2;
        money.unscaled = money.unscaled * 100 + static_cast<std::int64_t>(random.between(1, 99));
    }
    two.procurement.amount.set(money, gongkai::origin::printed);
    two.procurement.unit = random.pick(units);
}

/// （六）其他处理 in one row.
void join_other_handling(gongkai::other_handling& six) {
    boost::mp11::mp_for_each<boost::describe::describe_members<gongkai::applicant_counts, boost::describe::mod_any_access>>(
        [&](auto d) {
            std::int64_t sum = 0;
            bool divided = false;
            for (auto* const row : {&six.not_corrected, &six.fee_unpaid, &six.other}) {
                gongkai::count& c = row->*d.pointer;
                divided = divided || c.has_value();
                sum += c.value_or(0);
                c.clear(gongkai::origin::not_applicable);
            }
            if (divided) fill(six.undivided.*d.pointer, sum);
        });
}

}  // namespace

generated generate_2019(random_source& random, size_class size) {
    using namespace gongkai;
    generated g = generate(random, size);
    annual_report& r = g.report;
    move_to(g, static_cast<int>(random.between(2019, 2020)));
    g.make = &generate_2019;
    g.opening = replaced(g.opening, "〔2021〕30号", "〔2019〕60号");
    r.edition = 2019;
    fill_disclosure(r.proactive_disclosure.emplace<proactive_disclosure_2019>(), scales[static_cast<std::size_t>(size)], random);
    join_other_handling(r.requests.other_handling);
    return g;
}

generated generate_mixed(random_source& random, size_class size) {
    using namespace gongkai;
    generated g = generate(random, size);
    g.make = &generate_mixed;
    auto const own = std::get<proactive_disclosure_2021>(g.report.proactive_disclosure);
    auto& two = g.report.proactive_disclosure.emplace<proactive_disclosure_mixed>();
    auto const& s = scales[static_cast<std::size_t>(size)];
    fill_documents_2019(two.regulations, s.regulation_bits, random);
    fill_documents_2019(two.normative_documents, s.document_bits, random);
    two.licences = own.licences;
    two.penalties = own.penalties;
    two.compulsory_measures = own.compulsory_measures;
    two.charges = own.charges;
    return g;
}

}  // namespace gongkai_test
