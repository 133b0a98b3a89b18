// SPDX-License-Identifier: BSL-1.0
// The smallest complete program: who reports, on which year, and how many requests were refused for a state secret.
#include <gongkai/gongkai.hpp>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

int main(int argc, char** argv) {
    std::ifstream file;
    if (argc > 1) file.open(argv[1], std::ios::binary);
    std::istream& in = argc > 1 ? file : std::cin;
    std::string const text{std::istreambuf_iterator<char>{in}, {}};

    gongkai::parsed const r = gongkai::parse(text);
    gongkai::count const& refused = r.report.requests.denied.state_secret.total;  // 三（三）1，总计

    std::cout << r.report.issuer << '\t' << r.report.year.value_or(0) << '\t';
    if (refused.has_value())
        std::cout << refused.value() << '\n';
    else
        std::cout << "not in the source\n";  // never 0 for what is not there
}
