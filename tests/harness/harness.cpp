// SPDX-License-Identifier: BSL-1.0
/// Prints random reports in every layout, damages them in every known way, reads them again and counts the cells: right, null (and a
/// finding says so), WRONG (another value, said or not) or SILENT (null, and nothing says so). Exit status 0: nothing silent, no prose
/// lost, nothing wrong but after the faults that are still open, everything said that must be, and of the cells of texts that have all that is needed at least 99.9 % right after one fault, 99 % after two.
/// With --right-at-least and --wrong-at-most the cells of all texts are held against a floor and a ceiling: those that tests/CMakeLists.txt names are
/// what the library has reached. Whoever reads more cells right raises them; they are lowered for texts of another kind or number,
/// and where a right reading turns out to be one of two that fit, which is null.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include <boost/describe/enum_to_string.hpp>

#include <gongkai/parse.hpp>
#include <gongkai/read/file.hpp>
#if defined(GONGKAI_WITH_HTML)
#include <gongkai/read/html.hpp>
#endif
#if defined(GONGKAI_WITH_DOCX)
#include <gongkai/read/docx.hpp>
#include <gongkai/read/odt.hpp>
#include <gongkai/read/pdf_xml.hpp>
#include <gongkai/read/xlsx.hpp>
#include <gongkai/report/described.hpp>

#include "../support/make_docx.hpp"
#endif

#include "../support/faults.hpp"
#include "../support/figures.hpp"
#include "../support/generate_2019.hpp"
#include "../support/layouts.hpp"
#include "../support/misplaced.hpp"
#include "../support/office.hpp"
#include "judge.hpp"

using namespace gongkai_test;

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// Faults after which some cells are still read wrongly. To be emptied; nothing is added.
constexpr std::array<std::string_view, 4> open_faults{"lost_column", "blank_row", "blanks_and_a_total", "blank_zeros"};

struct options {
    std::size_t reports = 12, pairs = 400;
    std::size_t only = none, only_pair = none;  ///< index of a report, of a pair
    std::uint64_t seed = 1;
    std::size_t right_at_least = 0, wrong_at_most = none;  ///< cells
    std::string layout, fault, with, edition = "2021";
    bool strict = false, dump = false, print = false;
    int verbose = 0;
};

void print(std::string_view name, tally const& t) {
    std::printf("%-36.*s %7zu %7.2f%% %7.2f%% %9zu %7zu %7zu %7zu %7zu %6zu %6zu\n", static_cast<int>(name.size()), name.data(),
                t.texts, t.texts == 0 ? 0.0 : 100.0 * static_cast<double>(t.whole) / static_cast<double>(t.texts),
                t.cells == 0 ? 0.0 : 100.0 * static_cast<double>(t.right) / static_cast<double>(t.cells), t.null, t.wrong,
                t.silent, t.unsaid, t.lost, t.heads, t.prose);
}
void print_head(char const* first) {
    std::printf("\n%-36s %7s %8s %8s %9s %7s %7s %7s %7s %6s %6s\n", first, "texts", "whole", "right", "null", "WRONG", "SILENT",
                "unsaid", "short", "head", "prose");
}

