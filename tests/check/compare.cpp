// SPDX-License-Identifier: BSL-1.0
#include <gongkai/check/compare.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "support/test.hpp"

#include <gongkai/check/names.hpp>

#include "gallery/cases.hpp"

using namespace gongkai;

namespace check_compare {

checks::comparison compared(annual_report const& was, annual_report const& is) {
    return checks::compare({was, {}, {}}, {is, {}, {}});
}

template <class Change>
diagnostic changed(Change change) {
    annual_report was = gallery::last_year(), is = gallery::sample();
    BOOST_TEST(compared(was, is).diagnostics.empty());
    change(was, is);
    auto const d = compared(was, is).diagnostics;
    BOOST_REQUIRE(d.size() == 1u);
    return d[0];
}

}  // namespace check_compare

BOOST_AUTO_TEST_SUITE(check_compare)

BOOST_AUTO_TEST_CASE(carry_over_column_by_column) {
    diagnostic const d =
        changed([](annual_report& was, annual_report&) { was.requests.carried_forward.other.set(1, origin::printed); });
    BOOST_TEST(d.code == code::carry_over_differs);
    BOOST_TEST(d.severity == severity::error);
    BOOST_TEST(d.paths.front() == "requests.carried_over.other");
}

BOOST_AUTO_TEST_CASE(stock_and_flow) {
    diagnostic const d = changed([](annual_report&, annual_report& is) {
        std::get<proactive_disclosure_2021>(is.proactive_disclosure).regulations.in_force.set(1, origin::printed);
    });
    BOOST_TEST(d.code == code::stock_flow_broken);
    BOOST_TEST(d.paths.front() == "proactive_disclosure.regulations");
}

BOOST_AUTO_TEST_CASE(changes_that_prose_states) {
    diagnostic const d =
        changed([](annual_report&, annual_report& is) { is.overview.text = "收到政府信息公开申请107件，同比下降24.4%。"; });
    BOOST_TEST(d.code == code::change_differs);
}

/// Last year's own number, and a share's change in points: of 81 in 86 and 98 in 107, rounded.
BOOST_AUTO_TEST_CASE(last_years_numbers_and_shares_that_prose_states) {
    annual_report const was = gallery::last_year();
    annual_report is = gallery::sample();
    struct stated {
        char const* text;
        checks::verdict verdict;
        char const *then, *found;
    };
    using enum checks::verdict;
    for (stated const& s :
         {stated{"本年收到政府信息公开申请107件，上年收到86件。", holds, "86", "86"},
          stated{"本年收到政府信息公开申请107件，上年收到90件。", differs, "86", "86"},
          stated{"收到政府信息公开申请107件，其中自然人申请98件，占91.6%，占比下降2.6个百分点。", holds, "94.2", "-2.6"},
          stated{"收到政府信息公开申请107件，其中自然人申请98件，占91.6%，占比下降2.2个百分点。", differs, "94.2", "-2.6"},
          stated{"收到政府信息公开申请107件，其中自然人申请98件，占91.6%，占比上升2.6个百分点。", differs, "94.2", "-2.6"}})
        BOOST_TEST_CONTEXT(s.text) {
            is.overview.text = s.text;
            checks::comparison const c = compared(was, is);
            BOOST_REQUIRE(c.claims.size() == 1u);
            BOOST_TEST((c.claims[0].verdict == s.verdict));
            BOOST_TEST(c.claims[0].was == s.then);
            BOOST_TEST(c.claims[0].found == s.found);
            BOOST_TEST(c.diagnostics.size() == (s.verdict == differs ? 1u : 0u));
        }
}

BOOST_AUTO_TEST_CASE(whose_and_when) {
    BOOST_TEST(changed([](annual_report& was, annual_report&) { was.issuer = "澄江县人民政府"; }).code == code::issuers_differ);
    BOOST_TEST(changed([](annual_report& was, annual_report&) { was.year = 2021; }).code == code::years_not_consecutive);
}

