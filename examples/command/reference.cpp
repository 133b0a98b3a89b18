// SPDX-License-Identifier: BSL-1.0
/// gongkai schema, codebook and codes: what is written, told to those who read it.
#include <memory>
#include <string>

#include <boost/describe/enum_to_string.hpp>

#include <gongkai/report/described.hpp>
#include <gongkai/write/codebook.hpp>
#include <gongkai/write/json_schema.hpp>
#include <gongkai/write/message_table.hpp>
#include <gongkai/write/messages.hpp>

#include "command.hpp"
#include "files.hpp"

namespace command {
namespace {

struct reference_arguments {
    std::string kind = "report";
    int edition = 2021;
    std::string format = "markdown";
    std::string out;
    std::string lang;
};

int schema(reference_arguments const& a) {
    using namespace gongkai;
    write_file(a.out, a.kind == "comparison" ? write::comparison_schema()
                      : a.kind == "rollup"   ? write::rollup_schema()
                      : a.kind == "findings" ? write::findings_schema()
                                             : write::json_schema(a.edition));
    return done;
}

int codebook(reference_arguments const& a) {
    using namespace gongkai;
    write_file(a.out, a.format == "json" ? write::codebook_to_json() : write::codebook_to_markdown(language_named(a.lang)));
    return done;
}

int codes(reference_arguments const& a) {
    using namespace gongkai;
    std::string out;
    for (write::message_entry const& entry : write::message_table) {
        std::string name = boost::describe::enum_to_string(entry.code, "");
        constexpr std::size_t width = 24;
        if (name.size() < width) name.resize(width, ' ');
        (((out += name) += ' ') += entry.meaning.in(language_named(a.lang))) += '\n';
    }
    write_file(a.out, out);
    return done;
}

}  // namespace

void add_reference(CLI::App& app, int& status) {
    add_subcommand(app, "schema", "The JSON Schema of what is written as JSON", [&status](CLI::App& sub) {
        auto const a = std::make_shared<reference_arguments>();
        sub.add_option("KIND", a->kind, "Whose: of parse and check, of compare, of rollup, or of a report's findings alone")
            ->check(CLI::IsMember({"report", "comparison", "rollup", "findings"}))
            ->capture_default_str();
        sub.add_option("--edition", a->edition, "Of a report's, the form's edition")
            ->check(CLI::IsMember({2021, 2019}))
            ->capture_default_str();
        sub.add_option("-o,--output", a->out, "Where to, instead of standard output");
        sub.callback([a, &status] { status = schema(*a); });
    });
    add_subcommand(app, "codebook", "Every column and every cell: meaning, kind, unit, editions", [&status](CLI::App& sub) {
        auto const a = std::make_shared<reference_arguments>();
        sub.add_option("--format", a->format, "What to write; json is in both languages")
            ->check(CLI::IsMember({"markdown", "json"}))
            ->capture_default_str();
        sub.add_option("-o,--output", a->out, "Where to, instead of standard output");
        add_language(sub, a->lang);
        sub.callback([a, &status] { status = codebook(*a); });
    });
    add_subcommand(app, "codes", "The codes of all findings, with what they mean", [&status](CLI::App& sub) {
        auto const a = std::make_shared<reference_arguments>();
        sub.add_option("-o,--output", a->out, "Where to, instead of standard output");
        add_language(sub, a->lang);
        sub.callback([a, &status] { status = codes(*a); });
    });
}

}  // namespace command