/// The format of a layout's file, and what reads it: nothing where the library was built without.
gongkai::read::format format_of(layout how) {
    switch (how) {
        case layout::html: return gongkai::read::format::html;
        case layout::docx: return gongkai::read::format::docx;
        case layout::rtf: return gongkai::read::format::rtf;
        case layout::odt: return gongkai::read::format::odt;
        case layout::xlsx: return gongkai::read::format::xlsx;
        case layout::words: return gongkai::read::format::pdf_words;
        case layout::pdf_xml: return gongkai::read::format::pdf_xml;
        default: return gongkai::read::format::text;
    }
}
gongkai::read::readers const& readers() {
    static gongkai::read::readers const all {
#if defined(GONGKAI_WITH_HTML)
        .html = gongkai::read::html,
#endif
#if defined(GONGKAI_WITH_DOCX)
        .docx = gongkai::read::docx, .odt = gongkai::read::odt, .xlsx = gongkai::read::xlsx, .pdf_xml = gongkai::read::pdf_xml,
#endif
    };
    return all;
}
/// Whether the library was built with what reads a layout.
bool can_read(layout how) {
    using gongkai::read::format;
    format const f = format_of(how);
    return f == format::text || f == format::rtf || f == format::pdf_words || readers().of(f) != nullptr;
}
/// The file that is read: for most layouts the text itself.
std::string file_of(std::string text, layout how) {
#if defined(GONGKAI_WITH_DOCX)
    if (how == layout::docx) return make_docx(text);
    if (how == layout::odt) return make_odt(text);
    if (how == layout::xlsx) return make_xlsx(text);
#endif
    return text;
}
/// As a program reads a file of which it knows nothing; of one that cannot be read it is told.
gongkai::parsed read(std::string const& file) {
    auto const document = gongkai::read::file(file, gongkai::read::detect(file), readers());
    if (document) return gongkai::parse(*document);
    gongkai::parsed nothing;
    nothing.diagnostics.emplace_back().code = gongkai::code::nothing_read;
    nothing.diagnostics.back().severity = gongkai::severity::error;
    return nothing;
}

/// One text and what came of it.
struct result {
    verdict judged;
    bool keeps = false;  ///< the text has all that is needed
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

    [[nodiscard]] generated report_of(random_source& random, std::size_t size) const {
        auto const of = static_cast<size_class>(size % 4);
        return o_.edition == "2019"    ? generate_2019(random, of)
               : o_.edition == "mixed" ? generate_mixed(random, of)
                                       : generate(random, of);
    }

