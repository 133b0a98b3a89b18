// SPDX-License-Identifier: BSL-1.0
/// Files of one batch against each other.
#include "store.hpp"

#if defined(GONGKAI_WITH_SQLITE)

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/check/compare.hpp>
#include <gongkai/check/rollup.hpp>
#include <gongkai/check/shared_prose.hpp>

#include "command.hpp"
#include "files.hpp"
#include "pipeline.hpp"

namespace command {
namespace {

namespace checks = gongkai::checks;
using gongkai::diagnostic;
using gongkai::parsed;

/// A report and one that it is held against.
struct pair_of_reports {
    std::int64_t id = 0, other = 0;
    parsed report, other_report;
};

/// Holds reports against others: `next` gives their ids, `find` what is found about the first of two.
template <class Next, class Find>
void hold(store& in, unsigned jobs, std::string_view scope, Next next, Find find) {
    struct result {
        std::int64_t id, other;
        std::string issuer;
        std::optional<int> year;
        std::vector<diagnostic> found;
    };
    auto const take = [&in, &next]() -> std::optional<pair_of_reports> {
        auto const ids = next();
        if (!ids) return std::nullopt;
        return pair_of_reports{ids->first, ids->second, in.report(ids->first), in.report(ids->second)};
    };
    auto const work = [&find](pair_of_reports&& p) {
        return result{p.id, p.other, p.report.report.issuer, p.report.report.year, find(p.other_report, p.report)};
    };
    auto const put = [&in, scope](result&& r) { in.add_findings(r.id, scope, r.other, r.issuer, r.year, r.found); };
    run_in_parallel<pair_of_reports, result>(jobs, order::kept, take, work, put);
}
template <class Find>
void hold_all(store& in, unsigned jobs, std::string_view scope, std::string_view sql, Find find) {
    statement pairs = in.tables().prepare(sql);
    auto const next = [&pairs]() -> std::optional<std::pair<std::int64_t, std::int64_t>> {
        if (!pairs.step()) return std::nullopt;
        return std::pair{pairs.number(0), pairs.number(1)};
    };
    hold(in, jobs, scope, next, find);
}

// ---- prose ---------------------------------------------------------------------------------------------------------------

/// Finds for each report one other organ's whose prose is probably the same: band by band, so that little is held at a time.
class prose_matches {
public:
    explicit prose_matches(database& db)
        : db_(db),
          get_(db.prepare(
              "SELECT s.clauses, s.least, r.organ FROM signature s JOIN report r ON r.id = s.report WHERE s.report = ?")) {}

    /// For each report, the other and how like they are: the likeliest, then the earliest.
    std::map<std::int64_t, std::pair<std::size_t, std::int64_t>> run() && {
        for (std::size_t band = 0; band < checks::prose_signature::bands; ++band) one_band(band);
        return std::move(best_);
    }

private:
    struct member {
        std::int64_t id;
        std::string organ;
        checks::prose_signature signature;
    };
    static constexpr std::size_t probable = 700;  ///< of 1000; what is so is compared exactly
    static constexpr std::size_t most_kept = 8;   ///< different texts that share a band by chance

    static checks::prose_signature read(statement const& row, int clauses) {
        checks::prose_signature out;
        out.clauses = static_cast<std::size_t>(row.number(clauses));
        std::string_view const bytes = row.bytes(clauses + 1);
        if (bytes.size() == sizeof out.least) std::memcpy(out.least.data(), bytes.data(), bytes.size());
        return out;
    }
    void one_band(std::size_t band) {
        std::vector<std::pair<std::uint64_t, std::int64_t>> all;
        statement rows = db_.prepare("SELECT report, clauses, least FROM signature");
        while (rows.step()) all.emplace_back(read(rows, 1).band(band), rows.number(0));
        std::sort(all.begin(), all.end());
        for (auto from = all.begin(); from != all.end();) {
            auto const to = std::find_if(from, all.end(), [&from](auto const& x) { return x.first != from->first; });
            if (to - from > 1) one_bucket(from, to);
            from = to;
        }
    }
    template <class Iterator>
    void one_bucket(Iterator from, Iterator to) {
        std::vector<member> kept;
        for (; from != to; ++from) {
            get_.bind(from->second);
            if (!get_.step()) continue;
            member now{from->second, get_.text(2), read(get_, 0)};
            static_cast<void>(get_.step());
            bool known = false;
            for (member const& k : kept) {
                std::size_t const like = checks::resemblance(k.signature, now.signature);
                if (like < probable) continue;
                known = true;
                if (k.organ == now.organ) continue;
                auto const [at, added] = best_.try_emplace(now.id, like, k.id);
                auto& [most, other] = at->second;
                if (like > most || (like == most && k.id < other)) at->second = {like, k.id};
            }
            if (!known && kept.size() < most_kept) kept.push_back(std::move(now));
        }
    }

