// SPDX-License-Identifier: BSL-1.0
/// What became of one file of many.
#ifndef GONGKAI_EXAMPLES_COMMAND_OUTCOME_HPP
#define GONGKAI_EXAMPLES_COMMAND_OUTCOME_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/enum.hpp>

#include <gongkai/check/claims/claim.hpp>
#include <gongkai/check/shared_prose.hpp>
#include <gongkai/report/parsed.hpp>
#include <gongkai/write/messages.hpp>

namespace command {

enum class file_status : unsigned char {
    read,         ///< nothing is wrong with it but notes
    findings,     ///< with warnings or errors
    not_of_form,  ///< a text, but nothing of the form is in it
    unreadable,   ///< no text could be had
};
BOOST_DESCRIBE_ENUM(file_status, read, findings, not_of_form, unreadable)

/// A report as it is stored.
struct stored_report {
    gongkai::parsed parsed;  ///< with all findings
    std::vector<gongkai::checks::claim> claims;
    gongkai::checks::prose_signature signature;
};

/// A finding as it is stored.
struct finding_row {
    std::string_view severity, code;
    std::string paths, message, within, fingerprint;
    std::optional<std::int64_t> line, column;
};
[[nodiscard]] std::vector<finding_row> rows_of(std::string const& issuer, std::optional<int> year,
                                               std::vector<gongkai::diagnostic> const& found, gongkai::write::language lang);

/// A file as it is told from others, and from itself as it was in an earlier run.
struct file_stamp {
    std::string path;
    std::optional<std::int64_t> size, modified;  ///< nanoseconds since the epoch
    std::uint64_t key = 0;                       ///< of these, the version and the options
};

struct outcome {
    file_stamp file;
    file_status status{};
    std::string reason;  ///< why it is unreadable
    std::vector<stored_report> reports;
    std::vector<std::vector<finding_row>> findings;  ///< of each, where a database asks for them
    std::vector<std::string> texts;                  ///< for each of the other outputs
    bool kept = false;                               ///< it was done in an earlier run; nothing else is here
};

/// What is asked for.
struct work_options {
    std::string from = "auto";
    gongkai::write::language lang = gongkai::write::language::zh;
    bool provenance = false;  ///< in JSON
};

/// Reads and checks a file, or `bytes` in its place; never throws on what it holds. Thread-safe.
[[nodiscard]] outcome outcome_of(file_stamp file, std::string const* bytes, work_options const& options);

/// What the reports of a file that was read make it.
[[nodiscard]] file_status status_of(std::vector<stored_report> const& reports);

/// The value of "schema" in the line of a file that could not be read.
inline constexpr std::string_view failure_schema = "gongkai.failure/1";
/// One line of JSON for a file that cannot be read, with its reason.
[[nodiscard]] std::string failure_line(outcome const& o);
/// One line for each report, or that of the failure, with line ends.
[[nodiscard]] std::string ndjson_of(outcome const& o, work_options const& options);

/// CRC-64 of bytes: the same everywhere. It guards against accidents only.
[[nodiscard]] std::uint64_t digest(std::string_view bytes);

/// Where the time of all threads went, nanoseconds.
struct times {
    std::int64_t reading, checking, rendering, storing;
};
[[nodiscard]] times times_so_far();
/// Adds the time from its making to its end to one of them.
class timed {
public:
    explicit timed(std::int64_t times::*what);
    ~timed();
    timed(timed const&) = delete;
    timed& operator=(timed const&) = delete;

private:
    std::int64_t times::*what_;
    std::int64_t start_;
};

}  // namespace command

#endif
