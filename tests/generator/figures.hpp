// SPDX-License-Identifier: BSL-1.0
/// The true figures of a made-up report: whole, and true to every identity of the form.
#ifndef GONGKAI_GENERATOR_FIGURES_HPP
#define GONGKAI_GENERATOR_FIGURES_HPP

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include <generator/form.hpp>
#include <generator/money.hpp>
#include <generator/random.hpp>

namespace generator {

enum class edition { of_2021, of_2019, mixed };
enum class level { township, county, city, province };

/// What each cell prints; nullopt where the report's edition has no such cell.
struct figures {
    edition kind = edition::of_2021;
    bool undivided = false;  ///< （六） is one row
    std::string procurement_unit = "元";
    std::array<std::optional<std::string>, cell_count> printed;
    /// What a cell is worth when it was read: money in 万元, other figures as they are.
    [[nodiscard]] std::optional<std::string> value(std::size_t id) const {
        if (!printed[id] || !is_amount(id)) return printed[id];
        return worth(*printed[id], id == charges_amount ? "万元" : std::string_view{procurement_unit});
    }
};

namespace detail {

struct scale {
    std::size_t share;  ///< of rows that have figures, in percent
    std::int64_t most;  ///< of natural persons in a row
};
inline scale scale_of(level l) {
    switch (l) {
        case level::township: return {20, 4};
        case level::county: return {55, 40};
        case level::city: return {80, 400};
        case level::province: return {95, 6000};
    }
    return {50, 40};
}

inline void fill_requests(figures& f, level l, chance& by) {
    scale const s = scale_of(l);
    std::array<std::array<std::int64_t, 7>, request_rows.size()> n{};
    auto const fill = [&](std::size_t row, std::int64_t divisor) {
        for (std::size_t c = 0; c < 6; ++c) {
            bool const some = by.percent(c == 0 ? s.share : c == 1 ? s.share * 2 / 3 : s.share / 4);
            std::int64_t const most = std::max<std::int64_t>(1, s.most / divisor / (c == 0 ? 1 : c == 1 ? 6 : 25));
            n[row][c] = some ? by.between(1, most) : 0;
        }
    };
    for (std::size_t r = first_outcome; r < row_processed; ++r)
        if (f.undivided ? r < first_divided || r == row_undivided : r != row_undivided) fill(r, r == first_outcome ? 1 : 3);
    fill(row_carried_over, 6);
    fill(row_forward, 6);
    for (std::size_t c = 0; c < 6; ++c) {
        for (std::size_t r = first_outcome; r < row_processed; ++r) n[row_processed][c] += n[r][c];
        n[row_carried_over][c] = std::min(n[row_carried_over][c], n[row_processed][c] + n[row_forward][c]);
        n[row_received][c] = n[row_processed][c] + n[row_forward][c] - n[row_carried_over][c];
    }
    for (std::size_t r = 0; r < n.size(); ++r) {
        if (f.undivided ? r >= first_divided && r < row_undivided : r == row_undivided) continue;
        for (std::size_t c = 0; c < 6; ++c) n[r][6] += n[r][c];
        for (std::size_t c = 0; c < 7; ++c) f.printed[cell_3(r, c)] = std::to_string(n[r][c]);
    }
}

inline void fill_cases(figures& f, level l, chance& by) {
    scale const s = scale_of(l);
    for (std::size_t g = 0; g < 3; ++g) {
        std::int64_t sum = 0;
        for (std::size_t r = 0; r < 4; ++r) {
            std::int64_t const n = by.percent(s.share) ? by.between(1, std::max<std::int64_t>(3, s.most / 10)) : 0;
            sum += n;
            f.printed[cell_4(g, r)] = std::to_string(n);
        }
        f.printed[cell_4(g, 4)] = std::to_string(sum);
    }
}

inline std::string any_amount(std::int64_t most, chance& by) {
    std::string s = std::to_string(by.between(1, most));
    std::size_t const places = by.below(7);
    if (places > 0) s += '.';
    for (std::size_t i = 0; i < places; ++i) s += static_cast<char>('0' + by.between(i + 1 == places ? 1 : 0, 9));
    return s;
}

inline void fill_disclosure(figures& f, level l, chance& by) {
    std::int64_t const most = scale_of(l).most;
    auto const set = [&f](std::size_t id, std::int64_t n) { f.printed[id] = std::to_string(n); };
    for (std::size_t k = 0; k < 2; ++k) {
        std::int64_t const made = by.between(0, k == 0 ? most / 100 : std::min<std::int64_t>(most, 90));
        std::size_t const at = (f.kind == edition::of_2021 ? regulations_issued : regulations_made) + 3 * k;
        set(at, made);
        set(at + 1, by.between(0, made + 20));
        set(at + 2, made + by.between(k == 0 ? 0 : 1, 400));
    }
    std::int64_t const acts = most * 70;
    for (std::size_t const id : {licences_decisions, penalties_decisions, measures_decisions}) set(id, by.between(1, acts));
    if (f.kind != edition::of_2019) {
        f.printed[charges_amount] = by.one_in(8) ? "0" : any_amount(most * 20, by);
        return;
    }
    set(services_decisions, by.between(1, acts));
    for (std::size_t const id : {licences_previous, services_previous, penalties_previous, measures_previous, charges_previous})
        set(id, by.between(20, 900));
    for (std::size_t const id : {licences_change, services_change, penalties_change, measures_change, charges_change})
        set(id, by.one_in(5) ? 0 : by.between(-19, 60));
    set(procurement_projects, by.between(1, most * 3));
    f.printed[procurement_amount] = any_amount(most * 9000, by);
}

}  // namespace detail

inline figures any_figures(edition kind, level l, chance& by) {
    figures f;
    f.kind = kind;
    f.undivided = kind == edition::of_2019 ? true : by.one_in(6);
    f.procurement_unit = by.one_in(2) ? "元" : "万元";
    detail::fill_requests(f, l, by);
    detail::fill_cases(f, l, by);
    detail::fill_disclosure(f, l, by);
    return f;
}

}  // namespace generator

#endif
