// SPDX-License-Identifier: BSL-1.0
// Each rule twice: a report that meets it, and the same with one thing changed.
#include <gongkai/check/rules.hpp>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "support/test.hpp"

#include <gongkai/check/cells.hpp>
#include <gongkai/check/claims/claims.hpp>
#include <gongkai/parse.hpp>
#include <gongkai/write/messages.hpp>
#include <gongkai/write/plain.hpp>

#include "gallery/cases.hpp"

using namespace gongkai;

namespace check_rules {

/// What one rule finds in a report.
std::vector<diagnostic> found(checks::rule const& rule, annual_report const& report) {
    parsed const p{report, {}, {}};
    checks::cell_index const cells(p.report);
    std::vector<diagnostic> out;
    rule.find({p, cells, checks::read_prose(p)}, out);
    return out;
}
checks::rule const& rule_of(code c) {
    return *std::find_if(checks::rule_table.begin(), checks::rule_table.end(),
                         [c](checks::rule const& r) { return r.code == c; });
}
/// The sample meets the rule; changed, it does not, and the finding is about `path`.
template <class Change>
void pair(code c, std::string const& path, severity s, Change change) {
    annual_report report = gallery::sample();
    BOOST_TEST(found(rule_of(c), report).empty());
    change(report);
    std::vector<diagnostic> const d = found(rule_of(c), report);
    BOOST_REQUIRE(d.size() == 1u);
    BOOST_TEST(d[0].code == c);
    BOOST_TEST(d[0].severity == s);
    BOOST_TEST(d[0].paths.front() == path);
}
proactive_disclosure_2021& disclosure(annual_report& r) { return std::get<proactive_disclosure_2021>(r.proactive_disclosure); }

}  // namespace check_rules

BOOST_AUTO_TEST_SUITE(check_rules)

BOOST_AUTO_TEST_CASE(period) {
    pair(code::period_missing, "period", severity::note, [](annual_report& r) { r.period.reset(); });
    pair(code::period_not_year, "period", severity::warning, [](annual_report& r) {
        r.period->to = gongkai::date{2024, 11, 30};
    });
    pair(code::period_not_year, "period", severity::warning, [](annual_report& r) { r.year = 2023; });
}

BOOST_AUTO_TEST_CASE(deadlines) {
    pair(code::published_late, "closing.date", severity::warning, [](annual_report& r) {
        r.closing.date = gongkai::date{2025, 2, 21};
    });
    pair(code::published_late, "closing.date", severity::warning, [](annual_report& r) { r.issuer = "澄川县司法局"; });
    pair(code::dated_before_year_end, "closing.date", severity::warning, [](annual_report& r) {
        r.closing.date = gongkai::date{2024, 12, 31};
    });
    BOOST_TEST((checks::deadline(checks::level::department, 2024) == gongkai::date{2025, 1, 31}));
    BOOST_TEST((checks::deadline(checks::level::county, 2024) == gongkai::date{2025, 2, 20}));
    BOOST_TEST((checks::deadline(checks::level::prefecture, 2024) == gongkai::date{2025, 3, 10}));
    BOOST_TEST((checks::deadline(checks::level::province, 2024) == gongkai::date{2025, 3, 31}));
}

/// Where no signature has a day, the page's own is taken, and said to be the page's; years later the page was put up anew.
BOOST_AUTO_TEST_CASE(the_day_of_the_page) {
    std::string text = write::to_plain(gallery::sample());
    text.resize(text.rfind("\n澄川县人民政府\n") + 1);
    auto const late = [&](std::string const& day) {
        parsed const p = parse("发布时间：" + day + "\n" + text);
        checks::cell_index const cells(p.report);
        std::vector<diagnostic> out;
        rule_of(code::published_late).find({p, cells, {}}, out);
        return out;
    };
    BOOST_TEST(late("2025-02-20").empty());
    std::vector<diagnostic> const d = late("2025-02-21");
    BOOST_REQUIRE(d.size() == 1u);
    BOOST_TEST(d[0].severity == severity::warning);
    BOOST_TEST(write::message_of(d[0]) == "网页所注日期 2025-02-21 晚于规定的公布期限 2025-02-20");
    BOOST_REQUIRE(late("2026-08-11").size() == 1u);
    BOOST_TEST(late("2026-08-11")[0].severity == severity::note);
    annual_report report = gallery::sample();
    report.closing.date = gongkai::date{2025, 2, 21};
    BOOST_TEST(write::message_of(found(rule_of(code::published_late), report).at(0)) ==
               "落款日期 2025-02-21 晚于规定的公布期限 2025-02-20");
}

