// SPDX-License-Identifier: BSL-1.0
// Any bytes as the JSON of a report.
#include "oracle.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace gongkai_fuzz;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view const json{reinterpret_cast<char const*>(data), size};
    gongkai::parsed const r = gongkai::from_json(json);
    for (gongkai::const_cell_at const& c : gongkai::cells(r.report))
        std::visit(
            [&](auto const* cell) {
                using gongkai::origin;
                demand(cell->has_value() == (cell->origin == origin::printed || cell->origin == origin::inferred),
                       "value and origin disagree", c.path);
            },
            c.cell);
    if (size % 2 == 1) check_json(r, is_utf8(json));
    if (size % 8 == 0) check_same(r, gongkai::from_json(json));
    return 0;
}
