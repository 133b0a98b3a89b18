// SPDX-License-Identifier: BSL-1.0
/// gongkai parse FILE…: reads reports and prints them.
#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <gongkai/parse.hpp>
#include <gongkai/form/infer_totals.hpp>
#include <gongkai/write/csv.hpp>
#include <gongkai/write/diagnostics.hpp>
#include <gongkai/write/json.hpp>
#include <gongkai/write/messages.hpp>
#include <gongkai/write/text.hpp>

#include "command.hpp"
#include "files.hpp"
#include "input.hpp"
#include "page.hpp"

namespace command {
namespace {

struct parse_arguments {
    std::vector<std::string> files;
    std::string format = "json";
    std::string out;
    std::string from = "auto";
    std::string lang = "zh";
    bool provenance = false;
    bool final_copy = false;
};

/// Says on standard error that a file is no report of the form.
void tell_nothing(gongkai::parsed const& report, gongkai::write::language lang) {
    for (gongkai::diagnostic const& d : report.diagnostics) {
        bool const nothing = d.code == gongkai::code::nothing_read && !d.arguments.empty();
        if (!nothing && d.code != gongkai::code::free_form && d.code != gongkai::code::input_empty) continue;
        tell(named(report.source.name) + in_words({"：", ": "}) + gongkai::write::message_of(d, lang));
    }
}

/// All files are read before anything is written; where none could be, nothing is.
int parse(parse_arguments const& a) {
    using namespace gongkai;
    write::language const lang = language_named(a.lang);
    write::json_options const options{a.provenance, lang};
    std::vector<parsed> reports;
    bool const page = page_formats.contains(a.format);
    int status = done;
    std::vector<input> inputs = read_reports(a.files, a.from, status);
    if (inputs.empty()) return status;
    if (page) require_page(a.format, inputs.size(), a.out);
    std::string out = a.format == "csv" ? write::csv_header() : std::string{};
    std::string messages;
    for (input& in : inputs) {
        std::string const& name = in.report.source.name;
        if (a.final_copy) accept_inferred(in.report.report);
        if (a.format != "text") tell_nothing(in.report, lang);
        if (a.format == "text") {
            out += (out.empty() ? "" : "\n\n") + write::to_text(in.report.report, lang);
            messages += write::to_text(in.report.diagnostics, in.text(), name, lang, colourful(stderr));
        } else if (a.format == "ndjson")
            out += write::to_json_line(in.report, options) + '\n';
        else if (a.format == "csv")
            out += write::to_csv(in.report);
        else if (page)
            out += (out.empty() ? "" : "\n") + to_page(in.report.report, a.format);
        else
            reports.push_back(std::move(in.report));
    }
    if (a.format == "json")
        out = (reports.size() == 1 ? write::to_json(reports.front(), options) : write::to_json(reports, options)) + '\n';
    write_file(a.out, out);
    std::fputs(messages.c_str(), stderr);
    return status;
}

}  // namespace

void add_parse(CLI::App& app, int& status) {
    add_subcommand(app, "parse", "Read reports and print them", [&status](CLI::App& sub) {
        auto const a = std::make_shared<parse_arguments>();
        sub.add_option("FILE", a->files, "Reports, folders of them, patterns, @LIST; - for standard input")->required();
        sub.add_option("--format", a->format, "What to print")
            ->check(CLI::IsMember({"json", "ndjson", "csv", "text", "plain", "markdown", "html", "docx"}))
            ->capture_default_str();
        sub.add_option("-o,--output", a->out, "Where to, instead of standard output");
        sub.add_flag("--provenance", a->provenance, "In JSON, every cell with its origin, words and place");
        sub.add_option("--from", a->from, "The files' format; auto tells it by their content")
            ->check(CLI::IsMember({"auto", "text", "html", "docx", "pdf", "odt", "xlsx", "rtf"}))
            ->capture_default_str();
        sub.add_flag("--final", a->final_copy, "Without the marks of numbers that identities decide: a copy to publish");
        add_language(sub, a->lang);
        sub.callback([a, &status] { status = parse(*a); });
    });
}

}  // namespace command
