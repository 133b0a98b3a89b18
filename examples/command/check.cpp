// SPDX-License-Identifier: BSL-1.0
/// gongkai check FILE…: findings of reading and checking, with their place in the source.
#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <gongkai/check/cells.hpp>
#include <gongkai/check/check.hpp>
#include <gongkai/check/claims/claims.hpp>
#include <gongkai/check/rules.hpp>
#include <gongkai/write/claims.hpp>
#include <gongkai/write/csv.hpp>
#include <gongkai/write/diagnostics.hpp>
#include <gongkai/write/json.hpp>
#include <gongkai/write/page.hpp>
#include <gongkai/write/sarif.hpp>

#include "command.hpp"
#include "files.hpp"
#include "input.hpp"
#include "pictures.hpp"
#include "suppressions.hpp"

namespace command {
namespace {

struct check_arguments {
    std::vector<std::string> files;
    std::string format = "text";
    std::string out;
    std::string from = "auto";
    std::string lang = "zh";
    std::string fail_on = "error";
    suppress_arguments suppress;
    bool claims = false;
    bool page_images = false;
};

/// What was looked at, and how much was found: the last line on a report.
std::string closing_line(gongkai::write::checked const& c, gongkai::write::language lang) {
    using namespace gongkai;
    bool const zh = lang == write::language::zh;
    checks::cell_index const index(c.parsed.report);
    auto const& cells = index.cells();
    auto const read =
        std::count_if(cells.begin(), cells.end(), [](report_cell const& x) { return x.origin() != origin::not_applicable; });
    std::vector<checks::claim> const claims = c.claims ? *c.claims : checks::compare_claims(c.parsed);
    std::string out = zh ? "已检查：三张表" + std::to_string(read) + "格，" + std::to_string(claims.size()) + "条正文数据，" +
                               std::to_string(checks::rule_table.size()) + "项格式要求；"
                         : "checked: " + std::to_string(read) + " cells of three tables, " + std::to_string(claims.size()) +
                               " claims of the prose, " + std::to_string(checks::rule_table.size()) + " rules; ";
    std::string counts;
    for (severity const s : {severity::error, severity::warning, severity::note}) {
        auto const n = std::count_if(c.parsed.diagnostics.begin(), c.parsed.diagnostics.end(),
                                     [s](diagnostic const& d) { return d.severity == s && d.suppressed.empty(); });
        if (n > 0)
            counts += (counts.empty() ? ""
                       : zh           ? "，"
                                      : ", ") +
                      std::string{write::word_for(s, lang)} + (zh ? "" : ": ") + std::to_string(n) + (zh ? "个" : "");
    }
    return out + (counts.empty() ? zh ? "没有发现问题" : "no findings" : counts) + '\n';
}

int check(check_arguments const& a) {
    using namespace gongkai;
    write::language const lang = language_named(a.lang);
    suppressions settled{a.suppress};
    std::vector<write::checked> reports;
    bool fails = false;
    int status = done;
    std::vector<input> inputs = read_reports(a.files, a.from, status);
    if (inputs.empty()) return status;
    for (input& in : inputs) {
        gongkai::checks::prose_reading prose = gongkai::checks::read_prose(in.report);
        gongkai::checks::add_findings(in.report, prose);
        settled.apply(in.report.report.issuer, in.report.report.year, in.report.diagnostics);
        fails = fails || reaches(in.report.diagnostics, a.fail_on);
        reports.push_back({std::move(in.report), {}});
        if (a.format == "html") reports.back().source = in.text(), reports.back().document = in.document;
        write::checked& last = reports.back();
        if (a.format == "html" && a.page_images && last.parsed.source.format == "pdf" && last.parsed.source.name != "-")
            last.pictures = pictures_of(last.parsed.source.name);
        if (!a.claims && a.format != "html") continue;
        reports.back().rules = gongkai::checks::assess_rules(reports.back().parsed, prose);
        reports.back().claims = std::move(prose.claims);
    }
    std::string out;
    if (a.format == "sarif")
        out = write::to_sarif(reports, lang) + '\n';
    else if (a.format == "html")
        out = write::to_page(reports, lang);
    else if (a.format == "json")
        out = write::to_json(reports, {false, lang}) + '\n';
    else if (a.format == "ndjson")
        for (write::checked const& c : reports) out += write::to_json_line(c.parsed, {false, lang}) + '\n';
    else if (a.format == "csv") {
        out = write::findings_csv_header();
        for (write::checked const& c : reports) out += write::findings_to_csv(c.parsed, lang);
    } else
        for (std::size_t i = 0; i < reports.size(); ++i) {
            write::checked const& c = reports[i];
            out += settled.text_of(c.parsed.diagnostics, inputs[i].text(), c.parsed.source.name, lang, colourful(a.out));
            if (c.claims) out += write::to_text(*c.claims, lang);
            out += closing_line(c, lang);
        }
    write_file(a.out, out);
    std::fputs(settled.stale().c_str(), stderr);
    return status != done ? status : fails ? findings : done;
}

}  // namespace

bool reaches(std::vector<gongkai::diagnostic> const& found, std::string const& fail_on) {
    if (fail_on == "never") return false;
    gongkai::severity const least = fail_on == "warning" ? gongkai::severity::warning : gongkai::severity::error;
    return std::any_of(found.begin(), found.end(),
                       [least](gongkai::diagnostic const& d) { return d.suppressed.empty() && d.severity >= least; });
}

void add_fail_on(CLI::App& subcommand, std::string& fail_on) {
    subcommand.add_option("--fail-on", fail_on, "The least severity of a finding that makes the exit status 1")
        ->check(CLI::IsMember({"warning", "error", "never"}))
        ->capture_default_str();
}

void add_check(CLI::App& app, int& status) {
    add_subcommand(app, "check", "Check reports: identities, the form's rules, prose against tables", [&status](CLI::App& sub) {
        auto const a = std::make_shared<check_arguments>();
        sub.add_option("FILE", a->files, "Reports, folders of them, patterns, @LIST; - for standard input")->required();
        sub.add_option("--format", a->format, "What to print")
            ->check(CLI::IsMember({"text", "json", "ndjson", "csv", "sarif", "html"}))
            ->capture_default_str();
        sub.add_option("-o,--output", a->out, "Where to, instead of standard output");
        sub.add_option("--from", a->from, "The files' format")
            ->check(CLI::IsMember({"auto", "text", "html", "docx", "pdf", "odt", "xlsx", "rtf"}))
            ->capture_default_str();
        sub.add_flag("--claims", a->claims, "Also every claim of the prose and the cells that it was compared with");
        sub.add_flag("--page-images", a->page_images,
                     "In HTML, the pages of a PDF as pictures below their words; the file grows by them");
        add_suppress(sub, a->suppress);
        add_fail_on(sub, a->fail_on);
        add_language(sub, a->lang);
        sub.callback([a, &status] { status = check(*a); });
    });
}

}  // namespace command
