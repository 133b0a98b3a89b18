// SPDX-License-Identifier: BSL-1.0
#include <gongkai/write/json.hpp>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <boost/json/src.hpp>  // to read what was written, with another's parser; this may stand in one test only
#include "support/test.hpp"

using namespace gongkai;
namespace json = boost::json;

namespace write_json {

json::value read_back(parsed const& p, write::json_options const& options = {}) {
    json::value const pretty = json::parse(write::to_json(p, options));
    BOOST_TEST(pretty == json::parse(write::to_json_line(p, options)));
    return pretty;
}

std::vector<std::string> keys(json::value const& object) {
    std::vector<std::string> out;
    for (auto const& [key, value] : object.as_object()) out.emplace_back(key.data(), key.size());
    return out;
}

void not_used(applicant_counts& row) {
    for (count* c : {&row.natural_person, &row.commercial_enterprise, &row.research_institution, &row.public_welfare_organization,
                     &row.legal_service_institution, &row.other, &row.total})
        c->clear(origin::not_applicable);
}

std::string value_at(json::value const& v, std::string_view pointer) {
    return json::serialize(v.at_pointer({pointer.data(), pointer.size()}));
}

}  // namespace write_json

BOOST_AUTO_TEST_SUITE(write_json)

/// contract.md: these keys, in this order.
BOOST_AUTO_TEST_CASE(keys_of_the_contract) {
    using list = std::vector<std::string>;
    auto const same = boost::test_tools::per_element();
    json::value const v = read_back({});
    BOOST_TEST(keys(v) == (list{"schema", "edition", "source", "title", "issuer", "year", "period", "overview",
                                "proactive_disclosure", "requests", "review", "litigation", "problems_and_improvements",
                                "other_matters", "closing", "diagnostics"}),
               same);
    BOOST_TEST(keys(v.at("source")) == (list{"name", "format", "encoding"}), same);
    BOOST_TEST(keys(v.at("overview")) == (list{"text", "parts"}), same);
    BOOST_TEST(keys(v.at("proactive_disclosure")) ==
                   (list{"regulations", "normative_documents", "licences", "penalties", "compulsory_measures", "charges"}),
               same);
    BOOST_TEST(keys(v.at_pointer("/proactive_disclosure/regulations")) == (list{"issued", "repealed", "in_force"}), same);
    BOOST_TEST(
        keys(v.at("requests")) == (list{"received", "carried_over", "granted", "partially_granted", "denied", "unavailable",
                                        "not_processed", "other_handling", "processed_total", "carried_forward"}),
        same);
    BOOST_TEST(keys(v.at_pointer("/requests/denied")) ==
                   (list{"state_secret", "prohibited_by_law", "endangers_security_or_stability", "third_party_rights",
                         "internal_affairs", "deliberative_process", "enforcement_file", "administrative_query"}),
               same);
    BOOST_TEST(keys(v.at_pointer("/requests/denied/state_secret")) ==
                   (list{"natural_person", "commercial_enterprise", "research_institution", "public_welfare_organization",
                         "legal_service_institution", "other", "total"}),
               same);
    BOOST_TEST(keys(v.at_pointer("/requests/other_handling")) == (list{"not_corrected", "fee_unpaid", "other", "undivided"}),
               same);
    BOOST_TEST(keys(v.at_pointer("/litigation/after_review")) == (list{"upheld", "corrected", "other", "pending", "total"}),
               same);
    BOOST_TEST(keys(v.at("closing")) == (list{"issuer", "date"}), same);
}

/// A report from before the form has no edition.
BOOST_AUTO_TEST_CASE(no_edition) {
    parsed p;
    BOOST_TEST(value_at(read_back(p), "/edition") == "2021");
    p.report.edition = 0;
    BOOST_TEST(value_at(read_back(p), "/edition") == "null");
}

BOOST_AUTO_TEST_CASE(nothing_absent_becomes_zero) {
    json::value const v = read_back({});
    BOOST_TEST(value_at(v, "/schema") == R"("gongkai.report/1")");
    BOOST_TEST(value_at(v, "/edition") == "2021");
    for (std::string_view const p : {"/title", "/issuer", "/year", "/period", "/closing/issuer", "/closing/date", "/review/total",
                                     "/requests/received/total", "/proactive_disclosure/charges/amount"})
        BOOST_TEST(value_at(v, p) == "null", p);
    BOOST_TEST(value_at(v, "/overview") == R"({"text":"","parts":[]})");
    BOOST_TEST(value_at(v, "/diagnostics") == "[]");
}

BOOST_AUTO_TEST_CASE(values) {
    parsed p;
    p.source = {"报告.txt", "html", "GB18030"};
    annual_report& r = p.report;
    r.title = "某市2024年政府信息公开工作年度报告";
    r.issuer = "某市人民政府";
    r.year = 2024;
    r.period = period{gongkai::date{2024, 1, 1}, gongkai::date{2024, 12, 31}};
    r.closing = {"某市人民政府", gongkai::date{2025, 1, 20}};
    r.overview.text = "第一行\n第二行";
    r.overview.parts.push_back({"（一）主动公开", "第二行", {}});
    r.requests.received.total.set(1951, origin::printed);
    r.review.upheld.set(-3, origin::printed);
    std::get<proactive_disclosure_2021>(r.proactive_disclosure).charges.amount.set({126661053152, 6}, origin::printed);
    json::value const v = read_back(p);
    BOOST_TEST(value_at(v, "/source") == R"({"name":"报告.txt","format":"html","encoding":"GB18030"})");
    BOOST_TEST(value_at(v, "/title") == R"("某市2024年政府信息公开工作年度报告")");
    BOOST_TEST(value_at(v, "/year") == "2024");
    BOOST_TEST(value_at(v, "/period") == R"({"from":"2024-01-01","to":"2024-12-31"})");
    BOOST_TEST(value_at(v, "/closing") == R"({"issuer":"某市人民政府","date":"2025-01-20"})");
    BOOST_TEST(value_at(v, "/overview") == R"({"text":"第一行\n第二行","parts":[{"heading":"（一）主动公开","text":"第二行"}]})");
    BOOST_TEST(value_at(v, "/requests/received/total") == "1951");
    BOOST_TEST(value_at(v, "/review/upheld") == "-3");
    BOOST_TEST(value_at(v, "/proactive_disclosure/charges/amount") == R"("126661.053152")");
}

