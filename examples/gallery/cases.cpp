// SPDX-License-Identifier: BSL-1.0
#include "cases.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>

#include <gongkai/check/check.hpp>
#include <gongkai/check/compare.hpp>
#include <gongkai/check/rollup.hpp>
#include <gongkai/check/shared_prose.hpp>
#include <gongkai/form/edition_2019.hpp>
#include <gongkai/form/edition_2021.hpp>
#include <gongkai/form/infer_totals.hpp>
#include <gongkai/form/view.hpp>
#include <gongkai/parse.hpp>
#include <gongkai/read/json.hpp>
#include <gongkai/report/described.hpp>
#include <gongkai/write/json.hpp>
#include <gongkai/write/plain.hpp>

namespace gallery {
namespace {

using namespace gongkai;

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    std::size_t const at = text.find(from);
    if (at == std::string::npos) throw std::logic_error{"the sample lacks: " + std::string{from}};
    return text.replace(at, from.size(), to);
}

void set_all(std::vector<form::cell_ref> const& cells) {
    for (form::cell_ref const& c : cells)
        if (auto* const* const n = std::get_if<count*>(&c))
            (*n)->set(0, origin::printed);
        else
            std::get<amount*>(c)->set(decimal{}, origin::printed);
}

/// A row of natural persons and enterprises, with its total.
void fill(applicant_counts& row, std::int64_t persons, std::int64_t enterprises) {
    row.natural_person.set(persons, origin::printed);
    row.commercial_enterprise.set(enterprises, origin::printed);
    row.total.set(persons + enterprises, origin::printed);
}

/// The text of a report, as every case but the JSON's begins.
/// From the line that has `first` to that of `last` in it, each line's seven figures stand a line lower.
std::string a_row_lower(std::string const& text, std::string_view first, std::string_view last) {
    std::string out, carried = "\t\t\t\t\t\t";
    bool within = false;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = std::min(text.find('\n', at), text.size());
        std::string now = text.substr(at, end - at);
        at = end + 1;
        within = within || now.find(first) != std::string::npos;
        bool const closes = within && now.find(last) != std::string::npos;
        if (within) {
            std::size_t cut = now.size();
            for (int k = 0; k < 7; ++k) cut = now.rfind('\t', cut - 1);
            std::string const own = now.substr(cut + 1);
            now = now.substr(0, cut + 1) + std::exchange(carried, own);
        }
        out += now + '\n';
        if (closes) out += '\t' + carried + '\n';
        within = within && !closes;
    }
    return out;
}
std::string text_of(annual_report const& report) { return write::to_plain(report); }
std::string text() { return text_of(sample()); }

/// The text as an extractor leaves it that writes every cell on a line of its own and every line but once.
std::string without_repeats(std::string text) {
    std::replace(text.begin(), text.end(), '\t', '\n');
    std::istringstream in(text);
    std::set<std::string> seen;
    std::string out;
    for (std::string line; std::getline(in, line);)
        if (line.empty() || seen.insert(line).second) out += line + '\n';
    return out;
}

/// The line that begins with `label`, its end included.
std::string line(std::string const& text, std::string_view label) {
    std::size_t const at = text.find(label);
    if (at == std::string::npos) throw std::logic_error{"the sample lacks: " + std::string{label}};
    std::size_t const from = text.rfind('\n', at) + 1;
    return text.substr(from, text.find('\n', at) + 1 - from);
}
std::string without_line(std::string const& text, std::string_view label) { return replaced(text, line(text, label), ""); }
/// All from one heading to the next.
std::string without(std::string text, std::string_view from, std::string_view to) {
    std::size_t const a = text.find(from), b = text.find(to, a);
    if (a == std::string::npos) throw std::logic_error{"the sample lacks: " + std::string{from}};
    return text.erase(a, b == std::string::npos ? b : b - a);
}

std::vector<shown> read(std::string const& text, parse_options const& options = {}) {
    parsed p = parse(text, options);
    checks::add_findings(p);
    std::vector<shown> out;
    for (diagnostic& d : p.diagnostics) out.push_back({text, std::move(d)});
    return out;
}
std::vector<shown> read_changed(std::string_view from, std::string_view to) { return read(replaced(text(), from, to)); }
std::vector<shown> of(std::vector<diagnostic> found, std::string const& text) {
    std::vector<shown> out;
    for (diagnostic& d : found) out.push_back({text, std::move(d)});
    return out;
}
std::vector<shown> read_json(std::string const& json) { return of(from_json(json).diagnostics, json); }
std::string json() { return write::to_json(parse(text())); }

