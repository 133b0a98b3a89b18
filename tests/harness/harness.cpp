// SPDX-License-Identifier: BSL-1.0
/// Prints random reports in every layout, damages them in every known way, reads them again and counts the cells: right, flagged
/// (wrong or missing, and a finding says so) or SILENT. Exit status 0: nothing silent, everything said that must be, and of the cells of
/// texts that have all that is needed at least 99.9 % right after one fault, 99 % after two.
#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/describe/enum_to_string.hpp>

#include <gongkai/parse.hpp>

#include "../support/faults.hpp"
#include "../support/figures.hpp"
#include "../support/generate.hpp"
#include "../support/layouts.hpp"

using namespace gongkai_test;

namespace {

constexpr char usage[] =
    "harness [--reports N] [--pairs N] [--seed S] [--layout NAME] [--fault NAME] [--with NAME] [--report N]\n"
    "        [--strict] [--dump] [--print] [--list] [-v|-vv]\n"
    "  --reports N  reports, each in every layout with every fault (12)    --pairs N   random pairs of faults (400)\n"
    "  --layout, --fault  only these; --with: and this second fault        --report N, --pair N  only this one\n"
    "  --strict     fails too where a cell is not right though the text has all that is needed, or issuer or year is wrong\n"
    "  --dump       the text and the findings of each case that fails (at most 3)    --print  the texts, without reading them\n"
    "  -v  each silent cell and unmet demand; with --strict each cell that is not right though all that is needed is there\n"
    "     -vv  each cell that is not right\n";

constexpr std::size_t none = static_cast<std::size_t>(-1);

struct options {
    std::size_t reports = 12, pairs = 400;
    std::size_t only = none, only_pair = none;  ///< index of a report, of a pair
    std::uint64_t seed = 1;
    std::string layout, fault, with;
    bool strict = false, dump = false, print = false;
    int verbose = 0;
};

/// Counts of one line of a table.
struct tally {
    std::size_t texts = 0, whole = 0, cells = 0, right = 0, flagged = 0, silent = 0, unsaid = 0, lost = 0, heads = 0;
    void add(tally const& o) {
        texts += o.texts, whole += o.whole, cells += o.cells, right += o.right, flagged += o.flagged;
        silent += o.silent, unsaid += o.unsaid, lost += o.lost, heads += o.heads;
    }
};

void print(std::string_view name, tally const& t) {
    std::printf("%-36.*s %7zu %7.2f%% %7.2f%% %9zu %7zu %7zu %7zu %6zu\n", static_cast<int>(name.size()), name.data(), t.texts,
                t.texts == 0 ? 0.0 : 100.0 * static_cast<double>(t.whole) / static_cast<double>(t.texts),
                t.cells == 0 ? 0.0 : 100.0 * static_cast<double>(t.right) / static_cast<double>(t.cells), t.flagged, t.silent,
                t.unsaid, t.lost, t.heads);
}
void print_head(char const* first) {
    std::printf("\n%-36s %7s %8s %8s %9s %7s %7s %7s %6s\n", first, "texts", "whole", "right", "flagged", "SILENT", "unsaid",
                "short", "head");
}

/// One text and what came of it.
struct result {
    tally counts;
    std::array<bool, 3> tables{true, true, true};  ///< sections 二, 三, 四 all right
    bool keeps = false;                            ///< the text has all that is needed
};

class harness {
public:
    explicit harness(options o) : o_(std::move(o)) {}

    int run() {
        auto const start = std::chrono::steady_clock::now();
        for (std::size_t i = 0; i < o_.reports; ++i)
            if (o_.only_pair == none && (o_.only == none || o_.only == i)) singles(i);
        bool const all = o_.with.empty() && o_.fault.empty() && o_.only == none && !o_.print;
        if (o_.only_pair != none)
            pair(o_.only_pair);
        else if (all)
            for (std::size_t i = 0; i < o_.pairs; ++i) pair(i);
        if (o_.print) return 0;
        auto const took = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        return report(took);
    }

private:
    struct damage {
        std::vector<fault const*> faults;
        bool keeps = true;
        bool demanding = true;  ///< what each fault alone must be told about, is asked for
    };

