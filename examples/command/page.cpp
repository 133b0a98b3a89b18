// SPDX-License-Identifier: BSL-1.0
#include "page.hpp"

#include <unistd.h>

#include <gongkai/write/docx.hpp>
#include <gongkai/write/html.hpp>
#include <gongkai/write/markdown.hpp>
#include <gongkai/write/page.hpp>
#include <gongkai/write/plain.hpp>
#include <gongkai/write/sarif.hpp>

#include "command.hpp"

namespace command {

std::string to_page(gongkai::annual_report const& report, std::string const& format) {
    using namespace gongkai;
    if (format == "docx") return write::to_docx(report);
    if (format == "html") return write::to_html(report);
    return format == "markdown" ? write::to_markdown(report) : write::to_plain(report);
}

std::string as_page_or_log(gongkai::write::checked const& report, std::string const& format, gongkai::write::language lang) {
    using namespace gongkai;
    return format == "sarif" ? write::to_sarif({report}, lang) + '\n' : write::to_page({report}, lang);
}

void require_page(std::string const& format, std::size_t reports, std::string const& out) {
    if (reports > 1 && (format == "html" || format == "docx"))
        throw failure{in_words({"--format " + format + " 只能写一份报告，请只给一个文件",
                                "--format " + format + " holds one report; give one FILE"})};
    if (format == "docx" && (out.empty() || out == "-") && isatty(STDOUT_FILENO) != 0)
        throw failure{
            in_words({"Word 文件不能显示在终端上，请给出 -o 文件名", "a Word file is not for a terminal; give -o FILE"})};
}

}  // namespace command
