// SPDX-License-Identifier: BSL-1.0
#include "suppressions.hpp"

#include <map>
#include <utility>

#include <boost/describe/enum_to_string.hpp>

#include <gongkai/check/suppress.hpp>
#include <gongkai/write/characters.hpp>

#include "command.hpp"
#include "files.hpp"

namespace command {
namespace {

using gongkai::grammar::suppression_fault;

std::string what_is_wrong(gongkai::grammar::faulty_suppression const& f) {
    std::string const words = '\'' + gongkai::write::detail::one_line(f.words, 80) + '\'';
    switch (f.fault) {
        case suppression_fault::no_reason: return "no reason is given: " + words + "; write one behind a colon";
        case suppression_fault::unknown_code: return "no finding has the code " + words + "; see gongkai explain";
        default: return "neither a fingerprint nor a code: " + words;
    }
}

}  // namespace

suppressions::suppressions(std::string const& file) : file_(file) {
    if (file.empty()) return;
    auto read = gongkai::grammar::read_suppressions(read_file(file, std::size_t{16} << 20));
    if (!read.faults.empty()) {
        auto const& first = read.faults.front();
        throw failure{file + ':' + std::to_string(first.line) + ": " + what_is_wrong(first)};
    }
    entries_ = std::move(read.entries);
    named_.resize(entries_.size());
}

void suppressions::apply(gongkai::parsed& report) {
    std::vector<std::size_t> const named = gongkai::check::suppress(report, entries_);
    for (std::size_t i = 0; i < named.size(); ++i) named_[i] += named[i];
}

std::string suppressions::stale() const {
    std::string out;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        if (named_[i] > 0) continue;
        auto const& e = entries_[i];
        out += "gongkai: " + file_ + ':' + std::to_string(e.line) + ": nothing found is " +
               (e.fingerprint.empty() ? boost::describe::enum_to_string(e.code, "") : e.fingerprint) +
               (e.path.empty() ? "" : ' ' + e.path) + "; the entry is out of date\n";
    }
    return out;
}

std::string suppressed_text(gongkai::parsed const& report, gongkai::write::language lang) {
    std::map<std::string, std::size_t> reasons;
    std::size_t all = 0;
    for (gongkai::diagnostic const& d : report.diagnostics)
        if (!d.suppressed.empty()) {
            ++reasons[d.suppressed];
            ++all;
        }
    if (all == 0) return {};
    std::string const name = gongkai::write::detail::one_line(report.source.name, 400);
    std::string out = name + (lang == gongkai::write::language::zh ? ": 已豁免 " + std::to_string(all) + " 项\n"
                                                                   : ": suppressed: " + std::to_string(all) + '\n');
    for (auto const& [reason, n] : reasons)
        out += "      = " + std::to_string(n) + ": " + gongkai::write::detail::one_line(reason, 400) + '\n';
    return out;
}

}  // namespace command