/// The sample of the year before, which this year's follows from.
annual_report year_before() {
    annual_report r = sample();
    r.title = "澄川县人民政府2023年政府信息公开工作年度报告";
    r.year = 2023;
    r.period = period{gongkai::date{2023, 1, 1}, gongkai::date{2023, 12, 31}};
    auto& documents = std::get<proactive_disclosure_2021>(r.proactive_disclosure).normative_documents;
    documents.issued.set(4, origin::printed);
    documents.repealed.set(0, origin::printed);
    documents.in_force.set(38, origin::printed);
    fill(r.requests.received, 81, 5);
    fill(r.requests.carried_over, 3, 0);
    fill(r.requests.granted, 47, 1);
    fill(r.requests.processed_total, 80, 4);
    fill(r.requests.carried_forward, 4, 1);
    r.overview.text = "（一）主动公开。全年公布各类信息7210条。\n（二）依申请公开。收到政府信息公开申请86件。";
    r.problems_and_improvements.text = "个别栏目超过一个月没有更新。县政府办公室约谈了更新迟缓的三个乡镇。";
    r.other_matters.text = "全年未收取信息处理费。";
    r.closing.date = gongkai::date{2024, 2, 8};
    return r;
}
parsed reread(annual_report const& r) { return parse(text_of(r)); }
std::vector<shown> compared(annual_report const& was, std::string const& is) {
    return of(checks::compare(reread(was), parse(is)).diagnostics, is);
}
std::vector<shown> compared(annual_report const& was) { return compared(was, text()); }

/// The text as that of an office of the county.
parsed of_office(std::string text) {
    for (std::size_t at = text.find("人民政府"); at != std::string::npos; at = text.find("人民政府"))
        text.replace(at, 12, "公安局");
    return parse(text);
}
std::vector<shown> rolled_up(std::vector<parsed> const& children, std::vector<std::string> const& expected = {}) {
    std::string const parent = text();
    return of(checks::rollup(parse(parent), children, expected).diagnostics, parent);
}

/// Every case, in the order of the codes.
struct gallery_case {
    code of;
    std::vector<shown> (*run)();
};
std::string const granted = "\t60\t6\t0\t0\t0\t0\t66";

