// SPDX-License-Identifier: BSL-1.0
// One of two units that include everything. Both must see one parse(): its address is the same, and so is what it reads. While it reads, a text
// is folded once: twice only a line's last character, a label that might be a heading, and labels of rows that the solver is asked for. The
// checks fold the organ's name, each section of prose once, and nothing else but the cells and labels that they name.
#include <string_view>

void on_fold(std::string_view text);
#define GONGKAI_ON_FOLD on_fold
#include <gongkai/check/cells.hpp>
#include <gongkai/gongkai.hpp>
#include <gongkai/read/document.hpp>
#include <gongkai/read/plain_text.hpp>

#include <cstddef>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

using parse_text = gongkai::parsed (*)(std::string_view, gongkai::parse_options const&);
parse_text parse_of_b();
gongkai::parsed read_by_b(std::string_view text);

namespace {

std::string_view source;
std::vector<bool> folded;  // each byte of the source
std::size_t folds = 0, again = 0;

/// Of a damaged report some twentieth is folded twice, of others less than a hundredth.
bool folds_once(char const* file) {
    std::ifstream in{file, std::ios::binary};
    std::string const text{std::istreambuf_iterator<char>{in}, {}};
    if (text.empty()) return std::printf("%s: cannot be read\n", file), false;
    gongkai::read::document const document = gongkai::read::plain_text(text);
    static_cast<void>(gongkai::parse(document));  // makes what is made once
    source = document.text;
    folded.assign(source.size(), false);
    folds = again = 0;
    static_cast<void>(gongkai::parse(document));
    source = {};
    std::printf("%s: %zu texts folded, %zu of %zu bytes twice\n", file, folds, again, folded.size());
    return folds > 0 && again * 12 < folded.size();
}

std::vector<std::string>* folded_by_check = nullptr;

/// Cells that are no plain number are folded for what stands beside it, labels of the form where a claim's cell is named.
bool check_folds_once(char const* file) {
    std::ifstream in{file, std::ios::binary};
    gongkai::parsed const read = gongkai::parse(std::string{std::istreambuf_iterator<char>{in}, {}});
    gongkai::annual_report const& r = read.report;
    static_cast<void>(gongkai::checks::findings_of(read));  // makes what is made once
    std::vector<std::string> texts;
    folded_by_check = &texts;
    gongkai::checks::prose_reading const prose = gongkai::checks::read_prose(read);
    static_cast<void>(gongkai::checks::findings_of(read, prose));
    static_cast<void>(gongkai::checks::assess_rules(read, prose));
    folded_by_check = nullptr;
    gongkai::checks::cell_index const cells(r);
    for (gongkai::report_cell const& c : cells.cells()) {
        std::erase(texts, c.raw());
        std::erase(texts, c.row());
    }
    std::vector<std::string> const want{r.issuer, r.overview.text, r.problems_and_improvements.text, r.other_matters.text};
    if (texts == want) return true;
    std::printf("%s: the checks fold", file);
    for (std::string const& t : texts) std::printf(" [%s]", t.c_str());
    std::puts("");
    return false;
}

}  // namespace

void on_fold(std::string_view text) {
    if (folded_by_check != nullptr) folded_by_check->emplace_back(text);
    std::less<> const before;
    if (source.empty() || before(text.data(), source.data()) || !before(text.data(), source.data() + source.size())) return;
    ++folds;
    auto const from = static_cast<std::size_t>(text.data() - source.data());
    for (std::size_t i = from; i < from + text.size(); ++i) {
        if (folded[i]) ++again;
        folded[i] = true;
    }
}

int main(int argc, char** argv) {
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
    int status = 0;
    for (int i = 1; i < argc; ++i)
        if (!folds_once(argv[i]) || !check_folds_once(argv[i])) status = 1;
    return status;
}
