// SPDX-License-Identifier: BSL-1.0
/// gongkai batch FILE…: very many reports, as tables.
#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include <sys/stat.h>

#include <boost/describe/enum_to_string.hpp>

#include <gongkai/report/described.hpp>
#include <gongkai/write/csv.hpp>

#include "command.hpp"
#include "files.hpp"
#include "outcome.hpp"
#include "paths.hpp"
#include "pipeline.hpp"
#include "progress.hpp"
#include "sink.hpp"
#include "store.hpp"

namespace command {
namespace {

namespace write = gongkai::write;

struct batch_arguments {
    std::vector<std::string> files, out, to;
    std::string from = "auto", lang = "zh", levels;
    unsigned jobs = std::max(1u, std::thread::hardware_concurrency());
    double checkpoint = 1;
    bool provenance = false, by_content = false, alone = false;
};

// ---- outputs -------------------------------------------------------------------------------------------------------------

/// One row of a table for a file that none could be read of: its name, and the reason in one column.
std::string unread_row(outcome const& o, std::string const& header,
                       std::initializer_list<std::pair<std::string_view, std::string_view>> put) {
    std::vector<std::string> fields{o.file.path};
    std::string_view rest{header.data(), header.size() - 2};
    for (rest.remove_prefix(rest.find(',') + 1);; rest.remove_prefix(rest.find(',') + 1)) {
        std::string_view const name = rest.substr(0, rest.find(','));
        auto const value = std::find_if(put.begin(), put.end(), [name](auto const& p) { return p.first == name; });
        fields.emplace_back(value == put.end() ? std::string_view{} : value->second);
        if (rest.find(',') == std::string_view::npos) break;
    }
    return write::csv_line(fields);
}
template <class Each>
std::string rows(outcome const& o, Each each) {
    std::string out;
    for (stored_report const& r : o.reports) out += each(r.parsed);
    return out;
}

/// A kind of output: how it is asked for, what its file's name ends with, its first line, and what stands for an outcome.
struct output_kind {
    std::string_view name, ending;
    std::string (*header)();
    text_sink::writer how;
};
std::string none() { return {}; }
constexpr std::array<output_kind, 5> kinds{
    {{"ndjson", ".ndjson", none, ndjson_of},
     {"wide", ".wide.csv", write::wide_csv_header,
      [](outcome const& o, work_options const&) {
          if (o.status == file_status::unreadable) return unread_row(o, write::wide_csv_header(), {{"unread", o.reason}});
          return rows(o, write::to_wide_csv);
      }},
     {"findings", ".findings.csv", write::findings_csv_header,
      [](outcome const& o, work_options const& w) {
          if (o.status == file_status::unreadable)
              return unread_row(o, write::findings_csv_header(),
                                {{"severity", "error"},
                                 {"code", boost::describe::enum_to_string(gongkai::code::input_not_text, "")},
                                 {"message", o.reason}});
          return rows(o, [&w](gongkai::parsed const& p) { return write::findings_to_csv(p, w.lang); });
      }},
     {"csv", ".csv", write::csv_header,
      [](outcome const& o, work_options const&) {
          if (o.status == file_status::unreadable)
              return unread_row(o, write::csv_header(),
                                {{"label", o.reason}, {"origin", boost::describe::enum_to_string(o.status, "")}});
          return rows(o, write::to_csv);
      }},
     {"sqlite", ".sqlite", none, nullptr}}};

output_kind const& kind_of(std::string const& name, std::string const& to) {
    for (output_kind const& k : kinds)
        if (to.empty() ? name.ends_with(k.ending) : to == k.name) return k;
    throw failure{
        in_words({"从文件名看不出" + named(name) + "要写什么；请给出 --to ndjson、csv、wide、findings 或 sqlite",
                  "what " + named(name) + " is to hold is not told by its name: --to ndjson, csv, wide, findings or sqlite"})};
}

struct outputs {
    std::vector<std::unique_ptr<sink>> all;
#if defined(GONGKAI_WITH_SQLITE)
    store* tables = nullptr;
#endif
};

outputs open_outputs(batch_arguments const& a, work_options const& work, std::string const& options) {
    if (!a.to.empty() && a.to.size() != a.out.size())
        throw failure{in_words(
            {"--to 与 --output 个数应相同、次序一致，或者都不给 --to", "as many --to as --output, in their order, or none"})};
    outputs out;
    for (std::size_t i = 0; i < a.out.size(); ++i) {
        output_kind const& kind = kind_of(a.out[i], a.to.empty() ? "" : a.to[i]);
        if (kind.how != nullptr) {
            out.all.push_back(
                std::make_unique<text_sink>(a.out[i], kind.header(), std::string{kind.name} + ' ' + options, kind.how, work));
            continue;
        }
#if defined(GONGKAI_WITH_SQLITE)
        if (a.out[i] == "-")
            throw failure{in_words({"数据库不能写到标准输出，请给出文件名", "a database is no stream: it needs a name"})};
        if (out.tables != nullptr) throw failure{in_words({"一次只能写一个数据库", "one database at a time"})};
        auto made = std::make_unique<store>(a.out[i], work);
        out.tables = made.get();
        out.all.push_back(std::move(made));
#else
        throw failure{"this build has no SQLite"};
#endif
    }
    return out;
}

// ---- files ---------------------------------------------------------------------------------------------------------------

/// A file as it is now. What cannot be looked at is told by its path alone: reading it says why.
file_stamp stamp_of(std::string path, std::string const& options, bool by_content) {
    file_stamp out;
    struct stat s {};
    std::string told = path + '\n' + options + '\n';
    if (stat(path.c_str(), &s) == 0) {
        out.size = s.st_size;
        out.modified = std::int64_t{s.st_mtim.tv_sec} * 1'000'000'000 + s.st_mtim.tv_nsec;
        told += std::to_string(*out.size) + ' ';
        if (!by_content)
            told += std::to_string(*out.modified);
        else if (S_ISREG(s.st_mode))
            try {
                told += std::to_string(digest(read_file(path, static_cast<std::size_t>(s.st_size))));
            } catch (failure const&) {
                told += '?';
            }
    }
    out.key = digest(told);
    out.path = std::move(path);
    return out;
}

/// Whether a file is one of the outputs, or what stands aside for one: it may lie in a folder that is read.
class own_files {
public:
    explicit own_files(std::vector<std::string> const& out) {
        for (std::string const& name : out)
            for (char const* const end : {"", ".part", ".state", ".part.state", "-journal", "-wal"})
                names_.push_back(whole(name + end));
        std::sort(names_.begin(), names_.end());
    }
    [[nodiscard]] bool has(std::string const& path) const {
        return std::binary_search(names_.begin(), names_.end(), whole(path));
    }

private:
    static std::string whole(std::string const& name) { return std::filesystem::absolute(name).lexically_normal().string(); }
    std::vector<std::string> names_;
};

std::optional<std::string> next_of(path_source& source, own_files const& own) {
    std::optional<std::string> out = source.next();
    while (out && own.has(*out)) out = source.next();
    return out;
}

// ---- the run -------------------------------------------------------------------------------------------------------------

volatile std::sig_atomic_t stop_asked = 0;

using summary = std::map<std::pair<file_status, std::string>, std::size_t>;

/// What a person wants to know at the end.
std::string to_text(summary const& counts, std::size_t kept, progress const& run, bool zh) {
    static constexpr std::array<std::array<char const*, 2>, 4> names{{{"完整读取", "read fully"},
                                                                      {"有问题", "with findings"},
                                                                      {"不是年度报告", "not of the form"},
                                                                      {"无法读取", "unreadable"}}};
    std::string out = (zh ? "文件 " : "files: ") + std::to_string(run.files()) +
                      (zh ? " 个，其中上次已完成 " : ", done before: ") + std::to_string(kept) + (zh ? " 个\n" : "\n");
    for (file_status const s : {file_status::read, file_status::findings, file_status::not_of_form, file_status::unreadable}) {
        std::size_t n = 0;
        std::string reasons;
        for (auto const& [key, count] : counts) {
            if (key.first != s) continue;
            n += count;
            if (!key.second.empty()) reasons += "    " + std::to_string(count) + "  " + key.second + '\n';
        }
        out += std::string{"  "} + names[static_cast<std::size_t>(s)][zh ? 0 : 1] + (zh ? "：" : ": ") + std::to_string(n) +
               '\n' + reasons;
    }
    times const t = times_so_far();
    double const all = static_cast<double>(std::max<std::int64_t>(1, t.reading + t.checking + t.rendering + t.storing));
    auto const share = [all](std::int64_t part) {
        return std::to_string(std::lround(100 * static_cast<double>(part) / all)) + " %";
    };
    out += (zh ? "用时 " : "time: ") + std::to_string(std::lround(run.seconds())) + (zh ? " 秒：读取 " : " s: reading ") +
           share(t.reading) + (zh ? "，检查 " : ", checking ") + share(t.checking) + (zh ? "，排版 " : ", rendering ") +
           share(t.rendering) + (zh ? "，写出 " : ", storing ") + share(t.storing) + '\n';
    return out;
}

class batch_run {
public:
    explicit batch_run(batch_arguments const& a)
        : a_(a),
          work_{a.from, language_named(a.lang), a.provenance},
          options_(version() + ' ' + a.from + ' ' + a.lang + (a.provenance ? " provenance" : "") +
                   (a.by_content ? " content" : "")),
          own_(a.out),
          outputs_(open_outputs(a, work_, options_)),
          progress_(work_.lang) {}