    void singles(std::size_t i) {
        random_source of_report{seed_of(o_.seed, i)};
        generated const g = report_of(of_report, i);
        fault const* const second = find(o_.with);
        for (std::size_t l = 0; l < layout_names.size(); ++l) {
            if (!o_.layout.empty() && o_.layout != layout_names[l]) continue;
            auto const how = static_cast<layout>(l);
            if (!can_read(how)) continue;
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
                by_fault_[std::string{one.name}].add(r.judged.counts);
                if (r.keeps) kept_[std::string{one.name}].add(r.judged.counts);
                by_layout_[l].add(r.judged.counts);
                if (f == 0) {
                    clean_[l].add(r.judged.counts);
                    if (how == layout::together) glued(g.size, r);
                }
            }
        }
    }

    void pair(std::size_t i) {
        random_source random{seed_of(o_.seed, i, 0x9A1D, 0)};
        generated const g = report_of(random, random.below(4));
        std::size_t const l = random.below(layout_names.size());
        auto const how = static_cast<layout>(l);
        fault const& a = faults()[random.between(1, faults().size() - 1)];
        fault const& b = faults()[random.between(1, faults().size() - 1)];
        if (!can_read(how) || !contains(a.where, how) || !contains(b.where, how) || !combine(a, b)) return;
        if (!o_.layout.empty() && o_.layout != layout_names[l]) return;
        bool const lie = a.kind == fault_kind::lie || b.kind == fault_kind::lie;
        result r;
        bool const keeps = contains(a.keeps, how) && contains(b.keeps, how);
        if (!once(g, how, {{&a, &b}, keeps, lie}, random, "pair " + std::to_string(i), r)) return;
        pairs_.add(r.judged.counts);
        if (r.keeps) kept_pairs_.add(r.judged.counts);
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
        std::string file = file_of(text, how);
        file.resize(file.size() * done.file_keeps / 100);
        auto const before = std::chrono::steady_clock::now();
        gongkai::parsed const got = read(file);
        auto const took = std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count();
        parsing_ += took;
        if (took > slowest_) slowest_ = took, slowest_name_ = id;
        if (std::string const wrong = misplaced(got, file); !wrong.empty() && misplaced_++ == 0)
            std::printf("  MISPLACED %s: %s", id.c_str(), wrong.c_str());
        count(g, m, done, d, got, id, out);
        count_words(m, done, got, id, out.judged.counts);
        if (o_.dump && (fails(out.judged.counts) || out.judged.counts.wrong > 0) && dumped_++ < 3) dump(id, text, got);
        return true;
    }

    void count(generated const& g, model const& m, injection const& done, damage const& d, gongkai::parsed const& read,
               std::string const& id, result& out) {
        auto const& form = form_tables::of(g.report);
        reading const got(read, form);
        out.judged = judge(got, m.truth, form);
        out.keeps = d.keeps && done.keeps;
        tally& t = out.judged.counts;
        t.lost = out.keeps && t.whole == 0 ? 1 : 0;
        auto const show = [&id](std::vector<std::string> const& lines) {
            for (std::string const& line : lines) std::printf("  %s: %s\n", id.c_str(), line.c_str());
        };
        if (o_.verbose > 0) show(out.judged.faults);
        if (o_.verbose > 1 || (o_.verbose > 0 && o_.strict && out.keeps)) show(out.judged.nulls);
        for (demand const& must : done.demands) {
            bool said = !d.demanding;
            for (std::size_t const c : must.cells) said = said || flagged(read.diagnostics, form.paths[c], must.at_least);
            if (said) continue;
            ++t.unsaid;
            if (o_.verbose > 0)
                std::printf("  %s: nothing %snames %s or what holds it\n", id.c_str(),
                            must.at_least == gongkai::severity::error ? "of severity error " : "",
                            form.paths[must.cells.front()].c_str());
        }
    }

    /// What is no cell: issuer, year, and the prose where nothing is rewritten.
    void count_words(model const& m, injection const& done, gongkai::parsed const& read, std::string const& id, tally& t) const {
        bool const cut = done.file_keeps < 100;
        if (cut && read.diagnostics.any(gongkai::code::input_not_text)) return;
        if (read.report.issuer != m.issuer || read.report.year.value_or(0) != m.year) {
            t.heads = 1;
            if (o_.verbose > 0)
                std::printf("  HEAD    %s: want %s %d, got %s %d\n", id.c_str(), m.issuer.c_str(), m.year,
                            read.report.issuer.c_str(), read.report.year.value_or(0));
        }
        if (!done.rewrites.empty() || cut) return;
        for (std::string const& lost : lost_prose(m, read)) {
            t.prose = 1;
            if (o_.verbose > 0) std::printf("  PROSE   %s: %s\n", id.c_str(), lost.c_str());
        }
    }

    void glued(size_class size, result const& r) {
        auto& g = glued_[static_cast<std::size_t>(size)];
        ++g[0];
        g[1] += r.judged.tables[1] ? 1u : 0u;
        g[2] += r.judged.tables[2] ? 1u : 0u;
        g[3] += r.judged.tables[1] && r.judged.tables[2] ? 1u : 0u;
        g[4] += r.judged.tables[0] && r.judged.tables[1] && r.judged.tables[2] ? 1u : 0u;
    }

    [[nodiscard]] bool fails(tally const& t) const {
        return t.silent > 0 || t.unsaid > 0 || t.prose > 0 || (o_.strict && (t.lost > 0 || t.heads > 0));
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
        if (misplaced_ > 0) std::printf("%zu texts with places that do not hold what was read there\n", misplaced_);
        std::printf(
            "cells %zu, right %zu, null and said %zu, WRONG %zu, SILENT %zu, unsaid %zu; texts with all that is needed but not "
            "whole %zu; issuer "
            "or year wrong %zu, prose lost %zu\n",
            all.cells, all.right, all.null, all.wrong, all.silent, all.unsaid, all.lost, all.heads, all.prose);
        bool short_of = false;
        for (auto const& [name, t] : by_fault_) {
            bool const open = std::find(open_faults.begin(), open_faults.end(), name) != open_faults.end();
            if (t.wrong == 0 || open || o_.edition != "2021" || !is_decidable(name)) continue;
            std::printf("%s: %zu cells have another value than the text\n", name.c_str(), t.wrong);
            short_of = true;
        }
        auto const at_least = [&short_of](std::string_view name, tally const& t, double share) {
            if (static_cast<double>(t.right) >= share * static_cast<double>(t.cells)) return;
            std::printf("%.*s: fewer than %.1f %% of the cells are right, though all that is needed is there\n",
                        static_cast<int>(name.size()), name.data(), 100 * share);
            short_of = true;
        };
        for (auto const& [name, t] : kept_) at_least(name, t, 0.999);
        at_least("(pairs)", kept_pairs_, 0.99);
        if (all.right < o_.right_at_least || all.wrong > o_.wrong_at_most) {
            std::printf("fewer cells are right than %zu, or more are wrong than are known\n", o_.right_at_least);
            short_of = true;
        }
        return short_of || misplaced_ > 0 || fails(all) ? 1 : 0;
    }

    /// Whether a reader can tell what the fault did.
    static bool is_decidable(std::string_view name) {
        fault const* const f = find(name);
        return f != nullptr && f->kind != fault_kind::undecidable;
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
    std::size_t misplaced_ = 0;  ///< texts
    int dumped_ = 0;
};