BOOST_AUTO_TEST_CASE(levels) {
    using checks::level;
    struct one {
        std::string_view issuer;
        level l;
    };
    for (one const& x : {one{"山东省人民政府", level::province},
                         one{"上海市人民政府", level::province},
                         one{"广西壮族自治区人民政府", level::province},
                         one{"聊城市人民政府", level::prefecture},
                         one{"延边朝鲜族自治州人民政府", level::prefecture},
                         one{"聊城市茌平区人民政府", level::county},
                         one{"冠县", level::county},
                         one{"西柳镇人民政府", level::department},
                         one{"丽岙街道办事处", level::department},
                         one{"聊城市生态环境局", level::department},
                         one{"冠县人民政府办公室", level::department},
                         one{"", level::department},
                         one{"北京市人民政府", level::province},
                         one{"天津市", level::province},
                         one{"重庆市人民政府", level::province},
                         one{"兴林乡人民政府", level::department},
                         one{"白音苏木人民政府", level::department},
                         one{"大兴地区人民政府", level::prefecture},
                         one{"锡林盟", level::prefecture},
                         one{"凉山州", level::prefecture},
                         one{"正蓝旗人民政府", level::county}}) {
        BOOST_TEST_INFO_SCOPE(x.issuer);
        BOOST_TEST((checks::level_of(x.issuer) == x.l));
    }
}

BOOST_AUTO_TEST_CASE(a_name_that_tells_no_level_has_no_deadline) {
    for (std::string_view const name : {"青石经济开发区", "滨江新区管理委员会", "平沙综合实验区", "青石高新区", "滨江新区",
                                        "平沙示范区", "平沙保税区", "平沙合作区", "青石产业园区", "青石管理区", "滨江管委会"})
        BOOST_TEST((checks::level_of(name) == std::nullopt));
    annual_report r = gallery::sample();
    r.issuer = "青石经济开发区";
    r.closing.date = gongkai::date{2025, 6, 1};
    BOOST_TEST(found(rule_of(code::published_late), r).empty());
}

BOOST_AUTO_TEST_CASE(empty_sections_and_lost_aspects) {
    auto const headed = [](annual_report& r) {
        r.headings = {{5, 5, "存在的主要问题及改进情况", {}}, {6, 6, "其他需要报告的事项", {}}};
    };
    annual_report r = gallery::sample();
    headed(r);
    BOOST_TEST(found(rule_of(code::section_empty), r).empty());
    r.problems_and_improvements.text = "无。";
    BOOST_TEST(found(rule_of(code::section_empty), r).size() == 1u);
    r.headings.clear();  // it may not have been read
    BOOST_TEST(found(rule_of(code::section_empty), r).empty());
    r.headings = {{5, 6, "存在的主要问题及改进情况", {}}, {6, 0, "其他需要报告的事项", {}}};
    BOOST_TEST(found(rule_of(code::heading_numeral), r).size() == 1u);  // a lost numeral is not a wrong one
    r.headings.clear();
    for (int n = 1; n <= 6; ++n) r.headings.push_back({n, n == 4 ? 0 : n, "", {}});
    BOOST_TEST(found(rule_of(code::heading_numeral), r).size() == 1u);  // one alone was not lost on the way
    r.headings[1].numeral = 0;
    BOOST_TEST(found(rule_of(code::heading_numeral), r).empty());
    std::string const fees = r.other_matters.text;
    r.other_matters.text = fees + "\n（七）附件\n七、附件清单详见网站。";
    BOOST_TEST(found(rule_of(code::section_extra), r).empty());
    r.other_matters.text = fees + "\n七、附件";
    BOOST_TEST(found(rule_of(code::section_extra), r).size() == 1u);
    r.other_matters.text = "发出收费通知0件，总金额0元，实际收取0元。";
    BOOST_TEST(found(rule_of(code::fees_unstated), r).empty());
    pair(code::aspects_unreported, "overview", severity::note, [](annual_report& x) {
        std::size_t const from = x.overview.text.find("（四）"), to = x.overview.text.find("（五）");
        x.overview.text.erase(from, to - from);
    });
    r.overview.text = "〔…〕";
    BOOST_TEST(found(rule_of(code::aspects_unreported), r).empty());
}