BOOST_AUTO_TEST_CASE(every_cell) {
    checks::comparison const c = compared(gallery::last_year(), gallery::sample());
    BOOST_TEST(c.cells.size() == 6u + 4u + 26u * 7u + 15u);
    auto const x =
        std::find_if(c.cells.begin(), c.cells.end(), [](auto const& y) { return y.path == "requests.received.total"; });
    BOOST_REQUIRE((x != c.cells.end()));
    BOOST_TEST(x->old_value == (decimal{86, 0}));
    BOOST_TEST(x->change == (decimal{21, 0}));
}

BOOST_AUTO_TEST_CASE(repeated_prose) {
    annual_report was = gallery::last_year(), is = gallery::sample();
    was.problems_and_improvements.text = "2023年个别栏目没有及时更新。解读形式比较单一，有待丰富。";
    is.problems_and_improvements.text = "2024年个别栏目没有及时更新。县政府办公室按月通报了更新情况。";
    auto c = compared(was, is);
    BOOST_REQUIRE(c.prose.size() == 3u);
    BOOST_TEST(c.prose[1].sentences == 2u);
    BOOST_REQUIRE(c.prose[1].repeated.size() == 1u);
    BOOST_TEST(c.prose[1].repeated[0] == "2024年个别栏目没有及时更新。");
    BOOST_REQUIRE(c.diagnostics.size() == 1u);
    BOOST_TEST(c.diagnostics[0].severity == severity::note);  // less than half
    is.problems_and_improvements.text = was.problems_and_improvements.text;
    c = compared(was, is);
    BOOST_TEST(c.prose[1].share() == 1000u);
    BOOST_TEST(c.diagnostics[0].severity == severity::warning);
    // Other numbers are another sentence; what every report says is none.
    was.problems_and_improvements.text = "全年公布政府信息96条。统计期限为2023年1月1日至12月31日。";
    is.problems_and_improvements.text = "全年公布政府信息97条。统计期限为2024年1月1日至12月31日。";
    BOOST_TEST(compared(was, is).prose[1].repeated.empty());
    BOOST_TEST(compared(was, is).prose[1].sentences == 1u);
}

BOOST_AUTO_TEST_CASE(a_copy_is_found_by_its_clauses) {
    annual_report was = gallery::last_year(), is = gallery::sample();
    was.problems_and_improvements.text =
        "一是部分栏目内容更新不够及时，二是公开平台的检索功能有待完善，三是工作人员变动较为频繁。";
    is.problems_and_improvements.text =
        "二是部分栏目内容更新不够及时，个别乡镇报送材料迟缓，一是公开平台的检索功能有待完善，明年将逐月通报各单位。";
    auto const c = compared(was, is);
    BOOST_TEST(c.prose[1].repeated.size() == 2u);
    BOOST_REQUIRE(c.diagnostics.size() == 1u);
    BOOST_TEST(c.diagnostics[0].code == code::prose_repeated);
}

BOOST_AUTO_TEST_CASE(years_apart_carry_nothing_over) {
    annual_report was = gallery::last_year(), is = gallery::sample();
    was.year = 2021;
    was.requests.carried_forward.total.set(77, origin::printed);
    auto const c = compared(was, is);
    BOOST_REQUIRE(c.diagnostics.size() == 1u);
    BOOST_TEST(c.diagnostics[0].code == code::years_not_consecutive);
}

BOOST_AUTO_TEST_CASE(great_changes_are_noted) {
    annual_report was = gallery::last_year(), is = gallery::sample();
    std::get<proactive_disclosure_2021>(was.proactive_disclosure).licences.decisions.set(4822, origin::printed);
    BOOST_TEST(compared(was, is).diagnostics.empty());  // 48213 is not yet tenfold
    std::get<proactive_disclosure_2021>(was.proactive_disclosure).licences.decisions.set(482, origin::printed);
    auto const c = compared(was, is);
    BOOST_REQUIRE(c.diagnostics.size() == 1u);
    BOOST_TEST(c.diagnostics[0].code == code::change_large);
    BOOST_TEST(c.diagnostics[0].severity == severity::note);
}

