// SPDX-License-Identifier: BSL-1.0
/// gongkai explain CODE: a finding's meaning, legal basis and an example.
#include <memory>
#include <string>
#include <vector>

#include <boost/describe/enum_to_string.hpp>

#include <gongkai/report/described.hpp>
#include <gongkai/write/diagnostics.hpp>
#include <gongkai/write/message_table.hpp>
#include <gongkai/write/messages.hpp>

#include "gallery/cases.hpp"
#include "command.hpp"
#include "files.hpp"
#include "manual.hpp"

namespace command {
namespace {

struct explain_arguments {
    std::string code;
    std::string lang = "zh";
};

int explain(explain_arguments const& a) {
    using namespace gongkai;
    write::language const lang = language_named(a.lang);
    bool const zh = lang == write::language::zh;
    for (write::message_entry const& entry : write::message_table) {
        if (a.code != boost::describe::enum_to_string(entry.code, "")) continue;
        std::string out = a.code + "\n\n" + std::string{entry.meaning.in(lang)} + '\n';
        if (!entry.basis.in(lang).empty()) out += (zh ? "依据：" : "Basis: ") + std::string{entry.basis.in(lang)} + '\n';
        for (gallery::shown const& s : gallery::show(entry.code))
            out += (zh ? "\n例：\n" : "\nExample:\n") + write::to_text({s.found}, s.text, "sample", lang);
        write_file("", out);
        return done;
    }
    std::vector<std::string> names;
    for (write::message_entry const& entry : write::message_table)
        names.emplace_back(boost::describe::enum_to_string(entry.code, ""));
    std::string known;
    for (std::string const& name : names) known += (known.empty() ? "" : ", ") + name;
    std::string const meant = nearest(a.code, names);
    throw failure{in_words({"没有代码", "no finding has the code"}) + " '" + a.code + '\'' +
                  (meant.empty() ? in_words({"；代码有：", "; the codes are "}) + known
                                 : in_words({"；是不是想用 ", "; did you mean "}) + meant + in_words({"？", "?"}))};
}

}  // namespace

void add_explain(CLI::App& app, int& status) {
    add_subcommand(app, "explain", "Say what a finding means, which clause asks for it, and show one", [&status](CLI::App& sub) {
        auto const a = std::make_shared<explain_arguments>();
        sub.add_option("CODE", a->code, "As findings print it: row_sum_broken")->required();
        add_language(sub, a->lang);
        sub.callback([a, &status] { status = explain(*a); });
    });
}

}  // namespace command