BOOST_AUTO_TEST_CASE(each_rule_has_a_status) {
    auto const status = [](annual_report const& r, code c) {
        for (checks::assessed_rule const& a : checks::assess_rules({r, {}, {}}))
            if (a.rule == c) return a.status;
        BOOST_FAIL("no such rule");
        return checks::rule_status::broken;
    };
    annual_report r = gallery::sample();
    BOOST_TEST(checks::assess_rules({r, {}, {}}).size() == checks::rule_table.size());
    BOOST_TEST((status(r, code::published_late) == checks::rule_status::holds));
    r.closing.date = gongkai::date{2025, 2, 21};
    BOOST_TEST((status(r, code::published_late) == checks::rule_status::broken));
    r.closing.date.reset();
    BOOST_TEST((status(r, code::published_late) == checks::rule_status::not_assessable));
    r.edition = 0;
    for (checks::assessed_rule const& a : checks::assess_rules({r, {}, {}}))
        BOOST_TEST((a.status == checks::rule_status::not_assessable && a.lacking == "edition"));
}

BOOST_AUTO_TEST_CASE(overview) {
    pair(code::overview_long, "overview", severity::note, [](annual_report& r) {
        for (int i = 0; i < 100; ++i) r.overview.text += "逐条核对信息的效力。";
    });
    pair(code::supervision_unreported, "overview", severity::note, [](annual_report& r) {
        r.overview.text.erase(r.overview.text.find("，没有责任追究的情形"), std::string_view{"，没有责任追究的情形"}.size());
    });
    annual_report department = gallery::sample();  // asked of governments only
    department.issuer = "澄川县司法局";
    department.overview.text = "全年公布各类信息96条。";
    BOOST_TEST(found(rule_of(code::supervision_unreported), department).empty());
}

BOOST_AUTO_TEST_CASE(overview_of_exactly_a_thousand_characters) {
    annual_report r = gallery::sample();
    r.overview.text.clear();
    for (int i = 0; i < 1000; ++i) r.overview.text += "字";
    r.overview.text += " \n";
    BOOST_TEST(found(rule_of(code::overview_long), r).empty());
    r.overview.text.replace(0, std::string_view{"字字"}.size(), "20250131 ");  // a number is one word
    r.overview.text += "字";
    BOOST_TEST(found(rule_of(code::overview_long), r).empty());
    r.overview.text += "字";
    BOOST_TEST(found(rule_of(code::overview_long), r).size() == 1u);
}

BOOST_AUTO_TEST_CASE(fees) {
    pair(code::fees_unstated, "other_matters", severity::warning,
         [](annual_report& r) { r.other_matters.text = "没有其他需要报告的事项。"; });
    annual_report r = gallery::sample();
    r.other_matters.text = "没有其他需要报告的事项。";
    r.overview.text += "全年无收费。";
    BOOST_REQUIRE(found(rule_of(code::fees_unstated), r).size() == 1u);  // said elsewhere: a note
    BOOST_TEST(found(rule_of(code::fees_unstated), r)[0].severity == severity::note);
    r.other_matters.text = "全年收取信息处理费251元。";
    BOOST_TEST(found(rule_of(code::fees_unstated), r).empty());
    r.edition = 2019;
    r.other_matters.text = "无。";
    BOOST_TEST(found(rule_of(code::fees_unstated), r).empty());
}

BOOST_AUTO_TEST_CASE(plausibility) {
    pair(code::in_force_too_low, "proactive_disclosure.normative_documents", severity::warning,
         [](annual_report& r) { disclosure(r).normative_documents.in_force.set(2, origin::printed); });
    pair(code::count_negative, "requests.received.total", severity::error,
         [](annual_report& r) { r.requests.received.total.set(-1, origin::printed); });
    pair(code::count_fractional, "proactive_disclosure.licences.decisions", severity::warning, [](annual_report& r) {
        disclosure(r).licences.decisions.clear(origin::unreadable);
        disclosure(r).licences.decisions.raw = "4.8";
    });
    pair(code::cell_annotated, "proactive_disclosure.licences.decisions", severity::note,
         [](annual_report& r) { disclosure(r).licences.decisions.raw = "48213（含网上办理）"; });
}