    int operator()() {
        std::thread counting = count();
        path_source source(a_.files, standard_input::list);
        auto const take = [&]() -> std::optional<outcome> { return next(source); };
        auto const work = [this](outcome&& o) { return made(std::move(o)); };
        auto const put = [this](outcome&& o) { take_in(std::move(o)); };
        try {
            run_in_parallel<outcome, outcome>(a_.jobs, order::kept, take, work, put);
        } catch (...) {
            counted_ = true;
            if (counting.joinable()) counting.join();
            throw;
        }
        counted_ = true;
        if (counting.joinable()) counting.join();
        return stop_asked != 0 ? stopped() : finish();
    }

private:
    /// In a thread of its own: how many files there are is known when it is known.
    std::thread count() {
        if (std::find(a_.files.begin(), a_.files.end(), "-") != a_.files.end()) return {};
        return std::thread{[this] {
            try {
                path_source source(a_.files, standard_input::list);
                std::size_t n = 0;
                for (; !counted_ && next_of(source, own_); ++n) {}
                if (!counted_) progress_.set_total(n);
            } catch (std::exception const&) {  // the run itself says so
            }
        }};
    }
    std::optional<outcome> next(path_source& source) {
        if (stop_asked != 0) return std::nullopt;
        std::optional<std::string> path = next_of(source, own_);
        if (!path) return std::nullopt;
        outcome out;
        out.file = stamp_of(std::move(*path), options_, a_.by_content);
        out.kept = true;
        for (auto const& s : outputs_.all) out.kept = s->has(out.file.key) && out.kept;
        return out;
    }
    [[nodiscard]] outcome made(outcome&& todo) const {
        if (todo.kept) return std::move(todo);
        outcome out = outcome_of(std::move(todo.file), nullptr, work_);
        timed const clock{&times::rendering};
#if defined(GONGKAI_WITH_SQLITE)
        if (outputs_.tables != nullptr)
            for (stored_report const& r : out.reports)
                out.findings.push_back(rows_of(r.parsed.report.issuer, r.parsed.report.year, r.parsed.diagnostics, work_.lang));
#endif
        for (auto const& s : outputs_.all) out.texts.push_back(s->render(out));
        return out;
    }
    void take_in(outcome&& o) {
        {
            timed const clock{&times::storing};
            for (std::size_t i = 0; i < outputs_.all.size(); ++i)
                outputs_.all[i]->put(o, o.kept ? std::string_view{} : std::string_view{o.texts[i]});
            auto const now = std::chrono::steady_clock::now();
            if (std::chrono::duration<double>(now - saved_).count() > a_.checkpoint) {
                for (auto const& s : outputs_.all) s->checkpoint();
                saved_ = now;
            }
        }
        if (o.kept)
            ++kept_;
        else {
            ++counts_[{o.status, o.reason}];
            if (o.status == file_status::unreadable)
                progress_.tell(in_words({"无法读取", "cannot read "}) + named(o.file.path) + in_words({"：", ": "}) + o.reason);
        }
        progress_.step();
    }
    int stopped() {
        for (auto const& s : outputs_.all) s->checkpoint();
        progress_.clear();
        throw failure{in_words({"已停止；再次运行同一命令即可继续", "stopped; the same command goes on from here"})};
    }
    int finish() {
        {
            timed const clock{&times::storing};
            for (auto const& s : outputs_.all) s->finish();
        }
        progress_.clear();
        bool const zh = work_.lang == write::language::zh;
        std::fputs(to_text(counts_, kept_, progress_, zh).c_str(), stderr);
        bool unread =
            std::any_of(counts_.begin(), counts_.end(), [](auto const& c) { return c.first.first == file_status::unreadable; });
#if defined(GONGKAI_WITH_SQLITE)
        if (outputs_.tables != nullptr) {
            double const before = progress_.seconds();
            if (!a_.alone) compare_all(*outputs_.tables, a_.levels, a_.jobs);
            outputs_.tables->checkpoint();
            if (!a_.alone)
                std::fprintf(stderr, zh ? "相互比较：%.0f 秒\n" : "held against each other: %.0f s\n",
                             progress_.seconds() - before);
            unread = outputs_.tables->tables().number("SELECT count(*) FROM file WHERE status = 'unreadable'") > 0;
        }
#endif
        return unread ? failed : done;
    }

