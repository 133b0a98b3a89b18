// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_READ_A_FILE_IPP
#define GONGKAI_READ_A_FILE_IPP

#include <cerrno>
#include <cstddef>
#include <cstring>
#include <fstream>
#include <utility>

#include <gongkai/read/file.hpp>
#include <gongkai/read/json.hpp>
#include <gongkai/read_file.hpp>

namespace gongkai::inline v0 {
namespace detail {

/// Why a reader found no document in the bytes; nothing where it found one.
inline std::optional<read_error> no_document(read::document const& document) {
    static constexpr std::pair<std::string_view, read_failure> reasons[] = {
        {"encrypted", read_failure::encrypted},         {"damaged", read_failure::damaged},
        {"image_only", read_failure::image_only},       {"not_zip", read_failure::not_word},
        {"compound_file", read_failure::compound_file}, {"no_main_part", read_failure::no_main_part},
        {"malformed_xml", read_failure::malformed_xml}};
    for (diagnostic const& d : document.diagnostics) {
        if (d.severity != severity::error) continue;
        if (d.code == code::limit_reached && document.lines.empty())
            return read_error{read_failure::limit, {}, d.arguments.empty() ? "" : d.arguments.front().value};
        if (d.code != code::input_not_text) continue;
        for (argument const& a : d.arguments)
            for (auto const& [reason, why] : reasons)
                if (a.name == "reason" && a.value == reason) return read_error{why, {}};
        return read_error{read_failure::no_text, {}};
    }
    return std::nullopt;
}

inline result<std::vector<file_report>, read_error> reports_of_json(std::string_view bytes) {
    std::vector<file_report> out;
    for (parsed& p : all_from_json(bytes)) {
        for (diagnostic const& d : p.diagnostics)
            if (d.code == code::json_invalid)
                return read_error{
                    read_failure::not_a_report, {}, d.arguments.empty() ? "" : d.arguments.front().value, read::format::json};
        out.push_back({std::move(p), {}});
    }
    return out;
}

/// One report, or all.
enum class how_many : bool { first, all };

inline result<std::vector<file_report>, read_error> read_reports(std::string_view bytes, read::readers const& with,
                                                                 parse_options const& options, std::optional<read::format> as,
                                                                 how_many many) {
    read::format const format = as ? *as : read::detect(bytes);
    if (format == read::format::json) return reports_of_json(bytes);
    auto document = read::file(bytes, format, with, options);
    if (!document) return read_error{read::is_read(format) ? read_failure::no_reader : read_failure::unsupported, {}, {}, format};
    if (auto none = no_document(*document)) {
        none->format = format;
        return *std::move(none);
    }
    auto const kept = read::shared_document{*std::move(document)};
    std::vector<parsed> reports;
    if (many == how_many::all)
        reports = parse_all(*kept, options);
    else
        reports.push_back(parse(*kept, options));
    std::vector<file_report> out;
    for (parsed& p : reports) out.push_back({std::move(p), kept});
    return out;
}

inline result<std::vector<file_report>, read_error> read_reports(std::string const& path, read::readers const& with,
                                                                 parse_options const& options, how_many many) {
    errno = 0;
    std::ifstream in{path, std::ios::binary};
    std::string bytes;
    // A folder opens and gives nothing; a pipe has no size to ask for.
    // One byte beyond the limit is enough for the readers to say that it was met.
    for (char part[1 << 16]; bytes.size() <= options.max_bytes && (in.read(part, sizeof part) || in.gcount() > 0);)
        bytes.append(part, static_cast<std::size_t>(in.gcount()));
    if (bytes.size() <= options.max_bytes && !in.eof()) return read_error{read_failure::cannot_open, path, std::strerror(errno)};
    auto out = read_reports(bytes, with, options, {}, many);
    if (!out) {
        read_error error = out.error();
        error.file = path;
        return error;
    }
    for (file_report& r : *out)
        if (r.report.source.name.empty()) r.report.source.name = path;
    return out;
}

}  // namespace detail

GONGKAI_INLINE std::string_view file_report::text() const noexcept {
    return document ? document->located_text() : std::string_view{};
}

GONGKAI_INLINE result<std::vector<file_report>, read_error> read_bytes(std::string_view bytes, read::readers const& with,
                                                                       parse_options const& options,
                                                                       std::optional<read::format> as) {
    return detail::read_reports(bytes, with, options, as, detail::how_many::all);
}

GONGKAI_INLINE result<std::vector<file_report>, read_error> read_bytes(std::string_view bytes, read::readers const& with,
                                                                       parse_options const& options) {
    return read_bytes(bytes, with, options, {});
}

GONGKAI_INLINE result<std::vector<file_report>, read_error> read_all(std::string const& path, read::readers const& with,
                                                                     parse_options const& options) {
    return detail::read_reports(path, with, options, detail::how_many::all);
}

GONGKAI_INLINE result<file_report, read_error> read_file(std::string const& path, read::readers const& with,
                                                         parse_options const& options) {
    auto all = detail::read_reports(path, with, options, detail::how_many::first);
    if (!all) return all.error();
    return std::move(all->front());
}

}  // namespace gongkai::inline v0

#endif
