// SPDX-License-Identifier: BSL-1.0
// Any bytes as a plain text. Now and then, by the size, it is read twice, written and read back, or copies of it are counted.
#include "cost.hpp"
#include "oracle.hpp"

#include <array>
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
/// Many copies of a text, two, four and eight times as many: what is read of them grows alike. Three doublings are looked at, as few copies may
/// end a search early: of one table, which needs none, comes one with every row twice.
void check_growth(std::string_view text) {
    std::string copies;
    while (copies.size() < 32768) (copies += text) += '\n';
    std::array<cost, 4> spent{};
    for (cost& c : spent) {
        c = cost_of([&] { static_cast<void>(gongkai::parse(copies)); });
        copies += copies;
    }
    demand(!grows_fast(spent[0], spent[1]) || !grows_fast(spent[1], spent[2]) || !grows_fast(spent[2], spent[3]),
           "twice the input costs more than 2.5 times as much",
           std::to_string(spent[0].allocations) + ", " + std::to_string(spent[1].allocations) + ", " +
               std::to_string(spent[2].allocations) + ", " + std::to_string(spent[3].allocations));
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
