// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_SARIF_IPP
#define GONGKAI_WRITE_SARIF_IPP

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <utility>

#include <boost/describe/enum_to_string.hpp>

#include <gongkai/check/cells.hpp>
#include <gongkai/check/fingerprint.hpp>
#include <gongkai/report/described.hpp>
#include <gongkai/text/json_stream.hpp>
#include <gongkai/write/places.hpp>
#include <gongkai/write/sarif.hpp>
#include <gongkai/write/values.hpp>

namespace gongkai::inline v0::write {
namespace detail {

using layout = text::json_layout;

/// Writes the objects of one SARIF log.
class sarif_log {
public:
    sarif_log(text::json_stream& json, std::vector<checked> const& reports, language lang)
        : json_(json), reports_(reports), lang_(lang) {
        for (checked const& c : reports)
            for (diagnostic const& d : c.parsed.diagnostics) {
                rules_.emplace(d.code, 0);
                any_suppressed_ = any_suppressed_ || !d.suppressed.empty();
            }
        std::size_t n = 0;
        for (auto& [code, index] : rules_) index = n++;
    }

    void put() {
        json_.begin_object();
        text("version", "2.1.0");
        put_array(json_, "runs", layout::lines, [this] { run(); });
        json_.end_object();
    }

private:
    void run() {
        json_.begin_object();
        tool();
        put_array(json_, "invocations", layout::lines, [this] {
            json_.begin_object(layout::one_line);
            json_.key("executionSuccessful");
            json_.token("true");
            json_.end_object();
        });
        text("language", lang_ == language::zh ? "zh-CN" : "en-US");
        text("columnKind", "unicodeCodePoints");
        artifacts();
        put_array(json_, "results", layout::lines, [this] {
            for (checked const& c : reports_) results(c);
        });
        json_.end_object();
    }
    void text(std::string_view key, std::string_view value) { detail::put(json_, key, value); }
    /// A message or a description.
    void words(std::string_view key, std::string_view value) {
        put_object(json_, key, layout::one_line, [&] { text("text", value); });
    }

    void tool() {
        std::string const version = std::to_string(GONGKAI_VERSION_MAJOR) + '.' + std::to_string(GONGKAI_VERSION_MINOR) + '.' +
                                    std::to_string(GONGKAI_VERSION_PATCH);
        put_object(json_, "tool", layout::lines, [&] {
            put_object(json_, "driver", layout::lines, [&] {
                text("name", "gongkai");
                text("version", version);
                text("semanticVersion", version);
                put_objects(json_, "rules", layout::lines, rules_, [this](auto const& indexed) { rule(indexed.first); });
            });
        });
    }
    void rule(code c) {
        message_entry const& entry = entry_of(c);
        text("id", boost::describe::enum_to_string(c, ""));
        words("shortDescription", message_of(diagnostic{c, {}, {}, {}, {}}, lang_));
        words("fullDescription", entry.meaning.in(lang_));
        std::string help{entry.meaning.in(lang_)};
        if (std::string_view const basis = entry.basis.in(lang_); !basis.empty())
            (help += lang_ == language::zh ? "依据：" : " Basis: ") += basis;
        words("help", help);
    }
    /// A file that was given twice is one artifact.
    void artifacts() {
        std::set<std::string, std::less<>> seen;
        put_array(json_, "artifacts", layout::lines, [&] {
            for (checked const& c : reports_) {
                std::string const uri = uri_of(c.parsed.source.name);
                if (!seen.insert(uri).second) continue;
                json_.begin_object();
                artifact("location", uri);
                detail::put(json_, "roles", {"analysisTarget"}, layout::one_line);
                if (is_text(c)) text("encoding", c.parsed.source.encoding);
                json_.end_object();
            }
        });
    }
    void artifact(std::string_view key, std::string_view uri) {
        put_object(json_, key, layout::one_line, [&] {
            if (uri.empty())
                words("description", lang_ == language::zh ? "标准输入" : "standard input");
            else
                text("uri", uri);
        });
    }
    /// Whether lines and columns are those of the file.
    [[nodiscard]] static bool is_text(checked const& c) {
        return c.parsed.source.format == "text" || c.parsed.source.format == "html";
    }