BOOST_AUTO_TEST_CASE(what_the_year_issued_and_repealed_is_not_in_force) {
    annual_report r = gallery::sample();
    disclosure(r).normative_documents.in_force.set(3, origin::printed);  // 6 issued, 3 of them repealed
    BOOST_TEST(found(rule_of(code::in_force_too_low), r).empty());
}

BOOST_AUTO_TEST_CASE(headings) {
    std::string const good = write::to_plain(gallery::sample());
    auto const found_in = [](code c, std::string const& text) { return found(rule_of(c), parse(text).report); };
    BOOST_TEST(found_in(code::heading_wording, good).empty());
    BOOST_TEST(found_in(code::section_out_of_order, good).empty());
    std::string other = good;
    std::string_view const own = "五、存在的主要问题及改进情况";
    other.replace(other.find(own), own.size(), "五、存在问题和改进措施");
    auto const d = found_in(code::heading_wording, other);
    BOOST_REQUIRE(d.size() == 1u);
    BOOST_TEST(d[0].severity == severity::note);
    BOOST_TEST(other.substr(d[0].where.start.offset, d[0].where.end.offset - d[0].where.start.offset) ==
               "五、存在问题和改进措施");
    BOOST_TEST(gallery::show(code::section_out_of_order).size() == 1u);
    // 六 above the report, a table of contents above it
    for (std::string const above :
         {"六、其他需要报告的事项\n", "目录\n一、总体情况\n二、主动公开政府信息情况\n六、其他需要报告的事项\n"}) {
        BOOST_TEST(found_in(code::heading_wording, above + other).size() == 1u);
        BOOST_TEST(found_in(code::section_out_of_order, above + other).empty());
    }
}

/// What makes a text of 一 too little to say what it lacks.
BOOST_AUTO_TEST_CASE(texts_that_are_not_whole) {
    annual_report r = gallery::sample();
    auto const lacks = [&r](std::size_t characters, std::string const& end) {
        r.overview.text.clear();
        for (std::size_t i = 0; i < characters; ++i) r.overview.text += "字";
        r.overview.text += end;
        return found(rule_of(code::aspects_unreported), r).size();
    };
    BOOST_TEST(lacks(59, "。") == 0u);
    BOOST_TEST(lacks(60, "。") == 1u);
    BOOST_TEST(lacks(100, "") == 0u);  // cut off within a sentence
    for (char const* const end : {"。", "；", "！", "？", "”", "）", "…", ".", ";", ")", "!"})
        BOOST_TEST(lacks(100, end) == 1u, end);
    for (char const* const left_out : {"〔...〕", "[...]", "〔…〕", "〔……〕", "[……]"})
        BOOST_TEST(lacks(100, std::string{left_out} + "。") == 0u, left_out);
}

BOOST_AUTO_TEST_CASE(a_seventh_section) {
    annual_report r = gallery::sample();
    auto const extra = [&r](std::string const& line) {
        r.other_matters.text = "本年度未收取信息处理费。\n" + line;
        return found(rule_of(code::section_extra), r).size();
    };
    std::string heading = "七、";
    for (int i = 0; i < 28; ++i) heading += "字";
    BOOST_TEST(extra("七、附件") == 1u);
    BOOST_TEST(extra("七、附件\n") == 1u);
    BOOST_TEST(extra(heading) == 1u);  // 90 bytes
    BOOST_TEST(extra(heading + "字") == 0u);
    for (char const* const none : {"七", "七、附件见网站。", "7、附件", "六、附件", "八、附件", "、附件", ""})
        BOOST_TEST(extra(none) == 0u, none);
}

