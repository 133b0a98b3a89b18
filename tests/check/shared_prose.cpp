// SPDX-License-Identifier: BSL-1.0
#include <gongkai/check/shared_prose.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

using namespace gongkai;

namespace check_shared_prose {

/// A report of so many clauses, the first `own` of them with a mark that makes them its own.
parsed of(std::string issuer, int clauses, int own, std::string const& mark) {
    static constexpr char const* numerals[] = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};
    parsed p;
    p.report.issuer = std::move(issuer);
    p.report.year = 2024;
    for (int i = 0; i < clauses; ++i)
        p.report.overview.text +=
            std::string{"全年对"} + numerals[i / 10] + numerals[i % 10] + (i < own ? mark : "") + "栏目逐项核对整改，";
    return p;
}

}  // namespace check_shared_prose

BOOST_AUTO_TEST_SUITE(check_shared_prose)

BOOST_AUTO_TEST_CASE(signatures_estimate_what_is_common) {
    for (int own : {0, 5, 10, 25, 50}) {
        parsed const a = of("某县", 50, own, "信息"), b = of("他县", 50, own, "文件");
        double const common = 50 - own, jaccard = 1000 * common / (50 + own);
        BOOST_TEST_INFO_SCOPE("own clauses: " << own);
        BOOST_TEST(checks::signature_of(a.report).clauses == 50u);
        double const estimate =
            static_cast<double>(checks::resemblance(checks::signature_of(a.report), checks::signature_of(b.report)));
        BOOST_TEST(estimate >= jaccard - 120);
        BOOST_TEST(estimate <= jaccard + 120);
    }
}

BOOST_AUTO_TEST_CASE(equal_prose_agrees_in_every_band_and_other_prose_in_none) {
    auto const a = checks::signature_of(of("某县", 30, 0, "").report),
               b = checks::signature_of(of("他县", 30, 30, "文件").report);
    BOOST_TEST((a == checks::signature_of(of("他县", 30, 0, "").report)));
    for (std::size_t i = 0; i < checks::prose_signature::bands; ++i) BOOST_TEST(a.band(i) != b.band(i));
    BOOST_TEST(a.band(0) != a.band(1));
}

/// Years, signs and the order of clauses do not count, nor does what stands in every report.
BOOST_AUTO_TEST_CASE(what_does_not_count) {
    parsed a, b;
    a.report.overview.text = "2023年我局逐条核对信息的效力；撤下全部失效的内容。";
    b.report.overview.text = "撤下全部失效的内容，2024年我局逐条核对信息的效力";
    b.report.other_matters.text = "没有其他需要报告的事项。";
    BOOST_TEST((checks::signature_of(a.report) == checks::signature_of(b.report)));
    BOOST_TEST(checks::signature_of(annual_report{}).clauses == 0u);
    BOOST_TEST(checks::resemblance(checks::signature_of(annual_report{}), checks::signature_of(annual_report{})) == 0u);
}

BOOST_AUTO_TEST_CASE(shared_prose_is_exact) {
    auto const share = [](int own) {
        auto const found = checks::shared_prose(of("某县", 45, own, "信息"), of("他县", 45, own, "文件"));
        return found ? found->arguments.at(2).value : "";
    };
    BOOST_TEST(share(0) == "100.0%");
    BOOST_TEST(share(5) == "80.0%");  // 40 of 50
    BOOST_TEST(share(6) == "");
    BOOST_TEST(!checks::shared_prose(of("某县", 7, 0, ""), of("他县", 7, 0, "")).has_value());  // too few clauses
    BOOST_TEST(!checks::shared_prose(of("某县人民政府", 45, 0, ""), of("某县政府", 45, 0, "")).has_value());
    auto const found = checks::shared_prose(of("某县", 45, 0, ""), of("他县", 45, 0, ""));
    BOOST_TEST(found->arguments.at(0).value == "某县");
    BOOST_TEST(found->arguments.at(3).value == "全年对甲甲栏目逐项核对整改，");
}

BOOST_AUTO_TEST_CASE(a_second_report_of_a_year) {
    parsed a = of("某县", 3, 0, ""), b = a;
    a.source.name = "a.txt";
    BOOST_TEST((checks::repeated_report(a, b).severity == severity::note));
    b.report.requests.received.total.set(3, origin::printed);
    diagnostic const found = checks::repeated_report(a, b);
    BOOST_TEST((found.severity == severity::warning));
    BOOST_TEST(found.arguments.at(2).value == "a.txt");
    BOOST_TEST(found.arguments.at(3).value == "1");
}

BOOST_AUTO_TEST_SUITE_END()