void list_names() {
    for (auto const n : layout_names) std::printf("layout %s\n", n.data());
    for (auto const& f : faults()) std::printf("fault  %s\n", f.name.data());
}

void declare(CLI::App& app, options& o) {
    std::vector<std::string> layouts(layout_names.begin(), layout_names.end()), names;
    for (auto const& f : faults()) names.emplace_back(f.name);
    app.add_option("--reports", o.reports, "Reports, each in every layout with every fault")->capture_default_str();
    app.add_option("--pairs", o.pairs, "Random pairs of faults")->capture_default_str();
    app.add_option("--seed", o.seed, "Of the random reports and damages")->capture_default_str();
    app.add_option("--edition", o.edition, "Of the form")->check(CLI::IsMember({"2021", "2019", "mixed"}))->capture_default_str();
    app.add_option("--layout", o.layout, "Only this layout")->check(CLI::IsMember(layouts))->option_text("NAME");
    app.add_option("--fault", o.fault, "Only this fault")->check(CLI::IsMember(names))->option_text("NAME");
    app.add_option("--with", o.with, "And this second fault")->check(CLI::IsMember(names))->option_text("NAME");
    app.add_option("--report", o.only, "Only the report of this number");
    app.add_option("--pair", o.only_pair, "Only the pair of this number");
    app.add_option("--right-at-least", o.right_at_least, "Fails where fewer cells are right");
    app.add_option("--wrong-at-most", o.wrong_at_most, "Fails where more cells are wrong");
    app.add_flag("--strict", o.strict,
                 "Fails too where a cell is not right though the text has all that is needed, or issuer or year is wrong");
    app.add_flag("--dump", o.dump, "The text and the findings of each case that fails (at most 3)");
    app.add_flag("--print", o.print, "The texts, without reading them");
    app.add_flag("-v", o.verbose,
                 "Each cell that is wrong or silent and unmet demand; with --strict each cell that is not right though all that "
                 "is needed is there; "
                 "-vv: each cell that is not right");
    app.add_flag_callback(
        "--list",
        [] {
            list_names();
            throw CLI::Success{};
        },
        "The names of layouts and faults");
}

}  // namespace

int main(int argc, char** argv) {
    options o;
    CLI::App app{"Damages reports in every known way, reads them and counts the cells.", "gongkai-harness"};
    declare(app, o);
    CLI11_PARSE(app, argc, argv);
    return harness{std::move(o)}.run();
}
