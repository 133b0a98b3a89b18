// SPDX-License-Identifier: BSL-1.0
/// Pages of a PDF as pictures, for the page of findings.
#ifndef GONGKAI_EXAMPLES_COMMAND_PICTURES_HPP
#define GONGKAI_EXAMPLES_COMMAND_PICTURES_HPP

#include <string>
#include <vector>

#include <gongkai/read/page_picture.hpp>

namespace command {

/// Of a PDF file; empty where it cannot be drawn, and in a build without poppler. Throws failure where the temporary file cannot be had.
std::vector<gongkai::read::page_picture> pictures_of(std::string const& file);

}  // namespace command

#endif