/// Generated: what is said of a number that was `before` and is `now`.
BOOST_AUTO_TEST_CASE(jumps_of_every_size) {
    annual_report was = gallery::last_year(), is = gallery::sample();
    auto const jumps = [&](auto&& cell, auto before, auto now) {
        cell(was).set(before, origin::printed);
        cell(is).set(now, origin::printed);
        auto const c = compared(was, is);
        return std::count_if(c.diagnostics.begin(), c.diagnostics.end(),
                             [](diagnostic const& d) { return d.code == code::change_large; });
    };
    auto const licences = [](annual_report& r) -> count& {
        return std::get<proactive_disclosure_2021>(r.proactive_disclosure).licences.decisions;
    };
    for (std::int64_t const before : {1, 7, 30, 999, 4821})
        for (std::int64_t const times : {1, 2, 9, 10, 11, 100})
            for (std::int64_t const more : {-1, 0, 1}) {
                std::int64_t const now = before * times + more;
                if (now <= 0) continue;
                std::int64_t const low = std::min(before, now), high = std::max(before, now);
                BOOST_TEST(jumps(licences, before, now) == (high >= 100 && high >= 10 * low ? 1 : 0), before << " to " << now);
                BOOST_TEST(jumps(licences, now, before) == (high >= 100 && high >= 10 * low ? 1 : 0), now << " to " << before);
            }
    BOOST_TEST(jumps(licences, 0, 5000) == 0);
    licences(was) = licences(is);
    auto const charges = [](annual_report& r) -> amount& {
        return std::get<proactive_disclosure_2021>(r.proactive_disclosure).charges.amount;
    };
    BOOST_TEST(jumps(charges, decimal{36275, 1}, decimal{36275, 0}) == 1);  // 3627.5, its point lost
    BOOST_TEST(jumps(charges, decimal{36275, 1}, decimal{36274, 0}) == 0);
    BOOST_TEST(jumps(charges, decimal{5, 1}, decimal{60, 0}) == 0);  // of little
    charges(was) = charges(is);
    auto const received = [](annual_report& r) -> count& { return r.requests.received.total; };
    BOOST_TEST(jumps(received, 20, 223) == 1);
    auto const persons = [](annual_report& r) -> count& { return r.requests.received.natural_person; };
    received(was) = received(is);
    BOOST_TEST(jumps(persons, 1, 400) == 0);  // a part of a row
}

/// Reports that do not say their years are taken to follow one another.
BOOST_AUTO_TEST_CASE(years_that_are_not_said) {
    for (bool const first : {true, false}) {
        annual_report was = gallery::last_year(), is = gallery::sample();
        (first ? was : is).year.reset();
        was.requests.carried_forward.other.set(1, origin::printed);
        BOOST_TEST(compared(was, is).diagnostics.size() == 1u);
    }
}

/// What was not read as printed is no error of the report; nor is what has no number.
BOOST_AUTO_TEST_CASE(cells_that_were_not_printed) {
    annual_report was = gallery::last_year(), is = gallery::sample();
    was.requests.carried_forward.other.set(1, origin::inferred);
    BOOST_TEST(compared(was, is).diagnostics.empty());
    was = gallery::last_year();
    is.requests.carried_over.other.set(1, origin::inferred);
    BOOST_TEST(compared(was, is).diagnostics.empty());
    is = gallery::sample();
    was.requests.carried_forward.other.clear(origin::blank);
    BOOST_TEST(compared(was, is).diagnostics.empty());
    was = gallery::last_year();
    auto const documents = [](annual_report& r) -> documents_2021& {
        return std::get<proactive_disclosure_2021>(r.proactive_disclosure).regulations;
    };
    documents(is).in_force.set(40, origin::printed);
    BOOST_TEST(compared(was, is).diagnostics.size() == 1u);
    for (count documents_2021::*const cell : {&documents_2021::issued, &documents_2021::repealed, &documents_2021::in_force}) {
        annual_report other = is;
        (documents(other).*cell).clear(origin::blank);
        BOOST_TEST(compared(was, other).diagnostics.empty());
    }
    documents(was).in_force.clear(origin::blank);
    BOOST_TEST(compared(was, is).diagnostics.empty());
}