    database& db_;
    statement get_;
    std::map<std::int64_t, std::pair<std::size_t, std::int64_t>> best_;
};

void hold_prose(store& in, unsigned jobs) {
    auto const matches = prose_matches{in.tables()}.run();
    auto at = matches.begin();
    auto const next = [&]() -> std::optional<std::pair<std::int64_t, std::int64_t>> {
        if (at == matches.end()) return std::nullopt;
        std::pair const out{at->first, at->second.second};
        ++at;
        return out;
    };
    hold(in, jobs, "prose", next, [](parsed const& other, parsed const& report) {
        std::optional<diagnostic> const found = checks::shared_prose(other, report);
        return found ? std::vector{*found} : std::vector<diagnostic>{};
    });
}

// ---- levels --------------------------------------------------------------------------------------------------------------

/// Parents with the names of those below them, from lines "parent,child" (or with a tab); what begins with # says nothing.
std::map<std::string, std::vector<std::string>> levels_in(std::string const& bytes, std::string const& file) {
    std::map<std::string, std::vector<std::string>> out;
    std::size_t number = 0;
    for (std::string_view rest = bytes; !rest.empty();) {
        std::size_t const end = std::min(rest.find('\n'), rest.size());
        std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        ++number;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || line.starts_with('#')) continue;
        std::size_t const comma = line.find_first_of(",\t");
        if (comma == std::string_view::npos)
            throw failure{file + ':' + std::to_string(number) + in_words({"：每行应为“上级,下级”", ": a line is: parent,child"})};
        out[std::string{line.substr(0, comma)}].emplace_back(line.substr(comma + 1));
    }
    return out;
}

void hold_levels(store& in, std::map<std::string, std::vector<std::string>> const& levels) {
    statement parents = in.tables().prepare("SELECT id, year FROM first WHERE organ = ? ORDER BY year");
    statement find = in.tables().prepare("SELECT id FROM first WHERE organ = ? AND year = ?");
    for (auto const& [name, below] : levels) {
        std::vector<std::pair<std::int64_t, std::int64_t>> reports;
        parents.bind(organ_of(name));
        while (parents.step()) reports.emplace_back(parents.number(0), parents.number(1));
        if (reports.empty())
            tell(in_words({"没有" + named(name) + "的报告，而有下级以它为上级",
                           "no report of " + named(name) + ", which others are below"}));
        for (auto const& [id, year] : reports) {
            std::vector<parsed> children;
            for (std::string const& child : below) {
                find.bind(organ_of(child), year);
                while (find.step()) children.push_back(in.report(find.number(0)));
            }
            parsed const parent = in.report(id);
            checks::rollup_result const r = checks::rollup(parent, children, below);
            in.add_findings(id, "levels", 0, r.issuer, r.year, r.diagnostics);
        }
    }
}

}  // namespace

void compare_all(store& in, std::string const& levels, unsigned jobs) {
    std::string const bytes = levels.empty() ? std::string{} : read_file(levels, std::size_t{64} << 20);
    std::string const state = version() + ' ' + std::to_string(digest(bytes));
    if (in.about("compared") == state) return;
    database& db = in.tables();
    db.run(
        "DELETE FROM finding WHERE scope <> 'report';"
        "DROP TABLE IF EXISTS temp.first;"
        "CREATE TEMP TABLE first AS SELECT organ, year, min(id) AS id FROM report WHERE organ IS NOT NULL AND year IS NOT NULL "
        "GROUP BY organ, year;"
        "CREATE UNIQUE INDEX temp.first_key ON first(organ, year);");
    hold_all(
        in, jobs, "twice",
        "SELECT r.id, f.id FROM report r JOIN first f ON f.organ = r.organ AND f.year = r.year AND f.id <> r.id ORDER BY r.id",
        [](parsed const& other, parsed const& report) { return std::vector{checks::repeated_report(other, report)}; });
    hold_all(in, jobs, "years",
             "SELECT b.id, a.id FROM first b JOIN first a ON a.organ = b.organ AND a.year = b.year - 1 ORDER BY b.id",
             [](parsed const& was, parsed const& is) { return checks::compare(was, is).diagnostics; });
    hold_prose(in, jobs);
    hold_levels(in, levels_in(bytes, levels));
    in.set_about("compared", state);
}

}  // namespace command

#endif