BOOST_AUTO_TEST_CASE(of_two_ways_to_print_other_handling_the_unused_one_is_null) {
    parsed p;
    other_handling& six = p.report.requests.other_handling;
    not_used(six.undivided);
    six.other.total.set(2, origin::printed);
    json::value v = read_back(p);
    BOOST_TEST(value_at(v, "/requests/other_handling/undivided") == "null");
    BOOST_TEST(value_at(v, "/requests/other_handling/other/total") == "2");
    // With provenance the cells are there, and say why they are empty.
    v = read_back(p, {.provenance = true});
    BOOST_TEST(value_at(v, "/requests/other_handling/undivided/total") ==
               R"({"value":null,"origin":"not_applicable","raw":"","range":null})");
}

BOOST_AUTO_TEST_CASE(a_row_stands_on_one_line) {
    parsed p;
    p.report.review.upheld.set(88, origin::printed);
    BOOST_TEST(
        write::to_json(p).find(
            "\n  \"review\": {\"upheld\": 88, \"corrected\": null, \"other\": null, \"pending\": null, \"total\": null},\n") !=
        std::string::npos);
    BOOST_TEST(write::to_json_line(p).find('\n') == std::string::npos);
}

BOOST_AUTO_TEST_CASE(provenance) {
    parsed p;
    count& total = p.report.review.total;
    total.set(1909, origin::printed);
    total.raw = "1,909";
    total.where = {{10, 2, 3}, {15, 2, 8}, {}};
    p.report.review.pending.set(4, origin::inferred);
    p.report.review.other.clear(origin::blank);
    p.report.review.other.where.within = "table 3, row 2";
    json::value const v = read_back(p, {.provenance = true});
    BOOST_TEST(value_at(v, "/review/total") ==
               R"({"value":1909,"origin":"printed","raw":"1,909",)"
               R"("range":{"start":{"offset":10,"line":2,"column":3},"end":{"offset":15,"line":2,"column":8}}})");
    BOOST_TEST(value_at(v, "/review/pending") == R"({"value":4,"origin":"inferred","raw":"","range":null})");
    BOOST_TEST(value_at(v, "/review/other") == R"({"value":null,"origin":"blank","raw":"",)"
                                               R"("range":{"start":{"offset":0,"line":0,"column":0},)"
                                               R"("end":{"offset":0,"line":0,"column":0},"within":"table 3, row 2"}})");
    BOOST_TEST(value_at(v, "/review/upheld") == R"({"value":null,"origin":"absent","raw":"","range":null})");
}

BOOST_AUTO_TEST_CASE(findings) {
    parsed p;
    p.diagnostics.push_back(
        {code::row_sum_broken, severity::error, {"review"}, {{3, 1, 2}, {4, 1, 3}, {}}, {{"printed", "6"}, {"sum", "7"}}});
    p.diagnostics.push_back({code::year_missing, severity::warning, {}, {}, {}, "已核实"});
    json::value v = read_back(p);
    BOOST_TEST(value_at(v, "/diagnostics/0") ==
               R"({"code":"row_sum_broken","severity":"error","message":"总计 6 与各项之和 7 不符","paths":["review"],)"
               R"("range":{"start":{"offset":3,"line":1,"column":2},"end":{"offset":4,"line":1,"column":3}},)"
               R"("arguments":{"printed":"6","sum":"7"},"fingerprint":"0770f0ef6da088f5"})");
    BOOST_TEST(value_at(v, "/diagnostics/1") ==
               R"({"code":"year_missing","severity":"warning","message":"未找到报告年度","paths":[],"range":null,)"
               R"("arguments":{},"fingerprint":"8d98e746a1aa298a","suppressed":{"reason":"已核实"}})");
    v = read_back(p, {.lang = write::language::en});
    BOOST_TEST(value_at(v, "/diagnostics/1/message") == R"("nothing tells the year that the report is on")");
}

BOOST_AUTO_TEST_CASE(several_reports_are_an_array) {
    parsed p;
    p.report.year = 2023;
    std::vector<parsed> const several{p, {}};
    json::value const v = json::parse(write::to_json(several));
    BOOST_TEST(v.as_array().size() == 2u);
    BOOST_TEST(v.as_array()[0] == json::parse(write::to_json(p)));
    BOOST_TEST(write::to_json(std::vector<parsed>{}) == "[]");
}

BOOST_AUTO_TEST_CASE(any_bytes_give_valid_json) {
    parsed p;
    p.source.name = "\xFF\xFE";
    p.report.title = "\xB9\xA4\xD7\xF7";  // GBK
    p.report.overview.text = std::string{"\0\1\x1f\"\\/\xED\xA0\x80\xF4\x90\x80\x80", 14};
    p.report.review.total.raw = "\xE4\xBB";
    p.diagnostics.push_back({code::cell_not_a_number, severity::warning, {"\x80"}, {}, {{"found", "\xFF\n"}}});
    json::value const v = read_back(p, {.provenance = true});
    BOOST_TEST(value_at(v, "/review/total/raw") == "\"\uFFFD\"");
}

BOOST_AUTO_TEST_SUITE_END()
