// SPDX-License-Identifier: BSL-1.0
/// A report as the form has it: title, prose, the three tables, signature. What a plan changes is still the form.
#ifndef GONGKAI_GENERATOR_BUILD_HPP
#define GONGKAI_GENERATOR_BUILD_HPP

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include <generator/model.hpp>

namespace generator {

/// How the report is to be: what it has and in which order.
struct plan {
    edition kind = edition::of_2021;
    level size = level::county;
    std::string issuer;
    int year = 2024;
    bool prose = true, signature = true, title = true;
    std::array<bool, 5> has{false, false, true, true, true};  ///< tables 2, 3, 4
    std::vector<std::size_t> documents{0, 1, 2};              ///< columns of （一）项
    std::vector<std::size_t> items{0, 1, 2};                  ///< columns of （五）（六）项, 2019
    std::vector<std::size_t> organizations{1, 2, 3, 4, 5};
    std::vector<std::size_t> applicant_groups{0, 1, 2};  ///< 自然人, 法人, 总计
    bool litigation_first = false, after_review_first = false;
    std::vector<std::size_t> results{0, 1, 2, 3, 4};
    std::vector<std::size_t> item_order{0, 1, 2, 3, 4};  ///< （一）（五）（六）（八）（九）
    std::size_t amount_unit = 0;                         ///< where 采购总金额 has its unit: 0 cell, 1 head, 2 nowhere
};

namespace detail {

inline table_cell figure(figures const& f, std::size_t id, std::size_t columns = 1) {
    table_cell c = words(f.printed[id].value_or(""), columns);
    c.id = id;
    return c;
}

}  // namespace detail

inline table requests_table(figures const& f, plan const& p) {
    table t;
    t.part = 3;
    t.heads = 3;
    table_row top{words("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3), words("申请人情况", 7)};
    table_row second, third;
    std::vector<std::size_t> order;
    for (std::size_t const g : p.applicant_groups) {
        if (g == 1) {
            second.push_back(words("法人或其他组织", 5));
            for (std::size_t const c : p.organizations) {
                third.push_back(words(std::string{applicants[c].label}));
                order.push_back(c);
            }
        } else {
            std::size_t const c = g == 0 ? 0 : 6;
            second.push_back(words(std::string{applicants[c].label}, 1, 2));
            order.push_back(c);
        }
    }
    t.rows = {top, second, third};
    std::size_t const outcomes = f.undivided ? 20 : 22;
    for (std::size_t r = 0; r < request_rows.size(); ++r) {
        if (!f.printed[cell_3(r, 6)]) continue;
        request_row const& row = request_rows[r];
        table_row out;
        bool const outcome = r >= first_outcome && r <= row_processed;
        if (r == first_outcome) out.push_back(words("三、本年度办理结果", 1, outcomes));
        if (outcome && !row.group.empty()) {
            if (request_rows[r - 1].group != row.group) {
                std::size_t n = 0;
                for (std::size_t k = r; k < request_rows.size() && request_rows[k].group == row.group; ++k) ++n;
                out.push_back(words(std::string{row.group}, 1, n));
            }
            out.push_back(words(std::string{row.label}));
        } else
            out.push_back(words(std::string{row.label}, outcome ? 2 : 3));
        for (std::size_t const c : order) out.push_back(detail::figure(f, cell_3(r, c)));
        t.rows.push_back(std::move(out));
    }
    return t;
}

inline table cases_table(figures const& f, plan const& p) {
    table t;
    t.part = 4;
    t.heads = 3;
    table_row top, second, third, row;
    std::vector<std::size_t> groups;
    auto const review = [&] {
        top.push_back(words("行政复议", 5, 2));
        groups.push_back(0);
    };
    if (!p.litigation_first) review();
    top.push_back(words("行政诉讼", 10));
    for (std::size_t const g : p.after_review_first ? std::array<std::size_t, 2>{2, 1} : std::array<std::size_t, 2>{1, 2}) {
        second.push_back(words(std::string{case_groups[g].label}, 5));
        groups.push_back(g);
    }
    if (p.litigation_first) review();
    for (std::size_t const g : groups)
        for (std::size_t const r : p.results) {
            third.push_back(words(std::string{case_results[r].label}));
            row.push_back(detail::figure(f, cell_4(g, r)));
        }
    t.rows = {top, second, third, row};
    return t;
}

namespace detail {

/// One item of article 20 with its heads and rows; four columns.
class disclosure {
public:
    disclosure(figures const& f, plan const& p) : f_(f), p_(p) { made_.part = 2; }

    table run() {
        for (std::size_t const i : p_.item_order) switch (i) {
                case 0: documents(); break;
                case 1:
                    decisions("（五）", {{"行政许可", licences_decisions}}, {{"其他对外管理服务事项", services_decisions}});
                    break;
                case 2: decisions("（六）", {{"行政处罚", penalties_decisions}, {"行政强制", measures_decisions}}, {}); break;
                case 3: charges(); break;
                default:
                    if (f_.kind == edition::of_2019) procurement();
            }
        return std::move(made_);
    }

private:
    struct line {
        std::string label;
        std::size_t id;
    };
    void title(std::string const& item) { made_.rows.push_back({words("第二十条第" + item + "项", 4)}); }
    void documents() {
        bool const old = f_.kind != edition::of_2021;
        std::array<std::string, 3> const heads =
            old ? std::array<std::string, 3>{"本年新制作数量", "本年新公开数量", "对外公开总数量"}
                : std::array<std::string, 3>{"本年制发件数", "本年废止件数", "现行有效件数"};
        title("（一）");
        table_row head{words("信息内容")};
        for (std::size_t const c : p_.documents) head.push_back(words(heads[c]));
        made_.rows.push_back(std::move(head));
        for (std::size_t k = 0; k < 2; ++k) {
            table_row row{words(k == 0 ? "规章" : old ? "规范性文件" : "行政规范性文件")};
            for (std::size_t const c : p_.documents)
                row.push_back(figure(f_, (old ? regulations_made : regulations_issued) + 3 * k + c));
            made_.rows.push_back(std::move(row));
        }
    }
    void decisions(std::string const& item, std::vector<line> rows, std::vector<line> const& only_2019) {
        title(item);
        if (f_.kind != edition::of_2019) {
            made_.rows.push_back({words("信息内容"), words("本年处理决定数量", 3)});
            for (line const& l : rows) made_.rows.push_back({words(l.label), figure(f_, l.id, 3)});
            return;
        }
        rows.insert(rows.end(), only_2019.begin(), only_2019.end());
        std::array<std::string, 3> const heads{"上一年项目数量", "本年增/减", "处理决定数量"};
        table_row head{words("信息内容")};
        for (std::size_t const c : p_.items) head.push_back(words(heads[c]));
        made_.rows.push_back(std::move(head));
        for (line const& l : rows) {
            std::size_t const base = l.id == licences_decisions    ? licences_previous
                                     : l.id == services_decisions  ? services_previous
                                     : l.id == penalties_decisions ? penalties_previous
                                                                   : measures_previous;
            table_row row{words(l.label)};
            for (std::size_t const c : p_.items) row.push_back(figure(f_, c == 2 ? l.id : base + c));
            made_.rows.push_back(std::move(row));
        }
    }
    void charges() {
        title("（八）");
        if (f_.kind != edition::of_2019) {
            made_.rows.push_back({words("信息内容"), words("本年收费金额（单位：万元）", 3)});
            made_.rows.push_back({words("行政事业性收费"), figure(f_, charges_amount, 3)});
            return;
        }
        made_.rows.push_back({words("信息内容"), words("上一年项目数量"), words("本年增/减", 2)});
        made_.rows.push_back({words("行政事业性收费"), figure(f_, charges_previous), figure(f_, charges_change, 2)});
    }
    void procurement() {
        title("（九）");
        std::string head = "采购总金额";
        if (p_.amount_unit == 1) head += "（" + f_.procurement_unit + "）";
        made_.rows.push_back({words("信息内容"), words("采购项目数量"), words(head, 2)});
        table_cell sum = figure(f_, procurement_amount, 2);
        if (p_.amount_unit == 0) sum.pieces.front().text += f_.procurement_unit;
        made_.rows.push_back({words("政府集中采购"), figure(f_, procurement_projects), std::move(sum)});
    }

    figures const& f_;
    plan const& p_;
    table made_;
};

}  // namespace detail

inline table disclosure_table(figures const& f, plan const& p) { return detail::disclosure(f, p).run(); }

inline table table_for(int part, figures const& f, plan const& p) {
    return part == 2 ? disclosure_table(f, p) : part == 3 ? requests_table(f, p) : cases_table(f, p);
}

/// An organ's name of our own making.
inline std::string any_issuer(level l, chance& by) {
    static constexpr std::array first{"云", "安", "清", "临", "平", "长", "永", "新", "石", "和", "龙", "青", "宁", "兴"};
    static constexpr std::array second{"川", "溪", "山", "泽", "阳", "桥", "岭", "湖", "原", "江", "沙", "林"};
    static constexpr std::array bureaus{"教育局",     "自然资源局", "档案馆",         "水务局",
                                        "交通运输局", "民政局",     "卫生健康委员会", "统计局"};
    std::string const name = std::string{by.pick(first)} + by.pick(second);
    if (l == level::township)
        return name + by.pick({"县", "区"}) + by.pick(first) + by.pick(second) + by.pick({"镇", "乡"}) + "人民政府";
    std::string const place = name + (l == level::county ? by.pick({"县", "区"}) : l == level::city ? "市" : "省");
    if (l == level::province) return place + "人民政府";
    return place + (by.one_in(2) ? "人民政府" : by.pick(bureaus));
}

inline std::string title_of(std::string const& issuer, int year) {
    return issuer + std::to_string(year) + "年政府信息公开工作年度报告";
}
inline std::string period_of(int year) {
    std::string const y = std::to_string(year);
    return "自" + y + "年1月1日起至" + y + "年12月31日止";
}
inline std::string section_title(int n) {
    static constexpr std::array titles{"一、总体情况",
                                       "二、主动公开政府信息情况",
                                       "三、收到和处理政府信息公开申请情况",
                                       "四、政府信息公开行政复议、行政诉讼情况",
                                       "五、存在的主要问题及改进情况",
                                       "六、其他需要报告的事项"};
    return titles[static_cast<std::size_t>(n - 1)];
}

namespace detail {

inline void write_prose(std::vector<block>& out, int section, chance& by) {
    auto const say = [&](std::string s) { out.push_back({block::paragraph, std::move(s), {}, section, true}); };
    std::string const n = std::to_string(by.between(20, 4000)), m = std::to_string(by.between(2, 60));
    if (section == 1) {
        if (by.one_in(2)) out.push_back({block::subheading, "（一）主动公开", {}, section, true});
        say("全年通过门户网站发布信息" + n + "条，组织业务培训" + m + "次，重点领域栏目均按月更新。");
        if (by.one_in(2)) say("查阅点设在政务服务大厅一楼，接待群众" + m + "人次，没有因信息公开受到责任追究的情形。");
    } else if (section == 5)
        say("部分栏目更新不够及时，解读形式比较单一。下一步将每季度检查一次，对" + m + "个栏目逐一整改。");
    else
        say("本年度未收取信息处理费，没有其他需要报告的事项。");
}

}  // namespace detail

/// The blocks of a report by its plan.
inline std::vector<block> report_blocks(figures const& f, plan const& p, chance& by) {
    std::vector<block> out;
    if (p.title) out.push_back({block::title, title_of(p.issuer, p.year), {}, 0, true});
    if (p.prose) {
        std::string opening = p.issuer + "依照《中华人民共和国政府信息公开条例》编制本报告，统计期限" + period_of(p.year) + "。";
        if (by.one_in(5))
            opening +=
                "报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、"
                "存在的主要问题及改进情况、其他需要报告的事项六部分组成。";
        out.push_back({block::paragraph, std::move(opening), {}, 0, true});
    }
    for (int n = 1; n <= 6; ++n) {
        bool const tabular = n >= 2 && n <= 4;
        if (tabular ? !p.has[static_cast<std::size_t>(n)] : !p.prose) continue;
        out.push_back({block::heading, section_title(n), {}, n, true});
        if (!tabular) {
            detail::write_prose(out, n, by);
            continue;
        }
        if (p.prose && by.one_in(6)) out.push_back({block::paragraph, "具体情况如下表：", {}, n, true});
        out.push_back({block::table, {}, table_for(n, f, p), n, true});
    }
    if (p.signature && p.prose) {
        out.push_back({block::signature, p.issuer, {}, 0, true});
        out.push_back(
            {block::signature, std::to_string(p.year + 1) + "年1月" + std::to_string(by.between(4, 30)) + "日", {}, 0, true});
    }
    return out;
}

/// A plan by chance: edition, size, year, and for a third of them no more than a title and some tables.
inline plan any_plan(chance& by) {
    plan p;
    p.kind = by.one_in(4) ? edition::of_2019 : by.one_in(8) ? edition::mixed : edition::of_2021;
    p.size = by.pick({level::township, level::county, level::county, level::city, level::province});
    p.issuer = any_issuer(p.size, by);
    p.year = p.kind == edition::of_2021 ? static_cast<int>(by.between(2021, 2025)) : static_cast<int>(by.between(2019, 2020));
    p.amount_unit = by.one_in(2) ? 0 : 2;  // in its head it is a class of its own
    if (by.one_in(3)) {
        p.prose = false;
        for (std::size_t n = 2; n <= 4; ++n) p.has[n] = by.one_in(2);
        if (!p.has[2] && !p.has[3] && !p.has[4]) p.has[static_cast<std::size_t>(by.between(2, 4))] = true;
    }
    return p;
}

/// The whole document of a plan, undamaged, with what is true of it.
inline document make_document(plan const& p, chance& by) {
    document d;
    d.truth = any_figures(p.kind, p.size, by);
    if (p.kind == edition::of_2019 && p.amount_unit == 2) d.truth.procurement_unit.clear();
    d.blocks = report_blocks(d.truth, p, by);
    for (std::size_t id = 0; id < cell_count; ++id)
        if (p.has[static_cast<std::size_t>(part_of(id))]) d.expected[id].value = d.truth.value(id);
    if (p.title || p.prose) {
        d.issuers = {p.issuer};
        d.years = {p.year};
    }
    d.page_title = p.title ? title_of(p.issuer, p.year) : "正文";
    return d;
}

}  // namespace generator

#endif
