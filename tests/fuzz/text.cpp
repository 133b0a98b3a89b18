// SPDX-License-Identifier: BSL-1.0
// Any bytes as a plain text. Now and then, by the size, it is read twice, written and read back, or copies of it are counted.
#include "cost.hpp"
#include "oracle.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <gongkai/parse.hpp>

using namespace gongkai_fuzz;

namespace {

/// Whether what is spent grows by more than 2.5 times; what every reading costs, whatever it reads, stands on the right.
bool grows_fast(cost const& one, cost const& two) {
    return two.allocations > one.allocations * 5 / 2 + 2000 || two.bytes > one.bytes * 5 / 2 + 200'000;
}
/// Many copies of a text, twice as many again and again: what is read of them grows alike from some number on, and at the most six doublings are
/// looked at. Few copies may end a search early: of one table, which needs none, comes one with every row twice.
void check_growth(std::string_view text) {
    std::string copies, grown;
    while (copies.size() < 32768) (copies += text) += '\n';
    cost before = cost_of([&] { static_cast<void>(gongkai::parse(copies)); });
    for (int doubling = 0; doubling < 6; ++doubling) {
        copies += copies;
        cost const now = cost_of([&] { static_cast<void>(gongkai::parse(copies)); });
        if (!grows_fast(before, now)) return;
        ((grown += std::to_string(before.allocations)) += " to ") += std::to_string(now.allocations) + "; ";
        before = now;
    }
    demand(false, "twice the input costs more than 2.5 times as much, six times", grown);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view const text{reinterpret_cast<char const*>(data), size};
    gongkai::parsed const r = gongkai::parse(text);  // what it throws ends the program
    check_report(r, {text, true, is_utf8(text)});
    if (size % 8 == 0) check_same(r, gongkai::parse(text));
    if (size % 8 == 1) check_json(r, is_utf8(text));
    if (size % 256 == 194 && GONGKAI_FUZZ_COUNTS != 0) check_growth(text);
    return 0;
}
