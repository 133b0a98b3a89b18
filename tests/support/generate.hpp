// SPDX-License-Identifier: BSL-1.0
/// Random reports of the edition of 2021 in which every identity holds. The same seed gives the same report everywhere.
#ifndef GONGKAI_TEST_GENERATE_HPP
#define GONGKAI_TEST_GENERATE_HPP

#include <array>
#include <string>
#include <string_view>

#include <gongkai/report/sections.hpp>

#include "random.hpp"

namespace gongkai_test {

enum class size_class : unsigned char { township, county, city, province };
inline constexpr std::array<std::string_view, 4> size_names{"township", "county", "city", "province"};

/// A report and what stands around it in the text.
struct generated {
    gongkai::annual_report report;
    std::string opening;  ///< the paragraph below the title
    size_class size = size_class::township;
    generated (*make)(random_source&, size_class) = nullptr;  ///< what made it: another of the same edition
};

/// A report of the given size.
generated generate(random_source& random, size_class size);

/// The same report as one of another year.
void move_to(generated& g, int year);
/// The same report as one of another organ.
void give_to(generated& g, std::string const& issuer);

}  // namespace gongkai_test

#endif
