// SPDX-License-Identifier: BSL-1.0
/// Everything that needs Boost headers and ICU only. The optional readers (read/html.hpp, read/docx.hpp, read/pdf.hpp) are
/// included by who wants them and has their libraries.
#ifndef GONGKAI_GONGKAI_HPP
#define GONGKAI_GONGKAI_HPP

#include <gongkai/config.hpp>
#include <gongkai/report/diagnostic.hpp>
#include <gongkai/parse.hpp>
#include <gongkai/report/sections.hpp>

#endif