/// What prose states of a change, at its last digit, and where there is nothing to hold it against.
BOOST_AUTO_TEST_CASE(changes_at_their_last_digit) {
    annual_report was = gallery::last_year(), is = gallery::sample();
    auto const verdict_of = [&](std::string const& text) {
        is.overview.text = "收到政府信息公开申请107件，" + text;
        for (checks::claim const& c : compared(was, is).claims)
            if (c.kind == checks::claim_kind::change) return c;
        return checks::claim{};
    };
    using enum checks::verdict;
    struct stated {
        char const* text;
        checks::verdict verdict;
    };
    for (stated const& s :
         {stated{"同比增加21件。", holds}, stated{"同比增加20件。", differs}, stated{"同比减少21件。", differs},
          stated{"同比增长24.4%。", holds},  // 21 of 86: 24.41…
          stated{"同比增长24%。", holds}, stated{"同比增长24.5%。", differs}, stated{"同比下降24.4%。", differs},
          stated{"同比增长约24%。", not_compared}, stated{"比2022年增长24.4%。", not_compared},
          stated{"其中自然人申请98件，占91.6%，占比下降2.5个百分点。", holds},
          stated{"其中自然人申请98件，占91.6%，占比下降2.7个百分点。", holds},
          stated{"其中自然人申请98件，占91.6%，占比下降2.4个百分点。", differs},
          stated{"其中自然人申请98件，占91.6%，占比下降2.8个百分点。", differs},
          stated{"其中自然人申请98件，占91.6%，占比下降3个百分点。", not_compared},
          stated{"其中自然人申请98件，占81.6%，占比下降2.6个百分点。", not_compared}})
        BOOST_TEST((verdict_of(s.text).verdict == s.verdict), s.text);
    BOOST_TEST(verdict_of("同比增加20件。").found == "21");
    BOOST_TEST(verdict_of("同比增加20件。").was == "86");
    BOOST_TEST(verdict_of("同比增加20件。").now == "107");
    was.requests.received.natural_person.clear(origin::blank);
    BOOST_TEST((verdict_of("其中自然人申请98件，占91.6%，占比下降2.6个百分点。").verdict == not_compared));
    was = gallery::last_year();
    was.requests.received.total.clear(origin::blank);
    BOOST_TEST((verdict_of("同比增加21件。").verdict == not_compared));
    BOOST_TEST((verdict_of("其中自然人申请98件，占91.6%，占比下降2.6个百分点。").verdict == not_compared));
    was.requests.received.total.set(0, origin::printed);
    BOOST_TEST((verdict_of("同比增长24.4%。").verdict == not_compared));
    BOOST_TEST((verdict_of("同比增加107件。").verdict == holds));
    BOOST_TEST((verdict_of("其中自然人申请98件，占91.6%，占比下降2.6个百分点。").verdict == not_compared));
    was.requests.received.total.set(50, origin::printed);
    BOOST_TEST((verdict_of("增长1.1倍。").verdict == holds));  // 57 of 50: 1.14
    BOOST_TEST((verdict_of("增长1.3倍。").verdict == differs));
}