    batch_arguments const& a_;
    work_options work_;
    std::string options_;
    own_files own_;
    outputs outputs_;
    progress progress_;
    std::atomic<bool> counted_ = false;
    std::chrono::steady_clock::time_point saved_ = std::chrono::steady_clock::now();
    std::size_t kept_ = 0;
    summary counts_;
};

int batch(batch_arguments const& a) {
    // Before any output is begun: patterns that match nothing, and lists that are not there.
    for (std::string const& name : a.files)
        if (name != "-") static_cast<void>(path_source{{name}, standard_input::list}.next());
    for (int const signal : {SIGINT, SIGTERM}) std::signal(signal, [](int) { stop_asked = 1; });
    return batch_run{a}();
}

}  // namespace

void add_batch(CLI::App& app, int& status) {
    add_subcommand(
        app, "batch", "Read and check very many reports into tables; go on where a run was broken off", [&status](CLI::App& sub) {
            auto const a = std::make_shared<batch_arguments>();
            sub.add_option("FILE", a->files, "Reports, folders of them, patterns, @LIST; - for a list on standard input")
                ->required();
            sub.add_option("-o,--output", a->out,
                           "Where to: FILE.ndjson, FILE.csv, FILE.wide.csv, FILE.findings.csv, FILE.sqlite; several at once")
                ->required()
                ->allow_extra_args(false);
            sub.add_option("--to", a->to, "What the outputs hold, in their order, whatever their names")
                ->check(CLI::IsMember({"ndjson", "csv", "wide", "findings", "sqlite"}))
                ->allow_extra_args(false);
            sub.add_option("-j,--jobs", a->jobs, "Threads")->check(CLI::Range(1, 1024))->capture_default_str();
            sub.add_option("--checkpoint", a->checkpoint, "Seconds after which what is done is made to outlast a kill")
                ->check(CLI::NonNegativeNumber)
                ->capture_default_str();
            sub.add_option("--levels", a->levels,
                           "Lines 'parent,child' of organs: parents are held against the sum of those below them (SQLite)");
            sub.add_flag("--alone", a->alone, "In SQLite, reports are not held against each other");
            sub.add_flag("--provenance", a->provenance, "In NDJSON, every cell with its origin, words and place");
            sub.add_flag("--by-content", a->by_content, "A file is the same where its bytes are, whatever its time");
            sub.add_option("--from", a->from, "The files' format; auto tells it by their content")
                ->check(CLI::IsMember({"auto", "text", "html", "docx", "pdf"}))
                ->capture_default_str();
            add_language(sub, a->lang);
            sub.callback([a, &status] { status = batch(*a); });
        });
}

}  // namespace command
