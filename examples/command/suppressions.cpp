// SPDX-License-Identifier: BSL-1.0
#include "suppressions.hpp"

#include <map>
#include <utility>

#include <boost/describe/enum_to_string.hpp>

#include <gongkai/report/described.hpp>
#include <gongkai/text/characters.hpp>
#include <gongkai/write/diagnostics.hpp>

#include "command.hpp"
#include "files.hpp"

namespace command {
namespace {

using gongkai::checks::suppression_fault;

std::string what_is_wrong(gongkai::checks::faulty_suppression const& f) {
    std::string const words = named(gongkai::text::truncate_to_width(f.words, 80));
    switch (f.fault) {
        case suppression_fault::no_reason:
            return in_words(
                {"没有写明理由：" + words + "；理由写在冒号之后", "no reason is given: " + words + "; write one behind a colon"});
        case suppression_fault::unknown_code:
            return in_words(
                {"没有代码" + words + "；见 gongkai codes", "no finding has the code " + words + "; see gongkai codes"});
        default: return in_words({"既不是指纹，也不是代码：" + words, "neither a fingerprint nor a code: " + words});
    }
}

/// How many findings are settled, and why; empty where none is.
std::string reasons_of(std::vector<gongkai::diagnostic> const& settled, std::string_view name, gongkai::write::language lang) {
    if (settled.empty()) return {};
    std::map<std::string, std::size_t> reasons;
    for (gongkai::diagnostic const& d : settled) ++reasons[d.suppressed];
    std::string const all = std::to_string(settled.size());
    std::string out = gongkai::text::truncate_to_width(name, 400) +
                      (lang == gongkai::write::language::zh ? ": 已豁免 " + all + " 项\n" : ": suppressed: " + all + '\n');
    for (auto const& [reason, n] : reasons)
        out += "      = " + std::to_string(n) + ": " + gongkai::text::truncate_to_width(reason, 400) + '\n';
    return out;
}

}  // namespace

void add_suppress(CLI::App& subcommand, suppress_arguments& arguments) {
    subcommand.add_option("--suppress", arguments.file,
                          "A file of findings that are settled: FINGERPRINT or CODE [PATH], a colon, the reason");
    subcommand.add_flag("--show-suppressed", arguments.show, "In text, also the findings that the file settles");
}

suppressions::suppressions(suppress_arguments const& arguments) : file_(arguments.file), show_(arguments.show) {
    if (file_.empty()) return;
    auto read = gongkai::checks::read_suppressions(read_file(file_, std::size_t{16} << 20));
    if (!read.faults.empty()) {
        auto const& first = read.faults.front();
        throw failure{file_ + ':' + std::to_string(first.line) + ": " + what_is_wrong(first)};
    }
    entries_ = std::move(read.entries);
    named_.resize(entries_.size());
}

void suppressions::apply(std::string_view issuer, std::optional<int> year, std::vector<gongkai::diagnostic>& found) {
    std::vector<std::size_t> const named = gongkai::checks::suppress(issuer, year, found, entries_);
    for (std::size_t i = 0; i < named.size(); ++i) named_[i] += named[i];
}

std::string suppressions::text_of(std::vector<gongkai::diagnostic> const& found, std::string_view source, std::string_view name,
                                  gongkai::write::language lang, bool colour) const {
    std::vector<gongkai::diagnostic> stand, settled;
    for (gongkai::diagnostic const& d : found) (d.suppressed.empty() ? stand : settled).push_back(d);
    return gongkai::write::to_text(stand, source, name, lang, colour) + reasons_of(settled, name, lang) +
           (show_ ? gongkai::write::to_text(settled, source, name, lang, colour) : std::string{});
}

std::string suppressions::stale() const {
    std::string out;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        if (named_[i] > 0) continue;
        auto const& e = entries_[i];
        std::string const what = (e.fingerprint.empty() ? boost::describe::enum_to_string(e.code, "") : e.fingerprint) +
                                 (e.path.empty() ? "" : ' ' + e.path);
        out += "gongkai: " + file_ + ':' + std::to_string(e.line) + ": " +
               in_words({"没有与 " + what + " 相应的问题，这一条已经过时",
                         "nothing found is " + what + "; the entry is out of date"}) +
               '\n';
    }
    return out;
}

}  // namespace command