BOOST_AUTO_TEST_CASE(sections_that_say_nothing) {
    annual_report r = gallery::sample();
    r.headings = {{5, 5, "存在的主要问题及改进情况", {}}, {6, 6, "其他需要报告的事项", {}}};
    for (char const* const none : {"", "无", "无。", "暂无", "暂无。", "/"}) {
        r.problems_and_improvements.text = none;
        BOOST_TEST(found(rule_of(code::section_empty), r).size() == 1u, none);
    }
    r.problems_and_improvements.text = "无差错。";
    BOOST_TEST(found(rule_of(code::section_empty), r).empty());
    r.other_matters.text.clear();
    BOOST_TEST(found(rule_of(code::section_empty), r).size() == 1u);
    for (char const* const none : {"无", "无。", "暂无", "暂无。", "/"}) {  // the rule on fees says it
        r.other_matters.text = none;
        BOOST_TEST(found(rule_of(code::section_empty), r).empty(), none);
    }
}

BOOST_AUTO_TEST_CASE(order_of_sections) {
    annual_report r = gallery::sample();
    auto const wrong = [&r](std::initializer_list<int> sections) {
        r.headings.clear();
        for (int const n : sections) r.headings.push_back({n, n, "", {}});
        return found(rule_of(code::section_out_of_order), r).size();
    };
    BOOST_TEST(wrong({1, 2, 3, 4, 5, 6}) == 0u);
    BOOST_TEST(wrong({1, 2, 2, 3}) == 0u);
    BOOST_TEST(wrong({2, 1}) == 1u);
    BOOST_TEST(wrong({3, 1, 2}) == 2u);
    BOOST_TEST(wrong({}) == 0u);
}

BOOST_AUTO_TEST_CASE(periods_and_days) {
    parsed p{gallery::sample(), {}, {}};
    auto const finds = [&p](code c) {
        checks::cell_index const cells(p.report);
        std::vector<diagnostic> out;
        rule_of(c).find({p, cells, {}}, out);
        return out.size();
    };
    p.report.period.reset();
    p.diagnostics = {{code::period_unreadable, severity::warning, {}, {}, {}}};
    BOOST_TEST(finds(code::period_missing) == 0u);
    p.diagnostics = {{code::year_missing, severity::warning, {}, {}, {}}};
    BOOST_TEST(finds(code::period_missing) == 1u);
    p.report.year.reset();
    BOOST_TEST(finds(code::period_missing) == 0u);
    p.report = gallery::sample();
    p.report.year.reset();
    for (code const c : {code::period_not_year, code::published_late, code::dated_before_year_end}) BOOST_TEST(finds(c) == 0u);
    p.report = gallery::sample();
    p.report.closing.date.reset();
    for (code const c : {code::published_late, code::dated_before_year_end}) BOOST_TEST(finds(c) == 0u);
    p.report.closing.date = gongkai::date{2025, 1, 1};
    BOOST_TEST(finds(code::dated_before_year_end) == 0u);
    p.report.closing.date = gongkai::date{2025, 12, 1};
    p.report.issuer.clear();
    BOOST_TEST(finds(code::published_late) == 0u);
    // Only what is said of the day itself makes it the page's.
    p.report.issuer = "澄川县人民政府";
    p.report.closing.date = gongkai::date{2026, 3, 1};
    for (std::string const path : {"title", "closing.date"}) {
        p.diagnostics = {{code::told_by_page, severity::note, {path}, {}, {}}};
        checks::cell_index const cells(p.report);
        std::vector<diagnostic> out;
        rule_of(code::published_late).find({p, cells, {}}, out);
        BOOST_TEST(out.at(0).severity == (path == "title" ? severity::warning : severity::note));
    }
}

BOOST_AUTO_TEST_CASE(what_a_cell_holds_besides) {
    annual_report r = gallery::sample();
    count& cell = disclosure(r).licences.decisions;
    auto const annotated = [&](std::string const& raw) {
        cell.raw = raw;
        return found(rule_of(code::cell_annotated), r).size();
    };
    BOOST_TEST(annotated("48,213") == 0u);
    BOOST_TEST(annotated("４８２１３") == 0u);
    BOOST_TEST(annotated("48213件") == 1u);
    BOOST_TEST(annotated("48213（含网上办理）") == 1u);
    BOOST_TEST(annotated("48213（推算）") == 0u);
    cell.raw = "48213件";
    cell.set(48213, origin::inferred);
    cell.raw = "48213件";
    BOOST_TEST(found(rule_of(code::cell_annotated), r).empty());
    r = gallery::sample();
    r.requests.received.total.set(-1, origin::inferred);
    BOOST_TEST(found(rule_of(code::count_negative), r).empty());
    r.requests.received.total.set(0, origin::printed);
    BOOST_TEST(found(rule_of(code::count_negative), r).empty());
}