    void results(checked const& c) {
        checks::cell_index const cells(c.parsed.report);
        std::string const uri = uri_of(c.parsed.source.name);
        std::vector<std::string> const fingerprints = checks::fingerprints_of(c.parsed.report, c.parsed.diagnostics);
        for (std::size_t i = 0; i < fingerprints.size(); ++i) result(c, c.parsed.diagnostics[i], uri, fingerprints[i], cells);
    }
    void result(checked const& c, diagnostic const& d, std::string_view uri, std::string_view fingerprint,
                checks::cell_index const& cells) {
        json_.begin_object();
        text("ruleId", boost::describe::enum_to_string(d.code, ""));
        detail::put(json_, "ruleIndex", rules_.at(d.code));
        text("level", boost::describe::enum_to_string(d.severity, ""));
        words("message", message_of(d, lang_));
        put_array(json_, "locations", layout::lines, [&] { location(c, d.where, uri, d.paths, {}); });
        related(c, d, uri, cells);
        put_object(json_, "partialFingerprints", layout::one_line, [&] { text("gongkai/v1", fingerprint); });
        if (any_suppressed_) suppressions(d);
        json_.end_object();
    }
    /// Where one result of a run has them, all have: an empty list says that the finding stands.
    void suppressions(diagnostic const& d) {
        put_array(json_, "suppressions", layout::lines, [&] {
            if (d.suppressed.empty()) return;
            json_.begin_object(layout::one_line);
            text("kind", "external");
            text("status", "accepted");
            text("justification", d.suppressed);
            json_.end_object();
        });
    }
    /// The cells that a finding names, but the one that it stands at. Each stands once: SARIF wants them to differ.
    void related(checked const& c, diagnostic const& d, std::string_view uri, checks::cell_index const& cells) {
        std::set<std::string_view> seen;
        bool any = false;
        for (std::string const& path : d.paths) {
            report_cell const* const cell = cells.find(path);
            if (cell == nullptr || !cell->where().known() || cell->where() == d.where || !seen.insert(path).second) continue;
            if (!any) {
                json_.key("relatedLocations");
                json_.begin_array();
            }
            any = true;
            location(c, cell->where(), uri, {path}, cell->label());
        }
        if (any) json_.end_array();
    }
    void location(checked const& c, place const& where, std::string_view uri, std::vector<std::string> const& paths,
                  std::string message) {
        json_.begin_object();
        put_object(json_, "physicalLocation", layout::lines, [&] {
            artifact("artifactLocation", uri);
            if (where.start.line != 0 && is_text(c)) region(where);
        });
        if (!paths.empty()) {
            std::set<std::string_view> seen;
            put_array(json_, "logicalLocations", layout::lines, [&] {
                for (std::string const& path : paths) {
                    if (!seen.insert(path).second) continue;
                    json_.begin_object(layout::one_line);
                    text("name", std::string_view{path}.substr(path.rfind('.') + 1));
                    text("fullyQualifiedName", path);
                    json_.end_object();
                }
            });
        }
        if (!where.within.empty()) (message += message.empty() ? "" : ": ") += words_of(where, lang_);
        if (!message.empty()) words("message", message);
        json_.end_object();
    }
    /// No byteOffset: places count in the text as UTF-8, which the file need not be.
    void region(place const& where) {
        put_object(json_, "region", layout::one_line, [&] {
            detail::put(json_, "startLine", where.start.line);
            detail::put(json_, "startColumn", std::max<std::size_t>(where.start.column, 1));
            if (std::pair{where.end.line, where.end.column} < std::pair{where.start.line, where.start.column}) return;
            detail::put(json_, "endLine", where.end.line);
            detail::put(json_, "endColumn", std::max<std::size_t>(where.end.column, 1));
        });
    }

    text::json_stream& json_;
    std::vector<checked> const& reports_;
    language lang_;
    std::map<code, std::size_t> rules_;  ///< those that something was found for, and their index
    bool any_suppressed_ = false;
};

}  // namespace detail

GONGKAI_INLINE std::string detail::uri_of(std::string_view name) {
    if (name == "-") return {};
    std::string out = name.starts_with('/') ? "file://" : "";
    for (char const c : name) {
        bool const plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                           std::string_view{"-._~/"}.find(c) != std::string_view::npos;
        auto const byte = static_cast<unsigned char>(c);
        if (plain)
            out += c;
        else
            ((out += '%') += "0123456789ABCDEF"[byte >> 4]) += "0123456789ABCDEF"[byte & 0xF];
    }
    return out;
}

GONGKAI_INLINE std::string to_sarif(std::vector<checked> const& reports, language lang) {
    return detail::json_text(true, [&](text::json_stream& json) { detail::sarif_log{json, reports, lang}.put(); });
}

}  // namespace gongkai::inline v0::write

#endif
