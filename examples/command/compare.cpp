// SPDX-License-Identifier: BSL-1.0
/// gongkai compare OLD NEW: two years of one organ.
#include <cstdio>
#include <memory>
#include <string>

#include <gongkai/check/compare.hpp>
#include <gongkai/write/comparison.hpp>

#include "command.hpp"
#include "files.hpp"
#include "input.hpp"
#include "page.hpp"
#include "suppressions.hpp"

namespace command {
namespace {

struct compare_arguments {
    std::string old_file, new_file;
    std::string format = "text";
    std::string out;
    std::string lang = "zh";
    std::string fail_on = "error";
    suppress_arguments suppress;
    bool all = false;
};

int compare(compare_arguments const& a) {
    using namespace gongkai;
    write::language const lang = language_named(a.lang);
    suppressions settled{a.suppress};
    input const was = read_report(a.old_file);
    input const is = read_report(a.new_file);
    gongkai::checks::comparison c = gongkai::checks::compare(was.report, is.report);
    settled.apply(c.issuer, c.year, c.diagnostics);
    if (a.format == "json")
        write_file(a.out, write::to_json(c, lang) + '\n');
    else if (a.format != "text")
        write_file(a.out, as_page_or_log(write::to_checked(c, {is.report, std::string{is.text()}, {}, {}, is.document}), a.format,
                                         lang));
    else
        write_file(a.out, settled.text_of(c.diagnostics, is.text(), a.new_file, lang, colourful(a.out)) +
                              write::to_text(c, lang, a.all));
    std::fputs(settled.stale().c_str(), stderr);
    return reaches(c.diagnostics, a.fail_on) ? findings : done;
}

}  // namespace

void add_compare(CLI::App& app, int& status) {
    add_subcommand(app, "compare", "Compare two years of one organ", [&status](CLI::App& sub) {
        auto const a = std::make_shared<compare_arguments>();
        sub.add_option("OLD", a->old_file, "Last year's report")->required();
        sub.add_option("NEW", a->new_file, "This year's report")->required();
        sub.add_option("--format", a->format, "What to print")
            ->check(CLI::IsMember({"text", "json", "sarif", "html"}))
            ->capture_default_str();
        sub.add_option("-o,--output", a->out, "Where to, instead of standard output");
        sub.add_flag("--all", a->all, "In text, also the cells that did not change");
        add_suppress(sub, a->suppress);
        add_fail_on(sub, a->fail_on);
        add_language(sub, a->lang);
        sub.callback([a, &status] { status = compare(*a); });
    });
}

}  // namespace command
