// SPDX-License-Identifier: BSL-1.0
#include <gongkai/write/csv.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <variant>

#include <boost/test/unit_test.hpp>

using namespace gongkai;

namespace write_csv {

parsed of(annual_report r) {
    parsed out;
    out.report = std::move(r);
    out.source.name = "a.txt";
    return out;
}

}  // namespace write_csv

BOOST_AUTO_TEST_SUITE(write_csv)

BOOST_AUTO_TEST_CASE(a_line_for_each_cell) {
    annual_report r;
    r.issuer = "某县,\"教育局\"";
    r.year = 2024;
    auto& two = std::get<proactive_disclosure_2021>(r.proactive_disclosure);
    two.charges.amount.set({125, 2}, origin::printed);
    r.requests.denied.state_secret.total.set(7, origin::inferred);
    r.litigation.direct.upheld.clear(origin::blank);
    std::string const csv = write::to_csv(of(r));
    auto const has = [&csv](std::string const& line) {
        return csv.find("a.txt,\"某县,\"\"教育局\"\"\",2024,2021," + line + "\r\n") != std::string::npos;
    };
    BOOST_TEST(write::csv_header() == "file,issuer,year,edition,table,row,column,label,value,origin\r\n");
    BOOST_TEST(
        has("proactive_disclosure,charges,amount,第二十条第（八）项 / 行政事业性收费 / 本年收费金额（单位：万元）,1.25,printed"));
    BOOST_TEST(
        has("requests,denied.state_secret,total,三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密 / 申请人情况 / "
            "总计,7,inferred"));
    BOOST_TEST(has("litigation,direct,upheld,行政诉讼 / 未经复议直接起诉 / 结果维持,,blank"));
    BOOST_TEST(has("review,,total,行政复议 / 总计,,absent"));
    BOOST_TEST(std::count(csv.begin(), csv.end(), '\n') == 10 + 26 * 7 + 15);
}

/// What a spreadsheet would run has an apostrophe before it; who reads the file takes it off again.
BOOST_AUTO_TEST_CASE(formulas_are_neutralised) {
    /// The first field of a report of such an organ, without quotation marks.
    auto const field_of = [](std::string const& issuer) {
        annual_report r;
        r.issuer = issuer;
        std::string csv = write::to_csv(of(r)).substr(6);  // behind the file's name
        if (!csv.starts_with('"')) return csv.substr(0, csv.find(','));
        std::string out;
        for (std::size_t i = 1; csv[i] != '"' || csv[i + 1] == '"'; ++i) {
            i += csv[i] == '"';
            out += csv[i];
        }
        return out;
    };
    for (std::string const formula : {"=1+1", "+1", "@SUM(A1)", "-A1", "-1+cmd|x", "-", "\t=1", "'=1", "＝1", "＋1", "－1", "＠1",
                                      "=HYPERLINK(\"x\",\"y\")", "\r=1"}) {
        std::string const field = field_of(formula);
        BOOST_TEST(field.substr(0, 1) == "'", formula);
        BOOST_TEST(field.substr(1) == formula);
    }
    for (std::string const plain : {"-5", "-12.50", "5", "1=1", "a@b", "甲", "", "某县人民政府", "甲-乙"})
        BOOST_TEST(field_of(plain) == plain);
    BOOST_TEST(field_of("=1,\"2\"") == "'=1,\"2\"");
    BOOST_TEST(field_of("甲\33[2J") == "甲\uFFFD[2J");
    annual_report r;
    r.issuer = "=cmd|' /C calc'!A0";
    r.requests.received.other.set(-5, origin::printed);
    std::string const csv = write::to_csv(of(r));
    BOOST_TEST(csv.find("\n=") == std::string::npos);
    BOOST_TEST(csv.starts_with("a.txt,'=cmd|' /C calc'!A0,"));
    BOOST_TEST(csv.find(",-5,printed\r\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(wide) {
    annual_report r;
    r.issuer = "某县";
    r.year = 2024;
    r.closing.date = gongkai::date{2025, 1, 20};
    r.requests.received.total.set(3, origin::printed);
    std::string const head = write::wide_csv_header(), line = write::to_wide_csv(of(r));
    BOOST_TEST(std::count(head.begin(), head.end(), ',') == std::count(line.begin(), line.end(), ','));
    BOOST_TEST(head.starts_with("file,issuer,year,edition,title,published,unread,proactive_disclosure.regulations.issued,"));
    BOOST_TEST(line.starts_with("a.txt,某县,2024,2021,,2025-01-20,,,"));
    auto const before =
        std::count(head.begin(), head.begin() + static_cast<std::ptrdiff_t>(head.find(",requests.received.total,")), ',');
    BOOST_TEST(std::count(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(line.rfind(",3,")), ',') == before);
}

BOOST_AUTO_TEST_CASE(findings) {
    parsed p = of({});
    p.report.year = 2024;
    p.diagnostics.push_back(
        {code::cell_blank, severity::warning, {"review.total", "review.other"}, {{9, 2, 3}, {10, 2, 4}, {}}, {{"row", "a\"b"}}});
    std::string const out = write::findings_to_csv(p, write::language::en);
    BOOST_TEST(write::findings_csv_header().starts_with("file,issuer,year,edition,"));
    BOOST_TEST(out.starts_with("a.txt,,2024,2021,warning,cell_blank,review.total review.other,\""));
    BOOST_TEST(out.find("a\"\"b") != std::string::npos);
    BOOST_TEST(out.find(",2,3,,") != std::string::npos);
    BOOST_TEST(out.ends_with(",\r\n"));
}

BOOST_AUTO_TEST_SUITE_END()
