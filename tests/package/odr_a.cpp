// SPDX-License-Identifier: BSL-1.0
// One of two units that include everything. Both must see one parse(): its address is the same, and so is what it reads.
#include <gongkai/gongkai.hpp>

#include <cstdio>
#include <string_view>

using parse_text = gongkai::parsed (*)(std::string_view, gongkai::parse_options const&);
parse_text parse_of_b();
gongkai::parsed read_by_b(std::string_view text);

int main() {
    if (parse_of_b() != static_cast<parse_text>(&gongkai::parse)) {
        std::puts("two definitions of parse()");
        return 1;
    }
    std::string_view const text = "某县人民政府2024年政府信息公开工作年度报告\n一、总体情况\n本县依法公开政府信息。\n";
    gongkai::parsed const a = gongkai::parse(text);
    gongkai::parsed const b = read_by_b(text);
    if (a.report != b.report || a.diagnostics != b.diagnostics || a.report.issuer.empty()) {
        std::puts("the two units read differently");
        return 1;
    }
}
