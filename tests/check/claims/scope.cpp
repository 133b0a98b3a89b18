// SPDX-License-Identifier: BSL-1.0
// Whose and which year's words make a number.
#include <gongkai/check/claims/scope.hpp>

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

using namespace gongkai;
using namespace gongkai::checks::claims;
using checks::certainty;

BOOST_AUTO_TEST_SUITE(check_claims_scope)

BOOST_AUTO_TEST_CASE(other_organs) {
    struct one {
        std::string_view words, issuer;
        bool other;
    };
    std::string_view const city = "青石市人民政府", bureau = "青石市公安局";
    for (one const& x : {one{"市公安局", city, true},  {"青石市公安局", bureau, false},
                         {"市公安局", bureau, false},  {"公安局", bureau, false},
                         {"安局", bureau, true},       {"市教育局", bureau, true},
                         {"局", city, false},          {"县局", city, true},
                         {"县政府", city, true},       {"市政府", bureau, true},
                         {"省政府", city, true},       {"镇政府", "青石镇人民政府", false},
                         {"市政府", city, true},  // perhaps it alone, without its departments
                         {"青石市政府", city, false},  {"本机关", city, false},
                         {"县级机关", city, true},     {"市复议局", city, true},
                         {"市公安局共", city, true},   {"市公安局已", city, true},
                         {"市公安局也", city, true},   {"市公安局全年", city, true},
                         {"市公安局的", city, true},   {"市公安局均", city, true},
                         {"市公安局年内", city, true}, {"市公安局当年", city, true},
                         {"市发改委", city, true},     {"市政府办公室", city, true},
                         {"省政府办公厅", city, true}, {"省公安厅", city, true},
                         {"东门街道", city, true},     {"兴林镇", city, true},
                         {"兴林乡", city, true},       {"服务中心", city, true},
                         {"有关部门", city, true},     {"各单位", city, true},
                         {"水务公司", city, true},     {"管理委员会", city, true},
                         {"市政府办", city, true},     {"交警支队", city, true},
                         {"自然资源所", city, true},   {"城关司法所", city, true},
                         {"城关派出所", city, true},   {"城关税务所", city, true},
                         {"执法大队", city, true},     {"年度内", city, false},
                         {"公安局负责", city, false}})
        BOOST_TEST(names_other_organ(x.words, x.issuer) == x.other, x.words << " of " << x.issuer);
    BOOST_TEST(common_end("市公安局", "青石市公安局") == 4U);
    BOOST_TEST(common_end("市公安局", "市公安局") == 4U);
    BOOST_TEST(common_end("", "局") == 0U);
    BOOST_TEST(common_end("局", "") == 0U);
}

/// 5 the country, 4 a province, 3 a city, 2 a county, 1 a town.
BOOST_AUTO_TEST_CASE(wider_areas) {
    struct one {
        std::string_view issuer;
        int widest;  ///< that is not wider than its own
    };
    for (one const& x : {one{"云岭省人民政府", 4},
                         {"云岭自治区政府", 4},
                         {"青石市人民政府", 3},
                         {"青石州人民政府", 3},
                         {"青石盟", 3},
                         {"临江区人民政府", 2},
                         {"澄川县", 2},
                         {"青石旗人民政府", 2},
                         {"兴林镇人民政府", 1},
                         {"兴林乡政府", 1},
                         {"东门街道", 1},
                         {"东门街道办事处", 1},
                         {"青石市公安局", 3},
                         {"云岭省公安厅", 4},
                         {"云岭自治区公安厅", 4}})
        for (int area = 0; area <= 5; ++area) BOOST_TEST(is_wider(area, x.issuer) == (area > x.widest), x.issuer << ' ' << area);
    BOOST_TEST(!is_wider(5, ""));
}

BOOST_AUTO_TEST_CASE(how_surely_it_is_the_reports) {
    scope s;
    auto const sure = [&s](topic t = topic::requests) { return certainty_of(s, t, 2024); };
    BOOST_TEST((sure() == certainty::certain));
    for (bool scope::*const flag : {&scope::part_time, &scope::since, &scope::cumulative}) {
        s = {};
        s.*flag = true;
        BOOST_TEST((sure() == certainty::none));
    }
    for (bool scope::*const flag : {&scope::sub_area, &scope::other_organ}) {
        s = {};
        s.*flag = true;
        BOOST_TEST((sure() == certainty::perhaps));
    }
    for (bool scope::*const flag : {&scope::reviewing, &scope::instance}) {
        s = {};
        s.*flag = true;
        BOOST_TEST((sure() == certainty::certain));
        BOOST_TEST((sure(topic::cases) == certainty::none));
    }
    s = {};
    s.year = 2023;
    BOOST_TEST((sure() == certainty::none));
    BOOST_TEST((certainty_of(s, topic::requests, std::nullopt) == certainty::certain));
    s.year = 2024;
    BOOST_TEST((sure() == certainty::certain));
    // Cases need not be about disclosure.
    s = {};
    BOOST_TEST((sure(topic::cases) == certainty::doubtful));
    s.in_part = true;
    BOOST_TEST((sure(topic::cases) == certainty::certain));
    s.whole_area = true;
    BOOST_TEST((sure(topic::cases) == certainty::perhaps));
    s.in_part = false;
    BOOST_TEST((sure(topic::cases) == certainty::perhaps));
    s.about_disclosure = true;
    BOOST_TEST((sure(topic::cases) == certainty::certain));
    for (certainty const a : {certainty::certain, certainty::doubtful, certainty::perhaps, certainty::none})
        for (certainty const b : {certainty::certain, certainty::doubtful, certainty::perhaps, certainty::none})
            BOOST_TEST((less_sure(a, b) == std::max(a, b)));
}