/// What is not surely this report's, or no exact number, has not surely changed.
BOOST_AUTO_TEST_CASE(changes_of_what_is_not_sure) {
    annual_report const was = gallery::last_year();
    annual_report is = gallery::sample();
    using enum checks::verdict;
    struct stated {
        char const* text;
        checks::verdict verdict;
    };
    for (stated const& s : {stated{"各部门收到政府信息公开申请107件，同比增加21件。", holds},
                            stated{"各部门收到政府信息公开申请107件，同比增加20件。", not_compared},
                            stated{"收到政府信息公开申请约107件，同比增加20件。", not_compared},
                            stated{"收到政府信息公开申请近110件，同比增加20件。", not_compared},
                            stated{"收到政府信息公开申请0.01万件，同比增加20件。", not_compared}}) {
        is.overview.text = s.text;
        auto const claims = compared(was, is).claims;
        BOOST_REQUIRE(claims.size() == 1u);
        BOOST_TEST((claims[0].verdict == s.verdict), s.text);
    }
}

BOOST_AUTO_TEST_CASE(how_surely_a_change_differs) {
    annual_report const was = gallery::last_year();
    annual_report is = gallery::sample();
    is.overview.text = "收到政府信息公开申请107件，同比增加20件。";
    BOOST_TEST(compared(was, is).diagnostics.at(0).severity == severity::warning);
    is.overview.text = "申请107件，同比增加20件。";  // of what, it does not say
    BOOST_TEST(compared(was, is).diagnostics.at(0).severity == severity::note);
}

/// A tenth of a section that stood there last year is said; of 五 half of it is a warning.
BOOST_AUTO_TEST_CASE(how_much_is_repeated) {
    annual_report was = gallery::last_year(), is = gallery::sample();
    auto const said = [&](std::size_t old, std::size_t fresh, prose annual_report::*section) {
        (was.*section).text.clear();
        (is.*section).text.clear();
        std::string const common = "栏目维护更新还不及时，";  // ten characters
        static constexpr char const* numerals[] = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};
        for (std::size_t i = 0; i < old; ++i)
            (was.*section).text += numerals[i] + common, (is.*section).text += numerals[i] + common;
        for (std::size_t i = 0; i < fresh; ++i) (is.*section).text += numerals[i] + std::string{"组织学习培训已经完成，"};
        auto const d = compared(was, is).diagnostics;
        return d.empty() ? std::string{} : d[0].severity == severity::warning ? "warning" : "note";
    };
    BOOST_TEST(said(1, 9, &annual_report::problems_and_improvements) == "note");
    BOOST_TEST(said(1, 10, &annual_report::problems_and_improvements) == "");
    BOOST_TEST(said(5, 5, &annual_report::problems_and_improvements) == "warning");
    BOOST_TEST(said(5, 6, &annual_report::problems_and_improvements) == "note");
    BOOST_TEST(said(5, 5, &annual_report::overview) == "note");
}

BOOST_AUTO_TEST_CASE(names_are_matched_as_people_write_them) {
    BOOST_TEST(checks::same_organ("临江区政府", "临江区人民政府"));
    BOOST_TEST(checks::same_organ("青石市临江区人民政府", "临江区"));
    BOOST_TEST(!checks::same_organ("临江区财政局", "临江区人民政府"));
    BOOST_TEST(!checks::same_organ("", "临江区"));
    BOOST_TEST(!checks::same_organ("临江区", ""));
    BOOST_TEST(checks::same_organ("临江区", "青石市临江区人民政府"));
    BOOST_TEST(!checks::same_organ("城区", "青石市城区"));  // two characters may be any
    BOOST_TEST(checks::same_organ("城区", "城区政府"));
    BOOST_TEST(!checks::same_organ("临江区", "临江市"));
    BOOST_TEST((checks::issuer_key("人民政府") == checks::issuer_key("人民政府")));
    BOOST_TEST(!checks::issuer_key("政府").empty());
}

BOOST_AUTO_TEST_CASE(sentences) {
    auto const s = checks::sentences_of("一是公开。二是解读！\n三是回应？完");
    BOOST_TEST(s == (std::vector<std::string>{"一是公开。", "二是解读！", "三是回应？", "完"}), boost::test_tools::per_element());
    BOOST_TEST(checks::sentences_of("").empty());
}

BOOST_AUTO_TEST_SUITE_END()
