// SPDX-License-Identifier: BSL-1.0
#include <gongkai/write/csv.hpp>

#include <algorithm>
#include <string>
#include <variant>

#include <boost/test/unit_test.hpp>

using namespace gongkai;

BOOST_AUTO_TEST_SUITE(write_csv)

BOOST_AUTO_TEST_CASE(a_line_for_each_cell) {
    annual_report r;
    r.issuer = "某县,\"教育局\"";
    r.year = 2024;
    auto& two = std::get<proactive_disclosure_2021>(r.proactive_disclosure);
    two.charges.amount.set({125, 2}, origin::printed);
    r.requests.denied.state_secret.total.set(7, origin::inferred);
    r.litigation.direct.upheld.clear(origin::blank);
    std::string const csv = write::to_csv(r);
    auto const has = [&csv](std::string const& line) {
        return csv.find("\"某县,\"\"教育局\"\"\",2024,2021," + line + "\r\n") != std::string::npos;
    };
    BOOST_TEST(write::csv_header() == "issuer,year,edition,table,row,column,label,value,origin\r\n");
    BOOST_TEST(
        has("proactive_disclosure,charges,amount,第二十条第（八）项 / 行政事业性收费 / 本年收费金额（单位：万元）,1.25,printed"));
    BOOST_TEST(
        has("requests,denied.state_secret,total,三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密 / 申请人情况 / "
            "总计,7,inferred"));
    BOOST_TEST(has("litigation,direct,upheld,行政诉讼 / 未经复议直接起诉 / 结果维持,,blank"));
    BOOST_TEST(has("review,,total,行政复议 / 总计,,absent"));
    BOOST_TEST(std::count(csv.begin(), csv.end(), '\n') == 10 + 26 * 7 + 15);
}

BOOST_AUTO_TEST_SUITE_END()
