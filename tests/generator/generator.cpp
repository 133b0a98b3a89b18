// SPDX-License-Identifier: BSL-1.0
/// gongkai-generator: documents with known cells, damaged in the ways that real ones are, read by the library and judged.
/// Written from the description of the form and of how reports depart from it, without regard to how the library reads.
/// Exit status 0: no cell wrong or silent, and as many right as --right-at-least asks for, the floor that tests/CMakeLists.txt names.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <generator/classes.hpp>
#include <generator/conformance.hpp>
#include <generator/judge.hpp>
#include <generator/make.hpp>
#include <generator/series.hpp>

#if defined(GONGKAI_WITH_HTML)
#include <gongkai/read/html.hpp>
#endif
#if defined(GONGKAI_WITH_DOCX)
#include <gongkai/read/docx.hpp>
#endif
#include <gongkai/read/document.hpp>

#include "support/misplaced.hpp"

namespace {

using namespace generator;

struct options {
    std::size_t documents = 6000;
    std::uint64_t seed = 1;
    std::size_t right_at_least = 0;  ///< cells
    std::string only_class, only_format;
    std::string write, judge;          ///< a folder for a series' files; what was read of them
    std::string conformance;           ///< a folder for the documents that others are held against
    std::size_t only_document = none;  ///< of this number in the same run
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    bool show = false, verbose = false;
    std::size_t shown = 1;  ///< failing cases, a class and format
};

struct failing_case {
    std::string source, variant, findings;
    verdict found;
    [[nodiscard]] std::size_t size() const { return source.size(); }
};

struct result_key {
    std::string name;
    format as;
    auto operator<=>(result_key const&) const = default;
};

gongkai::parsed read_back(document const& d, std::string const& source) {
#if defined(GONGKAI_WITH_HTML)
    if (d.as == format::html) return gongkai::parse(gongkai::read::html(source));
#endif
#if defined(GONGKAI_WITH_DOCX)
    if (d.as == format::docx) return gongkai::parse(gongkai::read::docx(source));
#endif
    return gongkai::parse(source);
}

bool readable(format f) {
#if !defined(GONGKAI_WITH_HTML)
    if (f == format::html) return false;
#endif
#if !defined(GONGKAI_WITH_DOCX)
    if (f == format::docx) return false;
#endif
    return f == format::text || f == format::html || f == format::docx;
}

class run {
public:
    explicit run(options o) : o_(std::move(o)) {}

