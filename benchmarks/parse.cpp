// SPDX-License-Identifier: BSL-1.0
// What reading a whole report costs, against two floors over the same bytes in the same run: ICU's NFKC normalisation (conversion to
// UTF-16 included), and finding the ends of lines. What is timed has been verified against the report's truth first.
//
// NAME_prose_10 and NAME_prose_100 are NAME with each sentence of its prose as many times; NAME_reports_10 and NAME_reports_100 are as many
// reports in one text, one below the other, read by parse_all.
// parse/NAME, nfkc/NAME, lines/NAME: each alone; parse's counters: `allocations` is how often one parse asks for memory, `memory` how much it
// holds at most, as a multiple of the text. parse_to_nfkc/NAME: both in turn, so that a busy machine slows both; its time is parse's, and its
// counter `ratio` is parse's time divided by NFKC's.
#include <gongkai/gongkai.hpp>
#include <gongkai/report/cells.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <new>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <malloc.h>

#include <benchmark/benchmark.h>
#include <boost/property_tree/json_parser.hpp>
#include <boost/property_tree/ptree.hpp>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace {
std::size_t allocations = 0, held = 0, most_held = 0;  // bytes
}

// The program's own, which counts; not inline, for GCC would take free() for a wrong match.
[[gnu::noinline]] void* operator new(std::size_t size) {
    ++allocations;
    void* const memory = std::malloc(size > 0 ? size : 1);
    if (memory == nullptr) throw std::bad_alloc{};
    held += malloc_usable_size(memory);
    most_held = std::max(most_held, held);
    return memory;
}
[[gnu::noinline]] void operator delete(void* memory) noexcept {
    held -= malloc_usable_size(memory);
    std::free(memory);
}
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { operator delete(memory); }

