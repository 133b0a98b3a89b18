// SPDX-License-Identifier: BSL-1.0
/// Half of the round trip through real converters (interop.sh has the other half).
///   interop write DIR N    N generated reports of each edition, as DIR/<name>.html, <name>.own.docx and <name>.json
///   interop check DIR      reads every other file of DIR beside the .json of the same name and counts the cells
#include <gongkai/gongkai.hpp>
#include <gongkai/read/docx.hpp>
#include <gongkai/read/file.hpp>
#include <gongkai/read/html.hpp>
#include <gongkai/read/pdf.hpp>
#include <gongkai/write/docx.hpp>
#include <gongkai/read/json.hpp>
#include <gongkai/write/html.hpp>
#include <gongkai/write/json.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "../support/generate.hpp"
#include "../support/generate_2019.hpp"

namespace {

namespace fs = std::filesystem;

std::string slurp(fs::path const& p) {
    std::ifstream in(p, std::ios::binary);
    return {std::istreambuf_iterator<char>{in}, {}};
}
void spill(fs::path const& p, std::string const& s) { std::ofstream(p, std::ios::binary) << s; }

int write(fs::path const& dir, std::size_t n) {
    gongkai_test::random_source random{2024};
    for (std::size_t i = 0; i < n; ++i)
        for (int const edition : {2021, 2019}) {
            auto const size = static_cast<gongkai_test::size_class>(i % gongkai_test::size_names.size());
            gongkai::parsed p;
            p.report =
                (edition == 2021 ? gongkai_test::generate(random, size) : gongkai_test::generate_2019(random, size)).report;
            std::string const name = std::to_string(edition) + "-" + std::to_string(i);
            spill(dir / (name + ".html"), gongkai::write::to_html(p.report));
            spill(dir / (name + ".own.docx"), gongkai::write::to_docx(p.report));
            spill(dir / (name + ".json"), gongkai::write::to_json(p));
        }
    return 0;
}

/// "html", "docx.txt": what stands between the name and its end.
std::string kind_of(fs::path const& p) {
    std::string const name = p.filename().string();
    return name.substr(name.find('.') + 1);
}

struct tally {
    std::size_t files = 0, whole = 0;
};

int check(fs::path const& dir) {
    using namespace gongkai;
    std::map<std::string, tally> tallies;
    for (auto const& entry : fs::directory_iterator(dir)) {
        fs::path const p = entry.path();
        std::string const kind = kind_of(p);
        if (kind == "json") continue;
        std::string const name = p.filename().string();
        parsed const want = from_json(slurp(dir / (name.substr(0, name.find('.')) + ".json")));
        std::string const bytes = slurp(p);
        auto const document =
            read::file(bytes, read::detect(bytes), read::readers{.html = read::html, .docx = read::docx, .pdf = read::pdf});
        tally& t = tallies[kind];
        ++t.files;
        if (!document) {
            std::printf("%s: no reader\n", name.c_str());
            continue;
        }
        parsed const got = parse(*document);
        annual_report const &a = got.report, &b = want.report;
        bool const same = a.edition == b.edition && a.issuer == b.issuer && a.year == b.year &&
                          a.proactive_disclosure == b.proactive_disclosure && a.requests == b.requests && a.review == b.review &&
                          a.litigation == b.litigation;
        t.whole += same;
        if (!same)
            std::printf("%s: not the report that was written (edition %d/%d, issuer %d, year %d, section 2 %d, 3 %d, 4 %d)\n",
                        name.c_str(), a.edition, b.edition, a.issuer == b.issuer, a.year == b.year,
                        a.proactive_disclosure == b.proactive_disclosure, a.requests == b.requests,
                        a.review == b.review && a.litigation == b.litigation);
    }
    bool all = !tallies.empty();
    for (auto const& [kind, t] : tallies) {
        std::printf("%-24s %zu of %zu reports back whole\n", kind.c_str(), t.whole, t.files);
        all = all && t.whole == t.files;
    }
    return all ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 4 && std::string{argv[1]} == "write") return write(argv[2], std::stoul(argv[3]));
    if (argc == 3 && std::string{argv[1]} == "check") return check(argv[2]);
    std::fprintf(stderr, "usage: interop write DIR N | interop check DIR\n");
    return 2;
}
