// SPDX-License-Identifier: BSL-1.0
/// The solver alone on the grid of section 三: clean, with one fault, with a column lost, and with the digits of every row run together. Each result is
/// checked before it is timed; `to_clean` is the time as a multiple of the clean grid's in the same run.
#include <gongkai/form/edition_2021.hpp>
#include <gongkai/solve/solve.hpp>

#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

namespace {

using namespace gongkai;

form::table_view const& view() {
    static form::table_view const v = form::make_view(form::requests_table, "requests");
    return v;
}
solve::model const& model() {
    static solve::model const m = solve::make_model(view());
    return m;
}

/// A grid of a large city in which every identity holds; outcomes of up to `most` requests a cell.
std::vector<std::array<std::int64_t, 7>> figures(std::uint64_t seed, std::int64_t most) {
    auto const random = [&seed](std::int64_t below) {
        seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::int64_t>((seed >> 33) % static_cast<std::uint64_t>(below));
    };
    auto const& m = model();
    std::vector<std::array<std::int64_t, 7>> rows(m.rows.size());
    form::column_sum const& outcomes = view().grids[0].column_sums[0];
    form::row_balance const& balance = view().grids[0].balances[0];
    std::size_t const total = outcomes.target;
    for (std::size_t const r : outcomes.terms) {
        if (m.rows[r].alternative == form::alternative::undivided) continue;
        for (std::size_t c = 0; c < 6; ++c) {
            std::int64_t const scale = c == 0 ? most : most / 40 + 1;
            rows[r][c] = random(3) == 0 ? 0 : random(scale);
        }
    }
    std::size_t const received = balance.left[0], carried_over = balance.left[1], carried_forward = balance.right[1];
    for (std::size_t c = 0; c < 6; ++c) {
        for (std::size_t const r : outcomes.terms) rows[total][c] += rows[r][c];
        rows[carried_forward][c] = random(c == 0 ? most / 10 + 1 : 3);
        rows[carried_over][c] = random(std::min(rows[total][c] + rows[carried_forward][c] + 1, most / 10 + 1));
        rows[received][c] = rows[total][c] + rows[carried_forward][c] - rows[carried_over][c];
    }
    for (auto& row : rows)
        for (std::size_t c = 0; c < 6; ++c) row[6] += row[c];
    return rows;
}

solve::item number(std::int64_t v) {
    solve::item it;
    it.kind = solve::item::kind::number;
    it.digits = std::to_string(v);
    it.value = decimal{v, 0};
    return it;
}

enum class damage { none, lost_cell, lost_label, lost_column, run_together };

std::vector<solve::item> items(std::vector<std::array<std::int64_t, 7>> const& rows, damage how) {
    std::vector<solve::item> out;
    auto const& m = model();
    for (std::size_t r = 0; r < m.rows.size(); ++r) {
        if (m.rows[r].alternative == form::alternative::undivided) continue;
        bool const here = r == 5;
        if (!(here && how == damage::lost_label)) {
            solve::item label;
            label.key = m.rows[r].keys.front();
            out.push_back(label);
        }
        if (how == damage::run_together) {
            solve::item all;
            all.kind = solve::item::kind::number;
            for (std::int64_t const v : rows[r]) all.digits += std::to_string(v);
            out.push_back(all);
        } else
            for (std::size_t c = 0; c < 7; ++c)
                if (c != 2 || !(how == damage::lost_column || (here && how == damage::lost_cell)))
                    out.push_back(number(rows[r][c]));
        solve::item end;
        end.kind = solve::item::kind::line_end;
        out.push_back(end);
    }
    return out;
}

void must_hold(std::vector<std::array<std::int64_t, 7>> const& rows, solve::solution const& s) {
    for (std::size_t r = 0; r < rows.size(); ++r) {
        if (model().rows[r].alternative == form::alternative::undivided) continue;
        for (std::size_t c = 0; c < 7; ++c)
            if (s.cells[model().rows[r].first_cell + c].value != decimal{rows[r][c], 0}) {
                std::fprintf(stderr, "row %zu, column %zu was not solved; nothing is timed\n", r, c);
                std::exit(1);
            }
    }
}

double seconds(std::vector<solve::item> const& table, int times) {
    auto const start = std::chrono::steady_clock::now();
    for (int i = 0; i < times; ++i) benchmark::DoNotOptimize(solve::solve(model(), table));
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count() / times;
}

void solver(benchmark::State& state, damage how, std::int64_t most) {
    auto const rows = figures(7, most);
    std::vector<solve::item> const clean = items(rows, damage::none), table = items(rows, how);
    if (how != damage::lost_column) must_hold(rows, solve::solve(model(), table));  // which column it was, no sum tells
    for (auto _ : state) benchmark::DoNotOptimize(solve::solve(model(), table));
    state.counters["to_clean"] = seconds(table, 20) / seconds(clean, 200);
    state.counters["steps"] = static_cast<double>(solve::solve(model(), table).steps);
}

BENCHMARK_CAPTURE(solver, clean_city, damage::none, 9000)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(solver, lost_cell_city, damage::lost_cell, 9000)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(solver, lost_label_city, damage::lost_label, 9000)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(solver, lost_column_province, damage::lost_column, 90000)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(solver, run_together_township, damage::run_together, 30)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(solver, run_together_city, damage::run_together, 9000)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