    [[nodiscard]] static generated report_of(std::uint64_t seed, std::size_t i) {
        random_source random{seed_of(seed, i)};
        return generate(random, static_cast<size_class>(i % 4));
    }

    void singles(std::size_t i) {
        generated const g = report_of(o_.seed, i);
        fault const* const second = find(o_.with);
        for (std::size_t l = 0; l < layout_names.size(); ++l) {
            if (!o_.layout.empty() && o_.layout != layout_names[l]) continue;
            auto const how = static_cast<layout>(l);
            for (std::size_t f = 0; f < faults().size(); ++f) {
                fault const& one = faults()[f];
                if ((!o_.fault.empty() && o_.fault != one.name) || !contains(one.where, how)) continue;
                if (one.kind == fault_kind::undecidable && o_.fault.empty()) continue;
                damage d{{&one}, contains(one.keeps, how), true};
                if (second != nullptr) {
                    d.faults.push_back(second);
                    d.keeps = d.keeps && contains(second->keeps, how);
                    d.demanding = false;
                }
                random_source random{seed_of(o_.seed, i, l + 1, f + 1)};
                result r;
                if (!once(g, how, d, random, "report " + std::to_string(i), r)) continue;
                by_fault_[std::string{one.name}].add(r.counts);
                if (r.keeps) kept_[std::string{one.name}].add(r.counts);
                by_layout_[l].add(r.counts);
                if (f == 0) {
                    clean_[l].add(r.counts);
                    if (how == layout::together) glued(g.size, r);
                }
            }
        }
    }

    void pair(std::size_t i) {
        random_source random{seed_of(o_.seed, i, 0x9A1D, 0)};
        generated const g = generate(random, static_cast<size_class>(random.below(4)));
        std::size_t const l = random.below(layout_names.size());
        auto const how = static_cast<layout>(l);
        fault const& a = faults()[random.between(1, faults().size() - 1)];
        fault const& b = faults()[random.between(1, faults().size() - 1)];
        if (!contains(a.where, how) || !contains(b.where, how) || !combine(a, b)) return;
        if (!o_.layout.empty() && o_.layout != layout_names[l]) return;
        bool const lie = a.kind == fault_kind::lie || b.kind == fault_kind::lie;
        result r;
        bool const keeps = contains(a.keeps, how) && contains(b.keeps, how);
        if (!once(g, how, {{&a, &b}, keeps, lie}, random, "pair " + std::to_string(i), r)) return;
        pairs_.add(r.counts);
        if (r.keeps) kept_pairs_.add(r.counts);
    }

    /// Prints, damages, reads and counts; false where a fault found nothing to damage.
    bool once(generated const& g, layout how, damage const& d, random_source& random, std::string const& name, result& out) {
        model m = model_of(g, random_style(random));
        injection done;
        for (fault const* f : d.faults) {
            injector x{m, random, done, how, d.faults.size() == 1};
            if (!f->inject(x)) return false;
        }
        std::string text = rendered(m, how, random);
        for (auto const rewrite : done.rewrites) text = rewrite(std::move(text), random);
        std::string id = name + " (" + std::string{size_names[static_cast<std::size_t>(g.size)]} + ") " +
                         std::string{layout_names[static_cast<std::size_t>(how)]};
        for (fault const* f : d.faults) id += " " + std::string{f->name};
        if (o_.print) {
            std::printf("======== %s\n%s\n", id.c_str(), text.c_str());
            return true;
        }
        auto const before = std::chrono::steady_clock::now();
        gongkai::parsed const read = gongkai::parse(text);
        auto const took = std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count();
        parsing_ += took;
        if (took > slowest_) slowest_ = took, slowest_name_ = id;
        count(g, m, done, d, read, id, out);
        if (o_.dump && fails(out.counts) && dumped_++ < 3) dump(id, text, read);
        return true;
    }

