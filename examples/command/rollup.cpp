// SPDX-License-Identifier: BSL-1.0
/// gongkai rollup PARENT CHILD…: a government's report against those that it sums up.
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/check/rollup.hpp>
#include <gongkai/write/rollup.hpp>

#include "command.hpp"
#include "files.hpp"
#include "input.hpp"
#include "page.hpp"
#include "suppressions.hpp"

namespace command {
namespace {

struct rollup_arguments {
    std::string parent;
    std::vector<std::string> children;
    std::string expected;
    std::string format = "text";
    std::string out;
    std::string lang = "zh";
    std::string fail_on = "error";
    suppress_arguments suppress;
    bool all = false;
};

/// Names, one a line; empty lines and those that begin with # say nothing.
std::vector<std::string> names_in(std::string const& file) {
    std::vector<std::string> out;
    if (file.empty()) return out;
    std::string const bytes = read_file(file, std::size_t{16} << 20);
    for (std::string_view rest = bytes; !rest.empty();) {
        std::size_t const end = rest.find('\n');
        std::string_view line = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
        while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
        if (!line.empty() && line.front() != '#') out.emplace_back(line);
    }
    return out;
}

int rollup(rollup_arguments const& a) {
    using namespace gongkai;
    write::language const lang = language_named(a.lang);
    suppressions settled{a.suppress};
    input const parent = read_report(a.parent);
    std::vector<parsed> children;
    for (std::string const& name : a.children)
        for (input& in : read_reports(name)) children.push_back(std::move(in.report));
    gongkai::checks::rollup_result r = gongkai::checks::rollup(parent.report, children, names_in(a.expected));
    settled.apply(r.issuer, r.year, r.diagnostics);
    if (a.format == "json")
        write_file(a.out, write::to_json(r, lang) + '\n');
    else if (a.format != "text")
        write_file(a.out,
                   as_page_or_log(write::to_checked(r, {parent.report, std::string{parent.text()}, {}, {}, parent.document}),
                                  a.format, lang));
    else
        write_file(a.out, settled.text_of(r.diagnostics, parent.text(), a.parent, lang, colourful(a.out)) +
                              write::to_text(r, lang, a.all));
    std::fputs(settled.stale().c_str(), stderr);
    return reaches(r.diagnostics, a.fail_on) ? findings : done;
}

}  // namespace

void add_rollup(CLI::App& app, int& status) {
    add_subcommand(app, "rollup", "Compare a government's report with the sum of those below it", [&status](CLI::App& sub) {
        auto const a = std::make_shared<rollup_arguments>();
        sub.add_option("PARENT", a->parent, "The report that sums up")->required();
        sub.add_option("CHILD", a->children, "The reports that it sums up")->required();
        sub.add_option("--expect", a->expected, "A file of the organs that should be there, one a line");
        sub.add_option("--format", a->format, "What to print")
            ->check(CLI::IsMember({"text", "json", "sarif", "html"}))
            ->capture_default_str();
        sub.add_option("-o,--output", a->out, "Where to, instead of standard output");
        sub.add_flag("--all", a->all, "In text, also the cells that agree");
        add_suppress(sub, a->suppress);
        add_fail_on(sub, a->fail_on);
        add_language(sub, a->lang);
        sub.callback([a, &status] { status = rollup(*a); });
    });
}

}  // namespace command
