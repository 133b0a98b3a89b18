// SPDX-License-Identifier: BSL-1.0
/// Everything that needs Boost headers and ICU only: read_file and parse, check, and the writers. The optional readers (read/html.hpp, read/docx.hpp, read/pdf.hpp) are
/// included by who wants them and has their libraries; so is what Boost.Describe knows of the report (report/described.hpp), which needs none.
#ifndef GONGKAI_GONGKAI_HPP
#define GONGKAI_GONGKAI_HPP

#include <gongkai/config.hpp>
#include <gongkai/report/cells.hpp>
#include <gongkai/report/parsed.hpp>
#include <gongkai/form/cells.hpp>
#include <gongkai/read/json.hpp>
#include <gongkai/read_file.hpp>
#include <gongkai/parse.hpp>
#include <gongkai/check/check.hpp>
#include <gongkai/check/compare.hpp>
#include <gongkai/check/rollup.hpp>
#include <gongkai/check/suppressions.hpp>
#include <gongkai/write/codebook.hpp>
#include <gongkai/write/comparison.hpp>
#include <gongkai/write/csv.hpp>
#include <gongkai/write/diagnostics.hpp>
#include <gongkai/write/html.hpp>
#include <gongkai/write/json.hpp>
#include <gongkai/write/json_schema.hpp>
#include <gongkai/write/markdown.hpp>
#include <gongkai/write/page.hpp>
#include <gongkai/write/plain.hpp>
#include <gongkai/write/read_error.hpp>
#include <gongkai/write/rollup.hpp>
#include <gongkai/write/sarif.hpp>
#include <gongkai/write/text.hpp>

#endif