BOOST_AUTO_TEST_CASE(counts_with_fractions) {
    parsed p{gallery::sample(), {}, {}};
    count& cell = disclosure(p.report).licences.decisions;
    cell.clear(origin::unreadable);
    auto const of = [&](std::string const& raw) {
        cell.raw = raw;
        checks::cell_index const cells(p.report);
        std::vector<diagnostic> out;
        rule_of(code::count_fractional).find({p, cells, {}}, out);
        return out;
    };
    BOOST_TEST(of("4.0").empty());
    BOOST_TEST(of("4").empty());
    BOOST_TEST(of("４．８").size() == 1u);
    BOOST_TEST(of("4.8").at(0).severity == severity::warning);
    p.diagnostics = {{code::cell_not_a_number, severity::error, {"proactive_disclosure.penalties"}, {}, {}}};
    BOOST_TEST(of("4.8").at(0).severity == severity::warning);
    p.diagnostics = {{code::cell_not_a_number, severity::error, {}, {}, {}}};
    BOOST_TEST(of("4.8").at(0).severity == severity::warning);
    p.diagnostics = {{code::cell_not_a_number, severity::error, {"proactive_disclosure.licences"}, {}, {}}};
    BOOST_TEST(of("4.8").at(0).severity == severity::note);
}

/// What a rule would have to know, and the report does not tell.
BOOST_AUTO_TEST_CASE(what_rules_lack) {
    auto const lacking = [](code c, auto&& change) {
        annual_report r = gallery::sample();
        for (int n = 1; n <= 6; ++n) r.headings.push_back({n, n, "题", {}});
        change(r);
        for (checks::assessed_rule const& a : checks::assess_rules({r, {}, {}}))
            if (a.rule == c) return a.status == checks::rule_status::not_assessable ? a.lacking : std::string{"nothing"};
        return std::string{};
    };
    auto const none = [](annual_report&) {};
    auto const no_year = [](annual_report& r) { r.year.reset(); };
    auto const no_issuer = [](annual_report& r) { r.issuer.clear(); };
    auto const no_day = [](annual_report& r) { r.closing.date.reset(); };
    auto const no_overview = [](annual_report& r) { r.overview.text.clear(); };
    for (checks::rule const& rule : checks::rule_table) BOOST_TEST(lacking(rule.code, none) == "nothing");
    for (code const c :
         {code::heading_wording, code::section_out_of_order, code::heading_numeral, code::section_extra, code::section_empty})
        BOOST_TEST(lacking(c, [](annual_report& r) { r.headings.clear(); }) == "headings");
    for (code const c : {code::period_missing, code::period_not_year, code::published_late, code::dated_before_year_end})
        BOOST_TEST(lacking(c, no_year) == "year");
    BOOST_TEST(lacking(code::period_not_year, [](annual_report& r) { r.period.reset(); }) == "period");
    for (code const c : {code::published_late, code::dated_before_year_end}) BOOST_TEST(lacking(c, no_day) == "closing.date");
    BOOST_TEST(lacking(code::published_late, no_issuer) == "issuer");
    BOOST_TEST(lacking(code::published_late, [](annual_report& r) { r.issuer = "青石经济开发区"; }) == "issuer");
    BOOST_TEST(lacking(code::supervision_unreported, [](annual_report& r) { r.issuer = "澄川县司法局"; }) == "issuer");
    for (code const c : {code::overview_long, code::aspects_unreported, code::supervision_unreported})
        BOOST_TEST(lacking(c, no_overview) == "overview");
    BOOST_TEST(lacking(code::fees_unstated, [](annual_report& r) { r.edition = 2019; }) == "edition");
    BOOST_TEST(lacking(code::fees_unstated, [](annual_report& r) { r.other_matters.text.clear(); }) == "other_matters");
}

BOOST_AUTO_TEST_SUITE_END()
