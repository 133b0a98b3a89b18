// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_SARIF_IPP
#define GONGKAI_WRITE_SARIF_IPP

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/enum_to_string.hpp>

#include <gongkai/check/cells.hpp>
#include <gongkai/check/fingerprint.hpp>
#include <gongkai/report/described.hpp>
#include <gongkai/text/json_stream.hpp>
#include <gongkai/write/places.hpp>
#include <gongkai/write/sarif.hpp>

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
        json_.key("runs");
        json_.begin_array();
        json_.begin_object();
        tool();
        json_.key("invocations");
        json_.begin_array();
        json_.begin_object(layout::one_line);
        json_.key("executionSuccessful");
        json_.token("true");
        json_.end_object();
        json_.end_array();
        text("language", lang_ == language::zh ? "zh-CN" : "en-US");
        text("columnKind", "unicodeCodePoints");
        artifacts();
        json_.key("results");
        json_.begin_array();
        for (checked const& c : reports_) results(c);
        json_.end_array();
        json_.end_object();
        json_.end_array();
        json_.end_object();
    }

private:
    void text(std::string_view key, std::string_view value) {
        json_.key(key);
        json_.string(value);
    }
    /// A message or a description.
    void words(std::string_view key, std::string_view value) {
        json_.key(key);
        json_.begin_object(layout::one_line);
        text("text", value);
        json_.end_object();
    }

    void tool() {
        std::string const version = std::to_string(GONGKAI_VERSION_MAJOR) + '.' + std::to_string(GONGKAI_VERSION_MINOR) + '.' +
                                    std::to_string(GONGKAI_VERSION_PATCH);
        json_.key("tool");
        json_.begin_object();
        json_.key("driver");
        json_.begin_object();
        text("name", "gongkai");
        text("version", version);
        text("semanticVersion", version);
        json_.key("rules");
        json_.begin_array();
        for (auto const& [code, index] : rules_) {
            message_entry const& entry = entry_of(code);
            json_.begin_object();
            text("id", boost::describe::enum_to_string(code, ""));
            words("shortDescription", message_of(diagnostic{code, {}, {}, {}, {}}, lang_));
            words("fullDescription", entry.meaning.in(lang_));
            std::string help{entry.meaning.in(lang_)};
            if (std::string_view const basis = entry.basis.in(lang_); !basis.empty())
                (help += lang_ == language::zh ? "依据：" : " Basis: ") += basis;
            words("help", help);
            json_.end_object();
        }
        json_.end_array();
        json_.end_object();
        json_.end_object();
    }
    /// A file that was given twice is one artifact.
    void artifacts() {
        std::set<std::string, std::less<>> seen;
        json_.key("artifacts");
        json_.begin_array();
        for (checked const& c : reports_) {
            std::string const uri = uri_of(c.parsed.source.name);
            if (!seen.insert(uri).second) continue;
            json_.begin_object();
            json_.key("location");
            artifact(uri);
            json_.key("roles");
            json_.begin_array(layout::one_line);
            json_.string("analysisTarget");
            json_.end_array();
            if (is_text(c)) text("encoding", c.parsed.source.encoding);
            json_.end_object();
        }
        json_.end_array();
    }
    void artifact(std::string_view uri) {
        json_.begin_object(layout::one_line);
        if (uri.empty())
            words("description", lang_ == language::zh ? "标准输入" : "standard input");
        else
            text("uri", uri);
        json_.end_object();
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
        json_.key("ruleIndex");
        json_.number(rules_.at(d.code));
        text("level", boost::describe::enum_to_string(d.severity, ""));
        words("message", message_of(d, lang_));
        json_.key("locations");
        json_.begin_array();
        location(c, d.where, uri, d.paths, {});
        json_.end_array();
        related(c, d, uri, cells);
        json_.key("partialFingerprints");
        json_.begin_object(layout::one_line);
        text("gongkai/v1", fingerprint);
        json_.end_object();
        if (any_suppressed_) suppressions(d);
        json_.end_object();
    }
    /// Where one result of a run has them, all have: an empty list says that the finding stands.
    void suppressions(diagnostic const& d) {
        json_.key("suppressions");
        json_.begin_array();
        if (!d.suppressed.empty()) {
            json_.begin_object(layout::one_line);
            text("kind", "external");
            text("status", "accepted");
            text("justification", d.suppressed);
            json_.end_object();
        }
        json_.end_array();
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
        json_.key("physicalLocation");
        json_.begin_object();
        json_.key("artifactLocation");
        artifact(uri);
        if (where.start.line != 0 && is_text(c)) region(where);
        json_.end_object();
        if (!paths.empty()) {
            json_.key("logicalLocations");
            json_.begin_array();
            std::set<std::string_view> seen;
            for (std::string const& path : paths) {
                if (!seen.insert(path).second) continue;
                json_.begin_object(layout::one_line);
                text("name", std::string_view{path}.substr(path.rfind('.') + 1));
                text("fullyQualifiedName", path);
                json_.end_object();
            }
            json_.end_array();
        }
        if (!where.within.empty()) (message += message.empty() ? "" : ": ") += words_of(where, lang_);
        if (!message.empty()) words("message", message);
        json_.end_object();
    }
    /// No byteOffset: places count in the text as UTF-8, which the file need not be.
    void region(place const& where) {
        json_.key("region");
        json_.begin_object(layout::one_line);
        json_.key("startLine");
        json_.number(where.start.line);
        json_.key("startColumn");
        json_.number(std::max<std::size_t>(where.start.column, 1));
        if (where.end.line > where.start.line || (where.end.line == where.start.line && where.end.column >= where.start.column)) {
            json_.key("endLine");
            json_.number(where.end.line);
            json_.key("endColumn");
            json_.number(std::max<std::size_t>(where.end.column, 1));
        }
        json_.end_object();
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
    std::string out;
    text::json_stream json{out, true};
    detail::sarif_log{json, reports, lang}.put();
    return out;
}

}  // namespace gongkai::inline v0::write

#endif
