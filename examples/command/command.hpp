// SPDX-License-Identifier: BSL-1.0
/// What the subcommands of `gongkai` share. Each has an add_… that says which options it has and what runs it.
#ifndef GONGKAI_EXAMPLES_COMMAND_COMMAND_HPP
#define GONGKAI_EXAMPLES_COMMAND_COMMAND_HPP

#include <functional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include <gongkai/config.hpp>
#include <gongkai/report/diagnostic.hpp>
#include <gongkai/write/messages.hpp>

namespace command {

/// Exit statuses.
enum status : int {
    done = 0,      ///< nothing at or above the failing severity
    findings = 1,  ///< findings at or above it
    failed = 2,    ///< bad usage, an unreadable file (the others of a run are read nevertheless), an unknown format
};

/// Ends the command with status 2; its words are the line on standard error.
struct failure : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A file of which nothing could be read, and why: the same words for all files that have it.
struct unreadable : failure {
    unreadable(std::string const& message, std::string why) : failure(message), reason(std::move(why)) {}
    std::string reason;
};

/// Writes "gongkai: …" on standard error: one clear line, whatever the message holds.
void tell(std::string message);

/// "0.1.0".
inline std::string version() {
    return std::to_string(GONGKAI_VERSION_MAJOR) + '.' + std::to_string(GONGKAI_VERSION_MINOR) + '.' +
           std::to_string(GONGKAI_VERSION_PATCH);
}

/// The language that the command speaks: that of `--lang`, else of the environment. Set before a subcommand runs, and not after.
gongkai::write::language& spoken();
/// The same words in Chinese and English.
struct both {
    std::string zh, en;
};
inline std::string in_words(both words) {
    return spoken() == gongkai::write::language::zh ? std::move(words.zh) : std::move(words.en);
}

/// A name in the quotation marks of the language.
inline std::string named(std::string const& name) { return in_words({"“" + name + "”", '\'' + name + '\''}); }

/// Adds a subcommand, whose options `declare` adds when it is used or help is asked for: of all of them a run uses one.
void add_subcommand(CLI::App& app, std::string const& name, std::string const& description,
                    std::function<void(CLI::App&)> declare);
/// Adds the options of all subcommands.
void declare_all();

/// Adds `--lang zh|en`.
void add_language(CLI::App& subcommand, std::string& language);
inline gongkai::write::language language_named(std::string const& name) {
    return name == "en" ? gongkai::write::language::en : gongkai::write::language::zh;
}

/// Adds `--fail-on warning|error|never`.
void add_fail_on(CLI::App& subcommand, std::string& fail_on);
/// Whether a finding is at or above the failing severity.
bool reaches(std::vector<gongkai::diagnostic> const& found, std::string const& fail_on);

void add_parse(CLI::App& app, int& status);
void add_form(CLI::App& app, int& status);
void add_check(CLI::App& app, int& status);
void add_compare(CLI::App& app, int& status);
void add_rollup(CLI::App& app, int& status);
void add_explain(CLI::App& app, int& status);
void add_batch(CLI::App& app, int& status);
void add_filter(CLI::App& app, int& status);
void add_merge(CLI::App& app, int& status);
void add_trend(CLI::App& app, int& status);
void add_reference(CLI::App& app, int& status);  ///< schema, codebook and codes
void add_manual(CLI::App& app, int& status);     ///< help, completions and man

}  // namespace command

#endif
