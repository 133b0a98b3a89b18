// SPDX-License-Identifier: BSL-1.0
/// Shows one finding of every code, with the source line that it is about. `gallery en` speaks English;
/// `gallery --texts FOLDER` writes the texts that they were found in.
#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>

#include <boost/describe/enum_to_string.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include <gongkai/report/described.hpp>
#include <gongkai/report/diagnostic.hpp>
#include <gongkai/write/diagnostics.hpp>

#include "gallery/cases.hpp"

int main(int argc, char** argv) {
    using namespace gongkai;
    if (argc > 2 && std::string_view{argv[1]} == "--texts") {
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<code>>([&](auto e) {
            for (gallery::shown const& s : gallery::show(e.value))
                std::ofstream{std::string{argv[2]} + '/' + e.name + ".txt", std::ios::binary} << s.text;
        });
        return 0;
    }
    write::language const lang = argc > 1 && std::string_view{argv[1]} == "en" ? write::language::en : write::language::zh;
    int missed = 0;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<code>>([&](auto e) {
        auto const found = gallery::show(e.value);
        for (gallery::shown const& s : found) std::puts(write::to_text({s.found}, s.text, "sample", lang).c_str());
        if (!found.empty()) return;
        ++missed;
        std::fprintf(stderr, "nothing here is %s\n", e.name);
    });
    return missed == 0 ? 0 : 1;
}
