// SPDX-License-Identifier: BSL-1.0
#include "input.hpp"

#include <cstdlib>
#include <optional>
#include <string>
#include <utility>

#include <boost/describe/enum_from_string.hpp>

#include <unistd.h>

#include <gongkai/read/detect.hpp>
#include <gongkai/read_file.hpp>
#include <gongkai/write/read_error.hpp>

#include "command.hpp"
#include "files.hpp"
#include "modules.hpp"
#include "paths.hpp"

namespace command {
namespace {

using gongkai::read::format;

std::optional<format> format_named(std::string const& name) {
    format out{};
    if (boost::describe::enum_from_string(name.c_str(), out)) return out;
    return std::nullopt;
}

[[noreturn]] void refuse(gongkai::read_error error, std::string const& name, std::string const& missing) {
    if (error.why == gongkai::read_failure::no_reader) error.detail = missing;
    std::string const reason = gongkai::write::reason_of(error, spoken());
    error.file = shown_name(name);
    throw unreadable{gongkai::write::message_of(error, spoken()), reason};
}

/// What is wrong with a report's JSON stands at a place in the JSON, not in the file that the report was read from.
void place_in_json(gongkai::findings& found, std::string const& name) {
    for (gongkai::diagnostic& d : found)
        if (d.code >= gongkai::code::json_invalid && d.code <= gongkai::code::json_value_wrong && d.where.start.line != 0)
            d.where = {{}, {}, name + ':' + std::to_string(d.where.start.line) + ':' + std::to_string(d.where.start.column)};
}

}  // namespace

std::vector<input> read_reports(std::string const& name, std::string const& from) {
    return read_reports(name, read_file(name, gongkai::parse_options{}.max_bytes), from);
}

std::vector<input> read_reports(std::string const& name, std::string const& bytes, std::string const& from) {
    std::optional<format> const asked = format_named(from);
    format const as = asked ? *asked : gongkai::read::detect(bytes);
    loaded_module const& with = module_of(as);
    auto read = gongkai::read_bytes(bytes, with.has.readers, {}, as);
    if (!read) refuse(read.error(), name, with.missing);
    for (input& in : *read) {
        place_in_json(in.report.diagnostics, name);
        if (in.report.source.name.empty()) in.report.source.name = name;
    }
    return *std::move(read);
}

std::vector<input> read_reports(std::vector<std::string> const& names, std::string const& from, int& status) {
    std::vector<input> out;
    for (std::string const& name : expanded(names)) {
        try {
            for (input& in : read_reports(name, from)) out.push_back(std::move(in));
        } catch (failure const& f) {
            tell(f.what());
            status = failed;
        }
    }
    return out;
}

input read_report(std::string const& name, std::string const& from) {
    std::vector<input> all = read_reports(name, from);
    if (all.size() > 1)
        tell(in_words({"“" + name + "”有" + std::to_string(all.size()) + "份报告，只用第一份",
                       '\'' + name + "' holds " + std::to_string(all.size()) + " reports; the first is used"}));
    return std::move(all.front());
}

bool colourful(std::FILE* stream) { return std::getenv("NO_COLOR") == nullptr && isatty(fileno(stream)) != 0; }

}  // namespace command
