// SPDX-License-Identifier: BSL-1.0
#include "input.hpp"

#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include <unistd.h>

#include <gongkai/read/file.hpp>

// The readers that this build has libraries for.
#if defined(GONGKAI_WITH_HTML)
#include <gongkai/read/html.hpp>
#endif
#if defined(GONGKAI_WITH_DOCX)
#include <gongkai/read/docx.hpp>
#include <gongkai/read/odt.hpp>
#include <gongkai/read/pdf_xml.hpp>
#include <gongkai/read/xlsx.hpp>
#endif
#if defined(GONGKAI_WITH_PDF)
#include <gongkai/read/pdf.hpp>
#endif

#include "command.hpp"
#include "files.hpp"
#include "paths.hpp"

namespace command {
namespace {

namespace read = gongkai::read;
using read::format;

read::readers const& built_in() {
    static read::readers const out = [] {
        read::readers r;
#if defined(GONGKAI_WITH_HTML)
        r.html = read::html;
#endif
#if defined(GONGKAI_WITH_DOCX)
        r.docx = read::docx;
        r.odt = read::odt;
        r.xlsx = read::xlsx;
        r.pdf_xml = read::pdf_xml;
#endif
#if defined(GONGKAI_WITH_PDF)
        r.pdf = read::pdf;
#endif
        return r;
    }();
    return out;
}

/// Why a format is not read, and what helps.
std::string refusal(format f) {
    switch (f) {
        case format::html: return "a web page; this build has no HTML reader (it needs libgumbo)";
        case format::docx: return "a Word document; this build has no docx reader (it needs libzip and pugixml)";
        case format::pdf: return "a PDF; this build has no PDF reader (it needs poppler-cpp)";
        case format::ole:
            return "an old Word, Excel or WPS file (.doc, .xls, .wps); convert it: soffice --headless --convert-to docx FILE "
                   "(for tables: html)";
        case format::encrypted: return "an Office document under a password; save it without one";
        case format::xlsx: return "an Excel workbook; this build has no reader for it (it needs libzip and pugixml)";
        case format::odt: return "an OpenDocument file; this build has no reader for it (it needs libzip and pugixml)";
        case format::pdf_xml: return "the output of pdftohtml -xml; this build has no reader for it (it needs pugixml)";
        case format::ofd: return "an OFD file; save it as PDF with an OFD reader (WPS, Suwell, ofdrw), and read that";
        case format::mhtml: return "a web page in MHTML; save it as HTML";
        case format::image: return "an image; it has no text";
        case format::zip: return "a zip archive; unpack it, and read what is in it";
        default: return "of no known format";
    }
}

format format_named(std::string const& name, std::string_view bytes) {
    if (name == "text") return format::text;
    if (name == "html") return format::html;
    if (name == "docx") return format::docx;
    if (name == "pdf") return format::pdf;
    if (name == "odt") return format::odt;
    if (name == "xlsx") return format::xlsx;
    if (name == "rtf") return format::rtf;
    return read::detect(bytes);
}

}  // namespace

namespace {

/// What a reader found instead of a document of its format.
std::string reason_of(gongkai::diagnostic const& d) {
    static constexpr std::pair<std::string_view, std::string_view> reasons[] = {
        {"encrypted", "under a password; save it without one"},
        {"damaged", "damaged, or cut short: it cannot be opened"},
        {"image_only", "a PDF of images; it has no text"},
        {"not_zip", "no Word file, or one that is cut short"},
        {"compound_file", "an old Word file, or one under a password; save it as docx without one"},
        {"no_main_part", "no Word file: the part with its text is missing"},
        {"malformed_xml", "a damaged Word file"}};
    for (gongkai::argument const& a : d.arguments)
        for (auto const& [reason, words] : reasons)
            if (a.name == "reason" && a.value == reason) return std::string{words};
    return d.code == gongkai::code::limit_reached ? "beyond a limit (" + d.arguments.at(0).value + ")" : "no text";
}
/// The finding that nothing of the file was read for; null where it was read.
gongkai::diagnostic const* failure_of(read::document const& document) {
    for (gongkai::diagnostic const& d : document.diagnostics) {
        bool const none =
            d.code == gongkai::code::input_not_text || (d.code == gongkai::code::limit_reached && document.lines.empty());
        if (none && d.severity == gongkai::severity::error) return &d;
    }
    return nullptr;
}

/// The document that a file holds, made a report or several of by `parse`, and the text that places count in.
template <class Parse>
auto read_with(Parse const& parse, std::string const& name, std::string const& bytes, std::string const& from,
               std::string& text) {
    gongkai::parse_options const options;
    format const as = format_named(from, bytes);
    auto document = read::file(bytes, as, built_in(), options);
    auto const refuse = [&name](std::string const& what) {
        throw unreadable{"cannot read " + (name == "-" ? std::string{"standard input"} : '\'' + name + '\'') + ": it is " + what,
                         what};
    };
    if (!document) refuse(refusal(as));
    if (gongkai::diagnostic const* const d = failure_of(*document)) refuse(reason_of(*d));
    auto reports = parse(*document, options);
    text = std::move(document->source.empty() ? document->text : document->source);
    return reports;
}

}  // namespace

std::vector<input> read_reports(std::string const& name, std::string const& from) {
    return read_reports(name, read_file(name, gongkai::parse_options{}.max_bytes), from);
}

std::vector<input> read_reports(std::string const& name, std::string const& bytes, std::string const& from) {
    std::string text;
    auto const parse = [](read::document const& d, gongkai::parse_options const& o) { return gongkai::parse_all(d, o); };
    std::vector<input> out;
    for (gongkai::parsed& p : read_with(parse, name, bytes, from, text)) {
        p.source.name = name;
        out.push_back({text, std::move(p)});
    }
    return out;
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
    input in;
    auto const parse = [](read::document const& d, gongkai::parse_options const& o) { return gongkai::parse(d, o); };
    in.report = read_with(parse, name, read_file(name, gongkai::parse_options{}.max_bytes), from, in.text);
    in.report.source.name = name;
    return in;
}

bool colourful(std::FILE* stream) { return std::getenv("NO_COLOR") == nullptr && isatty(fileno(stream)) != 0; }

}  // namespace command