    void count(generated const& g, model const& m, injection const& done, damage const& d, gongkai::parsed const& read,
               std::string const& id, result& out) {
        auto const got = figures(read.report);
        auto const& paths = cell_paths();
        tally& t = out.counts;
        t.texts = 1;
        t.cells = paths.size();
        for (std::size_t c = 0; c < paths.size(); ++c) {
            if (got[c] == m.truth[c]) {
                ++t.right;
                continue;
            }
            auto const& first = form_tables::instance().first;
            out.tables[c >= first[2] ? 2 : c >= first[1] ? 1 : 0] = false;
            bool const said = flagged(read.diagnostics, paths[c]);
            ++(said ? t.flagged : t.silent);
            if (o_.verbose > 1 || (o_.verbose > 0 && (!said || (o_.strict && d.keeps && done.keeps))))
                std::printf("  %s %s: %s: want %s, got %s\n", said ? "flagged" : "SILENT ", id.c_str(), paths[c].c_str(),
                            to_text(m.truth[c]).c_str(), to_text(got[c]).c_str());
        }
        t.whole = t.right == t.cells ? 1 : 0;
        out.keeps = d.keeps && done.keeps;
        t.lost = out.keeps && t.whole == 0 ? 1 : 0;
        for (demand const& must : done.demands) {
            bool said = !d.demanding;
            for (std::size_t const c : must.cells) said = said || flagged(read.diagnostics, paths[c], must.at_least);
            if (said) continue;
            ++t.unsaid;
            if (o_.verbose > 0)
                std::printf("  UNSAID  %s: nothing %snames %s or what holds it\n", id.c_str(),
                            must.at_least == gongkai::severity::error ? "of severity error " : "",
                            paths[must.cells.front()].c_str());
        }
        if (read.report.issuer != g.report.issuer || read.report.year != g.report.year) {
            t.heads = 1;
            if (o_.verbose > 0)
                std::printf("  HEAD    %s: want %s %d, got %s %d\n", id.c_str(), g.report.issuer.c_str(),
                            g.report.year.value_or(0), read.report.issuer.c_str(), read.report.year.value_or(0));
        }
    }

    void glued(size_class size, result const& r) {
        auto& g = glued_[static_cast<std::size_t>(size)];
        ++g[0];
        g[1] += r.tables[1] ? 1u : 0u;
        g[2] += r.tables[2] ? 1u : 0u;
        g[3] += r.tables[1] && r.tables[2] ? 1u : 0u;
        g[4] += r.tables[0] && r.tables[1] && r.tables[2] ? 1u : 0u;
    }

    [[nodiscard]] bool fails(tally const& t) const {
        return t.silent > 0 || t.unsaid > 0 || (o_.strict && (t.lost > 0 || t.heads > 0));
    }

    static void dump(std::string const& id, std::string const& text, gongkai::parsed const& read) {
        std::printf("======== %s\n%s\n-------- findings\n", id.c_str(), text.c_str());
        for (auto const& d : read.diagnostics) {
            std::printf("%s %s %zu:%zu", boost::describe::enum_to_string(d.severity, "?"),
                        boost::describe::enum_to_string(d.code, "?"), d.where.start.line, d.where.start.column);
            for (auto const& p : d.paths) std::printf(" %s", p.c_str());
            for (auto const& a : d.arguments) std::printf(" %s=%s", a.name.c_str(), a.value.c_str());
            std::printf("\n");
        }
        std::printf("========\n");
    }

