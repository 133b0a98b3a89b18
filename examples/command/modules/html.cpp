// SPDX-License-Identifier: BSL-1.0
#include "module.hpp"

#include <gongkai/read/html.hpp>

constinit command::module_content const gongkai_html{.readers = {.html = gongkai::read::html}};
