// SPDX-License-Identifier: BSL-1.0
// The other of two units that include everything; see odr_a.cpp.
#include <string_view>

void on_fold(std::string_view text);
#define GONGKAI_ON_FOLD on_fold
#include <gongkai/gongkai.hpp>

using parse_text = gongkai::parsed (*)(std::string_view, gongkai::parse_options const&);
parse_text parse_of_b();
gongkai::parsed read_by_b(std::string_view text);

parse_text parse_of_b() { return &gongkai::parse; }
gongkai::parsed read_by_b(std::string_view text) { return gongkai::parse(text); }