    int report(double took) {
        tally all;
        print_head("fault");
        for (fault const& f : faults())
            if (auto const found = by_fault_.find(std::string{f.name}); found != by_fault_.end()) {
                print(f.name, found->second);
                if (f.kind != fault_kind::undecidable) all.add(found->second);
            }
        if (pairs_.texts > 0) print("(pairs)", pairs_);
        print_head("all that is needed is there");
        for (fault const& f : faults())
            if (auto const found = kept_.find(std::string{f.name}); found != kept_.end()) print(f.name, found->second);
        if (kept_pairs_.texts > 0) print("(pairs)", kept_pairs_);
        print_head("layout, all faults");
        for (std::size_t l = 0; l < layout_names.size(); ++l)
            if (by_layout_[l].texts > 0) print(layout_names[l], by_layout_[l]);
        print_head("layout, clean");
        for (std::size_t l = 0; l < layout_names.size(); ++l)
            if (clean_[l].texts > 0) print(layout_names[l], clean_[l]);
        std::printf("\nrun together, clean: reports whole\n");
        for (std::size_t s = 0; s < size_names.size(); ++s)
            if (auto const& g = glued_[s]; g[0] > 0)
                std::printf("  %-10s %zu: section 3 %zu, section 4 %zu, both %zu, and section 2 %zu\n", size_names[s].data(),
                            g[0], g[1], g[2], g[3], g[4]);
        all.add(pairs_);
        std::printf("\n%zu texts, %.1f s, of it %.1f s reading: %.2f ms a text; slowest %.1f ms: %s\n", all.texts, took, parsing_,
                    all.texts == 0 ? 0.0 : 1000.0 * parsing_ / static_cast<double>(all.texts), 1000.0 * slowest_,
                    slowest_name_.c_str());
        std::printf(
            "cells %zu, right %zu, flagged %zu, SILENT %zu, unsaid %zu; texts with all that is needed but not whole %zu; issuer "
            "or year wrong %zu\n",
            all.cells, all.right, all.flagged, all.silent, all.unsaid, all.lost, all.heads);
        bool short_of = false;
        auto const at_least = [&short_of](std::string_view name, tally const& t, double share) {
            if (static_cast<double>(t.right) >= share * static_cast<double>(t.cells)) return;
            std::printf("%.*s: fewer than %.1f %% of the cells are right, though all that is needed is there\n",
                        static_cast<int>(name.size()), name.data(), 100 * share);
            short_of = true;
        };
        for (auto const& [name, t] : kept_) at_least(name, t, 0.999);
        at_least("(pairs)", kept_pairs_, 0.99);
        return short_of || fails(all) ? 1 : 0;
    }

    static fault const* find(std::string_view name) {
        for (fault const& f : faults())
            if (f.name == name) return &f;
        return nullptr;
    }

    options o_;
    std::map<std::string, tally> by_fault_, kept_;
    std::array<tally, layout_names.size()> by_layout_{}, clean_{};
    std::array<std::array<std::size_t, 5>, 4> glued_{};
    tally pairs_, kept_pairs_;
    double parsing_ = 0, slowest_ = 0;
    std::string slowest_name_;
    int dumped_ = 0;
};

bool number(char const* s, std::size_t& out) {
    auto const r = std::from_chars(s, s + std::strlen(s), out);
    return r.ec == std::errc{} && *r.ptr == '\0';
}

}  // namespace

int main(int argc, char** argv) {
    options o;
    bool known = true;
    for (int i = 1; i < argc && known; ++i) {
        std::string_view const a = argv[i];
        char const* const next = i + 1 < argc ? argv[i + 1] : nullptr;
        std::size_t seed = 0;
        if (a == "-v")
            o.verbose = 1;
        else if (a == "-vv")
            o.verbose = 2;
        else if (a == "--strict")
            o.strict = true;
        else if (a == "--dump")
            o.dump = true;
        else if (a == "--print")
            o.print = true;
        else if (a == "--list") {
            for (auto const n : layout_names) std::printf("layout %s\n", n.data());
            for (auto const& f : faults()) std::printf("fault  %s\n", f.name.data());
            return 0;
        } else if (next == nullptr)
            known = false;
        else if (a == "--reports")
            known = number(next, o.reports), ++i;
        else if (a == "--pairs")
            known = number(next, o.pairs), ++i;
        else if (a == "--report")
            known = number(next, o.only), ++i;
        else if (a == "--pair")
            known = number(next, o.only_pair), ++i;
        else if (a == "--seed")
            known = number(next, seed), o.seed = seed, ++i;
        else if (a == "--layout")
            o.layout = next, ++i;
        else if (a == "--fault")
            o.fault = next, ++i;
        else if (a == "--with")
            o.with = next, ++i;
        else
            known = false;
    }
    auto const is = [](std::string const& name, auto const& names) {
        return name.empty() || std::any_of(std::begin(names), std::end(names), [&](auto const& n) { return n == name; });
    };
    std::vector<std::string_view> fault_names;
    for (auto const& f : faults()) fault_names.push_back(f.name);
    if (!known || !is(o.layout, layout_names) || !is(o.fault, fault_names) || !is(o.with, fault_names)) {
        std::fputs(usage, stderr);
        return 2;
    }
    return harness{std::move(o)}.run();
}
