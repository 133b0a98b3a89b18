// SPDX-License-Identifier: BSL-1.0
// A program outside the project, with what contract.md promises to such programs.
#include <gongkai/gongkai.hpp>

#include <iostream>
#include <string>
#include <string_view>

int main() {
    std::string_view const text = "某县人民政府2024年政府信息公开工作年度报告\n";
    gongkai::parsed const r = gongkai::parse(text);
    gongkai::count const& total = r.report.requests.denied.state_secret.total;
    std::string const issuer = r.report.issuer;
    if (issuer != "某县人民政府" || r.report.year != 2024 || total.has_value() || r.diagnostics.empty()) {
        std::cerr << "read \"" << issuer << "\", " << r.report.year.value_or(0) << ", " << r.diagnostics.size()
                  << " diagnostics\n";
        return 1;
    }
}
