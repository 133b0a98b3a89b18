// SPDX-License-Identifier: BSL-1.0
/// gongkai form 2021|2019: the blank form, a draft filled from JSON, or the JSON's schema.
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <gongkai/parse.hpp>
#include <gongkai/form/infer_totals.hpp>
#include <gongkai/write/diagnostics.hpp>
#include <gongkai/read/json.hpp>
#include <gongkai/write/json.hpp>
#include <gongkai/write/json_schema.hpp>

#include "command.hpp"
#include "files.hpp"
#include "page.hpp"

namespace command {
namespace {

struct form_arguments {
    int edition = 2021;
    std::string format = "markdown";
    std::string fill;
    std::string out;
    std::string lang = "zh";
    bool final_copy = false;
};

/// The report of a JSON file with its totals computed where they are missing; what was computed, and what is wrong, goes to `messages`.
/// Nothing where something is wrong.
std::optional<gongkai::parsed> draft(form_arguments const& a, std::string& messages) {
    using namespace gongkai;
    std::string const json = read_file(a.fill, parse_options{}.max_bytes);
    parsed out = from_json(json);
    bool const invalid = out.diagnostics.any(code::json_invalid);
    // What the JSON's own diagnostics say is about the file that it was made from.
    std::vector<diagnostic> const computed = infer_totals(out.report);
    gongkai::findings shown = computed;
    for (diagnostic const& d : out.diagnostics)
        if ((d.code >= code::json_invalid && d.code <= code::json_value_wrong) || d.code == code::cell_not_a_number)
            shown.push_back(d);
    messages = write::to_text(shown, json, a.fill, language_named(a.lang), false);
    if (invalid)
        throw failure{in_words({"无法读取", "cannot read "}) + named(a.fill) + in_words({"：", ": "}) +
                      write::message_of(shown.back(), spoken())};
    if (out.report.edition != a.edition)
        throw failure{named(a.fill) + in_words({"是 " + std::to_string(out.report.edition) + " 年版的报告",
                                                " is of edition " + std::to_string(out.report.edition)})};
    if (shown.any(severity::error)) return std::nullopt;
    out.diagnostics.insert(out.diagnostics.end(), computed.begin(), computed.end());
    return out;
}

int form(form_arguments const& a) {
    using namespace gongkai;
    if (page_formats.contains(a.format)) require_page(a.format, 1, a.out);
    std::string messages;
    if (a.format == "json-schema") {
        write_file(a.out, write::json_schema(a.edition));
        return done;
    }
    parsed report;
    if (a.fill.empty())
        report.report = blank_report(a.edition);
    else if (auto filled = draft(a, messages))
        report = *std::move(filled);
    else {
        std::fputs(messages.c_str(), stderr);
        return command::findings;
    }
    if (a.final_copy) accept_inferred(report.report);
    write_file(a.out, a.format == "json" ? write::to_json(report, {.lang = language_named(a.lang)}) + '\n'
                                         : to_page(report.report, a.format));
    std::fputs(messages.c_str(), stderr);
    return done;
}

}  // namespace

void add_form(CLI::App& app, int& status) {
    add_subcommand(app, "form", "The blank form of an edition, or a draft", [&status](CLI::App& sub) {
        auto const a = std::make_shared<form_arguments>();
        sub.add_option("EDITION", a->edition, "2021 or 2019")->required()->check(CLI::IsMember({2021, 2019}));
        sub.add_option("--format", a->format, "What to write; json is for filling in")
            ->check(CLI::IsMember({"plain", "markdown", "html", "docx", "json", "json-schema"}))
            ->capture_default_str();
        sub.add_option(
            "--fill", a->fill,
            "A report's JSON; totals that it lacks are computed and marked. Where a value is wrong, nothing is written, "
            "with status 1");
        sub.add_flag("--final", a->final_copy, "Without the marks of what was computed");
        sub.add_option("-o,--output", a->out, "Where to, instead of standard output");
        add_language(sub, a->lang);
        sub.callback([a, &status] { status = form(*a); });
    });
}

}  // namespace command
