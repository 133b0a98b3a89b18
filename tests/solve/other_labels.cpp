// SPDX-License-Identifier: BSL-1.0
#include <gongkai/solve/vetoes.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "support/test.hpp"

#include "items.hpp"

using namespace gongkai;
using namespace gongkai_test;
using solve::item;

namespace solve_other_labels {

/// The words and the figures of `text`, given to one row of a form.
template <class Form>
struct given : Form {
    [[nodiscard]] bool named(std::string_view text, std::size_t row, bool exact = false, std::size_t beside = solve::none) const {
        std::vector<item> const items = items_of(text);
        solve::alignment al;
        al.rows.resize(this->model.rows.size());
        solve::matched_row& r = al.rows[row];
        r.found = true;
        r.label_exact = exact;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (items[i].kind == item::kind::label) r.labels.push_back(i);
            if (items[i].kind == item::kind::number) r.values.push_back(i);
        }
        if (beside != solve::none) al.rows[beside] = {.found = true, .labels = {}, .values = {r.values.back()}};
        return solve::detail::named_with_another(solve::detail::veto_context(this->model, items, al), row);
    }
};
using seven = given<requests_form>;
using two = given<disclosure_form>;

}  // namespace solve_other_labels

BOOST_AUTO_TEST_SUITE(solve_other_labels)

/// 1.本机关不掌握相关 2.没有现成信息需要 8 2 2: the figures stand beside the second, whose label goes on below them.
BOOST_FIXTURE_TEST_CASE(the_label_below_is_nearer, seven) {
    std::size_t const first = row("unavailable.not_held");
    std::string const both = "1.本机关不掌握相关 （四） 2.没有现成信息需要 三、本年 无法 8 2 2 0 0 0 12";
    BOOST_TEST(named(both, first));
    BOOST_TEST(!named(both, first, true));              // its label is whole
    BOOST_TEST(!named(both, first, false, first + 1));  // which has figures of its own
    BOOST_TEST(!named(both, first + 1));                // the label above is farther
    BOOST_TEST(!named("1.本机关不掌握相关 （四） 2.没有 三、本年 无法 8 2 2 0 0 0 12", first));
    BOOST_TEST(!named("1.本机关不掌握相关 8 2 2 0 0 0 12", first));
}

/// Labels that are like one another name both only where both stand there.
BOOST_FIXTURE_TEST_CASE(labels_that_are_alike, seven) {
    std::size_t const received = row("received");
    std::string const own = "一、本年新收政府信息公开申请数量";
    BOOST_TEST(named(own + " 二、上年结转政府信息公开 8", received));
    BOOST_TEST(!named(own + " 8", received));
    BOOST_TEST(!named("本年新收政府信息公开申请数量 8", received));
    std::size_t const not_corrected = row("other_handling.not_corrected");
    BOOST_TEST(!named("1.申请人无正当理由 行政机关不再处理其政府信息公开申请 8", not_corrected));
}

/// A row that the other way to print a group has is none that is missing.
BOOST_FIXTURE_TEST_CASE(the_other_alternative, seven) {
    std::size_t const undivided = row("other_handling.undivided"), divided = row("other_handling.not_corrected");
    std::size_t const upper = undivided < divided ? undivided : divided, lower = upper == undivided ? divided : undivided;
    std::string const label{view.grids[0].rows[lower].label};
    BOOST_TEST(!named("甲 " + label + " 8", upper));
}

/// 行政处罚行政强制 1 0 10: words that ran together stand beside the figures of either.
BOOST_FIXTURE_TEST_CASE(labels_that_ran_together, two) {
    constexpr std::size_t lower = 4;  // 行政强制
    BOOST_TEST(named("行政处罚行政强制 1", lower, true));
    BOOST_TEST(named("行政处罚行政强制第二十条第（八）项 1", lower));
    BOOST_TEST(!named("行政处罚 行政强制 1", lower, true));
    BOOST_TEST(!named("行政处罚行政强制 +1", lower, true));  // the figures too, behind the second
    BOOST_TEST(!named("行政处罚行政强制 1", lower, true, lower - 1));
    BOOST_TEST(!named("行政强制 1", lower, true));
}

/// Neither of the two rows is read, and no column tells the one that shows nothing.
BOOST_FIXTURE_TEST_CASE(neither_is_read, three) {
    std::string text = table.text(*this);
    std::string const whole = "1.本机关不掌握相关政府信息 2 1 0 0 1 0 4 ; 2.没有现成信息需要另行制作 0 0 0 0 0 0 0 ; ";
    std::size_t const at = text.find(whole);
    BOOST_REQUIRE(at != std::string::npos);
    text.replace(at, whole.size(),
                 "1.本机关不掌握相关 （四） 2.没有现成信息需要 三、本年 无法 2 1 0 0 1 0 4 ; 度办理结 提供 另行制作 果 ");
    solve::solution const s = solve::solve(model, items_of(text));
    for (char const* const path : {"unavailable.not_held", "unavailable.needs_creation"})
        BOOST_TEST(values(s, path) == "? ? ? ? ? ? ?", path);
    BOOST_TEST(has(s, code::row_not_read, row("unavailable.not_held")));
    BOOST_TEST(has(s, code::row_missing, row("unavailable.needs_creation")));
    same_but(s, {"unavailable.not_held", "unavailable.needs_creation"});
}

/// （六）其, cut off, and （七）总计: what it was the head of, nothing tells.
BOOST_FIXTURE_TEST_CASE(a_group_cut_off_in_its_head, three) {
    table.left_out = {"other_handling.not_corrected", "other_handling.fee_unpaid", "other_handling.other"};
    std::string text = table.text(*this);
    std::size_t const at = text.find("（七）");
    BOOST_REQUIRE(at != std::string::npos);
    text.insert(at, "（六）其 0 0 0 0 0 0 0 ; ");
    solve::solution const s = solve::solve(model, items_of(text));
    for (char const* const path : {"other_handling.undivided", "other_handling.other"})
        BOOST_TEST(values(s, path) == "? ? ? ? ? ? ?", path);
    BOOST_TEST(has(s, code::row_not_read, row("other_handling.other")));
}

BOOST_AUTO_TEST_SUITE_END()
