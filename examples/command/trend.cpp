// SPDX-License-Identifier: BSL-1.0
/// gongkai trend DB --issuer NAME: requests and their outcomes over the years, drawn.
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/write/codebook.hpp>
#include <gongkai/write/trend.hpp>

#include "command.hpp"
#include "files.hpp"
#include "store.hpp"

namespace command {

struct trend_arguments {
    std::string database, issuer, out, lang = "zh";
};

#if defined(GONGKAI_WITH_SQLITE)
namespace {

/// The form's words for a column of the view `outcomes`: a row's, or those of a group's head.
std::string label_of(std::string_view column) {
    for (gongkai::write::variable const& v : gongkai::write::codebook()) {
        if (v.section != 3 || (v.group.empty() ? !v.row.ends_with(column) : v.group != column)) continue;
        std::string_view label = v.label;
        std::size_t const head = label.find(" / ");
        if (!v.group.empty()) label.remove_prefix(head + 3);
        return std::string{label.substr(0, label.find(" / "))};
    }
    return std::string{column};
}

int trend(trend_arguments const& a) {
    using namespace gongkai;
    write::language const lang = language_named(a.lang);
    struct database db(a.database, SQLITE_OPEN_READONLY);
    // The first report of each year, where there are several.
    statement rows = db.prepare(
        "SELECT * FROM outcomes WHERE report IN (SELECT min(id) FROM report WHERE organ = ? AND year IS NOT NULL GROUP BY year) "
        "ORDER BY year");
    write::trend all;
    std::string issuer;
    rows.bind(organ_of(a.issuer));
    while (rows.step()) {
        constexpr int first = 3;  // behind report, issuer, year
        issuer = rows.text(1);
        all.years.push_back(static_cast<int>(rows.number(2)));
        for (int column = first; column < rows.columns(); ++column) {
            if (all.lines.size() <= static_cast<std::size_t>(column - first))
                all.lines.push_back({label_of(rows.name(column)), {}});
            all.lines[static_cast<std::size_t>(column - first)].values.push_back(
                rows.is_null(column) ? std::nullopt : std::optional<std::int64_t>{rows.number(column)});
        }
    }
    if (all.years.empty())
        throw failure{named(a.database) + in_words({"中没有", " has no report of "}) + named(a.issuer) +
                      in_words({"的报告", ""})};
    write_file(a.out, write::to_svg(all, write::trend_title(issuer, lang), lang));
    return done;
}

}  // namespace
#else
namespace {
int trend(trend_arguments const&) { throw failure{"this build has no SQLite"}; }
}  // namespace
#endif

void add_trend(CLI::App& app, int& status) {
    add_subcommand(app, "trend", "Draw an organ's requests and their outcomes over the years, as SVG", [&status](CLI::App& sub) {
        auto const a = std::make_shared<trend_arguments>();
        sub.add_option("DATABASE", a->database, "What batch or merge made")->required();
        sub.add_option("--issuer", a->issuer, "The organ")->required();
        sub.add_option("-o,--output", a->out, "Where to, instead of standard output");
        add_language(sub, a->lang);
        sub.callback([a, &status] { status = trend(*a); });
    });
}

}  // namespace command