std::array const cases = {
    gallery_case{code::input_empty, [] { return read("  \n"); }},
    gallery_case{code::input_not_text, [] { return read(std::string("PK\3\4\0\0\0\0", 8)); }},
    gallery_case{code::encoding_invalid, [] { return read(replaced(text(), "自助终端", "自助\xFF\xFE")); }},
    gallery_case{code::limit_reached, [] { return read(text(), {.max_bytes = 2000}); }},
    gallery_case{code::json_invalid, [] { return read_json("{"); }},
    gallery_case{code::json_key_unknown, [] { return read_json(replaced(json(), "\"issuer\"", "\"isuer\"")); }},
    gallery_case{code::json_key_missing, [] { return read_json(replaced(json(), "\"issuer\"", "\"isuer\"")); }},
    gallery_case{code::json_value_wrong, [] { return read_json(replaced(json(), "\"year\": 2024", "\"year\": \"2024\"")); }},
    gallery_case{code::nothing_read, [] { return read("今天天气很好，适合出门走走。\n"); }},
    gallery_case{code::free_form,
                 [] { return read("澄川县人民政府2014年政府信息公开工作年度报告\n\n一、概述\n\n全年公开信息318条。\n"); }},
    gallery_case{code::form_blank, [] { return read(write::to_plain(blank_report(2021))); }},
    gallery_case{code::title_missing,
                 [] { return read(without_line(text(), "澄川县人民政府2024年政府信息公开工作年度报告\n")); }},
    gallery_case{code::issuer_missing, [] { return read("一、总体情况\n全年公布各类信息9684条。\n"); }},
    gallery_case{code::year_missing, [] { return read("一、总体情况\n全年公布各类信息9684条。\n"); }},
    gallery_case{code::told_by_page,
                 [] { return read("发布日期：2025-02-17\n" + text().substr(0, text().rfind("\n澄川县人民政府\n")) + '\n'); }},
    gallery_case{code::issuer_uncertain, [] { return read("名称\t澄川县财政局2024年政府信息公开工作年度报告\n" + text()); }},
    gallery_case{code::year_uncertain, [] { return read("名称\t澄川县人民政府2023年政府信息公开工作年度报告\n" + text()); }},
    gallery_case{code::heading_missing, [] { return read(without_line(text(), "三、收到和处理")); }},
    gallery_case{code::section_missing, [] { return read(without(text(), "五、存在", "六、其他")); }},
    gallery_case{code::edition_mixed,
                 [] {
                     std::string const now = line(text(), "本年制发件数");
                     return read_changed(now, "信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n");
                 }},
    gallery_case{code::text_cut, [] { return read(text().substr(0, text().find("2.重复申请"))); }},
    gallery_case{code::text_after_end, [] { return read(text() + "\n打印本页\n关闭窗口\n"); }},
    gallery_case{code::several_reports, [] { return read(text() + "\n白杨县档案馆2019年政府信息公开工作年度报告\n" + text()); }},
    gallery_case{code::other_year,
                 [] {
                     std::string const licences = line(text(), "行政许可\t");
                     return read_changed(licences, licences + "2019年数据：\n行政处罚\t7\n");
                 }},
    gallery_case{
        code::columns_reordered,
        [] { return read_changed(line(text(), "本年制发件数"), "信息内容\t现行有效件数\t本年制发件数\t本年废止件数\n"); }},
    gallery_case{code::columns_unclear,
                 [] { return read_changed(line(text(), "本年制发件数"), "信息内容\t现行有效件数\t本年制发件数\n"); }},
    gallery_case{code::head_wording, [] { return read_changed("本年废止件数", "本年度止件数"); }},
    gallery_case{code::table_missing, [] { return read(without(text(), "行政复议\t", "\n五、存在")); }},
    gallery_case{
        code::table_is_picture,
        [] { return read(replaced(without(text(), "行政复议\t", "\n五、存在"), "\n五、存在", "![](image4.png)\n\n五、存在")); }},
    gallery_case{code::repeats_removed, [] { return read(without_repeats(text())); }},
    gallery_case{
        code::table_not_read,
        [] { return read_changed("一、本年新收政府信息公开申请数量\t", "5\t17\t29\n一、本年新收政府信息公开申请数量\t"); }},
    gallery_case{code::row_missing, [] { return read(without_line(text(), "2.重复申请")); }},
    gallery_case{code::row_label_missing, [] { return read_changed("2.重复申请", ""); }},
    gallery_case{code::rows_shifted,
                 [] {
                     return read_changed("规章\t0\t0\t0\n行政规范性文件\t6\t3\t41\n第二十条第（五）项",
                                         "规章\t\t\t\n行政规范性文件\t0\t0\t0\n第二十条第（五）项\t6\t3\t41");
                 }},
    gallery_case{code::rows_given_back, [] { return read(a_row_lower(text(), "二、上年结转", "四、结转")); }},
    gallery_case{code::row_unknown,
                 [] { return read_changed("\t（七）总计", "\t八、自行增加的项目\t3\t0\t0\t0\t0\t0\t3\n\t（七）总计"); }},
    gallery_case{code::row_not_read, [] { return read_changed("行政规范性文件\t6\t3\t41", "行政规范性文件693665"); }},
    gallery_case{code::cell_blank, [] { return read_changed("规章\t0\t0\t0", "规章\t0\t/\t0"); }},
    gallery_case{code::cell_absent, [] { return read_changed(line(text(), "行政许可\t"), "行政许可\n"); }},
    gallery_case{code::cell_inferred, [] { return read_changed(granted, "\t60\t6\t0\t0\t0\t0\t"); }},
    gallery_case{code::cell_extra, [] { return read_changed(granted, "\t60\t6\t0\t0\t0\t0\t66\t3"); }},
    gallery_case{code::cell_joined, [] { return read_changed("48213", "482 13"); }},
    gallery_case{code::cell_split, [] { return read_changed(granted, "\t606\t0\t0\t0\t0\t66"); }},
    gallery_case{code::cell_annotated,
                 [] { return read_changed("行政规范性文件\t6\t", "行政规范性文件\t6（其中修订 2 件）\t"); }},
    gallery_case{code::cell_not_a_number, [] { return read_changed("行政许可\t48213", "行政许可\t4.8"); }},
    gallery_case{code::row_sum_broken, [] { return read_changed("2\t1\t0\t0\t3\t", "2\t1\t0\t0\t4\t"); }},
    gallery_case{code::balance_broken, [] { return read_changed("\t9\t1\t0\t0\t0\t0\t10", "\t8\t1\t0\t0\t0\t0\t9"); }},
    gallery_case{code::column_sum_broken, [] { return read_changed(granted, "\t59\t6\t0\t0\t0\t0\t65"); }},
    gallery_case{code::heading_wording, [] { return read_changed("五、存在的主要问题及改进情况", "五、存在问题和改进措施"); }},
    gallery_case{code::section_out_of_order,
                 [] {
                     std::string const all = text();
                     std::size_t const from = all.find("五、存在"), to = all.find("六、其他");
                     return read(replaced(replaced(all, all.substr(from, to - from), ""), "一、总体情况",
                                          all.substr(from, to - from) + "一、总体情况"));
                 }},
    gallery_case{code::heading_numeral, [] { return read_changed("六、其他需要报告的事项", "七、其他需要报告的事项"); }},
    gallery_case{code::section_extra,
                 [] { return read_changed("六、其他需要报告的事项\n", "六、其他需要报告的事项\n七、附件\n"); }},
    gallery_case{code::section_empty, [] { return read(replaced(text(), sample().problems_and_improvements.text, "无")); }},
    gallery_case{code::period_missing,
                 [] { return read_changed("本报告所列数据的统计期限为2024年1月1日至2024年12月31日。", ""); }},
    gallery_case{code::period_unreadable, [] { return read(replaced(text(), "至2024年12月31日", "至2024年13月31日")); }},
    gallery_case{code::period_not_year, [] { return read_changed("至2024年12月31日", "至2024年11月30日"); }},
    gallery_case{code::published_late, [] { return read_changed("2025年2月14日", "2025年2月21日"); }},
    gallery_case{code::dated_before_year_end, [] { return read_changed("2025年2月14日", "2024年12月20日"); }},
    gallery_case{code::overview_long,
                 [] {
                     std::string more;
                     for (int i = 0; i < 100; ++i) more += "逐条核对信息的效力。";
                     return read_changed("撤下失效内容126条。", more);
                 }},
    gallery_case{code::aspects_unreported,
                 [] { return read_changed("（四）政府信息公开平台建设。查阅点全部配备自助终端。\n", ""); }},
    gallery_case{code::supervision_unreported, [] { return read_changed("，没有责任追究的情形", ""); }},
    gallery_case{code::fees_unstated,
                 [] { return read_changed("本年没有收取政府信息公开信息处理费。", "没有其他需要报告的事项。"); }},
    gallery_case{code::in_force_too_low, [] { return read_changed("行政规范性文件\t6\t3\t41", "行政规范性文件\t6\t3\t2"); }},
    gallery_case{code::count_negative, [] { return read_changed("行政许可\t48213", "行政许可\t-48213"); }},
    gallery_case{code::count_fractional, [] { return read_changed("行政许可\t48213", "行政许可\t4.8"); }},
    gallery_case{code::claim_differs, [] { return read_changed("予以公开66件", "予以公开67件"); }},
    gallery_case{code::claim_uncertain, [] { return read_changed("含上年结转5件", "含上年结转4件"); }},
    gallery_case{code::claim_meaning, [] { return read_changed("本年新收政府信息公开申请107件", "受理政府信息公开申请112件"); }},
    gallery_case{code::claim_share_differs, [] { return read_changed("占64.7%", "占67.4%"); }},
    gallery_case{code::claim_share_rounded, [] { return read_changed("占64.7%", "占64.70%"); }},
    gallery_case{code::claim_parts_differ, [] { return read_changed("网络提交47件", "网络提交74件"); }},
    gallery_case{code::issuers_differ,
                 [] {
                     annual_report was = year_before();
                     was.title = replaced(was.title, "澄川", "澄江");
                     was.issuer = replaced(was.issuer, "澄川", "澄江");
                     return compared(was);
                 }},
    gallery_case{code::years_not_consecutive, [] { return compared(sample()); }},
    gallery_case{code::carry_over_differs,
                 [] {
                     annual_report was = year_before();
                     fill(was.requests.carried_forward, 5, 0);
                     return compared(was);
                 }},
    gallery_case{
        code::stock_flow_broken,
        [] { return compared(year_before(), replaced(text(), "行政规范性文件\t6\t3\t41", "行政规范性文件\t6\t3\t44")); }},
    gallery_case{code::change_differs,
                 [] { return compared(year_before(), replaced(text(), "同比增长24.4%", "同比增长42.4%")); }},
    gallery_case{code::prose_repeated,
                 [] {
                     annual_report was = year_before();
                     was.problems_and_improvements = sample().problems_and_improvements;
                     return compared(was);
                 }},
    gallery_case{code::change_large,
                 [] {
                     annual_report was = year_before();
                     std::get<proactive_disclosure_2021>(was.proactive_disclosure).licences.decisions.set(4821, origin::printed);
                     return compared(was);
                 }},
    gallery_case{code::report_repeated,
                 [] {
                     parsed const other = parse(replaced(text(), "行政许可\t48213", "行政许可\t48214"));
                     return of({checks::repeated_report(other, parse(text()))}, text());
                 }},
    gallery_case{code::prose_shared,
                 [] {
                     parsed other = parse(text());
                     other.report.issuer = "临江区人民政府";
                     return of({checks::shared_prose(other, parse(text())).value()}, text());
                 }},
    gallery_case{code::rollup_differs,
                 [] { return rolled_up({of_office(replaced(text(), "行政许可\t48213", "行政许可\t48231"))}); }},
    gallery_case{code::rollup_incomplete,
                 [] { return rolled_up({of_office(replaced(text(), "规章\t0\t0\t0", "规章\t0\t/\t0"))}); }},
    gallery_case{code::child_missing,
                 [] {
                     return rolled_up({of_office(text())}, {"澄川县公安局", "澄川县司法局"});
                 }},
    gallery_case{code::child_unfit, [] { return rolled_up({reread(year_before())}); }},
};

}  // namespace

