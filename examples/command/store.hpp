// SPDX-License-Identifier: BSL-1.0
/// Reports of many organs and years as tables in SQLite.
#ifndef GONGKAI_EXAMPLES_COMMAND_STORE_HPP
#define GONGKAI_EXAMPLES_COMMAND_STORE_HPP

#if defined(GONGKAI_WITH_SQLITE)

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sink.hpp"
#include "sqlite.hpp"

namespace command {

/// Tables and views: store_schema.cpp. Rows are written in transactions; a run that is killed leaves those of its last checkpoint.
class store : public sink {
public:
    /// Opens or makes it. Throws failure where it is a database of something else.
    store(std::string const& file, work_options const& work);

    bool has(std::uint64_t key) override;
    std::string render(outcome const& o) const override;
    void put(outcome const& o, std::string_view rendered) override;
    void checkpoint() override;
    /// Makes the indices, and commits.
    void finish() override;

    [[nodiscard]] database& tables() { return db_; }
    [[nodiscard]] work_options const& options() const { return work_; }
    /// The report of a row: what of it is stored. Its cells have no places and no words of the source.
    [[nodiscard]] gongkai::parsed report(std::int64_t id);
    /// Adds findings of `scope` about a report, and one other that they come from.
    void add_findings(std::int64_t report, std::string_view scope, std::int64_t other, std::string const& issuer,
                      std::optional<int> year, std::vector<gongkai::diagnostic> const& found);
    /// What the run as a whole says of itself; empty where it is not said.
    [[nodiscard]] std::string about(std::string_view name);
    void set_about(std::string_view name, std::string_view value);
    /// Files that were added or done anew since the store was opened.
    [[nodiscard]] std::size_t changed() const { return changed_; }

    /// Reports of one file have ids from its own times this on.
    static constexpr std::int64_t most_reports = 1024;

private:
    void put_report(std::int64_t id, std::int64_t file, std::int64_t number, stored_report const& r,
                    std::vector<finding_row> const& found);
    void put_cells(std::int64_t id, gongkai::annual_report const& report);
    void put_claims(std::int64_t id, std::vector<gongkai::checks::claim> const& claims);
    void put_finding(std::int64_t report, std::string_view scope, std::optional<std::int64_t> other, finding_row const& f);

    work_options work_;
    database db_;
    statement find_file_, put_file_, put_report_, put_cell_, put_prose_, put_claim_, put_finding_, put_signature_;
    statement get_report_, get_cells_, get_prose_;
    std::vector<std::uint64_t> done_;  ///< keys, in order
    std::int64_t last_file_ = 0;
    std::size_t changed_ = 0;
};

/// One spelling for an organ's name: column `organ` of `report`.
std::string organ_of(std::string_view issuer);

/// What a store must have before its statements can be prepared.
database& with_schema(database& db);
/// The indices that only queries need: made when all is there.
std::string indices_sql();
/// Tables of what stands in every report's rows, as SQL: for a store, and for shards that are merged.
std::string remove_file_sql(std::string const& ids);

/// Compares files with each other: years of an organ, an organ and year twice, prose of different organs; with a file of levels, a
/// government's report against those below it. Their findings stand beside those of single reports. Tells what it found, a line each.
void compare_all(store& in, std::string const& levels, unsigned jobs);

}  // namespace command

#endif
#endif
