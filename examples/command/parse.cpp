// SPDX-License-Identifier: BSL-1.0
/// gongkai parse FILE…: reads reports and prints them.
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <gongkai/parse.hpp>
#include <gongkai/write/json.hpp>

#include "command.hpp"
#include "files.hpp"

namespace command {
namespace {

struct parse_arguments {
    std::vector<std::string> files;
    std::string format = "json";
    std::string out;
    std::string from = "auto";
    std::string lang = "zh";
    bool provenance = false;
};

gongkai::parsed read_report(std::string const& name) {
    gongkai::parse_options const options;
    gongkai::parsed report = gongkai::parse(read_file(name, options.max_bytes), options);
    report.source.name = name;
    return report;
}

/// All files are read before anything is written, so that one that cannot be read leaves no half of an output.
int parse(parse_arguments const& a) {
    std::vector<gongkai::parsed> reports;
    for (std::string const& name : a.files) reports.push_back(read_report(name));

    gongkai::write::json_options const options{a.provenance, language_named(a.lang)};
    std::string out;
    if (a.format == "ndjson")
        for (gongkai::parsed const& report : reports) out += gongkai::write::to_json_line(report, options) + '\n';
    else
        out = (reports.size() == 1 ? gongkai::write::to_json(reports.front(), options) : gongkai::write::to_json(reports, options)) + '\n';
    write_file(a.out, out);
    return done;
}

}  // namespace

void add_parse(CLI::App& app, int& status) {
    auto const a = std::make_shared<parse_arguments>();
    CLI::App& sub = *app.add_subcommand("parse", "Read reports and print them");
    sub.add_option("FILE", a->files, "Reports; - for standard input")->required();
    sub.add_option("--format", a->format, "What to print")->check(CLI::IsMember({"json", "ndjson"}))->capture_default_str();
    sub.add_option("-o,--output", a->out, "Where to, instead of standard output");
    sub.add_flag("--provenance", a->provenance, "In JSON, every cell with its origin, words and place");
    sub.add_option("--from", a->from, "The files' format")->check(CLI::IsMember({"text", "auto"}))->capture_default_str();
    add_language(sub, a->lang);
    sub.callback([a, &status] { status = parse(*a); });
}

}  // namespace command
