// SPDX-License-Identifier: BSL-1.0
/// What reading a web page or a file costs, against the library that opens it, over the same bytes in the same run; and what two threads are
/// worth. Inputs: examples/reports/county.txt as this library writes it, and each FILE (.html, .docx, .pdf) on the command line. What is timed
/// has been read first, into the same cells as the text where it was made of one.
//
// read/NAME: the document alone, in turn with the library (`ratio`). parse/NAME: all of it, in turn with the library.
// threads/2: the same texts in one thread and in two, in turn; `worth` is how many times faster two are.
#include <gongkai/gongkai.hpp>
#include <gongkai/read/docx.hpp>
#include <gongkai/read/html.hpp>
#if defined(GONGKAI_WITH_PDF)
#include <gongkai/read/pdf.hpp>
#endif
#include <gongkai/write/docx.hpp>
#include <gongkai/write/html.hpp>

#include <chrono>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <benchmark/benchmark.h>
#include <gumbo.h>
#include <pugixml.hpp>
#include <zip.h>

namespace {

using namespace gongkai;
using clock_type = std::chrono::steady_clock;

std::string read_file(std::filesystem::path const& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

// ---- the floors: what the libraries do, and nothing else ----------------------------------------------------------------

void gumbo_alone(std::string const& bytes) {
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    GumboOutput* const tree = gumbo_parse_with_options(&options, bytes.data(), bytes.size());
    benchmark::DoNotOptimize(tree->root);
    gumbo_destroy_output(&options, tree);
}
/// The parts that a reader of Word files needs, out of the archive and as trees.
void zip_and_pugixml_alone(std::string const& bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* const zip = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (zip == nullptr) return;
    for (char const* const name :
         {"_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml", "word/numbering.xml"}) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_stat(zip, name, 0, &stat) != 0) continue;
        std::string part(stat.size, '\0');
        zip_file_t* const file = zip_fopen(zip, name, 0);
        if (file == nullptr) continue;
        zip_fread(file, part.data(), part.size());
        zip_fclose(file);
        pugi::xml_document xml;
        xml.load_buffer_inplace(part.data(), part.size());
        benchmark::DoNotOptimize(xml.first_child());
    }
    zip_discard(zip);
    zip_error_fini(&error);
}
#if defined(GONGKAI_WITH_PDF)
void poppler_alone(std::string const& bytes) {
    std::unique_ptr<poppler::document> const pdf(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    for (int n = 0; pdf && n < pdf->pages(); ++n) {
        std::unique_ptr<poppler::page> const page(pdf->create_page(n));
        if (page) benchmark::DoNotOptimize(page->text_list());
    }
}
#endif

// ---- the inputs ---------------------------------------------------------------------------------------------------------

struct input {
    std::string name, bytes;
    std::function<read::document(std::string_view)> read;
    std::function<void(std::string const&)> floor;
};

input make_input(std::string name, std::string bytes, std::string_view format) {
    input in{std::move(name), std::move(bytes), {}, {}};
    if (format == "html") {
        in.read = [](std::string_view s) { return read::html(s); };
        in.floor = gumbo_alone;
    } else if (format == "docx") {
        in.read = [](std::string_view s) { return read::docx(s); };
        in.floor = zip_and_pugixml_alone;
    }
#if defined(GONGKAI_WITH_PDF)
    else if (format == "pdf") {
        in.read = [](std::string_view s) { return read::pdf(s); };
        in.floor = poppler_alone;
    }
#endif
    return in;
}

/// The numbers of a report, in the form's order; those that are not there as "-".
std::vector<std::string> numbers_of(parsed const& p) {
    std::vector<std::string> out;
    for (report_cell const& c : p.cells()) out.push_back(c.has_value() ? to_string(*c) : "-");
    return out;
}

/// `work` and `floor` in turn, so that a busy machine slows both.
template <class Work, class Floor>
void against(benchmark::State& state, Work const& work, Floor const& floor) {
    std::chrono::duration<double> working{}, at_least{};
    for (auto _ : state) {
        auto const start = clock_type::now();
        work();
        auto const between = clock_type::now();
        floor();
        working += between - start;
        at_least += clock_type::now() - between;
        state.SetIterationTime(std::chrono::duration<double>(between - start).count());
    }
    state.counters["ratio"] = working / at_least;
}

void add_benchmarks(input const& in) {
    auto const floor = [&in] { in.floor(in.bytes); };
    benchmark::RegisterBenchmark(("read/" + in.name).c_str(), [&in, floor](benchmark::State& state) {
        against(
            state, [&in] { benchmark::DoNotOptimize(in.read(in.bytes)); }, floor);
    })->UseManualTime();
    benchmark::RegisterBenchmark(("parse/" + in.name).c_str(), [&in, floor](benchmark::State& state) {
        against(
            state, [&in] { benchmark::DoNotOptimize(parse(in.read(in.bytes))); }, floor);
    })->UseManualTime();
}

/// As many texts in one thread as in two.
void two_threads(benchmark::State& state, std::string const& text) {
    constexpr int texts = 400;
    auto const some = [&text](int count) {
        for (int n = 0; n < count; ++n) benchmark::DoNotOptimize(parse(text));
    };
    std::chrono::duration<double> one{}, two{};
    for (auto _ : state) {
        auto const start = clock_type::now();
        some(texts);
        auto const between = clock_type::now();
        {
            std::jthread const other{some, texts / 2};
            some(texts / 2);
        }
        one += between - start;
        two += clock_type::now() - between;
    }
    state.counters["worth"] = one / two;
}

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    std::string const text = read_file(std::filesystem::path{GONGKAI_EXAMPLE_REPORTS} / "county.txt");
    parsed const truth = parse(text);
    std::vector<input> inputs;
    inputs.push_back(make_input("county.html", write::to_html(truth.report), "html"));
    inputs.push_back(make_input("county.docx", write::to_docx(truth.report), "docx"));
    for (input const& in : inputs)
        if (std::vector<std::string> const want = numbers_of(truth);
            want.empty() || numbers_of(parse(in.read(in.bytes))) != want) {
            std::fprintf(stderr, "%s: not read as the text is; nothing is timed\n", in.name.c_str());
            return 1;
        }
    for (int n = 1; n < argc; ++n) {
        std::filesystem::path const path = argv[n];
        std::string const format = path.extension().string();
        inputs.push_back(make_input(path.filename().string(), read_file(path), format.empty() ? format : format.substr(1)));
        if (!inputs.back().read || parse(inputs.back().read(inputs.back().bytes)).cells().empty()) {
            std::fprintf(stderr, "%s: no file that is read here\n", argv[n]);
            return 1;
        }
    }
    for (input const& in : inputs) add_benchmarks(in);
    benchmark::RegisterBenchmark("threads/2", [&text](benchmark::State& state) { two_threads(state, text); })->UseRealTime();
    benchmark::RunSpecifiedBenchmarks();
}