    int operator()() {
        auto const start = std::chrono::steady_clock::now();
        std::vector<std::pair<std::vector<fault const*>, std::string>> const jobs = list();
        if (jobs.empty()) {
            std::fprintf(stderr, "gongkai-generator: no such class\n");
            return 2;
        }
        bool const one_only = o_.only_document != options::none;
        std::size_t const end = one_only ? o_.only_document + 1 : o_.documents;
        for (std::size_t i = one_only ? o_.only_document : 0; i < end; ++i) {
            auto const& [single, name] = jobs[i % jobs.size()];
            one(single, name, i / jobs.size(), i);
        }
        double const seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        return report(seconds);
    }

private:
    /// Each class alone, and pairs by chance.
    [[nodiscard]] std::vector<std::pair<std::vector<fault const*>, std::string>> list() const {
        std::vector<std::pair<std::vector<fault const*>, std::string>> out;
        for (fault const& f : classes())
            if (o_.only_class.empty() || o_.only_class == f.name) out.push_back({{&f}, std::string{f.name}});
        if (o_.only_class.empty())
            for (std::size_t k = classes().size() / 2; k > 0; --k) out.push_back({{}, "pairs"});
        if (o_.only_class == "pairs") out.push_back({{}, "pairs"});
        if (std::size_t const plus = o_.only_class.find('+'); plus != std::string::npos) {
            std::vector<fault const*> two;
            for (std::string const& name : {o_.only_class.substr(0, plus), o_.only_class.substr(plus + 1)})
                for (fault const& f : classes())
                    if (name == f.name) two.push_back(&f);
            if (two.size() == 2) out.push_back({two, o_.only_class});
        }
        return out;
    }
    void one(std::vector<fault const*> faults, std::string const& name, std::size_t round, std::size_t number) {
        chance by(o_.seed * 0x9E3779B97F4A7C15ULL + number);
        bool const pair = faults.empty();
        for (int tries = 0; tries < 12; ++tries) {
            if (pair) {
                fault const* a = &by.pick(classes());
                fault const* b = &by.pick(classes());
                if (a == b || (a->last && b->last)) continue;
                if (a->last) std::swap(a, b);
                faults = {a, b};
            }
            format const as = formats[(round + static_cast<std::size_t>(tries)) % formats.size()];
            if (!readable(as) || (!o_.only_format.empty() && o_.only_format != name_of(as))) continue;
            if (!std::all_of(faults.begin(), faults.end(), [&](fault const* f) { return occurs(*f, as); })) continue;
            auto [d, done] = make(any_plan(by), faults, as, by);
            if (!done) continue;
            if (pair) d.variant = std::string{faults[0]->name} + "+" + std::string{faults[1]->name} + ": " + d.variant;
            return judged(std::move(d), name, by, number);
        }
    }
    void judged(document d, std::string const& name, chance& by, std::size_t number) {
        std::string source = rendered(d, by);
        auto const start = std::chrono::steady_clock::now();
        gongkai::parsed const parsed = read_back(d, source);
        std::chrono::duration<double> const taken = std::chrono::steady_clock::now() - start;
        library_ += taken;
        if (std::string const wrong = gongkai_test::misplaced(parsed, source); !wrong.empty() && misplaced_++ == 0)
            first_misplaced_ = "document " + std::to_string(number) + ": " + wrong;
        reading const got = reading_of(parsed);
        verdict v = judge(d, got);
        v.n.slowest = taken.count() * 1000;
        results_[{name, d.as}] += v.n;
        if (v.n.failing == 0 && !(o_.verbose && !v.faults.empty())) return;
        std::string what = std::string{name_of(d.as)} +
                           (d.as == format::text ? std::string{", "} + name_of(d.laid) : std::string{}) + ", document " +
                           std::to_string(number) + ": " + d.variant;
        if (d.as == format::docx) {  // its text, for whoever reads the failing case
            d.laid = layout::bars;
            source = as_text(d, by);
        }
        std::vector<failing_case>& kept = failing_[{name, d.as}];
        kept.push_back({std::move(source), std::move(what), got.findings, std::move(v)});
        std::sort(kept.begin(), kept.end(), [](failing_case const& a, failing_case const& b) { return a.size() < b.size(); });
        if (kept.size() > o_.shown) kept.resize(o_.shown);
    }
    int report(double seconds) const {
        std::printf("%-6s %-5s %8s %8s %9s %9s %8s %8s %8s %8s %13s %11s %11s %9s\n", "class", "form", "docs", "failing", "cells",
                    "right", "null+said", "UNSAID", "WRONG", "SILENT", "issuer w/null", "year w/null", "date w/null", "worst ms");
        counts all;
        for (auto const& [key, n] : results_) {
            print(key.name, name_of(key.as), n);
            all += n;
        }
        print("all", "", all);
        std::printf("%.1f s, %.1f of them in the library, %.0f documents a second; seed %llu\n", seconds, library_.count(),
                    static_cast<double>(all.documents) / seconds, static_cast<unsigned long long>(o_.seed));
        std::printf("places that do not hold what was read there: in %zu documents\n%s", misplaced_, first_misplaced_.c_str());
        if (o_.show)
            for (auto const& [key, list] : failing_)
                for (failing_case const& c : list) show(key.name, c);
        bool const fewer = all.right < o_.right_at_least;
        if (fewer) std::printf("fewer cells are right than %zu\n", o_.right_at_least);
        return all.broken() || misplaced_ > 0 || fewer ? 1 : 0;
    }
    static void print(std::string const& name, std::string const& as, counts const& n) {
        std::printf("%-6s %-5s %8zu %8zu %9zu %9zu %8zu %8zu %8zu %8zu %8zu/%-5zu %6zu/%-5zu %6zu/%-5zu %7.1f\n", name.c_str(),
                    as.c_str(), n.documents, n.failing, n.cells, n.right, n.said, n.unsaid, n.wrong_said, n.silent,
                    n.issuer_wrong, n.issuer_lacks, n.year_wrong, n.year_lacks, n.date_wrong, n.date_lacks, n.slowest);
    }
    void show(std::string const& name, failing_case const& c) const {
        std::printf("\n### class %s: %s\n%zu cells not as they must be; findings: %s\n", name.c_str(), c.variant.c_str(),
                    c.found.faults.size(), c.findings.c_str());
        std::size_t const most = o_.verbose ? c.found.faults.size() : std::min<std::size_t>(c.found.faults.size(), 8);
        for (std::size_t i = 0; i < most; ++i) std::printf("  %s\n", c.found.faults[i].c_str());
        std::printf("```\n%s\n```\n", c.source.c_str());
    }

    options o_;
    std::chrono::duration<double> library_{};
    std::size_t misplaced_ = 0;  ///< documents
    std::string first_misplaced_;
    std::map<result_key, counts> results_;
    std::map<result_key, std::vector<failing_case>> failing_;
};

int usage(char const* wrong) {
    std::fprintf(stderr,
                 "gongkai-generator: %s\n"
                 "gongkai-generator [--documents N] [--seed S] [--class C|C+C|pairs] [--format text|html|docx] [--document N]\n"
                 "                  [--right-at-least CELLS] [--show] [--shown N] [-v]\n"
                 "gongkai-generator --conformance FOLDER [--seed S]\n"
                 "gongkai-generator --write FOLDER | --judge REPORTS.ndjson [--documents N] [--seed S]\n",
                 wrong);
    return 2;
}

}  // namespace

int main(int argc, char** argv) {
    options o;
    for (int i = 1; i < argc; ++i) {
        std::string_view const a = argv[i];
        char const* const next = i + 1 < argc ? argv[i + 1] : nullptr;
        if (a == "--show")
            o.show = true;
        else if (a == "-v")
            o.verbose = true;
        else if (next == nullptr)
            return usage(argv[i]);
        else if (++i, a == "--documents")
            o.documents = std::strtoull(next, nullptr, 10);
        else if (a == "--seed")
            o.seed = std::strtoull(next, nullptr, 10);
        else if (a == "--right-at-least")
            o.right_at_least = std::strtoull(next, nullptr, 10);
        else if (a == "--class")
            o.only_class = next;
        else if (a == "--format")
            o.only_format = next;
        else if (a == "--document")
            o.only_document = std::strtoull(next, nullptr, 10);
        else if (a == "--write")
            o.write = next;
        else if (a == "--judge")
            o.judge = next;
        else if (a == "--conformance")
            o.conformance = next;
        else if (a == "--shown")
            o.shown = std::strtoull(next, nullptr, 10);
        else
            return usage(argv[i - 1]);
    }
    if (!o.conformance.empty()) return write_conformance(o.conformance, o.seed);
    if (!o.write.empty()) return write_series({o.documents, o.seed}, o.write);
    if (!o.judge.empty()) return judge_series({o.documents, o.seed}, o.judge);
    return run(std::move(o))();
}