/// Words one after the other: what was said of the scope before is kept, or taken back.
BOOST_AUTO_TEST_CASE(words_add_up) {
    author const who{"青石市人民政府", 2024};
    auto const after = [&who](std::vector<std::string_view> const& all) {
        scope s;
        for (std::string_view const words : all) {
            std::vector<token> const tokens = tokens_of(words);
            extend(s, read_phrase(tokens, {0, tokens.size()}), who);
        }
        return s;
    };
    BOOST_TEST(after({"全市"}).whole_area);
    BOOST_TEST(after({"全市", "收到"}).whole_area);
    BOOST_TEST(!after({"收到"}).whole_area);
    BOOST_TEST(after({"作为复议机关", "收到"}).reviewing);
    BOOST_TEST(after({"一审", "收到"}).instance);
    BOOST_TEST(after({"信息公开", "诉讼"}).about_disclosure);
    BOOST_TEST(after({"收到申请", "诉讼"}).about_disclosure);
    BOOST_TEST(!after({"诉讼"}).about_disclosure);
    BOOST_TEST(after({"市本级收到"}).sub_area);
    BOOST_TEST(!after({"市本级工作"}).sub_area);
    BOOST_TEST(!after({"市本级收到", "全市收到"}).sub_area);
    BOOST_TEST(!after({"市本级收到", "本机关收到"}).sub_area);
    BOOST_TEST(after({"市本级收到", "收到"}).sub_area);
    BOOST_TEST(after({"全市各乡(镇)收到"}).sub_area);
    BOOST_TEST(after({"我市各乡(镇)收到"}).sub_area);
    BOOST_TEST(!after({"我市各乡(镇)和各部门收到"}).sub_area);
    BOOST_TEST(!after({"我市各部门收到"}).sub_area);
    BOOST_TEST(after({"全市县级收到"}).sub_area);
    BOOST_TEST(after({"全省收到"}).other_organ);
    BOOST_TEST(!after({"全省收到", "全市收到"}).other_organ);
    for (std::string_view const words : {"各部门申请", "各部门收到", "各部门新收", "各部门办理", "各部门答复", "各部门行政复议",
                                         "各部门行政诉讼", "各部门制发", "各部门公开", "各部门行政许可"})
        BOOST_TEST(after({words}).sub_area, words);
    BOOST_TEST(!after({"各部门维持"}).sub_area);
    BOOST_TEST(after({"上半年"}).part_time);
    BOOST_TEST(after({"上半年", "收到"}).part_time);
    BOOST_TEST(!after({"上半年", "全年收到"}).part_time);
    BOOST_TEST(after({"累计"}).cumulative);
    BOOST_TEST(!after({"全年", "累计"}).cumulative);
    BOOST_TEST(!after({"累计", "全年"}).cumulative);
    BOOST_TEST(after({"2008年以来"}).since);
    BOOST_TEST(after({"2022年至2024年"}).since);
    BOOST_TEST(!after({"2008年以来", "全年收到"}).since);
    BOOST_TEST(!after({"2024年以来"}).since);
    BOOST_TEST((after({"2022年收到"}).year == 2022));
    BOOST_TEST((after({"2022年收到", "全年办结"}).year == 2024));
    BOOST_TEST((after({"去年收到"}).year == 2023));
    BOOST_TEST((after({"去年新收"}).year == 2023));
    BOOST_TEST((after({"去年办理"}).year == 2023));
    BOOST_TEST((after({"去年答复"}).year == 2023));
    BOOST_TEST((after({"去年制发"}).year == 2023));
    BOOST_TEST((after({"去年全年收到"}).year == 2023));
    BOOST_TEST(!after({"去年结转"}).year.has_value());
    BOOST_TEST(!after({"收到去年结转"}).year.has_value());
    BOOST_TEST(!after({"收到去年未办结"}).year.has_value());
    BOOST_TEST(!after({"较去年收到"}).year.has_value());
    BOOST_TEST(!after({"收到去年增加"}).year.has_value());
    BOOST_TEST(!after({"收到去年减少"}).year.has_value());
    BOOST_TEST(!after({"去年"}).year.has_value());
    BOOST_TEST(!after({"2023年结转"}).year.has_value());
    BOOST_TEST(!after({"较2023年"}).year.has_value());
    BOOST_TEST(after({"2024年"}).own_period);
    BOOST_TEST(after({"全年"}).own_period);
    BOOST_TEST(!after({"2023年"}).own_period);
    BOOST_TEST(!after({"2023年至2024年"}).own_period);
    BOOST_TEST(!after({"去年全年收到"}).own_period);
}

BOOST_AUTO_TEST_SUITE_END()
