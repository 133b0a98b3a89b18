// SPDX-License-Identifier: BSL-1.0
/// Random reports of the edition of 2019, and some that mix both editions: those of generate.hpp with another section 二.
#ifndef GONGKAI_TEST_GENERATE_2019_HPP
#define GONGKAI_TEST_GENERATE_2019_HPP

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <gongkai/report/sections.hpp>

#include "generate.hpp"
#include "random.hpp"

namespace gongkai_test {
namespace detail {

inline void fill(gongkai::count& to, std::int64_t n) { to.set(n, gongkai::origin::printed); }

inline void fill_documents_2019(gongkai::documents_2019& d, unsigned bits, random_source& random) {
    fill(d.made, random.small_often(bits + 1));
    fill(d.disclosed, *d.made);
    fill(d.total, *d.made + random.small_often(bits + 2));
}
inline void fill_change(gongkai::count& previous, gongkai::count& change, unsigned bits, random_source& random) {
    fill(previous, random.small_often(bits));
    std::int64_t const up = random.small_often(bits);
    fill(change, random.percent(30) ? -std::min(up, *previous) : up);
}
inline void fill_items(gongkai::items_2019& items, scale const& s, random_source& random) {
    fill_change(items.previous, items.change, s.document_bits + 2, random);
    fill(items.decisions, random.small_often(s.decision_bits));
}

inline void fill_disclosure(gongkai::proactive_disclosure_2019& two, scale const& s, random_source& random) {
    static constexpr std::array<std::string_view, 3> units{"", "元", "万元"};
    fill_documents_2019(two.regulations, s.regulation_bits, random);
    fill_documents_2019(two.normative_documents, s.document_bits, random);
    for (auto* const items : {&two.licences, &two.other_services, &two.penalties, &two.compulsory_measures})
        fill_items(*items, s, random);
    fill_change(two.charges.previous, two.charges.change, 5, random);
    fill(two.procurement.projects, random.small_often(s.document_bits + 3));
    gongkai::decimal money{random.small_often(s.charge_bits), 0};
    if (random.percent(60)) {
        money.scale = 2;
        money.unscaled = money.unscaled * 100 + static_cast<std::int64_t>(random.between(1, 99));
    }
    two.procurement.amount.set(money, gongkai::origin::printed);
    two.procurement.unit = random.pick(units);
}

/// （六）其他处理 in one row.
inline void join_other_handling(gongkai::other_handling& six) {
    boost::mp11::mp_for_each<boost::describe::describe_members<gongkai::applicant_counts, boost::describe::mod_any_access>>(
        [&](auto d) {
            std::int64_t sum = 0;
            bool divided = false;
            for (auto* const row : {&six.not_corrected, &six.fee_unpaid, &six.other}) {
                gongkai::count& c = row->*d.pointer;
                divided = divided || c.has_value();
                sum += c.value_or(0);
                c.clear(gongkai::origin::not_applicable);
            }
            if (divided) fill(six.undivided.*d.pointer, sum);
        });
}

}  // namespace detail

/// A report of the edition of 2019.
inline generated generate_2019(random_source& random, size_class size) {
    using namespace gongkai;
    generated g = generate(random, size);
    annual_report& r = g.report;
    move_to(g, static_cast<int>(random.between(2019, 2020)));
    g.make = &generate_2019;
    g.opening = replaced(g.opening, "〔2021〕30号", "〔2019〕60号");
    r.edition = 2019;
    detail::fill_disclosure(r.proactive_disclosure.emplace<proactive_disclosure_2019>(),
                            detail::scales[static_cast<std::size_t>(size)], random);
    detail::join_other_handling(r.requests.other_handling);
    return g;
}

/// A report of 2021 whose item （一） kept the columns of 2019.
inline generated generate_mixed(random_source& random, size_class size) {
    using namespace gongkai;
    generated g = generate(random, size);
    g.make = &generate_mixed;
    auto const own = std::get<proactive_disclosure_2021>(g.report.proactive_disclosure);
    auto& two = g.report.proactive_disclosure.emplace<proactive_disclosure_mixed>();
    auto const& s = detail::scales[static_cast<std::size_t>(size)];
    detail::fill_documents_2019(two.regulations, s.regulation_bits, random);
    detail::fill_documents_2019(two.normative_documents, s.document_bits, random);
    two.licences = own.licences;
    two.penalties = own.penalties;
    two.compulsory_measures = own.compulsory_measures;
    two.charges = own.charges;
    return g;
}

}  // namespace gongkai_test

#endif