namespace {

struct input {
    std::string name;
    std::string text;
    std::size_t reports = 1;
};

std::string read_file(std::filesystem::path const& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// Path of a cell and its value, "null" where it has none.
using cell_list = std::map<std::string, std::string>;

template <class Cell>
std::string value_of(Cell const& cell) {
    using gongkai::to_string;
    using std::to_string;
    return cell.has_value() ? to_string(*cell) : "null";
}

cell_list cells_of(gongkai::annual_report const& report) {
    cell_list out;
    for (auto const& [path, cell] : gongkai::cells(report))
        std::visit([&, &name = path](auto const* c) { out[name] = value_of(*c); }, cell);
    return out;
}

/// Reads the report as it will be timed and compares it with NAME.truth.json beside it.
bool verified(input const& in, std::filesystem::path const& truth_file) {
    gongkai::parsed const r = gongkai::parse(in.text);
    boost::property_tree::ptree truth;
    boost::property_tree::read_json(truth_file.string(), truth);
    bool good = true;
    auto const differ = [&](std::string const& what, std::string const& want, std::string const& got) {
        if (want == got) return;
        std::fprintf(stderr, "%s: %s: want %s, got %s\n", in.name.c_str(), what.c_str(), want.c_str(), got.c_str());
        good = false;
    };
    differ("issuer", truth.get<std::string>("issuer"), r.report.issuer);
    differ("year", truth.get<std::string>("year"), std::to_string(r.report.year.value_or(0)));
    cell_list const got = cells_of(r.report);
    auto const& want = truth.get_child("cells");
    if (want.empty()) differ("cells", "some", "none");
    for (auto const& [path, value] : want) {
        auto const found = got.find(path);
        differ(path, value.data(), found == got.end() ? "no such cell" : found->second);
    }
    return good;
}

void set_counters(benchmark::State& state, input const& in) {
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(in.text.size()));
    state.counters["bytes"] = static_cast<double>(in.text.size());
}

std::size_t parse_once(input const& in) {
    if (in.reports > 1) {
        std::vector<gongkai::parsed> all = gongkai::parse_all(in.text);
        benchmark::DoNotOptimize(all);
        return all.size();
    }
    gongkai::parsed r = gongkai::parse(in.text);
    benchmark::DoNotOptimize(r);
    return r.diagnostics.size();
}

void nfkc_once(input const& in, icu::Normalizer2 const& nfkc) {
    UErrorCode status = U_ZERO_ERROR;
    auto const utf16 = icu::UnicodeString::fromUTF8(icu::StringPiece{in.text.data(), static_cast<std::int32_t>(in.text.size())});
    icu::UnicodeString normal = nfkc.normalize(utf16, status);
    benchmark::DoNotOptimize(normal);
}

void lines_once(input const& in) {
    std::size_t ends = 0;
    char const* const last = in.text.data() + in.text.size();
    for (char const* at = in.text.data(); at != last; ++ends) {
        void const* const end = std::memchr(at, '\n', static_cast<std::size_t>(last - at));
        at = end == nullptr ? last : static_cast<char const*>(end) + 1;
    }
    benchmark::DoNotOptimize(ends);
}

/// The report with each line that is sentences `times` times.
input with_prose(input const& in, int times) {
    input out{in.name + "_prose_" + std::to_string(times), {}};
    for (std::size_t from = 0; from < in.text.size();) {
        std::size_t const to = std::min(in.text.find('\n', from), in.text.size());
        std::string const line = in.text.substr(from, to - from) + '\n';
        bool const sentences = line.size() > 60 && line.find('\t') == std::string::npos && line.ends_with("。\n");
        for (int n = 0; n < (sentences ? times : 1); ++n) out.text += line;
        from = to + 1;
    }
    return out;
}

/// As many reports in one text.
input with_reports(input const& in, std::size_t times) {
    input out{in.name + "_reports_" + std::to_string(times), {}, times};
    for (std::size_t n = 0; n < times; ++n) (out.text += in.text) += '\n';
    return out;
}
/// Whether each of them is read, with the same cells.
bool verified_all(input const& in, input const& one) {
    cell_list const want = cells_of(gongkai::parse(one.text).report);
    std::vector<gongkai::parsed> const all = gongkai::parse_all(in.text);
    bool const good = all.size() == in.reports && std::all_of(all.begin(), all.end(), [&want](gongkai::parsed const& p) {
                          return cells_of(p.report) == want;
                      });
    if (!good) std::fprintf(stderr, "%s: not the same report each time\n", in.name.c_str());
    return good;
}

icu::Normalizer2 const& nfkc_instance() {
    UErrorCode status = U_ZERO_ERROR;
    return *icu::Normalizer2::getNFKCInstance(status);
}

void add_benchmarks(input const& in) {
    benchmark::RegisterBenchmark(("parse/" + in.name).c_str(), [&in](benchmark::State& state) {
        for (auto _ : state) parse_once(in);
        set_counters(state, in);
        std::size_t const before = allocations;
        parse_once(in);
        state.counters["allocations"] = static_cast<double>(allocations - before);
        most_held = held;
        std::size_t const held_before = held;
        parse_once(in);
        state.counters["memory"] = static_cast<double>(most_held - held_before) / static_cast<double>(in.text.size());
    });
    benchmark::RegisterBenchmark(("nfkc/" + in.name).c_str(), [&in](benchmark::State& state) {
        auto const& nfkc = nfkc_instance();
        for (auto _ : state) nfkc_once(in, nfkc);
        set_counters(state, in);
    });
    benchmark::RegisterBenchmark(("lines/" + in.name).c_str(), [&in](benchmark::State& state) {
        for (auto _ : state) lines_once(in);
        set_counters(state, in);
    });
    benchmark::RegisterBenchmark(("parse_to_nfkc/" + in.name).c_str(), [&in](benchmark::State& state) {
        using clock = std::chrono::steady_clock;
        auto const& nfkc = nfkc_instance();
        std::chrono::duration<double> parsing{}, normalising{};
        for (auto _ : state) {
            auto const start = clock::now();
            parse_once(in);
            auto const between = clock::now();
            nfkc_once(in, nfkc);
            auto const end = clock::now();
            parsing += between - start;
            normalising += end - between;
            state.SetIterationTime(std::chrono::duration<double>(between - start).count());
        }
        set_counters(state, in);
        state.counters["ratio"] = parsing / normalising;
    })->UseManualTime();
}

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    std::filesystem::path const reports = argc > 1 ? argv[1] : GONGKAI_EXAMPLE_REPORTS;

    std::vector<input> inputs;
    bool good = true;
    for (auto const& entry : std::filesystem::directory_iterator{reports}) {
        if (entry.path().extension() != ".txt") continue;
        input const report{entry.path().stem().string(), read_file(entry.path())};
        for (input const& in : {report, with_prose(report, 10), with_prose(report, 100)}) {
            good = verified(in, std::filesystem::path{entry.path()}.replace_extension(".truth.json")) && good;
            inputs.push_back(in);
        }
        for (input const& in : {with_reports(report, 10), with_reports(report, 100)}) {
            good = verified_all(in, report) && good;
            inputs.push_back(in);
        }
    }
    if (inputs.empty() || !good) {
        std::fprintf(stderr, inputs.empty() ? "no reports in %s\n" : "%s: not read as they should be; nothing is timed\n",
                     reports.c_str());
        return 1;
    }
    std::ranges::sort(inputs, {}, &input::name);
    for (input const& in : inputs) add_benchmarks(in);
    benchmark::RunSpecifiedBenchmarks();
}
