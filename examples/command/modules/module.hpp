// SPDX-License-Identifier: BSL-1.0
/// What needs libraries that take longer to load than a report to read. Each of html.cpp, docx.cpp, pdf.cpp and sqlite.cpp is a module,
/// gongkai-html.so and so on, that the command loads where it is needed; with GONGKAI_MODULES=OFF they are in the command itself.
#ifndef GONGKAI_EXAMPLES_COMMAND_MODULES_MODULE_HPP
#define GONGKAI_EXAMPLES_COMMAND_MODULES_MODULE_HPP

#include <string>
#include <vector>

#include <gongkai/config.hpp>
#include <gongkai/read/page_picture.hpp>
#include <gongkai/read/readers.hpp>

struct sqlite3_api_routines;

namespace command {

struct module_content {
    /// What crosses the border is C++: a module of another version is not used.
    static constexpr int this_version = (GONGKAI_VERSION_MAJOR * 1000 + GONGKAI_VERSION_MINOR) * 1000 + GONGKAI_VERSION_PATCH;
    int version = this_version;
    gongkai::read::readers readers{};
    /// Draws the pages of a PDF file, each by way of the file `scratch`: Poppler writes pictures to named files only.
    std::vector<gongkai::read::page_picture> (*pictures)(std::string const& file, std::string const& scratch) = nullptr;
    /// The functions of SQLite, as its extensions have them; null where it cannot be used.
    sqlite3_api_routines const* (*sqlite)() = nullptr;
};

}  // namespace command

/// What each module has to show, by its only name.
extern "C" __attribute__((visibility("default"))) command::module_content const gongkai_html, gongkai_docx, gongkai_pdf,
    gongkai_sqlite;

#endif
