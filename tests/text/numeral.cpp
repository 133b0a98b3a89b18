// SPDX-License-Identifier: BSL-1.0
#include <gongkai/text/numeral.hpp>

#include <boost/test/unit_test.hpp>

static_assert(gongkai::write::numeral(1) == "一" && gongkai::write::numeral(6) == "六" && gongkai::write::numeral(9) == "九");
static_assert(gongkai::write::numeral(0).empty() && gongkai::write::numeral(10).empty() && gongkai::write::numeral(-1).empty());