annual_report sample() {
    annual_report r;
    r.title = "澄川县人民政府2024年政府信息公开工作年度报告";
    r.issuer = "澄川县人民政府";
    r.year = 2024;
    r.period = period{gongkai::date{2024, 1, 1}, gongkai::date{2024, 12, 31}};
    r.overview.text =
        "（一）主动公开。全年公布各类信息9684条。本年制发行政规范性文件6件，废止3件，现行有效41件。\n"
        "（二）依申请公开。本年新收政府信息公开申请107件，同比增长24.4%"
        "。其中当面提交60件，网络提交47件。上年结转政府信息公开申请5件，"
        "办结102件（含上年结转5件），结转下年度10件。予以公开66件，占64.7%。行政复议3件，结果维持2件，结果纠正1件。\n"
        "（三）政府信息管理。撤下失效内容126条。\n"
        "（四）政府信息公开平台建设。查阅点全部配备自助终端。\n"
        "（五）监督保障。信息公开列入年度工作考核，委托第三方开展社会评议，没有责任追究的情形。";
    proactive_disclosure_2021 section;
    set_all(form::cells_of(form::proactive_disclosure_2021_table, section));
    section.normative_documents.issued.set(6, origin::printed);
    section.normative_documents.repealed.set(3, origin::printed);
    section.normative_documents.in_force.set(41, origin::printed);
    section.licences.decisions.set(48213, origin::printed);
    section.penalties.decisions.set(3127, origin::printed);
    section.charges.amount.set(decimal{53204186, 4}, origin::printed);
    r.proactive_disclosure = section;
    set_all(form::cells_of(form::requests_table, r.requests));
    r.requests.other_handling.undivided = {};
    boost::mp11::mp_for_each<boost::describe::describe_members<applicant_counts, boost::describe::mod_any_access>>(
        [&](auto d) { (r.requests.other_handling.undivided.*d.pointer).origin = origin::not_applicable; });
    fill(r.requests.received, 98, 9);
    fill(r.requests.carried_over, 4, 1);
    fill(r.requests.granted, 60, 6);
    fill(r.requests.partially_granted, 11, 1);
    fill(r.requests.denied.third_party_rights, 6, 0);
    fill(r.requests.unavailable.not_held, 16, 2);
    fill(r.requests.processed_total, 93, 9);
    fill(r.requests.carried_forward, 9, 1);
    set_all(form::cells_of(form::review_and_litigation_table, r));
    r.review.upheld.set(2, origin::printed);
    r.review.corrected.set(1, origin::printed);
    r.review.total.set(3, origin::printed);
    r.problems_and_improvements.text = "部分乡镇发布信息不够及时。县政府办公室自9月起按月通报更新情况。";
    r.other_matters.text = "本年没有收取政府信息公开信息处理费。";
    r.closing.issuer = "澄川县人民政府";
    r.closing.date = gongkai::date{2025, 2, 14};
    return r;
}

annual_report last_year() { return year_before(); }

std::vector<shown> findings(code c) {
    for (gallery_case const& x : cases)
        if (x.of == c) return x.run();
    return {};
}

std::vector<shown> show(code c) {
    for (shown& s : findings(c))
        if (s.found.code == c) return {std::move(s)};
    return {};
}

}  // namespace gallery
