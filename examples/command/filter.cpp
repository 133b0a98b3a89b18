// SPDX-License-Identifier: BSL-1.0
/// gongkai filter: documents in, reports out, one a line; so that any system that runs a command over records runs this one.
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

#include <boost/archive/iterators/binary_from_base64.hpp>
#include <boost/archive/iterators/dataflow_exception.hpp>
#include <boost/archive/iterators/transform_width.hpp>

#include <gongkai/text/json.hpp>

#include "command.hpp"
#include "outcome.hpp"
#include "pipeline.hpp"

namespace command {
namespace {

struct filter_arguments {
    std::string from = "auto", lang = "zh";
    unsigned jobs = 1;
    bool provenance = false, unordered = false;
};

std::optional<std::string> from_base64(std::string_view text) {
    using namespace boost::archive::iterators;
    using decoder = transform_width<binary_from_base64<std::string_view::const_iterator>, 8, 6>;
    while (text.ends_with('=')) text.remove_suffix(1);
    try {
        std::string out(decoder(text.begin()), decoder(text.end()));
        out.resize(text.size() * 3 / 4);  // the bits that are left over make no byte
        return out;
    } catch (dataflow_exception const&) {
        return std::nullopt;
    }
}

/// A line of input: a path, or a document as {"name": …, "base64": …} or {"name": …, "text": …}.
outcome read_line(std::string const& line, work_options const& options) {
    file_stamp file;
    if (!line.starts_with('{')) {
        file.path = line;
        return outcome_of(std::move(file), nullptr, options);
    }
    gongkai::text::json_text json{line};
    auto const document = json.read();
    auto const member = [&document](std::string_view key) { return document ? document->find(key) : nullptr; };
    if (auto const* const name = member("name")) file.path = name->text;
    if (auto const* const text = member("text")) return outcome_of(std::move(file), &text->text, options);
    auto const* const encoded = member("base64");
    if (auto const bytes = encoded == nullptr ? std::nullopt : from_base64(encoded->text))
        return outcome_of(std::move(file), &*bytes, options);
    outcome out;
    out.file = std::move(file);
    out.status = file_status::unreadable;
    out.reason = !document ? "no JSON" : encoded == nullptr ? "neither base64 nor text in it" : "no base64";
    return out;
}

int filter(filter_arguments const& a) {
    work_options const options{a.from, language_named(a.lang), a.provenance};
    std::ios::sync_with_stdio(false);
    auto const take = []() -> std::optional<std::string> {
        for (std::string line; std::getline(std::cin, line);) {
            if (line.ends_with('\r')) line.pop_back();
            if (!line.empty()) return line;
        }
        return std::nullopt;
    };
    auto const work = [&options](std::string&& line) { return ndjson_of(read_line(line, options), options); };
    auto const put = [](std::string&& lines) {
        if (std::fwrite(lines.data(), 1, lines.size(), stdout) != lines.size() || std::fflush(stdout) != 0)
            throw failure{"cannot write standard output"};
    };
    run_in_parallel<std::string, std::string>(a.jobs, a.unordered ? order::free : order::kept, take, work, put);
    return done;
}

}  // namespace

void add_filter(CLI::App& app, int& status) {
    add_subcommand(app, "filter",
                   "Lines in: paths, or documents as {\"name\", \"base64\"}; lines out: reports as JSON, or why there is none",
                   [&status](CLI::App& sub) {
                       auto const a = std::make_shared<filter_arguments>();
                       sub.add_option("-j,--jobs", a->jobs, "Threads")->check(CLI::Range(1, 1024))->capture_default_str();
                       sub.add_flag("--unordered", a->unordered, "Reports as they are done, not in the order of the input");
                       sub.add_flag("--provenance", a->provenance, "Every cell with its origin, words and place");
                       sub.add_option("--from", a->from, "The documents' format; auto tells it by their content")
                           ->check(CLI::IsMember({"auto", "text", "html", "docx", "pdf"}))
                           ->capture_default_str();
                       add_language(sub, a->lang);
                       sub.callback([a, &status] { status = filter(*a); });
                   });
}

}  // namespace command
